"""What a client can fail with.

ChatError
├── ConnectFailed       nobody speaks StreamChat at that address
├── Closed              the server closed the connection, and connecting again by oneself would be wrong
│   ├── Unauthorized    4401
│   └── Replaced        4409
├── TurnRefused         the server does not take the turn, or no longer has it
├── RequestRefused      the server refuses what was asked of it over HTTP
└── DigestMismatch      a reply's text is not what the server says it is
"""

from server.protocol import CloseCode, Error


class ChatError(Exception):
    """Any failure of a client; its text is a sentence for a person."""


class ConnectFailed(ChatError):
    """The first connection to `url` did not come about."""

    def __init__(self, url: str, cause: BaseException | str) -> None:
        super().__init__(f"No StreamChat server answers at {url}: {str(cause) or type(cause).__name__}")
        self.url = url


class Closed(ChatError):
    """The connection ended for good, with a close `code` and the `reason` that came with it."""

    sentence = "The connection was closed"

    def __init__(self, code: int, reason: str = "") -> None:
        super().__init__(f"{self.sentence} ({code}{': ' if reason else ''}{reason}).")
        self.code = code
        self.reason = reason


class Unauthorized(Closed):
    """No token, or a wrong one."""

    sentence = "The server asks for a valid token"


class Replaced(Closed):
    """The same user connected elsewhere; `ChatClient.reconnect` takes the place back."""

    sentence = "The same user has connected elsewhere"


class TurnRefused(ChatError):
    """The server's `error` frame for a turn."""

    def __init__(self, error: Error) -> None:
        super().__init__(error.message)
        self.error = error


class RequestRefused(ChatError):
    """An HTTP request was answered with `status` and why."""

    def __init__(self, status: int, detail: str) -> None:
        super().__init__(detail)
        self.status = status


class DigestMismatch(ChatError):
    """The text of a turn differs from the server's digest of it, also when it was fetched anew."""

    def __init__(self, turn_id: str) -> None:
        super().__init__(f"The text of turn {turn_id} arrived damaged, twice.")
        self.turn_id = turn_id


def closed(code: int, reason: str) -> Closed:
    """The exception for a close code after which a client must not reconnect by itself."""
    kinds: dict[int, type[Closed]] = {CloseCode.UNAUTHORIZED: Unauthorized, CloseCode.REPLACED: Replaced}
    return kinds.get(code, Closed)(code, reason)
