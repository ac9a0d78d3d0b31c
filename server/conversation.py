"""Pure: a conversation's tree of messages, and which of its rounds go into a prompt."""

from collections.abc import Awaitable, Callable, Sequence
from uuid import uuid4

from msgspec import Struct

from server.engine import Message, Prompt


class Node(Struct):
    """A question and its answer: one round. Its id is the answer's, which the next question names as parent."""

    id: str
    parent_id: str | None
    question: str
    answer: str = ""


class UnknownParent(LookupError):
    """The message to answer to is not in this conversation."""


class Conversation:
    """One user's tree of rounds; an answer with several questions after it is where branches part."""

    def __init__(self, user: str) -> None:
        self.id = uuid4().hex
        self.user = user
        self.newest: str | None = None
        self._nodes: dict[str, Node] = {}

    def ask(self, question: str, parent_id: str | None = None) -> Node:
        """Add a question after answer `parent_id` (None: the newest). Raises UnknownParent."""
        parent_id = parent_id or self.newest
        if parent_id is not None and parent_id not in self._nodes:
            raise UnknownParent(parent_id)
        node = Node(uuid4().hex, parent_id, question)
        self._nodes[node.id] = node
        self.newest = node.id
        return node

    def withdraw(self, node: Node) -> None:
        """Take back a question that was refused, as if it had never been asked."""
        del self._nodes[node.id]
        if self.newest == node.id:
            self.newest = node.parent_id

    def rounds_before(self, node: Node) -> list[Node]:
        """The rounds that led to a question, oldest first, without those that got no answer."""
        rounds = []
        parent_id = node.parent_id
        while parent_id is not None:
            parent = self._nodes[parent_id]
            if parent.answer:
                rounds.append(parent)
            parent_id = parent.parent_id
        return rounds[::-1]


class PromptTooLong(Exception):
    """The question alone, with the system prompt, leaves no room for an answer."""

    def __init__(self, tokens: int, limit: int, room: int) -> None:
        super().__init__(
            f"The question has {tokens} tokens with the system prompt; the model takes {limit}, "
            f"and {room} more are kept for the answer. Shorten the question by {tokens - limit} tokens or more."
        )


def messages(system: str, rounds: Sequence[Node], question: str) -> list[Message]:
    """A prompt's messages in the order in which they were said."""
    said = [Message("system", system)] if system else []
    for each in rounds:
        said += (Message("user", each.question), Message("assistant", each.answer))
    return [*said, Message("user", question)]


def answer_room(max_context_tokens: int, max_tokens: int | None) -> int:
    """Tokens kept free for the answer: what was asked for, at most a quarter of the context."""
    quarter = max(1, max_context_tokens // 4)
    return quarter if max_tokens is None else min(max_tokens, quarter)


async def fit(
    render: Callable[[Sequence[Message]], Awaitable[Prompt]],
    system: str,
    rounds: Sequence[Node],
    question: str,
    *,
    max_context_tokens: int,
    room: int,
) -> tuple[Prompt, int]:
    """The prompt with as many of the newest rounds as fit, and how many these are. Raises PromptTooLong."""
    limit = max_context_tokens - room

    async def with_newest(count: int) -> Prompt:
        return await render(messages(system, rounds[len(rounds) - count :], question))

    prompt = await with_newest(len(rounds))
    if len(prompt) <= limit:
        return prompt, len(rounds)
    if rounds:
        prompt = await with_newest(0)
    if len(prompt) > limit:
        raise PromptTooLong(len(prompt), limit, room)
    # More rounds never make a shorter prompt: bisect for the most that fit.
    fits, too_many = 0, len(rounds)
    while too_many - fits > 1:
        middle = (fits + too_many) // 2
        tried = await with_newest(middle)
        if len(tried) <= limit:
            prompt, fits = tried, middle
        else:
            too_many = middle
    return prompt, fits
