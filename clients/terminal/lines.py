"""Plain text on a stream: an answer as it comes, and what the client says about it."""

import os
from typing import TextIO

from clients.terminal.text import fit, harmless


class Lines:
    """Text that stays, dim notes on lines of their own, and one status line that the next output wipes.

    A terminal gets harmless text. Anything else gets an answer as it is, and no status.
    """

    def __init__(self, out: TextIO, *, colour: bool = True) -> None:
        if hasattr(out, "reconfigure"):
            out.reconfigure(errors="replace", newline="\n")  # no character can break it
        self._out = out
        self.terminal = out.isatty()
        self._colour = self.terminal and colour
        self._line_open = False
        self._status = False
        self._thinking = False

    def text(self, text: str) -> None:
        """A stretch of a reply."""
        if self._thinking:
            self.end_line()
            self._thinking = False
        self._stretch(harmless(text) if self.terminal else text)

    def thought(self, text: str) -> None:
        """A stretch of what the model thinks before it answers; only a terminal shows it."""
        if self.terminal:
            self._thinking = True
            self._stretch(harmless(text), dim=True)

    def note(self, text: str) -> None:
        """Something that the client says."""
        self.end_line()
        self._write(self._dim(harmless(text)) + "\n")

    def status(self, text: str) -> None:
        """What is going on now; only a terminal shows it."""
        if self.terminal:
            self.end_line()
            # One column stays free: a full row would wrap, and then only its second half could be wiped.
            columns = os.get_terminal_size(self._out.fileno()).columns - 1
            self._write(self._dim(fit(harmless(text), columns)))
            self._status = True

    def clear(self) -> None:
        """Wipe the status line."""
        if self._status:
            self._write("")

    def end_line(self) -> None:
        """Begin a new line, unless one is just beginning."""
        if self._line_open:
            self._write("\n")
            self._line_open = False

    def _stretch(self, text: str, *, dim: bool = False) -> None:
        if text:
            self._write(self._dim(text) if dim else text)
            self._line_open = not text.endswith("\n")

    def _write(self, text: str) -> None:
        if self._status:
            self._status = False
            self._out.write("\r\x1b[2K")
        self._out.write(text)
        self._out.flush()

    def _dim(self, text: str) -> str:
        return f"\x1b[2m{text}\x1b[0m" if self._colour else text
