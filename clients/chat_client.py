"""ChatClient: one user's conversations over a connection that outlives network losses and server restarts."""

import asyncio
import logging
import uuid
from collections.abc import Awaitable, Callable
from typing import Final, Self

from msgspec import UNSET

from clients.address import websocket_url
from clients.errors import ChatError, Closed, TurnRefused
from clients.link import Link
from clients.signal import Signal
from clients.turn import Turn
from server.protocol import (
    Ask,
    Attach,
    BadFrame,
    ClientFrame,
    CloseCode,
    Continue,
    Conversation,
    Delta,
    Engine,
    Error,
    Hello,
    Params,
    Queued,
    Ready,
    Regenerate,
    ServerFrame,
    TurnEnd,
    TurnStart,
    decode_client,
    encode,
)

MAX_RESUME: Final = 64
"""Cursors that one `hello` may hold."""
AGAIN_S: Final = 1.0
"""Seconds until a reply is continued once more where that gave nothing: word of a lost engine takes a moment."""

logger = logging.getLogger(__name__)


class ChatClient:
    """`async with ChatClient(url) as chat: turn = await chat.ask("…")`.

    `token` says who we are (absent: the server makes a newcomer's identity); `name` stands in the server's log.
    `go_on`: a reply under which the engine is lost goes on as soon as there is another one, and its iteration waits for
    that; otherwise it ends `interrupted`. A reply that loses its connection or its server goes on in any case.
    `on_connection` is told False when the connection is lost and True when it is there again; `on_conversation`
    which conversation was made, renamed or changed.
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
        go_on: bool = True,
        on_connection: Callable[[bool], None] = lambda connected: None,
        on_conversation: Callable[[Conversation], None] = lambda conversation: None,
    ) -> None:
        self.url, link_token = websocket_url(url)
        self.token = token or link_token
        """Who we are: a newcomer's is set by the first `ready`."""
        self.name = name
        self.go_on = go_on
        self._on_conversation = on_conversation
        self._turns: dict[str, Turn] = {}
        """Those of which more will come."""
        self._waiting: dict[str, asyncio.Task[None]] = {}
        """Who continues a turn when there is an engine again."""
        self._changed = Signal()
        self._failure: ChatError | None = None
        self._keeper: asyncio.Task[None] | None = None
        self._link = Link(
            self.url,
            hello=self._hello,
            begin=self._begin,
            receive=self._receive,
            on_change=self._changed.fire,
            on_connection=on_connection,
        )

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
        return self._link.connected

    @property
    def failure(self) -> ChatError | None:
        """Why the connection has ended for good; None while it is kept up."""
        return self._failure

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
        return await self._begin_turn(
            Ask(
                turn_id=turn_id or str(uuid.uuid4()),
                text=text,
                conversation_id=UNSET if conversation_id is None else conversation_id,
                parent_id=UNSET if parent_id is None else parent_id,
                system=UNSET if system is None else system,
                history_max=UNSET if history_max is None else history_max,
                params=UNSET if params is None else params,
            )
        )

    async def regenerate(self, of: Turn | str, params: Params | None = None) -> Turn:
        """Have the question of a turn, or of the one with that id, answered anew, beside the answer that it has.

        Raises as `ask` does.
        """
        of_id = of if isinstance(of, str) else of.id
        return await self._begin_turn(Regenerate(str(uuid.uuid4()), of_id, UNSET if params is None else params))

    async def continue_turn(self, turn: Turn | str) -> Turn:
        """Go on with a turn that ended `cancelled`, `length` or `interrupted`; it has no `end` then, until the new one.

        One that is known by its id alone (from a stored conversation) is handed out from its beginning; so is one that
        runs (`ready.live`), which is followed. Raises TurnRefused, and Closed where the connection has ended for good:
        then the turn is as it was.
        """
        if isinstance(turn, str):
            return await self._begin_turn(Continue(turn))
        if turn.end is None:
            raise ValueError("a turn that has not ended cannot be continued")
        if self._failure:
            raise self._failure
        self._turns[turn.id] = turn
        await self._link.send(turn.continuation())
        try:
            refusal = await turn.answered()
        except asyncio.CancelledError:
            await turn.cancel()
            raise
        if refusal:
            raise refusal
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

    async def changed(self) -> None:
        """Until the state of the connection or the engine is another one."""
        await self._changed.wait()

    # ---- turns

    async def _begin_turn(self, request: Ask | Regenerate | Continue) -> Turn:
        if self._failure:
            raise self._failure
        self._check(request)
        turn = self._turns.get(request.turn_id)
        if turn is None:
            turn = self._turns[request.turn_id] = Turn(request, self._link.send, goes_on=self.go_on)
            await self._link.send(request)
        try:
            await turn.started()
        except asyncio.CancelledError:
            await turn.cancel()  # nobody else could: the caller has no turn yet
            raise
        return turn

    def _check(self, request: Ask | Regenerate | Continue) -> None:
        """Refuse here what the server would answer without naming the turn. Raises TurnRefused."""
        try:
            message = encode(request)
            decode_client(message)
        except (BadFrame, UnicodeError) as fault:
            path = fault.path if isinstance(fault, BadFrame) else "$"
            raise TurnRefused(Error("bad_frame", f"{fault} (at {path}).", request.turn_id, path)) from None
        limit = self.ready.limits.max_frame_bytes
        if len(message) > limit:
            sentence = f"The question has {len(message)} bytes; the server takes {limit}."
            raise TurnRefused(Error("prompt_too_long", sentence, request.turn_id))

    async def _go_on(self, turn: Turn) -> None:
        """Continue a turn under which the engine was lost, when there is another; until it runs or has ended."""
        pause_s = 0.0
        while turn.paused:
            await asyncio.sleep(pause_s)
            await self.engine_ready()
            if turn.paused and not turn.asked:
                await self._link.send(turn.continuation())
            refusal = await turn.answered()
            after_ms = refusal.error.retry_after_ms if isinstance(refusal, TurnRefused) else UNSET
            pause_s = AGAIN_S if after_ms is UNSET else after_ms / 1000
        del self._waiting[turn.id]
        self._drop_settled()

    def _drop_settled(self) -> None:
        self._turns = {id: turn for id, turn in self._turns.items() if not turn.settled}

    # ---- the connection and its one owner

    async def _stop(self) -> None:
        if self._keeper:
            self._keeper.cancel()
            await asyncio.wait([self._keeper])

    async def _keep_connected(self) -> None:
        """Until a close that is final; then whoever waits is told."""
        failure: ChatError = Closed(CloseCode.NORMAL, "this client has left")
        try:
            await self._link.keep()
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
            for waiting in self._waiting.values():
                waiting.cancel()
            self._waiting.clear()
            self._changed.fire()

    def _hello(self) -> Hello:
        self._drop_settled()
        resume = [turn.cursor() for turn in self._turns.values() if turn.start]
        return Hello(self.token or UNSET, resume[:MAX_RESUME] or UNSET, self.name)

    def _begin(self, ready: Ready) -> list[ClientFrame]:
        """The server knows us: what the lost connection may have swallowed."""
        self.ready, self.engine = ready, Engine(ready.engine)
        if ready.token is not UNSET:
            self.token = ready.token
        started = [turn for turn in self._turns.values() if turn.start]
        return [
            *(turn.request for turn in self._turns.values() if turn.start is None),
            *(Attach(turn.id, turn.cursor().seq) for turn in started[MAX_RESUME:]),
            *(turn.cancellation() for turn in self._turns.values() if turn.stopping),
        ]

    def _receive(self, frame: ServerFrame) -> ClientFrame | None:
        match frame:
            case Engine():
                self.engine = frame
                for turn in self._turns.values():
                    turn.receive(frame)
                self._changed.fire()
            case Conversation():
                self._on_conversation(frame)
            case Error() if frame.turn_id is UNSET:
                logger.warning("The server: %s (%s)", frame.message, frame.code)
            case TurnStart() | Queued() | Delta() | TurnEnd() | Error():
                return self._receive_of_turn(frame)
        return None

    def _receive_of_turn(self, frame: TurnStart | Queued | Delta | TurnEnd | Error) -> ClientFrame | None:
        assert frame.turn_id is not UNSET
        turn = self._turns.get(frame.turn_id)
        if turn is None:
            return None
        reply = turn.receive(frame)
        if turn.settled:
            del self._turns[turn.id]
        elif turn.paused:
            turn.receive(self.engine)  # word of it may have come before the last deltas
            if turn.id not in self._waiting:
                self._waiting[turn.id] = asyncio.create_task(self._go_on(turn))
        return reply
