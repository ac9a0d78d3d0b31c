"""The questions of the soak: where each reply is cut, what is left of its client, and what it must be in the end."""

from collections.abc import Iterable
from dataclasses import dataclass
from random import Random
from typing import Literal, NamedTuple

import msgspec
from msgspec import UNSET

from server.protocol import Params
from tests.faults.peer import Reply

Cut = Literal["clean close", "TCP reset", "client killed", "silent loss", "engine killed", "server killed"]
ONE_BY_ONE: tuple[Cut, ...] = ("clean close", "TCP reset", "client killed", "silent loss")
IN_GROUPS: tuple[Cut, ...] = ("engine killed", "server killed")

QUESTIONS = (
    "Tell me story number {}.",
    "请讲第{}个故事。",
    "Write poem {} with many emoji 😀🎉👩‍🚀.",
    "第{}题：用中文和表情符号🙂回答。",
)
SHORTEST, LONGEST = 60, 200
"""Tokens of a reply, unless the model ends it."""
EXACT = Params(temperature=0.0)
WILD = Params(temperature=2.0, top_p=1.0, top_k=-1, repetition_penalty=100.0, frequency_penalty=2.0)
"""Nearly any token may come next: also bytes that are half a character, or none at all."""
WILD_EVERY, STOP_EVERY = 7, 4
"""Every so manieth reply is wild; of the others every so manieth gets a stop string."""


class Kept(NamedTuple):
    """All that is left of a client."""

    token: str
    turn_id: str
    seq: int
    text: str
    age: float
    """Seconds since it asked."""


@dataclass
class Case:
    """One reply and its cut."""

    number: int
    cut: Cut
    question: str
    params: Params
    at: int = 0
    """The token after which it is cut."""
    whole: str | None = None
    """The text that it has in the end; None where nobody can know."""
    reference: Reply | None = None
    """The same question, uncut and without a stop string."""
    kept: Kept | None = None
    reply: Reply | None = None
    """How it ended, all in all."""

    @property
    def wild(self) -> bool:
        """No two runs of it are alike."""
        return self.params.temperature == WILD.temperature

    @property
    def stops(self) -> bool:
        """Whether a stop string ends it."""
        return self.params.stop is not UNSET

    @property
    def was_cut(self) -> bool:
        """Whether there was more to come after the cut."""
        assert self.kept
        assert self.reply
        return self.kept.seq < self.reply.finished.seq

    @property
    def stop_was_begun(self) -> bool:
        """Whether the cut was within the stop string."""
        if not (self.stops and self.kept and self.reply and self.reply.resumed):
            return False
        assert self.whole is not None
        return self._chars_at(self.kept.seq) > len(self.whole)

    def plan(self, reference: Reply, random: Random) -> None:
        """Where to cut the reply, and for some a stop string that begins before the cut and ends after it."""
        self.reference = reference
        self.at = random.randint(1, max(1, reference.finished.seq * 2 // 3))
        if self.wild:
            return
        self.whole = reference.text
        if self.number % STOP_EVERY == 0:
            here = self._chars_at(self.at)
            begin = max(0, here - random.randint(5, 20))
            stop = reference.text[begin : here + random.randint(30, 60)]
            if reference.text.find(stop) == begin > 0:
                self.params = msgspec.structs.replace(self.params, stop=[stop])
                self.whole = reference.text[:begin]

    def _chars_at(self, seq: int) -> int:
        """How many characters the model has made with so many tokens, at least."""
        assert self.reference
        return max((got.chars for got in self.reference.deltas if got.seq <= seq), default=0)


def cases(count: int, in_group: int, random: Random) -> list[Case]:
    """So many replies, so many of them cut by each kill of all; the other cuts share the rest."""
    cuts: list[Cut] = [cut for cut in IN_GROUPS for _ in range(in_group)]
    cuts += [ONE_BY_ONE[number % len(ONE_BY_ONE)] for number in range(count - len(cuts))]
    random.shuffle(cuts)
    return [
        Case(
            number,
            cut,
            QUESTIONS[number % len(QUESTIONS)].format(number),
            msgspec.structs.replace(
                EXACT if number % WILD_EVERY else WILD, max_tokens=random.randint(SHORTEST, LONGEST)
            ),
        )
        for number, cut in enumerate(cuts)
    ]


def groups(all_cases: Iterable[Case], cut: Cut, count: int) -> list[list[Case]]:
    """Those that are cut so, in so many groups."""
    those = [case for case in all_cases if case.cut == cut]
    return [those[number::count] for number in range(count)]
