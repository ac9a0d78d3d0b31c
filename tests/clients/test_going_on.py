"""Replies that end early and go on, against scripts: continue, regenerate, lost engines, servers that lost a second."""

import asyncio
from typing import Any

import pytest

from clients.chat_client import ChatClient
from clients.errors import TurnRefused
from clients.turn import MAX_TRIES, Turn
from server.protocol import (
    Ask,
    Attach,
    Cancel,
    Continue,
    Conversation,
    Cursor,
    Delta,
    Engine,
    Error,
    FinishReason,
    Params,
    Queued,
    Regenerate,
    ServerFrame,
)
from tests.clients.scripted_server import Peer, end_of, log_of, scripted, start_of

pytestmark = pytest.mark.anyio

WORDS = ["One ", "two ", "three ", "四。"]


def begun(turn_id: str, count: int, reason: FinishReason) -> list[ServerFrame]:
    """A turn that ended early, with so many words."""
    return [start_of(turn_id), *log_of(turn_id, WORDS[:count]), end_of(turn_id, WORDS[:count], reason)]


def rest(turn_id: str, count: int) -> list[ServerFrame]:
    """How it goes on to its good end."""
    return [start_of(turn_id, resumed=True), *log_of(turn_id, WORDS[count:], count), end_of(turn_id, WORDS)]


async def words(turn: Turn) -> list[str]:
    """All that is still handed out."""
    return [delta.text async for delta in turn]


# ---- after a lost connection


async def test_a_reply_that_a_lost_connection_interrupted_goes_on() -> None:
    async def first(peer: Peer) -> None:
        await peer.welcome()
        turn_id = (await peer.expect(Ask)).turn_id
        await peer.send(start_of(turn_id), Queued(turn_id, 2), Queued(turn_id, 0), *log_of(turn_id, WORDS[:1]))
        peer.socket.transport.abort()

    async def second(peer: Peer) -> None:
        hello = await peer.welcome("loading")
        assert hello.resume
        turn_id = hello.resume[0].turn_id
        await peer.send(Engine("ready"), start_of(turn_id, resumed=True), Queued(turn_id, 1))
        # What was missed comes as one delta; then what is new.
        await peer.send(Delta(turn_id, 1, 3, "".join(WORDS[1:3]), "answer"), *rest(turn_id, 3)[1:])
        await peer.until_closed()

    async with scripted(first, second) as address, ChatClient(address) as chat:
        turn = await chat.ask("Count")
        assert await words(turn) == ["One ", "two three ", "四。"]
        assert turn.start
        assert turn.start.resumed
        assert (await turn.wait()).finish_reason == "stop"


@pytest.mark.parametrize("again", ["the same words", "other words"])
async def test_a_killed_server_that_lost_the_last_second_makes_it_anew(again: str) -> None:
    new = WORDS if again == "the same words" else ["One ", "deux ", "trois ", "quatre."]

    async def first(peer: Peer) -> None:
        await peer.welcome()
        turn_id = (await peer.expect(Ask)).turn_id
        await peer.send(start_of(turn_id), *log_of(turn_id, WORDS[:3]))
        await all_shown.wait()
        peer.socket.transport.abort()

    async def second(peer: Peer) -> None:
        hello = await peer.welcome()
        assert hello.resume
        turn_id = hello.resume[0].turn_id
        assert hello.resume == [Cursor(turn_id, 3)]
        await peer.send(start_of(turn_id, resumed=True), *log_of(turn_id, new[1:], 1), end_of(turn_id, new))
        await peer.until_closed()

    all_shown = asyncio.Event()
    async with scripted(first, second) as address, ChatClient(address) as chat:
        turn = await chat.ask("Count")
        shown = [(await anext(turn)).text for _ in range(3)]
        all_shown.set()
        shown += await words(turn)
        assert turn.text == "".join(new)
        assert turn.rewritten == (again == "other words")
        if again == "the same words":
            assert shown == WORDS


