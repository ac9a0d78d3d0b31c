"""A server that plays a script: for what the real one cannot be made to do."""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from typing import TypeVar

from websockets.asyncio.server import ServerConnection, serve
from websockets.typing import Subprotocol

from server.protocol import (
    PROTOCOL,
    SUBPROTOCOL,
    ClientFrame,
    Defaults,
    Delta,
    EngineState,
    FinishReason,
    Hello,
    History,
    Limits,
    Ready,
    ServerFrame,
    Timing,
    TurnEnd,
    TurnStart,
    Usage,
    decode_client,
    encode,
)

Kind = TypeVar("Kind", bound=ClientFrame)
LIMITS = Limits(
    max_frame_bytes=65536,
    max_frames_per_second=100,
    max_connections=100,
    max_live_turns=4,
    max_unattended_turns=4,
    max_waiting_turns=64,
    max_conversations_kept=100,
    disconnect_grace_s=0,
    hello_timeout_s=10,
    ping_interval_s=10,
    ping_timeout_s=10,
    slow_timeout_s=10,
    flush_ms=25,
)


class Peer:
    """One connection, from the server's side."""

    def __init__(self, socket: ServerConnection) -> None:
        self.socket = socket

    async def expect(self, kind: type[Kind]) -> Kind:
        """The next frame, which must be of that kind."""
        message = await self.socket.recv()
        assert isinstance(message, str)
        frame = decode_client(message)
        assert isinstance(frame, kind), f"expected {kind.__name__}, got {frame}"
        return frame

    async def send(self, *frames: ServerFrame) -> None:
        for frame in frames:
            await self.socket.send(encode(frame), text=True)

    async def welcome(self, engine: EngineState = "ready") -> Hello:
        """Hello and ready."""
        hello = await self.expect(Hello)
        await self.send(
            Ready(PROTOCOL, "0", "epoch", "user", "model", engine, LIMITS, Defaults(5), [], token="identity")
        )
        return hello

    async def close(self, code: int, reason: str = "") -> None:
        await self.socket.close(code, reason)

    async def until_closed(self) -> int:
        """The code of the client's own close."""
        await self.socket.wait_closed()
        assert self.socket.close_code is not None
        return self.socket.close_code


Script = Callable[[Peer], Awaitable[None]]


@asynccontextmanager
async def scripted(*scripts: Script) -> AsyncIterator[str]:
    """A server whose first connection plays the first script, and so on. Yields its address.

    Where a script fails, so does the test; scripts that were not reached are a failure too.
    """
    left = list(scripts)
    faults: list[Exception] = []
    playing: set[asyncio.Task[None]] = set()

    async def handle(socket: ServerConnection) -> None:
        task = asyncio.current_task()
        assert task
        playing.add(task)
        try:
            await left.pop(0)(Peer(socket))
        except Exception as fault:
            faults.append(fault)
            raise
        finally:
            playing.discard(task)

    try:
        async with (
            asyncio.timeout(120),  # a client that is a program of its own takes seconds to start on a busy machine
            serve(handle, "127.0.0.1", 0, subprotocols=[Subprotocol(SUBPROTOCOL)], compression=None) as server,
        ):
            try:
                yield f"127.0.0.1:{next(iter(server.sockets)).getsockname()[1]}"
            except BaseException:
                for task in playing:  # they may wait for what will not come any more
                    task.cancel()
                raise
    finally:
        for fault in faults:
            raise fault
    assert not left, f"{len(left)} connections did not come"


def start_of(turn_id: str, *, resumed: bool = False) -> TurnStart:
    return TurnStart(turn_id, "conversation", "message", "model", resumed=resumed)


def log_of(turn_id: str, words: Sequence[str], begin: int = 0) -> list[Delta]:
    """One delta and token per word, after token `begin`."""
    return [Delta(turn_id, seq, seq + 1, word, "answer") for seq, word in enumerate(words, begin)]


def end_of(turn_id: str, words: Sequence[str], reason: FinishReason = "stop", digest: str = "") -> TurnEnd:
    """The end of a turn whose whole log is `words`, or claims to have that digest."""
    return TurnEnd(
        turn_id,
        len(words),
        reason,
        Usage(1, 0, len(words)),
        Timing(0, 1, 1),
        History(0, 0),
        digest or hashlib.sha256("".join(words).encode()).hexdigest(),
    )
