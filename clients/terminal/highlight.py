"""Code in colour, line by line as it comes."""

from collections.abc import Iterator
from typing import Any, Final

from clients.terminal.rows import Span

CONTEXT_LINES: Final = 40
"""Lines before the new ones that are read again with them: so far back may a string or a comment begin."""
MAX_LINE: Final = 2000
"""Characters; a longer line is no code that somebody reads."""

_STYLES: Final = (
    ("Token.Comment", "com"),
    ("Token.Keyword", "kw"),
    ("Token.Operator.Word", "kw"),
    ("Token.Literal.String", "str"),
    ("Token.Literal.Number", "num"),
    ("Token.Name.Function", "fn"),
    ("Token.Name.Class", "cls"),
    ("Token.Name.Builtin", "bi"),
    ("Token.Name.Exception", "bi"),
    ("Token.Name.Decorator", "dec"),
    ("Token.Name.Tag", "tag"),
    ("Token.Name.Attribute", "attr"),
    ("Token.Generic.Inserted", "ins"),
    ("Token.Generic.Deleted", "del"),
    ("Token.Generic.Heading", "strong"),
    ("Token.Generic.Subheading", "strong"),
)


class Highlighter:
    """The lines of one piece of code. A line keeps its colours once it has them."""

    def __init__(self, language: str) -> None:
        self._lexer = _lexer(language)
        self._styles: dict[Any, str] = {}
        self._lines: list[list[Span]] = []

    def lines(self, code: str) -> list[list[Span]]:
        """The code, which goes on where it ended the last time; its last line is taken to grow."""
        texts = code.split("\n")
        finished = len(texts) - 1
        if self._lexer is None or any(len(text) > MAX_LINE for text in texts[len(self._lines) :]):
            self._lines += [[Span(text)] for text in texts[len(self._lines) : finished]]
            return [*self._lines, [Span(texts[-1])]]
        begin = max(len(self._lines) - CONTEXT_LINES, 0)
        read = list(self._read("\n".join(texts[begin:])))
        self._lines += read[len(self._lines) - begin : finished - begin]
        return [*self._lines, *read[finished - begin :]]

    def _read(self, code: str) -> Iterator[list[Span]]:
        line: list[Span] = []
        for kind, text in self._lexer.get_tokens(code):
            style = self._styles.get(kind)
            if style is None:
                name = str(kind)
                style = self._styles[kind] = next((style for prefix, style in _STYLES if name.startswith(prefix)), "")
            first, *more = text.split("\n")
            if first:
                line.append(Span(first, style))
            for part in more:
                yield line
                line = [Span(part, style)] if part else []
        if line:
            yield line


def _lexer(language: str) -> Any:
    """None where there is none."""
    if not language:
        return None
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=True)
    except ClassNotFound:
        return None
