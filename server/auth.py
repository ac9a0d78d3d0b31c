"""Who may connect, and as whom: login token, anonymous identities, origins.

An identity token names its own user: 128 random bits and their MAC under the login token. So the server keeps no
list of identities, a restart forgets nobody, and an identity made without the login token does not open a server
that has one.
"""

import hashlib
import hmac
import secrets
from collections.abc import Iterable
from ipaddress import ip_address
from urllib.parse import urlsplit


class Unauthorized(Exception):
    """No token where one is needed, or a wrong one."""


class Auth:
    """The door of one server. `token` empty: everybody who can reach the server may enter."""

    def __init__(self, token: str, origins: Iterable[str] = ()) -> None:
        self._token = token.encode()
        self._origins = frozenset(origins)
        self._hosts = frozenset(urlsplit(origin).netloc for origin in self._origins)

    def identify(self, token: str | None) -> tuple[str, str | None]:
        """The user who shows `token`, and the identity token to give to a newcomer. Raises Unauthorized."""
        if token and hmac.compare_digest(token.encode(), self._token):
            token = None  # a login says that somebody may enter, not who they are
        elif token is None and self._token:
            raise Unauthorized("This server needs its token: open the link that it printed, or give --token.")
        if token is None:
            secret = secrets.token_hex(16)
            return self._user(secret), f"{secret}.{self._mac(secret)}"
        secret, _, mac = token.partition(".")
        if len(secret) != 32 or not hmac.compare_digest(mac.encode(), self._mac(secret).encode()):
            raise Unauthorized("The token is not valid here: open the link that the server printed, or log in anew.")
        return self._user(secret), None

    def may_read(self, authorization: str | None) -> bool:
        """Whether an HTTP request with this Authorization header may read what is not public."""
        if not self._token:
            return True
        scheme, _, token = (authorization or "").partition(" ")
        try:
            return scheme.lower() == "bearer" and bool(self.identify(token))
        except Unauthorized:
            return False

    def refuses(self, host: str | None, origin: str | None) -> str | None:
        """Why a request with these Host and Origin headers is refused; None where it is not.

        Host is checked where no token guards the server: else a foreign page could reach it under a name of its
        own that resolves to this machine (DNS rebinding).
        """
        host = (host or "").lower()
        if not self._token and not _is_this_machine(host) and host not in self._hosts:
            return f"This server does not answer to the name {host!r}; --allow-origin can add it."
        if origin is not None and origin not in self._origins and _netloc(origin) != host:
            return f"Pages of {origin} may not connect; --allow-origin can add them."
        return None

    def _mac(self, secret: str) -> str:
        return hmac.new(self._token, secret.encode(), hashlib.sha256).hexdigest()[:32]

    @staticmethod
    def _user(secret: str) -> str:
        return hashlib.sha256(secret.encode()).hexdigest()[:16]


def _is_this_machine(host: str) -> bool:
    try:
        name = urlsplit(f"//{host}").hostname or ""
        return name == "localhost" or name.endswith(".localhost") or ip_address(name).is_loopback
    except ValueError:  # no address, or brackets that do not match
        return False


def _netloc(origin: str) -> str:
    """Host and port of an origin; empty where there is none."""
    try:
        return urlsplit(origin).netloc.lower()
    except ValueError:
        return ""
