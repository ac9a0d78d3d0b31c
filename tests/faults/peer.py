"""A client at the level of frames, which holds every reply against the contract; it can also run as a process."""

import asyncio
import hashlib
import socket
import struct
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from time import monotonic
from typing import Any, NamedTuple, TypeVar
from uuid import uuid4

from msgspec import UNSET
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed
from websockets.typing import Subprotocol

from server.protocol import (
    SUBPROTOCOL,
    Ask,
    Attach,
    Cancel,
    ClientFrame,
    Cursor,
    Delta,
    Error,
    Hello,
    Params,
    Queued,
    Ready,
    ServerFrame,
    TurnEnd,
    TurnStart,
    decode_server,
    encode,
)

PATIENCE_S = 60.0
"""For anything that must come; on two shared cores a busy engine is slow."""

F = TypeVar("F", bound=ServerFrame)


class Got(NamedTuple):
    """How much of a reply had come with a delta: tokens, characters; and when."""

    seq: int
    chars: int
    at: float


@dataclass
class Reply:
    """What came for one turn, checked as it comes: nothing before its start, no hole, nothing after its end.

    A reader that begins within the log gives the cursor and the text that it has.
    """

    turn_id: str
    seq: int = 0
    text: str = ""
    begun: bool = False
    start: TurnStart | None = None
    positions: list[int] = field(default_factory=list)
    deltas: list[Got] = field(default_factory=list)
    end: TurnEnd | None = None
    refusal: Error | None = None
    resumed: int = 0
    """So often it went on."""
    lost: int = 0
    """Tokens of which a killed server knew nothing any more; `text` is theirs and then what was made anew."""
    _may_rewind: bool = False

    def take(self, frame: ServerFrame) -> None:
        """Add a frame of this turn."""
        goes_on = isinstance(frame, TurnStart) and frame.resumed
        assert self.end is None or goes_on, f"after the end: {frame}"
        assert self.refusal is None, f"after the refusal: {frame}"
        match frame:
            case TurnStart():
                assert not self.begun or goes_on
                self.start, self.begun, self.end = frame, True, None
                self.resumed += goes_on
                self._may_rewind = goes_on
            case Queued():
                assert self.begun
                self.positions.append(frame.position)
            case Delta():
                assert self.begun
                if self._may_rewind and frame.from_ < self.seq:
                    self.lost += self.seq - frame.from_
                    self.seq = frame.from_
                self._may_rewind = False
                assert frame.from_ == self.seq, f"a hole: {frame} after {self.seq}"
                assert frame.seq > frame.from_
                assert frame.text
                self.seq = frame.seq
                self.text += frame.text
                self.deltas.append(Got(frame.seq, len(self.text), monotonic()))
            case TurnEnd():
                assert self.begun
                self.end = frame
            case Error():
                assert self.start is None or self.end is not None
                self.refusal = frame

    @property
    def whole(self) -> bool:
        """Whether it is all that the server has, to the byte."""
        return self.end is not None and hashlib.sha256(self.text.encode()).hexdigest() == self.end.digest

    @property
    def conversation_id(self) -> str:
        """Where the next question of this conversation goes."""
        assert self.start is not None
        return self.start.conversation_id

    @property
    def finished(self) -> TurnEnd:
        """Its end."""
        assert self.end is not None, f"no end: {self}"
        return self.end


