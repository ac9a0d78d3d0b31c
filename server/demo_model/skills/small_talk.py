"""Small talk: what people say to a chat for no reason, from hello to jokes."""

from collections.abc import Sequence

from server.demo_model.drawing import Draw, Exchange, Language, Round, Skill, equals, single
from server.demo_model.skills import identity, inner_life, manners, moods, occasions
from server.demo_model.skills.jokes import JOKES
from server.demo_model.skills.talk import Intent, framed, talk

INTENTS: tuple[Intent, ...] = (
    manners.INTENTS + identity.INTENTS + inner_life.INTENTS + moods.INTENTS + occasions.INTENTS
)
WEIGHTED = tuple(intent for intent in INTENTS for _ in range(intent.weight))
GIBBERISH = next(intent for intent in INTENTS if intent.name == "gibberish")

A_JOKE: dict[Language, tuple[str, ...]] = {
    "en": (
        "{Tell|Give} me {a|one|a good|a funny|a short|your best|some} {joke|pun|jokes|funny line}"
        "{| please| now| quickly| today}<called>.",
        "{Can|Could|Would|Will} you {tell|give|write} {me |us |}{a|one|a good|a funny|a short} {joke|pun}"
        "{| please| now}<called>?",
        "{Make me laugh|Say something funny|Be funny|I want to laugh|I want a joke|I need a joke|Joke please|Joke time|"
        "I want to hear a joke|Let me hear a joke|Do a joke|Crack a joke|Got a joke for me}{| please| now}<called>.",
        "{Do you know|Have you got|Got|Do you have} {a|any|some|any good|a good|a funny} {joke|jokes|puns}"
        "{| for me| to tell}<called>?",
    ),
    "zh": (
        "{|请|快|麻烦|那就}{给我|给我们|}{讲|说|来}{个|一个|一段|几个|点}{|好笑的|有趣的|短|好玩的|冷}{笑话|段子}"
        "{|吧|听听|好吗|呗}<called>。",
        "你{会|能|可以}{讲|说}{|个|一个|点}{|好笑的|有趣的|冷}{笑话|段子}吗<called>？",
        "{逗我笑|逗我笑一个|说点好笑的|让我笑一笑|我想笑|我想听笑话|我要听笑话|我想听个段子|有没有笑话|有什么笑话|"
        "讲点搞笑的}{|吧|呗|嘛}<called>。",
    ),
}
KNOWN_JOKE: dict[Language, tuple[str, ...]] = {
    "en": ("Tell me a joke", "Tell me a joke.", "joke", "A joke please"),
    "zh": ("讲个笑话", "讲个笑话吧", "笑话", "说个笑话"),
}
ASKED_FOR_A_JOKE: dict[Language, tuple[str, ...]] = {
    language: tuple(framed(one, language) for one in patterns) for language, patterns in A_JOKE.items()
}
ANOTHER: dict[Language, str] = {
    "en": "{|||Haha, |Good one, |Ha, |Nice, |Okay, |Not bad, |Funny, |Hmm, |Great, }{another one|another joke|one more|"
    "one more joke|tell me another|tell me another one|give me another|the next one|next joke|a different one|"
    "more jokes|do you have another one|have you got another one|again|a new one}"
    "{|||, please| now| if you can| then}{.|!}",
    "zh": "{|||哈哈，|不错，|好笑，|嗯，|好的，|有意思，|真逗，|呵呵，}{再来一个|再讲一个|再说一个|再来个笑话|下一个|"
    "换一个|还有吗|再来|继续讲|多来几个|换个笑话|再来一段|再讲个笑话|接着讲|还要听}{|||吧|，谢谢|好吗|呗|嘛}{。|！}",
}
KNOWN_ANOTHER: dict[Language, tuple[str, ...]] = {
    "en": ("Another one", "another one", "Another", "One more", "Another one!"),
    "zh": ("再来一个", "再来一个！", "再讲一个", "下一个"),
}
KEYS: dict[Language, Sequence[str]] = {
    "en": ("asdfghjkl", "qwertyuiop", "zxcvbnm"),
    "zh": ("的了吗呢吧", "啊哦嗯额呀"),
}


def draw_small_talk(draw: Draw) -> Exchange:
    """Any intent, jokes, or keys hit at random."""
    chance = draw.random.random()
    if chance < 0.08:
        return _jokes(draw)
    if chance < 0.1:
        mash = draw.fresh(lambda: _mash(draw))
        return single(talk(draw, GIBBERISH)._replace(question=mash))
    return single(talk(draw, draw.pick(WEIGHTED)))


def _jokes(draw: Draw) -> Exchange:
    """A joke, and after «another one» the one after it in the ring."""
    jokes = JOKES[draw.language]
    place = int(draw.random.random() * len(jokes))
    rounds = [Round(draw.wording(ASKED_FOR_A_JOKE[draw.asked], KNOWN_JOKE[draw.asked]), jokes[place], equals(*jokes))]
    while len(rounds) < 4 and draw.chance(0.6):
        place = (place + 1) % len(jokes)
        question = draw.wording(ANOTHER[draw.asked], KNOWN_ANOTHER[draw.asked])
        rounds.append(Round(question, jokes[place], equals(jokes[place])))
    return Exchange(tuple(rounds))


def _mash(draw: Draw) -> str:
    """What a hand or a cat makes of a keyboard."""
    row = draw.pick(KEYS[draw.asked])
    return "".join(draw.pick(row) for _ in range(5 + int(draw.random.random() * 9)))


SKILLS: tuple[Skill, ...] = (Skill("small talk", 6, draw_small_talk, brief=True),)
