"""Counting, sorting and spelling of the corpus, against other ways to compute them."""

import itertools
import re

import pytest

from server.demo_model.drawing import Language
from server.demo_model.skills.number_words import chinese, english, roman
from server.demo_model.skills.numbers import SKILLS
from tests.demo_model.drawn import LANGUAGES, check_skill, draws
from tests.demo_model.test_arithmetic import check_sums

(NUMBERS,) = SKILLS


def numbers(text: str) -> list[int]:
    return [int(found) for found in re.findall(r"\d+", text)]


def test_corpus_keeps_the_rules_of_every_skill() -> None:
    check_skill(NUMBERS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_answers_of_lists_are_right(language: Language) -> None:
    kinds = {"sorted": 0, "counted": 0, "summed": 0, "extreme": 0}
    for exchange in draws(NUMBERS, 2000, asked=language, held_out=True):
        question, answer = exchange.rounds[0][:2]
        given, found = numbers(question), numbers(answer)
        if " + " in answer:
            kinds["summed"] += 1
            assert check_sums(answer)
            assert sum(given) == found[-1]
        elif re.fullmatch(r"\d+(?:(?:, |、|  \n)\d+)*", answer) and sorted(given) == sorted(found):
            kinds["sorted"] += 1
            assert found == sorted(given) or found == sorted(given, reverse=True)
        elif re.fullmatch(r"\d+(?:(?:, |、|  \n)\d+)+", answer):
            kinds["counted"] += 1
            assert len({second - first for first, second in itertools.pairwise(found)}) == 1
            assert found[-1] in given
            assert found[0] in (*given, 1)
        elif answer.startswith(("The largest", "The smallest", "最大", "最小")):
            kinds["extreme"] += 1
            assert found == [max(given) if answer.startswith(("The largest", "最大")) else min(given)]
    assert min(kinds.values()) > 30, kinds


def test_no_count_is_longer_than_an_answer_may_be() -> None:
    lengths = [len(exchange.rounds[0].answer) for exchange in draws(NUMBERS, 3000)]
    assert 900 < max(lengths) < 1700


def test_comparisons_hold() -> None:
    compared = 0
    for exchange in draws(NUMBERS, 1000, brief=True):
        if found := re.match(r"([\d.]+) ([<>]) ([\d.]+), so \*\*([\d.]+)\*\*", exchange.rounds[0].answer):
            compared += 1
            less = float(found[1]) < float(found[3])
            assert less == (found[2] == "<")
            assert found[4] == found[1]
    assert compared > 100


def test_words_of_every_number_differ() -> None:
    assert len({english(number) for number in range(1000)}) == 1000
    assert len({chinese(number) for number in range(1000)}) == 1000
    assert len({roman(number) for number in range(1, 400)}) == 399


def test_words_are_those_that_people_write() -> None:
    assert [english(number) for number in (0, 13, 40, 88, 100, 305)] == [
        "zero",
        "thirteen",
        "forty",
        "eighty-eight",
        "one hundred",
        "three hundred and five",
    ]
    assert [chinese(number) for number in (0, 10, 12, 40, 88, 100, 110, 305, 999)] == (
        ["零", "十", "十二", "四十", "八十八", "一百", "一百一十", "三百零五", "九百九十九"]
    )
    assert [roman(number) for number in (4, 9, 14, 40, 49, 99, 388)] == [
        "IV",
        "IX",
        "XIV",
        "XL",
        "XLIX",
        "XCIX",
        "CCCLXXXVIII",
    ]
