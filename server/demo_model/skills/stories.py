"""Stories about whoever is named, as long as asked: eight themes, each a chain of episodes that can end anywhere.

Longer ones are divided into parts that say how many there are, so that a small model knows when to end.
"""

import re
from typing import NamedTuple

from server.demo_model.drawing import Draw, Exchange, Language, Round, Rule, Skill
from server.demo_model.skills import story_episodes_en, story_episodes_zh
from server.demo_model.skills.story_heroes import Hero, draw_hero, hero_without_name, told
from server.demo_model.skills.story_wordings import AGAIN, LIMIT, NEW_HERO, PLACES, ask

THEMES = list(story_episodes_en.THEMES)
CHAINS: dict[Language, dict[str, list[tuple[str, str]]]] = {
    "en": {},
    "zh": {},
}
for _language, _themes in (("en", story_episodes_en.THEMES), ("zh", story_episodes_zh.THEMES)):
    for _theme, _text in _themes.items():
        CHAINS["en" if _language == "en" else "zh"][_theme] = [
            (first.strip(), second.strip())
            for first, _, second in (line.partition("|") for line in _text.split("\n") if line)
        ]
TITLES: dict[Language, dict[str, str]] = {"en": story_episodes_en.TITLES, "zh": story_episodes_zh.TITLES}
SPACE: dict[Language, str] = {"en": " ", "zh": ""}
END: dict[Language, str] = {"en": "The end.", "zh": "完。"}
LONGEST = 12
"""Parts; about 1,400 tokens."""
BELOW: dict[Language, tuple[int, int]] = {"en": (80, 170), "zh": (120, 264)}
"""Words (English) or characters (Chinese), below which a story is told in single sentences, and without parts."""
HEADINGS: dict[Language, dict[str, str]] = {
    "en": {"parts": "### Part {} of {}", "chapters": "### Chapter {} of {}"},
    "zh": {"parts": "### 第{}部分（共{}部分）", "chapters": "### 第{}章（共{}章）"},
}
NUMBERED = re.compile(r"### (?:Part|Chapter|第)\s*(\d+)\D+(\d+)")


class Shape(NamedTuple):
    """How a story is divided: so many sentences, episodes, paragraphs, parts or chapters."""

    unit: str
    number: int


NAMED = {
    "": Shape("episodes", 5),
    "tiny": Shape("sentences", 3),
    "short": Shape("episodes", 3),
    "medium": Shape("parts", 5),
    "long": Shape("parts", 10),
    "longest": Shape("parts", LONGEST),
}
TOO_LONG: dict[Language, str] = {
    "en": "I can write about 750 words at most, so this is my longest story.\n\n",
    "zh": "我最多能写1100字左右，下面是我最长的故事。\n\n",
}
GOES_ON: dict[Language, str] = {"en": "The adventures of <hero> went on.\n\n", "zh": "<hero>的冒险还在继续。\n\n"}


def tell(theme: str, hero: Hero, shape: Shape, language: Language, intro: str = "") -> str:
    """The story, with its end."""
    space, chain = SPACE[language], CHAINS[language][theme]
    unit, count = shape
    if unit == "sentences":
        text = space.join(first for first, _ in [*chain[: count - 1], chain[-1]])
    else:
        episodes = count if unit == "episodes" else 2 * count
        texts = [space.join(episode) for episode in [*chain[: episodes - 1], chain[-1]]]
        if unit != "episodes":
            texts = [space.join(texts[at : at + 2]) for at in range(0, episodes, 2)]
        if heading := HEADINGS[language].get(unit):
            texts = [f"{heading.format(number, count)}\n\n{text}" for number, text in enumerate(texts, 1)]
            texts.insert(0, f"## {TITLES[language][theme]}")
        text = "\n\n".join(texts)
    return told(f"{intro}{text}\n\n{END[language]}", hero, language)


def length(text: str, language: Language) -> int:
    """Words, or Chinese characters with their punctuation, without headings."""
    body = re.sub(r"^#.*$", "", text, flags=re.MULTILINE)
    return len(body.split()) if language == "en" else len(re.sub(r"\s", "", body))


def _lengths(theme: str, language: Language) -> dict[str, dict[int, int]]:
    """How long the stories of a theme are, by unit and number, with a usual hero."""
    name = "the shy owl" if language == "en" else "小机器人"
    return {
        unit: {
            number: length(tell(theme, Hero(name, name, name, theme), Shape(unit, number), language), language)
            for number in range(2, most + 1)
        }
        for unit, most in (("sentences", 8), ("episodes", 7), ("parts", LONGEST))
    }


LENGTHS = {(theme, language): _lengths(theme, language) for theme in THEMES for language in CHAINS}


