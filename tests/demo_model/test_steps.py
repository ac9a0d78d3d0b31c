"""Guides: the steps that were asked for, in order."""

import pytest

from server.demo_model.drawing import Language
from server.demo_model.skills.steps import LEAST, MOST, NAMES, SKILLS, TASKS, guide, in_short
from tests.demo_model.drawn import LANGUAGES, check_skill, draws


def test_steps_hold_what_holds_for_every_skill() -> None:
    check_skill(SKILLS[0], 200)


def test_both_languages_keep_the_same_steps() -> None:
    assert list(TASKS["zh"]) == NAMES
    for name in NAMES:
        ranks = [[step.rank for step in TASKS[language][name].steps] for language in LANGUAGES]
        assert ranks[0] == ranks[1], name
        assert sorted(ranks[0]) == list(range(1, MOST + 1)), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_guide_has_as_many_steps_as_asked(language: Language) -> None:
    for name in NAMES:
        for count in range(LEAST, MOST + 1):
            lines = guide(name, count, language).split("\n")[2:]
            assert [line.split(".")[0] for line in lines] == [str(number) for number in range(1, count + 1)]
        assert guide(name, MOST, language, "long").count("### ") == MOST


def test_in_short_names_the_main_steps() -> None:
    assert in_short("tea", "en") == "To make a cup of tea: boil water, add the tea, pour and let it steep."
    assert in_short("tea", "zh") == "泡一杯茶：烧水、放茶、冲水、等待。"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_guide_to_something_else_or_with_a_step_missing_is_wrong(language: Language) -> None:
    for exchange in draws(SKILLS[0], 100, asked=language):
        round = exchange.rounds[0]
        others = [guide(name, MOST, language) for name in NAMES]
        assert sum(map(round.rule.accepts, others)) <= 1
        assert not round.rule.accepts(round.answer.replace("3.", "4."))
