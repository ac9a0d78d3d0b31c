"""Debian's Chromium, driven by Playwright."""

import json
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from playwright.async_api import Browser, BrowserContext, Locator, Page, async_playwright, expect

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
PATIENCE_MS = 90_000
"""How long a test waits for what must come; the machine may be busy."""
CUT_WIRE = ("WebSocket connection", "ERR_CONNECTION", "ERR_CONTENT_LENGTH_MISMATCH", "ERR_EMPTY_RESPONSE")
"""What Chromium logs where a wire is cut, before, in the midst of, or instead of a response: no fault of the page."""
ENDLESS = 1900
"""Tokens of a reply that a test ends itself."""
CONTROLLED = "() => navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null)"
"""Whether the page has its service worker, which helps when the server is gone."""

expect.set_options(timeout=PATIENCE_MS)


@asynccontextmanager
async def chromium(*more_arguments: str) -> AsyncIterator[Browser]:
    """A browser of its own."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=EXECUTABLE, args=[*ARGUMENTS, *more_arguments])
        try:
            yield browser
        finally:
            await browser.close()


@asynccontextmanager
async def watched(page: Page) -> AsyncIterator[Page]:
    """A page of which nothing may go wrong unseen."""
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    yield page
    assert [fault for fault in faults if not any(sign in fault for sign in CUT_WIRE)] == [], faults


async def choose(page: Page | BrowserContext, **settings: Any) -> None:
    """From the next load on these settings are chosen, and those that were chosen before."""
    await page.add_init_script(
        """
        if (location.protocol.startsWith("http")) { // a blank page has no storage
          const kept = JSON.parse(localStorage.getItem("streamchat.settings") ?? "{}");
          localStorage.setItem("streamchat.settings", JSON.stringify({ ...kept, ...CHOSEN }));
        }
        """.replace("CHOSEN", json.dumps(settings))
    )


async def bound_answers(page: Page | BrowserContext, max_tokens: int) -> None:
    """Have the page's questions ask for so many tokens at most."""
    await choose(page, params={"max_tokens": max_tokens})


async def note_frames(page: Page) -> Callable[[], Awaitable[list[dict[str, Any]]]]:
    """From the next load on, note what the page gets from the worker; returns how to read the notes."""
    await page.add_init_script(
        """
        window.notedFrames = [];
        const { set } = Object.getOwnPropertyDescriptor(MessagePort.prototype, "onmessage");
        Object.defineProperty(MessagePort.prototype, "onmessage", {
          set(hear) {
            set.call(this, (event) => {
              if (event.data.kind === "frame") notedFrames.push(event.data.frame);
              hear(event);
            });
          },
        });
        """
    )

    async def noted() -> list[dict[str, Any]]:
        frames: list[dict[str, Any]] = await page.evaluate("notedFrames")
        return frames

    return noted


async def without_shared_workers(context: BrowserContext) -> None:
    """As in browsers that have none."""
    await context.add_init_script("delete window.SharedWorker")


async def ask(page: Page, question: str) -> None:
    """Write a question and send it with Enter."""
    await page.locator("#question").fill(question)
    await page.locator("#question").press("Enter")


def answer(page: Page, turn: int = -1) -> Locator:
    """The text of a turn's reply."""
    return page.locator(".turn").nth(turn).locator(".answer")


async def letters(page: Page) -> str:
    """The newest reply's letters. Its marks come and go: while a word is not closed, its asterisks are text."""
    return re.sub(r"[\W\d_]", "", await answer(page).text_content() or "")


async def written(page: Page, characters: int = 40) -> None:
    """As soon as the newest reply has so many characters. Polling would come too late on a quick engine."""
    shown = await page.evaluate(
        """([characters, patience]) => new Promise((resolve) => {
          const look = () => {
            const newest = document.querySelector(".turn:last-child .answer");
            if (newest === null || newest.textContent.length < characters) return;
            observer.disconnect();
            resolve("");
          };
          const observer = new MutationObserver(look);
          observer.observe(document.querySelector("#turns"), { subtree: true, childList: true, characterData: true });
          setTimeout(() => resolve(document.body.innerText), patience);
          look();
        })""",
        [characters, PATIENCE_MS],
    )
    assert not shown, f"not {characters} characters within {PATIENCE_MS} ms:\n{shown}"


async def until(page: Page, condition: str, argument: Any = None) -> None:
    """Until a function of the page's returns true. (`wait_for_function` evals, which the page's policy forbids.)"""
    await page.evaluate(
        """async ([argument, patience]) => {
          const condition = CONDITION;
          const end = performance.now() + patience;
          while (!(await condition(argument))) {
            if (performance.now() > end) throw new Error(`not within ${patience} ms: ${condition}`);
            await new Promise((then) => requestAnimationFrame(then));
          }
        }""".replace("CONDITION", condition),
        [argument, PATIENCE_MS],
    )


async def finished(page: Page, turn: int = -1) -> None:
    """Until the turn is over and its text is proven to be the server's."""
    await expect(page.locator(".turn").nth(turn)).to_have_attribute("data-state", "ended")
    await expect(page.locator("#verified")).to_be_visible()