def shape_of(size: int, theme: str, language: Language) -> Shape:
    """The shape of a story of about so many words or characters."""
    sentences, episodes = BELOW[language]
    unit = "sentences" if size < sentences else "episodes" if size < episodes else "parts"
    lengths = LENGTHS[theme, language][unit]
    return Shape(unit, min(lengths, key=lambda number: abs(lengths[number] - size)))


def story_rule(hero: Hero, wanted: int, language: Language) -> Rule:
    """Right if it names the hero, is about so long, counts its parts up and ends."""

    def accepts(answer: str) -> bool:
        numbers = [(int(number), int(total)) for number, total in NUMBERED.findall(answer)]
        return (
            hero.name.casefold() in answer.casefold()
            and abs(length(answer, language) - wanted) <= 0.25 * wanted + slack
            and numbers == [(number, len(numbers)) for number in range(1, len(numbers) + 1)]
            and answer.rstrip().endswith(END[language])
        )

    unit, slack = ("words", 12) if language == "en" else ("characters", 20)
    return Rule(f"is a story about {hero.name} of about {wanted} {unit}, in parts that count up, with an end", accepts)


def _asked_shape(draw: Draw, theme: str) -> tuple[str, int | None, Shape]:
    """How long: the kind of wording, its number if it has one, the shape."""
    kind = draw.random.random()
    if kind < 0.35:
        return "", None, NAMED[""]
    if kind < 0.65:
        name = draw.pick(list(NAMED)[1:])
        return name, None, NAMED[name]
    if kind < 0.86 and draw.asked == draw.language:
        if draw.chance(0.06):
            return "size", draw.fresh(lambda: draw.pick(range(LIMIT[draw.asked] + 100, 6000, 50))), NAMED["longest"]
        low, high = 30 if draw.asked == "en" else 50, LIMIT[draw.asked]
        size = draw.fresh(lambda: draw.random.randrange(low, high + 1) // (s := draw.pick((1, 10, 50))) * s or low)
        return "size", size, shape_of(size, theme, draw.language)
    unit, most = draw.pick([("sentences", 12), ("paragraphs", 9), ("parts", LONGEST), ("chapters", LONGEST)])
    count = draw.random.randrange(2, most + 1)
    return unit, count, Shape(unit, count)


def _longer(shape: Shape) -> Shape:
    if shape.unit == "episodes":
        return NAMED[""] if shape == NAMED["short"] else NAMED["medium"]
    most = {"sentences": 24, "paragraphs": 12}.get(shape.unit, LONGEST)
    return Shape(shape.unit, min(most, 2 * shape.number))


def _shorter(shape: Shape) -> Shape:
    if shape.unit == "episodes":
        return NAMED["tiny"] if shape == NAMED["short"] else NAMED["short"]
    return Shape(shape.unit, max(2, shape.number // 2))


def draw(draw: Draw) -> Exchange:
    """A story, at times changed, continued or followed by another."""
    language = draw.language
    named = draw.chance(0.9)
    hero = draw_hero(draw) if named else hero_without_name(language)
    theme, place = hero.theme, None
    if draw.chance(0.3):
        theme = draw.pick(THEMES)
        place = draw.pick(PLACES[draw.asked][theme])
    kind, number, shape = _asked_shape(draw, theme)
    too_long = kind == "size" and number is not None and number > LIMIT[draw.asked]
    intro = TOO_LONG[language] if too_long else ""
    text = tell(theme, hero, shape, language, intro)
    wanted = number if kind == "size" and number is not None and not too_long else length(text, language)
    question = ask(draw, kind, hero.typed, place, number)
    rounds = [Round(question, text, story_rule(hero, wanted, language))]
    if shape.number <= 5 and draw.chance(0.35):
        rounds.append(_follow_up(draw, theme, hero, shape))
    return Exchange(tuple(rounds))


def _follow_up(draw: Draw, theme: str, hero: Hero, shape: Shape) -> Round:
    """What people say after a story."""
    intro, values = "", {}
    what = draw.pick(["continue", "longer", "shorter", "another", "hero", "place"])
    if what in ("continue", "another"):
        theme = THEMES[(THEMES.index(theme) + 1) % len(THEMES)]
        intro = GOES_ON[draw.language] if what == "continue" else ""
        hero = hero._replace(first=hero.name) if what == "continue" else hero
    elif what == "longer":
        shape = _longer(shape)
    elif what == "shorter":
        shape = _shorter(shape)
    elif what == "hero":
        hero = draw_hero(draw)
        values = {"hero": hero.typed}
    else:
        theme = draw.pick(THEMES)
        values = {"place": draw.pick(PLACES[draw.asked][theme])}
    patterns = NEW_HERO[draw.asked] if what == "hero" else AGAIN[draw.asked][what]
    answer = tell(theme, hero, shape, draw.language, intro)
    rule = story_rule(hero, length(answer, draw.language), draw.language)
    return Round(draw.wording(patterns, **values), answer, rule)


SKILLS: tuple[Skill, ...] = (Skill("stories", 1.0, draw),)
