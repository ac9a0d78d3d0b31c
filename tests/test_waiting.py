"""Places in the queue, also of turns that go on and of such as give up."""

import asyncio

import pytest
from prometheus_client import REGISTRY

from server.engine import EngineUnavailable, Output
from server.protocol import Cursor, Queued, Ready, TurnStart
from server.waiting import FEW
from tests.hub_user import User
from tests.instant_loop import INSTANT, settle
from tests.scripted_engine import ScriptedEngine, hub_of, says

pytestmark = pytest.mark.anyio


@pytest.fixture(scope="module")
def anyio_backend() -> object:
    return INSTANT


def places(user: User) -> list[int]:
    return [queued.position for queued in user.of(Queued)]


def queued_turns() -> float | None:
    return REGISTRY.get_sample_value("streamchat_queued_turns")


async def test_places_move_up_to_zero() -> None:
    gates = [asyncio.Event() for _ in range(3)]
    engine = ScriptedEngine(max_running=1)
    async with hub_of(engine) as hub:
        users = [await User.join(hub) for _ in gates]
        for user, gate in zip(users, gates, strict=True):
            engine.script = (gate, *says("a", "b"))
            await user.ask()
            await settle()
        for gate in gates:
            gate.set()
            await settle()
        assert [places(user) for user in users] == [[], [1, 0], [2, 1, 0]]
        assert all(user.reasons() == ["stop"] for user in users)
        assert queued_turns() == 0


async def test_who_gives_up_waiting_makes_way() -> None:
    engine = ScriptedEngine(asyncio.Event(), max_running=1)
    async with hub_of(engine) as hub:
        users = [await User.join(hub) for _ in range(3)]
        for user in users:
            await user.ask()
        await settle()
        users[1].leave()
        await settle()
        assert places(users[2]) == [2, 1]
        await hub.shutdown()


async def test_a_turn_that_goes_on_waits_for_a_place_like_any_other() -> None:
    gate = asyncio.Event()
    engine = ScriptedEngine(Output("a", (1,)), asyncio.Event(), *says("b"), max_running=1)
    async with hub_of(engine) as hub:
        user, other = await User.join(hub), await User.join(hub)
        turn_id = await user.ask()
        await settle()
        user.leave()
        await settle()
        engine.script = (gate, *says("c"))
        await other.ask()
        await settle()
        engine.script = says("a", "b")
        back = await user.again(Cursor(turn_id, 1))
        await settle()
        assert places(back) == [1]
        (live,) = (await back.again(Cursor(turn_id, 1))).only(Ready).live
        assert live.state == "queued"
        assert queued_turns() == 1
        gate.set()
        await settle()
        assert queued_turns() == 0
        third = await other.answered("and now")
        assert places(other) == []
        assert other.text(third) == "ab"


async def test_a_turn_whose_engine_was_lost_while_it_waited_waits_no_more() -> None:
    lost = asyncio.Event()
    engine = ScriptedEngine(lost, EngineUnavailable("The engine was lost."), max_running=1)
    async with hub_of(engine) as hub:
        users = [await User.join(hub) for _ in range(3)]
        turns = [await user.ask() for user in users]
        await settle()
        lost.set()
        await settle()
        assert [user.reasons() for user in users] == [["interrupted"]] * 3
        engine.script = says("a")
        for user, turn_id in zip(users, turns, strict=True):
            user.frames.clear()
            await user.go_on(turn_id)
            await settle()
            assert (places(user), user.reasons()) == ([], ["stop"])
        assert queued_turns() == 0


async def test_of_many_that_wait_the_places_are_told_by_the_clock() -> None:
    gate = asyncio.Event()
    engine = ScriptedEngine(gate, *says("a"), max_running=1)
    async with hub_of(engine, max_live_turns=100) as hub:
        user = await User.join(hub)
        for _ in range(FEW + 10):
            await user.ask()
        await settle()
        last = user.of(TurnStart)[-1].turn_id
        assert user.of(Queued, last) == []
        hub.turns.sweep()
        assert [queued.position for queued in user.of(Queued, last)] == [FEW + 9]
        gate.set()
        await settle()
        assert user.reasons(last) == ["stop"]


async def test_a_full_queue_says_so() -> None:
    engine = ScriptedEngine(asyncio.Event(), max_running=1)
    async with hub_of(engine, max_waiting_turns=1) as hub:
        user = await User.join(hub)
        for _ in range(3):
            await user.ask()
            await settle()
        assert user.refusals() == ["queue_full"]
        await hub.shutdown()
