"""The service within another program of this machine: no address is listened on but a socket file of its own."""

import asyncio
import logging
import os
import tempfile
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

import msgspec
import uvicorn

from server.__main__ import DEMO_NAME, GRACE_S, engine_options, set_defaults
from server.app import create_app
from server.auth import Auth
from server.engine import Engine, StartFailed
from server.engine_process import configure_logging, start
from server.hub import Hub
from server.settings import parse
from server.store import Store
from server.supervisor import Report, Supervisor
from server.websocket import GuardedWebSocket


class LocalFailed(Exception):
    """The service has ended by itself; its text says why."""


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.up = asyncio.Event()

    async def startup(self, sockets: Any = None) -> None:
        await super().startup(sockets)
        self.up.set()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield  # they are the other program's


@asynccontextmanager
async def local_service(argv: Sequence[str], data_dir: Path) -> AsyncIterator[str]:
    """The path of the socket of a service with these options of `run.sh serve`, while its engine loads and runs.

    Where it ends by itself, whoever is within is cancelled, and LocalFailed raised. `data_dir` holds its database,
    where the options name none.
    """
    settings, rest, _ = parse(argv)
    set_defaults(settings)
    if not settings.data_dir:
        settings = msgspec.structs.replace(settings, data_dir=str(data_dir))
    configure_logging()
    logging.getLogger("server").setLevel(logging.INFO)

    async def start_engine(report: Report) -> Engine:
        return await start(engine_options(settings, rest), settings.hang_timeout, report)

    store = await Store.open(settings.database_url)
    supervisor = Supervisor(start_engine, DEMO_NAME if settings.demo else Path(settings.model).name)
    auth = Auth("")
    hub = Hub(supervisor, settings, auth, store)
    inside = asyncio.current_task()
    assert inside is not None
    with tempfile.TemporaryDirectory(prefix="streamchat-") as folder:  # only its owner may enter
        path = os.path.join(folder, "socket")
        server = _Server(
            uvicorn.Config(
                create_app(hub, settings, auth),
                uds=path,
                ws=GuardedWebSocket,
                ws_max_size=settings.max_frame_bytes,
                ws_per_message_deflate=False,
                timeout_graceful_shutdown=GRACE_S,
                log_config=None,
                access_log=False,
            )
        )
        serving = asyncio.create_task(server.serve())
        await server.up.wait()
        running = asyncio.create_task(supervisor.run())
        over = False

        def ended(task: asyncio.Task[None]) -> None:
            if not over:
                inside.cancel()

        running.add_done_callback(ended)
        try:
            yield path
        except asyncio.CancelledError:
            if running.done() and not running.cancelled():
                inside.uncancel()
                fault = running.exception()
                raise LocalFailed(str(fault) if isinstance(fault, StartFailed) else repr(fault)) from fault
            raise
        finally:
            over = True
            await hub.shutdown()
            running.cancel()
            server.should_exit = True
            await asyncio.wait((serving, running))
            await store.close()
