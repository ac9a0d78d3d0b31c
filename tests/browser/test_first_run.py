"""The page that nobody has asked anything yet."""

import re

import pytest
from playwright.async_api import Browser, BrowserContext, Page, Route, expect

from tests.browser.chromium import ask, finished, watched
from tests.browser.scripted import page_of
from tests.scripted_engine import ScriptedEngine, says

pytestmark = pytest.mark.anyio

HAN = re.compile(r"[\u4e00-\u9fff]")


def engine_of(model: str) -> ScriptedEngine:
    engine = ScriptedEngine(*says("So."))
    engine.info = engine.info._replace(model=model)
    return engine


async def suggested(page: Page) -> list[str]:
    buttons = page.get_by_role("list", name=re.compile("Suggestions|试试这样问")).get_by_role("button")
    await expect(buttons).to_have_count(4)
    return await buttons.all_text_contents()


@pytest.mark.parametrize("model", ["StreamChat-demo", "Qwen2.5-7B-Instruct"])
async def test_four_suggestions_that_suit_the_model_and_a_click_asks(page: Page, model: str) -> None:
    async with page_of(engine_of(model)) as url:
        await page.goto(url)
        await expect(page.locator("#greeting")).to_contain_text(model)
        first = await suggested(page)
        await page.locator("#suggestions button").first.click()
        await finished(page)
        await expect(page.locator(".question")).to_have_text(first[0])
        await expect(page.locator("#greeting")).to_be_hidden()
        await expect(page.locator("#question")).to_be_focused()
        await page.get_by_role("button", name="New chat").click()
        assert not set(await suggested(page)) & set(first)


async def test_they_are_in_the_pages_language(browser: Browser) -> None:
    context = await browser.new_context(locale="zh-CN", service_workers="block")
    async with page_of(engine_of("StreamChat-demo")) as url, watched(await context.new_page()) as page:
        await page.goto(url)
        assert len([text for text in await suggested(page) if HAN.search(text)]) == 4
        await page.get_by_role("button", name="设置").click()
        await page.get_by_label("语言").select_option("English")
        await page.keyboard.press("Escape")
        assert not [text for text in await suggested(page) if HAN.search(text)]
    await context.close()


async def test_who_asks_before_the_workspace_has_come_sees_the_answer_with_it(page: Page) -> None:
    held: list[Route] = []
    await page.route("**/workspace.js", lambda route: held.append(route))
    async with page_of(engine_of("m")) as url:
        await page.goto(url)
        await expect(page.locator("#phase")).to_have_text("Ready")
        await page.keyboard.type("Why?")
        await page.keyboard.press("Enter")
        await expect(page.locator("#phase")).to_have_text("Done")
        await expect(page.locator(".turn")).to_have_count(0)
        await held[0].continue_()
        await expect(page.locator(".answer")).to_have_text("So.")
        await expect(page.locator("#greeting")).to_be_hidden()


async def test_a_workspace_that_could_not_be_fetched_comes_with_the_next_try(context: BrowserContext) -> None:
    page = await context.new_page()  # the browser logs what it could not fetch
    await page.route("**/workspace.js", lambda route: route.abort())
    async with page_of(engine_of("m")) as url:
        await page.goto(url)
        await expect(page.get_by_role("alert")).to_contain_text("could not be opened")
        await page.unroute("**/workspace.js")
        await ask(page, "Why?")
        await finished(page)
        await expect(page.locator(".answer")).to_have_text("So.")
        await expect(page.get_by_role("alert")).to_be_hidden()


async def test_the_icons_and_the_manifest_make_it_installable(page: Page) -> None:
    async with page_of(engine_of("m")) as url:
        await page.goto(url)
        manifest = await page.evaluate("fetch(document.querySelector('link[rel=manifest]').href).then((r) => r.json())")
        session = await page.context.new_cdp_session(page)
        found = await session.send("Page.getAppManifest")
        assert found["errors"] == []
        faults = (await session.send("Page.getInstallabilityErrors"))["installabilityErrors"]
        assert [fault for fault in faults if fault["errorId"] != "in-incognito"] == []  # as all contexts of a test are
        for icon in [*manifest["icons"], {"src": "/static/icons/apple-touch.png", "sizes": "180x180"}]:
            drawn = await page.evaluate(
                """(src) => new Promise((resolve, reject) => {
                  const image = new Image();
                  image.onload = () => resolve(`${image.naturalWidth}x${image.naturalHeight}`);
                  image.onerror = reject;
                  image.src = src;
                })""",
                icon["src"],
            )
            assert icon["sizes"] in (drawn, "any")
        types = {
            path: (await page.request.get(f"{url}/{path}")).headers["content-type"].split(";")[0]
            for path in ("static/manifest.webmanifest", "static/icons/192.png", "service_worker.js")
        }
        assert list(types.values())[:2] == ["application/manifest+json", "image/png"]
        assert "javascript" in types["service_worker.js"]


async def test_a_page_that_was_left_alone_asks_nothing(page: Page) -> None:
    engine = engine_of("m")
    async with page_of(engine) as url:
        await page.goto(url)
        await suggested(page)
        assert engine.requests == []
        await ask(page, "one")
        await finished(page)
