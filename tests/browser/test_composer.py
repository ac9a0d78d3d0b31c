"""Writing questions: with an input method, while a reply is written, and again."""

import re

import pytest
from playwright.async_api import Browser, BrowserContext, CDPSession, Page, expect

from tests.browser.chromium import ENDLESS, answer, ask, bound_answers, finished, written
from tests.live_server import LiveServer

pytestmark = pytest.mark.anyio

ENTER = {"key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13}


async def compose(cdp: CDPSession, *steps: str) -> None:
    """Type with an input method that shows these in turn, not yet decided."""
    for text in steps:
        cursor = len(text)
        await cdp.send("Input.imeSetComposition", {"text": text, "selectionStart": cursor, "selectionEnd": cursor})


async def decide(cdp: CDPSession, text: str) -> None:
    """Choose these characters with Enter, which belongs to the input method."""
    await cdp.send("Input.dispatchKeyEvent", {"type": "rawKeyDown", **ENTER})
    await cdp.send("Input.dispatchKeyEvent", {"type": "keyUp", **ENTER})
    await cdp.send("Input.insertText", {"text": text})


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        ([["n", "ni", "ni h", "ni hao"], ["s", "shi", "shi jie"]], ["你好", "世界"]),
        ([["k", "こ", "こn", "こんにちは"], ["せ", "せか", "せかい", "世界"]], ["今日は", "世界"]),
    ],
    ids=["Chinese", "Japanese"],
)
async def test_an_input_methods_enter_decides_a_word_and_sends_nothing(
    server: LiveServer, context: BrowserContext, page: Page, steps: list[list[str]], words: list[str]
) -> None:
    await bound_answers(page, 4)
    await page.goto(server.url)
    await expect(page.locator("#phase")).to_have_text("Ready")
    box = page.locator("#question")
    await box.focus()
    cdp = await context.new_cdp_session(page)
    for typed, word in zip(steps, words, strict=True):
        await compose(cdp, *typed)
        await expect(box).to_have_value("".join(words[: words.index(word)]) + typed[-1])
        await decide(cdp, word)
    await expect(box).to_have_value("".join(words))
    await expect(page.locator(".turn")).to_have_count(0)
    await page.keyboard.press("Enter")
    await expect(page.locator(".question")).to_have_text("".join(words))
    await finished(page)
    # The same where a question is edited, and Esc that leaves a composition does not leave the editor.
    await page.get_by_role("button", name="Edit the question").click()
    await compose(cdp, *steps[0])
    await cdp.send(
        "Input.dispatchKeyEvent",
        {"type": "rawKeyDown", "key": "Escape", "code": "Escape", "windowsVirtualKeyCode": 27},
    )
    await decide(cdp, words[0])
    await expect(page.locator(".editor textarea")).to_have_value("".join(words) + words[0])
    await page.keyboard.press("Enter")
    await expect(page.locator(".question")).to_have_text("".join(words) + words[0])


async def test_a_question_waits_for_the_reply_and_goes_out_by_itself(server: LiveServer, page: Page) -> None:
    await bound_answers(page, ENDLESS)
    await page.goto(server.url)
    await ask(page, "One?")
    await written(page)
    await ask(page, "Two?")
    await ask(page, "Three?")
    waiting = page.locator('.turn[data-state="waiting"]')
    await expect(waiting).to_have_count(2)
    await expect(waiting.first.locator(".notes")).to_contain_text("goes out when the answer above has ended")
    await expect(page.locator("#phase")).to_have_text("Writing…")
    await page.reload()
    await expect(waiting).to_have_count(2)
    await waiting.first.get_by_role("button", name="Edit").click()
    await expect(page.locator("#question")).to_have_value("Two?")
    await expect(waiting).to_have_count(1)
    await page.locator("#question").fill("")
    await waiting.get_by_role("button", name="Remove").click()
    await expect(waiting).to_have_count(0)
    await expect(page.locator("#question")).to_be_focused()
    await ask(page, "Four?")
    await expect(page.locator('.turn[data-state="decode"]')).to_have_count(1)
    await expect(answer(page, 0)).to_have_text(re.compile(r"\w"))
    stopped = await answer(page, 0).text_content()
    assert stopped
    await page.get_by_role("button", name="Stop").click()
    await expect(page.locator(".turn").first).to_have_attribute("data-state", "ended")
    await expect(page.locator(".question")).to_have_text(["One?", "Four?"])
    await written(page)
    assert len(await answer(page, 0).text_content() or "") >= len(stopped)
    await page.keyboard.press("Escape")
    await finished(page, 1)


async def test_arrow_up_in_an_empty_box_edits_the_last_question(server: LiveServer, page: Page) -> None:
    await bound_answers(page, 4)
    await page.goto(server.url)
    box = page.locator("#question")
    await box.press("ArrowUp")
    await ask(page, "Whta?")
    await finished(page)
    await box.fill("not empty")
    await box.press("ArrowUp")
    await expect(page.locator(".editor")).to_have_count(0)
    await box.fill("")
    await box.press("ArrowUp")
    editor = page.get_by_role("textbox", name="Edit the question")
    await expect(editor).to_be_focused()
    await editor.fill("What?")
    await editor.press("Shift+Enter")
    await expect(editor).to_have_value("What?\n")
    await editor.press("Enter")
    await finished(page)
    await expect(page.locator(".question")).to_have_text(["What?"])
    await expect(box).to_be_focused()


async def test_on_a_phone_a_reply_can_be_stopped_while_the_next_question_is_written(
    server: LiveServer, browser: Browser
) -> None:
    async with await browser.new_context(
        viewport={"width": 360, "height": 640}, is_mobile=True, has_touch=True, locale="zh-CN"
    ) as context:
        page = await context.new_page()
        await bound_answers(page, ENDLESS)
        await page.goto(server.url)
        await ask(page, "讲个故事")
        await written(page)
        await expect(page.locator("#send")).to_be_hidden()
        await page.locator("#question").fill("然后呢？")
        for button in ("发送", "停止生成"):
            await expect(page.get_by_role("button", name=button)).to_be_in_viewport(ratio=1)
        await page.get_by_role("button", name="停止生成").tap()
        await finished(page)
        await expect(page.locator("#question")).to_have_value("然后呢？")
        await server.until_free()
