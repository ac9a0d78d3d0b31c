"""Small talk: every intent in both languages, apart from the others, and jokes in their ring."""

import re
from itertools import pairwise
from random import Random

from server.demo_model.drawing import Draw, Language, is_held_out, plain
from server.demo_model.skills.jokes import JOKES
from server.demo_model.skills.small_talk import ANOTHER, INTENTS, SKILLS
from server.demo_model.skills.talk import talk
from tests.demo_model.drawn import LANGUAGES, check_skill, draws, enough

(SKILL,) = SKILLS


def test_the_skill_keeps_the_contract() -> None:
    check_skill(SKILL, 600)


def test_each_intent_has_many_wordings_of_both_splits() -> None:
    for intent in INTENTS:
        for asked in LANGUAGES:
            for held_out, least in ((False, 60), (True, 8)):
                asker = Draw(Random(intent.name), held_out=held_out, asked=asked)
                side = intent.sides[asked]
                wordings = (plain(asker._unseen(side.asks, side.known)) for _ in range(400))
                if intent.name != "gibberish":
                    assert enough(wordings, least), (intent.name, asked)


def test_no_two_intents_share_a_wording() -> None:
    for asked in LANGUAGES:
        owner: dict[str, str] = {}
        for intent in INTENTS:
            asker = Draw(Random(intent.name), held_out=False, asked=asked)
            side = intent.sides[asked]
            for wording in [asker._expanded(side.asks) for _ in range(600)] + list(side.known):
                if key := plain(wording):
                    assert owner.setdefault(key, intent.name) == intent.name, (wording, owner[key], intent.name)


def test_the_rule_rejects_another_intents_answer() -> None:
    for language in LANGUAGES:
        rounds = {one.name: talk(Draw(Random(1), held_out=False, asked=language), one) for one in INTENTS}
        for name, round in rounds.items():
            assert round.rule.accepts(round.answer)
            others = [other for other in rounds if other != name and round.rule.accepts(rounds[other].answer)]
            assert not others, (name, others)


def test_a_brief_answer_is_one_sentence() -> None:
    for language in LANGUAGES:
        for intent in INTENTS:
            short = intent.sides[language].short
            assert "\n" not in short
            assert len(re.findall(r"[。！？]|[.!?](?= |$)", short)) <= (
                2 if intent.name in {"ok", "no", "yes"} else 1
            ) + (
                intent.name
                in {"hello", "good morning", "good afternoon", "good evening", "good night", "bye", "weekend"}
            ), short


def test_another_joke_is_the_next_of_the_ring() -> None:
    followed = 0
    for language in LANGUAGES:
        jokes = JOKES[language]
        assert len(set(jokes)) == len(jokes) == 40
        for exchange in draws(SKILL, 3000, asked=language):
            told = [jokes.index(round.answer) for round in exchange.rounds if round.answer in jokes]
            for before, after in pairwise(told):
                assert after == (before + 1) % len(jokes)
                followed += 1
    assert followed > 100


def test_it_says_what_it_is() -> None:
    told: dict[Language, str] = {
        language: " ".join(intent.sides[language].full for intent in INTENTS) for language in LANGUAGES
    }
    assert "7 million parameters" in told["en"]
    assert "700万参数" in told["zh"]
    for text in told.values():
        assert "`./run.sh serve --model FOLDER_OR_HUB_NAME`" in text


def test_held_out_follow_ups_exist() -> None:
    for asked in LANGUAGES:
        asker = Draw(Random(0), held_out=True, asked=asked)
        assert is_held_out(asker._unseen(ANOTHER[asked], ()))
