"""One real server for the whole session, and what tests share."""

from collections.abc import Iterator

import pytest

from tests.live_server import LiveServer

pytest_plugins = ["tests.postgres"]


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    """The service runs on asyncio only: vLLM does."""
    return "asyncio"


@pytest.fixture(scope="session")
def server() -> Iterator[LiveServer]:
    """The real server process with real vLLM on the CPU; its engine is ready."""
    # In bfloat16 two tokens can weigh the same, and where a reply was cut would decide between them.
    with LiveServer("--max-model-len", "2048", "--max-num-seqs", "64", "--dtype", "float32") as live:
        live.wait_ready()
        yield live
