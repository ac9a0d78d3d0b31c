"""The processes of a server's engine."""

import time
from pathlib import Path

from tests.live_server import LiveServer, alive


def named(processes: list[int], title: str) -> list[int]:
    """Those that call themselves so."""
    return [pid for pid in processes if Path(f"/proc/{pid}/cmdline").read_text().startswith(title)]


def engine_core(server: LiveServer) -> int:
    """The process in which the model runs."""
    (pid,) = named(server.engine_processes(), "VLLM::EngineCore")
    return pid


def left_behind(server: LiveServer) -> list[int]:
    """Processes of a server that live, whoever their parent is now: a server has a session of its own."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            session = int(stat.read_text().rpartition(")")[2].split()[3])
        except OSError:  # gone meanwhile
            continue
        pid = int(stat.parent.name)
        if session == server.pid != pid and alive(pid):
            found.append(pid)
    return found


def until_none_is_left(server: LiveServer, deadline: float) -> None:
    """Wait for the last of them until then on the monotonic clock: multiprocessing's tracker ends after the server."""
    while left := left_behind(server):
        assert time.monotonic() < deadline, f"left behind: {left}"
        time.sleep(0.05)
