import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from uuid import uuid4

import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

from server.app import PAGE_HEADERS, create_app
from server.auth import Auth
from server.engine import Output
from server.hub import Hub
from server.protocol import (
    SUBPROTOCOL,
    Ask,
    Bye,
    CloseCode,
    Delta,
    Frame,
    Hello,
    Ready,
    ServerFrame,
    TurnEnd,
    decode_server,
    encode,
)
from server.settings import Settings
from server.supervisor import Supervisor
from tests.scripted_engine import ScriptedEngine, hub_of, says
from tests.serving import UVLOOP, get, serving

pytestmark = pytest.mark.anyio

FOREIGN = "https://evil.example"
HANDSHAKE = {
    "connection": "Upgrade",
    "upgrade": "websocket",
    "sec_websocket_version": "13",
    "sec_websocket_key": "AAAAAAAAAAAAAAAAAAAAAA==",
    "sec_websocket_protocol": SUBPROTOCOL,
}


@pytest.fixture(scope="module")
def anyio_backend() -> object:
    return UVLOOP


@asynccontextmanager
async def app_of(engine: ScriptedEngine | None = None, **settings: Any) -> AsyncIterator[tuple[int, Hub]]:
    """Port and hub of a whole service around a scripted engine."""
    async with hub_of(engine or ScriptedEngine(), **settings) as hub:
        auth = Auth(hub.settings.token, hub.settings.origins)
        async with asyncio.timeout(20), serving(create_app(hub, hub.settings, auth)) as port:
            yield port, hub


def opening(port: int, **options: Any) -> connect:
    return connect(f"ws://127.0.0.1:{port}/ws", subprotocols=[SUBPROTOCOL], compression=None, proxy=None, **options)  # type: ignore[list-item]


async def tell(socket: ClientConnection, frame: Frame) -> None:
    await socket.send(encode(frame).decode())


async def hear(socket: ClientConnection) -> ServerFrame:
    return decode_server(await socket.recv())


# ---- pages and health


async def test_the_page_comes_with_a_policy_that_lets_nothing_else_in() -> None:
    async with app_of() as (port, _):
        status, headers, body = await get(port, "/")
        assert status == 200
        assert "<html" in body
        assert PAGE_HEADERS.items() <= headers.items()
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        status, headers, _ = await get(port, "/static/protocol.js")
        assert (status, headers["x-content-type-options"]) == (200, "nosniff")
        assert "javascript" in headers["content-type"]


async def test_nothing_but_the_page_is_served() -> None:
    async with app_of() as (port, _):
        for path in ("/static/../server/auth.py", "/static/%2e%2e/server/auth.py", "/static/", "/nowhere"):
            assert (await get(port, path))[0] == 404


async def test_a_file_that_has_not_changed_is_not_sent_again() -> None:
    async with app_of() as (port, _):
        _, headers, _ = await get(port, "/static/protocol.js")
        assert (await get(port, "/static/protocol.js", if_none_match=headers["etag"]))[0] == 304


async def test_readiness_follows_the_engine_and_health_does_not() -> None:
    engine = ScriptedEngine()
    async with app_of(engine) as (port, hub):
        assert (await get(port, "/readyz"))[0] == 200
        engine.die("the engine process died")
        while hub.supervisor.engine is not None:
            await asyncio.sleep(0)
        status, headers, body = await get(port, "/readyz")
        assert status == 503
        assert headers["retry-after"] == "1"
        assert "restarting" in body
        assert (await get(port, "/healthz"))[0] == 200


async def test_before_the_engine_is_ready_the_page_is_there_and_readiness_is_not() -> None:
    async def never(report: object) -> ScriptedEngine:
        raise AssertionError("nobody runs the supervisor here")

    settings, auth = Settings(), Auth("")
    app = create_app(Hub(Supervisor(never, "the model"), settings, auth), settings, auth)
    async with serving(app) as port:
        assert (await get(port, "/"))[0] == 200
        status, _, body = await get(port, "/readyz")
        assert status == 503
        assert "loading" in body
        assert "the model" in body


async def test_metrics_are_public_only_where_the_server_is() -> None:
    async with app_of() as (port, _):
        status, headers, body = await get(port, "/metrics")
        assert status == 200
        assert headers["content-type"].startswith("text/plain")
        assert "streamchat_connections" in body
    async with app_of(token="secret") as (port, _):
        status, headers, body = await get(port, "/metrics")
        assert status == 401
        assert headers["www-authenticate"] == "Bearer"
        assert "streamchat" not in body
        assert (await get(port, "/metrics", authorization="Bearer secret"))[0] == 200
        assert (await get(port, "/metrics", authorization="Bearer wrong"))[0] == 401


