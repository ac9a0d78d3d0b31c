"""Turns that go on, are made anew, branch, and are found again."""

import asyncio
from uuid import uuid4

import pytest
from msgspec import UNSET

from server.engine import EngineError, EngineUnavailable, Output, QueueFull, RequestRefused
from server.protocol import Conversation as ConversationFrame
from server.protocol import Cursor, Delta, Error, Params, TurnEnd, TurnStart
from server.store import StoreError
from server.turns import ENDED_KEPT
from tests.hub_user import Halting, User, digest, halted, is_whole
from tests.instant_loop import INSTANT, settle
from tests.memory_store import MemoryStore
from tests.scripted_engine import ScriptedEngine, hub_of, says

pytestmark = pytest.mark.anyio


@pytest.fixture(scope="module")
def anyio_backend() -> object:
    return INSTANT


# ---- continue


@pytest.mark.parametrize("how", ["cancelled", "interrupted"])
async def test_a_turn_that_ended_early_goes_on_after_its_last_token(how: str) -> None:
    async with halted() as (_, engine, user, turn_id):
        if how == "cancelled":
            await user.stop(turn_id)
        else:
            user.leave()
            user = await user.again()
            await settle()
        assert engine.running == 0
        user.frames.clear()
        engine.gate.set()
        await user.go_on(turn_id)
        await settle()
        first, again = engine.requests
        assert again.prompt == first.prompt
        assert again.begun is not None
        assert (list(again.begun.token_ids), again.begun.chars) == ([1, 2], 2)
        start, *deltas, end = user.turn(turn_id)
        assert isinstance(start, TurnStart)
        assert start.resumed
        assert (start.model, start.conversation_id) == ("scripted", user.only(TurnStart).conversation_id)
        assert [(each.from_, each.seq, each.text) for each in deltas if isinstance(each, Delta)] == [
            (2, 3, "c"),
            (3, 4, "d"),
            (4, 5, "e"),
            (5, 6, "f"),
        ]
        assert isinstance(end, TurnEnd)
        is_whole(end)
        assert end.usage.prompt_tokens == len(first.prompt)


async def test_after_stop_a_turn_goes_on_from_what_was_on_the_screen() -> None:
    async with halted() as (_, engine, user, turn_id):
        await user.stop(turn_id, seen=1)
        assert user.only(TurnEnd).seq == 1
        engine.script = says(*"abcdef")
        await user.go_on(turn_id)
        await settle()
        assert engine.requests[-1].begun is not None
        assert list(engine.requests[-1].begun.token_ids) == [1]
        end = user.of(TurnEnd)[-1]
        assert (end.finish_reason, end.digest) == ("stop", digest("abcdef"))


async def test_stop_before_the_first_token_can_be_taken_back() -> None:
    engine = ScriptedEngine(asyncio.Event())
    async with hub_of(engine) as hub:
        user = await User.join(hub)
        turn_id = await user.ask()
        await user.stop(turn_id, seen=0)
        engine.script = says("a")
        await user.go_on(turn_id)
        await settle()
        assert engine.requests[-1].begun is None
        assert (user.reasons(), user.text(turn_id)) == (["cancelled", "stop"], "a")


async def test_a_turn_stopped_before_the_engine_saw_it_names_the_model_when_it_goes_on() -> None:
    engine = ScriptedEngine(*says("a"))
    async with hub_of(engine) as hub:
        user = await User.join(hub)
        turn_id = await user.ask()
        await user.stop(turn_id)
        assert engine.requests == []
        await user.go_on(turn_id)
        await settle()
        assert user.reasons() == ["cancelled", "stop"]
        assert [start.model for start in user.of(TurnStart)] == ["scripted", "scripted"]


async def test_what_is_left_of_max_tokens_is_what_a_turn_goes_on_with() -> None:
    engine = Halting()
    async with hub_of(engine) as hub:
        user = await User.join(hub)
        turn_id = await user.ask(params=Params(max_tokens=5, temperature=0.25))
        await settle()
        await user.stop(turn_id)
        await user.go_on(turn_id)
        await settle()
        assert engine.requests[-1].params == Params(max_tokens=3, temperature=0.25)
        await user.stop(turn_id)


