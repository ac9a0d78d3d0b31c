"""What tests of faults share: a second server with a token and two places, and a place to say what was measured."""

from collections.abc import Iterator

import pytest

from tests.faults.measured import measured, pytest_terminal_summary
from tests.live_server import LiveServer

__all__ = ("measured", "pytest_terminal_summary")


@pytest.fixture(scope="package")
def guarded() -> Iterator[LiveServer]:
    """A server with a login token that all addresses reach, two places in the engine, and little patience with it."""
    options = ("--host", "0.0.0.0", "--token", "secret", "--hang-timeout", "5")
    with LiveServer(*options, "--max-model-len", "2048", "--max-num-seqs", "2") as live:
        live.wait_ready()
        yield live
