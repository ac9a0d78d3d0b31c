"""Conversions of the corpus, against factors written down here."""

import re

import pytest

from server.demo_model.drawing import Language
from server.demo_model.skills.units import SKILLS
from tests.demo_model.drawn import LANGUAGES, check_skill, draws
from tests.demo_model.test_arithmetic import check_sums

(UNITS,) = SKILLS
LENGTHS = {"km": 1000.0, "m": 1.0, "cm": 0.01, "mm": 0.001, "miles": 1610.0, "li": 500.0}
WEIGHTS = {"tonnes": 1e6, "kg": 1000.0, "g": 1.0, "pounds": 1000 / 2.2, "ounces": 28.0, "jin": 500.0}
VOLUMES, AREAS = {"l": 1.0, "ml": 0.001}, {"mu": 667.0, "m²": 1.0}
TIMES = {"seconds": 1.0, "minutes": 60.0, "hours": 3600.0, "days": 86400.0, "weeks": 604800.0}
SIZES = {"bytes": 1.0, "KB": 1e3, "MB": 1e6, "GB": 1e9}
SCALES = (LENGTHS, WEIGHTS, VOLUMES, AREAS, TIMES, SIZES)


def amount(text: str) -> tuple[float, dict[str, float]]:
    """A sum of quantities in the scale's own unit, and the scale."""
    parts = [part.split(" ") for part in text.split(" + ")]
    scale = next(scale for scale in SCALES if parts[0][1] in scale)
    return sum(float(value) * scale[unit] for value, unit in parts), scale


def test_corpus_keeps_the_rules_of_every_skill() -> None:
    check_skill(UNITS)


@pytest.mark.parametrize("held_out", [False, True])
def test_both_sides_are_equal(held_out: bool) -> None:
    temperatures = 0
    for exchange in draws(UNITS, 2000, held_out=held_out):
        answer = exchange.rounds[0].answer
        given, sign, found = re.findall(r"\*\*(.+) ([=≈]) (.+)\*\*", answer)[0]
        if "°" in given:
            temperatures += 1
            value, result = (float(side.split(" ")[0].replace("−", "-")) for side in (given, found))
            exact = value * 9 / 5 + 32 if "°C" in given else (value - 32) * 5 / 9
            assert abs(result - exact) <= (0.5 if sign == "≈" else 1e-9), answer
            continue
        (left, left_scale), (right, right_scale) = amount(given), amount(found)
        assert left_scale is right_scale
        assert left == pytest.approx(right, rel=0.011 if sign == "≈" else 1e-9), answer
    assert temperatures > 100


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_holds(language: Language) -> None:
    for exchange in draws(UNITS, 1000, asked=language):
        steps = [line for line in exchange.rounds[0].answer.splitlines() if "→" in line]
        assert all(check_sums(line) for line in steps if " × " in line and ">" not in line)


def test_a_rule_refuses_a_longer_number() -> None:
    for exchange in draws(UNITS, 300):
        round = exchange.rounds[0]
        wrong = re.sub(r"([=≈]) (−?[\d.]+)(?=\D*(?:\+.*)?\*\*$)", r"\1 7\2", round.answer)
        assert not round.rule.accepts(wrong.rsplit("\n", 1)[-1]), round


def test_binary_sizes_are_mentioned() -> None:
    answers = [exchange.rounds[0].answer for exchange in draws(UNITS, 500)]
    sizes = [answer for answer in answers if "MB" in answer]
    assert sizes
    assert all("1024" in answer for answer in sizes)
