"""Turns that are gone back to: after a disconnect, within its grace, with another engine, on another server."""

import asyncio

import pytest

from server.protocol import Cursor, Delta, Engine, Error, Params, Ready, TurnEnd, TurnStart
from tests.hub_user import Halting, User, digest, halted, is_whole
from tests.instant_loop import INSTANT, settle
from tests.memory_store import MemoryStore
from tests.scripted_engine import hub_of, says

pytestmark = pytest.mark.anyio


@pytest.fixture(scope="module")
def anyio_backend() -> object:
    return INSTANT


# ---- who comes back


async def test_hello_sends_what_was_missed_and_goes_on() -> None:
    async with halted() as (_, engine, user, turn_id):
        user.leave()
        await settle()
        assert engine.running == 0
        engine.gate.set()
        back = await user.again(Cursor(turn_id, 1))
        await settle()
        start, missed, *rest, end = back.turn(turn_id)
        assert isinstance(start, TurnStart)
        assert start.resumed
        assert missed == Delta(turn_id, 1, 2, "b", "answer")
        assert [delta.text for delta in rest if isinstance(delta, Delta)] == ["c", "d", "e", "f"]
        assert isinstance(end, TurnEnd)
        is_whole(end)


async def test_who_comes_back_before_the_engine_has_let_go_goes_on_all_the_same() -> None:
    async with halted() as (_, engine, user, turn_id):
        engine.gate.set()
        user.leave()
        back = await user.again(Cursor(turn_id, 2))
        await settle()
        assert back.text(turn_id) == "cdef"
        is_whole(back.only(TurnEnd))
        assert len(engine.requests) == 2
        assert engine.requests[0].cancelled


async def test_attach_shows_an_interrupted_turn_and_leaves_it_so() -> None:
    async with halted() as (_, engine, user, turn_id):
        user.leave()
        await settle()
        back = await user.again()
        await back.attach(turn_id, 1)
        await settle()
        delta, end = back.turn(turn_id)
        assert delta == Delta(turn_id, 1, 2, "b", "answer")
        assert isinstance(end, TurnEnd)
        assert end.finish_reason == "interrupted"
        assert len(engine.requests) == 1


async def test_hello_does_not_go_on_with_what_was_stopped() -> None:
    async with halted() as (_, engine, user, turn_id):
        await user.stop(turn_id)
        back = await user.again(Cursor(turn_id, 0))
        await settle()
        assert back.text(turn_id) == "ab"
        assert back.only(TurnEnd).finish_reason == "cancelled"
        assert back.of(TurnStart) == []
        assert len(engine.requests) == 1


async def test_a_question_asked_again_goes_on_where_it_was_interrupted() -> None:
    async with halted() as (_, engine, user, turn_id):
        user.leave()
        await settle()
        engine.gate.set()
        back = await user.again()
        await back.ask(turn_id=turn_id)
        await settle()
        assert back.text(turn_id) == "abcdef"
        is_whole(back.only(TurnEnd))
        assert engine.requests[1].begun is not None


async def test_what_cannot_go_on_is_sent_as_it_is() -> None:
    async with halted() as (_, engine, user, turn_id):
        user.leave()
        await settle()
        engine.info = engine.info._replace(fingerprint="of another")
        back = await user.again(Cursor(turn_id, 0))
        await settle()
        assert [type(frame) for frame in back.turn(turn_id)] == [Delta, TurnEnd]
        assert (back.text(turn_id), back.reasons()) == ("ab", ["interrupted"])


async def test_no_more_turns_go_on_than_a_user_may_have() -> None:
    async with halted(max_live_turns=1) as (_, _, user, turn_id):
        user.leave()
        await settle()
        back = await user.again()
        other = await back.ask("more")
        await settle()
        again = await back.again(Cursor(other, 2), Cursor(turn_id, 2))
        await settle()
        assert again.reasons(turn_id) == ["interrupted"]
        assert again.reasons(other) == []
        await again.stop(other)


async def test_turns_of_others_do_not_exist() -> None:
    async with halted() as (hub, engine, owner, turn_id):
        other = await User.join(hub, Cursor(turn_id, 0))
        await other.stop(turn_id)
        await other.attach(turn_id)
        await other.go_on(turn_id)
        await other.regenerate(turn_id)
        assert other.refusals() == ["unknown_turn"] * 5
        await other.ask("more", owner.conversation_of(turn_id))
        await other.ask("more", "", owner.only(TurnStart).message_id)
        assert [(error.code, error.path) for error in other.of(Error)[5:]] == [
            ("unknown_conversation", "$.conversation_id"),
            ("unknown_conversation", "$.parent_id"),
        ]
        assert engine.running == len(engine.requests) == 1

        await other.ask(turn_id=turn_id)
        await settle()
        assert engine.running == 2
        await other.stop(turn_id)
        assert other.reasons() == ["cancelled"]
        assert owner.of(TurnEnd) == []
        await owner.stop(turn_id)


