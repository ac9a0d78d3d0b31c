import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from prometheus_client import REGISTRY

from server.conversation import Conversation
from server.engine import Output, RequestRefused
from server.journal import RETRY_S, Journal
from server.protocol import Cursor, Delta, Error, TurnEnd
from server.store import StoreError
from server.turn_log import Log
from tests.hub_user import User
from tests.instant_loop import INSTANT, InstantLoop, settle
from tests.memory_store import MemoryStore
from tests.scripted_engine import ScriptedEngine, hub_of, says

pytestmark = pytest.mark.anyio

AT_THE_LATEST_S = 1.0
"""What the issue promises: nothing older than this is lost with the process."""


@pytest.fixture(scope="module")
def anyio_backend() -> object:
    return INSTANT


def now() -> float:
    return asyncio.get_running_loop().time()


class Turn:
    """What the journal reads of a turn."""

    def __init__(self, conversation: Conversation | None = None) -> None:
        self.conversation = conversation or Conversation("user")
        self.node = self.conversation.ask(f"turn {len(self.conversation.nodes)}", "question", 1.0)
        self.log = Log()
        self.prompt = [7, 8, 9]

    def say(self, text: str) -> None:
        self.log.append((len(self.log.token_ids) + 1,), text, "answer")


@asynccontextmanager
async def journal_of(store: MemoryStore) -> AsyncIterator[Journal]:
    journal = Journal(store)
    running = asyncio.create_task(journal.run())
    try:
        yield journal
    finally:
        running.cancel()
        await asyncio.wait((running,))


def stored(store: MemoryStore, turn: Turn) -> str:
    """The text of a turn in the store, whose log is checked to be one."""
    log = store.logs[turn.node.id]
    assert [entry[0] for entry in log.entries] == sorted({entry[0] for entry in log.entries})
    return "".join(text for _, text, _ in log.entries)


# ---- when


async def test_what_is_said_is_in_the_store_a_second_later_whoever_else_speaks() -> None:
    store = MemoryStore()
    async with journal_of(store) as journal:
        turns = [Turn() for _ in range(5)]
        for turn in turns:
            journal.begin(turn)
        said: list[tuple[float, Turn, int]] = []
        for tick in range(60):
            turn = turns[tick % len(turns)]
            turn.say("x")
            journal.note(turn)
            said.append((now(), turn, turn.log.seq))
            await asyncio.sleep(0.07)
            for at, turn, seq in said:
                assert now() - at < AT_THE_LATEST_S or len(stored(store, turn)) >= seq
        assert len(store.writes) <= now() / (AT_THE_LATEST_S / 2)


async def test_nothing_is_written_while_nothing_is_said() -> None:
    store = MemoryStore()
    async with journal_of(store) as journal:
        turn = Turn()
        journal.begin(turn)
        await asyncio.sleep(1000)
        assert store.writes == []
        turn.say("a")
        journal.note(turn)
        await asyncio.sleep(1000)
        assert len(store.writes) == 1


async def test_the_end_of_a_turn_does_not_wait_for_the_next_batch() -> None:
    store = MemoryStore()
    async with journal_of(store) as journal:
        turn = Turn()
        journal.begin(turn)
        turn.say("a")
        began = now()
        await journal.end(turn)
        assert now() == began
        assert stored(store, turn) == "a"


async def test_turns_that_end_together_are_one_transaction() -> None:
    store = MemoryStore()
    async with journal_of(store) as journal:
        turns = [Turn() for _ in range(50)]
        for turn in turns:
            journal.begin(turn)
            turn.say("a")
        await asyncio.gather(*map(journal.end, turns))
        assert [len(write) for write in store.writes] == [50]


async def test_to_flush_is_to_wait_for_what_is_being_written_too() -> None:
    store = MemoryStore()
    async with journal_of(store) as journal:
        turn = Turn()
        journal.begin(turn)
        turn.say("a")
        journal.note(turn)
        store.gate = asyncio.Event()
        await settle()
        flushing = asyncio.create_task(journal.flush())
        await settle()
        assert not flushing.done()
        store.gate.set()
        await flushing
        assert stored(store, turn) == "a"
        began = now()
        await journal.flush()
        assert now() == began


async def test_what_is_said_while_a_batch_is_written_is_in_the_next_one() -> None:
    store = MemoryStore()
    async with journal_of(store) as journal:
        turn, other = Turn(), Turn()
        for each in (turn, other):
            journal.begin(each)
        turn.say("a")
        journal.note(turn)
        store.gate = asyncio.Event()
        await settle()
        turn.say("b")
        other.say("c")
        journal.note(turn)
        journal.note(other)
        store.gate.set()
        await settle()
        assert (stored(store, turn), stored(store, other)) == ("ab", "c")
        assert [(write.after, write.seq) for batch in store.writes for write in batch] == [(0, 1), (1, 2), (0, 1)]


