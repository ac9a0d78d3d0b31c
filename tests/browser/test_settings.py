"""The settings, as a reader chooses them, before a scripted engine that tells what it was asked for."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import BrowserContext, Page, expect

from server.engine import Output
from server.protocol import Params
from tests.browser.chromium import ask, choose, finished, until, watched
from tests.browser.scripted import page_of
from tests.scripted_engine import ScriptedEngine, says

pytestmark = pytest.mark.anyio


@pytest.fixture(scope="module")
async def engine(anyio_backend: str) -> ScriptedEngine:
    return ScriptedEngine(*says("It ", "is ", "so."))


@pytest.fixture(scope="module")
async def url(engine: ScriptedEngine) -> AsyncIterator[str]:
    async with page_of(engine, system="Be kind.") as found:
        yield found


async def open_settings(page: Page) -> None:
    await page.get_by_role("button", name="Settings").click()
    await expect(page.get_by_role("dialog")).to_be_visible()


async def close_settings(page: Page) -> None:
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog")).to_be_hidden()


async def test_the_engine_gets_what_was_chosen_and_the_servers_own_after_a_reset(
    url: str, engine: ScriptedEngine, page: Page
) -> None:
    await page.goto(url)
    await open_settings(page)
    box = page.get_by_role("dialog").get_by_label
    await expect(box("System prompt", exact=True)).to_have_attribute("placeholder", "Be kind.")
    await expect(box("Temperature", exact=True)).to_have_attribute("placeholder", "0.5")
    await expect(box("Top P", exact=True)).to_have_attribute("placeholder", "1")
    await expect(box("Rounds of history", exact=True)).to_have_attribute("placeholder", "1000")
    typed = {
        "System prompt": "Be brief.",
        "Rounds of history": "0",
        "Temperature": "0,7",
        "Top P": "0.9",
        "Top K": "20",
        "Min P": ".05",
        "Longest answer": "100",
        "Repetition penalty": "1.1",
        "Presence penalty": "-0.5",
        "Frequency penalty": "2",
        "Seed": "7",
        "Stop strings": "END\n\\n\\n",
    }
    for label, text in typed.items():
        await box(label, exact=True).fill(text)
    await close_settings(page)
    await ask(page, "first")
    await finished(page)
    everything = Params(
        temperature=0.7,
        top_p=0.9,
        top_k=20,
        min_p=0.05,
        max_tokens=100,
        repetition_penalty=1.1,
        presence_penalty=-0.5,
        frequency_penalty=2,
        seed=7,
        stop=["END", "\n\n"],
    )
    assert engine.requests[-1].params == everything
    await page.reload()
    await finished(page)
    await ask(page, "second")
    await finished(page)
    assert engine.requests[-1].params == everything
    assert engine.read(engine.requests[-1].prompt) == "<system> Be brief. <user> second"

    await open_settings(page)
    await expect(box("Temperature", exact=True)).to_have_value("0.7")
    await page.get_by_role("button", name="Reset: Temperature").click()
    await expect(box("Temperature", exact=True)).to_be_focused()
    await expect(box("Temperature", exact=True)).to_have_value("")
    await expect(page.get_by_role("button", name="Reset: Temperature")).to_be_hidden()
    assert await page.evaluate("'temperature' in JSON.parse(localStorage['streamchat.settings']).params") is False
    await page.get_by_role("button", name="Reset all").click()
    await expect(page.get_by_role("button", name="Reset: ")).to_have_count(0)
    await close_settings(page)
    await ask(page, "third")
    await finished(page)
    assert engine.requests[-1].params == Params()
    assert engine.read(engine.requests[-1].prompt).startswith("<system> Be kind. <user> first")
    assert await page.evaluate("'streamchat.settings' in localStorage") is False


async def test_what_cannot_be_used_gets_a_sentence_and_is_not_asked_for(
    url: str, engine: ScriptedEngine, page: Page
) -> None:
    await page.goto(url)
    await open_settings(page)
    seed = page.get_by_role("dialog").get_by_label("Seed", exact=True)
    wrong = page.get_by_role("alert").filter(has_text="Not used")
    await seed.fill("twelve")
    await expect(wrong).to_have_text("Not used: this is no whole number. It takes a whole number of up to 15 digits.")
    await expect(seed).to_have_attribute("aria-invalid", "true")
    await seed.fill("12")
    await expect(wrong).to_have_count(0)
    top_p = page.get_by_role("dialog").get_by_label("Top P", exact=True)
    await top_p.fill("0")
    await expect(wrong).to_have_text("Not used: it takes a number above 0, up to 1.")
    await close_settings(page)
    await ask(page, "first")
    await finished(page)
    assert engine.requests[-1].params == Params(seed=12)
    await open_settings(page)
    await expect(top_p).to_have_value("")
    await expect(wrong).to_have_count(0)


async def test_the_language_changes_at_once_and_everywhere_and_stays(url: str, page: Page) -> None:
    await page.goto(url)
    await ask(page, "first")
    await finished(page)
    await open_settings(page)
    await page.get_by_label("Language").select_option("简体中文")
    await expect(page.get_by_role("dialog", name="设置")).to_be_visible()
    await close_settings(page)
    await expect(page.locator("html")).to_have_attribute("lang", "zh-CN")
    await expect(page.locator("#phase")).to_have_text("完成")
    await expect(page.locator("#question")).to_have_attribute("placeholder", "请输入您的问题")
    await expect(page.get_by_role("heading", name="您的问题：")).to_have_count(1)
    await expect(page.get_by_role("button", name="发送")).to_have_count(1)
    await page.reload()
    await expect(page.locator("#phase")).to_have_text("完成")
    await page.get_by_role("button", name="设置").click()
    await page.get_by_label("语言").select_option("English")
    await close_settings(page)
    await expect(page.locator("#phase")).to_have_text("Done")
    await expect(page.get_by_role("heading", name="You asked:")).to_have_count(1)


async def test_theme_and_text_size_are_there_from_the_first_frame_and_in_every_tab(
    url: str, context: BrowserContext, page: Page
) -> None:
    looks = (
        "(({ colorScheme, fontSize }) => `${colorScheme} ${fontSize}`)(getComputedStyle(document.documentElement))"
        "+ ` ${document.querySelector('meta[name=theme-color]').content}`"
    )
    await page.goto(url)
    assert await page.evaluate(looks) == "light dark 16px #fbfaf7"
    async with watched(await context.new_page()) as other:
        await other.goto(url)
        await open_settings(page)
        await page.get_by_role("radio", name="Dark").check(force=True)
        await page.get_by_label("Text size").press("ArrowRight")
        await expect(page.get_by_text("112.5 %")).to_be_visible()
        await until(other, f"() => {looks} === 'dark 18px #161817'")
        assert await page.evaluate(looks) == "dark 18px #161817"
        await other.add_init_script(f"requestAnimationFrame(() => {{ window.atFirst = {looks}; }})")
        await other.reload()
        await expect(other.locator("#phase")).to_have_text("Ready")
        assert await other.evaluate("atFirst") == "dark 18px #161817"
    await page.get_by_role("radio", name="System").check(force=True)
    assert await page.evaluate(looks) == "light dark 18px #fbfaf7"


async def test_pictures_of_other_sites_are_let_in_only_where_the_reader_says_so(url: str, page: Page) -> None:
    async def policy() -> str:
        response = await page.goto(url)
        assert response is not None
        await expect(page.locator("#phase")).to_have_text("Ready")
        return response.headers["content-security-policy"]

    assert "https:" not in await policy()
    await open_settings(page)
    await page.get_by_label("Load pictures from other sites").check()
    assert "https:" in await policy()
    await page.context.clear_cookies(name="streamchat_images")
    assert "https:" not in await policy()
    assert "https:" in await policy()
    await open_settings(page)
    await page.get_by_role("button", name="Reset all").click()
    assert "https:" not in await policy()


@pytest.mark.parametrize("kept", ["{", "null", '{"theme": 7, "params": [], "textSize": 1e9, "language": "tlh"}'])
async def test_settings_that_cannot_be_read_are_the_defaults(url: str, page: Page, kept: str) -> None:
    await page.add_init_script(f"localStorage.setItem('streamchat.settings', {kept!r})")
    await page.goto(url)
    await ask(page, "first")
    await finished(page)
    await expect(page.locator("#phase")).to_have_text("Done")


async def test_by_keyboard_alone_and_escape_closes_them_but_stops_no_reply(context: BrowserContext) -> None:
    forever = ScriptedEngine(Output("It ", (1,)), asyncio.Event())
    async with page_of(forever) as url, watched(await context.new_page()) as page:
        await page.goto(url)
        await ask(page, "first")
        await expect(page.locator(".answer")).to_have_text("It ")
        settings = page.get_by_role("button", name="Settings")
        while not await settings.evaluate("(node) => node === document.activeElement"):
            await page.keyboard.press("Shift+Tab")
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("dialog")).to_be_visible()
        for _ in range(40):
            await page.keyboard.press("Tab")
            assert await page.evaluate(
                "document.activeElement.closest('dialog') !== null || document.activeElement === document.body"
            )
        await page.keyboard.press("Escape")
        await expect(page.get_by_role("dialog")).to_be_hidden()
        await expect(settings).to_be_focused()
        await expect(page.locator(".turn")).to_have_attribute("data-state", "decode")
        await page.keyboard.press("Escape")
        await finished(page)
        assert forever.requests[-1].cancelled


async def test_without_a_server_they_open_all_the_same_and_say_so_where_they_cannot(
    url: str, context: BrowserContext, page: Page
) -> None:
    await page.goto(url)
    await expect(page.locator("#phase")).to_have_text("Ready")
    await page.locator("#settings").wait_for(state="attached")
    await page.locator("#suggestions button").first.wait_for()
    await context.set_offline(True)
    await open_settings(page)
    await close_settings(page)
    await context.set_offline(False)
    late = await context.new_page()
    await late.route("**/settings_dialog.js", lambda route: route.abort())
    await late.goto(url)
    await late.get_by_role("button", name="Settings").click()
    await expect(late.get_by_role("alert")).to_contain_text("could not be opened")
    await late.unroute("**/settings_dialog.js")
    await open_settings(late)


async def test_a_system_prompt_too_long_for_a_frame_is_refused_by_the_page(url: str, page: Page) -> None:
    await choose(page, system="be kind " * 40_000)
    await page.goto(url)
    await ask(page, "first")
    await expect(page.locator(".notes")).to_contain_text("longer than the server takes")
