"""What the service needs of an engine: a narrow Protocol, its values and its errors."""

from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Literal, NamedTuple, Protocol

from server.protocol import Channel, Params

Prompt = list[int]
"""Token ids."""


class Message(NamedTuple):
    """One message of a prompt, as chat templates take it."""

    role: Literal["system", "user", "assistant"]
    content: str


class Info(NamedTuple):
    """What a loaded engine says of itself."""

    model: str
    max_context_tokens: int
    """Prompt and answer together."""
    max_running: int
    """Requests that are worked on at once; more wait."""
    defaults: Params
    """Sampling where a turn says nothing: the model's `generation_config`."""
    fingerprint: str = ""
    """Of model, tokenizer and reasoning parser: to engines that have the same, token ids mean the same text."""


class Output(NamedTuple):
    """What the engine generated since the output before; `text` may be empty while a character is half decoded."""

    text: str
    token_ids: Sequence[int]
    channel: Channel = "answer"
    finish_reason: Literal["stop", "length", "error"] | None = None
    cached_tokens: int = 0
    queued_s: float | None = None
    """How long the request waited for a place, where the engine measures it."""


class Begun(NamedTuple):
    """What an earlier request generated, after whose last token another one goes on."""

    token_ids: Sequence[int]
    chars: int
    """So much of their text was given out; the rest was held back (half a character, a possible stop string)."""


class EngineError(Exception):
    """The engine cannot do it; the sentence is for a person."""


class EngineUnavailable(EngineError):
    """Not loaded yet, or lost: all its requests are gone, and another one is being started."""

    def __init__(self, message: str, retry_after_ms: int = 1000) -> None:
        super().__init__(message)
        self.retry_after_ms = retry_after_ms


class RequestRefused(EngineError):
    """The engine does not take this request as it is (its own validation)."""


class QueueFull(EngineError):
    """The engine's own admission control says no for now."""


class StartFailed(EngineError):
    """The engine cannot be started with these options: trying again would not help. `code`: exit status."""

    def __init__(self, message: str, code: int = 1) -> None:
        super().__init__(message)
        self.code = code


class Engine(Protocol):
    """One loaded engine, until it is closed or dies."""

    @property
    def info(self) -> Info:
        """What it is."""

    @property
    def alive(self) -> bool:
        """False as soon as it is known that it has died."""

    @property
    def waiting(self) -> int:
        """Requests that have no place yet, as of its last step."""

    async def render(self, messages: Sequence[Message]) -> Prompt:
        """The prompt that the model's chat template makes of the messages. Raises RequestRefused."""

    def request(
        self, prompt: Prompt, params: Params, stride: int = 1, begun: Begun | None = None
    ) -> AbstractAsyncContextManager[AsyncIterator[Output]]:
        """Generate; leaving the context frees the engine. After the first token, `stride` of them may come at once.

        With `begun` it goes on token-exactly; `params.max_tokens` counts the new tokens only.

        Entering raises RequestRefused, QueueFull, EngineUnavailable; iterating raises EngineUnavailable, EngineError.
        """

    async def watch(self) -> str:
        """Returns when the engine died or hangs, and why."""

    async def close(self) -> None:
        """End it and its processes, within seconds, in whatever state it is."""
