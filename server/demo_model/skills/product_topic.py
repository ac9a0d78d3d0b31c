"""What the texts about StreamChat are written in: a topic has one answer in each language, and many ways to be asked.

An answer is written as `Short answer with a [key]. // More, where there is room for it.` What stands in brackets is
what the first sentence of any right answer must hold; where one sentence is asked for, what comes after `//` is left
out.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from server.demo_model.drawing import Draw, Language, Round, Rule

KEY = re.compile(r"\[([^\]]*)\]")
SPLIT = re.compile(r"(?<!:)//")
"""Not that of a URL."""
FIRST = re.compile(r"(?<=[.!?])\s|(?<=[。！？])")
SEAM = re.compile(r"(?<=[㐀-鿿])(?=[A-Za-z`/-])|(?<=[A-Za-z`/])(?=[㐀-鿿])")
LONGEST_BRIEF = 260
"""Characters of an answer in one short sentence."""

HOW_EN = (
    "{How {do|can|could|would|should} {I|we|you}|How to} X?",
    "{Can|Could|Would} you {please |}{tell|show} me how {to|I can} X?",
    "{I want to|I'd like to|I need to|I am trying to} X{; how?|; how do I do that?|. How?|. What do I do?}",
    "{Please tell|Tell|Please show|Show} me how to X{.|, please.}",
    "{What do I {do|type|need} to|What is the {best|easiest|right|usual} way to|Is {there a|there any} way to} X?",
    "{X|How X|StreamChat: X}?",
    "{Hi|Hello|Hey|Hi there|Hello there|Hey there}{,|!} {how do I|how can I|can you tell me how to} X?",
)
HOW_ZH = (
    "{怎么|如何|怎样|该怎么|要怎么|请问怎么|请问如何|我该怎么|我要怎么|我怎样}X？",
    "{我想|我想要|我需要|我要}X，{怎么做|该怎么做|怎么办|请问怎么弄}？",
    "{请告诉我|告诉我|请教我|说说|请说明}{怎么|如何|怎样}X。",
    "{有没有办法|有什么办法|有什么办法可以|能不能|怎么才能|怎样才能}X？",
    "X{怎么弄|怎么做|怎么操作|有什么办法}？",
    "{你好|您好|嗨|哈喽}{，|！}{怎么|如何|请问怎么|我该怎么}X？",
)
WHAT_EN = (
    "{What is|What's|What exactly is|So what is|What is meant by} X?",
    "{Explain|Please explain|Define|Describe|Tell me about|Please describe} X{.|, please.}",
    "{Can|Could} you {explain|describe|define} X{| to me| briefly}?",
    "{What does X mean|What do you know about X|Do you know what X is|X, what is that}?",
    "{I {do not|don't} {know|understand} what X is.|I {do not|don't} understand X.}",
    "{X|Meaning of X|Definition of X|About X}?",
)
WHAT_ZH = (
    "{什么是|啥是|请问什么是|到底什么是}X？",
    "X{是什么|是什么意思|是啥|指的是什么|是指什么|到底是什么}{？|呢？}",
    "{解释一下|请解释|请解释一下|介绍一下|请介绍一下|说说|讲讲|请说明一下}X。",
    "{能|可以|你能|你可以}{解释一下|介绍一下|说明一下}X吗？",
    "{我不知道X是什么。|我不懂X。|你知道X是什么吗？|X怎么理解？}",
)
ASK_EN = (
    "X?",
    "{|Quick question: |Tell me, |Please tell me: |I wonder, |I'd like to know: |Hi, |Hey, |One question: |"
    "Excuse me, }"
    "X?{| Thanks.| Thank you.| I am curious.| I am new here.}",
)
ASK_ZH = (
    "X？",
    "{|请问|问一下，|我想知道|你好，|想请教一下，|请告诉我，|打扰一下，|我想问，}X？{|谢谢。|谢谢！|"
    "请告诉我。|我是新手。}",
)


class Asked(NamedTuple):
    """Patterns of a question in each language, and wordings that everybody types, which are never held out."""

    en: Sequence[str]
    zh: Sequence[str]
    known_en: Sequence[str] = ()
    known_zh: Sequence[str] = ()

    def __add__(self, other: object) -> "Asked":
        if not isinstance(other, Asked):
            return NotImplemented
        return Asked(*((*mine, *others) for mine, others in zip(self, other, strict=True)))


def _asked(frames_en: Sequence[str], frames_zh: Sequence[str], en: str, zh: str) -> Asked:
    return Asked(
        tuple(frame.replace("X", f"{{{en}}}") for frame in frames_en),
        tuple(frame.replace("X", f"{{{zh}}}") for frame in frames_zh),
    )


def how(en: str, zh: str) -> Asked:
    """«How do I …?»: both are verb phrases, with alternatives."""
    return _asked(HOW_EN, HOW_ZH, en, zh)


def what(en: str, zh: str) -> Asked:
    """«What is …?»: both are noun phrases, with alternatives."""
    return _asked(WHAT_EN, WHAT_ZH, en, zh)


def ask(en: str, zh: str) -> Asked:
    """Questions as they are, without their marks."""
    return _asked(ASK_EN, ASK_ZH, en, zh)


def everyday(en: str, zh: str) -> Asked:
    """Questions as newcomers type them, separated by ` / ` and without their marks."""
    in_en, in_zh = en.split(" / "), zh.split(" / ")
    asked = ask("|".join(in_en), "|".join(in_zh))
    return asked._replace(known_en=_marked(in_en, "?"), known_zh=_marked(in_zh, "？"))


def _marked(wordings: Sequence[str], mark: str) -> tuple[str, ...]:
    return tuple(one + end for one in wordings for end in ("", mark))


class Text(NamedTuple):
    """An answer, in full and in one sentence, and what its first sentence must hold."""

    full: str
    brief: str
    keys: tuple[str, ...]


def text(language: Language, written: str) -> Text:
    """Reads what is written with keys in brackets and `//` after the first sentence."""
    first, rest = (part.strip(" ") for part in (*SPLIT.split(written, maxsplit=1), "")[:2])
    gap = " " if rest and language == "en" and not rest.startswith("\n") else ""
    shown = spaced if language == "zh" else str
    keys = tuple(dict.fromkeys(shown(key) for key in KEY.findall(first)))
    return Text(shown(KEY.sub(r"\1", first + gap + rest)), shown(KEY.sub(r"\1", first)), keys)


def spaced(words: str) -> str:
    """With a space between Chinese and Latin letters, code and options."""
    return SEAM.sub(" ", words)


class Topic(NamedTuple):
    """Something that is asked about StreamChat, and what to say then."""

    asked: Asked
    en: Text
    zh: Text

    def answer(self, language: Language) -> Text:
        """In this language."""
        return self.en if language == "en" else self.zh


def topic(asked: Asked, en: str, zh: str) -> Topic:
    """A topic from its answers as they are written."""
    return Topic(asked, text("en", en), text("zh", zh))


def holds(*keys: str, brief: bool = False) -> Rule:
    """Right if every key stands in the first sentence by itself, not within a longer word or number."""
    shape = ", and no more than that sentence" if brief else ""

    def accepts(answer: str) -> bool:
        if brief and ("\n" in answer.strip() or len(answer) > LONGEST_BRIEF):
            return False
        first = FIRST.split(" ".join(answer.replace("`", "").casefold().split()), maxsplit=1)[0]
        return all(re.search(_expression(key.replace("`", "").casefold()), first) for key in keys)

    return Rule(f"its first sentence holds {', '.join(map(repr, keys))}{shape}", accepts)


def _expression(key: str) -> str:
    before = r"(?<![a-z0-9-])(?<!\d[.,])" if re.match(r"[a-z0-9-]", key) else ""
    after = r"(?![a-z0-9-])(?![.,]\d)" if re.search(r"[a-z0-9]$", key) else ""
    return before + re.escape(key) + after


def question(draw: Draw, asked: Asked, **values: str) -> str:
    """One of the wordings, as people type it in its language."""
    patterns, known = (asked.en, asked.known_en) if draw.asked == "en" else (asked.zh, asked.known_zh)
    wording = draw.wording(patterns, known, **values)
    wording = wording.replace("  ", " ").replace(" ，", "，").strip()
    if draw.asked == "zh":
        return spaced(wording) if draw.chance(0.7) else wording
    return wording[:1].upper() + wording[1:] if draw.chance(0.7) else wording


def told(draw: Draw, asked: Asked, answer: Text, **values: str) -> Round:
    """The round of a question with a written answer."""
    said = answer.brief if draw.brief else answer.full
    return Round(question(draw, asked, **values), said, holds(*answer.keys, brief=draw.brief))
