"""One turn as a client sees it: a log of deltas that proves itself whole. No I/O here."""

import asyncio
import hashlib
from collections.abc import Awaitable, Callable
from typing import Self

from clients.errors import ChatError, DigestMismatch, TurnRefused
from server.protocol import Ask, Attach, Cancel, Channel, Cursor, Delta, Error, Queued, TurnEnd, TurnStart


class Signal:
    """Wakes everybody who waits, each time that it fires."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def fire(self) -> None:
        self._event.set()
        self._event = asyncio.Event()

    async def wait(self) -> None:
        await self._event.wait()


class Turn:
    """A question and the reply to it, made by `ChatClient.ask`.

    Iterate it for the deltas as they come, each once, also across reconnects; leaving the loop early and coming
    back later misses nothing. `wait` gives the `turn_end`.
    """

    def __init__(self, ask: Ask, send: Callable[[Cancel], Awaitable[None]]) -> None:
        self.ask = ask
        self.id = ask.turn_id
        self.seq = 0
        """Tokens received: the cursor into the log."""
        self.start: TurnStart | None = None
        self.queued = 0
        """Place in the queue, 1 is next; 0 outside of it."""
        self.end: TurnEnd | None = None
        self.rewritten = False
        """What was handed out is not how `text` begins (it arrived damaged): show `text` anew."""
        self._send = send
        self._log: list[Delta] = []
        self._digest = hashlib.sha256()
        self._given = 0  # deltas handed out
        self._given_position = 0
        self._seen = 0  # seq of the newest delta handed out
        self._attaching = False  # an `attach` for what is missing is on its way
        self._before_restart: str | None = None  # what had been handed out when the log was fetched anew
        self._cancelled = False
        self._failure: ChatError | None = None
        self._changed = Signal()

    # ---- for who asked

    @property
    def text(self) -> str:
        """The answer as received so far; exactly what the server has, once `end` is there."""
        return self._joined("answer")

    @property
    def reasoning(self) -> str:
        """What the model thought before it answered."""
        return self._joined("reasoning")

    async def next(self) -> Delta | Queued | None:
        """The next delta or place in the queue; None at the end. Raises ChatError where the turn cannot end."""
        while True:
            if self.queued != self._given_position:
                self._given_position = self.queued
                return Queued(self.id, self.queued)
            if self._given < len(self._log) and not self._held:
                delta = self._log[self._given]
                self._given += 1
                self._seen = delta.seq
                return delta
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
        if not self._cancelled and not self.settled:
            self._cancelled = True
            await self._send(self.cancellation())

    # ---- for ChatClient

    @property
    def settled(self) -> bool:
        """Nothing more will come."""
        return self.end is not None or self._failure is not None

    @property
    def cancelled(self) -> bool:
        return self._cancelled

    async def started(self) -> None:
        """Until the server has taken the turn. Raises TurnRefused."""
        while self.start is None:
            if self._failure:
                raise self._failure
            await self._changed.wait()

    def cancellation(self) -> Cancel:
        """The frame for `cancel`: what came after the deltas handed out is to be dropped."""
        return Cancel(self.id, seen=self._seen)

    def cursor(self) -> Cursor:
        """Where a new connection goes on; what was asked of the old one is forgotten."""
        self._attaching = False
        return Cursor(self.id, self.seq)

    def fail(self, error: ChatError) -> None:
        """No end will come."""
        if not self.settled:
            self._failure = error
            self._changed.fire()

    def receive(self, frame: TurnStart | Queued | Delta | TurnEnd | Error) -> Attach | None:
        """Take in what the server sent. Returns what is to be sent where the log has a hole."""
        if self.settled:
            return None
        reply = None
        match frame:
            case TurnStart():
                self.start = frame
            case Queued():
                self.queued = frame.position
            case Delta():
                reply = self._receive_delta(frame)
            case TurnEnd():
                reply = self._receive_end(frame)
            case Error():
                # Once a turn has started, only its loss ends it; any other error is about a single frame of ours.
                if self.start is None or frame.code == "unknown_turn":
                    self.fail(TurnRefused(frame))
        self._changed.fire()
        return reply

    def _receive_delta(self, delta: Delta) -> Attach | None:
        self.queued = 0
        if delta.seq <= self.seq:
            return None
        if delta.from_ != self.seq:
            if self._attaching:
                return None
            self._attaching = True
            return Attach(self.id, self.seq)
        self._attaching = False
        self._append(delta)
        return None

    def _receive_end(self, end: TurnEnd) -> Attach | None:
        if end.seq < self.seq and end.digest != self._digest.hexdigest():
            self._cut(end.seq)
        if end.digest == self._digest.hexdigest():
            self._hand_over_restarted()
            self.seq, self.queued, self.end = end.seq, 0, end
        elif self._attaching:
            self._attaching = False  # what was asked for brings its own turn_end
        elif self._before_restart is None:
            self._before_restart = "".join(delta.text for delta in self._log[: self._given])
            self._replace_log([])
            return Attach(self.id, 0)
        else:
            self.fail(DigestMismatch(self.id))
        return None

    # ---- the log

    @property
    def _held(self) -> bool:
        """Deltas are not handed out while Stop may still drop them, or before a log fetched anew is proven."""
        return self.end is None and (self._cancelled or self._before_restart is not None)

    def _joined(self, channel: Channel) -> str:
        return "".join(delta.text for delta in self._log if delta.channel == channel)

    def _append(self, delta: Delta) -> None:
        self._log.append(delta)
        self._digest.update(delta.text.encode())
        self.seq = delta.seq

    def _replace_log(self, log: list[Delta]) -> None:
        self._log, self._digest, self.seq, self._given = [], hashlib.sha256(), 0, min(self._given, len(log))
        for delta in log:
            self._append(delta)

    def _cut(self, seq: int) -> None:
        """Stop dropped what came after token `seq`."""
        log = [delta for delta in self._log if delta.seq <= seq]
        self.rewritten = self._given > len(log)
        self._replace_log(log)

    def _hand_over_restarted(self) -> None:
        """Of a log fetched anew, only what had not been handed out before is still to come."""
        if self._before_restart is None:
            return
        given = self._before_restart
        if not "".join(delta.text for delta in self._log).startswith(given):
            self.rewritten, self._given = True, len(self._log)
            return
        whole, self._log = self._log, []
        left = len(given)
        for delta in whole:
            head, tail = delta.text[:left], delta.text[left:]
            left -= len(head)
            if head:
                self._log.append(Delta(self.id, delta.from_, delta.seq, head, delta.channel))
                self._given = len(self._log)
            if tail:
                self._log.append(Delta(self.id, delta.from_, delta.seq, tail, delta.channel))
