"""The page before a scripted engine: the real service and the real wire, in the test's own loop."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from server.app import create_app
from server.auth import Auth
from tests.scripted_engine import ScriptedEngine, hub_of
from tests.serving import serving


@asynccontextmanager
async def page_of(*engines: ScriptedEngine, **settings: Any) -> AsyncIterator[str]:
    """Where the page of a service around these engines is; `settings` are those of `hub_of`."""
    async with (
        hub_of(*engines, journalling=False, **settings) as hub,  # the app does that
        serving(create_app(hub, hub.settings, Auth(hub.settings.token))) as port,
    ):
        yield f"http://127.0.0.1:{port}"
