"""CPU seconds from /proc, by the scheduler's own count: the ticks of `stat` are as long as a whole short load."""

import contextlib
import os
from pathlib import Path
from typing import Self

from msgspec import Struct

_TICK_S = 1 / os.sysconf("SC_CLK_TCK")


class Cpu(Struct, frozen=True):
    """CPU seconds that were used, until now or between two readings."""

    front: float
    """By the measured process itself."""
    engine: float
    """By its descendants: engine core and workers."""
    client: float
    """By this process, where it is another one."""
    machine: float
    """By everything on this machine, to the tick."""

    @classmethod
    def of(cls, pid: int) -> Self:
        return cls(
            front=_process(pid),
            engine=sum(map(_process, descendants(pid))),
            client=0.0 if pid == os.getpid() else _process(os.getpid()),
            machine=_machine(),
        )

    def since(self, before: "Cpu") -> "Cpu":
        return Cpu(
            self.front - before.front,
            self.engine - before.engine,
            self.client - before.client,
            self.machine - before.machine,
        )

    @property
    def foreign(self) -> float:
        """By whoever has no part in it."""
        return max(0.0, self.machine - self.front - self.engine - self.client)


def descendants(pid: int) -> list[int]:
    """The children of a process and theirs, down to the last."""
    found: list[int] = []
    for task in _tasks(pid):
        with contextlib.suppress(OSError):
            for child in map(int, (task / "children").read_text().split()):
                found += [child, *descendants(child)]
    return found


def _tasks(pid: int) -> list[Path]:
    with contextlib.suppress(OSError):
        return list(Path(f"/proc/{pid}/task").iterdir())
    return []


def _process(pid: int) -> float:
    nanoseconds = 0
    for task in _tasks(pid):
        with contextlib.suppress(OSError):  # a thread that ended meanwhile
            nanoseconds += int((task / "schedstat").read_text().split()[0])
    return nanoseconds / 1e9


def _machine() -> float:
    user, nice, system, _idle, _iowait, irq, softirq = Path("/proc/stat").read_text().split(maxsplit=8)[1:8]
    return sum(map(int, (user, nice, system, irq, softirq))) * _TICK_S