async def test_stored_turns_of_others_do_not_exist_either() -> None:
    store = MemoryStore()
    async with halted(store) as (_, _, owner, turn_id):
        await owner.stop(turn_id)
    async with hub_of(Halting(), store=store) as hub:
        other = await User.join(hub)
        stranger = await other.again()
        assert not stranger.newcomer
        await stranger.attach(turn_id)
        await stranger.go_on(turn_id)
        await stranger.regenerate(turn_id)
        await stranger.stop(turn_id)
        await stranger.ask("more", owner.conversation_of(turn_id))
        assert stranger.refusals() == ["unknown_turn"] * 4 + ["unknown_conversation"]


# ---- disconnect_grace


async def test_with_grace_a_turn_runs_on_until_its_user_is_back() -> None:
    async with halted(disconnect_grace=30.0) as (_, engine, user, turn_id):
        user.leave()
        await asyncio.sleep(29)
        back = await user.again(Cursor(turn_id, 1))
        await asyncio.sleep(60)
        assert engine.running == len(engine.requests) == 1
        engine.gate.set()
        await settle()
        assert back.of(TurnStart) == []
        assert back.text(turn_id) == "bcdef"
        is_whole(back.only(TurnEnd))


async def test_when_the_grace_is_over_a_turn_is_interrupted() -> None:
    async with halted(disconnect_grace=30.0) as (_, engine, user, turn_id):
        user.leave()
        await asyncio.sleep(29)
        assert engine.running == 1
        await asyncio.sleep(2)
        assert engine.running == 0
        back = await user.again()
        await back.attach(turn_id)
        assert back.reasons() == ["interrupted"]


async def test_each_disconnect_has_its_whole_grace() -> None:
    async with halted(disconnect_grace=30.0) as (_, engine, user, turn_id):
        user.leave()
        await asyncio.sleep(20)
        back = await user.again(Cursor(turn_id, 2))
        await asyncio.sleep(5)
        back.leave()
        await asyncio.sleep(25)
        assert engine.running == 1
        await asyncio.sleep(10)
        assert engine.running == 0


async def test_a_turn_may_run_to_its_end_with_nobody_there() -> None:
    async with halted(disconnect_grace=-1) as (_, engine, user, turn_id):
        user.leave()
        await asyncio.sleep(100_000)
        assert engine.running == 1
        engine.gate.set()
        await settle()
        back = await user.again(Cursor(turn_id, 2))
        await settle()
        assert back.of(TurnStart) == []
        assert back.text(turn_id) == "cdef"
        is_whole(back.only(TurnEnd))


@pytest.mark.parametrize("most", [0, 1, 2, 5])
async def test_so_many_turns_of_a_user_run_on_unattended_and_the_newest_do(most: int) -> None:
    engine = Halting()
    async with hub_of(engine, disconnect_grace=30.0, max_unattended_turns=most) as hub:
        user = await User.join(hub)
        for _ in range(3):
            await user.ask()
            await settle()
        user.leave()
        await settle()
        kept = min(most, 3)
        assert [request.freed for request in engine.requests] == [True] * (3 - kept) + [False] * kept
        await asyncio.sleep(30)
        assert engine.running == 0


# ---- another server, another engine


async def test_after_a_restart_a_turn_goes_on_from_the_store() -> None:
    store, engine = MemoryStore(), Halting()
    async with hub_of(engine, store=store) as hub:
        user = await User.join(hub)
        turn_id = await user.ask("one", params=Params(max_tokens=5))
        await settle()
        await hub.shutdown()
        assert user.reasons() == ["interrupted"]
    engine.gate.set()
    async with hub_of(engine, store=store) as hub:
        back = await user.again(Cursor(turn_id, 1), hub=hub)
        await settle()
        again = engine.requests[1]
        assert again.prompt == engine.requests[0].prompt
        assert again.params == Params(max_tokens=3)
        assert again.begun is not None
        assert list(again.begun.token_ids) == [1, 2]
        assert back.only(TurnStart).resumed
        assert back.text(turn_id) == "bcdef"
        end = back.only(TurnEnd)
        is_whole(end)
        assert end.usage.prompt_tokens == len(again.prompt)


async def test_a_turn_under_which_the_server_was_killed_goes_on_from_what_was_journalled() -> None:
    store, engine = MemoryStore(), Halting()
    async with hub_of(engine, store=store, disconnect_grace=-1) as hub:
        user = await User.join(hub)
        turn_id = await user.ask("one")
        await settle()
        (conversation,) = store.conversations_by_id.values()
        assert [node.end for node in conversation.nodes.values()] == [None]
        # What the old server writes from here on is never stored.
        store.gate = asyncio.Event()
        engine.gate.set()
        await settle()
        assert (user.text(turn_id), user.of(TurnEnd)) == ("abcdef", [])
    store.gate = None
    async with hub_of(engine, store=store) as hub:
        back = await user.again(Cursor(turn_id, 6), hub=hub)
        await settle()
        assert back.only(TurnStart).resumed
        # Its log goes on where the journal ended, which is before what this client has seen.
        assert [(delta.from_, delta.text) for delta in back.of(Delta)] == [(2, "c"), (3, "d"), (4, "e"), (5, "f")]
        end = back.only(TurnEnd)
        is_whole(end)
        assert end.usage.prompt_tokens == len(engine.requests[0].prompt)
        assert (await hub.library.conversation(back.user, back.conversation_of(turn_id))) is not None
    (conversation,) = store.conversations_by_id.values()
    (node,) = conversation.nodes.values()
    assert (node.answer, node.end) == ("abcdef", end)


