"""The interactive client as a person uses it, in a real pseudo-terminal."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from clients.terminal.texts import ENGLISH
from server.protocol import Ask as AskFrame
from server.protocol import Bye, Cancel, CloseCode, Continue, Delta, Engine, Error, Queued
from tests.clients.pty_screen import PtyScreen
from tests.clients.scripted_server import Peer, end_of, log_of, scripted, start_of
from tests.clients.service import Service, service_of
from tests.scripted_engine import ScriptedEngine, Step, says
from tests.terminal.program import CTRL_C, CTRL_D, ENTER, ESC, NOBODY, terminal

pytestmark = pytest.mark.anyio

WORDS = ["One ", "two ", "three ", "四。"]
PROMPT = r"^Your question:"
EMPTY_PROMPT = r"^Your question:\n● ready.*\Z"
DONE = r"^\d+ tokens · .*\n\nYour question:\n● ready.*\Z"
"""A reply has ended, and the prompt is empty."""


class Seat:
    """A screen whose waiting does not hold up the test's loop."""

    def __init__(self, screen: PtyScreen) -> None:
        self.screen = screen

    def type(self, keys: str) -> None:
        self.screen.type(keys)

    async def until(self, pattern: str) -> str:
        return await asyncio.to_thread(self.screen.until, pattern)

    async def status(self) -> int:
        return await asyncio.to_thread(self.screen.status)

    async def ask(self, question: str, then: str = DONE) -> str:
        """Type it, and wait for the next prompt."""
        self.type(question + ENTER)
        await self.until(re.escape(f"Your question: {question}"))
        return await self.until(rf"Your question: {re.escape(question)}\n(.*\n)*?{then.removeprefix('^')}")


@asynccontextmanager
async def seat(address: str, *options: str, **more: object) -> AsyncIterator[Seat]:
    with terminal(address, *options, **more) as screen:  # type: ignore[arg-type]
        made = Seat(screen)
        await made.until(PROMPT)
        yield made


@asynccontextmanager
async def chatting(data: Path, *script: Step, **more: object) -> AsyncIterator[tuple[Seat, Service, ScriptedEngine]]:
    engine = ScriptedEngine(*script, max_context_tokens=100_000)
    async with (
        asyncio.timeout(120),
        service_of(engine, data=data) as service,
        seat(service.address, **more) as made,
    ):
        yield made, service, engine


# ---- rounds


async def test_a_round_stands_on_the_screen_cell_by_cell(tmp_path: Path) -> None:
    async with chatting(tmp_path, *says("**Bold** ", "四 `x`\n\n", "- a\n- b")) as (me, _, _):
        said = await me.ask("What?")
        body = said[said.index("Your question: What?") :].splitlines()
        assert body[:6] == ["Your question: What?", "", "Bold 四 x", "", "• a", "• b"]
        assert re.fullmatch(r"3 tokens · [\d.]+ tokens/s · first token after [\d.]+ s", body[6])
        assert body[7:9] == ["", "Your question:"]
        assert re.fullmatch(r"● ready · scripted · .* · context \d+/100000 · What\?", body[9])
        row = said.splitlines().index("Bold 四 x")
        cells = me.screen.cells(row)
        assert [cell.data for cell in cells[:8]] == ["B", "o", "l", "d", " ", "四", "", " "]
        assert [cell.bold for cell in cells[:5]] == [True] * 4 + [False]
        assert cells[8].fg == "brown"
        assert me.screen.cells(row + 2)[0].fg == "cyan"
        me.type(CTRL_D)
        assert await me.status() == 0
        assert me.screen.text.splitlines()[-1].startswith("3 tokens")  # prompt and toolbar leave nothing behind


