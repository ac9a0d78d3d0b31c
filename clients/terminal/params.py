"""Sampling parameters as people type them."""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from server.protocol import Params

NAMES = Params.__struct_fields__


class BadParam(ValueError):
    """No parameter, or not a value of it; says so to a person."""


def params_of(options: Sequence[str], max_tokens: int | None = None) -> Params:
    """Of `KEY=VALUE`s; of one that is given twice the later one holds, but `stop` collects. Raises BadParam."""
    values: dict[str, Any] = {} if max_tokens is None else {"max_tokens": max_tokens}
    for option in options:
        name, equals, value = option.partition("=")
        name = name.strip().replace("-", "_")
        if not equals:
            raise BadParam(f"{option!r} is not KEY=VALUE.")
        values = with_param(values, name, value)
    return convert(values)


def with_param(values: Mapping[str, Any], name: str, value: str) -> dict[str, Any]:
    """The values with one more. Raises BadParam."""
    if name not in NAMES:
        raise BadParam(f"{name!r} is none of {', '.join(NAMES)}.")
    made = {**values, name: [*values.get(name, []), value] if name == "stop" else value}
    convert(made)
    return made


def convert(values: Mapping[str, Any]) -> Params:
    """Raises BadParam."""
    try:
        return msgspec.convert(dict(values), Params, strict=False)
    except msgspec.ValidationError as fault:
        what, _, path = str(fault).rpartition(" - at `$.")
        raise BadParam(f"{path.removesuffix('`') or 'params'}: {what or fault}.") from None
