"""Writes live turns to the store in batches, beside their work: at the latest after a second, and before a turn's end
is told."""

import asyncio
import logging
from collections.abc import Iterable
from contextlib import suppress
from copy import copy
from typing import Final, Protocol

from server import metrics
from server.conversation import Conversation, Node
from server.store import Store, StoreError, TurnWrite
from server.turn_log import Log

log = logging.getLogger(__name__)

INTERVAL_S: Final = 0.5
"""So long news may gather before they are written; half of what may be lost with the process."""
RETRY_S: Final = (0.5, 1.0, 2.0, 5.0)
"""Pauses while the store fails; the last one repeats."""


class Recorded(Protocol):
    """What the journal reads of a turn."""

    conversation: Conversation
    node: Node
    log: Log
    prompt: list[int]
    """The prompt's token ids; empty where nobody will go on with the turn."""


class Journal:
    """The only writer of turns. What is new of a turn is found by comparing its log with what was written."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._written: dict[Recorded, _Mark] = {}
        self._dirty: dict[Recorded, None] = {}
        self._waiting: list[asyncio.Future[None]] = []
        self._news = asyncio.Event()
        self._urgent = asyncio.Event()
        self._writing = False
        self.fault = ""
        """Why the store cannot be written to now, as a sentence; empty where it can."""

    def begin(self, turn: Recorded, *, stored: bool = False) -> None:
        """From now on the turn is journalled; `stored`: its log so far is in the store already."""
        mark = self._written[turn] = _Mark()
        if stored:
            mark.move_to(turn)

    def note(self, turn: Recorded) -> None:
        """The turn has news. This is on the path of each token. One that was not begun here is not written."""
        if turn not in self._dirty and turn in self._written:
            self._dirty[turn] = None
            self._news.set()

    async def end(self, turn: Recorded) -> None:
        """Returns when all of the turn is in the store."""
        if turn not in self._written:
            return
        self.note(turn)
        await self.flush()
        self._written.pop(turn, None)

    async def flush(self) -> None:
        """Returns when all that was noted before is in the store."""
        if not (self._dirty or self._waiting or self._writing):
            return
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(done)
        self._news.set()
        self._urgent.set()
        await done

    def forget(self, turns: Iterable[Recorded]) -> None:
        """These are deleted: nothing of them is to be written any more."""
        for turn in turns:
            self._dirty.pop(turn, None)
            self._written.pop(turn, None)

    async def run(self) -> None:
        """Runs as long as the service."""
        while True:
            await self._news.wait()
            with suppress(TimeoutError):
                async with asyncio.timeout(INTERVAL_S):
                    await self._urgent.wait()
            self._news.clear()
            self._urgent.clear()
            await self._write_all()

    async def _write_all(self) -> None:
        waiting, self._waiting = self._waiting, []
        turns = [turn for turn in self._dirty if turn in self._written]
        self._dirty.clear()
        self._writing = True
        try:
            await self._write(turns)
        finally:
            self._writing = False
            for done in waiting:
                if not done.done():
                    done.set_result(None)

    async def _write(self, turns: list[Recorded]) -> None:
        failures = 0
        while turns := [turn for turn in turns if turn in self._written]:
            marks = [self._written[turn] for turn in turns]
            writes = [mark.write_of(turn) for mark, turn in zip(marks, turns, strict=True)]
            try:
                await self._store.write(writes)
            except StoreError as fault:
                if not self.fault:
                    log.error("conversations cannot be saved now: %s", fault)
                    metrics.journal_failing.set(1)
                self.fault = str(fault)
                await asyncio.sleep(RETRY_S[min(failures, len(RETRY_S) - 1)])
                failures += 1
            except Exception as fault:
                # Nothing that retrying would mend. One turn must not keep the others from being saved.
                if len(turns) == 1:
                    log.error("turn %s could not be saved", turns[0].node.turn_id, exc_info=fault)
                else:
                    for turn in turns:
                        await self._write([turn])
                break
            else:
                for mark, write in zip(marks, writes, strict=True):
                    mark.written(write)
                break
        if self.fault:
            log.info("conversations are saved again")
            metrics.journal_failing.set(0)
            self.fault = ""


class _Mark:
    """How much of a turn was written."""

    def __init__(self) -> None:
        self._seq = 0
        self._entries = 0
        self._prompt = 0
        """Length of the prompt that was written."""
        self._cut = False

    def move_to(self, turn: Recorded) -> None:
        self._seq, self._entries, self._prompt = turn.log.seq, len(turn.log.entries), len(turn.prompt)

    def write_of(self, turn: Recorded) -> TurnWrite:
        """What is new since then."""
        log = turn.log
        if log.seq < self._seq:  # Stop dropped what was not on screen
            self._cut = True
            self._seq = self._entries = 0
        return TurnWrite(
            conversation=turn.conversation,
            node=copy(turn.node),  # it may end while this is being written: an end belongs to a whole log
            after=self._seq,
            seq=log.seq,
            entries=log.entries[self._entries :],
            token_ids=log.token_ids[self._seq :],
            prompt_ids=turn.prompt if len(turn.prompt) != self._prompt else None,
            replace=self._cut,
        )

    def written(self, write: TurnWrite) -> None:
        """It is in the store now; the turn may have grown meanwhile."""
        self._cut = False
        self._seq = write.seq
        self._entries += len(write.entries)
        if write.prompt_ids is not None:
            self._prompt = len(write.prompt_ids)
