"""The questions of the soak, where each reply is cut, and what it must be in the end."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from random import Random
from typing import Literal, get_args

from msgspec import UNSET

from server.protocol import Params
from tests.faults.peer import Reply

Cut = Literal["clean close", "TCP reset", "client killed", "silent loss", "engine killed", "server killed"]
ONE_BY_ONE: tuple[Cut, ...] = ("clean close", "TCP reset", "client killed", "silent loss")
IN_GROUPS: tuple[Cut, ...] = ("engine killed", "server killed")
assert {*ONE_BY_ONE, *IN_GROUPS} == {*get_args(Cut)}

QUESTIONS = (
    "Tell me story number {}.",
    "请讲第{}个故事。",
    "Write poem {} with many emoji 😀🎉👩‍🚀.",
    "第{}题：用中文和表情符号🙂回答。",
)
SHORTEST, LONGEST = 120, 320
"""Tokens of a reply, unless the model ends it."""
STOP_EVERY = 4
"""Every so manieth reply has a stop string."""


@dataclass
class Case:
    """One reply and its cut."""

    number: int
    cut: Cut
    question: str
    params: Params
    at: int = 0
    """The token after which it is cut."""
    whole: str = ""
    """The text that it has in the end."""
    stop_from: int = 0
    """Where its stop string begins, in characters."""

    def plan(self, reference: Reply, random: Random) -> None:
        """Decide where to cut a reply that is like this one when nobody cuts it."""
        seq = reference.finished.seq
        self.at = random.randint(1, max(1, seq * 2 // 3))
        self.whole = reference.text

    def stop_around_the_cut(self, reference: Reply, random: Random) -> bool:
        """Give it a stop string that begins before the cut and ends after it. False where the text has none."""
        text = reference.text
        middle = len(text) * self.at // reference.finished.seq
        begin = max(0, middle - random.randint(1, 20))
        stop = text[begin : middle + random.randint(10, 30)]
        if not stop or text.index(stop) != begin:
            return False
        self.params = Params(temperature=0.0, max_tokens=self.params.max_tokens, stop=[stop])
        self.stop_from, self.whole = begin, text[:begin]
        return True

    @property
    def has_stop(self) -> bool:
        """Whether a stop string ends it."""
        return self.params.stop is not UNSET


def cases(count: int, in_groups: int, random: Random) -> list[Case]:
    """So many replies, so many of them cut by each kind of kill; the other cuts share the rest."""
    cuts: list[Cut] = [cut for cut in IN_GROUPS for _ in range(in_groups)]
    cuts += [ONE_BY_ONE[number % len(ONE_BY_ONE)] for number in range(count - len(cuts))]
    made = []
    for number, cut in enumerate(cuts):
        params = Params(temperature=0.0, max_tokens=random.randint(SHORTEST, LONGEST))
        made.append(Case(number, cut, QUESTIONS[number % len(QUESTIONS)].format(number), params))
    return made


def by_cut(all_cases: Iterable[Case], *cuts: Cut) -> Iterator[Case]:
    """Those that are cut so."""
    return (case for case in all_cases if case.cut in cuts)
