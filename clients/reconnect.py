"""When to connect again, and when not to."""

import random
from typing import Final

from clients.errors import closed
from server.protocol import Bye, CloseCode

BACKOFF: Final = (0.1, 0.2, 0.5, 1.0, 2.0, 5.0)
"""Seconds before the next try."""
TOO_MANY_PAUSE: Final = 5.0
"""Seconds to keep away after a 4429 that names no time."""

NEVER: Final = frozenset(
    {
        CloseCode.UNSUPPORTED_DATA,
        CloseCode.INVALID_TEXT,
        CloseCode.TOO_LARGE,
        CloseCode.NO_HELLO,
        CloseCode.UNAUTHORIZED,
        CloseCode.REPLACED,
    }
)
"""Closes after which the same again would end the same, or would take the place from somebody."""


class Reconnect:
    """The pauses between connections: steps that begin again only where a connection was of use (`reset`).

    websockets' own back-off begins again at each handshake, which a server that accepts and closes turns into a storm.
    """

    def __init__(self) -> None:
        self._tries = 0

    def reset(self) -> None:
        self._tries = 0

    def next_pause(self) -> float:
        """Seconds, with jitter, so that not everybody comes back at once."""
        step = BACKOFF[min(self._tries, len(BACKOFF) - 1)]
        self._tries += 1
        return step * random.uniform(0.5, 1.0)

    def pause_after(self, code: int, reason: str, bye: Bye | None) -> float:
        """Seconds to wait after a close (`code` 0: without a close frame). Raises Closed where it is final."""
        the_user_decides = code in (CloseCode.NORMAL, CloseCode.GOING_AWAY)
        if code in NEVER or not (bye.reconnect if bye else not the_user_decides):
            raise closed(code, reason or (bye.reason if bye else ""))
        if bye and isinstance(bye.after_ms, int):
            return bye.after_ms / 1000 * random.uniform(1.0, 1.2)
        if code == CloseCode.TOO_MANY:
            return TOO_MANY_PAUSE * random.uniform(1.0, 1.2)
        return self.next_pause()
