"""Versions of questions and answers: made, leafed through, kept; answers that go on; what is copied."""

import asyncio

import pytest
from playwright.async_api import BrowserContext, Locator, Page, Route, expect

from tests.browser.axe import violations
from tests.browser.chromium import answer, ask, bound_answers, finished, until, watched
from tests.browser.conversations import add, conversation, stored
from tests.live_server import LiveServer

pytestmark = pytest.mark.anyio


def versions(page: Page, of: str) -> Locator:
    """The newest turn's ‹ 2/3 ›."""
    return page.get_by_role("group", name=f"Versions of the {of}").last


async def chosen(page: Page, id: str) -> str:
    """The text of the answer that the server goes on after."""
    found = await stored(page, id)
    assert found is not None
    return next(str(each["text"]) for each in found["messages"] if each["id"] == found["current_id"])


async def source(page: Page) -> str:
    """The newest answer's Markdown, as «Copy» gives it."""
    await page.get_by_role("button", name="Copy the answer").last.click()
    return str(await page.evaluate("navigator.clipboard.readText()"))


async def test_an_answer_made_anew_is_a_version_to_leaf_through_and_the_choice_is_kept(
    server: LiveServer, context: BrowserContext, page: Page
) -> None:
    await context.grant_permissions(["clipboard-read", "clipboard-write"])
    await bound_answers(page, 24)
    await page.goto(server.url)
    await ask(page, "Which?")
    await finished(page)
    first = await source(page)
    await page.get_by_role("button", name="Answer again").click()
    await expect(versions(page, "answer")).to_contain_text("2/2")
    await finished(page)
    second = await source(page)
    assert first != second
    id = page.url.rpartition("/")[2]
    await versions(page, "answer").get_by_role("button", name="Previous version").click()
    await expect(versions(page, "answer")).to_contain_text("1/2")
    assert await source(page) == first
    await expect(page.locator(".turn")).to_have_count(1)
    await until(
        page,
        """async ([id, text]) => {
          const { messages, current_id } = await (await fetch(`/api/conversations/${id}`)).json();
          return messages.find(({ id }) => id === current_id).text.trim() === text.trim();
        }""",
        [id, first],
    )
    await page.reload()
    await finished(page)
    await expect(versions(page, "answer")).to_contain_text("1/2")
    await ask(page, "And after the first?")
    await finished(page, 1)
    found = await stored(page, id)
    assert found is not None
    of = {each["id"]: each for each in found["messages"]}
    question = of[of[found["current_id"]]["parent_id"]]
    assert of[question["parent_id"]]["text"].strip() == first.strip()


async def test_a_question_is_edited_in_its_place_and_both_branches_stay(server: LiveServer, page: Page) -> None:
    await bound_answers(page, 8)
    await page.goto(server.url)
    for question in ("One?", "Two?"):
        await ask(page, question)
        await finished(page)
    await page.locator(".question").first.hover()
    await page.get_by_role("button", name="Edit the question").first.click()
    editor = page.get_by_role("textbox", name="Edit the question")
    await expect(editor).to_be_focused()
    # Which headings an answer has is its model's to say.
    assert [each for each in await violations(page) if "heading-order" not in each] == []
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("button", name="Edit the question").first).to_be_focused()
    await page.keyboard.press("Enter")
    await editor.fill("Uno?")
    await page.keyboard.press("Enter")
    await expect(page.locator(".question")).to_have_text(["Uno?"])
    await finished(page)
    await expect(versions(page, "question")).to_contain_text("2/2")
    await page.reload()
    await finished(page)
    await expect(page.locator(".question")).to_have_text(["Uno?"])
    await versions(page, "question").get_by_role("button", name="Previous version").focus()
    await page.keyboard.press("Enter")
    await expect(page.locator(".question")).to_have_text(["One?", "Two?"])
    group = page.get_by_role("group", name="Versions of the question").first
    await expect(group.get_by_role("button", name="Next version")).to_be_focused()
    await page.keyboard.press("Enter")
    await expect(page.locator(".question")).to_have_text(["Uno?"])


async def test_a_choice_that_another_client_overtook_is_made_all_the_same(
    server: LiveServer, context: BrowserContext
) -> None:
    page = await context.new_page()  # whose console tells of the 412, which is no fault
    await bound_answers(page, 8)
    await page.goto(server.url)
    (id,) = await add(page, conversation("Both", ("Which?", "The first.")))
    await page.goto(f"{server.url}/c/{id}")
    await page.get_by_role("button", name="Answer again").click()
    await finished(page)
    await page.reload()
    await finished(page)
    overtaken = asyncio.Event()

    async def hold(route: Route) -> None:
        """The page does not get to know what has changed."""
        if route.request.method == "GET":
            await overtaken.wait()
        await route.continue_()

    await page.route(f"**/api/conversations/{id}", hold)
    renamed = await context.request.patch(f"{server.url}/api/conversations/{id}", data={"title": "Changed"})
    assert renamed.status == 204
    async with page.expect_response(lambda reply: reply.status == 412):
        await page.get_by_role("button", name="Previous version").click()
    async with page.expect_response(lambda reply: reply.request.method == "PATCH" and reply.status == 204):
        overtaken.set()
    await expect(answer(page)).to_have_text("The first.")
    assert await chosen(page, id) == "The first."


async def test_a_cut_off_answer_that_was_stored_goes_on_from_its_last_token(
    server: LiveServer, context: BrowserContext, page: Page
) -> None:
    await context.grant_permissions(["clipboard-read", "clipboard-write"])
    await bound_answers(page, 16)
    await page.goto(server.url)
    await ask(page, "Tell me.")
    await finished(page)
    first = await source(page)
    async with watched(await context.new_page()) as other:
        await other.goto(page.url)
        await finished(other)
        assert await source(other) == first
        await other.get_by_role("button", name="Continue").click()
        await expect(other.locator("#figures")).to_contain_text("32\xa0tokens")
        await finished(other)
        whole = await source(other)
    assert whole.startswith(first)
    assert len(whole) > len(first)
    await page.get_by_role("button", name="Copy the question").click()
    assert await page.evaluate("navigator.clipboard.readText()") == "Tell me."
