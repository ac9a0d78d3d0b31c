"""The terminal client as a person uses it: in a real pseudo-terminal, and in a pipe."""

import asyncio
import os
import re
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from clients.terminal.options import parse
from clients.terminal.texts import CHINESE, ENGLISH, texts_for
from server.protocol import Ask, Bye, Cancel, CloseCode, Continue, Delta, Engine, Error, Queued
from tests.clients.pty_screen import PtyScreen
from tests.clients.scripted_server import Peer, end_of, log_of, scripted, start_of
from tests.live_server import LiveServer

pytestmark = pytest.mark.anyio

ROOT = Path(__file__).parent.parent
HOME = tempfile.TemporaryDirectory(prefix="streamchat-home-")
ENVIRON = {**os.environ, "HOME": HOME.name, "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "PYTHONPATH": str(ROOT)}
PROGRAM = (sys.executable, "-m", "clients.terminal")
NOBODY = "127.0.0.1:1"
"""A port that no server listens on."""
WORDS = ["One ", "two ", "three ", "四。"]
CTRL_C, CTRL_D, ENTER = "\x03", "\x04", "\r"
PROMPT = r"^Your question:"
EMPTY_PROMPT = r"^Your question:\Z"


def terminal(address: str, *options: str, **environ: str) -> PtyScreen:
    return PtyScreen(*PROGRAM, "--server-url", address, *options, environ={**ENVIRON, **environ})


def piped(question: str, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*PROGRAM, *options], input=question, env=ENVIRON, capture_output=True, text=True, timeout=60)


# ---- with the real server


def test_a_conversation(server: LiveServer) -> None:
    with terminal(server.url, "--max_tokens", "30", "--history-max=5") as screen:
        screen.until(PROMPT)
        screen.type("Good morning" + ENTER)
        first = screen.until(r"Good morning\n(.*\n)+Your question:\Z")
        assert re.search(r"^Your question: Good morning\n.+", first, re.MULTILINE)
        assert re.search(r"^\d+ tokens · [\d.]+ tokens/s · first token after [\d.]+ s$", first, re.MULTILINE)
        screen.type("And now?" + ENTER)
        second = screen.until(r"And now\?\n(.*\n)+Your question:\Z")
        assert second.startswith(first.removesuffix("Your question:"))
        screen.type(CTRL_D)
        assert screen.status() == 0


def test_ctrl_c_stops_the_reply_and_frees_the_engine(server: LiveServer) -> None:
    with terminal(server.url, "--max-tokens", "1500") as screen:
        screen.until(PROMPT)
        for question in ("A long story", "And another"):
            screen.type(question + ENTER)
            begun = screen.until(rf"{question}\n(?!The model).+\n?.+").rpartition("\n")[0]
            screen.type(CTRL_C)
            stopped = screen.until(rf"{question}\n(.*\n)+\[stopped\]\n\d+ tokens.*\nYour question:\Z")
            assert stopped.startswith(begun)
        asyncio.run(server.until_idle())
        screen.type(CTRL_D)
        assert screen.status() == 0


def test_ctrl_c_without_a_reply_says_how_to_leave(server: LiveServer) -> None:
    with terminal(server.url) as screen:
        screen.until(PROMPT)
        screen.type("never mind")
        screen.until("never mind")
        screen.type(CTRL_C)
        assert "leaves.\n" in screen.until(r"never mind\n.*\n?Your question:\Z")
        screen.type(CTRL_C)
        screen.until(r"^Ctrl-D leaves\.\nYour question:\Z")
        screen.type(CTRL_D)
        assert screen.status() == 0


def test_it_speaks_chinese_where_the_locale_does(server: LiveServer) -> None:
    with terminal(server.url, "--max-tokens", "5", LC_ALL="", LANG="zh_CN.UTF-8") as screen:
        screen.until(r"^请输入您的问题：")
        screen.type("你好" + ENTER)
        screen.until(r"^请输入您的问题：你好\n.*\n(.*\n)*5 个 token.*\n请输入您的问题：\Z")


def test_a_pipe_gets_just_the_answer(server: LiveServer) -> None:
    done = piped("Good morning\n", "--sever_url", server.url, "--max-tokens", "20")
    assert done.returncode == 0
    assert done.stderr == ""
    assert done.stdout.strip()
    assert done.stdout.endswith("\n")
    assert "\x1b" not in done.stdout


