"""Counting, comparing, sorting, rounding, spelling numbers out."""

from collections.abc import Callable, Sequence

from server.demo_model.drawing import Draw, Exchange, Language, Round, Rule, Skill, contains, equals, single
from server.demo_model.skills.arithmetic import number
from server.demo_model.skills.number_words import chinese, english, roman
from server.demo_model.skills.numbers_wordings import WORDINGS
from server.demo_model.skills.working import plus, written

LETTERS = 900
"""Most letters of a counted sequence with its commas: below 1,500 tokens."""
SPELLERS: dict[Language, Callable[[int], str]] = {"en": english, "zh": chinese}
PLACES = {10: {"en": "ten", "zh": "十"}, 100: {"en": "hundred", "zh": "百"}}


def listed(values: Sequence[object], language: Language) -> str:
    """The values with commas between them."""
    return (", " if language == "en" else "、").join(map(str, values))


def bold(text: object) -> Rule:
    """Right if what is in bold, or the whole answer, is this text."""
    wanted = str(text)
    return Rule(f"says **{wanted}**", lambda answer: f"**{wanted}**" in answer or answer.strip(" .。*") == wanted)


def _one(draw: Draw, kind: str, answer: str, rule: Rule, **values: object) -> Exchange:
    return single(Round(draw.wording(WORDINGS[draw.asked][kind], (), **values), answer, rule))


def _count(draw: Draw) -> Exchange:
    kind = draw.pick(("count", "count", "count_one", "count_one", "count_down", "count_step"))
    if kind == "count_one" and draw.chance(0.4):
        start, end, step = 1, draw.pick((5, 10, 12, 15, 20, 25, 30, 50, 100)), 1
    else:
        start, end, step = draw.fresh(lambda: _range(draw, kind))
    sequence = range(start, end + (1 if step > 0 else -1), step)
    question = draw.wording(WORDINGS[draw.asked][kind], (), a=start, b=end, s=step)
    answer = listed(sequence, draw.language)
    if draw.chance(0.15):
        question = question.rstrip(".。？?") + draw.say(WORDINGS[draw.asked]["lines"])
        answer = "  \n".join(map(str, sequence))  # two spaces end a line in Markdown
    return single(Round(question, answer, equals(answer)))


def _range(draw: Draw, kind: str) -> tuple[int, int, int]:
    step = draw.pick((2, 3, 5, 10)) if kind == "count_step" else 1
    start = 1 if kind == "count_one" else draw.pick(range(12)) if draw.chance(0.4) else number(draw)
    many = draw.pick(range(2, 21)) if draw.chance(0.6) else draw.pick(range(2, 301))
    longest = LETTERS // (2 + len(str(start + step * min(many, 30))))
    end = start + step * min(many, longest)
    return (end, start, -1) if kind == "count_down" else (start, end, step)


def _decimal(draw: Draw) -> str:
    return f"{number(draw, 2)}.{draw.pick(range(10))}"


def _near(draw: Draw) -> tuple[str, str]:
    """Two numbers with the same first digit."""
    first = draw.pick(range(1, 10))
    return f"{first}{draw.pick(range(100)):02}", f"{first}{draw.pick(range(100)):02}"


def _compare(draw: Draw) -> Exchange:
    sample = _decimal if draw.chance(0.25) else lambda one: str(number(one))
    near = draw.chance(0.3)
    a, b = draw.fresh(lambda: _near(draw) if near else (sample(draw), sample(draw)))
    kind = draw.pick(("larger", "smaller"))
    question = draw.wording(WORDINGS[draw.asked][kind], (), a=a, b=b)
    if float(a) == float(b):
        text = {"en": f"They are equal: {a} = {b}.", "zh": f"一样大：{a} = {b}。"}[draw.language]
        return single(Round(question, text, contains(f"{a} = {b}")))
    high, low = (a, b) if float(a) > float(b) else (b, a)
    one, other, sign = (high, low, ">") if kind == "larger" else (low, high, "<")
    word = {"larger": "大", "smaller": "小"}[kind]
    text = {
        "en": f"{one} {sign} {other}, so **{one}** is {kind} than {other}.",
        "zh": f"{one} {sign} {other}，所以**{one}**比{other}{word}。",
    }[draw.language]
    return single(Round(question, text, bold(one)))


def _list(draw: Draw, most: int) -> tuple[int, ...]:
    count = draw.pick(range(2, 7)) if draw.chance(0.7) else draw.pick(range(2, most + 1))
    return tuple(number(draw) for _ in range(count))


def _typed(draw: Draw, values: Sequence[int]) -> str:
    separators = (", ", ", ", ",", " ") if draw.asked == "en" else ("、", "，", ", ", " ")
    return draw.pick(separators).join(map(str, values))


def _sort(draw: Draw) -> Exchange:
    values = draw.fresh(lambda: _list(draw, 12))
    kind = draw.pick(("sort", "sort", "sort_down"))
    answer = listed(sorted(values, reverse=kind == "sort_down"), draw.language)
    return _one(draw, kind, answer, equals(answer), list=_typed(draw, values))


