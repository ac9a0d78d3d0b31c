"""Every setting and limit of the service, with unit and default, and the command line that sets them.

What the command line has beside these goes to vLLM's own parser (`server.vllm_engine`).
"""

import argparse
from collections.abc import Sequence
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Any, NoReturn, get_args, get_type_hints

import msgspec
from msgspec import Meta, Struct

from server.protocol import Limits

DEMO_MODEL = Path(__file__).parent / "demo_model"
OLD_NAMES = {"model_path": "model"}
"""The seed's option names that differ from today's."""


def _setting(description: str, **bounds: Any) -> Meta:
    return Meta(description=description, **bounds)


class Settings(Struct, frozen=True, kw_only=True):
    """How this server runs. A field is a command-line option of the same name, its description the help."""

    model: Annotated[str, _setting("folder or hub name of the model")] = str(DEMO_MODEL)
    host: Annotated[str, _setting("address to listen on; other than loopback needs a token")] = "127.0.0.1"
    port: Annotated[int, _setting("TCP port; 0 takes a free one", ge=0, le=65535)] = 5499
    token: Annotated[str, _setting("login token; made and printed once where the host needs one")] = ""
    allow_origin: Annotated[str, _setting("further origins that may connect, separated by commas")] = ""
    data_dir: Annotated[str, _setting("folder of the database; absent: streamchat in the user's data folder")] = ""
    database: Annotated[str, _setting("its URL: postgresql+asyncpg://…; absent: SQLite in the data folder")] = ""
    history_max: Annotated[int, _setting("newest rounds of history in a prompt at most, 0 is single turn", ge=0)] = 1000
    system: Annotated[str, _setting("system prompt where a client sends none; empty: the chat template's own")] = ""
    flush_ms: Annotated[float, _setting("a turn sends one delta in so many ms; 0: each step", ge=0, le=1000)] = 25.0
    max_frame_bytes: Annotated[int, _setting("bytes of one message from a client", ge=1024)] = 256 * 1024
    max_frames_per_second: Annotated[int, _setting("messages a second from one client, after a burst", ge=1)] = 50
    max_connections: Annotated[int, _setting("WebSockets at once", ge=1)] = 2000
    max_live_turns: Annotated[int, _setting("turns of one user at once", ge=1)] = 8
    max_waiting_turns: Annotated[int, _setting("turns that may wait for a place in the engine", ge=1)] = 1000
    max_conversations_kept: Annotated[int, _setting("conversations in memory, of all users", ge=1)] = 1000
    max_unattended_turns: Annotated[int, _setting("turns of one user that run on with nobody connected", ge=0)] = 2
    disconnect_grace: Annotated[
        float, _setting("seconds that turns run on after a disconnect; -1: to their end", ge=-1)
    ] = 0.0
    hello_timeout: Annotated[float, _setting("seconds until a connection must have said hello", gt=0)] = 10.0
    ping_interval: Annotated[float, _setting("seconds between pings", gt=0)] = 10.0
    ping_timeout: Annotated[float, _setting("seconds to answer a ping", gt=0)] = 10.0
    slow_timeout: Annotated[float, _setting("seconds that one message may wait for a slow reader", gt=0)] = 15.0
    hang_timeout: Annotated[float, _setting("seconds of silence after which an engine counts as hung", gt=0)] = 30.0

    @property
    def demo(self) -> bool:
        """Whether the model is the one that ships with the service."""
        return self.model == str(DEMO_MODEL)

    @property
    def database_url(self) -> str:
        """Where conversations are kept."""
        if self.database:
            return self.database
        return f"sqlite:///{Path(self.data_dir).expanduser().absolute() / 'streamchat.db'}"

    @property
    def origins(self) -> frozenset[str]:
        """The origins allowed beside the server's own."""
        return frozenset(origin.strip().rstrip("/") for origin in self.allow_origin.split(",") if origin.strip())

    @property
    def loopback(self) -> bool:
        """Whether only this machine can connect."""
        try:
            return ip_address(self.host.strip("[]")).is_loopback
        except ValueError:
            return self.host == "localhost"

    def limits(self, max_context_tokens: int | None) -> Limits:
        """The limits as `ready` tells them."""
        return Limits(
            max_frame_bytes=self.max_frame_bytes,
            max_frames_per_second=self.max_frames_per_second,
            max_connections=self.max_connections,
            max_live_turns=self.max_live_turns,
            max_waiting_turns=self.max_waiting_turns,
            max_unattended_turns=self.max_unattended_turns,
            disconnect_grace_s=self.disconnect_grace,
            max_conversations_kept=self.max_conversations_kept,
            hello_timeout_s=self.hello_timeout,
            ping_interval_s=self.ping_interval,
            ping_timeout_s=self.ping_timeout,
            slow_timeout_s=self.slow_timeout,
            flush_ms=self.flush_ms,
            max_context_tokens=msgspec.UNSET if max_context_tokens is None else max_context_tokens,
        )


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.exit(2, f"streamchat: {message}\nTry `./run.sh serve --help`.\n")


def parser() -> argparse.ArgumentParser:
    """The options of the service itself; dashes and underscores mean the same."""
    made = _Parser(
        prog="./run.sh serve",
        description="Serve a model over WebSockets.",
        epilog="Every engine option of vLLM passes through (--tensor-parallel-size 2, --max-model-len 8192, "
        "--chat-template FILE, …): --help-engine lists them.",
        allow_abbrev=False,
    )
    made.add_argument("--help-engine", action="store_true", help="list vLLM's engine options and exit")
    hints = get_type_hints(Settings, include_extras=True)
    old_names = {new: old for old, new in OLD_NAMES.items()}
    for field in msgspec.structs.fields(Settings):
        kind, meta = get_args(hints[field.name])
        shown = "the demo model" if field.name == "model" else field.default
        default = f" (default: {shown})" if shown != "" else ""
        names = [field.name, old_names[field.name]] if field.name in old_names else [field.name]
        made.add_argument(
            *dict.fromkeys(f"--{spelt}" for name in names for spelt in (name.replace("_", "-"), name)),
            dest=field.name,
            default=argparse.SUPPRESS,
            metavar={int: "N", float: "X", str: "TEXT"}[kind],
            help=meta.description + default,
        )
    return made


def parse(argv: Sequence[str]) -> tuple[Settings, list[str], bool]:
    """Settings, what is left for vLLM's parser, and whether its help was asked for. Exits 2 on a bad value."""
    made = parser()
    ours, rest = made.parse_known_args(argv)
    values = vars(ours)
    help_engine = values.pop("help_engine")
    try:
        return msgspec.convert(values, Settings, strict=False), rest, help_engine
    except msgspec.ValidationError as fault:
        what, _, path = str(fault).rpartition(" - at `$.")
        name = path.removesuffix("`")
        made.error(f"--{name.replace('_', '-')}: {what}, got {values.get(name)!r}.")
