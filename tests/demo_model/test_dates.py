"""Days and months of the corpus, against the calendar."""

import calendar
import re

import pytest

from server.demo_model.skills.dates import SKILLS
from server.demo_model.skills.dates_wordings import DAYS, LENGTHS, MONTHS
from tests.demo_model.drawn import check_skill, draws

(DATES,) = SKILLS


def test_corpus_keeps_the_rules_of_every_skill() -> None:
    check_skill(DATES)


def test_names_and_lengths_are_those_of_the_calendar() -> None:
    assert list(DAYS["en"]) == list(calendar.day_name)
    assert list(MONTHS["en"]) == list(calendar.month_name)[1:]
    assert [calendar.monthrange(2023, month)[1] for month in range(1, 13)] == list(LENGTHS)


@pytest.mark.parametrize("held_out", [False, True])
def test_counting_days_on_is_right(held_out: bool) -> None:
    counted = 0
    for exchange in draws(DATES, 1500, held_out=held_out):
        question, answer = exchange.rounds[0][:2]
        start = next((day for day in DAYS["en"] if day.casefold() in question.casefold()), None)
        if start and (days := re.search(r"\d+", question)):
            counted += 1
            expected = DAYS["en"][(DAYS["en"].index(start) + int(days[0])) % 7]
            assert answer.endswith(f"**{expected}**")
    assert counted > 100


def test_leap_years_are_those_of_the_calendar() -> None:
    leaps = {True: 0, False: 0}
    for exchange in draws(DATES, 2000):
        answer = exchange.rounds[0].answer
        if found := re.search(r"so (\d+) is (a|\*\*not\*\* a) leap year", answer):
            leap = calendar.isleap(int(found[1]))
            leaps[leap] += 1
            assert leap == (found[2] == "a")
            assert not exchange.rounds[0].rule.accepts(answer.replace("**not**", "") if not leap else "It is **not**.")
    assert min(leaps.values()) > 10


def test_today_is_not_known() -> None:
    unknown = [exchange.rounds[0] for exchange in draws(DATES, 1000) if "today's date" in exchange.rounds[0].answer]
    assert len(unknown) > 30
    assert not any(round.rule.accepts("It is Monday.") for round in unknown)
