"""What people type to name a server."""

from typing import Final
from urllib.parse import parse_qs, urlsplit

UNIX: Final = "unix:"
"""Begins the address of a server on a Unix socket; its path follows."""


def websocket_url(address: str) -> tuple[str, str | None]:
    """The WebSocket URL that an address means, and the token where it is a login link (`…/#token=…`).

    Understands ws, wss, http and https URLs, a bare host with or without port, and the path `/stream_chat` of old
    clients; a `unix:/path/of/socket` stays what it is. Raises ValueError.
    """
    if address.startswith(UNIX):
        return address, None
    parts = urlsplit(address if "://" in address else f"ws://{address}")
    scheme = {"ws": "ws", "wss": "wss", "http": "ws", "https": "wss"}.get(parts.scheme)
    if scheme is None or not parts.hostname:
        raise ValueError(f"{address!r} is no address of a server; one looks like ws://127.0.0.1:5499/ws")
    host = "127.0.0.1" if parts.hostname == "0.0.0.0" else parts.hostname
    host = f"[{host}]" if ":" in host else host
    port = "" if parts.port is None else f":{parts.port}"
    path = parts.path.rstrip("/").removesuffix("/stream_chat")
    path = path if path.endswith("/ws") else f"{path}/ws"
    token = parse_qs(parts.fragment).get("token", [None])[0]
    return f"{scheme}://{host}{port}{path}", token


def is_loopback(url: str) -> bool:
    """Does the URL name this machine itself?"""
    host = urlsplit(url).hostname or ""
    return url.startswith(UNIX) or host in ("localhost", "::1") or host.startswith("127.")


def http_url(url: str) -> tuple[str, str | None]:
    """Where the HTTP of the server is whose WebSocket is at `url`: without a slash at its end, and the path of the
    Unix socket where it is behind one."""
    if url.startswith(UNIX):
        return "http://localhost", url.removeprefix(UNIX)
    return "http" + url.removeprefix("ws").removesuffix("/ws"), None
