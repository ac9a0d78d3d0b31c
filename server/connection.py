"""One WebSocket: a reader that never waits for the engine, and a sender that never lets the engine wait."""

import asyncio
import logging
from collections import deque
from contextlib import suppress
from time import monotonic
from typing import Any, Final

from starlette.datastructures import Headers
from starlette.types import Message, Receive, Scope, Send

from server import metrics
from server.auth import Unauthorized, identity_cookie
from server.follower import Follower
from server.generation import Generation
from server.hub import Hub
from server.protocol import (
    SUBPROTOCOL,
    Ask,
    Attach,
    BadFrame,
    Bye,
    Cancel,
    CloseCode,
    Continue,
    Delta,
    Error,
    Hello,
    Ping,
    Pong,
    Regenerate,
    ServerFrame,
    decode_client,
    encode,
)
from server.websocket import CLOSE_TIMEOUT_S, CUT

log = logging.getLogger(__name__)

MAX_OUTBOX: Final = 256
"""Answers (errors, pongs) that may wait for a peer that asks but does not read."""
BURST_S: Final = 2.0
"""A client may send this many seconds' worth of frames at once."""


class Closed(Exception):
    """The connection is to end with this code, for this reason."""

    def __init__(self, code: CloseCode, bye: Bye) -> None:
        super().__init__(bye.reason)
        self.code = code
        self.bye = bye


