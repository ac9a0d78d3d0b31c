"""Client processes that can be killed: one that has imported everything forks one for each question.

A client writes what it receives to the pipe that all of them share; nothing else of it survives.
"""

import asyncio
import json
import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from time import monotonic
from types import TracebackType
from typing import Any, Self
from uuid import uuid4

import msgspec
from websockets.exceptions import ConnectionClosed

from server.protocol import Ask, Delta, Params
from tests.faults.peer import PATIENCE_S, peer
from tests.live_server import ROOT


class Child:
    """One client process and what it has written."""

    def __init__(self) -> None:
        self.pid = self.port = 0
        self.token = ""
        self.seq = 0
        self.text = ""
        self._asked_at = monotonic()
        self._lines: asyncio.Queue[dict[str, Any]] = asyncio.Queue()

    @property
    def age(self) -> float:
        """Seconds since it was to ask."""
        return monotonic() - self._asked_at

    def put(self, line: dict[str, Any]) -> None:
        """It wrote this."""
        self._lines.put_nowait(line)

    async def until(self, seq: int) -> None:
        """Read what it wrote, up to a token of its reply or to the end."""
        while self.seq < seq:
            async with asyncio.timeout(PATIENCE_S):
                line = await self._lines.get()
            match line:
                case {"seq": int(at), "text": str(text)}:
                    self.seq, self.text = at, self.text + text
                case {"pid": int(pid), "port": int(port), "token": str(token)}:
                    self.pid, self.port, self.token = pid, port, token
                case _:
                    return

    def kill(self) -> None:
        """As the kernel does that is out of memory."""
        os.kill(self.pid, signal.SIGKILL)


class Brood:
    """Context manager around the process that forks. `command` runs this module, wherever it is to run."""

    def __init__(self, command: Sequence[str], url: str, token: str) -> None:
        self._command = (*command, url, token)
        self._children: dict[str, Child] = {}

    async def __aenter__(self) -> Self:
        self._process = await asyncio.create_subprocess_exec(
            *self._command,
            cwd=ROOT,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            start_new_session=True,
        )
        self._reading = asyncio.create_task(self._read())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None
    ) -> None:
        os.killpg(self._process.pid, signal.SIGKILL)
        await self._process.wait()
        await self._reading

    async def ask(self, text: str, params: Params) -> tuple[str, Child]:
        """A new client asks this. Returns the turn's id, and the client."""
        turn_id = str(uuid4())
        child = self._children[turn_id] = Child()
        assert self._process.stdin
        self._process.stdin.write(msgspec.json.encode(Ask(turn_id, text, params=params)) + b"\n")
        await self._process.stdin.drain()
        return turn_id, child

    async def _read(self) -> None:
        assert self._process.stdout
        async for line in self._process.stdout:
            said = json.loads(line)
            self._children[said["turn_id"]].put(said)


async def _client(url: str, token: str, ask: Ask) -> None:
    def write(**said: Any) -> None:
        # One write of less than PIPE_BUF bytes is never mixed with another's.
        os.write(1, json.dumps({"turn_id": ask.turn_id, **said}).encode() + b"\n")

    async with peer(url, token) as user:
        port = user.connection.local_address[1]
        write(pid=os.getpid(), port=port, token=user.ready.token)
        reply = user.follow(ask.turn_id)
        await user.send(ask)
        with suppress(ConnectionClosed):
            while reply.end is None and reply.refusal is None:
                frame = await user.next()
                if isinstance(frame, Delta):
                    write(seq=frame.seq, text=frame.text)
        write(end=True)


def _main(url: str, token: str) -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody asks how they ended
    for line in sys.stdin.buffer:
        if os.fork() == 0:
            asyncio.run(_client(url, token, msgspec.json.decode(line, type=Ask)))
            os._exit(0)


if __name__ == "__main__":
    _main(*sys.argv[1:])
