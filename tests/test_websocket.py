import asyncio
import errno
import socket
import struct
from contextlib import suppress
from typing import Any

import pytest
from starlette.types import Message, Receive, Scope, Send

import server.websocket
from server.websocket import (
    CUT,
    HIGH_WATER_BYTES,
    MAX_PONG_BACKLOG_BYTES,
    USER_TIMEOUT_MS,
    GuardedWebSocket,
    listening_socket,
)
from tests.serving import UVLOOP, RawPeer, serving

pytestmark = pytest.mark.anyio

PING, TEXT, CLOSE = 9, 1, 8
SOON_S = 60
"""For what takes a tenth of a second on a machine that does nothing else."""


@pytest.fixture(scope="module")
def anyio_backend() -> object:
    return UVLOOP


@pytest.fixture(autouse=True)
def _short_close(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server.websocket, "CLOSE_TIMEOUT_S", 0.1)


class App:
    """Accepts one connection and tells what becomes of it; where it is told to, it sends without end."""

    def __init__(self, *, floods: bool = False, closes: bool = False) -> None:
        self.floods = floods
        self.closes = closes
        self.may_accept = asyncio.Event()
        self.may_accept.set()
        self.sent = 0
        self.sending_since: float | None = None
        self.received: list[Message] = []
        self.connected = asyncio.Event()
        self.accepted = asyncio.Event()
        self.disconnected = asyncio.Event()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            return
        self.protocol: GuardedWebSocket = scope["extensions"][CUT].__self__
        await receive()
        self.connected.set()
        await self.may_accept.wait()
        await send({"type": "websocket.accept"})
        self.accepted.set()
        if self.closes:
            await send({"type": "websocket.close", "code": 4408})
        flood = asyncio.create_task(self._flood(send))
        while (message := await receive())["type"] != "websocket.disconnect":
            self.received.append(message)
        self.disconnected.set()
        with suppress(OSError, RuntimeError):
            await flood

    async def _flood(self, send: Send) -> None:
        while self.floods:
            self.sending_since = asyncio.get_running_loop().time()
            await send({"type": "websocket.send", "text": "x" * 16384})
            self.sent += 16384

    async def until_blocked(self) -> None:
        """Until it has waited a while for its peer to read."""
        loop = asyncio.get_running_loop()
        while self.sending_since is None or loop.time() - self.sending_since < 0.3:
            await asyncio.sleep(0.05)

    async def until_lost(self) -> None:
        """Until the socket is closed, and not only said to be."""
        while not self.protocol.disconnected:
            await asyncio.sleep(0.01)


def close_code(received: bytes) -> int:
    """Of a close frame at the end of what was received; a server's frames are not masked."""
    at = received.rindex(bytes([0x80 | CLOSE]))
    code: int = struct.unpack_from("!H", received, at + 2)[0]
    return code


@pytest.mark.parametrize("header", ["X-Long: " + "x" * 9000, "Cookie: " + "y" * 60_000])
async def test_a_header_line_over_8_kib_is_answered(header: str) -> None:
    async with asyncio.timeout(SOON_S), serving(App(), lifespan="off") as port, RawPeer(port) as peer:
        assert (await peer.shake_hands(header)).startswith(b"HTTP/1.1 431 ")
        await peer.rest()


async def test_who_pings_without_reading_is_dropped_before_the_pongs_pile_up() -> None:
    unsent = [0]

    class Measured(GuardedWebSocket):
        def handle_ping(self) -> None:
            unsent.append(self.transport.get_write_buffer_size())
            super().handle_ping()

    app = App()
    async with (
        asyncio.timeout(SOON_S),
        serving(app, lifespan="off", ws=Measured) as port,
        RawPeer(port) as peer,
    ):
        await peer.shake_hands()
        await app.accepted.wait()
        with suppress(ConnectionError):
            while not app.protocol.disconnected:
                await peer.send(PING, b"p" * 125, times=100)
        await app.disconnected.wait()
        # uvloop counts the pongs to what came in one read, which is up to 256 KiB, only after them all.
        assert MAX_PONG_BACKLOG_BYTES < max(unsent) <= MAX_PONG_BACKLOG_BYTES + 256 * 1024


async def test_to_who_does_not_read_little_is_sent_ahead() -> None:
    app = App(floods=True)
    async with asyncio.timeout(SOON_S), serving(app, lifespan="off") as port, RawPeer(port) as peer:
        await peer.shake_hands()
        await app.until_blocked()
        assert app.sent < 512 * 1024
        assert app.protocol.transport.get_write_buffer_size() < 2 * HIGH_WATER_BYTES + 100
        app.protocol.transport.abort()


async def test_cut_ends_a_connection_whose_peer_does_not_read() -> None:
    app = App(floods=True)
    async with asyncio.timeout(SOON_S), serving(app, lifespan="off") as port, RawPeer(port) as peer:
        await peer.shake_hands()
        await app.until_blocked()
        app.protocol.cut(4508, "too slow")
        app.protocol.cut(4508, "twice is once")
        await app.until_lost()
        await app.disconnected.wait()


