"""How the store's database is opened, migrated and cleaned, and what is said where it is a bad one."""

import asyncio
import os
import random
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar, cast
from uuid import uuid4

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, make_url, text
from sqlalchemy.ext.asyncio import create_async_engine

from server.conversation import Conversation
from server.database import DRIVERS, MIGRATIONS
from server.store import Store, StoreError
from server.store_schema import REVISION, metadata
from tests.live_server import ROOT
from tests.postgres import Postgres
from tests.test_store import ME, SOMEBODY, answered, asked, said, same, stored

pytestmark = pytest.mark.anyio

T = TypeVar("T")


async def by_hand(url: str, work: Callable[[Connection], T]) -> T:
    """Do something to a database behind the store's back."""
    address = make_url(url)
    engine = create_async_engine(address.set(drivername=DRIVERS[address.drivername]))
    try:
        async with engine.begin() as connection:
            return await connection.run_sync(work)
    finally:
        await engine.dispose()


def schema(connection: Connection) -> dict[str, object]:
    """All that a database says of its tables."""
    found = inspect(connection)
    names = sorted(set(found.get_table_names()) - {"alembic_version"})
    return {
        name: (
            [{**column, "type": repr(column["type"])} for column in found.get_columns(name)],
            found.get_pk_constraint(name),
            found.get_foreign_keys(name),
            found.get_unique_constraints(name),
            found.get_indexes(name),
        )
        for name in names
    }


def says_to_be(revision: str) -> Callable[[Connection], object]:
    statement = text(f"UPDATE alembic_version SET version_num = '{revision}'")
    return lambda connection: connection.execute(statement)


async def open_and_close(url: str) -> None:
    await (await Store.open(url)).close()


# ---- migrations


async def test_the_migrations_make_what_the_tables_say(database_url: str) -> None:
    await open_and_close(database_url)
    migrated = await by_hand(database_url, schema)
    await by_hand(database_url, metadata.drop_all)
    await by_hand(database_url, metadata.create_all)
    assert migrated == await by_hand(database_url, schema)
    assert set(migrated) == set(metadata.tables)


async def test_conversations_of_the_first_schema_are_kept_and_can_be_rated(database_url: str) -> None:
    conversation, node = asked()
    store = await Store.open(database_url)
    await store.write([answered(conversation, node)])
    await store.close()
    await by_hand(database_url, lambda connection: connection.execute(text("ALTER TABLE turns DROP COLUMN rating")))
    await by_hand(database_url, says_to_be("0001"))
    store = await Store.open(database_url)
    assert same(await stored(store, conversation), conversation)
    assert await store.rate(ME, conversation.id, node.id, "up")
    assert not await store.rate("somebody else", conversation.id, node.id, "down")
    assert (await stored(store, conversation)).nodes[node.id].rating == "up"
    await store.close()


def test_the_newest_migration_is_the_one_that_the_store_expects() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    scripts = ScriptDirectory.from_config(config)
    assert scripts.get_heads() == [REVISION]
    revisions = [script.revision for script in scripts.walk_revisions()]
    assert revisions == sorted(revisions, reverse=True), "revisions are compared by their names"


