"""What the corpus is made of: draws that keep training and held-out questions apart, and rounds with their rules.

A pattern is text with `{one|or|another}` in it, nested as deep as wanted, and `<name>` where a value goes. A wording is
a pattern written out with its names left open; one wording in eight is never drawn in training, by a hash of its
letters, and so it is with values that `fresh` draws. Noise comes after: a held-out wording with a typo is still one.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache
from random import Random
from typing import Literal, NamedTuple, TypeVar
from zlib import crc32

Language = Literal["en", "zh"]
T = TypeVar("T")
Patterns = str | Sequence[str]

HELD_OUT_IN = 8
ATTEMPTS = 2000
ALTERNATIVES = re.compile(r"{([^{}]*)}")
SLOT = re.compile(r"<(\w+)>")
NOT_PLAIN = re.compile(r"[^\w<>+\-*/%=÷×−]|_")
PUNCTUATION = ".,!?;:。，！？；：…"


class Rule(NamedTuple):
    """When an answer counts as right."""

    text: str
    accepts: Callable[[str], bool]


class Round(NamedTuple):
    """A question, the answer to learn, and the rule that another answer is judged by."""

    question: str
    answer: str
    rule: Rule
    mixed: bool = False
    """The answer is rightly in both languages (a translation)."""


class Exchange(NamedTuple):
    """Rounds that belong together; `spread`: others may come between them (what is to be remembered)."""

    rounds: tuple[Round, ...]
    spread: bool = False


class Draw:
    """The randomness of one exchange, the split that it belongs to, and what its conversation asks for."""

    def __init__(
        self, random: Random, *, held_out: bool, asked: Language, language: Language | None = None, brief: bool = False
    ) -> None:
        self.random = random
        self.held_out = held_out
        self.asked: Language = asked
        """The language of the questions."""
        self.language: Language = language or asked
        """The language of the answers; a system prompt may ask for another one."""
        self.brief = brief
        """The system prompt asks for one short sentence."""

    def pick(self, choices: Sequence[T]) -> T:
        """Any of `choices`."""
        return choices[int(self.random.random() * len(choices))]

    def chance(self, probability: float) -> bool:
        """True so often."""
        return self.random.random() < probability

    def fresh(self, sample: Callable[[], T]) -> T:
        """A value of `sample` that belongs to this split."""
        for _ in range(ATTEMPTS):
            value = sample()
            if is_held_out(repr(value)) == self.held_out:
                return value
        raise LookupError(f"no value for {'held-out' if self.held_out else 'training'} questions, last {value!r}")

    def wording(self, patterns: Patterns, known: Sequence[str] = (), **values: object) -> str:
        """A question: a wording of this split, in training at times with noise, and `values` in its slots.

        `known` are more wordings, which are never held out: what everybody says, such as "Hello".
        """
        if known and not self.held_out and self.chance(0.3):
            skeleton = self.pick(known)
        else:
            skeleton = self._unseen(patterns, known)
        if not self.held_out and self.chance(0.3):
            skeleton = _noisy(self.random, skeleton)
        return _filled(skeleton, values)

    def _unseen(self, patterns: Patterns, known: Sequence[str]) -> str:
        common = {plain(one) for one in known}
        for _ in range(ATTEMPTS):
            skeleton = self._expanded(patterns)
            if (is_held_out(skeleton) and plain(skeleton) not in common) == self.held_out:
                return skeleton
        raise LookupError(f"no {'held-out' if self.held_out else 'training'} wording in {patterns!r}")

    def say(self, patterns: Patterns, **values: object) -> str:
        """An answer, or a part of one: any of `patterns` written out."""
        return _filled(self._expanded(patterns), values)

    def _expanded(self, patterns: Patterns) -> str:
        text = patterns if isinstance(patterns, str) else self.pick(patterns)
        while "{" in text:
            text = ALTERNATIVES.sub(lambda found: self.pick(found[1].split("|")), text)
        return text


def _filled(text: str, values: dict[str, object]) -> str:
    return SLOT.sub(lambda found: str(values[found[1]]), text) if values else text


def _noisy(random: Random, text: str) -> str:
    """`text` as people type: without its last mark, in small letters, or with a letter wrong. Slots stay."""
    kind = random.random()
    if kind < 0.4:
        return text.rstrip(PUNCTUATION) or text
    if kind < 0.7:
        parts = re.split(r"(<\w+>)", text.rstrip(PUNCTUATION) if random.random() < 0.5 else text)
        return "".join(part if part.startswith("<") else part.lower() for part in parts) or text
    words = [found for found in re.finditer(r"(?<![<\w])[A-Za-z]{5,}(?![\w>])", text)]
    if not words:
        return text
    word = words[int(random.random() * len(words))]
    at = word.start() + 1 + int(random.random() * (len(word[0]) - 2))
    return random.choice(
        [
            text[:at] + text[at + 1 :],
            text[:at] + text[at] + text[at:],
            text[:at] + text[at + 1] + text[at] + text[at + 2 :],
        ]
    )


@lru_cache(200_000)
def plain(text: str) -> str:
    """`text` without case, punctuation and spaces: what makes two wordings the same."""
    return NOT_PLAIN.sub("", unicodedata.normalize("NFKC", text).casefold())


@lru_cache(200_000)
def is_held_out(text: str) -> bool:
    """Whether a wording or value is kept from training; the same on every machine."""
    return crc32(plain(text).encode()) % HELD_OUT_IN == 0


# Rules


def contains(*groups: Patterns) -> Rule:
    """Right if of each group (a text, or several as a sequence) at least one is in the answer, whatever the case."""
    wanted = [[one.casefold() for one in ((group,) if isinstance(group, str) else group)] for group in groups]

    def accepts(answer: str) -> bool:
        folded = answer.casefold()
        return all(any(one in folded for one in group) for group in wanted)

    return Rule("contains " + " and ".join(" or ".join(map(repr, group)) for group in wanted), accepts)


def equals(*answers: str) -> Rule:
    """Right if the answer is one of these, white space aside."""
    wanted = {" ".join(answer.split()) for answer in answers}
    return Rule(f"is one of {len(wanted)} answers", lambda answer: " ".join(answer.split()) in wanted)


def one_of(patterns: Patterns, **values: object) -> Rule:
    """Right if the answer is one that `say` may write of these patterns and values."""

    def accepts(answer: str) -> bool:
        names = {name: re.escape(str(value)) for name, value in values.items()}
        texts = (patterns,) if isinstance(patterns, str) else patterns
        return any(re.fullmatch(_expression(one, names), answer.strip()) for one in texts)

    return Rule("is one of the answers written for it", accepts)


def ends_with_number(number: int | float | str) -> Rule:
    """Right if the last number in the answer is this one."""
    wanted = str(number).replace("−", "-").replace(",", "")

    def accepts(answer: str) -> bool:
        found = re.findall(r"(?<![\d.])-?\d+(?:\.\d+)?", answer.replace("−", "-").replace(",", ""))
        return bool(found) and found[-1] == wanted

    return Rule(f"its last number is {wanted}", accepts)


def both(*rules: Rule) -> Rule:
    """Right if every rule accepts the answer."""
    return Rule(", and ".join(rule.text for rule in rules), lambda answer: all(rule.accepts(answer) for rule in rules))


def _expression(pattern: str, names: dict[str, str]) -> str:
    """`pattern` as a regular expression."""
    parts, depth = [], 0
    for part in re.split(r"([{}|]|<\w+>)", pattern):
        if found := SLOT.fullmatch(part):
            parts.append(names[found[1]])
        elif part == "{" or part == "}":
            depth += 1 if part == "{" else -1
            parts.append("(?:" if part == "{" else ")")
        else:
            parts.append("|" if part == "|" and depth else re.escape(part))
    return "".join(parts)


class Skill(NamedTuple):
    """A subject of the corpus."""

    name: str
    """Under which it is scored."""
    share: float
    """Of all exchanges, beside the other skills' shares."""
    draw: Callable[[Draw], Exchange]
    brief: bool = False
    """It has answers of one short sentence, and gives them where `Draw.brief`."""


def single(round: Round) -> Exchange:
    """An exchange of one round."""
    return Exchange((round,))
