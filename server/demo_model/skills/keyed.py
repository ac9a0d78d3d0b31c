"""Rules for answers that turn on a name or a number, and how names begin a sentence."""

import re
from collections.abc import Sequence
from functools import lru_cache

from server.demo_model.drawing import Rule


def keyed(right: Sequence[str], wrong: tuple[str, ...] = (), beside: Sequence[str] = ()) -> Rule:
    """Right if one of `right` is in the answer, as a word of its own, and none of `wrong`; `beside` is overlooked."""

    def accepts(answer: str) -> bool:
        aside = _words(tuple(beside)).sub(" ", answer) if beside else answer
        rest, found = _words(tuple(right)).subn(" ", aside)
        return found > 0 and not (wrong and _words(wrong).search(rest))

    return Rule(f"says {' or '.join(right)}" + (", and no other one of its kind" if wrong else ""), accepts)


@lru_cache(4096)
def _words(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<![A-Za-z0-9])(?:{'|'.join(map(re.escape, longest_first))})(?![A-Za-z0-9])", re.IGNORECASE)


def sentence_case(text: str) -> str:
    """`text` with its first letter a capital one."""
    return text[:1].upper() + text[1:]
