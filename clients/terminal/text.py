"""Text for a terminal: nothing in it may drive the terminal, and characters are as wide as it shows them."""

import re
from functools import lru_cache
from typing import Final

from wcwidth import wcwidth

CONTROLS: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""All but newline and tab. In a model's text they are an attack: titles, clipboard, a forged screen; the marks of
direction show a line in another order than it has."""
TAB: Final = 4
"""Columns."""


def harmless(text: str) -> str:
    """The text without what a terminal would obey."""
    return CONTROLS.sub("", text)


@lru_cache(4096)
def width_of(character: str) -> int:
    """Columns of one character: 0 for those that join the one before."""
    return max(wcwidth(character), 0)


def width(text: str) -> int:
    """Columns of a line."""
    return len(text) if text.isascii() else sum(map(width_of, text))


def fit(text: str, columns: int) -> str:
    """As much of one line as fits."""
    line = text.replace("\n", " ").replace("\t", " ")
    if width(line) <= columns:
        return line
    for at, character in enumerate(line):
        columns -= width_of(character)
        if columns < 0:
            return line[:at]
    return line


def shorten(text: str, columns: int) -> str:
    """One line that fits, with an ellipsis where it did not."""
    line = " ".join(text.split())
    return line if width(line) <= columns else fit(line, columns - 1).rstrip() + "…"
