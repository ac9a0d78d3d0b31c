"""The store's tables (SQLAlchemy Core). Whoever changes them adds a migration and sets REVISION to it."""

from typing import Final

from sqlalchemy import (
    Column,
    Dialect,
    Double,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.types import TypeDecorator, TypeEngine

REVISION: Final = "0002"
"""The newest of `server/migrations/versions`; known here so that an ordinary start imports no Alembic (0.3 s)."""


class Words(TypeDecorator[str]):
    """Text as both databases can hold it: NUL and lone surrogates become U+FFFD, in what is looked for too."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else storable(value)


class Key(Words):
    """Words that are compared and sorted by their code points, whatever the language of the database is."""

    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[str]:
        return Text(collation="C" if dialect.name == "postgresql" else None)


def storable(text: str) -> str:
    """The text without what UTF-8 or PostgreSQL cannot hold."""
    return encodable(text).replace("\0", "\ufffd")


def encodable(text: str) -> str:
    """The text without lone surrogates, which UTF-8 cannot hold."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


metadata = MetaData()

users = Table(
    "users",
    metadata,
    Column("id", Key, primary_key=True),
    Column("created_at", Double, nullable=False),
)

conversations = Table(
    "conversations",
    metadata,
    Column("id", Key, primary_key=True),
    Column("user_id", Key, ForeignKey("users.id", ondelete="CASCADE"), nullable=False),
    Column("title", Words, nullable=False),
    Column("title_folded", Words, nullable=False),
    Column("created_at", Double, nullable=False),
    Column("updated_at", Double, nullable=False),
    Column("current", Key),
    Index("conversations_newest", "user_id", "updated_at", "id"),
)

# What is searched is stored case-folded beside the original. Folding it while searching would need a function of
# Python's in SQLite, which takes the interpreter's lock from the event loop for every row, and a locale in PostgreSQL.
turns = Table(
    "turns",
    metadata,
    Column("id", Key, primary_key=True),
    Column("conversation_id", Key, ForeignKey("conversations.id", ondelete="CASCADE"), nullable=False),
    Column("user_id", Key, nullable=False),
    Column("turn_id", Key, nullable=False),
    Column("position", Integer, nullable=False),
    Column("parent_id", Key),
    Column("question_id", Key, nullable=False),
    Column("question_folded", Words, nullable=False),
    Column("answer_folded", Words, nullable=False),
    Column("question", Words, nullable=False),
    Column("asked_at", Double, nullable=False),
    Column("system", Words, nullable=False),
    Column("history_max", Integer, nullable=False),
    Column("params", Words, nullable=False),
    Column("model", Words, nullable=False),
    Column("fingerprint", Words, nullable=False),
    Column("history_from", Key),
    Column("answer", Words, nullable=False),
    Column("reasoning", Words, nullable=False),
    Column("turn_end", Words),
    Column("finish_reason", Words),
    Column("prompt_ids", LargeBinary),
    Column("rating", Words),
    UniqueConstraint("user_id", "turn_id", name="turns_of_a_user"),
    Index("turns_in_order", "conversation_id", "position"),
)
"""One row a round. While the turn runs, its answer stands in `turn_logs` only."""

turn_logs = Table(
    "turn_logs",
    metadata,
    Column("message_id", Key, ForeignKey("turns.id", ondelete="CASCADE"), primary_key=True),
    Column("after", Integer, primary_key=True, autoincrement=False),
    Column("seq", Integer, nullable=False),
    Column("entries", LargeBinary, nullable=False),
    Column("token_ids", LargeBinary, nullable=False),
)
"""A turn's log in the chunks in which it was journalled: what came after token `after` up to and with token `seq`."""
