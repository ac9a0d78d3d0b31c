"""Calculations of the corpus: every step and every result is right."""

import re
from fractions import Fraction
from itertools import pairwise

import pytest

from server.demo_model.drawing import Language
from server.demo_model.skills.arithmetic import SKILLS
from server.demo_model.skills.working import divided, minus, plus, times
from tests.demo_model.drawn import LANGUAGES, check_skill, draws

(ARITHMETIC,) = SKILLS
SUM = re.compile(r"(?<![\d.])(?<!of )(\d+(?: [+−×÷] \d+)*) = (−?\d+(?:\.\d+)?)(?: (?:remainder|余) (\d+))?")


def value(terms: str) -> Fraction:
    return Fraction(
        eval(re.sub(r"(\d+)", r"Fraction(\1)", terms.replace("−", "-").replace("×", "*").replace("÷", "/")))
    )


def check_sums(text: str) -> int:
    """How many equations the text has; each of them must hold."""
    found = SUM.findall(text)
    for terms, result, rest in found:
        claimed = Fraction(result.replace("−", "-"))
        if rest:
            divisor = Fraction(terms.split(" ÷ ")[1])
            claimed += Fraction(rest) / divisor
            assert Fraction(rest) < divisor
        assert value(terms) == claimed, (terms, result, text)
    return len(found)


def test_corpus_keeps_the_rules_of_every_skill() -> None:
    check_skill(ARITHMETIC)


@pytest.mark.parametrize("held_out", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_equation_holds(language: Language, held_out: bool) -> None:
    for exchange in draws(ARITHMETIC, 2000, held_out=held_out, asked=language):
        for round in exchange.rounds:
            undefined = "defined" in round.answer or "没有意义" in round.answer
            squared_or_share = "²" in round.answer or "%" in round.answer
            assert check_sums(round.answer) or undefined or squared_or_share, round


def test_the_rule_refuses_other_results() -> None:
    exchanges = list(draws(ARITHMETIC, 400, held_out=True))
    refused = sum(not one.rounds[0].rule.accepts(other.rounds[0].answer) for one, other in pairwise(exchanges))
    assert refused > 0.95 * (len(exchanges) - 1)


def test_a_short_answer_is_one_equation() -> None:
    for exchange in draws(ARITHMETIC, 300, brief=True):
        answer = exchange.rounds[0].answer
        assert re.fullmatch(r"\d+ [+−] \d+ = −?\d+\.", answer)
        assert check_sums(answer) == 1


def last(steps: str) -> int:
    return int(re.findall(r"\d+", steps)[-1])


def test_steps_end_in_the_result() -> None:
    for a in (0, 5, 9, 10, 37, 99, 100, 305, 640, 999, 8999):
        for b in (1, 5, 9, 10, 12, 37, 98, 100, 305, 999):
            assert last(plus(a, b)) == a + b
            assert last(times(a, b)[-1]) == a * b
            assert last(minus(max(a, b), min(a, b))) == abs(a - b)
            if lines := divided(a, b):
                assert last(lines[-1]) == a // b


def test_steps_carry_borrow_and_bring_down() -> None:
    assert plus(347, 589) == "347 + 589: 7 + 9 = 16 → 6, 4 + 8 + 1 = 13 → 36, 3 + 5 + 1 = 9 → 936"
    assert minus(523, 89) == "523 − 89: 13 − 9 = 4 → 4, 12 − 8 − 1 = 3 → 34, 5 − 1 = 4 → 434"
    assert times(34, 12) == [
        "34 × 2: 4 × 2 = 8 → 8, 3 × 2 = 6 → 68",
        "34 × 10: 4 × 1 = 4 → 40, 3 × 1 = 3 → 340",
        "68 + 340: 8 + 0 = 8 → 8, 6 + 4 = 10 → 08, 3 + 1 = 4 → 408",
    ]
    assert divided(625, 6) == ["625 ÷ 6: 6 ÷ 6 = 1 → 1, 2 ÷ 6 = 0 remainder 2 → 10, 25 ÷ 6 = 4 remainder 1 → 104"]
    assert divided(95, 12) == [
        "12 × 1 = 12, 12 × 2 = 24, 12 × 3 = 36, 12 × 4 = 48, 12 × 5 = 60, 12 × 6 = 72, 12 × 7 = 84, 12 × 8 = 96 > 95",
        "95 ÷ 12: 95 − 84 = 11 → 7",
    ]
