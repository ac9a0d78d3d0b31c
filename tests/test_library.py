import asyncio
import logging

import pytest

from server.conversation import Conversation, UnknownParent
from server.engine import Output
from server.library import TOLD, lost_end
from server.protocol import Conversation as ConversationFrame
from server.protocol import Error, TurnEnd, TurnStart
from server.store import StoreError
from tests.hub_user import User
from tests.instant_loop import INSTANT, settle
from tests.memory_store import MemoryStore
from tests.scripted_engine import ScriptedEngine, hub_of, says

pytestmark = pytest.mark.anyio


@pytest.fixture(scope="module")
def anyio_backend() -> object:
    return INSTANT


def running() -> ScriptedEngine:
    return ScriptedEngine(Output("word", (1,)), asyncio.Event())


# ---- memory


async def test_the_longest_unused_conversation_leaves_memory_and_is_read_again() -> None:
    store = MemoryStore()
    async with hub_of(ScriptedEngine(*says("answer")), store=store, max_conversations_kept=2) as hub:
        user = await User.join(hub)
        ids = [user.conversation_of(await user.answered(text)) for text in ("one", "two")]
        assert await hub.library.conversation(user.user, ids[0])
        await user.answered("three")
        kept = [await hub.library.conversation(user.user, id) for id in ids[:1]]
        assert store.loads == 0
        again = await hub.library.conversation(user.user, ids[1])
        assert store.loads == 1
        assert again is not None
        assert kept[0] is not None
        assert [node.question for node in again.nodes.values()] == ["two"]


async def test_a_conversation_that_left_memory_goes_on_branches_and_ends() -> None:
    engine = ScriptedEngine(*says("answer"))
    async with hub_of(engine, max_conversations_kept=1) as hub:
        user = await User.join(hub)
        turns = [await user.answered("one"), await user.answered("other")]
        first = user.only(TurnStart, turns[0])
        second = await user.answered("two", first.conversation_id)
        assert engine.read(engine.requests[-1].prompt) == "<user> one <assistant> answer <user> two"
        assert user.only(TurnStart, second).parent_id == first.message_id
        user.frames.clear()
        for turn_id in turns:
            await user.attach(turn_id)
            assert (user.text(turn_id), user.reasons(turn_id)) == ("answer", ["stop"])
        again = await user.regenerate(turns[0])
        await settle()
        assert user.only(TurnStart, again).conversation_id == first.conversation_id
        assert user.only(TurnEnd, again).finish_reason == "stop"


async def test_a_live_conversation_stays_in_memory_whoever_else_comes() -> None:
    store, gate = MemoryStore(), asyncio.Event()
    engine = ScriptedEngine(gate, *says("a"))
    async with hub_of(engine, store=store, max_conversations_kept=1) as hub:
        user = await User.join(hub)
        turns = [await user.ask(text) for text in ("one", "two", "three")]
        await settle()
        for turn_id in turns:
            await user.ask("more", user.conversation_of(turn_id))
        assert user.refusals() == ["conversation_busy"] * 3
        assert store.loads == 0
        gate.set()
        await settle()
        for turn_id in turns:
            assert user.reasons(turn_id) == ["stop"]
            await user.answered("more", user.conversation_of(turn_id))


async def test_a_stored_conversation_is_read_once_however_many_want_it() -> None:
    store = MemoryStore()
    async with hub_of(ScriptedEngine(*says("a")), store=store) as hub:
        user = await User.join(hub)
        id = user.conversation_of(await user.answered("one"))
    async with hub_of(ScriptedEngine(), store=store) as hub:
        store.loads = 0
        found = await asyncio.gather(*(hub.library.conversation(user.user, id) for _ in range(5)))
        assert store.loads == 1
        assert all(one is found[0] is not None for one in found)
        store.fault = StoreError("The disk is gone.")
        with pytest.raises(StoreError):
            await hub.library.conversation(user.user, "another")
        store.fault = None
        assert await hub.library.conversation(user.user, "another") is None


