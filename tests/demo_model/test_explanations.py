"""Explanations: of the topic, as long as asked."""

import pytest

from server.demo_model.drawing import Language
from server.demo_model.skills.explanations import NAMES, SKILLS, TOPICS, explain
from tests.demo_model.drawn import LANGUAGES, check_skill, draws


def test_explanations_hold_what_holds_for_every_skill() -> None:
    check_skill(SKILLS[0], 200)


def test_both_languages_explain_the_same() -> None:
    assert list(TOPICS["zh"]) == NAMES
    for name in NAMES:
        assert len(TOPICS["en"][name].sections) == len(TOPICS["zh"][name].sections)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_hundred_words_are_about_a_hundred(language: Language) -> None:
    for name in NAMES:
        text = explain(name, "hundred", language)
        assert 75 <= (len(text.split()) if language == "en" else len(text)) <= 125, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_versions_grow_from_a_sentence_to_headings(language: Language) -> None:
    for name in NAMES:
        sizes = [len(explain(name, style, language)) for style in ("brief", "short", "hundred", "", "long")]
        assert sizes == sorted(sizes)
        assert explain(name, "long", language).startswith("### ")


def test_english_topics_are_asked_directly_too() -> None:
    assert "What is gravity?" in TOPICS["en"]["gravity"].direct
    assert "Why is the sky blue?" in TOPICS["en"]["sky"].direct
    assert "How does a computer work?" in TOPICS["en"]["computer"].direct


@pytest.mark.parametrize("language", LANGUAGES)
def test_another_topic_or_version_is_wrong(language: Language) -> None:
    for exchange in draws(SKILLS[0], 100, asked=language):
        round = exchange.rounds[0]
        answers = [explain(name, style, language) for name in NAMES for style in ("brief", "long")]
        assert sum(map(round.rule.accepts, answers)) <= 1
