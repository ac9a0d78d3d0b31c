"""Pure: conversations, rounds and logs as rows of the store's tables, and back."""

from array import array
from collections.abc import Sequence
from typing import Any, Final

import msgspec
from sqlalchemy import Row

from server.conversation import Conversation, Node
from server.protocol import Params, TurnEnd
from server.store_schema import encodable, turns
from server.turn_log import Entry

INT_MAX: Final = 2**31 - 1

_SIMPLE: Final = (
    *("id", "turn_id", "parent_id", "question_id", "question", "asked_at", "system", "history_max"),
    *("model", "fingerprint", "history_from", "answer", "reasoning", "rating"),
)
NODE_COLUMNS: Final = [*(turns.c[name] for name in _SIMPLE), turns.c.params, turns.c.turn_end]

_decode_params: Final = msgspec.json.Decoder(Params).decode
_decode_end: Final = msgspec.json.Decoder(TurnEnd).decode
decode_entries: Final = msgspec.msgpack.Decoder(list[Entry]).decode


def conversation_row(conversation: Conversation) -> dict[str, Any]:
    """Its row of `conversations`."""
    return {
        "id": conversation.id,
        "user_id": conversation.user,
        "title": conversation.title,
        "title_folded": conversation.title.casefold(),
        "created_at": conversation.created_at,
        "updated_at": conversation.updated_at,
        "current": conversation.current,
    }


def turn_row(conversation: Conversation, node: Node, position: int) -> dict[str, Any]:
    """A round's row of `turns`, which has its answer only once it has ended, without its prompt."""
    ended = node.end is not None
    answer = node.answer if ended else ""
    return {
        "conversation_id": conversation.id,
        "user_id": conversation.user,
        "position": position,
        **{name: getattr(node, name) for name in _SIMPLE},
        "history_max": min(node.history_max, INT_MAX),
        "params": _json(node.params),
        "question_folded": node.question.casefold(),
        "answer": answer,
        "answer_folded": answer.casefold(),
        "reasoning": node.reasoning if ended else "",
        "turn_end": _json(node.end) if node.end else None,
        "finish_reason": node.end.finish_reason if node.end else None,
    }


def position(conversation: Conversation, node: Node) -> int:
    """Which of the conversation's rounds it is; most often the newest."""
    for after, id in enumerate(reversed(conversation.nodes)):
        if id == node.id:
            return len(conversation.nodes) - 1 - after
    return len(conversation.nodes)


def node_of(row: Row[Any]) -> Node:
    """The round of a row of NODE_COLUMNS."""
    *simple, params, end = row
    node = Node(**dict(zip(_SIMPLE, simple, strict=True)))
    if params != "{}":
        node.params = _decode_params(params)
    if end is not None:
        node.end = _decode_end(end)
    return node


def encode_entries(entries: Sequence[Entry]) -> bytes:
    """A chunk of a log."""
    try:
        return msgspec.msgpack.encode(entries)
    except UnicodeEncodeError:  # a lone surrogate, which no frame can hold either
        return msgspec.msgpack.encode([(seq, encodable(text), channel) for seq, text, channel in entries])


def token_bytes(ids: Sequence[int]) -> bytes:
    """Token ids, four bytes each."""
    return array("i", ids).tobytes()


def _json(value: msgspec.Struct) -> str:
    return msgspec.json.encode(value).decode()
