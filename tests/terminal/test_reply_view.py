"""Markdown as it comes: what stays on the screen is what the whole text would look like."""

import random
from pathlib import Path

import pytest

from clients.terminal.highlight import Highlighter
from clients.terminal.markdown import Renderer, apart, blocks_of
from clients.terminal.reply_view import ReplyView
from clients.terminal.rows import Row, Span, cut, text_of, width_of_row, wrap
from clients.terminal.theme import Palette

SAMPLE = Path(__file__).with_name("sample.md").read_text()


def view(*, plain: bool = False, reasoning: str = "show") -> ReplyView:
    return ReplyView(plain=plain, reasoning=reasoning, thinking="thinking {tokens}", thought="thought {tokens}")  # type: ignore[arg-type]


def at_once(text: str, columns: int) -> list[str]:
    rows: list[str] = []
    before = None
    for block in blocks_of(text):
        if before is not None and apart(before, block):
            rows.append("")
        layout = Renderer(columns, lambda token: Highlighter("")).layout(block, open_=False)
        assert layout.stable == len(layout.rows)
        rows += map(text_of, layout.rows)
        before = block
    return rows


def streamed(text: str, columns: int, sizes: random.Random) -> list[str]:
    """The rows that stay, fed in pieces; what is shown below them is always how the whole goes on."""
    made = view()
    rows: list[str] = []
    while text:
        size = sizes.choice((1, 2, 3, 5, 8, 40))
        made.feed(text[:size])
        text = text[size:]
        rows += map(text_of, made.frame(columns).stays)
    return rows + [text_of(row) for row in made.frame(columns, ended=True).stays]


@pytest.mark.parametrize("columns", [80, 40, 23])
@pytest.mark.parametrize("seed", range(4))
def test_a_text_in_pieces_leaves_what_the_whole_would(columns: int, seed: int) -> None:
    assert streamed(SAMPLE, columns, random.Random(seed)) == at_once(SAMPLE, columns)


def test_nothing_is_dropped_from_a_text_that_is_cut_anywhere() -> None:
    words = [word for word in SAMPLE.replace("|", " ").split() if word.isalpha() and word.isascii()]
    for seed in range(3):
        random_ = random.Random(seed)
        pieces = SAMPLE.split("\n\n")
        random_.shuffle(pieces)
        text = "\n\n".join(pieces)[: random_.randrange(len(SAMPLE))]
        said = " ".join(streamed(text, 60, random_))
        for word in set(words) & set(text.split()):
            assert word in said


def test_rows_fit_the_terminal() -> None:
    for columns in (80, 40, 23):
        for block in blocks_of(SAMPLE):
            for row in Renderer(columns, lambda token: Highlighter("")).layout(block, open_=False).rows:
                assert width_of_row(row) <= columns, text_of(row)


def test_a_long_paragraph_stays_row_by_row_and_what_may_still_change_does_not() -> None:
    made = view()
    made.feed("one two three four five six *seven eight nine ten eleven twelve")
    frame = made.frame(12)
    assert [text_of(row) for row in frame.stays] == ["one two", "three four"]
    assert [text_of(row) for row in frame.tail][:2] == ["five six", "*seven eight"]
    made.feed(" end* and more words after it")
    frame = made.frame(14)
    assert [text_of(row) for row in frame.stays][:2] == ["five six", "seven eight"]
    assert frame.stays[1][0] == Span("seven", "em")


def test_code_stays_line_by_line_with_its_colours() -> None:
    made = view()
    made.feed('```python\ndef f():\n    return "x')
    frame = made.frame(40)
    assert [text_of(row) for row in frame.stays] == ["── python " + "─" * 30, "def f():"]
    assert Span("def", "kw") in frame.stays[1]
    made.feed('yz"\n```\nDone')
    frame = made.frame(40)
    assert [text_of(row) for row in frame.stays] == ['    return "xyz"', "─" * 40]
    assert [text_of(row) for row in frame.tail] == ["", "Done"]
    assert any(span.style == "str" for span in frame.stays[0])


def test_a_table_comes_when_it_is_complete() -> None:
    made = view()
    made.feed("| a | b |")
    assert not made.frame(40).stays
    made.feed("\n|---|--:|\n| 四 | 2 |\n")
    assert not made.frame(40).stays
    made.feed("\nAfter")
    rows = [text_of(row) for row in made.frame(40).stays]
    assert rows == ["a  │ b", "───┼──", "四 │ 2"]


def test_a_block_keeps_its_width_when_the_terminal_changes_and_the_next_takes_the_new_one() -> None:
    made = view()
    made.feed("aaaa bbbb cccc dddd")
    assert [text_of(row) for row in made.frame(10).stays] == ["aaaa bbbb"]
    made.feed(" eeee ffff\n\ngggg hhhh iiii jjjj")
    assert [text_of(row) for row in made.frame(30, ended=True).stays] == [
        *("cccc dddd", "eeee ffff", "", "gggg hhhh iiii jjjj")
    ]


def test_plain_text_is_what_the_model_wrote() -> None:
    made = view(plain=True)
    rows: list[Row] = []
    for size in range(0, len(SAMPLE), 7):
        made.feed(SAMPLE[size : size + 7])
        rows += made.frame(1000).stays
    rows += made.frame(1000, ended=True).stays
    assert "\n".join(map(text_of, rows)) + "\n" == SAMPLE


def test_what_the_model_thinks_is_dim_or_one_line_or_nothing() -> None:
    for setting, kept in (
        ("show", ["┊ Hm, let me", "┊ see.", "", "Four."]),
        ("fold", ["thought 3", "", "Four."]),
        ("hide", ["Four."]),
    ):
        made = view(reasoning=setting)
        rows: list[Row] = []
        for text in ("Hm, ", "let me ", "see.\n\n"):
            made.feed(text, "reasoning", 1)
            frame = made.frame(14)
            rows += frame.stays
        made.feed("Four.")
        rows += made.frame(14).stays
        rows += made.frame(14, ended=True).stays
        assert [text_of(row) for row in rows] == kept, setting
    assert view().frame(80, ended=True).stays == []


def test_a_hostile_text_is_only_text() -> None:
    made = view()
    made.feed("\x1b]0;owned\x07 `\x1b[2J` \x9b31m")
    assert "\x1b" not in "".join(map(text_of, made.frame(80, ended=True).stays))


def test_chinese_is_broken_between_characters_but_not_before_a_closing_mark() -> None:
    assert [text_of(row) for row in wrap([Span("一二三四，五六")], 8).rows] == ["一二三", "四，五六"]
    assert [text_of(row) for row in wrap([Span("一二（三四）abc 五")], 8).rows] == ["一二（三", "四）abc", "五"]
    assert [text_of(row) for row in cut([Span("一二三")], 5)] == ["一二", "三"]
    wrapped = wrap([Span("ab "), Span("cd", "em"), Span("ef gh\nij")], 5)
    assert [text_of(row) for row in wrapped.rows] == ["ab", "cdef", "gh", "ij"]
    assert wrapped.starts == [0, 3, 8, 11]
    assert [text_of(row) for row in wrap([Span("abcdefgh ij")], 5).rows] == ["abcde", "fgh", "ij"]


def test_themes_paint_and_no_colour_does_not() -> None:
    row = [Span("def", "kw"), Span(" f", "kw"), Span("!")]
    assert Palette("auto").row(row) == "\x1b[35mdef f\x1b[0m!"
    assert Palette("auto", colour=False).row(row) == "def f!"
    assert Palette("mono").row([Span("x", "strong em")]) == "\x1b[1;3mx\x1b[0m"