async def test_an_end_is_never_stored_with_half_a_log() -> None:
    store = MemoryStore()
    async with hub_of(ScriptedEngine(Output("a", (1,)), gate := asyncio.Event(), *says("b")), store=store) as hub:
        user = await User.join(hub)
        await user.ask()
        store.gate = asyncio.Event()
        await settle()
        gate.set()
        await settle()
        store.gate.set()
        for _ in range(100):
            await asyncio.sleep(0)
            for conversation in store.conversations_by_id.values():
                for node in conversation.nodes.values():
                    assert node.end is None or len(store.logs[node.id].token_ids) == node.end.seq == 2
        assert user.only(TurnEnd)


# ---- what


async def test_only_what_is_new_is_written_and_the_prompt_once() -> None:
    store = MemoryStore()
    async with journal_of(store) as journal:
        turn = Turn()
        journal.begin(turn)
        for text in "abc":
            turn.say(text)
            journal.note(turn)
            await settle()
        await journal.end(turn)
        writes = [write for batch in store.writes for write in batch]
        assert [(write.after, write.seq, [text for _, text, _ in write.entries]) for write in writes] == [
            (0, 1, ["a"]),
            (1, 2, ["b"]),
            (2, 3, ["c"]),
            (3, 3, []),
        ]
        assert [write.prompt_ids for write in writes] == [[7, 8, 9], None, None, None]


async def test_a_turn_that_goes_on_is_appended_to() -> None:
    store = MemoryStore()
    async with journal_of(store) as journal:
        turn = Turn()
        journal.begin(turn)
        turn.say("a")
        await journal.end(turn)
        journal.begin(turn, stored=True)
        turn.say("b")
        await journal.end(turn)
        (write,) = store.writes[-1]
        assert (write.after, write.seq, write.entries, write.prompt_ids) == (1, 2, [(2, "b", "answer")], None)
        assert stored(store, turn) == "ab"


async def test_a_prompt_that_nobody_needs_any_more_is_dropped() -> None:
    store = MemoryStore()
    async with journal_of(store) as journal:
        turn = Turn()
        journal.begin(turn)
        turn.say("a")
        journal.note(turn)
        await settle()
        assert store.logs[turn.node.id].prompt_ids == [7, 8, 9]
        turn.prompt = []
        await journal.end(turn)
        assert store.logs[turn.node.id].prompt_ids == []


async def test_what_stop_dropped_is_dropped_from_the_store() -> None:
    store = MemoryStore()
    async with journal_of(store) as journal:
        turn = Turn()
        journal.begin(turn)
        for text in "abc":
            turn.say(text)
        journal.note(turn)
        await settle()
        turn.log.cut(1)
        await journal.end(turn)
        (write,) = store.writes[-1]
        assert (write.replace, write.after, write.seq) == (True, 0, 1)
        assert stored(store, turn) == "a"
        assert store.logs[turn.node.id].prompt_ids == [7, 8, 9]


DEEDS = st.one_of(
    st.tuples(st.just("says"), st.text(max_size=2)),
    st.tuples(st.just("batch"), st.sampled_from(["is written", "fails", "stalls"])),
    st.tuples(st.just("stops and goes on"), st.none() | st.integers(0, 9)),
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(DEEDS))
def test_whatever_happens_to_a_turn_the_store_has_its_log_in_the_end(deeds: list[tuple[str, Any]]) -> None:
    async def run() -> None:
        store = MemoryStore()
        async with journal_of(store) as journal:
            turn = Turn()
            journal.begin(turn)

            async def stop(seen: int | None) -> None:
                if seen is not None:
                    turn.log.cut(seen)
                if store.gate is not None:
                    store.gate.set()
                await journal.end(turn)
                assert store.logs[turn.node.id].entries == turn.log.entries
                assert store.logs[turn.node.id].token_ids == turn.log.token_ids

            for deed, how in deeds:
                match deed:
                    case "says":
                        turn.say(how)
                        journal.note(turn)
                    case "batch":
                        store.fault = StoreError("The disk is full.") if how == "fails" else None
                        store.gate = asyncio.Event() if how == "stalls" and store.gate is None else store.gate
                        await asyncio.sleep(0.6)
                        store.fault = None
                    case _:
                        await stop(how)
                        store.gate = None
                        journal.begin(turn, stored=True)
            await stop(None)

    with asyncio.Runner(loop_factory=InstantLoop) as runner:
        runner.run(run())


