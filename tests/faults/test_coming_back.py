"""Who leaves and comes back: within the grace, after it, after a kill of the server. In the order of these tests.

The last one ends the server.
"""

import asyncio
import os
import time
from collections.abc import Iterator
from contextlib import AsyncExitStack
from pathlib import Path
from signal import SIGTERM

import pytest
from msgspec import UNSET

from clients.chat_client import ChatClient
from clients.turn import Turn
from server.protocol import CloseCode, Cursor, Params
from tests.faults.engines import named, until_none_is_left
from tests.faults.measured import Measured
from tests.faults.peer import Peer, Reply, peer
from tests.faults.restartable import RestartableServer
from tests.live_server import LiveServer
from tests.terminal.program import terminal

pytestmark = pytest.mark.anyio

GRACE_S = 2.0
UNATTENDED = 2
REPLIES = 50
END_S = 60.0
"""Only a server that hangs takes so long to end."""
SHOWN_S = 6.0
"""For so long text of a reply had come when its server was killed; most of it must be stored."""


@pytest.fixture(scope="module")
def lasting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RestartableServer]:
    """A server that is killed and started again where it was."""
    data: Path = tmp_path_factory.mktemp("data")
    engine = ("--max-model-len", "2048", "--max-num-seqs", "64")
    grace = ("--disconnect-grace", str(GRACE_S), "--max-unattended-turns", str(UNATTENDED))
    with RestartableServer(*engine, *grace, "--data-dir", str(data)) as server:
        server.live.wait_ready()
        yield server


async def leave_during(server: LiveServer, count: int = 1) -> tuple[str, list[Reply]]:
    """A newcomer asks so much, sees text of all, and is gone. Returns their identity, and what they had."""
    async with peer(server.ws_url) as user:
        replies = [await user.ask() for _ in range(count)]
        for reply in replies:
            await user.until_seq(reply, 1)
        assert isinstance(user.ready.token, str)
        user.send_rst()
        return user.ready.token, replies


async def until_live(server: LiveServer, count: int) -> float:
    """Wait until no more turns run; seconds that it took."""
    began = time.monotonic()
    while await asyncio.to_thread(server.metric, "streamchat_live_turns") > count:
        assert time.monotonic() - began < 300
        await asyncio.sleep(0.02)
    return time.monotonic() - began


async def rest_of(user: Peer, reply: Reply) -> Reply:
    """The reply that a connection resumed, with what the one before it had."""
    rest = user.replies[reply.turn_id]
    rest.text = reply.text + rest.text
    return await user.finish(rest)


def cursors(replies: list[Reply]) -> list[Cursor]:
    """Where a new connection goes on."""
    return [Cursor(reply.turn_id, reply.seq) for reply in replies]


# ---- grace


async def test_who_is_back_in_time_finds_the_reply_running(lasting: RestartableServer) -> None:
    token, (before,) = await leave_during(lasting.live)
    async with peer(lasting.live.ws_url, token, cursors([before])) as user:
        assert [turn.turn_id for turn in user.ready.live] == [before.turn_id]
        reply = await rest_of(user, before)
        assert reply.resumed == 0
        assert reply.whole
        assert reply.finished.finish_reason in ("length", "stop")


async def test_after_the_grace_the_engine_is_free_and_the_reply_goes_on_when_asked(
    lasting: RestartableServer, measured: Measured
) -> None:
    token, (before,) = await leave_during(lasting.live)
    measured("seconds until the turn is interrupted", await until_live(lasting.live, 0))
    assert not await asyncio.to_thread(lasting.live.running)
    async with peer(lasting.live.ws_url, token, cursors([before])) as user:
        reply = await rest_of(user, before)
        assert reply.resumed == 1
        assert reply.whole
        assert reply.finished.finish_reason in ("length", "stop")


async def test_only_so_many_run_on_unattended(lasting: RestartableServer, measured: Measured) -> None:
    token, before = await leave_during(lasting.live, 4)
    measured("seconds until the others are interrupted", await until_live(lasting.live, UNATTENDED))
    async with peer(lasting.live.ws_url, token, cursors(before)) as user:
        assert [turn.turn_id for turn in user.ready.live] == [reply.turn_id for reply in before[-UNATTENDED:]]
        replies = [await rest_of(user, reply) for reply in before]
        assert [reply.resumed for reply in replies] == [1, 1, 0, 0]
        assert all(reply.whole for reply in replies)


