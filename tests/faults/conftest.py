"""What tests of faults share: a second server with a token and two places, and a place to say what was measured."""

from collections.abc import Callable, Iterator

import pytest

from tests.live_server import LiveServer

Measured = Callable[[str, float], None]
_MEASURED: list[str] = []


@pytest.fixture
def measured(request: pytest.FixtureRequest) -> Measured:
    """Call it with a name and a figure: the figures stand in the report's summary."""

    def note(what: str, figure: float) -> None:
        _MEASURED.append(f"{request.node.name}: {what} {figure:.3g}")

    return note


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what was measured."""
    if _MEASURED:
        terminalreporter.section("measured")
        for line in _MEASURED:
            terminalreporter.write_line(line)


@pytest.fixture(scope="package")
def guarded() -> Iterator[LiveServer]:
    """A server with a login token that all addresses reach, two places in the engine, and little patience with it."""
    options = ("--host", "0.0.0.0", "--token", "secret", "--hang-timeout", "5")
    with LiveServer(*options, "--max-model-len", "2048", "--max-num-seqs", "2") as live:
        live.wait_ready()
        yield live