class Peer:
    """One user's connection. Every frame that is read goes to the reply of its turn, or to `others`."""

    ready: Ready

    def __init__(self, connection: ClientConnection) -> None:
        self.connection = connection
        self.replies: dict[str, Reply] = {}
        self.others: list[ServerFrame] = []

    async def send(self, frame: ClientFrame | str) -> None:
        """Send a frame, or a text that need not be one."""
        await self.connection.send(frame if isinstance(frame, str) else encode(frame).decode())

    async def next(self, timeout: float = PATIENCE_S) -> ServerFrame:
        """The next frame. Raises ConnectionClosed, TimeoutError."""
        async with asyncio.timeout(timeout):
            frame = decode_server(await self.connection.recv())
        turn_id = getattr(frame, "turn_id", UNSET)
        if turn_id in self.replies:
            self.replies[turn_id].take(frame)
        else:
            self.others.append(frame)
        return frame

    async def until(self, kind: type[F], turn_id: str | None = None, timeout: float = PATIENCE_S) -> F:
        """Read up to the next frame of a kind, of one turn or of any."""
        async with asyncio.timeout(timeout):
            while True:
                frame = await self.next(timeout)
                if isinstance(frame, kind) and turn_id in (None, getattr(frame, "turn_id", None)):
                    return frame

    async def ask(self, text: str = "Tell me a long story.", *, max_tokens: int | None = 1500, **fields: Any) -> Reply:
        """Ask; `fields` are those of `Ask` and of its params. The reply fills as frames are read."""
        params: dict[str, Any] = {} if max_tokens is None else {"max_tokens": max_tokens}
        params |= {name: fields.pop(name) for name in tuple(fields) if name in Params.__struct_fields__}
        reply = self.follow(fields.pop("turn_id", None) or str(uuid4()))
        await self.send(Ask(reply.turn_id, text, params=Params(**params), **fields))
        return reply

    def follow(self, turn_id: str, seq: int = 0, text: str = "") -> Reply:
        """The reply of a turn from token `seq` on, before which there was a text."""
        self.replies[turn_id] = Reply(turn_id, seq, text, begun=seq > 0)
        return self.replies[turn_id]

    async def attach(self, turn_id: str, seq: int = 0) -> Reply:
        """Ask for the log of a turn after a token."""
        reply = self.follow(turn_id, seq)
        reply.begun = True
        await self.send(Attach(turn_id, seq))
        return reply

    async def finish(self, reply: Reply, timeout: float = PATIENCE_S) -> Reply:
        """Read until the turn has ended or is refused."""
        async with asyncio.timeout(timeout):
            while reply.end is None and reply.refusal is None:
                await self.next(timeout)
        return reply

    async def until_seq(self, reply: Reply, seq: int) -> Reply:
        """Read until so many tokens have come, or the end."""
        async with asyncio.timeout(PATIENCE_S):
            while reply.seq < seq and reply.end is None:
                await self.next()
        return reply

    async def answer(self, text: str = "Hello", *, max_tokens: int | None = 32, **fields: Any) -> Reply:
        """Ask, and read the whole reply."""
        return await self.finish(await self.ask(text, max_tokens=max_tokens, **fields))

    async def streaming(self, **fields: Any) -> Reply:
        """Ask for a long reply; returns when its text is coming."""
        reply = await self.ask(**fields)
        await self.until(Delta, reply.turn_id)
        return reply

    async def stop(self, reply: Reply, **fields: Any) -> None:
        """Stop a turn, without waiting for its end."""
        await self.send(Cancel(reply.turn_id, **fields))

    async def closed(self) -> ConnectionClosed:
        """Read until the server has closed the connection."""
        try:
            while True:
                await self.next()
        except ConnectionClosed as end:
            return end

    def send_fin(self) -> None:
        """End the connection as a process does that closes its socket: no close frame."""
        self.connection.transport.write_eof()

    def send_rst(self) -> None:
        """End the connection as a kernel does that throws the socket away."""
        raw = self.connection.transport.get_extra_info("socket")
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.transport.abort()


@asynccontextmanager
async def connected(url: str) -> AsyncIterator[Peer]:
    """A connection that has said nothing yet."""
    async with connect(
        url, subprotocols=[Subprotocol(SUBPROTOCOL)], compression=None, proxy=None, max_size=None, close_timeout=2
    ) as connection:
        yield Peer(connection)


@asynccontextmanager
async def peer(url: str, token: str | None = None, resume: list[Cursor] | None = None) -> AsyncIterator[Peer]:
    """A connection that has said hello and is ready."""
    async with connected(url) as made:
        for cursor in resume or ():
            made.follow(cursor.turn_id, cursor.seq).begun = True
        await made.send(Hello(token=token or UNSET, resume=resume or UNSET, client="tests"))
        first = await made.next()
        assert isinstance(first, Ready), first
        made.ready = first
        yield made


async def _main(url: str, token: str = "", *, idle: bool) -> None:
    async with peer(url, token) as self:
        if not idle:
            await self.streaming()
        print("here", flush=True)
        await self.closed()


if __name__ == "__main__":
    asyncio.run(_main(*(each for each in sys.argv[1:] if each != "--idle"), idle="--idle" in sys.argv))
