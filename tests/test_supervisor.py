import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import pytest

from server.engine import Engine, EngineUnavailable, StartFailed
from server.supervisor import BACK_OFF_S, CALM_S, Report, Supervisor
from tests.instant_loop import INSTANT, settle
from tests.scripted_engine import ScriptedEngine

pytestmark = pytest.mark.anyio

Outcome = ScriptedEngine | StartFailed
SLOW_START_S = 0.01


@pytest.fixture(scope="module")
def anyio_backend() -> object:
    return INSTANT


def now() -> float:
    return asyncio.get_running_loop().time()


class Supervised:
    """A supervisor whose starts turn out as they are given, and what it says meanwhile."""

    def __init__(self, outcomes: Iterator[Outcome], start_s: float = SLOW_START_S) -> None:
        self._outcomes = outcomes
        self._start_s = start_s
        self.started_at: list[float] = []
        self.states: list[tuple[str, float | None, str]] = []
        self.supervisor = Supervisor(self._start, "the model")
        self.supervisor.on_change = self._changed

    def _changed(self) -> None:
        self.states.append((self.supervisor.state, self.supervisor.progress, self.supervisor.detail))

    async def _start(self, report: Report) -> Engine:
        self.started_at.append(now())
        report(0.4, "loading the weights")
        await asyncio.sleep(self._start_s)
        outcome = next(self._outcomes)
        if isinstance(outcome, StartFailed):
            raise outcome
        return outcome

    @property
    def pauses(self) -> list[float]:
        """Between two starts, without the time that the first of them took."""
        return [
            round(later - earlier - self._start_s, 3)
            for earlier, later in zip(self.started_at, self.started_at[1:], strict=False)
        ]


@asynccontextmanager
async def supervised(*outcomes: Outcome, start_s: float = SLOW_START_S) -> AsyncIterator[Supervised]:
    made = Supervised(iter(outcomes), start_s)
    running = asyncio.create_task(made.supervisor.run())
    await asyncio.sleep(2 * SLOW_START_S)
    try:
        yield made
    finally:
        running.cancel()
        await asyncio.wait((running,))


def doomed() -> ScriptedEngine:
    """An engine that dies as soon as it is watched."""
    engine = ScriptedEngine()
    engine.die("the engine process died")
    return engine


async def test_it_tells_how_far_the_start_has_come_and_then_that_it_is_ready() -> None:
    engine = ScriptedEngine()
    async with supervised(engine) as made:
        assert made.states == [("loading", 0.4, "loading the weights"), ("ready", None, "")]
        assert made.supervisor.current() is engine
        assert made.supervisor.model == "scripted"


async def test_before_that_a_request_is_told_to_come_again() -> None:
    async with supervised(ScriptedEngine(), start_s=100) as made:
        with pytest.raises(EngineUnavailable, match="loading the weights") as fault:
            made.supervisor.current()
        assert fault.value.retry_after_ms > 0


async def test_who_waits_for_an_engine_gets_the_next_one_that_is_ready() -> None:
    first, second = ScriptedEngine(), ScriptedEngine()
    async with supervised(first, second, start_s=100) as made:
        waiting = [asyncio.create_task(made.supervisor.ready()) for _ in range(3)]
        leaves = waiting.pop()
        await settle()
        leaves.cancel()
        assert not any(task.done() for task in waiting)
        assert await asyncio.gather(*waiting) == [first, first]
        assert await made.supervisor.ready() is first
        first.die("the engine process died")
        await settle()
        assert await made.supervisor.ready() is second


async def test_nobody_is_sent_to_an_engine_that_is_dead_before_its_watch_says_so() -> None:
    first, second = ScriptedEngine(), ScriptedEngine()
    async with supervised(first, second) as made:
        made.states.clear()
        first.dead = True
        with pytest.raises(EngineUnavailable, match="the engine process died"):
            made.supervisor.current()
        waiting = asyncio.create_task(made.supervisor.ready())
        await settle()
        assert [state for state, _, _ in made.states] == ["restarting"]
        assert not waiting.done()
        first.die("the engine process died")
        assert await waiting is second
        assert first.closed


async def test_a_lost_engine_is_closed_and_another_one_started() -> None:
    first, second = ScriptedEngine(), ScriptedEngine()
    async with supervised(first, second) as made:
        made.states.clear()
        first.die("the engine process died")
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        with pytest.raises(EngineUnavailable, match="restarting"):
            made.supervisor.current()
        await asyncio.sleep(BACK_OFF_S[0] + 1)
        assert first.closed
        assert made.supervisor.current() is second
        assert [(state, detail) for state, _, detail in made.states] == [
            ("restarting", "the engine process died"),
            ("restarting", "the engine was lost; next start in 1 s"),
            ("restarting", "loading the weights"),
            ("ready", ""),
        ]


async def test_the_first_start_is_not_tried_again() -> None:
    fault = StartFailed("No such model.", code=2)
    made = Supervised(iter([fault, ScriptedEngine()]))
    with pytest.raises(StartFailed) as raised:
        await made.supervisor.run()
    assert raised.value is fault
    assert len(made.started_at) == 1


async def test_later_starts_are_tried_until_one_succeeds() -> None:
    engine = ScriptedEngine()
    async with supervised(doomed(), StartFailed("no memory"), StartFailed("no memory"), engine) as made:
        await asyncio.sleep(sum(BACK_OFF_S[:3]) + 1)
        assert made.supervisor.current() is engine
        assert made.pauses == list(BACK_OFF_S[:3])


@pytest.mark.parametrize("start_s", [SLOW_START_S, 2 * CALM_S], ids=["quick", "slow"])
async def test_pauses_grow_and_the_last_one_repeats(start_s: float) -> None:
    starts = len(BACK_OFF_S) + 2
    failures = [StartFailed("no memory")] * starts
    async with supervised(doomed(), *failures, ScriptedEngine(), start_s=start_s) as made:
        await asyncio.sleep(starts * (start_s + BACK_OFF_S[-1]))
        assert made.pauses[: starts - 1] == [*BACK_OFF_S, BACK_OFF_S[-1]][: starts - 1]


async def test_an_engine_that_ran_calmly_starts_the_back_off_anew() -> None:
    calm = ScriptedEngine()
    async with supervised(doomed(), doomed(), calm, ScriptedEngine()) as made:
        await asyncio.sleep(CALM_S + 10)
        calm.die("the engine process died")
        await settle()
        assert made.supervisor.detail == "the engine was lost; next start in 1 s"


async def test_the_engine_is_closed_when_the_service_ends() -> None:
    engine = ScriptedEngine()
    async with supervised(engine) as made:
        assert not engine.closed
    assert engine.closed
    with pytest.raises(EngineUnavailable):
        made.supervisor.current()


async def test_the_engine_is_closed_also_when_the_end_comes_twice() -> None:
    engine = ScriptedEngine()
    made = Supervised(iter([engine]))
    running = asyncio.create_task(made.supervisor.run())
    await settle()
    running.cancel()
    await asyncio.sleep(0)
    running.cancel()
    await asyncio.wait((running,))
    await settle()
    assert engine.closed


async def test_the_service_can_end_while_the_engine_is_lost() -> None:
    async with supervised(doomed()) as made:
        assert made.supervisor.state == "restarting"
    assert made.supervisor.engine is None
