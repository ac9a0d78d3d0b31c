"""WCAG 2.2 AA: what axe-core finds in each state, and what it cannot see: keyboard, focus, motion, narrow screens."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from playwright.async_api import Browser, Page, expect

from tests.browser.axe import violations
from tests.browser.chromium import CONTROLLED, ask, choose, finished, until, watched
from tests.browser.cut_wire import wire_to
from tests.browser.scripted import page_of
from tests.scripted_engine import ScriptedEngine, says

pytestmark = pytest.mark.anyio

ANSWER = (
    "# A title\n\nSome **bold** text with `code`, a [link](https://example.org) and more.\n\n",
    "1. one\n2. two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- [x] done\n\n",
    "```python\nprint('" + "a long line " * 12 + "')\n```\n\n> Said.\n\n",
    "An-unbreakable-word-" + "x" * 90 + "\n\nThe end.",
)
LOOKS: list[Any] = [
    pytest.param(
        {"locale": "en-US", "color_scheme": "light", "viewport": {"width": 1280, "height": 800}}, id="desktop"
    ),
    pytest.param(
        {
            "locale": "zh-CN",
            "color_scheme": "dark",
            "viewport": {"width": 360, "height": 740},
            "is_mobile": True,
            "has_touch": True,
        },
        id="phone",
    ),
]
OVERFLOW = """[...document.querySelectorAll("body *")].filter((node) => {
  const { left, right, width } = node.getBoundingClientRect();
  const hidden = !node.checkVisibility() || getComputedStyle(node).clipPath !== "none";
  const scrolls = node.closest("pre, .table, .code") || node.closest("[inert]");
  return width && !hidden && !scrolls && (left < -1 || right > innerWidth + 1);
}).map((node) => `${node.tagName}#${node.id}.${node.className}`)"""


@pytest.fixture(scope="module")
async def url(anyio_backend: str) -> AsyncIterator[str]:
    async with page_of(ScriptedEngine(*says(*ANSWER))) as found:
        yield found


@pytest.mark.parametrize("looks", LOOKS)
async def test_axe_finds_nothing_in_any_state(browser: Browser, looks: dict[str, Any]) -> None:
    async def nothing(state: str) -> None:
        assert await violations(page) == [], state

    half = asyncio.Event()
    engine = ScriptedEngine(*says(*ANSWER)[:2], half, *says(*ANSWER)[2:])
    context = await browser.new_context(**looks)
    chinese, narrow = looks["locale"] == "zh-CN", looks["viewport"]["width"] < 960
    async with page_of(engine) as url, wire_to(url) as wire, watched(await context.new_page()) as page:
        await page.goto(wire.url)
        await expect(page.locator("#suggestions button")).to_have_count(4)
        await nothing("first run")
        await ask(page, "one")
        await expect(page.locator(".answer table")).to_be_visible()
        await nothing("writing")
        half.set()
        await finished(page)
        await expect(page.locator(".answer pre")).to_be_visible()
        await nothing("done")
        if narrow:
            await page.locator("#menu").click()
            await nothing("drawer")
        await page.locator("#open-settings").click()
        await expect(page.get_by_role("dialog")).to_be_visible()
        await page.locator("#set-temperature").fill("hot")
        await expect(page.locator(".fault:not(:empty)")).to_be_visible()
        await nothing("settings")
        await page.keyboard.press("Escape")
        await page.keyboard.press("Escape")
        await until(page, CONTROLLED)
        await wire.cut()
        await expect(page.get_by_role("alert")).to_contain_text("./run.sh")
        await nothing("server gone")
        await page.reload()
        await expect(page.get_by_role("heading")).to_have_text(
            "服务器没有响应" if chinese else "The server does not answer"
        )
        await nothing("help")
    await context.close()


@pytest.mark.parametrize("text_size", [100, 200])
async def test_nothing_needs_scrolling_sideways_at_320_pixels(browser: Browser, url: str, text_size: int) -> None:
    context = await browser.new_context(viewport={"width": 320, "height": 640}, locale="en-US", service_workers="block")
    await choose(context, textSize=text_size)
    async with watched(await context.new_page()) as page:
        await page.goto(url)
        await expect(page.locator("#suggestions button")).to_have_count(4)
        assert await page.evaluate(OVERFLOW) == []
        await ask(page, "a question with an-unbreakable-word-" + "y" * 60)
        await finished(page)
        await expect(page.locator(".answer pre")).to_be_visible()
        assert await page.evaluate(OVERFLOW) == []
        await page.locator("#menu").click()
        await page.locator("#open-settings").click()
        await expect(page.get_by_role("dialog")).to_be_visible()
        assert await page.evaluate(OVERFLOW) == []
        for element in ("html", ".settings-body", "#scroller"):
            assert await page.locator(element).evaluate("(node) => node.scrollWidth <= node.clientWidth"), element
    await context.close()


async def test_by_keyboard_one_reaches_everything_and_first_the_question(url: str, page: Page) -> None:
    await page.goto(url)
    await expect(page.locator("#suggestions button")).to_have_count(4)
    await page.locator("#sidebar").focus()  # where a page begins to be tabbed through, but for the link before it
    await page.keyboard.press("Shift+Tab")
    await expect(page.locator("#skip")).to_be_focused()
    await expect(page.locator("#skip")).to_be_in_viewport()
    await page.keyboard.press("Enter")
    await expect(page.locator("#question")).to_be_focused()
    seen: list[str] = []
    for _ in range(40):
        await page.keyboard.press("Shift+Tab")
        focused = await page.evaluate(
            """() => {
              const node = document.activeElement;
              const { outlineStyle, boxShadow } = getComputedStyle(node.form ?? node);
              const seen = node === document.body || outlineStyle !== "none" || boxShadow !== "none";
              if (!seen) return `unseen ${node.outerHTML}`;
              return node.id || node.closest("[id]")?.id || node.tagName;
            }"""
        )
        assert not focused.startswith("unseen"), focused
        seen.append(focused)
    assert {"suggestions", "open-settings", "skip", "scroller"} <= set(seen)


async def test_the_log_is_silent_and_a_status_line_speaks(url: str, page: Page) -> None:
    await page.goto(url)
    await expect(page.get_by_role("log")).to_have_attribute("aria-live", "off")
    await ask(page, "one")
    await finished(page)
    await expect(page.get_by_role("status").filter(has_text="Done")).to_have_count(1)
    assert await page.locator("#figures").evaluate("(node) => node.closest('[role=status], [aria-live]')") is None


async def test_a_text_is_read_in_its_own_language(url: str, page: Page) -> None:
    await page.goto(url)
    await ask(page, "天空为什么是蓝的？")
    await finished(page)
    await expect(page.locator(".question")).to_have_attribute("lang", "zh-CN")
    await expect(page.locator(".answer")).to_have_attribute("lang", "en")


async def test_its_language_is_told_while_it_is_written_and_not_anew_at_the_end(page: Page) -> None:
    """With another language a browser lays out all of an answer once more."""
    half = asyncio.Event()
    first, *rest = says("The sky is blue. " * 80, "天空是蓝的。" * 800)
    async with page_of(ScriptedEngine(first, half, *rest)) as url:
        await page.goto(url)
        await ask(page, "天空为什么是蓝的？")
        await expect(page.locator(".answer")).to_have_attribute("lang", "en")
        await page.evaluate(
            "window.told = new MutationObserver(() => {});"
            "told.observe(document.querySelector('#turns'), { subtree: true, attributeFilter: ['lang'] })"
        )
        half.set()
        await finished(page)
        assert await page.evaluate("told.takeRecords().length") == 0
        assert await page.evaluate("(document.querySelector('.answer').lang = 'zh', told.takeRecords().length)") == 1


async def test_nothing_moves_for_who_asks_for_that(browser: Browser) -> None:
    half = asyncio.Event()
    context = await browser.new_context(reduced_motion="reduce", locale="en-US", service_workers="block")
    async with page_of(ScriptedEngine(says(*ANSWER)[0], half)) as url, watched(await context.new_page()) as page:
        await page.goto(url)
        await ask(page, "one")
        await expect(page.locator(".answer")).to_contain_text("A title")
        assert await page.evaluate("document.getAnimations().length") == 0
        await page.keyboard.press("Escape")
        await finished(page)
    await context.close()


async def test_in_forced_colours_what_was_told_by_a_ground_has_a_border(browser: Browser, url: str) -> None:
    context = await browser.new_context(forced_colors="active", locale="en-US", service_workers="block")
    async with watched(await context.new_page()) as page:
        await page.goto(url)
        await ask(page, "one")
        await finished(page)
        for element in ("#send", ".question", "#open-settings"):
            assert await page.locator(element).evaluate("(node) => getComputedStyle(node).borderTopStyle") == "solid", (
                element
            )
    await context.close()


async def test_above_a_keyboard_the_newest_text_and_the_box_stay_in_view(browser: Browser, url: str) -> None:
    context = await browser.new_context(viewport={"width": 360, "height": 740}, locale="en-US", service_workers="block")
    async with watched(await context.new_page()) as page:
        await page.goto(url)
        await ask(page, "one")
        await finished(page)
        await page.set_viewport_size({"width": 360, "height": 380})  # what interactive-widget makes of a keyboard
        await expect(page.locator("#question")).to_be_in_viewport(ratio=1)
        await expect(page.get_by_text("The end.")).to_be_in_viewport()
    await context.close()