async def test_a_newer_connection_takes_the_running_reply_over(server: LiveServer) -> None:
    """No grace is needed for that: this server has none."""
    await server.until_idle()
    async with peer(server.ws_url) as older:
        before = await older.streaming(max_tokens=400)
        async with peer(server.ws_url, older.ready.token or None, cursors([before])) as newer:
            assert newer.ready.token is UNSET
            closed = await older.closed()
            assert closed.rcvd is not None
            assert closed.rcvd.code == CloseCode.REPLACED
            rest = await newer.finish(newer.replies[before.turn_id])
            assert rest.resumed == 0
            assert rest.finished.finish_reason in ("length", "stop")
            assert (await newer.finish(await newer.attach(before.turn_id))).whole


# ---- a killed server


async def test_a_server_killed_under_50_replies_loses_no_more_than_their_last_moments(
    lasting: RestartableServer, measured: Measured
) -> None:
    async def read(turn: Turn) -> str:
        return "".join([delta.text async for delta in turn])

    async with AsyncExitStack() as stack:
        users = [await stack.enter_async_context(peer(lasting.live.ws_url)) for _ in range(REPLIES)]
        replies = [await user.ask() for user in users]
        reading = [asyncio.create_task(user.closed()) for user in users]
        chat = await stack.enter_async_context(ChatClient(lasting.live.ws_url))
        turn = await chat.ask("Tell me a long story.", params=Params(max_tokens=1500))
        shown = asyncio.create_task(read(turn))
        screen = stack.enter_context(terminal(lasting.live.url, "--max-tokens", "300"))
        await asyncio.to_thread(screen.until, r"^Your question:\n● ready")
        screen.type("Tell me another one.\r")
        await asyncio.to_thread(screen.until, r"another one\.\n\n(?!The model )(.+\n)(.*\n)*Your question:")
        while not all(reply.deltas and time.monotonic() - reply.deltas[0].at > SHOWN_S for reply in replies):
            await asyncio.sleep(0.05)
        killed_at = time.monotonic()
        await lasting.kill()
        await asyncio.gather(*reading)
        assert not any(reply.end for reply in replies)
        await asyncio.to_thread(screen.until, r"^○ connection lost, connecting again")
        await lasting.start_again("--disconnect-grace", "-1")
        lost_s, lost = [], []
        for user, before in zip(users, replies, strict=True):
            async with peer(lasting.live.ws_url, user.ready.token or None) as again:
                stored = await again.finish(await again.attach(before.turn_id))
            assert stored.whole
            assert stored.finished.finish_reason == "interrupted"
            assert before.text.startswith(stored.text) or stored.text.startswith(before.text)
            unstored = [got.at for got in before.deltas if got.seq > stored.seq]
            lost_s.append(killed_at - min(unstored, default=killed_at))
            lost.append(before.seq - stored.seq)
            assert stored.seq > before.seq / 2
        measured("seconds lost, at most", max(lost_s))
        measured("tokens lost, at most", max(lost))
        # The 51st has ChatClient, and its reader notices no more than a pause.
        text = await shown
        assert turn.end
        assert turn.end.finish_reason in ("length", "stop")
        assert turn.rewritten or text == turn.text
        # So does who sits at a terminal.
        await asyncio.to_thread(screen.until, r"^300 tokens · (.*\n)+Your question:\n● ready", 120)


async def test_with_endless_grace_a_reply_is_finished_for_nobody(lasting: RestartableServer) -> None:
    """What runs is what it was restarted with."""
    lasting.live.wait_ready()
    token, (before,) = await leave_during(lasting.live)
    await until_live(lasting.live, 0)
    async with peer(lasting.live.ws_url, token, cursors([before])) as user:
        assert not user.ready.live
        reply = await rest_of(user, before)
        assert reply.resumed == 0
        assert reply.whole
        assert reply.finished.finish_reason in ("length", "stop")


# ---- a server that ends


async def test_sigterm_ends_both_processes_of_an_engine_that_generates(
    lasting: RestartableServer, measured: Measured
) -> None:
    live = lasting.live
    assert len(named(live.engine_processes(), "VLLM::")) == 2
    async with peer(live.ws_url) as user:
        reply = await user.streaming()
        began = time.monotonic()
        os.kill(live.pid, SIGTERM)
        assert (await user.finish(reply)).finished.finish_reason == "interrupted"
        assert await asyncio.to_thread(live.process.wait, END_S) == 0, live.logged()
    measured("seconds", time.monotonic() - began)
    until_none_is_left(live, began + 2 * END_S)
