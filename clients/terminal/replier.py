"""From a question to the end of its reply on the screen."""

import asyncio
from collections.abc import Callable
from time import monotonic
from typing import Final

from clients.errors import ChatError, Closed, TurnRefused
from clients.terminal.connecting import begin
from clients.terminal.display import Display
from clients.terminal.look import Look
from clients.terminal.reply_view import Frame, ReplyView
from clients.terminal.rows import Span
from clients.terminal.sentences import engine_sentence
from clients.terminal.session import Request, Round, Session
from clients.terminal.text import harmless, shorten
from clients.terminal.toolbar import Figures
from clients.turn import Turn
from server.protocol import Delta, Engine, Queued, TurnEnd

FRAME_S: Final = 1 / 15
"""Between two pictures of a reply."""
SHARE: Final = 8
"""Drawing waits so many times as long as it took, so that it never takes a core."""


class Replier:
    """Shows one reply after the other."""

    def __init__(
        self,
        session: Session,
        display: Display,
        look: Look,
        figures: Figures,
        *,
        note: Callable[[str], None],
        put_back: Callable[[str], None],
    ) -> None:
        """`put_back` gets a question that was not taken."""
        self._session = session
        self._display = display
        self._look = look
        self._figures = figures
        self._note = note
        self._put_back = put_back
        self._work: asyncio.Task[None] | None = None
        self._turn: Turn | None = None
        self._stopping: asyncio.Task[None] | None = None
        self._waits_for = ""
        """A sentence below the reply, while nothing comes."""

    @property
    def running(self) -> bool:
        """A reply is under way, or waited for."""
        return self._work is not None

    def stop(self) -> None:
        """End the reply: first asks the server, then no longer waits for it."""
        if self._work is None:
            return
        turn = self._turn
        if turn and self._session.chat.connected and not turn.stopping and turn.end is None:
            self._stopping = asyncio.create_task(turn.cancel())
        else:
            self._work.cancel()

    async def reply(self, request: Request, question: str, instead: Round | None = None) -> None:
        """Ask, and show the reply as it comes, until it has ended or was given up."""
        work = self._work = asyncio.create_task(self._reply(request, question, instead))
        self.part()
        try:
            await asyncio.wait([work])
            if self._stopping:
                await self._stopping
            if work.cancelled():
                self._note(self._look.texts.stopped)
            else:
                work.result()
        except TurnRefused as refused:
            if refused.error.code == "unknown_conversation":
                self._session.begin_anew()  # the server has forgotten it; asked again, it begins a new one
            self._note(self._look.texts.refused.format(message=refused))
            if self._turn is None:
                self._put_back(question)
        except Closed:
            if self._turn is None:
                self._put_back(question)
            raise
        except ChatError as error:
            self._note(str(error))
        finally:
            self._work = self._stopping = self._turn = None
            self._figures.streaming = False
            self._figures.place, self._waits_for = 0, ""
            self._display.show((), ())
            self.part()

    def part(self) -> None:
        """An empty row around a reply."""
        if not self._look.dumb:
            self._display.commit([""])

    async def _reply(self, request: Request, question: str, instead: Round | None) -> None:
        async def show(engine: Engine) -> None:
            self._waits_for = harmless(engine_sentence(self._look.texts.loading, engine))
            self.show(Frame((), ()))

        turn = self._turn = await begin(self._session.chat, request, show)
        self._session.taken(turn, question, instead=instead)
        self._figures.streaming, self._figures.ttft_s = True, None
        view = self._look.view()
        dirty = asyncio.Event()
        painting = asyncio.create_task(self._paint(view, dirty))
        try:
            self._waits_for = self._look.texts.reading
            dirty.set()
            await self._follow(turn, view, dirty)
            end = await turn.wait()
        except asyncio.CancelledError:
            await turn.cancel()  # also when it cannot be sent now: it will be
            raise
        finally:
            painting.cancel()
            self._waits_for = ""
            self.show(view.frame(self._display.columns, ended=True))
            self._session.ended(turn)
        if turn.rewritten:
            self._note(self._look.texts.rewritten)
            again = self._look.view()
            again.feed(turn.text)
            self.show(again.frame(self._display.columns, ended=True))
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
                    waits = self._look.texts.queued.format(position=frame.position)
                    self._waits_for = waits if frame.position else self._look.texts.reading
                case Engine():
                    self._waits_for = harmless(engine_sentence(self._look.texts.restarting, frame))
            dirty.set()

    @staticmethod
    def _prompt_tokens(turn: Turn) -> int:
        count = turn.start.prompt_tokens if turn.start else 0
        return count if isinstance(count, int) else 0

    async def _paint(self, view: ReplyView, dirty: asyncio.Event) -> None:
        while True:
            await dirty.wait()
            dirty.clear()
            began = monotonic()
            self.show(view.frame(self._display.columns))
            await asyncio.sleep(max(FRAME_S, SHARE * (monotonic() - began)))

    def show(self, frame: Frame) -> None:
        """Rows of a reply, and below them what is waited for."""
        rows = self._look.palette.rows
        waits = [Span(shorten(self._waits_for, max(self._display.columns - 1, 1)), "note")]
        self._display.show(rows(frame.stays), rows([*frame.tail, waits] if self._waits_for else frame.tail))

    def say_how_it_ended(self, reason: str | None) -> None:
        """Where it was not the model that ended it."""
        texts = self._look.texts
        notes = {
            "cancelled": texts.stopped,
            "interrupted": texts.interrupted,
            "length": texts.cut_at_limit,
            "error": texts.failed,
        }
        if reason in notes:
            self._note(notes[reason])

    def _summarize(self, end: TurnEnd) -> None:
        texts, figures = self._look.texts, self._figures
        self.say_how_it_ended(end.finish_reason)
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
        self._note(" · ".join(said))
