"""ChatClient against the real server, and against scripts for what the real one never does."""

import asyncio
import hashlib
from contextlib import suppress
from time import monotonic
from uuid import uuid4

import pytest

from clients.address import websocket_url
from clients.chat_client import ChatClient
from clients.errors import ChatError, Closed, ConnectFailed, DigestMismatch, Replaced, TurnRefused, Unauthorized
from clients.reconnect import BACKOFF, Reconnect
from server.protocol import (
    Ask,
    Attach,
    Bye,
    Cancel,
    CloseCode,
    Conversation,
    Delta,
    Engine,
    Error,
    Params,
    Queued,
    ServerFrame,
)
from tests.clients.scripted_server import Peer, end_of, log_of, scripted, start_of
from tests.clients.tcp_proxy import proxy
from tests.live_server import LiveServer

pytestmark = pytest.mark.anyio

SHORT = Params(max_tokens=24)
LONG = Params(max_tokens=1500)
WORDS = ["One ", "two ", "three ", "四。"]


# ---- the real server


async def test_a_reply_streams_and_is_whole(server: LiveServer) -> None:
    async with ChatClient(server.ws_url) as chat:
        turn = await chat.ask("Good morning", params=SHORT)
        deltas = [delta async for delta in turn]
        end = await turn.wait()
    assert chat.token
    assert "".join(delta.text for delta in deltas) == turn.text != ""
    assert hashlib.sha256(turn.text.encode()).hexdigest() == end.digest
    assert end.usage.completion_tokens == turn.seq == end.seq <= 24


async def test_cancel_keeps_what_was_handed_out_and_frees_the_engine(server: LiveServer) -> None:
    async with ChatClient(server.url) as chat:
        turn = await chat.ask("Tell me everything", params=LONG)
        shown = ""
        async for delta in turn:
            shown += delta.text
            if delta.seq >= 20:
                break
        await turn.cancel()
        end = await turn.wait()
        await server.until_idle()
        rest = [delta async for delta in turn]
    assert end.finish_reason == "cancelled"
    assert turn.text == shown
    assert rest == []


async def test_a_stopped_reply_is_continued_to_the_text_that_it_would_have_had(server: LiveServer) -> None:
    exact = Params(max_tokens=120, temperature=0.0)
    async with ChatClient(server.url) as chat:
        whole = await chat.ask("Tell me a story", params=exact)
        await whole.wait()
        turn = await chat.ask("Tell me a story", params=exact)
        shown = ""
        async for delta in turn:
            shown += delta.text
            if delta.seq >= 20:
                await turn.cancel()
        assert (await turn.wait()).finish_reason == "cancelled"
        await chat.continue_turn(turn)
        shown += "".join([delta.text async for delta in turn])
        assert shown == turn.text == whole.text
        assert (await turn.wait()).seq == 120
        # At its limit it may go on by as much again.
        await chat.continue_turn(turn)
        assert [delta async for delta in turn]
        assert turn.text.startswith(shown)


async def test_what_is_complete_or_unknown_is_not_continued(server: LiveServer) -> None:
    stopping = Params(max_tokens=200, stop=["e"])
    async with ChatClient(server.url) as chat, ChatClient(server.url) as other:
        turn = await chat.ask("Good morning", params=stopping)
        end = await turn.wait()
        assert end.finish_reason == "stop"
        with pytest.raises(TurnRefused, match="complete"):
            await chat.continue_turn(turn)
        assert turn.end is end
        with pytest.raises(TurnRefused, match="does not know") as refused:
            await other.regenerate(turn)
        assert refused.value.error.path == "$.of"


async def test_an_answer_made_anew_stands_beside_the_first(server: LiveServer) -> None:
    told: list[Conversation] = []
    async with ChatClient(server.url, on_conversation=told.append) as chat:
        first = await chat.ask("Tell me a story", params=SHORT)
        await first.wait()
        again = await chat.regenerate(first, Params(max_tokens=30, temperature=1.0))
        await again.wait()
        assert first.start
        assert again.start
        assert again.start.conversation_id == first.start.conversation_id
        assert again.start.message_id != first.start.message_id
        assert (await again.wait()).usage.prompt_tokens == (await first.wait()).usage.prompt_tokens
        following = await chat.ask("And then?", conversation_id=again.start.conversation_id, params=SHORT)
        assert (await following.wait()).history.used == 1
        assert following.start
        assert following.start.parent_id == again.start.message_id
    assert {conversation.conversation_id for conversation in told} == {first.start.conversation_id}
    assert {conversation.title for conversation in told} == {"Tell me a story"}


