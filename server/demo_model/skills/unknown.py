"""What lies outside the demo model's world, and a plain «I don't know» to it."""

from collections.abc import Callable

from server.demo_model.drawing import Draw, Exchange, Language, Round, Skill, contains, single
from server.demo_model.skills import unknown_advice, unknown_anything, unknown_frames, unknown_requests
from server.demo_model.skills import unknown_names as names
from server.demo_model.skills import unknown_topics as subjects
from server.demo_model.skills.phrases import PHRASES
from server.demo_model.skills.talk import Intent
from server.demo_model.skills.translation import WORDS
from server.demo_model.skills.unknown_deeds import composed
from server.demo_model.skills.unknown_topics import Topics

Sample = Callable[[Draw, Language], str]

ADMITS: dict[Language, tuple[str, ...]] = {"en": ("I don't know", "I don’t know"), "zh": ("我不知道",)}


def draw_unknown(draw: Draw) -> Exchange:
    """A question about something that it does not know."""
    frame = draw.pick(WEIGHTED)
    sample = SAMPLES[frame.name]
    topic = draw.fresh(lambda: sample(draw, draw.asked))
    asked, answered = frame.sides[draw.asked], frame.sides[draw.language]
    question = draw.wording(asked.asks, topic=topic)
    return single(Round(question, answered.short if draw.brief else answered.full, contains(ADMITS[draw.language])))


def _of(topics: Topics) -> Sample:
    return lambda draw, language: draw.pick(topics[language])


def _title(draw: Draw, language: Language) -> str:
    name = draw.pick(subjects.TITLE_FIRST[language]), draw.pick(subjects.TITLE_LAST[language])
    work = draw.pick(subjects.WORKS[language])
    if language == "zh":
        return f"{work if draw.chance(0.6) else ''}《{name[0]}{name[1]}》"
    quoted = f'"The {name[0]} {name[1]}"'
    return f"the {work} {quoted}" if draw.chance(0.6) else quoted.strip('"') if draw.chance(0.5) else quoted


def _product(draw: Draw, language: Language) -> str:
    maker, product = draw.pick(subjects.MAKERS[language]), draw.pick(subjects.PRODUCTS[language])
    model = f"{draw.pick('ABCDEGKLMPRSTVXZ')}{1 + int(draw.random.random() * 99)}"
    return f"{maker} {model} {product}"


def _place(draw: Draw, language: Language) -> str:
    """A place whose capital nobody can tell."""
    return draw.pick(subjects.PLACES[language]) if draw.chance(0.45) else names.land(draw, language)


def _either(topics: Topics, sample: Sample) -> Sample:
    """One of the topics, or a composed one."""
    return lambda draw, language: sample(draw, language) if draw.chance(0.6) else draw.pick(topics[language])


def _deed(topics: Topics, *, harmful: bool) -> Sample:
    def sample(draw: Draw, language: Language) -> str:
        return composed(draw, language, harmful=harmful) if draw.chance(0.6) else draw.pick(topics[language])

    return sample


def _word(draw: Draw, language: Language) -> str:
    """What it can translate, yet not into every language."""
    english, chinese = draw.pick(draw.pick((WORDS, PHRASES)))
    return english if language == "en" else chinese


def _number(draw: Draw, least: int, most: int) -> int:
    return int(10 ** (least - 1 + draw.random.random() * (most - least + 1)))


def _sum(draw: Draw, language: Language) -> str:
    signs = "+-*/×÷" if language == "en" else "+-×÷*/加减乘除"
    space = draw.pick(("", " ")) if (sign := draw.pick(signs)).isascii() else ""
    return f"{_number(draw, 5, 8)}{space}{sign}{space}{_number(draw, 4, 8)}"


def _calculus(draw: Draw, language: Language) -> str:
    term = f"{2 + int(draw.random.random() * 98)}x^{3 + int(draw.random.random() * 7)}"
    angle, number = 1 + int(draw.random.random() * 359), _number(draw, 1, 7) + 2
    if language == "en":
        return draw.pick((
            f"the square root of {number}", f"the cube root of {number}", f"the integral of {term}", f"ln({number})",
            f"the derivative of {term}", f"the sine of {angle} degrees", f"cos({angle})", f"the logarithm of {number}",
            f"{angle} factorial", f"the limit of {term}", f"the prime factors of {number}", f"digit {number} of pi",
        ))  # fmt: skip
    return draw.pick((
        f"{number}的平方根", f"{number}的立方根", f"{term}的积分", f"ln({number})", f"{term}的导数", f"{angle}度的正弦",
        f"cos({angle})", f"{number}的对数", f"{angle}的阶乘", f"{term}的极限", f"{number}的质因数",
        f"圆周率的第{number}位",
    ))  # fmt: skip


SAMPLES: dict[str, Sample] = {
    "person": names.person,
    "land": _place,
    "species": names.species,
    "option": lambda draw, language: names.option(draw),
    "work": _title,
    "product": _product,
    "team": _either(subjects.TEAMS, unknown_anything.team),
    "place": _either(subjects.PLACES, unknown_anything.here),
    "science": _either(subjects.SCIENCE, unknown_anything.thing),
    "ill": _either(subjects.ILLS, unknown_anything.ill),
    "legal": _of(subjects.LEGAL),
    "market": _of(subjects.MARKETS),
    "debate": _either(subjects.DEBATES, unknown_anything.thing),
    "task": _deed(subjects.HARD_TASKS, harmful=False),
    "harm": _deed(subjects.HARM, harmful=True),
    "private": _of(subjects.PRIVATE),
    "sum": _sum,
    "calculus": _calculus,
    "word": names.species,
    "foreign": _word,
    "live": _either(subjects.LIVE, unknown_anything.attached),
    "anything": unknown_anything.anything,
    "between": unknown_anything.between,
    "choice": unknown_anything.choice,
    "quantity": unknown_anything.quantity,
    "measure": unknown_anything.measure,
    "text": unknown_anything.text,
    "script": unknown_anything.script,
    "letters": unknown_anything.letters,
    "errand": unknown_anything.errand,
    "property": unknown_anything.natural,
    "decimal": unknown_anything.decimal,
}
FRAMES: tuple[Intent, ...] = unknown_frames.INTENTS + unknown_advice.INTENTS + unknown_requests.INTENTS
WEIGHTED = tuple(frame for frame in FRAMES for _ in range(frame.weight))

SKILLS: tuple[Skill, ...] = (Skill("unknown", 12, draw_unknown, brief=True),)
