"""Pages of one browser share one connection."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import BrowserContext, Error, Page, expect

from tests.browser.chromium import (
    ENDLESS,
    answer,
    ask,
    bound_answers,
    finished,
    letters,
    watched,
    without_shared_workers,
    written,
)
from tests.live_server import LiveServer

pytestmark = pytest.mark.anyio


@pytest.fixture
async def other(context: BrowserContext) -> AsyncIterator[Page]:
    """A second page of the same browser."""
    async with watched(await context.new_page()) as made:
        yield made


@pytest.fixture(autouse=True)
async def bounded(context: BrowserContext) -> None:
    """Answers run until a test ends them."""
    await bound_answers(context, ENDLESS)


async def open_both(server: LiveServer, page: Page, other: Page) -> None:
    """Two pages, each with a chat of its own."""
    for tab in (page, other):
        await tab.goto(server.url)
        await expect(tab.locator("#phase")).to_have_text("Ready")


async def duplicate(page: Page, other: Page) -> None:
    """What «Duplicate tab» does: the other page begins with this one's address and what it remembers."""
    memory = await page.evaluate("JSON.stringify(sessionStorage)")
    await other.evaluate("(memory) => Object.assign(sessionStorage, JSON.parse(memory))", memory)
    await other.goto(page.url)


async def test_two_pages_have_one_connection_and_a_chat_each(server: LiveServer, page: Page, other: Page) -> None:
    await open_both(server, page, other)
    assert server.metric("streamchat_connections") == 1
    await ask(page, "Here?")
    await ask(other, "And there?")
    for tab in (page, other):
        await written(tab)
    await expect(page.locator(".turn")).to_have_count(1)
    for tab in (page, other):
        await tab.keyboard.press("Escape")
        await finished(tab)
    assert await page.locator(".question").all_text_contents() == ["Here?"]
    assert await other.locator(".question").all_text_contents() == ["And there?"]


async def test_two_pages_that_show_one_chat_see_the_same_reply(server: LiveServer, page: Page, other: Page) -> None:
    await open_both(server, page, other)
    await ask(page, "Tell both.")
    await written(page)
    await duplicate(page, other)
    await written(other, 200)
    await other.keyboard.press("Escape")
    for tab in (page, other):
        await finished(tab)
    assert await answer(page).text_content() == await answer(other).text_content()
    await other.get_by_role("button", name="Continue").click()
    await written(page, len(await answer(other).text_content() or "") + 40)
    await page.keyboard.press("Escape")
    for tab in (page, other):
        await finished(tab)
    assert await answer(page).text_content() == await answer(other).text_content()


async def test_a_closed_page_frees_the_engine_at_once(server: LiveServer, page: Page, other: Page) -> None:
    await open_both(server, page, other)
    await ask(other, "For nobody.")
    await written(other)
    assert server.running() == 1
    await other.close()
    await server.until_free()
    assert server.metric("streamchat_connections") == 1
    await ask(page, "Still here?")
    await written(page)


async def test_a_closed_page_leaves_the_reply_to_one_that_follows_it(
    server: LiveServer, page: Page, other: Page
) -> None:
    await open_both(server, page, other)
    await ask(other, "For both.")
    await written(other)
    await duplicate(other, page)
    await written(page)
    await other.close()
    await written(page, len(await answer(page).text_content() or "") + 200)
    assert server.running() == 1
    await page.keyboard.press("Escape")
    await finished(page)
    await server.until_free()


async def test_a_crashed_page_frees_the_engine_and_the_other_page_lives(
    server: LiveServer, page: Page, context: BrowserContext
) -> None:
    await page.goto(server.url)
    await expect(page.locator("#phase")).to_have_text("Ready")
    doomed = await context.new_page()
    await doomed.goto(server.url)
    await ask(doomed, "For nobody.")
    await written(doomed)
    crashed = asyncio.Event()
    doomed.on("crash", lambda _: crashed.set())
    with pytest.raises(Error, match="crash"):
        await doomed.goto("chrome://crash")
    await crashed.wait()
    await server.until_free()
    await ask(page, "Still here?")
    await written(page)


@pytest.mark.parametrize("shared", [True, False], ids=["shared", "alone"])
async def test_a_reload_goes_on_with_the_reply(server: LiveServer, context: BrowserContext, shared: bool) -> None:
    if not shared:
        await without_shared_workers(context)
    async with watched(await context.new_page()) as page:
        await page.goto(server.url)
        await ask(page, "Tell me everything.")
        await written(page, 100)
        await page.reload()
        await written(page, 400)
        await page.reload()
        await written(page, 800)
        await page.keyboard.press("Escape")
        await finished(page)


async def test_a_reload_goes_on_with_the_reply_while_another_page_stays(
    server: LiveServer, page: Page, other: Page
) -> None:
    await open_both(server, page, other)
    await ask(page, "Tell me everything.")
    await written(page, 100)
    seen = await letters(page)
    assert seen
    await page.reload()
    await written(page, 2 * len(seen) + 400)
    assert (await letters(page)).startswith(seen)
    assert server.metric("streamchat_connections") == 1
    await page.keyboard.press("Escape")
    await finished(page)
    await server.until_free()


async def test_stop_then_continue(server: LiveServer, page: Page) -> None:
    await page.goto(server.url)
    await ask(page, "Tell me everything.")
    await written(page, 100)
    await page.get_by_role("button", name="Stop").click()
    await finished(page)
    stopped = await letters(page)
    assert stopped
    await page.reload()
    await finished(page)
    await expect(page.locator("#phase")).to_have_text("Stopped")
    await page.get_by_role("button", name="Continue").click()
    await written(page, 2 * len(stopped) + 100)
    await page.keyboard.press("Escape")
    await finished(page)
    assert (await letters(page)).startswith(stopped)
    await ask(page, "And else?")
    await expect(page.get_by_role("button", name="Continue")).to_have_count(0)


@pytest.mark.parametrize(
    "worker",
    [
        "class { constructor() { throw new Error('forbidden') } }",
        "class { port = new MessageChannel().port1; constructor() { setTimeout(() => this.onerror()) } }",
        """class {
          constructor() {
            const { port1, port2 } = new MessageChannel();
            this.port = port1;
            port2.postMessage({ kind: "welcome", build: "another" });
          }
        }""",
    ],
    ids=["is forbidden", "does not start", "is of another version"],
)
async def test_where_the_worker_will_not_do_the_page_has_a_connection_of_its_own(
    server: LiveServer, page: Page, worker: str
) -> None:
    await page.add_init_script(f"window.SharedWorker = {worker}")
    async with page.expect_websocket():
        await page.goto(server.url)
    await ask(page, "Alone?")
    await written(page)
    await page.keyboard.press("Escape")
    await finished(page)
