"""`python -m tests.browser.screens [URL]`: pictures of the page in each state, look and language, into .screens/.

What is said comes from a script, so that each state can be held still; with the URL of a server, what that says too.
"""

import asyncio
import json
import logging
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from itertools import product
from pathlib import Path
from typing import Literal

from playwright.async_api import Browser, BrowserContext, Page, WebSocketRoute, expect

from server.engine import EngineError, Output
from tests.browser.chromium import answer, ask, chromium, finished, written
from tests.browser.cut_wire import Wire, wire_to
from tests.browser.scripted import page_of
from tests.browser.shown import REASONING, TALKS, Talk
from tests.scripted_engine import ScriptedEngine, Step, says

FOLDER = Path(__file__).parents[2] / ".screens"
SIZES = {"desktop": (1280, 800), "phone": (360, 740)}
THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
MODEL = "StreamChat-demo"
"""To it the page suggests what the demo model knows."""
READY_MS = 120_000


def still_loading(route: WebSocketRoute) -> None:
    """Let the page believe that the engine still loads."""
    server = route.connect_to_server()

    def to_page(message: str | bytes) -> None:
        frame = json.loads(message)
        if frame["type"] == "engine":
            return
        if frame["type"] == "ready":
            frame["engine"] = "loading"
        route.send(json.dumps(frame))
        if frame["type"] == "ready":
            engine = {"type": "engine", "state": "loading", "progress": 0.42, "detail": "loading the weights"}
            route.send(json.dumps(engine))

    server.on_message(to_page)


def held(text: str, after: str, gate: asyncio.Event, thoughts: str = "") -> Sequence[Step]:
    """An answer of many tokens, which stands still where `after` has been written until the gate opens."""
    at = text.index(after) + len(after)
    begin = [text[start : min(start + 4, at)] for start in range(0, at, 4)]
    rest = [text[start : start + 4] for start in range(at, len(text), 4)]
    thinking = [Output(thoughts[start : start + 4], (0,), "reasoning") for start in range(0, len(thoughts), 4)]
    steps: list[Step] = [*thinking, *says(*begin, *rest)]
    steps.insert(len(thinking) + len(begin), gate)
    return steps


async def open_sidebar(page: Page) -> None:
    """On a phone it is a drawer."""
    menu = page.locator("#menu")
    if await menu.is_visible():
        await menu.click()


async def close_sidebar(page: Page) -> None:
    """And on a desktop it stays."""
    if await page.locator("#menu").is_visible():
        await page.keyboard.press("Escape")


async def loading(context: BrowserContext, url: str, talk: Talk) -> Page:
    """A question that waits for the engine."""
    page = await context.new_page()
    await page.add_init_script("delete window.SharedWorker")  # whose socket cannot be routed
    await page.route_web_socket("**/ws", still_loading)
    await page.goto(url)
    await ask(page, talk.question)
    await expect(page.locator("#progress")).to_be_visible()
    return page


