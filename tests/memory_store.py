"""A store that does what a test says: it can fail and stall, and needs no thread."""

import asyncio
from array import array
from collections.abc import Sequence
from copy import deepcopy

from server.conversation import Conversation, Rating
from server.database import Unstorable
from server.store import Listed, Store, StoredLog, TurnWrite


class MemoryStore(Store):
    """`server.store.Store` in memory: all is copied in and out, so that it shares nothing with its users."""

    def __init__(self) -> None:
        self.conversations_by_id: dict[str, Conversation] = {}
        self.logs: dict[str, StoredLog] = {}
        """By message id."""
        self.writes: list[Sequence[TurnWrite]] = []
        """One a transaction."""
        self.fault: Exception | None = None
        """What each call raises from now on."""
        self.poison: str | None = None
        """The message id that no transaction may hold."""
        self.gate: asyncio.Event | None = None
        """What each write waits for."""
        self.loads = 0
        """How many conversations were read."""

    async def close(self) -> None:
        """Nothing to close."""

    async def _answer(self) -> None:
        await asyncio.sleep(0)
        if self.fault is not None:
            raise self.fault

    async def write(self, turns: Sequence[TurnWrite]) -> None:
        """As the real one, or fail as told."""
        if self.gate is not None:
            await self.gate.wait()
        await self._answer()
        if any(new.node.id == self.poison for new in turns):
            raise Unstorable("This turn cannot be stored.")
        self.writes.append(turns)
        for new in turns:
            stored = self.conversations_by_id.get(new.conversation.id)
            if stored is None:
                stored = deepcopy(new.conversation)
                stored.nodes = {}
                self.conversations_by_id[stored.id] = stored
            stored.current, stored.updated_at = new.conversation.current, new.conversation.updated_at
            stored.nodes[new.node.id] = deepcopy(new.node)
            log = self.logs.get(new.node.id)
            if log is None or new.replace:
                log = StoredLog([], array("i"), [] if log is None else log.prompt_ids)
            assert len(log.token_ids) == new.after
            prompt_ids = log.prompt_ids if new.prompt_ids is None else list(new.prompt_ids)
            log = StoredLog([*log.entries, *new.entries], log.token_ids + new.token_ids, prompt_ids)
            assert len(log.token_ids) == new.seq
            self.logs[new.node.id] = log

    async def adopt(self, user: str, conversations: Sequence[Conversation]) -> None:
        """Those that are not there yet."""
        await self._answer()
        for conversation in conversations:
            self.conversations_by_id.setdefault(conversation.id, deepcopy(conversation))

    def _of(self, user: str, id: str) -> Conversation | None:
        found = self.conversations_by_id.get(id)
        return found if found is not None and found.user == user else None

    async def conversation(self, user: str, id: str) -> Conversation | None:
        """As it was last written; what a lost turn had said is read from its log."""
        await self._answer()
        self.loads += 1
        found = deepcopy(self._of(user, id))
        for node in found.nodes.values() if found else ():
            if node.end is None:
                node.answer = "".join(text for _, text, channel in self.logs[node.id].entries if channel == "answer")
        return found

    async def conversations(
        self, user: str, *, limit: int, before: tuple[float, str] | None = None, query: str = ""
    ) -> list[Listed]:
        """Newest first."""
        await self._answer()
        found = [
            Listed(each.id, each.title, each.created_at, each.updated_at)
            for each in self.conversations_by_id.values()
            if each.user == user
            and (before is None or (each.updated_at, each.id) < before)
            and query.casefold() in each.title.casefold()
        ]
        return sorted(found, key=lambda each: (each.updated_at, each.id), reverse=True)[:limit]

    async def turn(self, user: str, turn_id: str) -> tuple[str, str, StoredLog] | None:
        """A turn and its log."""
        await self._answer()
        for conversation in self.conversations_by_id.values():
            for node in conversation.nodes.values():
                if (conversation.user, node.turn_id) == (user, turn_id):
                    log = self.logs.get(node.id) or StoredLog([], array("i"), [])
                    return conversation.id, node.id, deepcopy(log)
        return None

    async def rename(self, user: str, id: str, title: str, updated_at: float) -> bool:
        """False: there is none of this id."""
        await self._answer()
        found = self._of(user, id)
        if found is not None:
            found.title, found.updated_at = title, updated_at
        return found is not None

    async def choose(self, user: str, id: str, node_id: str) -> bool:
        """False: there is none of these ids."""
        await self._answer()
        found = self._of(user, id)
        if found is None or node_id not in found.nodes:
            return False
        found.current = node_id
        return True

    async def rate(self, user: str, id: str, node_id: str, rating: Rating | None) -> bool:
        """False: there is none of these ids."""
        await self._answer()
        found = self._of(user, id)
        if found is None or node_id not in found.nodes:
            return False
        found.nodes[node_id].rating = rating
        return True

    async def delete(self, user: str, id: str) -> bool:
        """False: there is none of this id."""
        await self._answer()
        found = self._of(user, id)
        if found is None:
            return False
        del self.conversations_by_id[id]
        for node_id in found.nodes:
            self.logs.pop(node_id, None)
        return True

    async def forget(self, user: str) -> int:
        """Delete all of a user."""
        mine = [id for id, of in self.conversations_by_id.items() if of.user == user]
        for id in mine:
            await self.delete(user, id)
        return len(mine)
