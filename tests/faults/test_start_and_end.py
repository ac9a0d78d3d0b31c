"""The life of one server, in the order of these tests, and the ends of some that never got so far.

Its engine is one process, as the demo model's on the CPU; those of the others are a core and a worker.
"""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest
from msgspec import UNSET

from server.__main__ import CPU_OPTIONS
from server.protocol import Bye, CloseCode, Engine
from tests.faults.engines import engine_core, left_behind, named, until_none_is_left
from tests.faults.measured import Measured
from tests.faults.peer import peer
from tests.faults.stalled import StalledClient
from tests.live_server import ROOT, START_TIMEOUT_S, LiveServer, alive

END_S = 60.0
"""Only a server that hangs takes so long to end."""


@pytest.fixture(scope="module")
def young() -> Iterator[LiveServer]:
    """A server that has just begun to listen; its engine loads."""
    engine = (*CPU_OPTIONS, "--max-model-len", "2048", "--max-num-seqs", "16", "--hang-timeout", "5")
    with LiveServer(*engine, OMP_NUM_THREADS="1") as live:
        yield live


def test_the_page_answers_before_the_engine_has_even_been_imported(young: LiveServer, measured: Measured) -> None:
    status, page = young.get("/")
    measured("seconds", time.monotonic() - young.started)
    assert status == 200
    assert "<html" in page
    assert young.get("/readyz")[0] == 503
    assert not young.engine_processes(), "vLLM starts them once it is imported"


@pytest.mark.anyio
async def test_while_the_engine_loads_the_service_lives_and_says_how_far_it_is(
    young: LiveServer, measured: Measured
) -> None:
    async with peer(young.ws_url) as user:
        watching = asyncio.create_task(asyncio.to_thread(young.slowest_healthz))
        assert user.ready.engine == "loading"
        assert user.ready.limits.max_context_tokens is UNSET
        early = await user.answer()
        assert early.refusal is not None
        assert early.refusal.code == "engine_unavailable"
        assert early.refusal.retry_after_ms
        progress = []
        while (engine := await user.until(Engine, timeout=START_TIMEOUT_S)).state == "loading":
            assert engine.detail
            progress.append(engine.progress or 0)
        assert engine.state == "ready"
        assert progress == sorted(progress)
        assert len(set(progress)) >= 3
        # The client repeats itself, and now it is taken.
        assert (await user.answer(turn_id=early.turn_id)).whole
        measured("slowest /healthz, seconds", await watching)


@pytest.mark.anyio
async def test_its_engine_is_replaced_when_it_hangs(young: LiveServer) -> None:
    old = engine_core(young)
    assert named(young.engine_processes(), "VLLM::") == [old], "there is a worker"
    async with peer(young.ws_url) as user:
        reply = await user.streaming()
        os.kill(old, signal.SIGSTOP)
        assert (await user.finish(reply)).finished.finish_reason == "interrupted"
        while (await user.until(Engine, timeout=START_TIMEOUT_S)).state != "ready":
            pass
        assert not alive(old)
        assert (await user.answer(conversation_id=reply.conversation_id)).whole


@pytest.mark.anyio
async def test_sigterm_ends_everything_in_order(young: LiveServer, measured: Measured) -> None:
    """Though one client has stalled, a reply runs, and a connection idles."""
    below = young.engine_processes()
    assert set(below) == set(left_behind(young))
    with StalledClient(young) as stalled:
        stalled.ask_much(1500)
        async with peer(young.ws_url) as busy, peer(young.ws_url) as idle:
            reply = await busy.streaming()
            began = time.monotonic()
            os.kill(young.pid, signal.SIGTERM)
            for user in (busy, idle):
                closed = await user.closed()
                assert closed.rcvd is not None
                assert closed.rcvd.code == CloseCode.RESTART
                bye = user.others[-1]
                assert isinstance(bye, Bye)
                assert bye.reconnect
                assert bye.after_ms
            assert reply.finished.finish_reason == "interrupted"
            assert reply.whole
        assert await asyncio.to_thread(young.process.wait, END_S) == 0
        took = time.monotonic() - began
    measured("seconds", took)
    until_none_is_left(young, began + 2 * END_S)


@pytest.mark.parametrize(
    ("act", "moment"),
    [
        ("SIGTERM", "importing"),
        ("SIGTERM", "loading"),
        ("Ctrl-C twice", "importing"),
        ("Ctrl-C twice", "spawning"),
        ("Ctrl-C twice", "loading"),
    ],
)
def test_a_server_whose_engine_loads_ends_at_once(measured: Measured, act: str, moment: str) -> None:
    def spawned(server: LiveServer) -> bool:
        below = server.engine_processes()
        # The engine core leaves the terminal's process group as soon as it can.
        return len(below) >= 2 and (moment == "spawning" or os.getpgid(below[1]) != server.pid)

    with LiveServer() as live:
        deadline = time.monotonic() + START_TIMEOUT_S
        while moment != "importing" and not spawned(live):
            assert time.monotonic() < deadline
            time.sleep(0.01)
        began = time.monotonic()
        if act == "SIGTERM":
            os.kill(live.pid, signal.SIGTERM)
        else:
            for _ in range(2):
                os.killpg(live.pid, signal.SIGINT)  # as a terminal does: to the whole foreground group
                time.sleep(0.1)  # the keys are pressed one after the other
        assert live.process.wait(END_S) == 0, live.logged()
        took = time.monotonic() - began
        measured("seconds", took)
        assert " is ready after " not in live.logged()
        if moment != "spawning":  # a process that is not itself yet may complain of Ctrl-C
            assert "Traceback" not in live.logged()
        until_none_is_left(live, began + 2 * END_S)


def test_a_server_for_other_machines_makes_its_own_token() -> None:
    with LiveServer("--host", "0.0.0.0") as one, LiveServer("--host", "0.0.0.0") as two:
        assert one.token
        assert two.token
        assert len(one.token) >= 16
        assert one.token != two.token
        assert one.get("/metrics")[0] == 200
        assert one.get("/metrics", Authorization=f"Bearer {two.token}")[0] == 401
        assert one.token not in one.logged()


# ---- servers that cannot start


def failed_start(*options: str) -> tuple[int, str]:
    """Exit status and what is written to stderr."""
    done = subprocess.run(
        [sys.executable, "-m", "server", *options], cwd=ROOT, capture_output=True, text=True, timeout=START_TIMEOUT_S
    )
    return done.returncode, done.stderr


def test_an_unknown_option_ends_the_server_with_a_sentence() -> None:
    status, said = failed_start("--port", "0", "--no_such_option")
    assert status == 2
    assert "--no_such_option" in said or "--no-such-option" in said
    assert "Traceback" not in said


def test_a_model_that_is_not_there_ends_the_server_with_a_sentence() -> None:
    status, said = failed_start("--port", "0", "--model", "/no/such/folder")
    assert status == 1
    assert "/no/such/folder" in said.splitlines()[-1] or "streamchat:" in said
    assert "Traceback" not in said


def test_a_port_in_use_ends_the_server_with_a_sentence() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        status, said = failed_start("--port", str(port))
    assert status == 1
    assert str(port) in said
    assert "Traceback" not in said
