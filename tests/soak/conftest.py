"""What the soak shares with other tests."""

from tests.faults.measured import measured, pytest_terminal_summary
from tests.postgres import postgres

__all__ = ("measured", "postgres", "pytest_terminal_summary")
