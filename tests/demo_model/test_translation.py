"""Translations: tables without contradictions, numbers, sentences whose combinations are held out."""

import re
from collections import Counter
from itertools import pairwise
from random import Random

import pytest

from server.demo_model.drawing import Draw
from server.demo_model.skills import words
from server.demo_model.skills.phrases import PHRASES
from server.demo_model.skills.translation import (
    ADJECTIVES,
    COLOURS,
    NOUNS,
    NUMBERS,
    SKILLS,
    WORDS,
    number,
    says,
    sentence,
)
from tests.demo_model.drawn import LANGUAGES, check_skill, draws

(SKILL,) = SKILLS
ZH_PEOPLE = {"I": "我", "You": "你", "We": "我们", "They": "他们", "He": "他", "She": "她"}
HAN = re.compile(r"[\u4e00-\u9fff]")


def test_the_skill_keeps_the_contract() -> None:
    check_skill(SKILL, 1500)


def test_every_word_and_phrase_has_one_translation() -> None:
    assert len(WORDS) + len(NUMBERS) > 450
    assert len(PHRASES) >= 140
    for pairs in (WORDS, PHRASES, NUMBERS):
        for side in (0, 1):
            doubles = [one for one, times in Counter(pair[side] for pair in pairs).items() if times > 1]
            assert not doubles, doubles
        for en, zh in pairs:
            assert not HAN.search(en)
            assert HAN.search(zh)
            assert not re.search("[A-Za-z]", zh)
            assert en.endswith("?") == zh.endswith("？"), (en, zh)


def test_lists_name_known_words() -> None:
    for one in (*words.THINGS, *words.FOODS, *words.PLURALS, *words.pairs(words.MEASURES), *words.UNCOUNTED):
        assert one in NOUNS, one


@pytest.mark.parametrize(
    ("value", "en", "zh"),
    [
        (0, "zero", "零"),
        (10, "ten", "十"),
        (15, "fifteen", "十五"),
        (20, "twenty", "二十"),
        (47, "forty-seven", "四十七"),
    ],
)
def test_numbers_are_written_out(value: int, en: str, zh: str) -> None:
    assert number(value) == (en, zh)


def test_sentences_are_many_and_keep_their_fillers() -> None:
    draw = Draw(Random(0), held_out=False, asked="en")
    drawn = {sentence(draw) for _ in range(5000)}
    assert len(drawn) > 1500
    seen = Counter[str]()
    for en, zh in drawn:
        if found := re.fullmatch(r"(This|That) (.+) is (.+)\.", en):
            measure = words.pairs(words.MEASURES).get(found[2], "个")
            assert zh == f"{'这' if found[1] == 'This' else '那'}{measure}{NOUNS[found[2]]}很{ADJECTIVES[found[3]]}。"
            seen["quality"] += 1
        elif found := re.fullmatch(r"the (\w+) (\w+)", en):
            assert zh == f"{COLOURS[found[1]]}的{NOUNS[found[2]]}"
            seen["colour"] += 1
        elif found := re.fullmatch(r"(He|She|I|You|We|They) (likes?|needs?|wants?|does not|do not) .+\.", en):
            assert (found[2].endswith("s") or found[2] == "does not") == (found[1] in ("He", "She")), en
            assert zh.startswith(
                {"I": "我", "You": "你", "We": "我们", "They": "他们", "He": "他", "She": "她"}[found[1]]
            )
            seen["person"] += 1
    assert min(seen.values()) > 100
    assert len(seen) == 3


def test_the_answer_is_in_the_other_language() -> None:
    for asked in LANGUAGES:
        for exchange in draws(SKILL, 500, asked=asked):
            answer = exchange.rounds[0].answer
            assert bool(HAN.search(answer)) != bool(re.search("[A-Za-z]", answer)), answer


def test_the_rule_forgives_case_and_the_last_mark_only() -> None:
    rule = says("Thank you!")
    assert rule.accepts("thank you")
    assert not rule.accepts("Thanks!")
    for language in LANGUAGES:
        exchanges = list(draws(SKILL, 200, asked=language))
        wrong = sum(one.rounds[0].rule.accepts(other.rounds[0].answer) for one, other in pairwise(exchanges))
        assert wrong < 5
