"""A user's conversations over REST: list, search, read, rename, choose a version, delete, export, import."""

import asyncio
import http.client
import json
import socket
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from typing import Any, Final, Literal
from urllib.parse import quote, urlencode

import msgspec
from msgspec import Struct

from clients.address import http_url, is_loopback
from clients.errors import ConnectFailed, RequestRefused
from server.protocol import FinishReason, Usage

TIMEOUT_S: Final = 60.0
"""Of one request; an import of 32 MiB takes some."""

ExportFormat = Literal["markdown", "json", "html"]


class Listed(Struct, frozen=True):
    """A conversation in the list of all; times are seconds since 1970, UTC."""

    id: str
    title: str
    created_at: float
    updated_at: float


class Page(Struct, frozen=True):
    """A part of the list, newest first; `next` is where the next part begins, None at the end."""

    conversations: list[Listed]
    next: str | None


class Message(Struct, frozen=True):
    """A question (role `user`; its parent is the answer that it follows) or an answer (its parent is its question)."""

    id: str
    role: Literal["user", "assistant"]
    parent_id: str | None
    text: str
    created_at: float
    reasoning: str = ""
    turn_id: str = ""
    """Of an answer: what `ChatClient.regenerate` and `continue_turn` take."""
    model: str = ""
    finish_reason: FinishReason | None = None
    """None while the turn runs, and of questions."""
    usage: Usage | None = None
    seq: int = 0
    rating: Literal["up", "down"] | None = None
    """What the user thinks of an answer."""


class Stored(Struct, frozen=True):
    """A conversation with all its versions; `messages` stand in the order of asking, parents first."""

    id: str
    title: str
    created_at: float
    updated_at: float
    current_id: str | None
    """The answer that it goes on after."""
    messages: list[Message]

    def path(self, to: str | None = None) -> list[Message]:
        """Questions and answers in turn, from the first question to answer `to` (None: the current one)."""
        by_id = {message.id: message for message in self.messages}
        path = []
        at = by_id.get(to or self.current_id or "")
        while at is not None:
            path.append(at)
            at = by_id.get(at.parent_id or "")
        return path[::-1]

    def versions(self, of: Message) -> list[Message]:
        """All answers to the question that one answers, or all questions that stand where one stands, oldest first."""
        return [message for message in self.messages if (message.role, message.parent_id) == (of.role, of.parent_id)]


class Conversations:
    """The REST twin of a ChatClient: `Conversations(chat.url, lambda: chat.token)` speaks for the same user.

    `url` is the server's WebSocket URL. Every method raises RequestRefused for what the server refuses, and
    ConnectFailed where nobody answers.
    """

    def __init__(self, url: str, token: Callable[[], str | None]) -> None:
        self._root, self._socket_path = http_url(url)
        self._url = url
        self._token = token

    async def page(self, query: str = "", before: str | None = None, limit: int = 50) -> Page:
        """The newest conversations, of those that hold the words of `query`; `before` is an earlier page's `next`."""
        asked = {"limit": str(limit), "q": query} | ({} if before is None else {"before": before})
        return msgspec.json.decode(await self._request("GET", f"/conversations?{urlencode(asked)}"), type=Page)

    async def read(self, id: str) -> Stored:
        """One conversation with all its messages."""
        return msgspec.json.decode(await self._request("GET", _path(id)), type=Stored)

    async def rename(self, id: str, title: str) -> None:
        """Give it another title."""
        await self._send("PATCH", _path(id), {"title": title})

    async def choose(self, id: str, answer_id: str) -> None:
        """Go on after this answer."""
        await self._send("PATCH", _path(id), {"current_id": answer_id})

    async def rate(self, id: str, answer_id: str, rating: Literal["up", "down"] | None) -> None:
        """Keep what the user thinks of an answer; None takes it back."""
        await self._send("PATCH", _path(id), {"ratings": {answer_id: rating}})

    async def delete(self, id: str) -> None:
        """Delete one, and stop what runs in it."""
        await self._request("DELETE", _path(id))

    async def forget_all(self) -> None:
        """Delete all that is known of the user."""
        await self._request("DELETE", "/conversations")

    async def export(self, id: str, format: ExportFormat = "markdown") -> bytes:
        """One conversation as a file: the versions chosen as Markdown or HTML, all of them as JSON."""
        return await self._request("GET", f"{_path(id)}/export?format={format}")

    async def export_all(self) -> bytes:
        """All conversations as one JSON file."""
        return await self._request("GET", "/export?format=json")

    async def take(self, file: bytes) -> list[str]:
        """Import an export's JSON, ours or ChatGPT's, whole or not at all; the ids that the conversations got."""
        ids: list[str] = json.loads(await self._request("POST", "/import", file))["ids"]
        return ids

    async def _send(self, method: str, path: str, body: Mapping[str, Any]) -> None:
        await self._request(method, path, json.dumps(body).encode())

    async def _request(self, method: str, path: str, body: bytes | None = None) -> bytes:
        headers = {} if body is None else {"Content-Type": "application/json"}
        if token := self._token():
            headers["Authorization"] = f"Bearer {token}"
        request = urllib.request.Request(f"{self._root}/api{path}", body, headers, method=method)
        return await asyncio.to_thread(self._fetch, request)

    def _fetch(self, request: urllib.request.Request) -> bytes:
        if self._socket_path:
            opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), _UnixHandler(self._socket_path))
        else:
            proxies: dict[str, str] | None = {} if is_loopback(self._root) else None
            opener = urllib.request.build_opener(urllib.request.ProxyHandler(proxies))
        try:
            with opener.open(request, timeout=TIMEOUT_S) as answer:
                body: bytes = answer.read()
                return body
        except urllib.error.HTTPError as refusal:
            with refusal:
                raise RequestRefused(refusal.code, _detail(refusal)) from None
        except (OSError, http.client.HTTPException) as fault:
            raise ConnectFailed(self._url, getattr(fault, "reason", fault)) from fault


def _path(id: str) -> str:
    return f"/conversations/{quote(id, safe='')}"


def _detail(refusal: urllib.error.HTTPError) -> str:
    """The sentence of a problem document."""
    try:
        return str(json.loads(refusal.read())["detail"])
    except (ValueError, LookupError, TypeError, OSError):
        return f"The server answers {refusal.code} {refusal.reason}."


class _UnixHandler(urllib.request.HTTPHandler):
    """HTTP over a Unix socket."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self._path = path

    def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        path = self._path

        class Connection(http.client.HTTPConnection):
            def connect(self) -> None:
                self.sock = socket.socket(socket.AF_UNIX)
                self.sock.settimeout(TIMEOUT_S)
                self.sock.connect(path)

        made: Any = Connection
        return self.do_open(made, req)
