"""The terminal client as people start it: in a pseudo-terminal of its own, or in a pipe. Each has a fresh home."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.clients.pty_screen import PtyScreen

ROOT = Path(__file__).parents[2]
PROGRAM = (sys.executable, "-m", "clients.terminal")
NOBODY = "127.0.0.1:1"
"""A port that no server listens on."""
CTRL_C, CTRL_D, ENTER, ESC = "\x03", "\x04", "\r", "\x1b"


def environ_of(home: str | Path, **more: str) -> dict[str, str]:
    """The environment of somebody who lives there."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "LC_", "LANG", "NO_C"))}
    usual = {"HOME": str(home), "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "PYTHONPATH": str(ROOT)}
    return kept | usual | more


@contextmanager
def terminal(
    address: str, *options: str, home: str | Path | None = None, size: tuple[int, int] = (80, 24), **environ: str
) -> Iterator[PtyScreen]:
    """The client in a terminal of so many columns and rows."""
    with tempfile.TemporaryDirectory() as fresh:
        started = (*PROGRAM, "--server-url", address, *options)
        with PtyScreen(*started, environ=environ_of(home or fresh, **environ), columns=size[0], rows=size[1]) as screen:
            yield screen


def piped(
    question: str | bytes, *options: str, home: str | Path | None = None, **environ: str
) -> subprocess.CompletedProcess[bytes]:
    """The client in a pipe, at its end."""
    given: Any = question.encode() if isinstance(question, str) else question
    with tempfile.TemporaryDirectory() as fresh:
        made = environ_of(home or fresh, **environ)
        return subprocess.run([*PROGRAM, *options], input=given, env=made, capture_output=True, timeout=60)
