"""axe-core sees the page as it is served, and finds what is wrong with it."""

import pytest
from playwright.async_api import Page, expect

from tests.browser.axe import violations
from tests.browser.scripted import page_of
from tests.scripted_engine import ScriptedEngine

pytestmark = pytest.mark.anyio


async def test_a_button_without_a_name_and_pale_text_are_found_under_the_pages_own_policy(page: Page) -> None:
    async with page_of(ScriptedEngine()) as url:
        await page.goto(url)
        await expect(page.locator("#phase")).to_have_text("Ready")
        assert await violations(page) == []
        await page.locator("#send").evaluate(
            "(button) => button.removeAttribute('aria-label') ?? button.removeAttribute('title')"
        )
        await page.locator("#phase").evaluate("(text) => (text.style.color = '#ccc')")
        nameless, pale = sorted(await violations(page))
        assert nameless.startswith("button-name (critical): #send: ")
        assert "color contrast" in pale
        assert "#phase" in pale
