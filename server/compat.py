"""`POST /stream_chat`: what the clients of this service's ancestor speak, on the same turns as everything else.

Such a client keeps its history itself, shows no identity and sends all again with each question. So nothing of it is
stored: nobody could ever read it again, or have it deleted. It is named by its address, or by the identity that it
shows, together with its `userId`.
"""

import asyncio
import json
import logging
import math
import time
from collections.abc import Sequence
from contextlib import suppress
from typing import Annotated, Final
from uuid import uuid4

import msgspec
from msgspec import UNSET, Meta, Struct
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from server.auth import Auth, Unauthorized
from server.conversation import Conversation
from server.generation import Generation
from server.hub import Hub
from server.problem import Problem, read_body
from server.protocol import Error, ErrorCode
from server.turns import Refused

log = logging.getLogger(__name__)

LEAST_FLUSH_MS: Final = 25.0
"""Each chunk holds the whole text so far, so they are never sent more often than this, whatever `--flush-ms` says."""
MAX_TRIES: Final = 3
"""So often in a row a reply whose engine was lost goes on without a new token."""
STATUS: Final[dict[ErrorCode, int]] = {
    "bad_frame": 422,
    "prompt_too_long": 413,
    "rate_limited": 429,
    "queue_full": 503,
    "engine_unavailable": 503,
}
"""Of refusals; any other is the server's own fault."""
COMPLETE_TEXT: Final = ("stop", "length", "cancelled")
"""How a reply ends whose text is what it was meant to be."""
HEADERS: Final = [(b"content-type", b"application/octet-stream"), (b"x-accel-buffering", b"no")]


class _Wish(Struct):
    """What a client sends; `gradio`, which chose between two ways to answer the same, says nothing any more."""

    query: str | None = None
    chat_aim: bool = False
    userId: Annotated[str, Meta(max_length=256)] | int = "admin"
    history: list[tuple[str, str | None] | None] | None = None
    """Rounds, oldest first. One that is null, or has no answer, is what old clients keep of a question cut short."""


_read_wish: Final = msgspec.json.Decoder(_Wish)


def compat_routes(hub: Hub, auth: Auth) -> Sequence[Route]:
    """The old endpoint."""
    return [Route("/stream_chat", StreamChat(hub, auth))]