@pytest.mark.parametrize("more", [{"plain": "--plain"}, {"NO_COLOR": "1"}, {"TERM": "dumb"}])
async def test_plain_is_what_the_model_wrote(tmp_path: Path, more: dict[str, str]) -> None:
    options = [more.pop("plain")] if "plain" in more else []
    engine = ScriptedEngine(*says("# **Bold** ", "四 `x`\n\n", "- a\n"))
    async with (
        asyncio.timeout(120),
        service_of(engine, data=tmp_path) as service,
        seat(service.address, *options, **more) as me,
    ):
        me.type("What?" + ENTER)
        said = await me.until(r"3 tokens.*\n+Your question:")
        assert "# **Bold** 四 `x`\n\n- a\n3 tokens" in said
        if "TERM" in more:
            assert b"\x1b" not in me.screen.raw
        else:
            assert not re.search(rb"\x1b\[[\d;]*[34]\dm", me.screen.raw)
        me.type(CTRL_D)
        assert await me.status() == 0


@pytest.mark.parametrize("key", [CTRL_C, ESC])
async def test_stop_keeps_the_text_and_gives_the_prompt_back(tmp_path: Path, key: str) -> None:
    async with chatting(tmp_path, *says("One ", "two")[:1], asyncio.Event()) as (me, _, engine):
        me.type("Count" + ENTER)
        await me.until(r"Count\n\nOne\n")
        me.type("typed ahead")
        await me.until("typed ahead")
        me.type(key)
        said = await me.until(r"Count\n\nOne\n\[stopped\]\n1 tokens.*\n\nYour question: typed ahead\n● ready")
        assert said.count("typed ahead") == 1
        assert engine.running == 0


async def test_ctrl_c_twice_at_an_empty_prompt_leaves_and_once_clears_the_line(tmp_path: Path) -> None:
    async with chatting(tmp_path, *says("One")) as (me, _, _):
        me.type("never mind")
        await me.until("never mind")
        me.type(CTRL_C)
        await me.until(EMPTY_PROMPT)
        me.type(CTRL_C)
        await me.until(re.escape(ENGLISH.leaving_hint))
        me.type(CTRL_C)
        assert await me.status() == 0


async def test_a_question_entered_during_a_reply_is_asked_next_or_given_back_by_stop(tmp_path: Path) -> None:
    gate = asyncio.Event()
    one, two = says("One ", "two")
    async with chatting(tmp_path, one, gate, two) as (me, _, engine):
        me.type("First" + ENTER)
        await me.until(r"First\n\nOne\n")
        me.type("Second" + ENTER)
        await me.until(r"1 asked next")
        gate.set()
        await me.until(r"One two\n2 tokens.*\n\nYour question: Second\n\nOne two\n2 tokens.*\n\n" + EMPTY_PROMPT[1:])
        gate.clear()
        me.type("Third" + ENTER)
        await me.until(r"Third\n\nOne\n")
        me.type("Fourth" + ENTER)
        await me.until(r"1 asked next")
        me.type(CTRL_C)
        await me.until(r"\[stopped\]\n.*\n\nYour question: Fourth\n● ready")
        assert len(engine.requests) == 3


async def test_a_quick_and_a_slow_screen_lose_no_word(tmp_path: Path) -> None:
    words = [f"w{n}{' ' if n % 11 else chr(10)}" for n in range(400)]
    async with chatting(tmp_path, *says(*words), size=(40, 12)) as (me, _, _):
        me.type("Go" + ENTER)
        for key in "keys typed meanwhile":
            me.type(key)
            await asyncio.sleep(0)
        said = await me.until(r"400 tokens(.*\n)+Your question: keys typed meanwhile\n● ready")
        assert re.findall(r"\bw\d+\b", said) == [word.strip() for word in words]


# ---- the prompt


async def test_blocks_newlines_and_pastes_are_one_question(tmp_path: Path) -> None:
    async with chatting(tmp_path, *says("Yes")) as (me, _, engine):
        me.type('"""one' + ENTER)
        await me.until(r'"""one\n')
        me.type('two"""' + ENTER)
        await me.until(DONE)
        me.type("three\x1b\rfour\x0afive\\" + ENTER + "six" + ENTER)
        await me.until(r"six\n\nYes\n" + DONE[1:])
        me.type("\x1b[200~seven\rwith\x07 eight\x1b[201~")
        await me.until("eight")
        assert len(engine.requests) == 2
        me.type(ENTER)
        await me.until(r"eight\n\nYes\n" + DONE[1:])
        asked = [engine.read(request.prompt).rpartition("<user> ")[2] for request in engine.requests]
        assert asked == ["one two", "three four five six", "seven with eight"]


