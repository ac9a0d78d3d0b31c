"""ChatClient: one user's connection, kept up across network losses and server restarts."""

import asyncio
import contextlib
import logging
import uuid
from collections.abc import Awaitable, Callable
from typing import Final, Self

from msgspec import UNSET
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidStatus
from websockets.typing import Subprotocol

from clients.address import is_loopback, websocket_url
from clients.errors import ChatError, Closed, ConnectFailed, TurnRefused
from clients.reconnect import Reconnect
from clients.turn import Signal, Turn
from server.protocol import (
    SUBPROTOCOL,
    Ask,
    Attach,
    BadFrame,
    Bye,
    Cancel,
    ClientFrame,
    CloseCode,
    Conversation,
    Delta,
    Engine,
    Error,
    Hello,
    Params,
    Pong,
    Queued,
    Ready,
    ServerFrame,
    TurnEnd,
    TurnStart,
    decode_client,
    decode_server,
    encode,
)

READY_TIMEOUT: Final = 10.0
"""Seconds from `hello` to `ready`."""
PING_S: Final = 10.0
"""A silent peer is pinged after so many seconds, and given up after as many again."""
CLOSE_TIMEOUT: Final = 2.0
"""Seconds that the closing handshake may take."""
MAX_FRAME_BYTES: Final = 16 * 2**20
"""A whole log may come as one delta."""
MAX_RESUME: Final = 64
"""Cursors that one `hello` may hold."""

logger = logging.getLogger(__name__)