async def test_what_another_server_wrote_is_seen_when_it_is_answered_to() -> None:
    store, engine = MemoryStore(), ScriptedEngine(*says("answer"))
    async with hub_of(engine, store=store) as here, hub_of(engine, store=store) as there:
        user = await User.join(here)
        first = user.only(TurnStart, await user.answered("one"))
        elsewhere = await user.again(hub=there)
        second = elsewhere.only(TurnStart, await elsewhere.answered("two", first.conversation_id))
        await user.answered("three", first.conversation_id, second.message_id)
        assert engine.read(engine.requests[-1].prompt) == (
            "<user> one <assistant> answer <user> two <assistant> answer <user> three"
        )
        await user.ask("four", first.conversation_id, "nobody")
        assert user.only(Error).path == "$.parent_id"


# ---- whose it is


async def test_conversations_of_others_are_not_there() -> None:
    store = MemoryStore()
    async with hub_of(ScriptedEngine(*says("a")), store=store) as hub:
        owner, other = await User.join(hub), await User.join(hub)
        start = owner.only(TurnStart, await owner.answered("one"))
        id = start.conversation_id
    async with hub_of(ScriptedEngine(), store=store) as elsewhere:
        for library in (hub.library, elsewhere.library):  # in memory, and not
            assert await library.conversation(other.user, id) is None
            assert not await library.rename(other.user, id, "mine now")
            assert not await library.choose(other.user, id, start.message_id)
            assert not await library.delete(other.user, id)
            assert await library.forget(other.user) == 0
        found = await elsewhere.library.conversation(owner.user, id)
        assert found is not None
        assert found.title == "one"


# ---- changes


async def test_a_title_is_made_of_the_first_question_and_can_be_changed() -> None:
    store = MemoryStore()
    async with hub_of(ScriptedEngine(*says("a")), store=store) as hub:
        user = await User.join(hub)
        id = user.conversation_of(await user.answered("## What *is* it?\nI wonder."))
        assert user.of(ConversationFrame)[-1].title == "What is it?"
        assert await hub.library.rename(user.user, id, "A question")
        frame = user.of(ConversationFrame)[-1]
        assert (frame.conversation_id, frame.title) == (id, "A question")
        assert store.conversations_by_id[id].title == "A question"
        await user.answered("more", id)
        assert user.of(ConversationFrame)[-1].title == "A question"
        assert store.conversations_by_id[id].title == "A question"
        assert not await hub.library.rename(user.user, "nowhere", "A question")


async def test_a_conversation_can_be_renamed_while_its_first_turn_is_being_written() -> None:
    store = MemoryStore()
    async with hub_of(running(), store=store) as hub:
        user = await User.join(hub)
        turn_id = await user.ask("one")
        store.gate = asyncio.Event()
        await settle()  # its first batch is on its way
        renaming = asyncio.create_task(hub.library.rename(user.user, user.conversation_of(turn_id), "A question"))
        await settle()
        assert not renaming.done()
        store.gate.set()
        assert await renaming
        assert [each.title for each in store.conversations_by_id.values()] == ["A question"]
        await user.stop(turn_id)


async def test_the_next_question_follows_the_version_that_was_chosen() -> None:
    store, engine = MemoryStore(), ScriptedEngine(*says("answer"))
    async with hub_of(engine, store=store) as hub:
        user = await User.join(hub)
        first = await user.answered("one")
        chosen = user.only(TurnStart, first)
        await user.regenerate(first)
        await settle()
        assert await hub.library.choose(user.user, chosen.conversation_id, chosen.message_id)
        with pytest.raises(UnknownParent):
            await hub.library.choose(user.user, chosen.conversation_id, "nobody")
        assert not await hub.library.choose(user.user, "nowhere", chosen.message_id)
    async with hub_of(engine, store=store) as hub:
        user = await user.again(hub=hub)
        after = await user.answered("two", chosen.conversation_id)
        assert user.only(TurnStart, after).parent_id == chosen.message_id


