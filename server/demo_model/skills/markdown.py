"""Markdown of every kind that a chat page draws: about a few subjects, and of what the user types."""

from server.demo_model.drawing import Draw, Exchange, Language, Round, Skill, contains, single
from server.demo_model.skills.markdown_copies import COPIES
from server.demo_model.skills.markdown_elements import ELEMENTS, TOUR
from server.demo_model.skills.markdown_topics import (
    COMPARISONS,
    DEFINITIONS,
    HEADINGS,
    NESTED,
    QUOTES,
    TABLES,
    TASK_LISTS,
)

PLEASE = "{|Please |Can you |Could you |Would you |Hi, please }{show me|give me|make|make me|write|create|draw}"
PLEASE_ZH = "{|请|麻烦你|帮我|劳驾}{给我|做|写|列|画|列出|生成}"
END = "{.|?|, please.|}"
END_ZH = "{。||，谢谢。|吧。}"
TABLE: dict[Language, tuple[str, ...]] = {
    "en": (
        PLEASE + " {a table|a Markdown table|a small table} {of|about|with|on} <topic>" + END,
        "{A table|Table|Markdown table} {of|with|about} <topic>{, please|}",
    ),
    "zh": (
        PLEASE_ZH + "{一个|一张|}<topic>{的|}{表格|表|Markdown 表格}" + END_ZH,
        "{表格|用表格列出|用表格展示|表格形式的}{：|}<topic>{。|}",
    ),
}
SIZED_TABLE: dict[Language, tuple[str, ...]] = {
    "en": (
        PLEASE + " a table {of|about|with|on} <topic> {with|of|that has} <count> {rows|lines|entries}" + END,
        "{A table|Table} {of|with} <count> <topic>{, please|}{.|}",
    ),
    "zh": (
        PLEASE_ZH + "{一个|一张|}{有|}<count> {行|条}{的|}<topic>{的|}{表格|表}" + END_ZH,
        "<topic>{的|}{表格|表}，{要|共|一共|只要} <count> {行|条}{。|}",
    ),
}
TIMES: dict[Language, tuple[str, ...]] = {
    "en": (
        PLEASE + " {the|a} {multiplication table|times table} {of|for} <number>" + END,
        "{Multiplication|Times} table {of|for} <number>{, please|}{.|}",
    ),
    "zh": (
        PLEASE_ZH + "{一个|一张|} <number> 的{乘法表|乘法口诀表|倍数表}" + END_ZH,
        "<number> 的{乘法表|乘法口诀表}{。||是什么？}",
    ),
}
SQUARES: dict[Language, tuple[str, ...]] = {
    "en": (
        PLEASE + " a table of {the|all} {squares|square numbers} {up to|from 1 to} <number>" + END,
        "{Squares|Square numbers} {up to|from 1 to} <number> {as|in} a table{.|}",
    ),
    "zh": (
        PLEASE_ZH + "{一个|一张|} 1 到 <number> 的{平方表|平方数表格|平方数表}" + END_ZH,
        "{用表格列出|用表格显示|列表显示} 1 到 <number> 的{平方|平方数}{。|}",
    ),
}
COMPARE: dict[Language, tuple[str, ...]] = {
    "en": (
        PLEASE + " a {table that compares|comparison table of|table comparing} <first> {and|with} <second>" + END,
        "{|Please }compare <first> {and|with|to} <second> in a {table|small table}{.|}",
        "<first> {vs|versus|or} <second>{| in a table| as a table|: a table}{.|}",
    ),
    "zh": (
        PLEASE_ZH + "{一个|一张|}<first>和<second>的{对比表|比较表|对比表格}" + END_ZH,
        "{用表格|请用表格|用一张表}{比较|对比}{一下|}<first>和<second>{。|}",
    ),
}
NEST: dict[Language, tuple[str, ...]] = {
    "en": (
        PLEASE
        + " a {nested list|list with sublists|nested bullet list|multi-level list} {of|about|on|for} <topic>"
        + END,
        "{Nested list|List with sublists}{:| of| about} <topic>{, please|}{.|}",
    ),
    "zh": (
        PLEASE_ZH + "{一个|}<topic>的{嵌套列表|多级列表|分层列表}" + END_ZH,
        "{用|请用}{嵌套列表|多级列表|分层列表}{列出|展示|介绍}<topic>{。|}",
    ),
}
TASKS: dict[Language, tuple[str, ...]] = {
    "en": (
        PLEASE + " a {task list|to-do list|todo list|checklist} for <topic>" + END,
        "{Task list|To-do list|Todo list|Checklist}{:| for} <topic>{, please|}{.|}",
    ),
    "zh": (
        PLEASE_ZH + "{一个|一份|}<topic>的{任务列表|待办清单|清单|待办列表}" + END_ZH,
        "<topic>{的|}{待办事项|待办清单|清单|任务列表}{。|}",
    ),
}
QUOTE: dict[Language, tuple[str, ...]] = {
    "en": (
        PLEASE + " a {quote|quotation|saying|wise quote} {about|on} <topic>" + END,
        "{|Please }quote something {about|on} <topic>{.|}",
        "{A quote|Quote|Quotation} {about|on} <topic>{, please|}{.|}",
    ),
    "zh": (
        PLEASE_ZH + "{一句|一条|}{关于|有关}<topic>的{名言|引语|话|引用}" + END_ZH,
        "{引用|说|来}一句{关于|有关}<topic>的{话|名言}{。|}",
    ),
}
HEAD: dict[Language, tuple[str, ...]] = {
    "en": (
        PLEASE + " a {heading|headline|title|section} for {each|every} <topic>" + END,
        "{A heading|Headings|One heading|Sections} for {each|every} <topic>{, please|}{.|}",
    ),
    "zh": (
        PLEASE_ZH + "{每个|每一个}<topic>{一个|各一个|的}{标题|小标题|章节}" + END_ZH,
        "{给|为}{每个|每一个}<topic>{写|加|起}{一个|个}{标题|小标题}{。|}",
    ),
}
DEFINE: dict[Language, tuple[str, ...]] = {
    "en": (
        PLEASE
        + " {a definition list|definitions|a glossary|a list of definitions} {of|for|with} {some |a few |}<topic>"
        + END,
        "{Define|Explain} {some|a few} <topic>{| in a list| please}{.|}",
    ),
    "zh": (
        PLEASE_ZH + "{一些|几个|}<topic>的{定义列表|定义|词汇表|释义}" + END_ZH,
        "{解释|说明}{一些|几个}<topic>{。|，谢谢。|}",
    ),
}
SHOW: dict[Language, tuple[str, ...]] = {
    "en": (
        PLEASE + " <what>{| in Markdown| with Markdown| as an example}" + END,
        "{|An example of |Example of |Example: }<what>{| in Markdown| please}{.|}",
    ),
    "zh": (
        PLEASE_ZH + "{一个|一段|}<what>{的例子|示例|的示例}" + END_ZH,
        "{演示|展示|显示}{一下|}{ Markdown 的|}<what>{。|}",
    ),
}
HOW: dict[Language, tuple[str, ...]] = {
    "en": (
        "{How do I|How can I|How do you|How does one|How to|How would I|How should I} "
        "{write|make|type|create|get|add} <what> {in|with} Markdown{?|}",
        "{What is|What's|Tell me|Show me} the Markdown {syntax |code |source |}for <what>{?|.|}",
        "Markdown {syntax|source}{:| for} <what>{?|}",
    ),
    "zh": (
        "Markdown {里|中|}{怎么|如何|怎样}{写|做|打|表示}<what>{？|}",
        "<what>{用 Markdown 怎么写|的 Markdown 语法是什么|的 Markdown 写法}{？|}",
        "{告诉我|我想知道|请问}<what>的 Markdown {语法|写法|代码}{。|}",
    ),
}
EVERYTHING: dict[Language, str] = {
    "en": "{|Please |Can you |Could you }{show me|show|give me|demonstrate|write} {all the Markdown you "
    "can|all kinds of Markdown|everything Markdown can do|every Markdown element|all Markdown "
    "features|a tour of Markdown|all of Markdown}" + END,
    "zh": "{|请|麻烦你|能不能}{给我看|展示|演示|显示}{你会的所有 Markdown|各种 Markdown|Markdown "
    "的所有功能|全部 Markdown 元素|所有 Markdown 格式|Markdown 一览}{。||吗？}",
}
EVERYTHING_KNOWN: dict[Language, tuple[str, ...]] = {
    "en": ("Show me some Markdown.", "Show me all the Markdown you can.", "Markdown demo", "What Markdown can you do?"),
    "zh": ("给我看看 Markdown。", "展示你会的所有 Markdown。", "Markdown 演示", "你会哪些 Markdown？"),
}


