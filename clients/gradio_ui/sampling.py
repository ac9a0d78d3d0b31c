"""How a question is asked, as the page's controls say it: what is left as it is comes from the model."""

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

import msgspec
from msgspec import UNSET

from clients.gradio_ui.tab import How
from server.protocol import Params, Ready

NEUTRAL: Final[dict[str, Any]] = {
    "temperature": 1.0,
    "top_p": 1.0,
    "top_k": -1,
    "min_p": 0.0,
    "max_tokens": None,
    "repetition_penalty": 1.0,
    "presence_penalty": 0.0,
    "frequency_penalty": 0.0,
    "seed": None,
    "stop": "",
}
"""What stands in a control, in this order, where the model says nothing."""


class Shown(NamedTuple):
    """What stands in the controls at first: what is asked for where nobody changes them."""

    system: str
    controls: list[Any]
    """In the order of NEUTRAL."""


def shown(ready: Ready | None) -> Shown:
    """The server's own values, as far as they are known; a model that still loads has none yet."""
    if ready is None:
        return Shown("", list(NEUTRAL.values()))
    own = msgspec.structs.asdict(ready.defaults.params)
    system = ready.defaults.system
    return Shown("" if system is UNSET else system, [_shown(name, own[name]) for name in NEUTRAL])


def _shown(name: str, value: Any) -> Any:
    if value is UNSET:
        return NEUTRAL[name]
    return "\n".join(value) if name == "stop" else value


def how(system: str, history_max: float, controls: Sequence[Any], first: Shown) -> How:
    """What is asked for with these controls. Only what differs from how they stood at first is said."""
    changed = {
        name: _meant(name, value)
        for name, value, before in zip(NEUTRAL, controls, first.controls, strict=True)
        if value != before and value not in (None, "")
    }
    return How(None if system == first.system else system, int(history_max), Params(**changed))


def _meant(name: str, value: Any) -> Any:
    if name == "stop":
        return [line for line in value.splitlines() if line]
    return int(value) if name in ("top_k", "max_tokens", "seed") else float(value)