async def test_deleting_a_conversation_stops_what_runs_in_it() -> None:
    store, engine = MemoryStore(), running()
    async with hub_of(engine, store=store) as hub:
        user = await User.join(hub)
        turn_id, other = await user.ask("one"), await user.ask("two")
        await settle()
        id = user.conversation_of(turn_id)
        assert await hub.library.delete(user.user, id)
        assert [request.freed for request in engine.requests] == [True, False]
        assert user.reasons(turn_id) == ["interrupted"]
        assert store.conversations_by_id.keys() == {user.conversation_of(other)}
        await user.attach(turn_id)
        await user.go_on(turn_id)
        await user.ask("more", id)
        assert user.refusals() == ["unknown_turn", "unknown_turn", "unknown_conversation"]
        assert not await hub.library.delete(user.user, id)
        await asyncio.sleep(10)
        assert store.conversations_by_id.keys() == {user.conversation_of(other)}
        await user.stop(other)


async def test_of_a_forgotten_user_nothing_is_left_in_memory_or_store() -> None:
    store, engine = MemoryStore(), ScriptedEngine(*says("a"))
    async with hub_of(engine, store=store, max_conversations_kept=1) as hub:
        user, other = await User.join(hub), await User.join(hub)
        turns = [await user.answered("one"), await user.answered("two")]  # the first has left memory
        stays = await other.answered("three")
        engine.script = running().script
        turns.append(await user.ask("four"))
        await settle()
        assert await hub.library.forget(user.user) == 3
        assert engine.running == 0
        await asyncio.sleep(10)
        assert store.conversations_by_id.keys() == {other.conversation_of(stays)}
        assert len(store.logs) == 1
        for turn_id in turns:
            await user.attach(turn_id)
            await user.ask("more", user.conversation_of(turn_id))
        assert user.refusals() == ["unknown_turn", "unknown_conversation"] * 3
        await other.attach(stays)
        assert other.of(Error) == []


async def test_what_is_imported_is_there_and_told_of() -> None:
    imported = []
    async with hub_of(ScriptedEngine(*says("answer"))) as hub:
        user = await User.join(hub)
        for number in range(TOLD + 5):
            conversation = Conversation(user.user)
            node = conversation.ask(f"turn {number}", f"question {number}", 1.0)
            node.answer, node.end = "said", lost_end(node)
            imported.append(conversation)
        await hub.library.adopt(user.user, imported)
        told = user.of(ConversationFrame)
        assert [frame.conversation_id for frame in told] == [each.id for each in imported[:TOLD]]
        found = await hub.library.conversation(user.user, imported[-1].id)
        assert found is not None
        assert found.title == f"question {TOLD + 4}"


async def test_an_imported_answer_has_no_tokens_to_go_on_from_but_can_be_made_anew(
    caplog: pytest.LogCaptureFixture,
) -> None:
    engine = ScriptedEngine(*says("answer"))
    async with hub_of(engine) as hub:
        user = await User.join(hub)
        conversation = Conversation(user.user)
        node = conversation.ask("0f0d8a3e-5a2c-4d63-9d7f-0b6f3c1f0f11", "one", 1.0)
        node.reasoning, node.answer, node.history_max = "hm ", "said elsewhere", 5
        node.end = lost_end(node)
        await hub.library.adopt(user.user, [conversation])
        user = await user.again()
        with caplog.at_level(logging.ERROR):
            await user.go_on(node.turn_id)
            assert user.refusals() == ["bad_frame"]
            await user.attach(node.turn_id)
            assert user.text(node.turn_id) == "hm said elsewhere"
            assert user.only(TurnEnd, node.turn_id).finish_reason == "interrupted"
            again = await user.regenerate(node.turn_id)
            await settle()
            assert user.text(again) == "answer"
            await user.answered("two", conversation.id, node.id)
        assert engine.read(engine.requests[-1].prompt) == "<user> one <assistant> said elsewhere <user> two"
        assert caplog.text == ""
