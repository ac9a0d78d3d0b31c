"""Lists of a given length: of things, always in their bank's order, and of tips with a sentence each."""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from server.demo_model.drawing import Draw, Exchange, Language, Round, Rule, Skill
from server.demo_model.skills.countries import CONTINENTS, COUNTRIES
from server.demo_model.skills.keyed import sentence_case
from server.demo_model.skills.list_items import BANKS, CHINESE_IDIOMS, ENGLISH_IDIOMS, PROGRAMMING_LANGUAGES
from server.demo_model.skills.list_tips import TIPS
from server.demo_model.skills.list_tips_more import MORE_TIPS
from server.demo_model.skills.list_wordings import ASKS, ASKS_SOME, ASKS_TIPS, MORE, STYLED

Style = Literal["numbers", "bullets", "commas", "lines", "table"]
DEFAULT = 10
"""So many when no number is asked for."""
UNNUMBERED = 12
"""At most so many without numbers: a small model counts by writing the numbers down."""
MEASURES = {
    "个": "cities;Chinese cities;body parts;adjectives;English verbs;idioms;countries;capitals;"
    "English girls' names;English boys' names;fairy-tale characters",
    "条": "rivers",
    "座": "mountains",
    "门": "school subjects",
    "件": "clothes;pieces of furniture;tools;kitchen tools;gifts",
}
WORDS: dict[Language, dict[int, str]] = {
    "en": dict(
        enumerate(["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 2)
    )
    | {20: "twenty"},
    "zh": dict(enumerate(["两", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"], 2)) | {20: "二十"},
}


class Bank(NamedTuple):
    """Things of a kind."""

    names: dict[Language, tuple[str, ...]]
    """What the kind is called; the answer says the first."""
    items: dict[Language, tuple[str, ...]]
    measure: str
    mixed: bool = False
    """Its Chinese list has Latin letters."""


def _bank(names: str, names_zh: str, items: Sequence[str], items_zh: Sequence[str], *, mixed: bool = False) -> Bank:
    called, called_zh = tuple(names.split(";")), tuple(names_zh.split(";"))
    measure = next((one for one, kinds in MEASURES.items() if called[0] in kinds.split(";")), "种")
    return Bank({"en": called, "zh": called_zh}, {"en": tuple(items), "zh": tuple(items_zh)}, measure, mixed)


def _countries(names: str, names_zh: str, continent: str = "") -> Bank:
    known = [one for one in COUNTRIES if one.continent["en"] == continent or (not continent and one.speech)]
    return _bank(names, names_zh, [one.name["en"] for one in known], [one.name["zh"] for one in known])


def _banks() -> tuple[Bank, ...]:
    banks = []
    for line in BANKS.strip().split("\n"):
        names, names_zh, items = line.split("|")
        pairs = [item.split("=") for item in items.split(",")]
        banks.append(_bank(names, names_zh, [pair[0] for pair in pairs], [pair[1] for pair in pairs]))
    known = [one for one in COUNTRIES if one.speech]
    programming = PROGRAMMING_LANGUAGES.split()
    continents = {one["en"]: one["zh"] for one in CONTINENTS.values()}
    adjectives = {"Europe": "European", "Asia": "Asian", "Africa": "African", "South America": "South American"}
    return (
        *banks,
        _countries("countries;countries of the world", "国家;世界上的国家"),
        *(
            _countries(
                f"{word} countries;countries in {name}", f"{continents[name]}国家;{continents[name]}的国家", name
            )
            for name, word in adjectives.items()
        ),
        _bank("capitals;capital cities", "首都", [c.capital["en"] for c in known], [c.capital["zh"] for c in known]),
        _bank("idioms;English idioms", "成语;四字成语", ENGLISH_IDIOMS.strip().split("\n"), CHINESE_IDIOMS.split()),
        _bank("programming languages", "编程语言;程序语言", programming, programming, mixed=True),
    )


ALL = _banks()
PARSED: dict[Style, re.Pattern[str]] = {
    "numbers": re.compile(r"^\d+\. (.+)$", re.MULTILINE),
    "bullets": re.compile(r"^- (.+)$", re.MULTILINE),
    "commas": re.compile(r"([^,、.。]+)"),
    "lines": re.compile(r"^(.+)$", re.MULTILINE),
    "table": re.compile(r"^\| \d+ \| (.+) \|$", re.MULTILINE),
}
NUMBERS = re.compile(r"^(?:\| )?(\d+)(?:\.| \|) ", re.MULTILINE)


def listed(answer: str, style: Style) -> list[str]:
    """The items of a list in a style, without white space around."""
    return [found[1].strip() for found in PARSED[style].finditer(answer) if found[1].strip()]


def _exactly(items: Sequence[str], style: Style, first: int) -> Rule:
    """So many items, each from the bank and none twice; numbered from `first` where the style has numbers."""

    def accepts(answer: str) -> bool:
        found = [item.casefold() for item in listed(answer, style)]
        numbers = [int(number) for number in NUMBERS.findall(answer)]
        in_order = style not in ("numbers", "table") or numbers == list(range(first, first + len(items)))
        return in_order and found == [item.casefold() for item in items]

    return Rule(f"lists {len(items)} items of the bank in order, none twice, as {style} from {first}", accepts)


def _written(items: Sequence[str], style: Style, first: int, name: str, language: Language) -> str:
    """A list without the sentence before it."""
    numbered = list(enumerate(map(sentence_case, items), first))
    if style == "bullets":
        return "\n".join(f"- {item}" for _, item in numbered)
    if style == "commas":
        return ", ".join(items) + "." if language == "en" else "、".join(items) + "。"
    if style == "lines":
        return "\n".join(item for _, item in numbered)
    if style == "table":
        head = f"| No. | {sentence_case(name)} |" if language == "en" else f"| 序号 | {name} |"
        return "\n".join([head, "| --- | --- |", *(f"| {number} | {item} |" for number, item in numbered)])
    return "\n".join(f"{number}. {item}" for number, item in numbered)


def _spelled(draw: Draw, count: int) -> str:
    """A number as people type it."""
    words = WORDS[draw.asked]
    return words[count] if count in words and draw.chance(0.25) else str(count)


def _count(draw: Draw, most: int) -> int:
    if draw.chance(0.5):
        return min(most, draw.pick((3, 4, 5, 5, 6, 7, 8, 10, 10, 12, 15, 20)))
    return 2 + int(draw.random.random() ** 1.5 * (most - 1))


def _intro(draw: Draw, bank: Bank, count: int, asked: int, more: bool) -> str:
    name, measure = bank.names[draw.language][0], bank.measure
    if draw.language == "en":
        if asked > count:
            return f"I know only {count} {'more ' if more else ''}{name}. Here they are:"
        return f"Here are {count} {'more ' if more else ''}{name}:"
    if asked > count:
        return f"我只知道{'另外' if more else ''}{count}{measure}{name}，列在下面："
    return f"以下是{'另外' if more else ''}{count}{measure}{name}："


def _round(draw: Draw, bank: Bank, question: str, start: int, asked: int, style: Style) -> Round:
    items = bank.items[draw.language][start : start + asked]
    text = _written(items, style, start + 1, bank.names[draw.language][0], draw.language)
    if style not in ("commas", "lines"):
        text = f"{_intro(draw, bank, len(items), asked, start > 0)}\n\n{text}"
    return Round(sentence_case(question), text, _exactly(items, style, start + 1), bank.mixed)


def _things(draw: Draw) -> Exchange:
    style: Style = "numbers"
    if draw.chance(0.25):
        style = draw.pick(("bullets", "commas", "lines", "table"))

    def sample() -> tuple[int, int]:
        number = int(draw.random.random() * len(ALL))
        size = len(ALL[number].items[draw.language])
        if style == "numbers" and draw.chance(0.04):
            return number, size + 1 + int(draw.random.random() * 60)
        return number, _count(draw, size if style in ("numbers", "table") else UNNUMBERED)

    # Not held out: a list that never ended at its eighth item could not be learnt to end there.
    number, count = sample()
    bank = ALL[number]
    name = draw.pick(bank.names[draw.asked])
    known = len(bank.items[draw.language])
    if style == "numbers" and draw.chance(0.12):
        count = DEFAULT
        question = draw.wording(ASKS_SOME[draw.asked], x=name)
    else:
        suffix = "" if style == "numbers" else STYLED[style][draw.asked]
        patterns = [pattern.replace("@", suffix) for pattern in ASKS[draw.asked]]
        question = draw.wording(patterns, x=name, n=_spelled(draw, count), m=bank.measure)
    rounds = [_round(draw, bank, question, 0, count, style)]
    if style == "numbers" and count < known and draw.chance(0.25):
        more = draw.pick((2, 3, 5, 5, 10, 10, 20))
        question = draw.wording(MORE[draw.asked], n=_spelled(draw, more), m=bank.measure)
        rounds.append(_round(draw, bank, question, count, more, style))
    return Exchange(tuple(rounds))


class Tips(NamedTuple):
    """Pieces of advice on a subject."""

    names: dict[Language, tuple[str, ...]]
    items: dict[Language, tuple[str, ...]]
    """Each with a bold head."""


def _tips() -> tuple[Tips, ...]:
    found = []
    for block in (TIPS + MORE_TIPS).strip().split("\n\n"):
        names, *lines = block.split("\n")
        called, called_zh = names.split("|")
        rows = [line.split("|") for line in lines]
        items: dict[Language, tuple[str, ...]] = {
            "en": tuple(f"**{head}**: {text}" for head, _, text, _ in rows),
            "zh": tuple(f"**{head}**：{text}" for _, head, _, text in rows),
        }
        found.append(Tips({"en": tuple(called.split(";")), "zh": tuple(called_zh.split(";"))}, items))
    return tuple(found)


ALL_TIPS = _tips()


def _advice(draw: Draw) -> Exchange:
    def sample() -> tuple[int, int]:
        number = int(draw.random.random() * len(ALL_TIPS))
        return number, _count(draw, len(ALL_TIPS[number].items[draw.language]))

    number, count = sample()
    tips = ALL_TIPS[number]
    question = draw.wording(ASKS_TIPS[draw.asked], x=draw.pick(tips.names[draw.asked]), n=_spelled(draw, count))
    name, items = tips.names[draw.language][0], tips.items[draw.language][:count]
    intro = f"Here are {count} {name}:" if draw.language == "en" else f"以下是{count}条{name}："
    answer = f"{intro}\n\n{_written(items, 'numbers', 1, name, draw.language)}"
    return Exchange((Round(sentence_case(question), answer, _exactly(items, "numbers", 1)),))


def draw(draw: Draw) -> Exchange:
    """A list of things, at times followed by more of them, or a list of tips."""
    return _advice(draw) if draw.chance(0.2) else _things(draw)


SKILLS = (Skill("lists", 2, draw),)
