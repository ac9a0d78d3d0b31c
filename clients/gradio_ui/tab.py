"""One open tab: the conversation that it shows and the reply that it waits for. It knows nothing of Gradio."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from time import monotonic
from typing import Any, Final, NamedTuple

from clients.chat_client import ChatClient
from clients.errors import ChatError, RequestRefused
from clients.gradio_ui.rounds import RATINGS, UNFINISHED, Rating, Round, stored_rounds
from clients.gradio_ui.texts import Texts
from clients.gradio_ui.told import ending, figures, progress
from clients.gradio_ui.visitors import Visitor, Visitors
from clients.turn import Turn
from server.protocol import Delta, Engine, Params, Queued

EVERY_S: Final = 0.1
"""Seconds between two views of a reply: each costs Gradio about a millisecond, and more in a long conversation."""
CONNECT_S: Final = 10.0


class How(NamedTuple):
    """How a question is asked."""

    system: str | None = None
    history_max: int | None = None
    params: Params = Params()


Begin = Callable[[ChatClient, How], Awaitable[Turn]]


class View(NamedTuple):
    """What a tab shows."""

    messages: list[dict[str, Any]]
    """As Gradio's Chatbot takes them."""
    status: str
    running: bool
    can_go_on: bool


_Place = tuple[str | None, list[Round]]
"""A conversation's id, and what is shown of it."""


@dataclass
class _Watch:
    """What is known of the reply that runs."""

    turn: Turn | None = None
    engine: Engine | None = None
    """What is waited for."""
    thinking_since: float | None = None
    stopping: bool = False
    before: _Place = (None, [])
    """What is shown again where the question is not taken."""
    question: str = ""
    """And what is given back then."""


