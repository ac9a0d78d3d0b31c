"""The turns of all users: which run, which may begin or go on, and where those that have ended are found."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Final

from msgspec import UNSET

from server import metrics
from server.conversation import Conversation, Node
from server.engine import EngineUnavailable
from server.generation import COMPLETE, Generation
from server.journal import Journal
from server.library import Library
from server.pacer import Pacer
from server.protocol import Error, ErrorCode
from server.settings import Settings
from server.store import StoreError
from server.supervisor import Supervisor
from server.turn_log import Log
from server.waiting import WaitingLine

ENDED_KEPT: Final = 256
"""Turns whose logs stay in memory after their end; older ones are read from the store."""
RESTART_AFTER_MS: Final = 1000


class Refused(Exception):
    """A turn is not begun, or does not go on; told as `error`."""

    def __init__(self, code: ErrorCode, message: str, *, path: str = "", retry_after_ms: int = 0) -> None:
        super().__init__(message)
        self.code: ErrorCode = code
        self.path = path
        self.retry_after_ms = retry_after_ms

    def frame(self, turn_id: str) -> Error:
        """What the client is told."""
        return Error(self.code, str(self), turn_id, self.path or UNSET, self.retry_after_ms or UNSET)


def unknown_turn() -> Refused:
    """Not known at all, or somebody else's."""
    return Refused("unknown_turn", "The server does not know this turn.")


def not_saved(fault: object) -> Refused:
    """The store fails."""
    return Refused("internal", f"Conversations cannot be read or saved now: {fault}", retry_after_ms=2000)


