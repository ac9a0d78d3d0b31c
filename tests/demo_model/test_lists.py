import re

import pytest

from server.demo_model.drawing import Language
from server.demo_model.skills.lists import ALL, ALL_TIPS, DEFAULT, SKILLS, listed
from tests.demo_model.drawn import LANGUAGES, check_skill, draws

(LISTS,) = SKILLS


def test_questions_and_rules_hold_in_both_languages() -> None:
    check_skill(LISTS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_banks_hold_enough_distinct_items(language: Language) -> None:
    assert len(ALL) > 40
    assert max(len(bank.items[language]) for bank in ALL) >= 100
    for items in [bank.items[language] for bank in ALL] + [tips.items[language] for tips in ALL_TIPS]:
        assert len(items) >= max(DEFAULT, 12), items
        assert len({item.casefold() for item in items}) == len(items), [one for one in items if items.count(one) > 1]


def test_numbers_count_up_without_a_gap() -> None:
    more = 0
    for exchange in draws(LISTS, 800):
        numbers = [
            int(number)
            for round in exchange.rounds
            for number in re.findall(r"(?m)^(?:\| )?(\d+)(?: \||\.)", round.answer)
        ]
        assert numbers == list(range(1, len(numbers) + 1))
        more += len(exchange.rounds) > 1
    assert more > 50


def test_the_number_asked_for_is_the_number_given() -> None:
    checked = 0
    for exchange in draws(LISTS, 800):
        round = exchange.rounds[0]
        asked = re.search(r"\d+", round.question)
        if asked and "I know only" not in round.answer and (items := listed(round.answer, "numbers")):
            assert len(items) == int(asked[0]), round
            checked += 1
    assert checked > 300


def test_more_than_it_knows_is_said() -> None:
    told = [round for exchange in draws(LISTS, 800) for round in exchange.rounds if "I know only" in round.answer]
    assert len(told) > 10
    for round in told:
        found = re.search(r"I know only (\d+)", round.answer)
        assert found
        assert len(listed(round.answer, "numbers")) == int(found[1])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_list_with_an_item_less_or_twice_or_out_of_order_is_wrong(language: Language) -> None:
    for exchange in draws(LISTS, 200, language=language):
        round = exchange.rounds[0]
        lines = round.answer.split("\n")
        assert not round.rule.accepts("\n".join(lines[:-1]))
        assert not round.rule.accepts("\n".join([*lines, lines[-1]]))
        if len(lines) > 4 and lines[0] != lines[-1]:
            assert not round.rule.accepts("\n".join([*lines[:-2], lines[-1], lines[-2]]))


def test_tables_have_equal_columns() -> None:
    tables = [exchange.rounds[0].answer for exchange in draws(LISTS, 800) if "| --- |" in exchange.rounds[0].answer]
    assert len(tables) > 20
    for table in tables:
        assert {line.count("|") for line in table.split("\n") if line.startswith("|")} == {3}
        assert "\n\n|" in table
