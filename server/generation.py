"""One turn: its task and its single end."""

import asyncio
import hashlib
import logging
from collections.abc import Callable
from time import monotonic, time
from typing import Final, Literal, Protocol

import msgspec
from msgspec import UNSET, UnsetType

from server.conversation import Conversation, Node, PromptTooLong, answer_room, fit, rounds_for
from server.engine import Begun, Engine, EngineError, EngineUnavailable, Output, QueueFull, RequestRefused
from server.journal import Journal
from server.pacer import Pacer
from server.protocol import (
    Channel,
    Error,
    ErrorCode,
    FinishReason,
    History,
    Params,
    Timing,
    TurnEnd,
    TurnStart,
    TurnState,
    Usage,
)
from server.turn_log import Log

log = logging.getLogger(__name__)

COMPLETE: Final[frozenset[FinishReason]] = frozenset(("stop", "error"))
"""Nobody can go on with a turn that ended so."""
ANSWER: Final[Channel] = "answer"
REASONING: Final[Channel] = "reasoning"


class Engines(Protocol):
    """Where a turn gets its engine."""

    async def ready(self) -> Engine:
        """The engine, as soon as there is one."""


class Generation:
    """The server's work on one turn. It never awaits a socket: it appends to its log and calls its watchers."""

    def __init__(self, conversation: Conversation, node: Node, journal: Journal) -> None:
        self.conversation = conversation
        self.node = node
        self.log = Log()
        self.prompt: list[int] = []
        """Token ids, once they are known."""
        self.start: TurnStart | None = None
        """Set once the turn is accepted."""
        self.refusal: Error | None = None
        self.end: TurnEnd | None = None
        self.before: str | None = None
        """The conversation's current round before this one: it is again if this one is refused."""
        self.journalled = True
        """Stored, and so known of later."""
        self.entered = False
        """The engine has taken the turn, since it was begun or went on."""
        self.position = 0
        """Place among the turns that wait, 1 is next; 0 for none."""
        self.watchers: set[Callable[[Generation], None]] = set()
        self.on_change: Callable[[Generation], None] = lambda generation: None
        """Called by a turn that is accepted, gets its first output, or ends."""
        self._journal = journal
        self._work: asyncio.Task[FinishReason] | None = None
        self._task: asyncio.Task[None] | None = None
        self._stopped: Literal["cancelled", "interrupted"] | None = None
        self._seen: int | None = None
        self._began_at = monotonic()
        self._first_at: float | None = None
        self._last_at = self._began_at
        self._queued_s: float | None = None
        self._fresh = 0
        """Tokens generated since the turn was begun or went on."""
        self._generated = self._prompt_tokens = self._cached_tokens = 0
        self._history = History(used=0, dropped=0)

    @classmethod
    def restored(
        cls, conversation: Conversation, node: Node, log: Log, prompt: list[int], journal: Journal
    ) -> "Generation":
        """A turn that has ended, as it was stored."""
        made = cls(conversation, node, journal)
        made.log = log
        made.prompt = prompt
        if not log.entries:  # imported: its text came without tokens, and one for each channel stands for them
            for text, channel in ((node.reasoning, REASONING), (node.answer, ANSWER)):
                if text:
                    log.append((0,), text, channel)
        assert node.end is not None
        usage = node.end.usage
        made._prompt_tokens, made._cached_tokens = usage.prompt_tokens or len(prompt), usage.cached_tokens
        made._generated = usage.completion_tokens or log.seq
        made._history = node.end.history
        made._accept()
        made.end = msgspec.structs.replace(node.end, seq=log.seq, digest=_digest(log))
        return made

    @property
    def turn_id(self) -> str:
        """The name that the client gave it."""
        return self.node.turn_id

    @property
    def over(self) -> bool:
        """Refused or ended."""
        return self.end is not None or self.refusal is not None

    @property
    def resumed(self) -> bool:
        """Whether it goes on after it had ended."""
        return self.start is not None and self.start.resumed and self.end is None

    @property
    def waiting(self) -> bool:
        """With the engine, and nothing has come from it yet."""
        return self.entered and not self._fresh and self.end is None

    @property
    def state(self) -> TurnState:
        """Where a live turn is."""
        if self._fresh:
            return "decode"
        return "queued" if self.position else "prefill"

    @property
    def ttft_s(self) -> float | None:
        """Seconds from the question to the first text."""
        return None if self._first_at is None else self._first_at - self._began_at

    def run(self, engines: Engines, pacer: Pacer) -> asyncio.Task[None]:
        """Start the work, or go on with a turn that has ended. The task ends with the turn."""
        if self.end is not None:
            assert self.start is not None
            self.start = msgspec.structs.replace(self.start, resumed=True)
            self.end = self.node.end = None
            self._stopped = self._seen = self._first_at = self._queued_s = None
            self._fresh = 0
            self._began_at = self._last_at = monotonic()
            self.entered = False
        if self.journalled:
            self._journal.begin(self, stored=self.start is not None)
        self._work = asyncio.create_task(self._generate(engines, pacer))
        # The end is written beside that task and not in it: an await in a cancelled task can be lost, and a task
        # cancelled before its first step runs no line at all.
        self._task = asyncio.create_task(self._conclude(self._work))
        return self._task

    @property
    def interrupting(self) -> bool:
        """Interrupted, but the engine has not let go yet."""
        return self._stopped == "interrupted" and not self.over

    async def wait_end(self) -> None:
        """Returns when the turn has ended."""
        if self._task is not None:
            await asyncio.wait((self._task,))

    def cancel(self, reason: Literal["cancelled", "interrupted"], seen: int | None = None) -> None:
        """Stop, disconnect, replacement and shutdown all end here; only the first of them counts."""
        if self._stopped is None and not self.over:
            assert self._work is not None
            self._stopped, self._seen = reason, seen
            self._work.cancel()

    async def _generate(self, engines: Engines, pacer: Pacer) -> FinishReason:
        engine = await engines.ready()
        if not self.prompt:
            await self._render(engine)
        elif self.node.fingerprint != engine.info.fingerprint:
            raise EngineUnavailable(f"Another model than {self.node.model} or another reasoning parser is loaded now.")
        begun = Begun(tuple(self.log.token_ids), len(self.log.text())) if self.log.seq else None
        params = self._params_left(engine.info.defaults)
        async with engine.request(self.prompt, params, pacer.stride, begun) as outputs:
            self.entered = True
            if self.start is None:
                self._accept()
            self._journal.note(self)
            self.on_change(self)
            self._tell()
            async for output in outputs:
                self._append(output)
                if output.finish_reason is not None:
                    return output.finish_reason
                await pacer.next_tick()
        raise EngineError("The engine ended the stream without a reason.")

    async def _render(self, engine: Engine) -> None:
        node, info = self.node, engine.info
        path = self.conversation.path_to(node)
        rounds = rounds_for(node, path)
        asked = node.params.max_tokens if node.params.max_tokens is not UNSET else info.defaults.max_tokens
        self.prompt, used = await fit(
            engine.render,
            node.system,
            rounds,
            node.question,
            max_context_tokens=info.max_context_tokens,
            room=answer_room(info.max_context_tokens, None if asked is UNSET else asked),
        )
        self._prompt_tokens = len(self.prompt)
        node.model, node.fingerprint = info.model, info.fingerprint
        if used < len(rounds):
            # With none used, the next prompt begins with this very round.
            node.history_from = rounds[-used].id if used else node.id
        self._history = History(used=used, dropped=sum(bool(each.answer) for each in path) - used)

    def _params_left(self, defaults: Params) -> Params:
        """The turn's sampling, with what is left of its `max_tokens`; one that had used them up gets them again."""
        params = self.node.params
        most = params.max_tokens if params.max_tokens is not UNSET else defaults.max_tokens
        if most is UNSET or not self.log.seq:
            return params
        return msgspec.structs.replace(params, max_tokens=most - self.log.seq % most)

    def _accept(self) -> None:
        self.start = TurnStart(
            turn_id=self.turn_id,
            conversation_id=self.conversation.id,
            message_id=self.node.id,
            model=self.node.model,
            parent_id=self.node.parent_id or UNSET,
            prompt_tokens=self._prompt_tokens or UNSET,
            history=self._history if self._prompt_tokens else UNSET,
        )

    def _append(self, output: Output) -> None:
        first = not self._fresh
        self._fresh += len(output.token_ids)
        self.log.append(output.token_ids, output.text, output.channel)
        self._journal.note(self)
        self._last_at = monotonic()
        if first:
            if self._fresh == self.log.seq:  # else what was generated before counts as prompt
                self._cached_tokens = output.cached_tokens
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

    async def _conclude(self, work: asyncio.Task[FinishReason]) -> None:
        await asyncio.wait((work,))
        reason = self._finish_reason(work)
        if reason is None:
            self._journal.forget((self,))
            self.on_change(self)
            self._tell()
            return
        if reason == "cancelled" and self._seen is not None:
            self.log.cut(self._seen)
        if self.start is None:  # stopped before the engine had seen it: accepted all the same, with nothing said
            self._accept()
        self.position = 0
        self._generated += self._fresh
        node = self.node
        self.conversation.updated_at = time()
        node.answer, node.reasoning = self.log.text("answer"), self.log.text("reasoning")
        if reason in COMPLETE:
            self.prompt = []
        node.end = TurnEnd(
            turn_id=self.turn_id,
            seq=self.log.seq,
            finish_reason=reason,
            usage=Usage(self._prompt_tokens, self._cached_tokens, self._generated),
            timing=self._timing(),
            history=self._history,
            digest=_digest(self.log),
        )
        await self._journal.end(self)
        self.end = node.end
        self.on_change(self)
        self._tell()

    def _finish_reason(self, work: asyncio.Task[FinishReason]) -> FinishReason | None:
        """How the work ended; None where the turn was refused."""
        if work.cancelled():
            return self._stopped or "interrupted"
        fault = work.exception()
        if fault is None:
            return work.result()
        if self._stopped is not None:
            log.warning("turn %s was stopped, but the engine did not let go in order", self.turn_id, exc_info=fault)
            return self._stopped
        if self.start is None:
            self._refuse(fault)
            return None
        if isinstance(fault, EngineUnavailable) or (self.start.resumed and isinstance(fault, EngineError)):
            log.info("turn %s was interrupted: %s", self.turn_id, fault)
            return "interrupted"
        log.error("turn %s failed", self.turn_id, exc_info=fault)
        return "error"

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

    def _timing(self) -> Timing:
        now = monotonic()
        decoding = self._last_at - self._first_at if self._first_at is not None else 0.0
        queued = self._queued_s if self._fresh else now - self._began_at
        return Timing(
            queued_ms=round(1000 * (queued or 0.0), 1),
            total_ms=round(1000 * (now - self._began_at), 1),
            tokens_per_s=round((self._fresh - 1) / decoding, 1) if decoding > 0 else 0.0,
            ttft_ms=UNSET if self.ttft_s is None else round(1000 * self.ttft_s, 1),
        )


def _digest(log: Log) -> str:
    return hashlib.sha256(log.text().encode()).hexdigest()
