"""Opens the store's database: its address, its driver's settings, its migrations, its faults as sentences."""

import asyncio
import os
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from functools import wraps
from pathlib import Path
from typing import Any, Final, ParamSpec, TypeVar

from sqlalchemy import (
    URL,
    Column,
    ColumnElement,
    Connection,
    Insert,
    Table,
    TextClause,
    bindparam,
    event,
    func,
    inspect,
    make_url,
    text,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import ArgumentError, DataError, DBAPIError, IntegrityError, OperationalError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from server.store_schema import REVISION

MIGRATIONS: Final = Path(__file__).parent / "migrations"
DRIVERS: Final = {
    "sqlite": "sqlite+aiosqlite",
    "sqlite+aiosqlite": "sqlite+aiosqlite",
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
    "postgresql+asyncpg": "postgresql+asyncpg",
}
POOL_SIZE: Final = 8
LOCK_TIMEOUT_S: Final = 30.0
"""How long SQLite waits for another writer."""
WAL_PAUSE_S: Final = 0.05
CONNECT_TIMEOUT_S: Final = 10.0
STATEMENT_TIMEOUT_S: Final = 60.0
"""How long PostgreSQL may take; it may have vanished without a word."""
MIGRATION_LOCK: Final = 0x53747265616D
"""A number of PostgreSQL's advisory locks."""


P = ParamSpec("P")
T = TypeVar("T")


class StoreError(Exception):
    """The database fails, as a sentence that a person can act on; later it may work again."""


class Unstorable(ValueError):
    """What was to be written contradicts what is stored, or fits no column: no use in trying again."""


@contextmanager
def faults(what: str) -> Iterator[None]:
    """What the database or its driver raises becomes a StoreError, or Unstorable.

    Neither the sentence nor the traceback holds statements and their values, which are what users wrote.
    """
    try:
        yield
    except (IntegrityError, DataError) as fault:
        raise Unstorable(f"{what}: {_reason(fault.orig)}") from None
    except DBAPIError as fault:
        raise StoreError(f"{what}: {_reason(fault.orig)}") from None
    except (SQLAlchemyError, OSError) as fault:  # no free connection; a lost one; a time-out
        raise StoreError(f"{what}: {_reason(fault)}") from None


def _reason(fault: BaseException | None) -> str:
    said = str(fault).partition("\n")[0]
    return said.rpartition("'>: ")[2] or type(fault).__name__  # before it SQLAlchemy puts the class of asyncpg


def to_the_end(method: Callable[P, Coroutine[Any, Any, T]]) -> Callable[P, Coroutine[Any, Any, T]]:
    """A transaction that was begun comes to its end, even if whoever waits for it is cancelled.

    Cancelled between two statements, a connection to SQLite would keep its lock until it is collected as garbage.
    """

    @wraps(method)
    async def run(*args: P.args, **kwargs: P.kwargs) -> T:
        return await asyncio.shield(asyncio.create_task(method(*args, **kwargs)))

    return run


class Database:
    """An open database of the newest schema, and where SQLite and PostgreSQL differ in what the store does."""

    def __init__(self, engine: AsyncEngine, name: str) -> None:
        self._engine = engine
        self._name = name
        self._sqlite = engine.dialect.name == "sqlite"
        self._sql: Any = sqlite if self._sqlite else postgresql
        # All statements of one reading see one state; in SQLite they do so anyway.
        self._reader = engine if self._sqlite else engine.execution_options(isolation_level="REPEATABLE READ")

    async def close(self) -> None:
        """Let go of it."""
        await self._engine.dispose()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that changes nothing."""
        with faults(f"{self._name} could not be read"):
            async with self._reader.connect() as connection:
                yield connection

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that is committed at the end."""
        with faults(f"{self._name} could not be written"):
            async with self._engine.execution_options(begin="BEGIN IMMEDIATE").begin() as connection:
                yield connection

    async def expunge(self) -> None:
        """Leave nothing in SQLite's files of what was deleted. PostgreSQL vacuums when it sees fit.

        `secure_delete` blanks a deleted row, but not the copies of it that pages keep which were split or merged.
        """
        if not self._sqlite:
            return
        what = f"{self._name} could not be cleaned of what was deleted"
        with faults(what):
            async with self._engine.execution_options(begin=None).connect() as connection:
                await connection.execute(text("VACUUM"))
                busy, *_ = (await connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))).one()
        if busy:
            raise StoreError(f"{what}: it is in use.")

    def insert(self, table: Table) -> Any:
        """An INSERT that may go on with ON CONFLICT."""
        return self._sql.insert(table)

    def compiled(self, statement: Insert) -> TextClause:
        """The same statement, compiled for good: SQLAlchemy compiles one with ON CONFLICT anew each time."""
        named = str(statement.compile(dialect=self._sql.dialect(paramstyle="named")))
        return text(named).bindparams(*(bindparam(column.name, type_=column.type) for column in statement.table.c))

    def contains(self, column: Column[str], words: str) -> ColumnElement[bool]:
        """Whether a column has these very words."""
        find = func.instr if self._sqlite else func.strpos
        return find(column, words) > 0


