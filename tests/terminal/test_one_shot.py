"""Questions from a command line or a pipe, against the whole service around a scripted engine."""

import asyncio
import json
import os
import signal
import subprocess
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from clients.terminal.texts import ENGLISH
from tests.clients.pty_screen import PtyScreen
from tests.clients.service import Service, service_of
from tests.scripted_engine import ScriptedEngine, says
from tests.terminal.program import NOBODY, PROGRAM, environ_of, piped

pytestmark = pytest.mark.anyio

ANSWER = ["# Title\n\n", "**bold** ", "\x1b[31mred\x07 ", "四 🙂\n"]
WHOLE = "".join(ANSWER)


@pytest.fixture
async def engine() -> ScriptedEngine:
    return ScriptedEngine(*says(*ANSWER))


@pytest.fixture
async def service(engine: ScriptedEngine, tmp_path: Path) -> AsyncIterator[Service]:
    async with asyncio.timeout(120), service_of(engine, data=tmp_path) as made:
        yield made


async def ask(
    service: Service, *words: str, stdin: str | bytes = "", home: str | Path | None = None, **environ: str
) -> "subprocess.CompletedProcess[bytes]":
    return await asyncio.to_thread(piped, stdin, "--server-url", service.address, *words, home=home, **environ)


async def test_a_pipe_gets_the_answer_byte_for_byte(service: Service) -> None:
    done = await ask(service, "-", stdin="What?\n")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == WHOLE.encode()


async def test_words_and_the_standard_input_make_one_question(service: Service, engine: ScriptedEngine) -> None:
    asked = [
        (("Sum", "this up"), "a file\n", "a file Sum this up"),
        (("Sum up:", "-", "briefly"), "a file\n", "Sum up: a file briefly"),
        ((), "only\nthis\n", "only this"),
        (("only", "that"), "", "only that"),
    ]
    for words, stdin, question in asked:
        assert (await ask(service, *words, stdin=stdin)).returncode == 0
        assert engine.read(engine.requests[-1].prompt).endswith(f"<user> {question}")


async def test_json_prints_the_frames_of_the_turn(service: Service) -> None:
    done = await ask(service, "--json", "What?")
    frames = [json.loads(line) for line in done.stdout.splitlines()]
    assert frames[0]["type"] == "turn_start"
    assert "".join(frame["text"] for frame in frames if frame["type"] == "delta") == WHOLE
    assert frames[-1]["type"] == "turn_end"
    assert frames[-1]["finish_reason"] == "stop"
    assert {frame["turn_id"] for frame in frames} == {frames[0]["turn_id"]}


async def test_what_is_asked_for_reaches_the_engine(service: Service, engine: ScriptedEngine, tmp_path: Path) -> None:
    home = tmp_path / "home"
    config = home / ".config/streamchat/chat.toml"
    config.parent.mkdir(parents=True)
    config.write_text('system = "Be kind"\n[param]\ntop_p = 0.5\nstop = ["a", "b"]\ntemperature = 2\n')
    done = await ask(service, "--param", "temperature=0.25", "--param=stop=c", "--max_tokens=9", "What?", home=home)
    assert done.returncode == 0, done.stderr
    request = engine.requests[-1]
    assert engine.read(request.prompt) == "<system> Be kind <user> What?"
    params = request.params
    assert (params.temperature, params.top_p, params.stop, params.max_tokens) == (0.25, 0.5, ["a", "b", "c"], 9)


