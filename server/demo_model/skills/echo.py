"""Saying again what the user wrote: whoever can do that with any words can use names and topics never seen before."""

from server.demo_model.drawing import Draw, Exchange, Language, Round, Skill, equals, single
from server.demo_model.skills import story_heroes
from server.demo_model.skills.memory_words import GIVEN, NAMES, SURNAMES

VOWELS = ("a", "e", "i", "o", "u", "ai", "ea", "ie", "oo", "ou", "y")
CONSONANTS = (*"bcdfghjklmnpqrstvwxz", "ch", "sh", "th", "st", "ll", "nd", "rt", "ck", "pl", "br", "gr", "ng", "ss")
CHINESE = "".join(sorted({*SURNAMES, *GIVEN, *"".join(chinese for _, _, chinese, _ in story_heroes.THEME_NOUNS)}))
ENGLISH = tuple(sorted({noun for _, noun, _, _ in story_heroes.THEME_NOUNS} | {*NAMES}))

ASKED: dict[Language, str] = {
    "en": "{Repeat|Please repeat|Say|Please say|Just say|Can you say|Write|Please write|Echo|Type|Could you repeat} "
    "{after me|exactly|again|back|word for word|the words|this|}{:|} <text>",
    "zh": "{请|麻烦|请你|帮我|}{重复|复述|跟我说|照着说|说|写出|写下|念}"
    "{一遍|一下|这些字|这句话|下面的内容|}{：|:}<text>",
}


def made_up(draw: Draw) -> str:
    """A word that nobody knows, from any letters."""
    parts = []
    for _ in range(draw.pick((1, 2, 2, 3))):
        parts += [draw.pick(CONSONANTS), draw.pick(VOWELS)]
    if draw.chance(0.5):
        parts.append(draw.pick(CONSONANTS))
    return "".join(parts[1:] if len(parts) > 2 and draw.chance(0.25) else parts)


def _word(draw: Draw) -> str:
    kind = draw.random.random()
    if kind < 0.35:
        return draw.pick(ENGLISH)
    if kind < 0.5:
        return str(int(10 ** (4 * draw.random.random())))
    word = made_up(draw)
    if kind < 0.7:
        return word.capitalize()
    return word + draw.pick(("", "", "_", "-")) + made_up(draw) if kind > 0.93 else word


def _text(draw: Draw) -> str:
    if draw.asked == "zh" and draw.chance(0.8):
        return "".join(draw.pick(CHINESE) for _ in range(draw.pick((1, 2, 3, 4, 6, 8, 12))))
    return " ".join(_word(draw) for _ in range(draw.pick((1, 1, 2, 3, 4, 6, 8))))


def draw(draw: Draw) -> Exchange:
    """Words to say again, exactly."""
    text = draw.fresh(lambda: _text(draw))
    return single(Round(draw.wording(ASKED[draw.asked], text=text), text, equals(text), mixed=True))


SKILLS = (Skill("echo", 3, draw),)