async def test_of_a_refused_turn_nothing_is_written() -> None:
    engine, store = ScriptedEngine(), MemoryStore()
    engine.refusal = RequestRefused("Not so.")
    async with hub_of(engine, store=store) as hub:
        user = await User.join(hub)
        await user.ask()
        await asyncio.sleep(10)
        await hub.journal.flush()
        assert user.refusals() == ["bad_frame"]
        assert store.writes == []


# ---- a store that fails


async def test_a_turns_end_is_told_when_it_is_stored_and_not_before() -> None:
    store = MemoryStore()
    store.gate = asyncio.Event()
    async with hub_of(ScriptedEngine(*says("a", "b")), store=store) as hub:
        user = await User.join(hub)
        turn_id = await user.ask()
        await asyncio.sleep(100)
        assert [delta.text for delta in user.of(Delta)] == ["a", "b"]
        late = await user.again(Cursor(turn_id, 2))
        await settle()
        assert user.of(TurnEnd) == late.of(TurnEnd) == []
        assert store.logs == {}
        store.gate.set()
        await settle()
        assert late.only(TurnEnd).finish_reason == "stop"
        (log,) = store.logs.values()
        assert list(log.token_ids) == [1, 2]
        assert user.text(turn_id) == "ab"


async def test_while_the_store_fails_it_is_tried_again_ever_more_rarely() -> None:
    class Counting(MemoryStore):
        def __init__(self) -> None:
            super().__init__()
            self.tried_at: list[float] = []

        async def write(self, turns: object) -> None:
            self.tried_at.append(now())
            await super().write(turns)  # type: ignore[arg-type]

    store = Counting()
    store.fault = StoreError("The disk is full.")
    async with journal_of(store) as journal:
        turn = Turn()
        journal.begin(turn)
        turn.say("a")
        ending = asyncio.create_task(journal.end(turn))
        await asyncio.sleep(20)
        pauses = [later - earlier for earlier, later in zip(store.tried_at, store.tried_at[1:], strict=False)]
        assert pauses[:5] == pytest.approx([*RETRY_S, RETRY_S[-1]])
        assert journal.fault == "The disk is full."
        assert REGISTRY.get_sample_value("streamchat_journal_failing") == 1
        assert not ending.done()
        turn.say("b")
        store.fault = None
        await ending
        assert stored(store, turn) == "ab"
        assert journal.fault == ""
        assert REGISTRY.get_sample_value("streamchat_journal_failing") == 0


async def test_while_nothing_can_be_saved_nothing_new_is_begun() -> None:
    store = MemoryStore()
    gate = asyncio.Event()
    async with hub_of(ScriptedEngine(Output("a", (1,)), gate, *says("b")), store=store) as hub:
        user = await User.join(hub)
        turn_id = await user.ask()
        await settle()
        store.fault = StoreError("The disk is full.")
        gate.set()
        await settle()
        await user.ask("more")
        refusal = user.only(Error)
        assert refusal.code == "internal"
        assert "The disk is full." in refusal.message
        assert refusal.retry_after_ms
        assert user.text(turn_id) == "ab"
        assert user.of(TurnEnd) == []
        store.fault = None
        await asyncio.sleep(10)
        assert user.only(TurnEnd).finish_reason == "stop"
        await user.answered("and now")


async def test_one_turn_that_cannot_be_stored_keeps_no_other_from_it(caplog: pytest.LogCaptureFixture) -> None:
    store = MemoryStore()
    async with journal_of(store) as journal:
        turns = [Turn() for _ in range(3)]
        store.poison = turns[1].node.id
        for turn in turns:
            journal.begin(turn)
            turn.say("a")
        with caplog.at_level(logging.ERROR):
            await asyncio.gather(*map(journal.end, turns))
        assert store.logs.keys() == {turns[0].node.id, turns[2].node.id}
        assert turns[1].node.turn_id in caplog.text
        assert journal.fault == ""


async def test_a_store_that_answers_again_is_known_to_work_even_where_it_refuses_the_turn() -> None:
    store = MemoryStore()
    async with journal_of(store) as journal:
        turn = Turn()
        store.poison, store.fault = turn.node.id, StoreError("The disk is full.")
        journal.begin(turn)
        turn.say("a")
        ending = asyncio.create_task(journal.end(turn))
        await settle()
        assert journal.fault
        store.fault = None
        await ending
        assert journal.fault == ""


async def test_what_is_forgotten_is_not_written_any_more() -> None:
    store = MemoryStore()
    async with journal_of(store) as journal:
        turn, other = Turn(), Turn()
        for each in (turn, other):
            journal.begin(each)
            each.say("a")
        store.fault = StoreError("The disk is full.")
        journal.note(turn)
        await settle()
        journal.forget((turn,))
        store.fault = None
        await asyncio.sleep(10)
        assert store.writes == []
        assert journal.fault == ""
        await journal.end(other)
        assert store.logs.keys() == {other.node.id}
