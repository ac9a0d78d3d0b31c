import math
from collections.abc import Coroutine, Sequence
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from server.conversation import Conversation, Node, PromptTooLong, UnknownParent, answer_room, fit, messages
from server.engine import Message, Prompt

T = TypeVar("T")
UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""The machine may be busy with something else."""


def finished(coroutine: Coroutine[Any, Any, T]) -> T:
    """The result of a coroutine that waits for nothing."""
    with pytest.raises(StopIteration) as end:
        coroutine.send(None)
    result: T = end.value.value
    return result


class Template:
    """A chat template: two tokens a message and one a letter."""

    def __init__(self) -> None:
        self.rendered: list[Sequence[Message]] = []

    async def __call__(self, said: Sequence[Message]) -> Prompt:
        self.rendered.append(said)
        return [0] * self.length(said)

    @staticmethod
    def length(said: Sequence[Message]) -> int:
        return sum(2 + len(message.content) for message in said)


ROUNDS = st.lists(
    st.builds(Node, st.just("id"), st.none(), st.text(max_size=9), st.text(min_size=1, max_size=9)), max_size=40
)


@UNHURRIED
@given(
    system=st.text(max_size=5),
    rounds=ROUNDS,
    question=st.text(min_size=1, max_size=9),
    share=st.floats(0, 1),
    slack=st.integers(-3, 3),
)
@example(system="", rounds=[Node("", None, "q", "a")] * 3, question="q", share=0.7, slack=0)
def test_a_prompt_holds_the_question_and_as_many_of_the_newest_rounds_as_fit(
    system: str, rounds: list[Node], question: str, share: float, slack: int
) -> None:
    def length(count: int) -> int:
        return Template.length(messages(system, rounds[len(rounds) - count :], question))

    limit = max(1, length(round(share * len(rounds))) + slack)
    template, room = Template(), 7
    fitting = fit(template, system, rounds, question, max_context_tokens=limit + room, room=room)
    if length(0) > limit:
        with pytest.raises(PromptTooLong, match=rf"{length(0)} tokens .* {limit}, .* by {length(0) - limit} tokens"):
            finished(fitting)
        return
    prompt, used = finished(fitting)
    assert len(prompt) == length(used) <= limit
    assert used == len(rounds) or length(used + 1) > limit
    for said in template.rendered:
        assert said[-1] == Message("user", question)
    assert len(template.rendered) <= 2 + math.ceil(math.log2(len(rounds) + 1))


def test_without_need_for_dropping_a_prompt_is_rendered_once() -> None:
    template = Template()
    rounds = [Node("", None, "q", "a")] * 30
    assert finished(fit(template, "", rounds, "q", max_context_tokens=1000, room=1))[1] == 30
    assert len(template.rendered) == 1


def test_a_prompt_is_chronological() -> None:
    rounds = [Node("", None, "q1", "a1"), Node("", None, "q2", "a2")]
    assert [message.content for message in messages("be kind", rounds, "q3")] == [
        "be kind",
        "q1",
        "a1",
        "q2",
        "a2",
        "q3",
    ]
    assert [message.role for message in messages("", rounds[:1], "q3")] == ["user", "assistant", "user"]


@UNHURRIED
@given(st.integers(1, 10_000), st.none() | st.integers(1, 20_000))
def test_room_is_kept_for_the_answer_but_at_most_a_quarter(context: int, asked: int | None) -> None:
    room = answer_room(context, asked)
    assert 1 <= room <= max(1, context // 4)
    if asked is not None:
        assert room <= asked


def ask(conversation: Conversation, question: str, answer: str = "", parent_id: str | None = None) -> Node:
    node = conversation.ask(question, parent_id)
    node.answer = answer
    return node


def test_a_question_follows_the_newest_answer() -> None:
    conversation = Conversation("user")
    first = ask(conversation, "q1", "a1")
    second = ask(conversation, "q2", "a2")
    assert (first.parent_id, second.parent_id) == (None, first.id)
    assert conversation.rounds_before(ask(conversation, "q3")) == [first, second]


def test_a_question_after_an_older_answer_makes_a_branch() -> None:
    conversation = Conversation("user")
    first = ask(conversation, "q1", "a1")
    trunk = ask(conversation, "q2", "a2")
    branch = ask(conversation, "q2 edited", "b2", first.id)
    assert conversation.rounds_before(branch) == [first]
    assert conversation.rounds_before(ask(conversation, "q3")) == [first, branch]
    assert conversation.rounds_before(ask(conversation, "q3", parent_id=trunk.id)) == [first, trunk]


def test_an_unknown_parent_adds_nothing() -> None:
    conversation = Conversation("user")
    first = ask(conversation, "q1", "a1")
    with pytest.raises(UnknownParent):
        conversation.ask("q2", "of another conversation")
    assert conversation.newest == first.id
    with pytest.raises(UnknownParent):
        Conversation("user").ask("q", "anything")


def test_a_round_without_an_answer_is_left_out() -> None:
    conversation = Conversation("user")
    first = ask(conversation, "q1", "a1")
    ask(conversation, "stopped at once", "")
    assert conversation.rounds_before(ask(conversation, "q3")) == [first]


def test_a_withdrawn_question_was_never_asked() -> None:
    conversation = Conversation("user")
    first = ask(conversation, "q1", "a1")
    refused = conversation.ask("too long")
    conversation.withdraw(refused)
    assert conversation.newest == first.id
    with pytest.raises(UnknownParent):
        conversation.ask("q2", refused.id)
    assert ask(conversation, "q2").parent_id == first.id


def test_withdrawing_a_branch_leaves_the_newer_question_the_newest() -> None:
    conversation = Conversation("user")
    first = ask(conversation, "q1", "a1")
    branch = conversation.ask("q2", first.id)
    newest = ask(conversation, "q3", "a3", first.id)
    conversation.withdraw(branch)
    assert conversation.newest == newest.id


@UNHURRIED
@given(st.lists(st.integers(0, 99), max_size=30))
def test_the_rounds_before_a_question_are_its_ancestors_whatever_the_tree(parents: list[int]) -> None:
    conversation = Conversation("user")
    nodes: list[Node] = []
    for number, pick in enumerate(parents):
        parent_id = nodes[pick % len(nodes)].id if nodes else None
        nodes.append(ask(conversation, str(number), str(number), parent_id))
    for node in nodes:
        line = [*conversation.rounds_before(node), node]
        assert line[0].parent_id is None
        assert [each.parent_id for each in line[1:]] == [each.id for each in line[:-1]]