async def test_rounds_of_a_conversation_are_remembered(server: LiveServer) -> None:
    async with ChatClient(server.ws_url) as chat:
        used = []
        conversation_id = None
        for question in ("One", "Two", "Three"):
            turn = await chat.ask(question, conversation_id=conversation_id, params=SHORT)
            used.append((await turn.wait()).history.used)
            assert turn.start
            conversation_id = turn.start.conversation_id
        alone = await chat.ask("Four", conversation_id=conversation_id, history_max=0, params=SHORT)
        used.append((await alone.wait()).history.used)
    assert used == [0, 1, 2, 0]


async def test_eight_clients_at_once(server: LiveServer) -> None:
    async def one(number: int) -> str:
        async with ChatClient(server.ws_url, name=f"client {number}") as chat:
            turn = await chat.ask(f"Question {number}", params=SHORT)
            shown = "".join([delta.text async for delta in turn])
            assert shown == turn.text
            return chat.ready.user

    users = await asyncio.gather(*(one(number) for number in range(8)))
    assert len(set(users)) == 8


async def test_the_same_turn_twice_is_one_generation(server: LiveServer) -> None:
    turn_id = str(uuid4())
    async with ChatClient(server.ws_url) as chat:
        first, second = await asyncio.gather(*(chat.ask("Once", params=SHORT, turn_id=turn_id) for _ in range(2)))
        assert first is second
        await first.wait()
        again = await chat.ask("Once", params=SHORT, turn_id=turn_id)
        shown = "".join([delta.text async for delta in again])
    assert again is not first
    assert shown == first.text
    assert again.start == first.start
    assert again.end == first.end


@pytest.mark.parametrize("reset", [False, True], ids=["FIN", "RST"])
async def test_a_reply_is_given_exactly_once_across_a_lost_connection(server: LiveServer, reset: bool) -> None:
    told: list[bool] = []
    async with proxy(server.ws_url) as between, ChatClient(between.address, on_connection=told.append) as chat:
        turn = await chat.ask("A long story", params=LONG)
        shown = ""
        async for delta in turn:
            shown += delta.text
            if told == [] and delta.seq >= 20:
                between.cut(reset=reset)
        assert turn.end
        assert turn.end.finish_reason in ("length", "stop")
        assert turn.start
        assert turn.start.resumed
        assert shown == turn.text
        assert not turn.rewritten
        assert told == [False, True]
        await server.until_idle()
        following = await chat.ask("And then?", conversation_id=turn.start.conversation_id, params=SHORT)
        assert (await following.wait()).history.used == 1


async def test_a_question_asked_during_an_outage_goes_out_afterwards(server: LiveServer) -> None:
    lost, back = asyncio.Event(), asyncio.Event()

    def on_connection(connected: bool) -> None:
        (back if connected else lost).set()

    async with proxy(server.ws_url) as between, ChatClient(between.address, on_connection=on_connection) as chat:
        user = chat.ready.user
        await between.shut()
        between.cut()
        await lost.wait()
        asking = asyncio.create_task(chat.ask("Are you there?", params=SHORT))
        await between.open()
        turn = await asking
        await turn.wait()
        assert back.is_set()
        assert chat.ready.user == user
        assert turn.text


async def test_a_refused_turn_says_why_and_harms_no_other(server: LiveServer) -> None:
    async with ChatClient(server.ws_url) as chat:
        with pytest.raises(TurnRefused, match="does not know this conversation") as refused:
            await chat.ask("Hm", conversation_id="nowhere", params=SHORT)
        assert refused.value.error.code == "unknown_conversation"
        turn = await chat.ask("Hello", params=SHORT)
        await turn.wait()
        assert turn.start
        with pytest.raises(TurnRefused) as refused:
            await chat.ask("Hm", conversation_id=turn.start.conversation_id, parent_id="nowhere", params=SHORT)
        assert refused.value.error.path == "$.parent_id"
        await (await chat.ask("Still there?", params=SHORT)).wait()


