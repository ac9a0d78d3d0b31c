"""Refusals over HTTP as problem documents (RFC 9457), and resources that refuse so."""

from collections.abc import Awaitable, Callable, Mapping
from http import HTTPStatus

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.types import Receive, Scope, Send

from server.auth import Auth
from server.store import StoreError

Handler = Callable[[str, Request], Awaitable[Response]]
"""Answers a user's request. Raises Problem and StoreError."""


class Problem(Exception):
    """A refusal: a status, a sentence that a person can act on, and headers (underscores for dashes)."""

    def __init__(self, status: int, detail: str, **headers: str) -> None:
        super().__init__(detail)
        self.status = status
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}

    def response(self, **members: str) -> Response:
        """What is sent, with further members."""
        body = {"title": HTTPStatus(self.status).phrase, "status": self.status, "detail": str(self), **members}
        return JSONResponse(body, self.status, self.headers, "application/problem+json")


class Resource:
    """What is behind one path, by method, for users only. An ASGI application."""

    def __init__(self, auth: Auth, methods: Mapping[str, Handler]) -> None:
        self._auth = auth
        self._methods = {"HEAD": methods["GET"], **methods} if "GET" in methods else dict(methods)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        try:
            response = await self._answer(request)
        except Problem as problem:
            response = problem.response()
        except StoreError as fault:
            response = Problem(503, f"{fault} Try again in a moment.", retry_after="5").response()
        except ClientDisconnect:
            return
        await response(scope, receive, send)

    async def _answer(self, request: Request) -> Response:
        handler = self._methods.get(request.method)
        if handler is None:
            allowed = ", ".join(sorted(self._methods))
            raise Problem(405, f"{request.method} does nothing here; {allowed} do.", allow=allowed)
        user = self._auth.user_of(request.headers)
        if user is None:
            message = (
                "The server does not know who you are: open its page first, or send «Authorization: Bearer TOKEN»."
            )
            raise Problem(401, message, www_authenticate="Bearer")
        return await handler(user, request)


async def unknown(scope: Scope, receive: Receive, send: Send) -> None:
    """The ASGI application behind all other paths."""
    await Problem(404, f"There is nothing at {scope['path']}.").response()(scope, receive, send)


async def read_body(request: Request, max_bytes: int, *media_types: str) -> bytes:
    """A request's body, at most `max_bytes` of it, of one of these types where any are named. Raises Problem."""
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_types and media_type not in media_types:
        raise Problem(415, f"Send JSON, and say so: «Content-Type: {media_types[0]}».", accept=", ".join(media_types))
    if request.headers.get("content-encoding", "identity") != "identity":
        raise Problem(415, "Send it as it is, without Content-Encoding.", accept_encoding="identity")
    too_large = Problem(413, f"That is too large: {max_bytes / 2**20:g} MiB are taken at once.")
    if int(request.headers.get("content-length", 0)) > max_bytes:
        raise too_large
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > max_bytes:
            raise too_large
    return bytes(body)
