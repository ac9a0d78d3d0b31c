"""Topics of any kind, composed of ordinary words that no other skill knows, or of letters that make no word at all."""

import re

from server.demo_model.drawing import Draw, Language
from server.demo_model.skills import countries, explanations, facts, formula_table, lists
from server.demo_model.skills import unknown_things as things
from server.demo_model.skills.echo import CHINESE, ENGLISH, made_up
from server.demo_model.skills.product_option_names import NAMED
from server.demo_model.skills.unknown_topics import PLACES

ARTICLE = re.compile(r"^(?:an?|the|my|our) ")


def _known() -> dict[Language, frozenset[str]]:
    """What the other skills have an answer about."""
    found: dict[Language, set[str]] = {"en": set(), "zh": set()}
    for language, names in found.items():
        names |= {told[language].slots["s"] for kind in facts.KINDS for told in kind.facts}
        names |= {
            one
            for topic in explanations.TOPICS[language].values()
            for one in re.split(r"[{}|/]", topic.wordings)
            if len(one) > 1
        }
        names |= {name for bank in lists.ALL for name in bank.names[language]}
        names |= {country.name[language] for country in countries.COUNTRIES}
        names |= {name for formula in formula_table.FORMULAS for name in getattr(formula, language)}
    return {language: frozenset(map(_singular, names)) for language, names in found.items()}


def _singular(name: str) -> str:
    return ARTICLE.sub("", name.lower()).removesuffix("s")


def unknown(words: tuple[str, ...], language: Language) -> tuple[str, ...]:
    """Those of the words that no skill knows, neither as they are nor within a longer name."""
    known = KNOWN[language]
    if language == "zh":
        longer = [name for name in known if len(name) > 1]
        return tuple(w for w in words if w not in known and not any(w in name or name in w for name in longer))
    within = {_singular(part) for name in known for part in name.split()}
    return tuple(word for word in words if _singular(word) not in known | within)


KNOWN = _known()
LANGUAGES: tuple[Language, ...] = ("en", "zh")
PLURALS = {language: unknown(things.PLURALS[language], language) for language in LANGUAGES}
MATTERS = {language: unknown(things.MATTERS[language], language) for language in LANGUAGES}
SAMPLING = ("temperature", "top_p", "min_p", "max_tokens", "seed", "stop", "presence_penalty")
OPTIONS = (*NAMED, *SAMPLING * 3)
MEASURED: dict[Language, tuple[str, ...]] = {
    "en": (
        "oldest",
        "nearest",
        "newest",
        "largest",
        "smallest",
        "most famous",
        "average",
        "next",
        "longest",
        "cheapest",
    ),
    "zh": ("最老的", "最近的", "最新的", "最大的", "最小的", "最有名的", "普通的", "下一个", "最长的", "最便宜的"),
}
ERRANDS: dict[Language, tuple[str, ...]] = {
    "en": ("call me a", "order me a", "book me a", "get me a", "buy me a", "reserve a", "find me a", "cancel my"),
    "zh": ("给我叫", "帮我叫", "帮我订", "给我点", "给我买", "预约", "帮我取消"),
}
MESSAGES: dict[Language, tuple[str, ...]] = {
    "en": (
        "send a message to",
        "phone",
        "call",
        "text",
        "send an e-mail to",
        "forward this to",
        "remind",
        "send money to",
    ),
    "zh": ("发消息给", "打电话给", "发短信给", "发邮件给", "转发给", "提醒", "转账给"),
}


def nonsense(draw: Draw, language: Language) -> str:
    """What nobody has heard of."""
    if language == "zh":
        return "".join(draw.pick(CHINESE) for _ in range(draw.pick((2, 3, 3, 4))))
    word = made_up(draw)
    while len(word) < 5:
        word += made_up(draw)
    return word.capitalize() if draw.chance(0.3) else word


def thing(draw: Draw, language: Language) -> str:
    """A thing or a subject in a word or two."""
    kind = draw.random.random()
    return nonsense(draw, language) if kind < 0.3 else draw.pick((PLURALS if kind < 0.65 else MATTERS)[language])


