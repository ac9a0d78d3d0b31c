"""The ASGI application: routes, the door before them, and the lifespan."""

import asyncio
import logging
import mimetypes
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Final

from starlette.applications import Starlette
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request, cookie_parser
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from server.auth import Auth, Unauthorized, set_cookie
from server.compat import compat_routes
from server.connection import Connection
from server.conversation_api import conversation_routes
from server.http_api import health_routes
from server.hub import Hub
from server.problem import Problem
from server.protocol import Bye, CloseCode
from server.settings import Settings

log = logging.getLogger(__name__)

STATIC = Path(__file__).parent.parent / "static"
LAST_WRITE_S: Final = 5.0
"""How long the database may take at the end for what is not in it yet."""
PAGE_HEADERS = {
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; font-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    # The page is small and changes with the server: a browser asks each time, and mostly gets «not modified».
    "cache-control": "no-cache",
}


IMAGES_COOKIE: Final = "streamchat_images"
"""Set to 1 by a page (`static/remote_images.js`) whose reader allows images of other hosts in answers."""
PAGE_HEADERS_WITH_IMAGES = PAGE_HEADERS | {
    "content-security-policy": PAGE_HEADERS["content-security-policy"].replace("data:;", "data: https: http:;")
}


class Door:
    """Refuses foreign origins and host names before anything else sees the request, and sets the page's headers."""

    def __init__(self, app: ASGIApp, auth: Auth) -> None:
        self._app = app
        self._auth = auth

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        refusal = self._auth.refuses(headers.get("host"), headers.get("origin"))
        if refusal is not None:
            await PlainTextResponse(refusal + "\n", status_code=403)(scope, receive, send)
            return

        images = cookie_parser(headers.get("cookie", "")).get(IMAGES_COOKIE) == "1"

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(PAGE_HEADERS_WITH_IMAGES if images else PAGE_HEADERS)
            await send(message)

        await self._app(scope, receive, send if scope["type"] == "websocket" else send_with_headers)


class WebSocketEndpoint:
    """Counts connections and serves each."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub
        self._open = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self._open >= self._hub.settings.max_connections:
            bye = Bye("All connections of this server are in use; try again in a moment.", True, after_ms=5000)
            await Connection(self._hub, scope, receive, send).refuse(CloseCode.TOO_MANY, bye)
            return
        self._open += 1
        try:
            await Connection(self._hub, scope, receive, send).run()
        finally:
            self._open -= 1


mimetypes.add_type("application/manifest+json", ".webmanifest")
STATIC_FILES = StaticFiles(directory=STATIC)


async def service_worker(request: Request) -> Response:
    """From the root, for it may stand in for what lies below its own address only."""
    return await STATIC_FILES.get_response("service_worker.js", request.scope)


def session_routes(auth: Auth) -> Sequence[Route]:
    """The page, and `POST /api/session`: both give a newcomer's page an identity, in a cookie."""

    def identify(request: Request, response: Response) -> None:
        token = auth.session(request.headers)
        if token is not None:
            host, secure = request.headers.get("host"), request.url.scheme == "https"
            response.headers["set-cookie"] = set_cookie(host, token, secure=secure)

    async def page(request: Request) -> Response:
        response = await STATIC_FILES.get_response("index.html", request.scope)
        with suppress(Unauthorized):  # the page itself asks for the login token
            identify(request, response)
        return response

    async def session(request: Request) -> Response:
        response = Response(status_code=204)
        try:
            identify(request, response)
        except Unauthorized as fault:
            return Problem(401, str(fault), www_authenticate="Bearer").response()
        return response

    # The page reads from its address which conversation it shows.
    return [Route("/", page), Route("/c/{id}", page), Route("/api/session", session, methods=["POST"])]


def _log_fault(task: asyncio.Task[None]) -> None:
    if not task.cancelled() and (fault := task.exception()):
        log.critical("nothing is saved any more: restart the server", exc_info=fault)


def create_app(hub: Hub, settings: Settings, auth: Auth) -> Starlette:
    """The whole service around an engine's supervisor. Its lifespan sweeps; the engine is `__main__`'s to run."""

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        running = asyncio.create_task(hub.run())
        running.add_done_callback(_log_fault)
        try:
            yield
        finally:
            with suppress(TimeoutError):  # a database that fails must not keep the server from ending
                async with asyncio.timeout(LAST_WRITE_S):
                    await hub.journal.flush()
            running.cancel()

    return Starlette(
        routes=[
            *session_routes(auth),
            *conversation_routes(hub.library, auth),
            *compat_routes(hub, auth),
            Route("/service_worker.js", service_worker),
            Mount("/static", STATIC_FILES),
            *health_routes(hub.supervisor, auth),
            WebSocketRoute("/ws", WebSocketEndpoint(hub)),
        ],
        middleware=[Middleware(Door, auth=auth)],
        lifespan=lifespan,
    )
