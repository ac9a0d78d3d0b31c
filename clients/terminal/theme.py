"""Colours: what each style looks like. `auto` takes the terminal's own sixteen, which suit its background."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import Final

from clients.terminal.options import Theme
from clients.terminal.rows import Row

_COMMON: Final = {"strong": "1", "em": "3", "strike": "9", "link": "4", "thought": "2;3", "note": "2", "rule": "2"}
_THEMES: Final[Mapping[str, Mapping[str, str]]] = {
    "auto": {
        **_COMMON,
        **{"h1": "1;4;36", "h2": "1;36", "h3": "1", "code": "33", "href": "2", "marker": "36", "prompt": "1;36"},
        **{"kw": "35", "str": "32", "num": "36", "com": "2;3", "fn": "34", "cls": "1;34", "bi": "36", "dec": "33"},
        **{"tag": "34", "attr": "36", "ins": "32", "del": "31", "good": "32", "bad": "31", "warn": "33"},
    },
    "dark": {
        **_COMMON,
        **{"h1": "1;4;38;5;117", "h2": "1;38;5;117", "h3": "1;38;5;153", "code": "38;5;222", "href": "38;5;245"},
        **{"marker": "38;5;117", "prompt": "1;38;5;117", "thought": "3;38;5;246", "note": "38;5;246"},
        **{"rule": "38;5;240", "kw": "38;5;176", "str": "38;5;150", "num": "38;5;215", "com": "3;38;5;244"},
        **{"fn": "38;5;111", "cls": "1;38;5;180", "bi": "38;5;80", "dec": "38;5;222", "tag": "38;5;111"},
        **{"attr": "38;5;180", "ins": "38;5;150", "del": "38;5;210", "good": "38;5;114", "bad": "38;5;210"},
        **{"warn": "38;5;222"},
    },
    "light": {
        **_COMMON,
        **{"h1": "1;4;38;5;24", "h2": "1;38;5;24", "h3": "1;38;5;25", "code": "38;5;130", "href": "38;5;242"},
        **{"marker": "38;5;25", "prompt": "1;38;5;24", "thought": "3;38;5;242", "note": "38;5;242"},
        **{"rule": "38;5;250", "kw": "38;5;90", "str": "38;5;28", "num": "38;5;130", "com": "3;38;5;244"},
        **{"fn": "38;5;25", "cls": "1;38;5;25", "bi": "38;5;30", "dec": "38;5;130", "tag": "38;5;25"},
        **{"attr": "38;5;94", "ins": "38;5;28", "del": "38;5;124", "good": "38;5;28", "bad": "38;5;124"},
        **{"warn": "38;5;130"},
    },
    "mono": {**_COMMON, "h1": "1;4", "h2": "1", "h3": "1", "code": "1", "href": "2", "com": "2", "prompt": "1"},
}


class Palette:
    """One theme's escapes; without colour no escape at all."""

    def __init__(self, theme: Theme, *, colour: bool = True) -> None:
        self._codes: Mapping[str, str] = _THEMES[theme] if colour else {}

    def paint(self, text: str, style: str) -> str:
        """Text in a style."""
        codes = ";".join(filter(None, (self._codes.get(name, "") for name in style.split())))
        return f"\x1b[{codes}m{text}\x1b[0m" if codes and text else text

    def row(self, row: Row) -> str:
        """A row."""
        parts = []
        for style, spans in groupby(row, key=lambda span: span.style):
            parts.append(self.paint("".join(span.text for span in spans), style))
        return "".join(parts)

    def rows(self, rows: Iterable[Row]) -> list[str]:
        """Each of them."""
        return [self.row(row) for row in rows]
