import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar
from uuid import uuid4

import pytest
from msgspec import UNSET
from starlette.types import Message

from server.connection import MAX_OUTBOX, Connection
from server.engine import Output, RequestRefused
from server.hub import Hub
from server.protocol import (
    SUBPROTOCOL,
    Ask,
    Attach,
    Bye,
    Cancel,
    CloseCode,
    Continue,
    Conversation,
    Cursor,
    Delta,
    Error,
    Frame,
    Hello,
    Ping,
    Pong,
    Ready,
    Regenerate,
    ServerFrame,
    TurnEnd,
    TurnStart,
    decode_server,
    encode,
)
from server.websocket import CUT
from tests.instant_loop import INSTANT, settle
from tests.scripted_engine import ScriptedEngine, hub_of, says

pytestmark = pytest.mark.anyio

Kind = TypeVar("Kind")
BAD_FRAMES: list[dict[str, str]] = json.loads((Path(__file__).parent / "frames.json").read_text())["client"]["invalid"]


@pytest.fixture(scope="module")
def anyio_backend() -> object:
    return INSTANT


class Socket:
    """The ASGI server's side of one connection, and the peer behind it: what it says and whether it reads."""

    def __init__(
        self,
        hub: Hub,
        subprotocols: tuple[str, ...] = (SUBPROTOCOL,),
        headers: Sequence[tuple[bytes, bytes]] = (),
    ) -> None:
        self.frames: list[ServerFrame] = []
        self.accepted: Message | None = None
        self.closed: Message | None = None
        self.cut_with: list[int] = []
        self.reads = asyncio.Event()
        self.reads.set()
        self._gone = False
        self._reads_on = True
        self._incoming: asyncio.Queue[Message] = asyncio.Queue()
        scope = {"type": "websocket", "subprotocols": subprotocols, "extensions": {CUT: self._cut}, "headers": headers}
        self.connection = Connection(hub, scope, self._incoming.get, self._send)

    async def __aenter__(self) -> Self:
        self._incoming.put_nowait({"type": "websocket.connect"})
        self.running = asyncio.create_task(self.connection.run())
        return self

    async def __aexit__(self, *fault: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.hang_up()
        await self.running

    def hang_up(self) -> None:
        """The peer is gone."""
        self._gone = self._reads_on = True
        self._incoming.put_nowait({"type": "websocket.disconnect", "code": 1006})
        self.reads.set()

    def say(self, said: Frame | str | bytes) -> None:
        if isinstance(said, bytes):
            self._incoming.put_nowait({"type": "websocket.receive", "bytes": said})
        else:
            text = said if isinstance(said, str) else encode(said).decode()
            self._incoming.put_nowait({"type": "websocket.receive", "text": text})

    async def hello(self, token: str = "") -> Ready:
        self.say(Hello(token=token or UNSET))
        await settle()
        return self.of(Ready)[0]

    def of(self, kind: type[Kind]) -> list[Kind]:
        return [frame for frame in self.frames if isinstance(frame, kind)]

    def turn(self, turn_id: str) -> list[ServerFrame]:
        """The frames that name a turn."""
        return [frame for frame in self.frames if getattr(frame, "turn_id", None) == turn_id]

    async def reads_one_after(self, seconds: float) -> None:
        """It takes no message for so many seconds, and then one."""
        self.reads.clear()
        self._reads_on = False
        await asyncio.sleep(seconds)
        self.reads.set()

    async def _send(self, message: Message) -> None:
        await self.reads.wait()
        if not self._reads_on:
            self.reads.clear()
        if self._gone:
            raise OSError("the peer is gone")  # as uvicorn's ClientDisconnected
        match message["type"]:
            case "websocket.accept":
                self.accepted = message
            case "websocket.send":
                assert self.closed is None
                self.frames.append(decode_server(message["text"]))
            case "websocket.close":
                self.closed = message
                self.hang_up()

    def _cut(self, code: int, reason: str) -> None:
        self.cut_with.append(code)
        self.hang_up()

    def was_closed_with(self, code: CloseCode, *, reconnect: bool) -> None:
        """Check that it ended with `bye` and this code."""
        bye = self.frames[-1]
        assert isinstance(bye, Bye)
        assert len(self.of(Bye)) == 1
        assert bye.reconnect is reconnect
        assert self.closed is not None
        assert self.closed["code"] == code
        assert len(self.closed["reason"].encode()) <= 123
        assert self.running.done()


@asynccontextmanager
async def socket_of(engine: ScriptedEngine | None = None, **settings: Any) -> AsyncIterator[Socket]:
    async with hub_of(engine or ScriptedEngine(), **settings) as hub, Socket(hub) as socket:
        yield socket


def running() -> ScriptedEngine:
    return ScriptedEngine(Output("word", (1,)), asyncio.Event())


# ---- the beginning


async def test_hello_is_answered_with_ready() -> None:
    async with socket_of() as socket:
        ready = await socket.hello()
        assert socket.accepted is not None
        assert socket.accepted["subprotocol"] == SUBPROTOCOL
        assert socket.frames == [ready]


@pytest.mark.parametrize("subprotocols", [(), ("streamchat.v2",)])
async def test_another_subprotocol_is_told_why_it_is_closed(subprotocols: tuple[str, ...]) -> None:
    async with hub_of(ScriptedEngine()) as hub, Socket(hub, subprotocols) as socket:
        await settle()
        assert socket.accepted is not None
        assert socket.accepted["subprotocol"] is None
        socket.was_closed_with(CloseCode.NO_HELLO, reconnect=False)


async def test_who_says_nothing_is_closed() -> None:
    async with socket_of(hello_timeout=30.0) as socket:
        await asyncio.sleep(29)
        assert socket.closed is None
        await asyncio.sleep(2)
        socket.was_closed_with(CloseCode.TIMEOUT, reconnect=True)


@pytest.mark.parametrize("first", [Ping(), Ask(str(uuid4()), "hello"), "nonsense", '{"type": "hello", "token": 7}'])
async def test_the_first_frame_must_be_hello(first: Frame | str) -> None:
    async with socket_of() as socket:
        socket.say(first)
        await settle()
        socket.was_closed_with(CloseCode.NO_HELLO, reconnect=False)
        assert len(socket.frames) == 1


async def test_without_the_token_nobody_comes_in() -> None:
    async with socket_of(token="secret") as socket:
        socket.say(Hello(token="wrong"))
        await settle()
        socket.was_closed_with(CloseCode.UNAUTHORIZED, reconnect=False)
        assert len(socket.frames) == 1


async def test_hello_comes_once() -> None:
    async with socket_of() as socket:
        await socket.hello()
        socket.say(Hello())
        await settle()
        assert [error.code for error in socket.of(Error)] == ["bad_frame"]
        assert socket.closed is None


async def test_one_that_leaves_before_hello_leaves_nothing_behind() -> None:
    async with socket_of() as socket:
        await settle()
        socket.hang_up()
        await settle()
        assert socket.running.done()
        assert socket.frames == []


# ---- frames


@pytest.mark.parametrize("case", BAD_FRAMES, ids=lambda case: case["text"][:60])
async def test_a_bad_frame_gets_an_error_that_names_its_fault_and_the_connection_lives(case: dict[str, str]) -> None:
    async with socket_of() as socket:
        await socket.hello()
        socket.say(case["text"])
        socket.say(Ping("7"))
        await settle()
        error, pong = socket.frames[1:]
        assert isinstance(error, Error)
        assert (error.code, error.path) == ("bad_frame", case["path"])
        assert error.message
        assert pong == Pong("7")
        assert socket.closed is None


async def test_a_binary_message_ends_the_connection() -> None:
    async with socket_of() as socket:
        await socket.hello()
        socket.say(b'{"type": "ping"}')
        await settle()
        socket.was_closed_with(CloseCode.UNSUPPORTED_DATA, reconnect=False)


async def test_too_many_frames_at_once_end_the_connection() -> None:
    async with socket_of(max_frames_per_second=5) as socket:
        await socket.hello()
        for _ in range(9):
            socket.say(Ping())
        await settle()
        assert len(socket.of(Pong)) == 9
        assert socket.closed is None
        for _ in range(9):
            socket.say(Ping())
        await settle()
        socket.was_closed_with(CloseCode.TOO_MANY, reconnect=True)
        assert len(socket.of(Pong)) < 18


async def test_a_wish_about_an_unknown_turn_is_answered_with_that_turn() -> None:
    turn_id = str(uuid4())
    async with socket_of() as socket:
        await socket.hello()
        for wish in (Regenerate(turn_id, of=str(uuid4())), Continue(turn_id), Cancel(turn_id), Attach(turn_id, 0)):
            socket.say(wish)
        await settle()
        assert [(error.code, error.turn_id) for error in socket.of(Error)] == [("unknown_turn", turn_id)] * 4


async def test_a_cookie_of_the_handshake_says_who_it_is() -> None:
    async with hub_of(ScriptedEngine()) as hub:
        async with Socket(hub) as socket:
            first = await socket.hello()
        cookie = f"theme=dark; streamchat_80={first.token}".encode()
        async with Socket(hub, headers=[(b"host", b"chat.example:80"), (b"cookie", cookie)]) as socket:
            ready = await socket.hello()
            assert (ready.user, ready.token) == (first.user, UNSET)
        async with Socket(hub, headers=[(b"host", b"chat.example:81"), (b"cookie", cookie)]) as socket:
            assert (await socket.hello()).user != first.user


async def test_hello_goes_on_with_what_it_names() -> None:
    engine = running()
    async with hub_of(engine) as hub:
        async with Socket(hub) as socket:
            ready = await socket.hello()
            turn_id = str(uuid4())
            socket.say(Ask(turn_id, "what is it"))
            await settle()
        await settle()
        assert engine.running == 0
        engine.script = says("word", "s")
        async with Socket(hub) as socket:
            socket.say(Hello(token=ready.token, resume=[Cursor(turn_id, 0)]))
            await settle()
            assert [type(frame) for frame in socket.turn(turn_id)] == [TurnStart, Delta, Delta, TurnEnd]
            assert "".join(delta.text for delta in socket.of(Delta)) == "words"


async def test_a_turn_streams_in_order() -> None:
    async with socket_of(ScriptedEngine(*says("a", "b", "c"))) as socket:
        await socket.hello()
        socket.say(Ask(str(uuid4()), "what is it"))
        await settle()
        changed = socket.of(Conversation)
        assert len(changed) == 2
        frames = [frame for frame in socket.frames if frame not in changed]
        kinds = [type(frame) for frame in frames]
        assert kinds[:2] == [Ready, TurnStart]
        assert kinds[-1] is TurnEnd
        assert "".join(delta.text for delta in socket.of(Delta)) == "abc"
        assert set(kinds[2:-1]) == {Delta}


async def test_a_turn_asked_twice_while_it_streams_is_sent_once() -> None:
    gate = asyncio.Event()
    async with socket_of(ScriptedEngine(Output("a", (1,)), gate, *says("b"))) as socket:
        await socket.hello()
        ask = Ask(str(uuid4()), "what is it")
        socket.say(ask)
        socket.say(ask)
        await settle()
        socket.say(ask)
        await settle()
        gate.set()
        await settle()
        assert [type(frame) for frame in socket.turn(ask.turn_id)] == [TurnStart, Delta, Delta, TurnEnd]


async def test_continue_of_a_turn_that_streams_loses_and_repeats_nothing() -> None:
    gate, end = asyncio.Event(), asyncio.Event()
    async with socket_of(ScriptedEngine(Output("a", (1,)), gate, *says("b", "c", "d")[:2], end, *says("d"))) as socket:
        await socket.hello()
        turn_id = str(uuid4())
        socket.say(Ask(turn_id, "what is it"))
        await settle()
        socket.reads.clear()
        gate.set()
        await settle()
        socket.say(Continue(turn_id))
        await settle()
        socket.reads.set()
        end.set()
        await settle()
        deltas = socket.of(Delta)
        assert [delta.from_ for delta in deltas] == [0, *(delta.seq for delta in deltas[:-1])]
        assert "".join(delta.text for delta in deltas) == "abcd"
        assert [type(frame) for frame in socket.turn(turn_id)] == [TurnStart, *[Delta] * len(deltas), TurnEnd]


async def test_attach_sends_the_log_from_there() -> None:
    async with socket_of(ScriptedEngine(*says("a", "b", "c"))) as socket:
        await socket.hello()
        turn_id = str(uuid4())
        socket.say(Ask(turn_id, "what is it"))
        await settle()
        end = socket.of(TurnEnd)[0]
        before = len(socket.frames)
        socket.say(Attach(turn_id, 1))
        await settle()
        assert socket.frames[before:] == [Delta(turn_id, 1, 3, "bc", "answer"), end]
        assert not socket.of(Error)


# ---- a peer that does not read


async def test_a_blocked_peer_can_stop_and_what_piled_up_comes_as_one_delta() -> None:
    gate = asyncio.Event()
    engine = ScriptedEngine(Output("a", (1,)), gate, *says("b", "c", "d")[:2], asyncio.Event())
    async with socket_of(engine) as socket:
        await socket.hello()
        turn_id = str(uuid4())
        socket.say(Ask(turn_id, "what is it"))
        await settle()
        socket.reads.clear()
        gate.set()
        await settle()
        assert [delta.text for delta in socket.of(Delta)] == ["a"]
        socket.say(Cancel(turn_id))
        await settle()
        assert engine.running == 0
        socket.reads.set()
        await settle()
        # One delta was in the middle of being sent; the rest is one more.
        assert [delta.text for delta in socket.of(Delta)] == ["a", "b", "c"]
        assert socket.of(TurnEnd)[0].finish_reason == "cancelled"


async def test_a_hundred_tokens_that_piled_up_come_as_one_delta() -> None:
    gate = asyncio.Event()
    async with socket_of(ScriptedEngine(Output("a", (1,)), gate, *says(*"b" * 100))) as socket:
        await socket.hello()
        socket.say(Ask(str(uuid4()), "what is it"))
        await settle()
        socket.reads.clear()
        gate.set()
        await settle()
        socket.reads.set()
        await settle()
        assert [delta.text for delta in socket.of(Delta)] == ["a", "b", "b" * 99]


async def test_a_peer_that_leaves_while_blocked_frees_the_engine() -> None:
    engine = running()
    async with socket_of(engine) as socket:
        await socket.hello()
        socket.reads.clear()
        socket.say(Ask(str(uuid4()), "what is it"))
        await settle()
        assert engine.running == 1
        socket.hang_up()
        await settle()
        assert socket.running.done()
        assert engine.running == 0


async def test_to_a_slow_peer_all_turns_and_answers_come_in_turn() -> None:
    async with socket_of(ScriptedEngine(*says(*"x" * 1000)), flush_ms=25.0) as socket:
        await socket.hello()
        turns = [str(uuid4()) for _ in range(3)]
        for turn_id in turns:
            socket.say(Ask(turn_id, "what is it"))
        await settle()
        for _ in range(9):
            await socket.reads_one_after(0.3)
        before = len(socket.frames)
        for step in range(9):
            if step == 4:
                socket.say(Ping())
            await socket.reads_one_after(0.3)
        taken = socket.frames[before:]
        assert len(taken) == 9
        shares = [sum(isinstance(frame, Delta) and frame.turn_id == turn for frame in taken) for turn in turns]
        assert min(shares) >= 2, shares
        assert any(isinstance(frame, Pong) for frame in taken)


async def test_a_peer_that_takes_no_message_for_too_long_is_cut() -> None:
    async with socket_of(running(), slow_timeout=15.0) as socket:
        await socket.hello()
        socket.connection.check_speed(1e12)
        assert socket.cut_with == []
        socket.reads.clear()
        socket.say(Ask(str(uuid4()), "what is it"))
        await settle()
        socket.connection.check_speed(0.0)
        assert socket.cut_with == []
        for _ in range(3):  # it may take some seconds until the connection is gone
            socket.connection.check_speed(1e12)
        assert socket.cut_with == [CloseCode.TOO_SLOW]
        await settle()
        assert socket.running.done()


async def test_a_peer_that_asks_and_never_reads_is_given_up() -> None:
    async with socket_of(max_frames_per_second=10_000) as socket:
        await socket.hello()
        socket.reads.clear()
        for _ in range(MAX_OUTBOX + 2):
            socket.say(Ping())
        await asyncio.sleep(5)
        assert socket.cut_with == [CloseCode.TOO_SLOW]
        assert socket.running.done()
        assert len(socket.of(Pong)) <= 1


async def test_a_peer_that_takes_no_bye_is_cut() -> None:
    async with socket_of() as socket:
        await socket.hello()
        socket.reads.clear()
        socket.connection.close(CloseCode.RESTART, Bye("The server restarts.", reconnect=True))
        await asyncio.sleep(5)
        assert socket.cut_with == [CloseCode.RESTART]
        assert socket.running.done()


# ---- one connection a user


async def test_the_older_connection_is_told_that_it_was_replaced() -> None:
    engine = running()
    async with hub_of(engine) as hub, Socket(hub) as older, Socket(hub) as newer:
        ready = await older.hello()
        older.say(Ask(str(uuid4()), "what is it"))
        await settle()
        await newer.hello(str(ready.token))
        await settle()
        older.was_closed_with(CloseCode.REPLACED, reconnect=False)
        assert engine.running == 0
        assert newer.closed is None


async def test_a_connection_that_is_being_closed_can_ask_no_more() -> None:
    engine = running()
    async with hub_of(engine) as hub, Socket(hub) as older, Socket(hub) as newer:
        ready = await older.hello()
        older.reads.clear()
        await newer.hello(str(ready.token))
        older.say(Ask(str(uuid4()), "what is it"))
        await settle()
        assert engine.requests == []


async def test_a_turn_refused_and_asked_again_before_the_peer_reads_is_followed() -> None:
    engine = ScriptedEngine(*says("a"))
    engine.refusal = RequestRefused("Not so.")
    async with socket_of(engine) as socket:
        await socket.hello()
        socket.reads.clear()
        socket.say(Ping())
        ask = Ask(str(uuid4()), "what is it")
        socket.say(ask)
        await settle()
        engine.refusal = None
        socket.say(ask)
        await settle()
        socket.reads.set()
        await settle()
        assert socket.of(TurnEnd)
