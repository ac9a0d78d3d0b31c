"""Stories: about whom, how long, and with an end."""

import pytest

from server.demo_model.drawing import Language
from server.demo_model.skills import stories
from server.demo_model.skills.stories import CHAINS, LONGEST, SKILLS, THEMES, Shape, length, shape_of, story_rule, tell
from server.demo_model.skills.story_heroes import Hero
from tests.demo_model.drawn import LANGUAGES, check_skill, draws

HERO = {"en": Hero("a shy owl", "a shy owl", "the shy owl", "forest"), "zh": Hero("小猫", "一只小猫", "小猫", "city")}


def test_stories_hold_what_holds_for_every_skill() -> None:
    check_skill(SKILLS[0], 200)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_story_is_about_as_long_as_asked(language: Language) -> None:
    for theme in THEMES:
        for size in (60, 100, 150, 300, 500, 800, 900):
            told = length(tell(theme, HERO[language], shape_of(size, theme, language), language), language)
            assert abs(told - size) <= 0.25 * size + 15, (theme, size, told)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_theme_has_episodes_for_the_longest_story_and_no_two_alike(language: Language) -> None:
    openings = set()
    for theme, chain in CHAINS[language].items():
        assert len(chain) == 2 * LONGEST, theme
        assert "<first>" in chain[0][0]
        for first, second in chain:
            for sentence in (first, second):
                opening = " ".join(sentence.split()[:6]) if language == "en" else sentence.replace("<hero>", "")[:8]
                assert opening not in openings, opening
                openings.add(opening)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_hero_is_named_again_in_every_story(language: Language) -> None:
    for exchange in draws(SKILLS[0], 200, asked=language):
        for round in exchange.rounds:
            assert "<" not in round.answer
            assert round.answer.endswith(stories.END[language])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_story_without_its_end_or_with_a_part_missing_is_wrong(language: Language) -> None:
    story = tell("sea", HERO[language], Shape("parts", 5), language)
    rule = story_rule(HERO[language], length(story, language), language)
    assert rule.accepts(story)
    assert not rule.accepts(story.removesuffix(stories.END[language]))
    assert not rule.accepts(story.replace("Part 2", "Part 3").replace("第2", "第3"))
    assert not rule.accepts(tell("sea", HERO[language], Shape("parts", 8), language))
    assert not rule.accepts(story.replace(HERO[language].name, "X").replace(HERO[language].name.capitalize(), "X"))


def test_sentences_and_chapters_are_counted() -> None:
    assert tell("space", HERO["en"], Shape("chapters", 7), "en").count("### Chapter") == 7
    assert len(tell("space", HERO["en"], Shape("paragraphs", 4), "en").split("\n\n")) == 5


def test_a_latin_name_stands_apart_in_chinese() -> None:
    assert "住着 Milo。" in tell("sea", Hero("Milo", "Milo", "Milo", "sea"), Shape("episodes", 3), "zh")
