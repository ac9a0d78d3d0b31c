"""An engine that does what a test says: outputs with gates between them, refusals, death. It keeps its own books."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass
from typing import Any, Literal

from server.auth import Auth
from server.engine import Begun, Engine, EngineError, Info, Message, Output, Prompt, StartFailed
from server.hub import Hub
from server.protocol import Params
from server.settings import Settings
from server.store import Store
from server.supervisor import Report, Supervisor
from tests.memory_store import MemoryStore

Step = Output | asyncio.Event | Exception
"""What a request does next: give this, wait for this, fail with this."""


def says(*texts: str, finish: Literal["stop", "length", "error"] = "stop") -> list[Output]:
    """An answer of one token a text, 1, 2, …; an empty text is half a character."""
    outputs = [Output(text, (number,)) for number, text in enumerate(texts, 1)]
    return [*outputs[:-1], outputs[-1]._replace(finish_reason=finish)]


@dataclass(eq=False)
class Request:
    """The books on one request."""

    prompt: Prompt
    params: Params
    begun: Begun | None = None
    freed: bool = False
    """The engine works for it no more, for whatever reason."""
    cancelled: bool = False
    """It was cancelled while it ran."""


class ScriptedEngine:
    """`server.engine.Engine`; each request plays `script` from the beginning when it has a place."""

    def __init__(self, *script: Step, max_running: int = 64, max_context_tokens: int = 1000) -> None:
        self.info = Info("scripted", max_context_tokens, max_running, Params(temperature=0.5), "of scripted")
        self.script: Sequence[Step] = script
        self.refusal: EngineError | None = None
        """What it says to every request from now on."""
        self.requests: list[Request] = []
        self.waiting = 0
        self.dead = False
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
    async def request(
        self, prompt: Prompt, params: Params, stride: int = 1, begun: Begun | None = None
    ) -> AsyncIterator[AsyncIterator[Output]]:
        """Play the script; with `begun`, from where that ended."""
        await asyncio.sleep(0)
        if self.refusal is not None:
            raise self.refusal
        request = Request(prompt, params, begun)
        self.requests.append(request)
        try:
            async with aclosing(self._play(self.script if begun is None else _rest(self.script, begun))) as outputs:
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

    @property
    def alive(self) -> bool:
        """Until `dead` is set, which comes before `watch` tells."""
        return not self.dead

    def die(self, why: str) -> None:
        """What `watch` waits for. That its requests fail is for the script to say."""
        self._death.set_result(why)

    async def watch(self) -> str:
        """Until `die`."""
        return await asyncio.shield(self._death)

    async def close(self) -> None:
        """Note it."""
        await asyncio.sleep(0)
        self.closed = True


def _rest(script: Sequence[Step], begun: Begun) -> list[Step]:
    """What of a script comes after the tokens and the text that were given out. Gates that were passed stay open."""
    tokens, chars = len(begun.token_ids), begun.chars
    for index, step in enumerate(script):
        if not tokens:
            return list(script[index:])
        if isinstance(step, Output):
            tokens -= len(step.token_ids)
            chars -= len(step.text)
            assert min(tokens, chars) >= 0, "a turn goes on from where an output ended"
    return []


@asynccontextmanager
async def hub_of(
    *engines: ScriptedEngine,
    token: str = "",
    store: Store | None = None,
    loaded: asyncio.Event | None = None,
    journalling: bool = True,
    **settings: Any,
) -> AsyncIterator[Hub]:
    """A hub whose supervised engine is ready; when one dies, the next of them is started.

    Turns send each step at once, unless told otherwise. With `loaded` the first engine is ready only then, and is not
    waited for. What runs the hub itself says `journalling=False`.
    """
    made = Settings(token=token, **{"flush_ms": 0.0, **settings})
    to_start = iter(engines)

    async def start(report: Report) -> Engine:
        if loaded is not None:
            report(0.4, "loading the weights")
            await loaded.wait()
        for engine in to_start:
            return engine
        raise StartFailed("There are no more engines.")

    supervisor = Supervisor(start, "not loaded")
    hub = Hub(supervisor, made, Auth(token), MemoryStore() if store is None else store)
    running = {asyncio.create_task(supervisor.run())}
    if journalling:
        running.add(asyncio.create_task(hub.journal.run()))
    while loaded is None and supervisor.engine is None:
        await asyncio.sleep(0)
    try:
        yield hub
    finally:
        for task in running:
            task.cancel()
        await asyncio.wait(running)
