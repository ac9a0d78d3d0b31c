"""The terminal client with the real server and the real engine."""

import asyncio
import re
import signal
import subprocess
from pathlib import Path

from tests.live_server import LiveServer
from tests.terminal.program import CTRL_C, CTRL_D, ENTER, PROGRAM, environ_of, piped, terminal


def test_rounds_stop_and_leave(server: LiveServer) -> None:
    with terminal(server.url, "--history-max=5") as screen:
        screen.until(r"^Your question:\n● ready")
        screen.type("/set max_tokens 30" + ENTER)
        screen.until(r"^max_tokens +30$")
        screen.type("Good morning" + ENTER)
        first = screen.until(r"Good morning\n(.*\n)+\d+ tokens(.*\n)+Your question:\n● ready")
        assert re.search(r"^\d+ tokens · [\d.]+ tokens/s · first token after [\d.]+ s$", first, re.MULTILINE)
        screen.type("/set max_tokens 1500" + ENTER)
        for question in ("A long story", "And another"):
            screen.type(question + ENTER)
            screen.until(rf"{question}\n\n(?!The model )(.+\n)(.*\n)*Your question:\n● ready · Ctrl-C stops")
            screen.type(CTRL_C)
            screen.until(rf"{question}\n(.*\n)+\[stopped\]\n\d+ tokens.*\n\nYour question:\n● ready")
        asyncio.run(server.until_idle())
        screen.type(CTRL_D)
        assert screen.status() == 0


def test_it_speaks_chinese_where_the_locale_does(server: LiveServer) -> None:
    with terminal(server.url, "--max-tokens", "5", LC_ALL="", LANG="zh_CN.UTF-8") as screen:
        screen.until(r"^请输入您的问题：\n● 就绪")
        screen.type("你好" + ENTER)
        screen.until(r"^请输入您的问题：你好\n\n.*\n(.*\n)*5 个 token.*\n\n请输入您的问题：\n● 就绪")
        screen.type("/nwe" + ENTER)
        screen.until(r"^没有 /nwe。您是指 /new 吗？")


def test_ctrl_c_in_a_pipe_prints_what_came_exits_130_and_frees_the_engine(server: LiveServer, tmp_path: Path) -> None:
    argv = [*PROGRAM, "--server-url", server.url, "A", "long", "story"]
    with subprocess.Popen(argv, env=environ_of(tmp_path), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE) as program:
        assert program.stdout
        assert program.stdout.read(20)
        program.send_signal(signal.SIGINT)
        assert program.stdout.read().endswith(b"\n")
        assert program.wait(20) == 130
    asyncio.run(server.until_idle())


def test_a_reply_that_a_killed_client_leaves_is_continued_by_the_next(server: LiveServer, tmp_path: Path) -> None:
    with terminal(server.url, "--max-tokens", "1500", home=tmp_path) as screen:
        screen.until(r"^Your question:\n● ready")
        screen.type("A long story" + ENTER)
        screen.until(r"story\n\n(?!The model )(.+\n)(.*\n)*Your question:\n")
        screen.kill()
    asyncio.run(server.until_idle())
    with terminal(server.url, "--continue", home=tmp_path) as screen:
        screen.until(
            r"A long story\n\n.+\n(.*\n)*\[interrupted.*\n\nA long story \(1 rounds\)\nYour question:\n● ready"
        )
        screen.type("/set max_tokens 1500" + ENTER + "/continue" + ENTER)
        screen.until(r"/continue\n\n(?!The model )(.+\n)(.*\n)*Your question:\n● ready · Ctrl-C stops")
        screen.type(CTRL_C)
        screen.until(r"\[stopped\]\n\d+ tokens.*\n\nYour question:\n● ready")


def test_a_pipe_gets_just_the_answer(server: LiveServer) -> None:
    done = piped("Good morning\n", "--sever_url", server.url, "--max-tokens", "20")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.strip()
    assert done.stdout.endswith(b"\n")
