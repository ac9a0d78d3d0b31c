"""A user's conversations over REST: list, search, read, rename, choose, delete, export, import."""

import asyncio
import base64
import hashlib
import math
import re
import struct
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Annotated, Final

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Mount, Route

from server.auth import Auth
from server.conversation import Conversation, Rating, clean_title
from server.exchange import EXPORT_HEAD, EXPORT_TAIL, MAX_TITLE_CHARS, BadImport, encode
from server.exchange_import import read_import
from server.exchange_text import content_disposition, html, markdown
from server.library import Library
from server.problem import Handler, Problem, Resource, read_body, unknown
from server.store import Listed

DEFAULT_PAGE: Final = 50
MAX_PAGE: Final = 200
MAX_QUERY_CHARS: Final = 200
MAX_CHANGE_BYTES: Final = 2**16
MAX_IMPORT_BYTES: Final = 2**25
MAX_IMPORTS: Final = 2
"""So many at once; others wait, and their bodies with them."""
IMPORT_READ_S: Final = 300.0
FLUSH_S: Final = 10.0
EVERYTHING: Final = 2**31 - 1
"""Conversations."""
MEDIA_TYPES: Final = {"markdown": "text/markdown", "json": "application/json", "html": "text/html"}
EXTENSIONS: Final = {"markdown": "md", "json": "json", "html": "html"}


class _Page(Struct):
    conversations: list[Listed]
    next: str | None


class _Change(Struct, forbid_unknown_fields=True):
    title: Annotated[str, Meta(max_length=MAX_TITLE_CHARS)] | UnsetType = UNSET
    current_id: str | UnsetType = UNSET
    ratings: dict[str, Rating | None] | UnsetType = UNSET
    """By the ids of answers."""


_read_change: Final = msgspec.json.Decoder(_Change)


def conversation_routes(library: Library, auth: Auth) -> Sequence[BaseRoute]:
    """`/api`; whatever else stands below it goes before these."""
    api = _ConversationApi(library)

    def at(path: str, **methods: Handler) -> Route:
        return Route(f"/api{path}", Resource(auth, methods))

    return [
        at("/conversations", GET=api.find, DELETE=api.forget),
        at("/conversations/{id}", GET=api.read, PATCH=api.change, DELETE=api.delete),
        at("/conversations/{id}/export", GET=api.export),
        at("/export", GET=api.export_all),
        at("/import", POST=api.take),
        Mount("/api", unknown),
    ]


