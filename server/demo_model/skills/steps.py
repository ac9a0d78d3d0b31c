"""Step-by-step guides to everyday tasks, of as many steps as asked, short or with details."""

import re
from typing import NamedTuple

from server.demo_model.drawing import Draw, Exchange, Language, Round, Rule, Skill, contains, single
from server.demo_model.skills import step_texts_en, step_texts_zh

MOST = 8
USUAL = 6
LEAST = 3
IN_SHORT = 4
STEP = re.compile(r"(\d)\. ([^:：]+)[:：]\s*([^|]+?)\s*\|\s*(.+)")


class Step(NamedTuple):
    """One step: from which number of steps on it belongs to the guide, its head, what to do, and more about it."""

    rank: int
    head: str
    text: str
    detail: str


class Task(NamedTuple):
    """A task: how it is asked for, how it is called in the answer, and its steps."""

    wordings: str
    name: str
    steps: list[Step]


def _task(text: str) -> Task:
    names, *lines = text.split("\n")
    steps = [Step(int(found[1]), found[2], found[3], found[4]) for found in map(STEP.fullmatch, lines) if found]
    plain = names.split("/")[0]
    while "{" in plain:  # the first alternative is what the answer says
        plain = re.sub(r"{([^{}|]*)[^{}]*}", r"\1", plain)
    return Task("{" + names.replace("/", "|") + "}", plain, steps)


TASKS: dict[Language, dict[str, Task]] = {
    "en": {name: _task(text) for name, text in step_texts_en.TASKS.items()},
    "zh": {name: _task(text) for name, text in step_texts_zh.TASKS.items()},
}
NAMES = list(TASKS["en"])

QUESTIONS: dict[Language, dict[str, str]] = {
    "en": {
        "": "{How {do|can|should|would} {I|you|we|one} <task>?|{Please |}{explain|tell me|show me|describe|teach "
        "me} {step by step |}how to <task>"
        "{ step by step|}.|How to <task>{| step by step}?|What {is the best way|are the steps|do I need to do|is "
        "the right way} to <task>?|"
        "{Step by step|Step-by-step guide|Steps|Instructions|Guide}: {how to |}<task>|{Can|Could} you {explain|tell "
        "me|show me} {step by step |}how to <task>?|"
        "I {want|would like|need|have} to <task>, {how does it work|what do I do|how do I start}?|I don't know how "
        "to <task>.}",
        "count": "{How {do|can} I <task> in <n> {simple |easy |}steps?|{Please |}{explain|tell me|show me|describe} "
        "in <n> {simple |easy |short |}steps how to <task>.|"
        "How to <task> in <n> {simple |}steps{|?}|<n> {simple |easy |}steps to <task>|{Give|Write} me {exactly |"
        "}<n> steps to <task>.|"
        "{Can|Could} you {explain|tell me} how to <task> in <n> steps?}",
        "long": "{{Please |}{explain|describe|tell me} in {detail|great detail|full detail} how to <task>.|{Write|"
        "Give me} a {long|detailed|complete|thorough|full} {guide|explanation|description|manual} "
        "{on|of|about} how to <task>.|How {do|can} I <task>? {In detail|With all the details|Please be detailed|"
        "Explain everything}.|"
        "{A|The} {long|detailed|complete} guide: how to <task>|How to <task>, {in detail|a long version|with "
        "details}{|, please}?}",
    },
    "zh": {
        "": "{{怎么|怎样|如何|该怎么|应该怎样}<task>？|{请|}{教我|告诉我|说说|讲讲|解释一下|一步一步教我|"
        "一步步告诉我}{怎么|怎样|如何}<task>。|<task>{的|有哪些|要哪些|分几个}{步骤|方法}{是什么|}？|"
        "{步骤|教程|方法|指南}：<task>|{我想|我要|我得}<task>，{怎么做|该怎么办|怎么开始|请教教我}？|{我|"
        "}不会<task>{，怎么办|，教教我|}。|{能|可以}{教我|告诉我}{怎么|如何}<task>吗？}",
        "count": "{{怎么|怎样|如何}用<n>{个步骤|步}<task>？|{请|}{用|分|分成}<n>{个步骤|步}{教我|告诉我|说明|"
        "讲讲}{怎么|怎样|如何}<task>。|<n>步{学会|教你|}<task>|{给我|写出|列出}<task>的<n>个步骤。|"
        "{怎么|如何}<task>？{分|只要|用}<n>步}",
        "long": "{{请|}{详细|仔细|完整}{地|}{教我|告诉我|说明|讲讲|介绍}{怎么|怎样|如何}<task>。|{写|给我|来}一{份|"
        "个|篇}{详细的|很长的|完整的}<task>{指南|教程|说明}。|"
        "{怎么|如何}<task>？{要详细|请详细说明|越详细越好|讲详细点}。|<task>的{详细|完整}{步骤|教程|方法}{是什么|}？}",
    },
}
INTRO: dict[Language, dict[str, str]] = {
    "en": {
        "": "Here is how to <task>, in <n> steps:",
        "more": "Eight steps are enough to <task>, so here they are:",
        "long": "## How to <task>\n\nThis guide has <n> steps.",
    },
    "zh": {
        "": "<task>，可以分<n>步：",
        "more": "<task>用8步就够了：",
        "long": "## 怎样<task>\n\n这份指南共有<n>步。",
    },
}
DONE: dict[Language, str] = {"en": "That is all. Good luck!", "zh": "就是这样，祝你顺利！"}