async def test_a_paste_of_100_kilobytes_is_folded_and_asked_whole(tmp_path: Path) -> None:
    text = "".join(f"line {n:06d} of it\n" for n in range(5500))
    async with chatting(tmp_path, *says("Yes")) as (me, _, engine):
        paste = f"\x1b[200~{text}\x1b[201~"
        writing = asyncio.create_task(asyncio.to_thread(me.type, paste))
        await me.until(r"Your question: \[paste 1: 5501 lines\]")
        await writing
        me.type(" What is it?" + ENTER)
        await me.until(r"Your question: \[paste 1: 5501 lines\] What is it\?\n\nYes\n1 tokens")
        asked = engine.read(engine.requests[0].prompt)
        assert asked.startswith("<user> line 000000 of it line 000001")
        assert asked.endswith("line 005499 of it What is it?")


async def test_history_outlives_the_session_and_is_searched(tmp_path: Path) -> None:
    home = tmp_path / "home"
    async with chatting(tmp_path, *says("Yes"), home=home) as (me, service, engine):
        await me.ask("Where is the blue house?")
        me.type(" not remembered" + ENTER)
        await me.until(r"remembered\n\nYes\n1 tokens")
        await me.ask("And the red one?")
        me.type(CTRL_D)
        assert await me.status() == 0
        file = home / ".local/state/streamchat/history"
        assert file.stat().st_mode & 0o777 == 0o600
        assert "not remembered" not in file.read_text()
        async with seat(service.address, home=home) as again:
            again.type("\x12blue")
            await again.until(r"Where is the blue house\?")
            again.type(ENTER + ENTER)
            await again.until(r"Your question: Where is the blue house\?\n\nYes")
            again.type("And")
            await again.until(r"Your question: And the red one\?")  # a suggestion
            again.type("\x1b[C" + ENTER)
            await again.until(r"Your question: And the red one\?\n\nYes")
            again.type("\x1b[A\x1b[A")
            await again.until(r"Your question: Where is the blue house\?\n●")
        assert len(engine.requests) == 5


async def test_vi_keys(tmp_path: Path) -> None:
    engine = ScriptedEngine(*says("Yes"))
    async with (
        asyncio.timeout(120),
        service_of(engine, data=tmp_path) as service,
        seat(service.address, "--edit-mode", "vi") as me,
    ):
        me.type("bad words")
        await me.until("bad words")
        me.type(ESC + "0")  # as quick as this it is no Alt-0 there
        me.type("cegood" + ENTER)
        await me.until(r"Your question: good words\n\nYes")


# ---- trouble


async def test_a_question_typed_while_the_engine_loads_goes_out_when_it_is_ready() -> None:
    typed = asyncio.Event()

    async def script(peer: Peer) -> None:
        await peer.welcome("loading")
        await peer.send(Engine("loading", progress=0.25, detail="weights"))
        await typed.wait()
        await peer.send(Engine("ready"))
        # A first no does not lose the question either.
        turn_id = (await peer.expect(AskFrame)).turn_id
        await peer.send(Error("engine_unavailable", "Not yet.", turn_id, retry_after_ms=10))
        turn_id = (await peer.expect(AskFrame)).turn_id
        await peer.send(start_of(turn_id), *log_of(turn_id, WORDS), end_of(turn_id, WORDS))
        await peer.until_closed()

    async with scripted(script) as address, seat(address) as me:
        assert "The engine is loading" in me.screen.text
        await me.until(r"^○ loading")
        me.type("Count" + ENTER)
        await me.until(r"^The engine is loading \(25%\): weights")
        typed.set()
        said = await me.until(DONE)
        assert "Your question: Count\n\nOne two three 四。\n4 tokens" in said


