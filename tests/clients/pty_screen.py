"""A program in a pseudo-terminal, and what a person would see there."""

import os
import re
import select
import signal
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pexpect
import pyte


class PtyScreen:
    """Context manager around one program with a terminal of its own. `text` is its screen and what scrolled off it."""

    def __init__(self, *argv: str, environ: Mapping[str, str], columns: int = 80, rows: int = 24) -> None:
        self._program: Any = pexpect.spawn(
            argv[0], list(argv[1:]), env=dict(environ), dimensions=(rows, columns), echo=True
        )
        self._screen: Any = pyte.HistoryScreen(columns, rows, history=1000, ratio=1)
        # The terminal's own answers: prompt_toolkit asks where the cursor is.
        self._screen.write_process_input = lambda data: self._program.send(data)
        self._stream = pyte.ByteStream(self._screen)
        self.raw = b""
        """All that the program wrote."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        if fault is not None:
            print(self.text)
        self._program.close(force=True)

    @property
    def text(self) -> str:
        """Lines without the blanks at their ends."""
        above = ["".join(line[x].data for x in range(self._screen.columns)) for line in self._screen.history.top]
        return "\n".join(line.rstrip() for line in [*above, *self._screen.display]).rstrip()

    def cells(self, row: int) -> list[Any]:
        """pyte's cells of one row of `text`: their characters, colours and so on."""
        above = len(self._screen.history.top)
        line = self._screen.history.top[row] if row < above else self._screen.buffer[row - above]
        return [line[x] for x in range(self._screen.columns)]

    def resize(self, columns: int, rows: int) -> None:
        """Another size, as a window gets it."""
        self._program.setwinsize(rows, columns)
        self._screen.resize(rows, columns)

    def type(self, keys: str) -> None:
        self._program.send(keys)

    def until(self, pattern: str, seconds: float = 120.0) -> str:
        """The text once the pattern is found in it (^ and $ are ends of lines)."""
        deadline = time.monotonic() + seconds
        while not re.search(pattern, self.text, re.MULTILINE):
            assert time.monotonic() < deadline, f"no {pattern!r} on the screen after {seconds:g} s"
            assert self._read(), f"the program ended without {pattern!r}"
        return self.text

    def cpu_seconds(self) -> float:
        """Processor time that the program has used."""
        fields = Path(f"/proc/{self._program.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def kill(self) -> None:
        """End the program as no program can prevent."""
        self._program.kill(signal.SIGKILL)

    def status(self) -> int:
        """The exit status, once the program has ended."""
        while self._read():
            pass
        self._program.wait()
        assert self._program.exitstatus is not None
        return int(self._program.exitstatus)

    def _read(self) -> bool:
        """Take in what the program has written; False at its end."""
        # Not pexpect's own reading: it goes on while there is more, which a stream may well provide for seconds.
        if not select.select([self._program.child_fd], [], [], 0.1)[0]:
            return True
        try:
            data = os.read(self._program.child_fd, 4096)
        except OSError:  # how Linux says that nobody has the terminal open
            return False
        self.raw += data
        self._stream.feed(data)
        return bool(data)
