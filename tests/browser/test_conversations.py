"""Conversations on the page: the list, finding, opening, naming, deleting, files, and replies that go on elsewhere."""

import json
import re
from pathlib import Path

import pytest
from playwright.async_api import Browser, BrowserContext, Locator, Page, ViewportSize, expect

from tests.browser.axe import violations
from tests.browser.chromium import ENDLESS, answer, ask, bound_answers, finished, watched, written
from tests.browser.conversations import add, conversation, export, stored
from tests.live_server import LiveServer

pytestmark = pytest.mark.anyio

PHONE: ViewportSize = {"width": 360, "height": 740}


def listed(page: Page, title: str | re.Pattern[str] = "") -> Locator:
    """Conversations in the list."""
    return page.locator("#conversations a").filter(has_text=title)


def item(page: Page, title: str) -> Locator:
    """One of the list, with its buttons."""
    return page.locator("#conversations li").filter(has=page.locator("a", has_text=title))


async def opened(page: Page, url: str, *conversations: dict[str, object]) -> list[str]:
    """The page with these conversations in its list; returns their ids."""
    await page.goto(url)
    await expect(page.locator("#phase")).to_have_text("Ready")
    ids = await add(page, *conversations)
    await page.reload()
    await expect(page.locator("#phase")).to_have_text("Ready")
    return ids


async def test_the_list_is_grouped_by_day_goes_on_to_the_oldest_and_is_searched(server: LiveServer, page: Page) -> None:
    many = [conversation(f"Old number {n}", days_ago=60 + n) for n in range(60)]
    recent = [
        conversation("Of today", ("Where?", "Under the lighthouse.")),
        conversation("Of yesterday", days_ago=1),
        conversation("Of this week", days_ago=5),
    ]
    await opened(page, server.url, *recent, *many)
    await expect(page.locator("#conversations h2").nth(2)).to_have_text("Previous 7 days")
    assert (await page.locator("#conversations h2").all_text_contents())[:2] == ["Today", "Yesterday"]
    await expect(page.locator("#conversations section").nth(1).locator("a")).to_have_text(["Of yesterday"])
    await listed(page).last.scroll_into_view_if_needed()
    await expect(listed(page)).to_have_count(63)
    await expect(page.locator("#conversations h2").last).to_have_text(re.compile(r"^[A-Z][a-z]+ \d{4}$"))

    assert await violations(page) == []
    search = page.get_by_role("searchbox")
    await search.fill("lighthouse")
    await expect(listed(page)).to_have_text(["Of today"])
    await search.fill("number 41")
    await expect(listed(page)).to_have_text(["Old number 41"])
    await search.fill("no such words")
    await expect(page.locator("#conversations")).to_contain_text("Nothing found.")
    await search.fill("")
    await expect(listed(page).first).to_have_text("Of today")


async def test_a_conversation_has_an_address_and_back_forward_and_reload_work(
    server: LiveServer, context: BrowserContext, page: Page
) -> None:
    one, two = await opened(
        page,
        server.url,
        conversation("One", ("Which?", "The **first**."), ("And?", "Still the first.")),
        conversation("Two", ("Which?", "The second.")),
    )
    await listed(page, "One").click()
    await expect(page).to_have_url(f"{server.url}/c/{one}")
    await expect(page.locator("#title")).to_have_text("One")
    await expect(page).to_have_title("One · StreamChat")
    await expect(answer(page, 0).locator("strong")).to_have_text("first")
    await expect(page.locator("#verified")).to_be_visible()
    await expect(listed(page, "One")).to_have_attribute("aria-current", "page")
    await listed(page, "Two").click()
    await expect(answer(page)).to_have_text("The second.")
    await page.go_back()
    await expect(page.locator(".turn")).to_have_count(2)
    await page.go_back()
    await expect(page.locator("#greeting")).to_be_visible()
    await page.go_forward()
    await expect(answer(page)).to_have_text("Still the first.")
    await page.reload()
    await expect(answer(page)).to_have_text("Still the first.")
    async with watched(await context.new_page()) as other:
        await other.goto(f"{server.url}/c/{two}")
        await expect(answer(other)).to_have_text("The second.")


async def test_an_address_that_leads_nowhere_says_so_and_leads_on(server: LiveServer, context: BrowserContext) -> None:
    page = await context.new_page()  # whose console tells of the 404, which is no fault
    await page.goto(f"{server.url}/c/nowhere")
    await expect(page.get_by_role("heading", name="This conversation is not here")).to_be_visible()
    await page.get_by_role("button", name="Start a new chat").click()
    await expect(page.locator("#greeting")).to_be_visible()
    await expect(page).to_have_url(f"{server.url}/")


