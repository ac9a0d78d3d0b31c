"""Who is connected and what is running: one connection per user, admission, queue positions, shutdown."""

import asyncio
import logging
from time import monotonic
from typing import Final, Protocol
from uuid import uuid4

from msgspec import UNSET

from server import __version__, metrics
from server.auth import Auth
from server.conversation import Conversation, UnknownParent
from server.engine import EngineUnavailable
from server.generation import Generation
from server.pacer import Pacer
from server.protocol import (
    PROTOCOL,
    Ask,
    Attach,
    Bye,
    Cancel,
    CloseCode,
    Cursor,
    Defaults,
    Engine,
    Error,
    ErrorCode,
    Hello,
    LiveTurn,
    Params,
    Ready,
    ServerFrame,
)
from server.settings import Settings
from server.supervisor import Supervisor

log = logging.getLogger(__name__)

RESTART_AFTER_MS: Final = 1000
SWEEP_S: Final = 1.0
FEW_WAITING: Final = 32
"""So few are told at once when the queue moves; more are told with the next sweep, or telling would be all the work."""
LET_GO_S: Final = 2.0
"""How long the engine may take at shutdown to let go of what runs; it is ended next anyway."""


class Peer(Protocol):
    """What the hub needs of a connection."""

    user: str

    def post(self, frame: ServerFrame) -> None:
        """Send a frame that belongs to no turn's log."""

    def follow(self, generation: Generation, seq: int | None) -> None:
        """Send a turn's log from its start (None) or after a token, and what comes."""

    def close(self, code: CloseCode, bye: Bye) -> None:
        """Say bye after what is on its way, and close."""

    def check_speed(self, now: float) -> None:
        """Give up a peer that has not taken a message for too long."""


