"""Debian's Chromium, driven by Playwright."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from playwright.async_api import Browser, Page, async_playwright, expect

EXECUTABLE = "/usr/bin/chromium"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE_MS = 30_000
"""How long a test waits for what must come; the machine may be busy."""

expect.set_options(timeout=PATIENCE_MS)


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """A browser of its own."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=EXECUTABLE, args=ARGUMENTS)
        try:
            yield browser
        finally:
            await browser.close()


async def bound_answers(page: Page, max_tokens: int) -> None:
    """Have the page's questions ask for so many tokens at most: the page itself has no such setting yet."""
    await page.add_init_script(
        """
        const send = WebSocket.prototype.send;
        WebSocket.prototype.send = function (text) {
          const frame = JSON.parse(text);
          if (frame.type === "ask") frame.params = { max_tokens: MAX_TOKENS };
          send.call(this, JSON.stringify(frame));
        };
        """.replace("MAX_TOKENS", str(max_tokens))
    )


async def ask(page: Page, question: str) -> None:
    """Write a question and send it with Enter."""
    await page.locator("#question").fill(question)
    await page.locator("#question").press("Enter")
