"""Pure: a conversation's tree of messages, and which of its rounds go into a prompt."""

import re
from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import Final, Literal
from uuid import uuid4

from msgspec import UNSET, Struct, UnsetType

from server.engine import Message, Prompt
from server.protocol import Params, TurnEnd

TITLE_CHARS: Final = 60
Rating = Literal["up", "down"]
_CONTROL: Final = re.compile("[\x00-\x1f\x7f-\x9f]")


class Node(Struct):
    """A question and its answer: one round. Its id is the answer's, which the next question names as parent."""

    id: str
    turn_id: str
    parent_id: str | None
    question_id: str
    """The same for all answers to one question (`regenerate`)."""
    question: str
    asked_at: float
    """Seconds since 1970, UTC."""
    system: str = ""
    history_max: int = 0
    params: Params = Params()
    """How the question was asked: an answer made anew or continued keeps to it."""
    model: str = ""
    fingerprint: str = ""
    """Of the model whose tokens the log holds: another one cannot go on with it."""
    history_from: str | None = None
    """The oldest round that went into the prompt, where older ones were left out: later prompts begin there too."""
    answer: str = ""
    reasoning: str = ""
    end: TurnEnd | None = None
    """None while the turn runs, or where the server was lost under it."""
    rating: Rating | None = None
    """What the user thinks of the answer."""


class UnknownParent(LookupError):
    """The message to answer to is not in this conversation."""


class Conversation:
    """One user's tree of rounds; an answer with several questions after it is where branches part."""

    def __init__(self, user: str, id: str = "", *, title: str = "", created_at: float = 0.0) -> None:
        self.id = id or uuid4().hex
        self.user = user
        self.title = title
        self.created_at = created_at
        self.updated_at = created_at
        """Seconds since 1970, UTC."""
        self.current: str | None = None
        """The round that is asked after where a question names none: the newest, or the version chosen since."""
        self.nodes: dict[str, Node] = {}
        """In the order of asking."""

    @classmethod
    def restored(
        cls,
        user: str,
        id: str,
        nodes: Iterable[Node],
        current: str | None,
        updated_at: float,
        *,
        title: str,
        created_at: float,
    ) -> "Conversation":
        """As it was stored."""
        made = cls(user, id, title=title, created_at=created_at)
        made.nodes = {node.id: node for node in nodes}
        made.current = current
        made.updated_at = updated_at
        return made

    def ask(self, turn_id: str, question: str, asked_at: float, parent_id: str | UnsetType | None = UNSET) -> Node:
        """Add a question after answer `parent_id` (None: after none; absent: the current one). Raises UnknownParent."""
        parent_id = self.current if parent_id is UNSET else parent_id
        if parent_id is not None and parent_id not in self.nodes:
            raise UnknownParent(parent_id)
        return self._add(Node(uuid4().hex, turn_id, parent_id, uuid4().hex, question, asked_at))

    def regenerate(self, turn_id: str, of: Node, asked_at: float) -> Node:
        """Add a sibling answer to the same question."""
        return self._add(
            Node(
                uuid4().hex,
                turn_id,
                of.parent_id,
                of.question_id,
                of.question,
                asked_at,
                system=of.system,
                history_max=of.history_max,
                params=of.params,
            )
        )

    def _add(self, node: Node) -> Node:
        if not self.nodes:
            self.created_at = node.asked_at
            self.title = self.title or title_of(node.question)
        if node.parent_id is not None:
            node.history_from = self.nodes[node.parent_id].history_from
        self.nodes[node.id] = node
        self.current = node.id
        self.updated_at = node.asked_at
        return node

    def withdraw(self, node: Node, current: str | None) -> None:
        """Take back a question that was refused, as if it had never been asked; `current` is what was before it."""
        del self.nodes[node.id]
        if self.current == node.id:
            self.current = current

    def choose(self, id: str) -> None:
        """Go on after this round. Raises UnknownParent."""
        if id not in self.nodes:
            raise UnknownParent(id)
        self.current = id

    def path_to(self, node: Node) -> list[Node]:
        """The rounds that led to a question, oldest first."""
        rounds = []
        parent_id = node.parent_id
        while parent_id is not None:
            parent = self.nodes[parent_id]
            rounds.append(parent)
            parent_id = parent.parent_id
        return rounds[::-1]


def clean_title(title: str) -> str:
    """A title on one line, without control characters."""
    return " ".join(_CONTROL.sub(" ", title).split())


def title_of(question: str) -> str:
    """A title made of a first question: its first line with words, without marks of Markdown, shortened."""
    for line in question.splitlines():
        line = clean_title(re.sub(r"^[#>*+\-\s]+|[`*]", "", line))
        if line:
            break
    else:
        return "…"
    if len(line) <= TITLE_CHARS:
        return line
    head = line[:TITLE_CHARS]
    # Not in the middle of a word, where the script has words.
    return (head.rpartition(" ")[0] if " " in head[TITLE_CHARS // 2 :] else head).rstrip() + "…"


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


def rounds_for(node: Node, path: Sequence[Node]) -> list[Node]:
    """The answered rounds of the path to a question that its prompt may begin with: from where the prompt before it
    began, at most `history_max`."""
    begin = next((index for index, each in enumerate(path) if each.id == node.history_from), 0)
    path = path[begin:]
    rounds = [each for each in path if each.answer]
    return rounds[max(0, len(rounds) - node.history_max) :]


async def fit(
    render: Callable[[Sequence[Message]], Awaitable[Prompt]],
    system: str,
    rounds: Sequence[Node],
    question: str,
    *,
    max_context_tokens: int,
    room: int,
) -> tuple[Prompt, int]:
    """The prompt with all rounds, or with so many of the newest as fill half of what is free for them; and how many.

    Half: a prompt that begins anew finds nothing in the prefix cache, so it must not happen with every question.
    Raises PromptTooLong.
    """
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
    target = (len(prompt) + limit) // 2
    fits, too_many = 0, len(rounds)
    while too_many - fits > 1:
        middle = (fits + too_many) // 2
        tried = await with_newest(middle)
        if len(tried) <= target:
            prompt, fits = tried, middle
        else:
            too_many = middle
    return prompt, fits