def guide(name: str, count: int, language: Language, intro: str = "") -> str:
    """The guide with `count` steps; `intro` "long": with details under headings, "more": more had been asked for."""
    task = TASKS[language][name]
    kept = _kept(name, count, language)
    colon, space = (":", " ") if language == "en" else ("：", "")
    opening = INTRO[language][intro].replace("<task>", task.name).replace("<n>", str(len(kept)))
    if intro == "long":
        parts = [f"### {number}. {step.head}\n\n{step.text}{space}{step.detail}" for number, step in enumerate(kept, 1)]
        return "\n\n".join([opening, *parts, DONE[language]])
    lines = [f"{number}. **{step.head}**{colon}{space}{step.text}" for number, step in enumerate(kept, 1)]
    return "\n".join([opening, "", *lines])


def in_short(name: str, language: Language) -> str:
    """The four main steps in one sentence."""
    heads = [step.head for step in _kept(name, IN_SHORT, language)]
    if language == "zh":
        return f"{TASKS[language][name].name}：{'、'.join(heads)}。"
    heads = [head[0].lower() + head[1:] for head in heads]
    return f"To {TASKS[language][name].name}: {', '.join(heads[:-1])} and {heads[-1]}."


def _kept(name: str, count: int, language: Language) -> list[Step]:
    return [step for step in TASKS[language][name].steps if step.rank <= count]


def _rule(name: str, count: int, language: Language) -> Rule:
    heads = [step.head.casefold() for step in _kept(name, count, language)]

    def accepts(answer: str) -> bool:
        numbers = [int(number) for number in re.findall(r"^(?:### )?(\d+)\.", answer, flags=re.MULTILINE)]
        found = sum(head in answer.casefold() for head in heads)
        return numbers == list(range(1, count + 1)) and found >= 0.8 * count

    return Rule(f"is a numbered list of {count} steps that are those of {name!r}", accepts)


def draw(draw: Draw) -> Exchange:
    """How to do something."""
    name, language = draw.pick(NAMES), draw.language
    if draw.brief:
        question, answer = draw.wording(_patterns(draw, name, "")), in_short(name, language)
        return single(Round(question, answer, contains(*(step.head for step in _kept(name, IN_SHORT, language)))))
    kind = draw.pick(["", "", "count", "count", "long"])
    count, asked = MOST, MOST
    if kind == "":
        count = USUAL
    elif kind == "count":
        asked = draw.random.randrange(LEAST, 13)
        count = min(asked, MOST)
    answer = guide(name, count, language, "more" if asked > MOST else kind.replace("count", ""))
    question = draw.wording(_patterns(draw, name, kind), n=asked)
    return single(Round(question, answer, _rule(name, count, language)))


def _patterns(draw: Draw, name: str, kind: str) -> str:
    return QUESTIONS[draw.asked][kind].replace("<task>", TASKS[draw.asked][name].wordings)


SKILLS: tuple[Skill, ...] = (Skill("steps", 1, draw, brief=True),)
