"""What every contender is asked, and the engine that it is asked of: the same for all, to the last option."""

from typing import Any, Final
from uuid import uuid4

from server import protocol
from tests.endless_model import ENDLESS_MODEL, ENDLESS_NAME

MODEL: Final = str(ENDLESS_MODEL)
ENGINE_OPTIONS: Final = (
    *("--served-model-name", ENDLESS_NAME),  # or SSE would carry a whole path in each chunk
    *("--max-model-len", "2048"),
    *("--max-num-seqs", "256"),
    *("--gpu-memory-utilization", "0.2"),  # three engines on one device
    "--enforce-eager",
)
ENVIRONMENT: Final = {
    "VLLM_CPU_KVCACHE_SPACE": "1",
    "VLLM_LOGGING_LEVEL": "WARNING",
    "VLLM_NO_USAGE_STATS": "1",
    "HF_HUB_OFFLINE": "1",
}

SYSTEM: Final = "You are a helpful assistant."
TEXT: Final = "Tell me a long story about a ship, its crew and the sea."
MESSAGES: Final = ({"role": "system", "content": SYSTEM}, {"role": "user", "content": TEXT})
SAMPLING: Final[dict[str, float]] = {
    "temperature": 0.0,
    "top_p": 1.0,
    "top_k": -1,
    "min_p": 0.0,
    "repetition_penalty": 1.0,
    "presence_penalty": 0.0,
    "frequency_penalty": 0.0,
}
"""All of it given, so that no contender's defaults matter."""


def ask(tokens: int) -> protocol.Ask:
    """The question to the service."""
    params = protocol.Params(max_tokens=tokens, **SAMPLING)  # type: ignore[arg-type]
    return protocol.Ask(str(uuid4()), TEXT, system=SYSTEM, history_max=0, params=params)


def chat_completion(tokens: int) -> dict[str, Any]:
    """The question to an OpenAI server."""
    return {
        "model": ENDLESS_NAME,
        "messages": MESSAGES,
        "max_tokens": tokens,
        "stream": True,
        "stream_options": {"include_usage": True},
        **SAMPLING,
    }