async def test_where_the_words_are_cut_elsewhere_the_log_is_fetched_whole_and_shown_once() -> None:
    async def first(peer: Peer) -> None:
        await peer.welcome()
        turn_id = (await peer.expect(Ask)).turn_id
        await peer.send(start_of(turn_id), Delta(turn_id, 0, 3, "".join(WORDS[:3]), "answer"))
        await all_shown.wait()
        peer.socket.transport.abort()

    async def second(peer: Peer) -> None:
        hello = await peer.welcome()
        assert hello.resume
        turn_id = hello.resume[0].turn_id
        await peer.send(start_of(turn_id, resumed=True), *log_of(turn_id, WORDS[1:3], 1))
        assert await peer.expect(Attach) == Attach(turn_id, 0)
        await peer.send(*log_of(turn_id, WORDS), end_of(turn_id, WORDS))
        await peer.until_closed()

    all_shown = asyncio.Event()
    async with scripted(first, second) as address, ChatClient(address) as chat:
        turn = await chat.ask("Count")
        shown = [(await anext(turn)).text]
        all_shown.set()
        assert shown + await words(turn) == ["One two three ", "四。"]
        assert not turn.rewritten


@pytest.mark.parametrize("young", [True, False], ids=["young", "old"])
async def test_a_turn_that_a_killed_server_had_not_yet_stored_is_asked_again(
    young: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clients.turn.YOUNG_S", 10.0 if young else 0.0)
    asked: list[Ask] = []

    async def first(peer: Peer) -> None:
        await peer.welcome()
        asked.append(await peer.expect(Ask))
        turn_id = asked[0].turn_id
        await peer.send(start_of(turn_id), *log_of(turn_id, WORDS[:2]))
        await shown.wait()
        peer.socket.transport.abort()

    async def second(peer: Peer) -> None:
        hello = await peer.welcome("loading")
        assert hello.resume
        turn_id = hello.resume[0].turn_id
        await peer.send(Error("unknown_turn", "The server does not know this turn.", turn_id))
        await peer.send(Engine("loading", 0.5), Engine("ready"))
        if young:
            asked.append(await peer.expect(Ask))
            await peer.send(Error("engine_unavailable", "Lost again.", turn_id, retry_after_ms=1))
            asked.append(await peer.expect(Ask))
            await peer.send(start_of(turn_id), *log_of(turn_id, WORDS), end_of(turn_id, WORDS))
        await peer.until_closed()

    shown = asyncio.Event()
    async with scripted(first, second) as address, ChatClient(address) as chat:
        turn = await chat.ask("Count")
        got = [(await anext(turn)).text, (await anext(turn)).text]
        shown.set()
        if young:
            assert got + await words(turn) == WORDS
            assert asked == [turn.request] * 3
        else:
            with pytest.raises(TurnRefused, match="does not know"):
                await words(turn)
            assert turn.text == "".join(WORDS[:2])


# ---- continue, regenerate


@pytest.mark.parametrize("reason", ["cancelled", "length", "interrupted"])
async def test_a_turn_that_ended_early_is_continued(reason: FinishReason) -> None:
    async def script(peer: Peer) -> None:
        await peer.welcome()
        turn_id = (await peer.expect(Ask)).turn_id
        await peer.send(*begun(turn_id, 2, reason))
        for count, frames in ((2, rest(turn_id, 2)[:2]), (3, rest(turn_id, 3))):
            assert await peer.expect(Continue) == Continue(turn_id)
            ending = [] if count == 3 else [end_of(turn_id, WORDS[:3], reason)]
            await peer.send(*frames, *ending)
        await peer.until_closed()

    async with scripted(script) as address, ChatClient(address, go_on=False) as chat:
        turn = await chat.ask("Count")
        shown = [await words(turn)]
        for _ in range(2):
            assert (await turn.wait()).finish_reason == reason
            await chat.continue_turn(turn)
            shown.append(await words(turn))
        assert shown == [WORDS[:2], WORDS[2:3], WORDS[3:]]
        assert (await turn.wait()).finish_reason == "stop"
        assert turn.text == "".join(WORDS)


async def test_a_turn_that_ended_within_a_character_is_continued() -> None:
    async def script(peer: Peer) -> None:
        await peer.welcome()
        turn_id = (await peer.expect(Ask)).turn_id
        # Token 2 is half a character: it counts and has no text yet.
        ended = end_of(turn_id, ["One ", ""], "length")
        await peer.send(start_of(turn_id), *log_of(turn_id, ["One "]), ended)
        await peer.expect(Continue)
        await peer.send(start_of(turn_id, resumed=True), Delta(turn_id, 1, 3, "四", "answer"))
        await peer.send(end_of(turn_id, ["One ", "", "四"]))
        await peer.until_closed()

    async with scripted(script) as address, ChatClient(address) as chat:
        turn = await chat.ask("Count")
        assert (await turn.wait()).seq == turn.seq == 2
        await chat.continue_turn(turn)
        assert await words(turn) == ["One ", "四"]
        assert turn.seq == 3


async def test_a_refused_continue_leaves_the_turn_as_it_was() -> None:
    async def script(peer: Peer) -> None:
        await peer.welcome()
        turn_id = (await peer.expect(Ask)).turn_id
        await peer.send(*begun(turn_id, 4, "stop"))
        await peer.expect(Continue)
        await peer.send(Error("bad_frame", "This turn has ended by itself.", turn_id))
        await peer.expect(Continue)
        await peer.send(Error("unknown_turn", "The server does not know this turn.", turn_id))
        await peer.until_closed()

    async with scripted(script) as address, ChatClient(address) as chat:
        turn = await chat.ask("Count")
        end = await turn.wait()
        for sentence in ("by itself", "does not know"):
            with pytest.raises(TurnRefused, match=sentence):
                await chat.continue_turn(turn)
            assert turn.end is end
        assert await words(turn) == WORDS


async def test_a_live_turn_cannot_be_continued() -> None:
    async def script(peer: Peer) -> None:
        await peer.welcome()
        await peer.send(start_of((await peer.expect(Ask)).turn_id))
        await peer.until_closed()

    async with scripted(script) as address, ChatClient(address) as chat:
        turn = await chat.ask("Count")
        with pytest.raises(ValueError, match="has not ended"):
            await chat.continue_turn(turn)


@pytest.mark.parametrize("heard", [False, True], ids=["it was lost", "the answer was lost"])
async def test_a_continue_is_repeated_only_where_it_was_lost(heard: bool) -> None:
    async def first(peer: Peer) -> None:
        await peer.welcome()
        turn_id = (await peer.expect(Ask)).turn_id
        await peer.send(*begun(turn_id, 2, "length"))
        await peer.expect(Continue)
        peer.socket.transport.abort()

    async def second(peer: Peer) -> None:
        hello = await peer.welcome()
        assert hello.resume
        turn_id = hello.resume[0].turn_id
        assert hello.resume == [Cursor(turn_id, 2)]
        if heard:  # and it has run to its end meanwhile
            await peer.send(*rest(turn_id, 2)[1:])
        else:
            await peer.send(end_of(turn_id, WORDS[:2], "length"))
            await peer.expect(Continue)
            await peer.send(*rest(turn_id, 2))
        await peer.until_closed()

    async with scripted(first, second) as address, ChatClient(address) as chat:
        turn = await chat.ask("Count")
        await turn.wait()
        await chat.continue_turn(turn)
        assert await words(turn) == WORDS
        assert (await turn.wait()).finish_reason == "stop"


async def test_stop_right_after_a_continue_keeps_what_was_confirmed_before() -> None:
    async def script(peer: Peer) -> None:
        await peer.welcome()
        turn_id = (await peer.expect(Ask)).turn_id
        await peer.send(*begun(turn_id, 2, "length"))
        await peer.expect(Continue)
        assert await peer.expect(Cancel) == Cancel(turn_id, seen=0)  # the continue was given up unanswered
        await peer.send(start_of(turn_id, resumed=True), end_of(turn_id, WORDS[:2], "cancelled"))
        await peer.expect(Continue)
        await peer.send(start_of(turn_id, resumed=True), *log_of(turn_id, WORDS[2:3], 2))
        assert await peer.expect(Cancel) == Cancel(turn_id, seen=2)
        await peer.send(end_of(turn_id, WORDS[:2], "cancelled"))
        await peer.until_closed()

    async with scripted(script) as address, ChatClient(address) as chat:
        turn = await chat.ask("Count")
        await turn.wait()
        continuing = asyncio.create_task(chat.continue_turn(turn))
        await asyncio.sleep(0)
        continuing.cancel()
        with pytest.raises(asyncio.CancelledError):
            await continuing
        while turn.asked or turn.stopping:
            await asyncio.sleep(0.01)
        assert turn.end
        assert turn.end.finish_reason == "cancelled"
        await chat.continue_turn(turn)
        await turn.cancel()
        assert (await turn.wait()).seq == 2
        assert await words(turn) == WORDS[:2]


async def test_an_answer_is_made_anew_also_across_a_lost_connection() -> None:
    asked: list[Regenerate] = []

    async def first(peer: Peer) -> None:
        await peer.welcome()
        await peer.send(*begun((await peer.expect(Ask)).turn_id, 4, "stop"))
        asked.append(await peer.expect(Regenerate))
        peer.socket.transport.abort()

    async def second(peer: Peer) -> None:
        assert not (await peer.welcome()).resume
        again = await peer.expect(Regenerate)
        assert [again] == asked
        await peer.send(*begun(again.turn_id, 2, "stop"))
        await peer.send(Error("unknown_turn", "No.", (await peer.expect(Regenerate)).turn_id))
        await peer.until_closed()

    async with scripted(first, second) as address, ChatClient(address) as chat:
        turn = await chat.ask("Count")
        await turn.wait()
        other = await chat.regenerate(turn, Params(temperature=1.0))
        assert await words(other) == WORDS[:2]
        assert other.id != turn.id
        assert asked == [Regenerate(other.id, turn.id, Params(temperature=1.0))]
        with pytest.raises(TurnRefused):
            await chat.regenerate(turn)


# ---- under a lost engine


async def test_a_reply_waits_for_the_next_engine_and_goes_on() -> None:
    async def script(peer: Peer) -> None:
        await peer.welcome()
        turn_id = (await peer.expect(Ask)).turn_id
        await peer.send(*begun(turn_id, 2, "interrupted"))
        # The turn's end may come before word of the engine: then the first try is too early.
        await peer.expect(Continue)
        await peer.send(Error("engine_unavailable", "It starts again.", turn_id, retry_after_ms=10))
        await peer.send(*states)
        await told.wait()
        await peer.send(Engine("ready"))
        await peer.expect(Continue)
        await peer.send(*rest(turn_id, 2))
        await peer.until_closed()

    states = [Engine("restarting"), Engine("restarting", 0.5)]
    told = asyncio.Event()
    async with scripted(script) as address, ChatClient(address) as chat:
        turn = await chat.ask("Count")
        seen: list[Any] = []
        while (frame := await turn.next()) is not None:
            seen.append(frame.text if isinstance(frame, Delta) else frame)
            if frame == states[-1]:
                assert turn.end is None
                told.set()
        assert [each for each in seen if each != states[0]] == [*WORDS[:2], states[1], *WORDS[2:]]
        assert (await turn.wait()).finish_reason == "stop"


async def test_a_reply_that_no_engine_survives_ends_after_some_tries() -> None:
    async def script(peer: Peer) -> None:
        await peer.welcome()
        turn_id = (await peer.expect(Ask)).turn_id
        await peer.send(*begun(turn_id, 1, "interrupted"))
        await peer.expect(Continue)
        await peer.send(start_of(turn_id, resumed=True), *log_of(turn_id, WORDS[1:2], 1))  # progress
        await peer.send(end_of(turn_id, WORDS[:2], "interrupted"))
        for _ in range(MAX_TRIES):
            await peer.expect(Continue)
            await peer.send(start_of(turn_id, resumed=True), end_of(turn_id, WORDS[:2], "interrupted"))
        await peer.until_closed()

    async with scripted(script) as address, ChatClient(address) as chat:
        turn = await chat.ask("Count")
        assert await words(turn) == WORDS[:2]
        assert (await turn.wait()).finish_reason == "interrupted"


@pytest.mark.parametrize("retry", [True, False])
async def test_a_reply_that_may_not_go_on_ends_interrupted(retry: bool) -> None:
    async def script(peer: Peer) -> None:
        await peer.welcome()
        turn_id = (await peer.expect(Ask)).turn_id
        await peer.send(*begun(turn_id, 2, "interrupted"))
        for _ in range(MAX_TRIES if retry else 1):
            await peer.expect(Continue)
            if retry:
                await peer.send(Error("queue_full", "Too many.", turn_id, retry_after_ms=1))
            else:
                await peer.send(Error("internal", "Another model.", turn_id))
        await peer.until_closed()

    async with scripted(script) as address, ChatClient(address) as chat:
        turn = await chat.ask("Count")
        assert await words(turn) == WORDS[:2]
        assert (await turn.wait()).finish_reason == "interrupted"


async def test_stop_while_the_engine_is_lost_ends_the_reply_at_once() -> None:
    async def first(peer: Peer) -> None:
        await peer.welcome()
        turn_id = (await peer.expect(Ask)).turn_id
        await peer.send(Engine("restarting"), *begun(turn_id, 2, "interrupted"))
        await stopped.wait()
        await peer.send(Engine("ready"))
        await peer.send(*begun((await peer.expect(Ask)).turn_id, 4, "stop"))  # no Continue before it
        peer.socket.transport.abort()

    async def second(peer: Peer) -> None:
        assert not (await peer.welcome()).resume
        await peer.until_closed()

    stopped, back = asyncio.Event(), asyncio.Event()

    def on_connection(connected: bool) -> None:
        if connected:
            back.set()

    async with (
        scripted(first, second) as address,
        ChatClient(address, on_connection=on_connection) as chat,
    ):
        turn = await chat.ask("Count")
        while not isinstance(await turn.next(), Engine):
            pass
        await turn.cancel()
        assert (await turn.wait()).finish_reason == "interrupted"
        assert await turn.next() is None
        stopped.set()
        await (await chat.ask("Next")).wait()
        await back.wait()


async def test_a_reply_that_waits_for_the_engine_survives_a_restart_of_the_server_too() -> None:
    async def first(peer: Peer) -> None:
        await peer.welcome()
        turn_id = (await peer.expect(Ask)).turn_id
        await peer.send(Engine("restarting"), *begun(turn_id, 2, "interrupted"))
        await peer.close(1012)

    async def second(peer: Peer) -> None:
        hello = await peer.welcome("loading")
        assert hello.resume
        turn_id = hello.resume[0].turn_id
        await peer.send(Engine("ready"))
        # The server goes on by itself with what hello names: nobody has to ask for it.
        await peer.send(*rest(turn_id, 2)[:2])
        assert await peer.expect(Cancel) == Cancel(turn_id, seen=3)
        await peer.send(end_of(turn_id, WORDS[:3], "cancelled"))
        await peer.until_closed()

    async with scripted(first, second) as address, ChatClient(address) as chat:
        turn = await chat.ask("Count")
        shown = [(await anext(turn)).text for _ in range(3)]
        assert shown == WORDS[:3]
        await turn.cancel()
        assert (await turn.wait()).finish_reason == "cancelled"


async def test_a_turn_that_cannot_be_resumed_has_an_end_all_the_same() -> None:
    async def first(peer: Peer) -> None:
        await peer.welcome()
        turn_id = (await peer.expect(Ask)).turn_id
        await peer.send(start_of(turn_id), *log_of(turn_id, WORDS[:1]))
        peer.socket.transport.abort()

    async def second(peer: Peer) -> None:
        hello = await peer.welcome()
        assert hello.resume
        turn_id = hello.resume[0].turn_id
        await peer.send(Error("internal", "Not this one.", turn_id))
        assert await peer.expect(Attach) == Attach(turn_id, 1)
        await peer.send(*log_of(turn_id, WORDS[1:2], 1), end_of(turn_id, WORDS[:2], "interrupted"))
        await peer.until_closed()

    async with scripted(first, second) as address, ChatClient(address, go_on=False) as chat:
        turn = await chat.ask("Count")
        assert await words(turn) == WORDS[:2]
        assert (await turn.wait()).finish_reason == "interrupted"


async def test_conversations_are_told() -> None:
    async def script(peer: Peer) -> None:
        await peer.welcome()
        await peer.send(made, Engine("ready"))
        await peer.until_closed()

    made = Conversation("conversation", "Counting", 1.5)
    told: asyncio.Queue[Conversation] = asyncio.Queue()
    async with scripted(script) as address, ChatClient(address, on_conversation=told.put_nowait):
        assert await told.get() == made
