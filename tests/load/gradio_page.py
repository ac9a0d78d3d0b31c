"""What streaming to many Gradio tabs at once costs the Gradio process, ours and one that yields for each token.

The engine is scripted, with a steady pace; server and tabs are this process, so that only the Gradio processes differ.
"""

import asyncio
import itertools
import sys
from collections.abc import AsyncGenerator, Sequence
from pathlib import Path
from time import monotonic
from typing import Any, Final

from server.engine import Output
from tests.clients.service import service_of
from tests.gradio.http_tab import HttpTab, http_tabs
from tests.gradio.process import GradioProcess
from tests.load.cpu import Cpu
from tests.load.figures import QUIET_CORES, percentile
from tests.load.wire import Failed
from tests.scripted_engine import ScriptedEngine, Step

SESSIONS: Final = 64
TOKENS: Final = 150
TOKENS_PER_S: Final = 30.0
"""Of each reply."""
WORDS: Final = [f"token{number:03}\n" if number % 12 == 0 else f"token{number:03} " for number in range(1, TOKENS + 1)]
MODULES: Final = {"gradio": "clients.gradio_ui", "gradio, a yield per token": "tests.load.naive_gradio"}
MOST_CORES: Final = 1.0
MOST_UPDATES_PER_S: Final = 12.0


class PacedEngine(ScriptedEngine):
    """Writes each reply at the same pace."""

    async def _play(self, script: Sequence[Step]) -> AsyncGenerator[Output, None]:
        loop = asyncio.get_running_loop()
        began = loop.time()
        for number, word in enumerate(WORDS, 1):
            await asyncio.sleep(began + number / TOKENS_PER_S - loop.time())
            yield Output(word, (number,), finish_reason="stop" if number == TOKENS else None)


async def bench(logs: Path, repeats: int) -> list[dict[str, Any]]:
    """A line for each way; they take turns."""
    engine = PacedEngine(max_running=SESSIONS)
    async with service_of(engine, data=logs, flush_ms=0.0, max_connections=4 * SESSIONS) as service:
        measured: dict[str, list[dict[str, float]]] = {name: [] for name in MODULES}
        for name in [*MODULES] * repeats:
            options = ("--concurrency_count", str(SESSIONS))
            started = GradioProcess(f"http://{service.address}", *options, module=MODULES[name])
            process = await asyncio.to_thread(started.__enter__)
            try:
                measured[name].append(await _measure(process))
            finally:
                await asyncio.to_thread(process.__exit__, None, None, None)
    lines = []
    for name, runs in measured.items():
        middle = {figure: sum(run[figure] for run in runs) / len(runs) for figure in runs[0]}
        line: dict[str, Any] = {"contender": name, "sessions": SESSIONS, "asked_tokens_per_s": SESSIONS * TOKENS_PER_S}
        line |= {figure: float(f"{value:.4g}") for figure, value in middle.items()} | {"repeats": runs}
        if name == "gradio":
            line["targets"] = {
                f"cores < {MOST_CORES:g}": all(run["cores"] < MOST_CORES for run in runs),
                f"updates_per_s <= {MOST_UPDATES_PER_S:g}": all(
                    run["updates_per_s"] <= MOST_UPDATES_PER_S for run in runs
                ),
            }
        lines.append(line)
    return lines


async def _measure(process: GradioProcess) -> dict[str, float]:
    async with http_tabs(process.url, SESSIONS) as tabs:
        await asyncio.gather(*(tab.open() for tab in tabs))
        pid = process.process.pid
        before, began = Cpu.of(pid), monotonic()
        updates = await asyncio.gather(*map(_ask, tabs))
        took = monotonic() - began
        used = Cpu.of(pid).since(before)
        if (foreign := used.foreign / took) > QUIET_CORES:
            print(f"others used {foreign:.1f} cores meanwhile: rates and times mean little", file=sys.stderr)
        for tab in tabs:
            said = (await tab.messages())[-1]["content"][0]["text"]
            if said.strip() != "".join(WORDS).strip():  # Gradio may show less white space at the ends
                raise Failed(f"a tab shows {len(said)} characters of {len(''.join(WORDS))}")
    gaps = [later - earlier for times in updates for earlier, later in itertools.pairwise(times)]
    return {
        "cores": used.front / took,
        "cpu_s": used.front,
        "tokens_per_s": SESSIONS * TOKENS / took,
        "updates_per_s": max(len(times) / took for times in updates),
        "gap_p50_ms": percentile(gaps, 50) * 1e3,
        "gap_p99_ms": percentile(gaps, 99) * 1e3,
        "late_s": took - TOKENS / TOKENS_PER_S,
    }


async def _ask(tab: HttpTab) -> list[float]:
    """The times at which the page was sent something."""
    return [monotonic() async for _ in tab.ask("How far?")]