async def test_the_place_in_the_queue_is_shown_and_wiped() -> None:
    shown = asyncio.Event()

    async def script(peer: Peer) -> None:
        await peer.welcome()
        turn_id = (await peer.expect(AskFrame)).turn_id
        await peer.send(start_of(turn_id), Queued(turn_id, 3))
        await shown.wait()
        await peer.send(Queued(turn_id, 0), *log_of(turn_id, WORDS), end_of(turn_id, WORDS))
        await peer.until_closed()

    async with scripted(script) as address, seat(address) as me:
        me.type("Count" + ENTER)
        await me.until(r"^Waiting in the queue, place 3\.\nYour question:\n○ queue, place 3")
        shown.set()
        said = await me.until(DONE)
        assert "place 3" not in said
        assert "Count\n\nOne two three 四。\n" in said


async def test_after_a_lost_connection_the_reply_goes_on_where_it_was() -> None:
    ids: list[str] = []
    shown, again = asyncio.Event(), asyncio.Event()

    async def first(peer: Peer) -> None:
        await peer.welcome()
        ids.append((await peer.expect(AskFrame)).turn_id)
        await peer.send(start_of(ids[0]), *log_of(ids[0], WORDS[:2]))
        await shown.wait()
        peer.socket.transport.abort()

    async def second(peer: Peer) -> None:
        await again.wait()
        assert (await peer.welcome()).resume
        await peer.send(start_of(ids[0], resumed=True), *log_of(ids[0], WORDS[2:], 2), end_of(ids[0], WORDS))
        await peer.until_closed()

    async with scripted(first, second) as address, seat(address) as me:
        me.type("Count" + ENTER)
        await me.until(r"^One two")
        shown.set()
        await me.until(r"^○ connection lost, connecting again")
        again.set()
        said = await me.until(DONE)
        assert "Count\n\nOne two three 四。\n4 tokens" in said


async def test_after_a_lost_engine_the_reply_goes_on_with_another_one() -> None:
    shown = asyncio.Event()

    async def script(peer: Peer) -> None:
        await peer.welcome()
        turn_id = (await peer.expect(AskFrame)).turn_id
        await peer.send(start_of(turn_id), *log_of(turn_id, WORDS[:2]), Engine("restarting", 0.5))
        await peer.send(end_of(turn_id, WORDS[:2], "interrupted"))
        await shown.wait()
        await peer.send(Engine("ready"))
        await peer.expect(Continue)
        await peer.send(start_of(turn_id, resumed=True), *log_of(turn_id, WORDS[2:3], 2))
        await peer.send(end_of(turn_id, WORDS[:3], "interrupted"))
        await peer.expect(Continue)
        await peer.send(Error("internal", "The engine cannot go on with this reply.", turn_id))
        await peer.until_closed()

    async with scripted(script) as address, seat(address) as me:
        me.type("Count" + ENTER)
        await me.until(r"^The engine was lost and starts again \(50%\)(.*\n)+○ engine restarting")
        shown.set()
        said = await me.until(DONE)
        assert f"Count\n\nOne two three\n{ENGLISH.interrupted}\n3 tokens" in said


async def test_ctrl_c_during_an_outage_gives_the_prompt_back() -> None:
    ids: list[str] = []
    shown, back = asyncio.Event(), asyncio.Event()

    async def first(peer: Peer) -> None:
        await peer.welcome()
        ids.append((await peer.expect(AskFrame)).turn_id)
        await peer.send(start_of(ids[0]), *log_of(ids[0], WORDS[:2]))
        await shown.wait()
        await peer.send(Bye("restart", reconnect=True, after_ms=1500))
        await peer.close(CloseCode.RESTART)

    async def second(peer: Peer) -> None:
        await peer.welcome()
        assert await peer.expect(Cancel) == Cancel(ids[0], seen=2)
        back.set()
        await peer.until_closed()

    async with scripted(first, second) as address, seat(address) as me:
        me.type("Count" + ENTER)
        await me.until(r"^One two")
        shown.set()
        await me.until(r"^○ connection lost")
        me.type(CTRL_C)
        await me.until(r"^One two\n\[stopped\]\n\nYour question:\n")
        await back.wait()