async def test_a_broken_frame_ends_a_connection_whose_peer_does_not_read() -> None:
    app = App(floods=True)
    async with asyncio.timeout(SOON_S), serving(app, lifespan="off") as port, RawPeer(port) as peer:
        await peer.shake_hands()
        await app.until_blocked()
        await peer.send(TEXT + 2, b"")
        await app.until_lost()


async def test_a_close_ends_a_connection_whose_peer_has_left_something_unread() -> None:
    lost = asyncio.Event()

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        transport = scope["extensions"][CUT].__self__.transport
        await receive()
        await send({"type": "websocket.accept"})
        while transport.get_write_buffer_size() < HIGH_WATER_BYTES / 4:
            await send({"type": "websocket.send", "text": "x" * 1024})
            await asyncio.sleep(0)
        await send({"type": "websocket.close"})
        while not scope["extensions"][CUT].__self__.disconnected:
            await asyncio.sleep(0.01)
        lost.set()

    async with asyncio.timeout(SOON_S), serving(app, lifespan="off") as port, RawPeer(port) as peer:
        await peer.shake_hands()
        await lost.wait()


async def test_cut_tells_a_peer_that_reads() -> None:
    app = App()
    async with asyncio.timeout(SOON_S), serving(app, lifespan="off") as port, RawPeer(port) as peer:
        await peer.shake_hands()
        await app.accepted.wait()
        app.protocol.cut(4508, "too slow")
        assert close_code(await peer.rest()) == 4508
        await app.disconnected.wait()


async def test_a_peer_that_never_answers_a_close_is_cut() -> None:
    app = App(closes=True)
    async with asyncio.timeout(SOON_S), serving(app, lifespan="off") as port, RawPeer(port) as peer:
        await peer.shake_hands()
        assert close_code(await peer.rest()) == 4408
        await app.until_lost()


@pytest.mark.parametrize("floods", [False, True], ids=["silent", "stalled"])
async def test_a_peer_that_answers_no_ping_is_cut(floods: bool) -> None:
    app = App(floods=floods)
    async with (
        asyncio.timeout(SOON_S),
        serving(app, lifespan="off", ws_ping_interval=0.1, ws_ping_timeout=0.1) as port,
        RawPeer(port) as peer,
    ):
        await peer.shake_hands()
        await app.accepted.wait()
        await app.until_lost()
        await app.disconnected.wait()


async def test_a_stalled_peer_does_not_keep_the_server_from_exiting() -> None:
    app = App(floods=True)
    async with asyncio.timeout(SOON_S):
        async with serving(app, lifespan="off", timeout_graceful_shutdown=None) as port:
            peer = await RawPeer(port).__aenter__()
            await peer.shake_hands()
            await app.until_blocked()
        await peer.__aexit__()


@pytest.mark.parametrize(
    ("opcode", "payload", "code"), [(TEXT, b"\xff\xfe", 1007), (TEXT, b"x" * 2000, 1009), (TEXT + 2, b"", 1002)]
)
async def test_what_is_no_websocket_message_ends_the_connection(opcode: int, payload: bytes, code: int) -> None:
    app = App()
    async with asyncio.timeout(SOON_S), serving(app, lifespan="off", ws_max_size=1024) as port, RawPeer(port) as peer:
        await peer.shake_hands()
        await peer.send(opcode, payload)
        assert close_code(await peer.rest()) == code
        await app.disconnected.wait()
        assert app.received == []


async def test_a_broken_frame_before_the_handshake_is_answered_ends_the_connection() -> None:
    app = App()
    app.may_accept.clear()
    async with asyncio.timeout(SOON_S), serving(app, lifespan="off") as port, RawPeer(port) as peer:
        await peer.knock()
        await app.connected.wait()
        await peer.send(TEXT + 2, b"")
        assert await peer.rest() == b""
        app.may_accept.set()


async def test_connections_keep_little_in_the_kernel_and_notice_a_vanished_peer() -> None:
    app = App()
    async with asyncio.timeout(SOON_S), serving(app, lifespan="off") as port, RawPeer(port) as peer:
        await peer.shake_hands()
        await app.accepted.wait()
        connection: Any = app.protocol.transport.get_extra_info("socket")
        assert connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT) == USER_TIMEOUT_MS
        assert connection.getsockopt(socket.IPPROTO_TCP, 25) == HIGH_WATER_BYTES  # TCP_NOTSENT_LOWAT


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost"])
def test_a_listening_socket_takes_a_free_port(host: str) -> None:
    with listening_socket(host, 0) as listener:
        assert listener.getsockname()[1] > 0


def test_a_port_in_use_is_an_error() -> None:
    with listening_socket("127.0.0.1", 0) as listener:
        listener.listen()
        with pytest.raises(OSError, match="in use") as fault:
            listening_socket("127.0.0.1", listener.getsockname()[1])
        assert fault.value.errno == errno.EADDRINUSE
