"""Many people at once, foreign pages, and programs: the Gradio page over HTTP, with the real server behind it."""

import asyncio
import json
import subprocess
import time
from typing import Any

import httpx
import pytest

from tests.clients.tcp_proxy import Proxy
from tests.gradio.http_tab import HttpTab, http_tabs
from tests.gradio.process import PYTHON, GradioProcess
from tests.live_server import LiveServer

pytestmark = pytest.mark.anyio

SESSIONS = 20
EVERY_S = 0.1


async def stored(server: LiveServer, tab: HttpTab) -> dict[str, Any]:
    """The newest answer of a tab's only conversation, as the server has it; empty where it has none."""
    assert tab.memory is not None
    bearer = f"Bearer {tab.memory['token']}"
    _, listed = await asyncio.to_thread(server.get, "/api/conversations", Authorization=bearer)
    if not (conversations := json.loads(listed)["conversations"]):
        return {}
    (conversation,) = conversations
    _, read = await asyncio.to_thread(server.get, f"/api/conversations/{conversation['id']}", Authorization=bearer)
    answer: dict[str, Any] = json.loads(read)["messages"][-1]
    return answer | {"conversation": conversation["id"]}


async def test_twenty_at_once_each_get_their_own_text_and_stop_in_one_touches_no_other(
    server: LiveServer, gradio: GradioProcess
) -> None:
    await server.until_idle()
    async with http_tabs(gradio.url, SESSIONS) as tabs:
        await asyncio.gather(*(tab.open() for tab in tabs))
        assert len({tab.memory["token"] for tab in tabs if tab.memory}) == SESSIONS

        async def one(number: int, tab: HttpTab) -> None:
            async for update in tab.ask(f"Story {number}", None if number == 0 else 100 + number):
                if number == 0 and " tokens" in str(update):  # not before its own text has begun
                    await tab.run("stop")

        await asyncio.gather(*(one(number, tab) for number, tab in enumerate(tabs)))
        answers = await asyncio.gather(*(stored(server, tab) for tab in tabs))
        shown = await asyncio.gather(*(tab.messages() for tab in tabs))
        for number, (answer, messages) in enumerate(zip(answers, shown, strict=True)):
            texts = [part["text"] for message in messages for part in message["content"]]
            # Gradio strips what it shows.
            assert texts == [f"Story {number}", answer["text"].strip()]
            expected = ("cancelled", answer["seq"]) if number == 0 else ("length", 100 + number)
            assert (answer["finish_reason"], answer["seq"]) == expected
        assert len({answer["conversation"] for answer in answers}) == SESSIONS


async def test_updates_come_at_a_bounded_rate(server: LiveServer, gradio: GradioProcess) -> None:
    async with http_tabs(gradio.url, 1) as (tab,):
        await tab.open()
        began = time.monotonic()
        updates = [update async for update in tab.ask("A long story", 100)]
        assert 1 < len(updates) <= 2 + (time.monotonic() - began) / EVERY_S


async def test_tabs_closed_before_the_first_token_free_the_engine(server: LiveServer, gradio: GradioProcess) -> None:
    """Many long questions at once keep the engine reading when their tabs go; a quick one may have read them all."""
    for _ in range(5):
        answers = await answers_of_closed_tabs(server, gradio, 12)
        assert {answer["finish_reason"] for answer in answers} == {"interrupted"}
        if any(answer["seq"] == 0 for answer in answers):
            return
    raise AssertionError("none left before its first token")


async def answers_of_closed_tabs(server: LiveServer, gradio: GradioProcess, count: int) -> list[dict[str, Any]]:
    """What is left of the replies of tabs that close as soon as the engine reads a question, which must end in time."""
    await server.until_idle()
    async with http_tabs(gradio.url, count) as tabs:
        await asyncio.gather(*(tab.open() for tab in tabs))
        asking = [asyncio.create_task(tab.follow(f"{number} " + "word " * 700)) for number, tab in enumerate(tabs)]
        async with asyncio.timeout(120):
            while not await asyncio.to_thread(server.running):
                await asyncio.sleep(0.01)
        await asyncio.gather(*(tab.close() for tab in tabs))
        await server.until_free(600 * count)
        for task in asking:
            task.cancel()
        await asyncio.wait(asking)
        answers = await asyncio.gather(*(stored(server, tab) for tab in tabs))
        return [answer for answer in answers if answer]  # some may have closed before they had asked


PROGRAM = """
import json, sys
from gradio_client import Client
client = Client(sys.argv[1], verbose=False)
first = client.predict("My first question", max_tokens=20, api_name="/chat")
second = client.predict("My second question", max_tokens=20, api_name="/chat")
job = client.submit("Without an end", api_name="/chat")
for streamed in job:
    if streamed:
        break
print(json.dumps([first, second, streamed]), flush=True)
sys.stdin.readline()
print(json.dumps(job.cancel()), flush=True)
sys.stdin.readline()
"""


async def test_a_program_asks_streams_and_cancels(server: LiveServer, gradio: GradioProcess) -> None:
    await server.until_idle()
    command = [str(PYTHON), "-c", PROGRAM, gradio.url]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdin
        assert program.stdout
        said = await asyncio.to_thread(program.stdout.readline)
        assert all(json.loads(said))
        assert await asyncio.to_thread(server.running)
        print(file=program.stdin, flush=True)
        assert json.loads(await asyncio.to_thread(program.stdout.readline)) is True
        await server.until_free()
        program.stdin.close()
        assert await asyncio.to_thread(program.wait, 30) == 0


async def test_foreign_origins_get_neither_answers_nor_credentials(gradio: GradioProcess) -> None:
    async with httpx.AsyncClient(base_url=gradio.url, trust_env=False) as http:
        for host in ("chat.example.org", gradio.url.removeprefix("http://")):
            named = {"host": host, "origin": "https://evil.example"}
            preflight = {**named, "access-control-request-method": "POST"}
            for reply in (
                await http.get("/", headers=named),
                await http.get("/config", headers=named),
                await http.post("/gradio_api/queue/join", headers=named, json={}),
                await http.options("/gradio_api/queue/join", headers=preflight),
            ):
                assert reply.status_code >= 400
                assert "access-control-allow-origin" not in reply.headers
                assert "set-cookie" not in reply.headers
        own = {"host": "chat.example.org", "origin": "https://chat.example.org"}
        assert (await http.get("/config", headers=own)).status_code == 200


async def test_a_login_and_a_path_of_a_proxy(between: Proxy) -> None:
    options = ("--auth", "ada:secret,bob:other", "--root_path", "/demo", "--model_name", "Our model")
    with GradioProcess(f"http://{between.address}", *options) as process:
        assert process.url.endswith("/demo")
        root = process.url.removesuffix("/demo")
        async with httpx.AsyncClient(base_url=root, trust_env=False) as http:
            assert (await http.get("/config")).status_code == 401
            wrong = await http.post("/login", data={"username": "ada", "password": "other"})
            assert wrong.status_code == 400
            assert (await http.post("/login", data={"username": "ada", "password": "secret"})).status_code == 200
            config = await http.get("/config")
            assert config.status_code == 200
            assert config.json()["root"].endswith("/demo")
        assert process.end() == 0
        assert {host for host in process.hosts() if not host.startswith("127.")} <= {"0.0.0.0", "localhost"}
