"""Days of the week, months, seasons and leap years; not what day it is today, which the model cannot know."""

from server.demo_model.drawing import Draw, Exchange, Language, Round, Rule, Skill, both, contains, equals, single
from server.demo_model.skills.dates_wordings import (
    ASKED,
    DAYS,
    FACTS,
    FACTS_ASKED,
    LENGTHS,
    MONTHS,
    ORDINALS,
    SEASONS,
)
from server.demo_model.skills.numbers import bold, listed
from server.demo_model.skills.working import divided, quotient, written


def _one(draw: Draw, kind: str, answer: str, rule: Rule, **values: object) -> Exchange:
    question = draw.wording(ASKED[draw.asked][kind], (), **values)
    if draw.asked == "en" and draw.chance(0.8):
        question = question[0].upper() + question[1:]
    return single(Round(question, answer, rule))


def _typed(draw: Draw, names: dict[Language, tuple[str, ...]], at: int) -> str:
    """A day or month as people type it: Chinese has several names for the days, and figures for the months."""
    if draw.asked == "en":
        return names["en"][at]
    if names is MONTHS:
        return f"{at + 1}月" if draw.chance(0.5) else names["zh"][at]
    return names["zh"][at].replace("星期", draw.pick(("星期", "星期", "周", "礼拜")))


def _neighbour(draw: Draw) -> Exchange:
    names, unit = draw.pick(((DAYS, "day"), (MONTHS, "month")))
    after = draw.chance(0.5)
    at = draw.pick(range(len(names["en"])))
    found = names[draw.language][(at + (1 if after else -1)) % len(names["en"])]
    given = names[draw.language][at]
    text = {
        "en": f"{'After' if after else 'Before'} {given} comes **{found}**.",
        "zh": f"{given}的{'后' if after else '前'}面是**{found}**。",
    }[draw.language]
    return _one(draw, f"{unit}_{'after' if after else 'before'}", text, bold(found), it=_typed(draw, names, at))


def _days_later(draw: Draw) -> Exchange:
    """Whole weeks change nothing; the days that remain are counted on."""
    at, days = draw.fresh(lambda: (draw.pick(range(7)), draw.pick(range(2, 31 if draw.chance(0.7) else 366))))
    names = DAYS[draw.language]
    rest = days % 7
    lines = []
    if days >= 7:
        lines = divided(days, 7) if days >= 70 else []
        lines.append(f"{days} ÷ 7 = {quotient(days, 7)}")
    lines.append(" → ".join(names[(at + day) % 7] for day in range(rest + 1)))
    found = names[(at + days) % 7]
    return _one(
        draw, "days_later", written(lines, found, draw.language), bold(found), it=_typed(draw, DAYS, at), n=days
    )


def _nth_month(draw: Draw) -> Exchange:
    at = draw.pick(range(12))
    month, ordinal = MONTHS[draw.language][at], ORDINALS[at]
    if draw.chance(0.5):
        text = {"en": f"The {ordinal} month is **{month}**.", "zh": f"第{at + 1}个月是**{month}**。"}[draw.language]
        return _one(draw, "nth_month", text, bold(month), nth=ordinal, n=at + 1)
    text = {"en": f"{month} is month number **{at + 1}**.", "zh": f"{month}是第**{at + 1}**个月。"}[draw.language]
    return _one(draw, "number", text, bold(at + 1), it=_typed(draw, MONTHS, at))


def _length(draw: Draw) -> Exchange:
    at = draw.pick(range(12))
    month = MONTHS[draw.language][at]
    leap = {"en": ", in leap years 29", "zh": "，闰年29天"}[draw.language] if at == 1 else ""
    text = {"en": f"{month} has **{LENGTHS[at]}** days{leap}.", "zh": f"{month}有**{LENGTHS[at]}**天{leap}。"}
    return _one(draw, "length", text[draw.language], bold(LENGTHS[at]), it=_typed(draw, MONTHS, at))


def _season(draw: Draw) -> Exchange:
    at = draw.pick(range(12))
    season = SEASONS[draw.language][(at + 1) % 12 // 3]
    text = {
        "en": f"{MONTHS['en'][at]} is in **{season}** in the northern hemisphere.",
        "zh": f"在北半球，{MONTHS['zh'][at]}是**{season}季**。",
    }[draw.language]
    return _one(draw, "season", text, contains(f"**{season}"), it=_typed(draw, MONTHS, at))


def _leap(draw: Draw) -> Exchange:
    (year,) = draw.fresh(lambda: (draw.pick(range(1900, 2101)),))
    if year % 100 == 0:
        divisor, leap, number = 400, year % 400 == 0, year
    else:
        divisor, leap, number = 4, year % 4 == 0, year % 100
    sign = f"{number} ÷ {divisor} = {quotient(number, divisor)}"
    text = {
        "en": f"{sign}, so {year} is {'a' if leap else '**not** a'} leap year.",
        "zh": f"{sign.replace('remainder', '余')}，所以{year}年{'是' if leap else '**不是**'}闰年。",
    }[draw.language]
    says_not = contains(("**not**", "**不是**"))
    affirms = Rule("affirms it", lambda answer: not says_not.accepts(answer))
    return _one(draw, "leap", text, both(contains(str(year)), affirms if leap else says_not), n=year)


def _all(draw: Draw) -> Exchange:
    kind, names = draw.pick((("days", DAYS), ("months", MONTHS)))
    text = listed(names[draw.language], draw.language) + ("." if draw.language == "en" else "。")
    return _one(draw, kind, text, equals(text))


def _unknown(draw: Draw) -> Exchange:
    if draw.chance(0.6):
        text = {"en": "I don't know today's date: I have no calendar.", "zh": "我不知道今天的日期：我没有日历。"}
        return _one(draw, "today", text[draw.language], contains(("I don't know", "我不知道")))
    text = {"en": "I don't know what time it is: I have no clock.", "zh": "我不知道现在几点：我没有时钟。"}
    return _one(draw, "time", text[draw.language], contains(("I don't know", "我不知道")))


def _fact(draw: Draw) -> Exchange:
    number, names = draw.pick(FACTS)
    a, b = names[draw.asked]
    question = draw.wording(FACTS_ASKED[draw.asked].replace("<a>", a).replace("<b>", b))
    if draw.asked == "en" and draw.chance(0.8):
        question = question[0].upper() + question[1:]
    what, where = names[draw.language]
    text = f"There are **{number}** {what} in {where}." if draw.language == "en" else f"{what}有**{number}**{where}。"
    return single(Round(question, text, bold(number)))


SHORT = (_neighbour, _neighbour, _nth_month, _length, _season, _leap, _unknown, _unknown, _fact, _fact)
KINDS = (*SHORT, _days_later, _days_later, _days_later, _all)


def draw(draw: Draw) -> Exchange:
    """A question about days, months or years."""
    return draw.pick(SHORT if draw.brief else KINDS)(draw)


SKILLS = (Skill("dates", 2.5, draw, brief=True),)
