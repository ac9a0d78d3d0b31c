"""A client that does not read holds back nobody, costs no more than its log, and is given up in time."""

import asyncio
import socket
import time
from statistics import median
from uuid import uuid4

import pytest

from server.protocol import Ask, Error, Params
from tests.faults.measured import Measured
from tests.faults.peer import peer
from tests.faults.stalled import StalledClient, rss_mib
from tests.live_server import LiveServer

pytestmark = pytest.mark.anyio

GIVEN_UP_S = 120.0
"""Six times `slow_timeout`, or `ping_interval` + `ping_timeout`: who is there after that is never given up."""


async def replies_of_others(server: LiveServer) -> float:
    """Eight users get an answer of 40 tokens each; seconds until the last has it."""

    async def one() -> None:
        async with peer(server.ws_url) as user:
            assert (await user.answer(max_tokens=40)).whole

    began = time.monotonic()
    await asyncio.gather(*(one() for _ in range(8)))
    return time.monotonic() - began


async def test_a_client_that_stops_reading_holds_back_nobody(server: LiveServer, measured: Measured) -> None:
    await server.until_idle()
    await replies_of_others(server)
    alone = await replies_of_others(server)
    memory = rss_mib(server.pid)
    before = await asyncio.to_thread(server.metric, "streamchat_connections")
    with StalledClient(server) as stalled:
        turns = stalled.ask_much(1500)
        began = time.monotonic()
        meanwhile = []
        while await asyncio.to_thread(server.metric, "streamchat_connections") > before:
            assert time.monotonic() - began < GIVEN_UP_S, "the stalled client is still there"
            meanwhile.append(await replies_of_others(server))
        measured("seconds until it is given up", time.monotonic() - began)
        measured("others' replies, seconds alone", alone)
        measured("others' replies, seconds meanwhile", median(meanwhile))
        measured("memory, MiB more", rss_mib(server.pid) - memory)
        assert time.monotonic() - began > 5, "it was not stalled but thrown out"
        assert len(meanwhile) > 1, "the others were answered only when it was given up"
        assert rss_mib(server.pid) - memory < 16
        async with peer(server.ws_url, stalled.ready.token or None) as again:
            for turn_id in turns:
                reply = await again.finish(await again.attach(turn_id))
                assert reply.whole, "its log is kept for it"
                assert reply.finished.finish_reason in ("length", "stop", "interrupted")
        assert stalled.drain() < 256 * 1024


async def test_a_replaced_connection_that_does_not_read_can_start_nothing_more(server: LiveServer) -> None:
    await server.until_idle()
    with StalledClient(server) as stalled:
        stalled.ask_much(400)
        await server.until_idle()
        async with peer(server.ws_url, stalled.ready.token or None) as newer:
            late = str(uuid4())
            stalled.send(Ask(late, "Tell me a long story.", params=Params(max_tokens=1500)))
            await asyncio.to_thread(stalled.drain)
            await newer.attach(late)
            assert (await newer.until(Error, late)).code == "unknown_turn"
            assert not await asyncio.to_thread(server.running)


def test_pings_whose_pongs_nobody_reads_cost_no_memory(server: LiveServer, measured: Measured) -> None:
    memory = rss_mib(server.pid)
    with StalledClient(server) as flooding:
        began = time.monotonic()
        with pytest.raises((ConnectionResetError, BrokenPipeError)):
            flooding.ping_for(GIVEN_UP_S)
        measured("seconds until it is cut", time.monotonic() - began)
    assert rss_mib(server.pid) - memory < 4


def test_an_overlong_header_is_refused_and_not_left_hanging(server: LiveServer) -> None:
    with socket.create_connection(("127.0.0.1", server.port), timeout=60) as raw:
        lines = (
            "GET /ws HTTP/1.1",
            f"Host: 127.0.0.1:{server.port}",
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "Cookie: " + "x" * 9000,
        )
        raw.sendall("\r\n".join((*lines, "", "")).encode())
        assert raw.recv(4096).startswith(b"HTTP/1.1 431")
