"""The Gradio page as people use it: in real Chromium, which reaches this machine and nothing else."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Browser, Page, expect

from server.engine import Output
from tests.clients.service import service_of
from tests.clients.tcp_proxy import Proxy
from tests.endless_model import ENDLESS_NAME
from tests.gradio.process import GradioProcess
from tests.live_server import LiveServer
from tests.scripted_engine import ScriptedEngine, says

pytestmark = pytest.mark.anyio


@asynccontextmanager
async def opened(browser: Browser, gradio: GradioProcess, **options: Any) -> AsyncIterator[Page]:
    """The page in a browser of its own, of which nothing may go wrong unseen, and which asks nobody else."""
    context = await browser.new_context(**{"locale": "en-US", **options})
    page = await context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.on("request", lambda asked: faults.append(asked.url) if not ours(asked.url, gradio) else None)
    try:
        await page.goto(gradio.url)
        await loaded(page)
        yield page
    finally:
        await context.close()
    assert faults == []


def ours(url: str, gradio: GradioProcess) -> bool:
    return url.startswith((gradio.url, "data:", "blob:"))


async def loaded(page: Page) -> None:
    """What is set before that is set back."""
    await expect(page.locator("#title h1")).not_to_have_text("StreamChat")


async def ask(page: Page, question: str) -> None:
    await page.locator("#question textarea").fill(question)
    await page.locator("#submit").click()


def answers(page: Page) -> Any:
    """The messages of the assistant."""
    return page.locator("#chatbot .bot.message, #chatbot .message.bot")


async def grown(page: Page, characters: int = 60) -> str:
    """The newest answer, as soon as it has so many characters."""
    await expect(answers(page).last).to_have_text(re.compile(f"(.|\\n){{{characters}}}"))
    return str(await answers(page).last.inner_text())


async def limit(page: Page, tokens: int) -> None:
    """Set the longest answer."""
    field = page.get_by_label("Longest answer, in tokens")
    if not await field.is_visible():
        await page.get_by_text("System prompt and sampling").click()
    async with asyncio.timeout(60):
        while await field.input_value() != str(tokens):
            # A section that was closed may be filled once more when it opens.
            await field.fill(str(tokens))
            await field.press("Tab")


async def test_a_person_chats_and_finds_it_again(gradio: GradioProcess, browser: Browser) -> None:
    async with opened(browser, gradio) as page:
        await expect(page.locator("#title h1")).to_have_text(ENDLESS_NAME)
        await limit(page, 30)
        await ask(page, "First question")
        await expect(page.locator("#status")).to_contain_text("30 tokens ·")
        await expect(page.locator("#status")).to_contain_text("Continue")
        first = await grown(page, 1)
        # Continue, retry, like
        await page.locator("#continue").click()
        await expect(page.locator("#status")).to_contain_text("60 tokens ·")
        assert (await grown(page, len(first))).startswith(first.strip()[:20])
        await page.get_by_role("button", name="Retry").click()
        await expect(page.locator("#status")).to_contain_text("30 tokens ·")
        await page.get_by_role("button", name="Like", exact=True).click()
        await expect(page.get_by_role("button", name="Liked", exact=True)).to_be_visible()
        # Edit, undo
        await limit(page, 25)
        await page.get_by_role("button", name="Edit").first.click()
        await page.locator("#chatbot textarea").fill("Edited question")
        await page.get_by_role("button", name="Submit", exact=True).first.click()
        await expect(page.locator("#chatbot")).to_contain_text("Edited question")
        await expect(page.locator("#status")).to_contain_text("25 tokens ·")
        await page.get_by_role("button", name="Undo").click()
        await expect(page.locator("#question textarea")).to_have_value("Edited question")
        # The first version is a conversation of its own, with its rating, also after a reload.
        await page.reload()
        await page.locator(".sidebar .toggle-button").click()
        await page.locator("#conversations label").first.click()
        await expect(page.locator("#chatbot")).to_contain_text("First question")
        await expect(page.get_by_role("button", name="Liked", exact=True)).to_be_visible()
        await page.get_by_role("button", name="New chat").click()
        await expect(page.locator("#chatbot")).not_to_contain_text("First question")
        await page.locator("#conversations label").first.click()
        await expect(page.locator("#chatbot")).to_contain_text("First question")
        await page.locator("#clear").click()
        await expect(page.locator("#conversations label")).to_have_count(0)


async def test_of_two_with_one_name_each_stops_only_their_own_and_a_closed_tab_frees_the_engine(
    server: LiveServer, gradio: GradioProcess, browser: Browser
) -> None:
    await server.until_idle()
    async with opened(browser, gradio) as mine:
        async with opened(browser, gradio) as other:
            for page in (mine, other):
                await page.locator("#name input, #name textarea").fill("admin")
                await ask(page, "Tell me a story without an end")
                await grown(page)
            await mine.locator("#stop").click()
            await expect(mine.locator("#status")).to_contain_text("Stopped.")
            stopped = await grown(mine)
            seen = len(await grown(other))
            await grown(other, seen + 20)
            assert await asyncio.to_thread(server.running) == 1
            assert await grown(mine) == stopped
            await other.close()
            await server.until_free()
        await mine.locator("#continue").click()
        await grown(mine, len(stopped) + 20)
        await mine.locator("#stop").click()
        await expect(mine.locator("#status")).to_contain_text("Stopped.")
        await server.until_free()


@asynccontextmanager
async def instead(between: Proxy, port: int) -> AsyncIterator[None]:
    """The page's server is another one for a while."""
    real = between.port
    between.port = port
    between.cut()
    try:
        yield
    finally:
        between.port = real
        between.cut()


def port_of(address: str) -> int:
    return int(address.rpartition(":")[2])


