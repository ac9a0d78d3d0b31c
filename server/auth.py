"""Who may connect, and as whom: login token, anonymous identities, origins.

An identity token names its own user: 128 random bits and their MAC under the login token. The server keeps no list of
them, only the hash that is the user's name in the database; a restart forgets nobody, and an identity made without the
login token does not open a server that has one. Pages keep theirs in a cookie that no script can read.
"""

import hashlib
import hmac
import secrets
from base64 import b64decode
from collections.abc import Iterable, Mapping
from ipaddress import ip_address
from typing import Final
from urllib.parse import urlsplit

COOKIE_AGE_S: Final = 365 * 24 * 3600


class Unauthorized(Exception):
    """No token where one is needed, or a wrong one."""


class Auth:
    """The door of one server. `token` empty: everybody who can reach the server may enter."""

    def __init__(self, token: str, origins: Iterable[str] = ()) -> None:
        self._token = token.encode()
        self._origins = frozenset(origins)
        self._hosts = frozenset(urlsplit(origin).netloc for origin in self._origins)

    def identify(self, token: str | None, cookie: str | None = None) -> tuple[str, str | None]:
        """The user who shows `token` or else `cookie`, and the identity token to give to a newcomer.

        Raises Unauthorized.
        """
        known = self._user_by(cookie)
        if token and hmac.compare_digest(token.encode(), self._token):
            token = None  # a login says that somebody may enter, not who they are
        elif token is not None:
            known = self._user_by(token)
            if known is None:
                raise Unauthorized(
                    "The token is not valid here: open the link that the server printed, or log in anew."
                )
        elif known is None and self._token:
            raise Unauthorized("This server needs its token: open the link that it printed, or give --token.")
        if known is not None:
            return known, None
        secret = secrets.token_hex(16)
        return self._user(secret), f"{secret}.{self._mac(secret)}"

    def user_of(self, headers: Mapping[str, str]) -> str | None:
        """The user who sends an HTTP request with these headers, by cookie or as a bearer; None for nobody known."""
        try:
            user, token = self.identify(_bearer(headers.get("authorization")), identity_cookie(headers))
        except Unauthorized:
            return None
        return user if token is None else None

    def visitor(self, headers: Mapping[str, str], address: str) -> str:
        """A name for who sends an HTTP request, known or not: the identity that it shows, else where it comes from.

        A client that can show no token as a bearer shows it as the password in its URL (`http://NAME:TOKEN@…`).
        Raises Unauthorized.
        """
        name, password = _basic(headers.get("authorization"))
        token = _bearer(headers.get("authorization")) or password
        user, new = self.identify(token, identity_cookie(headers))
        return user if new is None else f"{name}@{address}"

    def session(self, headers: Mapping[str, str]) -> str | None:
        """The identity token that the page's cookie is to hold from now on; None where it is right already.

        Raises Unauthorized.
        """
        bearer = _bearer(headers.get("authorization"))
        _, new = self.identify(bearer, identity_cookie(headers))
        if new is not None:
            return new
        return bearer if self._user_by(bearer) is not None else None

    def _user_by(self, token: str | None) -> str | None:
        secret, _, mac = (token or "").partition(".")
        if len(secret) != 32 or not hmac.compare_digest(mac.encode(), self._mac(secret).encode()):
            return None
        return self._user(secret)

    def may_read(self, authorization: str | None) -> bool:
        """Whether an HTTP request with this Authorization header may read what is not public."""
        if not self._token:
            return True
        token = _bearer(authorization)
        try:
            return token is not None and bool(self.identify(token))
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
        return hashlib.sha256(secret.encode()).hexdigest()[:32]


def _is_this_machine(host: str) -> bool:
    try:
        name = urlsplit(f"//{host}").hostname or ""
        if name == "localhost" or name.endswith(".localhost"):
            return True
        address = ip_address(name)
        return address.is_loopback or address.is_unspecified  # 0.0.0.0 is what people copy from --host
    except ValueError:  # no address, or brackets that do not match
        return False


def _netloc(origin: str) -> str:
    """Host and port of an origin; empty where there is none."""
    try:
        return urlsplit(origin).netloc.lower()
    except ValueError:
        return ""


def cookie_name(host: str | None) -> str:
    """Of the identity cookie. Browsers do not keep the cookies of two ports of a host apart, so the name does."""
    port = (host or "").rpartition(":")[2]
    return f"streamchat_{port}" if port.isdigit() else "streamchat"


def set_cookie(host: str | None, token: str, *, secure: bool) -> str:
    """The value of a Set-Cookie header that gives a page its identity, out of reach of scripts."""
    flags = f"Path=/; Max-Age={COOKIE_AGE_S}; HttpOnly; SameSite=Lax" + ("; Secure" if secure else "")
    return f"{cookie_name(host)}={token}; {flags}"


def identity_cookie(headers: Mapping[str, str]) -> str | None:
    """The identity token in a request's cookie."""
    wanted = cookie_name(headers.get("host"))
    for cookie in headers.get("cookie", "").split(";"):
        name, _, value = cookie.strip().partition("=")
        if name == wanted:
            return value
    return None


def _basic(authorization: str | None) -> tuple[str, str | None]:
    """Name and password of HTTP's basic authentication; no password where it is not used."""
    scheme, _, encoded = (authorization or "").partition(" ")
    if scheme.lower() != "basic":
        return "", None
    try:
        name, _, password = b64decode(encoded.strip(), validate=True).decode().partition(":")
    except ValueError:
        return "", None
    return name, password or None


def _bearer(authorization: str | None) -> str | None:
    scheme, _, token = (authorization or "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else None
