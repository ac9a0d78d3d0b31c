"""Pure: a conversation as one JSON object, and the export that is made of these, written and read."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Final
from uuid import uuid4

import msgspec
from msgspec import UNSET, Meta, Raw, Struct, UnsetType

from server.conversation import Conversation, Node, Rating, clean_title, title_of
from server.protocol import FinishReason, History, Id, Params, Timing, TurnEnd, Usage

FORMAT: Final = "streamchat"
VERSION: Final = 1
MAX_TITLE_CHARS: Final = 200
WHOLE_HISTORY: Final = 10_000
"""Rounds before a question from elsewhere that an answer made anew is given, as far as they fit: all."""
UNKNOWN_USAGE: Final = Usage(0, 0, 0)
UNKNOWN_TIMING: Final = Timing(0.0, 0.0, 0.0)
UNKNOWN_HISTORY: Final = History(0, 0)

Time = Annotated[float, Meta(ge=0, le=4_102_444_800)]
"""Seconds since 1970, UTC; until 2100."""


class BadImport(ValueError):
    """A file that is not taken. It says what is wrong where, to a person."""


class TurnDetails(Struct, kw_only=True, omit_defaults=True):
    """What else is known of an answer; how it was asked for stands in exports only, so that they lose nothing."""

    system: str = ""
    history_max: Annotated[int, Meta(ge=0, le=2**31 - 1)] = 0
    params: Params = Params()
    fingerprint: str = ""
    history_from: Id | None = None
    timing: Timing | UnsetType = UNSET
    history: History | UnsetType = UNSET


class UserMessage(Struct, tag_field="role", tag="user"):
    """A question; `parent_id` is the answer that it follows."""

    id: Id
    parent_id: Id | None
    text: str
    created_at: Time


class AssistantMessage(Struct, tag_field="role", tag="assistant", kw_only=True):
    """An answer; `parent_id` is its question, which it shares with the other versions."""

    id: Id
    parent_id: Id
    text: str
    reasoning: str | UnsetType = UNSET
    turn_id: str = ""
    model: str = ""
    created_at: Time
    """When it was asked for."""
    finish_reason: FinishReason | None
    """None while the turn runs."""
    usage: Usage | UnsetType = UNSET
    digest: str | UnsetType = UNSET
    seq: int = 0
    rating: Rating | UnsetType = UNSET
    turn: TurnDetails | UnsetType = UNSET


class ConversationView(Struct, kw_only=True):
    """A conversation with all its versions; `messages` stand in the order of asking, parents first."""

    id: str = ""
    title: str
    created_at: Time
    updated_at: Time
    current_id: Id | None
    messages: list[UserMessage | AssistantMessage]


class _ReadView(ConversationView, kw_only=True):
    messages: list[Raw]  # type: ignore[assignment]  # each is read on its own: one long call would hold the loop up


_read_view: Final = msgspec.json.Decoder(_ReadView)
_read_message: Final[msgspec.json.Decoder[UserMessage | AssistantMessage]] = msgspec.json.Decoder(
    UserMessage | AssistantMessage
)
_encode: Final = msgspec.json.Encoder().encode


def view(conversation: Conversation, *, details: bool = False) -> ConversationView:
    """What is shown of a conversation; with `details` what goes into an export."""
    messages: list[UserMessage | AssistantMessage] = []
    asked = set()
    for node in conversation.nodes.values():
        if node.question_id not in asked:
            asked.add(node.question_id)
            messages.append(UserMessage(node.question_id, node.parent_id, node.question, node.asked_at))
        messages.append(_answer(node, details))
    return ConversationView(
        id=conversation.id,
        title=conversation.title,
        created_at=conversation.created_at,
        updated_at=conversation.updated_at,
        current_id=conversation.current,
        messages=messages,
    )


def _answer(node: Node, details: bool) -> AssistantMessage:
    message = AssistantMessage(
        id=node.id,
        parent_id=node.question_id,
        text=node.answer,
        reasoning=node.reasoning or UNSET,
        turn_id=node.turn_id,
        model=node.model,
        created_at=node.asked_at,
        finish_reason="interrupted" if details else None,  # in a file nothing runs
        rating=node.rating or UNSET,
    )
    end = node.end
    if end is not None:
        message.finish_reason, message.digest, message.seq = end.finish_reason, end.digest or UNSET, end.seq
        if end.usage != UNKNOWN_USAGE:
            message.usage = end.usage
    known = TurnDetails(
        timing=UNSET if end is None or end.timing == UNKNOWN_TIMING else end.timing,
        history=UNSET if end is None or end.history == UNKNOWN_HISTORY else end.history,
    )
    if details:
        known.system, known.history_max, known.params = node.system, node.history_max, node.params
        known.fingerprint, known.history_from = node.fingerprint, node.history_from
    if known != TurnDetails():
        message.turn = known
    return message


# ---- our own export

EXPORT_HEAD: Final = f'{{"format":"{FORMAT}","version":{VERSION},"conversations":[\n'.encode()
EXPORT_TAIL: Final = b"\n]}\n"


def encode(conversation: Conversation, *, details: bool = False) -> bytes:
    """Its view as JSON. An export is EXPORT_HEAD, such views with details, parted by commas, and EXPORT_TAIL."""
    return _encode(view(conversation, details=details))


def imported(user: str, conversation: bytes | Raw) -> Conversation:
    """One of an export's conversations, under new ids. Raises BadImport, or what msgspec raises."""
    read = _read_view.decode(conversation)
    messages = list(_messages(read.messages))
    answered = {message.parent_id for message in messages if isinstance(message, AssistantMessage)}
    questions: dict[str, Node] = {}
    """A round for each question, which its answers are copies of."""
    nodes: dict[str, Node] = {}
    for message in messages:
        if message.id in questions or message.id in nodes:
            raise BadImport(f"Two messages have the id {message.id!r}.")
        if isinstance(message, UserMessage):
            if message.parent_id is not None and message.parent_id not in nodes:
                raise BadImport(f"Question {message.id!r} follows {message.parent_id!r}: no such answer precedes it.")
            parent_id = None if message.parent_id is None else nodes[message.parent_id].id
            question = questions[message.id] = new_round(parent_id, uuid4().hex, message.text, message.created_at)
            if message.id not in answered:
                nodes[f"to {message.id}"] = question  # a name that no message of the file has: nothing follows it
        elif message.parent_id not in questions:
            raise BadImport(f"Answer {message.id!r} is to {message.parent_id!r}: no such question precedes it.")
        else:
            nodes[message.id] = _imported_answer(message, questions[message.parent_id], nodes)
    if read.current_id is not None and read.current_id not in nodes:
        raise BadImport(f"The current answer is {read.current_id!r}, which is not there.")
    current = None if read.current_id is None else nodes[read.current_id].id
    return restored(user, nodes.values(), current, read.title, read.created_at, read.updated_at)


