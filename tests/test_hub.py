import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from uuid import uuid4

import pytest
from msgspec import UNSET
from prometheus_client import REGISTRY

from server.auth import Unauthorized
from server.engine import Output, RequestRefused
from server.hub import SWEEP_S
from server.protocol import (
    Ask,
    Bye,
    Cancel,
    CloseCode,
    Cursor,
    Delta,
    Engine,
    Error,
    Params,
    Ready,
    TurnEnd,
    TurnStart,
)
from tests.hub_user import User
from tests.instant_loop import INSTANT, settle
from tests.scripted_engine import ScriptedEngine, hub_of, says

pytestmark = pytest.mark.anyio


@pytest.fixture(scope="module")
def anyio_backend() -> object:
    return INSTANT


def running() -> ScriptedEngine:
    """Says one word and then nothing more."""
    return ScriptedEngine(Output("word", (1,)), asyncio.Event())


# ---- connections


async def test_a_newcomer_is_told_what_there_is_and_who_they_are() -> None:
    async with hub_of(ScriptedEngine(max_context_tokens=77), history_max=3) as hub:
        ready = (await User.join(hub)).only(Ready)
        assert (ready.model, ready.engine, ready.live) == ("scripted", "ready", [])
        assert ready.limits.max_context_tokens == 77
        assert ready.defaults.history_max == 3
        assert ready.defaults.params == Params(temperature=0.5)
        assert ready.token
        again = (await User.join(hub, token=str(ready.token))).only(Ready)
        assert (again.user, again.epoch, again.token) == (ready.user, ready.epoch, UNSET)


async def test_a_server_with_a_token_lets_nobody_join_without() -> None:
    async with hub_of(ScriptedEngine(), token="secret") as hub:
        with pytest.raises(Unauthorized):
            await User.join(hub)
        assert (await User.join(hub, token="secret")).only(Ready)


async def test_the_newest_connection_wins_and_what_it_does_not_follow_is_interrupted() -> None:
    engine = running()
    async with hub_of(engine) as hub:
        older = await User.join(hub)
        turn_id = await older.ask()
        await settle()
        newer = await older.again()
        assert older.closed is not None
        assert older.closed[0] is CloseCode.REPLACED
        assert not older.closed[1].reconnect
        await settle()
        assert engine.running == 0
        await newer.attach(turn_id)
        assert newer.only(TurnEnd).finish_reason == "interrupted"
        assert newer.text(turn_id) == "word"

        await newer.ask()
        await settle()
        older.leave()
        await settle()
        assert engine.running == 1
        newer.leave()
        await settle()
        assert engine.running == 0


async def test_what_the_newest_connection_goes_on_with_is_not_interrupted() -> None:
    gate = asyncio.Event()
    engine = ScriptedEngine(*says("a", "b")[:1], gate, *says("b"))
    async with hub_of(engine) as hub:
        older = await User.join(hub)
        followed, left = await older.ask(), await older.ask()
        await settle()
        newer = await older.again(Cursor(followed, 1))
        await settle()
        assert [request.freed for request in engine.requests] == [False, True]
        gate.set()
        await settle()
        assert newer.turn(followed) == [Delta(followed, 1, 2, "b", "answer"), newer.only(TurnEnd)]
        assert newer.only(TurnEnd).finish_reason == "stop"
        assert newer.turn(left) == []


async def test_leaving_frees_the_engine_and_the_text_stays() -> None:
    engine = running()
    async with hub_of(engine) as hub:
        user = await User.join(hub)
        turns = [await user.ask(), await user.ask()]
        await settle()
        assert engine.running == 2
        user.leave()
        await settle()
        assert engine.running == 0
        back = await user.again()
        for turn_id in turns:
            await back.attach(turn_id)
            assert back.text(turn_id) == "word"
            assert back.only(TurnEnd, turn_id).finish_reason == "interrupted"
        assert engine.running == 0


async def test_one_users_leaving_touches_no_other() -> None:
    engine = running()
    async with hub_of(engine) as hub:
        leaves, stays = await User.join(hub), await User.join(hub)
        await leaves.ask()
        turn_id = await stays.ask()
        await settle()
        leaves.leave()
        await settle()
        assert engine.running == 1
        assert stays.of(TurnEnd) == []
        await stays.stop(turn_id)
        await settle()


async def test_engine_frames_reach_everybody() -> None:
    engine = ScriptedEngine()
    async with hub_of(engine) as hub:
        users = [await User.join(hub), await User.join(hub)]
        engine.die("the engine process died")
        while hub.supervisor.engine is not None:
            await asyncio.sleep(0)
        for user in users:
            assert user.of(Engine)[0] == Engine("restarting", 0.0, "the engine process died")
            await user.ask()
            error = user.only(Error)
            assert error.code == "engine_unavailable"
            assert error.retry_after_ms == 1000


