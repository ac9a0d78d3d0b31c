"""What the user told of themselves, and asks for later; others' rounds come in between."""

import re
from collections.abc import Sequence
from functools import lru_cache

from server.demo_model.drawing import (
    Draw,
    Exchange,
    Language,
    Round,
    Rule,
    Skill,
    both,
    contains,
    ends_with_number,
)
from server.demo_model.skills.arithmetic import number
from server.demo_model.skills.echo import made_up
from server.demo_model.skills.memory_wordings import (
    AND,
    ASKED,
    CLAUSES,
    CORRECTIONS,
    KNOWN,
    NTH,
    OPENINGS,
    SAID,
    UNTOLD,
)
from server.demo_model.skills.memory_words import (
    ANIMALS,
    CITIES,
    CODAS,
    COLOURS,
    FOODS,
    GIVEN,
    JOBS,
    MIDDLES,
    NAMES,
    ONSETS,
    SURNAMES,
    Table,
)

MOST_ROUNDS = 6
TABLES: dict[str, Table] = {"colour": COLOURS, "food": FOODS, "city": CITIES, "job": JOBS}
KINDS = tuple(SAID["en"])
LIKELY = (*KINDS, "name", "name", "name", "colour", "colour", "number", "numbers")
Values = dict[Language, dict[str, str]]


def name(draw: Draw) -> str:
    """A given name, one made up of syllables, or a Chinese one; of this split."""
    kind = draw.random.random()
    if kind < (0.6 if draw.asked == "zh" else 0.05):
        return draw.fresh(
            lambda: draw.pick(SURNAMES) + draw.pick(GIVEN) + (draw.pick(GIVEN) if draw.chance(0.6) else "")
        )
    if kind < 0.75:
        return draw.fresh(lambda: draw.pick(NAMES))
    if draw.chance(0.4):
        return draw.fresh(lambda: made_up(draw).capitalize())
    return draw.fresh(lambda: draw.pick(ONSETS) + draw.pick(MIDDLES) + (draw.pick(CODAS) if draw.chance(0.7) else "n"))


def _values(draw: Draw, kind: str) -> Values:
    """What goes into the slots of a fact of this kind, in either language."""
    if kind in TABLES:
        english, chinese = draw.pick(TABLES[kind])
        return {"en": {kind: english}, "zh": {kind: chinese}}
    if kind == "name":
        return _same("name", name(draw))
    if kind == "pet":
        english, chinese = draw.pick(ANIMALS)
        values = _same("pet", name(draw))
        values["en"]["animal"], values["zh"]["animal"] = english, chinese
        return values
    if kind == "numbers":
        numbers = draw.fresh(lambda: tuple(number(draw) for _ in range(draw.pick((2, 3, 3, 4, 5)))))
        return {"en": {kind: ", ".join(map(str, numbers))}, "zh": {kind: "、".join(map(str, numbers))}}
    if kind == "code":
        return _same(kind, draw.fresh(lambda: "".join(str(draw.pick(range(10))) for _ in range(draw.pick((4, 5, 6))))))
    if kind == "age":
        return _same(kind, str(draw.pick(range(6, 100))))
    return _same(kind, str(draw.fresh(lambda: number(draw))))


def _same(kind: str, value: str) -> Values:
    """The value in both languages; Chinese puts a space before Latin letters."""
    latin = value.isascii() and value.isalpha()
    return {"en": {kind: value}, "zh": {kind: f" {value}" if latin else value}}


