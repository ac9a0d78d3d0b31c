"""Who may come in, and who has to wait: token, identities, the queue."""

import asyncio
from contextlib import AsyncExitStack

import pytest
from msgspec import UNSET

from server.protocol import Bye, CloseCode, Delta, Hello, Queued
from tests.faults.peer import connected, peer
from tests.live_server import LiveServer

pytestmark = pytest.mark.anyio


# ---- the token


async def refusal(server: LiveServer, token: str | None) -> int:
    """The close code that a hello with this token gets."""
    async with connected(server.ws_url) as stranger:
        await stranger.send(Hello(token=token or UNSET))
        closed = await stranger.closed()
        (bye,) = stranger.others
        assert isinstance(bye, Bye)
        assert not bye.reconnect
        assert closed.rcvd is not None
        return closed.rcvd.code


async def test_without_the_token_nobody_comes_in(guarded: LiveServer, server: LiveServer) -> None:
    async with peer(server.ws_url) as elsewhere:  # an identity of a server that asks for no token
        foreign = elsewhere.ready.token or None
    for token in (None, "Secret", "secret2", "0" * 32 + "." + "0" * 32, "é", foreign):
        assert await refusal(guarded, token) == CloseCode.UNAUTHORIZED, token


async def test_the_link_carries_the_token_which_opens_the_door_to_many_users(guarded: LiveServer) -> None:
    assert guarded.link.endswith(f":{guarded.port}/#token=secret")
    async with peer(guarded.ws_url, "secret") as one, peer(guarded.ws_url, "secret") as two:
        assert one.ready.user != two.ready.user
        identity = one.ready.token or None
        assert identity
    async with peer(guarded.ws_url, identity) as again:
        assert again.ready.user == one.ready.user
        assert again.ready.token is UNSET


async def test_metrics_need_the_token_and_health_does_not(guarded: LiveServer) -> None:
    def status(path: str, authorization: str) -> int:
        return guarded.get(path, Authorization=authorization)[0]

    assert [status("/metrics", value) for value in ("", "Bearer", "Bearer wrong", "Bearer secret")] == [
        401,
        401,
        401,
        200,
    ]
    assert (status("/healthz", ""), status("/readyz", ""), status("/", "")) == (200, 200, 200)


# ---- the queue: this server has two places


async def test_those_who_wait_are_told_their_place_until_it_is_their_turn(guarded: LiveServer) -> None:
    await guarded.until_idle()
    async with AsyncExitStack() as stack:
        users = [await stack.enter_async_context(peer(guarded.ws_url, "secret")) for _ in range(5)]
        first, second, third, fourth, fifth = users
        running = await first.streaming(max_tokens=1900)
        await second.streaming(max_tokens=1900)
        waiting = []
        for place, user in enumerate((third, fourth, fifth), start=1):
            waiting.append(await user.ask(max_tokens=24))
            assert (await user.until(Queued)).position == place
        # Who stops waiting makes room behind them, at once and without having cost the engine anything.
        await fourth.stop(waiting[1])
        stopped = await fourth.finish(waiting[1])
        assert (stopped.finished.finish_reason, stopped.finished.seq, stopped.whole) == ("cancelled", 0, True)
        assert stopped.finished.usage.completion_tokens == 0
        assert (await fifth.until(Queued)).position == 2
        # A connection that goes while it waits frees its place too.
        third.send_rst()
        assert (await fifth.until(Queued)).position == 1
        # And when a place is free, it is theirs.
        await first.stop(running)
        await fifth.until(Delta)
        last = await fifth.finish(waiting[2])
        assert last.positions == [3, 2, 1, 0]
        assert last.whole
        assert last.finished.timing.queued_ms > 0
        await second.connection.close()
        await guarded.until_free()
        assert await asyncio.to_thread(guarded.metric, "streamchat_queued_turns") == 0
