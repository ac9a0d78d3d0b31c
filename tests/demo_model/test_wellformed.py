"""Faults of Markdown: each kind is found, and what only looks like one is left alone."""

import pytest

from server.demo_model.wellformed import faults

GOOD = [
    "",
    "A plain sentence.",
    "It costs $5, or $10 for two; US$3 each, 7$ in all. The $ sign stands before.",
    "Between $5 and $x^2$ there is $10.",
    "`$HOME` and ``a ` b`` and `**`.",
    "2 * 3 = 6, 2**3 = 8, 5*3 = 15 and 4 × 2 = 8",
    "**Bold**, *italic*, ***both***, ~~gone~~ and ~5 minutes",
    "**重点**：这是**加粗**的字。",
    "Text:\n\n- one\n- two\n  - three\n\n1. a\n2. b",
    "1. a\n\n   ```python\n   x = 1\n   ```\n\n2. b",
    "1. a\n   more\n2. b\n\nAgain:\n\n1. c",
    "3. third\n4. fourth",
    "- [ ] open\n- [x] done",
    "| A | B |\n|:--|--:|\n| 1 | a \\| b |\n\nEnd.",
    "> | A |\n> |---|\n> | 1 |\n>\n> > nested",
    "Look:\n```sh\necho ${x} | wc # **\n- no list\n```\nDone.",
    "~~~~\n```\n~~~\n~~~~",
    "$$\n\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}\n$$",
    "\\[ \\left( \\frac{1}{2} \\right) \\] and \\( \\{x\\} \\)",
    "[link](https://example.org/a_(b)) and [![image](/a.png)](/b)",
    "The interval [0, 1) and a note.[^1]\n\n[^1]: The note.",
    "# Heading\n## Another\nText\n\n---\n\nmore",
    "Roses are red,\nviolets are blue,",
    "#1 of the list, #hashtag",
]
BAD = {
    "```python\nprint(1)": "fence does not close",
    "```\na\n```\n```": "fence does not close",
    "| A | B |\n|---|---|\n| 1 |": "1 cells, its head 2",
    "| A | B |\n|---|\n| 1 | 2 |": "1 cells, its head 2",
    "| A | B |\n| 1 | 2 |": "no delimiter row",
    "| A |\n|---|\n| 1": "does not end",
    "Text\n| A |\n|---|\n| 1 |": "table is glued",
    "| A |\n|---|\n| 1 |\nText": "glued to the table",
    "Text\n- one": "list is glued",
    "文字\n1. 一": "list is glued",
    "Text\n---": "rule is glued",
    "1. a\n3. b": "from 1 to 3",
    "1. a\n1. b": "from 1 to 1",
    "1. a\n   - x\n3. b": "from 1 to 3",
    "##Heading": "heading has no space",
    "#Heading": "heading has no space",
    "This is **bold": "bold does not close",
    "- **one\n- two**": "bold does not close",
    "** bold**": "bold cannot open",
    "**注意：**这里": "bold cannot close",
    "An *italic word": "italic does not close",
    "~~gone": "strikethrough does not close",
    "Use `code": "backtick does not pair",
    "The area is $\\pi r^2": "$ does not pair",
    "The area is $x": "$ does not pair",
    "$$\nx": "$ does not pair",
    "\\( x": "bracket does not pair",
    "\\[\nx": "bracket does not pair",
    "$\\frac{1}{2$": "braces",
    "$$\\begin{matrix} a$$": "environment",
    "$$\\left( a$$": "\\left without",
    "[link](https://example.org": "link does not close",
    "[link]()": "link is empty",
    "See [here": "square bracket",
    "A note.[^1]": "footnote 1 is not defined",
    "A note.\n\n[^1]: Lost.": "footnote 1 is not referred to",
}


@pytest.mark.parametrize("text", GOOD)
def test_well_formed_text_has_no_faults(text: str) -> None:
    assert faults(text) == []


@pytest.mark.parametrize("text", BAD)
def test_a_fault_is_found(text: str) -> None:
    assert any(BAD[text] in fault for fault in faults(text)), faults(text)


@pytest.mark.parametrize("text", GOOD)
def test_text_may_be_cut_off_anywhere(text: str) -> None:
    for end in range(len(text)):
        assert faults(text[:end], whole=False) == [], text[:end]


def test_a_fault_before_the_cut_is_found() -> None:
    assert faults("**open\n\nText\n\nmore", whole=False) == ["bold does not close: '**open'"]
