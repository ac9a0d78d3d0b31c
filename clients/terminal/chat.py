"""The conversation in a terminal: what is typed becomes questions and commands, what comes becomes rows."""

import asyncio
import os
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import AsyncExitStack
from pathlib import Path
from time import monotonic
from typing import Final, cast

from clients.chat_client import ChatClient
from clients.errors import ChatError, Closed, ConnectFailed, Replaced, TurnRefused, Unauthorized
from clients.terminal.commands import CommandCompleter, CommandError, Commands, clipboard
from clients.terminal.connecting import begin, connected, find, identity_of
from clients.terminal.display import Display, DumbDisplay
from clients.terminal.history import LockedHistory
from clients.terminal.keys import bindings
from clients.terminal.local import NoLocalEngine
from clients.terminal.options import LANGUAGES, REASONING, THEMES, Options, Reasoning, Theme
from clients.terminal.params import BadParam
from clients.terminal.places import state_folder
from clients.terminal.reply_view import Frame, ReplyView
from clients.terminal.rows import Span, wrap
from clients.terminal.screen import Screen
from clients.terminal.sentences import engine_sentence
from clients.terminal.session import Request, Round, Session
from clients.terminal.text import harmless, shorten
from clients.terminal.texts import CHINESE, ENGLISH, Texts
from clients.terminal.theme import Palette
from clients.terminal.toolbar import Figures, toolbar
from clients.terminal.typed import Pastes, command, unwrapped
from clients.turn import Turn
from server.protocol import Conversation, Delta, Engine, Queued, TurnEnd

FRAME_S: Final = 1 / 15
"""Between two pictures of a reply."""
SHARE: Final = 8
"""Drawing waits so many times as long as it took, so that it never takes a core."""
CALM_S: Final = 0.7
"""So long after a reply was stopped Ctrl-C does nothing else."""
TWICE_S: Final = 2.0
"""Within so long a second Ctrl-C at an empty prompt leaves."""


def run(options: Options, texts: Texts) -> int:
    """Returns the exit status."""
    try:
        return asyncio.run(Chat(options, texts).run())
    except KeyboardInterrupt:  # before the first prompt
        return 130
    except BadParam as fault:
        print(fault, file=sys.stderr)
        return 2


