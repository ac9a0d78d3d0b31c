"""The formulas skill: formulas that are well-formed, named and explained."""

import pytest

from server.demo_model.skills.formula_table import FORMULAS
from server.demo_model.skills.formulas import SKILLS
from server.demo_model.wellformed import faults
from tests.demo_model.drawn import LANGUAGES, check_skill, draws

FORMULA = SKILLS[0]


def test_the_skill_keeps_its_contract() -> None:
    check_skill(FORMULA)


@pytest.mark.parametrize("brief", [False, True])
def test_answers_are_well_formed(brief: bool) -> None:
    for asked in LANGUAGES:
        for exchange in draws(FORMULA, 500, asked=asked, brief=brief):
            for round in exchange.rounds:
                assert faults(round.answer) == [], round


def test_a_brief_answer_is_one_line() -> None:
    for asked in LANGUAGES:
        for exchange in draws(FORMULA, 300, asked=asked, brief=True):
            assert all("\n" not in round.answer for round in exchange.rounds)


def test_names_are_unambiguous() -> None:
    for names in ([name for one in FORMULAS for name in one.en], [name for one in FORMULAS for name in one.zh]):
        assert len(names) == len(set(names))


def test_each_letter_explained_stands_in_its_formula() -> None:
    for formula in FORMULAS:
        for symbol, _, _ in formula.symbols:
            assert all(letter in formula.latex for letter in symbol.split(", ")), (formula.en[0], symbol)


def test_another_formula_is_wrong() -> None:
    first, second = FORMULAS[0], FORMULAS[1]
    rounds = [exchange.rounds[0] for exchange in draws(FORMULA, 400) if first.latex in exchange.rounds[0].answer]
    assert rounds
    assert not any(round.rule.accepts(f"$${second.latex}$$") for round in rounds)
