"""Measures the page in Chromium: an answer that streams, the first paint, what is loaded, a long conversation."""

import asyncio
import os
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from statistics import median
from time import monotonic
from typing import Any, Final

from playwright.async_api import Browser, BrowserContext, CDPSession, Page, expect

from server.auth import cookie_name
from tests.browser.chromium import ask, chromium
from tests.load.cpu import Cpu
from tests.load.figures import QUIET_CORES, percentile, summary
from tests.load.page.service import ROUNDS, TOKENS, TOKENS_PER_S, service
from tests.load.page.weight import weights
from tests.load.wire import Failed

TARGETS: Final = {
    "tasks_over_50_ms": 0.0,
    # Chromium rounds each timestamp to 0.1 ms, and so an even pace of 60 a second to gaps of 16.6, 16.7 and 16.8.
    "frame_p95_ms": 16.8,
    "script_s": 2.0,
    "first_paint_ms": 300.0,
    "initial_kb_gzipped": 60.0,
    "open_500_messages_ms": 200.0,
}
"""For the page, at most."""
LOADS: Final = 5
"""Of the page, for its first paint and for opening the long conversation; medians count."""
LATE_S: Final = 600.0
WATCH: Final = """
    window.bench = { frames: [], tasks: [] };
    const tick = (now) => requestAnimationFrame((next) => (bench.frames.push(next - now), tick(next)));
    new PerformanceObserver((list) => {
      for (const task of list.getEntries()) bench.tasks.push(task.duration);
    }).observe({ type: "longtask" });
    bench.start = () => {
      bench.tasks.length = 0;
      requestAnimationFrame((now) => ((bench.frames.length = 0), tick(now)));
    };
"""
ENDED: Final = """
    (state) => new Promise((resolve) => {
      const turns = document.querySelector("#turns") ?? document.body;
      const look = () => turns.querySelector(`[data-state="${state}"]`) && resolve();
      // Asking again and again, as Playwright does, would be measured too.
      new MutationObserver(look).observe(turns, { subtree: true, attributeFilter: ["data-state"] });
    })
"""
OPEN: Final = """
    ([id, end]) => new Promise((resolve) => {
      const link = document.querySelector(`a[href$="/c/${id}"]`);
      const began = performance.now();
      link.click();
      const look = () => {
        const newest = [...document.querySelectorAll(".turn")].at(-1);
        const there = newest?.querySelector(".answer")?.textContent.includes(end);
        // A task that comes after the frame in which it was drawn.
        requestAnimationFrame(there ? () => setTimeout(() => resolve(performance.now() - began)) : look);
      };
      look();
    })
"""


async def bench(repeats: int) -> list[dict[str, Any]]:
    """A line for the page and one for its contender, with ratios; then one for what it takes to begin."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        async with service(Path(folder)) as (url, token, long), chromium() as browser:
            paints = [await _first_paint(browser, url) for _ in range(LOADS)]
            opened = await _open(browser, url, token, long.id)
            streamed: dict[str, list[dict[str, float]]] = {"page": [], "naive": []}
            for repeat in range(repeats):
                for contender, measured in streamed.items():
                    print(f"{contender}, {repeat + 1} of {repeats} …", file=sys.stderr)
                    measured.append(await _streamed(browser, url, contender))
    lines = []
    for contender, measured in streamed.items():
        whole = summary(measured)
        line = {"contender": contender, "tokens": TOKENS, "at": TOKENS_PER_S, **whole.median, "range": whole.range}
        lines.append(line | ({"targets": met(whole.median)} if contender == "page" else {}))
    weighed = weights()
    begin = {
        "contender": "beginning",
        "first_paint_ms": round(median(paints), 1),
        "initial_kb_gzipped": round(sum(weighed.values()) / 1000, 1),
        "initial_files": len(weighed),
        "open_500_messages_ms": round(median(opened), 1),
    }
    heaviest = dict(sorted(weighed.items(), key=lambda item: -item[1])[:8])
    return [*lines, begin | {"heaviest": heaviest, "targets": met(begin)}]


def met(measured: dict[str, Any]) -> dict[str, bool]:
    """Whether each target is met that these figures tell of."""
    return {f"{name} <= {most:g}": measured[name] <= most for name, most in TARGETS.items() if name in measured}


@asynccontextmanager
async def _fresh(browser: Browser) -> AsyncIterator[BrowserContext]:
    context = await browser.new_context(viewport={"width": 1280, "height": 800}, locale="en-US")
    try:
        yield context
    finally:
        await context.close()


async def _ready(page: Page, url: str) -> None:
    await page.goto(url)
    await expect(page.locator("#phase")).to_have_text("Ready")
    await expect(page.locator("#suggestions button")).to_have_count(4)  # with the workspace, which comes after


async def _first_paint(browser: Browser, url: str) -> float:
    """Milliseconds from the start of the navigation, with nothing in the browser's cache."""
    async with _fresh(browser) as context:
        page = await context.new_page()
        await _ready(page, url)
        found: float = await page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
        return found