async def test_after_length_max_tokens_count_anew() -> None:
    engine = ScriptedEngine(*says("a", "b", finish="length"), *says("c", "d", finish="length"), *says("e"))
    async with hub_of(engine) as hub:
        user = await User.join(hub)
        turn_id = await user.ask(params=Params(max_tokens=2))
        for _ in range(2):
            await settle()
            await user.go_on(turn_id)
        await settle()
        assert user.reasons() == ["length", "length", "stop"]
        assert user.text(turn_id) == "abcde"
        assert [request.params.max_tokens for request in engine.requests] == [2, 2, 2]
        assert [list(request.begun.token_ids) for request in engine.requests if request.begun] == [[1, 2], [1, 2, 1, 2]]
        assert user.of(TurnEnd)[-1].usage.completion_tokens == 5


async def test_the_models_own_max_tokens_count_too() -> None:
    engine = Halting()
    engine.info = engine.info._replace(defaults=Params(max_tokens=10))
    async with hub_of(engine) as hub:
        user = await User.join(hub)
        turn_id = await user.ask()
        await settle()
        await user.stop(turn_id)
        await user.go_on(turn_id)
        await settle()
        assert [request.params.max_tokens for request in engine.requests] == [UNSET, 8]
        await user.stop(turn_id)


async def test_a_complete_answer_does_not_go_on() -> None:
    engine = ScriptedEngine(*says("a"))
    async with hub_of(engine) as hub:
        user = await User.join(hub)
        turn_id = await user.answered("one")
        await user.go_on(turn_id)
        assert user.only(Error).code == "bad_frame"
        assert user.only(Error).turn_id == turn_id
        await user.attach(turn_id)
        assert user.of(TurnEnd)[-1] == user.of(TurnEnd)[0]


async def refused_to_go_on(user: User, turn_id: str, code: str) -> None:
    """`continue` gets one error, and the turn stays as it was."""
    ended = user.of(TurnEnd, turn_id)[-1]
    user.frames.clear()
    await user.go_on(turn_id)
    await settle()
    assert [(error.code, error.turn_id) for error in user.of(Error)] == [(code, turn_id)]
    assert user.only(Error).message
    await user.attach(turn_id, ended.seq)
    assert user.turn(turn_id)[1:] == [ended]


async def test_another_model_does_not_go_on_with_a_turn() -> None:
    async with halted() as (_, engine, user, turn_id):
        await user.stop(turn_id)
        engine.info = engine.info._replace(fingerprint="of another")
        await refused_to_go_on(user, turn_id, "engine_unavailable")
        assert len(engine.requests) == 1


async def test_where_the_context_is_full_a_turn_does_not_go_on() -> None:
    async with halted() as (_, engine, user, turn_id):
        await user.stop(turn_id)
        engine.info = engine.info._replace(max_context_tokens=len(engine.requests[0].prompt) + 2)
        await refused_to_go_on(user, turn_id, "prompt_too_long")
        engine.info = engine.info._replace(max_context_tokens=len(engine.requests[0].prompt) + 3)
        await user.go_on(turn_id)
        await settle()
        assert engine.running == 1
        await user.stop(turn_id)


async def test_a_turn_goes_on_only_while_no_other_runs_in_its_conversation() -> None:
    async with halted() as (_, engine, user, turn_id):
        await user.stop(turn_id)
        other = await user.ask("more", user.conversation_of(turn_id))
        await settle()
        await refused_to_go_on(user, turn_id, "conversation_busy")
        await user.stop(other)
        await user.go_on(turn_id)
        await settle()
        assert engine.running == 1
        await user.stop(turn_id)


async def test_a_turn_that_goes_on_counts_as_one_of_the_users() -> None:
    async with halted(max_live_turns=1) as (_, _, user, turn_id):
        await user.stop(turn_id)
        other = await user.ask("more")
        await settle()
        await refused_to_go_on(user, turn_id, "rate_limited")
        await user.stop(other)


async def test_to_go_on_with_a_live_turn_is_to_follow_it() -> None:
    async with halted() as (_, engine, user, turn_id):
        back = await user.again(Cursor(turn_id, 2))
        back.frames.clear()
        await back.go_on(turn_id)
        engine.gate.set()
        await settle()
        assert len(engine.requests) == 1
        assert back.text(turn_id) == "abcdef"
        assert back.of(Error) == []
        is_whole(back.only(TurnEnd))


