"""Converting units: the factor first, then the calculation."""

from collections.abc import Callable

from server.demo_model.drawing import Draw, Exchange, Language, Round, Skill, contains, single
from server.demo_model.skills.arithmetic import number
from server.demo_model.skills.units_table import (
    BINARY,
    CONVERSIONS,
    TEMPERATURES,
    UNITS,
    WORDINGS,
    Conversion,
    Unit,
)
from server.demo_model.skills.working import divided, hundredths, minus, plus, quotient, signed, times, written


def _question(draw: Draw, given: Unit, wanted: Unit, value: int) -> str:
    """The units' names are part of the wording: values that it is held out by."""
    source, target = given.asked[draw.asked], wanted.asked[draw.asked]
    patterns = [one.replace("<from>", source).replace("<to>", target) for one in WORDINGS[draw.asked]]
    return draw.wording(patterns, (), n=value)


def _round(draw: Draw, given: Unit, wanted: Unit, value: int, lines: list[str], result: str, about: bool) -> Exchange:
    """`value` of the given unit is `result` of the wanted one; `lines` is how that is found."""
    language: Language = draw.language
    source, target = given.written[language], wanted.written[language]
    sign = "≈" if about else "="
    gap = " " if language == "en" or target[0].isascii() else ""
    gap_from = " " if language == "en" or source[0].isascii() else ""
    text = f"{value}{gap_from}{source} {sign} {result}{gap}{target}"
    # The amount stands alone before its unit, however that is spelt, so that 16 miles are not taken for 6.
    found = (f"{sign} {result} ", f"{sign} {result}{target}")
    return single(Round(_question(draw, given, wanted, value), written(lines, text, language), contains(found)))


def _factor(draw: Draw, conversion: Conversion) -> str:
    larger, smaller = (UNITS[one].written[draw.language] for one in (conversion.larger, conversion.smaller))
    amount = hundredths(conversion.factor)
    one = larger.rstrip("s") if conversion.larger in SINGULAR and draw.language == "en" else larger
    sign = "=" if conversion.exact else "≈"
    gap, gap_one = ("" if draw.language == "zh" and not name[0].isascii() else " " for name in (smaller, larger))
    text = f"1{gap_one}{one} {sign} {amount}{gap}{smaller}"
    if {conversion.larger, conversion.smaller} & BINARY:
        note = {"en": " (1024 where powers of two are counted)", "zh": "（按二进制算是1024）"}
        text += note[draw.language]
    return text


SINGULAR = {"mile", "pound", "tonne", "ounce", "h", "min", "day", "week"}
POWERS = {100 * 10**power for power in range(1, 4)}


def _larger_to_smaller(draw: Draw, conversion: Conversion) -> Exchange:
    value = _value(draw, conversion)
    product = value * conversion.factor
    lines = [_factor(draw, conversion)]
    if conversion.factor in POWERS:
        lines.append(f"{value} × {conversion.factor // 100} = {product // 100}")
    elif conversion.factor % 100 == 0:
        lines += times(value, conversion.factor // 100)
    else:
        parts = 100 if conversion.factor % 10 else 10
        lines += times(value, conversion.factor * parts // 100)
        lines.append(f"{product * parts // 100} ÷ {parts} = {hundredths(product)}")
    about = not conversion.exact
    return _round(draw, UNITS[conversion.larger], UNITS[conversion.smaller], value, lines, hundredths(product), about)


def _smaller_to_larger(draw: Draw, conversion: Conversion) -> Exchange:
    """A decimal number for a power of ten and for two; what remains in the smaller unit for times."""
    factor = conversion.factor // 100
    value = _value(draw, conversion)
    lines = [_factor(draw, conversion)]
    if conversion.factor in POWERS:
        result = f"{value / factor:.3f}".rstrip("0").rstrip(".")
        lines.append(f"{value} ÷ {factor} = {result}")
    else:
        whole, rest = divmod(value, factor)
        result = hundredths(value * 100 // factor) if factor == 2 else str(whole)
        lines += divided(value, factor) or [f"{value} ÷ {factor} = {quotient(value, factor)}"]
        if rest and factor != 2:
            larger, smaller = (UNITS[one].written[draw.language] for one in (conversion.larger, conversion.smaller))
            gap = " " if draw.language == "en" else ""
            text = f"{value}{gap}{smaller} = {whole}{gap}{larger} + {rest}{gap}{smaller}"
            question = _question(draw, UNITS[conversion.smaller], UNITS[conversion.larger], value)
            return single(
                Round(
                    question,
                    written(lines, text, draw.language),
                    contains(text.removeprefix(f"{value}{gap}{smaller} ")),
                )
            )
    return _round(draw, UNITS[conversion.smaller], UNITS[conversion.larger], value, lines, result, about=False)


def _value(draw: Draw, conversion: Conversion) -> int:
    return draw.fresh(lambda: (number(draw) or 1, conversion.larger, conversion.smaller))[0]


def _convert(draw: Draw) -> Exchange:
    conversion = draw.pick(CONVERSIONS)
    back = conversion.exact and draw.chance(0.45)
    return _smaller_to_larger(draw, conversion) if back else _larger_to_smaller(draw, conversion)


def _celsius(draw: Draw) -> Exchange:
    (value,) = draw.fresh(lambda: (draw.pick(range(100)) if draw.chance(0.8) else number(draw),))
    tenths = 18 * value + 320
    result = hundredths(10 * tenths)
    formula = {"en": "°F = (°C × 18 + 320) ÷ 10", "zh": "华氏度 = (摄氏度 × 18 + 320) ÷ 10"}[draw.language]
    lines = [formula, *times(value, 18), plus(18 * value, 320), f"{tenths} ÷ 10 = {result}"]
    return _round(draw, TEMPERATURES["C"], TEMPERATURES["F"], value, lines, result, about=False)


def _fahrenheit(draw: Draw) -> Exchange:
    (value,) = draw.fresh(lambda: (draw.pick(range(212)) if draw.chance(0.8) else number(draw),))
    above = abs(value - 32)
    whole, rest = divmod(above * 5, 9)
    rounded = (whole + (rest >= 5)) * (1 if value >= 32 else -1)
    sign = "≈" if rest else "="
    formula = {"en": "°C = (°F − 32) × 5 ÷ 9", "zh": "摄氏度 = (华氏度 − 32) × 5 ÷ 9"}[draw.language]
    lines = [formula, minus(max(value, 32), min(value, 32)), *times(above, 5)]
    lines += divided(above * 5, 9)
    lines.append(f"{signed(5 * (value - 32))} ÷ 9 {sign} {signed(rounded)}")
    return _round(draw, TEMPERATURES["F"], TEMPERATURES["C"], value, lines, signed(rounded), about=bool(rest))


KINDS: tuple[Callable[[Draw], Exchange], ...] = (*[_convert] * 8, _celsius, _fahrenheit)


def draw(draw: Draw) -> Exchange:
    """A quantity to convert."""
    return draw.pick(KINDS)(draw)


SKILLS = (Skill("units", 3, draw),)
