"""uvicorn in the test's own loop, and peers that speak to it byte by byte."""

import asyncio
import os
import socket
import struct
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any, Self

import uvicorn
from starlette.types import ASGIApp

from server.protocol import SUBPROTOCOL
from server.websocket import GuardedWebSocket, listening_socket

UVLOOP = ("asyncio", {"use_uvloop": True})
"""For a module's `anyio_backend` fixture: the loop that the service runs on."""


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.up = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.up.set()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield  # they are the test's


@asynccontextmanager
async def serving(app: ASGIApp, **config: Any) -> AsyncIterator[int]:
    """The port of a server as `__main__` sets it up."""
    listener = listening_socket("127.0.0.1", 0)
    defaults: dict[str, Any] = {"ws": GuardedWebSocket, "ws_per_message_deflate": False, "log_config": None}
    server = _Server(uvicorn.Config(app, **{**defaults, "access_log": False, "timeout_graceful_shutdown": 3, **config}))
    running = asyncio.create_task(server.serve([listener]))
    await server.up.wait()
    try:
        yield listener.getsockname()[1]
    finally:
        server.should_exit = True
        await running


async def get(port: int, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], str]:
    """Status, headers (in lower case) and body of a request without a body; headers are given with underscores."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    named = {"host": f"127.0.0.1:{port}", "connection": "close"} | headers
    lines = [f"{method} {path} HTTP/1.1", *(f"{name.replace('_', '-')}: {value}" for name, value in named.items())]
    writer.write("\r\n".join([*lines, "", ""]).encode())
    head, _, body = (await reader.read()).decode().partition("\r\n\r\n")
    writer.close()
    await writer.wait_closed()
    first, *rest = head.split("\r\n")
    return int(first.split()[1]), {line.split(": ")[0].lower(): line.split(": ", 1)[1] for line in rest}, body


class RawPeer:
    """A WebSocket client that does only what it is told: it reads nothing and answers nothing by itself."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._loop = asyncio.get_running_loop()
        self._socket = socket.socket()

    async def __aenter__(self) -> Self:
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        self._socket.setblocking(False)
        await self._loop.sock_connect(self._socket, ("127.0.0.1", self._port))
        return self

    async def __aexit__(self, *fault: object) -> None:
        self._socket.close()

    async def knock(self, *more_headers: str) -> None:
        """Ask for a handshake."""
        lines = (
            "GET /ws HTTP/1.1",
            f"Host: 127.0.0.1:{self._port}",
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
            "Sec-WebSocket-Version: 13",
            f"Sec-WebSocket-Protocol: {SUBPROTOCOL}",
            *more_headers,
        )
        await self._loop.sock_sendall(self._socket, "\r\n".join([*lines, "", ""]).encode())

    async def shake_hands(self, *more_headers: str) -> bytes:
        """Ask for a handshake; the head of the answer."""
        await self.knock(*more_headers)
        head = b""
        while b"\r\n\r\n" not in head and (byte := await self._loop.sock_recv(self._socket, 1)):
            head += byte
        return head

    async def send(self, opcode: int, payload: bytes, *, times: int = 1) -> None:
        """One frame, masked, so many times."""
        mask = os.urandom(4)
        length = bytes([0x80 | len(payload)]) if len(payload) < 126 else struct.pack("!BH", 0xFE, len(payload))
        masked = bytes(byte ^ mask[at % 4] for at, byte in enumerate(payload))
        await self._loop.sock_sendall(self._socket, (bytes([0x80 | opcode]) + length + mask + masked) * times)

    async def rest(self) -> bytes:
        """What comes until the server closes or resets the connection."""
        received = bytearray()
        try:
            while chunk := await self._loop.sock_recv(self._socket, 65536):
                received += chunk
        except ConnectionResetError:
            pass
        return bytes(received)