def table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """A table of Markdown, with the rows counted."""
    lines = [("#", *head), *((str(number), *row) for number, row in enumerate(rows, 1))]
    drawn = [f"| {' | '.join(line)} |" for line in lines]
    return "\n".join([drawn[0], "|" + "---|" * len(lines[0]), *drawn[1:]])


def _answer(draw: Draw, question: str, body: str, en: str = "Here you are:", zh: str = "好的：") -> Round:
    return Round(question, f"{en if draw.language == 'en' else zh}\n\n{body}", contains(body))


def _tables(draw: Draw) -> Exchange:
    """A subject's table, with five rows or as many as the user wants."""
    topic = draw.pick(TABLES)
    asked, shown = topic[draw.asked], topic[draw.language]
    name = draw.pick(asked.names)
    if draw.chance(0.5):
        count = 2 + int(draw.random.random() * (len(shown.rows) - 1))
        question = draw.wording(SIZED_TABLE[draw.asked], topic=name, count=count)
    else:
        count = 5
        question = draw.wording(TABLE[draw.asked], topic=name)
    return single(_answer(draw, question, table(shown.head, list(shown.rows[:count]))))


def _numbers(draw: Draw) -> Exchange:
    """A multiplication table, or one of squares."""
    if draw.chance(0.5):
        number = 2 + int(draw.random.random() * 19)
        question = draw.wording(TIMES[draw.asked], number=number)
        lines = [f"| {factor} × {number} | {factor * number} |" for factor in range(1, 11)]
        head = "| Product | Result |" if draw.language == "en" else "| 算式 | 结果 |"
    else:
        number = 3 + int(draw.random.random() * 18)
        question = draw.wording(SQUARES[draw.asked], number=number)
        lines = [f"| {one} | {one * one} |" for one in range(1, number + 1)]
        head = "| Number | Square |" if draw.language == "en" else "| 数 | 平方 |"
    return single(_answer(draw, question, "\n".join([head, "|---|---|", *lines])))


