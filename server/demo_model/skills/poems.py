"""Poems about any topic: rhyming couplets of as many lines as asked, haiku and classical Chinese forms."""

from typing import NamedTuple

from server.demo_model.drawing import Draw, Exchange, Language, Round, Rule, Skill, single
from server.demo_model.skills import poem_lines
from server.demo_model.skills.story_heroes import ADJECTIVES_EN, LATIN, THEME_NOUNS, chinese_name, english_name

MOODS = list(poem_lines.TOPICS)
TOPICS = [
    (mood, *topic.split(":")) for mood, topics in poem_lines.TOPICS.items() for topic in topics.split("|")
]  # mood, English, Chinese
COUPLETS: dict[Language, dict[str, list[list[str]]]] = {
    "en": {mood: [line.split("/") for line in poem_lines.EN[mood].strip().split("\n")] for mood in MOODS},
    "zh": {mood: [line.split("/") for line in poem_lines.ZH[mood].strip().split("\n")] for mood in MOODS},
}
MOST_LINES = 40
USUAL = 8
FORMS: dict[Language, dict[str, dict[str, str]]] = {
    "en": {"haiku": poem_lines.HAIKU_EN},
    "zh": {"haiku": poem_lines.HAIKU_ZH, "five": poem_lines.FIVE, "seven": poem_lines.SEVEN},
}

ABOUT = "{about|about|about|on|for|dedicated to}"
HEAD: dict[Language, str] = {
    "en": "{{Please |}{write|write me|compose|make|give me|recite|create|make up}|{Can|Could|Would} you {please |"
    "}{write|write me|compose|make up}|"
    "I {want|would like|need|'d love}|Let me hear|How about}",
    "zh": "{{请|}{给我|为我|帮我|}{写|作|来|创作|念}|{我想|想}{听|要|看|读}|{能|可以|能不能}{给我|帮我|}{写|作|来}|"
    "麻烦{写|作}}",
}
TAIL: dict[Language, str] = {"en": "{.|!|?|, please.|}", "zh": "{。|！|？|，谢谢。|吧。|}"}
KNOWN: dict[Language, tuple[str, ...]] = {
    "en": ("Write a poem.", "Write me a poem.", "Write a poem", "A poem, please.", "Write a short poem."),
    "zh": ("写首诗", "写一首诗。", "给我写首诗。", "来首诗", "作一首诗。"),
}
"""What everybody types."""
KINDS: dict[Language, dict[str, str]] = {
    "en": {
        "": "{a|one} {{short |nice |rhyming |beautiful |little |}poem|{short |rhyming |}verse}",
        "lines": "{a|one} {<n>-line {rhyming |}poem|poem {of|with|in} {exactly |}<n> lines}",
        "stanzas": "{a|one} {<n>-stanza poem|poem {of|with|in} <n> {stanzas|verses|quatrains}}",
        "long": "{a|one} {long|very long|really long} {poem|rhyming poem|ballad}",
        "haiku": "{a|one} {haiku|short haiku|Japanese haiku|nice haiku}",
    },
    "zh": {
        "": "{一首|首}{短|小|美|押韵的|}诗",
        "lines": "{一首|首}<n>行{的|}{押韵的|}诗",
        "stanzas": "{一首|首}{<n>节的|<n>段的|分<n>节的|共<n>节的}{小|}诗",
        "long": "{一首|首}{长|很长的|长长的}{诗|押韵的诗}",
        "haiku": "{一首|首}{短|}俳句",
        "five": "{一首|首}{五言{绝句|诗|古诗}|五绝}",
        "seven": "{一首|首}{七言{绝句|诗|古诗}|七绝|{古诗|绝句|古体诗}}",
    },
}
AGAIN: dict[Language, str] = {
    "en": "{{And |}{now |}{one|a poem|another one} {about|on} <topic>{, please|}|"
    "{What|How} about <topic>?|{And|Now} {about |}<topic>{, please|}?|The same {about|for} <topic>|{Write|Make} {me "
    "|}one {about|for} <topic>}",
    "zh": "{{再|}{写|来|作}一首{写|关于|}<topic>{的|}{吧|}|{那|}<topic>{呢|的呢}？|{换成|改成}<topic>{吧|好吗|}|"
    "{同样|也}写写<topic>{吧|}|"
    "{再来|下一}首{写|讲}<topic>}",
}


class Topic(NamedTuple):
    """What a poem is about, as typed and as it is named in the answer, and its mood."""

    typed: str
    named: str
    mood: str


def draw_topic(draw: Draw) -> Topic:
    """A topic of this split; one from no list is "joy"."""
    return draw.fresh(lambda: _topic(draw))


