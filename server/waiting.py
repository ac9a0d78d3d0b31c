"""The turns that wait for a place in the engine, and who is told which place that is."""

from typing import Final

from server import metrics
from server.engine import Engine
from server.generation import Generation

FEW: Final = 32
"""So few are told at once when the queue moves; more are told with the next sweep, or telling would be all the work."""


class WaitingLine:
    """The engine serves in the order of asking, and does not say whom: this counts along."""

    def __init__(self) -> None:
        self._waiting: dict[Generation, None] = {}
        self._entered = 0
        """Turns that the engine has and that have not ended."""

    def changed(self, generation: Generation, engine: Engine | None) -> None:
        """A turn was taken by the engine, got its first output, or ended."""
        if generation.waiting:
            self._waiting[generation] = None
            self._entered += 1
        else:
            self._waiting.pop(generation, None)
        if generation.over and generation.entered:
            self._entered -= 1
        if len(self._waiting) <= FEW:
            self.move(engine)

    def move(self, engine: Engine | None) -> None:
        """Tell who waits which place they have."""
        if engine is None:
            return
        queued = min(len(self._waiting), max(self._entered - engine.info.max_running, engine.waiting, 0))
        metrics.queued_turns.set(queued)
        if not self._waiting:
            return
        ahead = len(self._waiting) - queued
        for place, generation in enumerate(tuple(self._waiting), start=1):
            generation.moved_to(max(0, place - ahead))
