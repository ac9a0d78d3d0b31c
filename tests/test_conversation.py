import math
from collections.abc import Coroutine, Sequence
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from msgspec import UNSET, UnsetType

from server.conversation import (
    TITLE_CHARS,
    Conversation,
    Node,
    PromptTooLong,
    UnknownParent,
    answer_room,
    fit,
    messages,
    rounds_for,
    title_of,
)
from server.engine import Message, Prompt
from server.protocol import Params

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


def said(question: str, answer: str) -> Node:
    return Node("", "", None, "", question, 0.0, answer=answer)


ROUNDS = st.lists(st.builds(said, st.text(max_size=9), st.text(min_size=1, max_size=9)), max_size=40)


@UNHURRIED
@given(
    system=st.text(max_size=5),
    rounds=ROUNDS,
    question=st.text(min_size=1, max_size=9),
    share=st.floats(0, 1),
    slack=st.integers(-3, 3),
)
@example(system="", rounds=[said("q", "a")] * 3, question="q", share=0.7, slack=0)
def test_a_prompt_holds_all_rounds_or_the_newest_in_half_of_the_room_for_them(
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
    if length(len(rounds)) <= limit:
        assert used == len(rounds)
        assert len(template.rendered) == 1
    else:
        half = (length(0) + limit) // 2
        assert length(used) <= half
        assert used == len(rounds) - 1 or length(used + 1) > half
    for prompt_messages in template.rendered:
        assert prompt_messages[-1] == Message("user", question)
    assert len(template.rendered) <= 2 + math.ceil(math.log2(len(rounds) + 1))


def test_a_prompt_is_chronological() -> None:
    rounds = [said("q1", "a1"), said("q2", "a2")]
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


def ask(conversation: Conversation, question: str, answer: str = "", parent_id: str | UnsetType | None = UNSET) -> Node:
    node = conversation.ask(question, question, float(len(conversation.nodes)), parent_id)
    node.answer = answer
    node.history_max = 1000
    return node


def test_a_question_follows_the_newest_answer() -> None:
    conversation = Conversation("user")
    first = ask(conversation, "q1", "a1")
    second = ask(conversation, "q2", "a2")
    assert (first.parent_id, second.parent_id) == (None, first.id)
    assert conversation.path_to(ask(conversation, "q3")) == [first, second]


def test_a_question_after_an_older_answer_makes_a_branch() -> None:
    conversation = Conversation("user")
    first = ask(conversation, "q1", "a1")
    trunk = ask(conversation, "q2", "a2")
    branch = ask(conversation, "q2 edited", "b2", first.id)
    assert conversation.path_to(branch) == [first]
    assert conversation.path_to(ask(conversation, "q3")) == [first, branch]
    assert conversation.path_to(ask(conversation, "q3", parent_id=trunk.id)) == [first, trunk]


def test_the_first_question_can_be_asked_anew() -> None:
    conversation = Conversation("user")
    first = ask(conversation, "q1", "a1")
    anew = ask(conversation, "q1 edited", "b1", None)
    assert (anew.parent_id, conversation.current, conversation.title) == (None, anew.id, "q1")
    assert conversation.path_to(ask(conversation, "q2")) == [anew]
    assert conversation.path_to(ask(conversation, "q2", parent_id=first.id)) == [first]


def test_an_answer_made_anew_is_a_sibling_asked_in_the_same_way() -> None:
    conversation = Conversation("user")
    ask(conversation, "q1", "a1")
    second = ask(conversation, "q2", "a2")
    second.system, second.history_max, second.params = "be kind", 3, Params(seed=7)
    sibling = conversation.regenerate("turn", second, 9.0)
    for same in ("parent_id", "question_id", "question", "system", "history_max", "params"):
        assert getattr(sibling, same) == getattr(second, same)
    assert (sibling.id != second.id, sibling.turn_id, sibling.asked_at) == (True, "turn", 9.0)
    assert (sibling.answer, sibling.end) == ("", None)
    assert conversation.current == sibling.id


def test_a_question_goes_after_the_chosen_version() -> None:
    conversation = Conversation("user")
    first = ask(conversation, "q1", "a1")
    conversation.regenerate("turn", first, 1.0)
    conversation.choose(first.id)
    assert ask(conversation, "q2").parent_id == first.id
    with pytest.raises(UnknownParent):
        conversation.choose("nobody")


def test_an_unknown_parent_adds_nothing() -> None:
    conversation = Conversation("user")
    first = ask(conversation, "q1", "a1")
    with pytest.raises(UnknownParent):
        ask(conversation, "q2", parent_id="of another conversation")
    assert (conversation.current, list(conversation.nodes)) == (first.id, [first.id])
    with pytest.raises(UnknownParent):
        ask(Conversation("user"), "q", parent_id="anything")


def test_a_withdrawn_question_was_never_asked() -> None:
    conversation = Conversation("user")
    first = ask(conversation, "q1", "a1")
    refused = ask(conversation, "too long")
    conversation.withdraw(refused, first.id)
    assert conversation.current == first.id
    with pytest.raises(UnknownParent):
        ask(conversation, "q2", parent_id=refused.id)
    assert ask(conversation, "q2").parent_id == first.id


def test_what_was_chosen_since_stays_when_a_question_is_withdrawn() -> None:
    conversation = Conversation("user")
    first = ask(conversation, "q1", "a1")
    second = ask(conversation, "q2", "a2")
    refused = ask(conversation, "q3", parent_id=first.id)
    conversation.choose(first.id)
    conversation.withdraw(refused, second.id)
    assert conversation.current == first.id


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("What is it?", "What is it?"),
        ("  \n\n## What   *is* it?\nI wonder.", "What is it?"),
        ("> - `code` first", "code first"),
        ("", "…"),
        ("***\n###", "…"),
        ("word " * 30, "word word word word word word word word word word word word…"),
        ("字" * 80, "字" * 60 + "…"),
        ("a" * 59 + " b" * 9, "a" * 59 + "…"),
    ],
)
def test_a_title_is_the_first_line_with_words_shortened(question: str, title: str) -> None:
    assert title_of(question) == title
    assert len(title) <= TITLE_CHARS + 1
    conversation = Conversation("user")
    ask(conversation, question)
    ask(conversation, "something else")
    assert conversation.title == title