def _topic(draw: Draw) -> Topic:
    english = draw.asked == "en"
    if draw.asked == draw.language and draw.chance(0.6):
        _, noun, chinese, _ = draw.pick(THEME_NOUNS)
        kind = draw.random.random()
        if not english:
            typed = (
                chinese_name(draw)
                if kind < 0.3
                else f"我的{chinese}"
                if kind < 0.6
                else f"{chinese}{chinese_name(draw)}"
            )
        elif kind < 0.3:
            typed = english_name(draw)
        elif kind < 0.6:
            typed = f"my {draw.pick(ADJECTIVES_EN)} {noun}"
        else:
            typed = f"the {draw.pick(ADJECTIVES_EN)} {noun}" if kind < 0.8 else f"my {noun} {english_name(draw)}"
        return Topic(typed, typed, "joy")
    mood, english_topic, chinese_topic = draw.pick(TOPICS)
    return Topic(
        english_topic if english else chinese_topic, english_topic if draw.language == "en" else chinese_topic, mood
    )


def verses(topic: Topic, lines: int, language: Language) -> list[str]:
    """So many lines: opening, couplets of this mood and the next ones, ending."""
    start = MOODS.index(topic.mood)
    chains = [COUPLETS[language][MOODS[(start + step) % len(MOODS)]] for step in range(len(MOODS))]
    middle = [couplet for chain in chains for couplet in chain[1:-1]]
    couplets = [chains[0][0], *middle[: (lines + 1) // 2 - 2], chains[0][-1]][: (lines + 1) // 2]
    if lines <= 2:
        return chains[0][0][:lines]
    text = [line for couplet in couplets for line in couplet]
    return text if lines % 2 == 0 else [*text[:-3], *text[-2:]]


def poem(topic: Topic, form: str, lines: int, language: Language) -> str:
    """The poem under its title."""
    if form in FORMS[language]:
        stanzas = [FORMS[language][form][topic.mood].split("/")]
    else:
        text = verses(topic, lines, language)
        stanzas = [text[at : at + 4] for at in range(0, len(text), 4)]
    title = topic.named[0].upper() + topic.named[1:]
    answer = f"**{title}**\n\n" + "\n\n".join("  \n".join(stanza) for stanza in stanzas)
    answer = "\n".join(
        line[0].upper() + line[1:] if line else line for line in answer.replace("<topic>", topic.named).split("\n")
    )
    return LATIN.sub(" ", answer) if language == "zh" else answer


def poem_rule(topic: Topic, lines: int) -> Rule:
    """Right if it names the topic and has so many lines below the title."""

    def accepts(answer: str) -> bool:
        text = [line for line in answer.split("\n") if line.strip()]
        return topic.named.casefold() in answer.casefold() and len(text) == lines + 1 and text[0].startswith("**")

    return Rule(f"is a poem about {topic.named} with a title and {lines} lines", accepts)


def draw(draw: Draw) -> Exchange:
    """A poem, at times a second one about something else."""
    asked, language = draw.asked, draw.language
    if draw.chance(0.08):
        about = Topic("", "the moon" if language == "en" else "月亮", "night")
        patterns = f"{HEAD['en']} {KINDS['en']['']}{TAIL['en']}" if asked == "en" else HEAD["zh"] + KINDS["zh"][""]
        question = draw.wording(patterns, KNOWN[asked])
        return single(Round(question, poem(about, "", USUAL, language), poem_rule(about, USUAL)))
    topic = draw_topic(draw)
    kinds = list(KINDS[asked])
    kind = draw.pick([*kinds, "", "lines", "lines"])
    form, count = kind, 0
    if kind in ("five", "seven") and language == "en":
        form = "haiku"
    lines = USUAL
    if form == "lines":
        lines = count = draw.random.randrange(2, MOST_LINES + 1)
    elif form == "stanzas":
        count = draw.random.randrange(1, MOST_LINES // 4 + 1)
        lines = 4 * count
    elif form == "long":
        lines = 32
    elif form:
        lines = 3 if form == "haiku" else 4
    rounds = [_round(draw, _pattern(draw, kind), topic, form, lines, count)]
    if lines <= 12 and draw.chance(0.2):
        rounds.append(_round(draw, AGAIN[asked], draw_topic(draw), form, lines, 0))
    return Exchange(tuple(rounds))


def _round(draw: Draw, patterns: str, topic: Topic, form: str, lines: int, count: int) -> Round:
    question = draw.wording(patterns, topic=topic.typed, n=count)
    return Round(question, poem(topic, form, lines, draw.language), poem_rule(topic, lines))


def _pattern(draw: Draw, kind: str) -> str:
    what = KINDS[draw.asked][kind]
    if draw.asked == "en":
        return f"{HEAD['en']} {what} {ABOUT} <topic>{TAIL['en']}"
    if draw.chance(0.5):
        return f"{HEAD['zh']}{what}，{{关于|主题是|写|题目是|写给}}<topic>{TAIL['zh']}"
    count, _, rest = what.partition("}")
    return f"{HEAD['zh']}{count}}}{{关于|写|写给|献给}}<topic>的{rest}{TAIL['zh']}"


SKILLS: tuple[Skill, ...] = (Skill("poems", 0.7, draw),)