class Hub:
    """The users, their conversations and turns, in memory."""

    def __init__(self, supervisor: Supervisor, settings: Settings, auth: Auth) -> None:
        self.settings = settings
        self.supervisor = supervisor
        self._auth = auth
        self._epoch = uuid4().hex
        self._pacer = Pacer(settings.flush_ms)
        self._peers: dict[str, Peer] = {}
        self._live: dict[str, dict[str, Generation]] = {}
        self._waiting: dict[Generation, None] = {}
        self._started = 0
        """Turns that the engine has taken and that have not ended."""
        self._turns: dict[tuple[str, str], Generation] = {}
        self._conversations: dict[str, list[Generation]] = {}
        """Turns by conversation, the least recently used conversation first."""
        self._tasks: set[asyncio.Task[object]] = set()
        self._closing = False
        supervisor.on_change = self._engine_changed

    # ---- connections

    def join(self, peer: Peer, hello: Hello) -> None:
        """Make `peer` the connection of the user who says hello; an older one is told and closed.

        Raises Unauthorized.
        """
        peer.user, token = self._auth.identify(hello.token or None)
        older = self._peers.get(peer.user)
        if older is not None:
            self._interrupt(peer.user)
            bye = Bye("This conversation was opened elsewhere: the newest connection wins.", reconnect=False)
            older.close(CloseCode.REPLACED, bye)
        self._peers[peer.user] = peer
        metrics.connections.set(len(self._peers))
        peer.post(self._ready(peer.user, token))
        if self.supervisor.engine is None:
            peer.post(self._engine_frame())
        for cursor in hello.resume or ():
            self.attach(peer, cursor)

    def leave(self, peer: Peer) -> None:
        """The connection is gone: the engine stops working for it."""
        if self._peers.get(peer.user) is peer:
            del self._peers[peer.user]
            metrics.connections.set(len(self._peers))
            self._interrupt(peer.user)

    def _interrupt(self, user: str) -> None:
        for generation in self._live.get(user, {}).values():
            generation.cancel("interrupted")

    def _ready(self, user: str, token: str | None) -> Ready:
        engine = self.supervisor.engine
        info = engine.info if engine else None
        return Ready(
            protocol=PROTOCOL,
            server=__version__,
            epoch=self._epoch,
            user=user,
            model=info.model if info else self.supervisor.model,
            engine=self.supervisor.state,
            limits=self.settings.limits(info.max_context_tokens if info else None),
            defaults=Defaults(
                history_max=self.settings.history_max,
                system=self.settings.system or UNSET,
                params=info.defaults if info else Params(),
            ),
            live=[
                LiveTurn(turn_id, generation.conversation.id, generation.log.seq, generation.state)
                for turn_id, generation in self._live.get(user, {}).items()
            ],
            token=token or UNSET,
        )

    # ---- turns

    def ask(self, peer: Peer, ask: Ask) -> None:
        """Start a turn, or follow it where it was asked before."""
        known = self._turns.get((peer.user, ask.turn_id))
        if known is not None:
            peer.follow(known, None)
            return
        try:
            if self._closing:
                raise EngineUnavailable("The server restarts; ask again in a moment.", RESTART_AFTER_MS)
            engine = self.supervisor.current()
        except EngineUnavailable as fault:
            self._refuse(peer, ask, "engine_unavailable", str(fault), retry_after_ms=fault.retry_after_ms)
            return
        live = self._live.get(peer.user, {})
        if len(live) >= self.settings.max_live_turns:
            message = f"You have {len(live)} replies running, which is the limit; stop one or wait."
            self._refuse(peer, ask, "rate_limited", message, retry_after_ms=1000)
            return
        if self._pacer.turns >= engine.info.max_running + self.settings.max_waiting_turns:
            message = f"{self.settings.max_waiting_turns} turns are waiting already; try again in a moment."
            self._refuse(peer, ask, "queue_full", message, retry_after_ms=2000)
            return
        conversation = self._conversation(peer, ask)
        if conversation is None:
            return
        try:
            node = conversation.ask(ask.text, ask.parent_id or None)
        except UnknownParent:
            message = "The message to answer to is not in this conversation."
            self._refuse(peer, ask, "unknown_conversation", message, path="$.parent_id")
            return
        if conversation.id not in self._conversations:
            self._forget_the_oldest()
        generation = Generation(ask.turn_id, conversation, node)
        self._turns[peer.user, ask.turn_id] = generation
        self._live.setdefault(peer.user, {})[ask.turn_id] = generation
        self._conversations.setdefault(conversation.id, []).append(generation)
        generation.on_change = self._turn_changed
        self._count_turns(1)
        task = generation.run(
            engine,
            self._pacer,
            system=self.settings.system if ask.system is UNSET else ask.system,
            history_max=self.settings.history_max if ask.history_max is UNSET else ask.history_max,
            params=Params() if ask.params is UNSET else ask.params,
        )
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        peer.follow(generation, None)

    def _count_turns(self, change: int) -> None:
        self._pacer.turns += change
        metrics.live_turns.set(self._pacer.turns)

    def _conversation(self, peer: Peer, ask: Ask) -> Conversation | None:
        """The conversation that a question goes to; None where it was refused."""
        if ask.conversation_id is UNSET:
            return Conversation(peer.user)
        turns = self._conversations.get(ask.conversation_id)
        if turns is None or turns[-1].conversation.user != peer.user:
            message = "The server does not know this conversation; start a new one."
            self._refuse(peer, ask, "unknown_conversation", message, path="$.conversation_id")
            return None
        if any(not turn.over for turn in turns):
            message = "A reply in this conversation is still being written; stop it or wait."
            self._refuse(peer, ask, "conversation_busy", message, retry_after_ms=1000)
            return None
        self._conversations[ask.conversation_id] = self._conversations.pop(ask.conversation_id)
        return turns[-1].conversation

    def cancel(self, peer: Peer, cancel: Cancel) -> None:
        """Stop a turn; stopping one that has ended changes nothing."""
        generation = self._known(peer, cancel.turn_id)
        if generation is not None:
            generation.cancel("cancelled", cancel.seen if cancel.seen is not UNSET else None)

    def attach(self, peer: Peer, cursor: Attach | Cursor) -> None:
        """Send a turn's log after a token, live or ended."""
        generation = self._known(peer, cursor.turn_id)
        if generation is not None:
            peer.follow(generation, cursor.seq)

    def _known(self, peer: Peer, turn_id: str) -> Generation | None:
        generation = self._turns.get((peer.user, turn_id))
        if generation is None:
            peer.post(Error("unknown_turn", "The server does not know this turn.", turn_id=turn_id))
        return generation

    @staticmethod
    def _refuse(
        peer: Peer, ask: Ask, code: ErrorCode, message: str, *, path: str = "", retry_after_ms: int = 0
    ) -> None:
        metrics.refused.labels(code).inc()
        peer.post(Error(code, message, ask.turn_id, path or UNSET, retry_after_ms or UNSET))

    def _turn_changed(self, generation: Generation) -> None:
        if generation.waiting:
            self._waiting[generation] = None
            self._started += 1
        else:
            self._waiting.pop(generation, None)
        if generation.over:
            self._turn_over(generation)
        if len(self._waiting) <= FEW_WAITING:
            self._move_queue()

    def _turn_over(self, generation: Generation) -> None:
        user = generation.conversation.user
        live = self._live[user]
        if live.pop(generation.turn_id, None) is None:
            return
        if not live:
            del self._live[user]
        self._count_turns(-1)
        if generation.end is not None:
            self._started -= 1
            metrics.turns.labels(generation.end.finish_reason).inc()
            metrics.tokens.inc(generation.end.usage.completion_tokens)
            if generation.ttft_s is not None:
                metrics.ttft_seconds.observe(generation.ttft_s)
            return
        assert generation.refusal is not None
        metrics.refused.labels(generation.refusal.code).inc()
        generation.conversation.withdraw(generation.node)
        del self._turns[user, generation.turn_id]
        turns = self._conversations[generation.conversation.id]
        turns.remove(generation)
        if not turns:
            del self._conversations[generation.conversation.id]

    def _move_queue(self) -> None:
        """Tell who waits which place they have: the engine serves in the order of asking."""
        engine = self.supervisor.engine
        if engine is None:
            return
        queued = min(len(self._waiting), max(self._started - engine.info.max_running, engine.waiting, 0))
        metrics.queued_turns.set(queued)
        if not self._waiting:
            return
        ahead = len(self._waiting) - queued
        for place, generation in enumerate(tuple(self._waiting), start=1):
            generation.moved_to(max(0, place - ahead))

    def _forget_the_oldest(self) -> None:
        while len(self._conversations) >= self.settings.max_conversations_kept:
            idle = (key for key, turns in self._conversations.items() if all(turn.over for turn in turns))
            oldest = next(idle, None)
            if oldest is None:
                return
            for turn in self._conversations.pop(oldest):
                del self._turns[turn.conversation.user, turn.turn_id]

    # ---- the engine, the clock, the end

    def _engine_changed(self) -> None:
        for peer in self._peers.values():
            peer.post(self._engine_frame())

    def _engine_frame(self) -> Engine:
        of = self.supervisor
        return Engine(of.state, UNSET if of.progress is None else of.progress, of.detail or UNSET)

    async def sweep(self) -> None:
        """Runs as long as the server: gives up peers that do not read, and moves the queue on."""
        while True:
            await asyncio.sleep(SWEEP_S)
            now = monotonic()
            for peer in tuple(self._peers.values()):
                peer.check_speed(now)
            self._move_queue()

    async def shutdown(self) -> None:
        """Refuse what comes, interrupt what runs, tell everybody, close."""
        self._closing = True
        for user in tuple(self._live):
            self._interrupt(user)
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=LET_GO_S)
        for peer in tuple(self._peers.values()):
            peer.close(CloseCode.RESTART, Bye("The server restarts.", reconnect=True, after_ms=RESTART_AFTER_MS))
