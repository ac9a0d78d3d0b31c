"""Numbers up to 999 in English, Chinese and Roman letters."""

_SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_CHINESE = "零一二三四五六七八九"
_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def english(number: int) -> str:
    """`number`, from 0 to 999, in words."""
    if number < 20:
        return _SMALL[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return _TENS[tens] + (f"-{_SMALL[ones]}" if ones else "")
    hundreds, rest = divmod(number, 100)
    return f"{_SMALL[hundreds]} hundred" + (f" and {english(rest)}" if rest else "")


def chinese(number: int) -> str:
    """`number`, from 0 to 999, in Chinese numerals."""
    if number < 10:
        return _CHINESE[number]
    if number < 20:
        return "十" + (_CHINESE[number - 10] if number > 10 else "")
    if number < 100:
        tens, ones = divmod(number, 10)
        return f"{_CHINESE[tens]}十" + (_CHINESE[ones] if ones else "")
    hundreds, rest = divmod(number, 100)
    if not rest:
        return f"{_CHINESE[hundreds]}百"
    if rest < 10:
        return f"{_CHINESE[hundreds]}百零{_CHINESE[rest]}"
    return f"{_CHINESE[hundreds]}百{'一' if rest < 20 else ''}{chinese(rest)}"


def roman(number: int) -> str:
    """`number`, from 1 to 399, in Roman numerals."""
    text = ""
    for value, letters in _ROMAN:
        text += letters * (number // value)
        number %= value
    return text
