"""The reader's place: at the end it is kept, anywhere else it is left alone."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.chromium import ENDLESS, ask, bound_answers, finished, until, watched, written
from tests.browser.conversations import add, conversation
from tests.live_server import LiveServer

pytestmark = pytest.mark.anyio

FROM_END = "(node) => node.scrollHeight - node.clientHeight - node.scrollTop"
PLACE = """() => {
  const { top } = document.querySelector("#scroller").getBoundingClientRect();
  const turns = [...document.querySelectorAll(".turn")];
  const turn = turns.find((each) => each.getBoundingClientRect().bottom > top);
  return `${turn.dataset.turn} at ${Math.round(turn.getBoundingClientRect().top)}`;
}"""
LONG = [(f"Question {n}?", f"Answer {n}.\n\n" + "Some words of it. " * 40) for n in range(12)]


@pytest.fixture(params=[(1280, 800), (360, 740)], ids=["desktop", "phone"])
async def context(browser: Browser, request: pytest.FixtureRequest) -> AsyncIterator[BrowserContext]:
    width, height = request.param
    async with await browser.new_context(viewport={"width": width, "height": height}, locale="en-US") as made:
        yield made


@pytest.fixture
async def page(context: BrowserContext, server: LiveServer) -> AsyncIterator[Page]:
    """A page that shows a conversation of many screens."""
    async with watched(await context.new_page()) as made:
        await bound_answers(made, ENDLESS)
        await made.goto(server.url)
        (id,) = await add(made, conversation("Long", *LONG))
        await made.goto(f"{server.url}/c/{id}")
        await expect(made.locator(".turn")).to_have_count(len(LONG))
        await at_end(made)
        yield made


def scroller(page: Page) -> Locator:
    return page.locator("#scroller")


async def at_end(page: Page) -> None:
    """Until the newest line is what the reader sees."""
    await until(page, f"() => ({FROM_END})(document.querySelector('#scroller')) < 2")


async def place(page: Page) -> str:
    """The turn at the top of what the reader sees, and where it is."""
    return str(await page.evaluate(PLACE))


async def scroll_up(page: Page, by: int) -> None:
    """With the wheel, as a reader does."""
    box = await scroller(page).bounding_box()
    assert box is not None
    await page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    await page.mouse.wheel(0, -by)
    await expect(page.get_by_role("button", name="Jump to newest")).to_be_visible()
    # Until what has come near is drawn and the wheel has come to rest.
    await until(
        page,
        """async () => {
          const place = PLACE;
          const before = place();
          for (let frame = 0; frame < 10; frame++) await new Promise((then) => requestAnimationFrame(then));
          return place() === before;
        }""".replace("PLACE", PLACE),
    )


async def test_the_end_is_kept_and_a_reader_elsewhere_is_never_moved(server: LiveServer, page: Page) -> None:
    await ask(page, "Tell me everything.")
    await written(page, 200)
    await at_end(page)
    await scroll_up(page, 900)
    here = await place(page)
    shown = len(await page.locator(".turn:last-child .answer").text_content() or "")
    await written(page, shown + 300)
    assert await place(page) == here
    await page.keyboard.press("Escape")
    await finished(page)
    assert await place(page) == here

    # What comes late, as pictures and formulas do: above, in sight, and below.
    for at in ("first", "last"):
        await (
            page.locator(".turn")
            .nth(0 if at == "first" else -1)
            .locator(".answer")
            .evaluate(
                """(answer) => {
              const late = document.createElement("div");
              late.style.height = "333px";
              answer.append(late);
            }"""
            )
        )
        await page.evaluate("() => new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then)))")
        assert await place(page) == here, at

    await page.get_by_role("button", name="Jump to newest").click()
    await at_end(page)
    await expect(page.get_by_role("button", name="Jump to newest")).to_be_hidden()
    await page.locator(".turn:last-child .answer").evaluate(
        "(answer) => { answer.lastElementChild.style.height = '777px'; }"
    )
    await at_end(page)


async def test_leafing_through_versions_keeps_them_where_they_are(server: LiveServer, page: Page) -> None:
    await page.get_by_role("button", name="Answer again").last.click()
    await written(page, 600)
    await page.keyboard.press("Escape")
    await finished(page)
    group = page.get_by_role("group", name="Versions of the answer")
    question = page.locator(".question").last
    await question.scroll_into_view_if_needed()
    before = await question.bounding_box()
    assert before is not None
    await group.get_by_role("button", name="Previous version").focus()
    before = await question.bounding_box()
    await page.keyboard.press("Enter")
    await expect(group).to_contain_text("1/2")
    after = await page.locator(".question").last.bounding_box()
    assert before is not None
    assert after is not None
    assert abs(before["y"] - after["y"]) < 2 or await scroller(page).evaluate(FROM_END) < 2
