"""Markdown of what the user types: lists, tables and emphasis of words that are copied."""

from collections.abc import Callable
from typing import NamedTuple

from server.demo_model.drawing import Draw, Exchange, Language, Round, contains, single
from server.demo_model.skills.markdown_topics import COLUMNS

_WORDS = {
    "en": "apple bread milk eggs rice salt tea soup lamp chair desk clock spoon plate towel soap river "
    "stone cloud forest"
    " island castle garden bridge tower candle mirror window pencil paper ticket jacket scarf glove "
    "button basket bottle"
    " rope paint brush hammer ladder wheel engine magnet battery camera violin drum flute piano robot "
    "rocket comet tulip"
    " daisy maple cedar falcon otter badger turtle dolphin lizard beetle walnut pepper ginger honey "
    "butter cheese cookie",
    "zh": "苹果 面包 牛奶 鸡蛋 大米 盐 茶叶 汤 台灯 椅子 书桌 时钟 勺子 盘子 毛巾 肥皂 河流 石头 云朵 森林 "
    "小岛 城堡 花园 桥 塔 蜡烛 镜子 窗户"
    " 铅笔 纸 车票 外套 围巾 手套 纽扣 篮子 瓶子 绳子 油漆 刷子 锤子 梯子 轮子 发动机 磁铁 电池 相机 "
    "小提琴 鼓 笛子 钢琴 机器人 火箭 彗星"
    " 郁金香 雏菊 枫树 雪松 猎鹰 水獭 乌龟 海豚 蜥蜴 甲虫 核桃 辣椒 生姜 蜂蜜 黄油 奶酪 饼干",
}
WORDS: dict[Language, tuple[str, ...]] = {"en": tuple(_WORDS["en"].split()), "zh": tuple(_WORDS["zh"].split())}
PHRASES: dict[Language, tuple[str, ...]] = {
    "en": ("read the", "paint the", "find my", "our old", "a new", "the small", "one more", "keep the", "no", "this"),
    "zh": ("看看", "找到", "我的", "一个新的", "小小的", "再来一个", "保留", "没有", "这个", "买"),
}


class Request(NamedTuple):
    """What is asked of the user's items, and how an answer writes them."""

    en: tuple[str, ...]
    zh: tuple[str, ...]
    write: Callable[[tuple[str, ...], Language], str]


MAKE = "{|Please |Can you |Could you |Would you |Now }{make|create|write|give me|show me}"
TURN = "{|Please |Can you |Could you }{turn|convert|put|change} {this|these|the following|this list}"
MAKE_ZH = "{|请|麻烦你|帮我|请你|现在}{做成|写成|排成|列成|变成|整理成}"
TAKE_ZH = "{|请|麻烦你|帮我}{把|将}<items>{做成|写成|排成|列成|变成|整理成}"


def _bullets(items: tuple[str, ...], _: Language) -> str:
    return "\n".join(f"- {item}" for item in items)


def _numbered(items: tuple[str, ...], _: Language) -> str:
    return "\n".join(f"{number}. {item}" for number, item in enumerate(items, 1))


def _checklist(items: tuple[str, ...], _: Language) -> str:
    return "\n".join(f"- [ ] {item}" for item in items)


def _table(items: tuple[str, ...], language: Language) -> str:
    rows = "\n".join(f"| {number} | {item} |" for number, item in enumerate(items, 1))
    return f"| # | {'Item' if language == 'en' else '项目'} |\n|---|---|\n{rows}"


def _headings(items: tuple[str, ...], _: Language) -> str:
    return "\n\n".join(f"## {item}" for item in items)


def _bold(items: tuple[str, ...], language: Language) -> str:
    return (", " if language == "en" else "、").join(f"**{item}**" for item in items)


