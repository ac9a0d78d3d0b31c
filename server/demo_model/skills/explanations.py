"""How things work, briefly, as usual, or at length."""

import re
from functools import lru_cache
from typing import NamedTuple

from server.demo_model.drawing import Draw, Exchange, Language, Round, Rule, Skill, single
from server.demo_model.skills import explanation_texts_en, explanation_texts_zh


class Topic(NamedTuple):
    """How a topic is asked for, and the parts of its explanation."""

    wordings: str
    direct: str
    """The question itself, in English: "What is gravity?"."""
    what: str
    how: str
    more: str
    example: str
    sections: list[tuple[str, str]]


# From what stands in "Explain …" to the question itself.
DIRECT = [
    (r"what (.+) (is)", r"What \2 \1?"),
    (r"(why) there are (.+)", r"\1 are there \2?"),
    (r"why (the sky) is blue", r"why is \1 blue?"),
    (r"(how|why|where) (.+? )(work|form|erupt|change|cool|stay|shake|quake|come)s( .+|)", r"\1 does \2\3\4?"),
    (r"(how) (.+? )flies", r"\1 does \2fly?"),
    (r"(how|why) (.+? )(work|form|erupt|fly|fall|rise|happen|appear|cool|make|heat|come)( .+|)", r"\1 do \2\3\4?"),
    (r"what (streaming|the heart) (mean|do)(?:e?s)", r"what does \1 \2?"),
    (r"(.*s(?<!sis)|the phases of the moon)", r"what are \1?"),
    (r"(.+)", r"what is \1?"),
]


def _direct(wording: str) -> str:
    """`wording` as a direct question."""
    for pattern, question in DIRECT:
        if found := re.fullmatch(pattern, wording):
            asked = found.expand(question)
            return asked[0].upper() + asked[1:]
    raise ValueError(wording)


def _all(patterns: str) -> list[str]:
    """Everything that these patterns write, one level deep."""
    texts = []
    for pattern in patterns.split("/"):
        head, _, rest = pattern.partition("{")
        choices, _, tail = rest.partition("}")
        texts += [text for choice in choices.split("|") for text in _all(head + choice + tail)] if rest else [pattern]
    return texts


def _topic(text: str, sections: str, language: Language) -> Topic:
    names, what, how, more, example = text.split("\n")
    lines = sections.split("\n") if sections else []
    wordings = "{" + names.replace("/", "|") + "}"
    direct = "{" + "|".join(map(_direct, _all(names))) + "}" if language == "en" else f"{wordings}？"
    return Topic(wordings, direct, what, how, more, example, list(zip(lines[::2], lines[1::2], strict=True)))


TOPICS: dict[Language, dict[str, Topic]] = {
    "en": {
        name: _topic(text, explanation_texts_en.SECTIONS.get(name, ""), "en")
        for name, text in explanation_texts_en.TOPICS.items()
    },
    "zh": {
        name: _topic(text, explanation_texts_zh.SECTIONS.get(name, ""), "zh")
        for name, text in explanation_texts_zh.TOPICS.items()
    },
}
NAMES = list(TOPICS["en"])
HEADINGS: dict[Language, tuple[str, str, str]] = {
    "en": ("In short", "How it works", "For example"),
    "zh": ("简单地说", "它的原理", "举个例子"),
}
SPACE: dict[Language, str] = {"en": " ", "zh": ""}

