"""The page in real Chromium before the real server."""

import re

import pytest
from playwright.async_api import Browser, BrowserContext, Page, expect

from tests.browser.chromium import (
    ENDLESS,
    answer,
    ask,
    bound_answers,
    finished,
    letters,
    note_frames,
    without_shared_workers,
    written,
)
from tests.browser.cut_wire import wire_to
from tests.endless_model import ENDLESS_NAME
from tests.live_server import LiveServer

pytestmark = pytest.mark.anyio


async def test_a_reply_grows_on_screen_until_its_digest_is_verified(server: LiveServer, page: Page) -> None:
    await bound_answers(page, 48)
    await page.goto(server.url)
    await expect(page.locator("#greeting")).to_contain_text(ENDLESS_NAME)
    await page.evaluate(
        """() => {
          window.lengths = new Set();
          new MutationObserver(() => {
            const answer = document.querySelector(".answer");
            if (answer) lengths.add(answer.textContent.length);
          }).observe(document.querySelector("#turns"), { subtree: true, childList: true, characterData: true });
        }"""
    )
    await ask(page, "What does the sea look like?")
    await finished(page)
    lengths = sorted(await page.evaluate("[...lengths]"))
    assert len([length for length in lengths if 0 < length < lengths[-1]]) >= 2
    await expect(page.locator("#status")).to_have_text(
        re.compile(r"^\s*Done.*48\stokens.*first\safter\s[0-9.]+\ss.*tokens/s", re.S)
    )


async def test_stop_keeps_the_text_and_frees_the_engine(server: LiveServer, page: Page) -> None:
    await bound_answers(page, ENDLESS)
    await page.goto(server.url)
    await ask(page, "Tell me everything.")
    await written(page)
    await page.get_by_role("button", name="Stop").click()
    seen = await letters(page)
    await server.until_free()
    await finished(page)
    await expect(page.locator("#phase")).to_have_text("Stopped")
    assert await letters(page) == seen
    await ask(page, "And again.")
    await written(page)
    await page.keyboard.press("Escape")
    await finished(page)
    await server.until_free()


async def test_the_next_question_goes_into_the_same_conversation(server: LiveServer, page: Page) -> None:
    frames = await note_frames(page)

    async def rounds() -> list[int]:
        return [frame["history"]["used"] for frame in await frames() if frame["type"] == "turn_end"]

    await bound_answers(page, 8)
    await page.goto(server.url)
    for question in ("One?", "Two?"):
        await ask(page, question)
        await finished(page)
    assert await rounds() == [0, 1]
    await page.get_by_role("button", name="New chat").click()
    await expect(page.locator("#greeting")).to_be_visible()
    await ask(page, "Three?")
    await finished(page)
    assert await rounds() == [0, 1, 0]


async def test_a_reload_brings_the_conversation_and_the_draft_back(server: LiveServer, page: Page) -> None:
    await bound_answers(page, 16)
    await page.goto(server.url)
    for question in ("One?", "Two?"):
        await ask(page, question)
        await finished(page)
    before = await page.locator(".question, .answer").all_text_contents()
    await page.locator("#question").fill("half a thought")
    await page.reload()
    await finished(page, 0)
    await finished(page, 1)
    assert await page.locator(".question, .answer").all_text_contents() == before
    await expect(page.locator("#question")).to_have_value("half a thought")
    await ask(page, "Three?")
    await finished(page, 2)


async def test_a_cut_wire_neither_doubles_nor_loses_text(server: LiveServer, page: Page) -> None:
    async with wire_to(server.url) as wire:
        await bound_answers(page, ENDLESS)
        await page.goto(wire.url)
        await ask(page, "Tell me everything.")
        await written(page)
        await wire.cut()
        await expect(page.locator("#phase")).to_contain_text("Connection lost")
        seen = await letters(page)
        assert seen
        await wire.mend()
        await written(page, 2 * len(seen) + 80)
        await page.keyboard.press("Escape")
        await finished(page)
        kept = await letters(page)
        assert kept.startswith(seen)
        assert len(kept) > len(seen)
        await ask(page, "Still there?")
        await written(page)
        await page.keyboard.press("Escape")
        await finished(page)


async def test_a_question_asked_without_a_connection_goes_out_by_itself(server: LiveServer, page: Page) -> None:
    async with wire_to(server.url) as wire:
        await bound_answers(page, 8)
        await page.goto(wire.url)
        await expect(page.locator("#phase")).to_have_text("Ready")
        await expect(page.locator("#greeting")).to_be_visible()  # the workspace is there
        await wire.cut()
        await ask(page, "Anybody there?")
        await expect(page.locator(".notes")).to_contain_text("goes out by itself")
        await wire.mend()
        await finished(page)


async def test_without_shared_workers_a_second_tab_takes_over_and_the_first_takes_back(
    server: LiveServer, context: BrowserContext, page: Page
) -> None:
    await without_shared_workers(context)
    await bound_answers(page, 8)
    await page.goto(server.url)
    await expect(page.locator("#phase")).to_have_text("Ready")
    other = await context.new_page()
    await other.goto(server.url)
    await expect(other.locator("#phase")).to_have_text("Ready")
    await expect(page.get_by_role("alert")).to_contain_text("open in another window")
    await page.get_by_role("button", name="Use here").click()
    await expect(other.get_by_role("alert")).to_contain_text("open in another window")
    await expect(page.locator("#notice")).to_be_hidden()
    await ask(page, "Mine again?")
    await finished(page)