class _Talk:
    """What has been told so far, and the rounds about it."""

    def __init__(self, draw: Draw) -> None:
        self.draw = draw
        self.told: dict[str, Values] = {}
        self.rounds: list[Round] = []

    @property
    def asked(self) -> Language:
        """The language of the next question: if the answers have one of their own, either."""
        if self.draw.asked != self.draw.language and self.draw.chance(0.3):
            return self.draw.language
        return self.draw.asked

    def _add(self, question: str, answer: str, rule: Rule) -> None:
        foreign = not answer.isascii() if self.draw.language == "en" else re.search("[A-Za-z]", answer) is not None
        self.rounds.append(Round(question, answer, rule, mixed=foreign))  # a name keeps its letters

    def tell(self, kinds: Sequence[str]) -> None:
        """The user tells these facts, which are repeated."""
        asked, answered = self.asked, self.draw.language
        new = {kind: _values(self.draw, kind) for kind in kinds}
        self.told.update(new)
        question = self.draw.wording(_telling(asked, tuple(kinds)), (), **_slots(new, asked))
        others = [kind for kind in kinds if kind != "name"]
        parts = []
        if "name" in kinds:
            given = new["name"][answered]["name"].strip()
            parts.append(f"Nice to meet you, {given}!" if answered == "en" else f"很高兴认识你，{given}！")
        if others:
            facts = self._facts(others)
            parts.append(f"I will remember that {facts}." if answered == "en" else f"我会记住{facts}。")
        joined = " ".join(parts) if answered == "en" else "".join(parts)
        self._add(question, joined, both(*(self._right(kind) for kind in kinds)))

    def correct(self, kind: str) -> None:
        """The user takes back what they told; the newest counts."""
        asked = self.asked
        old = self.told[kind]
        new = next(values for values in iter(lambda: _values(self.draw, kind), None) if values != old)
        if kind == "pet":
            for language in ("en", "zh"):
                new[language]["animal"] = old[language]["animal"]
        self.told[kind] = new
        question = self.draw.wording(_correcting(asked, kind), (), **new[asked])
        facts = self._facts([kind])
        text = {"en": f"Thank you, I have corrected it: {facts}.", "zh": f"好的，已更正：{facts}。"}
        self._add(question, text[self.draw.language], self._right(kind))

    def ask(self, kind: str) -> None:
        """The user asks for a fact, told or not; `everything` for all of them."""
        asked, answered = self.asked, self.draw.language
        question = self.draw.wording(ASKED[asked][kind], KNOWN[asked].get(kind, ()))
        known = tuple(self.told) if kind == "everything" else (kind,) if kind in self.told else ()
        if not known:
            what = UNTOLD[answered][kind]
            text = f"You have not told me {what} yet." if answered == "en" else f"你还没有告诉我{what}。"
            self._add(question, text, contains(("not told me", "没有告诉我")))
            return
        facts = self._facts(known)
        if kind == "everything":
            text = f"You told me that {facts}." if answered == "en" else f"你告诉过我：{facts}。"
        else:
            text = f"{facts[0].upper()}{facts[1:]}." if answered == "en" else f"{facts}。"
        self._add(question, text, both(*(self._right(one) for one in known)))

    def ask_nth(self) -> None:
        """The user asks for one of the numbers that they gave."""
        asked, answered = self.asked, self.draw.language
        shown = self.told["numbers"][answered]["numbers"]
        numbers = self.told["numbers"]["en"]["numbers"].split(", ")
        at = self.draw.pick(range(len(numbers)))
        question = self.draw.wording(ASKED[asked]["nth"], (), nth=NTH[asked][at])
        text = {
            "en": f"Of {shown}, the {NTH['en'][at]} number is {numbers[at]}.",
            "zh": f"在{shown}中，第{NTH['zh'][at]}个数是{numbers[at]}。",
        }
        self._add(question, text[answered], ends_with_number(numbers[at]))

    def _facts(self, kinds: Sequence[str]) -> str:
        language = self.draw.language
        facts = [self.draw.say(SAID[language][kind], **self.told[kind][language]) for kind in kinds]
        if language == "zh":
            return "，".join(facts)
        return " and ".join(filter(None, (", ".join(facts[:-1]), facts[-1])))

    def _right(self, kind: str) -> Rule:
        """Right if the value is in the answer, in either language."""
        return _says(*{self.told[kind][language][kind].strip(): None for language in ("en", "zh")})


def _says(*values: str) -> Rule:
    """Right if one of the values is in the answer as a word of its own."""

    def accepts(answer: str) -> bool:
        return any(re.search(rf"(?<![0-9A-Za-z]){re.escape(one)}(?![0-9A-Za-z])", answer, re.I) for one in values)

    return Rule(f"says {' or '.join(values)}", accepts)


def _slots(facts: dict[str, Values], language: Language) -> dict[str, str]:
    return {slot: value for values in facts.values() for slot, value in values[language].items()}


@lru_cache(10_000)
def _telling(language: Language, kinds: tuple[str, ...]) -> tuple[str, ...]:
    """Wordings of a message that tells these facts, with and without an opening."""
    first, *others = (CLAUSES[language][kind] for kind in kinds)
    rest = "".join(f"{AND[language]}{{{'|'.join(clauses)}}}" for clauses in others)
    end = "{.|!|}" if language == "en" else "{。|！|}"
    capital = [clause[0].upper() + clause[1:] for clause in first]
    return (
        f"{OPENINGS[language]}{{{'|'.join(first)}}}{rest}{end}",
        f"{{{'|'.join(capital)}}}{rest}{end}",
    )


@lru_cache(1000)
def _correcting(language: Language, kind: str) -> str:
    return f"{CORRECTIONS[language]}{{{'|'.join(CLAUSES[language][kind])}}}{'.' if language == 'en' else '。'}"


def draw(draw: Draw) -> Exchange:
    """Two to six rounds: the user tells one to four facts, may correct one, and asks."""
    talk = _Talk(draw)
    kinds = list(dict.fromkeys(draw.pick(LIKELY) for _ in range(draw.pick((1, 2, 2, 3, 4)))))
    untold = [kind for kind in KINDS if kind not in kinds]
    if draw.chance(0.1):
        talk.ask(draw.pick((*kinds, "everything")))
    while kinds:
        together = draw.pick((1, 1, 2, 3))
        talk.tell(kinds[:together])
        kinds = kinds[together:]
        if kinds and len(talk.rounds) + len(kinds) < MOST_ROUNDS - 2 and draw.chance(0.3):
            talk.ask(draw.pick(tuple(talk.told)))
    if len(talk.rounds) < MOST_ROUNDS - 1 and draw.chance(0.25):
        talk.correct(draw.pick(tuple(talk.told)))
    for _ in range(min(MOST_ROUNDS - len(talk.rounds), draw.pick((1, 2, 2, 3)))):
        kind = draw.random.random()
        if kind < 0.12:
            talk.ask(draw.pick(untold))
        elif kind < 0.24:
            talk.ask("everything")
        elif kind < 0.4 and "numbers" in talk.told:
            talk.ask_nth()
        else:
            talk.ask(draw.pick(tuple(talk.told)))
    return Exchange(tuple(talk.rounds), spread=True)


SKILLS = (Skill("recall", 5, draw, brief=True),)