async def test_a_conversation_is_renamed_in_its_place_and_other_pages_see_it(
    server: LiveServer, context: BrowserContext, page: Page
) -> None:
    (id,) = await opened(page, server.url, conversation("Before"))
    async with watched(await context.new_page()) as other:
        await other.goto(f"{server.url}/c/{id}")
        await expect(listed(other, "Before")).to_be_visible()
        await listed(page, "Before").focus()
        await page.keyboard.press("F2")
        await page.keyboard.type("Never")
        await page.keyboard.press("Escape")
        await expect(listed(page)).to_have_text(["Before"])
        await item(page, "Before").get_by_role("button").click()
        await page.get_by_role("menuitem", name="Rename").click()
        await page.keyboard.type("After 之后")
        await page.keyboard.press("Enter")
        await expect(listed(page, "After 之后")).to_be_focused()
        await expect(listed(other)).to_have_text(["After 之后"])
        await expect(other.locator("#title")).to_have_text("After 之后")
    found = await stored(page, id)
    assert found is not None
    assert found["title"] == "After 之后"


async def test_a_deletion_can_be_undone_until_the_page_is_left(
    server: LiveServer, context: BrowserContext, page: Page
) -> None:
    keep, drop = await opened(page, server.url, conversation("Keep me"), conversation("Drop me"))
    await listed(page, "Keep me").click()
    await expect(answer(page)).to_have_text("Answer.")
    await listed(page, "Keep me").press("Delete")
    await expect(listed(page, "Keep me")).to_have_count(0)
    await expect(page.locator("#greeting")).to_be_visible()
    await item(page, "Drop me").get_by_role("button").click()
    await expect(page.get_by_role("menuitem").first).to_be_focused()
    assert await violations(page) == []
    await page.keyboard.press("Escape")
    await expect(item(page, "Drop me").get_by_role("button")).to_be_focused()
    await page.get_by_role("button", name="Undo").click()
    await expect(page).to_have_url(f"{server.url}/c/{keep}")
    await expect(listed(page, "Keep me")).to_be_visible()
    await listed(page, "Drop me").press("Delete")
    assert await stored(page, drop) is not None
    await page.goto("about:blank")
    async with watched(await context.new_page()) as again:
        await again.goto(server.url)
        await expect(listed(again)).to_have_text(["Keep me"])
        await item(again, "Keep me").get_by_role("button").click()
        await again.get_by_role("menuitem", name="Delete").click()
        await again.get_by_role("button", name="Close").click()
        await expect(again.locator(".toast")).to_have_count(0)
        await again.reload()
        await expect(again.locator("#conversations")).to_contain_text("No conversations yet")


async def test_conversations_go_to_files_and_come_back_and_a_bad_file_is_refused_with_a_reason(
    server: LiveServer, context: BrowserContext, tmp_path: Path
) -> None:
    page = await context.new_page()  # whose console tells of the refusal, which is no fault
    await opened(page, server.url, conversation("The sea", ("What?", "It is *blue*.")))

    async def saved(open_menu: bool, name: str) -> Path:
        if open_menu:
            await item(page, "The sea").get_by_role("button").click()
        async with page.expect_download() as download:
            await page.get_by_role("menuitem" if open_menu else "button", name=name, exact=True).click()
        file = tmp_path / (await download.value).suggested_filename
        await (await download.value).save_as(file)
        return file

    markdown = await saved(True, "Export as Markdown")
    assert markdown.name == "The sea.md"
    assert "It is *blue*." in markdown.read_text()
    assert "<html" in (await saved(True, "Export as HTML")).read_text()
    assert json.loads((await saved(True, "Export as JSON")).read_text())["conversations"][0]["title"] == "The sea"
    whole = await saved(False, "Export all")

    bad = tmp_path / "bad.json"
    bad.write_text('{"what": "is this"}')
    await page.locator("#file").set_input_files(bad)
    await expect(page.locator(".toast")).to_contain_text("bad.json was not imported")
    await expect(page.locator(".toast")).to_contain_text("Nothing was imported.")
    await page.locator("#file").set_input_files(whole)
    await expect(page.locator(".toast").last).to_contain_text("One conversation was imported.")
    await expect(listed(page, "The sea")).to_have_count(2)
    await page.locator(".toast").last.get_by_role("button", name="Open").click()
    await expect(answer(page).locator("em")).to_have_text("blue")
    dropped = export(conversation("Dropped"), conversation("Dropped too")).decode()
    await page.evaluate(
        """(text) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([text], "some.json", { type: "application/json" }));
          for (const type of ["dragover", "drop"]) {
            document.querySelector("#turns").dispatchEvent(
              new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
          }
        }""",
        dropped,
    )
    await expect(page.locator(".toast").last).to_contain_text("2 conversations were imported.")
    await expect(listed(page, "Dropped too")).to_be_visible()


