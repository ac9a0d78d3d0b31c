"""The wire, version 1: every frame as a frozen struct, one codec, the close codes.

Source of truth for both sides: Python clients import it, the page's typedefs are printed by
`python -m server.protocol` into static/protocol.js. Evolution: new fields get defaults, unknown
fields are ignored, removing one means a new subprotocol.
"""

from enum import IntEnum
from typing import Annotated, Any, Final, Literal

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType

PROTOCOL: Final = 1
SUBPROTOCOL: Final = "streamchat.v1"

TurnId = Annotated[str, Meta(pattern="^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$")]
"""A UUID that the client makes."""
Seq = Annotated[int, Meta(ge=0)]
"""Cursor into a turn's log: the number of tokens generated so far."""
Id = Annotated[str, Meta(min_length=1, max_length=64)]

Channel = Literal["answer", "reasoning"]
EngineState = Literal["loading", "ready", "restarting"]
TurnState = Literal["queued", "prefill", "decode"]
FinishReason = Literal["stop", "length", "cancelled", "interrupted", "error"]
ErrorCode = Literal[
    "bad_frame",
    "unauthorized",
    "unknown_turn",
    "unknown_conversation",
    "conversation_busy",
    "prompt_too_long",
    "queue_full",
    "rate_limited",
    "engine_unavailable",
    "internal",
]


class CloseCode(IntEnum):
    """WebSocket close codes that either side may meet (protocol.md, «Close codes»)."""

    NORMAL = 1000
    GOING_AWAY = 1001
    UNSUPPORTED_DATA = 1003
    INVALID_TEXT = 1007
    TOO_LARGE = 1009
    RESTART = 1012
    NO_HELLO = 4400
    UNAUTHORIZED = 4401
    TIMEOUT = 4408
    REPLACED = 4409
    TOO_MANY = 4429
    TOO_SLOW = 4508


def _snake_case(name: str) -> str:
    return "".join("_" + c.lower() if c.isupper() else c for c in name).lstrip("_")


class Value(Struct, frozen=True):
    """A JSON object inside a frame. A field that may be absent is `UNSET` then, never `null`."""


class Frame(Value, frozen=True, tag_field="type", tag=_snake_case):
    """One JSON object on the wire; its `type` is the class name in snake_case."""


# ---- what clients send: verbs


class Cursor(Value, frozen=True):
    """How much of a turn's log a client already has."""

    turn_id: TurnId
    seq: Seq


class Params(Value, frozen=True):
    """Sampling of one turn. What is absent comes from the model's own `generation_config`."""

    temperature: Annotated[float, Meta(ge=0, le=100)] | UnsetType = UNSET
    top_p: Annotated[float, Meta(gt=0, le=1)] | UnsetType = UNSET
    top_k: Annotated[int, Meta(ge=-1)] | UnsetType = UNSET
    min_p: Annotated[float, Meta(ge=0, le=1)] | UnsetType = UNSET
    max_tokens: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    repetition_penalty: Annotated[float, Meta(gt=0, le=100)] | UnsetType = UNSET
    presence_penalty: Annotated[float, Meta(ge=-2, le=2)] | UnsetType = UNSET
    frequency_penalty: Annotated[float, Meta(ge=-2, le=2)] | UnsetType = UNSET
    seed: Annotated[int, Meta(ge=-(2**63), le=2**63 - 1)] | UnsetType = UNSET
    stop: Annotated[list[Annotated[str, Meta(min_length=1, max_length=256)]], Meta(max_length=16)] | UnsetType = UNSET


class Hello(Frame, frozen=True):
    """The first frame of a connection."""

    token: Annotated[str, Meta(max_length=4096)] | UnsetType = UNSET
    resume: Annotated[list[Cursor], Meta(max_length=64)] | UnsetType = UNSET
    client: Annotated[str, Meta(max_length=128)] | UnsetType = UNSET


class Ask(Frame, frozen=True):
    """Start a turn. `parent_id` null asks the first question anew; `history_max` counts rounds, 0 is single turn."""

    turn_id: TurnId
    text: Annotated[str, Meta(min_length=1)]
    conversation_id: Id | UnsetType = UNSET
    parent_id: Id | UnsetType | None = UNSET
    system: str | UnsetType = UNSET
    history_max: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    params: Params | UnsetType = UNSET


class Regenerate(Frame, frozen=True):
    """Make a sibling of the answer of turn `of`."""

    turn_id: TurnId
    of: TurnId
    params: Params | UnsetType = UNSET


class Continue(Frame, frozen=True):
    """Go on with a turn that ended early, from its last token."""

    turn_id: TurnId


