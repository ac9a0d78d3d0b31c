"""What happens where somebody does something on the page: from Gradio's event to the tab, and back."""

import html
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any, Final, NamedTuple

import gradio as gr

from clients.errors import ChatError, RequestRefused
from clients.gradio_ui.sampling import NEUTRAL, Shown, how, shown
from clients.gradio_ui.tab import Tab, View
from clients.gradio_ui.texts import EXAMPLES, Texts, texts_for
from clients.gradio_ui.told import explain
from clients.gradio_ui.visitors import Visitors
from server.protocol import Ready

Memory = Mapping[str, str] | None
"""What the browser keeps: the identity token, the conversation that was shown, the name."""
LIKED: Final[dict[Any, Any]] = {True: "up", False: "down"}


class Options(NamedTuple):
    """What the command line says of the page."""

    model_name: str = ""
    history_max: int = 5
    concurrency_count: int = 5


class Events:
    """The tabs that are open, and what is done in them."""

    def __init__(self, visitors: Visitors, options: Options) -> None:
        self._visitors = visitors
        self._options = options
        self._tabs: dict[str, Tab] = {}
        """By Gradio's session."""
        self._first: dict[str, Shown] = {}
        """How the controls of a tab stood when it was opened."""

    # ---- tabs

    async def load(self, request: gr.Request, memory: Memory) -> list[Any]:
        """A tab was opened: all that the page shows."""
        try:
            tab = await self._tab(request, memory)
        except gr.Error as error:
            gr.Warning(error.message, duration=None)  # an error would leave the controls as they are made
            return [gr.skip()] * 8 + shown(None).controls
        ready = self._ready(tab)
        first = self._first[request.session_hash] = shown(ready)
        kept_name = (memory or {}).get("name", "")
        self._call(tab, kept_name)
        examples = [{"text": example} for example in EXAMPLES[tab.texts]]
        view = self._whole(tab)
        view[0] = gr.Chatbot(
            value=tab.view().messages,
            feedback_value=tab.ratings,
            examples=examples,
            placeholder=self._greeting(tab, kept_name),
        )
        model = self._options.model_name or (ready.model if ready else "")
        return [
            *view,
            self.title(model),
            kept_name,
            await self._list(tab),
            self._memory(tab, kept_name),
            first.system,
            *first.controls,
        ]

    async def leave(self, request: gr.Request) -> None:
        """A tab was closed."""
        self._first.pop(request.session_hash, None)
        tab = self._tabs.pop(request.session_hash, None)
        if tab is not None:
            await tab.close()

    async def _tab(self, request: gr.Request, memory: Memory) -> Tab:
        """The tab that an event comes from; after this app was started again, as it was. Raises gr.Error."""
        tab = self._tabs.get(request.session_hash)
        if tab is None:
            texts = texts_for(request.headers.get("accept-language", ""))
            tab = self._tabs[request.session_hash] = Tab(self._visitors, texts, self._options.concurrency_count)
        kept, new = memory or {}, tab.visitor is None
        try:
            await tab.enter(kept.get("token"))
            if new and kept.get("conversation"):
                with suppress(RequestRefused):  # it was deleted elsewhere
                    await tab.open(kept["conversation"])
        except ChatError as fault:
            raise _error(explain(fault, tab.texts)) from None
        return tab

    # ---- what starts a reply

    async def ask(self, request: gr.Request, memory: Memory, question: str) -> list[Any]:
        """Submit."""
        tab = await self._idle(request, memory)
        if not question.strip():
            raise _error(tab.texts.nothing_asked)
        tab.ask(question)
        return [*self._whole(tab), ""]

    async def example(self, request: gr.Request, memory: Memory, chosen: gr.SelectData) -> list[Any]:
        """An example was chosen."""
        tab = await self._idle(request, memory)
        tab.ask(chosen.value["text"])
        return [*self._whole(tab), gr.skip()]

    async def edit(self, request: gr.Request, memory: Memory, edited: gr.EditData) -> list[Any]:
        """A question was edited: it is asked in place of the old one, which stays a version of its own."""
        tab = await self._idle(request, memory)
        tab.ask(_text(edited.value), after=tab.round_of(_index(edited.index)))
        return [*self._whole(tab), gr.skip()]

    async def retry(self, request: gr.Request, memory: Memory, retried: gr.RetryData) -> list[Any]:
        """An answer is to be made anew."""
        tab = await self._idle(request, memory)
        tab.retry(tab.round_of(_index(retried.index)))
        return [*self._whole(tab), gr.skip()]

    async def go_on(self, request: gr.Request, memory: Memory) -> list[Any]:
        """Continue."""
        tab = await self._idle(request, memory)
        tab.go_on()
        return [*self._whole(tab), gr.skip()]

    async def write(
        self, request: gr.Request, memory: Memory, system: str, rounds: float, *controls: Any
    ) -> AsyncIterator[list[Any]]:
        """The reply that was asked for, as it grows, and where the browser finds it again."""
        tab = await self._tab(request, memory)
        first = self._first.get(request.session_hash) or shown(self._ready(tab))
        async for view in tab.run(how(system, rounds, controls, first)):
            # What the browser keeps, each time: this app may end before all is settled.
            yield [*(self._shown(view) if view.running else self._whole(tab)), self._kept(tab, memory)]
        if tab.fault is not None:
            raise _error(explain(tab.fault, tab.texts))

    async def settle(self, request: gr.Request, memory: Memory, question: str) -> list[Any]:
        """After a reply: a question that was not taken stands in its box again, unless there is another one."""
        tab = await self._tab(request, memory)
        given_back, tab.given_back = tab.given_back, ""
        return [question or given_back, await self._list(tab), self._kept(tab, memory)]

    async def _idle(self, request: gr.Request, memory: Memory) -> Tab:
        tab = await self._tab(request, memory)
        if tab.busy:
            raise _error(tab.texts.busy)
        return tab

    # ---- what else is pressed

    async def stop(self, request: gr.Request, memory: Memory) -> list[Any]:
        """Stop. What was asked and has not begun is given back; else the reply shows its end itself."""
        tab = await self._tab(request, memory)
        await tab.stop()
        if tab.busy:
            return [gr.skip()] * 4
        given_back, tab.given_back = tab.given_back, ""
        return [*self._whole(tab), given_back or gr.skip()]

    async def undo(self, request: gr.Request, memory: Memory) -> list[Any]:
        """Take the newest question back."""
        tab = await self._tab(request, memory)
        with _told(tab.texts):
            question = await tab.undo()
        return [*self._whole(tab), question, await self._list(tab), self._kept(tab, memory)]

    async def rate(self, request: gr.Request, memory: Memory, liked: gr.LikeData) -> None:
        """Like, dislike, or neither any more."""
        tab = await self._tab(request, memory)
        with _told(tab.texts):
            await tab.rate(tab.round_of(_index(liked.index)), LIKED.get(liked.liked))

    async def clear(self, request: gr.Request, memory: Memory) -> list[Any]:
        """Delete what is shown."""
        tab = await self._tab(request, memory)
        with _told(tab.texts):
            await tab.delete()
        return [*self._whole(tab), await self._list(tab), self._kept(tab, memory)]

    async def open(self, request: gr.Request, memory: Memory, conversation: str | None) -> list[Any]:
        """Show another conversation."""
        tab = await self._tab(request, memory)
        with _told(tab.texts):
            await tab.open(conversation)
        return [*self._whole(tab), self._kept(tab, memory)]

    async def new_chat(self, request: gr.Request, memory: Memory) -> list[Any]:
        """Begin a new one."""
        tab = await self._tab(request, memory)
        await tab.open(None)
        return [*self._whole(tab), await self._list(tab), self._kept(tab, memory)]

    async def rename(self, request: gr.Request, memory: Memory, name: str) -> list[Any]:
        """The user has another name: it stands in the greeting and in the server's log."""
        tab = await self._tab(request, memory)
        tab.name = name
        self._call(tab, name)
        return [self._memory(tab, name), gr.Chatbot(placeholder=self._greeting(tab, name))]

    # ---- for programs

    async def chat(
        self,
        request: gr.Request,
        message: str,
        system: str = "",
        history_max: int = 5,
        temperature: float = -1.0,
        max_tokens: int = 0,
    ) -> AsyncIterator[str]:
        """Ask, in the conversation of this client; each item is the whole answer so far.

        A temperature below 0 and max_tokens 0 mean the model's own. To cancel the job stops the reply.
        """
        tab = await self._idle(request, None)
        first = shown(self._ready(tab))
        controls = [*first.controls]
        for name, value in (("temperature", temperature), ("max_tokens", max_tokens)):
            if value > 0 or (name == "temperature" and value == 0):
                controls[list(NEUTRAL).index(name)] = value
        tab.ask(message)
        async for _ in tab.run(how(system or first.system, history_max, controls, first)):
            if tab.rounds:
                yield tab.rounds[-1].answer
        if tab.fault is not None:
            raise _error(explain(tab.fault, tab.texts))

    # ---- what is shown

    def _shown(self, view: View) -> list[Any]:
        return [view.messages, view.status, gr.skip()]

    def _whole(self, tab: Tab) -> list[Any]:
        view = tab.view()
        chatbot = gr.Chatbot(value=view.messages, feedback_value=tab.ratings)
        return [chatbot, view.status, gr.Button(interactive=view.can_go_on)]

    async def _list(self, tab: Tab) -> Any:
        with _told(tab.texts):
            return gr.Radio(choices=await tab.listed(), value=tab.conversation_id)

    def _kept(self, tab: Tab, memory: Memory) -> dict[str, str]:
        return self._memory(tab, (memory or {}).get("name", "") if tab.name is None else tab.name)

    @staticmethod
    def _memory(tab: Tab, name: str) -> dict[str, str]:
        token = tab.visitor.chat.token if tab.visitor else ""
        return {"token": token or "", "conversation": tab.conversation_id or "", "name": name}

    @staticmethod
    def _ready(tab: Tab) -> Ready | None:
        return tab.visitor.chat.ready if tab.visitor else None

    @staticmethod
    def _call(tab: Tab, name: str) -> None:
        if tab.visitor is not None:
            tab.visitor.chat.name = f"gradio ({name[:64]})" if name else "gradio"

    @staticmethod
    def _greeting(tab: Tab, name: str) -> str:
        return tab.texts.greeting.format(hello=html.escape(f"{name}, " if name else ""))

    @staticmethod
    def title(model: str) -> str:
        """The heading."""
        return f"<h1>{html.escape(model or 'StreamChat')}</h1>"


@contextmanager
def _told(texts: Texts) -> Iterator[None]:
    """What fails is shown as Gradio shows errors."""
    try:
        yield
    except ChatError as fault:
        raise _error(explain(fault, texts)) from None


def _error(sentence: str) -> gr.Error:
    return gr.Error(sentence, print_exception=False)


def _index(index: Any) -> int:
    return int(index[0] if isinstance(index, list | tuple) else index)


def _text(value: Any) -> str:
    """What a message of Gradio's says."""
    if isinstance(value, list):
        return "".join(map(_text, value))
    return str(value.get("text", "")) if isinstance(value, dict) else str(value)
