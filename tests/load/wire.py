"""Lean clients for a load: they note when what came and read it afterwards, so that they cost the server little.

They share the machine with what they measure. Both do the least that their protocol lets them: a WebSocket must split
frames, since it owes an answer to pings; an event stream is kept as it came.
"""

import asyncio
import base64
import hashlib
import os
from collections.abc import Iterator
from time import perf_counter
from typing import Any, Protocol, Self, cast

import msgspec

from server import protocol
from tests.load.figures import Stream


class Failed(Exception):
    """A stream did not end as it should; the text says how."""


class Client(Protocol):
    """One connection that asks once."""

    received: int

    async def ask(self) -> None:
        """Send the question that it was made for; returns when the whole answer is there."""

    def read(self) -> Stream:
        """What came, once `ask` is back. Raises Failed."""

    async def close(self) -> None:
        """Returns when the connection is gone."""


class _Connection(asyncio.Protocol):
    """What both have in common: a transport, and waiting for something in it."""

    def __init__(self) -> None:
        self.received = 0
        self.asked = 0.0
        self._gone = asyncio.get_running_loop().create_future()
        self._awaited: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)  # uvloop's is none by inheritance

    def connection_lost(self, exc: Exception | None) -> None:
        self._gone.set_result(None)
        if not self._awaited.done():
            self._awaited.set_exception(Failed(f"connection lost while waiting ({exc or 'closed by the server'})"))

    def _came(self) -> None:
        if not self._awaited.done():
            self._awaited.set_result(None)

    async def _wait(self) -> None:
        await self._awaited
        self._awaited = asyncio.get_running_loop().create_future()


class WebSocket(_Connection):
    """A connection to the service that has said hello and asks one turn."""

    _WAITED_FOR = (b'{"type":"ready"', b'{"type":"turn_end"', b'{"type":"error"', b'{"type":"bye"')

    def __init__(self, question: protocol.Ask) -> None:
        super().__init__()
        self._question = question
        self._rest = b""
        self._upgraded = False
        self._messages: list[tuple[float, bytes]] = []

    @classmethod
    async def connect(cls, host: str, port: int, question: protocol.Ask) -> Self:
        """Connected, and `ready` has come."""
        _, self = await asyncio.get_running_loop().create_connection(lambda: cls(question), host, port)
        key = base64.b64encode(os.urandom(16)).decode()
        self._transport.write(
            f"GET /ws HTTP/1.1\r\nHost: {host}:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n"
            f"Sec-WebSocket-Protocol: {protocol.SUBPROTOCOL}\r\n\r\n".encode()
        )
        await self._wait()
        self._send(0x1, protocol.encode(protocol.Hello(client="bench")))
        await self._wait()
        came = [frame for _, frame in self._decoded()]
        if not any(isinstance(frame, protocol.Ready) and frame.engine == "ready" for frame in came):
            raise Failed(f"not ready: {came}")
        return self

    async def ask(self) -> None:
        self._messages.clear()
        self.received = 0
        message = protocol.encode(self._question)
        self.asked = perf_counter()
        self._send(0x1, message)
        await self._wait()

    def read(self) -> Stream:
        arrivals, text, seq = [], hashlib.sha256(), 0
        for at, frame in self._decoded():
            match frame:
                case protocol.Delta(from_=from_) if from_ != seq:
                    raise Failed(f"a delta from {from_} after {seq}")
                case protocol.Delta():
                    arrivals.append(at)
                    text.update(frame.text.encode())
                    seq = frame.seq
                case protocol.TurnEnd():
                    if frame.digest != text.hexdigest() or frame.finish_reason not in ("length", "stop"):
                        raise Failed(f"digest of the text is {text.hexdigest()}, but the end says {frame}")
                    usage = frame.usage
                    return Stream(self.asked, arrivals, at, usage.completion_tokens, usage.prompt_tokens)
                case protocol.Error() | protocol.Bye():
                    raise Failed(str(frame))
        raise Failed("the answer has no end")

    async def close(self) -> None:
        self._awaited.cancel()
        self._send(0x8, protocol.CloseCode.NORMAL.to_bytes(2))
        await self._gone

    def data_received(self, data: bytes) -> None:
        now = perf_counter()
        self.received += len(data)
        data = self._rest + data if self._rest else data
        if not self._upgraded:
            data = self._upgrade(data)
        at, end = 0, len(data)
        while self._upgraded and end - at >= 2:
            start, size = at + 2, data[at + 1]
            if size >= 126:
                start += 2 if size == 126 else 8
                size = int.from_bytes(data[at + 2 : start]) if start <= end else end
            if start + size > end:
                break
            message = data[start : start + size]
            opcode = data[at] & 0xF
            if opcode == 0x1:
                self._messages.append((now, message))
                if message.startswith(self._WAITED_FOR):
                    self._came()
            elif opcode == 0x9:
                self._send(0xA, message)
            elif opcode == 0x8:
                self._transport.close()
            at = start + size
        self._rest = data[at:]

    def _upgrade(self, data: bytes) -> bytes:
        """What comes after the answer to the handshake; all of it as long as that is not whole."""
        head, mark, frames = data.partition(b"\r\n\r\n")
        if not mark:
            return data
        if not head.startswith(b"HTTP/1.1 101"):
            self._awaited.set_exception(Failed(head.decode("latin-1")))
            self._transport.close()
            return b""
        self._upgraded = True
        self._came()
        return frames

    def _send(self, opcode: int, message: bytes) -> None:
        size = len(message)
        length = bytes([0x80 | size]) if size < 126 else b"\xfe" + size.to_bytes(2)
        # The mask that a client owes may be zero, which leaves the message as it is.
        self._transport.write(bytes([0x80 | opcode]) + length + b"\0\0\0\0" + message)

    def _decoded(self) -> list[tuple[float, protocol.ServerFrame]]:
        return [(at, protocol.decode_server(message)) for at, message in self._messages]


