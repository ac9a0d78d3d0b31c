"""Who is connected and what is running: one connection per user, admission, grace, shutdown."""

import asyncio
import logging
import time
from collections.abc import Collection, Sequence
from time import monotonic
from typing import Final, Protocol
from uuid import uuid4

from msgspec import UNSET

from server import __version__, metrics
from server.auth import Auth
from server.conversation import Conversation, UnknownParent
from server.generation import Generation
from server.journal import Journal
from server.library import Library
from server.protocol import (
    PROTOCOL,
    Ask,
    Attach,
    Bye,
    Cancel,
    CloseCode,
    Continue,
    Cursor,
    Defaults,
    Engine,
    Hello,
    Limits,
    LiveTurn,
    Params,
    Ready,
    Regenerate,
    ServerFrame,
)
from server.protocol import Conversation as ConversationFrame
from server.settings import Settings
from server.store import Store, StoreError
from server.supervisor import Supervisor
from server.turns import RESTART_AFTER_MS, Refused, Turns, not_saved, unknown_turn

log = logging.getLogger(__name__)

SWEEP_S: Final = 1.0
LET_GO_S: Final = 2.0
"""How long the engine may take at shutdown to let go of what runs; it is ended next anyway."""


class Peer(Protocol):
    """What the hub needs of a connection."""

    user: str
    newcomer: bool
    """The user was unknown until this connection and has asked nothing yet: nothing of theirs is stored."""

    def post(self, frame: ServerFrame) -> None:
        """Send a frame that belongs to no turn's log."""

    def follow(self, generation: Generation, seq: int | None) -> None:
        """Send a turn's log from its start (None) or after a token, and what comes."""

    def close(self, code: CloseCode, bye: Bye) -> None:
        """Say bye after what is on its way, and close."""

    def check_speed(self, now: float) -> None:
        """Give up a peer that has not taken a message for too long."""