@dataclass
class Tab:
    """Made when it opens; `enter` connects it, `close` ends it."""

    visitors: Visitors
    texts: Texts
    places: int = 1
    """Replies at once, of all tabs."""
    rounds: list[Round] = field(default_factory=list)
    conversation_id: str | None = None
    visitor: Visitor | None = None
    given_back: str = ""
    """A question that was not taken, to be written anew."""
    fault: ChatError | None = None
    """Why the last reply did not come."""
    name: str | None = None
    """Its user's, once it was changed here."""

    def __post_init__(self) -> None:
        self._begin: Begin | None = None
        self._work: asyncio.Task[None] | None = None
        self._watch = _Watch()
        self._changed = asyncio.Event()
        self._entering = asyncio.Lock()
        self._summary = ""
        self.closed = False

    # ---- coming and going

    async def enter(self, token: str | None) -> Visitor:
        """Connect, for the identity that the browser keeps, where that is not done yet. Raises ChatError."""
        async with self._entering:
            if self.visitor is None:
                self.visitor = await self.visitors.enter(token, self._changed.set)
                if self.closed:
                    await self.close()
            if self.visitor is None:
                raise ChatError("This tab is closed.")
            return self.visitor

    async def close(self) -> None:
        """Let go of the engine, whatever is at work."""
        self.closed = True
        visitor, self.visitor = self.visitor, None
        if visitor is not None:
            if len(visitor.watchers) > 1:
                await self.stop()  # the connection stays: another tab has it too
            await self.visitors.leave(visitor, self._changed.set)
        if self._work is not None:
            self._work.cancel()

    @property
    def busy(self) -> bool:
        """A reply is waited for."""
        return self._begin is not None or (self._work is not None and not self._work.done())

    # ---- what is asked for: said at once, done by `run`

    def ask(self, question: str, after: int | None = None) -> None:
        """Ask after the first `after` rounds (None: after all), in place of what stood there."""
        before = self._place()
        self.rounds = self.rounds[:after]
        if not self.rounds:
            self.conversation_id = None
        parent_id = self.rounds[-1].answer_id if self.rounds else None
        conversation_id = self.conversation_id
        self.rounds.append(Round(question))

        def begin(chat: ChatClient, how: How) -> Awaitable[Turn]:
            return chat.ask(
                question,
                conversation_id=conversation_id,
                parent_id=parent_id,
                system=how.system,
                history_max=how.history_max,
                params=how.params,
            )

        self._wish(begin, before, question)

    def retry(self, number: int) -> None:
        """Have a round's question answered anew."""
        before, old = self._place(), self.rounds[number]
        self.rounds = [*self.rounds[:number], Round(old.question)]
        self._wish(lambda chat, how: chat.regenerate(old.turn_id, how.params), before)

    def go_on(self) -> None:
        """Go on with the newest answer."""
        turn_id = self.rounds[-1].turn_id
        self._wish(lambda chat, how: chat.continue_turn(turn_id), self._place())

    def _place(self) -> _Place:
        return self.conversation_id, self.rounds

    def _wish(self, begin: Begin, before: _Place, question: str = "") -> None:
        self._begin, self._watch, self._summary = begin, _Watch(before=before, question=question), ""
        self.fault, self.given_back = None, ""

    async def stop(self) -> None:
        """Stop; what was said stays."""
        self._begin = None
        watch = self._watch
        if watch.turn is not None:
            await watch.turn.cancel()
        elif self._work is not None:
            watch.stopping = True
            if watch.engine is not None or self.visitor is None or not self.visitor.chat.connected:
                self._work.cancel()  # else the server takes the question in a moment, and gives a turn to stop
        self._settle()

    async def run(self, how: How) -> AsyncIterator[View]:
        """Do what was asked for. Views of it, ten a second at most, the last one complete."""
        begin, self._begin = self._begin, None
        if begin is not None:
            self._work = asyncio.create_task(self._reply(begin, how))
            self._work.add_done_callback(lambda work: self._changed.set())
        try:
            while True:
                running = self.busy
                self._changed.clear()
                yield self.view()
                if not running:
                    return
                await asyncio.sleep(EVERY_S)
                await self._changed.wait()
        finally:
            if self.busy:  # nobody looks at it any more
                await self.stop()

    # ---- the reply

    async def _reply(self, begin: Begin, how: How) -> None:
        watch, round = self._watch, self.rounds[-1]
        try:
            if self.visitor is None:
                return
            chat = self.visitor.chat
            async with asyncio.timeout(CONNECT_S):
                await chat.reconnect()
            await chat.engine_ready(self._engine_changed)
            watch.engine = None
            watch.turn = turn = await begin(chat, how)
            assert turn.start
            round.turn_id, round.answer_id = turn.id, turn.start.message_id
            self.conversation_id = turn.start.conversation_id
            self._changed.set()
            if watch.stopping:
                await turn.cancel()
            while (frame := await turn.next()) is not None:
                self._take(frame)
        except ChatError as fault:
            self.fault = fault
        except TimeoutError:
            self.fault = ChatError(self.texts.lost)
        finally:
            self._settle()

    async def _engine_changed(self, engine: Engine) -> None:
        self._watch.engine = engine if engine.state != "ready" else None
        self._changed.set()

    def _take(self, frame: Delta | Queued | Engine) -> None:
        watch, round = self._watch, self.rounds[-1]
        match frame:
            case Engine():
                watch.engine = frame
            case Delta():
                watch.engine = None
                if frame.channel == "reasoning":
                    watch.thinking_since = watch.thinking_since or monotonic()
                elif watch.thinking_since is not None and round.thought_s is None:
                    round.thought_s = monotonic() - watch.thinking_since
        self._changed.set()

    def _settle(self) -> None:
        """Show how it ended, unless it still runs."""
        watch = self._watch
        turn = watch.turn
        if turn is None:
            if self.rounds and not self.rounds[-1].turn_id:  # the server has not taken it
                self.conversation_id, self.rounds = watch.before
                self.given_back = watch.question
        elif turn.end is not None or self.fault is not None:
            self._copy(turn)
            round = self.rounds[-1]
            round.finish_reason = turn.end.finish_reason if turn.end else "interrupted"
            if turn.end is not None:
                self._summary = figures(self.texts, turn.end)
            self._watch = _Watch()
        self._changed.set()

    def _copy(self, turn: Turn) -> None:
        if turn.text or turn.reasoning:  # else one that goes on has not been handed out again yet
            self.rounds[-1].answer, self.rounds[-1].reasoning = turn.text, turn.reasoning

    # ---- the conversation

    async def open(self, conversation_id: str | None) -> None:
        """Show a stored conversation, or (None) begin a new one. What runs is stopped. Raises ChatError."""
        await self._stop_and_wait()
        rounds: list[Round] = []
        if conversation_id is not None and self.visitor is not None:
            rounds = stored_rounds(await self.visitor.conversations.read(conversation_id))
        self.rounds, self.conversation_id, self._summary, self.fault = rounds, conversation_id, "", None

    async def delete(self) -> None:
        """Delete the conversation that is shown, and begin a new one. Raises ChatError."""
        await self._stop_and_wait()
        if self.conversation_id is not None and self.visitor is not None:
            with suppress(RequestRefused):  # it may be gone already
                await self.visitor.conversations.delete(self.conversation_id)
        await self.open(None)

    async def undo(self) -> str:
        """Take back the newest question, which is returned, with its answer. Raises ChatError."""
        await self._stop_and_wait()
        if not self.rounds or self.visitor is None:
            return self.given_back
        question = self.rounds[-1].question
        if len(self.rounds) == 1:
            await self.delete()
        else:
            assert self.conversation_id
            await self.visitor.conversations.choose(self.conversation_id, self.rounds[-2].answer_id)
            del self.rounds[-1]
        self._summary = ""
        return question

    async def rate(self, number: int, rating: Rating | None) -> None:
        """Keep what the user thinks of an answer. Raises ChatError."""
        round = self.rounds[number]
        if self.conversation_id is not None and self.visitor is not None and round.answer_id:
            await self.visitor.conversations.rate(self.conversation_id, round.answer_id, rating)
            round.rating = rating

    async def listed(self) -> list[tuple[str, str]]:
        """The newest conversations: title and id. Raises ChatError."""
        if self.visitor is None:
            return []
        page = await self.visitor.conversations.page()
        return [(conversation.title, conversation.id) for conversation in page.conversations]

    async def _stop_and_wait(self) -> None:
        await self.stop()
        if self._work is not None:
            await asyncio.wait([self._work])

    # ---- what is shown

    def view(self) -> View:
        """All of it, as it is now."""
        busy, watch = self.busy, self._watch
        if watch.turn is not None:
            self._copy(watch.turn)
        last = self.rounds[-1] if self.rounds else None
        messages = [
            message for round in self.rounds for message in round.messages(self.texts, running=busy and round is last)
        ]
        if self._begin is not None:
            status = self.texts.waiting.format(places=self.places)
        elif busy:
            connected = self.visitor is not None and self.visitor.chat.connected
            status = progress(self.texts, connected, watch.turn, watch.engine)
        else:
            told = (self._summary, ending(self.texts, last.finish_reason if last else None))
            status = " · ".join(filter(None, told))
        return View(messages, status, busy, not busy and last is not None and last.finish_reason in UNFINISHED)

    def round_of(self, message: int) -> int:
        """Which round a message of the view belongs to."""
        for number, round in enumerate(self.rounds):
            message -= 1 + round.answer_messages
            if message < 0:
                return number
        return len(self.rounds) - 1

    @property
    def ratings(self) -> list[str | None]:
        """What the user thinks of each message of the assistant."""
        return [RATINGS[round.rating] for round in self.rounds for _ in range(round.answer_messages)]
