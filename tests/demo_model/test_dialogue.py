"""Conversations: what their system prompts ask for is what their answers do, and held-out ones are never trained."""

from itertools import islice
from random import Random

import pytest

from server.demo_model import system
from server.demo_model.dialogue import conversation
from server.demo_model.drawing import Draw, Round, contains, plain
from server.demo_model.judging import in_language, loops
from server.demo_model.skills import SKILLS
from server.demo_model.wellformed import faults
from tests.demo_model.drawn import LANGUAGES, check_skill

TAKEN = 8


@pytest.mark.parametrize("skill", SKILLS, ids=lambda skill: skill.name)
def test_every_skill_keeps_the_contract(skill: object) -> None:
    check_skill(skill, 60)  # type: ignore[arg-type]


def test_names_are_unique() -> None:
    assert len({skill.name for skill in SKILLS}) == len(SKILLS)


def test_a_conversation_is_decided_by_its_seed() -> None:
    first, second = (list(islice(conversation(Random(7)).turns, TAKEN)) for _ in range(2))
    assert [(turn.round.question, turn.round.answer) for turn in first] == [
        (turn.round.question, turn.round.answer) for turn in second
    ]


def test_a_skill_to_dwell_on_is_half_of_what_is_said() -> None:
    skills = [
        turn.skill for seed in range(150) for turn in islice(conversation(Random(seed), dwell="product").turns, 8)
    ]
    assert 0.4 < skills.count("product") / len(skills) < 0.65
    assert len(set(skills)) == len(SKILLS)


def test_answers_are_right_well_formed_in_their_language_and_do_not_loop() -> None:
    for seed in range(150):
        for turn in islice(conversation(Random(seed), held_out=seed % 2 == 1).turns, TAKEN):
            said = turn.round.answer
            assert turn.round.rule.accepts(said), turn
            assert not faults(said), (faults(said), turn)
            assert not loops(said), turn
            assert turn.round.mixed or in_language(said, turn.language), turn


def test_held_out_conversations_ask_nothing_that_training_asks() -> None:
    def questions(held_out: bool) -> set[str]:
        return {
            plain(turn.round.question)
            for seed in range(250)
            for turn in islice(conversation(Random(seed), held_out=held_out).turns, TAKEN)
        }

    training, held_out = questions(held_out=False), questions(held_out=True)
    assert len(held_out) > 500
    assert not training & held_out


def test_a_system_prompt_says_what_its_setting_holds() -> None:
    for number in range(2000):
        language = LANGUAGES[number % 2]
        draw = Draw(Random(number), held_out=True, asked=language)  # without noise
        setting = system.setting(draw)
        if setting.text is None:
            assert setting == system.Setting()
            continue
        said = setting.text.casefold()
        if setting.language:
            names = {"en": ("english", "英语", "英文"), "zh": ("chinese", "中文", "汉语")}[setting.language]
            assert any(name in said for name in names), setting
        if setting.brief:
            assert any(word in said for word in ("sentence", "一句", "短句")), setting
        if setting.persona:
            assert system.PERSONAS[setting.persona].names[language] in setting.text


@pytest.mark.parametrize("name", system.PERSONAS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_persona_opens_and_closes_every_answer(name: system.Name, language: str) -> None:
    round = Round("?", "It is **7**.", contains("7"))
    spoken = system.spoken(round, name, language)  # type: ignore[arg-type]
    assert spoken.rule.accepts(spoken.answer)
    assert not spoken.rule.accepts(round.answer)
    assert not spoken.rule.accepts(spoken.answer.replace("7", "8"))