async def test_a_reply_goes_on_while_another_conversation_is_shown_and_ends_with_the_page(
    server: LiveServer, page: Page
) -> None:
    await bound_answers(page, ENDLESS)
    await opened(page, server.url, conversation("Elsewhere"))
    await ask(page, "Tell me everything.")
    await written(page)
    begun = await answer(page).text_content()
    assert begun
    here = page.url
    await listed(page, "Elsewhere").click()
    await expect(answer(page)).to_have_text("Answer.")
    await expect(item(page, "Tell me everything.").locator(".live")).to_be_visible()
    await expect(item(page, "Elsewhere").locator(".live")).to_be_hidden()
    await page.get_by_role("button", name="New chat").click()
    await expect(page.locator("#greeting")).to_be_visible()
    assert server.running() == 1
    await listed(page, "Tell me everything.").click()
    await expect(page).to_have_url(here)
    await written(page, len(begun) + 100)
    await page.get_by_role("button", name="Stop").click()
    await finished(page)
    await expect(item(page, "Tell me everything.").locator(".live")).to_be_hidden()
    await page.get_by_role("button", name="Continue").click()
    await written(page, len(begun) + 200)
    await page.get_by_role("button", name="New chat").click()
    await page.close()
    await server.until_free()


async def test_a_page_that_shows_the_same_conversation_sees_what_is_asked_in_the_other(
    server: LiveServer, context: BrowserContext, page: Page
) -> None:
    await bound_answers(context, 24)
    (id,) = await opened(page, server.url, conversation("Shared"))
    async with watched(await context.new_page()) as other:
        for tab in (page, other):
            await tab.goto(f"{server.url}/c/{id}")
            await expect(answer(tab)).to_have_text("Answer.")
        await ask(page, "And who sees this?")
        for tab in (page, other):
            await expect(tab.locator(".question").last).to_have_text("And who sees this?")
            await finished(tab, 1)
        assert await answer(page).text_content() == await answer(other).text_content()


async def test_each_conversation_keeps_its_draft(server: LiveServer, page: Page) -> None:
    await opened(page, server.url, conversation("One"), conversation("Two"))
    box = page.locator("#question")
    await box.fill("a new thought")
    await listed(page, "One").click()
    await expect(box).to_have_value("")
    await box.fill("half a thought")
    await listed(page, "Two").click()
    await expect(box).to_have_value("")
    await listed(page, "One").click()
    await expect(box).to_have_value("half a thought")
    await page.reload()
    await expect(box).to_have_value("half a thought")
    await page.get_by_role("button", name="New chat").click()
    await expect(box).to_have_value("a new thought")


async def test_a_long_conversation_opens_at_its_end_and_draws_only_what_is_near(server: LiveServer, page: Page) -> None:
    texts = [(f"Question {n}?", f"Answer **{n}**.\n\n" + "Some words. " * 60) for n in range(250)]
    (id,) = await opened(page, server.url, conversation("Long", *texts))
    await page.goto(f"{server.url}/c/{id}")
    await expect(answer(page).locator("strong")).to_have_text("249")
    await expect(page.locator(".turn")).to_have_count(250)
    await expect(page.locator(".question").last).to_be_in_viewport()
    assert await page.locator(".prose").count() < 40
    assert await answer(page, 0).text_content() == texts[0][1]
    await page.locator("#scroller").evaluate("(node) => node.scrollTo(0, 0)")
    await expect(answer(page, 0).locator("strong")).to_have_text("0")
    await expect(page.locator(".question").first).to_be_in_viewport()


async def test_on_a_phone_the_list_is_a_drawer(server: LiveServer, browser: Browser) -> None:
    async with await browser.new_context(viewport=PHONE, is_mobile=True, has_touch=True, locale="zh-CN") as context:
        page = await context.new_page()
        await page.goto(server.url)
        await add(page, conversation("海边"))
        await page.reload()
        link = listed(page, "海边")
        await expect(link).not_to_be_in_viewport()
        await page.get_by_role("button", name="所有对话").click()
        await expect(page.locator("#conversations h2")).to_have_text("今天")
        assert await violations(page) == []
        await page.keyboard.press("Escape")
        await expect(link).not_to_be_in_viewport()
        await expect(page.get_by_role("button", name="所有对话")).to_be_focused()
        await page.get_by_role("button", name="所有对话").click()
        await link.click()
        await expect(answer(page)).to_have_text("Answer.")
        await expect(link).not_to_be_in_viewport()
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