async def test_who_came_before_the_engine_had_loaded_hears_what_only_that_can_tell() -> None:
    loaded = asyncio.Event()
    async with hub_of(ScriptedEngine(max_context_tokens=77), loaded=loaded) as hub:
        early = await User.join(hub)
        assert early.only(Ready).limits.max_context_tokens is UNSET
        loaded.set()
        while hub.supervisor.engine is None:
            await asyncio.sleep(0)
        later = (await User.join(hub)).only(Ready)
        told = early.of(Engine)[-1]
        assert told.state == "ready"
        assert later.limits.max_context_tokens == 77
        assert (told.model, told.limits, told.defaults) == (later.model, later.limits, later.defaults)


# ---- turns


async def test_the_same_turn_asked_twice_is_one_generation() -> None:
    gate = asyncio.Event()
    engine = ScriptedEngine(Output("a", (1,)), gate, *says("b"))
    async with hub_of(engine) as hub:
        user = await User.join(hub)
        turn_id = await user.ask()
        assert await user.ask(turn_id=turn_id) == turn_id
        await settle()
        gate.set()
        await settle()
        assert len(engine.requests) == 1
        assert user.of(TurnEnd, turn_id)[-1].finish_reason == "stop"

        late = await user.again()
        await late.ask(turn_id=turn_id)
        assert [type(frame) for frame in late.frames] == [Ready, TurnStart, Delta, TurnEnd]
        assert late.text(turn_id) == "ab"
        assert len(engine.requests) == 1


async def test_stop_is_idempotent() -> None:
    async with hub_of(running()) as hub:
        user = await User.join(hub)
        turn_id = await user.ask()
        await settle()
        for _ in range(3):
            await hub.cancel(user, Cancel(turn_id, seen=1))
        await user.stop(turn_id, seen=0)
        assert user.only(TurnEnd).finish_reason == "cancelled"
        assert user.of(Error) == []
        await user.attach(turn_id)
        assert user.of(Delta)[-1].text == "word"


async def test_what_a_turn_does_not_say_the_settings_say() -> None:
    engine = ScriptedEngine(*says("answer"))
    async with hub_of(engine, system="be kind", history_max=0) as hub:
        user = await User.join(hub)
        start = user.only(TurnStart, await user.answered("one"))
        await user.answered("two", start.conversation_id)
        assert engine.read(engine.requests[-1].prompt) == "<system> be kind <user> two"
        ask = Ask(str(uuid4()), "three", start.conversation_id, system="", history_max=1, params=Params(max_tokens=7))
        await hub.ask(user, ask)
        await settle()
        assert engine.read(engine.requests[-1].prompt) == "<user> two <assistant> answer <user> three"
        assert engine.requests[-1].params == Params(max_tokens=7)


async def test_an_unknown_conversation_or_parent_is_named() -> None:
    async with hub_of(ScriptedEngine(*says("a"))) as hub:
        user = await User.join(hub)
        await user.ask(conversation_id="nowhere")
        await user.ask(parent_id="nobody")
        start = user.only(TurnStart, await user.answered("one"))
        await user.ask(conversation_id=start.conversation_id, parent_id="nobody")
        assert [(error.code, error.path) for error in user.of(Error)] == [
            ("unknown_conversation", "$.conversation_id"),
            ("unknown_conversation", "$.parent_id"),
            ("unknown_conversation", "$.parent_id"),
        ]
        await user.answered("two", start.conversation_id)


async def test_a_conversation_takes_one_question_at_a_time() -> None:
    gate = asyncio.Event()
    async with hub_of(ScriptedEngine(gate, *says("a"))) as hub:
        user = await User.join(hub)
        turn_id = await user.ask()
        await settle()
        conversation_id = user.only(TurnStart).conversation_id
        await user.ask(conversation_id=conversation_id)
        error = user.only(Error)
        assert error.code == "conversation_busy"
        assert error.retry_after_ms
        gate.set()
        await settle()
        assert user.only(TurnEnd, turn_id)
        await user.answered("now", conversation_id)


async def test_a_refused_turn_is_forgotten_and_can_be_asked_again() -> None:
    engine = ScriptedEngine(*says("a"))
    async with hub_of(engine) as hub:
        user = await User.join(hub)
        first = user.only(TurnStart, await user.answered("one"))
        engine.refusal = RequestRefused("Not so.")
        turn_id = await user.ask("two", conversation_id=first.conversation_id)
        await settle()
        assert user.only(Error).turn_id == turn_id
        engine.refusal = None
        await user.ask("two", first.conversation_id, turn_id=turn_id)
        await settle()
        assert user.only(TurnEnd, turn_id).finish_reason == "stop"
        assert user.only(TurnStart, turn_id).parent_id == first.message_id


