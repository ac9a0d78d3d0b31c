"""Figures of tests, in the report's summary. A conftest imports the fixture and the hook."""

from collections.abc import Callable

import pytest

Measured = Callable[[str, float], None]
_MEASURED: list[str] = []


@pytest.fixture
def measured(request: pytest.FixtureRequest) -> Measured:
    """Call it with a name and a figure."""

    def note(what: str, figure: float) -> None:
        _MEASURED.append(f"{request.node.name}: {what} {figure:.3g}")

    return note


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what was measured, once for all who import this."""
    if _MEASURED:
        terminalreporter.section("measured")
        for line in _MEASURED:
            terminalreporter.write_line(line)
        _MEASURED.clear()
