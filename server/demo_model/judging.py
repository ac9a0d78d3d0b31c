"""What is asked of every answer of the demo model, whatever its skill, and how scores are added up."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from server.demo_model.drawing import Language
from server.demo_model.wellformed import faults

LOOP_WORDS, LOOP_TIMES = 20, 3
CODE = re.compile(r"```.*?(?:```|$)|`[^`\n]*`|\$\$.*?\$\$|\$[^$\n]+\$|https?://\S+", re.DOTALL)
FEW_LETTERS = 6
"""An answer with fewer letters says nothing of its language."""

TARGETS = {
    "small talk": 0.95,
    "product": 0.95,
    "arithmetic": 0.95,
    "recall": 0.95,
    "unknown": 0.90,
    "language": 0.99,
    "Markdown": 0.99,
    "ends": 0.995,
    "no loop": 0.995,
}
"""By skill or, below, by what is asked of all answers: the least share that must be right."""


class Answer(NamedTuple):
    """What the model said to a held-out question."""

    skill: str
    system: str | None
    question: str
    expected: str
    rule: str
    text: str
    right: bool
    language: Language | None
    """That it must be in; None: both."""
    ended: bool
    """By itself or by the question's `max_tokens`, not by the context's end."""


def in_language(text: str, language: Language) -> bool:
    """Whether the text, its code and formulas aside, is in that language."""
    letters = [letter for letter in CODE.sub(" ", text) if letter.isalpha()]
    if len(letters) < FEW_LETTERS:
        return True
    share = sum("一" <= letter <= "鿿" for letter in letters) / len(letters)
    return share >= 0.2 if language == "zh" else share <= 0.1


def loops(text: str) -> bool:
    """Whether any 20 words (Chinese characters count as words) stand in it three times."""
    words = re.findall(r"[一-鿿]|[^\s一-鿿]+", text)
    counted = Counter(tuple(words[at : at + LOOP_WORDS]) for at in range(len(words) - LOOP_WORDS + 1))
    return any(times >= LOOP_TIMES for times in counted.values())


class Score(NamedTuple):
    """How many of the answers are right in one respect."""

    name: str
    right: int
    asked: int
    target: float | None

    @property
    def share(self) -> float:
        """Of the answers."""
        return self.right / max(1, self.asked)

    @property
    def met(self) -> bool:
        """Whether the target, if there is one, is reached."""
        return self.target is None or self.share >= self.target


def shortcomings(answer: Answer) -> Iterator[str]:
    """In what respects the answer fails."""
    if not answer.right:
        yield answer.skill
    if answer.language and not in_language(answer.text, answer.language):
        yield "language"
    if faults(answer.text):
        yield "Markdown"
    if not answer.ended:
        yield "ends"
    if loops(answer.text):
        yield "no loop"


def scores(answers: Iterable[Answer]) -> list[Score]:
    """A score per skill, then those of all answers together."""
    asked: Counter[str] = Counter()
    failed: dict[str, int] = defaultdict(int)
    for answer in answers:
        asked.update([answer.skill, "Markdown", "ends", "no loop", *(["language"] if answer.language else [])])
        for name in shortcomings(answer):
            failed[name] += 1
    last = ("language", "Markdown", "ends", "no loop")
    names = [*sorted(asked.keys() - set(last)), *last]
    return [Score(name, asked[name] - failed[name], asked[name], TARGETS.get(name)) for name in names]
