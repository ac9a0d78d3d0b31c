"""The markdown skill: well-formed answers, rows as asked for, and the user's words as typed."""

import re

from server.demo_model.skills.markdown import SKILLS
from server.demo_model.skills.markdown_elements import TOUR
from server.demo_model.skills.markdown_topics import COLUMNS, TABLES
from server.demo_model.wellformed import faults
from tests.demo_model.drawn import LANGUAGES, check_skill, draws

MARKDOWN = SKILLS[0]


def test_the_skill_keeps_its_contract() -> None:
    check_skill(MARKDOWN)


def test_answers_are_well_formed() -> None:
    for asked in LANGUAGES:
        for language in LANGUAGES:
            for exchange in draws(MARKDOWN, 600, asked=asked, language=language):
                for round in exchange.rounds:
                    assert faults(round.answer) == [], round


def test_tables_have_as_many_rows_as_asked_for() -> None:
    counted = 0
    for exchange in draws(MARKDOWN, 800, held_out=True):
        if found := re.search(r"\b(\d+) (?:rows|lines|entries)", exchange.rounds[0].question):
            counted += 1
            assert exchange.rounds[0].answer.splitlines()[-1].startswith(f"| {found[1]} |")
    assert counted > 10


def test_products_are_right() -> None:
    products = 0
    for exchange in draws(MARKDOWN, 800):
        for left, right, result in re.findall(r"\| (\d+) × (\d+) \| (\d+) \|", exchange.rounds[0].answer):
            products += 1
            assert int(left) * int(right) == int(result)
    assert products > 100


def test_items_are_copied_in_order() -> None:
    copied = 0
    for exchange in draws(MARKDOWN, 800, held_out=True):
        if found := re.search(r"into a bullet list: ([\w, ]+)", exchange.rounds[0].question):
            copied += 1
            assert re.findall(r"^- (.+)$", exchange.rounds[0].answer, re.MULTILINE) == found[1].split(", ")
    assert copied


def test_the_tables_of_both_languages_are_alike() -> None:
    for topic in TABLES:
        assert len(topic["en"].rows) == len(topic["zh"].rows)
        for table in topic.values():
            assert all(len(row) == len(table.head) for row in table.rows)
    for columns in COLUMNS.values():
        assert all(cells.count("/") == 2 for cells in columns.values())


def test_the_tour_has_every_element() -> None:
    for tour in TOUR.values():
        for mark in (
            "# ",
            "**",
            "~~",
            "`",
            "    - ",
            "1. ",
            "- [x]",
            "|:-",
            "> > ",
            "```python",
            "](https",
            "[^1]: ",
            "---",
            "$$",
        ):
            assert mark in tour


def test_another_draws_answer_is_wrong() -> None:
    rounds = [exchange.rounds[0] for exchange in draws(MARKDOWN, 60)]
    for round in rounds:
        assert sum(round.rule.accepts(other.answer) for other in rounds) < 6, round
