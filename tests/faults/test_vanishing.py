"""Those who vanish without a word: clients whose packets are lost, and, last of all tests here, a killed server."""

import time

from tests.faults.measured import Measured
from tests.faults.namespace import Namespace
from tests.live_server import LiveServer, alive

GONE_S = 120.0
ORPHANED_S = 60.0
"""Only what never ends takes so long."""


def test_clients_that_vanish_are_gone_whether_text_comes_or_not(guarded: LiveServer, measured: Measured) -> None:
    with Namespace() as away:
        away.client(guarded.port, "secret", "--idle")
        away.client(guarded.port, "secret")
        assert guarded.metric("streamchat_connections") == 2
        away.cut()
        began = time.monotonic()
        left = 2.0
        while left:
            now = guarded.metric("streamchat_connections")
            for _ in range(int(left - now)):
                measured("seconds until one is gone", time.monotonic() - began)
            left = now
            assert time.monotonic() - began < GONE_S, f"{left:.0f} connections are still there"
            time.sleep(0.1)
        assert guarded.metric("streamchat_live_turns") == guarded.running() == 0


def test_a_killed_server_leaves_no_engine_behind(guarded: LiveServer, measured: Measured) -> None:
    below = guarded.engine_processes()
    assert len(below) >= 2
    began = time.monotonic()
    guarded.process.kill()
    guarded.process.wait()
    while any(map(alive, below)):
        assert time.monotonic() - began <= ORPHANED_S, f"still there: {[pid for pid in below if alive(pid)]}"
        time.sleep(0.05)
    measured("seconds", time.monotonic() - began)
