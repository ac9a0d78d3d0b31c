"""What small talk is made of: an intent, how people word it in both languages, and its one answer in each.

The intents of a subject are written as a text: `[name] weight` begins one (weight 1 where it says nothing), and then
lines tell, after the language, by their sign: `:` a pattern of questions, `!` wordings that everybody uses and that are
never held out, `>` the answer in one sentence, `+` what goes on after it.
"""

import re
from typing import NamedTuple

from server.demo_model.drawing import Draw, Language, Round, one_of

GREETED = re.compile(r"^((?:Hi|Hello|Hey)(?: there)?, [A-Z])(?=[a-z])")
LINE = re.compile(r"(en|zh)([:!>+]) (.+)")
CALLED: dict[Language, str] = {
    "en": "{||||, friend|, my friend|, StreamChat|, assistant|, bot|, buddy|, computer|, little model}",
    "zh": "{||||，朋友|，StreamChat|，小助手|，机器人|，助手|，小模型|，伙计}",
}
"""Written as `<called>` in a pattern."""
OPENINGS: dict[Language, str] = {
    "en": "{||||||||||||||Hi there, |Hello, |Hey, |Hi, |Hello there! |Hey! |Hi! |Hello! |Quick question: |One "
    "question: |Okay. |Hmm. |Well. |Excuse me. "
    "|By the way: |Sorry. |Just curious: |So: |Now: |Tell me: |Please tell me: |Listen. |I wonder: |May I ask: }",
    "zh": "{||||||||||||请问，|请问一下，|我想知道，|嘿，|你好，|你好！|嗨，|您好，|对了，|那么，|好奇问一下，|"
    "想问一下，|顺便问一句，"
    "|我问你，|那个，|说说看，|问你个事，|喂，}",
}
CLOSINGS: dict[Language, str] = {
    "en": "{|||||||||||| Thanks!| Please tell me.| I'm curious.| I'd like to know.| Just asking.| Be honest.}",
    "zh": "{||||||||||||谢谢！|告诉我吧。|我很好奇。|我想了解一下。|随便问问。|说实话。|请告诉我。}",
}


class Side(NamedTuple):
    """An intent in one language."""

    asks: tuple[str, ...]
    known: tuple[str, ...]
    short: str
    """A whole answer of one sentence."""
    full: str


class Intent(NamedTuple):
    """What somebody may want to say or to know."""

    name: str
    weight: int
    sides: dict[Language, Side]


def intents(text: str) -> tuple[Intent, ...]:
    """The intents that a text tells."""
    found = []
    for block in re.split(r"\n(?=\[)", text.strip()):
        head, *lines = block.splitlines()
        name, weight = head[1:].split("]")
        found.append(Intent(name, int(weight or 1), {"en": _side("en", lines), "zh": _side("zh", lines)}))
    return tuple(found)


def talk(draw: Draw, intent: Intent) -> Round:
    """A round of the intent."""
    asked, answered = intent.sides[draw.asked], intent.sides[draw.language]
    return Round(
        GREETED.sub(_small, draw.wording(asked.asks, asked.known)),
        draw.say(answered.short if draw.brief else answered.full),
        one_of((answered.full, answered.short)),
    )


def _small(found: re.Match[str]) -> str:
    return found[1][:-1] + found[1][-1].lower()


def framed(pattern: str, language: Language) -> str:
    """The pattern; that of a question with what people say before and after one."""
    pattern = pattern.replace("<called>", CALLED[language])
    return OPENINGS[language] + pattern + CLOSINGS[language] if pattern.endswith(("?", "？")) else pattern


def _side(language: Language, lines: list[str]) -> Side:
    told: dict[str, list[str]] = {":": [], "!": [], ">": [], "+": []}
    for line in lines:
        found = LINE.fullmatch(line)
        if found is None:
            raise ValueError(f"not a line of an intent: {line!r}")
        if found[1] == language:
            told[found[2]].append(found[3])
    (short,) = told[">"]
    space = " " if language == "en" else ""
    return Side(
        tuple(framed(one, language) for one in told[":"]),
        tuple(one for line in told["!"] for one in line.split(" / ")),
        short,
        space.join([short, *told["+"]]).replace("\\n", "\n").replace(f"{space}\n", "\n"),
    )