# ---- the door


@pytest.mark.parametrize("header", [{"origin": FOREIGN}, {"host": "evil.example"}, {"host": "["}, {"origin": "null"}])
async def test_foreign_origins_and_names_get_no_page(header: dict[str, str]) -> None:
    async with app_of() as (port, _):
        for path in ("/", "/static/protocol.js", "/healthz", "/metrics", "/nowhere"):
            status, _, body = await get(port, path, **header)
            assert status == 403
            assert "--allow-origin" in body


@pytest.mark.parametrize("header", [{"origin": FOREIGN}, {"host": "evil.example"}, {"host": "["}, {"origin": "null"}])
async def test_foreign_origins_and_names_are_refused_before_the_upgrade(header: dict[str, str]) -> None:
    async with app_of() as (port, _):
        status, _, body = await get(port, "/ws", **{**HANDSHAKE, **header})
        assert status == 403
        assert "--allow-origin" in body


async def test_a_foreign_page_cannot_connect_and_the_servers_own_and_allowed_ones_can() -> None:
    async with app_of(allow_origin="https://chat.example") as (port, _):
        with pytest.raises(InvalidStatus) as refused:
            await opening(port, origin=FOREIGN)
        assert refused.value.response.status_code == 403
        for origin in (None, f"http://127.0.0.1:{port}", "https://chat.example"):
            async with opening(port, origin=origin) as socket:
                assert socket.subprotocol == SUBPROTOCOL


async def test_a_token_guards_the_socket_and_not_the_page() -> None:
    async with app_of(token="secret") as (port, _):
        assert (await get(port, "/", host="chat.example"))[0] == 200
        async with opening(port) as socket:
            await tell(socket, Hello())
            assert isinstance(await hear(socket), Bye)
            with pytest.raises(ConnectionClosed) as closed:
                await hear(socket)
            assert closed.value.rcvd is not None
            assert closed.value.rcvd.code == CloseCode.UNAUTHORIZED
        async with opening(port) as socket:
            await tell(socket, Hello(token="secret"))
            assert isinstance(await hear(socket), Ready)


# ---- connections


async def test_a_turn_travels_from_end_to_end() -> None:
    async with app_of(ScriptedEngine(*says("你", "", "好"))) as (port, _), opening(port) as socket:
        await tell(socket, Hello())
        assert isinstance(await hear(socket), Ready)
        await tell(socket, Ask(str(uuid4()), "what is it"))
        frames = [await hear(socket)]
        while not isinstance(frames[-1], TurnEnd):
            frames.append(await hear(socket))
        assert "".join(frame.text for frame in frames if isinstance(frame, Delta)) == "你好"


async def test_too_many_connections_are_told_so_and_a_free_place_is_given() -> None:
    async with app_of(max_connections=1) as (port, _):
        async with opening(port), opening(port) as second:
            bye = await hear(second)
            assert isinstance(bye, Bye)
            assert bye.reconnect
            assert bye.after_ms
            with pytest.raises(ConnectionClosed) as closed:
                await hear(second)
            assert closed.value.rcvd is not None
            assert closed.value.rcvd.code == CloseCode.TOO_MANY
        async with opening(port) as third:
            await tell(third, Hello())
            assert isinstance(await hear(third), Ready)


@pytest.mark.parametrize("politely", [True, False])
async def test_a_closed_socket_frees_the_engine(politely: bool) -> None:
    engine = ScriptedEngine(Output("a", (1,)), asyncio.Event())
    async with app_of(engine) as (port, _), opening(port) as socket:
        await tell(socket, Hello())
        await tell(socket, Ask(str(uuid4()), "what is it"))
        while not isinstance(await hear(socket), Delta):
            pass
        assert engine.running == 1
        if politely:
            await socket.close()
        else:
            socket.transport.abort()
        while engine.running:
            await asyncio.sleep(0)


async def test_a_stopping_server_ends_turns_says_bye_and_closes_with_1012() -> None:
    async with app_of(ScriptedEngine(Output("a", (1,)), asyncio.Event())) as (port, hub), opening(port) as socket:
        await tell(socket, Hello())
        await tell(socket, Ask(str(uuid4()), "what is it"))
        while not isinstance(await hear(socket), Delta):
            pass
        await hub.shutdown()
        end, bye = await hear(socket), await hear(socket)
        assert isinstance(end, TurnEnd)
        assert end.finish_reason == "interrupted"
        assert isinstance(bye, Bye)
        assert bye.reconnect
        with pytest.raises(ConnectionClosed) as closed:
            await hear(socket)
        assert closed.value.rcvd is not None
        assert closed.value.rcvd.code == CloseCode.RESTART