async def test_a_refused_first_question_leaves_no_conversation() -> None:
    engine = ScriptedEngine(*says("a"))
    engine.refusal = RequestRefused("Not so.")
    async with hub_of(engine, max_conversations_kept=1) as hub:
        user = await User.join(hub)
        turn_id = await user.ask()
        await settle()
        await user.attach(turn_id)
        assert [error.code for error in user.of(Error)] == ["bad_frame", "unknown_turn"]


# ---- limits


async def test_one_user_has_so_many_turns_at_once() -> None:
    async with hub_of(running(), max_live_turns=2) as hub:
        user, other = await User.join(hub), await User.join(hub)
        first = await user.ask()
        await user.ask()
        await user.ask()
        assert user.only(Error).code == "rate_limited"
        await other.ask()
        assert other.of(Error) == []
        await settle()
        await user.stop(first)
        await settle()
        await user.ask()
        await settle()
        assert len(user.of(Error)) == 1
        await hub.shutdown()


# ---- the clock, the books, the end


async def test_everybody_is_looked_after_each_second() -> None:
    async with hub_of(ScriptedEngine(), journalling=False) as hub:
        user = await User.join(hub)
        running = asyncio.create_task(hub.run())
        await asyncio.sleep(3.5 * SWEEP_S)
        running.cancel()
        await asyncio.wait((running,))
        assert len(user.looked_after_at) == 3


async def test_live_turns_are_told_to_who_says_hello() -> None:
    async with hub_of(running()) as hub:
        user = await User.join(hub)
        turn_id = await user.ask()
        await settle()
        (live,) = (await user.again()).only(Ready).live
        assert (live.turn_id, live.conversation_id) == (turn_id, user.only(TurnStart).conversation_id)
        assert (live.seq, live.state) == (1, "decode")
        await settle()


def counted(name: str, **labels: str) -> float:
    return REGISTRY.get_sample_value(f"streamchat_{name}", labels) or 0.0


async def test_each_turn_is_counted_once() -> None:
    names = ("turns_total", "tokens_total", "live_turns", "ttft_seconds_count", "refused_turns_total", "connections")
    labels = {"turns_total": {"finish_reason": "stop"}, "refused_turns_total": {"code": "bad_frame"}}

    def figures() -> list[float]:
        return [counted(name, **labels.get(name, {})) for name in names]

    engine = ScriptedEngine(*says("", "a", "b"))
    async with hub_of(engine) as hub:
        user = await User.join(hub)
        before = figures()
        await user.answered("one")
        engine.refusal = RequestRefused("Not so.")
        await user.ask()
        await settle()
        assert [now - then for now, then in zip(figures(), before, strict=True)] == [1, 3, 0, 1, 1, 0]


class SlowToLetGo(ScriptedEngine):
    """Takes its time for an abort."""

    def __init__(self, seconds: float) -> None:
        super().__init__(Output("word", (1,)), asyncio.Event())
        self._seconds = seconds

    @asynccontextmanager
    async def request(self, *asked: Any, **more: Any) -> AsyncIterator[AsyncIterator[Output]]:
        async with super().request(*asked, **more) as outputs:
            try:
                yield outputs
            finally:
                await asyncio.sleep(self._seconds)


async def test_stop_is_confirmed_only_when_the_engine_has_let_go() -> None:
    engine = SlowToLetGo(30)
    async with hub_of(engine) as hub:
        user = await User.join(hub)
        turn_id = await user.ask()
        await settle()
        await user.stop(turn_id)
        await asyncio.sleep(25)
        assert user.of(TurnEnd) == []
        assert engine.running == 1
        await asyncio.sleep(10)
        assert user.only(TurnEnd).finish_reason == "cancelled"
        assert engine.running == 0


async def test_an_engine_that_does_not_let_go_does_not_keep_the_server_from_saying_bye() -> None:
    async with hub_of(SlowToLetGo(1000)) as hub:
        user = await User.join(hub)
        await user.ask()
        await settle()
        began = asyncio.get_running_loop().time()
        await hub.shutdown()
        assert asyncio.get_running_loop().time() - began < 8
        assert user.closed is not None
        await asyncio.sleep(1000)


async def test_shutdown_ends_every_turn_before_it_says_bye() -> None:
    engine = SlowToLetGo(0.5)
    async with hub_of(engine) as hub:
        users = [await User.join(hub), await User.join(hub)]
        for user in users:
            await user.ask()
        await settle()
        ending = asyncio.create_task(hub.shutdown())
        await asyncio.sleep(0)
        await users[0].ask("too late")
        await ending
        assert engine.running == 0
        assert users[0].only(Error).code == "engine_unavailable"
        for user in users:
            assert user.only(TurnEnd).finish_reason == "interrupted"
            assert isinstance(user.frames[-1], Bye)
            assert user.closed is not None
            code, bye = user.closed
            assert (code, bye.reconnect, bye.after_ms) == (CloseCode.RESTART, True, 1000)