class ChatClient:
    """`async with ChatClient(url) as chat: turn = await chat.ask("…")`.

    `token` says who we are (absent: the server makes a newcomer's identity); `name` stands in the server's log.
    `on_connection` is told False when the connection is lost and True when it is there again.
    """

    ready: Ready
    """The newest `ready`."""
    engine: Engine
    """The newest state of the engine."""

    def __init__(
        self,
        url: str,
        token: str | None = None,
        name: str = "chat_client",
        *,
        on_connection: Callable[[bool], None] = lambda connected: None,
    ) -> None:
        self.url, link_token = websocket_url(url)
        self.token = token or link_token
        """Who we are: a newcomer's is set by the first `ready`."""
        self.name = name
        self._on_connection = on_connection
        self._turns: dict[str, Turn] = {}
        self._socket: ClientConnection | None = None  # set while the server is ready for us
        self._reconnect = Reconnect()
        self._was_ready = False
        self._lost = False  # and `on_connection` told so
        self._failure: ChatError | None = None
        self._changed = Signal()
        self._keeper: asyncio.Task[None] | None = None

    # ---- for who chats

    async def __aenter__(self) -> Self:
        try:
            await self.reconnect()
        except BaseException:
            await self._stop()
            raise
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._stop()

    @property
    def connected(self) -> bool:
        return self._socket is not None

    async def reconnect(self) -> None:
        """Connect again after the connection had ended for good (`Closed`). Raises ChatError."""
        if self._keeper is None or self._keeper.done():
            self._failure = None
            self._keeper = asyncio.create_task(self._keep_connected())
        while not self.connected:
            if self._failure:
                raise self._failure
            await self._changed.wait()

    async def ask(
        self,
        text: str,
        *,
        conversation_id: str | None = None,
        parent_id: str | None = None,
        system: str | None = None,
        history_max: int | None = None,
        params: Params | None = None,
        turn_id: str | None = None,
    ) -> Turn:
        """Start a turn, or come back to the one with that `turn_id`. Returns once the server has taken it.

        Raises TurnRefused, and Closed where the connection has ended for good.
        """
        ask = Ask(
            turn_id=turn_id or str(uuid.uuid4()),
            text=text,
            conversation_id=UNSET if conversation_id is None else conversation_id,
            parent_id=UNSET if parent_id is None else parent_id,
            system=UNSET if system is None else system,
            history_max=UNSET if history_max is None else history_max,
            params=UNSET if params is None else params,
        )
        if self._failure:
            raise self._failure
        self._check(ask)
        turn = self._turns.get(ask.turn_id)
        if turn is None:
            turn = self._turns[ask.turn_id] = Turn(ask, self._send)
            await self._send(ask)
        try:
            await turn.started()
        except asyncio.CancelledError:
            await turn.cancel()  # nobody else could: the caller has no turn yet
            raise
        return turn

    async def engine_ready(self, on_progress: Callable[[Engine], Awaitable[None]] | None = None) -> None:
        """Until the engine is ready; `on_progress` gets its state now and at each change before."""
        told: Engine | None = None
        while not (self.connected and self.engine.state == "ready"):
            if self._failure:
                raise self._failure
            if on_progress and self.engine is not told:
                told = self.engine
                await on_progress(told)
            else:
                await self._changed.wait()

    # ---- the connection and its one owner

    async def _stop(self) -> None:
        if self._keeper:
            self._keeper.cancel()
            await asyncio.wait([self._keeper])

    async def _keep_connected(self) -> None:
        """Connects, reads, and connects again, until a close that must not be answered so."""
        failure: ChatError = Closed(CloseCode.NORMAL, "this client has left")
        try:
            while True:
                pause = await self._connection()
                if self._was_ready and not self._lost:
                    self._lost = True
                    self._on_connection(False)
                await asyncio.sleep(pause)
        except ChatError as error:
            failure = error
        except Exception as fault:  # whoever waits must not wait forever
            failure = ChatError(f"The client failed: {fault!r}")
            failure.__cause__ = fault
        finally:
            self._failure = failure
            for turn in self._turns.values():
                turn.fail(failure)
            self._turns.clear()
            self._changed.fire()

    async def _connection(self) -> float:
        """One connection, from handshake to close. Returns the seconds before the next; raises ChatError for none."""
        bye: Bye | None = None
        try:
            async with (
                asyncio.timeout(READY_TIMEOUT) as deadline,
                connect(
                    self.url,
                    subprotocols=[Subprotocol(SUBPROTOCOL)],
                    compression=None,
                    proxy=None if is_loopback(self.url) else True,
                    max_size=MAX_FRAME_BYTES,
                    ping_interval=PING_S,
                    ping_timeout=PING_S,
                    close_timeout=CLOSE_TIMEOUT,
                ) as socket,
            ):
                try:
                    if socket.subprotocol != SUBPROTOCOL:
                        raise ConnectFailed(self.url, f"it does not speak {SUBPROTOCOL}")
                    await socket.send(encode(self._hello()), text=True)
                    while True:
                        match frame := _decode(await socket.recv()):
                            case Ready():
                                deadline.reschedule(None)
                                await self._begin(socket, frame)
                            case Bye():
                                bye = frame
                            case None:
                                pass
                            case _:
                                await self._receive(socket, frame)
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
            self._changed.fire()

    def _hello(self) -> Hello:
        resume = [turn.cursor() for turn in self._turns.values() if turn.start]
        return Hello(self.token or UNSET, resume[:MAX_RESUME] or UNSET, self.name)

    async def _begin(self, socket: ClientConnection, ready: Ready) -> None:
        """The server knows us: repeat what the lost connection may have swallowed."""
        self.ready, self.engine = ready, Engine(ready.engine)
        if ready.token is not UNSET:
            self.token = ready.token
        self._reconnect.reset()
        again: list[ClientFrame] = [turn.ask for turn in self._turns.values() if turn.start is None]
        started = [turn for turn in self._turns.values() if turn.start]
        again += [Attach(turn.id, turn.seq) for turn in started[MAX_RESUME:]]
        again += [turn.cancellation() for turn in self._turns.values() if turn.cancelled]
        self._socket = socket
        self._changed.fire()
        if self._lost:
            self._on_connection(True)
        self._was_ready, self._lost = True, False
        for frame in again:
            await socket.send(encode(frame), text=True)

    def _check(self, ask: Ask) -> None:
        """Refuse here what the server would answer without naming the turn. Raises TurnRefused."""
        try:
            message = encode(ask)
            decode_client(message)
        except (BadFrame, UnicodeError) as fault:
            path = fault.path if isinstance(fault, BadFrame) else "$"
            raise TurnRefused(Error("bad_frame", f"{fault} (at {path}).", ask.turn_id, path)) from None
        limit = self.ready.limits.max_frame_bytes
        if len(message) > limit:
            sentence = f"The question has {len(message)} bytes; the server takes {limit}."
            raise TurnRefused(Error("prompt_too_long", sentence, ask.turn_id))

    async def _receive(
        self,
        socket: ClientConnection,
        frame: Engine | TurnStart | Queued | Delta | TurnEnd | Conversation | Error | Pong,
    ) -> None:
        match frame:
            case Engine():
                self.engine = frame
                self._changed.fire()
            case Conversation() | Pong():
                pass
            case Error() if frame.turn_id is UNSET:
                logger.warning("The server: %s (%s)", frame.message, frame.code)
            case _:
                assert frame.turn_id is not UNSET
                turn = self._turns.get(frame.turn_id)
                if turn and (reply := turn.receive(frame)):
                    await socket.send(encode(reply), text=True)
                if turn and turn.settled:
                    del self._turns[turn.id]

    async def _send(self, frame: Ask | Cancel) -> None:
        """Sent now, or by `_begin` on the next connection."""
        if self._socket:
            with contextlib.suppress(ConnectionClosed):
                await self._socket.send(encode(frame), text=True)


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
