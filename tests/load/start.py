"""How soon the page is there, how quick the service stays while its engine loads, how soon Stop and SIGTERM act."""

import asyncio
import time
from typing import Any, Final

from clients.chat_client import ChatClient
from server.protocol import Params
from tests.live_server import LiveServer
from tests.load.figures import Figures, summary
from tests.load.wire import Failed

REPEATS: Final = 3
TARGETS: Final = {"page_s": 2.0, "healthz_s": 5.0, "stop_s": 1.0, "end_s": 10.0}
"""Seconds at most: to the page, for the slowest /healthz, from Stop to an idle engine, from SIGTERM to the end."""


async def bench() -> dict[str, Any]:
    """Its line, with the targets."""
    try:
        repeated = [await _once() for _ in range(REPEATS)]
    except OSError as fault:
        raise Failed(f"the service does not answer: {fault}") from fault
    whole = summary(repeated)
    met = {f"{name} <= {most:g}": whole.median[name] <= most for name, most in TARGETS.items()}
    return {"contender": "start", **whole.median, "range": whole.range, "repeats": repeated, "targets": met}


async def _once() -> Figures:
    with LiveServer("--max-model-len", "2048") as live:
        await asyncio.to_thread(live.get, "/")
        page_s = time.monotonic() - live.started
        healthz_s = await asyncio.to_thread(live.slowest_healthz)
        async with ChatClient(live.ws_url) as chat:
            turn = await chat.ask("Tell me a long story.", params=Params(max_tokens=1500))
            await anext(turn)
            began = time.monotonic()
            await turn.cancel()
            await live.until_idle()
            stop_s = time.monotonic() - began
            if (end := await turn.wait()).finish_reason != "cancelled":
                raise Failed(f"the answer was not stopped: {end.finish_reason}")
        began = time.monotonic()
        live.process.terminate()
        await asyncio.to_thread(live.process.wait)
        return {"page_s": page_s, "healthz_s": healthz_s, "stop_s": stop_s, "end_s": time.monotonic() - began}
