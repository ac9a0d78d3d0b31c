"""Plain facts that do not change, in kinds that are asked in the same words."""

import re
from collections.abc import Iterable
from itertools import accumulate, pairwise
from string import ascii_uppercase
from typing import NamedTuple

from server.demo_model.drawing import Draw, Exchange, Language, Round, Rule, Skill, single
from server.demo_model.skills import facts_nature, facts_people
from server.demo_model.skills.facts_wordings import AND, ASK, ASK_ZH, END, END_ZH, WORDINGS, Wordings
from server.demo_model.skills.keyed import keyed, sentence_case

Row = tuple[str, str, str, str]
KEY = re.compile(r"\*([^*]+)\*")
ARTICLE = re.compile(r"^(?:an?|the) (?=\S)")


class Side(NamedTuple):
    """A fact in one language."""

    slots: dict[str, str]
    """For the patterns: what it is about, as it is, with "a", and at the beginning of a sentence."""
    answer: str
    key: str
    """What an answer must say."""


class Kind(NamedTuple):
    """Facts that are asked for in the same words, and what an answer may not say beside the right value."""

    wordings: Wordings
    facts: tuple[dict[Language, Side], ...]
    keys: dict[Language, tuple[str, ...]]
    exact: bool
    """Keys of one letter or two ("A", "He") are in any sentence: only the very answer, or its last word, is right."""

    def rule(self, told: Side, language: Language) -> Rule:
        """When an answer to a fact of this kind is right."""
        if self.exact:
            return Rule(f"ends with {told.key}", lambda answer: answer.split()[-1:] == [told.answer.split()[-1]])
        subject = told.slots["s"]
        return keyed((told.key,), self.keys[language], () if subject in told.key else (subject,))


def _side(subject: str, value: str, says: str) -> Side:
    article = "an" if subject[0] in "aeiou" else "a"
    bare = ARTICLE.sub("", subject)
    slots = {
        "s": subject,
        "S": sentence_case(subject),
        "a": f"{article} {subject}",
        "A": sentence_case(f"{article} {subject}"),
        "bare": bare,
        "Bare": sentence_case(bare),
    }
    found = KEY.search(value)
    plain = value.replace("*", "")
    answer = re.sub(r"<(\w+)>", lambda slot: plain if slot[1] == "v" else slots[slot[1]], says)
    key = found[1] if found else plain
    return Side(slots, sentence_case(answer), key.removeprefix("the ").removeprefix("a ").removeprefix("an "))


def _kind(name: str, rows: Iterable[Row], *, only: bool = True, exact: bool = False) -> Kind:
    """A kind of (subject, 主语, value, 值); `only`: the value of another fact of it makes an answer wrong."""
    wordings = WORDINGS[name]
    facts: tuple[dict[Language, Side], ...] = tuple(
        {"en": _side(subject, value, wordings.says["en"]), "zh": _side(subject_zh, value_zh, wordings.says["zh"])}
        for subject, subject_zh, value, value_zh in rows
    )
    keys: dict[Language, tuple[str, ...]] = {"en": (), "zh": ()}
    if only:
        keys = {"en": tuple(fact["en"].key for fact in facts), "zh": tuple(fact["zh"].key for fact in facts)}
    return Kind(wordings, facts, keys, exact)


def _table(text: str) -> list[list[str]]:
    return [line.split("|") for line in text.strip().split("\n")]


def _pairs(text: str) -> list[Row]:
    """The rows of a table of two languages; a third column alone is the value in both."""
    return [(row[0], row[1], row[2], row[-1]) for row in _table(text)]


def _with_article(word: str) -> str:
    return f"{'an' if word[0] in 'aeiou' else 'a'} {word}"


def _same(pairs: Iterable[tuple[str, str]]) -> list[Row]:
    """Rows of what is written alike in both languages."""
    return [(one, one, other, other) for one, other in pairs]


def _words(text: str) -> list[Row]:
    return _same((word, form) for word, form in (line.split() for line in text.strip().split("\n")))


def _young(name: str) -> str:
    return facts_nature.YOUNG_ZH.get(name, "小" + name.removeprefix("小"))


def _of_animals() -> list[Kind]:
    animals = _table(facts_nature.ANIMALS)
    classes = facts_nature.CLASSES
    legs = [(row[0], row[1], row[3]) for row in animals]
    return [
        _kind("class", [(row[0], row[1], *classes[row[2]]) for row in animals]),
        _kind(
            "legs",
            [
                (en, zh, f"*{n}* legs" if n > "0" else "no legs", f"有*{n}*条腿" if n > "0" else "没有腿")
                for en, zh, n in legs
            ],
        ),
        _kind("food", [(row[0], row[1], row[4], row[5]) for row in animals], only=False),
        _kind("sound", [(row[0], row[1], row[6], row[7]) for row in animals if row[6] != "-"]),
        _kind("young", [(row[0], row[1], _with_article(row[8]), _young(row[1])) for row in animals], only=False),
    ]


