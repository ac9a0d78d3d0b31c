"""A reply goes on in the page after its engine or its server has died."""

import os
import signal
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from tests.browser.chromium import ENDLESS, answer, ask, bound_answers, finished, note_frames, written
from tests.live_server import START_TIMEOUT_S, LiveServer, alive

pytestmark = pytest.mark.anyio


async def test_a_reply_goes_on_when_its_engine_and_then_its_server_were_killed(page: Page, tmp_path: Path) -> None:
    options = ("--max-model-len", "2048", "--data-dir", str(tmp_path))
    await bound_answers(page, ENDLESS)
    frames = await note_frames(page)
    with LiveServer(*options) as first:
        first.wait_ready()
        await page.goto(first.url)
        await ask(page, "Tell me everything.")
        await written(page, 100)
        engine = first.engine_processes()
        for pid in engine:
            os.kill(pid, signal.SIGKILL)
        await expect(page.locator("#phase")).to_contain_text("restarting")
        seen = await answer(page).text_content()
        assert seen
        await expect(page.locator("#phase")).to_contain_text("Writing", timeout=START_TIMEOUT_S * 1000)
        await written(page, len(seen) + 100)
        text = await answer(page).text_content()
        assert text
        assert text.startswith(seen)

        engine = first.engine_processes()
        first.process.kill()
        first.process.wait()
        await expect(page.locator("#phase")).to_contain_text("Connection lost")
        for pid in filter(alive, engine):
            os.kill(pid, signal.SIGKILL)
    with LiveServer("--port", str(first.port), *options) as second:
        await expect(page.locator("#phase")).to_contain_text("Writing", timeout=START_TIMEOUT_S * 1000)
        await written(page, len(text) + 100)
        await page.keyboard.press("Escape")
        await finished(page)
        assert second.port == first.port
    starts = [frame for frame in await frames() if frame["type"] == "turn_start"]
    assert len({start["turn_id"] for start in starts}) == 1
    assert [start["resumed"] for start in starts][:2] == [False, True]