class Turns:
    """Begins turns, goes on with them, and finds them again."""

    def __init__(self, supervisor: Supervisor, settings: Settings, library: Library, journal: Journal) -> None:
        self._supervisor = supervisor
        self._settings = settings
        self._library = library
        self._journal = journal
        self._pacer = Pacer(settings.flush_ms)
        self._line = WaitingLine()
        self._live: dict[str, dict[str, Generation]] = {}
        """By user and turn."""
        self._busy: dict[str, Generation] = {}
        """The running turn of a conversation."""
        self._kept: dict[tuple[str, str], Generation] = {}
        """Those in memory, by user and turn: live ones, and the newest of those that have ended, in this order."""
        self._tasks: set[asyncio.Task[None]] = set()
        self.closing = False
        """No turn begins any more."""
        self.on_conversation: Callable[[Conversation], None] = lambda conversation: None
        """Called when a conversation got a turn, or a turn in it ended."""
        library.is_busy = self._busy.__contains__
        library.before_leaving = self._let_go

    # ---- finding

    def live(self, user: str) -> Mapping[str, Generation]:
        """The running turns of a user, by id, in the order of asking."""
        return self._live.get(user, {})

    async def find(self, user: str, turn_id: str, *, stored: bool = True) -> Generation | None:
        """A turn of this user, from memory or, with `stored`, from the store. Raises Refused."""
        known = self._kept.get((user, turn_id))
        if known is not None and known.interrupting:
            await known.wait_end()
        if known is not None and (known.end is None or self._library.holds(known.conversation)):
            return known
        return await self._restored(user, turn_id) if stored else None

    async def _restored(self, user: str, turn_id: str) -> Generation | None:
        try:
            found = await self._library.turn(user, turn_id)
        except StoreError as fault:
            raise not_saved(fault) from None
        if found is None:
            return self.live(user).get(turn_id)
        known = self._kept.get((user, turn_id))
        if known is not None and known.conversation is found[0]:
            return known
        conversation, node, stored = found
        made = Generation.restored(
            conversation, node, Log(stored.entries, stored.token_ids), stored.prompt_ids, self._journal
        )
        self._remember(made)
        return made

    # ---- beginning and going on

    def admit(self, user: str) -> None:
        """Raises Refused where a turn cannot be begun now."""
        try:
            if self.closing:
                raise EngineUnavailable("The server restarts; ask again in a moment.", RESTART_AFTER_MS)
            engine = self._supervisor.current()
        except EngineUnavailable as fault:
            raise Refused("engine_unavailable", str(fault), retry_after_ms=fault.retry_after_ms) from None
        if self._journal.fault:
            raise not_saved(self._journal.fault)
        live = len(self.live(user))
        if live >= self._settings.max_live_turns:
            message = f"You have {live} replies running, which is the limit; stop one or wait."
            raise Refused("rate_limited", message, retry_after_ms=1000)
        if self._pacer.turns >= engine.info.max_running + self._settings.max_waiting_turns:
            message = f"{self._settings.max_waiting_turns} turns are waiting already; try again in a moment."
            raise Refused("queue_full", message, retry_after_ms=2000)

    def check_free(self, conversation: Conversation) -> None:
        """Raises Refused where a turn runs in it."""
        if conversation.id in self._busy:
            message = "A reply in this conversation is still being written; stop it or wait."
            raise Refused("conversation_busy", message, retry_after_ms=1000)

    def begin(
        self, conversation: Conversation, node: Node, before: str | None, *, journalled: bool = True
    ) -> Generation:
        """`before`: the conversation's current round until now. Not `journalled`: nothing of it is kept."""
        if journalled and len(conversation.nodes) == 1:
            self._library.add(conversation)
        node.model = self._supervisor.model
        generation = Generation(conversation, node, self._journal)
        generation.journalled = journalled
        generation.before = before
        self._run(generation)
        return generation

    def try_to_go_on(self, generation: Generation) -> None:
        """Go on with an interrupted turn where that is possible; else it stays as it is."""
        if generation.end is not None and generation.end.finish_reason == "interrupted":
            live = len(self.live(generation.conversation.user))
            if not self.closing and live < self._settings.max_live_turns:
                with suppress(Refused):
                    self.go_on(generation)

    def go_on(self, generation: Generation) -> None:
        """Raises Refused."""
        assert generation.end is not None
        if generation.end.finish_reason in COMPLETE:
            raise Refused("bad_frame", "This answer is complete; ask, or make it anew.", path="$.turn_id")
        if generation.log.seq and not generation.prompt:
            raise Refused("bad_frame", "This answer was imported and cannot go on; make it anew.", path="$.turn_id")
        self.check_free(generation.conversation)
        if (engine := self._supervisor.engine) is not None and generation.prompt:
            info = engine.info
            if info.fingerprint != generation.node.fingerprint:
                message = f"{generation.node.model} began this answer, and {info.model} cannot go on; make it anew."
                raise Refused("engine_unavailable", message)
            if len(generation.prompt) + generation.log.seq >= info.max_context_tokens:
                message = f"The model's context of {info.max_context_tokens} tokens is full: the answer cannot go on."
                raise Refused("prompt_too_long", message)
        metrics.resumed.inc()
        self._run(generation)

    def _run(self, generation: Generation) -> None:
        user, turn_id = generation.conversation.user, generation.turn_id
        self._kept[user, turn_id] = generation
        self._live.setdefault(user, {})[turn_id] = generation
        self._busy[generation.conversation.id] = generation
        generation.on_change = self._changed
        self._count_turns(1)
        task = generation.run(self._supervisor, self._pacer)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _count_turns(self, change: int) -> None:
        self._pacer.turns += change
        metrics.live_turns.set(self._pacer.turns)

    def _changed(self, generation: Generation) -> None:
        if generation.over:
            self._over(generation)
        elif generation.waiting and generation.journalled:
            self.on_conversation(generation.conversation)
        self._line.changed(generation, self._supervisor.engine)

    def _over(self, generation: Generation) -> None:
        conversation = generation.conversation
        user = conversation.user
        live = self._live[user]
        del live[generation.turn_id], self._busy[conversation.id]
        if not live:
            del self._live[user]
        self._count_turns(-1)
        if generation.end is not None:
            metrics.turns.labels(generation.end.finish_reason).inc()
            metrics.tokens.inc(generation.end.usage.completion_tokens)
            if generation.ttft_s is not None:
                metrics.ttft_seconds.observe(generation.ttft_s)
            if generation.journalled:
                self.on_conversation(conversation)
                self._remember(generation)
            else:
                del self._kept[user, generation.turn_id]
            return
        assert generation.refusal is not None
        metrics.refused.labels(generation.refusal.code).inc()
        del self._kept[user, generation.turn_id]
        conversation.withdraw(generation.node, generation.before)
        if not conversation.nodes:
            self._library.withdraw(conversation)

    def _remember(self, generation: Generation) -> None:
        """Keep a turn that has ended for a while."""
        key = generation.conversation.user, generation.turn_id
        self._kept.pop(key, None)
        self._kept[key] = generation
        if len(self._kept) > ENDED_KEPT + self._pacer.turns:
            oldest = next(key for key, turn in self._kept.items() if turn.over)
            del self._kept[oldest]

    async def _let_go(self, ids: Sequence[str]) -> None:
        """These conversations leave memory."""
        running = [self._busy[id] for id in ids if id in self._busy]
        for generation in running:
            generation.cancel("interrupted")
        for generation in running:
            await generation.wait_end()
        for key in [key for key, turn in self._kept.items() if turn.conversation.id in ids]:
            del self._kept[key]

    # ---- the clock and the end

    def sweep(self) -> None:
        """Tell who waits where they stand."""
        self._line.move(self._supervisor.engine)

    async def shutdown(self, timeout_s: float) -> None:
        """Refuse what comes, interrupt what runs."""
        self.closing = True
        for live in tuple(self._live.values()):
            for generation in tuple(live.values()):
                generation.cancel("interrupted")
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=timeout_s)
