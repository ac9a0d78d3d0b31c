import re
from random import Random

import pytest

from server.demo_model.drawing import Draw
from server.demo_model.skills.capitals import BIG_CITIES, BORDERING, KINDS, SKILLS, _capital
from server.demo_model.skills.countries import BY_NAME, COUNTRIES, ISLANDS
from tests.demo_model.drawn import LANGUAGES, check_skill, draws

(CAPITALS,) = SKILLS


def test_questions_and_rules_hold_in_both_languages() -> None:
    check_skill(CAPITALS)


def test_every_country_is_there_once() -> None:
    assert len(COUNTRIES) == 195
    for language in LANGUAGES:
        assert len({country.name[language] for country in COUNTRIES}) == 195
        assert len({country.capital[language] for country in COUNTRIES}) == 195


def test_neighbours_agree_with_each_other() -> None:
    for country in BORDERING:
        for name in country.neighbours:
            other = BY_NAME[name]
            assert not other.neighbours or country.name["en"] in other.neighbours, (country.name["en"], name)
            assert name not in ISLANDS


def test_a_big_city_is_not_a_capital() -> None:
    capitals = {country.capital["en"] for country in COUNTRIES}
    assert not capitals & {city["en"] for _, city in BIG_CITIES}


def test_the_verdict_on_a_capital_is_whether_it_was_named() -> None:
    verdicts = []
    for exchange in draws(CAPITALS, 3000):
        round = exchange.rounds[0]
        if told := re.fullmatch(r"The capital of (.+) is (.+), so (yes|no)\.", round.answer):
            country, capital, verdict = told.groups()
            if capital not in country and country not in capital:
                assert (capital.casefold() in round.question.casefold()) == (verdict == "yes"), round
                verdicts.append(verdict)
    assert min(verdicts.count("yes"), verdicts.count("no")) > 100


@pytest.mark.parametrize(
    ("country", "right", "wrong"),
    [
        ("Romania", "罗马尼亚的首都是布加勒斯特。", "罗马尼亚的首都是罗马。"),
        ("France", "巴黎。", "法国的首都是柏林。"),
        ("Panama", "是巴拿马城。", "巴拿马的首都是圣何塞。"),
    ],
)
def test_another_capital_is_wrong(country: str, right: str, wrong: str) -> None:
    draw = Draw(Random(1), held_out=False, asked="en", language="zh")
    rule = _capital(draw, BY_NAME[country], False).rule
    assert rule.accepts(right)
    assert not rule.accepts(wrong)
    assert not rule.accepts(f"{right}{wrong}")


def test_kinds_add_up() -> None:
    assert sum(kind[0] for kind in KINDS) == pytest.approx(1)
