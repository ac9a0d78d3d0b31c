"""The service as a client meets it, with the real engine: whole answers, history, sampling, refusals."""

import asyncio
import json
import re
import urllib.request
from contextlib import suppress
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from msgspec import UNSET
from websockets.exceptions import ConnectionClosed

from server.protocol import (
    Bye,
    CloseCode,
    Continue,
    Conversation,
    Cursor,
    Engine,
    Error,
    Pong,
    Regenerate,
    TurnEnd,
    TurnStart,
)
from tests.faults.peer import Peer, Reply, peer
from tests.live_server import LiveServer

pytestmark = pytest.mark.anyio

INVALID = json.loads((Path(__file__).parent / "frames.json").read_text())["client"]["invalid"]
CONTEXT = 2048
"""Of the session's server, in tokens."""


async def test_32_users_at_once_each_get_their_own_answer_whole(server: LiveServer) -> None:
    async def one(number: int) -> tuple[int, Reply]:
        async with peer(server.ws_url) as user:
            reply = await user.answer(f"Tell me story number {number}.", max_tokens=100 + number)
            told = [frame for frame in user.others[1:] if not isinstance(frame, Engine)]
            assert {type(frame) for frame in told} == {Conversation}
            assert {frame.conversation_id for frame in told if isinstance(frame, Conversation)} == {
                reply.conversation_id
            }, "a frame of another user's turn"
            return number, reply

    replies = await asyncio.gather(*map(one, range(32)))
    for number, reply in replies:
        assert reply.whole
        end = reply.finished
        assert end.finish_reason in ("stop", "length")
        if end.finish_reason == "length":  # a length of its own tells whose answer it is
            assert end.usage.completion_tokens == end.seq == 100 + number
    assert len({reply.conversation_id for _, reply in replies}) == 32
    assert sum(reply.finished.finish_reason == "length" for _, reply in replies) > 16


# ---- one turn, asked twice


async def test_asking_the_same_turn_twice_starts_one_generation(server: LiveServer) -> None:
    before = await asyncio.to_thread(server.metric, "vllm:request_success_total")
    async with peer(server.ws_url) as user:
        first = await user.ask(max_tokens=100)
        await user.ask(max_tokens=100, turn_id=first.turn_id)
        again = await user.finish(user.replies[first.turn_id])
        assert again.whole
        # Once more when it is over: the same log, the same end.
        repeated = await user.answer(turn_id=first.turn_id)
        assert (repeated.text, repeated.finished.digest) == (again.text, again.finished.digest)
        assert repeated.finished.timing == again.finished.timing
    assert await asyncio.to_thread(server.metric, "vllm:request_success_total") == before + 1


async def messages(server: LiveServer, user: Peer, reply: Reply) -> list[dict[str, Any]]:
    """The answers in a reply's conversation, as REST tells them."""
    path = f"/api/conversations/{reply.conversation_id}"
    status, body = await asyncio.to_thread(server.get, path, Authorization=f"Bearer {user.ready.token}")
    assert status == 200, body
    return [message for message in json.loads(body)["messages"] if message["role"] == "assistant"]


async def test_a_client_that_lost_its_connection_and_asks_again_gets_its_one_answer(server: LiveServer) -> None:
    async with peer(server.ws_url) as first:
        lost = await first.ask()
        async with peer(server.ws_url, first.ready.token or None) as second:  # the first frame may not be read yet
            reply = await second.ask(turn_id=lost.turn_id, max_tokens=100)
            await second.finish(reply)
            assert reply.finished.finish_reason in ("length", "stop")
            assert reply.whole
            (kept,) = await messages(server, first, reply)
            assert kept["turn_id"] == lost.turn_id


async def test_the_newest_connection_wins_and_finds_the_turn_of_the_replaced_one(server: LiveServer) -> None:
    async with peer(server.ws_url) as older:
        old = await older.streaming()
        async with peer(server.ws_url, older.ready.token or None, [Cursor(old.turn_id, old.seq)]) as newer:
            assert newer.ready.user == older.ready.user
            assert newer.ready.token is UNSET
            closed = await older.closed()
            assert closed.rcvd is not None
            assert closed.rcvd.code == CloseCode.REPLACED
            bye = older.others[-1]
            assert isinstance(bye, Bye)
            assert not bye.reconnect
            rest = newer.replies[old.turn_id]
            await newer.until_seq(rest, old.seq + 20)
            assert not rest.resumed, "it was never interrupted"
            await newer.stop(rest)
            await newer.finish(rest)
            whole = await newer.finish(await newer.attach(old.turn_id))
            assert whole.whole
            assert whole.text.startswith(old.text)


