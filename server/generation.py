"""One turn: its task and its single end, and what reads its log."""

import asyncio
import hashlib
import logging
from collections.abc import Callable
from time import monotonic
from typing import Literal

from msgspec import UNSET, UnsetType

from server.conversation import Conversation, Node, PromptTooLong, answer_room, fit
from server.engine import Engine, EngineError, EngineUnavailable, Output, QueueFull, RequestRefused
from server.pacer import Pacer
from server.protocol import (
    Delta,
    Error,
    ErrorCode,
    FinishReason,
    History,
    Params,
    Queued,
    Timing,
    TurnEnd,
    TurnStart,
    TurnState,
    Usage,
)
from server.turn_log import Log

log = logging.getLogger(__name__)


class Generation:
    """The server's work on one turn. It never awaits a socket: it appends to its log and calls its watchers."""

    def __init__(self, turn_id: str, conversation: Conversation, node: Node) -> None:
        self.turn_id = turn_id
        self.conversation = conversation
        self.node = node
        self.log = Log()
        self.start: TurnStart | None = None
        """Set once the turn is accepted."""
        self.refusal: Error | None = None
        self.end: TurnEnd | None = None
        self.position = 0
        """Place among the turns that wait, 1 is next; 0 for none."""
        self.watchers: set[Callable[[Generation], None]] = set()
        self.on_change: Callable[[Generation], None] = lambda generation: None
        """Called by a turn that is accepted, gets its first output, or ends."""
        self._task: asyncio.Task[FinishReason] | None = None
        self._model = ""
        self._stopped: Literal["cancelled", "interrupted"] | None = None
        self._seen: int | None = None
        self._asked_at = monotonic()
        self._first_at: float | None = None
        self._last_at = self._asked_at
        self._queued_s: float | None = None
        self._prompt_tokens = self._cached_tokens = self._generated = 0
        self._history = History(used=0, dropped=0)

    @property
    def over(self) -> bool:
        """Refused or ended."""
        return self.end is not None or self.refusal is not None

    @property
    def waiting(self) -> bool:
        """Accepted, and nothing has come from the engine yet."""
        return self.start is not None and not self._generated and self.end is None

    @property
    def state(self) -> TurnState:
        """Where a live turn is."""
        if not self.waiting:
            return "decode"
        return "queued" if self.position else "prefill"

    @property
    def ttft_s(self) -> float | None:
        """Seconds from the question to the first text."""
        return None if self._first_at is None else self._first_at - self._asked_at

    def run(
        self, engine: Engine, pacer: Pacer, *, system: str, history_max: int, params: Params
    ) -> asyncio.Task[FinishReason]:
        """Start the work. The task ends when the engine has let go."""
        self._model = engine.info.model
        self._task = asyncio.create_task(self._generate(engine, pacer, system, history_max, params))
        # The end is written by a callback and not by the task itself: an await in a cancelled task can be lost,
        # and a task cancelled before its first step runs no line at all.
        self._task.add_done_callback(self._finish)
        return self._task

    def cancel(self, reason: Literal["cancelled", "interrupted"], seen: int | None = None) -> None:
        """Stop, disconnect, replacement and shutdown all end here; only the first of them counts."""
        if self._stopped is None and not self.over:
            assert self._task is not None
            self._stopped, self._seen = reason, seen
            self._task.cancel()

    async def _generate(
        self, engine: Engine, pacer: Pacer, system: str, history_max: int, params: Params
    ) -> FinishReason:
        info = engine.info
        before = self.conversation.rounds_before(self.node)
        rounds = before[len(before) - min(history_max, len(before)) :]
        asked = params.max_tokens if params.max_tokens is not UNSET else info.defaults.max_tokens
        prompt, used = await fit(
            engine.render,
            system,
            rounds,
            self.node.question,
            max_context_tokens=info.max_context_tokens,
            room=answer_room(info.max_context_tokens, None if asked is UNSET else asked),
        )
        self._prompt_tokens = len(prompt)
        self._history = History(used=used, dropped=len(before) - used)
        async with engine.request(prompt, params, pacer.stride) as outputs:
            self._accept()
            async for output in outputs:
                self._append(output)
                if output.finish_reason is not None:
                    return output.finish_reason
                await pacer.next_tick()
        raise EngineError("The engine ended the stream without a reason.")

    def _accept(self) -> None:
        self.start = TurnStart(
            turn_id=self.turn_id,
            conversation_id=self.conversation.id,
            message_id=self.node.id,
            model=self._model,
            parent_id=self.node.parent_id or UNSET,
        )
        self.on_change(self)
        self._tell()

    def _append(self, output: Output) -> None:
        first = not self._generated
        self._generated += output.tokens
        self.log.append(output.tokens, output.text, output.channel)
        self._last_at = monotonic()
        if output.cached_tokens:
            self._cached_tokens = output.cached_tokens
        if first:
            self._queued_s = output.queued_s
            self.position = 0
            self.on_change(self)
        if output.text:
            if self._first_at is None:
                self._first_at = self._last_at
            self._tell()

    def _tell(self) -> None:
        for watcher in self.watchers:
            watcher(self)

    def moved_to(self, position: int) -> None:
        """The turn's place in the queue changed."""
        if position != self.position:
            self.position = position
            self._tell()

    def _finish(self, task: asyncio.Task[FinishReason]) -> None:
        if task.cancelled():
            reason: FinishReason = self._stopped or "interrupted"
        elif (fault := task.exception()) and self._stopped is not None:
            reason = self._stopped
            log.warning("turn %s was stopped, but the engine did not let go in order", self.turn_id, exc_info=fault)
        elif fault:
            if self.start is None:
                return self._refuse(fault)
            reason = "interrupted" if isinstance(fault, EngineUnavailable) else "error"
            if reason == "error":
                log.error("turn %s failed", self.turn_id, exc_info=fault)
        else:
            reason = task.result()
        if reason == "cancelled" and self._seen is not None:
            self.log.cut(self._seen)
        if self.start is None:  # stopped before the engine had seen it: accepted all the same, with nothing said
            self._accept()
        self.position = 0
        self.node.answer = self.log.text("answer")
        self.end = TurnEnd(
            turn_id=self.turn_id,
            seq=self.log.seq,
            finish_reason=reason,
            usage=Usage(self._prompt_tokens, self._cached_tokens, self._generated),
            timing=self._timing(),
            history=self._history,
            digest=hashlib.sha256(self.log.text().encode()).hexdigest(),
        )
        self.on_change(self)
        self._tell()

    def _refuse(self, fault: BaseException) -> None:
        code: ErrorCode = "internal"
        retry_after_ms: int | UnsetType = UNSET
        message = str(fault)
        match fault:
            case PromptTooLong():
                code = "prompt_too_long"
            case RequestRefused():
                code = "bad_frame"
            case QueueFull():
                code, retry_after_ms = "queue_full", 1000
            case EngineUnavailable():
                code, retry_after_ms = "engine_unavailable", fault.retry_after_ms
            case _:
                log.error("turn %s could not start", self.turn_id, exc_info=fault)
                message = "The server failed to start this turn; its log says why. Try again."
        self.refusal = Error(code, message, turn_id=self.turn_id, retry_after_ms=retry_after_ms)
        self.on_change(self)
        self._tell()

    def _timing(self) -> Timing:
        now = monotonic()
        decoding = self._last_at - self._first_at if self._first_at is not None else 0.0
        queued = self._queued_s if self._generated else now - self._asked_at
        return Timing(
            queued_ms=round(1000 * (queued or 0.0), 1),
            total_ms=round(1000 * (now - self._asked_at), 1),
            tokens_per_s=round((self._generated - 1) / decoding, 1) if decoding > 0 else 0.0,
            ttft_ms=UNSET if self.ttft_s is None else round(1000 * self.ttft_s, 1),
        )


