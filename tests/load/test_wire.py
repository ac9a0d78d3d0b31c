"""The benchmark's own clients, against a real WebSocket server and HTTP in awkward pieces."""

import asyncio
import hashlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import msgspec
import pytest
from websockets.asyncio.server import ServerConnection, serve
from websockets.typing import Subprotocol

from server import protocol
from tests.load import question
from tests.load.wire import EventStream, Failed, WebSocket

pytestmark = pytest.mark.anyio

PIECES = ("short", "a little longer " * 20, "very long " * 10_000)
"""One text for each of the three lengths of a frame."""


@asynccontextmanager
async def answering(digest: str) -> AsyncIterator[int]:
    """A server that answers one turn with PIECES and this digest; the port."""
    limits = protocol.Limits(1, 1, 1, 1, 1, 1, 1.0, 1, 1.0, 1.0, 1.0, 1.0, 1.0)
    ready = protocol.Ready(1, "test", "epoch", "user", "demo", "ready", limits, protocol.Defaults(0), [])

    async def answer(socket: ServerConnection) -> None:
        assert isinstance(protocol.decode_client(await socket.recv()), protocol.Hello)
        await socket.send(protocol.encode(ready), text=True)
        asked = protocol.decode_client(await socket.recv())
        assert isinstance(asked, protocol.Ask)
        assert asked.params
        assert asked.params.max_tokens == 3
        for seq, piece in enumerate(PIECES, 1):
            await socket.send(protocol.encode(protocol.Delta(asked.turn_id, seq - 1, seq, piece, "answer")), text=True)
            await (await socket.ping())  # goes on only when the client has answered
        usage, timing = protocol.Usage(5, 0, 3), protocol.Timing(0.0, 1.0, 3.0)
        end = protocol.TurnEnd(asked.turn_id, 3, "length", usage, timing, protocol.History(0, 0), digest)
        await socket.send(protocol.encode(end), text=True)
        await socket.wait_closed()

    async with serve(answer, "127.0.0.1", 0, subprotocols=[Subprotocol(protocol.SUBPROTOCOL)]) as server:
        yield next(iter(server.sockets)).getsockname()[1]


async def test_a_websocket_reads_frames_of_every_length_and_answers_pings() -> None:
    digest = hashlib.sha256("".join(PIECES).encode()).hexdigest()
    async with asyncio.timeout(120), answering(digest) as port:
        socket = await WebSocket.connect("127.0.0.1", port, question.ask(3))
        await socket.ask()
        await socket.close()
    stream = socket.read()
    assert (len(stream.arrivals), stream.tokens, stream.prompt_tokens) == (3, 3, 5)
    assert stream.asked < stream.arrivals[0] < stream.arrivals[2] <= stream.ended
    assert socket.received > len("".join(PIECES))


async def test_a_text_that_is_not_what_the_digest_says_fails_the_run() -> None:
    async with asyncio.timeout(120), answering("0" * 64) as port:
        socket = await WebSocket.connect("127.0.0.1", port, question.ask(3))
        await socket.ask()
        await socket.close()
    with pytest.raises(Failed, match="digest"):
        socket.read()


async def test_a_refused_handshake_fails_with_what_the_server_said() -> None:
    async with asyncio.timeout(120), _http(b"HTTP/1.1 403 Forbidden\r\n\r\n", size=100) as port:
        with pytest.raises(Failed, match="403 Forbidden"):
            await WebSocket.connect("127.0.0.1", port, question.ask(3))


@asynccontextmanager
async def _http(response: bytes, size: int) -> AsyncIterator[int]:
    """A server that reads a request and sends this response, so many bytes at a time; the port."""

    async def respond(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        for at in range(0, len(response), size):
            writer.write(response[at : at + size])
            await writer.drain()
        await reader.read()
        writer.close()
        await writer.wait_closed()
        gone.set()

    gone = asyncio.Event()
    server = await asyncio.start_server(respond, "127.0.0.1", 0)
    async with server:
        yield server.sockets[0].getsockname()[1]
        await gone.wait()


def _events(*payloads: dict[str, Any]) -> bytes:
    chunks = [b"data: %s\n\n" % msgspec.json.encode(payload) for payload in payloads] + [b"data: [DONE]\n\n"]
    body = b"".join(b"%x\r\n%s\r\n" % (len(chunk), chunk) for chunk in chunks)
    return b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n" + body + b"0\r\n\r\n"


@pytest.mark.parametrize("size", [1, 7, 100_000])
async def test_an_event_stream_counts_the_events_with_text_however_they_are_cut(size: int) -> None:
    role, first, empty, second = ({"choices": [{"delta": {"content": text}}]} for text in ("", "a ship", "", "sails"))
    usage = {"choices": [], "usage": {"completion_tokens": 3, "prompt_tokens": 5}}
    async with asyncio.timeout(120), _http(_events(role, first, empty, second, usage), size) as port:
        events = await EventStream.connect("127.0.0.1", port, question.chat_completion(3))
        await events.ask()
        await events.close()
    stream = events.read()
    assert (len(stream.arrivals), stream.tokens, stream.prompt_tokens) == (2, 3, 5)
