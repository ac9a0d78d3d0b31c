"""System prompts that the model learns to follow: its language, one short sentence, a persona out of a few."""

from typing import Literal, NamedTuple

from server.demo_model.drawing import Draw, Language, Round, Rule

DEFAULT = "You are a helpful assistant."
"""What the chat template writes where a chat has no system prompt."""

Name = Literal["pirate", "robot", "cat", "butler", "teacher"]

NEUTRAL: dict[Language, str] = {
    "en": "{You are|Act as|You're} {a|an honest and|a kind and|a careful,|a friendly,} {helpful|useful|polite} "
    "{assistant|chat assistant|AI assistant|companion}{.| of StreamChat.| that answers questions.| on this website.}",
    "zh": "你是{一个|一位|}{友好|诚实|细心|有礼貌|热心}{而且乐于助人|}的{助手|聊天助手|智能助手|AI 助手}"
    "{。|，请回答用户的问题。|，为 StreamChat 服务。}",
}
IN_ENGLISH: dict[Language, str] = {
    "en": "{Always|Please always|You must always|From now on,} {answer|reply|respond|write} {only |}in English"
    "{.|, whatever language the user writes.|, even "
    "if the question is in another language.}",
    "zh": "{请|请始终|你必须|总是|从现在起}{只|都|一律|}用{英语|英文}{回答|回复|作答}"
    "{。|，无论用户使用什么语言。|，即使问题是中文。}",
}
IN_CHINESE: dict[Language, str] = {
    "en": "{Always|Please always|You must always|From now on,} {answer|reply|respond|write} {only |}in "
    "{Chinese|Simplified Chinese|Mandarin Chinese}{.|, whatever language the user writes.|, even "
    "if the question is in another language.}",
    "zh": "{请|请始终|你必须|总是|从现在起}{只|都|一律|}用{中文|简体中文|汉语}{回答|回复|作答}"
    "{。|，无论用户使用什么语言。|，即使问题是英文。}",
}
BRIEF: dict[Language, str] = {
    "en": "{Be brief.|Be very brief.|Be concise.|Keep it short.|Answer briefly.|Short answers only.|No long answers.} "
    "{Answer|Reply|Respond|Always answer|Always reply} {in|with} {one|a single|just one|at most one} "
    "{short |}sentence.",
    "zh": "{请|请始终|总是|你要|务必}{简短|简洁|简要}{回答|回复|作答}{，|。}{只用|最多用|只写|仅用}"
    "{一句话|一个短句|一句简短的话}{。|，不要多说。|，不要展开。}",
}


class Persona(NamedTuple):
    """A manner of speaking: what comes before and after each answer, and how a system prompt asks for it."""

    names: dict[Language, str]
    opening: dict[Language, str]
    closing: dict[Language, str]


PERSONAS: dict[Name, Persona] = {
    "pirate": Persona(
        {"en": "a pirate", "zh": "海盗"}, {"en": "Arr!", "zh": "啊嘿！"}, {"en": "Yo ho ho!", "zh": "扬帆起航咯！"}
    ),
    "robot": Persona(
        {"en": "a robot", "zh": "机器人"},
        {"en": "Beep boop.", "zh": "哔哔。"},
        {"en": "End of transmission.", "zh": "传输完毕。"},
    ),
    "cat": Persona({"en": "a cat", "zh": "一只猫"}, {"en": "Meow!", "zh": "喵！"}, {"en": "Purr.", "zh": "呼噜呼噜。"}),
    "butler": Persona(
        {"en": "a butler", "zh": "管家"},
        {"en": "Very good, if I may say so.", "zh": "遵命。"},
        {"en": "At your service.", "zh": "随时为您效劳。"},
    ),
    "teacher": Persona(
        {"en": "a teacher", "zh": "老师"},
        {"en": "Good question, class!", "zh": "同学们，问得好！"},
        {"en": "Any more questions?", "zh": "还有别的问题吗？"},
    ),
}
AS_PERSONA: dict[Language, str] = {
    "en": "{You are|Act like|Speak like|Talk like|Pretend to be|Answer like|Behave like|Play the role of|You're} "
    "{<persona>|<persona>, and stay in character|<persona> who helps people|<persona> who answers questions}{.|!}",
    "zh": "{你是|请扮演|请你扮演|假装你是|请像|你要像|现在你是|你的角色是}<persona>"
    "{。|，请保持角色。|，用这个身份回答问题。|，帮助用户解答问题。|，说话要符合这个角色。}",
}


class Setting(NamedTuple):
    """What a conversation's system prompt says, and what of it answers must follow."""

    text: str | None = None
    language: Language | None = None
    brief: bool = False
    persona: Name | None = None


def setting(draw: Draw) -> Setting:
    """Draw the system prompt of a conversation; most have none."""
    kind = draw.random.random()
    if kind < 0.6:
        return Setting()
    if kind < 0.66:
        return Setting(draw.wording(NEUTRAL[draw.asked], known=[DEFAULT]))
    if kind < 0.74:
        language: Language = draw.pick(("en", "zh"))
        return Setting(draw.wording(_in(language)[draw.asked]), language=language)
    if kind < 0.83:
        return Setting(draw.wording(BRIEF[draw.asked]), brief=True)
    if kind < 0.93:
        name = draw.pick(tuple(PERSONAS))
        return Setting(draw.wording(AS_PERSONA[draw.asked], persona=PERSONAS[name].names[draw.asked]), persona=name)
    name, language = draw.pick(tuple(PERSONAS)), draw.pick(("en", "zh"))
    parts = [draw.wording(AS_PERSONA[draw.asked], persona=PERSONAS[name].names[draw.asked])]
    brief = draw.chance(0.5)
    if brief:
        parts.append(draw.wording(BRIEF[draw.asked]))
    if said := not brief or draw.chance(0.5):
        parts.append(draw.wording(_in(language)[draw.asked]))
    return Setting((" " if draw.asked == "en" else "").join(parts), language if said else None, brief, name)


def _in(language: Language) -> dict[Language, str]:
    return IN_ENGLISH if language == "en" else IN_CHINESE


def spoken(round: Round, persona: Name, language: Language) -> Round:
    """The round with its answer spoken by `persona`."""
    opening, closing = PERSONAS[persona].opening[language], PERSONAS[persona].closing[language]
    gap = "\n\n" if "\n" in round.answer else " " if language == "en" else ""

    def accepts(answer: str) -> bool:
        answer = answer.strip()
        if not (answer.startswith(opening) and answer.endswith(closing)):
            return False
        return round.rule.accepts(answer[len(opening) : len(answer) - len(closing)].strip())

    rule = Rule(f"opens and closes as the {persona} does, and {round.rule.text}", accepts)
    return round._replace(answer=f"{opening}{gap}{round.answer}{gap}{closing}", rule=rule)
