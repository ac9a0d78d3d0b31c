"""Styled text in rows of a terminal: spans, and how they are broken into rows of a width."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from clients.terminal.text import TAB, width, width_of


class Span(NamedTuple):
    """Characters of one style: names of `clients.terminal.theme`, parted by blanks."""

    text: str
    style: str = ""


Row = Sequence[Span]

_WIDE: Final = "\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef"
_PIECES: Final = re.compile(rf"\n|[ \t]+|[{_WIDE}]|[^\s{_WIDE}]+|\s")
"""Line ends, blanks, single wide characters (a row may end after each), and what is not broken."""
_CLOSING: Final = frozenset("，。！？、；：）》」』】〕〉”’…—·,.!?;:)]}％%")
"""Does not begin a row."""
_OPENING: Final = frozenset("（《「『【〔〈“‘([{")
"""Does not end one."""


def text_of(row: Row) -> str:
    """A row without its styles."""
    return "".join(span.text for span in row)


def width_of_row(row: Row) -> int:
    """Its columns."""
    return sum(width(span.text) for span in row)


class Wrapped(NamedTuple):
    """Rows, and for each how many characters of the text stand before it."""

    rows: list[list[Span]]
    starts: list[int]


def wrap(spans: Iterable[Span], columns: int) -> Wrapped:
    """Break text between words, wide characters also between each other; what is longer than a row, anywhere."""
    columns = max(columns, 2)
    out = Wrapped([[]], [0])
    used = 0  # columns of the last row
    taken = 0  # characters of the text before the word under way
    word: list[Span] = []
    word_columns = 0
    word_chars = 0
    blank: Span | None = None  # between the row and the word
    line_begins = True
    glued = False  # the word under way takes what comes next
    after_wide = False

    def new_row(start: int) -> None:
        nonlocal used, blank
        out.rows.append([])
        out.starts.append(start)
        used, blank = 0, None

    def put_word() -> None:
        nonlocal used, taken, word, word_columns, word_chars, blank
        if not word:
            return
        gap = len(blank.text) if blank else 0
        if used and used + gap + word_columns > columns:
            new_row(taken)
        elif blank:
            out.rows[-1].append(blank)
            used += gap
        blank = None
        if word_columns <= columns - used:
            out.rows[-1] += word
            used += word_columns
            taken += word_chars
        else:
            for span in word:
                for part in _chunks(span.text, columns, used):
                    if used and used + width(part) > columns:
                        new_row(taken)
                    out.rows[-1].append(Span(part, span.style))
                    used += width(part)
                    taken += len(part)
        word, word_columns, word_chars = [], 0, 0

    for text, style in spans:
        for piece in _PIECES.findall(text):
            if piece == "\n":
                put_word()
                taken += 1
                new_row(taken)
                line_begins, glued, after_wide = True, False, False
            elif piece.isspace():
                put_word()
                taken += len(piece)
                shown = Span(piece.replace("\t", " " * TAB), style)
                if line_begins:  # indentation
                    out.rows[-1].append(shown)
                    used += len(shown.text)
                else:
                    blank = shown
                glued, after_wide = False, False
            else:
                wide = len(piece) == 1 and width_of(piece) == 2
                if (wide or after_wide) and not glued and piece[0] not in _CLOSING:
                    put_word()
                if word and word[-1].style == style:
                    word[-1] = Span(word[-1].text + piece, style)
                else:
                    word.append(Span(piece, style))
                word_columns += width(piece)
                word_chars += len(piece)
                line_begins, glued, after_wide = False, piece[-1] in _OPENING, wide
    put_word()
    return out


def _chunks(text: str, columns: int, used: int) -> Iterator[str]:
    """Pieces of a long word, each as long as its row takes."""
    room = columns - used if used < columns else columns
    chunk, chunk_columns = "", 0
    for character in text:
        if chunk and chunk_columns + width_of(character) > room:
            yield chunk
            chunk, chunk_columns, room = "", 0, columns
        chunk += character
        chunk_columns += width_of(character)
    if chunk:
        yield chunk


def cut(line: Iterable[Span], columns: int) -> list[list[Span]]:
    """Break one line anywhere, as a terminal does."""
    rows: list[list[Span]] = [[]]
    used = 0
    for text, style in line:
        text = text.replace("\t", " " * TAB)
        if used + width(text) <= columns:
            if text:
                rows[-1].append(Span(text, style))
            used += width(text)
            continue
        for chunk in _chunks(text, columns, used):
            if used and used + width(chunk) > columns:
                rows.append([])
                used = 0
            rows[-1].append(Span(chunk, style))
            used += width(chunk)
    return rows