async def test_a_conversation_is_continued_by_the_same_person(
    service: Service, engine: ScriptedEngine, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    assert (await ask(service, "--continue", "Too early", home=home)).returncode == 1
    started = json.loads((await ask(service, "--json", "First", home=home)).stdout.splitlines()[0])
    await ask(service, "Another", home=home)
    assert (await ask(service, "--continue", "Second", home=home)).returncode == 0
    asked = engine.read(engine.requests[-1].prompt)
    assert "<user> Another" in asked
    assert asked.endswith("<user> Second")
    id = started["conversation_id"]
    assert (await ask(service, "--conversation", id[:12], "Third", home=home)).returncode == 0
    assert "<user> First" in engine.read(engine.requests[-1].prompt)
    unknown = await ask(service, "--conversation", "nothing", "Fourth", home=home)
    assert (unknown.returncode, unknown.stdout) == (1, b"")
    assert b"has the id nothing" in unknown.stderr
    identities = home / ".local/state/streamchat/identities.json"
    assert identities.stat().st_mode & 0o777 == 0o600
    assert identities.parent.stat().st_mode & 0o777 == 0o700


async def test_output_is_a_file_with_the_answer_and_nothing_else(service: Service, tmp_path: Path) -> None:
    file = tmp_path / "answer"
    done = await ask(service, "--output", str(file), "What?")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert file.read_bytes() == WHOLE.encode()
    done = await ask(service, "-o", str(tmp_path / "no" / "folder"), "What?")
    assert done.returncode == 1
    assert b"cannot be written" in done.stderr


async def test_a_terminal_is_not_driven_by_the_answer(service: Service) -> None:
    with PtyScreen(*PROGRAM, "--server-url", service.address, "What?", environ=environ_of("/nowhere")) as screen:
        assert await asyncio.to_thread(screen.status) == 0
        assert "**bold** [31mred 四 🙂" in screen.text
        assert b"\x1b[31m" not in screen.raw


async def test_what_is_no_text_is_asked_all_the_same(service: Service, engine: ScriptedEngine) -> None:
    done = await ask(service, "What?", stdin=b"\xff")
    assert done.returncode == 0
    assert engine.read(engine.requests[-1].prompt).endswith("<user> \ufffd What?")


async def test_who_has_read_enough_may_leave(tmp_path: Path) -> None:
    gate = asyncio.Event()
    one, *rest = says("One\n", *(f"{n}\n" for n in range(500)))
    async with asyncio.timeout(120), service_of(ScriptedEngine(one, gate, *rest), data=tmp_path) as service:
        argv = [*PROGRAM, "--server-url", service.address, "Count"]
        program = await asyncio.create_subprocess_exec(
            *argv, env=environ_of(tmp_path), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        assert program.stdout
        assert program.stderr
        assert await program.stdout.readline() == b"One\n"
        program.stdout._transport.close()  # type: ignore[attr-defined]  # as `head -1` does
        gate.set()
        assert await program.stderr.read() == b""
        assert await program.wait() == 1


async def test_ctrl_c_keeps_what_came(tmp_path: Path) -> None:
    one, two = says("One ", "two")
    async with (
        asyncio.timeout(120),
        service_of(ScriptedEngine(one, asyncio.Event(), two), data=tmp_path) as service,
    ):
        program = await asyncio.create_subprocess_exec(
            *PROGRAM, "--server-url", service.address, "Count",
            env=environ_of(tmp_path), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        )  # fmt: skip
        assert program.stdout
        assert await program.stdout.read(4) == b"One "
        os.kill(program.pid, signal.SIGINT)
        assert await program.stdout.read() == b"\n"
        assert await program.wait() == 130


@pytest.mark.parametrize("arguments", [[], ["-"], [" ", ""]])
def test_no_question_is_an_error(arguments: list[str]) -> None:
    done = piped(" \n", "--server-url", NOBODY, *arguments)
    assert (done.returncode, done.stdout, done.stderr.decode()) == (1, b"", ENGLISH.nothing_to_ask + "\n")


def test_no_server_is_said_with_how_to_start_one() -> None:
    done = piped("Hello", "--server-url", NOBODY)
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"No StreamChat server answers at ws://127.0.0.1:1/ws" in done.stderr
    assert b"./run.sh" in done.stderr


def test_a_wrong_parameter_is_named() -> None:
    done = piped("Hello", "--server-url", NOBODY, "--param", "temperature=hot")
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.startswith(b"temperature: ")
