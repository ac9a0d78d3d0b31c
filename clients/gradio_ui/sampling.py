"""How a question is asked, as the page's controls say it: what is left as it is comes from the model."""

from collections.abc import Sequence
from typing import Any, Final

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


def shown_defaults(ready: Ready | None) -> list[Any]:
    """What stands in the controls at first: the model's own values."""
    own = {} if ready is None else msgspec.structs.asdict(ready.defaults.params)
    return [_shown(name, own.get(name, UNSET)) for name in NEUTRAL]


def _shown(name: str, value: Any) -> Any:
    if value is UNSET:
        return NEUTRAL[name]
    return "\n".join(value) if name == "stop" else value


def how(system: str, history_max: float, controls: Sequence[Any], ready: Ready | None) -> How:
    """What is asked for with these controls. Only what was changed is said."""
    changed = {
        name: _meant(name, value)
        for name, value, default in zip(NEUTRAL, controls, shown_defaults(ready), strict=True)
        if value != default and value not in (None, "")
    }
    default_system = "" if ready is None or ready.defaults.system is UNSET else ready.defaults.system
    return How(None if system == default_system else system, int(history_max), Params(**changed))


def _meant(name: str, value: Any) -> Any:
    if name == "stop":
        return [line for line in value.splitlines() if line]
    return int(value) if name in ("top_k", "max_tokens", "seed") else float(value)