async def test_a_database_that_is_up_to_date_is_opened_without_alembic(database_url: str) -> None:
    program = f"""
import asyncio, sys
from server.store import Store
async def main():
    store = await Store.open({database_url!r})
    print("alembic" in sys.modules, await store.conversations("user", limit=1))
    await store.close()
asyncio.run(main())
"""
    for imported in (True, False):
        done = await asyncio.to_thread(
            subprocess.run,
            [sys.executable, "-W", "error", "-c", program],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
        assert (done.stdout, done.stderr) == (f"{imported} []\n", "")


async def test_servers_that_start_at_once_migrate_once(database_url: str) -> None:
    stores = await asyncio.gather(*(Store.open(database_url) for _ in range(6)))
    turns = [asked() for _ in stores]
    await asyncio.gather(*(store.write([said(*turn, "a")]) for store, turn in zip(stores, turns, strict=True)))
    assert len(await stores[0].conversations(ME, limit=9)) == len(stores)
    for store in stores:
        await store.close()


async def test_a_database_of_a_newer_release_is_left_alone(database_url: str) -> None:
    await open_and_close(database_url)
    await by_hand(database_url, says_to_be("9999"))
    with pytest.raises(StoreError, match="newer StreamChat"):
        await Store.open(database_url)
    await by_hand(database_url, says_to_be(REVISION))
    await open_and_close(database_url)


async def test_a_database_of_another_program_is_left_alone(database_url: str) -> None:
    path = make_url(database_url).database
    if database_url.startswith("sqlite"):
        Path(path or "").parent.mkdir()
    await by_hand(database_url, lambda connection: connection.execute(text("CREATE TABLE turns (theirs TEXT)")))
    before = await by_hand(database_url, schema)
    with pytest.raises(StoreError, match=r"cannot be opened.*already exists"):
        await Store.open(database_url)
    assert await by_hand(database_url, schema) == before


# ---- bad ones


@pytest.mark.parametrize(
    "url",
    [
        *("", "secret", "://secret", "sqlite://", "sqlite:///:memory:", "mysql://me:secret@host/db"),
        *("postgresql+psycopg://me:secret@host/db", "postgresql://me:secret@host", "postgresql://me:secret@host:x/db"),
    ],
)
async def test_an_address_that_is_none_is_refused_with_what_one_looks_like(url: str) -> None:
    with pytest.raises(StoreError, match=r"give sqlite:////path/to/file\.db or postgresql://") as refused:
        await Store.open(url)
    assert "secret" not in str(refused.value)


async def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "notes.db"
    path.write_bytes(b"Dear diary, " * 1000)
    with pytest.raises(StoreError, match="not a database"):
        await Store.open(f"sqlite:///{path}")
    assert path.read_bytes() == b"Dear diary, " * 1000


async def test_a_damaged_file_is_said_to_be_one(tmp_path: Path) -> None:
    path = tmp_path / "streamchat.db"
    store = await Store.open(f"sqlite:///{path}")
    turns = [asked(question="word " * 300) for _ in range(50)]
    await store.write([answered(*turn) for turn in turns])
    await store.close()
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(size // 4)
        file.write(random.Random(1).randbytes(size * 3 // 4))
    store = await Store.open(f"sqlite:///{path}")
    with pytest.raises(StoreError, match=r"could not be read: database disk image is malformed"):
        await asyncio.gather(*(store.conversation(ME, conversation.id) for conversation, _ in turns))
    await store.close()


async def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for folder in (tmp_path / "file", Path("/proc/none")):
        with pytest.raises(StoreError, match=f"{folder}/streamchat.db cannot be written: .*--data-dir"):
            await Store.open(f"sqlite:///{folder}/streamchat.db")


async def test_a_postgresql_that_is_not_there_or_does_not_let_us_in_is_named_without_the_password(
    request: pytest.FixtureRequest,
) -> None:
    running = cast(Postgres, request.getfixturevalue("postgres"))
    for url, reason in (
        ("postgresql://me:secret@127.0.0.1:1/chat", "database chat of 127.0.0.1 cannot be opened: .*"),
        ("postgresql://me:secret@/chat?host=/nowhere", "database chat of /nowhere cannot be opened: .*"),
        (running.url("chat"), 'cannot be opened: database "chat" does not exist'),
        (running.url("postgres", password="secret"), "cannot be opened: password authentication failed"),
        (running.url("postgres") + "&colour=secret", "cannot be opened: .*unexpected keyword argument 'colour'"),
    ):
        with pytest.raises(StoreError, match=reason) as refused:
            await Store.open(url)
        assert "secret" not in str(refused.value)


async def test_a_database_that_went_away_and_came_back_is_used_again(request: pytest.FixtureRequest) -> None:
    url = cast(Postgres, request.getfixturevalue("postgres")).new_database()
    store = await Store.open(url)
    conversation, node = asked()
    await store.write([said(conversation, node, "a")])
    others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
    await by_hand(url, lambda connection: connection.execute(text(f"{others} AND pid <> pg_backend_pid()")))
    await store.write([said(conversation, node, "b", after=1)])
    found = await store.turn(ME, node.turn_id)
    await store.close()
    assert found is not None
    assert len(found[2].entries) == 2


async def test_a_lock_that_somebody_keeps_is_said_to_be_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.database.LOCK_TIMEOUT_S", 0.05)
    url = f"sqlite:///{tmp_path}/streamchat.db"
    store, other = await Store.open(url), await Store.open(url)
    conversation, node = asked()
    async with other._database.writing():
        with pytest.raises(StoreError, match="could not be written: database is locked"):
            await store.write([said(conversation, node, "a")])
        with pytest.raises(StoreError, match="database is locked"):
            await store.forget(ME)
        assert await store.conversations(ME, limit=1) == []
    await store.write([said(conversation, node, "a")])
    await store.close()
    await other.close()


# ---- SQLite's files


async def test_only_their_owner_can_read_the_files(tmp_path: Path) -> None:
    mask = os.umask(0)
    try:
        store = await Store.open(f"sqlite:///{tmp_path}/above/data/streamchat.db")
        await store.write([said(*asked(), "a")])
        folder = tmp_path / "above" / "data"
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (folder, *folder.iterdir())}
        await store.close()
    finally:
        os.umask(mask)
    files = {f"streamchat.db{suffix}": 0o600 for suffix in ("", "-wal", "-shm")}
    assert modes == {"data": 0o700, **files}


async def test_nothing_of_a_forgotten_user_stays_in_the_files(tmp_path: Path) -> None:
    """With rows of every size that grow, move and go, so that pages are split and merged."""
    chance = random.Random(2)
    store = await Store.open(f"sqlite:///{tmp_path}/streamchat.db")
    conversations = []
    for number in range(150):
        user, mark = (ME, "SecretWords") if number % 2 else (SOMEBODY, "OtherWords")
        conversation = Conversation(user, f"{mark}{uuid4().hex}")
        for _ in range(chance.randint(1, 4)):
            words = f"{mark} " * chance.choice([1, 5, 30, 200])
            node = conversation.ask(str(uuid4()), words, number)
            await store.write([said(conversation, node, words)])
            await store.write([answered(conversation, node, words, words)])
            node.end = None
            await store.write([said(conversation, node, words, after=1)])
        conversations.append(conversation)
        if chance.random() < 0.2:
            gone = conversations.pop(chance.randrange(len(conversations)))
            await store.delete(gone.user, gone.id)

    def traces(of: bytes) -> int:
        return sum(path.read_bytes().lower().count(of) for path in tmp_path.iterdir())

    assert traces(b"secretwords") > 1000
    assert await store.forget(ME) > 50
    assert traces(b"secretwords") == traces(ME.encode()) == 0
    assert traces(b"otherwords") > 1000
    assert {path.name: path.stat().st_size for path in tmp_path.iterdir()}["streamchat.db-wal"] == 0
    theirs = [each for each in conversations if each.user == SOMEBODY]
    assert len(await store.conversations(SOMEBODY, limit=1000)) == len(theirs)
    for each in theirs:
        found = await store.conversation(SOMEBODY, each.id)
        assert found is not None
        assert list(found.nodes) == list(each.nodes)
    await store.close()