async def test_the_newest_connection_of_a_user_wins_and_the_older_may_take_it_back(server: LiveServer) -> None:
    async with ChatClient(server.ws_url) as older:
        turn = await older.ask("A long story", params=LONG)
        async with ChatClient(server.ws_url, older.token) as newer:
            assert newer.ready.user == older.ready.user
            with pytest.raises(Replaced):
                await turn.wait()
            with pytest.raises(Replaced):
                await older.ask("Again", params=SHORT)
            await older.reconnect()
            await (await older.ask("Mine again", params=SHORT)).wait()
            with pytest.raises(Replaced):
                await newer.ask("And mine?", params=SHORT)
        await server.until_idle()


async def test_a_cancelled_consumer_does_no_harm(server: LiveServer) -> None:
    async with ChatClient(server.ws_url) as chat:
        turn = await chat.ask("A long story", params=LONG)

        async def consume() -> None:
            async for _ in turn:
                pass

        for _ in range(3):
            consumer = asyncio.create_task(consume())
            await turn.next()
            consumer.cancel()
            with suppress(asyncio.CancelledError):
                await consumer
        asking = asyncio.create_task(chat.ask("Never mind", params=LONG))
        await asyncio.sleep(0)
        asking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asking
        await turn.cancel()
        assert (await turn.wait()).finish_reason == "cancelled"
        await server.until_idle()
        assert chat.connected


# ---- a log with faults


async def test_a_hole_in_the_log_is_fetched() -> None:
    async def script(peer: Peer) -> None:
        await peer.welcome()
        turn_id = (await peer.expect(Ask)).turn_id
        log = log_of(turn_id, WORDS)
        await peer.send(start_of(turn_id), log[0], log[2])
        assert await peer.expect(Attach) == Attach(turn_id, 1)
        # What was on its way, then what was asked for: an overlap that the client has in part.
        await peer.send(log[3], *log[1:], end_of(turn_id, WORDS))
        await peer.until_closed()

    async with scripted(script) as address, ChatClient(address) as chat:
        turn = await chat.ask("Count")
        assert [delta.text async for delta in turn] == WORDS


async def test_what_came_already_is_skipped() -> None:
    async def script(peer: Peer) -> None:
        await peer.welcome()
        turn_id = (await peer.expect(Ask)).turn_id
        log = log_of(turn_id, WORDS)
        await peer.send(start_of(turn_id), *log[:3], *log[1:], end_of(turn_id, WORDS))
        await peer.until_closed()

    async with scripted(script) as address, ChatClient(address) as chat:
        turn = await chat.ask("Count")
        assert [delta.text async for delta in turn] == WORDS


async def test_a_text_that_arrived_damaged_is_fetched_anew() -> None:
    async def script(peer: Peer) -> None:
        await peer.welcome()
        turn_id = (await peer.expect(Ask)).turn_id
        await peer.send(start_of(turn_id), *log_of(turn_id, ["One ", "tow "]), end_of(turn_id, WORDS))
        assert await peer.expect(Attach) == Attach(turn_id, 0)
        await peer.send(Delta(turn_id, 0, 4, "".join(WORDS), "answer"), end_of(turn_id, WORDS))
        await peer.until_closed()

    async with scripted(script) as address, ChatClient(address) as chat:
        turn = await chat.ask("Count")
        shown = [delta.text async for delta in turn]
        assert turn.text == "".join(WORDS)
        assert turn.rewritten == (shown == ["One ", "tow "])


