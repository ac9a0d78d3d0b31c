"""Plus, minus, times, divided by, per cent: with the working that leads to the result."""

from collections.abc import Callable

from server.demo_model.drawing import Draw, Exchange, Patterns, Round, Rule, Skill, contains, ends_with_number, single
from server.demo_model.skills.arithmetic_wordings import (
    ASKED,
    BARE,
    BARE_CHAINS,
    CHAINS,
    DOUBLED,
    HALVED,
    PERCENT,
    SQUARED,
    STORIES,
)
from server.demo_model.skills.working import divided, hundredths, minus, plus, quotient, signed, times, written

Pair = tuple[int, int]
DIGITS = range(10)


def number(draw: Draw, most: int = 3) -> int:
    """A number of one to `most` digits, each length often enough."""
    digits = draw.pick((1, 2, 2, 3, 3, 4, 4)[: 2 * most - 1])
    least = 10 ** (digits - 1) if digits > 1 else 0
    return least + int(draw.random.random() * (10**digits - least))


def _pair(draw: Draw, sample: Callable[[], Pair], *, either_order: bool = False) -> tuple[int, int, bool]:
    """Two numbers, and whether they are of this split alone; those of one digit are in both, as tables must be."""
    if draw.chance(0.06):
        return draw.pick(DIGITS), draw.pick(DIGITS), False

    def canonical() -> Pair:
        a, b = sample()
        return (min(a, b), max(a, b)) if either_order else (a, b)

    a, b = draw.fresh(canonical)
    fresh = max(a, b) >= 10
    return (b, a, fresh) if either_order and draw.chance(0.5) else (a, b, fresh)


def _asked(draw: Draw, patterns: Patterns, bare: Patterns, fresh: bool, **values: int) -> str:
    """Often only the numbers and the sign: then the numbers alone tell the splits apart."""
    if draw.chance(0.35) and (fresh or not draw.held_out):
        return draw.say(bare, **values)
    return draw.wording(patterns, (), **values)


def _round(draw: Draw, sign: str, a: int, b: int, fresh: bool, answer: str, rule: Rule) -> Exchange:
    if min(a, b) > 1 and (sign != "-" or a > b) and (sign != "/" or a % b == 0) and draw.chance(0.2):
        question = draw.wording(STORIES[draw.asked][sign], a=a, b=b)
    else:
        question = _asked(draw, ASKED[draw.asked][sign], BARE[sign], fresh, a=a, b=b)
    return single(Round(question, answer, rule))


def _plus(draw: Draw) -> Exchange:
    most = 4 if draw.chance(0.1) and not draw.brief else 3
    a, b, fresh = _pair(draw, lambda: (number(draw, most), number(draw)), either_order=True)
    answer = _answer(draw, [plus(a, b)] if max(a, b) >= 1000 else [], f"{a} + {b} = {a + b}")
    return _round(draw, "+", a, b, fresh, answer, ends_with_number(a + b))


def _minus(draw: Draw) -> Exchange:
    most = 4 if draw.chance(0.1) and not draw.brief else 3

    def sample() -> Pair:
        a, b = number(draw, most), number(draw)
        return (a, b) if a >= b or draw.chance(0.4) else (b, a)

    a, b, fresh = _pair(draw, sample)
    lines = [minus(max(a, b), min(a, b))] if max(a, b) >= 1000 else []
    if a < b:
        lines = lines or [f"{b} − {a} = {b - a}"]
        negative = {"en": "so the result is negative", "zh": "所以结果是负数"}[draw.language]
        lines = [f"{a} < {b}, {negative}", *lines]
    return _round(draw, "-", a, b, fresh, _answer(draw, lines, f"{a} − {b} = {signed(a - b)}"), ends_with_number(a - b))


def _times(draw: Draw) -> Exchange:
    a, b, fresh = _pair(draw, lambda: (number(draw), number(draw)), either_order=True)
    answer = _answer(draw, times(a, b) if max(a, b) >= 10 else [], f"{a} × {b} = {a * b}")
    return _round(draw, "*", a, b, fresh, answer, ends_with_number(a * b))