class StreamChat:
    """A request is a question or a Stop. An ASGI application."""

    def __init__(self, hub: Hub, auth: Auth) -> None:
        self._hub = hub
        self._auth = auth

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            client, wish = await self._read(Request(scope, receive))
            if not wish.chat_aim:
                await self._stop(client)
                await JSONResponse(None)(scope, receive, send)
                return
            generation = self._begin(client, wish)
        except Problem as problem:
            await _response(problem)(scope, receive, send)
        except Refused as refusal:
            await _response(_problem(refusal.frame("")))(scope, receive, send)
        except ClientDisconnect:
            return
        else:
            await self._serve(generation, scope, receive, send)

    async def _read(self, request: Request) -> tuple[str, _Wish]:
        """Who asks, and for what. Raises Problem."""
        if request.method != "POST":
            raise Problem(405, f"{request.method} does nothing here; POST does.", allow="POST")
        settings = self._hub.settings
        try:
            client = self._auth.visitor(request.headers, request.client.host if request.client else "")
        except Unauthorized as fault:
            raise Problem(401, str(fault), www_authenticate='Basic realm="StreamChat", charset="UTF-8"') from None
        try:
            async with asyncio.timeout(settings.hello_timeout):
                body = await read_body(request, settings.max_frame_bytes)
        except TimeoutError:
            raise Problem(408, "The question came too slowly; try again.", connection="close") from None
        try:
            wish = _read_wish.decode(body)
        except msgspec.ValidationError as fault:
            raise Problem(422, f"{fault}.") from None
        except (msgspec.DecodeError, UnicodeError, RecursionError) as fault:
            raise Problem(400, f"The body is not the JSON object that it should be: {fault}.") from None
        if wish.chat_aim and not wish.query:
            raise Problem(422, "There is no question: say it as `query`.")
        return f"{client} as {wish.userId}", wish

    async def _stop(self, client: str) -> None:
        """End the client's reply, where it is plain which one that is. Returns when the engine has let go.

        Several people behind one address may all be called `admin`, as the old clients call everybody. Nothing says
        then whose reply is meant, and a Stop must not end somebody else's.
        """
        running = list(self._hub.turns.live(client).values())
        if len(running) == 1:
            running[0].cancel("cancelled")
            await running[0].wait_end()

    def _begin(self, client: str, wish: _Wish) -> Generation:
        """Raises Refused."""
        turns, settings = self._hub.turns, self._hub.settings
        turns.admit(client)
        now = time.time()
        conversation = Conversation(client)
        for question, answer in filter(None, wish.history or ()):
            conversation.ask(str(uuid4()), question, now).answer = answer or ""
        node = conversation.ask(str(uuid4()), wish.query or "", now)
        node.system, node.history_max = settings.system, settings.history_max
        return turns.begin(conversation, node, None, journalled=False)

    async def _serve(self, generation: Generation, scope: Scope, receive: Receive, send: Send) -> None:
        """Until the reply has been sent, or the client is gone: then the engine stops at once."""
        gone = asyncio.create_task(_gone(receive))
        sender = asyncio.create_task(self._send(generation, scope, receive, send))
        try:
            await asyncio.wait((gone, sender), return_when=asyncio.FIRST_COMPLETED)
        finally:
            generation.cancel("interrupted")
            gone.cancel()
            sender.cancel()
            await asyncio.gather(gone, sender, return_exceptions=True)
        if not sender.cancelled() and (fault := sender.exception()):
            raise fault

    async def _send(self, generation: Generation, scope: Scope, receive: Receive, send: Send) -> None:
        news = asyncio.Event()
        generation.watchers.add(lambda turn: news.set())
        while generation.start is None and generation.refusal is None:
            await news.wait()
            news.clear()
        if generation.refusal is not None:
            await _response(_problem(generation.refusal))(scope, receive, send)
            return
        try:
            await send({"type": "http.response.start", "status": 200, "headers": HEADERS})
            await self._send_texts(generation, news, send)
        except (TimeoutError, OSError) as fault:
            log.debug("a reply found no reader: %r", fault)
            return
        assert generation.end is not None
        if generation.end.finish_reason in COMPLETE_TEXT:
            await send({"type": "http.response.body", "body": b""})
        # Else uvicorn cuts the connection: a reply that is not whole must not look so.

    async def _send_texts(self, generation: Generation, news: asyncio.Event, send: Send) -> None:
        """The whole text so far, again and again, until it is whole. Raises TimeoutError where nobody reads it."""
        settings = self._hub.settings
        pause_s = max(settings.flush_ms, LEAST_FLUSH_MS) / 1000
        sent: str | None = None
        tries, begun_at = 0, 0
        while True:
            if generation.end is not None and generation.end.finish_reason == "interrupted":
                tries = 1 if generation.log.seq > begun_at else tries + 1
                begun_at = generation.log.seq
                if tries <= MAX_TRIES and not self._hub.turns.closing:
                    with suppress(Refused):
                        self._hub.turns.go_on(generation)
            over = generation.over
            text = generation.log.text("answer")
            if text != sent and (text or over):
                chunk = json.dumps({"text": text}).encode() + b"\0"
                async with asyncio.timeout(settings.slow_timeout):
                    await send({"type": "http.response.body", "body": chunk, "more_body": True})
                sent = text
            if over:
                return
            await asyncio.sleep(pause_s)
            await news.wait()
            news.clear()


async def _gone(receive: Receive) -> None:
    """Returns when the client is gone."""
    while (await receive())["type"] != "http.disconnect":
        pass


def _problem(refusal: Error) -> Problem:
    """A refused turn, as HTTP says it."""
    after_ms = refusal.retry_after_ms
    headers = {} if after_ms is UNSET else {"retry_after": str(math.ceil(after_ms / 1000))}
    return Problem(STATUS.get(refusal.code, 500), refusal.message, **headers)


def _response(problem: Problem) -> Response:
    """What is sent of it; old clients look for nothing but `text`, and show it."""
    return problem.response(text=str(problem))
