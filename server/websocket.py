"""uvicorn's WebSocket protocol with the gaps closed that let one client harm the others.

The stock class never gets rid of a client that stops reading, buffers pongs without bound, leaves a handshake with a
header line over 8 KiB unanswered and cannot exit while a client stalls. It leans on names that are no public API of
uvicorn 0.54: the version is pinned, and tests/faults holds each gap closed.
"""

import socket
from typing import Any

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.http11 import Request

HIGH_WATER_BYTES = 16 * 1024
"""What a connection may have unsent in the process before its sender waits."""
MAX_PONG_BACKLOG_BYTES = 64 * 1024
USER_TIMEOUT_MS = 15_000
"""How long sent bytes may stay unacknowledged before the kernel gives the connection up."""
CLOSE_TIMEOUT_S = 2.0
"""How long a peer may take to answer a close before the connection is cut."""
CUT = "streamchat.cut"
"""Key of the ASGI extension: `cut(code, reason)` closes without waiting for a peer that does not read."""


class GuardedWebSocket(WebSocketsSansIOProtocol):
    """Every way to end a connection ends it, whatever the peer does."""

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self.close_timeout = CLOSE_TIMEOUT_S
        transport.set_write_buffer_limits(high=HIGH_WATER_BYTES)

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self.conn.handshake_exc is not None and not self.handshake_initiated:
            # websockets has written an answer to a line that is too long, but tells uvicorn of no event.
            self.transport.write(b"".join(self.conn.data_to_send()))
            self.transport.close()

    def handle_connect(self, event: Request) -> None:
        super().handle_connect(event)
        if hasattr(self, "scope"):
            extensions: dict[str, Any] = self.scope["extensions"]
            extensions[CUT] = self.cut

    def handle_parser_exception(self) -> None:
        if self.conn.close_sent is None:  # a broken frame before the handshake was answered
            self.transport.abort()
        else:
            super().handle_parser_exception()
            self._abort_later()

    def handle_ping(self) -> None:
        if self.transport.get_write_buffer_size() > MAX_PONG_BACKLOG_BYTES:
            self.transport.abort()
        else:
            super().handle_ping()

    def keepalive_timeout(self) -> None:
        super().keepalive_timeout()
        self._abort_later()

    def shutdown(self) -> None:
        super().shutdown()
        self._abort_later()

    async def send(self, message: Any) -> None:
        await super().send(message)
        if message["type"] == "websocket.close":
            self._abort_later()

    def cut(self, code: int, reason: str) -> None:
        """Close now; the peer gets the close frame if it still reads."""
        if not self.close_sent and self.handshake_complete and not self.transport.is_closing():
            self.conn.send_close(code, reason)
            self.transport.write(b"".join(self.conn.data_to_send()))
            self.close_sent = True
        self.transport.close()
        self._abort_later()

    def _abort_later(self) -> None:
        # transport.close() waits for a flush that never comes when the peer has stopped reading.
        self.loop.call_later(CLOSE_TIMEOUT_S, self.transport.abort)


def listening_socket(host: str, port: int) -> socket.socket:
    """A bound socket whose connections keep little in the kernel and notice a vanished peer. Raises OSError."""
    host = host.strip("[]")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, USER_TIMEOUT_MS)
        # TCP_NOTSENT_LOWAT: without it the kernel swallows 4 MB for a client that does not read, and merging what
        # piled up could not begin before that.
        listener.setsockopt(socket.IPPROTO_TCP, getattr(socket, "TCP_NOTSENT_LOWAT", 25), HIGH_WATER_BYTES)
        listener.bind((host, port))
    except OSError:
        listener.close()
        raise
    return listener
