"""The process around the page: its HTTP server, and who may reach it from a browser."""

import asyncio
import signal
import socket
import sys
from collections.abc import Sequence
from contextlib import contextmanager
from typing import Any, Final, NamedTuple
from urllib.parse import urlsplit

import gradio as gr
import uvicorn
from starlette.applications import Starlette
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from clients.gradio_ui.page import CSS, HEAD, TEXTS

GRACE_S: Final = 3
"""How long open streams may keep the process from ending: Gradio does not end them by itself."""
POLICY: Final = "default-src 'self' data: blob: 'unsafe-inline' 'unsafe-eval'; form-action 'self'; base-uri 'self'"
"""Gradio needs scripts in the page; but nothing comes from another host, whatever an answer links to."""
SPARE_THREADS: Final = 40
"""Events at once beside the replies."""


class Door:
    """Refuses pages of foreign origins: Gradio itself would answer any of them, with credentials."""

    def __init__(self, app: ASGIApp, allowed: Sequence[str]) -> None:
        self._app = app
        self._allowed = frozenset(allowed)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        origin = headers.get("origin")
        own = {headers.get("host"), headers.get("x-forwarded-host")}
        if origin is not None and origin not in self._allowed and urlsplit(origin).netloc not in own:
            refusal = f"Pages of {origin} may not use this one; --allow-origin can add them.\n"
            await PlainTextResponse(refusal, 403)(scope, receive, send)
            return

        async def send_with_policy(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update({"content-security-policy": POLICY})
            await send(message)

        await self._app(scope, receive, send_with_policy)


class Serving(NamedTuple):
    """Where, and for whom."""

    host: str
    port: int
    share: bool = False
    auth: Sequence[tuple[str, str]] = ()
    root_path: str = ""
    allow_origin: Sequence[str] = ()


def application(page: gr.Blocks, replies: int, serving: Serving) -> Starlette:
    """The page behind its door. That there is a CORSMiddleware keeps Gradio's own from being used."""
    page.max_threads = replies + SPARE_THREADS
    page.queue(default_concurrency_limit=None)
    allowed = list(serving.allow_origin)
    if serving.root_path.startswith(("http://", "https://")):
        allowed.append("{0.scheme}://{0.netloc}".format(urlsplit(serving.root_path)))
    app = Starlette(
        middleware=[
            Middleware(Door, allowed=allowed),
            Middleware(
                CORSMiddleware, allow_origins=list(serving.allow_origin), allow_methods=["*"], allow_headers=["*"]
            ),
        ]
    )
    gr.mount_gradio_app(
        app,  # typed as FastAPI; what it uses of it, Starlette has
        page,
        "",
        server_name=serving.host,
        server_port=serving.port,
        auth=list(serving.auth) or None,
        root_path=serving.root_path or None,
        footer_links=["api", "settings"],
        run_history=False,
        show_error=True,
        ssr_mode=False,
        pwa=False,
        i18n=TEXTS,
        css=CSS,
        head=HEAD,
        theme=gr.themes.Default(),
    )
    return app


def serve(page: gr.Blocks, replies: int, serving: Serving) -> int:
    """Until a signal ends it. Returns the exit status."""
    family = socket.AF_INET6 if ":" in serving.host else socket.AF_INET
    listener = socket.socket(family)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((serving.host.strip("[]"), serving.port))
    except OSError as fault:
        print(f"gradio: cannot listen on {serving.host} port {serving.port}: {fault.strerror}.", file=sys.stderr)
        print("Is another one running there? --port takes another port, 0 a free one.", file=sys.stderr)
        return 1
    serving = serving._replace(port=listener.getsockname()[1])
    app = application(page, replies, serving)

    class Server(uvicorn.Server):
        async def startup(self, sockets: Any = None) -> None:
            await super().startup(sockets)
            print(f"StreamChat's Gradio page: open {_url(serving)} (Ctrl-C ends)", flush=True)
            if serving.share:
                await asyncio.to_thread(_share, page, serving)

        @contextmanager
        def capture_signals(self) -> Any:
            # uvicorn's own raises the signal again at the end, so that an orderly end would not exit with 0.
            for number in (signal.SIGINT, signal.SIGTERM):
                asyncio.get_running_loop().add_signal_handler(number, self.end)
            yield

        def end(self) -> None:
            self.should_exit = True

    config = uvicorn.Config(
        app, log_level="warning", access_log=False, timeout_graceful_shutdown=GRACE_S, timeout_keep_alive=60
    )
    asyncio.run(Server(config).serve([listener]))
    return 0


def _url(serving: Serving) -> str:
    if serving.root_path.startswith(("http://", "https://")):
        return serving.root_path
    host = socket.gethostname() if serving.host in ("0.0.0.0", "::") else serving.host
    return f"http://{f'[{host}]' if ':' in host else host}:{serving.port}{serving.root_path}/"


def _share(page: gr.Blocks, serving: Serving) -> None:
    """Have Gradio's share server hand out a public address."""
    from gradio.networking import setup_tunnel

    try:
        print(f"Public: {setup_tunnel(serving.host, serving.port, page.share_token, None, None)}", flush=True)
    except Exception as fault:  # whatever the tunnel's program and Gradio's server do, the page is there
        print(f"gradio: there is no public address: {fault}", file=sys.stderr)