def test_ctrl_c_in_a_pipe_prints_what_came_and_exits_130(server: LiveServer) -> None:
    with subprocess.Popen(
        [*PROGRAM, "--server-url", server.url], env=ENVIRON, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as program:
        assert program.stdin
        assert program.stdout
        program.stdin.write(b"A long story")
        program.stdin.close()
        assert program.stdout.read(20)
        program.send_signal(signal.SIGINT)
        assert program.stdout.read().endswith(b"\n")
        assert program.wait(20) == 130
    asyncio.run(server.until_idle())


# ---- with trouble


def test_no_server() -> None:
    with terminal(NOBODY) as screen:
        said = screen.until(r"Start one with \./run\.sh")
        assert "No StreamChat server answers at ws://127.0.0.1:1/ws" in said
        assert "Traceback" not in said
        assert screen.status() == 1
    done = piped("Hello", "--server-url", NOBODY)
    assert (done.returncode, done.stdout) == (1, "")
    assert "No StreamChat server answers" in done.stderr


async def test_no_token() -> None:
    async def script(peer: Peer) -> None:
        await peer.close(CloseCode.UNAUTHORIZED)

    async with scripted(script) as address:
        with terminal(address) as screen:
            assert "--token" in await asyncio.to_thread(screen.until, "valid token")
            assert await asyncio.to_thread(screen.status) == 1


async def test_a_question_typed_while_the_engine_loads_goes_out_when_it_is_ready() -> None:
    typed = asyncio.Event()

    async def script(peer: Peer) -> None:
        await peer.welcome("loading")
        await peer.send(Engine("loading", progress=0.25, detail="weights"))
        await typed.wait()
        await peer.send(Engine("ready"))
        # A first no does not lose the question either.
        await peer.send(Error("engine_unavailable", "Not yet.", (await peer.expect(Ask)).turn_id, retry_after_ms=10))
        turn_id = (await peer.expect(Ask)).turn_id
        await peer.send(start_of(turn_id), *log_of(turn_id, WORDS), end_of(turn_id, WORDS))
        await peer.until_closed()

    async with scripted(script) as address:
        with terminal(address) as screen:
            assert "The engine is loading" in await asyncio.to_thread(screen.until, PROMPT)
            screen.type("Count" + ENTER)
            await asyncio.to_thread(screen.until, r"^The engine is loading \(25%\): weights")
            typed.set()
            said = await asyncio.to_thread(screen.until, r"^4 tokens(.*\n)*Your question:\Z")
            assert "Your question: Count\nOne two three 四。\n4 tokens" in said


async def test_the_place_in_the_queue_is_shown_and_wiped() -> None:
    shown = asyncio.Event()

    async def script(peer: Peer) -> None:
        await peer.welcome()
        turn_id = (await peer.expect(Ask)).turn_id
        await peer.send(start_of(turn_id), Queued(turn_id, 3))
        await shown.wait()
        await peer.send(Queued(turn_id, 0), *log_of(turn_id, WORDS), end_of(turn_id, WORDS))
        await peer.until_closed()

    async with scripted(script) as address:
        with terminal(address) as screen:
            await asyncio.to_thread(screen.until, PROMPT)
            screen.type("Count" + ENTER)
            await asyncio.to_thread(screen.until, r"^Waiting in the queue, place 3\.")
            shown.set()
            said = await asyncio.to_thread(screen.until, EMPTY_PROMPT)
            assert "Waiting" not in said
            assert "Count\nOne two three 四。\n" in said


async def test_after_a_lost_connection_the_reply_goes_on_where_it_was() -> None:
    ids: list[str] = []
    shown = asyncio.Event()

    async def first(peer: Peer) -> None:
        await peer.welcome()
        ids.append((await peer.expect(Ask)).turn_id)
        await peer.send(start_of(ids[0]), *log_of(ids[0], WORDS[:2]))
        await shown.wait()
        peer.socket.transport.abort()

    async def second(peer: Peer) -> None:
        assert (await peer.welcome()).resume
        await peer.send(start_of(ids[0], resumed=True), *log_of(ids[0], WORDS[2:], 2), end_of(ids[0], WORDS))
        await peer.until_closed()

    async with scripted(first, second) as address:
        with terminal(address) as screen:
            await asyncio.to_thread(screen.until, PROMPT)
            screen.type("Count" + ENTER)
            await asyncio.to_thread(screen.until, r"^One two")
            shown.set()
            said = await asyncio.to_thread(screen.until, EMPTY_PROMPT)
            body = said[said.index("One") : said.index("4 tokens")].splitlines()
            assert body == ["One two", ENGLISH.lost, ENGLISH.back, "three 四。"]


async def test_after_a_lost_engine_the_reply_goes_on_with_another_one() -> None:
    shown = asyncio.Event()

    async def script(peer: Peer) -> None:
        await peer.welcome()
        turn_id = (await peer.expect(Ask)).turn_id
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

    async with scripted(script) as address:
        with terminal(address) as screen:
            await asyncio.to_thread(screen.until, PROMPT)
            screen.type("Count" + ENTER)
            await asyncio.to_thread(screen.until, r"^One two\nThe engine was lost and starts again \(50%\)")
            shown.set()
            said = await asyncio.to_thread(screen.until, EMPTY_PROMPT)
            body = said[said.index("One") : said.index("3 tokens")].splitlines()
            assert body == ["One two", "three", ENGLISH.interrupted]


async def test_ctrl_c_keeps_what_was_on_the_screen_and_the_keys_typed_meanwhile() -> None:
    async def script(peer: Peer) -> None:
        await peer.welcome()
        turn_id = (await peer.expect(Ask)).turn_id
        await peer.send(start_of(turn_id), *log_of(turn_id, WORDS[:2]))
        assert await peer.expect(Cancel) == Cancel(turn_id, seen=2)
        await peer.send(*log_of(turn_id, WORDS[2:], 2), end_of(turn_id, WORDS[:2], "cancelled"))
        await peer.until_closed()

    async with scripted(script) as address:
        with terminal(address) as screen:
            await asyncio.to_thread(screen.until, PROMPT)
            screen.type("Count" + ENTER)
            await asyncio.to_thread(screen.until, r"^One two\Z")
            screen.type("What else" + CTRL_C)
            said = await asyncio.to_thread(screen.until, r"Your question: What else\Z")
            assert "Count\nOne two\n[stopped]\n2 tokens" in said
            assert said.count("What else") == 1
            screen.type(CTRL_C + CTRL_D)
            assert await asyncio.to_thread(screen.status) == 0


async def test_ctrl_c_during_an_outage_gives_the_prompt_back() -> None:
    ids: list[str] = []
    shown, back = asyncio.Event(), asyncio.Event()

    async def first(peer: Peer) -> None:
        await peer.welcome()
        ids.append((await peer.expect(Ask)).turn_id)
        await peer.send(start_of(ids[0]), *log_of(ids[0], WORDS[:2]))
        await shown.wait()
        await peer.send(Bye("restart", reconnect=True, after_ms=1500))
        await peer.close(CloseCode.RESTART)

    async def second(peer: Peer) -> None:
        await peer.welcome()
        assert await peer.expect(Cancel) == Cancel(ids[0], seen=2)
        back.set()
        await peer.until_closed()

    async with scripted(first, second) as address:
        with terminal(address) as screen:
            await asyncio.to_thread(screen.until, PROMPT)
            screen.type("Count" + ENTER)
            await asyncio.to_thread(screen.until, r"^One two")
            shown.set()
            await asyncio.to_thread(screen.until, re.escape(ENGLISH.lost))
            screen.type(CTRL_C)
            await asyncio.to_thread(screen.until, r"^\[stopped\]\nYour question:\Z")
            await back.wait()


async def test_enter_takes_the_place_back_after_being_replaced() -> None:
    async def first(peer: Peer) -> None:
        await peer.welcome()
        await peer.send(Bye("elsewhere", reconnect=False))
        await peer.close(CloseCode.REPLACED)

    async def second(peer: Peer) -> None:
        assert (await peer.welcome()).token == "identity"
        ask = await peer.expect(Ask)
        assert ask.text == "Count"
        await peer.send(start_of(ask.turn_id), *log_of(ask.turn_id, WORDS), end_of(ask.turn_id, WORDS))
        await peer.until_closed()

    async with scripted(first, second) as address:
        with terminal(address) as screen:
            await asyncio.to_thread(screen.until, PROMPT)
            screen.type("Count" + ENTER)
            await asyncio.to_thread(screen.until, r"You have connected elsewhere(.*\n)+Your question: Count\Z")
            screen.type(ENTER)
            await asyncio.to_thread(screen.until, r"^One two three 四。(.*\n)+Your question:\Z")


async def test_a_refused_question_stands_at_the_prompt_again() -> None:
    async def script(peer: Peer) -> None:
        await peer.welcome()
        turn_id = (await peer.expect(Ask)).turn_id
        await peer.send(Error("prompt_too_long", "The question has 9 tokens too many.", turn_id))
        await peer.until_closed()

    async with scripted(script) as address:
        with terminal(address) as screen:
            await asyncio.to_thread(screen.until, PROMPT)
            screen.type("Count" + ENTER)
            await asyncio.to_thread(
                screen.until, r"^Not taken: The question has 9 tokens too many\.\nYour question: Count\Z"
            )


async def test_what_the_model_thinks_is_shown_apart_and_is_no_part_of_a_piped_answer() -> None:
    async def script(peer: Peer) -> None:
        await peer.welcome()
        turn_id = (await peer.expect(Ask)).turn_id
        thoughts = [Delta(turn_id, 0, 1, "Hm, ", "reasoning"), Delta(turn_id, 1, 2, "four.", "reasoning")]
        answer = Delta(turn_id, 2, 3, "Four.", "answer")
        await peer.send(start_of(turn_id), *thoughts, answer, end_of(turn_id, ["Hm, ", "four.", "Four."]))
        await peer.until_closed()

    async with scripted(script, script) as address:
        with terminal(address) as screen:
            await asyncio.to_thread(screen.until, PROMPT)
            screen.type("2 + 2" + ENTER)
            await asyncio.to_thread(screen.until, r"^Hm, four\.\nFour\.\n3 tokens(.*\n)+Your question:\Z")
            assert b"\x1b[2mHm, " in screen.raw
            assert b"\x1b[2mFour" not in screen.raw
        done = await asyncio.to_thread(piped, "2 + 2", "--server-url", address)
        assert (done.stdout, done.stderr) == ("Four.\n", "")


async def test_a_hostile_text_cannot_drive_the_terminal() -> None:
    words = ["\x1b]0;ow", "ned\x07", "\x1b[2J", "\x9b31m", "a\rb\tc\x08\n", "end"]

    async def script(peer: Peer) -> None:
        await peer.welcome()
        turn_id = (await peer.expect(Ask)).turn_id
        await peer.send(start_of(turn_id), *log_of(turn_id, words), end_of(turn_id, words))
        await peer.until_closed()

    async with scripted(script) as address:
        with terminal(address) as screen:
            await asyncio.to_thread(screen.until, PROMPT)
            before = len(screen.raw)
            screen.type("Attack" + ENTER)
            said = await asyncio.to_thread(screen.until, r"Attack\n(.*\n)+Your question:\Z")
            assert "]0;owned[2J31mab        c\nend\n" in said
            assert b"\x1b]0" not in screen.raw[before:]


# ---- its parts


@pytest.mark.parametrize("spelling", ["--server-url", "--server_url", "--sever-url", "--sever_url"])
def test_dashes_and_underscores_mean_the_same(spelling: str) -> None:
    options = parse([spelling, "http://0.0.0.0:5499/stream_chat", "--history_max=0", "--system", "be_kind"])
    assert (options.server_url, options.history_max) == ("http://0.0.0.0:5499/stream_chat", 0)
    assert options.system == "be_kind"
    assert parse([]).history_max == 5


@pytest.mark.parametrize("argv", [["--history-max", "-1"], ["--max-tokens", "0"], ["--server-url", "ftp://x"], ["--x"]])
def test_a_wrong_option_is_named(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        parse(argv)
    assert exit_.value.code == 2
    assert argv[-1] in capsys.readouterr().err


def test_help_imports_nothing_slow() -> None:
    program = "import sys, clients.terminal.__main__ as m; m.parse([]); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], env=ENVIRON, capture_output=True, text=True, check=True)
    assert not {"asyncio", "msgspec", "prompt_toolkit", "websockets", "pygments"} & set(done.stdout.split())


def test_the_locale_is_read_from_the_environment() -> None:
    assert texts_for({"LANG": "zh_CN.UTF-8"}) is CHINESE
    assert texts_for({"LC_ALL": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"}) is ENGLISH
    assert texts_for({"LC_ALL": "", "LC_MESSAGES": "zh_TW"}) is CHINESE
    assert texts_for({}) is ENGLISH
    for english, chinese in zip(ENGLISH, CHINESE, strict=True):
        assert set(re.findall(r"{.*?}", english)) == set(re.findall(r"{.*?}", chinese))
