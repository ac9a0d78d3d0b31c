"""Questions of earlier sessions, in a file that only its owner reads and that several clients may write."""

import fcntl
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

from prompt_toolkit.history import FileHistory

MAX_CHARS: Final = 20_000
"""A longer question is not remembered."""


class LockedHistory(FileHistory):
    """prompt_toolkit's format. What begins with a blank is not written."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self._path = path

    def load_history_strings(self) -> Iterable[str]:
        """Newest first; none where the file cannot be read."""
        with suppress(OSError):
            return list(super().load_history_strings())
        return []

    def append_string(self, string: str) -> None:
        """Remember a question, unless it is the one before again."""
        strings = self.get_strings()
        if strings and strings[-1] == string:
            return
        super().append_string(string)

    def store_string(self, string: str) -> None:
        """One client at a time; where nothing can be written, nothing is remembered."""
        if string.startswith(" ") or len(string) > MAX_CHARS:
            return
        with suppress(OSError):
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            try:
                fcntl.flock(file, fcntl.LOCK_EX)
                super().store_string(string)
            finally:
                os.close(file)
