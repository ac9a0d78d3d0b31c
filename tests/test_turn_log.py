"""A turn's log and its followers, whatever was generated and whenever it is read."""

from typing import Any, NamedTuple

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from server.conversation import Conversation
from server.generation import Follower, Generation
from server.protocol import Channel, Delta, TurnStart
from server.turn_log import Log

UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""The machine may be busy with something else."""


class Step(NamedTuple):
    tokens: int
    text: str
    channel: Channel


STEPS = st.lists(st.builds(Step, st.integers(1, 3), st.text(max_size=3), st.sampled_from(["answer", "reasoning"])))


def accepted() -> Generation:
    conversation = Conversation("user")
    generation = Generation("turn", conversation, conversation.ask("question"))
    generation.start = TurnStart("turn", conversation.id, generation.node.id, "model")
    return generation


class Client:
    """Holds what it was sent, and insists on missing nothing and seeing nothing twice."""

    def __init__(self, generation: Generation) -> None:
        self.generation = generation
        self.got: list[tuple[int, str]] = [(0, "")]
        self.follower = Follower(generation)
        self.starts = 0

    @property
    def text(self) -> str:
        return "".join(text for _, text in self.got)

    def read(self) -> None:
        for frame in self.follower.frames():
            if isinstance(frame, Delta):
                assert frame.from_ == self.got[-1][0] < frame.seq
                assert frame.text
                self.got.append((frame.seq, frame.text))
            else:
                assert isinstance(frame, TurnStart)
                self.starts += 1

    def attach_anew(self, point: int) -> None:
        """Forget what came after one of the deltas, and go on from it."""
        del self.got[1 + point % len(self.got) :]
        self.follower = Follower(self.generation, self.got[-1][0])


@UNHURRIED
@given(st.lists(st.tuples(STEPS, st.none() | st.integers(0, 99))))
def test_a_reader_gets_the_text_once_however_it_reads_and_reattaches(
    stretches: list[tuple[list[Step], int | None]],
) -> None:
    generation = accepted()
    client = Client(generation)
    for steps, point in stretches:
        for step in steps:
            generation.log.append(*step)
        if point is not None:
            client.attach_anew(point)
        client.read()
    assert client.text == "".join(step.text for steps, _ in stretches for step in steps) == generation.log.text()
    assert client.got[-1][0] <= generation.log.seq == sum(step.tokens for steps, _ in stretches for step in steps)
    client.read()
    assert client.follower.frames() == []


@UNHURRIED
@given(STEPS)
def test_what_piled_up_is_one_delta_a_stretch_of_a_channel(steps: list[Step]) -> None:
    generation = accepted()
    for step in steps:
        generation.log.append(*step)
    channels = [frame.channel for frame in Follower(generation, 0).frames() if isinstance(frame, Delta)]
    spoken = [step.channel for step in steps if step.text]
    assert channels == [channel for at, channel in enumerate(spoken) if not at or spoken[at - 1] != channel]


@UNHURRIED
@given(STEPS, st.integers(0, 100))
def test_whoever_attaches_within_a_stretch_gets_that_stretch_whole(steps: list[Step], seq: int) -> None:
    generation = accepted()
    for step in steps:
        generation.log.append(*step)
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
        log.append(*step)
    generated, whole = log.seq, list(log.entries)
    log.cut(seen)
    assert log.entries == [entry for entry in whole if entry[0] <= seen]
    if seen >= generated:
        assert log.seq == generated
    else:
        assert log.seq == (log.entries[-1][0] if log.entries else 0)


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
        log.append(1, "x", "answer")
        log.append(1, "y", "answer")
        assert [frame.text for frame in follower.frames() if isinstance(frame, Delta)] == ["xy"]
        assert log.entries.oldest >= 2 * length - 1
