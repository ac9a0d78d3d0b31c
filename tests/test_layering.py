"""The directions of imports, as design.md draws them."""

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.live_server import ROOT

MAY_IMPORT: dict[str, set[str]] = {
    "local": {
        *("__main__", "app", "auth", "engine", "engine_process", "hub", "settings", "store", "supervisor"),
        "websocket",
    },
    "__main__": {
        *("app", "auth", "engine", "engine_process", "hub", "settings", "store", "supervisor", "vllm_engine"),
        "websocket",
    },
    "app": {"auth", "compat", "connection", "conversation_api", "http_api", "hub", "problem", "protocol", "settings"},
    "compat": {"auth", "conversation", "generation", "hub", "problem", "protocol", "turns"},
    "connection": {"auth", "follower", "generation", "hub", "metrics", "protocol", "websocket"},
    "conversation_api": {
        *("auth", "conversation", "exchange", "exchange_import", "exchange_text", "library", "problem", "store")
    },
    "exchange_import": {"conversation", "exchange", "exchange_chatgpt"},
    "exchange_chatgpt": {"conversation", "exchange"},
    "exchange_text": {"conversation"},
    "exchange": {"conversation", "protocol"},
    "http_api": {"auth", "supervisor"},
    "problem": {"auth", "store"},
    "hub": {
        *("auth", "conversation", "generation", "journal", "library", "metrics", "protocol", "settings", "store"),
        *("supervisor", "turns"),
    },
    "turns": {
        *("conversation", "engine", "generation", "journal", "library", "metrics", "pacer", "protocol", "settings"),
        *("store", "supervisor", "turn_log", "waiting"),
    },
    "waiting": {"engine", "generation", "metrics"},
    "follower": {"generation", "protocol"},
    "library": {"conversation", "journal", "protocol", "store"},
    "generation": {"conversation", "engine", "journal", "pacer", "protocol", "turn_log"},
    "journal": {"conversation", "metrics", "store", "turn_log"},
    "store": {"conversation", "database", "store_rows", "store_schema", "turn_log"},
    "store_rows": {"conversation", "protocol", "store_schema", "turn_log"},
    "database": {"store_schema"},
    "store_schema": set(),
    "conversation": {"engine", "protocol"},
    "engine_process": {"engine", "protocol", "supervisor", "vllm_engine"},
    "vllm_engine": {"decoding", "engine", "protocol", "reasoning"},
    "reasoning": {"decoding", "engine", "protocol"},
    "decoding": {"engine"},
    "supervisor": {"engine", "metrics", "protocol"},
    "engine": {"protocol"},
    "settings": {"protocol"},
    "auth": set(),
    "metrics": set(),
    "pacer": set(),
    "turn_log": {"protocol"},
    "protocol": set(),
    "websocket": set(),
}
"""What each module of the server imports of the server: nothing imports what stands above it."""

IMPORT_VLLM = {"vllm_engine", "reasoning", "decoding"}
"""The engine and what it alone stands on: vllm takes seconds to import."""
PURE = (
    *("protocol", "engine", "conversation", "turn_log"),
    *("exchange", "exchange_chatgpt", "exchange_import", "exchange_text"),
)
NO_IO = {"asyncio", "http", "logging", "multiprocessing", "os", "selectors", "socket", "starlette", "subprocess"} | {
    *("sys", "threading", "time", "uvicorn", "websockets")
}


def imported(path: Path, *, nested: bool = True) -> Iterator[str]:
    """The dotted names that a file imports; of `from package import name` also package.name."""
    tree = ast.parse(path.read_text())
    for node in ast.walk(tree) if nested else tree.body:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: imports are absolute"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def of_the_server(path: Path, *, nested: bool = True) -> set[str]:
    return {
        name.split(".")[1]
        for name in imported(path, nested=nested)
        if name.startswith("server.") and name.split(".")[1] in MAY_IMPORT
    }


def module(name: str) -> Path:
    return ROOT / "server" / f"{name}.py"


def test_the_table_names_every_module() -> None:
    assert {path.stem for path in (ROOT / "server").glob("*.py")} - {"__init__"} == set(MAY_IMPORT)


@pytest.mark.parametrize("name", MAY_IMPORT)
def test_a_module_imports_only_what_stands_below_it(name: str) -> None:
    assert of_the_server(module(name)) == MAY_IMPORT[name]


def test_the_table_has_no_circle() -> None:
    above: set[str] = set()
    for name, below in MAY_IMPORT.items():
        above.add(name)
        assert not below & above, f"{name} imports what stands above it"


def test_only_the_engine_imports_vllm() -> None:
    importing = {
        path.stem
        for path in (ROOT / "server").glob("*.py")
        if any(name.split(".")[0] == "vllm" for name in imported(path))
    }
    assert importing == IMPORT_VLLM


def test_the_engine_is_imported_only_when_one_is_wanted() -> None:
    for path in (ROOT / "server").glob("*.py"):
        if path.stem not in IMPORT_VLLM:
            assert not IMPORT_VLLM & of_the_server(path, nested=False)


@pytest.mark.parametrize("name", PURE)
def test_a_pure_module_imports_no_io(name: str) -> None:
    assert not {imported_name.split(".")[0] for imported_name in imported(module(name))} & NO_IO


@pytest.mark.parametrize("path", sorted((ROOT / "clients").rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_client_knows_the_wire_and_nothing_else_of_the_server(path: Path) -> None:
    of_server = {name for name in imported(path) if name.split(".")[0] == "server"} - {"server"}
    known = {"server.protocol"}
    if path.relative_to(ROOT / "clients").as_posix() == "terminal/local.py":
        known = {"server.local"}  # the service in the client's own process
    assert {".".join(name.split(".")[:2]) for name in of_server} <= known


def loaded_by(code: str) -> set[str]:
    """The top-level packages that a fresh Python has loaded after it ran the code."""
    program = f"{code}\nimport json, sys\nprint(json.dumps(sorted(sys.modules)), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    return {name.split(".")[0] for name in json.loads(done.stderr.splitlines()[-1])}


@pytest.mark.parametrize("name", PURE)
def test_a_pure_module_loads_no_framework(name: str) -> None:
    assert not loaded_by(f"import server.{name}") & {"asyncio", "starlette", "torch", "uvicorn", "vllm", "websockets"}


def test_help_answers_before_anything_slow_is_imported() -> None:
    code = """
import runpy, sys
sys.argv = ["server", "--help"]
try:
    runpy.run_module("server", run_name="__main__")
except SystemExit as end:
    assert end.code == 0
"""
    assert not loaded_by(code) & {"starlette", "torch", "transformers", "uvicorn", "uvloop", "vllm"}
