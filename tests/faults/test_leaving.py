"""Whoever leaves or stops frees the engine, however they do it, and nobody else notices."""

import asyncio
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable

import pytest

from server.protocol import TurnStart
from tests.faults.measured import Measured
from tests.faults.peer import Peer, Reply, peer
from tests.live_server import ROOT, LiveServer

pytestmark = pytest.mark.anyio

UNREAD = 600
"""Tokens that the context leaves to the answer to a long prompt."""


async def until_running(server: LiveServer) -> None:
    """Until vLLM's gauge shows work."""
    async with asyncio.timeout(120):
        while not await asyncio.to_thread(server.running):
            await asyncio.sleep(0.01)


async def stop(user: Peer, reply: Reply) -> None:
    await user.stop(reply)


async def close(user: Peer, reply: Reply) -> None:
    # Not awaited to its end: the close handshake may take longer than what is measured.
    task = asyncio.ensure_future(user.connection.close())
    task.add_done_callback(lambda done: done.exception())
    await asyncio.sleep(0)


async def send_fin(user: Peer, reply: Reply) -> None:
    user.send_fin()


async def send_rst(user: Peer, reply: Reply) -> None:
    user.send_rst()


@pytest.mark.parametrize("act", [stop, close, send_fin, send_rst], ids=lambda act: act.__name__)
async def test_leaving_while_text_comes_frees_the_engine(
    server: LiveServer, measured: Measured, act: Callable[[Peer, Reply], Awaitable[None]]
) -> None:
    await server.until_idle()
    async with peer(server.ws_url) as user:
        reply = await user.streaming()
        await until_running(server)
        await act(user, reply)
        measured("seconds to idle", await server.until_free())
        token = user.ready.token or None
    async with peer(server.ws_url, token) as user:
        again = await user.finish(await user.attach(reply.turn_id))
        assert again.whole
        assert again.text.startswith(reply.text)
        assert again.finished.finish_reason == ("cancelled" if act is stop else "interrupted")
        assert again.finished.usage.completion_tokens < 1500


async def test_a_killed_client_process_frees_the_engine(server: LiveServer, measured: Measured) -> None:
    await server.until_idle()
    command = [sys.executable, "-m", "tests.faults.peer", server.ws_url]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as client:
        assert client.stdout is not None
        assert await asyncio.to_thread(client.stdout.readline) == b"here\n"
        await until_running(server)
        client.kill()
        measured("seconds to idle", await server.until_free())


@pytest.mark.parametrize("act", [close, send_fin, send_rst], ids=lambda act: act.__name__)
async def test_leaving_before_the_first_text_frees_the_engine(
    server: LiveServer, measured: Measured, act: Callable[[Peer, Reply], Awaitable[None]]
) -> None:
    """Many long prompts at once keep the engine reading when their users go."""
    await server.until_idle()

    async def come_and_go(number: int) -> tuple[Reply, str | None]:
        async with peer(server.ws_url) as user:
            reply = await user.ask(f"{number} " + "word " * 700)
            await user.until(TurnStart, reply.turn_id)
            await act(user, reply)
            return reply, user.ready.token or None

    gone = await asyncio.gather(*map(come_and_go, range(16)))
    measured("seconds to idle", await server.until_free(16 * UNREAD))
    assert not any(reply.text for reply, _ in gone), "these users saw text: they did not leave before it"
    for reply, token in gone:
        async with peer(server.ws_url, token) as user:
            end = (await user.finish(await user.attach(reply.turn_id))).finished
            assert end.finish_reason == "interrupted"


async def test_leaving_right_after_asking_frees_the_engine(server: LiveServer, measured: Measured) -> None:
    """The connection goes while the prompt is still being rendered."""
    await server.until_idle()
    for pause in range(8):
        async with peer(server.ws_url) as user:
            await user.ask("word " * 700)
            await asyncio.sleep(pause / 1000)
            user.send_rst()
    began = time.monotonic()
    async with asyncio.timeout(120):
        while await asyncio.to_thread(server.metric, "streamchat_live_turns"):
            await asyncio.sleep(0.01)
    await server.until_free(8 * UNREAD)
    measured("seconds to idle", time.monotonic() - began)


async def test_one_users_stop_never_touches_another_reply(server: LiveServer) -> None:
    async with peer(server.ws_url) as one, peer(server.ws_url) as two:
        mine, theirs = await one.streaming(max_tokens=400), await two.streaming(max_tokens=400)
        own_second = await one.streaming(max_tokens=400)
        await one.stop(mine)
        await two.stop(mine)  # a turn of somebody else's: refused, and nothing happens
        stopped = await one.finish(mine)
        assert stopped.finished.finish_reason == "cancelled"
        assert stopped.whole
        for user, reply in ((one, own_second), (two, theirs)):
            await user.finish(reply)
            assert reply.whole
            assert (reply.finished.finish_reason, reply.finished.seq) in (("length", 400), ("stop", reply.seq))