async def test_whoever_was_replaced_takes_the_place_back_with_the_next_question() -> None:
    replaced = asyncio.Event()

    async def first(peer: Peer) -> None:
        await peer.welcome()
        await replaced.wait()
        await peer.send(Bye("elsewhere", reconnect=False))
        await peer.close(CloseCode.REPLACED)

    async def second(peer: Peer) -> None:
        assert (await peer.welcome()).token == "identity"
        ask = await peer.expect(AskFrame)
        assert ask.text == "Count"
        await peer.send(start_of(ask.turn_id), *log_of(ask.turn_id, WORDS), end_of(ask.turn_id, WORDS))
        await peer.until_closed()

    async with scripted(first, second) as address, seat(address) as me:
        me.type("Count")
        await me.until("Count")
        replaced.set()
        await me.until(r"^○ connected elsewhere, Enter takes it back")
        me.type(ENTER)
        await me.until(DONE)


async def test_a_refused_question_stands_at_the_prompt_again() -> None:
    async def script(peer: Peer) -> None:
        await peer.welcome()
        turn_id = (await peer.expect(AskFrame)).turn_id
        await peer.send(Error("prompt_too_long", "The question has 9 tokens too many.", turn_id))
        await peer.until_closed()

    async with scripted(script) as address, seat(address) as me:
        me.type("Count" + ENTER)
        await me.until(r"^Not taken: The question has 9 tokens too many\.\n\nYour question: Count\n")


async def test_what_the_model_thinks_is_shown_apart() -> None:
    async def script(peer: Peer) -> None:
        await peer.welcome()
        turn_id = (await peer.expect(AskFrame)).turn_id
        thoughts = [Delta(turn_id, 0, 1, "Hm, ", "reasoning"), Delta(turn_id, 1, 2, "four.", "reasoning")]
        answer = Delta(turn_id, 2, 3, "Four.", "answer")
        await peer.send(start_of(turn_id), *thoughts, answer, end_of(turn_id, ["Hm, ", "four.", "Four."]))
        await peer.until_closed()

    async with scripted(script, script) as address:
        async with seat(address) as me:
            await me.ask("2 + 2")
            assert "2 + 2\n\n┊ Hm, four.\n\nFour.\n3 tokens" in me.screen.text
            assert b"\x1b[2;3mHm, four." in me.screen.raw
        async with seat(address, "--reasoning", "fold") as me:
            await me.ask("2 + 2")
            assert "2 + 2\n\n[thought, 2 tokens]\n\nFour.\n3 tokens" in me.screen.text


async def test_a_hostile_text_cannot_drive_the_terminal(tmp_path: Path) -> None:
    words = ["\x1b]0;ow", "ned\x07", "\x1b[2J", "\x9b31m", "a\rb\tc\x08\n", "end"]
    async with chatting(tmp_path, *says(*words)) as (me, _, _):
        said = await me.ask("Attack")
        assert "]0;owned[2J31mab" in said
        assert b"\x1b]0" not in me.screen.raw
        assert b"\x1b[2J" not in me.screen.raw


def test_no_server_at_the_start() -> None:
    with terminal(NOBODY) as screen:
        said = screen.until(r"Start one with \./run\.sh")
        assert "No StreamChat server answers at ws://127.0.0.1:1/ws" in said
        assert "Traceback" not in said
        assert screen.status() == 1


async def test_no_token() -> None:
    async def script(peer: Peer) -> None:
        await peer.close(CloseCode.UNAUTHORIZED)

    async with scripted(script) as address:
        with terminal(address) as screen:
            assert "--token" in await asyncio.to_thread(screen.until, "valid token")
            assert await asyncio.to_thread(screen.status) == 1
