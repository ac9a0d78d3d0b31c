"""What is written to the terminal while no prompt is open."""

import os
import re
import sys
import unicodedata
from typing import TextIO

CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""All but newline and tab. In a model's text they are an attack: titles, clipboard, a forged screen."""


def harmless(text: str) -> str:
    return CONTROLS.sub("", text)


class Screen:
    """Text that stays, dim notes on lines of their own, and one status line that the next output wipes."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._terminal = out.isatty()
        self._colour = self._terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        self._line_open = False
        self._status = False
        self._thinking = False

    def text(self, text: str) -> None:
        """A stretch of a reply."""
        if self._thinking:
            self.end_line()
            self._thinking = False
        self._stretch(harmless(text))

    def thought(self, text: str) -> None:
        """A stretch of what the model thinks before it answers; only a terminal shows it."""
        if self._terminal:
            self._thinking = True
            self._stretch(harmless(text), dim=True)

    def note(self, text: str) -> None:
        """Something that the client says."""
        self.end_line()
        self._write(self._dim(harmless(text)) + "\n")

    def status(self, text: str) -> None:
        """What is going on now; only a terminal shows it."""
        if self._terminal:
            self.end_line()
            # One column stays free: a full row would wrap, and then only its second half could be wiped.
            columns = os.get_terminal_size(self._out.fileno()).columns - 1
            self._write(self._dim(fit(harmless(text), columns)))
            self._status = True

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


def fit(text: str, columns: int) -> str:
    """As much of one line as fits, Chinese characters being two columns wide."""
    fitting = ""
    for character in text.replace("\n", " ").replace("\t", " "):
        columns -= 2 if unicodedata.east_asian_width(character) in "WF" else 1
        if columns < 0:
            break
        fitting += character
    return fitting


def screen(out: TextIO = sys.stdout) -> Screen:
    """A Screen on a stream that no character can break."""
    if hasattr(out, "reconfigure"):
        out.reconfigure(errors="replace")
    return Screen(out)
