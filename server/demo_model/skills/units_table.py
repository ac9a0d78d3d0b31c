"""Units that are converted, their names, and how many of the smaller one the larger one has."""

from typing import NamedTuple

from server.demo_model.drawing import Language


class Unit(NamedTuple):
    """As it is asked for, and as it is written in an answer."""

    asked: dict[Language, str]
    written: dict[Language, str]


class Conversion(NamedTuple):
    """One `larger` unit is `factor` of the smaller, in hundredths; `exact` unless the factor is rounded."""

    larger: str
    smaller: str
    factor: int
    exact: bool = True


def _unit(asked: str, symbol: str, chinese: str, asked_chinese: str = "") -> Unit:
    written: dict[Language, str] = {"en": symbol, "zh": chinese}
    return Unit({"en": asked, "zh": asked_chinese or chinese}, written)


UNITS = {
    "km": _unit("{kilometres|kilometers|km}", "km", "千米", "{千米|公里|km}"),
    "m": _unit("{metres|meters|m}", "m", "米"),
    "cm": _unit("{centimetres|centimeters|cm}", "cm", "厘米", "{厘米|cm}"),
    "mm": _unit("{millimetres|millimeters|mm}", "mm", "毫米", "{毫米|mm}"),
    "mile": _unit("miles", "miles", "英里"),
    "kg": _unit("{kilograms|kilos|kg}", "kg", "千克", "{千克|公斤|kg}"),
    "g": _unit("{grams|g}", "g", "克"),
    "pound": _unit("{pounds|lbs}", "pounds", "磅"),
    "ounce": _unit("{ounces|oz}", "ounces", "盎司"),
    "tonne": _unit("{tonnes|metric tons}", "tonnes", "吨"),
    "l": _unit("{litres|liters|l}", "l", "升"),
    "ml": _unit("{millilitres|milliliters|ml}", "ml", "毫升", "{毫升|ml}"),
    "h": _unit("{hours|h}", "hours", "小时", "{小时|个小时}"),
    "min": _unit("{minutes|min}", "minutes", "分钟"),
    "s": _unit("{seconds|s}", "seconds", "秒"),
    "day": _unit("days", "days", "天"),
    "week": _unit("weeks", "weeks", "周", "{周|个星期}"),
    "byte": _unit("bytes", "bytes", "字节"),
    "KB": _unit("{KB|kilobytes}", "KB", "KB", "{KB|千字节}"),
    "MB": _unit("{MB|megabytes}", "MB", "MB", "{MB|兆字节}"),
    "GB": _unit("{GB|gigabytes}", "GB", "GB", "GB"),
    "jin": _unit("{jin|Chinese jin}", "jin", "斤"),
    "li": _unit("{li|Chinese li}", "li", "里"),
    "mu": _unit("{mu|Chinese mu}", "mu", "亩"),
    "m2": _unit("{square metres|square meters|m²}", "m²", "平方米"),
}

CONVERSIONS = (
    Conversion("km", "m", 100_000),
    Conversion("m", "cm", 10_000),
    Conversion("m", "mm", 100_000),
    Conversion("cm", "mm", 1_000),
    Conversion("mile", "km", 161, exact=False),
    Conversion("km", "mile", 62, exact=False),
    Conversion("kg", "g", 100_000),
    Conversion("tonne", "kg", 100_000),
    Conversion("kg", "pound", 220, exact=False),
    Conversion("pound", "kg", 45, exact=False),
    Conversion("ounce", "g", 2_800, exact=False),
    Conversion("l", "ml", 100_000),
    Conversion("h", "min", 6_000),
    Conversion("min", "s", 6_000),
    Conversion("day", "h", 2_400),
    Conversion("week", "day", 700),
    Conversion("KB", "byte", 100_000),
    Conversion("MB", "KB", 100_000),
    Conversion("GB", "MB", 100_000),
    Conversion("kg", "jin", 200),
    Conversion("km", "li", 200),
    Conversion("mu", "m2", 66_700, exact=False),
)
BINARY = {"KB", "MB", "GB"}
"""Here a thousand is sometimes 1024, and the answer says so."""

WORDINGS: dict[Language, list[str]] = {
    "en": [
        "{How many|Tell me how many|Do you know how many} <to> {are|is|are in|make|are there in} <n> <from>?",
        "{Please |Can you |Could you |}{convert|turn|change} <n> <from> {to|into|in} <to>{.|}",
        "{What is|What's|How much is|And what is} <n> <from> in <to>?",
        "<n> <from> {in|to|into|as} <to>{?|.|, please.}",
    ],
    "zh": [
        "{请问|告诉我|我想知道|}<n><from>{是多少|等于多少|有多少|合多少|相当于多少|是几}<to>？",
        "{请|帮我|麻烦|}{把|将}<n><from>{换算成|转换成|换成|化成|换算为}<to>{。|}",
        "<n><from>{换算成|转换成}<to>{是多少|等于多少|有多少}？",
    ],
}
TEMPERATURES: dict[str, Unit] = {
    "C": Unit(
        {"en": "{°C|degrees Celsius|Celsius|degrees centigrade}", "zh": "{摄氏度|℃|°C}"}, {"en": "°C", "zh": "摄氏度"}
    ),
    "F": Unit({"en": "{°F|degrees Fahrenheit|Fahrenheit}", "zh": "{华氏度|℉|°F}"}, {"en": "°F", "zh": "华氏度"}),
}
