import asyncio
import hashlib
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from uuid import uuid4

import pytest
from msgspec import UNSET
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

import server.app
import server.hub
from server.app import PAGE_HEADERS, create_app
from server.auth import Auth
from server.engine import Output
from server.hub import Hub
from server.protocol import (
    SUBPROTOCOL,
    Ask,
    Bye,
    CloseCode,
    Conversation,
    Cursor,
    Delta,
    Frame,
    Hello,
    Ready,
    ServerFrame,
    TurnEnd,
    TurnStart,
    decode_server,
    encode,
)
from server.settings import Settings
from server.store import StoreError
from server.supervisor import Supervisor
from tests.memory_store import MemoryStore
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
    async with hub_of(engine or ScriptedEngine(), journalling=False, **settings) as hub:  # the app does that
        auth = Auth(hub.settings.token, hub.settings.origins)
        async with asyncio.timeout(120), serving(create_app(hub, hub.settings, auth)) as port:
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


async def test_images_of_other_hosts_are_let_in_only_for_the_cookie_that_asks_for_them() -> None:
    async with app_of() as (port, _):
        policies = {}
        for cookie in ("a=b; streamchat_images=1", "streamchat_images=0", "a=streamchat_images=1", ""):
            _, headers, _ = await get(port, "/", cookie=cookie)
            policies[cookie] = headers["content-security-policy"]
        allowed = policies.pop("a=b; streamchat_images=1")
        assert "img-src 'self' data: https: http:;" in allowed
        assert set(policies.values()) == {PAGE_HEADERS["content-security-policy"]}
        assert allowed.replace(" https: http:", "") == PAGE_HEADERS["content-security-policy"]


async def test_the_page_is_served_at_a_conversations_address_too() -> None:
    async with app_of() as (port, _):
        _, headers, page = await get(port, "/")
        status, there, body = await get(port, "/c/any-conversation")
        assert (status, body) == (200, page)
        assert there["content-security-policy"] == headers["content-security-policy"]
        assert "set-cookie" in there


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
    app = create_app(Hub(Supervisor(never, "the model"), settings, auth, MemoryStore()), settings, auth)
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


async def test_the_page_gives_a_newcomer_an_identity_that_opens_the_socket_and_the_api() -> None:
    async with app_of() as (port, _):
        _, headers, _ = await get(port, "/")
        cookie, *flags = headers["set-cookie"].split("; ")
        assert cookie.startswith(f"streamchat_{port}=")
        assert {"HttpOnly", "SameSite=Lax"} <= set(flags)
        assert "Secure" not in flags
        readies = []
        for _ in range(2):
            async with opening(port, additional_headers={"cookie": cookie}) as socket:
                await tell(socket, Hello())
                ready = await hear(socket)
                assert isinstance(ready, Ready)
                assert ready.token is UNSET
                readies.append(ready.user)
        assert len(set(readies)) == 1
        assert (await get(port, "/api/conversations/nowhere", cookie=cookie))[0] == 404
        assert (await get(port, "/api/conversations/nowhere"))[0] == 401
        _, headers, _ = await get(port, "/", cookie=cookie)
        assert "set-cookie" not in headers
        _, headers, _ = await get(port, "/", cookie=f"streamchat_{port}=wrong")
        assert headers["set-cookie"].split("; ")[0] not in (cookie, f"streamchat_{port}=wrong")


async def test_behind_https_the_cookie_is_for_https_only() -> None:
    async with app_of() as (port, _):
        _, headers, _ = await get(port, "/", x_forwarded_proto="https")
        assert "Secure" in headers["set-cookie"].split("; ")


async def test_no_file_and_no_answer_but_the_page_sets_a_cookie() -> None:
    async with app_of() as (port, _):
        for path in ("/static/protocol.js", "/healthz", "/metrics", "/api/conversations", "/nowhere"):
            assert "set-cookie" not in (await get(port, path))[1]


