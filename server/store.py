"""Conversations and the logs of their turns, in SQL: SQLite or PostgreSQL.

Everything is asked for together with the user who owns it: what is somebody else's is not there.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from time import time
from typing import Any, Final, TypeVar

from msgspec import Struct
from sqlalchemy import ColumnElement, bindparam, delete, exists, func, or_, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncConnection

from server.conversation import Conversation, Node, Rating
from server.database import Database, open_database, to_the_end
from server.database import StoreError as StoreError
from server.database import Unstorable as Unstorable
from server.store_rows import (
    NODE_COLUMNS,
    conversation_row,
    decode_entries,
    encode_entries,
    node_of,
    position,
    token_bytes,
    turn_row,
)
from server.store_schema import conversations, storable, turn_logs, turns, users
from server.turn_log import Entry

T = TypeVar("T")
_Rows = list[dict[str, Any]]

_CHANGING: Final = (
    *("system", "history_max", "params", "model", "fingerprint", "history_from"),
    *("answer", "answer_folded", "reasoning", "turn_end", "finish_reason"),
)
"""What may be another in a later write of a turn."""
_FORGET_CONVERSATION: Final = delete(conversations).where(conversations.c.id == bindparam("conversation"))
_FORGET_CHUNKS: Final = delete(turn_logs).where(turn_logs.c.message_id == bindparam("message"))
BATCH: Final = 100
"""Rows of an import that are made at once; the event loop has other work between them."""


class StoredLog(Struct):
    """A turn's log as it was journalled."""

    entries: list[Entry]
    token_ids: "array[int]"
    """All that were generated, in order."""
    prompt_ids: list[int]
    """Empty where the turn cannot be continued."""


class TurnWrite(Struct):
    """What is new of one turn since the last write."""

    conversation: Conversation
    """Its title counts only where it was not stored before: later `rename` changes it."""
    node: Node
    after: int
    """The log's `seq` up to which it was written before."""
    seq: int
    entries: list[Entry]
    """Those after `after`."""
    token_ids: "array[int]"
    """Those after `after`."""
    prompt_ids: list[int] | None
    """None: as they were; []: drop them."""
    replace: bool = False
    """The log was cut: forget what was written of it before (`after` is 0 then)."""


class Listed(Struct, frozen=True):
    """A conversation in the list of all."""

    id: str
    title: str
    created_at: float
    updated_at: float