async def test_reasoning_formulas_and_scripts_and_a_tab_closed_in_prefill(
    gradio: GradioProcess, browser: Browser, between: Proxy, tmp_path: Path
) -> None:
    answer = "So $x^2$ and <script>window.hacked=1</script> ![far](http://far.example/a.png) end."
    engine = ScriptedEngine(Output("First I think. ", (1,), "reasoning"), *says(answer))
    async with (
        service_of(engine, data=tmp_path) as service,
        instead(between, port_of(service.address)),
    ):
        page = await browser.new_page(locale="en-US")
        await page.goto(gradio.url)
        await expect(page.locator("#title h1")).to_have_text("scripted")
        await ask(page, "Why?")
        await expect(page.locator("#chatbot")).to_contain_text("Thought")
        await expect(page.locator("#chatbot .katex").first).to_be_visible()
        await expect(page.locator("#chatbot")).to_contain_text("end.")
        assert await page.evaluate("window.hacked") is None
        await expect(page.locator("#conversations label")).to_have_count(1)
        # A tab closed while the engine reads
        engine.script = [asyncio.Event()]
        await ask(page, "And?")
        await expect(page.locator("#status")).to_contain_text("The model is reading the question…")
        assert engine.running == 1
        await page.close()
        async with asyncio.timeout(60):
            while engine.running:
                await asyncio.sleep(0.01)


async def test_a_restarted_server_goes_on_with_the_reply_and_one_that_is_gone_is_named(
    gradio: GradioProcess, browser: Browser, between: Proxy, tmp_path: Path
) -> None:
    begun = [Output("Before the restart, ", (1,))]
    async with opened(browser, gradio) as page:
        async with (
            service_of(ScriptedEngine(*begun, asyncio.Event()), data=tmp_path) as service,
            instead(between, port_of(service.address)),
        ):
            await page.reload()
            await expect(page.locator("#title h1")).to_have_text("scripted")
            await ask(page, "Are you there?")
            await expect(page.locator("#chatbot")).to_contain_text("Before the restart,")
            await service.hub.shutdown()
            await between.shut()
            between.cut()
            await expect(page.locator("#status")).to_contain_text("connecting again")
            again = service_of(ScriptedEngine(*begun, *says("and after it.")), data=tmp_path)
            async with again as restarted:
                between.port = port_of(restarted.address)
                await between.open()
                await expect(page.locator("#chatbot")).to_contain_text("Before the restart, and after it.")
                await expect(page.locator("#status")).to_contain_text("tokens/s")
        await between.shut()
        between.cut()
        await page.reload()
        await expect(page.locator(".toast-wrap")).to_contain_text("./run.sh")
        await between.open()


async def first_page(browser: Browser, app: GradioProcess) -> tuple[Page, str]:
    """In a browser of its own; and the app's port, for another app that takes its place."""
    page = await (await browser.new_context()).new_page()
    await page.goto(app.url)
    await loaded(page)
    return page, app.url.rpartition(":")[2]


async def test_a_restart_of_the_app_loses_nothing(between: Proxy, browser: Browser) -> None:
    server_url = f"http://{between.address}"
    with GradioProcess(server_url) as app:
        page, port = await first_page(browser, app)
        await limit(page, 10)
        await ask(page, "Before the restart")
        await expect(page.locator("#status")).to_contain_text("10 tokens ·")
        first = await grown(page, 1)
    with GradioProcess(server_url, "--port", port):
        await page.reload()
        await loaded(page)
        await expect(page.locator("#chatbot")).to_contain_text("Before the restart")
        await limit(page, 12)
        await ask(page, "After it")
        await expect(page.locator("#status")).to_contain_text("12 tokens ·")
        assert await answers(page).first.inner_text() == first
        await page.context.close()


async def test_an_app_that_ends_while_a_reply_is_written_shows_it_when_it_is_back(
    between: Proxy, browser: Browser
) -> None:
    server_url = f"http://{between.address}"
    with GradioProcess(server_url) as app:
        page, port = await first_page(browser, app)
        await ask(page, "Long before the restart")
        begun = await grown(page)
    with GradioProcess(server_url, "--port", port):
        await page.reload()
        await expect(page.locator("#chatbot")).to_contain_text("Long before the restart")
        await expect(answers(page).first).to_contain_text(begun.strip()[:20])
        await page.context.close()


async def test_it_is_chinese_dark_and_fits_a_phone(gradio: GradioProcess, browser: Browser) -> None:
    phone = {"viewport": {"width": 360, "height": 740}, "locale": "zh-CN", "color_scheme": "dark"}
    async with opened(browser, gradio, **phone) as page:
        for text in ("停止生成", "清除历史消息", "继续生成", "多对话轮数", "系统提示词与采样参数", "提交"):
            await expect(page.get_by_text(text, exact=True).first).to_be_visible()
        await expect(page.locator("#question textarea")).to_have_attribute("rows", "5")
        await expect(page.locator("#name input, #name textarea")).to_have_attribute("placeholder", "请输入您的用户名")
        assert await page.evaluate("document.documentElement.scrollWidth") <= 360
        assert await page.locator("#chatbot").evaluate("(chat) => chat.offsetHeight") == 500
        assert await page.locator("body").evaluate("(body) => body.classList.contains('dark')")
        await page.locator("#dark").click()
        assert not await page.locator("body").evaluate("(body) => body.classList.contains('dark')")
        slider = page.locator("#rounds input[type=range]")
        assert [await slider.get_attribute(name) for name in ("min", "max")] == ["0", "5"]


async def test_the_process_spoke_to_this_machine_alone(gradio: GradioProcess) -> None:
    hosts = set(gradio.hosts())
    assert hosts
    assert not {host for host in hosts if not host.startswith("127.")} - {"localhost", "0.0.0.0"}