QUESTION = "Tell me a 故事 with 🙂 in it."


@pytest.mark.parametrize("cut", [1, 20, 57])
async def test_a_reply_that_was_cut_goes_on_as_if_it_had_not_been(server: LiveServer, cut: int) -> None:
    async with peer(server.ws_url) as user:
        whole = await user.answer(QUESTION, max_tokens=600, temperature=0.0)
        before = await user.ask(QUESTION, max_tokens=600, temperature=0.0)
        await user.until_seq(before, cut)
        user.send_rst()
    await server.until_idle()
    async with peer(server.ws_url, user.ready.token or None, [Cursor(before.turn_id, before.seq)]) as user:
        rest = user.replies[before.turn_id]
        rest.text = before.text
        await user.finish(rest)
        assert (rest.resumed, rest.text, rest.whole) == (1, whole.text, True)
        assert (rest.finished.finish_reason, rest.finished.seq) == ("length", 600)
        assert rest.finished.usage.prompt_tokens == whole.finished.usage.prompt_tokens


async def test_continue_goes_on_after_stop_and_after_the_last_token_allowed(server: LiveServer) -> None:
    async with peer(server.ws_url) as user:
        whole = await user.answer(QUESTION, max_tokens=120, temperature=0.0)
        reply = await user.answer(QUESTION, max_tokens=60, temperature=0.0)
        assert reply.text == whole.text[: len(reply.text)]
        await user.send(Continue(reply.turn_id))
        await user.until(TurnStart, reply.turn_id)
        await user.finish(reply)
        assert (reply.text, reply.finished.seq, reply.whole) == (whole.text, 120, True)

        stopped = await user.ask(QUESTION, max_tokens=120, temperature=0.0)
        await user.until_seq(stopped, 10)
        await user.stop(stopped, seen=stopped.deltas[0][0])
        await user.finish(stopped)
        assert stopped.finished.seq == stopped.deltas[0][0]
        shown = await user.finish(await user.attach(stopped.turn_id))
        await user.send(Continue(stopped.turn_id))
        await user.until(TurnStart, stopped.turn_id)
        await user.finish(shown)
        assert (shown.text, shown.whole) == (whole.text, True)


async def test_an_answer_made_anew_and_an_edited_question_are_branches(server: LiveServer) -> None:
    async with peer(server.ws_url) as user:
        first = await user.answer("What is a boat?", temperature=0.0)
        await user.answer("And a ship?", conversation_id=first.conversation_id)
        anew = user.follow(str(uuid4()))
        await user.send(Regenerate(anew.turn_id, of=first.turn_id))
        await user.finish(anew)
        assert (anew.conversation_id, anew.text) == (first.conversation_id, first.text)
        assert anew.finished.history.used == 0
        assert first.start is not None
        edited = await user.answer(
            "And a car?", conversation_id=first.conversation_id, parent_id=first.start.message_id
        )
        assert edited.finished.history.used == 1
        kept = await messages(server, user, first)
        assert len(kept) == 4
        assert kept[0]["parent_id"] == kept[2]["parent_id"]
        assert kept[0]["text"] == kept[2]["text"] == first.text


async def test_deleting_a_conversation_stops_what_runs_in_it(server: LiveServer) -> None:
    async with peer(server.ws_url) as user:
        reply = await user.streaming()
        path = f"{server.url}/api/conversations/{reply.conversation_id}"
        request = urllib.request.Request(path, None, {"Authorization": f"Bearer {user.ready.token}"}, method="DELETE")
        with await asyncio.to_thread(urllib.request.urlopen, request) as answer:
            assert answer.status == 204
        assert (await user.finish(reply)).finished.finish_reason == "interrupted"
        await server.until_free()
        await user.attach(reply.turn_id)
        assert (await user.until(Error)).code == "unknown_turn"
        assert (await asyncio.to_thread(server.get, path.removeprefix(server.url)))[0] in (401, 404)


