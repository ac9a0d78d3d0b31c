"""The demo model as its first user meets it: one stream at a time, nothing set but what the service sets itself."""

import gc
import sys
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

from server import protocol
from tests.load.contenders import serving
from tests.load.figures import QUIET_CORES, figures, summary
from tests.load.wire import Failed

TEXT: Final = "Tell me a very long story."
TOKENS: Final = 1000
TOKENS_AT_LEAST: Final = 200
"""Of an answer that tells how quick it was; it ends by itself."""
REPEATS: Final = 5
TOKENS_PER_S: Final = 250.0
"""On two processors of a CPU, at least."""


async def bench(logs: Path) -> dict[str, Any]:
    """Its line, with the target."""
    async with serving("demo", logs, "--data-dir", str(logs / "demo"), engine=(), ask=_ask) as (_, measure):
        await measure(1, TOKENS)  # warms up
        measured = []
        for _ in range(REPEATS):
            gc.collect()
            measured.append(figures(await measure(1, TOKENS), TOKENS))
    if (shortest := min(each["tokens"] for each in measured)) < TOKENS_AT_LEAST:
        raise Failed(f"an answer of {shortest:g} tokens is too short to be timed")
    whole = summary(measured)
    if (foreign := whole.median["foreign_cores"]) > QUIET_CORES:
        print(f"others used {foreign:.1f} cores meanwhile: the rate means little", file=sys.stderr)
    met = whole.median["tokens_per_s"] >= TOKENS_PER_S
    line = {"contender": "demo", "streams": 1, **whole.median, "range": whole.range, "repeats": measured}
    return line | {"targets": {f"tokens_per_s >= {TOKENS_PER_S:g}": met}}


def _ask(tokens: int) -> protocol.Ask:
    return protocol.Ask(str(uuid4()), TEXT, params=protocol.Params(max_tokens=tokens))
