"""The processes of a server's engine."""

from pathlib import Path

from tests.live_server import LiveServer


def named(processes: list[int], title: str) -> list[int]:
    """Those that call themselves so."""
    return [pid for pid in processes if Path(f"/proc/{pid}/cmdline").read_text().startswith(title)]


def engine_core(server: LiveServer) -> int:
    """The process in which the model runs."""
    (pid,) = named(server.engine_processes(), "VLLM::EngineCore")
    return pid
