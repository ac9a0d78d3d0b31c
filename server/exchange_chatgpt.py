"""Pure: ChatGPT's `conversations.json`, read into rounds.

ChatGPT keeps a tree of messages, each under the one that it follows; here an answer and its question are one round.
What was never on screen (system and tool messages, tool calls, hidden ones, those without text) is skipped: what
follows it follows what came before it. Then
- several answers in a row are one, with a blank line between; where the tree parts between them, those after it are
  rounds of their own, with an empty question;
- several answers to one question are its versions;
- a question that another one follows, or nothing, is a round with an empty answer;
- an answer at the very beginning is a round with an empty question;
- a model's thoughts are the reasoning of the answer that follows them; a picture or file is named in brackets;
- a message without a time, or with one before its parent's, gets its parent's.
"""

import re
from dataclasses import dataclass, field
from typing import Final, Literal
from uuid import uuid4

import msgspec
from msgspec import Raw, Struct

from server.conversation import Conversation, Node
from server.exchange import BadImport, Time, new_round, restored

# ---- the file, as far as it is read


class _Author(Struct):
    role: str


class _Part(Struct):
    content_type: str = ""
    text: str | None = None


class _Thought(Struct):
    summary: str = ""
    content: str = ""


class _Content(Struct):
    content_type: str = "text"
    parts: list[str | _Part | None] = []
    thoughts: list[_Thought] = []


class _Metadata(Struct):
    is_visually_hidden_from_conversation: bool | None = None
    model_slug: str | None = None


class _Message(Struct):
    author: _Author
    content: _Content | None = None
    create_time: Time | None = None
    recipient: str | None = None
    metadata: _Metadata | None = None


class _MappingNode(Struct):
    id: str
    parent: str | None = None
    message: _Message | None = None


class _Export(Struct):
    mapping: dict[str, Raw]
    title: str | None = None
    create_time: Time | None = None
    update_time: Time | None = None
    current_node: str | None = None


_read_export: Final = msgspec.json.Decoder(_Export)
_read_node: Final = msgspec.json.Decoder(_MappingNode)

CITATION: Final = re.compile("\ue200[^\ue200\ue201]*\ue201")
"""Marks that ChatGPT's page shows as links; without it they are noise."""


# ---- what was on screen


@dataclass(eq=False)
class _Said:
    """A message that was on screen."""

    role: Literal["user", "assistant"]
    text: str
    reasoning: str
    model: str
    time: float | None
    after: "_Said | None"
    followers: list["_Said"] = field(default_factory=list)

    @property
    def ends_a_round(self) -> bool:
        if self.role == "user":
            return not self.followers or any(each.role == "user" for each in self.followers)
        return len(self.followers) != 1 or self.followers[0].role == "user"

    def round(self) -> list["_Said"]:
        """The messages of the round that this one ends, its question first."""
        said = [self]
        while (before := said[-1].after) is not None and said[-1].role == "assistant":
            if before.role == "assistant" and before.ends_a_round:
                break
            said.append(before)
        return said[::-1]


def imported(user: str, conversation: bytes | Raw) -> Conversation:
    """One of the file's conversations, under new ids. Raises BadImport, or what msgspec raises."""
    read = _read_export.decode(conversation)
    shown, last = _shown(read)
    rounds: dict[_Said, Node] = {}
    question_ids: dict[_Said | None, str] = {}
    for end in shown:
        if end.ends_a_round:
            rounds[end] = _round(end, rounds, question_ids, read.create_time or 0.0)
    while last is not None and last not in rounds:
        last = last.followers[-1]  # in the middle of a round
    nodes = sorted(rounds.values(), key=lambda node: node.asked_at)
    created_at = read.create_time or (nodes[0].asked_at if nodes else 0.0)
    updated_at = read.update_time or (nodes[-1].asked_at if nodes else created_at)
    return restored(user, nodes, rounds[last].id if last else None, read.title or "", created_at, updated_at)


def _round(end: _Said, rounds: dict[_Said, Node], question_ids: dict[_Said | None, str], earliest: float) -> Node:
    first, *answers = end.round()
    asked: _Said | None = first
    if first.role == "assistant":
        # Answers without a question that follow the same message are versions of each other.
        asked, answers = first.after, [first, *answers]
    is_new = asked not in question_ids
    parent = None if first.after is None else rounds[first.after]
    earliest = parent.asked_at if parent else earliest
    time = (first if is_new else answers[0]).time  # versions after the first were asked for when they began
    return new_round(
        parent.id if parent else None,
        question_ids.setdefault(asked, uuid4().hex),
        first.text if first.role == "user" else "",
        earliest if time is None else max(time, earliest) if parent else time,
        answer="\n\n".join(said.text for said in answers if said.text),
        reasoning="\n\n".join(said.reasoning for said in answers if said.reasoning),
        model=next((said.model for said in answers if said.model), ""),
    )


def _shown(read: _Export) -> tuple[list[_Said], _Said | None]:
    """What was on screen, parents first, and the last message of the path that was."""
    nodes = {id: _node(id, raw) for id, raw in read.mapping.items()}
    below: dict[str | None, list[_MappingNode]] = {}
    for node in nodes.values():
        if node.parent is not None and node.parent not in nodes:
            raise BadImport(f"Message {node.id[:64]!r} follows {node.parent[:64]!r}, which is not there.")
        below.setdefault(node.parent, []).append(node)
    shown: list[_Said] = []
    last_shown: dict[str | None, _Said | None] = {None: None}
    waiting = below.get(None, [])[::-1]
    while waiting:
        node = waiting.pop()
        before = last_shown[node.parent]
        said = _said(node.message, before) if node.message else None
        if said is not None:
            shown.append(said)
            if before is not None:
                before.followers.append(said)
        last_shown[node.id] = said or before
        waiting += below.get(node.id, [])[::-1]
    if len(last_shown) <= len(nodes):
        raise BadImport("Some of its messages follow each other in a circle.")
    current = read.current_node
    if current is not None and current not in nodes:
        raise BadImport(f"Its current message {current[:64]!r} is not there.")
    return shown, last_shown[current]


def _node(id: str, raw: Raw) -> _MappingNode:
    try:
        node = _read_node.decode(raw)
    except msgspec.DecodeError as fault:
        raise BadImport(f"Message {id[:64]!r}: {fault}.") from None
    if node.id != id:
        raise BadImport(f"Message {id[:64]!r} has another id too, {node.id[:64]!r}.")
    return node


def _said(message: _Message, after: _Said | None) -> _Said | None:
    """None for what was not on screen."""
    metadata, role, content = message.metadata or _Metadata(), message.author.role, message.content
    if metadata.is_visually_hidden_from_conversation or message.recipient not in (None, "all") or content is None:
        return None
    if role not in ("user", "assistant"):
        return None
    text = reasoning = ""
    if content.content_type in ("text", "multimodal_text"):
        text = CITATION.sub("", "\n".join(filter(None, map(_text, content.parts)))).strip()
    elif content.content_type == "thoughts" and role == "assistant":
        reasoning = "\n\n".join(
            part.strip() for thought in content.thoughts for part in (thought.summary, thought.content) if part.strip()
        )
    if not text and not reasoning:
        return None
    return _Said(
        "user" if role == "user" else "assistant",
        text,
        reasoning,
        metadata.model_slug or "",
        message.create_time,
        after,
    )


def _text(part: str | _Part | None) -> str:
    if not isinstance(part, _Part):
        return part or ""
    return part.text or ("[image]" if "image" in part.content_type else "[file]")
