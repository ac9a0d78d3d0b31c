"""What a reader sees whose server is gone."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, BrowserContext, Page, expect

from tests.browser.chromium import CONTROLLED, ask, choose, finished, until, watched
from tests.browser.cut_wire import Wire, wire_to
from tests.browser.scripted import page_of
from tests.scripted_engine import ScriptedEngine, says

pytestmark = pytest.mark.anyio


@pytest.fixture(scope="module")
async def url(anyio_backend: str) -> AsyncIterator[str]:
    async with page_of(ScriptedEngine(*says("It ", "is ", "so."))) as found:
        yield found


@pytest.fixture
async def wire(url: str) -> AsyncIterator[Wire]:
    async with wire_to(url) as whole:
        yield whole


@pytest.fixture
async def page(browser: Browser) -> AsyncIterator[Page]:
    """Of a browser that may keep the help."""
    context = await browser.new_context(locale="en-US")
    made = await context.new_page()
    yield made
    await context.close()


async def visited(page: Page, wire: Wire) -> None:
    """The page has been there once, and the browser keeps the help."""
    await page.goto(wire.url)
    await expect(page.locator("#phase")).to_have_text("Ready")
    await until(page, CONTROLLED)


async def test_a_page_opened_without_its_server_says_what_to_do_and_comes_back_by_itself(
    page: Page, wire: Wire
) -> None:
    await visited(page, wire)
    await ask(page, "first")
    await finished(page)
    await wire.cut()
    await page.reload()
    await expect(page.get_by_role("heading")).to_have_text("The server does not answer")
    await expect(page.get_by_role("main")).to_contain_text("./run.sh")
    await page.get_by_role("button", name="Try now").click()
    await expect(page.get_by_role("status")).to_have_text("Still no answer.")
    await wire.mend()
    await finished(page)
    await expect(page.locator(".question")).to_have_text("first")


async def test_the_help_is_in_the_readers_language_and_theme(page: Page, wire: Wire) -> None:
    await choose(page, language="zh", theme="dark")
    await page.goto(wire.url)
    await expect(page.locator("#phase")).to_have_text("就绪")
    await until(page, CONTROLLED)
    await wire.cut()
    await page.goto(f"{wire.url}/c/some-conversation")
    await expect(page.get_by_role("heading")).to_have_text("服务器没有响应")
    await expect(page.locator("html")).to_have_attribute("lang", "zh-CN")
    assert await page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(22, 24, 23)"


async def test_what_a_living_server_serves_is_never_taken_from_the_browsers_store(page: Page, wire: Wire) -> None:
    await visited(page, wire)
    kept = await page.evaluate(
        """caches.open("streamchat.offline").then((cache) => cache.keys())
          .then((keys) => keys.map(({ url }) => new URL(url).pathname))"""
    )
    assert sorted(kept) == [
        "/static/favicon.svg",
        "/static/looks.js",
        "/static/offline/index.html",
        "/static/offline/offline.css",
        "/static/offline/offline.js",
    ]
    # What is kept is replaced by something else, and none of it is to be seen.
    await page.evaluate(
        """async () => {
          const cache = await caches.open("streamchat.offline");
          for (const request of await cache.keys()) await cache.put(request, new Response("stale"));
        }"""
    )
    await page.reload()
    await expect(page.locator("#phase")).to_have_text("Ready")
    for path in kept:
        assert await page.evaluate("(path) => fetch(path).then((r) => r.text())", path) != "stale"
    await wire.cut()
    assert await page.evaluate("fetch('/static/main.js').then(() => 'kept', () => 'gone')") == "gone"


async def test_a_page_that_is_open_says_what_to_do_and_hides_it_when_the_server_is_back(
    context: BrowserContext, wire: Wire
) -> None:
    async with watched(await context.new_page()) as page:
        await page.goto(wire.url)
        await expect(page.locator("#phase")).to_have_text("Ready")
        await wire.cut()
        await expect(page.get_by_role("alert")).to_contain_text("./run.sh")
        await page.get_by_role("button", name="Try now").focus()
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("button", name="Try now")).to_be_focused()
        await wire.mend()
        await page.keyboard.press("Enter")
        await expect(page.locator("#phase")).to_have_text("Ready")
        await expect(page.locator("#notice")).to_be_hidden()
        await expect(page.locator("#question")).to_be_focused()


async def test_where_browsers_allow_no_such_help_the_page_works_without(url: str, browser: Browser) -> None:
    context = await browser.new_context(locale="en-US")
    async with watched(await context.new_page()) as page:
        await page.add_init_script("delete Navigator.prototype.serviceWorker")
        await page.goto(url)
        await ask(page, "first")
        await finished(page)
    await context.close()
