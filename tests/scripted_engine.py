"""An engine that does what a test says: outputs with gates between them, refusals, death. It keeps its own books."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass
from typing import Any, Literal

from server.auth import Auth
from server.engine import Engine, EngineError, Info, Message, Output, Prompt
from server.hub import Hub
from server.protocol import Params
from server.settings import Settings
from server.supervisor import Report, Supervisor

Step = Output | asyncio.Event | Exception
"""What a request does next: give this, wait for this, fail with this."""


def says(*texts: str, finish: Literal["stop", "length", "error"] = "stop") -> list[Output]:
    """An answer of one token a text; an empty text is half a character."""
    outputs = [Output(text, 1) for text in texts]
    return [*outputs[:-1], outputs[-1]._replace(finish_reason=finish)]


@dataclass(eq=False)
class Request:
    """The books on one request."""

    prompt: Prompt
    params: Params
    freed: bool = False
    """The engine works for it no more, for whatever reason."""
    cancelled: bool = False
    """It was cancelled while it ran."""


class ScriptedEngine:
    """`server.engine.Engine`; each request plays `script` from the beginning when it has a place."""

    def __init__(self, *script: Step, max_running: int = 64, max_context_tokens: int = 1000) -> None:
        self.info = Info("scripted", max_context_tokens, max_running, Params(temperature=0.5))
        self.script: Sequence[Step] = script
        self.refusal: EngineError | None = None
        """What it says to every request from now on."""
        self.requests: list[Request] = []
        self.waiting = 0
        self.closed = False
        self._places = asyncio.Semaphore(max_running)
        self._death: asyncio.Future[str] = asyncio.Future()
        self._words: list[str] = []

    @property
    def running(self) -> int:
        """Requests that it has not let go."""
        return sum(not request.freed for request in self.requests)

    async def render(self, messages: Sequence[Message]) -> Prompt:
        """One token a message and one a word."""
        await asyncio.sleep(0)
        return [self._token(word) for role, content in messages for word in (f"<{role}>", *content.split())]

    def read(self, prompt: Prompt) -> str:
        """The words of a prompt."""
        return " ".join(self._words[token] for token in prompt)

    def _token(self, word: str) -> int:
        if word not in self._words:
            self._words.append(word)
        return self._words.index(word)

    @asynccontextmanager
    async def request(self, prompt: Prompt, params: Params, stride: int = 1) -> AsyncIterator[AsyncIterator[Output]]:
        """Play the script."""
        await asyncio.sleep(0)
        if self.refusal is not None:
            raise self.refusal
        request = Request(prompt, params)
        self.requests.append(request)
        try:
            async with aclosing(self._play(self.script)) as outputs:
                yield outputs
        except asyncio.CancelledError:
            request.cancelled = True
            raise
        finally:
            request.freed = True

    async def _play(self, script: Sequence[Step]) -> AsyncGenerator[Output, None]:
        self.waiting += 1
        try:
            await self._places.acquire()
        finally:
            self.waiting -= 1
        try:
            for step in script:
                await asyncio.sleep(0)
                if isinstance(step, asyncio.Event):
                    await step.wait()
                elif isinstance(step, Exception):
                    raise step
                else:
                    yield step
        finally:
            self._places.release()

    def die(self, why: str) -> None:
        """What `watch` waits for. That its requests fail is for the script to say."""
        self._death.set_result(why)

    async def watch(self) -> str:
        """Until `die`."""
        return await self._death

    async def close(self) -> None:
        """Note it."""
        await asyncio.sleep(0)
        self.closed = True


@asynccontextmanager
async def hub_of(engine: ScriptedEngine, *, token: str = "", **settings: Any) -> AsyncIterator[Hub]:
    """A hub whose supervised engine is ready. Turns send each step at once, unless told otherwise."""
    made = Settings(token=token, **{"flush_ms": 0.0, **settings})

    async def start(report: Report) -> Engine:
        return engine

    supervisor = Supervisor(start, "not loaded")
    hub = Hub(supervisor, made, Auth(token))
    running = asyncio.create_task(supervisor.run())
    while supervisor.engine is None:
        await asyncio.sleep(0)
    try:
        yield hub
    finally:
        running.cancel()
        await asyncio.wait((running,))