LISTS = (
    Request(
        (
            MAKE + " a {bullet list|bulleted list|list of bullets|list} of{:|} <items>{.|}",
            TURN + " into a {bullet list|bulleted list|list}: <items>{.|}",
        ),
        (TAKE_ZH + "{无序列表|列表|项目符号列表}{。|}", MAKE_ZH + "{无序列表|列表|项目符号列表}：<items>{。|}"),
        _bullets,
    ),
    Request(
        (
            MAKE + " a {numbered list|ordered list|list with numbers} of{:|} <items>{.|}",
            TURN + " into a {numbered list|ordered list}: <items>{.|}",
        ),
        (TAKE_ZH + "{有序列表|编号列表|带编号的列表}{。|}", MAKE_ZH + "{有序列表|编号列表|带编号的列表}：<items>{。|}"),
        _numbered,
    ),
    Request(
        (
            MAKE + " a {checklist|task list|to-do list|todo list} {of|with|from}{:|} <items>{.|}",
            TURN + " into a {checklist|task list|to-do list}: <items>{.|}",
        ),
        (
            TAKE_ZH + "{待办清单|任务列表|待办列表|清单}{。|}",
            MAKE_ZH + "{待办清单|任务列表|待办列表|清单}：<items>{。|}",
        ),
        _checklist,
    ),
    Request(
        (
            MAKE + " a table {of|with|from}{:|} <items>{.|}",
            TURN + " into a table: <items>{.|}",
            "{Sort|Put} {this|these|them} into a table: <items>{.|}",
        ),
        (TAKE_ZH + "{表格|一个表格|一张表}{。|}", MAKE_ZH + "{表格|一个表格|一张表}：<items>{。|}"),
        _table,
    ),
    Request(
        (
            MAKE + " {headings|a heading for each|one heading each}{ of|:| for} <items>{.|}",
            TURN + " into headings: <items>{.|}",
        ),
        (TAKE_ZH + "{标题|小标题|几个标题}{。|}", MAKE_ZH + "{标题|小标题|几个标题}：<items>{。|}"),
        _headings,
    ),
    Request(
        (
            MAKE + " {these|the words|the following|these words} bold: <items>{.|}",
            "{Bold|In bold|All in bold|Make bold}: <items>{.|}",
        ),
        (
            "{|请|麻烦你|帮我}{把|将}<items>{都|全部|}{加粗|变成粗体|用粗体写}{。|}",
            "{加粗|粗体|全部加粗}：<items>{。|}",
        ),
        _bold,
    ),
)
AGAIN: dict[Language, dict[str, Callable[[tuple[str, ...], Language], str]]] = {
    "en": {
        "{Now|And now|And|Please|OK, now|Great, now} {as|make it|turn it into|show it as} a table{.|, "
        "please.|}{| instead}": _table,
        "{Now|And now|And|Please|OK, now|Great, now} {as|make it|turn it into|show it as} a numbered "
        "list{.|, please.|}{| instead}": _numbered,
        "{Now|And now|And|Please|OK, now|Great, now} {as|make it|turn it into|show it as} a checklist{.|, "
        "please.|}{| instead}": _checklist,
    },
    "zh": {
        "{现在|再|请|那就|好，|那}{改成|做成|换成|变成}{一个|}表格{。||吧。}": _table,
        "{现在|再|请|那就|好，|那}{改成|做成|换成|变成}{一个|}有序列表{。||吧。}": _numbered,
        "{现在|再|请|那就|好，|那}{改成|做成|换成|变成}{一个|}待办清单{。||吧。}": _checklist,
    },
}
WRAPPED: tuple[tuple[tuple[str, ...], tuple[str, ...], str], ...] = (
    (
        (
            '{|Please |Can you |Could you |Now |Would you }{make|write|put} "<text>" {bold|in bold|in bold type}{.|?|}',
            "Bold{:|, please:} <text>",
        ),
        (
            "{|请|帮我|麻烦你|请你|现在}{把|将}“<text>”{加粗|变成粗体|写成粗体|用粗体显示}{。|}",
            "{加粗|粗体|用粗体写}：<text>",
        ),
        "**{}**",
    ),
    (
        (
            '{|Please |Can you |Could you |Now |Would you }{make|write|put} "<text>" {italic|in italics|in '
            "italic type}{.|?|}",
            "Italic{:|s, please:} <text>",
        ),
        (
            "{|请|帮我|麻烦你|请你|现在}{把|将}“<text>”{变成斜体|写成斜体|用斜体显示}{。|}",
            "{斜体|用斜体写|变斜体}：<text>",
        ),
        "*{}*",
    ),
    (
        (
            "{|Please |Can you |Could you |Now |Would you }{strike out|strike through|cross out|strike|draw a "
            'line through} "<text>"{.|?|}',
            "{Strike out|Cross out|Strikethrough|Strike this out|Cross this out}{:|, please:} <text>",
        ),
        (
            "{|请|帮我|麻烦你|请你|现在}{给|把|将}“<text>”{加删除线|划掉|加上删除线}{。|}",
            "{划掉|删除线|加删除线}：<text>",
        ),
        "~~{}~~",
    ),
    (
        (
            "{|Please |Can you |Could you |Now |Would you }{quote|put in a quote|write as a "
            'quote|blockquote|cite} "<text>"{.|?|}',
            "{Quote this|As a quote|Put this in a quote|Blockquote}{:|, please:} <text>",
        ),
        (
            "{|请|帮我|麻烦你|请你|现在}{引用|用引用格式写|用引用块显示|写成引用：}{|下面这句：}“<text>”{。|}",
            "{引用这句话|写成引用|放进引用块}：<text>",
        ),
        "> {}",
    ),
    (
        (
            '{|Please |Can you |Could you |Now |Would you }{put|write} "<text>" {in|into} {a code block|a '
            "fenced block|code}{.|?|}",
            "{Put this in a code block|Code block|As a code block}: <text>",
        ),
        (
            "{|请|帮我|麻烦你|请你|现在}{把|将}“<text>”{放进代码块|写进代码块|做成代码块}{。|}",
            "{放进代码块|代码块|写成代码块}：<text>",
        ),
        "```text\n{}\n```",
    ),
    (
        (
            '{|Please |Can you |Could you |Now |Would you }{make|write} "<text>" {a heading|as a heading|as a '
            "title|a headline}{.|?|}",
            "{As a heading|Heading|Make a heading|Write as a heading}{:|, please:} <text>",
        ),
        (
            "{|请|帮我|麻烦你|请你|现在}{把|将}“<text>”{做成标题|写成标题|变成标题}{。|}",
            "{做成标题|标题|写成标题}：<text>",
        ),
        "# {}",
    ),
)
LINK: dict[Language, tuple[str, ...]] = {
    "en": (
        MAKE + ' a {link|Markdown link|hyperlink} {to|for} <url> {with the text|named|called|that says} "<text>"{.|?|}',
        '{Link|Make a link from} "<text>" to <url>{.|, please.|}',
    ),
    "zh": (
        "{|请|帮我|麻烦你|请你|现在}{写|做|给我|加}一个{链接|超链接}，{文字|名字|"
        "标题}{是|叫}“<text>”，{地址|网址}{是|为} <url>{。|}",
        "{把|将}“<text>”{做成|变成}{指向|到} <url> 的{链接|超链接}{。|}",
    ),
}
TABLE_OF: dict[Language, tuple[str, ...]] = {
    "en": (
        MAKE + " a table with {the |}columns <names>{.|?|, please.}",
        "{Table|A table|Markdown table} with {the |}columns {named |}<names>{.|, please.|}",
        "{I need|I want|I'd like} a table {that has|with} the columns <names>{.|}",
    ),
    "zh": (
        "{|请|帮我|麻烦你}{做|写|给我|画|生成}{一个|一张}{有|包含|列为|列名为}<names>{列|这几列|}的表格{。|，谢谢。}",
        "表格，{列是|列名是|有这些列：|列名：}<names>{。|}",
    ),
}