class Store:
    """The database behind the server.

    Where it fails, every method raises StoreError; later it may work again. Unstorable is raised where it never will.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._add_conversation = database.insert(conversations).on_conflict_do_nothing().returning(conversations.c.id)
        self._add_turn = database.insert(turns).on_conflict_do_nothing().returning(turns.c.id)
        self._add_user = database.compiled(database.insert(users).on_conflict_do_nothing())
        save = database.insert(conversations)
        save = save.on_conflict_do_update(
            index_elements=["id"],
            set_={name: save.excluded[name] for name in ("updated_at", "current")},
            where=conversations.c.user_id == save.excluded.user_id,
        )
        self._save_conversation = database.compiled(save)
        save = database.insert(turns)
        save = save.on_conflict_do_update(
            index_elements=["id"],
            set_={name: save.excluded[name] for name in _CHANGING}
            | {"prompt_ids": func.coalesce(save.excluded.prompt_ids, turns.c.prompt_ids)},
            where=turns.c.user_id == save.excluded.user_id,
        )
        self._save_turn = database.compiled(save)
        save = database.insert(turn_logs)
        save = save.on_conflict_do_update(
            index_elements=["message_id", "after"],
            set_={name: save.excluded[name] for name in ("seq", "entries", "token_ids")},
        )
        self._save_chunk = database.compiled(save)

    @classmethod
    async def open(cls, url: str) -> "Store":
        """Connect to the database, and bring its schema up to date."""
        return cls(await open_database(url))

    async def close(self) -> None:
        """Let go of the database."""
        await self._database.close()

    # ---- writing

    async def write(self, writes: Sequence[TurnWrite]) -> None:
        """Store what is new, as it is now, all or nothing. To write the same once more changes nothing."""
        if not writes:
            return
        # Always in one order: two servers of one database never wait for each other.
        writes = sorted(writes, key=lambda each: (each.conversation.id, each.node.id))
        written = {each.conversation.id: each.conversation for each in writes}
        await self._write(
            {conversation.user for conversation in written.values()},
            [conversation_row(each) for each in written.values()],
            [_written_row(each) for each in writes],
            [{"message": each.node.id} for each in writes if each.replace],
            [_chunk_row(each) for each in writes if each.seq > each.after],
        )

    @to_the_end
    async def _write(self, owners: set[str], written: _Rows, rounds: _Rows, cut: _Rows, chunks: _Rows) -> None:
        async with self._database.writing() as db:
            await self._know(db, owners)
            await db.execute(self._save_conversation, written)
            await db.execute(self._save_turn, rounds)
            if cut:
                await db.execute(_FORGET_CHUNKS, cut)
            if chunks:
                await db.execute(self._save_chunk, chunks)

    @to_the_end
    async def adopt(self, user: str, adopted: Sequence[Conversation]) -> None:
        """Store whole conversations. One of which any id is taken already is left out."""
        found = {each.id: each for each in reversed(adopted)}
        added: set[str] = set()
        torn: set[str] = set()
        async with self._database.writing() as db:
            await self._know(db, {user})
            for some in _batches(found.values()):
                rows = [conversation_row(each) | {"user_id": user} for each in some]
                added.update((await db.execute(self._add_conversation, rows)).scalars())
            new = (each for each in found.values() if each.id in added)
            for some_rounds in _batches((each, *numbered) for each in new for numbered in enumerate(each.nodes)):
                rows = [turn_row(of, of.nodes[id], number) | {"user_id": user} for of, number, id in some_rounds]
                stored = set((await db.execute(self._add_turn, rows)).scalars())
                torn.update(row["conversation_id"] for row in rows if row["id"] not in stored)
            if torn:
                await db.execute(_FORGET_CONVERSATION, [{"conversation": id} for id in torn])

    async def _know(self, db: AsyncConnection, ids: set[str]) -> None:
        """Make the rows of users who have none, and let nobody forget them until the transaction ends."""
        rows = [{"id": id, "created_at": time()} for id in sorted(ids)]
        held = select(users.c.id).where(users.c.id.in_(ids)).order_by(users.c.id)
        held = held.with_for_update(read=True, key_share=True)
        while True:
            await db.execute(self._add_user, rows)
            if len((await db.execute(held)).all()) == len(ids):
                break  # else one was forgotten between the two

    @to_the_end
    async def rename(self, user: str, id: str, title: str, updated_at: float) -> bool:
        """Give a conversation another title. False: there is none of this id."""
        new = {"title": title, "title_folded": title.casefold(), "updated_at": updated_at}
        return await self._change(update(conversations).where(*_is(user, id)).values(new))

    @to_the_end
    async def choose(self, user: str, id: str, node_id: str) -> bool:
        """Say after which answer a conversation goes on. False: there is none of these ids."""
        node = exists().where(turns.c.id == node_id, turns.c.conversation_id == conversations.c.id)
        return await self._change(update(conversations).where(*_is(user, id), node).values(current=node_id))

    @to_the_end
    async def rate(self, user: str, id: str, node_id: str, rating: Rating | None) -> bool:
        """Say what the user thinks of an answer. False: there is none of these ids."""
        mine = (turns.c.id == node_id, turns.c.conversation_id == id, turns.c.user_id == user)
        return await self._change(update(turns).where(*mine).values(rating=rating))

    @to_the_end
    async def delete(self, user: str, id: str) -> bool:
        """Delete a conversation with its turns and their logs. False: there is none of this id."""
        return await self._change(delete(conversations).where(*_is(user, id)))

    async def _change(self, statement: Any) -> bool:
        async with self._database.writing() as db:
            return bool((await db.execute(statement)).rowcount)

    @to_the_end
    async def forget(self, user: str) -> int:
        """Delete all that is known of a user; returns how many conversations that was.

        Nothing of it stays in SQLite's files. PostgreSQL keeps deleted rows in its files until it vacuums them.
        """
        async with self._database.writing() as db:
            mine = conversations.c.user_id == user
            count = await db.scalar(select(func.count()).select_from(conversations).where(mine))
            await db.execute(delete(users).where(users.c.id == user))
        await self._database.expunge()
        return count or 0

    # ---- reading

    @to_the_end
    async def conversation(self, user: str, id: str) -> Conversation | None:
        """A conversation with all its rounds in the order of asking, without their logs."""
        async with self._database.reading() as db:
            row = (await db.execute(select(conversations).where(*_is(user, id)))).one_or_none()
            if row is None:
                return None
            rounds = await db.execute(
                select(*NODE_COLUMNS)
                .where(turns.c.conversation_id == row.id)
                .order_by(turns.c.position, turns.c.asked_at, turns.c.id)
            )
            nodes = {node.id: node for node in map(node_of, rounds)}
            if any(node.end is None for node in nodes.values()):
                lost = select(turn_logs.c.message_id, turn_logs.c.entries).join(turns)
                lost = lost.where(turns.c.conversation_id == row.id, turns.c.turn_end.is_(None))
                for message_id, entries in await db.execute(lost.order_by(turn_logs.c.after)):
                    for _, words, channel in decode_entries(entries):
                        node = nodes[message_id]
                        if channel == "answer":
                            node.answer += words
                        else:
                            node.reasoning += words
        return Conversation.restored(
            user, row.id, nodes.values(), row.current, row.updated_at, title=row.title, created_at=row.created_at
        )

    @to_the_end
    async def turn(self, user: str, turn_id: str) -> tuple[str, str, StoredLog] | None:
        """A turn's conversation id, its message id, and its log."""
        async with self._database.reading() as db:
            wanted = select(turns.c.conversation_id, turns.c.id, turns.c.prompt_ids)
            wanted = wanted.where(turns.c.user_id == user, turns.c.turn_id == turn_id)
            row = (await db.execute(wanted)).one_or_none()
            if row is None:
                return None
            chunks = select(turn_logs.c.entries, turn_logs.c.token_ids).where(turn_logs.c.message_id == row.id)
            log = StoredLog([], array("i"), array("i", row.prompt_ids or b"").tolist())
            for entries, token_ids in await db.execute(chunks.order_by(turn_logs.c.after)):
                log.entries += decode_entries(entries)
                log.token_ids.frombytes(token_ids)
        return row.conversation_id, row.id, log

    @to_the_end
    async def conversations(
        self, user: str, *, limit: int, before: tuple[float, str] | None = None, query: str = ""
    ) -> list[Listed]:
        """A user's conversations, newest first; `before`: those that come after the one with this (updated_at, id).

        `query` is looked for in titles, questions and answers, in whatever case.
        """
        c = conversations.c
        wanted = select(c.id, c.title, c.created_at, c.updated_at).where(c.user_id == user)
        if before is not None:
            wanted = wanted.where(tuple_(c.updated_at, c.id) < before)
        if query:
            words = storable(query.casefold())
            contains = self._database.contains
            said = or_(contains(turns.c.question_folded, words), contains(turns.c.answer_folded, words))
            said = exists().where(turns.c.conversation_id == c.id, said)
            wanted = wanted.where(or_(contains(c.title_folded, words), said))
        async with self._database.reading() as db:
            rows = await db.execute(wanted.order_by(c.updated_at.desc(), c.id.desc()).limit(limit))
            return [Listed(*row) for row in rows]


def _is(user: str, id: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return conversations.c.id == id, conversations.c.user_id == user


def _written_row(write: TurnWrite) -> dict[str, Any]:
    row = turn_row(write.conversation, write.node, position(write.conversation, write.node))
    return row | {"prompt_ids": None if write.prompt_ids is None else token_bytes(write.prompt_ids)}


def _chunk_row(write: TurnWrite) -> dict[str, Any]:
    return {
        "message_id": write.node.id,
        "after": write.after,
        "seq": write.seq,
        "entries": encode_entries(write.entries),
        "token_ids": write.token_ids.tobytes(),
    }


def _batches(items: Iterable[T]) -> Iterator[list[T]]:
    iterator = iter(items)
    while batch := list(islice(iterator, BATCH)):
        yield batch
