"""Recall: what was told last is what is said back, and what was never told is not made up."""

import re

import pytest

from server.demo_model.drawing import Language
from server.demo_model.skills.memory import SKILLS
from server.demo_model.skills.memory_words import NAMES
from tests.demo_model.drawn import LANGUAGES, check_skill, draws

(RECALL,) = SKILLS


def test_corpus_keeps_the_rules_of_every_skill() -> None:
    check_skill(RECALL)


def test_there_are_many_names() -> None:
    assert len(set(NAMES)) == len(NAMES) >= 300


@pytest.mark.parametrize("language", LANGUAGES)
def test_rounds_are_two_to_six_and_may_be_spread(language: Language) -> None:
    counts = {len(exchange.rounds) for exchange in draws(RECALL, 500, asked=language)}
    assert counts == {2, 3, 4, 5, 6}
    assert all(exchange.spread for exchange in draws(RECALL, 50, asked=language))


@pytest.mark.parametrize("held_out", [False, True])
def test_the_newest_name_counts(held_out: bool) -> None:
    said, corrected, unknown = 0, 0, 0
    for exchange in draws(RECALL, 1500, held_out=held_out):
        name = None
        for round in exchange.rounds:
            if met := re.match(r"Nice to meet you, (.+?)!", round.answer):
                name = met[1]
                assert name.casefold() in round.question.casefold()
            elif changed := re.match(r"Thank you, I have corrected it: your name is (.+)\.", round.answer):
                assert changed[1].casefold() in round.question.casefold()
                assert changed[1] != name
                name, corrected = changed[1], corrected + 1
            elif known := re.match(r"Your name is (.+)\.", round.answer):
                assert known[1] == name
                said += 1
            elif "told me your name" in round.answer:
                assert name is None
                unknown += 1
    assert min(said, corrected, unknown) > 20


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_told_stands_in_the_conversation_before(language: Language) -> None:
    """Every name, number and word of an answer was typed before, when question and answer share a language."""
    for exchange in draws(RECALL, 600, asked=language, held_out=True):
        typed = ""
        for round in exchange.rounds:
            typed += round.question.casefold()
            for number in re.findall(r"\d+", round.answer):
                assert number in typed, round
            for name in re.findall(r"(?:is called|Your name is|叫) ?([A-Z一-鿿][a-z一-鿿]*)", round.answer):
                assert name.casefold() in typed, round


def test_one_number_of_several() -> None:
    nth = {"first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4}
    asked = 0
    for exchange in draws(RECALL, 1500):
        for round in exchange.rounds:
            if found := re.fullmatch(r"Of ([\d, ]+), the (\w+) number is (\d+)\.", round.answer):
                asked += 1
                assert found[1].split(", ")[nth[found[2]]] == found[3]
                assert found[2] in round.question.casefold()
    assert asked > 30


def test_rules_refuse_another_name_and_a_longer_number() -> None:
    refused = 0
    for exchange in draws(RECALL, 600):
        round = exchange.rounds[-1]
        if re.match(r"Your (name|lucky number|code) is", round.answer):
            refused += 1
            assert not round.rule.accepts("You have not told me that yet.")
            assert not round.rule.accepts(round.answer.replace(".", "7."))
        elif "not told me" in round.answer:
            assert not round.rule.accepts("Your name is Anna.")
    assert refused > 50
