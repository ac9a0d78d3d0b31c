"""Score the demo model: `python -m server.demo_model.evaluate` asks the real engine held-out questions, greedy."""

import argparse
import asyncio
import json
import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path
from random import Random
from typing import NamedTuple

from server.__main__ import DEMO_OPTIONS, UNCOMPILED, set_defaults
from server.demo_model import judging, system
from server.demo_model.dialogue import Turn, exchange
from server.demo_model.drawing import Draw, Language, Skill
from server.demo_model.judging import Answer
from server.demo_model.skills import SKILLS
from server.engine import Engine, Message
from server.protocol import Params
from server.settings import Settings

AT_ONCE = 64
HANG_TIMEOUT_S = 60.0
MAX_TOKENS = 1800
FILLERS = 3
"""Foreign rounds at most between two rounds of what is to be remembered."""
SHORT_CHARS = 220
"""An answer of one short sentence is not longer."""


class Case(NamedTuple):
    """A held-out conversation; of its answers those of `skill` are judged under its name."""

    skill: str
    setting: system.Setting
    turns: list[Turn]


def cases(skill: Skill, count: int, seed: str) -> Iterator[Case]:
    """Held-out conversations around one exchange of the skill, with no system prompt."""
    languages: tuple[Language, Language] = ("en", "zh")
    for number in range(count):
        random = Random(f"{seed}/{skill.name}/{number}")
        asked = languages[number % 2]
        turns, spread = exchange(random, skill, system.Setting(), asked, held_out=True)
        if spread:
            turns = [turn for own in turns for turn in (own, *fillers(random, asked, random.randrange(FILLERS + 1)))]
        elif random.random() < 0.5:
            turns = [*fillers(random, asked, random.choice((1, 1, 2))), *turns]
        yield Case(skill.name, system.Setting(), turns)


def fillers(random: Random, asked: Language, count: int) -> Iterator[Turn]:
    """Rounds of other skills, one at a time."""
    for _ in range(count):
        skill = random.choice([skill for skill in SKILLS if skill.brief])
        turns, _ = exchange(random, skill, system.Setting(), asked, held_out=True)
        yield turns[0]


def following(count: int, seed: str) -> Iterator[Case]:
    """Held-out conversations under system prompts that ask for something."""
    for number in range(count):
        random = Random(f"{seed}/system/{number}")
        asked: Language = "en" if number % 2 else "zh"
        setting = system.Setting()
        while setting.language is None and not setting.brief and setting.persona is None:
            setting = system.setting(Draw(random, held_out=True, asked=asked))
        skill = random.choice([skill for skill in SKILLS if skill.brief])
        turns, _ = exchange(random, skill, setting, asked, held_out=True)
        yield Case("system prompt", setting, turns[:1])


async def answered(engine: Engine, case: Case) -> list[Answer]:
    """The model's answers, each after what should have been said before it."""
    history: list[Message] = [Message("system", case.setting.text)] if case.setting.text else []
    answers = []
    for turn in case.turns:
        history.append(Message("user", turn.round.question))
        prompt = await engine.render(history)
        text, reason = "", None
        async with engine.request(prompt, Params(temperature=0.0, max_tokens=MAX_TOKENS)) as outputs:
            async for output in outputs:
                text += output.text
                reason = output.finish_reason or reason
        history.append(Message("assistant", turn.round.answer))
        right = turn.round.rule.accepts(text)
        if case.setting.brief:
            right = right and "\n" not in text.strip() and len(text) <= SHORT_CHARS
        name = case.skill if case.skill == "system prompt" else turn.skill
        language = None if turn.round.mixed else turn.language
        answers.append(
            Answer(
                name,
                case.setting.text,
                turn.round.question,
                turn.round.answer,
                turn.round.rule.text,
                text,
                right,
                language,
                reason == "stop",
            )
        )
    return answers


def loaded(model: Path, options: Sequence[str], thread: Executor) -> Engine:
    """A real engine on this machine, with options as the service gives them. `thread` must be the one this runs in."""
    from server.vllm_engine import load  # slow to import

    set_defaults(Settings())
    most = ("--max-num-seqs", str(AT_ONCE))
    return load(["--model", str(model), *DEMO_OPTIONS, UNCOMPILED, *most, *options], HANG_TIMEOUT_S, thread)


async def answers_to(engine: Engine, asking: Sequence[Case]) -> list[Answer]:
    """The answers to all cases, so many at once as the engine takes."""
    places = asyncio.Semaphore(AT_ONCE)
    done = 0

    async def one(case: Case) -> list[Answer]:
        nonlocal done
        async with places:
            answers = await answered(engine, case)
        done += 1
        if done % 100 == 0:
            print(f"\r{done}/{len(asking)} conversations", end="", file=sys.stderr, flush=True)
        return answers

    return [answer for answers in await asyncio.gather(*map(one, asking)) for answer in answers]


async def evaluated(model: Path, asking: Sequence[Case]) -> list[Answer]:
    """The answers to all cases by an engine started for them."""
    thread = ThreadPoolExecutor(1)
    engine = await asyncio.get_running_loop().run_in_executor(thread, loaded, model, (), thread)
    try:
        return await answers_to(engine, asking)
    finally:
        await engine.close()


def report(answers: Sequence[Answer]) -> bool:
    """Print the scores; whether all targets are met."""
    found = judging.scores(answers)
    print(f"\n{'':16} {'right':>11} {'share':>7} {'target':>7}")
    for score in found:
        target = f"{score.target:7.1%}" if score.target else " " * 7
        mark = "" if score.met else "  missed"
        print(f"{score.name:16} {score.right:5}/{score.asked:5} {score.share:7.1%} {target}{mark}")
    return all(score.met for score in found)


def main() -> int:
    """Ask, print, and exit with 1 where a target is missed."""
    parser = argparse.ArgumentParser(prog="python -m server.demo_model.evaluate", description=__doc__)
    parser.add_argument("--model", type=Path, default=Path(__file__).parent, help="folder of the model (default: this)")
    parser.add_argument("--count", type=int, default=200, help="conversations per skill (default: 200)")
    parser.add_argument("--skill", help="this one only")
    parser.add_argument("--seed", default="1", help="decides the questions (default: 1)")
    parser.add_argument("--failures", type=Path, metavar="FILE", help="write the answers that fail, as JSON lines")
    given = parser.parse_args()
    chosen = [skill for skill in SKILLS if given.skill in (None, skill.name)]
    asking = [case for skill in chosen for case in cases(skill, given.count, given.seed)]
    if given.skill in (None, "system prompt"):
        asking += following(given.count, given.seed)
    answers = asyncio.run(evaluated(given.model, asking))
    if given.failures:
        with given.failures.open("w", encoding="utf-8") as file:
            for answer in answers:
                if fails := list(judging.shortcomings(answer)):
                    file.write(json.dumps({"fails": fails, **answer._asdict()}, ensure_ascii=False) + "\n")
    return 0 if report(answers) else 1


if __name__ == "__main__":
    code = main()
    sys.stdout.flush()
    os._exit(code)  # on the usual way out vLLM's bindings fill the screen with what they leak
