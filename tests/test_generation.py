import asyncio
import hashlib
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, TypeVar

import pytest
from msgspec import UNSET, UnsetType

from server.conversation import Conversation
from server.engine import EngineError, EngineUnavailable, Output, Prompt, QueueFull, RequestRefused
from server.follower import Follower
from server.generation import Generation
from server.journal import Journal
from server.pacer import Pacer
from server.protocol import Delta, Error, History, Params, Queued, TurnEnd, TurnStart
from tests.instant_loop import INSTANT, settle
from tests.memory_store import MemoryStore
from tests.scripted_engine import ScriptedEngine, says

pytestmark = pytest.mark.anyio

Frame = TypeVar("Frame")


@pytest.fixture(scope="module")
def anyio_backend() -> object:
    return INSTANT


@pytest.fixture
async def journal() -> AsyncIterator[Journal]:
    """One that runs, over a store in memory."""
    made = Journal(MemoryStore())
    running = asyncio.create_task(made.run())
    yield made
    running.cancel()
    await asyncio.wait((running,))


# ---- one turn, however it ends


class Reader:
    """Follows a generation as a connection does that is always fast enough."""

    def __init__(self, generation: Generation) -> None:
        self.frames: list[TurnStart | Queued | Delta | TurnEnd | Error] = []
        self._follower = Follower(generation)
        generation.watchers.add(self._news)

    def _news(self, generation: Generation) -> None:
        if not self._follower.done:
            self.frames += self._follower.frames()

    def of(self, kind: type[Frame]) -> list[Frame]:
        return [frame for frame in self.frames if isinstance(frame, kind)]

    @property
    def text(self) -> str:
        return "".join(delta.text for delta in self.of(Delta))


class Ready:
    """Has had its engine for ever."""

    def __init__(self, engine: ScriptedEngine) -> None:
        self._engine = engine

    async def ready(self) -> ScriptedEngine:
        return self._engine


