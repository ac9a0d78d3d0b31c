"""Translation of words, phrases and small sentences between English and Chinese, both ways."""

from server.demo_model.drawing import Draw, Exchange, Round, Rule, Skill, single
from server.demo_model.skills import words
from server.demo_model.skills.phrases import PHRASES
from server.demo_model.skills.translation_wordings import ASKED

Pair = tuple[str, str]
"""English and Chinese."""

NOUNS, PLACES, VERBS = words.pairs(words.NOUNS), words.pairs(words.PLACES), words.pairs(words.VERBS)
ADJECTIVES, COLOURS = words.pairs(words.ADJECTIVES), words.pairs(words.COLOURS)
NAMED_NOUNS = tuple(one for one in NOUNS if one in words.THINGS)
QUALITIES = tuple(one for one in ADJECTIVES if one in words.QUALITIES)
FOODS = tuple(one for one in NOUNS if one in words.FOODS)

MEASURES = words.pairs(words.MEASURES)

ONES = words.listed(
    "zero one two three four five six seven eight nine ten "
    "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
)
TENS = words.listed("twenty thirty forty fifty sixty seventy eighty ninety")
ZH_DIGITS = "零一二三四五六七八九"
PEOPLE = {"I": "我", "you": "你", "we": "我们", "they": "他们", "he": "他", "she": "她"}


def number(value: int) -> Pair:
    """A number from 0 to 100 in words."""
    if value == 100:
        return "one hundred", "一百"
    tens, ones = divmod(value, 10)
    zh = ("" if tens < 2 else ZH_DIGITS[tens]) + ("十" if tens else "") + (ZH_DIGITS[ones] if ones or not tens else "")
    if value < 20:
        return ONES[value], zh
    return TENS[tens - 2] + (f"-{ONES[ones]}" if ones else ""), zh


WORDS: tuple[Pair, ...] = (
    *NOUNS.items(),
    *PLACES.items(),
    *VERBS.items(),
    *ADJECTIVES.items(),
    *COLOURS.items(),
    *words.pairs(words.WEEKDAYS).items(),
    *words.pairs(words.MONTHS).items(),
)
ENGLISH_OF: dict[str, tuple[str, ...]] = {
    zh: tuple(en for en, other in (*WORDS, *PHRASES) if other == zh) for _, zh in (*WORDS, *PHRASES)
}
"""All the English that a Chinese word or phrase may be."""
NUMBERS: tuple[Pair, ...] = tuple(number(value) for value in range(101))


def draw_translation(draw: Draw) -> Exchange:
    """A word, a number, a phrase or a small sentence, one way or the other."""
    chance = draw.random.random()
    if chance < 0.35:
        en, zh = draw.pick(WORDS)
    elif chance < 0.42:
        en, zh = draw.pick(NUMBERS)
    elif chance < 0.62:
        en, zh = draw.pick(PHRASES)
    else:
        en, zh = draw.fresh(lambda: sentence(draw))
    to_chinese = draw.chance(0.5)
    asked, answer = (en, zh) if to_chinese else (zh, en)
    typed = _typed(draw, asked)
    question = draw.wording(ASKED[draw.asked, "zh" if to_chinese else "en"], text=typed)
    return single(Round(question, answer, says(answer, *(() if to_chinese else ENGLISH_OF.get(zh, ()))), mixed=True))


def sentence(draw: Draw) -> Pair:
    """A sentence or a group of words put together from a frame and its fillers."""
    kind = int(draw.random.random() * 9)
    if kind == 0:
        (who, zh_who), food = draw.pick(tuple(PEOPLE.items())), draw.pick(FOODS)
        verb = "likes" if who in ("he", "she") else "like"
        return _capital(f"{who} {verb} {_plural(food)}."), f"{zh_who}喜欢{NOUNS[food]}。"
    if kind == 1:
        place, zh = draw.pick(tuple(PLACES.items()))
        return draw.pick((
            (f"Where is the {place}?", f"{zh}在哪里？"),
            (f"I am looking for the {place}.", f"我在找{zh}。"),
            (f"How do I get to the {place}?", f"去{zh}怎么走？"),
            (f"The {place} is closed.", f"{zh}关门了。"),
        ))  # fmt: skip
    if kind == 2:
        (who, zh_who), (verb, zh) = draw.pick(tuple(PEOPLE.items())), draw.pick(tuple(VERBS.items()))
        third = who in ("he", "she")
        return draw.pick((
            (_capital(f"{who} {'wants' if third else 'want'} to {verb}."), f"{zh_who}想{zh}。"),
            (_capital(f"{who} can {verb}."), f"{zh_who}会{zh}。"),
            (_capital(f"{who} {'does' if third else 'do'} not want to {verb}."), f"{zh_who}不想{zh}。"),
        ))  # fmt: skip
    if kind == 3:
        thing, quality = draw.pick(NAMED_NOUNS), draw.pick(QUALITIES)
        word, zh = draw.pick((("This", "这"), ("That", "那")))
        return (
            f"{word} {thing} is {quality}.",
            f"{zh}{MEASURES.get(thing, '个')}{NOUNS[thing]}很{ADJECTIVES[quality]}。",
        )
    if kind == 4:
        (colour, zh), thing = draw.pick(tuple(COLOURS.items())), draw.pick(NAMED_NOUNS)
        return f"the {colour} {thing}", f"{zh}的{NOUNS[thing]}"
    if kind == 5:
        value, thing = 2 + int(draw.random.random() * 9), draw.pick(NAMED_NOUNS)
        count = "两" if value == 2 else number(value)[1]
        return f"{number(value)[0]} {_plural(thing)}", f"{count}{MEASURES.get(thing, '个')}{NOUNS[thing]}"
    if kind == 6:
        (who, zh_who), food = draw.pick(tuple(PEOPLE.items())), draw.pick(FOODS)
        verb = "needs" if who in ("he", "she") else "need"
        return _capital(f"{who} {verb} {_plural(food)}."), f"{zh_who}需要{NOUNS[food]}。"
    if kind == 7:
        one, other = draw.random.sample(NAMED_NOUNS, 2)
        return f"the {one} and the {other}", f"{NOUNS[one]}和{NOUNS[other]}"
    (colour, zh), thing = draw.pick(tuple(COLOURS.items())), draw.pick(NAMED_NOUNS)
    return f"The {thing} is {colour}.", f"{NOUNS[thing]}是{zh}的。"


def says(*answers: str) -> Rule:
    """Right if the answer is one of these, case and the mark at its end aside."""

    def accepts(given: str) -> bool:
        return _bare(given) in map(_bare, answers)

    return Rule(f"says {' or '.join(map(repr, answers))}", accepts)


def _bare(text: str) -> str:
    return text.strip().rstrip(".!?。！？").casefold()


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _plural(noun: str) -> str:
    """Many of a noun; itself where it is not counted."""
    if noun in words.UNCOUNTED:
        return noun
    return words.PLURALS.get(noun, noun + "s")


def _typed(draw: Draw, text: str) -> str:
    """The text as somebody types it: at times without its mark, or in small letters."""
    if draw.chance(0.3):
        text = text.rstrip(".!?。！？")
    return text.lower() if draw.chance(0.15) else text


SKILLS: tuple[Skill, ...] = (Skill("translation", 4, draw_translation),)
