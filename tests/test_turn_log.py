"""A turn's log and its followers, whatever was generated and whenever it is read."""

import hashlib
from typing import Any, NamedTuple

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import structs

from server.conversation import Conversation
from server.follower import Follower
from server.generation import Generation
from server.journal import Journal
from server.protocol import Channel, Delta, History, Timing, TurnEnd, TurnStart, Usage
from server.turn_log import Log
from tests.memory_store import MemoryStore

UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""The machine may be busy with something else."""


class Step(NamedTuple):
    tokens: int
    text: str
    channel: Channel


STEPS = st.lists(st.builds(Step, st.integers(1, 3), st.text(max_size=3), st.sampled_from(["answer", "reasoning"])))


def accepted() -> Generation:
    conversation = Conversation("user")
    generation = Generation(conversation, conversation.ask("turn", "question", 1.0), Journal(MemoryStore()))
    generation.start = TurnStart("turn", conversation.id, generation.node.id, "model")
    return generation


def append(log: Log, step: Step) -> None:
    """So many tokens that no two are the same."""
    log.append(range(log.seq, log.seq + step.tokens), step.text, step.channel)


def ended(generation: Generation) -> TurnEnd:
    """Its end, and no more work."""
    text = generation.log.text()
    generation.end = TurnEnd(
        "turn",
        generation.log.seq,
        "interrupted",
        Usage(0, 0, 0),
        Timing(0, 0, 0),
        History(0, 0),
        hashlib.sha256(text.encode()).hexdigest(),
    )
    return generation.end


def gone_on(generation: Generation) -> None:
    """It runs again."""
    assert generation.start is not None
    generation.start = structs.replace(generation.start, resumed=True)
    generation.end = None


class Client:
    """Holds what it was sent, and insists on missing nothing and seeing nothing twice."""

    def __init__(self, generation: Generation) -> None:
        self.generation = generation
        self.got: list[tuple[int, str]] = [(0, "")]
        self.follower = Follower(generation)
        self.starts: list[bool] = []
        self.ends = 0

    @property
    def seq(self) -> int:
        return self.got[-1][0]

    @property
    def text(self) -> str:
        return "".join(text for _, text in self.got)

    def read(self) -> None:
        for frame in self.follower.frames():
            match frame:
                case Delta():
                    assert frame.from_ == self.seq < frame.seq
                    assert frame.text
                    self.got.append((frame.seq, frame.text))
                case TurnStart():
                    self.starts.append(frame.resumed)
                case TurnEnd():
                    self.ends += 1
                    assert hashlib.sha256(self.text.encode()).hexdigest() == frame.digest
                    assert self.seq <= frame.seq
                case _:
                    raise AssertionError(frame)

    def attach_anew(self, point: int) -> None:
        """Forget what came after one of the deltas, and go on from it."""
        del self.got[1 + point % len(self.got) :]
        self.follower = Follower(self.generation, self.seq)

    def forget_after(self, seq: int) -> None:
        """As who learns that the log was cut there."""
        while self.seq > seq:
            del self.got[-1]


@UNHURRIED
@given(st.lists(st.tuples(STEPS, st.none() | st.integers(0, 99))))
def test_a_reader_gets_the_text_once_however_it_reads_and_reattaches(
    stretches: list[tuple[list[Step], int | None]],
) -> None:
    generation = accepted()
    client = Client(generation)
    for steps, point in stretches:
        for step in steps:
            append(generation.log, step)
        if point is not None:
            client.attach_anew(point)
        client.read()
    assert client.text == "".join(step.text for steps, _ in stretches for step in steps) == generation.log.text()
    assert client.seq <= generation.log.seq == sum(step.tokens for steps, _ in stretches for step in steps)
    assert list(generation.log.token_ids) == list(range(generation.log.seq))
    client.read()
    assert client.follower.frames() == []


LIVES = st.lists(st.tuples(STEPS, st.booleans(), st.none() | st.integers(0, 99), st.none() | st.integers(0, 99)))


@UNHURRIED
@given(LIVES)
def test_a_reader_has_the_whole_log_however_often_the_turn_ends_is_cut_and_goes_on(
    lives: list[tuple[list[Step], bool, int | None, int | None]],
) -> None:
    """Each life: what is said, whether it is read, where Stop cuts it, where the reader comes back from."""
    generation = accepted()
    client = Client(generation)
    for number, (steps, reads, seen, point) in enumerate(lives):
        if number:
            gone_on(generation)
            if point is not None:
                client.attach_anew(point)
            else:
                client.follower = Follower(generation, client.seq)
        for step in steps:
            append(generation.log, step)
            if reads:
                client.read()
        if seen is not None:
            generation.log.cut(seen)
            client.forget_after(generation.log.seq)
            client.follower = Follower(generation, client.seq)
        assert list(generation.log.token_ids) == list(range(generation.log.seq))
        ends = client.ends
        ended(generation)
        client.read()
        assert client.ends == ends + 1
        assert client.follower.done
        assert client.text == generation.log.text()


def test_who_comes_back_is_told_that_the_turn_goes_on_only_where_it_does() -> None:
    generation = accepted()
    generation.log.append((1, 2), "ab", "answer")
    end = ended(generation)
    assert Follower(generation, 2).frames() == [end]
    gone_on(generation)
    assert Follower(generation, 2).frames() == [generation.start]
    assert Follower(generation).frames()[0] is generation.start
    end = ended(generation)
    assert Follower(generation, 2).frames() == [end]


def test_who_has_more_than_the_log_is_sent_what_comes_after_the_log() -> None:
    generation = accepted()
    generation.log.append((1, 2), "ab", "answer")
    follower = Follower(generation, 7)  # a killed server's journal had less than it had sent
    assert follower.frames() == []
    generation.log.append((3,), "c", "answer")
    assert follower.frames() == [Delta("turn", 2, 3, "c", "answer")]


@UNHURRIED
@given(STEPS)
def test_what_piled_up_is_one_delta_a_stretch_of_a_channel(steps: list[Step]) -> None:
    generation = accepted()
    for step in steps:
        append(generation.log, step)
    channels = [frame.channel for frame in Follower(generation, 0).frames() if isinstance(frame, Delta)]
    spoken = [step.channel for step in steps if step.text]
    assert channels == [channel for at, channel in enumerate(spoken) if not at or spoken[at - 1] != channel]


@UNHURRIED
@given(STEPS, st.integers(0, 100))
def test_whoever_attaches_within_a_stretch_gets_that_stretch_whole(steps: list[Step], seq: int) -> None:
    generation = accepted()
    for step in steps:
        append(generation.log, step)
    deltas = [frame for frame in Follower(generation, seq).frames() if isinstance(frame, Delta)]
    if not deltas:
        assert not [entry for entry in generation.log.entries if entry[0] > seq]
        return
    assert deltas[0].from_ <= seq
    before = "".join(text for at, text, _ in generation.log.entries if at <= seq)
    assert before + "".join(delta.text for delta in deltas) == generation.log.text()


@UNHURRIED
@given(STEPS, st.integers(0, 100))
def test_a_cut_keeps_what_was_seen_and_nothing_more(steps: list[Step], seen: int) -> None:
    log = Log()
    for step in steps:
        append(log, step)
    generated, whole = log.seq, list(log.entries)
    log.cut(seen)
    assert log.entries == [entry for entry in whole if entry[0] <= seen]
    if seen >= generated:
        assert log.seq == generated
    else:
        assert log.seq == (log.entries[-1][0] if log.entries else 0)
    assert list(log.token_ids) == list(range(log.seq))


@UNHURRIED
@given(STEPS)
def test_a_log_that_was_stored_is_the_same_log(steps: list[Step]) -> None:
    log = Log()
    for step in steps:
        append(log, step)
    again = Log(list(log.entries), log.token_ids.tolist())
    assert (again.entries, again.token_ids, again.seq, again.text()) == (
        log.entries,
        log.token_ids,
        log.seq,
        log.text(),
    )
    channels: tuple[Channel, ...] = ("answer", "reasoning")
    assert sum(len(log.text(channel)) for channel in channels) == len(log.text())


class Guarded(list[tuple[int, str, Channel]]):
    """Entries that know the oldest one that was looked at."""

    oldest = 10**9

    def __getitem__(self, index: Any) -> Any:
        begin = index.start or 0 if isinstance(index, slice) else index
        self.oldest = min(self.oldest, begin if begin >= 0 else len(self) + begin)
        return super().__getitem__(index)

    def __iter__(self) -> Any:
        raise AssertionError("the delta path goes through the whole log")


def test_a_delta_costs_no_look_at_what_was_sent_before() -> None:
    generation = accepted()
    log = generation.log
    log.entries = Guarded()
    follower = Follower(generation)
    for length in range(200):
        log.entries.oldest = 10**9
        log.append((1,), "x", "answer")
        log.append((1,), "y", "answer")
        assert [frame.text for frame in follower.frames() if isinstance(frame, Delta)] == ["xy"]
        assert log.entries.oldest >= 2 * length - 1
