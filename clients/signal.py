"""Waking whoever waits."""

import asyncio


class Signal:
    """Wakes everybody who waits, each time that it fires."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def fire(self) -> None:
        self._event.set()
        self._event = asyncio.Event()

    async def wait(self) -> None:
        await self._event.wait()