async def test_a_refused_question_says_why_and_can_be_edited(server: LiveServer, page: Page) -> None:
    await bound_answers(page, 8)
    await page.goto(server.url)
    await ask(page, "word " * 10_000)
    await expect(page.locator(".notes.warning")).to_contain_text("tokens")
    await page.get_by_role("button", name="Edit and send again").click()
    await expect(page.locator(".turn")).to_have_count(0)
    await expect(page.locator("#question")).to_have_value(re.compile("word word"))
    await ask(page, "Short?")
    await finished(page)


async def test_the_enter_of_an_input_method_does_not_send(server: LiveServer, page: Page) -> None:
    await bound_answers(page, 8)
    await page.goto(server.url)
    await page.locator("#question").focus()
    cdp = await page.context.new_cdp_session(page)
    await cdp.send("Input.imeSetComposition", {"text": "ni hao", "selectionStart": 6, "selectionEnd": 6})
    await expect(page.locator("#question")).to_have_value("ni hao")
    await page.evaluate("addEventListener('keydown', (event) => { window.composing = event.isComposing; })")
    # Without its character, which an input method keeps to itself.
    key = {"key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13}
    await cdp.send("Input.dispatchKeyEvent", {"type": "rawKeyDown", **key})
    await cdp.send("Input.dispatchKeyEvent", {"type": "keyUp", **key})
    assert await page.evaluate("composing") is True
    # What Safari sends: the composition is over already, the key still belongs to it.
    await page.locator("#question").evaluate(
        """(box) => box.dispatchEvent(
          new KeyboardEvent("keydown", { key: "Enter", keyCode: 229, bubbles: true, cancelable: true }))"""
    )
    await expect(page.locator(".turn")).to_have_count(0)
    await cdp.send("Input.insertText", {"text": "你好"})
    await page.keyboard.press("Shift+Enter")
    await expect(page.locator("#question")).to_have_value("你好\n")
    await page.keyboard.press("Enter")
    await finished(page)
    await expect(page.locator(".question")).to_have_text("你好")


async def test_chinese_readers_get_a_chinese_page(server: LiveServer, browser: Browser) -> None:
    async with await browser.new_context(locale="zh-CN") as context:
        page = await context.new_page()
        await bound_answers(page, 8)
        await page.goto(server.url)
        await expect(page.locator("html")).to_have_attribute("lang", "zh-CN")
        await expect(page.get_by_placeholder("请输入您的问题")).to_be_visible()
        await ask(page, "你好")
        await finished(page)
        await expect(page.locator("#phase")).to_have_text("完成")
        await expect(page.get_by_role("button", name="发送")).to_be_visible()


async def test_nothing_comes_from_elsewhere(server: LiveServer, context: BrowserContext, page: Page) -> None:
    await without_shared_workers(context)  # for what they load and where they connect is not told here
    foreign: list[str] = []
    page.on("request", lambda request: foreign.append(request.url) if not request.url.startswith(server.url) else None)
    sockets: list[str] = []
    page.on("websocket", lambda socket: sockets.append(socket.url))
    await bound_answers(page, 8)
    await page.goto(server.url)
    await ask(page, "Where are you?")
    await finished(page)
    assert foreign == []
    assert sockets == [server.ws_url]


async def test_a_phone_shows_everything_without_scrolling_sideways(server: LiveServer, browser: Browser) -> None:
    async with await browser.new_context(
        viewport={"width": 360, "height": 640}, is_mobile=True, has_touch=True, locale="en-US"
    ) as context:
        page = await context.new_page()
        await bound_answers(page, 200)
        await page.goto(server.url)
        await ask(page, "x" * 300)
        await finished(page)
        for selector in ("html", "#scroller"):
            assert await page.locator(selector).evaluate("(node) => node.scrollWidth <= node.clientWidth"), selector
        await expect(page.locator("#send")).to_be_in_viewport(ratio=1)
        await expect(page.locator("#new-chat")).to_be_in_viewport(ratio=1)


async def test_a_reader_who_scrolled_up_is_left_alone(server: LiveServer, browser: Browser) -> None:
    async with await browser.new_context(viewport={"width": 400, "height": 400}, locale="en-US") as context:
        page = await context.new_page()
        await bound_answers(page, ENDLESS)
        await page.goto(server.url)
        await ask(page, "line\n" * 30)
        await written(page)
        scroller = page.locator("#scroller")
        from_end = "(node) => node.scrollHeight - node.clientHeight - node.scrollTop"
        assert await scroller.evaluate(from_end) < 2
        await page.mouse.move(200, 150)
        await page.mouse.wheel(0, -200)
        await expect(page.get_by_role("button", name="Jump to newest")).to_be_visible()
        top = await scroller.evaluate("(node) => node.scrollTop")
        grown = len(await answer(page).text_content() or "") + 100
        await written(page, grown)
        assert await scroller.evaluate("(node) => node.scrollTop") == top
        await page.keyboard.press("Escape")
        await finished(page)
        assert await scroller.evaluate("(node) => node.scrollTop") == top
        await page.get_by_role("button", name="Jump to newest").click()
        assert await scroller.evaluate(from_end) < 2
