"""The whole service around a scripted engine, over a real database, in the test's own loop."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, NamedTuple

import uvicorn

from server.app import create_app
from server.auth import Auth
from server.hub import Hub
from server.store import Store
from server.websocket import GuardedWebSocket
from tests.scripted_engine import ScriptedEngine, hub_of
from tests.serving import serving


class Service(NamedTuple):
    """Where it is reached, and what answers there."""

    address: str
    hub: Hub


@asynccontextmanager
async def service_of(*engines: ScriptedEngine, data: Path, **settings: Any) -> AsyncIterator[Service]:
    """A service on a TCP port of this machine; its database is in the folder `data`."""
    async with (
        _hub(*engines, data=data, **settings) as (hub, auth),
        serving(create_app(hub, hub.settings, auth)) as port,
    ):
        yield Service(f"127.0.0.1:{port}", hub)


@asynccontextmanager
async def unix_service_of(*engines: ScriptedEngine, data: Path, **settings: Any) -> AsyncIterator[Service]:
    """The same on a Unix socket in that folder."""
    async with _hub(*engines, data=data, **settings) as (hub, auth):
        path = str(data / "socket")
        app = create_app(hub, hub.settings, auth)
        server = uvicorn.Server(uvicorn.Config(app, uds=path, ws=GuardedWebSocket, log_config=None, access_log=False))
        running = asyncio.create_task(server.serve())
        while not server.started:
            await asyncio.sleep(0.01)
        try:
            yield Service(f"unix:{path}", hub)
        finally:
            server.should_exit = True
            await running


@asynccontextmanager
async def _hub(*engines: ScriptedEngine, data: Path, **settings: Any) -> AsyncIterator[tuple[Hub, Auth]]:
    store = await Store.open(f"sqlite:///{data / 'streamchat.db'}")
    try:
        async with hub_of(*engines, store=store, journalling=False, **settings) as hub:  # the app does that
            yield hub, Auth(hub.settings.token, hub.settings.origins)
    finally:
        await store.close()
