"""An event loop whose clock jumps to the next timer when nothing else is left to do: hours pass in no time."""

import asyncio
import selectors
from typing import Any

INSTANT = ("asyncio", {"loop_factory": lambda: InstantLoop()})
"""For a module's `anyio_backend` fixture."""


class _Jumping(selectors.DefaultSelector):
    now = 0.0

    def select(self, timeout: float | None = None) -> list[Any]:
        found = super().select(0)
        if not found and timeout is None:
            raise RuntimeError("Deadlock: everybody waits and no timer is set.")
        if not found and timeout is not None:
            self.now += max(timeout, 0)
        return found


class InstantLoop(asyncio.SelectorEventLoop):
    """For code without sockets and threads. A wait for ever is an error and no hanging test."""

    def __init__(self) -> None:
        self._jumping = _Jumping()
        super().__init__(self._jumping)

    def time(self) -> float:
        """Seconds of waiting since it was made; work takes no time."""
        return self._jumping.now

    def spend(self, seconds: float) -> None:
        """Work that takes so long."""
        self._jumping.now += seconds


async def settle() -> None:
    """Until nothing is left to do but wait for timers of more than a second."""
    await asyncio.sleep(1)
