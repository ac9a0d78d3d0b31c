"""Browser, service and engine on the same few cores, as the demo model's first user has them.

In the order of these tests: the engine loads, answers, and dies; in the end its server dies too, and another follows.
"""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from server.__main__ import CPU_OPTIONS
from tests.browser.chromium import answer, ask, bound_answers, finished, letters, note_frames, written
from tests.live_server import START_TIMEOUT_S, LiveServer, alive

pytestmark = pytest.mark.anyio

GENERATED = "vllm:generation_tokens_total"
"""What the engine made, whatever of it the page had seen."""
TOKENS = 8000
"""Of the answer, unless it is stopped: some 20 s on two cores."""


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What outlives a server."""
    return tmp_path_factory.mktemp("data")


def started(data: Path, *options: str) -> LiveServer:
    """Shares all cores with the browser, and its engine is set up as the demo model's."""
    return LiveServer(*CPU_OPTIONS, "--data-dir", str(data), *options, confined=False, OMP_NUM_THREADS="1")


@pytest.fixture(scope="module")
def beside(data: Path) -> Iterator[LiveServer]:
    """For the first test its engine still loads, and the last one kills it."""
    with started(data) as live:
        yield live


async def test_a_question_asked_while_the_engine_loads_is_answered_when_it_is_ready(
    beside: LiveServer, page: Page
) -> None:
    await bound_answers(page, 8)
    await page.goto(beside.url)
    await expect(page.locator("#phase")).to_contain_text("loading")
    await ask(page, "Early?")
    await expect(page.locator(".notes")).to_contain_text("goes out by itself")
    await page.reload()
    await expect(page.locator(".question")).to_have_text("Early?")
    await expect(page.locator("#verified")).to_be_visible(timeout=START_TIMEOUT_S * 1000)
    await expect(page.locator(".turn")).to_have_count(1)


@pytest.mark.parametrize("stop", ["button", "key"])
async def test_stop_is_heard_while_the_engine_generates(beside: LiveServer, page: Page, stop: str) -> None:
    beside.wait_ready()
    before = beside.metric(GENERATED)
    await bound_answers(page, TOKENS)
    await page.goto(beside.url)
    await ask(page, "Tell me everything.")
    await written(page)
    if stop == "key":
        await page.keyboard.press("Escape")
    else:
        await page.get_by_role("button", name="Stop").click()
    await finished(page)
    await expect(page.locator("#phase")).to_have_text("Stopped")
    await beside.until_idle()
    assert beside.metric(GENERATED) - before < TOKENS / 4


async def test_a_reply_goes_on_when_its_engine_and_then_its_server_were_killed(
    beside: LiveServer, page: Page, data: Path
) -> None:
    beside.wait_ready()
    await bound_answers(page, TOKENS)
    frames = await note_frames(page)
    await page.goto(beside.url)
    await ask(page, "Tell me everything.")
    await written(page, 100)
    engine = beside.engine_processes()
    for pid in engine:
        os.kill(pid, signal.SIGKILL)
    await expect(page.locator("#phase")).to_contain_text("restarting")
    seen = await letters(page)
    assert seen
    await expect(page.locator("#phase")).to_contain_text("Writing", timeout=START_TIMEOUT_S * 1000)
    await written(page, 2 * len(seen) + 100)
    assert (await letters(page)).startswith(seen)
    text = await answer(page).text_content() or ""

    engine = beside.engine_processes()
    beside.process.kill()
    beside.process.wait()
    await expect(page.locator("#phase")).to_contain_text("Connection lost")
    for pid in filter(alive, engine):
        os.kill(pid, signal.SIGKILL)
    with started(data, "--port", str(beside.port)):
        await expect(page.locator("#phase")).to_contain_text("Writing", timeout=START_TIMEOUT_S * 1000)
        await written(page, len(text) + 100)
        await page.keyboard.press("Escape")
        await finished(page)
    starts = [frame for frame in await frames() if frame["type"] == "turn_start"]
    assert len({start["turn_id"] for start in starts}) == 1
    assert [start["resumed"] for start in starts][:2] == [False, True]