class EventStream(_Connection):
    """A connection to an OpenAI server that asks one streamed chat completion."""

    _LAST_CHUNK = b"\n0\r\n\r\n"

    def __init__(self, request: bytes) -> None:
        super().__init__()
        self._request = request
        self._reads: list[tuple[float, bytes]] = []
        self._tail = b""

    @classmethod
    async def connect(cls, host: str, port: int, question: dict[str, Any]) -> Self:
        """Connected; nothing has been said yet."""
        body = msgspec.json.encode(question)
        request = (
            f"POST /v1/chat/completions HTTP/1.1\r\nHost: {host}:{port}\r\nContent-Type: application/json\r\n"
            f"Accept: text/event-stream\r\nContent-Length: {len(body)}\r\n\r\n".encode()
            + body
        )
        _, self = await asyncio.get_running_loop().create_connection(lambda: cls(request), host, port)
        return self

    async def ask(self) -> None:
        self.asked = perf_counter()
        self._transport.write(self._request)
        await self._wait()

    def read(self) -> Stream:
        head = b"".join(data for _, data in self._reads[:4])
        if not head.startswith(b"HTTP/1.1 200"):
            raise Failed(head.decode("latin-1"))
        arrivals = []
        for at, event in self._events():
            if event["choices"] and event["choices"][0]["delta"].get("content"):
                arrivals.append(at)
            if usage := event.get("usage"):
                return Stream(self.asked, arrivals, at, usage["completion_tokens"], usage["prompt_tokens"])
        raise Failed("the answer has no usage")

    async def close(self) -> None:
        self._awaited.cancel()
        self._transport.close()
        await self._gone

    def data_received(self, data: bytes) -> None:
        self._reads.append((perf_counter(), data))
        self.received += len(data)
        self._tail = self._tail[-6:] + data
        if self._tail.endswith(self._LAST_CHUNK) or not self._reads[0][1].startswith(b"HTTP/1.1 200"):
            self._came()

    def _events(self) -> Iterator[tuple[float, dict[str, Any]]]:
        """The events up to `[DONE]`, each with when its last byte came. A chunk of HTTP never splits a line here."""
        rest = b""
        for at, data in self._reads:
            *lines, rest = (rest + data).split(b"\n")
            for line in lines:
                if line.startswith(b"data: {"):
                    yield at, msgspec.json.decode(line.removeprefix(b"data: "))
