"""A server that can be killed and started again where it was."""

import asyncio
from contextlib import ExitStack
from types import TracebackType
from typing import Self

from tests.live_server import LiveServer


class RestartableServer:
    """Context manager around a `LiveServer` that keeps its port; `live` is the present one."""

    live: LiveServer

    def __init__(self, *options: str) -> None:
        self._options = options
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        self.live = self._stack.enter_context(LiveServer(*self._options))
        self._options += ("--port", str(self.live.port))
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self._stack.__exit__(kind, fault, at)

    async def kill(self) -> None:
        """SIGKILL: nothing is saved, nobody is told."""
        self.live.process.kill()
        await asyncio.to_thread(self.live.process.wait)

    async def start_again(self, *options: str) -> None:
        """Start another one, with these options beside those of the first. Its page is there, its engine loads."""
        self._stack.close()
        server = LiveServer(*self._options, *options)
        self.live = await asyncio.to_thread(self._stack.enter_context, server)