def anything(draw: Draw, language: Language) -> str:
    """Whatever one may ask about."""
    kind = draw.random.random()
    if kind < 0.4:
        return thing(draw, language)
    first, place = thing(draw, language), draw.pick(things.BODIES[language])
    if kind < 0.58:
        body = nonsense(draw, language) if draw.chance(0.3) else place
        role = draw.pick(things.ROLES[language])
        return f"the {role} of {body}" if language == "en" else f"{body}{draw.pick(('', '的'))}{role}"
    if kind < 0.74:
        aspect = draw.pick(things.ASPECTS[language])
        return f"the {aspect} of {first}" if language == "en" else f"{first}的{aspect}"
    if kind < 0.84:
        return f"{first} in {place}" if language == "en" else f"{place}的{first}"
    if kind < 0.92:
        second = draw.pick(PLURALS[language])
        return f"the best {second} for {thing(draw, 'en')}" if language == "en" else f"适合{first}的{second}"
    return f"my {first}" if language == "en" else f"我的{first}"


def _pair(draw: Draw, language: Language) -> tuple[str, str]:
    if draw.chance(0.15):
        return draw.pick(OPTIONS), draw.pick(OPTIONS)
    if draw.chance(0.15):
        a, kilogram = ("a kilogram of ", "a pound of ") if language == "en" else ("一公斤", "一斤")
        first, second = draw.pick(things.MATERIALS[language]), thing(draw, language)
        if draw.chance(0.5):
            second = draw.pick(things.MATERIALS[language])
        return a + first, draw.pick((a, kilogram)) + second
    return thing(draw, language), thing(draw, language)


def between(draw: Draw, language: Language) -> str:
    """Two things to compare."""
    return (" and " if language == "en" else draw.pick("和与跟")).join(_pair(draw, language))


def choice(draw: Draw, language: Language) -> str:
    """Two things to choose from."""
    return (" or " if language == "en" else "还是").join(_pair(draw, language))


def quantity(draw: Draw, language: Language) -> str:
    """What nobody has counted for it."""
    counted, where = thing(draw, language), draw.pick((*things.BODIES[language], *PLURALS[language]))
    if language == "zh":
        return f"{where}{draw.pick(('', '里', '里面'))}{draw.pick(('', '的'))}{counted}"
    return (
        f"{counted} {draw.pick(('are in', 'are there in', 'fit into', 'live near', 'come from', 'belong to'))} {where}"
    )


def measure(draw: Draw, language: Language) -> str:
    """What has a size that it does not know."""
    if draw.chance(0.4):
        return nonsense(draw, language)
    how, what = draw.pick(MEASURED[language]), draw.pick((*PLURALS[language], *things.ROLES[language]))
    place = draw.pick(things.BODIES[language])
    return f"the {how} of the {what} in {place}" if language == "en" else f"{place}{how}{what}"


def text(draw: Draw, language: Language) -> str:
    """A kind of text, and whom or what it is for."""
    kind, about = draw.pick(things.TEXTS[language]), anything(draw, language)
    receiver, purpose = draw.pick(things.RECEIVERS[language]), draw.pick(things.PURPOSES[language])
    chance = draw.random.random()
    if language == "en":
        to = f"{kind} to {receiver}"
        return (
            f"{to} {purpose}"
            if chance < 0.4
            else to
            if chance < 0.6
            else f"{kind} about {about}"
            if chance < 0.9
            else kind
        )
    some = draw.pick(("一份", "一封", "一篇", "一段", "一个", ""))
    if chance < 0.4:
        return f"{some}给{receiver}的{kind}，{purpose}"
    return (
        f"{some}给{receiver}的{kind}" if chance < 0.6 else f"{some}关于{about}的{kind}" if chance < 0.9 else some + kind
    )