ASK: dict[Language, str] = {
    "en": "{Explain|Please explain|Can you explain|Could you explain|Describe|Tell me about|Explain to me|Teach me|"
    "I want to understand|"
    "I'd like to know about|Help me understand|Give me an explanation of|I don't understand}",
    "zh": "{解释|请解释|解释一下|讲讲|请讲讲|说说|介绍一下|我想了解|给我讲讲|能解释一下|请说明|科普一下|我不懂}",
}
STYLES: dict[Language, dict[str, str]] = {
    "en": {
        "": f"{{{ASK['en']} <topic>{{.|?|, please.|}}|<direct>|<direct>|<topic>}}",
        "short": f"{{{ASK['en']} <topic> {{briefly|in short|in two sentences|in simple words|like I'm five|simply|"
        f"in a few words|for a child|in plain English|quickly}}"
        f"{{.|, please.|}}|{{Briefly|In short|In simple words|In two sentences|Short answer}}: {{explain |"
        f"}}<topic>{{.|?|}}|"
        "{A short explanation of|A brief word on} <topic>{, please|}.}",
        "hundred": f"{{{ASK['en']} <topic> in {{about |around |roughly |}}100 words{{.|, please.|}}|<topic> in "
        f"{{about |}}{{100|a hundred}} words|"
        "{Write|Give me} {about |}100 words {on|about} <topic>.}",
        "long": f"{{{ASK['en']} <topic> {{in detail|in depth|at length|in great detail|thoroughly|with headings|"
        f"with an example}}{{.|, please.|}}|"
        "{Write|Give me} a {long|detailed|thorough|full|complete} {explanation|article|text|essay} {of|on|about} "
        "<topic>.|"
        "{I want to know everything about|Tell me everything about|A long text about} <topic>{.|}}",
    },
    "zh": {
        "": f"{{{ASK['zh']}<topic>{{。|吧。|}}|<direct>|<direct>|<topic>}}",
        "short": "{{简单|简短|简要}{地|}{解释|讲讲|说说|介绍}{一下|}<topic>。|用{简单的话|两句话|通俗的话|大白话|"
        "一两句话}{解释|讲讲|说说}{一下|}<topic>。|"
        "{像给五岁孩子讲一样|给小朋友}{讲讲|解释}<topic>。|<topic>{，简单说说|，一两句就好|，简短点}。}",
        "hundred": "{用{大约|大概|}{100|一百}{个|}字{左右|}{解释|讲讲|说说|介绍}{一下|}<topic>。|<topic>，{100|"
        "一百}字{左右|以内|}{吧|}。|"
        "{写|来}{一段|}{100|一百}字{左右|}{介绍|解释}<topic>。}",
        "long": "{{详细|仔细|深入|全面}{地|}{解释|讲讲|说说|介绍}{一下|}<topic>。|{写|给我|来}一篇{长文|详细的文章|"
        "详细说明|长一点的文章}{介绍|解释|讲讲}<topic>。|"
        "<topic>，{请详细说明|要详细|越详细越好|详细点}。|{关于|}<topic>，{我想全面了解|请把一切都告诉我}。}",
    },
}


def explain(name: str, style: str, language: Language) -> str:
    """The explanation in this style ("brief": one sentence)."""
    topic, space = TOPICS[language][name], SPACE[language]
    short = topic.what + space + topic.how
    if style == "brief":
        return topic.what
    if style == "short":
        return short
    if style == "hundred":
        return space.join([short, topic.more, *([topic.example] if language == "en" else [])])
    if style == "":
        return f"{short}\n\n{topic.more}\n\n{topic.example}"
    headings = HEADINGS[language]
    parts = [(headings[0], short), (headings[1], topic.more), *topic.sections, (headings[2], topic.example)]
    return "\n\n".join(f"### {heading}\n\n{text}" for heading, text in parts)


@lru_cache(None)
def _rule(name: str, style: str, language: Language) -> Rule:
    """Right if it says what the thing is and is about as long as it should be."""
    answer = explain(name, style, language)
    headings = [line for line in answer.split("\n") if line.startswith("### ")]

    def accepts(other: str) -> bool:
        return (
            TOPICS[language][name].what.rstrip(".。") in other
            and 0.75 * len(answer) <= len(other) <= 1.25 * len(answer)
            and [line for line in other.split("\n") if line.startswith("### ")] == headings
        )

    return Rule(f"explains {name!r} in about {len(answer)} letters, with {len(headings)} headings", accepts)


def draw(draw: Draw) -> Exchange:
    """An explanation."""
    name, language = draw.pick(NAMES), draw.language
    style = "" if draw.brief else draw.pick(["", "", "short", "hundred", "long"])
    topic = TOPICS[draw.asked][name]
    patterns = STYLES[draw.asked][style].replace("<topic>", topic.wordings).replace("<direct>", topic.direct)
    question = draw.wording(patterns)
    style = "brief" if draw.brief else style
    return single(Round(question, explain(name, style, language), _rule(name, style, language)))


SKILLS: tuple[Skill, ...] = (Skill("explanations", 1, draw, brief=True),)
