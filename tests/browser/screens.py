"""`python -m tests.browser.screens [URL]`: pictures of the page in each state, look and language, into .screens/.

Starts a server of its own unless it is given the URL of one.
"""

import asyncio
import json
import re
import sys
from collections.abc import AsyncIterator
from itertools import product
from pathlib import Path
from typing import Literal

from playwright.async_api import Browser, BrowserContext, Page, WebSocketRoute, expect

from tests.browser.chromium import ask, bound_answers, chromium
from tests.live_server import LiveServer

FOLDER = Path(__file__).parents[2] / ".screens"
SIZES = {"desktop": (1280, 800), "phone": (360, 740)}
THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
QUESTIONS = {
    "en": ["What does the sea look like at night?", "And by day?\nIn two sentences, please."],
    "zh-CN": ["夜里的海是什么样子？", "那白天呢？\n请用两句话。"],
}


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


async def states(context: BrowserContext, url: str, questions: list[str]) -> AsyncIterator[tuple[str, Page]]:
    """Bring the page into one state after the other."""
    page = await context.new_page()
    await page.add_init_script("delete window.SharedWorker")  # whose socket cannot be routed
    await page.route_web_socket("**/ws", still_loading)
    await page.goto(url)
    await ask(page, questions[0])
    await expect(page.locator("#progress")).to_be_visible()
    yield "loading", page
    await page.close()

    page = await context.new_page()
    await bound_answers(page, 150)
    await page.goto(url)
    await expect(page.locator("#status[data-mood=calm]")).to_be_visible(timeout=120_000)
    yield "empty", page
    await ask(page, questions[0])
    await expect(page.locator("#verified")).to_be_visible()
    await ask(page, questions[1])
    await expect(page.locator(".turn:last-child .answer")).to_have_text(re.compile(".{200}", re.DOTALL))
    yield "streaming", page
    await expect(page.locator("#verified")).to_be_visible()
    yield "done", page
    await ask(page, "word " * 20_000)
    await expect(page.locator(".warning")).to_be_visible()
    await page.locator(".turn:last-child .question").evaluate("(node) => (node.textContent = 'word '.repeat(60))")
    other = await context.new_page()
    await other.add_init_script("delete window.SharedWorker")
    await other.goto(url)
    await expect(page.locator("#notice")).to_be_visible()
    yield "error", page


async def take_all(browser: Browser, url: str) -> None:
    """Every combination."""
    FOLDER.mkdir(exist_ok=True)
    for (size, (width, height)), theme, language in product(SIZES.items(), THEMES, QUESTIONS):
        context = await browser.new_context(
            viewport={"width": width, "height": height},
            device_scale_factor=2 if size == "phone" else 1,
            has_touch=size == "phone",
            is_mobile=size == "phone",
            color_scheme=theme,
            locale=language,
        )
        async for state, page in states(context, url, QUESTIONS[language]):
            await page.screenshot(path=FOLDER / f"{size}-{theme}-{language[:2]}-{state}.png", animations="disabled")
        await context.close()


async def main() -> None:
    """Take the pictures."""
    async with chromium() as browser:
        if len(sys.argv) > 1:
            await take_all(browser, sys.argv[1])
        else:
            with LiveServer("--max-model-len", "2048") as server:
                await take_all(browser, server.url)
    print(f"{len(list(FOLDER.glob('*.png')))} pictures are in {FOLDER}")


if __name__ == "__main__":
    asyncio.run(main())