async def test_a_login_token_becomes_a_cookie_by_the_session_and_not_by_the_page() -> None:
    async with app_of(token="secret") as (port, _):
        assert "set-cookie" not in (await get(port, "/"))[1]
        for headers in ({}, {"authorization": "Bearer wrong"}):
            status, answered, body = await get(port, "/api/session", method="POST", **headers)
            assert status == 401
            assert "set-cookie" not in answered
            assert answered["content-type"] == "application/problem+json"
            assert "token" in json.loads(body)["detail"]
        status, answered, body = await get(port, "/api/session", method="POST", authorization="Bearer secret")
        assert (status, body) == (204, "")
        cookie = answered["set-cookie"].split("; ")[0]
        assert (await get(port, "/api/conversations/nowhere", cookie=cookie))[0] == 404
        assert (await get(port, "/api/conversations/nowhere", authorization="Bearer secret"))[0] == 401
        status, answered, _ = await get(
            port, "/api/session", method="POST", authorization="Bearer secret", cookie=cookie
        )
        assert status == 204
        assert "set-cookie" not in answered
        async with opening(port, additional_headers={"cookie": cookie}) as socket:
            await tell(socket, Hello())
            assert isinstance(await hear(socket), Ready)


async def test_an_identity_of_another_client_can_become_the_pages() -> None:
    async with app_of() as (port, _):
        async with opening(port) as socket:
            await tell(socket, Hello())
            ready = await hear(socket)
            assert isinstance(ready, Ready)
        _, headers, _ = await get(port, "/api/session", method="POST", authorization=f"Bearer {ready.token}")
        async with opening(port, additional_headers={"cookie": headers["set-cookie"].split("; ")[0]}) as socket:
            await tell(socket, Hello())
            again = await hear(socket)
            assert isinstance(again, Ready)
            assert again.user == ready.user


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
        changed, end, bye = await hear(socket), await hear(socket), await hear(socket)
        assert isinstance(changed, Conversation)
        assert isinstance(end, TurnEnd)
        assert end.finish_reason == "interrupted"
        assert isinstance(bye, Bye)
        assert bye.reconnect
        with pytest.raises(ConnectionClosed) as closed:
            await hear(socket)
        assert closed.value.rcvd is not None
        assert closed.value.rcvd.code == CloseCode.RESTART


async def test_over_the_wire_a_lost_reply_goes_on_from_its_last_token() -> None:
    gate = asyncio.Event()
    engine = ScriptedEngine(*says("你", "", "好")[:2], gate, *says("好", "。"))
    async with app_of(engine) as (port, _):
        turn_id = str(uuid4())
        async with opening(port) as socket:
            await tell(socket, Hello())
            ready = await hear(socket)
            assert isinstance(ready, Ready)
            await tell(socket, Ask(turn_id, "what is it"))
            while not isinstance(await hear(socket), Delta):
                pass
            socket.transport.abort()
        while engine.running:
            await asyncio.sleep(0)
        gate.set()
        async with opening(port) as socket:
            await tell(socket, Hello(token=ready.token, resume=[Cursor(turn_id, 1)]))
            frames = [await hear(socket)]
            while not isinstance(frames[-1], TurnEnd):
                frames.append(await hear(socket))
        start, *deltas = (frame for frame in frames if isinstance(frame, TurnStart | Delta))
        assert isinstance(start, TurnStart)
        assert start.resumed
        assert "".join(delta.text for delta in deltas if isinstance(delta, Delta)) == "好。"
        assert frames[-1].digest == hashlib.sha256("你好。".encode()).hexdigest()


async def test_a_database_that_fails_does_not_keep_the_server_from_ending(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server.app, "LAST_WRITE_S", 0.2)
    store = MemoryStore()
    async with app_of(ScriptedEngine(*says("a")), store=store) as (port, hub), opening(port) as socket:
        store.fault = StoreError("The disk is full.")
        await tell(socket, Hello())
        await tell(socket, Ask(str(uuid4()), "what is it"))
        while not isinstance(await hear(socket), Delta):
            pass
        await hub.shutdown()
    assert store.writes == []


async def test_a_server_that_ends_waits_for_a_slow_database(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server.hub, "LET_GO_S", 0.05)
    store = MemoryStore()
    engine = ScriptedEngine(Output("a", (1,)), asyncio.Event())
    async with app_of(engine, store=store) as (port, hub), opening(port) as socket:
        await tell(socket, Hello())
        await tell(socket, Ask(str(uuid4()), "what is it"))
        while not isinstance(await hear(socket), Delta):
            pass
        store.gate = asyncio.Event()
        await hub.shutdown()
        asyncio.get_running_loop().call_later(0.2, store.gate.set)
    (conversation,) = store.conversations_by_id.values()
    (node,) = conversation.nodes.values()
    assert node.end is not None
    assert (node.answer, node.end.finish_reason) == ("a", "interrupted")
