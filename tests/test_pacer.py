import asyncio

import pytest

from server.pacer import LONGEST_S, Pacer
from tests.instant_loop import INSTANT, InstantLoop

pytestmark = pytest.mark.anyio


@pytest.fixture(scope="module")
def anyio_backend() -> object:
    return INSTANT


def now() -> float:
    return asyncio.get_running_loop().time()


async def test_with_no_pause_wanted_nobody_waits() -> None:
    pacer = Pacer(0)
    waiting = pacer.next_tick()
    with pytest.raises(StopIteration):
        waiting.send(None)


async def test_everybody_is_woken_by_the_same_tick() -> None:
    pacer = Pacer(25)
    began = now()

    async def woken_at(pause: float) -> float:
        await asyncio.sleep(pause)
        await pacer.next_tick()
        return now() - began

    ticks = await asyncio.gather(*map(woken_at, (0, 0.01, 0.02)))
    assert ticks == pytest.approx([0.025] * 3)


async def test_there_are_no_ticks_when_nobody_waits() -> None:
    pacer = Pacer(25)
    await pacer.next_tick()
    await asyncio.sleep(60)
    began = now()
    await pacer.next_tick()
    assert now() - began == pytest.approx(0.025)


async def test_one_who_is_cancelled_takes_nobody_along() -> None:
    pacer = Pacer(25)
    leaves, stays = asyncio.create_task(pacer.next_tick()), asyncio.create_task(pacer.next_tick())
    await asyncio.sleep(0)
    leaves.cancel()
    await stays
    assert leaves.cancelled()


async def test_under_load_ticks_grow_rarer_within_bounds_and_recover() -> None:
    pacer = Pacer(25)

    async def gap(work_s: float) -> float:
        """Between two ticks, when each causes so much work."""
        await pacer.next_tick()
        loop = asyncio.get_running_loop()
        assert isinstance(loop, InstantLoop)
        loop.spend(work_s)
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        began = now()
        await pacer.next_tick()
        return now() - began

    calm = await gap(0)
    busy = [await gap(0.02) for _ in range(4)][-1]
    overloaded = [await gap(3) for _ in range(20)][-1]
    assert calm < busy < overloaded <= LONGEST_S
    recovered = [await gap(0) for _ in range(20)][-1]
    assert recovered == pytest.approx(calm, rel=0.1)
