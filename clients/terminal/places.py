"""Where this client keeps its files, by the XDG Base Directory Specification."""

from collections.abc import Mapping
from pathlib import Path


def config_file(environ: Mapping[str, str]) -> Path:
    """The options that always hold: `history_max = 3`."""
    return _folder(environ, "XDG_CONFIG_HOME", ".config") / "chat.toml"


def state_folder(environ: Mapping[str, str]) -> Path:
    """What is remembered from one run to the next: who we are, what was asked."""
    return _folder(environ, "XDG_STATE_HOME", ".local/state")


def _folder(environ: Mapping[str, str], variable: str, below_home: str) -> Path:
    named = environ.get(variable, "")
    home = Path(named) if named.startswith("/") else Path(environ.get("HOME", "/")) / below_home
    return home / "streamchat"
