"""A tab of the Gradio page as its HTTP: what the page's scripts send, and no browser around it."""

import asyncio
import json
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any, Final
from uuid import uuid4

import httpx

CONTROLS: Final = [0.7, 0.9, 40, 0.0, None, 1.05, 0.0, 0.0, None, ""]
"""Of the sampling, as the endless model has them."""
MAX_TOKENS: Final = 4
SILENT_S: Final = 120
"""After so long without a word an event is lost."""


class HttpTab:
    """One tab. `memory` is what its browser keeps."""

    def __init__(self, http: httpx.AsyncClient, functions: dict[str, int]) -> None:
        self._http = http
        self._functions = functions
        self._hash = uuid4().hex
        self._heart: asyncio.Task[None] | None = None
        self._reader: asyncio.Task[None] | None = None
        self._events: defaultdict[str, asyncio.Queue[dict[str, Any]]] = defaultdict(asyncio.Queue)
        self._running: set[str] = set()
        self.memory: dict[str, str] | None = None

    async def run(self, function: str, *inputs: Any) -> list[Any]:
        """One event: its outputs."""
        events = await self._join(function, self.memory, *inputs)
        while (event := await asyncio.wait_for(events.get(), SILENT_S))["msg"] != "process_completed":
            pass
        assert event["success"], event
        data: list[Any] = event["output"]["data"]
        return data

    async def _join(self, function: str, *inputs: Any) -> asyncio.Queue[dict[str, Any]]:
        """Queue an event: what comes of it."""
        body = {"data": inputs, "fn_index": self._functions[function], "session_hash": self._hash}
        joined = await self._http.post("/gradio_api/queue/join", json=body)
        assert joined.status_code == 200, joined.text
        event_id: str = joined.json()["event_id"]
        self._running.add(event_id)
        if self._reader is None or self._reader.done():
            self._reader = asyncio.create_task(self._read())
        return self._events[event_id]

    async def _read(self) -> None:
        """Hand out what comes for all events of this tab, as long as there are any.

        Gradio closes the stream when it knows of no more; one that was queued at that moment needs another stream.
        """
        asked = {"session_hash": self._hash}
        while self._running:
            async with self._http.stream("GET", "/gradio_api/queue/data", params=asked, timeout=None) as lines:
                async for line in lines.aiter_lines():
                    event = json.loads(line.removeprefix("data: ")) if line.startswith("data: ") else {}
                    if event.get("event_id"):
                        self._events[event["event_id"]].put_nowait(event)
                    if event.get("msg") == "process_completed":
                        self._running.discard(event["event_id"])

    async def open(self) -> list[Any]:
        """Load the page: what it shows."""
        if self._heart is None:
            self._heart = asyncio.create_task(self._beat())
        shown = await self.run("load")
        self.memory = next(each for each in shown if isinstance(each, dict) and "token" in each)
        return shown

    async def messages(self) -> list[dict[str, Any]]:
        """What the chat shows."""
        messages: list[dict[str, Any]] = (await self.open())[0]["value"]
        return messages

    async def ask(self, question: str, max_tokens: int | None = None) -> AsyncIterator[list[Any]]:
        """Submit; what the page was sent of the reply, until its end."""
        await self.run("ask", question)
        controls = [*CONTROLS]
        controls[MAX_TOKENS] = max_tokens
        events = await self._join("write", self.memory, "", 5, *controls)
        while (event := await asyncio.wait_for(events.get(), SILENT_S))["msg"] != "process_completed":
            if event["msg"] == "process_generating":
                yield event["output"]["data"]
        assert event["success"], event

    async def follow(self, question: str) -> None:
        """Submit, and look at it until its end."""
        async for _ in self.ask(question):
            pass

    async def _beat(self) -> None:
        with suppress(httpx.HTTPError):
            async with self._http.stream("GET", f"/gradio_api/heartbeat/{self._hash}", timeout=None) as alive:
                async for _ in alive.aiter_lines():
                    pass

    async def close(self) -> None:
        """Close the tab."""
        tasks = [task for task in (self._heart, self._reader) if task is not None]
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)


@asynccontextmanager
async def http_tabs(url: str, count: int) -> AsyncIterator[list[HttpTab]]:
    """So many tabs, each of a browser of its own, which are closed at the end."""
    limits = httpx.Limits(max_connections=None)
    async with httpx.AsyncClient(base_url=url, limits=limits, timeout=60, trust_env=False) as http:
        config = (await http.get("/config")).json()
        functions = {each["api_name"]: each["id"] for each in config["dependencies"]}
        tabs = [HttpTab(http, functions) for _ in range(count)]
        try:
            yield tabs
        finally:
            await asyncio.gather(*(tab.close() for tab in tabs))
