"""The status line: what the connection, the engine and the reply are doing, told as soon as the page knows it."""

import asyncio

import pytest
from playwright.async_api import Browser, BrowserContext, Page, expect

from tests.browser.chromium import ask, choose, finished, watched
from tests.browser.cut_wire import wire_to
from tests.browser.scripted import page_of
from tests.live_server import LiveServer
from tests.scripted_engine import ScriptedEngine, says

pytestmark = pytest.mark.anyio

NOTE_PHASES = """
window.phases = []; // what the line says when the page has heard something: in the same task, so before the next frame
const { set } = Object.getOwnPropertyDescriptor(MessagePort.prototype, "onmessage");
Object.defineProperty(MessagePort.prototype, "onmessage", {
  set(hear) {
    set.call(this, (event) => {
      hear(event);
      const phase = document.querySelector("#phase").textContent;
      if (phase !== phases.at(-1) && phase !== "Sending…") phases.push(phase);
    });
  },
});
"""


async def test_each_phase_is_told_with_the_frame_that_brings_it(browser: Browser, page: Page) -> None:
    loaded, hold, prefilled, half = (asyncio.Event() for _ in range(4))
    engine = ScriptedEngine(hold, *says("There."), max_running=1, max_context_tokens=4096)
    phase, figures = page.locator("#phase"), page.locator("#figures")
    await page.add_init_script(NOTE_PHASES)
    async with page_of(engine, loaded=loaded) as url:
        await page.goto(url)
        await expect(phase).to_have_text("The model is loading: loading the weights")
        await expect(figures).to_have_text("40%")
        await expect(page.get_by_role("progressbar")).to_have_attribute("value", "0.4")
        await ask(page, "zero")
        loaded.set()
        await expect(phase).to_have_text("Reading the prompt…")
        others = [await browser.new_context() for _ in range(2)]
        for waiting, context in enumerate(others, start=1):
            other = await context.new_page()
            await other.goto(url)
            await ask(other, "mine")
            expected = {1: "You are next in the queue", 2: "Number 2 in the queue"}[waiting]
            await expect(other.locator("#phase")).to_have_text(expected)
        hold.set()
        await finished(page)
        hold.clear()
        engine.script = [prefilled, *says("It ", "is ", "so.")[:2], half, says("It ", "is ", "so.")[2]]
        for context in others:
            await finished(context.pages[0])
            await context.close()
        await page.evaluate("phases.length = 0")
        await ask(page, "one")
        await expect(phase).to_have_text("Reading the prompt…")
        await expect(figures).to_have_text("1 s · 6 tokens", use_inner_text=True)
        prefilled.set()
        await expect(phase).to_have_text("Writing…")
        await expect(figures).to_contain_text("2 tokens · first after")
        await expect(figures).to_contain_text("context 8 of 4,096")
        half.set()
        await finished(page, 1)
        await expect(figures).to_contain_text("context 9 of 4,096")
        assert await page.evaluate("phases") == ["Reading the prompt…", "Writing…", "Done"]


async def test_queue_and_restart_are_told_with_their_frames_too(browser: Browser, page: Page) -> None:
    hold, second = asyncio.Event(), asyncio.Event()
    engine = ScriptedEngine(hold, *says("There."), max_running=1)
    context = await browser.new_context()
    async with page_of(engine, ScriptedEngine(*says("Again."))) as url, watched(await context.new_page()) as other:
        await other.goto(url)
        await ask(other, "mine")
        await expect(other.locator("#phase")).to_have_text("Reading the prompt…")
        await page.add_init_script(NOTE_PHASES)
        await page.goto(url)
        await expect(page.locator("#phase")).to_have_text("Ready")
        await page.evaluate("phases.length = 0")
        engine.script = [second, *says("It ", "is.")]
        await ask(page, "one")
        await expect(page.locator("#phase")).to_have_text("You are next in the queue")
        hold.set()
        await expect(page.locator("#phase")).to_have_text("Reading the prompt…")
        second.set()
        await finished(page)
        engine.die("the engine process died")
        await expect(page.locator("#phase")).to_contain_text("restarting")
        await expect(page.locator("#phase")).to_have_text("Done")
        phases = await page.evaluate("phases")
        phases = phases[phases.index("You are next in the queue") + 1 :]  # until then it seemed to be read
        assert phases[:3] == ["Reading the prompt…", "Writing…", "Done"]
        assert phases[3] == "The engine is restarting: the engine process died"
    await context.close()


async def test_rounds_that_were_left_out_are_counted(page: Page) -> None:
    await choose(page, historyMax=0)
    async with page_of(ScriptedEngine(*says("So."))) as url:
        await page.goto(url)
        for turn, question in enumerate(("one", "two", "three")):
            await ask(page, question)
            await finished(page, turn)
        await expect(page.locator("#figures")).to_contain_text("2 rounds left out")


async def test_the_real_engines_pace_and_context_are_told_while_it_writes(server: LiveServer, page: Page) -> None:
    await choose(page, params={"max_tokens": 1500})
    await page.goto(server.url)
    await ask(page, "Tell me everything.")
    figures = page.locator("#figures")
    await expect(figures).to_contain_text("tokens/s")
    await expect(figures).to_contain_text("of 2,048")
    texts = await figures.text_content() or ""
    assert [part.split("\u00a0")[-1] for part in texts.split(" · ")][:3] == ["tokens", "s", "tokens/s"]
    await page.keyboard.press("Escape")
    await finished(page)


async def test_a_lost_connection_is_told_and_counted_down_until_it_is_back(context: BrowserContext, page: Page) -> None:
    async with page_of(ScriptedEngine(*says("So."))) as url, wire_to(url) as wire:
        await page.goto(wire.url)
        await expect(page.locator("#phase")).to_have_text("Ready")
        await wire.cut()
        await expect(page.locator("#phase")).to_have_text("Connection lost. Trying again…")
        await expect(page.locator("#figures")).to_contain_text("in 2 s", use_inner_text=True)
        await wire.mend()
        await expect(page.locator("#phase")).to_have_text("Ready")
