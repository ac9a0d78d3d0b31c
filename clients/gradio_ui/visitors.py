"""Who is here: a connection for each browser, which its tabs share, since the server gives a user one at a time."""

import asyncio
from collections.abc import Callable
from weakref import WeakValueDictionary

from clients.chat_client import ChatClient
from clients.conversations import Conversations
from clients.errors import Unauthorized


class Visitor:
    """One browser's connection, as long as a tab of it is open."""

    def __init__(self, url: str, token: str | None) -> None:
        self.chat = ChatClient(url, token, "gradio", on_connection=self._told)
        self.conversations = Conversations(self.chat.url, lambda: self.chat.token)
        self.watchers: set[Callable[[], None]] = set()
        """Of its tabs; called when the connection is lost or back."""

    def _told(self, connected: bool) -> None:
        for watcher in self.watchers:
            watcher()


class Visitors:
    """The connections to one server. `login`: the token that lets newcomers in, where the server asks for one."""

    def __init__(self, url: str, login: str | None = None) -> None:
        self.url = url
        self._login = login
        self._here: dict[str, Visitor] = {}
        """By the identity token that the browser keeps."""
        self._connecting: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def enter(self, token: str | None, watcher: Callable[[], None]) -> Visitor:
        """A tab is open whose browser keeps this identity (None: a newcomer's). Raises ChatError."""
        if not token:
            return await self._connect(self._login, watcher)
        lock = self._connecting.setdefault(token, asyncio.Lock())  # two tabs of a browser may open at once
        async with lock:
            if visitor := self._here.get(token):
                visitor.watchers.add(watcher)
                return visitor
            try:
                return await self._connect(token, watcher)
            except Unauthorized:  # an identity from another server, or from before its login token was changed
                return await self._connect(self._login, watcher)

    async def leave(self, visitor: Visitor, watcher: Callable[[], None]) -> None:
        """A tab is closed; with the last of a browser its connection ends, and so does the engine's work for it."""
        visitor.watchers.discard(watcher)
        if not visitor.watchers:
            self._here = {token: other for token, other in self._here.items() if other is not visitor}
            await visitor.chat.__aexit__(None, None, None)

    async def _connect(self, token: str | None, watcher: Callable[[], None]) -> Visitor:
        visitor = Visitor(self.url, token)
        await visitor.chat.__aenter__()
        visitor.watchers.add(watcher)
        assert visitor.chat.token  # who showed none, or a login, was given one
        self._here[visitor.chat.token] = visitor
        return visitor
