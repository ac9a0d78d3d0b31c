"""Poems: as many lines as asked, about the topic."""

import pytest

from server.demo_model.drawing import Language
from server.demo_model.skills.poems import COUPLETS, FORMS, MOODS, MOST_LINES, SKILLS, Topic, poem, poem_rule, verses
from tests.demo_model.drawn import LANGUAGES, check_skill

TOPIC = Topic("my cat", "my cat", "joy")


def test_poems_hold_what_holds_for_every_skill() -> None:
    check_skill(SKILLS[0], 200)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("mood", MOODS)
def test_a_poem_has_as_many_lines_as_asked_and_none_twice(language: Language, mood: str) -> None:
    topic = TOPIC._replace(mood=mood)
    for lines in range(2, MOST_LINES + 1):
        text = verses(topic, lines, language)
        assert len(text) == len(set(text)) == lines
        assert any("<topic>" in line for line in text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_mood_has_its_couplets_and_forms(language: Language) -> None:
    for mood in MOODS:
        assert [len(couplet) for couplet in COUPLETS[language][mood]] == [2] * 10, mood
        for form, poems in FORMS[language].items():
            assert len(poems[mood].split("/")) == (3 if form == "haiku" else 4)


def test_classical_lines_have_five_or_seven_characters() -> None:
    for form, size in (("five", 5), ("seven", 7)):
        for text in FORMS["zh"][form].values():
            assert [len(line.strip("，。")) for line in text.split("/")] == [size] * 4, text


def test_a_poem_with_a_line_missing_or_about_something_else_is_wrong() -> None:
    rule, answer = poem_rule(TOPIC, 8), poem(TOPIC, "", 8, "en")
    assert rule.accepts(answer)
    assert not rule.accepts(poem(TOPIC, "", 6, "en"))
    assert not rule.accepts(poem(TOPIC._replace(named="rain"), "", 8, "en"))
