"""`--local`: the service in this very process, which no address leads to but a socket file of its owner.

What the engine and its processes write to the terminal goes to a log file, so that the screen stays ours.
"""

import importlib.util
import os
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from clients.address import UNIX
from clients.errors import ChatError
from clients.terminal.options import Options
from clients.terminal.places import state_folder


class NoLocalEngine(ChatError):
    """It did not start, or ended."""


def has_engine() -> bool:
    """Whether this Python can run one."""
    return importlib.util.find_spec("vllm") is not None


def take_streams(environ: Mapping[str, str]) -> Path:
    """From now on sys.stdout and sys.stderr alone reach the terminal; returns the log that has the rest."""
    log = state_folder(environ) / "local.log"
    log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    file = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
    for name, number in (("stdout", 1), ("stderr", 2)):
        kept = os.fdopen(os.dup(number), "w", buffering=1, encoding="utf-8")
        setattr(sys, name, kept)
        os.dup2(file, number)
    return log


@asynccontextmanager
async def local_service(options: Options, environ: Mapping[str, str]) -> AsyncIterator[None]:
    """The service that `options` then name. Raises NoLocalEngine."""
    from server.local import LocalFailed
    from server.local import local_service as serving

    ours, sys.stderr = sys.stderr, os.fdopen(os.dup(2), "w", buffering=1)  # for its log records
    home = environ.get("XDG_DATA_HOME") or os.path.join(environ.get("HOME", "/"), ".local/share")
    try:
        async with serving(options.engine_options, Path(home) / "streamchat" / "local") as path:
            sys.stderr = ours
            options.server_url = UNIX + path
            yield
    except LocalFailed as fault:
        raise NoLocalEngine(str(fault)) from fault
    finally:
        sys.stderr = ours