class Connection:
    """From handshake to close. Raw ASGI: what it sends is encoded already, and a disconnect must be seen at once."""

    user = ""
    newcomer = False

    def __init__(self, hub: Hub, scope: Scope, receive: Receive, send: Send) -> None:
        self._hub = hub
        self._receive = receive
        self._send = send
        self._scope = scope
        self._outbox: deque[ServerFrame] = deque()
        self._followers: dict[str, Follower] = {}
        self._fresh: dict[str, Follower] = {}
        """Followers whose generation has something new."""
        self._wake = asyncio.Event()
        self._closing: Closed | None = None
        self._sending_since: float | None = None
        self._rate = float(hub.settings.max_frames_per_second)
        self._allowance = self._rate * BURST_S
        self._allowance_at = monotonic()

    async def run(self) -> None:
        """Serve the connection until it is gone."""
        if SUBPROTOCOL not in self._scope["subprotocols"]:
            await self.refuse(CloseCode.NO_HELLO, Bye(f"This server speaks {SUBPROTOCOL} only.", reconnect=False))
            return
        await self._receive()  # websocket.connect
        await self._send({"type": "websocket.accept", "subprotocol": SUBPROTOCOL})
        sender = asyncio.create_task(self._send_frames())
        reader = asyncio.create_task(self._read_frames())
        try:
            # The sender ends by itself only when it has closed the connection or lost it; so does the reader.
            await asyncio.wait((reader, sender), return_when=asyncio.FIRST_COMPLETED)
        finally:
            self._hub.leave(self)
            for follower in self._followers.values():
                follower.generation.watchers.discard(self._news)
            for task in (reader, sender):
                task.cancel()
            await asyncio.gather(reader, sender, return_exceptions=True)
        for task in (reader, sender):
            if not task.cancelled() and (fault := task.exception()):
                raise fault

    async def refuse(self, code: CloseCode, bye: Bye) -> None:
        """Open the connection only to say why it is closed: a browser sees nothing of a refused handshake."""
        await self._receive()  # websocket.connect
        wanted = self._scope["subprotocols"]
        await self._send({"type": "websocket.accept", "subprotocol": SUBPROTOCOL if SUBPROTOCOL in wanted else None})
        with suppress(OSError, RuntimeError):
            await self._end(Closed(code, bye))

    # ---- what the hub asks of a connection

    def post(self, frame: ServerFrame) -> None:
        """Send a frame that belongs to no turn's log."""
        if len(self._outbox) >= MAX_OUTBOX:
            self.close(CloseCode.TOO_SLOW, Bye("You read too slowly.", reconnect=True))
            return
        self._outbox.append(frame)
        self._wake.set()

    def follow(self, generation: Generation, seq: int | None) -> None:
        """Send a turn's log from its start (None) or after token `seq`."""
        current = self._followers.get(generation.turn_id)
        if seq is None and current is not None and current.generation is generation:
            return  # the same `ask` again: its log is on its way
        self._followers[generation.turn_id] = Follower(generation, seq)
        generation.watchers.add(self._news)
        self._news(generation)

    def close(self, code: CloseCode, bye: Bye) -> None:
        """Say bye after what is on its way, and close."""
        if self._closing is None:
            self._closing = Closed(code, bye)
            self._wake.set()
            # What is on its way may never get through.
            asyncio.get_running_loop().call_later(
                CLOSE_TIMEOUT_S, self._scope["extensions"][CUT], code, bye.reason[:40]
            )

    def check_speed(self, now: float) -> None:
        """Give up a peer that has not taken a message for `slow_timeout`."""
        if self._sending_since is not None and now - self._sending_since > self._hub.settings.slow_timeout:
            log.info("user %s reads too slowly", self.user)
            metrics.closed.labels(CloseCode.TOO_SLOW.value).inc()
            self._sending_since = None
            self._scope["extensions"][CUT](CloseCode.TOO_SLOW, "too slow")

    def _news(self, generation: Generation) -> None:
        self._fresh[generation.turn_id] = self._followers[generation.turn_id]
        self._wake.set()

    # ---- the sender

    async def _send_frames(self) -> None:
        try:
            while True:
                await self._wake.wait()
                self._wake.clear()
                while self._outbox or self._fresh:
                    if self._outbox:
                        await self._send_frame(self._outbox.popleft())
                    else:
                        # Who waits longest: to a slow peer every turn has news again after each send.
                        await self._send_news(self._fresh.pop(next(iter(self._fresh))))
                if self._closing is not None:
                    await self._end(self._closing)
                    return
        except (OSError, RuntimeError) as fault:
            # uvicorn's two ways to say that the peer is gone; the reader sees it too.
            log.debug("user %s is gone: %r", self.user, fault)

    async def _send_news(self, follower: Follower) -> None:
        for frame in follower.frames():
            await self._send_frame(frame)
            if type(frame) is Delta:
                metrics.deltas.inc()
        if follower.done:
            turn_id = follower.generation.turn_id
            if self._followers.get(turn_id) is follower:
                del self._followers[turn_id]
                follower.generation.watchers.discard(self._news)

    async def _send_frame(self, frame: ServerFrame) -> None:
        await self._send_message({"type": "websocket.send", "text": encode(frame).decode()})

    async def _send_message(self, message: Message) -> None:
        self._sending_since = monotonic()
        await self._send(message)
        self._sending_since = None

    async def _end(self, closed: Closed) -> None:
        metrics.closed.labels(closed.code.value).inc()
        await self._send_frame(closed.bye)
        # A close frame's reason holds 123 bytes; `bye` says it whole.
        reason = closed.bye.reason.encode()[:120].decode(errors="ignore")
        await self._send_message({"type": "websocket.close", "code": closed.code.value, "reason": reason})

    # ---- the reader

    async def _read_frames(self) -> None:
        settings = self._hub.settings
        try:
            try:
                async with asyncio.timeout(settings.hello_timeout):
                    hello = await self._next_frame()
            except TimeoutError:
                bye = Bye(f"No hello within {settings.hello_timeout:g} s.", reconnect=True)
                raise Closed(CloseCode.TIMEOUT, bye) from None
            except BadFrame as fault:
                raise Closed(
                    CloseCode.NO_HELLO, Bye(f"The first frame is no hello: {fault}", reconnect=False)
                ) from None
            if hello is None:
                return
            if not isinstance(hello, Hello):
                raise Closed(CloseCode.NO_HELLO, Bye("The first frame must be hello.", reconnect=False))
            try:
                await self._hub.join(self, hello, identity_cookie(Headers(scope=self._scope)))
            except Unauthorized as fault:
                raise Closed(CloseCode.UNAUTHORIZED, Bye(str(fault), reconnect=False)) from None
            log.info("user %s connected with %s", self.user, hello.client or "an unnamed client")
            while True:
                try:
                    frame = await self._next_frame()
                except BadFrame as fault:
                    self.post(Error("bad_frame", str(fault), path=fault.path))
                    continue
                if frame is None:
                    return
                if self._closing is None:  # else nobody is there any more for whom to begin something
                    await self._handle(frame)
        except Closed as closed:
            self.close(closed.code, closed.bye)
        # Closing is the sender's work; until the peer is gone too, keep a receive pending.
        while (await self._receive())["type"] != "websocket.disconnect":
            pass

    async def _next_frame(self) -> Any:
        """The next frame; None when the peer is gone. Raises BadFrame, Closed."""
        message = await self._receive()
        if message["type"] == "websocket.disconnect":
            return None
        text = message.get("text")
        if text is None:
            raise Closed(CloseCode.UNSUPPORTED_DATA, Bye("Frames are JSON in text messages.", reconnect=False))
        now = monotonic()
        self._allowance += (now - self._allowance_at) * self._rate
        self._allowance = min(self._allowance, self._rate * BURST_S) - 1
        self._allowance_at = now
        if self._allowance < 0:
            bye = Bye(f"More than {self._rate:g} frames a second.", reconnect=True, after_ms=5000)
            raise Closed(CloseCode.TOO_MANY, bye)
        return decode_client(text)

    async def _handle(self, frame: Any) -> None:
        """Nothing of it waits for the engine; what is not in memory is waited for, and a turn that is just ending."""
        match frame:
            case Ask():
                await self._hub.ask(self, frame)
            case Regenerate():
                await self._hub.regenerate(self, frame)
            case Continue():
                await self._hub.go_on(self, frame)
            case Cancel():
                await self._hub.cancel(self, frame)
            case Attach():
                await self._hub.attach(self, frame)
            case Ping():
                self.post(Pong(frame.id))
            case Hello():
                self.post(Error("bad_frame", "hello was said already; it comes once, first.", path="$.type"))