async def test_a_lost_turn_can_be_read_answered_and_made_anew() -> None:
    store, engine = MemoryStore(), Halting()
    async with hub_of(engine, store=store) as hub:
        user = await User.join(hub)
        turn_id = await user.ask("one")
        await settle()
        store.gate = asyncio.Event()
    store.gate = None
    async with hub_of(engine, store=store) as hub:
        back = await user.again(hub=hub)
        await back.attach(turn_id)
        (end,) = back.of(TurnEnd)
        assert (end.finish_reason, end.seq, end.digest) == ("interrupted", 2, digest("ab"))
        engine.script = says("yes")
        await back.answered("two", user.conversation_of(turn_id))
        assert engine.read(engine.requests[-1].prompt) == "<user> one <assistant> ab <user> two"
        again = await back.regenerate(turn_id)
        await settle()
        assert back.text(again) == "yes"


async def test_while_the_engine_loads_a_turn_waits_and_then_goes_on() -> None:
    store, engine, loaded = MemoryStore(), Halting(), asyncio.Event()
    async with halted(store) as (hub, _, user, turn_id):
        await hub.shutdown()
    engine.gate.set()
    async with hub_of(engine, store=store, loaded=loaded) as hub:
        back = await user.again(Cursor(turn_id, 1), hub=hub)
        await settle()
        assert back.of(Engine)
        assert back.only(TurnStart).resumed
        assert (back.text(turn_id), back.of(TurnEnd), back.of(Error)) == ("b", [], [])
        assert [live.turn_id for live in (await back.again(Cursor(turn_id, 2))).only(Ready).live] == [turn_id]
        loaded.set()
        await settle()
        assert engine.requests[0].begun is not None


async def test_a_turn_that_waits_for_the_engine_can_be_stopped() -> None:
    store, loaded = MemoryStore(), asyncio.Event()
    async with halted(store) as (hub, _, user, turn_id):
        await hub.shutdown()
    engine = Halting()
    async with hub_of(engine, store=store, loaded=loaded) as hub:
        back = await user.again(Cursor(turn_id, 2), hub=hub)
        await back.stop(turn_id, seen=1)
        end = back.only(TurnEnd)
        assert (end.finish_reason, end.seq, end.digest) == ("cancelled", 1, digest("a"))
        loaded.set()
        await settle()
        assert engine.requests == []
    (log,) = store.logs.values()
    assert list(log.token_ids) == [1]


async def test_who_leaves_while_the_engine_loads_can_come_back() -> None:
    store, loaded = MemoryStore(), asyncio.Event()
    async with halted(store) as (hub, _, user, turn_id):
        await hub.shutdown()
    engine = Halting()
    engine.gate.set()
    async with hub_of(engine, store=store, loaded=loaded) as hub:
        back = await user.again(Cursor(turn_id, 2), hub=hub)
        back.leave()
        await settle()
        again = await user.again(Cursor(turn_id, 2), hub=hub)
        loaded.set()
        await settle()
        assert (again.text(turn_id), again.reasons()) == ("cdef", ["stop"])
        assert len(engine.requests) == 1


async def test_if_another_model_is_loaded_the_turn_that_waited_stays_interrupted() -> None:
    store, loaded = MemoryStore(), asyncio.Event()
    async with halted(store) as (hub, _, user, turn_id):
        await hub.shutdown()
    engine = Halting()
    engine.info = engine.info._replace(fingerprint="of another")
    async with hub_of(engine, store=store, loaded=loaded) as hub:
        back = await user.again(Cursor(turn_id, 2), hub=hub)
        loaded.set()
        await settle()
        assert engine.requests == []
        assert back.of(Error) == []
        end = back.only(TurnEnd)
        assert (end.finish_reason, end.digest) == ("interrupted", digest("ab"))


async def test_after_the_engine_was_lost_a_turn_goes_on_with_the_next_one() -> None:
    first, second = Halting(), Halting()
    second.gate.set()
    async with hub_of(first, second) as hub:
        user = await User.join(hub)
        turn_id = await user.ask()
        await settle()
        first.script = ()
        back = await user.again()  # interrupts it
        await settle()
        first.die("the engine process died")
        await asyncio.sleep(0.5)
        assert hub.supervisor.engine is None
        await back.go_on(turn_id)
        assert back.refusals() == ["engine_unavailable"]
        again = await back.again(Cursor(turn_id, 2))
        await asyncio.sleep(5)
        assert again.text(turn_id) == "cdef"
        is_whole(again.only(TurnEnd))
        assert second.requests[0].begun is not None
        assert second.requests[0].prompt == first.requests[0].prompt
