"""A client that asks and then reads nothing: neither its replies nor pings."""

import socket
import time
from pathlib import Path
from types import TracebackType
from typing import Self
from uuid import uuid4

from msgspec import UNSET
from websockets.client import ClientProtocol
from websockets.frames import Frame, Opcode
from websockets.protocol import State
from websockets.typing import Subprotocol
from websockets.uri import parse_uri

from server.protocol import SUBPROTOCOL, Ask, ClientFrame, Hello, Params, Ready, decode_server, encode
from tests.live_server import LiveServer


class StalledClient:
    """Reads its `ready` and no more. Context manager."""

    def __init__(self, server: LiveServer) -> None:
        self._protocol = ClientProtocol(parse_uri(server.ws_url), subprotocols=[Subprotocol(SUBPROTOCOL)])
        self._socket = socket.socket()
        # Before connecting: it bounds the window that the server is offered.
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        self._socket.settimeout(120)
        self._socket.connect(("127.0.0.1", server.port))
        self._protocol.send_request(self._protocol.connect())
        self._flush()
        while self._protocol.state is not State.OPEN:
            self._protocol.receive_data(self._socket.recv(4096))
        self.send(Hello(token=server.token or UNSET, client="stalled"))
        self.ready = self._read_ready()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self._socket.close()

    def _read_ready(self) -> Ready:
        while True:
            for event in self._protocol.events_received():
                if isinstance(event, Frame) and event.opcode is Opcode.TEXT:
                    frame = decode_server(bytes(event.data))
                    assert isinstance(frame, Ready)
                    return frame
            self._protocol.receive_data(self._socket.recv(4096))

    def _flush(self) -> None:
        for data in self._protocol.data_to_send():
            self._socket.sendall(data)

    def send(self, frame: ClientFrame) -> None:
        """Send a frame. Raises OSError once the server has given this client up."""
        self._protocol.send_text(encode(frame))
        self._flush()

    def ping_for(self, seconds: float) -> None:
        """Send pings of the largest kind. Raises OSError once the server has given this client up."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self._protocol.send_ping(bytes(125))
            self._flush()

    def ask_much(self, max_tokens: int) -> list[str]:
        """Ask as many turns as a user may have; enough text to fill every buffer on the way."""
        turns = [str(uuid4()) for _ in range(self.ready.limits.max_live_turns)]
        for turn_id in turns:
            self.send(Ask(turn_id, "Tell me a long story.", params=Params(max_tokens=max_tokens)))
        return turns

    def drain(self) -> int:
        """Read all that the kernel still has, to the end of the connection; how many bytes it was."""
        total = 0
        try:
            while data := self._socket.recv(65536):
                total += len(data)
        except ConnectionError:
            pass
        return total


def rss_mib(pid: int) -> float:
    """Resident memory of a process."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0]) / 1024
