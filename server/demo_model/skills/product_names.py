"""Names that have one meaning each, in groups of a kind: how they are asked about, and what is said of them."""

from collections.abc import Mapping
from typing import NamedTuple

from server.demo_model.drawing import Draw, Exchange, Language
from server.demo_model.skills.product_topic import Asked, Text, text, told

ABOUT = Asked(
    (
        "What does {the |}<kind> <name> {mean|say|tell me|stand for|do}?",
        "What is {the |}<kind> <name>{| for| used for| about}?",
        "{Explain|Describe|Please explain|Tell me about} {the |}<kind> <name>{.|, please.}",
        "{When|Why} {do I|does one|would I} {get|see|use|meet} {the |}<kind> <name>?",
        "{<kind> <name>|<kind> <name>: what is that|Meaning of <kind> <name>|StreamChat <kind> <name>}?",
    ),
    (
        "<kind><name>{是什么|是什么意思|表示什么|有什么用|是做什么的|代表什么}？",
        "{解释一下|请解释|说说|介绍一下|说明一下}<kind><name>。",
        "{什么时候|为什么}会{出现|遇到|看到|用到}<kind><name>？",
        "{请问|我想知道|问一下，}<kind><name>{是什么|是什么意思|表示什么}？",
    ),
)
BARE = Asked(
    (
        "What {does <name> mean|is <name>}{| in StreamChat| here}?",
        "{Explain|Describe|Please explain|Tell me about} <name>{.|, please.}",
        "{<name>|<name>: what is that|Meaning of <name>|About <name>}?",
        "{What do you know about|What about|And what is} <name>?",
    ),
    (
        "<name>{|到底|究竟}{是什么|是什么意思|表示什么|有什么用|是做什么的|指什么|代表什么}{？|呢？}",
        "{解释一下|请解释|说说|介绍一下|说明一下|讲讲|请介绍}<name>{。|是什么。|的意思。}",
        "{StreamChat 的|这里的|请问|我想知道|问一下，|你知道}<name>{是什么|是什么意思|有什么用|表示什么}？",
    ),
)


class Group(NamedTuple):
    """Names of one kind, each with its meaning in English and Chinese; `bare`: also asked without the kind."""

    kind: dict[Language, tuple[str, ...]]
    said: dict[Language, str]
    """The kind in an answer, before the name."""
    meanings: dict[str, tuple[str, str]]
    bare: bool = True
    verb: tuple[str, str] = ("means", "表示")
    """Between the name and the meaning."""


AND_NAME = Asked(
    (
        "{And|And what is|What about|How about|And what about|Then what is} <name>{|, please|, then}?",
        "{And what does|What does|Then what does} <name> {mean|say|stand for|do}{| then}?",
    ),
    (
        "{那|那么|还有|再说说|再讲讲|以及}<name>{呢|是什么|是什么意思|又是什么|表示什么}？",
        "<name>{又是什么|又是什么意思|呢|又表示什么}？",
    ),
)


class Names(NamedTuple):
    """Groups by their kind, with the answer to each name."""

    groups: Mapping[str, Group]
    answers: Mapping[str, Mapping[str, dict[Language, Text]]]
    """By kind and name."""
    every: tuple[tuple[str, str], ...]
    """Each kind and name."""


def names_of(groups: Mapping[str, Group]) -> Names:
    """The groups, with their answers."""
    return Names(
        groups,
        {kind: {name: _answers(group, name) for name in group.meanings} for kind, group in groups.items()},
        tuple((kind, name) for kind, group in groups.items() for name in group.meanings),
    )


def _answers(group: Group, name: str) -> dict[Language, Text]:
    (meaning_en, meaning_zh), (verb_en, verb_zh) = group.meanings[name], group.verb
    english = [group.said["en"], f"[`{name}`]", *([verb_en] if verb_en else []), f"[{meaning_en}]."]
    return {
        "en": text("en", " ".join(english)),
        "zh": text("zh", f"{group.said['zh']}[`{name}`]{verb_zh}[{meaning_zh}]。"),
    }


def draw_name(draw: Draw, names: Names) -> Exchange:
    """What a name means; at times another one of its kind after it."""
    kind, name = draw.pick(names.every)
    group, answers = names.groups[kind], names.answers[kind]
    if group.bare and draw.chance(0.4):
        rounds = [told(draw, BARE, answers[name][draw.language], name=name)]
    else:
        rounds = [told(draw, ABOUT, answers[name][draw.language], kind=draw.pick(group.kind[draw.asked]), name=name)]
    if draw.chance(0.2):
        other = draw.pick(tuple(one for one in group.meanings if one != name))
        rounds.append(told(draw, AND_NAME, answers[other][draw.language], name=other))
    return Exchange(tuple(rounds))