def script(draw: Draw, language: Language) -> str:
    """A program that it has never seen."""
    name = draw.pick(("bash", "Python", "JavaScript", "Go", "Rust", "Java", "C", "C++", "TypeScript", "shell", "Ruby"))
    task = draw.pick(things.SCRIPTS[language])
    if language == "en":
        kind = draw.pick(("script", "program", "tool", "app", "function", "bot"))
        return f"{name} {kind} that {task if draw.chance(0.75) else 'handles ' + thing(draw, 'en')}"
    kind = draw.pick(("脚本", "程序", "工具", "函数", "小软件"))
    return f"{task if draw.chance(0.75) else '管理' + thing(draw, 'zh')}的 {name} {kind}"


def errand(draw: Draw, language: Language) -> str:
    """Something to do in the world outside."""
    space = " " if language == "en" else ""
    if draw.chance(0.5):
        return draw.pick(ERRANDS[language]) + space + draw.pick(things.DEVICES[language])
    who = nonsense(draw, language) if draw.chance(0.3) else draw.pick(things.RECEIVERS[language])
    return draw.pick(MESSAGES[language]) + space + who


def letters(draw: Draw, language: Language) -> str:
    """A word whose letters are to be counted."""
    word = nonsense(draw, "en") if draw.chance(0.5) else ARTICLE.sub("", draw.pick(ENGLISH))
    return draw.pick((word, f'"{word}"', f"“{word}”"))


def decimal(draw: Draw, language: Language) -> str:
    """A sum with a decimal fraction."""

    def number(fraction: bool) -> str:
        whole = int(10 ** (3 * draw.random.random()))
        return f"{whole}.{draw.pick(range(1, 100))}" if fraction else str(whole)

    first = draw.chance(0.7)
    sign = draw.pick(("+", "-", "*", "/", "×", "÷", " + ", " - ", " * ", " / ", " × ", " ÷ "))
    return number(first) + sign + number(not first or draw.chance(0.5))


def natural(draw: Draw, language: Language) -> str:
    """A number that may be prime."""
    return str(int(10 ** (0.5 + 4.5 * draw.random.random())) + 1)


def team(draw: Draw, language: Language) -> str:
    """A club of a town."""
    town = nonsense(draw, language).capitalize() if draw.chance(0.4) else draw.pick(PLACES[language])
    return f"{town}{' ' if language == 'en' else ''}{draw.pick(things.CLUBS[language])}"


def ill(draw: Draw, language: Language) -> str:
    """A complaint of the body, or an illness that does not exist."""
    if draw.chance(0.3):
        return nonsense(draw, language) + (
            draw.pick(("itis", "osis", "ema")) if language == "en" else draw.pick("病症炎癌")
        )
    part, complaint = draw.pick(things.PARTS[language]), draw.pick(things.COMPLAINTS[language])
    return f"{complaint} {part}" if language == "en" else part + complaint


def here(draw: Draw, language: Language) -> str:
    """A place that only those know who are there."""
    if draw.chance(0.5):
        return nonsense(draw, language).capitalize()
    what = draw.pick(
        ("street", "town", "village", "district", "block", "valley", "county", "road", "quarter", "square")
    )
    what_zh = draw.pick(("街", "镇", "村", "小区", "县", "区", "胡同", "大院", "路", "广场"))
    whose = ("my", "our", "this", "your", "her") if language == "en" else ("我家那条", "我们", "这个", "你们", "她家的")
    return f"{draw.pick(whose)} {what}" if language == "en" else draw.pick(whose) + what_zh


def attached(draw: Draw, language: Language) -> str:
    """What it cannot see."""
    what = draw.pick(things.ATTACHED[language])
    if language == "en":
        asks = (
            "what's in",
            "what is in",
            "what is on",
            "describe",
            "who is in",
            "what does it say in",
            "summarise",
            "open",
        )
        return f"{draw.pick(asks)} {draw.pick(('this', 'my', 'the attached', 'that'))} {what}"
    which = draw.pick(("这张", "这个", "这份", "我的", "附上的", "刚发的"))
    return which + what + draw.pick(("里有什么", "里是谁", "写了什么", "说了什么", "是什么内容", "上面有什么"))
