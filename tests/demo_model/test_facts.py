import itertools
import re
from string import ascii_uppercase

import pytest

from server.demo_model.drawing import Language
from server.demo_model.skills import facts_people
from server.demo_model.skills.facts import KINDS, SKILLS
from server.demo_model.skills.facts_wordings import WORDINGS
from tests.demo_model.drawn import LANGUAGES, check_skill, draws

(FACTS,) = SKILLS
BY_WORDINGS = {id(kind.wordings): kind for kind in KINDS}


def told(kind: str, subject: str, language: Language = "en") -> str:
    facts = BY_WORDINGS[id(WORDINGS[kind])].facts
    return next(fact[language].answer for fact in facts if fact["en"].slots["s"] == subject)


def test_questions_and_rules_hold_in_both_languages() -> None:
    check_skill(FACTS, 1000)


def test_there_are_hundreds_of_facts_and_each_is_asked_once() -> None:
    assert sum(len(kind.facts) for kind in KINDS) > 800
    assert len(KINDS) == len(WORDINGS)
    for kind in KINDS:
        for language in LANGUAGES:
            subjects = [fact[language].slots["s"] for fact in kind.facts]
            assert len(set(subjects)) == len(subjects), [one for one in subjects if subjects.count(one) > 1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_rules_accept_their_own_answer_and_no_other(language: Language) -> None:
    for kind in KINDS:
        for fact in kind.facts:
            rule = kind.rule(fact[language], language)
            assert rule.accepts(fact[language].answer), fact
            wrong = [other[language] for other in kind.facts if other[language].key != fact[language].key]
            assert sum(rule.accepts(other.answer) for other in wrong) <= max(2, len(wrong) * 0.2), (fact, rule)


@pytest.mark.parametrize("language", LANGUAGES)
def test_answers_are_one_sentence_without_marks_left(language: Language) -> None:
    for kind in KINDS:
        for fact in kind.facts:
            assert not re.search(r"[*<>|{}]", fact[language].answer), fact
            assert fact[language].answer.endswith("." if language == "en" else "。")


@pytest.mark.parametrize(
    ("kind", "subject", "answer"),
    [
        ("sound", "owl", "An owl hoots."),
        ("class", "bat", "A bat is a mammal."),
        ("legs", "snake", "A snake has no legs."),
        ("order", "Mars", "Mars is the fourth planet from the sun."),
        ("symbol", "gold", "The symbol of gold is Au."),
        ("element", "Fe", "Fe is the symbol of iron."),
        ("year", "the fall of the Berlin Wall", "The fall of the Berlin Wall was in 1989."),
        ("inventor", "the aeroplane", "The Wright brothers invented the aeroplane."),
        ("after", "K", "After K comes L."),
    ],
)
def test_facts_are_told_in_plain_english(kind: str, subject: str, answer: str) -> None:
    assert told(kind, subject) == answer


def test_facts_are_told_in_plain_chinese() -> None:
    assert told("year", "the unification of China by Qin Shi Huang", "zh") == "秦始皇统一中国是在公元前221年。"
    assert told("author", "Hamlet", "zh") == "《哈姆雷特》的作者是莎士比亚。"
    assert told("legs", "spider", "zh") == "蜘蛛有8条腿。"


def test_letters_follow_the_alphabet() -> None:
    for before, after in itertools.pairwise(ascii_uppercase):
        assert told("after", before).endswith(f" {after}.")
        assert told("before", after).endswith(f" {before}.")


def test_opposites_do_not_contradict_each_other() -> None:
    pairs = [line.split("|")[::2] for line in facts_people.OPPOSITES.strip().split("\n")]
    opposite = {word: other for word, other in pairs}
    for word, other in pairs:
        assert opposite.get(other, word) == word


def test_other_facts_of_a_kind_follow() -> None:
    lengths = {len(exchange.rounds) for exchange in draws(FACTS, 500)}
    assert lengths == {1, 2, 3}
