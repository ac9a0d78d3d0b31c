"""200 replies, each cut at a random token and resumed by a new client, are in the end as if nobody had cut them."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from random import Random, SystemRandom
from signal import SIGKILL
from typing import NamedTuple

import pytest
from websockets.exceptions import ConnectionClosed

from server.protocol import Cursor
from tests.faults.engines import engine_core
from tests.faults.measured import Measured
from tests.faults.namespace import Namespace
from tests.faults.peer import Peer, Reply, peer
from tests.live_server import START_TIMEOUT_S
from tests.postgres import Postgres
from tests.soak.brood import Brood
from tests.soak.cases import IN_GROUPS, ONE_BY_ONE, Case, by_cut, cases
from tests.soak.restartable import RestartableServer

pytestmark = pytest.mark.anyio

TOKEN = "secret"
TURNS = 200
AT_ONCE = 8
"""Cuts of single connections."""
GROUP = 12
"""Replies under one killed engine or server."""
OPTIONS = ("--host", "0.0.0.0", "--token", TOKEN, "--max-model-len", "2048", "--max-num-seqs", "64")
EXACT = ("--dtype", "float32")
"""So that the batch that a reply happens to be computed in cannot decide between two tokens."""


class Kept(NamedTuple):
    """All that is left of a client."""

    token: str
    turn_id: str
    seq: int
    text: str


@pytest.fixture(params=["SQLite", "PostgreSQL"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, ...]:
    """Options for where the server keeps its conversations."""
    if request.param == "SQLite":
        return ("--data-dir", str(tmp_path))
    postgres: Postgres = request.getfixturevalue("postgres")
    return ("--data-dir", str(tmp_path), "--database", postgres.new_database())


@pytest.fixture
def seed(measured: Measured) -> int:
    """Where the cuts are; SOAK_SEED repeats a run."""
    number = int(os.environ.get("SOAK_SEED") or SystemRandom().randrange(1000))
    measured("SOAK_SEED", number)
    return number


# ---- how replies are cut


@asynccontextmanager
async def asking(url: str, case: Case) -> AsyncIterator[tuple[Peer, Reply, str]]:
    """A newcomer who has asked; their reply and their identity."""
    async with peer(url, TOKEN) as user:
        assert isinstance(user.ready.token, str)
        params = {"max_tokens": case.params.max_tokens, "temperature": case.params.temperature, "stop": case.params.stop}
        yield user, await user.ask(case.question, **params), user.ready.token


async def answer(url: str, case: Case) -> Reply:
    """Nobody cuts it."""
    async with asking(url, case) as (user, reply, _):
        return await user.finish(reply)


async def cut_here(url: str, case: Case) -> Kept:
    """By leaving, in order or by a reset."""
    async with asking(url, case) as (user, reply, token):
        await user.until_seq(reply, case.at)
        if case.cut == "TCP reset":
            user.send_rst()
    return Kept(token, reply.turn_id, reply.seq, reply.text)


async def cut_process(brood: Brood, case: Case, how: Callable[[int, int], Awaitable[None]]) -> Kept:
    """In a process of its own; `how` gets its pid and its port."""
    turn_id, child = await brood.ask(case.question, case.params)
    await child.until(case.at)
    await how(child.pid, child.port)
    return Kept(child.token, turn_id, child.seq, child.text)


async def cut_group(url: str, group: Sequence[Case], kill: Callable[[], Awaitable[None]]) -> list[Kept]:
    """All at once: who is cut later begins earlier, so that each has come to its token when the kill comes."""
    late_first = sorted(group, key=lambda case: -case.at)
    leader = late_first[0]
    progress = asyncio.Condition()
    seq = 0

    async def one(case: Case) -> Kept:
        nonlocal seq
        async with progress:
            await progress.wait_for(lambda: seq >= leader.at - case.at)
        async with asking(url, case) as (user, reply, token):
            try:
                while reply.end is None:
                    await user.next()
                    if case is leader and seq < leader.at:
                        async with progress:
                            seq = max(reply.seq, leader.at if reply.end else 0)
                            progress.notify_all()
                        if seq >= leader.at:
                            await kill()
            except ConnectionClosed:
                pass
        return Kept(token, reply.turn_id, reply.seq, reply.text)

    return await asyncio.gather(*map(one, late_first))


# ---- how they go on


async def come_back(url: str, kept: Kept) -> Reply:
    """A new client that knows only what is left of the old one reads to the end."""
    async with peer(url, kept.token, [Cursor(kept.turn_id, kept.seq)]) as user:
        reply = user.replies[kept.turn_id]
        reply.text = kept.text
        await user.finish(reply, START_TIMEOUT_S)
        if reply.lost:
            # What the server made anew is not known to be what it had lost: the whole log tells.
            await user.finish(whole := await user.attach(kept.turn_id))
            reply.text, reply.seq = whole.text, whole.seq
        return reply


def check(case: Case, kept: Kept, reply: Reply) -> None:
    """The reply is to the byte what it would have been, and nothing of it was shown twice."""
    assert reply.refusal is None, f"{case}: {reply.refusal}"
    assert reply.whole, f"{case} is not what its digest says: {reply}"
    assert reply.text == case.whole, f"{case} cut after {kept.seq} became {reply.text!r}"
    assert reply.text.startswith(kept.text)
    assert reply.finished.finish_reason != "interrupted"


async def test_200_replies_cut_and_resumed(database: tuple[str, ...], seed: int, measured: Measured) -> None:
    random = Random(seed)
    groups = 3 if "--database" not in database else 1
    all_cases = cases(TURNS, 3 * GROUP, random)
    kept: dict[int, Kept] = {}
    replies: dict[int, Reply] = {}
    with RestartableServer(*OPTIONS, *EXACT, *database) as server:
        server.live.wait_ready()
        await plan(server.live.ws_url, all_cases, random)

        async def back(case: Case) -> None:
            replies[case.number] = await come_back(server.live.ws_url, kept[case.number])

        for case, left in await cut_one_by_one(server, all_cases, back):
            kept[case.number] = left
        for cut in IN_GROUPS:
            group = list(by_cut(all_cases, cut))
            random.shuffle(group)
            size = len(group) // groups
            for begin in range(0, len(group), size):
                some = group[begin : begin + size]
                if cut == "engine killed":
                    lefts = await cut_group(server.live.ws_url, some, lambda: kill_engine(server))
                else:
                    lefts = await cut_group(server.live.ws_url, some, server.kill)
                    await server.start_again()
                by_turn = zip(sorted(some, key=lambda case: -case.at), lefts, strict=True)
                kept |= {case.number: left for case, left in by_turn}
                await asyncio.gather(*map(back, some))
        await server.live.until_idle()
        assert server.live.metric("streamchat_live_turns") == server.live.running() == 0
    for case in all_cases:
        check(case, kept[case.number], replies[case.number])
