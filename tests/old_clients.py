"""What the clients of this service's ancestor did: one POST each time, no session, no cookie, and nothing of ours."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any


class Answer:
    """A streamed answer: its head, then its pieces, split at NUL however they come in blocks and chunks."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer
        self.status = 0
        self.headers: dict[str, str] = {}
        self.pieces = self._split()
        """What stands between the NULs, each once. Raises IncompleteReadError where the connection is cut."""

    async def head(self) -> None:
        """Read status and headers; names in lower case."""
        lines = (await self._reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
        self.status = int(lines[0].split()[1])
        self.headers = {line.split(": ")[0].lower(): line.split(": ", 1)[1] for line in lines[1:-2]}

    async def _blocks(self) -> AsyncIterator[bytes]:
        if "content-length" in self.headers:
            yield await self._reader.readexactly(int(self.headers["content-length"]))
            return
        while size := int(await self._reader.readuntil(b"\r\n"), 16):
            yield await self._reader.readexactly(size)
            assert await self._reader.readexactly(2) == b"\r\n"
        assert await self._reader.readexactly(2) == b"\r\n"

    async def _split(self) -> AsyncIterator[bytes]:
        rest = b""
        async for block in self._blocks():
            *whole, rest = (rest + block).split(b"\0")
            for piece in whole:
                yield piece
        if rest:
            yield rest

    async def texts(self) -> AsyncIterator[str]:
        """The `text` of each piece from here on."""
        async for piece in self.pieces:
            yield json.loads(piece.decode("ascii"))["text"]

    async def read(self) -> list[str]:
        """All of them."""
        return [text async for text in self.texts()]

    async def begun(self) -> None:
        """Wait for the first byte of the body; what follows is not read."""
        await self._reader.readexactly(1)

    def reset(self) -> None:
        """Drop the connection as a killed process does."""
        self._writer.transport.abort()


class OldClient:
    """Posts to `/stream_chat` from an address of this machine."""

    def __init__(self, port: int, address: str = "127.0.0.1", **headers: str) -> None:
        self._port = port
        self._address = address
        self._headers = headers

    @asynccontextmanager
    async def post(self, body: Any, method: str = "POST", **headers: str) -> AsyncIterator[Answer]:
        """One request on a connection of its own; a body that is no bytes is sent as JSON. Underscores for dashes."""
        sent = body if isinstance(body, bytes) else json.dumps(body).encode()
        named = {
            "host": f"0.0.0.0:{self._port}",
            "content_type": "application/json",
            "content_length": str(len(sent)),
            **self._headers,
            **headers,
        }
        lines = [f"{method} /stream_chat HTTP/1.1", *(f"{k.replace('_', '-')}: {v}" for k, v in named.items()), "", ""]
        reader, writer = await asyncio.open_connection("127.0.0.1", self._port, local_addr=(self._address, 0))
        try:
            writer.write("\r\n".join(lines).encode() + sent)
            answer = Answer(reader, writer)
            await answer.head()
            yield answer
        finally:
            writer.transport.abort()

    async def told(self, body: Any, method: str = "POST", **headers: str) -> tuple[Answer, Any]:
        """An answer that is no stream: its JSON, of which old clients show `text`."""
        async with self.post(body, method, **headers) as answer:
            pieces = [piece async for piece in answer.pieces]
        assert len(pieces) == 1
        return answer, json.loads(pieces[0])


class OldTerminal(OldClient):
    """The terminal: prints what is new of the text, and sends the newest rounds along."""

    def __init__(self, port: int, address: str = "127.0.0.1", *, history_max: int = 5, **headers: str) -> None:
        super().__init__(port, address, **headers)
        self._history_max = history_max
        self.history: list[tuple[str, str]] = []
        self.printed = ""

    @asynccontextmanager
    async def asking(self, query: str) -> AsyncIterator[Answer]:
        """Send a question."""
        body = {"query": query, "chat_aim": True, "userId": "admin", "history": self.history, "gradio": False}
        async with self.post(body) as answer:
            yield answer

    async def ask(self, query: str) -> str:
        """A question and its whole answer."""
        shown = ""
        async with self.asking(query) as answer:
            async for text in answer.texts():
                text = text.rstrip("\r\n")
                self.printed += text[len(shown) :]
                shown = text
        self.history = [*self.history, (query, shown)][-self._history_max :] if self._history_max else []
        return shown


class OldGradio(OldClient):
    """The Gradio page: everybody chats as `admin`, and Stop sends the name in the box."""

    def __init__(self, port: int, address: str = "127.0.0.1", **headers: str) -> None:
        super().__init__(port, address, **headers)
        self.history: list[tuple[str, str] | None] = []
        self.shown = ""

    async def submit(self, query: str, user: str = "admin") -> None:
        """A question and its whole answer, shown as it grows. An answer of one piece leaves `null` in the history."""
        body = {"query": query, "chat_aim": True, "userId": user, "history": self.history[-5:], "gradio": False}
        async with self.post(body) as answer:
            assert answer.status == 200
            async for text in answer.texts():
                self.shown = text.rstrip("\r\n")
                if self.history:
                    self.history[-1] = (query, self.shown)
                else:
                    self.history.append(None)

    async def stop(self, user: str = "admin") -> Any:
        """Stop; what is answered."""
        answer, said = await self.told(
            {"query": None, "chat_aim": False, "userId": user, "history": [], "gradio": True}
        )
        assert answer.status == 200
        return said