async def test_an_answer_that_failed_does_not_go_on() -> None:
    engine = ScriptedEngine(Output("a", (1,)), ZeroDivisionError())
    async with hub_of(engine) as hub:
        user = await User.join(hub)
        turn_id = await user.ask()
        await settle()
        assert user.reasons() == ["error"]
        await refused_to_go_on(user, turn_id, "bad_frame")


async def test_a_turn_whose_engine_is_lost_again_and_again_goes_on_each_time() -> None:
    a, b, c = says("a", "b", "c")
    lost = EngineUnavailable("The engine was lost.")
    engine = ScriptedEngine(a, lost)
    async with hub_of(engine) as hub:
        user = await User.join(hub)
        turn_id = await user.ask()
        await settle()
        for script in ((a, b, lost), (a, b, lost), (a, b, c)):
            engine.script = script
            await user.go_on(turn_id)
            await settle()
        assert user.reasons() == ["interrupted"] * 3 + ["stop"]
        assert user.text(turn_id) == "abc"


@pytest.mark.parametrize("refusal", [EngineUnavailable("Lost."), RequestRefused("Not so."), QueueFull("Too many.")])
async def test_what_the_engine_refuses_to_go_on_with_stays_as_it_is(refusal: EngineError) -> None:
    async with halted() as (_, engine, user, turn_id):
        await user.stop(turn_id)
        engine.refusal = refusal
        await user.go_on(turn_id)
        await settle()
        assert user.of(Error) == []
        end = user.of(TurnEnd)[-1]
        assert (end.finish_reason, end.seq, end.digest) == ("interrupted", 2, digest("ab"))


# ---- regenerate and branches


async def test_an_answer_made_anew_is_a_sibling_with_the_same_question() -> None:
    engine = ScriptedEngine(*says("answer"))
    async with hub_of(engine, system="be kind") as hub:
        user = await User.join(hub)
        first = await user.answered("one")
        id = user.conversation_of(first)
        second = await user.ask("two", id, params=Params(seed=7))
        await settle()
        again = await user.regenerate(second)
        await settle()
        other = await user.regenerate(second, params=Params(seed=8))
        await settle()
        asked, same, changed = engine.requests[1:]
        assert asked.prompt == same.prompt == changed.prompt
        assert [request.params for request in (asked, same, changed)] == [
            Params(seed=7),
            Params(seed=7),
            Params(seed=8),
        ]
        starts = [user.only(TurnStart, turn_id) for turn_id in (second, again, other)]
        assert len({start.message_id for start in starts}) == 3
        assert {(start.parent_id, start.conversation_id) for start in starts} == {(starts[0].parent_id, id)}
        conversation = await hub.library.conversation(user.user, id)
        assert conversation is not None
        assert len({conversation.nodes[start.message_id].question_id for start in starts}) == 1
        assert conversation.current == starts[2].message_id

        await user.answered("three", id, starts[1].message_id)
        assert "<user> two <assistant> answer <user> three" in engine.read(engine.requests[-1].prompt)


async def test_the_same_wish_for_another_answer_is_one_turn() -> None:
    engine = ScriptedEngine(*says("answer"))
    async with hub_of(engine) as hub:
        user = await User.join(hub)
        first = await user.answered("one")
        again = await user.regenerate(first)
        assert await user.regenerate(first, turn_id=again) == again
        await settle()
        assert len(engine.requests) == 2
        assert len(user.only(TurnEnd, first).digest) == 64


async def test_an_answer_of_a_stored_turn_can_be_made_anew() -> None:
    store, engine = MemoryStore(), ScriptedEngine(*says("answer"))
    async with hub_of(engine, store=store) as hub:
        user = await User.join(hub)
        first = await user.ask("one", params=Params(seed=7))
        await settle()
    async with hub_of(engine, store=store) as hub:
        user = await user.again(hub=hub)
        again = await user.regenerate(first)
        await settle()
        assert user.reasons(again) == ["stop"]
        assert engine.requests[1].prompt == engine.requests[0].prompt
        assert engine.requests[1].params == Params(seed=7)
    node, sibling = next(iter(store.conversations_by_id.values())).nodes.values()
    assert node.question_id == sibling.question_id


async def test_a_refused_regeneration_leaves_everything_as_it_was() -> None:
    engine = ScriptedEngine(*says("answer"))
    async with hub_of(engine) as hub:
        user = await User.join(hub)
        first = await user.answered("one")
        start = user.only(TurnStart)
        engine.refusal = EngineUnavailable("Lost.")
        refused = await user.regenerate(first)
        await settle()
        assert user.only(Error).turn_id == refused
        engine.refusal = None
        second = await user.answered("two", start.conversation_id)
        assert user.only(TurnStart, second).parent_id == start.message_id


