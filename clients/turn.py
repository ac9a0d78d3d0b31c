"""One turn as a client sees it: accepted, whole to the byte at each end, and going on where it was cut. No I/O here."""

from collections.abc import Awaitable, Callable
from time import monotonic
from typing import Final, Self

from msgspec import UNSET

from clients.errors import ChatError, DigestMismatch, TurnRefused
from clients.signal import Signal
from clients.turn_log import TurnLog
from server.protocol import (
    Ask,
    Attach,
    Cancel,
    Continue,
    Cursor,
    Delta,
    Engine,
    Error,
    Queued,
    Regenerate,
    TurnEnd,
    TurnStart,
)

MAX_TRIES: Final = 3
"""So often in a row a turn is continued by itself without a new token."""
YOUNG_S: Final = 2.0
"""A killed server may not have stored a turn that began only so long before."""


class Turn:
    """A question and the reply to it, made by `ChatClient.ask`, `regenerate` or `continue_turn`.

    Iterate it for the deltas as they come, each once, also across reconnects; leaving the loop early and coming
    back later misses nothing, nor does iterating on after `ChatClient.continue_turn`. `wait` gives the `turn_end`.
    """

    def __init__(
        self, request: Ask | Regenerate | Continue, send: Callable[[Cancel], Awaitable[None]], *, goes_on: bool = False
    ) -> None:
        self.request = request
        self.id = request.turn_id
        self.start: TurnStart | None = None
        """The newest one: `resumed` where the turn went on."""
        self.queued = 0
        """Place in the queue, 1 is next; 0 outside of it."""
        self.end: TurnEnd | None = None
        self.paused = False
        """The turn has lost its engine, or its server, and goes on by itself as soon as there is another one."""
        self.asked = False
        """Whether it goes on is for the server to say, who has been asked."""
        self._send = send
        self._goes_on = goes_on
        self._log = TurnLog()
        self._given_position = 0
        self._engine: Engine | None = None  # the one that is waited for
        self._given_engine: Engine | None = None
        self._attaching = False  # an `attach` for what is missing is on its way
        self._fetched_anew = False
        self._interrupted: TurnEnd | None = None  # how a paused turn ended, where its server knows it
        self._resumed = False  # and no delta since
        self._started_at = self._heard_at = 0.0
        self._tries = 0  # continued so often since the log has grown
        self._cancelled = False
        self._failure: ChatError | None = None  # there will be no end
        self._refusal: ChatError | None = None  # of a `continue`
        self._changed = Signal()

    # ---- for who asked

    @property
    def text(self) -> str:
        """The answer as received so far; exactly what the server has, once `end` is there."""
        return self._log.text("answer")

    @property
    def reasoning(self) -> str:
        """What the model thought before it answered."""
        return self._log.text("reasoning")

    @property
    def seq(self) -> int:
        """Tokens received."""
        return self.end.seq if self.end else self._log.seq

    @property
    def rewritten(self) -> bool:
        """What was handed out is not how `text` begins: it arrived damaged, or the server lost it. Show `text` anew."""
        return self._log.rewritten

    @property
    def stopping(self) -> bool:
        """Stop is asked for and not yet confirmed."""
        return self._cancelled

    async def next(self) -> Delta | Queued | Engine | None:
        """The next delta, place in the queue, or state of the engine that the turn waits for; None at the end.

        Raises ChatError where the turn cannot end.
        """
        while True:
            if self.queued != self._given_position:
                self._given_position = self.queued
                return Queued(self.id, self.queued)
            # Stop may still drop what has not been handed out.
            if not self._cancelled and (delta := self._log.next()):
                return delta
            if self._engine is not self._given_engine:
                self._given_engine = self._engine
                if self._engine:
                    return self._engine
            if self._failure:
                raise self._failure
            if self.end:
                return None
            await self._changed.wait()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Delta:
        while (frame := await self.next()) is not None:
            if isinstance(frame, Delta):
                return frame
        raise StopAsyncIteration

    async def wait(self) -> TurnEnd:
        """The turn's end, whether or not the deltas are read. Raises ChatError where there is none."""
        while self.end is None:
            if self._failure:
                raise self._failure
            await self._changed.wait()
        return self.end

    async def cancel(self) -> None:
        """Stop. The reply keeps what was handed out so far; `turn_end` confirms it. Harmless when repeated."""
        if self._cancelled or self.settled:
            return
        if self.paused and not self.asked:
            self._give_up()  # there is nothing to stop
        else:
            self._cancelled = True
            await self._send(self.cancellation())

    # ---- for ChatClient

    @property
    def settled(self) -> bool:
        """Nothing more will come."""
        return not self.asked and (self.end is not None or self._failure is not None)

    async def started(self) -> None:
        """Until the server has taken the turn. Raises TurnRefused."""
        while self.start is None:
            if self._failure:
                raise self._failure
            await self._changed.wait()

    async def answered(self) -> ChatError | None:
        """Until the server has said whether the turn goes on; why not, where it does not."""
        while self.asked:
            await self._changed.wait()
        return self._refusal

    def cancellation(self) -> Cancel:
        """The frame for `cancel`: what came after the deltas handed out is to be dropped."""
        return Cancel(self.id, seen=self._log.seen)

    def continuation(self) -> Continue | Ask | Regenerate:
        """The frame that asks a turn that has ended, or is unknown to the server, to go on."""
        self.asked, self._refusal = True, None
        self._tries += 1
        return Continue(self.id) if self.start else self.request

    def cursor(self) -> Cursor:
        """Where a new connection goes on; what was asked of the old one is forgotten."""
        self.asked, self._refusal, self._attaching = True, None, False
        return Cursor(self.id, self._log.seq)

    def fail(self, error: ChatError) -> None:
        """No end will come, or no other one."""
        if not self.settled:
            self._refuse(error)
            if self.end is None:
                self.paused, self._failure = False, error
            self._changed.fire()

    def receive(self, frame: TurnStart | Queued | Delta | TurnEnd | Error | Engine) -> Attach | Continue | None:
        """Take in what the server sent. Returns what is to be sent where something is missing."""
        if self.settled:
            return None
        reply: Attach | Continue | None = None
        if not isinstance(frame, Error | Engine):
            self._heard_at = monotonic()
        match frame:
            case TurnStart():
                if self.start is None:
                    self._started_at = self._heard_at
                self.start, self.queued = frame, 0
                if frame.resumed or self.paused:
                    self._go_live()
                self._resumed = frame.resumed
            case Queued():
                self.queued = frame.position
            case Delta():
                reply = self._receive_delta(frame)
            case TurnEnd() if frame == self.end:
                reply = Continue(self.id)  # the lost connection has swallowed it
            case TurnEnd():
                reply = self._receive_end(frame)
            case Error():
                reply = self._receive_error(frame)
            case Engine():
                self._engine = frame if frame.state != "ready" else None
        self._changed.fire()
        return reply

    def _receive_delta(self, delta: Delta) -> Attach | None:
        self.queued = 0
        if self._resumed:
            self._resumed = False
            self._log.go_on_after(delta.from_)
        if delta.seq <= self._log.seq:
            return None
        self._go_live()
        if self._log.append(delta):
            self._attaching = False
            self._tries, self._engine = 0, None
        elif not self._attaching:
            if delta.from_ < self._log.seq:
                self._log.rewind(0)  # the server's deltas end elsewhere than ours
            return self._attach()
        return None

    def _receive_end(self, end: TurnEnd) -> Attach | None:
        self._go_live()
        self._resumed = False
        if self._log.is_whole(end):
            self._fetched_anew = False
            may_go_on = self._goes_on and not self._cancelled and self._tries < MAX_TRIES
            if may_go_on and end.finish_reason == "interrupted":
                self.paused, self._interrupted, self.queued = True, end, 0
            else:
                self._close(end)
        elif self._attaching:
            self._attaching = False  # what was asked for brings its own turn_end
        elif not self._fetched_anew:
            self._fetched_anew = True
            self._log.rewind(0)
            return Attach(self.id, 0)
        else:
            self.fail(DigestMismatch(self.id))
        return None

    def _receive_error(self, error: Error) -> Attach | None:
        refused, unknown = TurnRefused(error), error.code == "unknown_turn"
        if unknown and self._begins_anew():
            self._refuse(refused)
            self._log.rewind(0)
            self.start, self.paused = None, True
        elif unknown or (self.start is None and not self.paused):
            self.fail(refused)
        elif self.asked:
            self._refuse(refused)
            if not self.paused and self.end is None:
                return self._attach()  # how it has ended instead of going on
            if self.paused and (error.retry_after_ms is UNSET or self._tries >= MAX_TRIES):
                self._give_up()
        # Any other is about a single frame of ours.
        return None

    def _begins_anew(self) -> bool:
        """Whether an unknown turn is one that a server had just begun when it was killed."""
        resuming = self.asked and self.start is not None and self.end is None and not self._cancelled
        return resuming and self._heard_at - self._started_at < YOUNG_S

    def _give_up(self) -> None:
        """It does not go on by itself."""
        if self._interrupted:
            self._close(self._interrupted)
        elif self._refusal:
            self.fail(self._refusal)

    def _refuse(self, error: ChatError) -> None:
        """It does not go on, and is as it was."""
        self.asked, self._refusal = False, error
        if self.end:
            self._cancelled = False

    def _attach(self) -> Attach:
        self._attaching = True
        return Attach(self.id, self._log.seq)

    def _go_live(self) -> None:
        """It goes on, or had never ended."""
        if self.end:
            self.end = None
            self._log.reopen()
        self.paused, self.asked, self._interrupted = False, False, None

    def _close(self, end: TurnEnd) -> None:
        self._log.close()
        self.end, self.paused, self._interrupted, self._engine, self.queued = end, False, None, None, 0
        self._tries, self._cancelled = 0, False
        self._changed.fire()