def _divided(draw: Draw) -> Exchange:
    def sample() -> Pair:
        b = number(draw)
        if b and draw.chance(0.6):
            return b * int(draw.random.random() * (999 // b + 1)), b
        a = number(draw)
        return (a, b) if a >= b or draw.chance(0.1) else (b, a)

    a, b, fresh = _pair(draw, sample)
    if b == 0:
        question = _asked(draw, ASKED[draw.asked]["/"], BARE["/"], fresh, a=a, b=b)
        text = {
            "en": f"Division by zero is not defined, so {a} ÷ 0 has no result.",
            "zh": f"除以零没有意义，所以 {a} ÷ 0 没有结果。",
        }[draw.language]
        return single(Round(question, text, contains(("not defined", "没有意义"))))
    found = f"= {quotient(a, b)}"
    rule = contains((found, found.replace("remainder", "余"))) if a % b else ends_with_number(a // b)
    return _round(draw, "/", a, b, fresh, _answer(draw, divided(a, b), f"{a} ÷ {b} {found}"), rule)


def _chain(draw: Draw) -> Exchange:
    """Three numbers, from the left; a product first."""
    signs = draw.pick(tuple(CHAINS["en"]))
    a, b, c = draw.fresh(lambda: _terms(draw, signs))
    if signs == "+*":
        lines, total = [*times(b, c), plus(a, b * c)], a + b * c
    else:
        first = a + b if signs[0] == "+" else a - b
        total = first + c if signs[1] == "+" else first - c
        lines = [plus(a, b) if signs[0] == "+" else minus(a, b), plus(first, c) if signs[1] == "+" else minus(first, c)]
    text = f"{a} {_sign(signs[0])} {b} {_sign(signs[1])} {c} = {total}"
    question = _asked(draw, CHAINS[draw.asked][signs], BARE_CHAINS[signs], True, a=a, b=b, c=c)
    return single(Round(question, written(lines, text, draw.language), ends_with_number(total)))


def _terms(draw: Draw, signs: str) -> tuple[int, int, int]:
    if signs == "+*":
        return number(draw, 2), draw.pick(range(2, 100)), draw.pick(range(2, 10))
    a, b, c = number(draw), number(draw), number(draw)
    if signs[0] == "-" and a < b:
        a, b = b, a
    first = a + b if signs[0] == "+" else a - b
    return a, b, min(c, first) if signs[1] == "-" else c


def _sign(sign: str) -> str:
    return {"+": "+", "-": "−", "*": "×"}[sign]


def _percent(draw: Draw) -> Exchange:
    def sample() -> Pair:
        share = draw.pick((5, 10, 15, 20, 25, 30, 40, 50, 75)) if draw.chance(0.5) else draw.pick(range(1, 100))
        return share, 10 * number(draw, 2) if draw.chance(0.4) else number(draw)

    share, whole = draw.fresh(sample)
    result = hundredths(share * whole)
    lines = [*times(whole, share), f"{share * whole} ÷ 100 = {result}"]
    text = f"{share}% of {whole} = {result}" if draw.language == "en" else f"{whole}的{share}% = {result}"
    question = draw.wording(PERCENT[draw.asked], a=share, b=whole)
    return single(Round(question, written(lines, text, draw.language), ends_with_number(result)))


def _one(draw: Draw) -> Exchange:
    """A square, a half, a double."""
    kind = draw.pick((SQUARED, HALVED, DOUBLED))
    (a,) = draw.fresh(lambda: (number(draw),))
    if kind is SQUARED:
        lines, text, result = times(a, a), f"{a}² = {a * a}", str(a * a)
    elif kind is HALVED:
        result = hundredths(50 * a)
        lines, text = divided(a, 2), f"{a} ÷ 2 = {result}"
    else:
        lines, text, result = times(a, 2), f"{a} × 2 = {2 * a}", str(2 * a)
    question = draw.wording(kind[draw.asked], a=a)
    return single(
        Round(
            question,
            written(lines if a >= 10 or kind is SQUARED else [], text, draw.language),
            ends_with_number(result),
        )
    )


def _answer(draw: Draw, lines: list[str], result: str) -> str:
    if not draw.brief:
        return written(lines, result, draw.language)
    return f"{result}{'.' if draw.language == 'en' else '。'}"


KINDS = (*[_plus] * 5, *[_minus] * 5, *[_times] * 5, *[_divided] * 4, *[_chain] * 3, *[_percent] * 2, _one, _one)


def draw(draw: Draw) -> Exchange:
    """A calculation; in one short sentence only a sum or a difference, which need no working to be told."""
    return draw.pick((_plus, _minus) if draw.brief else KINDS)(draw)


SKILLS = (Skill("arithmetic", 8, draw, brief=True),)
