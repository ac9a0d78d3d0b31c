"""A turn's text, whatever happens between a server and its client: property tests of `clients.turn`."""

import asyncio
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field

from hypothesis import given, settings
from hypothesis import strategies as st

from clients.turn import Turn
from server.protocol import Ask, Attach, Cancel, Continue, Delta, FinishReason, Queued, TurnEnd
from server.turn_log import Log
from tests.clients.scripted_server import end_of, start_of

ID = "0" * 8 + "-0000" * 3 + "-" + "0" * 12
TEXTS = st.text("ab四🙂", max_size=3)
"""Few letters, so that texts made anew often begin as the lost ones did; "" is half a character."""


@dataclass
class Wire:
    """A server's side of one turn and the client's; frames arrive at once."""

    log: Log = field(default_factory=Log)
    sent: int = 0
    """Entries of the log that its reader has got."""
    shown: str = ""
    cancelled: Cancel | None = None

    def __post_init__(self) -> None:
        self.turn = Turn(Ask(ID, "?"), self._take_cancel)
        self.turn.receive(start_of(ID))

    async def _take_cancel(self, frame: Cancel) -> None:
        self.cancelled = frame

    def generate(self, text: str) -> None:
        """One token."""
        self.log.append([0], text, "answer")

    def deliver(self, count: int) -> None:
        """So many entries as one delta."""
        entries = self.log.entries[self.sent : self.sent + count]
        if not entries:
            return
        begin = self.log.seq_before(self.sent)
        self.sent += len(entries)
        delta = Delta(ID, begin, entries[-1][0], "".join(text for _, text, _ in entries), "answer")
        self._answer(self.turn.receive(delta))

    def repeat(self) -> None:
        """What was sent already, once more."""
        sent, self.sent = self.sent, 0
        self.deliver(sent)
        self.sent = max(self.sent, sent)

    def reconnect(self, lost: int) -> None:
        """The connection is lost, and so many tokens with it, where the server was killed."""
        if lost:
            kept = max(0, self.log.seq - lost)
            self.log = Log([entry for entry in self.log.entries if entry[0] <= kept], self.log.token_ids[:kept])
        self.sent = self.log.index_after(self.turn.cursor().seq)
        self.turn.receive(start_of(ID, resumed=True))

    def end(self, reason: FinishReason) -> TurnEnd:
        """Deliver the rest, and the end."""
        for _ in range(4):
            while self.sent < len(self.log.entries):
                self.deliver(3)
            end = end_of(ID, [], reason, hashlib.sha256(self.log.text().encode()).hexdigest())
            end = TurnEnd(ID, self.log.seq, reason, end.usage, end.timing, end.history, end.digest)
            self._answer(self.turn.receive(end))
            if self.turn.end:
                return self.turn.end
        raise AssertionError("there is no end")

    def _answer(self, reply: Attach | Continue | None) -> None:
        assert not isinstance(reply, Continue)
        if reply:
            self.sent = self.log.index_after(reply.seq)

    async def show(self, most: int) -> None:
        """Hand out so many deltas, where there are."""
        for _ in range(most):
            taking = asyncio.create_task(self.turn.next())
            await asyncio.sleep(0)
            if not taking.done():
                taking.cancel()
                return
            frame = taking.result()
            if frame is None:
                return
            assert isinstance(frame, Delta | Queued)
            self.shown += frame.text if isinstance(frame, Delta) else ""


Act = Callable[[Wire], None]
ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("generate"), st.lists(TEXTS, min_size=1, max_size=6)),
        st.tuples(st.just("deliver"), st.integers(1, 4)),
        st.tuples(st.just("show"), st.integers(1, 4)),
        st.tuples(st.just("repeat"), st.none()),
        st.tuples(st.just("reconnect"), st.none()),
        st.tuples(st.just("killed"), st.integers(1, 8)),
        st.tuples(st.just("end and continue"), st.none()),
    ),
    max_size=30,
)


async def play(wire: Wire, acts: list[tuple[str, object]]) -> None:
    for kind, detail in acts:
        match kind, detail:
            case "generate", list(texts):
                for text in texts:
                    wire.generate(text)
            case "deliver", int(count):
                wire.deliver(count)
            case "show", int(most):
                await wire.show(most)
            case "repeat", _:
                wire.repeat()
            case "reconnect", _:
                wire.reconnect(0)
            case "killed", int(lost):
                wire.reconnect(lost)
            case "end and continue", _:
                wire.end("length")
                if wire.turn.rewritten:
                    wire.shown = ""  # whoever shows it is told to begin anew
                    await wire.show(10_000)
                    wire.shown = wire.turn.text
                wire.turn.continuation()
                wire.turn.receive(start_of(ID, resumed=True))
                wire.sent = len(wire.log.entries)


@given(ACTS)
@settings(max_examples=400, deadline=None)
def test_every_text_is_whole_and_handed_out_once(acts: list[tuple[str, object]]) -> None:
    async def example() -> None:
        wire = Wire()
        await play(wire, acts)
        wire.end("stop")
        await wire.show(10_000)
        assert wire.turn.text == wire.log.text()
        if not any(kind == "killed" for kind, _ in acts):
            assert not wire.turn.rewritten
        if not wire.turn.rewritten:
            assert wire.shown == wire.turn.text

    asyncio.run(example())


@given(ACTS)
@settings(max_examples=400, deadline=None)
def test_stop_keeps_what_was_shown(acts: list[tuple[str, object]]) -> None:
    async def example() -> None:
        wire = Wire()
        await play(wire, [act for act in acts if act[0] not in ("killed", "end and continue")])
        await wire.turn.cancel()
        assert wire.cancelled
        assert isinstance(wire.cancelled.seen, int)
        wire.log.cut(wire.cancelled.seen)
        wire.sent = min(wire.sent, len(wire.log.entries))
        wire.end("cancelled")
        await wire.show(10_000)
        assert wire.turn.text == wire.log.text() == wire.shown
        assert not wire.turn.rewritten

    asyncio.run(example())