async def test_an_answer_being_written_is_not_made_anew() -> None:
    async with halted() as (_, _, user, turn_id):
        await user.regenerate(turn_id)
        assert user.refusals() == ["conversation_busy"]
        await user.stop(turn_id)


async def test_an_unknown_turn_cannot_be_made_anew() -> None:
    async with hub_of(ScriptedEngine()) as hub:
        user = await User.join(hub)
        turn_id = await user.regenerate(str(uuid4()))
        error = user.only(Error)
        assert (error.code, error.path, error.turn_id) == ("unknown_turn", "$.of", turn_id)


async def test_a_conversation_goes_on_and_an_edited_question_branches() -> None:
    engine = ScriptedEngine(*says("answer"))
    async with hub_of(engine) as hub:
        user = await User.join(hub)
        first = user.only(TurnStart, await user.answered("one"))
        assert first.parent_id is UNSET
        second = user.only(TurnStart, await user.answered("two", first.conversation_id))
        assert second.parent_id == first.message_id
        branch = user.only(TurnStart, await user.answered("two edited", first.conversation_id, first.message_id))
        assert branch.parent_id == first.message_id
        assert engine.read(engine.requests[-1].prompt) == "<user> one <assistant> answer <user> two edited"
        after = user.only(TurnStart, await user.answered("three", first.conversation_id))
        assert after.parent_id == branch.message_id
        trunk = user.only(TurnStart, await user.answered("three", first.conversation_id, second.message_id))
        assert engine.read(engine.requests[-1].prompt).endswith("<user> two <assistant> answer <user> three")
        assert trunk.parent_id == second.message_id


# ---- memory and store


async def test_turns_that_left_memory_are_found_in_the_store() -> None:
    async with hub_of(ScriptedEngine(*says("a", "b"))) as hub:
        user = await User.join(hub)
        turns = [await user.answered(f"question {number}") for number in range(ENDED_KEPT + 5)]
        for turn_id in (turns[0], turns[-1]):
            user.frames.clear()
            await user.attach(turn_id, 1)
            assert user.text(turn_id) == "b"
            assert user.reasons() == ["stop"]
        user.frames.clear()
        await user.ask(turn_id=turns[1])
        await settle()
        assert user.text(turns[1]) == "ab"
        await user.stop(turns[2])
        assert user.of(Error) == []
        again = await user.regenerate(turns[3])
        await settle()
        assert user.reasons(again) == ["stop"]


async def test_where_the_store_cannot_be_read_that_is_said() -> None:
    store = MemoryStore()
    async with halted(store) as (hub, _, user, turn_id):
        await user.stop(turn_id)
        id = user.conversation_of(turn_id)
    async with hub_of(Halting(), store=store) as hub:
        back = await user.again(hub=hub)
        store.fault = StoreError("The disk is gone.")
        await back.attach(turn_id)
        await back.stop(turn_id)
        await back.go_on(turn_id)
        await back.regenerate(turn_id)
        await back.ask("more", id)
        for error in back.of(Error):
            assert (error.code, error.retry_after_ms) == ("internal", 2000)
            assert "The disk is gone." in error.message
        assert len(back.of(Error)) == 5
        store.fault = None
        await back.attach(turn_id)
        assert back.text(turn_id) == "ab"


# ---- conversation frames


async def test_who_asks_is_told_of_the_conversation_when_it_begins_and_when_the_turn_ends() -> None:
    async with halted() as (_, engine, user, turn_id):
        (created,) = user.of(ConversationFrame)
        assert (created.conversation_id, created.title) == (user.conversation_of(turn_id), "what is it")
        engine.gate.set()
        await settle()
        changed = user.of(ConversationFrame)[1]
        assert changed.conversation_id == created.conversation_id
        assert changed.updated_at > created.updated_at
        assert len(user.of(ConversationFrame)) == 2


async def test_a_refused_question_makes_no_conversation() -> None:
    engine = ScriptedEngine()
    engine.refusal = EngineUnavailable("Lost.")
    store = MemoryStore()
    async with hub_of(engine, store=store) as hub:
        user = await User.join(hub)
        await user.ask()
        await settle()
        assert user.of(ConversationFrame) == []
        assert store.writes == []