async def test_of_a_text_fetched_anew_only_the_rest_is_handed_out() -> None:
    read_two = asyncio.Event()

    async def script(peer: Peer) -> None:
        await peer.welcome()
        turn_id = (await peer.expect(Ask)).turn_id
        await peer.send(start_of(turn_id), *log_of(turn_id, WORDS[:2]))
        await read_two.wait()
        await peer.send(end_of(turn_id, WORDS))
        await peer.expect(Attach)
        await peer.send(Delta(turn_id, 0, 4, "".join(WORDS), "answer"), end_of(turn_id, WORDS))
        await peer.until_closed()

    async with scripted(script) as address, ChatClient(address) as chat:
        turn = await chat.ask("Count")
        shown = [await anext(turn), await anext(turn)]
        read_two.set()
        shown += [delta async for delta in turn]
        assert [delta.text for delta in shown] == ["One ", "two ", "three 四。"]
        assert not turn.rewritten


async def test_a_text_damaged_twice_is_an_error() -> None:
    async def script(peer: Peer) -> None:
        await peer.welcome()
        turn_id = (await peer.expect(Ask)).turn_id
        frames: list[ServerFrame] = [*log_of(turn_id, WORDS), end_of(turn_id, WORDS, digest="0" * 64)]
        await peer.send(start_of(turn_id), *frames)
        await peer.expect(Attach)
        await peer.send(*frames)
        await peer.until_closed()

    async with scripted(script) as address, ChatClient(address) as chat:
        turn = await chat.ask("Count")
        with pytest.raises(DigestMismatch):
            await turn.wait()
        assert chat.connected


async def test_stop_drops_what_was_not_handed_out() -> None:
    async def script(peer: Peer) -> None:
        await peer.welcome()
        turn_id = (await peer.expect(Ask)).turn_id
        await peer.send(start_of(turn_id), Queued(turn_id, 1), Queued(turn_id, 0), *log_of(turn_id, WORDS[:2]))
        assert await peer.expect(Cancel) == Cancel(turn_id, seen=1)
        await peer.send(*log_of(turn_id, WORDS[2:], 2), end_of(turn_id, WORDS[:1], "cancelled"))
        await peer.until_closed()

    async with scripted(script) as address, ChatClient(address) as chat:
        turn = await chat.ask("Count")
        assert (await anext(turn)).text == WORDS[0]
        await turn.cancel()
        await turn.cancel()
        assert [delta async for delta in turn] == []
        assert turn.text == WORDS[0]
        assert not turn.rewritten


# ---- connections with faults


async def test_a_new_connection_resumes_repeats_and_stops_again() -> None:
    ids: list[str] = []

    async def first(peer: Peer) -> None:
        assert (await peer.welcome()).token == "secret"
        for _ in range(3):
            ids.append((await peer.expect(Ask)).turn_id)
        running, stopped, _ = ids
        await peer.send(start_of(running), *log_of(running, WORDS[:2]), start_of(stopped))
        await peer.expect(Cancel)
        peer.socket.transport.abort()

    async def second(peer: Peer) -> None:
        running, stopped, unanswered = ids
        hello = await peer.welcome()
        assert hello.token == "identity"
        assert hello.resume is not None
        assert hello.resume
        assert {cursor.turn_id: cursor.seq for cursor in hello.resume} == {running: 2, stopped: 0}
        assert (await peer.expect(Ask)).turn_id == unanswered
        assert (await peer.expect(Cancel)).turn_id == stopped
        await peer.send(start_of(unanswered), *log_of(running, WORDS[2:], 2))
        await peer.send(end_of(stopped, [], "cancelled"), end_of(unanswered, []), end_of(running, WORDS))
        await peer.until_closed()

    async with scripted(first, second) as address, ChatClient(f"http://{address}/#token=secret") as chat:
        asking = [asyncio.create_task(chat.ask("Count")) for _ in range(3)]
        running, stopped = await asking[0], await asking[1]
        await stopped.cancel()
        assert [delta.text async for delta in running] == WORDS
        assert (await stopped.wait()).finish_reason == "cancelled"
        assert (await (await asking[2]).wait()).finish_reason == "stop"