class Cancel(Frame, frozen=True):
    """Stop a turn. `seen` is the `seq` on screen: what came after it is dropped."""

    turn_id: TurnId
    seen: Seq | UnsetType = UNSET


class Attach(Frame, frozen=True):
    """Ask for a turn's log after `seq`, live or stored."""

    turn_id: TurnId
    seq: Seq


class Ping(Frame, frozen=True):
    """Answered by `pong` with the same `id`."""

    id: Annotated[str, Meta(max_length=64)] | UnsetType = UNSET


# ---- what the server sends: facts


class Limits(Value, frozen=True):
    """Every limit that applies to this connection; units in the names."""

    max_frame_bytes: int
    max_frames_per_second: int
    max_connections: int
    max_live_turns: int
    """Of this user, at once."""
    max_waiting_turns: int
    """Of all users, that have no place in the engine yet."""
    max_unattended_turns: int
    """Of this user, that run on with nobody connected."""
    disconnect_grace_s: float
    """So long do they run on; -1: to their end."""
    max_conversations_kept: int
    """Of all users, in memory; the others are read from the store when they are needed."""
    hello_timeout_s: float
    ping_interval_s: float
    ping_timeout_s: float
    slow_timeout_s: float
    """How long one message may wait for a peer that does not read."""
    flush_ms: float
    max_context_tokens: int | UnsetType = UNSET
    """Prompt and answer together; absent until the engine has loaded."""


class Defaults(Value, frozen=True):
    """What a turn gets where its `ask` says nothing; sampling is the model's own `generation_config`."""

    history_max: int
    system: str | UnsetType = UNSET
    params: Params = Params()


class LiveTurn(Value, frozen=True):
    """A turn of this user whose generation is running now."""

    turn_id: str
    conversation_id: str
    seq: int
    state: TurnState


class Ready(Frame, frozen=True):
    """The answer to `hello`."""

    protocol: int
    server: str
    epoch: str
    user: str
    model: str
    engine: EngineState
    limits: Limits
    defaults: Defaults
    live: list[LiveTurn]
    token: str | UnsetType = UNSET


class Engine(Frame, frozen=True):
    """The engine's state changed; `progress` is 0 to 1. One that is ready says what `ready` could not say before."""

    state: EngineState
    progress: float | UnsetType = UNSET
    detail: str | UnsetType = UNSET
    model: str | UnsetType = UNSET
    limits: Limits | UnsetType = UNSET
    defaults: Defaults | UnsetType = UNSET


class History(Value, frozen=True):
    """Rounds before the question that went into the prompt, and that were left out."""

    used: int
    dropped: int


class TurnStart(Frame, frozen=True):
    """The turn is accepted; `resumed` where it goes on. Its prompt's length and history, once they are known."""

    turn_id: str
    conversation_id: str
    message_id: str
    model: str
    parent_id: str | UnsetType = UNSET
    resumed: bool = False
    prompt_tokens: int | UnsetType = UNSET
    history: History | UnsetType = UNSET


class Queued(Frame, frozen=True):
    """The engine has no place for the turn yet; position 1 is next."""

    turn_id: str
    position: int


class Delta(Frame, frozen=True, rename={"from_": "from"}):
    """The stretch of the turn's log after token `from_` up to and with token `seq`."""

    turn_id: str
    from_: int
    seq: int
    text: str
    channel: Channel


class Usage(Value, frozen=True):
    """Tokens: of the prompt, of it found in the prefix cache, of the answer."""

    prompt_tokens: int
    cached_tokens: int
    completion_tokens: int


class Timing(Value, frozen=True):
    """How long the turn took, by the server's clock; `ttft_ms` is absent where no text was sent."""

    queued_ms: float
    total_ms: float
    tokens_per_s: float
    ttft_ms: float | UnsetType = UNSET


class TurnEnd(Frame, frozen=True):
    """The one end of an accepted turn. `digest`: SHA-256 (hex) of the whole text in UTF-8."""

    turn_id: str
    seq: int
    finish_reason: FinishReason
    usage: Usage
    timing: Timing
    history: History
    digest: str


class Conversation(Frame, frozen=True):
    """A conversation was created, renamed or changed. `updated_at`: seconds since 1970, UTC."""

    conversation_id: str
    title: str
    updated_at: float


class Error(Frame, frozen=True):
    """A refusal, as a sentence that a person can act on."""

    code: ErrorCode
    message: str
    turn_id: str | UnsetType = UNSET
    path: str | UnsetType = UNSET
    retry_after_ms: int | UnsetType = UNSET


class Pong(Frame, frozen=True):
    """The answer to `ping`."""

    id: str | UnsetType = UNSET