def _messages(raw: Iterable[Raw]) -> Iterator[UserMessage | AssistantMessage]:
    for number, message in enumerate(raw, 1):
        try:
            yield _read_message.decode(message)
        except msgspec.DecodeError as fault:
            raise BadImport(f"Message {number}: {fault}.") from None


def _imported_answer(message: AssistantMessage, question: Node, nodes: Mapping[str, Node]) -> Node:
    node = new_round(
        question.parent_id,
        question.question_id,
        question.question,
        message.created_at,
        answer=message.text,
        reasoning=message.reasoning or "",
        model=message.model,
        finish_reason=message.finish_reason or "interrupted",
        usage=message.usage or UNKNOWN_USAGE,
    )
    node.rating = message.rating or None
    if message.turn:
        node.system, node.history_max, node.params = message.turn.system, message.turn.history_max, message.turn.params
        if message.turn.history_from is not None:
            if message.turn.history_from not in nodes:
                raise BadImport(f"The history of answer {message.id!r} begins with an answer that does not precede it.")
            node.history_from = nodes[message.turn.history_from].id
        assert node.end is not None
        timing, history = message.turn.timing or UNKNOWN_TIMING, message.turn.history or UNKNOWN_HISTORY
        node.end = msgspec.structs.replace(node.end, timing=timing, history=history)
    return node


# ---- what all imports are made of


def new_round(
    parent_id: str | None,
    question_id: str,
    question: str,
    asked_at: float,
    *,
    answer: str = "",
    reasoning: str = "",
    model: str = "",
    finish_reason: FinishReason = "stop",
    usage: Usage = UNKNOWN_USAGE,
) -> Node:
    """A round that is over and whose log is not known: nobody can go on with it, but ask after it."""
    turn_id = str(uuid4())
    return Node(
        uuid4().hex,
        turn_id,
        parent_id,
        question_id,
        question,
        asked_at,
        history_max=WHOLE_HISTORY,
        model=model,
        answer=answer,
        reasoning=reasoning,
        end=TurnEnd(
            turn_id,
            seq=0,
            finish_reason=finish_reason,
            usage=usage,
            timing=UNKNOWN_TIMING,
            history=UNKNOWN_HISTORY,
            digest=hashlib.sha256((reasoning + answer).encode()).hexdigest(),
        ),
    )


def restored(
    user: str, nodes: Iterable[Node], current: str | None, title: str, created_at: float, updated_at: float
) -> Conversation:
    """A conversation under a new id, made of rounds in the order of asking."""
    nodes = list(nodes)
    title = clean_title(title)[:MAX_TITLE_CHARS].rstrip()
    return Conversation.restored(
        user,
        uuid4().hex,
        nodes,
        current or (nodes[-1].id if nodes else None),
        updated_at,
        title=title or (title_of(nodes[0].question) if nodes else ""),
        created_at=created_at,
    )