class Asking:
    """Asks an engine questions whose turns are journalled."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def __call__(
        self,
        engine: ScriptedEngine,
        question: str = "what is it",
        *,
        conversation: Conversation | None = None,
        flush_ms: float = 0,
        history_max: int = 1000,
        system: str = "",
        max_tokens: int | UnsetType = UNSET,
    ) -> tuple[Generation, Reader]:
        conversation = conversation or Conversation("user")
        node = conversation.ask("turn", question, 1.0)
        node.system, node.history_max, node.params = system, history_max, Params(max_tokens=max_tokens)
        generation = Generation(conversation, node, self._journal)
        reader = Reader(generation)
        generation.run(Ready(engine), Pacer(flush_ms))
        return generation, reader


@pytest.fixture
def ask(journal: Journal) -> Asking:
    return Asking(journal)


def ended(generation: Generation, reader: Reader) -> TurnEnd:
    """The one end of a turn, after checking what holds for every one."""
    (end,) = reader.of(TurnEnd)
    assert reader.frames[-1] is end is generation.end
    assert isinstance(reader.frames[0], TurnStart)
    assert len(reader.of(TurnStart)) == 1
    assert not reader.of(Error)
    assert end.digest == hashlib.sha256(generation.log.text().encode()).hexdigest()
    assert end.seq == generation.log.seq
    assert generation.over
    assert not generation.waiting
    generation.cancel("cancelled", 0)
    assert generation.end is end
    return end


@pytest.mark.parametrize("finish", ["stop", "length"])
async def test_a_turn_ends_as_the_engine_ends_it(ask: Asking, finish: Any) -> None:
    engine = ScriptedEngine(*says("a ", "", "b ", "c", finish=finish))
    generation, reader = ask(engine)
    await settle()
    end = ended(generation, reader)
    assert (end.finish_reason, reader.text, end.seq) == (finish, "a b c", 4)
    assert end.usage.completion_tokens == 4
    assert end.usage.prompt_tokens == len(engine.requests[0].prompt) == 4
    assert end.timing.ttft_ms is not UNSET
    assert generation.node.answer == "a b c"
    assert engine.running == 0
    assert not engine.requests[0].cancelled


async def test_half_a_character_counts_and_is_not_sent(ask: Asking) -> None:
    gate = asyncio.Event()
    generation, reader = ask(ScriptedEngine(Output("", (1,)), gate, *says("é")))
    await settle()
    assert generation.state == "decode"
    assert reader.text == ""
    gate.set()
    await settle()
    assert [(delta.from_, delta.seq, delta.text) for delta in reader.of(Delta)] == [(0, 2, "é")]
    ended(generation, reader)


async def test_the_end_token_counts_and_makes_no_delta(ask: Asking) -> None:
    generation, reader = ask(ScriptedEngine(Output("a", (1,)), Output("", (1,), finish_reason="stop")))
    await settle()
    assert reader.of(Delta)[-1].seq == 1
    assert ended(generation, reader).seq == 2


async def test_an_answer_without_text_has_no_first_token_time(ask: Asking) -> None:
    generation, reader = ask(ScriptedEngine(Output("", (1,), finish_reason="stop")))
    await settle()
    assert ended(generation, reader).timing.ttft_ms is UNSET
    assert reader.of(Delta) == []


async def test_thoughts_are_no_part_of_the_answer_that_the_next_prompt_holds(ask: Asking) -> None:
    generation, reader = ask(ScriptedEngine(Output("hm", (1,), "reasoning"), *says("yes")))
    await settle()
    ended(generation, reader)
    assert [delta.channel for delta in reader.of(Delta)] == ["reasoning", "answer"]
    assert generation.node.answer == "yes"


async def test_between_two_ticks_nothing_is_taken_from_the_engine(ask: Asking) -> None:
    gate = asyncio.Event()
    generation, reader = ask(ScriptedEngine(*says(*"abcdefgh"), gate), flush_ms=1000)
    await asyncio.sleep(0.5)
    assert reader.text == "a"
    await asyncio.sleep(1)
    assert reader.text == "ab"
    generation.cancel("cancelled")
    await settle()
    assert reader.text == "ab"
    ended(generation, reader)


async def test_a_turn_cancelled_before_its_first_step_ends_once_and_never_reaches_the_engine(ask: Asking) -> None:
    engine = ScriptedEngine(*says("a"))
    generation, reader = ask(engine)
    generation.cancel("cancelled")
    await settle()
    assert ended(generation, reader).finish_reason == "cancelled"
    assert engine.requests == []


@pytest.mark.parametrize("steps", range(8))
async def test_whenever_a_turn_is_cancelled_it_ends_once_and_the_engine_is_free(ask: Asking, steps: int) -> None:
    engine = ScriptedEngine(*says(*"abcdefghij"), asyncio.Event())
    generation, reader = ask(engine)
    for _ in range(steps):
        await asyncio.sleep(0)
    generation.cancel("cancelled")
    generation.cancel("interrupted")
    await settle()
    assert ended(generation, reader).finish_reason == "cancelled"
    assert engine.running == 0
    assert all(request.cancelled for request in engine.requests)


async def test_a_turn_that_waits_for_a_place_can_be_cancelled(ask: Asking) -> None:
    engine = ScriptedEngine(asyncio.Event(), max_running=1)
    first, _ = ask(engine)
    second, reader = ask(engine)
    await settle()
    assert (engine.running, engine.waiting) == (2, 1)
    second.cancel("cancelled")
    await settle()
    assert (engine.running, engine.waiting) == (1, 0)
    assert ended(second, reader).timing.queued_ms >= 0
    first.cancel("cancelled")
    await settle()


async def test_stop_in_the_moment_after_the_last_output_comes_too_late_to_change_it(ask: Asking) -> None:
    generation, reader = ask(ScriptedEngine(*says("a", "b")))

    def stop_before_the_end_is_written(generation: Generation) -> None:
        if generation.log.text() == "ab" and generation.end is None:
            asyncio.get_running_loop().call_soon(generation.cancel, "cancelled", 0)

    generation.watchers.add(stop_before_the_end_is_written)
    await settle()
    assert ended(generation, reader).finish_reason == "stop"
    assert generation.node.answer == "ab"


async def test_stop_drops_what_was_not_on_the_screen(ask: Asking) -> None:
    generation, reader = ask(ScriptedEngine(*says("a", "b", "c", "d"), asyncio.Event()))
    await asyncio.sleep(0)
    while len(reader.of(Delta)) < 3:
        await asyncio.sleep(0)
    generation.cancel("cancelled", seen=2)
    await settle()
    end = ended(generation, reader)
    assert (end.seq, generation.log.text(), generation.node.answer) == (2, "ab", "ab")
    assert end.usage.completion_tokens == 3
    attached = Follower(generation, 0).frames()
    assert [frame.text for frame in attached if isinstance(frame, Delta)] == ["ab"]


async def test_an_interrupted_turn_keeps_what_it_has(ask: Asking) -> None:
    generation, reader = ask(ScriptedEngine(Output("a", (1,)), asyncio.Event()))
    await settle()
    generation.cancel("interrupted")
    generation.cancel("cancelled", seen=0)
    await settle()
    assert ended(generation, reader).finish_reason == "interrupted"
    assert generation.node.answer == "a"


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        (EngineUnavailable("The engine was lost."), "interrupted"),
        (EngineError("It cannot."), "error"),
        (ZeroDivisionError(), "error"),
    ],
)
async def test_a_turn_whose_engine_fails_keeps_its_text_and_ends(ask: Asking, fault: Exception, reason: str) -> None:
    engine = ScriptedEngine(Output("a", (1,)), fault)
    generation, reader = ask(engine)
    await settle()
    assert ended(generation, reader).finish_reason == reason
    assert (generation.node.answer, engine.running) == ("a", 0)


async def test_an_engine_that_ends_without_a_reason_is_an_error(ask: Asking) -> None:
    generation, reader = ask(ScriptedEngine(Output("a", (1,))))
    await settle()
    assert ended(generation, reader).finish_reason == "error"


class FailsToLetGo(ScriptedEngine):
    """Its abort fails, as that of an engine whose sockets are closed already."""

    @asynccontextmanager
    async def request(self, *asked: Any, **more: Any) -> AsyncIterator[AsyncIterator[Output]]:
        async with super().request(*asked, **more) as outputs:
            try:
                yield outputs
            finally:
                raise OSError("the socket is closed")


async def test_stop_is_stop_even_where_the_engine_fails_to_let_go(ask: Asking) -> None:
    generation, reader = ask(FailsToLetGo(*says("a", "b"), asyncio.Event()))
    while len(reader.of(Delta)) < 1:
        await asyncio.sleep(0)
    generation.cancel("cancelled", seen=0)
    await settle()
    assert ended(generation, reader).finish_reason == "cancelled"
    assert generation.node.answer == ""


# ---- refusals


@pytest.mark.parametrize(
    ("refusal", "code", "retry_after_ms"),
    [
        (RequestRefused("max_tokens is too much."), "bad_frame", UNSET),
        (QueueFull("Too many wait."), "queue_full", 1000),
        (EngineUnavailable("Lost.", 700), "engine_unavailable", 700),
    ],
)
async def test_a_turn_that_the_engine_refuses_gets_one_error_and_nothing_else(
    ask: Asking, refusal: EngineError, code: str, retry_after_ms: Any
) -> None:
    engine = ScriptedEngine(*says("a"))
    engine.refusal = refusal
    generation, reader = ask(engine)
    await settle()
    (error,) = reader.frames
    assert error == Error(code, str(refusal), "turn", retry_after_ms=retry_after_ms)  # type: ignore[arg-type]
    assert generation.over


async def test_an_unforeseen_fault_is_told_without_its_inside(ask: Asking, caplog: pytest.LogCaptureFixture) -> None:
    class Broken(ScriptedEngine):
        async def render(self, messages: Any) -> Prompt:
            raise ZeroDivisionError("inside")

    with caplog.at_level(logging.ERROR):
        _, reader = ask(Broken())
        await settle()
    (error,) = reader.frames
    assert isinstance(error, Error)
    assert error.code == "internal"
    assert "inside" not in error.message
    assert "inside" in caplog.text


async def test_a_question_that_cannot_fit_is_refused_with_the_numbers(ask: Asking) -> None:
    engine = ScriptedEngine(max_context_tokens=8)
    _, reader = ask(engine, "one two three four five six seven")
    await settle()
    (error,) = reader.frames
    assert isinstance(error, Error)
    assert error.code == "prompt_too_long"
    assert "8 tokens" in error.message
    assert "2 tokens or more" in error.message
    assert engine.requests == []


# ---- the prompt


async def test_a_prompt_holds_the_system_prompt_and_the_rounds_in_order(ask: Asking) -> None:
    conversation = Conversation("user")
    engine = ScriptedEngine(*says("answer"))
    for question in ("one", "two", "three"):
        generation, reader = ask(engine, question, conversation=conversation, system="be kind", history_max=1)
        await settle()
    assert engine.read(engine.requests[-1].prompt) == "<system> be kind <user> two <assistant> answer <user> three"
    end = ended(generation, reader)
    assert end.history == History(used=1, dropped=1)
    [start] = reader.of(TurnStart)
    assert (start.prompt_tokens, start.history) == (end.usage.prompt_tokens, end.history)


async def test_without_history_a_turn_stands_alone(ask: Asking) -> None:
    conversation = Conversation("user")
    engine = ScriptedEngine(*says("answer"))
    for question in ("one", "two"):
        generation, reader = ask(engine, question, conversation=conversation, history_max=0)
        await settle()
    assert engine.read(engine.requests[-1].prompt) == "<user> two"
    assert ended(generation, reader).history == History(used=0, dropped=1)


async def test_where_the_context_is_full_rounds_go_in_blocks_and_the_cut_is_remembered(ask: Asking) -> None:
    conversation = Conversation("user")
    engine = ScriptedEngine(*says("answer"), max_context_tokens=40)
    prompts, histories = [], []
    for number in range(20):
        generation, reader = ask(engine, f"q{number}", conversation=conversation)
        await settle()
        prompts.append(engine.requests[-1].prompt)
        histories.append(ended(generation, reader).history)
    anew = [at for at in range(1, 20) if prompts[at][: len(prompts[at - 1])] != prompts[at - 1]]
    # A prompt of 30 tokens holds 7 rounds of 4; half of them stay when it is full.
    assert anew == [8, 13, 18]
    assert [history.used for history in histories[:14]] == [*range(8), *range(3, 8), 3]
    assert all(history.used + history.dropped == at for at, history in enumerate(histories))
    assert engine.read(prompts[8]).startswith("<user> q5 <assistant> answer <user> q6")


async def test_where_not_even_one_round_fits_the_next_prompt_begins_with_the_question(ask: Asking) -> None:
    conversation = Conversation("user")
    engine = ScriptedEngine(*says("answer"), max_context_tokens=20)
    for question in ("1 2 3 4 5 6 7 8", "9 10 11 12 13 14 15 16", "17"):
        generation, reader = ask(engine, question, conversation=conversation)
        await settle()
    assert [len(request.prompt) for request in engine.requests] == [9, 9, 13]
    assert engine.read(engine.requests[-1].prompt).startswith("<user> 9 10")
    assert ended(generation, reader).history == History(used=1, dropped=1)


async def test_what_was_stopped_before_its_prompt_was_made_does_not_forget_the_cut(ask: Asking) -> None:
    conversation = Conversation("user")
    engine = ScriptedEngine(*says("answer"), max_context_tokens=40)
    for number in range(10):
        ask(engine, f"q{number}", conversation=conversation)
        await settle()
    before = engine.requests[-1].prompt
    stopped, _ = ask(engine, "stopped", conversation=conversation)
    stopped.cancel("cancelled")
    await settle()
    ask(engine, "q10", conversation=conversation)
    await settle()
    assert len(engine.requests) == 11
    assert engine.requests[-1].prompt[: len(before)] == before


async def test_room_is_kept_for_as_many_tokens_as_are_asked_for(ask: Asking) -> None:
    engine = ScriptedEngine(*says("a"), max_context_tokens=16)
    for max_tokens, refused in ((2, False), (4, True), (400, True)):
        _, reader = ask(engine, "1 2 3 4 5 6 7 8 9 10 11 12 13", max_tokens=max_tokens)
        await settle()
        assert bool(reader.of(Error)) is refused


# ---- the queue


async def test_who_has_a_first_token_has_left_the_queue_whatever_was_told_before(ask: Asking) -> None:
    gate = asyncio.Event()
    generation, reader = ask(ScriptedEngine(gate, *says("a")))
    await settle()
    generation.moved_to(1)
    gate.set()
    await settle()
    assert [type(frame) for frame in reader.frames] == [TurnStart, Queued, Queued, Delta, TurnEnd]
    assert [queued.position for queued in reader.of(Queued)] == [1, 0]


async def test_a_place_in_the_queue_is_told_once_for_each_change(ask: Asking) -> None:
    generation, reader = ask(ScriptedEngine(asyncio.Event()))
    await settle()
    states = []
    for position in (0, 2, 2, 1, 1, 0):
        generation.moved_to(position)
        states.append(generation.state)
    assert states == ["prefill", "queued", "queued", "queued", "queued", "prefill"]
    assert [queued.position for queued in reader.of(Queued)] == [2, 1, 0]
    generation.moved_to(3)
    generation.cancel("cancelled")
    await settle()
    assert generation.position == 0
    ended(generation, reader)
