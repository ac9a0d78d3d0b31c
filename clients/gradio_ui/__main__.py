"""Options of the Gradio page. Nothing slow is imported before they are read, so `--help` answers at once."""

import argparse
import os
import sys
from collections.abc import Sequence

from clients.address import websocket_url
from clients.counts import at_least


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Dashes and underscores in an option's name mean the same."""
    parser = argparse.ArgumentParser(
        prog="./run.sh gradio",
        description="A Gradio page for a StreamChat server, for demos and for sharing.",
        allow_abbrev=False,
    )
    parser.add_argument(
        "--server-url",
        "--sever-url",
        default="ws://127.0.0.1:5499/ws",
        metavar="URL",
        help="the server, or the link that it printed (default: %(default)s)",
    )
    parser.add_argument("--token", help="lets this page's users in, where the server asks for one")
    parser.add_argument("--model-name", default="", metavar="NAME", help="the heading; absent: what the server serves")
    parser.add_argument(
        "--history-max",
        type=at_least(0),
        default=5,
        metavar="N",
        help="earlier rounds that the model sees at first; 0 is single turn (default: %(default)s)",
    )
    parser.add_argument(
        "--concurrency-count",
        type=at_least(1),
        default=5,
        metavar="N",
        help="replies that stream at once, of all users of this page (default: %(default)s)",
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    parser.add_argument(
        "--port", type=at_least(0), default=5500, metavar="N", help="0 takes a free one (default: %(default)s)"
    )
    parser.add_argument(
        "--auth", metavar="USER:PASSWORD,…", default="", help="ask for a login; several are separated by commas"
    )
    parser.add_argument("--root-path", default="", metavar="PATH", help="where a proxy has the page: a path or a URL")
    parser.add_argument(
        "--allow-origin", default="", metavar="ORIGIN,…", help="further origins whose pages may use this one"
    )
    parser.add_argument("--share", action="store_true", help="a public address by Gradio's share server, for a week")
    options = parser.parse_args([_with_dashes(word) for word in argv])
    try:
        websocket_url(options.server_url)
    except ValueError as fault:
        parser.error(str(fault))
    options.auth = [tuple(login.split(":", 1)) for login in options.auth.split(",") if login]
    if any(len(login) != 2 or not all(login) for login in options.auth):
        parser.error("--auth takes USER:PASSWORD, several of them separated by commas")
    options.allow_origin = [origin.strip().rstrip("/") for origin in options.allow_origin.split(",") if origin.strip()]
    return options


def _with_dashes(word: str) -> str:
    name, equals, value = word.partition("=")
    return name.replace("_", "-") + equals + value if word.startswith("--") else word


def main() -> int:
    """The command line. Returns the exit status."""
    options = parse(sys.argv[1:])
    # Before it is imported: else Gradio tells its makers of each start, and asks them for its newest version.
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
    os.environ["HF_HUB_OFFLINE"] = "1"

    from clients.gradio_ui.events import Options
    from clients.gradio_ui.page import build
    from clients.gradio_ui.serving import Serving, serve
    from clients.gradio_ui.visitors import Visitors

    if options.host not in ("127.0.0.1", "localhost", "::1") and not options.auth:
        print("gradio: whoever reaches this address can chat; --auth asks for a login.", file=sys.stderr)
    url, token = websocket_url(options.server_url)
    shown = Options(options.model_name, options.history_max, options.concurrency_count)
    page = build(Visitors(url, options.token or token), shown)
    where = Serving(
        options.host, options.port, options.share, options.auth, options.root_path.rstrip("/"), options.allow_origin
    )
    return serve(page, options.concurrency_count, where)


if __name__ == "__main__":
    sys.exit(main())
