"""An engine that dies or hangs is noticed, its turns end interrupted, and another one takes its place."""

import asyncio
import os
import time
from signal import SIGKILL, SIGSTOP, Signals

import pytest

from clients.chat_client import ChatClient
from server.protocol import Engine, Params
from tests.faults.engines import named
from tests.faults.measured import Measured
from tests.faults.peer import peer
from tests.live_server import START_TIMEOUT_S, LiveServer, alive

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(
    ("title", "number"),
    [("VLLM::EngineCore", SIGKILL), ("VLLM::Worker", SIGSTOP)],  # a core whose worker hangs hangs too
    ids=lambda value: value.name if isinstance(value, Signals) else value,
)
async def test_a_lost_engine_is_replaced(guarded: LiveServer, measured: Measured, title: str, number: Signals) -> None:
    old = named(guarded.engine_processes(), "VLLM::")
    (victim,) = named(old, title)
    async with peer(guarded.ws_url, "secret") as user, ChatClient(guarded.ws_url, "secret") as chat:
        turn = await chat.ask("Tell me a long story.", params=Params(max_tokens=1500))
        shown = [await anext(turn)]
        reply = await user.streaming()
        began = time.monotonic()
        os.kill(victim, number)
        end = (await user.finish(reply)).finished
        measured("seconds until the turn ended", time.monotonic() - began)
        assert end.finish_reason == "interrupted"
        assert reply.whole
        assert reply.text
        told = [frame for frame in user.others if isinstance(frame, Engine)]
        engine = told[-1] if told else await user.until(Engine)
        assert (engine.state, bool(engine.detail)) == ("restarting", True)
        refused = await user.answer()
        assert refused.refusal is not None
        assert refused.refusal.code == "engine_unavailable"
        assert refused.refusal.retry_after_ms
        assert (await asyncio.to_thread(guarded.get, "/readyz"))[0] == 503
        while engine.state != "ready":
            engine = await user.until(Engine, timeout=START_TIMEOUT_S)
        measured("seconds until another one is ready", time.monotonic() - began)
        assert not [pid for pid in old if alive(pid)]
        # ChatClient has waited for it, and whoever reads the reply there notices no more than a pause.
        shown += [delta async for delta in turn]
        assert turn.end
        assert turn.end.finish_reason in ("length", "stop")
        assert "".join(delta.text for delta in shown) == turn.text
        assert not turn.rewritten
        # The conversation goes on where it was.
        more = await user.answer(conversation_id=reply.conversation_id)
        assert more.whole
        assert more.finished.history.used == 1