@pytest.mark.parametrize("damage", ['{"type":"turn_end","turn', b"\x00\x01"], ids=["half a frame", "binary"])
async def test_after_a_damaged_frame_a_new_connection_goes_on(damage: str | bytes) -> None:
    async def first(peer: Peer) -> None:
        await peer.welcome()
        turn_id = (await peer.expect(Ask)).turn_id
        await peer.socket.send('{"type":"of_a_newer_server"}')
        await peer.send(start_of(turn_id), *log_of(turn_id, WORDS[:1]))
        await peer.socket.send(damage)
        assert await peer.until_closed() == CloseCode.NORMAL

    async def second(peer: Peer) -> None:
        hello = await peer.welcome()
        assert hello.resume
        turn_id = hello.resume[0].turn_id
        await peer.send(*log_of(turn_id, WORDS[1:], 1), end_of(turn_id, WORDS))
        await peer.until_closed()

    async with scripted(first, second) as address, ChatClient(address) as chat:
        turn = await chat.ask("Count")
        assert [delta.text async for delta in turn] == WORDS


async def test_a_restarting_server_names_the_time_to_come_back() -> None:
    closed_at = 0.0

    async def first(peer: Peer) -> None:
        nonlocal closed_at
        await peer.welcome()
        await peer.expect(Ask)
        closed_at = monotonic()
        await peer.send(Bye("The server restarts.", reconnect=True, after_ms=300))
        await peer.close(CloseCode.RESTART)

    async def second(peer: Peer) -> None:
        assert monotonic() - closed_at >= 0.3
        await peer.welcome()
        ask = await peer.expect(Ask)
        await peer.send(start_of(ask.turn_id), end_of(ask.turn_id, []))
        await peer.until_closed()

    async with scripted(first, second) as address, ChatClient(address) as chat:
        await (await chat.ask("Hello")).wait()


@pytest.mark.parametrize(
    ("code", "error"),
    [
        (CloseCode.NORMAL, Closed),
        (CloseCode.UNSUPPORTED_DATA, Closed),
        (CloseCode.INVALID_TEXT, Closed),
        (CloseCode.TOO_LARGE, Closed),
        (CloseCode.NO_HELLO, Closed),
        (CloseCode.UNAUTHORIZED, Unauthorized),
        (CloseCode.REPLACED, Replaced),
    ],
)
async def test_a_final_close_wakes_whoever_waits(code: CloseCode, error: type[Closed]) -> None:
    async def script(peer: Peer) -> None:
        await peer.welcome("loading")
        await peer.expect(Ask)
        await peer.close(code, "why")

    async with scripted(script) as address, ChatClient(address) as chat:
        outcomes = await asyncio.gather(chat.ask("Hello"), chat.engine_ready(), return_exceptions=True)
        for outcome in outcomes:
            assert type(outcome) is error
            assert outcome.code == code
            assert "why" in str(outcome)
        assert not chat.connected


@pytest.mark.parametrize("code", [CloseCode.TIMEOUT, CloseCode.TOO_SLOW, 1011])
async def test_other_closes_are_followed_by_a_new_connection(code: int) -> None:
    async def first(peer: Peer) -> None:
        await peer.welcome()
        await peer.expect(Ask)
        await peer.close(code)

    async def second(peer: Peer) -> None:
        await peer.welcome()
        ask = await peer.expect(Ask)
        await peer.send(start_of(ask.turn_id), end_of(ask.turn_id, []))
        await peer.until_closed()

    async with scripted(first, second) as address, ChatClient(address) as chat:
        await (await chat.ask("Hello")).wait()


async def test_no_token_is_an_error_of_its_own_at_the_start() -> None:
    async def script(peer: Peer) -> None:
        await peer.close(CloseCode.UNAUTHORIZED, "no token")

    async with scripted(script) as address:
        with pytest.raises(Unauthorized):
            await ChatClient(address).__aenter__()


async def test_no_server_is_an_error_at_the_start() -> None:
    async with scripted() as address:
        pass
    with pytest.raises(ConnectFailed, match=address):
        await ChatClient(address).__aenter__()


