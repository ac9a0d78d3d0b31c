"""A TCP proxy that can lose its connections."""

import asyncio
import socket
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress


class Proxy:
    """Between a client and the server at `port`, which may change: the next connections go there."""

    def __init__(self, port: int) -> None:
        self.address = ""
        self.port = port
        self._streams: set[asyncio.StreamWriter] = set()
        self._pumps: set[asyncio.Task[None]] = set()
        self._listener: asyncio.Server | None = None

    async def open(self) -> None:
        """Take connections, again on the same address."""
        port = int(self.address.rpartition(":")[2] or 0)
        self._listener = await asyncio.start_server(self._connect, "127.0.0.1", port)
        self.address = f"127.0.0.1:{self._listener.sockets[0].getsockname()[1]}"

    async def shut(self) -> None:
        """Refuse new connections."""
        assert self._listener
        self._listener.close()

    def cut(self, *, reset: bool = False) -> None:
        """Lose all connections, by FIN or by RST."""
        for stream in self._streams:
            if reset:
                peer: socket.socket = stream.get_extra_info("socket")
                peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            stream.transport.abort()
        self._streams.clear()

    async def _connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            up_reader, up_writer = await asyncio.open_connection("127.0.0.1", self.port)
        except OSError:  # nobody is there at the moment
            writer.close()
            return
        self._streams |= {writer, up_writer}
        for source, target in ((reader, up_writer), (up_reader, writer)):
            pump = asyncio.create_task(self._pump(source, target))
            self._pumps.add(pump)
            pump.add_done_callback(self._pumps.discard)

    async def _pump(self, source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError):
            while data := await source.read(65536):
                target.write(data)
                await target.drain()
        target.close()

    async def end(self) -> None:
        await self.shut()
        self.cut()
        if self._pumps:
            await asyncio.wait(self._pumps)


@asynccontextmanager
async def proxy(url: str) -> AsyncIterator[Proxy]:
    """A proxy to the server of `url`."""
    between = Proxy(int(url.rpartition(":")[2].split("/")[0]))
    await between.open()
    try:
        yield between
    finally:
        await between.end()
