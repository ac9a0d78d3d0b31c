"""Conversations of any skills' exchanges, under a system prompt or none, in one language or both."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from random import Random
from typing import NamedTuple

from server.demo_model import system
from server.demo_model.drawing import Draw, Language, Round, Skill
from server.demo_model.skills import SKILLS

OTHER: dict[Language, Language] = {"en": "zh", "zh": "en"}
IN_LANGUAGE: dict[Language, dict[Language, str]] = {
    "en": {
        "en": "{Answer|Reply|Please answer|Please reply|Respond|Say it|Write|Tell me} "
        "{|this |that }in English{.|, please.|, thanks.}",
        "zh": "{Answer|Reply|Please answer|Please reply|Respond|Say it|Write|Tell me} "
        "{|this |that }in Chinese{.|, please.|, thanks.}",
    },
    "zh": {
        "en": "{请|请你|麻烦|}{用英语|用英文}{回答|回复|告诉我|说|作答|写}{。|，谢谢。|，好吗？}",
        "zh": "{请|请你|麻烦|}{用中文|用汉语}{回答|回复|告诉我|说|作答|写}{。|，谢谢。|，好吗？}",
    },
}
"""By the language that it is said in, then by the one that is asked for."""
DWELLING = 0.5
"""So many exchanges are of the skill to dwell on."""


class Turn(NamedTuple):
    """A round of a conversation, and what is expected of its answer."""

    skill: str
    round: Round
    language: Language


class Opening(NamedTuple):
    """A conversation's system prompt (None: it has none), and its rounds, without end."""

    system: str | None
    turns: Iterator[Turn]


def conversation(random: Random, *, held_out: bool = False, dwell: str | None = None) -> Opening:
    """Draw a conversation. Its rounds are drawn as they are taken, with `dwell` half of them of the skill so named."""
    mainly: Language = "en" if random.random() < 0.5 else "zh"
    setting = system.setting(Draw(random, held_out=held_out, asked=mainly))
    return Opening(setting.text, turns(random, setting, mainly, held_out=held_out, dwell=dwell))


def turns(
    random: Random, setting: system.Setting, mainly: Language, *, held_out: bool, dwell: str | None
) -> Iterator[Turn]:
    """Rounds under `setting`, most of them asked in the language `mainly`."""
    fitting = [skill for skill in SKILLS if skill.brief or not (setting.brief or setting.persona)]
    kept: list[Turn] = []
    """Rounds of a spread exchange that are still to come."""
    while True:
        if kept and random.random() < 0.4:
            yield kept.pop(0)
            continue
        skill = _chosen(random, fitting, dwell)
        asked = mainly if random.random() < 0.9 else OTHER[mainly]
        drawn, spread = exchange(random, skill, setting, asked, held_out=held_out)
        if spread:
            kept = drawn
            # What people say of themselves counts for the whole conversation, so they say it in one exchange only.
            fitting = [other for other in fitting if other.name != skill.name]
            yield kept.pop(0)
        else:
            yield from drawn


def exchange(
    random: Random, skill: Skill, setting: system.Setting, asked: Language, *, held_out: bool
) -> tuple[list[Turn], bool]:
    """Rounds of one exchange under `setting`, and whether others may come between them."""
    on_request = setting == system.Setting() and random.random() < 0.03
    language = OTHER[asked] if on_request else setting.language or asked
    draw = Draw(random, held_out=held_out, asked=asked, language=language, brief=setting.brief)
    drawn = skill.draw(draw)
    rounds = list(drawn.rounds)
    if on_request:
        if len(rounds) > 1 or rounds[0].mixed:
            return exchange(random, skill, setting, asked, held_out=held_out)
        request = draw.wording(IN_LANGUAGE[asked][language])
        gap = "" if asked == "zh" else " "
        rounds[0] = rounds[0]._replace(question=f"{rounds[0].question}{gap}{request}")
    if setting.persona:
        rounds = [system.spoken(round, setting.persona, language) for round in rounds]
    return [Turn(skill.name, round, language) for round in rounds], drawn.spread


def _chosen(random: Random, skills: Sequence[Skill], dwell: str | None) -> Skill:
    if dwell and random.random() < DWELLING:
        skills = [skill for skill in skills if skill.name == dwell] or skills
    (skill,) = random.choices(skills, cum_weights=list(accumulate(skill.share for skill in skills)))
    return skill