async def test_stop_cuts_what_was_not_on_screen(server: LiveServer) -> None:
    async with peer(server.ws_url) as user:
        reply = await user.streaming()
        seen, shown = reply.seq, reply.text
        while reply.seq < seen + 20:
            await user.next()
        await user.stop(reply, seen=seen)
        await user.stop(reply, seen=0)  # only the first one counts
        end = (await user.finish(reply)).finished
        assert (end.finish_reason, end.seq) == ("cancelled", seen)
        again = await user.finish(await user.attach(reply.turn_id))
        assert again.whole
        assert again.text == shown


# ---- history


async def test_history_max_decides_how_many_rounds_are_read(server: LiveServer) -> None:
    async with peer(server.ws_url) as user:
        first = await user.answer("What is a boat?", max_tokens=40)
        for number in range(2):
            await user.answer(f"And number {number}?", max_tokens=40, conversation_id=first.conversation_id)
        ends = [
            (
                await user.answer("Go on.", max_tokens=8, conversation_id=first.conversation_id, history_max=most)
            ).finished
            for most in (0, 1, 5)
        ]
        assert [(end.history.used, end.history.dropped) for end in ends] == [(0, 3), (1, 3), (5, 0)]
        sizes = [end.usage.prompt_tokens for end in ends]
        assert sizes == sorted(set(sizes)), "each round makes the prompt longer"


async def test_the_oldest_rounds_make_room_and_the_question_never_does(server: LiveServer) -> None:
    async with peer(server.ws_url) as user:
        question = "word " * 220
        reply = await user.answer(question, max_tokens=64)
        alone = reply.finished.usage.prompt_tokens
        ends = [reply.finished]
        for _ in range(5):
            reply = await user.answer(question, max_tokens=64, conversation_id=reply.conversation_id, history_max=50)
            assert reply.whole
            ends.append(reply.finished)
        for rounds, end in enumerate(ends):
            assert end.history.used + end.history.dropped == rounds
            assert alone <= end.usage.prompt_tokens <= CONTEXT - 64
            assert end.usage.completion_tokens == 64, "there was room for the answer"
        assert ends[-1].history.dropped > 0
        assert ends[-1].history.used > 0


async def test_a_question_that_cannot_fit_is_refused_with_the_numbers(server: LiveServer) -> None:
    async with peer(server.ws_url) as user:
        first = await user.answer("Hello", max_tokens=16)
        refused = await user.answer("word " * 3000, conversation_id=first.conversation_id, max_tokens=1000)
        assert refused.refusal is not None
        assert refused.refusal.code == "prompt_too_long"
        tokens, limit, room = map(int, re.findall(r"\d+", refused.refusal.message)[:3])
        assert tokens > limit == CONTEXT - room
        # It is as if it had never been asked.
        after = await user.answer("Hello again", conversation_id=first.conversation_id, max_tokens=16)
        assert after.finished.history.used == 1
        assert after.start is not None
        assert first.start is not None
        assert after.start.parent_id == first.start.message_id


async def test_a_later_round_finds_the_earlier_ones_in_the_prefix_cache(server: LiveServer) -> None:
    async with peer(server.ws_url) as user:
        first = await user.answer(f"{uuid4()} " + "word " * 200, max_tokens=16)
        assert first.finished.usage.prompt_tokens > 256  # a block has 128 tokens on a CPU
        later = await user.answer("Go on.", max_tokens=16, conversation_id=first.conversation_id)
        assert first.finished.usage.cached_tokens < 128
        assert later.finished.usage.cached_tokens >= 256


async def test_a_conversation_belongs_to_its_user_and_has_one_reply_at_a_time(server: LiveServer) -> None:
    async with peer(server.ws_url) as user, peer(server.ws_url) as other:
        reply = await user.streaming()
        busy = await user.answer(conversation_id=reply.conversation_id)
        foreign = await other.answer(conversation_id=reply.conversation_id)
        assert [one.refusal and one.refusal.code for one in (busy, foreign)] == [
            "conversation_busy",
            "unknown_conversation",
        ]
        await other.stop(reply)
        assert (await other.until(Error)).code == "unknown_turn"
        await other.attach(reply.turn_id)
        assert (await other.until(Error)).code == "unknown_turn"
        await user.stop(reply)
        assert (await user.finish(reply)).finished.finish_reason == "cancelled"


# ---- sampling


