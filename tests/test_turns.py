"""Turns that go on, are made anew, branch, and are found again: in memory, after a disconnect, after a restart."""

import asyncio
import hashlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from uuid import uuid4

import pytest
from msgspec import UNSET

from server.engine import EngineUnavailable, Output
from server.hub import Hub
from server.protocol import Conversation as ConversationFrame
from server.protocol import Cursor, Delta, Engine, Error, Params, Ready, TurnEnd, TurnStart
from server.store import StoreError
from server.turns import ENDED_KEPT
from tests.hub_user import User
from tests.instant_loop import INSTANT, settle
from tests.memory_store import MemoryStore
from tests.scripted_engine import ScriptedEngine, hub_of, says

pytestmark = pytest.mark.anyio


@pytest.fixture(scope="module")
def anyio_backend() -> object:
    return INSTANT


class Halting(ScriptedEngine):
    """Says «abcdef» token by token, and stops before the third until it is let go on."""

    def __init__(self, **more: Any) -> None:
        self.gate = asyncio.Event()
        words = says(*"abcdef")
        super().__init__(*words[:2], self.gate, *words[2:], **more)


@asynccontextmanager
async def halted(store: MemoryStore | None = None, **settings: Any) -> AsyncIterator[tuple[Hub, Halting, User, str]]:
    """A turn of which «ab» was said."""
    engine = Halting()
    async with hub_of(engine, store=store, **settings) as hub:
        user = await User.join(hub)
        turn_id = await user.ask()
        await settle()
        assert user.text(turn_id) == "ab"
        yield hub, engine, user, turn_id


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def is_whole(end: TurnEnd) -> None:
    """It is the end of «abcdef»."""
    assert (end.finish_reason, end.seq, end.digest) == ("stop", 6, digest("abcdef"))
    assert end.usage.completion_tokens == 6


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


async def test_what_the_engine_refuses_to_go_on_with_stays_as_it_is() -> None:
    async with halted() as (_, engine, user, turn_id):
        await user.stop(turn_id)
        engine.refusal = EngineUnavailable("Lost.")
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
    async with hub_of(engine, disconnect_grace=-1, max_unattended_turns=most) as hub:
        user = await User.join(hub)
        for _ in range(3):
            await user.ask()
            await settle()
        user.leave()
        await settle()
        kept = min(most, 3)
        assert [request.freed for request in engine.requests] == [True] * (3 - kept) + [False] * kept
        engine.gate.set()
        await settle()


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
