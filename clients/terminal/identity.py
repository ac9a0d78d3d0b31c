"""Who we are to a server, kept from one run to the next, so that conversations are found again.

One client at a time is that user, because the newest connection of a user takes the place of the older one: a second
client beside it is a guest, unless it was told to go on with one of the conversations.
"""

import fcntl
import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

FILE_MODE = 0o600


class Identity:
    """The identity at one server, for who logs in there with `login` (or with nothing)."""

    def __init__(self, folder: Path, url: str, login: str | None) -> None:
        self._path = folder / "identities.json"
        self._name = url if login is None else f"{url} {hashlib.sha256(login.encode()).hexdigest()[:16]}"
        self._lock: int | None = None
        self.login = login
        self.guest = False
        """Another client of this machine is that user now."""

    def take(self, *, over: bool = False) -> str | None:
        """The token to say hello with. `over`: also where another client has it, who is then told so."""
        self.guest = not self._locked() and not over
        return self.login if self.guest else (self._read().get(self._name) or self.login)

    def keep(self, token: str | None) -> None:
        """What the server has made us; a guest is forgotten."""
        if self.guest or token is None or token == self.login or token == self._read().get(self._name):
            return
        with suppress(OSError), _exclusive(self._path):  # where nothing can be written, nothing is remembered
            self._write({**self._read(), self._name: token})

    def forget(self) -> bool:
        """The server does not take it. False where there was none but the login itself."""
        known = self._read()
        if self.guest or known.pop(self._name, None) is None:
            return False
        with suppress(OSError), _exclusive(self._path):
            self._write(known)
        return True

    def _locked(self) -> bool:
        """Until this process ends."""
        name = hashlib.sha256(self._name.encode()).hexdigest()[:16]
        try:
            self._lock = _open(self._path.with_name(f"in-use-{name}"))
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def _read(self) -> dict[str, str]:
        try:
            known = json.loads(self._path.read_text())
        except (OSError, ValueError):
            return {}
        return known if isinstance(known, dict) else {}

    def _write(self, known: dict[str, str]) -> None:
        part = self._path.with_suffix(".part")
        with suppress(FileNotFoundError):
            part.unlink()
        with os.fdopen(_open(part), "w") as file:
            json.dump(known, file, indent=1)
        part.replace(self._path)


def _open(path: Path) -> int:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, FILE_MODE)


@contextmanager
def _exclusive(path: Path) -> Iterator[None]:
    """One process at a time changes the file."""
    lock = _open(path.with_suffix(".lock"))
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        os.close(lock)