class Hub:
    """The users' connections and turns."""

    def __init__(self, supervisor: Supervisor, settings: Settings, auth: Auth, store: Store) -> None:
        self.settings = settings
        self.supervisor = supervisor
        self.journal = Journal(store)
        self.library = Library(store, self.journal, settings.max_conversations_kept)
        self._auth = auth
        self._epoch = uuid4().hex
        self.turns = Turns(supervisor, settings, self.library, self.journal)
        self._peers: dict[str, Peer] = {}
        self._graces: dict[str, asyncio.TimerHandle] = {}
        """When the turns of a user who left are interrupted."""
        supervisor.on_change = self._engine_changed
        self.library.on_change = self.turns.on_conversation = self._conversation_changed

    # ---- connections

    async def join(self, peer: Peer, hello: Hello, cookie: str | None = None) -> None:
        """Make `peer` the connection of the user who says hello; an older one is told and closed.

        Raises Unauthorized.
        """
        peer.user, token = self._auth.identify(hello.token or None, cookie)
        peer.newcomer = token is not None
        resume = hello.resume or []
        older = self._peers.get(peer.user)
        self._peers[peer.user] = peer
        metrics.connections.set(len(self._peers))
        if older is not None:
            self._unattended(peer.user, {cursor.turn_id for cursor in resume})
            bye = Bye("This conversation was opened elsewhere: the newest connection wins.", reconnect=False)
            older.close(CloseCode.REPLACED, bye)
        peer.post(self._ready(peer.user, token))
        if self.supervisor.engine is None:
            peer.post(self._engine_frame())
        for cursor in resume:
            await self.attach(peer, cursor, resume=True)

    def leave(self, peer: Peer) -> None:
        """The connection is gone: the engine stops working for it, at once or after `disconnect_grace`."""
        if self._peers.get(peer.user) is peer:
            del self._peers[peer.user]
            metrics.connections.set(len(self._peers))
            self._unattended(peer.user)

    def _unattended(self, user: str, but: Collection[str] = ()) -> None:
        """Nobody follows this user's turns any more, but for these."""
        left = [turn for turn in self.turns.live(user).values() if turn.turn_id not in but]
        grace, most = self.settings.disconnect_grace, self.settings.max_unattended_turns
        kept = left[-most:] if grace and most else []
        for generation in left[: len(left) - len(kept)]:
            generation.cancel("interrupted")
        if kept and grace > 0:
            if user in self._graces:
                self._graces[user].cancel()  # these turns got back a reader, and lost it again
            self._graces[user] = asyncio.get_running_loop().call_later(grace, self._grace_over, user, kept)

    def _grace_over(self, user: str, turns: Sequence[Generation]) -> None:
        del self._graces[user]
        for generation in turns:
            if not generation.watchers:
                generation.cancel("interrupted")

    def _ready(self, user: str, token: str | None) -> Ready:
        model, limits, defaults = self._offer()
        return Ready(
            protocol=PROTOCOL,
            server=__version__,
            epoch=self._epoch,
            user=user,
            model=model,
            engine=self.supervisor.state,
            limits=limits,
            defaults=defaults,
            live=[
                LiveTurn(turn_id, generation.conversation.id, generation.log.seq, generation.state)
                for turn_id, generation in self.turns.live(user).items()
            ],
            token=token or UNSET,
        )

    def _offer(self) -> tuple[str, Limits, Defaults]:
        """Model, limits and defaults: all that is known of them by now."""
        engine = self.supervisor.engine
        info = engine.info if engine else None
        defaults = Defaults(
            history_max=self.settings.history_max,
            system=self.settings.system or UNSET,
            params=info.defaults if info else Params(),
        )
        limits = self.settings.limits(info.max_context_tokens if info else None)
        return info.model if info else self.supervisor.model, limits, defaults

    # ---- turns

    async def ask(self, peer: Peer, ask: Ask) -> None:
        """Start a turn, or follow it where it was asked before."""
        try:
            if await self._again(peer, ask.turn_id):
                return
            self.turns.admit(peer.user)
            conversation = await self._conversation(peer, ask)
            self.turns.check_free(conversation)
            before = conversation.current
            try:
                node = conversation.ask(ask.turn_id, ask.text, time.time(), ask.parent_id)
            except UnknownParent:
                message = "The message to answer to is not in this conversation."
                raise Refused("unknown_conversation", message, path="$.parent_id") from None
            node.system = self.settings.system if ask.system is UNSET else ask.system
            node.history_max = self.settings.history_max if ask.history_max is UNSET else ask.history_max
            node.params = Params() if ask.params is UNSET else ask.params
            peer.follow(self.turns.begin(conversation, node, before), None)
            peer.newcomer = False
        except Refused as refusal:
            self._refuse(peer, ask.turn_id, refusal)

    async def regenerate(self, peer: Peer, wish: Regenerate) -> None:
        """Start a turn that answers another turn's question anew."""
        try:
            if await self._again(peer, wish.turn_id):
                return
            of = await self._find(peer, wish.of)
            if of is None:
                raise Refused("unknown_turn", "The server does not know the turn to answer anew.", path="$.of")
            self.turns.admit(peer.user)
            self.turns.check_free(of.conversation)
            before = of.conversation.current
            node = of.conversation.regenerate(wish.turn_id, of.node, time.time())
            if wish.params is not UNSET:
                node.params = wish.params
            peer.follow(self.turns.begin(of.conversation, node, before), None)
        except Refused as refusal:
            self._refuse(peer, wish.turn_id, refusal)

    async def go_on(self, peer: Peer, wish: Continue) -> None:
        """Go on with a turn that ended early; one that runs is followed."""
        try:
            generation = await self._known(peer, wish.turn_id)
            if generation.end is None:
                peer.follow(generation, None)
                return
            seq = generation.log.seq
            self.turns.admit(peer.user)
            self.turns.go_on(generation)
            peer.follow(generation, seq)
        except Refused as refusal:
            self._refuse(peer, wish.turn_id, refusal)

    async def cancel(self, peer: Peer, cancel: Cancel) -> None:
        """Stop a turn; stopping one that has ended changes nothing."""
        try:
            generation = self.turns.live(peer.user).get(cancel.turn_id) or await self._known(peer, cancel.turn_id)
            generation.cancel("cancelled", cancel.seen if cancel.seen is not UNSET else None)
        except Refused as refusal:
            self._refuse(peer, cancel.turn_id, refusal)

    async def attach(self, peer: Peer, cursor: Attach | Cursor, *, resume: bool = False) -> None:
        """Send a turn's log after a token, live or ended; `resume`: an interrupted one goes on."""
        try:
            generation = await self._known(peer, cursor.turn_id)
            if resume:
                self.turns.try_to_go_on(generation)
            peer.follow(generation, cursor.seq)
        except Refused as refusal:
            self._refuse(peer, cursor.turn_id, refusal)

    async def _again(self, peer: Peer, turn_id: str) -> bool:
        """Whether the turn was asked before: then it is followed. Whoever repeats a question still wants its answer."""
        known = await self._find(peer, turn_id)
        if known is None:
            return False
        self.turns.try_to_go_on(known)
        peer.follow(known, None)
        return True

    async def _known(self, peer: Peer, turn_id: str) -> Generation:
        """A turn of this user. Raises Refused, also where there is none."""
        generation = await self._find(peer, turn_id)
        if generation is None:
            raise unknown_turn()
        return generation

    async def _find(self, peer: Peer, turn_id: str) -> Generation | None:
        """A turn of this user, from memory or from the store. Raises Refused."""
        known = await self.turns.find(peer.user, turn_id, stored=not peer.newcomer)
        if self._peers.get(peer.user) is not peer:
            raise Refused("internal", "This connection was replaced.")
        return known

    async def _conversation(self, peer: Peer, ask: Ask) -> Conversation:
        """The conversation that a question goes to. Raises Refused."""
        if ask.conversation_id is UNSET:
            return Conversation(peer.user)
        library, id = self.library, ask.conversation_id
        try:
            found = await library.conversation(peer.user, id)
            if found and ask.parent_id and ask.parent_id not in found.nodes:
                found = await library.reload(peer.user, id)
        except StoreError as fault:
            raise not_saved(fault) from None
        if found is None or self._peers.get(peer.user) is not peer:
            message = "The server does not know this conversation; start a new one."
            raise Refused("unknown_conversation", message, path="$.conversation_id")
        return found

    @staticmethod
    def _refuse(peer: Peer, turn_id: str, refusal: Refused) -> None:
        metrics.refused.labels(refusal.code).inc()
        peer.post(refusal.frame(turn_id))

    def _conversation_changed(self, conversation: Conversation) -> None:
        peer = self._peers.get(conversation.user)
        if peer is not None:
            peer.post(ConversationFrame(conversation.id, conversation.title, conversation.updated_at))

    # ---- the engine, the clock, the end

    def _engine_changed(self) -> None:
        for peer in self._peers.values():
            peer.post(self._engine_frame())

    def _engine_frame(self) -> Engine:
        of = self.supervisor
        if of.engine is not None:
            return Engine(of.state, UNSET, UNSET, *self._offer())
        return Engine(of.state, UNSET if of.progress is None else of.progress, of.detail or UNSET)

    async def run(self) -> None:
        """Runs as long as the server: the journal, and the sweep."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self.journal.run())
            tasks.create_task(self._sweep())

    async def _sweep(self) -> None:
        """Gives up peers that do not read, and moves the queue on."""
        while True:
            await asyncio.sleep(SWEEP_S)
            now = monotonic()
            for peer in tuple(self._peers.values()):
                peer.check_speed(now)
            self.turns.sweep()

    async def shutdown(self) -> None:
        """Refuse what comes, interrupt what runs, tell everybody, close."""
        await self.turns.shutdown(LET_GO_S)
        for peer in tuple(self._peers.values()):
            peer.close(CloseCode.RESTART, Bye("The server restarts.", reconnect=True, after_ms=RESTART_AFTER_MS))