class Chat:
    """One terminal, and the session in it."""

    session: Session

    def __init__(self, options: Options, texts: Texts) -> None:
        self._options = options
        self._texts = texts
        dumb = os.environ.get("TERM", "dumb") == "dumb"
        self._plain = options.plain or dumb or bool(os.environ.get("NO_COLOR"))
        self._colour = not self._plain
        self._palette = Palette(options.theme, colour=self._colour)
        self._figures = Figures()
        self._commands = Commands(self)
        self._pastes = Pastes(texts.pasted)
        self._inbox: asyncio.Queue[str] = asyncio.Queue()
        self._working = False
        self._work: asyncio.Task[None] | None = None
        self._turn: Turn | None = None
        self._stopping: asyncio.Task[None] | None = None
        self._interrupted_at = -TWICE_S
        self._stopped_at = -CALM_S
        self._display: Display = self._screen() if not dumb else DumbDisplay(self, lambda: self._texts.prompt)
        self._waits_for = ""
        """A sentence below the reply, while nothing comes."""
        self._closed = False
        """The connection has ended for good, and the user knows."""

    def _screen(self) -> Screen:
        return Screen(
            history=LockedHistory(state_folder(os.environ) / "history"),
            completer=CommandCompleter(lambda: self._texts),
            keys=bindings(self),
            prompt=lambda: self._palette.paint(self._texts.prompt, "prompt"),
            toolbar=lambda columns: self._palette.row(toolbar(self._figures, self._texts, columns)),
            edit_mode=self._options.edit_mode,
            colour=self._colour,
        )

    # ---- the session from its beginning to its end

    async def run(self) -> int:
        """Returns the exit status."""
        options = self._options
        chosen = options.resume or options.conversation is not None
        try:
            async with AsyncExitStack() as stack:
                identity = identity_of(options, os.environ)
                chat = await stack.enter_async_context(
                    connected(
                        options,
                        identity,
                        over=chosen,
                        on_connection=self._on_connection,
                        on_conversation=self._on_conversation,
                    )
                )
                self.session = Session(chat, options)
                if chosen:
                    found = await find(self.session.conversations, options.conversation or "")
                    self.session.open(await self.session.conversations.read(found.id))
                self._greet(chat, guest=identity.guest)
                await self._converse(chat)
            return 0
        except ConnectFailed as failed:
            self.note(self._texts.no_server.format(error=failed))
        except Unauthorized:
            self.note(self._texts.unauthorized)
        except NoLocalEngine as fault:
            self.note(self._texts.local_failed.format(why=fault))
        except ChatError as error:
            self.note(str(error))
        return 1

    def _greet(self, chat: ChatClient, *, guest: bool) -> None:
        self._figures.connected = True
        self._look(chat)
        self.note(self._texts.welcome.format(model=self._figures.model))
        if guest:
            self.note(self._texts.guest)
        if chat.engine.state != "ready":
            self.note(engine_sentence(self._texts.loading, chat.engine))
        if self.session.rounds:
            self.transcript()

    async def _converse(self, chat: ChatClient) -> None:
        answering = asyncio.create_task(self._answer_what_is_typed())
        watching = asyncio.create_task(self._watch(chat))
        showing = asyncio.create_task(self._display.run())
        try:
            await asyncio.wait((answering, watching, showing), return_when=asyncio.FIRST_COMPLETED)
            for task in (answering, watching):
                if task.done():
                    task.result()
        finally:
            self._display.leave()
            answering.cancel()
            watching.cancel()
            await asyncio.wait((answering, watching, showing))
        showing.result()

    async def _watch(self, chat: ChatClient) -> None:
        """The engine's state in the toolbar."""
        while True:
            await chat.changed()
            self._look(chat)
            if chat.failure and not self._working:
                self._closed = self._figures.replaced = True
            self._display.redraw()

    def _look(self, chat: ChatClient) -> None:
        figures, limits = self._figures, chat.ready.limits
        figures.engine = chat.engine.state
        figures.model = self._options.model_name or chat.ready.model
        figures.room = limits.max_context_tokens if isinstance(limits.max_context_tokens, int) else None

    def _on_connection(self, connected: bool) -> None:
        self._figures.connected = connected
        if isinstance(self._display, DumbDisplay) and self._work:
            self.note(self._texts.back if connected else self._texts.lost)
        self._display.redraw()

    def _on_conversation(self, changed: Conversation) -> None:
        if changed.conversation_id == self.session.conversation_id:
            self.session.title = self._figures.title = harmless(changed.title)
            self._display.redraw()

    # ---- hands: what the keys ask for

    @property
    def busy(self) -> bool:
        """Something that was entered is being answered."""
        return self._working

    def entered(self, text: str) -> None:
        """A question or a command; those of before are answered first, but /quit."""
        text = unwrapped(text).encode(errors="replace").decode()
        self._interrupted_at = -TWICE_S
        if command(text.strip()) in (("quit", ""), ("exit", "")):
            self.leave()
            return
        if not text.strip() and not self._closed:
            self._display.redraw()
            return
        if not self._working:
            self._working = True
        else:
            self._figures.queued += 1
        self._inbox.put_nowait(text)
        self._display.redraw()

    def interrupted(self, empty: bool) -> None:
        """Ctrl-C: stops a reply, else discards what was typed, else leaves when it comes twice."""
        if self._work is not None:
            self._stopped_at = monotonic()
            self.stop()
        elif monotonic() - self._stopped_at < CALM_S:
            pass  # the same wish once more
        elif not empty:
            self._display.discard()
        elif monotonic() - self._interrupted_at < TWICE_S:
            self.leave()
        else:
            self._interrupted_at = monotonic()
            self.note(self._texts.leaving_hint)

    def stop(self) -> None:
        """End the reply: first asks the server, then no longer waits for it. Questions that wait are given back."""
        if self._work is None:
            return
        waiting = []
        while not self._inbox.empty():
            waiting.append(self._inbox.get_nowait())
        self._figures.queued = 0
        if waiting:
            self._display.put_back("\n".join(waiting))
        turn = self._turn
        if turn and self.session.chat.connected and not turn.stopping and turn.end is None:
            self._stopping = asyncio.create_task(turn.cancel())
        else:
            self._work.cancel()

    def leave(self) -> None:
        """End the session."""
        self._display.leave()

    def pasted(self, text: str) -> str:
        """A long paste is shown folded."""
        return self._pastes.fold(harmless(text.replace("\r\n", "\n").replace("\r", "\n")))

    # ---- what was typed

    async def _answer_what_is_typed(self) -> None:
        while True:
            text = await self._inbox.get()
            self._figures.queued = max(self._figures.queued - 1, 0)
            self._working = True
            try:
                await self._answer(text)
            except Unauthorized:
                raise
            except Closed as closed:
                self._ended_for_good(closed)
            finally:
                self._working = not self._inbox.empty()
                self._display.redraw()

    def _ended_for_good(self, closed: Closed) -> None:
        replaced = isinstance(closed, Replaced)
        self.note(self._texts.replaced if replaced else self._texts.closed.format(error=closed))
        self._closed = self._figures.replaced = True

    async def _answer(self, text: str) -> None:
        asked = command(text)
        if not isinstance(self._display, DumbDisplay):
            self._echo(text)
        if self._closed:  # so Enter, also without a question, is the user's word to connect again
            await self.session.chat.reconnect()
            self._closed = self._figures.replaced = False
            self.note(self._texts.back)
        if asked:
            await self._commands.run(*asked)
        elif text.strip():
            question = self._pastes.unfold(text[1:] if text.startswith("//") else text)
            await self.reply(self.session.ask(question), question)
        self._figures.title = self.session.title

    def _echo(self, text: str) -> None:
        """The question as it stood at the prompt."""
        paint = self._palette.paint
        first, *more = harmless(text).split("\n")
        self._display.commit([paint(self._texts.prompt, "prompt") + first, *(f"  {line}" for line in more)])

    # ---- the desk of the commands

    @property
    def texts(self) -> Texts:
        """In the language that is spoken."""
        return self._texts

    def note(self, text: str) -> None:
        """What the client says, dim."""
        self._display.commit(self._palette.rows(wrap([Span(harmless(text), "note")], self._columns).rows))

    def transcript(self) -> None:
        """The conversation so far."""
        session = self.session
        self._figures.title = harmless(session.title)
        for round_ in session.rounds:
            self._echo(round_.question)
            self._part()
            view = self._view()
            view.feed(round_.answer)
            self._show(view.frame(self._columns, ended=True))
            self._say_how_it_ended(round_.finish_reason)
            self._part()
        self.note(self._texts.opened.format(title=session.title, rounds=len(session.rounds)))

    async def edited(self, text: str) -> str:
        """In $VISUAL or $EDITOR, while the screen is theirs."""

        editor = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi")
        with tempfile.TemporaryDirectory(prefix="streamchat-") as folder:
            file = Path(folder) / "question.md"
            file.write_text(text)
            call: Callable[[], int] = lambda: subprocess.call([*editor, str(file)])  # noqa: E731
            try:
                if isinstance(self._display, Screen):
                    await self._display.away(call)
                else:
                    call()
            except OSError as fault:
                raise CommandError(self._texts.no_editor.format(why=fault)) from None
            return file.read_text(errors="replace")

    def copy(self, text: str) -> None:
        """To the terminal's clipboard."""
        if isinstance(self._display, Screen):
            self._display.escape(clipboard(text, tmux="TMUX" in os.environ))

    def setting(self, name: str) -> str:
        """The value of a setting."""
        match name:
            case "history_max":
                return str(self.session.history_max)
            case "reasoning":
                return self._options.reasoning
            case "plain":
                return "on" if self._plain else "off"
            case "theme":
                return self._options.theme
            case _:
                return "zh" if self._texts is CHINESE else "en"

    def change(self, name: str, value: str) -> None:
        """Set it. Raises ValueError."""
        match name:
            case "history_max" if value.isdecimal():
                self.session.history_max = int(value)
            case "reasoning" if value in REASONING:
                self._options.reasoning = cast(Reasoning, value)
            case "plain" if value in ("on", "off"):
                self._plain = value == "on"
            case "theme" if value in THEMES:
                self._options.theme = cast(Theme, value)
                self._palette = Palette(self._options.theme, colour=self._colour)
            case "lang" if value in LANGUAGES:
                self._texts = CHINESE if value == "zh" else ENGLISH
            case _:
                choices = {"reasoning": REASONING, "plain": ("on", "off"), "theme": THEMES, "lang": LANGUAGES}
                known = ", ".join(choices.get(name, ("0, 1, 2, …",)))
                raise ValueError(self._texts.wrong_value.format(name=name, known=known))

    # ---- a reply

    async def reply(self, request: Request, question: str, instead: Round | None = None) -> None:
        """Ask, and show the reply as it comes, until it has ended or was given up."""
        work = self._work = asyncio.create_task(self._reply(request, question, instead))
        self._part()
        try:
            await asyncio.wait([work])
            if self._stopping:
                await self._stopping
            if work.cancelled():
                self.note(self._texts.stopped)
            else:
                work.result()
        except TurnRefused as refused:
            if refused.error.code == "unknown_conversation":
                self.session.begin_anew()  # the server has forgotten it; asked again, it begins a new one
            self.note(self._texts.refused.format(message=refused))
            if self._turn is None:
                self._display.put_back(self._pastes.refold(question))
        except Closed:
            if self._turn is None:
                self._display.put_back(self._pastes.refold(question))
            raise
        except ChatError as error:
            self.note(str(error))
        finally:
            self._work = self._stopping = self._turn = None
            self._figures.streaming = False
            self._figures.place, self._waits_for = 0, ""
            self._display.show((), ())
            self._part()

    def _part(self) -> None:
        """An empty row around a reply."""
        if not isinstance(self._display, DumbDisplay):
            self._display.commit([""])

    async def _reply(self, request: Request, question: str, instead: Round | None) -> None:
        async def show(engine: Engine) -> None:
            self._waits_for = harmless(engine_sentence(self._texts.loading, engine))
            self._show(Frame((), ()))

        turn = self._turn = await begin(self.session.chat, request, show)
        self.session.taken(turn, question, instead=instead)
        self._figures.streaming, self._figures.ttft_s = True, None
        view = self._view()
        dirty = asyncio.Event()
        painting = asyncio.create_task(self._paint(view, dirty))
        try:
            self._waits_for = self._texts.reading
            dirty.set()
            await self._follow(turn, view, dirty)
            end = await turn.wait()
        except asyncio.CancelledError:
            await turn.cancel()  # also when it cannot be sent now: it will be
            raise
        finally:
            painting.cancel()
            self._waits_for = ""
            self._show(view.frame(self._columns, ended=True))
            self.session.ended(turn)
        if turn.rewritten:
            self.note(self._texts.rewritten)
            again = self._view()
            again.feed(turn.text)
            self._show(again.frame(self._columns, ended=True))
        self._summarize(end)

    async def _follow(self, turn: Turn, view: ReplyView, dirty: asyncio.Event) -> None:
        asked_at, first_at, seen = monotonic(), 0.0, 0
        figures = self._figures
        while (frame := await turn.next()) is not None:
            match frame:
                case Delta():
                    figures.place, self._waits_for = 0, ""
                    if not first_at:
                        first_at = monotonic()
                        figures.ttft_s, seen = first_at - asked_at, frame.seq
                    elif (gone := monotonic() - first_at) > 0.2:
                        figures.rate = (frame.seq - seen) / gone
                    figures.used = self._prompt_tokens(turn) + frame.seq
                    view.feed(frame.text, frame.channel, frame.seq - frame.from_)
                case Queued():
                    figures.place = frame.position
                    waits = self._texts.queued.format(position=frame.position)
                    self._waits_for = waits if frame.position else self._texts.reading
                case Engine():
                    self._waits_for = harmless(engine_sentence(self._texts.restarting, frame))
            dirty.set()

    @staticmethod
    def _prompt_tokens(turn: Turn) -> int:
        count = turn.start.prompt_tokens if turn.start else 0
        return count if isinstance(count, int) else 0

    def _view(self) -> ReplyView:
        texts = self._texts
        reasoning = self._options.reasoning
        return ReplyView(plain=self._plain, reasoning=reasoning, thinking=texts.thinking, thought=texts.thought)

    @property
    def _columns(self) -> int:
        return self._display.columns

    async def _paint(self, view: ReplyView, dirty: asyncio.Event) -> None:
        while True:
            await dirty.wait()
            dirty.clear()
            began = monotonic()
            self._show(view.frame(self._columns))
            await asyncio.sleep(max(FRAME_S, SHARE * (monotonic() - began)))

    def _show(self, frame: Frame) -> None:
        rows = self._palette.rows
        waits = [Span(shorten(self._waits_for, max(self._columns - 1, 1)), "note")]
        self._display.show(rows(frame.stays), rows([*frame.tail, waits] if self._waits_for else frame.tail))

    def _say_how_it_ended(self, reason: str | None) -> None:
        texts = self._texts
        notes = {
            "cancelled": texts.stopped,
            "interrupted": texts.interrupted,
            "length": texts.cut_at_limit,
            "error": texts.failed,
        }
        if reason in notes:
            self.note(notes[reason])

    def _summarize(self, end: TurnEnd) -> None:
        texts, figures = self._texts, self._figures
        self._say_how_it_ended(end.finish_reason)
        figures.rate = end.timing.tokens_per_s
        figures.used = end.usage.prompt_tokens + end.usage.completion_tokens
        said = [
            texts.tokens.format(tokens=end.usage.completion_tokens),
            texts.rate.format(rate=end.timing.tokens_per_s),
        ]
        if isinstance(end.timing.ttft_ms, int | float):
            figures.ttft_s = end.timing.ttft_ms / 1000
            said.append(texts.first_token.format(seconds=figures.ttft_s))
        if end.history.dropped:
            said.append(texts.dropped.format(rounds=end.history.dropped))
        self.note(" · ".join(said))