class Bye(Frame, frozen=True):
    """The last frame before the server closes."""

    reason: str
    reconnect: bool
    after_ms: int | UnsetType = UNSET


ClientFrame = Hello | Ask | Regenerate | Continue | Cancel | Attach | Ping
ServerFrame = Ready | Engine | TurnStart | Queued | Delta | TurnEnd | Conversation | Error | Pong | Bye


# ---- the codec


class BadFrame(ValueError):
    """A text message that is no frame; `path` is where the fault is (`$.text`), as JSONPath."""

    def __init__(self, message: str, path: str = "$") -> None:
        super().__init__(message)
        self.path = path


encode: Final = msgspec.json.Encoder().encode
"""A frame to its bytes: compact JSON in UTF-8."""

_client_decoder: Final[msgspec.json.Decoder[ClientFrame]] = msgspec.json.Decoder(ClientFrame)
_server_decoder: Final[msgspec.json.Decoder[ServerFrame]] = msgspec.json.Decoder(ServerFrame)


def decode_client(message: str | bytes) -> ClientFrame:
    """What a client sent. Raises BadFrame."""
    try:
        return _client_decoder.decode(message)
    except (msgspec.DecodeError, RecursionError, UnicodeError) as fault:
        raise _bad_frame(fault) from None


def decode_server(message: str | bytes) -> ServerFrame:
    """What the server sent. Raises BadFrame."""
    try:
        return _server_decoder.decode(message)
    except (msgspec.DecodeError, RecursionError, UnicodeError) as fault:
        raise _bad_frame(fault) from None


def _bad_frame(fault: Exception) -> BadFrame:
    if isinstance(fault, RecursionError):
        return BadFrame("The frame is nested too deeply.")
    what, at, path = str(fault).rpartition(" - at `")
    return BadFrame(what, path.removesuffix("`")) if at else BadFrame(str(fault))


# ---- static/protocol.js


def javascript() -> str:
    """static/protocol.js: the constants, and a JSDoc typedef for each frame."""
    structs = [Cursor, Params, Limits, Defaults, LiveTurn, Usage, Timing, History]
    frames = [*ClientFrame.__args__, *ServerFrame.__args__]
    _, schemas = msgspec.json.schema_components([*structs, *frames], ref_template="{name}")
    parts = [
        "// Generated by `python -m server.protocol`; do not edit.\n",
        f'export const PROTOCOL = {PROTOCOL};\nexport const SUBPROTOCOL = "{SUBPROTOCOL}";\n',
        "/** @enum {number} */\nexport const CloseCode = Object.freeze({\n"
        + "".join(f"  {code.name}: {code.value},\n" for code in CloseCode)
        + "});\n",
    ]
    parts.append(_bounds(schemas["Params"]))
    for struct in [*structs, *frames]:
        parts.append(_typedef(struct.__name__, schemas[struct.__name__]))
    for name, union in (("ClientFrame", ClientFrame), ("ServerFrame", ServerFrame)):
        parts.append(f"/** @typedef {{{' | '.join(kind.__name__ for kind in union.__args__)}}} {name} */\n")
    return "\n".join(parts)


def _bounds(schema: dict[str, Any]) -> str:
    lines = [f"  {name}: {msgspec.json.encode(kind).decode()}," for name, kind in schema["properties"].items()]
    return "\n".join(
        [
            "/** What each field of `params` may be, as JSON Schema. */",
            "export const PARAMS = Object.freeze({",
            *lines,
            "});\n",
        ]
    )


def _typedef(name: str, schema: dict[str, Any]) -> str:
    required = schema.get("required", ())
    lines = ["/**", *(f" * {line}".rstrip() for line in schema["description"].splitlines())]
    lines.append(f" * @typedef {{Object}} {name}")
    for field, kind in schema["properties"].items():
        # Ours to send, theirs to rely on: only what may be absent is optional in the page's types.
        shown = field if field in required or "enum" in kind else f"[{field}]"
        lines.append(f" * @property {{{_js_type(kind)}}} {shown}")
    return "\n".join([*lines, " */", ""])


def _js_type(schema: dict[str, Any]) -> str:
    if "$ref" in schema:
        return str(schema["$ref"])
    if "enum" in schema:
        return "|".join(msgspec.json.encode(value).decode() for value in schema["enum"])
    if "anyOf" in schema:
        return "|".join(_js_type(one) for one in schema["anyOf"])
    if schema["type"] == "array":
        return f"Array<{_js_type(schema['items'])}>"
    kind: str = schema["type"]
    return {"integer": "number", "object": "Object"}.get(kind, kind)


if __name__ == "__main__":
    print(javascript(), end="")