async def test_a_turn_that_the_server_has_lost_fails_with_its_text_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("clients.turn.YOUNG_S", 0.0)

    async def first(peer: Peer) -> None:
        await peer.welcome()
        turn_id = (await peer.expect(Ask)).turn_id
        await peer.send(start_of(turn_id), *log_of(turn_id, WORDS[:1]))
        await peer.close(1011)

    async def second(peer: Peer) -> None:
        hello = await peer.welcome()
        assert hello.resume
        await peer.send(Error("unknown_turn", "The server does not know this turn.", hello.resume[0].turn_id))
        await peer.until_closed()

    async with scripted(first, second) as address, ChatClient(address) as chat:
        turn = await chat.ask("Count")
        with pytest.raises(TurnRefused, match="does not know"):
            await turn.wait()
        assert turn.text == WORDS[0]


async def test_what_cannot_be_asked_is_refused_before_it_is_sent() -> None:
    async def script(peer: Peer) -> None:
        await peer.welcome()
        assert await peer.until_closed() == CloseCode.NORMAL  # a clean leave, and nothing was sent

    async with scripted(script) as address, ChatClient(address) as chat:
        for text, params, where in (
            ("", None, r"\$\.text"),
            ("Hi", Params(top_p=2.0), "top_p"),
            ("\ud800", None, "surrogates"),
        ):
            with pytest.raises(TurnRefused, match=where):
                await chat.ask(text, params=params)
        with pytest.raises(TurnRefused) as refused:
            await chat.ask("x" * 70_000)
        assert refused.value.error.code == "prompt_too_long"
        await chat.__aexit__()


async def test_leaving_wakes_whoever_waits() -> None:
    async def script(peer: Peer) -> None:
        await peer.welcome()
        await peer.expect(Ask)
        assert await peer.until_closed() == CloseCode.NORMAL

    async with scripted(script) as address:
        async with ChatClient(address) as chat:
            asking = asyncio.create_task(chat.ask("Hello"))
            await asyncio.sleep(0)
        with pytest.raises(ChatError, match="left"):
            await asking


async def test_engine_ready_tells_how_far_it_is() -> None:
    told: asyncio.Queue[Engine] = asyncio.Queue()
    half = Engine("loading", progress=0.5, detail="weights")

    async def script(peer: Peer) -> None:
        await peer.welcome("loading")
        assert await told.get() == Engine("loading")
        await peer.send(half)
        assert await told.get() == half
        await peer.send(Engine("ready"))
        await peer.until_closed()

    async with scripted(script) as address, ChatClient(address) as chat:
        await chat.engine_ready(told.put)
        assert chat.engine.state == "ready"


def test_back_off_grows_to_a_bound_and_begins_again_after_a_success() -> None:
    reconnect = Reconnect()
    for step in (*BACKOFF, BACKOFF[-1]):
        assert step / 2 <= reconnect.next_pause() <= step
    reconnect.reset()
    assert reconnect.next_pause() <= BACKOFF[0]
    assert reconnect.pause_after(CloseCode.TOO_MANY, "", None) >= 5
    assert reconnect.pause_after(CloseCode.RESTART, "", Bye("", reconnect=True, after_ms=2000)) >= 2


@pytest.mark.parametrize(
    ("address", "url", "token"),
    [
        ("ws://127.0.0.1:5499/ws", "ws://127.0.0.1:5499/ws", None),
        ("localhost:5499", "ws://localhost:5499/ws", None),
        ("example.org", "ws://example.org/ws", None),
        ("http://0.0.0.0:5499/stream_chat", "ws://127.0.0.1:5499/ws", None),
        ("https://example.org/chat/", "wss://example.org/chat/ws", None),
        ("https://example.org/chat/stream_chat", "wss://example.org/chat/ws", None),
        ("wss://[::1]:1/ws", "wss://[::1]:1/ws", None),
        ("unix:/run/streamchat", "unix:/run/streamchat", None),
        ("http://10.0.0.1:5499/#token=a-b_c", "ws://10.0.0.1:5499/ws", "a-b_c"),
    ],
)
def test_addresses(address: str, url: str, token: str | None) -> None:
    assert websocket_url(address) == (url, token)


@pytest.mark.parametrize("address", ["", "ftp://example.org", "ws://:5499/ws", "http://host:port"])
def test_no_address(address: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        websocket_url(address)