def _extreme(draw: Draw) -> Exchange:
    kind = draw.pick(("max", "min"))
    values = draw.fresh(lambda: _list(draw, 8))
    found = max(values) if kind == "max" else min(values)
    word = {"max": ("largest", "大"), "min": ("smallest", "小")}[kind]
    text = {"en": f"The {word[0]} number is **{found}**.", "zh": f"最{word[1]}的数是**{found}**。"}[draw.language]
    return _one(draw, kind, text, bold(found), list=_typed(draw, values))


def _parity(draw: Draw) -> Exchange:
    value = draw.fresh(lambda: number(draw))
    even = value % 2 == 0
    text = {
        "en": f"{value} ends in {value % 10}, so it is **{'even' if even else 'odd'}**.",
        "zh": f"{value}的个位是{value % 10}，所以它是**{'偶数' if even else '奇数'}**。",
    }[draw.language]
    return _one(draw, "parity", text, contains(("**even**", "**偶数**") if even else ("**odd**", "**奇数**")), a=value)


def _neighbour(draw: Draw) -> Exchange:
    kind = draw.pick(("next", "previous"))
    value = draw.fresh(lambda: number(draw))
    found = value + 1 if kind == "next" else abs(value - 1)
    found = -1 if kind == "previous" and value == 0 else found
    shown = str(found).replace("-", "−")
    gap = " " if found < 0 else ""  # before a sign, bold letters need one
    text = {
        "en": f"{'After' if kind == 'next' else 'Before'} {value} comes **{shown}**.",
        "zh": f"{value}的{'后' if kind == 'next' else '前'}面是{gap}**{shown}**。",
    }[draw.language]
    return _one(draw, kind, text, bold(shown), a=value)


def _digits(draw: Draw) -> Exchange:
    value = draw.fresh(lambda: number(draw) * draw.pick((1, 1, 1, 10, 1000)) + draw.pick(range(10)))
    count = len(str(value))
    digits = listed(tuple(str(value)), draw.language)
    text = {
        "en": f"{value} has the digits {digits}: **{count}** digit{'s' if count > 1 else ''}.",
        "zh": f"{value}由数字{digits}组成，共**{count}**位。",
    }[draw.language]
    return _one(draw, "digits", text, bold(count), a=value)


def _spell(draw: Draw) -> Exchange:
    value = draw.pick(range(21)) if draw.chance(0.2) else draw.fresh(lambda: number(draw))
    words = SPELLERS[draw.asked](value)
    if draw.chance(0.5):
        return _one(draw, "unspell", f"**{value}**", bold(value), a=words)
    if draw.asked == "zh" and draw.language == "en":  # it asks for Chinese numerals by name
        text = f"In Chinese, {value} is **{chinese(value)}**."
        question = draw.wording(WORDINGS["zh"]["spell"], (), a=value)
        return single(Round(question, text, bold(chinese(value)), mixed=True))
    return _one(draw, "spell", f"**{SPELLERS[draw.language](value)}**", bold(SPELLERS[draw.language](value)), a=value)


def _round(draw: Draw) -> Exchange:
    place = draw.pick((10, 10, 100))
    value = draw.fresh(lambda: number(draw))
    low = value // place * place
    digit = value // (place // 10) % 10
    found = low + place if digit >= 5 else low
    where = {10: ("ones", "个"), 100: ("tens", "十")}[place]
    text = {
        "en": f"The {where[0]} digit of {value} is {digit}, so round {'up' if digit >= 5 else 'down'}: **{found}**.",
        "zh": f"{value}的{where[1]}位是{digit}，所以{'进一' if digit >= 5 else '舍去'}：**{found}**。",
    }[draw.language]
    return _one(draw, "round", text, bold(found), a=value, place=PLACES[place][draw.asked])


def _sum(draw: Draw) -> Exchange:
    values = draw.fresh(lambda: tuple(number(draw) for _ in range(draw.pick((3, 3, 4, 5)))))
    lines, total = [], values[0]
    for value in values[1:]:
        lines.append(plus(total, value))
        total += value
    text = f"{' + '.join(map(str, values))} = {total}"
    return _one(draw, "sum", written(lines, text, draw.language), contains(f"= {total}**"), list=_typed(draw, values))


def _roman(draw: Draw) -> Exchange:
    value = draw.pick(range(1, 51)) if draw.chance(0.7) else draw.pick(range(51, 101))
    kind = draw.pick(("roman", "unroman"))
    given, found = (value, roman(value)) if kind == "roman" else (roman(value), value)
    text = {
        "roman": {"en": f"{value} in Roman numerals is **{found}**.", "zh": f"{value}的罗马数字是 **{found}**。"},
        "unroman": {"en": f"The Roman numeral {given} is **{found}**.", "zh": f"罗马数字 {given} 是**{found}**。"},
    }[kind][draw.language]
    return _one(draw, kind, text, bold(found), a=given)


SHORT = (_compare, _compare, _extreme, _parity, _neighbour)
KINDS = (*SHORT, *[_count] * 4, *[_sort] * 3, _digits, _spell, _spell, _round, _sum, _sum, _roman)


def draw(draw: Draw) -> Exchange:
    """A question about numbers; in one short sentence only what needs no list."""
    return draw.pick(SHORT if draw.brief else KINDS)(draw)


SKILLS = (Skill("numbers", 4, draw, brief=True),)
