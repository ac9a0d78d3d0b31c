"""One Gradio process for the tests of a module. It reaches the real server through a proxy that a test may redirect."""

from collections.abc import AsyncIterator, Iterator

import pytest
from playwright.async_api import Browser

from tests.browser.chromium import chromium
from tests.clients.tcp_proxy import Proxy, proxy
from tests.gradio.process import GradioProcess
from tests.live_server import LiveServer

ONLY_HERE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"


@pytest.fixture(scope="module")
async def between(anyio_backend: str, server: LiveServer) -> AsyncIterator[Proxy]:
    """Between the Gradio process and the server."""
    async with proxy(server.url) as made:
        yield made


@pytest.fixture(scope="module")
def gradio(between: Proxy) -> Iterator[GradioProcess]:
    """The page, with places for many."""
    with GradioProcess(f"http://{between.address}", "--concurrency_count", "64") as process:
        yield process


@pytest.fixture(scope="module")
async def browser(anyio_backend: str) -> AsyncIterator[Browser]:
    """Reaches this machine and nothing else."""
    async with chromium(ONLY_HERE) as launched:
        yield launched
