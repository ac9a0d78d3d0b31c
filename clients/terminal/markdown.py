"""Markdown as rows of styled text, and how many of these stay as they are whatever comes after."""

import re
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.token import Token

from clients.terminal.highlight import Highlighter
from clients.terminal.rows import Span, cut, text_of, wrap
from clients.terminal.table import table_rows
from clients.terminal.text import width

MAX_TEXT_COLUMNS: Final = 100
"""Longer lines of prose are hard to read; code and tables take what there is."""
MAX_RULE: Final = 60

_OPENER: Final = re.compile(r"[`\[<\\&]|~~|\*(?=\S)|(?<!\w)_(?=\S)|!\[")
"""May begin something that is not plain text, once its end comes."""
_BLANK: Final = re.compile(r"\s")
_DELIMITERS: Final = re.compile(r"^[\s|:-]*$")
_STYLES: Final = {"strong_open": "strong", "em_open": "em", "s_open": "strike", "link_open": "link"}
_APART: Final = frozenset(("heading_open", "fence", "code_block", "table_open", "hr"))
"""Blocks that an empty row parts from others, whether or not the text has one there."""

_parser: Final = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"]).disable("reference")


class Layout(NamedTuple):
    """The rows of one block, of which the first `stable` stay; of a block that has ended that is all."""

    rows: list[list[Span]]
    stable: int


class Block(NamedTuple):
    """A block that is no part of another: its tokens, and the lines of the text that it takes."""

    tokens: Sequence[Token]
    begin: int
    end: int
    gap: bool
    """An empty line stands before it."""


def blocks_of(text: str) -> list[Block]:
    """The blocks of a text, in order."""
    blocks = []
    tokens = _parser.parse(text)
    lines = text.split("\n")
    start = 0
    for at, token in enumerate(tokens):
        if token.level == 0 and token.nesting <= 0:
            begin, end = tokens[start].map or (0, 0)
            gap = begin > 0 and not lines[begin - 1].strip()
            blocks.append(Block(tokens[start : at + 1], begin, end, gap))
            start = at + 1
    return blocks


def apart(before: Block, after: Block) -> bool:
    """Whether an empty row parts two blocks."""
    return after.gap or bool({before.tokens[0].type, after.tokens[0].type} & _APART)


Code = Callable[[Token], Highlighter]
"""Gives the highlighter for a piece of code: the same for the same one as it grows."""


class _Container:
    """A list item or a quote: what stands before its rows."""

    def __init__(self, first: Span, rest: Span) -> None:
        self.first: Span | None = first
        self.rest = rest
        self.end: int | None = None
        """The line after the newest block in it."""


