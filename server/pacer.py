"""One clock for all generations: when they next take what the engine has made for them.

Each wake of a generation costs about the same whether it finds one token or eight, so tokens are taken in ticks; the
engine merges what comes between two (vLLM's output collector does, for next to nothing).
"""

import asyncio

BUSY_SHARE = 0.125
"""The part of the loop's time that the work of the ticks may take before ticks grow rarer."""
LONGEST_S = 0.25
STREAMS_PER_STRIDE = 64
"""So many turns at once make the engine hand out one more token at a time: handing out costs it as much as a token."""


class Pacer:
    """Ticks every `flush_ms` while somebody waits, more rarely under load; 0 never makes anybody wait."""

    def __init__(self, flush_ms: float) -> None:
        self._shortest = flush_ms / 1000
        self._window = self._shortest
        self._tick = asyncio.Event()
        self._armed = False
        self.turns = 0
        """Turns at work now; the hub counts them."""

    @property
    def stride(self) -> int:
        """How many tokens of a turn that begins now may come at once."""
        return 1 + self.turns // STREAMS_PER_STRIDE if self._shortest else 1

    async def next_tick(self) -> None:
        """Wait for the next tick."""
        if not self._shortest:
            return
        if not self._armed:
            self._armed = True
            asyncio.get_running_loop().call_later(self._window, self._ring)
        await self._tick.wait()

    def _ring(self) -> None:
        self._armed = False
        self._tick.set()
        self._tick = asyncio.Event()
        loop = asyncio.get_running_loop()
        # The generations run in this turn of the loop, the senders that they wake in the next: then it is known
        # how long a tick's work takes.
        loop.call_soon(loop.call_soon, self._measure, loop.time())

    def _measure(self, began: float) -> None:
        took = asyncio.get_running_loop().time() - began
        wanted = min(max(self._shortest, took / BUSY_SHARE), LONGEST_S)
        self._window += (wanted - self._window) / 4
