"""Wordings, values and rules: what the split and the noise promise."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.demo_model.drawing import (
    Draw,
    Rule,
    both,
    contains,
    ends_with_number,
    equals,
    is_held_out,
    one_of,
    plain,
)

PATTERN = "{What|Which|Tell me what} {is|was|will be} the {sum|total|result|outcome} of <a> and <b>{?|, please?|}"

HELD_OUT = ["4", "14", "23", "28", "37", "42", "49", "56"]


def draw(seed: int, *, held_out: bool = False) -> Draw:
    return Draw(Random(seed), held_out=held_out, asked="en")


def test_no_wording_is_in_both_splits_whatever_its_marks_and_letters() -> None:
    training = {plain(draw(seed).wording(PATTERN)) for seed in range(2000)}
    held_out = {plain(draw(seed, held_out=True).wording(PATTERN)) for seed in range(2000)}
    assert len(training) > 20
    assert len(held_out) > 3
    assert not training & held_out


def test_a_known_wording_is_trained_and_never_held_out() -> None:
    every = [a + b for a in "abcdefgh" for b in "stuvwxyz"]
    known = [one for one in every if is_held_out(one)][:2]
    asked = {draw(seed).wording(every, known=known) for seed in range(2000)}
    kept = {draw(seed, held_out=True).wording(every, known=known) for seed in range(2000)}
    assert set(known) <= asked
    assert kept
    assert not kept & set(known)


def test_values_are_apart() -> None:
    def numbers(held_out: bool) -> set[tuple[int, int]]:
        drawing = draw(1, held_out=held_out)
        return {
            drawing.fresh(lambda: (int(drawing.random.random() * 40), int(drawing.random.random() * 40)))
            for _ in range(3000)
        }

    assert not numbers(held_out=True) & numbers(held_out=False)


def test_what_cannot_be_drawn_is_said_and_not_waited_for() -> None:
    trained = next(one for one in ("one", "two", "three") if not is_held_out(one))
    with pytest.raises(LookupError, match="held-out wording"):
        draw(1, held_out=True).wording(trained)
    with pytest.raises(LookupError, match="held-out"):
        draw(1, held_out=True).fresh(lambda: trained)


def test_the_split_is_the_same_everywhere() -> None:
    """Held for all time: another split would teach what was to be held out."""
    assert [one for one in map(str, range(60)) if is_held_out(one)] == HELD_OUT


@given(st.integers(0, 10_000))
def test_noise_leaves_values_alone(seed: int) -> None:
    asked = draw(seed).wording(PATTERN, a="Xq7", b="⟨B⟩")
    assert "Xq7" in asked
    assert "⟨B⟩" in asked
    assert "<" not in asked


def test_an_answer_is_one_of_its_patterns() -> None:
    pattern = "{Hi|Hello}, <name>{!|.} Tables | have bars."
    rule = one_of(pattern, name="A.B")
    assert all(rule.accepts(draw(seed).say(pattern, name="A.B")) for seed in range(50))
    assert not rule.accepts("Hi, AxB! Tables | have bars.")
    assert not rule.accepts("Hi, A.B! Tables ")


@pytest.mark.parametrize(
    ("rule", "right", "wrong"),
    [
        (equals("a b"), " a  b\n", "a b c"),
        (contains("Paris", ("France", "法国")), "paris in 法国", "Paris"),
        (ends_with_number(-5), "3 − 8 = **−5**.", "3 − 8 = 5"),
        (ends_with_number(1234), "so 1,234", "so 12,34 5"),
        (ends_with_number("2.5"), "it is 2.5.", "it is 2.55"),
        (both(contains("a"), contains("b")), "ab", "a"),
    ],
)
def test_rules(rule: Rule, right: str, wrong: str) -> None:
    assert rule.accepts(right)
    assert not rule.accepts(wrong)
