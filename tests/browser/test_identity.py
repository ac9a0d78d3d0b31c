"""Who the page is: a cookie that no script reads."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.async_api import BrowserContext, Page, expect

from tests.browser.chromium import ask, bound_answers, finished, note_frames
from tests.live_server import LiveServer

pytestmark = pytest.mark.anyio

STORED = "(({ 'streamchat.settings': chosen, ...others }) => JSON.stringify(others))(localStorage)"


async def identity(context: BrowserContext) -> dict[str, object]:
    """The one cookie, without its time."""
    [cookie] = await context.cookies()
    return {key: value for key, value in cookie.items() if key != "expires"}


async def test_a_newcomer_gets_a_cookie_that_scripts_cannot_read(
    server: LiveServer, context: BrowserContext, page: Page
) -> None:
    frames = await note_frames(page)
    await bound_answers(page, 8)
    await page.goto(server.url)
    await ask(page, "Who am I?")
    await finished(page)
    cookie = await identity(context)
    assert cookie["httpOnly"]
    assert cookie["sameSite"] == "Lax"
    assert await page.evaluate("document.cookie") == ""
    assert await page.evaluate(STORED) == "{}"
    [user] = [frame["user"] for frame in await frames() if frame["type"] == "ready"]
    await page.reload()
    await finished(page)
    assert [frame["user"] for frame in await frames() if frame["type"] == "ready"] == [user]
    assert await identity(context) == cookie


async def test_a_token_that_an_older_page_kept_is_handed_over_once(
    server: LiveServer, context: BrowserContext, page: Page
) -> None:
    await page.goto(server.url)
    await expect(page.locator("#phase")).to_have_text("Ready")
    token = (await identity(context))["value"]
    await page.evaluate("(token) => localStorage.setItem('streamchat.token', token)", token)
    await context.clear_cookies()
    await page.reload()
    await expect(page.locator("#phase")).to_have_text("Ready")
    assert (await identity(context))["value"] == token
    assert await page.evaluate(STORED) == "{}"


async def test_without_cookies_the_page_keeps_its_token_itself(
    server: LiveServer, context: BrowserContext, page: Page
) -> None:
    _, html = server.get("/")
    await page.route(f"{server.url}/", lambda route: route.fulfill(body=html, content_type="text/html"))
    await page.add_init_script("Object.defineProperty(Navigator.prototype, 'cookieEnabled', { value: false })")
    frames = await note_frames(page)
    users = []
    for _ in range(2):
        await page.goto(server.url)
        await expect(page.locator("#phase")).to_have_text("Ready")
        users += [frame["user"] for frame in await frames() if frame["type"] == "ready"]
    assert await context.cookies() == []
    assert users == [users[0]] * 2
    assert re.fullmatch(r"[0-9a-f]{32}\.[0-9a-f]{32}", await page.evaluate("localStorage['streamchat.token']"))


async def test_a_server_with_a_token_is_entered_by_its_link(context: BrowserContext) -> None:
    with LiveServer("--token", "open-sesame") as guarded:
        page = await context.new_page()
        await page.goto(guarded.url)
        await expect(page.get_by_role("alert")).to_contain_text("Open the link")
        assert await context.cookies() == []
        await page.locator("#question").fill("kept")
        await page.goto(f"{guarded.url}/#token=wrong")
        await expect(page.get_by_role("alert")).to_contain_text("Open the link")
        await page.goto(guarded.link)
        await expect(page.locator("#phase")).to_contain_text("loading")
        await expect(page.locator("#notice")).to_be_hidden()
        await expect(page.locator("#question")).to_have_value("kept")
        assert urlsplit(page.url).fragment == ""
        cookie = await identity(context)
        assert cookie["httpOnly"]
        assert "open-sesame" not in str(cookie["value"])
        assert await page.evaluate(STORED) == "{}"
        await page.reload()
        await expect(page.locator("#phase")).to_contain_text("loading")
        assert await identity(context) == cookie