async def _open(browser: Browser, url: str, token: str, conversation_id: str) -> list[float]:
    """Milliseconds from a click in the list until the newest answer is on screen; each time in a page just loaded."""
    taken = []
    async with _fresh(browser) as context:
        host = url.removeprefix("http://")
        await context.add_cookies([{"name": cookie_name(host), "value": token, "url": url}])
        for _ in range(LOADS):
            page = await context.new_page()
            await _ready(page, url)
            await expect(page.locator(f"a[href$='/c/{conversation_id}']")).to_be_visible()
            taken.append(await page.evaluate(OPEN, [conversation_id, f"This was part {ROUNDS}."]))
            await page.close()
    return taken


async def _streamed(browser: Browser, url: str, contender: str) -> dict[str, float]:
    """The figures of one answer, from the question until its end is on screen."""
    async with _fresh(browser) as context:
        page = await context.new_page()
        cdp = await context.new_cdp_session(page)
        await cdp.send("Performance.enable")
        await page.add_init_script(WATCH)
        if contender == "page":
            await _ready(page, url)
        else:
            await page.goto(f"{url}/bench/naive.html")
            await expect(page.locator(".turn[data-state=ready]")).to_be_attached()
        await page.evaluate("bench.start()")
        before, machine, began = await _spent(cdp), Cpu.of(os.getpid()), monotonic()
        if contender == "page":
            await ask(page, "Tell me everything.")
            end = "ended"
        else:
            await page.evaluate("ask('Tell me everything.')")
            end = "turn_end"
        async with asyncio.timeout(LATE_S):
            await page.evaluate(ENDED, end)
        await page.evaluate("new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))")
        after, elapsed = await _spent(cdp), monotonic() - began
        used = Cpu.of(os.getpid()).since(machine)
        if (foreign := used.foreign / elapsed) > QUIET_CORES:
            print(f"others used {foreign:.1f} cores meanwhile: times mean little", file=sys.stderr)
        seen = await page.evaluate("bench")
        shown = await page.locator(".turn .answer").text_content()
        if not shown or len(shown) < TOKENS:
            raise Failed(f"{contender}: only {len(shown or '')} characters are on screen")
    return {
        "tasks_over_50_ms": len(seen["tasks"]),
        "longest_task_ms": max(seen["tasks"], default=0.0),
        "frame_p50_ms": round(percentile(seen["frames"], 50), 1),
        "frame_p95_ms": round(percentile(seen["frames"], 95), 1),
        "frame_p99_ms": round(percentile(seen["frames"], 99), 1),
        "script_s": after["ScriptDuration"] - before["ScriptDuration"],
        "layout_s": sum(after[name] - before[name] for name in ("LayoutDuration", "RecalcStyleDuration")),
        "task_s": after["TaskDuration"] - before["TaskDuration"],
        "elapsed_s": elapsed,
        "foreign_cores": foreign,
    }


async def _spent(cdp: CDPSession) -> dict[str, float]:
    """Seconds that the page's thread has spent, by what it spent them on."""
    metrics = (await cdp.send("Performance.getMetrics"))["metrics"]
    return {metric["name"]: metric["value"] for metric in metrics}
