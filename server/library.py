"""The conversations of all users: those in use in memory, all of them in the store."""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Sequence
from typing import Final

from server.conversation import Conversation, Node, Rating
from server.journal import Journal
from server.protocol import History, Timing, TurnEnd, Usage
from server.store import Store, StoredLog

TOLD: Final = 50
"""So many imported conversations are told of at once; who imports more reads the list anew."""


class Library:
    """Finds, changes and deletes conversations. Somebody else's is not there."""

    def __init__(self, store: Store, journal: Journal, keep: int) -> None:
        self.store = store
        self._journal = journal
        self._keep = keep
        self._open: OrderedDict[str, Conversation] = OrderedDict()
        """Those in memory, the least recently used first."""
        self._loading: dict[tuple[str, str], asyncio.Task[Conversation | None]] = {}
        self.is_busy: Callable[[str], bool] = lambda id: False
        """Whether a turn runs in this conversation, which therefore stays in memory."""
        self.on_change: Callable[[Conversation], None] = lambda conversation: None
        """Called when a title changed."""
        self.before_leaving: Callable[[Sequence[str]], Awaitable[None]] = _nothing
        """Called before conversations leave memory."""

    def add(self, conversation: Conversation) -> None:
        """A new one."""
        self._open[conversation.id] = conversation
        if len(self._open) > self._keep:
            oldest = next((id for id in self._open if id != conversation.id and not self.is_busy(id)), None)
            if oldest is not None:
                del self._open[oldest]

    def holds(self, conversation: Conversation) -> bool:
        """Whether this is the one in memory, and no older copy of it."""
        return self._open.get(conversation.id) is conversation

    def withdraw(self, conversation: Conversation) -> None:
        """A new one whose first question was refused."""
        self._open.pop(conversation.id, None)

    async def conversation(self, user: str, id: str) -> Conversation | None:
        """One of this user's; None: there is none."""
        found = self._open.get(id)
        if found is not None:
            self._open.move_to_end(id)
            return found if found.user == user else None
        task = self._loading.get((user, id))
        if task is None:
            task = self._loading[user, id] = asyncio.create_task(self._load(user, id))
            task.add_done_callback(lambda task: self._loading.pop((user, id), None))
        return await asyncio.shield(task)

    async def reload(self, user: str, id: str) -> Conversation | None:
        """The same, read anew from the store where nothing runs in it: another server may have written to it."""
        if id in self._open and not self.is_busy(id):
            await self._journal.flush()
            await self._leave([id])
        return await self.conversation(user, id)

    async def turn(self, user: str, turn_id: str) -> tuple[Conversation, Node, StoredLog] | None:
        """A turn as it was stored."""
        found = await self.store.turn(user, turn_id)
        if found is None:
            return None
        conversation_id, node_id, log = found
        conversation = await self.conversation(user, conversation_id)
        node = conversation.nodes.get(node_id) if conversation else None
        return (conversation, node, log) if conversation and node else None

    async def flush(self) -> None:
        """Returns when the store has all that there is."""
        await self._journal.flush()

    async def rename(self, user: str, id: str, title: str) -> bool:
        """False: there is no such conversation."""
        conversation = await self.conversation(user, id)
        if conversation is None:
            return False
        await self.flush()  # the row must be there
        now = time.time()
        if not await self.store.rename(user, id, title, now):
            return False
        conversation.title, conversation.updated_at = title, now
        self.on_change(conversation)
        return True

    async def choose(self, user: str, id: str, message_id: str) -> bool:
        """Go on after this message. False: there is no such conversation. Raises UnknownParent."""
        conversation = await self.conversation(user, id)
        if conversation is None:
            return False
        conversation.choose(message_id)
        await self.flush()
        return await self.store.choose(user, id, message_id)

    async def rate(self, user: str, id: str, message_id: str, rating: Rating | None) -> bool:
        """Keep what the user thinks of an answer. False: there is no such answer."""
        conversation = await self.conversation(user, id)
        node = conversation.nodes.get(message_id) if conversation else None
        if node is None:
            return False
        node.rating = rating
        await self.flush()  # the row must be there
        return await self.store.rate(user, id, message_id, rating)

    async def delete(self, user: str, id: str) -> bool:
        """Stops what runs in it first. False: there is no such conversation."""
        if await self.conversation(user, id) is None:
            return False
        await self._leave([id])
        return await self.store.delete(user, id)

    async def forget(self, user: str) -> int:
        """Delete all that is known of a user. Returns how many conversations there were."""
        await self._leave([id for id, of in self._open.items() if of.user == user])
        return await self.store.forget(user)

    async def adopt(self, user: str, conversations: Sequence[Conversation]) -> None:
        """Store imported conversations."""
        await self.store.adopt(user, conversations)
        for conversation in conversations[:TOLD]:
            self.on_change(conversation)

    async def _load(self, user: str, id: str) -> Conversation | None:
        conversation = await self.store.conversation(user, id)
        if conversation is None:
            return None
        for node in conversation.nodes.values():
            if node.end is None:
                node.end = lost_end(node)
        self.add(conversation)
        return conversation

    async def _leave(self, ids: Sequence[str]) -> None:
        await self.before_leaving(ids)
        for id in ids:
            self._open.pop(id, None)


async def _nothing(ids: Sequence[str]) -> None:
    pass


def lost_end(node: Node) -> TurnEnd:
    """The end of a turn under which the server was lost."""
    return TurnEnd(
        turn_id=node.turn_id,
        seq=0,
        finish_reason="interrupted",
        usage=Usage(0, 0, 0),
        timing=Timing(0.0, 0.0, 0.0),
        history=History(0, 0),
        digest="",
    )