class _ConversationApi:
    """What is done at each path."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._imports = asyncio.Semaphore(MAX_IMPORTS)

    async def find(self, user: str, request: Request) -> Response:
        """A page of the list, newest first."""
        return _answer(request, await self._page(user, request))

    async def read(self, user: str, request: Request) -> Response:
        """One conversation with all its messages."""
        return _answer(request, encode(await self._conversation(user, request)))

    async def change(self, user: str, request: Request) -> Response:
        """Rename it, choose the answer that it goes on after, or rate answers."""
        body = await read_body(request, MAX_CHANGE_BYTES, "application/json", "application/merge-patch+json")
        try:
            change = _read_change.decode(body)
        except msgspec.ValidationError as fault:
            raise Problem(422, f"{fault}.") from None
        except (msgspec.DecodeError, UnicodeError, RecursionError) as fault:
            raise Problem(400, f"The body is not the JSON object that it should be: {fault}.") from None
        await self._flush()
        conversation = await self._conversation(user, request)
        _check(request, encode(conversation))
        title = change.title if change.title is UNSET else clean_title(change.title)
        if title == "":
            raise Problem(422, "A title needs a character that can be seen.")
        if change.current_id is not UNSET and change.current_id not in conversation.nodes:
            raise Problem(422, "current_id is no answer of this conversation.")
        ratings = {} if change.ratings is UNSET else change.ratings
        if not ratings.keys() <= conversation.nodes.keys():
            raise Problem(422, "ratings names what is no answer of this conversation.")
        if title is not UNSET:
            await self._library.rename(user, conversation.id, title)
        if change.current_id is not UNSET:
            await self._library.choose(user, conversation.id, change.current_id)
        for id, rating in ratings.items():
            await self._library.rate(user, conversation.id, id, rating)
        changed = encode(await self._conversation(user, request))
        return Response(status_code=204, headers={"etag": _etag(changed)})

    async def delete(self, user: str, request: Request) -> Response:
        """Delete one, and stop what runs in it."""
        await self._flush()
        conversation = await self._conversation(user, request)
        _check(request, encode(conversation))
        if not await self._library.delete(user, conversation.id):
            raise _unknown_conversation()
        return Response(status_code=204)

    async def forget(self, user: str, request: Request) -> Response:
        """Delete all that is known of the user."""
        _check(request, await self._page(user, request))
        return JSONResponse({"deleted": await self._library.forget(user)})

    async def export(self, user: str, request: Request) -> Response:
        """One conversation as a file."""
        format = _format(request, *MEDIA_TYPES)
        await self._flush()
        # As it is stored, which is with what a running turn has said so far.
        conversation = await self._library.store.conversation(user, request.path_params["id"])
        if conversation is None:
            raise _unknown_conversation()
        match format:
            case "markdown":
                body = markdown(conversation).encode()
            case "html":
                body = html(conversation).encode()
            case _:
                body = EXPORT_HEAD + encode(conversation, details=True) + EXPORT_TAIL
        name = content_disposition(conversation.title, EXTENSIONS[format])
        return _answer(request, body, MEDIA_TYPES[format], {"content-disposition": name})

    async def export_all(self, user: str, request: Request) -> Response:
        """All conversations as one file, which is sent as it is made and so has no ETag."""
        _format(request, "json")
        await self._flush()
        listed = await self._library.store.conversations(user, limit=EVERYTHING)
        name = content_disposition("StreamChat", "json")
        return StreamingResponse(
            self._exported(user, listed), media_type="application/json", headers={"content-disposition": name}
        )

    async def _exported(self, user: str, listed: Sequence[Listed]) -> AsyncIterator[bytes]:
        before = EXPORT_HEAD
        for each in listed:
            conversation = await self._library.store.conversation(user, each.id)
            if conversation is not None:  # else it was deleted meanwhile
                yield before + encode(conversation, details=True)
                before = b",\n"
        yield (EXPORT_HEAD if before == EXPORT_HEAD else b"") + EXPORT_TAIL

    async def take(self, user: str, request: Request) -> Response:
        """Import a file, whole or not at all."""
        async with self._imports:
            try:
                async with asyncio.timeout(IMPORT_READ_S):
                    body = await read_body(request, MAX_IMPORT_BYTES, "application/json")
            except TimeoutError:
                raise Problem(408, "The file came too slowly; try again.", connection="close") from None
            try:
                conversations = await asyncio.to_thread(read_import, user, body)
            except BadImport as fault:
                raise Problem(422, f"{fault} Nothing was imported.") from None
            await self._library.adopt(user, conversations)
        ids = [conversation.id for conversation in conversations]
        return JSONResponse({"imported": len(ids), "ids": ids}, 201)

    async def _conversation(self, user: str, request: Request) -> Conversation:
        conversation = await self._library.conversation(user, request.path_params["id"])
        if conversation is None:
            raise _unknown_conversation()
        return conversation

    async def _page(self, user: str, request: Request) -> bytes:
        limit, before, query = _asked(request)
        await self._flush()
        found = await self._library.store.conversations(user, limit=limit + 1, before=before, query=query)
        page = _Page(found[:limit], _cursor(found[limit - 1]) if len(found) > limit else None)
        return msgspec.json.encode(page)

    async def _flush(self) -> None:
        """Returns when reading the store shows what is."""
        try:
            async with asyncio.timeout(FLUSH_S):
                await self._library.flush()
        except TimeoutError:
            raise Problem(
                503, "The database does not take what is written to it; try again.", retry_after="5"
            ) from None


def _unknown_conversation() -> Problem:
    return Problem(404, "There is no such conversation.")


# ---- what is asked for


def _asked(request: Request) -> tuple[int, tuple[float, str] | None, str]:
    """Limit, cursor and words of a list's query."""
    asked = request.query_params
    limit, query = asked.get("limit", str(DEFAULT_PAGE)), asked.get("q", "").strip()
    if not (re.fullmatch("[0-9]{1,3}", limit) and 1 <= int(limit) <= MAX_PAGE):
        raise Problem(400, f"limit must be a number from 1 to {MAX_PAGE}.")
    if len(query) > MAX_QUERY_CHARS:
        raise Problem(400, f"Look for at most {MAX_QUERY_CHARS} characters.")
    try:
        before = _position(asked["before"]) if "before" in asked else None
    except ValueError:
        raise Problem(400, "before must be the `next` of an earlier page.") from None
    return int(limit), before, query


def _cursor(last: Listed) -> str:
    """Names the place after a conversation in the list."""
    return base64.urlsafe_b64encode(struct.pack("!d", last.updated_at) + last.id.encode()).decode().rstrip("=")


def _position(cursor: str) -> tuple[float, str]:
    """The place that a cursor names. Raises ValueError."""
    packed = base64.b64decode(cursor + "=" * (-len(cursor) % 4), "-_", validate=True)
    if len(packed) <= 8:
        raise ValueError(cursor)
    (updated_at,) = struct.unpack("!d", packed[:8])
    if not math.isfinite(updated_at):
        raise ValueError(cursor)
    return updated_at, packed[8:].decode()


def _format(request: Request, *known: str) -> str:
    format = request.query_params.get("format", "json")
    if format not in known:
        raise Problem(400, f"format must be {' or '.join(known)}.")
    return format


# ---- conditional requests


def _answer(
    request: Request, body: bytes, media_type: str = "application/json", headers: Mapping[str, str] | None = None
) -> Response:
    """The body, or word that the client has it already."""
    etag = _etag(body)
    headers = {"etag": etag, "vary": "cookie, authorization", **(headers or {})}
    if _names(request.headers.get("if-none-match"), etag, weakly=True):
        return Response(status_code=304, headers=headers)
    return Response(body, media_type=media_type, headers=headers)


def _check(request: Request, body: bytes) -> None:
    """Raises Problem where the client wants to change something else than what is."""
    wanted = request.headers.get("if-match")
    if wanted is not None and not _names(wanted, _etag(body)):
        raise Problem(412, "It has changed since you read it; read it again.")


def _etag(body: bytes) -> str:
    """Strong: the same bytes and no others."""
    return f'"{hashlib.sha256(body).hexdigest()[:32]}"'


def _names(header: str | None, etag: str, weakly: bool = False) -> bool:
    """Whether an If-Match or If-None-Match header names this ETag, or any."""
    if header is None:
        return False
    tags = re.findall(r'(?:W/)?"[^"]*"', header)
    return header.strip() == "*" or etag in tags or (weakly and f"W/{etag}" in tags)
