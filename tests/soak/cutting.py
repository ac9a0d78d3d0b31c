"""Asking, being cut, and coming back."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from math import inf
from time import monotonic
from uuid import uuid4

import msgspec
from websockets.exceptions import ConnectionClosed

from server.protocol import Ask, Cursor, Engine, Ready
from tests.faults.namespace import Namespace
from tests.faults.peer import Peer, Reply, peer
from tests.live_server import START_TIMEOUT_S
from tests.soak.brood import Brood
from tests.soak.cases import Case, Kept

TOKEN = "secret"
"""Of the server, for newcomers."""
UNSTORED_S = 5.0
"""What a killed server may lose, and what a busy machine adds."""


@asynccontextmanager
async def _asking(url: str, case: Case) -> AsyncIterator[tuple[Peer, Reply]]:
    """A newcomer who has asked, and the reply. What has come of it in the end is what is left of them."""
    async with peer(url, TOKEN) as user:
        assert isinstance(user.ready.token, str)
        reply = user.follow(str(uuid4()))
        await user.send(Ask(reply.turn_id, case.question, params=case.params))
        asked_at = monotonic()
        yield user, reply
        age = monotonic() - asked_at
    case.kept = Kept(user.ready.token, reply.turn_id, reply.seq, reply.text, age)


async def answer(url: str, case: Case) -> Reply:
    """The reply when nobody cuts it."""
    async with _asking(url, case) as (user, reply):
        return await user.finish(reply)


async def cut_by_leaving(url: str, case: Case) -> None:
    """In order, or by a reset."""
    async with _asking(url, case) as (user, reply):
        await user.until_seq(reply, case.at)
        if case.cut == "TCP reset":
            user.send_rst()


async def cut_by_killing(brood: Brood, case: Case) -> None:
    """The client is a process, and is killed."""
    turn_id, child = await brood.ask(case.question, case.params)
    await child.until(case.at)
    child.kill()
    case.kept = Kept(child.token, turn_id, child.seq, child.text, child.age)


async def cut_silently(away: Namespace, brood: Brood, case: Case) -> None:
    """The client is a process, and from now on no packet comes through to it or from it."""
    turn_id, child = await brood.ask(case.question, case.params)
    await child.until(case.at)
    await asyncio.to_thread(away.cut, child.port)
    case.kept = Kept(child.token, turn_id, child.seq, child.text, child.age)


async def cut_all(url: str, group: Sequence[Case], kill: Callable[[], Awaitable[None]]) -> None:
    """At once, by a kill that is not theirs: who is cut late begins early, so that each has come to its token."""
    leader = max(group, key=lambda case: case.at)
    progress = asyncio.Condition()
    seqs = dict.fromkeys((case.number for case in group), 0.0)

    async def one(case: Case) -> None:
        async with progress:
            await progress.wait_for(lambda: seqs[leader.number] >= leader.at - case.at)
        async with _asking(url, case) as (user, reply):
            try:
                while reply.end is None:
                    await user.next()
                    assert reply.refusal is None, reply
                    async with progress:
                        seqs[case.number] = inf if reply.end else reply.seq
                        progress.notify_all()
            except ConnectionClosed:
                pass

    async def strike() -> None:
        async with progress:
            await progress.wait_for(lambda: seqs[leader.number] >= leader.at and all(seqs.values()))
        await kill()

    await asyncio.gather(strike(), *map(one, group))


async def come_back(url: str, case: Case) -> None:
    """A new client, which knows only what is left of the old one, reads to the end.

    Where even the question was younger than what a killed server may lose, its person asks it again.
    """
    assert case.kept
    kept = case.kept
    async with peer(url, kept.token, [Cursor(kept.turn_id, kept.seq)]) as user:
        reply = user.replies[kept.turn_id]
        reply.text = kept.text
        await user.finish(reply, START_TIMEOUT_S)
        if reply.refusal is not None:
            assert reply.refusal.code == "unknown_turn", (case, reply)
            assert case.cut == "server killed", (case, reply)
            assert kept.age < UNSTORED_S, (case, reply)
            reply = await ask_again(user, case, kept.turn_id)
        case.reply = reply
        end = reply.finished
        assert end.finish_reason in ("stop", "length"), (case, reply)
        if reply.lost:  # what the killed server had not stored is made anew: only the whole log tells what it is now
            reply.text = (await user.finish(await user.attach(kept.turn_id))).text


async def ask_again(user: Peer, case: Case, turn_id: str) -> Reply:
    """The killed server had not even stored the question."""
    while True:
        engine = user.others[-1]
        assert isinstance(engine, Ready | Engine), engine
        if isinstance(engine, Engine) and engine.state == "ready":
            break
        await user.next(START_TIMEOUT_S)
    return await user.answer(case.question, turn_id=turn_id, **msgspec.structs.asdict(case.params))