class Renderer:
    """Lays out one block in a width."""

    def __init__(self, columns: int, code: Code) -> None:
        self._columns = columns
        self._code = code
        self._rows: list[list[Span]] = []
        self._stable: int | None = None
        self._inside: list[_Container] = []

    def layout(self, block: Block, *, open_: bool) -> Layout:
        """`open_`: the text ends here for now."""
        tokens = block.tokens
        leaves = [at for at, token in enumerate(tokens) if token.type in ("inline", "fence", "code_block", "hr")]
        last = leaves[-1] if open_ and leaves else -1
        at = 0
        while at < len(tokens):
            token = tokens[at]
            kind = token.type
            if token.map and token.nesting >= 0 and kind not in ("inline", "list_item_open", *_IN_TABLES):
                self._gap(token)
            if kind == "table_open":
                end = next(i for i in range(at, len(tokens)) if tokens[i].type == "table_close")
                if at <= last <= end:
                    self._stable = len(self._rows)
                self._table(tokens[at : end + 1])
                at = end
            elif kind in ("blockquote_open", "list_item_open"):
                self._enter(token, tokens, at)
            elif kind in ("blockquote_close", "list_item_close"):
                self._leave()
            elif kind == "inline":
                self._text(token, tokens[at - 1], growing=at == last)
            elif kind in ("fence", "code_block"):
                self._code_rows(token, growing=at == last)
            elif kind == "hr":
                if at == last:
                    self._stable = len(self._rows)
                self._row([Span("─" * min(self._room(), MAX_RULE), "rule")])
            at += 1
        if self._stable is None:
            self._stable = 0 if open_ and not leaves else len(self._rows)
        return Layout(self._rows, self._stable)

    # ---- rows

    def _room(self) -> int:
        return max(self._columns - sum(width(inside.rest.text) for inside in self._inside), 8)

    def _row(self, spans: Sequence[Span]) -> None:
        before = []
        for inside in self._inside:
            before.append(inside.first or inside.rest)
            inside.first = None
        if not spans and before:
            before[-1] = Span(before[-1].text.rstrip(), before[-1].style)
        self._rows.append([*before, *spans])

    def _gap(self, token: Token) -> None:
        """An empty row, where the text has one before this block within its container."""
        begin, end = token.map or (0, 0)
        holder = self._inside[-1] if self._inside else None
        if holder is None:
            return
        if holder.end is not None and (begin > holder.end or token.type in _APART) and not holder.first:
            self._row([])
        holder.end = end

    def _enter(self, token: Token, tokens: Sequence[Token], at: int) -> None:
        if token.type == "blockquote_open":
            bar = Span("│ ", "rule")
            self._inside.append(_Container(bar, bar))
            return
        begin, end = token.map or (0, 0)
        holder = self._inside[-1] if self._inside else None
        previous = self._item_end
        if previous is not None and begin > previous and self._item_level == token.level:
            self._row([])
        if holder:
            holder.end = end
        mark = f"{token.info}{token.markup} " if token.info else "• "
        self._inside.append(_Container(Span(mark, "marker"), Span(" " * width(mark))))
        self._item_end = None

    _item_end: int | None = None
    """The line after the newest text of the item before, and its level: a loose list has empty rows between items."""
    _item_level = 0

    def _leave(self) -> None:
        inside = self._inside[-1]
        if inside.first:
            self._row([])  # nothing is in it
        self._inside.pop()

    def _text(self, token: Token, opened: Token, *, growing: bool) -> None:
        heading = {"h1": "h1", "h2": "h2"}.get(opened.tag, "h3") if opened.type == "heading_open" else ""
        spans, hold = _inline(token, heading)
        wrapped = wrap(spans, min(self._room(), MAX_TEXT_COLUMNS))
        first = len(self._rows)
        for row in wrapped.rows:
            self._row(row)
        if growing:
            # A row stays if the word after it does: else that might come to fit into it.
            text = "".join(span.text for span in spans)
            held = sum(_end_of_word(text, start) <= hold for start in wrapped.starts[1:])
            self._stable = first + (held if not heading else 0)
        self._item_end, self._item_level = (token.map or [0, 0])[1], token.level - 2

    def _code_rows(self, token: Token, *, growing: bool) -> None:
        room, first = self._room(), len(self._rows)
        fence = token.type == "fence"
        if fence:
            name = token.info.split()[0] if token.info.split() else ""
            head = f"── {name} " if name else "──"
            self._row([Span(head + "─" * max(min(room, MAX_RULE) - width(head), 0), "rule")])
        code = token.content
        lines = self._code(token).lines(code)
        if lines and not text_of(lines[-1]):
            lines = lines[:-1]  # after the last line's end, or there is none yet
        for number, line in enumerate(lines):
            if growing and number == len(lines) - 1:
                self._stable = len(self._rows)
            for row in cut(line, room):
                self._row(row)
        if growing and not code:
            self._stable = first  # the language's name may still grow
        if fence:
            self._row([Span("─" * min(room, MAX_RULE), "rule")])
        self._item_end, self._item_level = (token.map or [0, 0])[1], token.level - 1

    def _table(self, tokens: Sequence[Token]) -> None:
        cells: list[list[list[Span]]] = []
        aligns: list[str] = []
        for token in tokens:
            if token.type == "tr_open":
                cells.append([])
            elif token.type == "th_open":
                aligns.append(str(token.attrs.get("style", "")).removeprefix("text-align:"))
            elif token.type == "inline":
                cells[-1].append(_inline(token, "")[0])
        for row in table_rows(cells, aligns, self._room()):
            self._row(row)
        self._item_end, self._item_level = (tokens[0].map or [0, 0])[1], tokens[0].level - 1


_IN_TABLES: Final = ("thead_open", "tbody_open", "tr_open", "th_open", "td_open")


def _inline(token: Token, style: str) -> tuple[list[Span], int]:
    """The text with its styles, and how many characters of it stay whatever comes after."""
    spans: list[Span] = []
    styles = [style] if style else []
    chars = 0
    hold: int | None = None
    href, link_from = "", 0
    for child in token.children or ():
        kind, shown = child.type, child.content
        if kind in _STYLES:
            styles.append(_STYLES[kind])
            if kind == "link_open":
                href, link_from = str(child.attrs.get("href", "")), len(spans)
            continue
        if kind == "link_close":
            styles.pop()
            said = "".join(span.text for span in spans[link_from:])
            shown = "" if href in (said, f"mailto:{said}", f"http://{said}", f"https://{said}") else f" ({href})"
            spans.append(Span(shown, "href"))
            chars += len(shown)
            continue
        if kind.endswith("_close"):
            styles.pop()
            continue
        if kind in ("softbreak", "hardbreak"):
            shown = "\n"
        elif kind == "image":
            shown = f"[{child.content}] ({child.attrs.get('src', '')})"
        elif kind == "text" and hold is None and (opener := _OPENER.search(shown)):
            hold = chars + opener.start()
        spans.append(Span(shown, " ".join([*styles, "code"] if kind == "code_inline" else styles)))
        chars += len(shown)
    text = "".join(span.text for span in spans)
    hold = chars if hold is None else hold
    return spans, min(hold, _before_a_table(text))


def _end_of_word(text: str, start: int) -> int:
    found = _BLANK.search(text, start)
    return found.start() if found else len(text)


def _before_a_table(text: str) -> int:
    """Where the lines begin that may still become a table."""
    lines = text.rstrip("\n").split("\n")
    count = 1 if "|" in lines[-1] else 0
    if len(lines) > 1 and "|" in lines[-2] and _DELIMITERS.match(lines[-1]):
        count = 2
    return len(text) if not count else len("\n".join(lines[:-count])) + (len(lines) > count)