async def states(
    context: BrowserContext, engine: ScriptedEngine, wire: Wire, talk: Talk
) -> AsyncIterator[tuple[str, Page]]:
    """Bring the page into one state after the other."""
    page = await loading(context, wire.url, talk)
    yield "loading", page
    await page.close()

    page = await context.new_page()
    await page.goto(wire.url)
    await expect(page.locator("#status[data-mood=calm]")).to_be_visible()
    await expect(page.locator("#suggestions li")).to_have_count(4)
    yield "empty", page

    gate = asyncio.Event()
    for name, after in (("code", "```python\n"), ("table", "|:--"), ("formula", "$$\n")):
        gate = asyncio.Event()
        engine.script = held(talk.answer, talk.answer[talk.answer.index(after) :][: len(after) + 24], gate)
        if name != "code":
            await page.locator("#new-chat").click()
        await ask(page, talk.question)
        await written(page, 40)
        yield f"streaming-{name}", page
        gate.set()
        await finished(page)
    yield "done", page
    await page.locator("#scroller").evaluate("(node) => (node.scrollTop = 0)")
    await expect(page.locator("#jump")).to_be_visible()
    yield "done-top", page

    engine.script = says(*talk.short)
    await page.locator(".turn:last-child [data-act=again]").click()
    await expect(page.locator(".turn:last-child [data-act$=previous]")).to_be_visible()
    await finished(page)
    yield "versions", page

    gate = asyncio.Event()
    engine.script = held(talk.answer, talk.answer[:80], gate, REASONING[talk.language])
    await ask(page, talk.again)
    await written(page, 60)
    yield "reasoning", page
    await answer(page).locator("summary").click()
    yield "reasoning-open", page
    gate.set()
    await finished(page)

    for question in talk.others:
        engine.script = says(*talk.short)
        await page.locator("#new-chat").click()
        await ask(page, question)
        await finished(page)
    await open_sidebar(page)
    yield "sidebar", page
    await page.locator("#search").fill(talk.sought)
    await expect(page.locator("#conversations li")).to_have_count(1)
    yield "search", page
    await page.locator("#search").fill("")
    await page.locator("#open-settings").click()
    await expect(page.get_by_role("dialog")).to_be_visible()
    yield "settings", page
    await page.keyboard.press("Escape")
    await close_sidebar(page)

    engine.script = [*says(*talk.short)[:-1], EngineError("The engine failed.")]
    await ask(page, talk.again)
    await expect(page.locator(".turn:last-child")).to_have_attribute("data-state", "ended")
    await expect(page.locator("#status[data-mood=trouble]")).to_be_visible()
    yield "failed", page
    await ask(page, "word " * 20_000)
    await expect(page.locator(".warning").last).to_be_visible()
    await page.locator(".turn:last-child .question").evaluate("(node) => (node.textContent = 'word '.repeat(60))")
    yield "refused", page

    other = await context.new_page()
    await other.add_init_script("delete window.SharedWorker")
    await other.goto(wire.url)
    await expect(page.locator("#notice")).to_be_visible()
    yield "replaced", page
    await page.locator("#notice button").first.click()
    await expect(page.locator("#notice")).to_be_hidden()
    await other.close()
    await wire.cut()
    await expect(page.locator("#status[data-mood=trouble]")).to_be_visible()
    yield "offline", page
    await wire.mend()


async def said(context: BrowserContext, url: str, talk: Talk) -> AsyncIterator[tuple[str, Page]]:
    """What a real server answers."""
    page = await context.new_page()
    await page.goto(url)
    await expect(page.locator("#status[data-mood=calm]")).to_be_visible(timeout=READY_MS)
    yield "server-empty", page
    await page.locator("#suggestions button").first.click()
    if await page.locator(".turn").count() == 0:
        await page.locator("#question").press("Enter")
    await finished(page)
    yield "server-done", page


@asynccontextmanager
async def looks(browser: Browser) -> AsyncIterator[list[tuple[str, BrowserContext, Talk]]]:
    """A context for each size, theme and language."""
    made = []
    for (size, (width, height)), theme, (language, talk) in product(SIZES.items(), THEMES, TALKS.items()):
        context = await browser.new_context(
            viewport={"width": width, "height": height},
            device_scale_factor=2 if size == "phone" else 1,
            has_touch=size == "phone",
            is_mobile=size == "phone",
            color_scheme=theme,
            locale=language,
        )
        made.append((f"{size}-{theme}-{language[:2]}", context, talk))
    yield made
    for _, context, _ in made:
        await context.close()


async def main() -> None:
    """Take the pictures."""
    logging.disable()  # the service tells of the engine that fails
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.png"):
        old.unlink()
    async with chromium() as browser, looks(browser) as all_looks:
        for look, context, talk in all_looks:
            engine = ScriptedEngine()
            engine.info = engine.info._replace(model=MODEL)
            async with page_of(engine) as url, wire_to(url) as wire:
                async for state, page in states(context, engine, wire, talk):
                    await page.screenshot(path=FOLDER / f"{look}-{state}.png", animations="disabled")
            for server in sys.argv[1:]:
                async for state, page in said(context, server, talk):
                    await page.screenshot(path=FOLDER / f"{look}-{state}.png", animations="disabled")
    print(f"{len(list(FOLDER.glob('*.png')))} pictures are in {FOLDER}")


if __name__ == "__main__":
    asyncio.run(main())