def _comparisons(draw: Draw) -> Exchange:
    pair = draw.pick(COMPARISONS)
    first, second, _ = pair[draw.asked]
    question = draw.wording(COMPARE[draw.asked], first=first, second=second)
    left, right, rows = pair[draw.language]
    cells = [row.split("/") for row in rows.split(";")]
    body = "\n".join([f"|  | {left} | {right} |", "|---|---|---|", *(f"| {' | '.join(row)} |" for row in cells)])
    return single(_answer(draw, question, body))


def _nested(draw: Draw) -> Exchange:
    topic = draw.pick(NESTED)
    question = draw.wording(NEST[draw.asked], topic=topic[draw.asked][0])
    lines = []
    for part in topic[draw.language][1].split(";"):
        name, _, items = part.partition(":")
        lines += [f"- {name}", *(f"  - {item}" for item in items.split(","))]
    return single(_answer(draw, question, "\n".join(lines)))


def _tasks(draw: Draw) -> Exchange:
    topic = draw.pick(TASK_LISTS)
    question = draw.wording(TASKS[draw.asked], topic=draw.pick(topic[draw.asked][0].split("/")))
    return single(_answer(draw, question, "\n".join(f"- [ ] {task}" for task in topic[draw.language][1].split(";"))))


def _quotes(draw: Draw) -> Exchange:
    topic = draw.pick(QUOTES)
    question = draw.wording(QUOTE[draw.asked], topic=topic[draw.asked][0])
    own = {"en": "Here is one of my own making:", "zh": "这是我自己写的一句："}
    return single(_answer(draw, question, f"> {topic[draw.language][1]}", own["en"], own["zh"]))


def _headings(draw: Draw) -> Exchange:
    topic = draw.pick(HEADINGS)
    question = draw.wording(HEAD[draw.asked], topic=topic[draw.asked][0])
    parts = [part.split("/") for part in topic[draw.language][1].split(";")]
    body = "\n\n".join(f"## {name}\n\n{text}" for name, text in parts)
    return single(Round(question, body, contains(body)))


def _definitions(draw: Draw) -> Exchange:
    topic = draw.pick(DEFINITIONS)
    question = draw.wording(DEFINE[draw.asked], topic=topic[draw.asked][0])
    parts = [part.split("/") for part in topic[draw.language][1].split(";")]
    colon = ": " if draw.language == "en" else "："
    return single(_answer(draw, question, "\n".join(f"- **{name}**{colon}{text}" for name, text in parts)))


def _elements(draw: Draw) -> Exchange:
    """An element as it is drawn, or how it is written as well."""
    names, samples = draw.pick(ELEMENTS)
    name, sample = draw.pick(names[draw.asked]), samples[draw.language]
    if draw.chance(0.5):
        question = draw.wording(SHOW[draw.asked], what=name)
        return single(_answer(draw, question, sample, "Like this:", "像这样："))
    question = draw.wording(HOW[draw.asked], what=name)
    fence = "````" if "```" in sample else "```"
    source = f"{fence}markdown\n{sample}\n{fence}"
    drawn = "It is drawn like this:" if draw.language == "en" else "显示出来是这样："
    head = "Write this:" if draw.language == "en" else "这样写："
    return single(Round(question, f"{head}\n\n{source}\n\n{drawn}\n\n{sample}", contains(source)))


def _tour(draw: Draw) -> Exchange:
    question = draw.wording(EVERYTHING[draw.asked], EVERYTHING_KNOWN[draw.asked])
    return single(Round(question, TOUR[draw.language], contains(TOUR[draw.language])))


KINDS = (
    *(_tables, _tables, _tables, _numbers, _comparisons, _nested, _tasks, _quotes, _headings, _definitions),
    *(_elements, _elements, _elements, _tour, *COPIES, *COPIES),
)


def markdown(draw: Draw) -> Exchange:
    """Any of the requests above."""
    return draw.pick(KINDS)(draw)


SKILLS: tuple[Skill, ...] = (Skill("markdown", 2.5, markdown),)
