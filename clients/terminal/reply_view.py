"""What of a reply goes to the screen for good, and what may still change. A state machine: no terminal, no clock."""

from collections.abc import Sequence
from typing import Final, NamedTuple, Protocol

from markdown_it.token import Token

from clients.terminal.highlight import Highlighter
from clients.terminal.markdown import Renderer, apart, blocks_of
from clients.terminal.options import Reasoning
from clients.terminal.rows import Row, Span, cut, wrap
from clients.terminal.text import harmless
from server.protocol import Channel

THOUGHT_BAR: Final = Span("┊ ", "rule")


class Frame(NamedTuple):
    """Rows that stay from now on, and those below them that are shown until the next frame."""

    stays: Sequence[Row]
    tail: Sequence[Row]


class Part(Protocol):
    """A stretch of one channel."""

    def feed(self, text: str) -> None:
        """What came."""

    def frame(self, columns: int, *, ended: bool) -> Frame:
        """What is new for the screen."""


class ReplyView:
    """One reply, from its first delta to its last."""

    def __init__(self, *, plain: bool, reasoning: Reasoning, thinking: str, thought: str) -> None:
        """`thinking` and `thought` stand for what the model thinks, while it does and afterwards, where it is folded;
        {tokens} in them is how much that was."""
        self._plain = plain
        self._reasoning = reasoning
        self._sentences = thinking, thought
        self._parts: list[Part] = []
        self._channel: Channel | None = None
        self.empty = True
        """Nothing has been committed yet."""

    def feed(self, text: str, channel: Channel = "answer", tokens: int = 0) -> None:
        """A delta, and how many tokens it holds."""
        if channel != self._channel:
            self._channel = channel
            self._parts.append(self._part(channel))
        part = self._parts[-1]
        if isinstance(part, Folded):
            part.tokens += tokens
        part.feed(harmless(text))

    def _part(self, channel: Channel) -> Part:
        if channel == "answer":
            return Plain() if self._plain else Markdown()
        return Thought() if self._reasoning == "show" else Folded(*self._sentences, shown=self._reasoning == "fold")

    def frame(self, columns: int, *, ended: bool = False) -> Frame:
        """What is new; `ended`: nothing more will come."""
        stays: list[Row] = []
        tail: Sequence[Row] = ()
        for at, part in enumerate(self._parts):
            last = at == len(self._parts) - 1
            news = part.frame(columns, ended=ended or not last)
            stays += news.stays
            tail = news.tail
        del self._parts[:-1]
        self.empty = self.empty and not stays
        return Frame(stays, tail)


class Markdown:
    """An answer. Blocks that have ended stay, and of the last one the rows that nothing can change any more."""

    def __init__(self) -> None:
        self._source = ""  # from the beginning of the last block
        self._apart = False  # an empty row parts the last block from the one before
        self._committed = 0  # rows of the last block, with that empty one
        self._columns = 0
        self._codes: dict[tuple[int, str], Highlighter] = {}

    def feed(self, text: str) -> None:
        """What came."""
        self._source += text

    def frame(self, columns: int, *, ended: bool) -> Frame:
        """What is new. A block keeps the width that it began with: rows of it stand already."""
        stays: list[Row] = []
        blocks = blocks_of(self._source)
        for at, block in enumerate(blocks):
            open_ = at == len(blocks) - 1 and not ended
            if not self._committed:
                self._columns = columns
            if at:
                self._apart = apart(blocks[at - 1], block)
            layout = Renderer(self._columns, self._code).layout(block, open_=open_)
            parting: list[Row] = [[]] if self._apart else []
            rows = [*parting, *layout.rows]
            stable = len(parting) + layout.stable if layout.stable else 0
            if not open_:
                stays += rows[self._committed :]
                self._committed = 0
                continue
            stays += rows[self._committed : stable]
            self._committed = max(self._committed, stable)
            if at:
                self._source = "\n".join(self._source.split("\n")[block.begin :])
                self._codes = {(begin - block.begin, of): code for (begin, of), code in self._codes.items()}
            return Frame(stays, rows[self._committed :])
        if ended:
            self._source = ""
        return Frame(stays, ())

    def _code(self, token: Token) -> Highlighter:
        language = token.info.split()[0] if token.info.split() else ""
        return self._codes.setdefault(((token.map or [0])[0], language), Highlighter(language))


class Plain:
    """Text as the model writes it, in rows as a terminal breaks them."""

    style = ""

    def __init__(self) -> None:
        self._line = ""
        self._rows: list[Row] = []

    def feed(self, text: str) -> None:
        """What came."""
        *lines, self._line = (self._line + text).split("\n")
        self._rows += [[Span(line, self.style)] for line in lines]

    def frame(self, columns: int, *, ended: bool) -> Frame:
        """What is new."""
        stays: list[Row] = [row for line in self._rows for row in cut(line, columns)]
        self._rows = []
        rows = cut([Span(self._line, self.style)], columns) if self._line else []
        if ended:
            self._line = ""
            return Frame([*stays, *rows], ())
        if len(rows) > 1:
            stays += rows[:-1]
            self._line = "".join(span.text for span in rows[-1])
        return Frame(stays, rows[-1:])


class Thought:
    """What the model thinks before it answers, dim and behind a bar."""

    def __init__(self) -> None:
        self._text = ""

    def feed(self, text: str) -> None:
        """What came."""
        self._text += text if self._text else text.lstrip("\n")

    def frame(self, columns: int, *, ended: bool) -> Frame:
        """What is new."""
        text = self._text.rstrip("\n")  # line ends show only once something stands after them
        wrapped = wrap([Span(text, "thought")], min(columns, 100) - 2) if text else None
        rows: list[Row] = [[THOUGHT_BAR, *row] for row in wrapped.rows] if wrapped else []
        if ended:
            self._text = ""
            return Frame([*rows, []] if rows else [], ())
        if wrapped and len(rows) > 1:
            # The last word may move to the next row while it grows; the rows before it do not change.
            self._text = self._text[wrapped.starts[-1] :]
        return Frame(rows[:-1], rows[-1:])


class Folded:
    """What the model thinks as one line."""

    def __init__(self, thinking: str, thought: str, *, shown: bool) -> None:
        self.tokens = 0
        self._thinking = thinking
        self._thought = thought
        self._shown = shown
        self._said = False

    def feed(self, text: str) -> None:
        """It is not shown."""

    def frame(self, columns: int, *, ended: bool) -> Frame:
        """One line, which stays when the thinking has ended."""
        if not self._shown or self._said:
            return Frame((), ())
        sentence = (self._thought if ended else self._thinking).format(tokens=self.tokens)
        self._said = ended
        row: Row = [Span(sentence, "thought")]
        return Frame([row, []], ()) if ended else Frame((), [row])
