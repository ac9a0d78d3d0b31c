"""README.md names every option, frame, field and code, and no others."""

import re
from pathlib import Path
from typing import get_args

import msgspec
import pytest
from msgspec import UNSET

from clients.terminal.options import parser
from server.protocol import ClientFrame, CloseCode, ErrorCode, FinishReason, Frame, Params, ServerFrame
from server.settings import Settings

README = (Path(__file__).parents[2] / "README.md").read_text()


def rows(heading: str) -> list[list[str]]:
    """The cells of the table whose first column has this heading."""
    table = re.search(rf"^\| {heading} \|.*\n\|-.*\n((?:\|.*\n)+)", README, re.MULTILINE)
    assert table, heading
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table[1].splitlines()]


def listed(heading: str) -> set[str]:
    """The names in the sentence that begins with this one."""
    found = re.search(rf"^`{heading}`: (.+?)[;.](?:\s|$)", README, re.MULTILINE | re.DOTALL)
    assert found, heading
    return set(re.findall(r"`(\w+)`", found[1]))


def test_options_and_their_defaults() -> None:
    tables = re.findall(r"^\| `--([\w-]+)` \| ([^|]+) \|", README.partition("\n## In a terminal\n")[0], re.MULTILINE)
    shown = {name.replace("-", "_"): default for name, default in tables}
    assert shown.keys() == set(Settings.__struct_fields__)
    for field in msgspec.structs.fields(Settings):
        if isinstance(field.default, int | float):
            assert float(shown[field.name]) == field.default, field.name
        elif field.name == "host":
            assert shown[field.name] == field.default


def test_the_terminals_options() -> None:
    shown = {name for row in rows("chat option") for name in re.findall(r"`(--[\w-]+)", row[0])}
    known = {name for action in parser()._actions for name in action.option_strings if name.startswith("--")}
    assert shown == known - {"--help", "--sever-url"}


@pytest.mark.parametrize(("heading", "union"), [("client frame", ClientFrame), ("server frame", ServerFrame)])
def test_frames_and_their_fields(heading: str, union: object) -> None:
    kinds: tuple[type[Frame], ...] = get_args(union)
    expected = {
        str(kind.__struct_config__.tag): {
            field.encode_name + ("?" if field.default is UNSET else "") for field in msgspec.structs.fields(kind)
        }
        for kind in kinds
    }
    assert {row[0].strip("`"): set(re.findall(r"`(\w+\??)`", row[1])) for row in rows(heading)} == expected


def test_codes() -> None:
    assert {int(code) for row in rows("close code") for code in row[0].split(",")} == set(CloseCode)
    assert listed("error.code") == set(get_args(ErrorCode))
    assert listed("finish_reason") == set(get_args(FinishReason))
    assert listed("params") == set(Params.__struct_fields__)


def test_every_module_has_its_line() -> None:
    root = Path(__file__).parents[2]
    for folder in ("server", "clients"):
        for path in root.joinpath(folder).glob("*.py"):
            name = str(path.relative_to(root))
            assert name.endswith("__init__.py") or f"\n    {name} " in README, name
    named = re.findall(r"^    ([\w./]+)  +\w", README, re.MULTILINE)
    assert [name for name in named if name.startswith(("server", "clients")) and not (root / name).exists()] == []