async def open_database(url: str) -> Database:
    """Connect and migrate. Raises StoreError."""
    address = _address(url)
    if address.drivername == DRIVERS["sqlite"]:
        name = f"The database {address.database}"
        engine = _sqlite(address, name)
    else:
        name = (
            f"The PostgreSQL database {address.database} of {address.host or address.query.get('host', 'this machine')}"
        )
        engine = _postgresql(address)
    try:
        with faults(f"{name} cannot be opened"):
            if engine.dialect.name == "sqlite":
                await _use_wal(engine)
            async with engine.connect() as connection:
                newest = await connection.run_sync(_is_newest, name)
            if not newest:
                async with engine.execution_options(begin="BEGIN IMMEDIATE").begin() as connection:
                    await connection.run_sync(_migrate, name)
    except BaseException:
        await engine.dispose()
        raise
    return Database(engine, name)


def _address(url: str) -> URL:
    kinds = "sqlite:////path/to/file.db or postgresql://user:password@host/database"
    try:
        address = make_url(url)
        address = address.set(drivername=DRIVERS[address.drivername])
    except (ArgumentError, KeyError, ValueError):
        scheme, found, _ = url.partition("://")  # nothing else of it is told: there may be a password
        what = f"A database is not reached by {scheme}:// here" if found else "This is no address of a database"
        raise StoreError(f"{what}: give {kinds}.") from None
    if not address.database or address.database == ":memory:":
        raise StoreError(f"The address names no database: give {kinds}.")
    return address


# ---- SQLite


def _sqlite(address: URL, name: str) -> AsyncEngine:
    path = Path(address.database or "")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Whatever the umask says; SQLite gives its other files the same rights. One that is there is not opened: to
        # close it would drop the locks of whoever has it open in this process.
        with suppress(FileExistsError):
            os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    except OSError as fault:
        raise StoreError(f"{name} cannot be written: {fault.strerror}. Give another folder with --data-dir.") from None
    engine = create_async_engine(
        address,
        hide_parameters=True,
        pool_size=POOL_SIZE,
        max_overflow=0,
        connect_args={"timeout": LOCK_TIMEOUT_S},
    )

    @event.listens_for(engine.sync_engine, "connect")
    def set_up(connection: Any, record: Any) -> None:
        connection.isolation_level = None  # transactions begin where `begin` below says, not where sqlite3 guesses
        cursor = connection.cursor()
        for pragma in ("synchronous=NORMAL", "foreign_keys=ON", "secure_delete=ON"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Connection) -> None:
        statement = connection.get_execution_options().get("begin", "BEGIN")
        if statement:
            connection.exec_driver_sql(statement)

    return engine


async def _use_wal(engine: AsyncEngine) -> None:
    """So that nobody who reads waits for who writes, or the other way round."""
    async with engine.execution_options(begin=None).connect() as connection:
        for attempts_left in reversed(range(int(LOCK_TIMEOUT_S / WAL_PAUSE_S))):
            try:
                await connection.execute(text("PRAGMA journal_mode=WAL"))
                return
            except OperationalError as fault:
                # Where two do this at once, SQLite makes neither of them wait.
                if not attempts_left or "locked" not in str(fault.orig):
                    raise
                await asyncio.sleep(WAL_PAUSE_S)


# ---- PostgreSQL


def _postgresql(address: URL) -> AsyncEngine:
    import asyncpg  # type: ignore[import-untyped]  # imported here: SQLite has no use for it

    async def connect(*args: Any, **options: Any) -> Any:
        try:
            return await asyncpg.connect(*args, **options)
        except (asyncpg.PostgresError, asyncpg.InterfaceError, TypeError, ValueError) as fault:
            raise ConnectionError(_reason(fault)) from None

    if "sslmode" in address.query:  # as all but asyncpg call it
        address = address.update_query_dict({"ssl": address.query["sslmode"]}).difference_update_query(["sslmode"])
    return create_async_engine(
        address,
        hide_parameters=True,
        pool_size=POOL_SIZE,
        max_overflow=0,
        pool_pre_ping=True,  # its server may have been restarted
        connect_args={
            "async_creator_fn": connect,
            "timeout": CONNECT_TIMEOUT_S,
            "command_timeout": STATEMENT_TIMEOUT_S,
        },
    )


# ---- migrations


def _is_newest(connection: Connection, name: str) -> bool:
    """Whether the schema is this release's. Raises StoreError where it is of a later one."""
    if not inspect(connection).has_table("alembic_version"):
        return False
    found = connection.scalar(text("SELECT version_num FROM alembic_version"))
    if found is not None and found > REVISION:
        raise StoreError(
            f"{name} was written by a newer StreamChat (its schema is {found}, here it is {REVISION}). "
            "Update this one, or give another database."
        )
    return bool(found == REVISION)


def _migrate(connection: Connection, name: str) -> None:
    """Bring the schema up to date, in the transaction that is open. Of servers that start at once, one does it."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": MIGRATION_LOCK})
    if _is_newest(connection, name):
        return
    from alembic import command
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    command.upgrade(config, "head")