def _items(draw: Draw, low: int, high: int) -> tuple[str, ...]:
    """Words of this split, as the user lists them."""
    count = low + int(draw.random.random() * (high - low + 1))
    return draw.fresh(lambda: tuple(draw.random.sample(WORDS[draw.asked], count)))


def _opening(draw: Draw) -> str:
    return "Here you are:" if draw.language == "en" else "好的，如下所示："


def _answer(draw: Draw, question: str, body: str) -> Round:
    """The user's words stay in the user's language."""
    return Round(question, f"{_opening(draw)}\n\n{body}", contains(body), mixed=True)


def _lists(draw: Draw) -> Exchange:
    """The user's items as a list or a table, and at times once more as another."""
    request = draw.pick(LISTS)
    items = _items(draw, 2, 6)
    joined = (", " if draw.asked == "en" else "、").join(items)
    question = draw.wording(request.en if draw.asked == "en" else request.zh, items=joined)
    rounds = [_answer(draw, question, request.write(items, draw.language))]
    if draw.chance(0.25):
        wording, write = draw.pick(tuple(AGAIN[draw.asked].items()))
        rounds.append(_answer(draw, draw.wording(wording), write(items, draw.language)))
    return Exchange(tuple(rounds))


def _phrase(draw: Draw) -> str:
    join = " " if draw.asked == "en" else ""
    return draw.fresh(lambda: join.join((draw.pick(PHRASES[draw.asked]), draw.pick(WORDS[draw.asked]))))


def _wrapped(draw: Draw) -> Exchange:
    """The user's text with a mark of Markdown around it, and nothing else."""
    en, zh, form = draw.pick(WRAPPED)
    text = _phrase(draw)
    question = draw.wording(en if draw.asked == "en" else zh, text=text)
    body = form.replace("{}", text)
    return single(Round(question, body, contains(body), mixed=True))


def _links(draw: Draw) -> Exchange:
    text = _phrase(draw)
    host, page = draw.pick(WORDS["en"]), draw.pick(WORDS["en"])
    url = f"https://{host}.example.com/{page}" if draw.chance(0.5) else f"https://{host}.example.org"
    question = draw.wording(LINK[draw.asked], text=text, url=url)
    body = f"[{text}]({url})"
    return single(Round(question, body, contains(body), mixed=True))


def _columns(draw: Draw) -> Exchange:
    """A table with the user's columns: sensible cells for common names, counted ones for others."""
    known = COLUMNS[draw.asked]
    count = 2 + int(draw.random.random() * 3)

    def names() -> tuple[str, ...]:
        chosen = draw.random.sample(tuple(known), count)
        if draw.chance(0.3):
            chosen[int(draw.random.random() * count)] = draw.pick(WORDS[draw.asked]).capitalize()
        return tuple(chosen)

    chosen = draw.fresh(names)
    join, last = (", ", " and ") if draw.asked == "en" else ("、", "和")
    question = draw.wording(TABLE_OF[draw.asked], names=join.join(chosen[:-1]) + last + chosen[-1])
    columns = [known[name].split("/") if name in known else [f"{name} {row}" for row in (1, 2, 3)] for name in chosen]
    lines = [chosen, *zip(*columns, strict=True)]
    drawn = [f"| {' | '.join(line)} |" for line in lines]
    return single(_answer(draw, question, "\n".join([drawn[0], "|" + "---|" * count, *drawn[1:]])))


COPIES = (_lists, _lists, _wrapped, _wrapped, _links, _columns)