class Follower:
    """A reader of one generation: what it has sent, and so what comes next."""

    def __init__(self, generation: Generation, seq: int | None = None) -> None:
        """`seq` None: from the beginning, with the turn's start; a number: the log after that token."""
        self.generation = generation
        self._started = seq is not None
        self._position = 0
        self._index = generation.log.index_after(seq or 0)
        self.done = False

    def frames(self) -> list[TurnStart | Queued | Delta | TurnEnd | Error]:
        """All that this reader may have now and has not got; whatever piled up comes as one delta a channel."""
        turn = self.generation
        if turn.refusal is not None:
            self.done = True
            return [turn.refusal]
        if turn.start is None:
            return []
        news: list[TurnStart | Queued | Delta | TurnEnd | Error] = []
        if not self._started:
            self._started = True
            news.append(turn.start)
        if turn.waiting and turn.position != self._position:
            self._position = turn.position
            news.append(Queued(turn.turn_id, turn.position))
        entries = turn.log.entries
        while self._index < len(entries):
            begin = self._index
            channel = entries[begin][2]
            while self._index < len(entries) and entries[self._index][2] == channel:
                self._index += 1
            text = (
                entries[begin][1] if self._index == begin + 1 else "".join(e[1] for e in entries[begin : self._index])
            )
            news.append(Delta(turn.turn_id, turn.log.seq_before(begin), entries[self._index - 1][0], text, channel))
        if turn.end is not None:
            self.done = True
            news.append(turn.end)
        return news
