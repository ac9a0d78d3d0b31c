"""A Markdown table in columns that fit the terminal."""

from collections.abc import Sequence
from typing import Final

from clients.terminal.rows import Span, width_of_row, wrap
from clients.terminal.text import width

Cell = Sequence[Span]
MIN_COLUMN: Final = 4


def table_rows(cells: Sequence[Sequence[Cell]], aligns: Sequence[str], columns: int) -> list[list[Span]]:
    """The first row of cells is the heading; `aligns` says left, right or center for each column."""
    count = max(map(len, cells), default=0)
    widths = _widths(cells, count, columns)
    rule = [Span("─┼─".join("─" * each for each in widths), "rule")]
    rows: list[list[Span]] = []
    several = False  # rows of text in a row of cells
    for number, line in enumerate(cells):
        made = _line(line, aligns, widths, "strong" if number == 0 else "")
        if number > 1 and (several or len(made) > 1):
            rows.append([Span("─┼─".join("╌" * each for each in widths), "rule")])
        several = len(made) > 1 and number > 0
        rows += made
        if number == 0:
            rows.append(rule)
    return rows


def _widths(cells: Sequence[Sequence[Cell]], count: int, columns: int) -> list[int]:
    """As wide as the longest cell, as far as there is room; else the widest columns give some up."""
    wanted = [max((width_of_row(line[at]) for line in cells if at < len(line)), default=1) or 1 for at in range(count)]
    room = max(columns - 3 * (count - 1), count)
    while sum(wanted) > room:
        widest = max(wanted)
        if widest <= MIN_COLUMN:
            return [max(room // count, 1)] * count
        second = max((each for each in wanted if each < widest), default=MIN_COLUMN)
        those = [at for at, each in enumerate(wanted) if each == widest]
        excess = sum(wanted) - room
        give = min(max(widest - max(second, MIN_COLUMN), 1), -(-excess // len(those)))
        for at in those:
            wanted[at] -= give
    return wanted


def _line(line: Sequence[Cell], aligns: Sequence[str], widths: Sequence[int], style: str) -> list[list[Span]]:
    wrapped = []
    for at, columns in enumerate(widths):
        cell = [Span(text, f"{style} {own}".strip()) for text, own in line[at]] if at < len(line) else []
        wrapped.append(wrap(cell, columns).rows)
    rows = []
    for number in range(max(map(len, wrapped))):
        row: list[Span] = []
        for at, columns in enumerate(widths):
            part = wrapped[at][number] if number < len(wrapped[at]) else []
            free = columns - sum(width(span.text) for span in part)
            before = {"right": free, "center": free // 2}.get(aligns[at] if at < len(aligns) else "", 0)
            if at:
                row.append(Span(" │ ", "rule"))
            row += [Span(" " * before), *part]
            if at < len(widths) - 1:
                row.append(Span(" " * (free - before)))
        rows.append(row)
    return rows
