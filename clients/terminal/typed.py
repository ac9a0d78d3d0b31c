"""What is typed at the prompt: blocks of lines, pastes that are shown folded, commands."""

import difflib
import re
from collections.abc import Iterable
from typing import Final

QUOTES: Final = '"""'
LONG_PASTE: Final = 2000
"""Characters; a longer paste is shown folded, and so is one of more than MANY_LINES lines."""
MANY_LINES: Final = 12


def needs_more(text: str) -> bool:
    """Whether Enter begins a new line: in a block that is not closed, and after a backslash."""
    stripped = text.strip()
    if stripped.startswith(QUOTES):
        return len(stripped) < 2 * len(QUOTES) or not stripped.endswith(QUOTES)
    return text.endswith("\\") and not text.startswith("/")


def unwrapped(text: str) -> str:
    """The text without the marks of a block, and without backslashes at the ends of lines."""
    stripped = text.strip()
    if stripped.startswith(QUOTES) and stripped.endswith(QUOTES) and len(stripped) >= 2 * len(QUOTES):
        return stripped[len(QUOTES) : -len(QUOTES)].strip("\n")
    return re.sub(r"\\\n", "\n", text)


class Pastes:
    """Long pastes, and the short sentences that stand for them at the prompt."""

    def __init__(self, sentence: str) -> None:
        """`sentence` names the {number} of the paste and its {lines}."""
        self._sentence = sentence
        self._texts: dict[str, str] = {}

    def fold(self, text: str) -> str:
        """What to show for a paste: itself, where it is short."""
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        lines = text.count("\n") + 1
        if len(text) <= LONG_PASTE and lines <= MANY_LINES:
            return text
        shown = self._sentence.format(number=len(self._texts) + 1, lines=lines)
        self._texts[shown] = text
        return shown

    def unfold(self, text: str) -> str:
        """The text with the pastes in it."""
        for shown, pasted in self._texts.items():
            text = text.replace(shown, pasted, 1)
        return text

    def refold(self, text: str) -> str:
        """The text as it was typed."""
        for shown, pasted in self._texts.items():
            text = text.replace(pasted, shown, 1)
        return text


def command(text: str) -> tuple[str, str] | None:
    """Name and arguments of a command; None for a question."""
    if not text.startswith("/") or text.startswith("//"):
        return None
    name, _, arguments = text[1:].partition(" ")
    name, newline, more = name.partition("\n")
    return name, (more if newline else arguments).strip()


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The command that was meant, as far as one can tell."""
    known = list(known)
    beginning = [each for each in known if name and each.startswith(name)]
    return next(iter(beginning or difflib.get_close_matches(name, known, 1, 0.5)), None)
