"""A connection that is kept up: made again after each loss, until a close that must not be answered so."""

import asyncio
import contextlib
import logging
from collections.abc import Callable, Sequence
from typing import Any, Final, NoReturn

from websockets.asyncio.client import ClientConnection, connect, unix_connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidStatus
from websockets.typing import Subprotocol

from clients.address import UNIX, is_loopback
from clients.errors import ConnectFailed
from clients.reconnect import Reconnect
from server.protocol import SUBPROTOCOL, BadFrame, Bye, ClientFrame, Hello, Ready, ServerFrame, decode_server, encode

READY_TIMEOUT: Final = 10.0
"""Seconds from `hello` to `ready`."""
PING_S: Final = 10.0
"""A silent peer is pinged after so many seconds, and given up after as many again."""
CLOSE_TIMEOUT: Final = 2.0
"""Seconds that the closing handshake may take."""
MAX_FRAME_BYTES: Final = 16 * 2**20
"""A whole log may come as one delta."""

logger = logging.getLogger(__name__)


class Link:
    """Frames to and from the server at `url`. Its owner says what is said first, and gets all that comes.

    `begin` gets each `ready`, and returns what the lost connection may have swallowed; `on_connection` is told False
    when the connection is lost and True when it is there again; `on_change` is called when `connected` changes.
    """

    def __init__(
        self,
        url: str,
        *,
        hello: Callable[[], Hello],
        begin: Callable[[Ready], Sequence[ClientFrame]],
        receive: Callable[[ServerFrame], ClientFrame | None],
        on_change: Callable[[], None],
        on_connection: Callable[[bool], None],
    ) -> None:
        self.url = url
        self._hello = hello
        self._begin = begin
        self._receive = receive
        self._on_change = on_change
        self._on_connection = on_connection
        self._socket: ClientConnection | None = None  # set while the server is ready for us
        self._reconnect = Reconnect()
        self._was_ready = False
        self._lost = False  # and `on_connection` told so

    @property
    def connected(self) -> bool:
        return self._socket is not None

    async def send(self, frame: ClientFrame) -> None:
        """Sent now or not at all: what must not get lost is for `begin` to repeat."""
        if self._socket:
            with contextlib.suppress(ConnectionClosed):
                await self._socket.send(encode(frame), text=True)

    async def keep(self) -> NoReturn:
        """Connect, read, and connect again. Raises ChatError at a close that is final."""
        while True:
            pause = await self._connection()
            if self._was_ready and not self._lost:
                self._lost = True
                self._on_connection(False)
            await asyncio.sleep(pause)

    async def _connection(self) -> float:
        """One connection, from handshake to close. Returns the seconds before the next; raises ChatError for none."""
        bye: Bye | None = None
        try:
            async with (
                asyncio.timeout(READY_TIMEOUT) as deadline,
                _connect(self.url) as socket,
            ):
                try:
                    if socket.subprotocol != SUBPROTOCOL:
                        raise ConnectFailed(self.url, f"it does not speak {SUBPROTOCOL}")
                    await socket.send(encode(self._hello()), text=True)
                    while True:
                        match frame := _decode(await socket.recv()):
                            case Ready():
                                deadline.reschedule(None)
                                await self._ready(socket, frame)
                            case Bye():
                                bye = frame
                            case None:
                                pass
                            case _:
                                if reply := self._receive(frame):
                                    await self.send(reply)
                finally:
                    await socket.close()  # left to itself, it would call our leaving an internal error
        except ConnectionClosed as end:
            code, reason = (end.rcvd.code, end.rcvd.reason) if end.rcvd else (0, "")
            if not (self._was_ready or code):
                raise ConnectFailed(self.url, "it hung up at once") from end
            return self._reconnect.pause_after(code, reason, bye)
        except BadFrame as fault:
            # What it was cannot be known, so the log may have a hole: a new connection resumes it.
            logger.warning("The server sent a damaged frame (%s); connecting anew", fault)
            return self._reconnect.next_pause()
        except (OSError, InvalidHandshake, TimeoutError) as fault:
            status = fault.response.status_code if isinstance(fault, InvalidStatus) else 0
            refused = status in range(400, 500) and status != 429
            if refused or not self._was_ready:
                raise ConnectFailed(self.url, fault) from fault
            return self._reconnect.next_pause()
        finally:
            self._socket = None
            self._on_change()

    async def _ready(self, socket: ClientConnection, ready: Ready) -> None:
        """The server knows us."""
        self._reconnect.reset()
        again = self._begin(ready)
        self._socket = socket
        self._on_change()
        if self._lost:
            self._on_connection(True)
        self._was_ready, self._lost = True, False
        for frame in again:
            await socket.send(encode(frame), text=True)


def _connect(url: str) -> connect:
    options: dict[str, Any] = {
        "subprotocols": [Subprotocol(SUBPROTOCOL)],
        "compression": None,
        "proxy": None if is_loopback(url) else True,
        "max_size": MAX_FRAME_BYTES,
        "ping_interval": PING_S,
        "ping_timeout": PING_S,
        "close_timeout": CLOSE_TIMEOUT,
    }
    if url.startswith(UNIX):
        return unix_connect(url.removeprefix(UNIX), "ws://localhost/ws", **options)
    return connect(url, **options)


def _decode(message: str | bytes) -> ServerFrame | None:
    """A frame; None for one of a kind that a newer server may have. Raises BadFrame."""
    if isinstance(message, bytes):
        raise BadFrame("a binary message")
    try:
        return decode_server(message)
    except BadFrame as fault:
        if fault.path == "$.type":
            return None
        raise
