"""Starts the engine beside the running service, notices when it dies or hangs, and starts another."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from server import metrics
from server.engine import Engine, EngineUnavailable, StartFailed
from server.protocol import EngineState

log = logging.getLogger(__name__)

BACK_OFF_S = (1.0, 2.0, 4.0, 8.0, 15.0, 30.0)
"""Pauses before the first, second, … restart in a row; the last one repeats."""
CALM_S = 60.0
"""An engine that has run so long starts the back-off anew."""

Report = Callable[[float, str], None]
"""Called by a starting engine: progress from 0 to 1, and what it does."""


class Supervisor:
    """Holds the engine, or says why there is none."""

    def __init__(self, start: Callable[[Report], Awaitable[Engine]], model: str) -> None:
        self._start = start
        self.model = model
        """What to call the model while none is loaded."""
        self.state: EngineState = "loading"
        self.progress: float | None = 0.0
        self.detail = ""
        self.engine: Engine | None = None
        self.on_change: Callable[[], None] = lambda: None
        self._loaded = asyncio.Event()

    def current(self) -> Engine:
        """The engine. Raises EngineUnavailable."""
        engine = self._living()
        if engine is not None:
            return engine
        doing = f" ({self.detail})" if self.detail else ""
        raise EngineUnavailable(f"The model is {self.state}{doing}; ask again when it is ready.")

    async def ready(self) -> Engine:
        """The engine, as soon as there is one."""
        while (engine := self._living()) is None:
            await self._loaded.wait()
        return engine

    def _living(self) -> Engine | None:
        if self.engine is not None and not self.engine.alive:
            # `watch` says so in a moment; until then nobody is to be sent to it.
            self._lose()
            self._change("restarting", 0.0, "the engine process died")
        return self.engine

    async def run(self) -> None:
        """Runs as long as the service. Raises StartFailed where the first start fails: trying again would not help."""
        failures = 0
        loop = asyncio.get_running_loop()
        while True:
            began = loop.time()
            try:
                engine = await self._start(self._report)
            except StartFailed as fault:
                metrics.engine_starts.labels("failed").inc()
                if self.state == "loading":
                    raise
                log.error("the engine did not start again: %s", fault)
            else:
                metrics.engine_starts.labels("ready").inc()
                log.info("%s is ready after %.1f s", engine.info.model, loop.time() - began)
                began = loop.time()
                await self._watch(engine)
                if loop.time() - began > CALM_S:
                    failures = 0
            pause = BACK_OFF_S[min(failures, len(BACK_OFF_S) - 1)]
            failures += 1
            self._change("restarting", 0.0, f"the engine was lost; next start in {pause:.0f} s")
            await asyncio.sleep(pause)

    async def _watch(self, engine: Engine) -> None:
        self.engine = engine
        self._loaded.set()
        self.model = engine.info.model
        self._change("ready", None, "")
        try:
            why = await engine.watch()
            log.error("the engine is lost: %s", why)
            self._lose()  # before anybody is told
            self._change("restarting", 0.0, why)
        finally:
            self._lose()
            # Also when cancelled: the engine's processes must not outlive the service.
            await asyncio.shield(engine.close())

    def _lose(self) -> None:
        self.engine = None
        self._loaded.clear()

    def _report(self, progress: float, detail: str) -> None:
        if (progress, detail) != (self.progress, self.detail):
            log.info("%s %s: %.0f %%, %s", self.state, self.model, 100 * progress, detail)
        self._change(self.state, progress, detail)

    def _change(self, state: EngineState, progress: float | None, detail: str) -> None:
        if (state, progress, detail) != (self.state, self.progress, self.detail):
            self.state, self.progress, self.detail = state, progress, detail
            self.on_change()