def _of_planets() -> list[Kind]:
    names = ("order", "size", "moons", "colour", "planet")
    rows = _table(facts_nature.PLANETS)
    columns: list[list[Row]] = [
        [(row[0], row[1], row[2], row[3]) for row in rows],
        [(row[0], row[1], row[4], row[4].replace(",", "")) for row in rows],
        [(row[0], row[1], row[5], row[6]) for row in rows],
        [(row[0], row[1], row[7], row[8]) for row in rows],
        [(row[0], row[1], _with_article(row[9]), f"一颗*{row[10]}*") for row in rows],
    ]
    return [_kind(name, column, only=name != "colour") for name, column in zip(names, columns, strict=True)]


def _of_elements() -> list[Kind]:
    elements = _table(facts_nature.ELEMENTS)
    return [
        _kind("symbol", [(name, zh, symbol, symbol) for name, zh, symbol, _ in elements], exact=True),
        _kind("number", [(name, zh, number, number) for name, zh, _, number in elements]),
        _kind("element", [(symbol, symbol, name, zh) for name, zh, symbol, _ in elements]),
    ]


def _kinds() -> tuple[Kind, ...]:
    nature, people = facts_nature, facts_people
    forward = list(pairwise(ascii_uppercase))
    return (
        *_of_animals(),
        *_of_planets(),
        *_of_elements(),
        _kind("name", _pairs(nature.NAMES), only=False),
        _kind("amount", _pairs(nature.NUMBERS), only=False),
        _kind("mix", _pairs(nature.COLOURS), only=False),
        _kind("sides", _pairs(nature.SHAPES)),
        _kind("year", _pairs(people.HISTORY)),
        _kind("inventor", _pairs(people.INVENTORS), only=False),
        _kind("discoverer", _pairs(people.DISCOVERERS), only=False),
        _kind("author", _pairs(people.AUTHORS), only=False),
        _kind("painter", _pairs(people.PAINTERS)),
        _kind("composer", _pairs(people.COMPOSERS)),
        _kind("festival", _pairs(people.FESTIVALS)),
        _kind("team", _pairs(people.SPORTS)),
        _kind("origin", _pairs(people.FOODS)),
        _kind("opposite", _pairs(people.OPPOSITES), only=False),
        _kind("plural", _words(people.PLURALS)),
        _kind("past", _words(people.PASTS)),
        _kind("after", _same(forward), exact=True),
        _kind("before", _same((after, before) for before, after in forward), exact=True),
        _kind("definition", _pairs(people.DEFINITIONS), only=False),
        _kind("person", _pairs(people.PERSONS), only=False),
    )


KINDS = _kinds()
WEIGHTS = list(accumulate(len(kind.facts) ** 0.5 for kind in KINDS))
"""Large kinds are asked more often, though not each of their facts."""
REASONS = [re.split(r"\|(?![^{]*})", line) for line in facts_nature.WHYS.strip().split("\n")]


def _asked(draw: Draw, kind: Kind, follows: bool) -> Round:
    fact = draw.pick(kind.facts)
    asks = AND if follows else kind.wordings.asks
    question = draw.wording(asks[draw.asked], **fact[draw.asked].slots)
    told = fact[draw.language]
    return Round(sentence_case(question), told.answer, kind.rule(told, draw.language))


def _why(draw: Draw) -> Round:
    core, core_zh, because, because_zh = draw.pick(REASONS)
    pattern = f"{ASK}why {core}{END}" if draw.asked == "en" else f"{ASK_ZH}为什么{core_zh}{END_ZH}"
    answer = because if draw.language == "en" else because_zh
    key = KEY.findall(answer)
    return Round(sentence_case(draw.wording(pattern)), answer.replace("*", ""), keyed(key))


def draw(draw: Draw) -> Exchange:
    """A fact, at times with one or two more of its kind («and Mars?»), or why something is so."""
    if draw.chance(0.03):
        return single(_why(draw))
    kind = draw.random.choices(KINDS, cum_weights=WEIGHTS)[0]
    rounds = [_asked(draw, kind, False)]
    while len(rounds) < 3 and draw.chance(0.2):
        rounds.append(_asked(draw, kind, True))
    return Exchange(tuple(rounds))


SKILLS = (Skill("facts", 5, draw, brief=True),)
