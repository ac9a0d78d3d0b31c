"""A tiny model whose answers never end, for tests; `python -m tests.endless_model.make` is the script that makes it."""

from pathlib import Path
from typing import Final

ENDLESS_MODEL: Final = Path(__file__).parent
ENDLESS_NAME: Final = "endless"
"""What it is served as."""