async def test_the_same_seed_gives_the_same_text_and_temperature_0_always_does(server: LiveServer) -> None:
    async with peer(server.ws_url) as user:
        for params in ({"seed": 7, "temperature": 1.0}, {"temperature": 0.0}):
            one, two = [await user.answer("Tell me a story.", max_tokens=48, **params) for _ in range(2)]
            assert one.text == two.text
        other = await user.answer("Tell me a story.", max_tokens=48, seed=8, temperature=1.0)
        assert other.text != one.text


async def test_an_answer_without_max_tokens_ends_by_itself_or_with_the_context(server: LiveServer) -> None:
    async with peer(server.ws_url) as user:
        end = (await user.answer("Tell me a story.", max_tokens=None)).finished
        whole_context = end.usage.prompt_tokens + end.usage.completion_tokens == CONTEXT
        assert end.finish_reason == ("length" if whole_context else "stop")
        assert end.usage.completion_tokens > 16


async def test_a_stop_string_ends_the_answer_before_it(server: LiveServer) -> None:
    async with peer(server.ws_url) as user:
        whole = await user.answer("Tell me a story.", max_tokens=64, temperature=0.0)
        stop = whole.text[len(whole.text) // 2 :][:6]
        cut = await user.answer("Tell me a story.", max_tokens=64, temperature=0.0, stop=[stop])
        assert cut.finished.finish_reason == "stop"
        assert cut.text == whole.text[: whole.text.index(stop)]
        assert cut.whole


@pytest.mark.parametrize("params", [{"temperature": 100.0}, {"top_k": 2**70}, {"max_tokens": 2**70}], ids=str)
async def test_what_only_the_engine_refuses_is_one_error_with_the_turn(
    server: LiveServer, params: dict[str, Any]
) -> None:
    async with peer(server.ws_url) as user:
        refused = await user.answer(**params)
        assert refused.refusal is not None
        assert refused.refusal.code == "bad_frame"
        assert refused.refusal.message
        assert (await user.answer()).whole
        assert not [frame for frame in user.others if isinstance(frame, Error)]


@pytest.mark.parametrize(
    "params",
    [
        {"max_tokens": 2**63 - 1, "stop": ["e"]},
        {"top_k": 2**40},
        {"seed": -(2**63)},
        {"seed": 2**63 - 1},
        {"temperature": 1e-300},
        {"repetition_penalty": 1e-9},
        {"min_p": 1.0, "top_p": 1e-9, "presence_penalty": -2.0, "frequency_penalty": 2.0},
        {"stop": ["x" * 256] * 16},
    ],
    ids=str,
)
async def test_params_at_their_bounds_harm_nobody(server: LiveServer, params: dict[str, Any]) -> None:
    starts = await asyncio.to_thread(server.metric, "streamchat_engine_starts_total")
    async with peer(server.ws_url) as user:
        assert (await user.answer(**{"max_tokens": 16, **params})).whole
        assert (await user.answer()).whole
    assert await asyncio.to_thread(server.metric, "streamchat_engine_starts_total") == starts


# ---- frames that are none


async def test_every_invalid_frame_is_named_and_the_connection_lives(server: LiveServer) -> None:
    async with peer(server.ws_url) as user:
        for case in INVALID:
            await user.send(case["text"])
            error = await user.until(Error)
            assert (error.code, error.path) == ("bad_frame", case["path"]), case
            assert error.message
        assert (await user.answer()).whole
        assert not [frame for frame in user.others if isinstance(frame, TurnStart | TurnEnd | Pong)]


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ("binary", CloseCode.UNSUPPORTED_DATA),
        ("bad UTF-8", CloseCode.INVALID_TEXT),
        ("too large", CloseCode.TOO_LARGE),
        ("too many", CloseCode.TOO_MANY),
    ],
)
async def test_a_message_that_cannot_be_a_frame_ends_the_connection_and_frees_its_turn(
    server: LiveServer, fault: str, code: CloseCode
) -> None:
    async with peer(server.ws_url) as user:
        await user.streaming()
        match fault:
            case "binary":
                await user.connection.send(b'{"type":"ping"}')
            case "bad UTF-8":
                await user.connection.send(b'{"type":"ping","id":"\xff"}', text=True)
            case "too large":
                await user.send(" " * (user.ready.limits.max_frame_bytes + 1))
            case "too many":
                with suppress(ConnectionClosed):
                    for _ in range(1000):
                        await user.send('{"type":"ping"}')
        closed = await user.closed()
        assert closed.rcvd is not None
        assert closed.rcvd.code == code
        await server.until_free()
