"""Databases for the tests: SQLite files, and a real PostgreSQL (Debian's package) in a temporary folder."""

import os
import shutil
import signal
import subprocess
import tempfile
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from threading import Thread
from typing import cast
from urllib.parse import quote

import pytest

PASSWORD = "p@ss/word?"
"""One that must be quoted in an address."""


class Postgres:
    """A running PostgreSQL, reached by a Unix socket in its folder."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self._programs = programs
        self._folder = folder
        self._numbers = count()

    def new_database(self) -> str:
        """The address of a database that is empty."""
        name = f"test_{next(self._numbers)}"
        command = [str(self._programs / "createdb"), "-h", str(self._folder), "-U", "tester", name]
        subprocess.run(command, check=True, env={**os.environ, "PGPASSWORD": PASSWORD})
        return self.url(name)

    def url(self, database: str, password: str = PASSWORD) -> str:
        """The address of a database, which may or may not be there."""
        return f"postgresql://tester:{quote(password, safe='')}@/{database}?host={self._folder}"


@contextmanager
def running_postgres() -> Iterator[Postgres]:
    """It ends, and its data with it, when the context does; it ends as well when this process is killed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    assert found, "PostgreSQL is missing: apt-get install postgresql"
    programs = found[-1].parent
    as_user = ["setpriv", "--pdeathsig=INT"]
    folder = Path(tempfile.mkdtemp(prefix="streamchat-postgres-"))
    try:
        if os.geteuid() == 0:  # PostgreSQL refuses to run as root
            as_user += ["--reuid=postgres", "--regid=postgres", "--clear-groups"]
            shutil.chown(folder, "postgres", "postgres")
        secret = folder / "password"
        secret.write_text(PASSWORD)
        secret.chmod(0o644)
        initdb = [str(programs / "initdb"), "--auth=scram-sha-256", "--username=tester", f"--pwfile={secret}"]
        # Locale C: nothing of a language may be needed to search in every script.
        initdb += [f"--pgdata={folder}/data", "--encoding=UTF8", "--locale=C", "--no-sync"]
        subprocess.run([*as_user, *initdb], check=True, cwd="/", stdout=subprocess.DEVNULL)
        with _server([*as_user, str(programs / "postgres"), "-D", f"{folder}/data"], folder):
            yield Postgres(programs, folder)
    finally:
        shutil.rmtree(folder)


@contextmanager
def _server(command: list[str], folder: Path) -> Iterator[None]:
    settings = {"listen_addresses": "", "unix_socket_directories": folder, "unix_socket_permissions": "0777"}
    settings |= {"fsync": "off", "full_page_writes": "off", "max_connections": 200}
    command += [f"--{name}={value}" for name, value in settings.items()]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, cwd="/") as server:
        assert server.stderr is not None
        said = []
        for line in server.stderr:
            said.append(line)
            if "ready to accept connections" in line:
                break
        else:
            raise RuntimeError("PostgreSQL did not start:\n" + "".join(said))
        rest = Thread(target=deque, args=(server.stderr, 0))  # lest the pipe fills
        rest.start()
        try:
            yield
        finally:
            server.send_signal(signal.SIGINT)  # SIGTERM would wait for clients
            rest.join()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """One for the whole session; each test takes a database of its own."""
    with running_postgres() as running:
        yield running


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a database that is empty: a test runs once with each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/data/streamchat.db"
    return cast(Postgres, request.getfixturevalue("postgres")).new_database()
