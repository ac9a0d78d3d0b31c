"""What an interactive client needs of a terminal, and the terminal that can do nothing but print lines."""

import asyncio
import os
import signal
import sys
from collections.abc import Callable, Sequence
from typing import Final, Protocol

from clients.terminal.keys import Hands
from clients.terminal.typed import needs_more

READ_BYTES: Final = 65536


class Display(Protocol):
    """Rows that stay, a tail that changes, a prompt."""

    @property
    def columns(self) -> int:
        """Of the terminal, now."""

    async def run(self) -> None:
        """Until `leave`."""

    def leave(self) -> None:
        """End `run`."""

    def show(self, stays: Sequence[str], tail: Sequence[str]) -> None:
        """Rows that stay, and what is below them for now."""

    def commit(self, rows: Sequence[str]) -> None:
        """Rows that stay."""

    def redraw(self) -> None:
        """What stands at the prompt or in the toolbar has changed."""

    def put_back(self, text: str) -> None:
        """To be edited and asked again."""

    def discard(self) -> None:
        """What stands at the prompt."""


class DumbDisplay:
    """Lines in, lines out: no cursor is moved, no colour is used. Typing is the terminal's own business."""

    def __init__(self, hands: Hands, prompt: Callable[[], str]) -> None:
        self._hands = hands
        self._prompt = prompt
        self._left = asyncio.Event()
        self._typed = b""
        self._block: list[str] = []
        self._open = False
        """A prompt stands at the end of what was printed."""

    @property
    def columns(self) -> int:
        """So many that no row is broken but by the terminal."""
        return 1_000_000

    async def run(self) -> None:
        """Until `leave`, or the end of the input."""
        loop = asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGINT, self._interrupt)
        loop.add_reader(sys.stdin.fileno(), self._read)
        self.redraw()
        try:
            await self._left.wait()
        finally:
            loop.remove_reader(sys.stdin.fileno())
            self._write("\n" if self._open else "")

    def leave(self) -> None:
        """End `run`."""
        self._left.set()

    def show(self, stays: Sequence[str], tail: Sequence[str]) -> None:
        """Only what stays."""
        self.commit(stays)

    def commit(self, rows: Sequence[str]) -> None:
        """Each on a line."""
        if rows:
            self._write(("\n" if self._open else "") + "".join(f"{row}\n" for row in rows))
            self._open = False
            self.redraw()

    def redraw(self) -> None:
        """The prompt, once nothing is under way."""
        if not self._open and not self._hands.busy and not self._left.is_set():
            self._open = True
            self._write(self._prompt())

    def put_back(self, text: str) -> None:
        """It cannot be edited here: it is shown."""
        self.commit([text])

    def discard(self) -> None:
        """Lines of a block that is not closed."""
        self._block = []

    def _interrupt(self) -> None:
        self._hands.interrupted(not self._block)

    def _read(self) -> None:
        data = os.read(sys.stdin.fileno(), READ_BYTES)
        if not data:
            self._hands.leave()
            return
        *lines, self._typed = (self._typed + data).split(b"\n")
        for line in lines:
            self._open = False
            self._block.append(line.decode(errors="replace"))
            text = "\n".join(self._block)
            if not needs_more(text):
                self._block = []
                self._hands.entered(text)

    def _write(self, text: str) -> None:
        sys.stdout.write(text)
        sys.stdout.flush()
