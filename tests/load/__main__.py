"""`./run.sh bench`: the service, the engine in process and vLLM's SSE under the same loads. With --page: the page.

Exits 1 where a target is missed, 2 where it could not measure.

Prints a JSON line for each load and contender, then one with the ratios of each load. All three run at the same time,
idle but for the one that is measured; repeats take turns, so that what else the machine does hits all alike.
"""

import argparse
import asyncio
import gc
import signal
import sys
import tempfile
from collections.abc import Sequence
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import msgspec
import uvloop

from tests.load import conversations, demo, gradio_page, start
from tests.load.contenders import CONTENDERS, Measure
from tests.load.figures import QUIET_CORES, Figures, figures, ratios, summary, verdict
from tests.load.wire import Failed

WARM_UP_TOKENS = 16
PARTS = ("loads", "conversations", "demo", "start")
"""Without those that have an option of their own, which need more than the engine's environment."""
JOURNAL_REPEATS = 9
"""At least: what a journal may cost is less than what the machine varies by."""


def main() -> int:
    """Parse, run, and say whether all targets are met."""
    parser = argparse.ArgumentParser(prog="./run.sh bench", description=__doc__)
    parser.add_argument(
        "--streams", default="1,16,64,256", help="streams at once, one load each (default: %(default)s)"
    )
    parser.add_argument("--tokens", type=int, default=200, help="tokens of each answer (default: %(default)s)")
    parser.add_argument("--repeats", type=int, default=3, help="of each load, taking turns (default: %(default)s)")
    parser.add_argument(
        "--part",
        choices=PARTS,
        help="this part alone: loads, what keeping conversations costs, the demo model, or start, Stop and end",
    )
    parser.add_argument(
        "--page",
        action="store_true",
        help="the page in Chromium alone, beside one that parses all anew with each delta",
    )
    parser.add_argument(
        "--gradio",
        action="store_true",
        help=f"{gradio_page.SESSIONS} Gradio tabs at once instead, beside a yield per token",
    )
    parser.add_argument("--only", choices=CONTENDERS, help="this one alone, without ratios")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write everything there too, each repeat included")
    options = parser.parse_args()
    names = [options.only] if options.only else list(CONTENDERS)
    loads = [int(streams) for streams in options.streams.split(",")]
    with tempfile.TemporaryDirectory(prefix="bench-") as logs:
        try:
            parts = (options.part,) if options.part else PARTS[:1] if options.only else PARTS
            parts = ("gradio",) if options.gradio else parts
            if options.page:
                lines = uvloop.run(_bench_page(options.repeats))
            else:
                lines = uvloop.run(_bench(parts, names, loads, options.tokens, options.repeats, Path(logs)))
        except (Failed, TimeoutError) as fault:
            print(f"bench: {fault!r}", file=sys.stderr)
            for log in sorted(Path(logs).glob("*.log")):
                print(f"--- the end of {log.name}\n{log.read_text(errors='replace')[-3000:]}", file=sys.stderr)
            return 2
    if options.json:
        options.json.write_bytes(msgspec.json.format(msgspec.json.encode(lines)))
    return 0 if all(met for line in lines for met in line.get("targets", {}).values()) else 1


async def _bench_page(repeats: int) -> list[dict[str, Any]]:
    from tests.load.page.bench import bench  # which needs the test tools

    lines = await bench(repeats)
    for line in lines:
        print(msgspec.json.encode(line).decode())
    return lines


async def _bench(
    parts: Sequence[str], names: list[str], loads: list[int], tokens: int, repeats: int, logs: Path
) -> list[dict[str, Any]]:
    task = asyncio.current_task()
    assert task
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    lines: list[dict[str, Any]] = []

    def tell(line: dict[str, Any]) -> None:
        print(msgspec.json.encode({k: v for k, v in line.items() if k != "repeats"}).decode(), flush=True)
        lines.append(line)

    if "loads" in parts:
        async with AsyncExitStack() as stack:
            measures = {}
            for name in names:
                print(f"starting {name} …", file=sys.stderr)
                measures[name] = await stack.enter_async_context(CONTENDERS[name](logs))
            for streams in loads:
                for line in await _load(measures, streams, tokens, repeats):
                    tell(line)
    if "conversations" in parts:
        print("conversations …", file=sys.stderr)
        for line in await conversations.bench(logs, tokens, max(repeats, JOURNAL_REPEATS)):
            tell(line)
    if "gradio" in parts:
        print("the Gradio page …", file=sys.stderr)
        for line in await gradio_page.bench(logs, repeats):
            tell(line)
    if "demo" in parts:
        print("the demo model …", file=sys.stderr)
        tell(await demo.bench(logs))
    if "start" in parts:
        print("start, Stop and end …", file=sys.stderr)
        tell(await start.bench())
    return lines


async def _load(measures: dict[str, Measure], streams: int, tokens: int, repeats: int) -> list[dict[str, Any]]:
    """The lines of one load."""
    for measure in measures.values():
        await measure(streams, WARM_UP_TOKENS)
    measured: dict[str, list[Figures]] = {name: [] for name in measures}
    prompts = set()
    order = list(measures)
    for _ in range(repeats):
        for name in order:
            gc.collect()
            gc.disable()  # a pause of ours is none of theirs
            run = await measures[name](streams, tokens)
            gc.enable()
            measured[name].append(figures(run, tokens))
            if (foreign := measured[name][-1]["foreign_cores"]) > QUIET_CORES:
                print(f"others used {foreign:.1f} cores meanwhile: rates and times mean little", file=sys.stderr)
            prompts |= {stream.prompt_tokens for stream in run.streams}
        order.append(order.pop(0))
    if len(prompts) > 1:
        raise Failed(f"the contenders made prompts of different lengths: {prompts}")
    lines: list[dict[str, Any]] = []
    for name, repeated in measured.items():
        lines.append({"contender": name, "streams": streams, **_shown(repeated), "repeats": repeated})
    if "service" in measured and len(measured) > 1:
        others = [name for name in measured if name != "service"]
        compared = [
            ratios(ours, {name: measured[name][number] for name in others})
            for number, ours in enumerate(measured["service"])
        ]
        lines.append(
            {"contender": "ratios", "streams": streams, **_shown(compared)}
            | {"targets": verdict(streams, summary(compared).median)}
        )
    return lines


def _shown(repeated: list[Figures]) -> dict[str, Any]:
    whole = summary(repeated)
    return {**whole.median, "range": whole.range}


if __name__ == "__main__":
    sys.exit(main())
