"""Try the demo model on a real engine: `python -m tests.demo_model.trying FILE` writes what it says.

In float32, since bfloat16 rounds as each processor likes.
"""

import asyncio
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from server.demo_model import evaluate
from server.demo_model.skills import SKILLS
from server.engine import Engine, Message
from server.protocol import Params
from server.settings import DEMO_MODEL
from tests.live_server import ROOT

PER_SKILL = 6
"""Conversations about each skill; `python -m server.demo_model.evaluate` has 200."""
COMPARED = 20
COMPARED_TOKENS = 80
BEGINNING_TOKENS = 12


async def try_engine(result: Path) -> None:
    """Ask it a quick subset of the evaluation, and write the answers."""
    asking = [case for skill in SKILLS for case in evaluate.cases(skill, PER_SKILL, "quick")]
    asking += evaluate.following(PER_SKILL, "quick")
    thread = ThreadPoolExecutor(1)
    options = ("--dtype", "float32")
    engine = await asyncio.get_running_loop().run_in_executor(thread, evaluate.loaded, DEMO_MODEL, options, thread)
    try:
        answers = await evaluate.answers_to(engine, asking)
        greedy = []
        for case in asking[:: len(asking) // COMPARED][:COMPARED]:
            prompt = await engine.render([Message("user", case.turns[0].round.question)])
            tokens: list[int] = []
            async with engine.request(prompt, Params(temperature=0.0, max_tokens=COMPARED_TOKENS)) as outputs:
                async for output in outputs:
                    tokens += output.token_ids
            greedy.append((prompt, tokens))
        suggested = await asyncio.gather(*(beginning(engine, question) for question in suggestions()))
    finally:
        await engine.close()
    result.write_text(json.dumps({"answers": answers, "greedy": greedy, "suggested": suggested}))


def suggestions() -> list[str]:
    """All that the page suggests to ask the demo model."""
    listed = (
        f'import("{(ROOT / "static/suggestions.js").as_uri()}").then(({{ groupsFor }}) => console.log(JSON.stringify('
        '["en", "zh"].flatMap((lang) => Object.values(groupsFor("StreamChat-demo", lang)).flat()))))'
    )
    questions: list[str] = json.loads(subprocess.check_output(["node", "-e", listed]))
    return questions


async def beginning(engine: Engine, question: str) -> tuple[str, str]:
    """A question and how its answer begins."""
    prompt = await engine.render([Message("user", question)])
    async with engine.request(prompt, Params(temperature=0.0, max_tokens=BEGINNING_TOKENS)) as outputs:
        return question, "".join([output.text async for output in outputs])


if __name__ == "__main__":
    asyncio.run(try_engine(Path(sys.argv[1])))
    os._exit(0)  # on the usual way out vLLM's bindings fill the screen with what they leak
