"""Options of the terminal client. Nothing slow is imported before they are read, so `--help` answers at once."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence

from clients.address import websocket_url
from clients.terminal.texts import texts_for


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Dashes and underscores in an option's name mean the same."""
    parser = argparse.ArgumentParser(
        prog="run.sh chat",
        description="Chat in the terminal. With a pipe (echo question | run.sh chat) it prints just the answer.",
        epilog="Ctrl-C stops a reply, Ctrl-D leaves. Exit status: 0 done, 1 an error, 130 stopped by Ctrl-C.",
        allow_abbrev=False,
    )
    parser.add_argument(
        "--server-url",
        "--sever-url",
        default="ws://127.0.0.1:5499/ws",
        metavar="URL",
        help="the server, or the link that it printed (default: %(default)s)",
    )
    parser.add_argument("--token", help="who you are, where the server asks for it")
    parser.add_argument(
        "--history-max",
        type=_at_least(0),
        default=5,
        metavar="N",
        help="earlier rounds that the model sees; 0 is single turn (default: %(default)s)",
    )
    parser.add_argument("--system", metavar="TEXT", help="the system prompt")
    parser.add_argument("--max-tokens", type=_at_least(1), metavar="N", help="longest answer, in tokens")
    options = parser.parse_args([_with_dashes(word) for word in argv])
    try:
        websocket_url(options.server_url)
    except ValueError as fault:
        parser.error(str(fault))
    return options


def _with_dashes(word: str) -> str:
    name, equals, value = word.partition("=")
    return name.replace("_", "-") + equals + value if word.startswith("--") else word


def _at_least(least: int) -> Callable[[str], int]:
    def count(text: str) -> int:
        if not text.isdecimal() or int(text) < least:
            raise argparse.ArgumentTypeError(f"{text!r} is no whole number of {least} or more")
        return int(text)

    return count


def main() -> int:
    options = parse(sys.argv[1:])
    texts = texts_for(os.environ)
    if sys.stdin.isatty() and sys.stdout.isatty():
        from clients.terminal import chat

        return chat.run(options, texts)
    from clients.terminal import pipe

    return pipe.run(options, texts)


if __name__ == "__main__":
    sys.exit(main())
