"""From the options to a connection as the right user, and to the conversation that was asked for."""

import asyncio
import os
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any

from clients.address import websocket_url
from clients.chat_client import ChatClient
from clients.conversations import Conversations, Listed
from clients.errors import ChatError, TurnRefused, Unauthorized
from clients.terminal.identity import Identity
from clients.terminal.options import Options
from clients.terminal.places import state_folder
from clients.turn import Turn
from server.protocol import Engine

RETRY_S = 0.5
"""Between asks of an engine that said no without naming a time."""
PAGE = 200
"""Conversations asked for at once."""


class NoConversation(ChatError):
    """What was asked for is not among the user's conversations."""


def identity_of(options: Options, environ: Mapping[str, str]) -> Identity:
    """Who these options make us."""
    url, link_token = websocket_url(options.server_url)
    return Identity(state_folder(environ), "local" if options.local else url, options.token or link_token)


@asynccontextmanager
async def connected(
    options: Options, identity: Identity, *, over: bool = False, **callbacks: Any
) -> AsyncIterator[ChatClient]:
    """A client that is connected, and whose identity is kept. Raises ChatError."""
    async with _service(options), _connected(options, identity, over=over, **callbacks) as chat:
        yield chat


@asynccontextmanager
async def _service(options: Options) -> AsyncIterator[None]:
    """With --local the service runs as long as its client."""
    if not options.local:
        yield
        return
    from clients.terminal.local import local_service

    async with local_service(options, os.environ):
        yield


@asynccontextmanager
async def _connected(
    options: Options, identity: Identity, *, over: bool, **callbacks: Any
) -> AsyncIterator[ChatClient]:
    chat = ChatClient(options.server_url, identity.take(over=over), "terminal", **callbacks)
    try:
        await chat.reconnect()
    except Unauthorized:
        if not identity.forget():
            raise
        chat.token = identity.login
    async with chat:
        identity.keep(chat.token)
        yield chat


async def find(conversations: Conversations, id: str) -> Listed:
    """The conversation whose id begins so; the newest for an empty one. Raises NoConversation."""
    before, found = None, []
    while True:
        page = await conversations.page(before=before, limit=PAGE)
        found += [listed for listed in page.conversations if listed.id.startswith(id)]
        before = page.next
        if before is None or not id or any(listed.id == id for listed in found):
            break
    exact = [listed for listed in found if listed.id == id]
    if len(found) > 1 and id and not exact:
        raise NoConversation(f"{len(found)} conversations have an id that begins with {id}.")
    if not found:
        raise NoConversation(f"None of your conversations has the id {id}." if id else "You have no conversation yet.")
    return (exact or found)[0]


async def begin(
    chat: ChatClient, request: Callable[[], Awaitable[Turn]], show: Callable[[Engine], Awaitable[None]]
) -> Turn:
    """Ask, as soon as the engine is ready; `show` gets its state meanwhile. Raises ChatError."""
    while True:
        await chat.engine_ready(show)
        try:
            return await request()
        except TurnRefused as refused:
            if refused.error.code != "engine_unavailable":
                raise
            after_ms = refused.error.retry_after_ms
            await asyncio.sleep(after_ms / 1000 if isinstance(after_ms, int) else RETRY_S)
