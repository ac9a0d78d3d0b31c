"""Exchanges as the corpus draws them, and what holds for those of every skill."""

from collections.abc import Iterable, Iterator
from random import Random

import pytest

from server.demo_model.drawing import Draw, Exchange, Language, Skill, plain
from server.demo_model.judging import in_language

LANGUAGES: tuple[Language, ...] = ("en", "zh")


def draws(
    skill: Skill,
    count: int,
    *,
    held_out: bool = False,
    asked: Language = "en",
    language: Language | None = None,
    brief: bool = False,
) -> Iterator[Exchange]:
    """So many exchanges of the skill, the same ones each time."""
    for number in range(count):
        random = Random(f"{skill.name}/{number}")
        yield skill.draw(Draw(random, held_out=held_out, asked=asked, language=language, brief=brief))


def enough(texts: Iterable[str], least: int) -> bool:
    """Whether so many of the texts differ; no more of them are drawn than that takes."""
    drawn: set[str] = set()
    for text in texts:
        drawn.add(text)
        if len(drawn) >= least:
            return True
    return False


def check_skill(skill: Skill, count: int = 300) -> None:
    """Both splits in both languages, apart; rules that accept the answer; the answer in the language asked for."""
    for asked in LANGUAGES:
        for language in LANGUAGES:
            for brief in (False, True) if skill.brief else (False,):
                exchanges = {
                    held_out: list(draws(skill, count, held_out=held_out, asked=asked, language=language, brief=brief))
                    for held_out in (False, True)
                }
                for exchange in exchanges[False] + exchanges[True]:
                    for round in exchange.rounds:
                        assert round.question.strip(), skill.name
                        assert round.rule.accepts(round.answer), (skill.name, round)
                        if not round.mixed and not in_language(round.answer, language):
                            pytest.fail(f"{skill.name}: not {language}: {round}")
                seen = {plain(exchange.rounds[-1].question) for exchange in exchanges[False]}
                kept = {plain(exchange.rounds[-1].question) for exchange in exchanges[True]}
                assert len(kept) > 10, f"{skill.name}: only {len(kept)} held-out questions"
                assert not seen & kept, (skill.name, seen & kept)