# ---- whatever the tree


class Trees(RuleBasedStateMachine):
    """Questions, answers made anew, choices and refusals in any order, with a context for a few rounds only."""

    def __init__(self) -> None:
        super().__init__()
        self.conversation = Conversation("user")
        self.prompts: dict[str, list[Node]] = {}
        """The rounds in the prompt of each question."""
        self.shortened: set[str] = set()
        """Questions for which rounds had to go."""

    def pick(self, number: int) -> Node:
        nodes = list(self.conversation.nodes.values())
        return nodes[number % len(nodes)]

    def answer(self, node: Node, answer: str, context: int) -> None:
        """As `server.generation` does it."""
        rounds = rounds_for(node, self.conversation.path_to(node))
        prompt = fit(Template(), "", rounds, node.question, max_context_tokens=context, room=1)
        used = finished(prompt)[1]
        if used < len(rounds):
            node.history_from = rounds[-used].id if used else node.id
            self.shortened.add(node.id)
        self.prompts[node.id] = rounds[len(rounds) - used :]
        node.answer = answer

    ANSWERS = st.text("xy", max_size=9)
    CONTEXTS = st.sampled_from((60, 60, 60, 30))
    HISTORIES = st.sampled_from((1000, 1000, 1000, 2, 0))

    @rule(answer=ANSWERS, context=CONTEXTS, history_max=HISTORIES)
    def ask(self, answer: str, context: int, history_max: int) -> None:
        node = ask(self.conversation, "question")
        node.history_max = history_max
        self.answer(node, answer, context)

    @precondition(lambda self: self.conversation.nodes)
    @rule(number=st.integers(0, 99), answer=ANSWERS, context=CONTEXTS)
    def branch(self, number: int, answer: str, context: int) -> None:
        node = ask(self.conversation, "edited", parent_id=self.pick(number).id)
        self.answer(node, answer, context)

    @precondition(lambda self: self.conversation.nodes)
    @rule(number=st.integers(0, 99), answer=ANSWERS, context=CONTEXTS)
    def regenerate(self, number: int, answer: str, context: int) -> None:
        of = self.pick(number)
        node = self.conversation.regenerate("again", of, float(len(self.conversation.nodes)))
        assert (node.question_id, node.question, node.parent_id) == (of.question_id, of.question, of.parent_id)
        self.answer(node, answer, context)

    @precondition(lambda self: self.conversation.nodes)
    @rule(number=st.integers(0, 99))
    def choose(self, number: int) -> None:
        self.conversation.choose(self.pick(number).id)

    @rule()
    def is_stopped_before_its_prompt_is_known(self) -> None:
        node = ask(self.conversation, "stopped")
        self.prompts[node.id] = rounds_for(node, self.conversation.path_to(node))

    @rule()
    def is_refused(self) -> None:
        before, nodes = self.conversation.current, dict(self.conversation.nodes)
        self.conversation.withdraw(ask(self.conversation, "too long"), before)
        assert (self.conversation.current, self.conversation.nodes) == (before, nodes)

    @invariant()
    def paths_are_ancestors(self) -> None:
        for node in self.conversation.nodes.values():
            line = [*self.conversation.path_to(node), node]
            assert line[0].parent_id is None
            assert [each.parent_id for each in line[1:]] == [each.id for each in line[:-1]]
            assert [each.asked_at for each in line] == sorted(each.asked_at for each in line)

    @invariant()
    def answers_to_one_question_differ_in_nothing_else(self) -> None:
        by_question: dict[str, set[tuple[str, str | None]]] = {}
        for node in self.conversation.nodes.values():
            by_question.setdefault(node.question_id, set()).add((node.question, node.parent_id))
        assert all(len(same) == 1 for same in by_question.values())

    @invariant()
    def a_prompt_is_the_answered_end_of_its_path(self) -> None:
        for id, rounds in self.prompts.items():
            answered = [each for each in self.conversation.path_to(self.conversation.nodes[id]) if each.answer]
            assert rounds == answered[len(answered) - len(rounds) :]

    @invariant()
    def a_prompt_begins_as_the_one_before_it_unless_rounds_were_dropped(self) -> None:
        nodes = self.conversation.nodes
        for id, rounds in self.prompts.items():
            parent = nodes.get(nodes[id].parent_id or "")
            if parent is not None and id not in self.shortened and nodes[id].history_max == parent.history_max == 1000:
                before = self.prompts[parent.id]
                assert rounds[: len(before)] == before


TestTrees = Trees.TestCase
TestTrees.settings = settings(UNHURRIED, max_examples=50, stateful_step_count=25)


def test_a_long_conversation_drops_rounds_seldom_and_then_many() -> None:
    conversation, drops, counts = Conversation("user"), 0, []
    for number in range(60):
        node = ask(conversation, f"question {number:02}", "an answer")
        rounds = rounds_for(node, conversation.path_to(node))
        used = finished(fit(Template(), "", rounds, node.question, max_context_tokens=300, room=10))[1]
        if used < len(rounds):
            drops += 1
            node.history_from = rounds[-used].id
        counts.append(used)
    assert max(counts) >= 10
    assert min(counts[10:]) >= 4
    assert drops <= 60 / 5
