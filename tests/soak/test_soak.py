"""Many replies, each cut at a random token and resumed by a new client, end as if nobody had cut them."""

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable, Iterable, Sequence
from pathlib import Path
from random import Random, SystemRandom
from signal import SIGKILL

import pytest

from server.__main__ import CPU_OPTIONS
from tests.faults.engines import engine_core
from tests.faults.measured import Measured
from tests.faults.namespace import Namespace
from tests.faults.peer import Reply
from tests.faults.restartable import RestartableServer
from tests.postgres import Postgres
from tests.soak.brood import Brood
from tests.soak.cases import IN_GROUPS, Case, cases, groups
from tests.soak.cutting import TOKEN, answer, come_back, cut_all, cut_by_killing, cut_by_leaving, cut_silently

pytestmark = pytest.mark.anyio

TURNS = {"SQLite": 200, "PostgreSQL": 80}
"""What the server does with a cut is the same for both; what is stored and read again is not."""
IN_GROUP = 24
"""Replies cut by killing the engine, and as many by killing the server."""
KILLS = {"SQLite": 2, "PostgreSQL": 1}
"""Of each kind; each costs the start of an engine."""
AT_ONCE = 8
"""Cuts of single connections."""
OPTIONS = ("--host", "0.0.0.0", "--token", TOKEN, "--max-model-len", "2048", "--max-num-seqs", "64")
EXACT = ("--dtype", "float32")
"""The batch in which a reply happens to be computed must not decide between two tokens."""
IN_ONE_PROCESS = CPU_OPTIONS[:2]
"""As on one GPU: a core and a worker, both spinning, would take the one core from each other."""


@pytest.fixture
def database(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, ...]:
    """Options for where the server keeps its conversations."""
    options = ("--data-dir", str(tmp_path))
    if kind == "SQLite":
        return options
    postgres: Postgres = request.getfixturevalue("postgres")
    return (*options, "--database", postgres.new_database())


@pytest.fixture
def seed(measured: Measured) -> int:
    """Decides questions and cuts; SOAK_SEED repeats a run."""
    number = int(os.environ.get("SOAK_SEED") or SystemRandom().randrange(1000))
    measured("SOAK_SEED", number)
    return number


async def each(all_cases: Iterable[Case], act: Callable[[Case], Awaitable[None]], at_once: int = AT_ONCE) -> None:
    """Do it for all, so many at a time."""
    places = asyncio.Semaphore(at_once)

    async def one(case: Case) -> None:
        async with places:
            await act(case)

    async with asyncio.TaskGroup() as tasks:
        for case in all_cases:
            tasks.create_task(one(case))


async def plan(url: str, all_cases: Sequence[Case], random: Random) -> None:
    """Ask everything once without cuts; then it is known what each reply must be."""
    uncut: dict[int, Reply] = {}

    async def ask(case: Case) -> None:
        uncut[case.number] = await answer(url, case)

    await each(all_cases, ask, 4 * AT_ONCE)
    for case in all_cases:
        case.plan(uncut[case.number], random)
    stopping = [case for case in all_cases if case.stops]
    await each(stopping, ask, 4 * AT_ONCE)
    for case in stopping:
        assert uncut[case.number].text == case.whole, "a stop string changes what comes before it"


async def cut_single_connections(server: RestartableServer, all_cases: Iterable[Case]) -> None:
    """Each by an act of its own; a new client is there at once."""
    url = server.live.ws_url
    program = (sys.executable, "-m", "tests.soak.brood")
    with Namespace() as away:
        far = away.python("tests.soak.brood")
        async with Brood(program, url, TOKEN) as near, Brood(far, away.ws_url(server.live.port), TOKEN) as distant:

            async def cut(case: Case) -> None:
                match case.cut:
                    case "client killed":
                        await cut_by_killing(near, case)
                    case "silent loss":
                        await cut_silently(away, distant, case)
                    case _:
                        await cut_by_leaving(url, case)
                await come_back(url, case)

            await each((case for case in all_cases if case.cut not in IN_GROUPS), cut)


@pytest.mark.parametrize("kind", TURNS)
async def test_replies_cut_and_resumed(kind: str, database: tuple[str, ...], seed: int, measured: Measured) -> None:
    random = Random(seed)
    turns, kills = TURNS[kind], KILLS[kind]
    all_cases = cases(turns, IN_GROUP, random)
    with RestartableServer(*OPTIONS, *EXACT, *IN_ONE_PROCESS, *database) as server:

        async def kill_engine() -> None:
            os.kill(engine_core(server.live), SIGKILL)

        async def back(case: Case) -> None:
            await come_back(server.live.ws_url, case)

        server.live.wait_ready()
        await plan(server.live.ws_url, all_cases, random)
        await cut_single_connections(server, all_cases)
        for group in groups(all_cases, "engine killed", kills):
            await cut_all(server.live.ws_url, group, kill_engine)
            await each(group, back, len(group))
        for group in groups(all_cases, "server killed", kills):
            await cut_all(server.live.ws_url, group, server.kill)
            await server.start_again()
            await each(group, back, len(group))
        await server.live.until_idle()
        assert server.live.metric("streamchat_live_turns") == server.live.running() == 0
    for case in all_cases:
        check(case)
    replies = [case.reply for case in all_cases if case.reply]
    measured("replies that the engine took up again", sum(reply.resumed > 0 for reply in replies))
    measured("tokens that a killed server had not stored, at most", max(reply.lost for reply in replies))
    # No digest tells whether the hard cases have been met at all.
    assert sum(case.was_cut for case in all_cases) > 0.9 * turns, "the others had ended before they were cut"
    straddled = sum(case.stop_was_begun for case in all_cases)
    measured("stop strings across a cut", straddled)
    assert straddled > turns / 60
    halves = sum("\N{REPLACEMENT CHARACTER}" in reply.text for reply in replies)
    measured("replies with halves of characters", halves)
    assert halves > turns / 20


def check(case: Case) -> None:
    """The reply is to the byte what it would have been, and nothing of it came twice."""
    kept, reply = case.kept, case.reply
    assert kept, case
    assert reply, case
    assert reply.whole, case
    if case.whole is not None:
        assert reply.text == case.whole, case
        assert reply.text.startswith(kept.text), case
