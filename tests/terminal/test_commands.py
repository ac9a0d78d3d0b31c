"""Every command at the prompt, in a real pseudo-terminal with the whole service behind it."""

import asyncio
import json
import re
from pathlib import Path

import pytest

from clients.terminal.command_texts import COMMANDS
from clients.terminal.commands import Commands, clipboard
from clients.terminal.typed import Pastes, command, nearest, needs_more, unwrapped
from tests.clients.service import service_of
from tests.scripted_engine import ScriptedEngine, says
from tests.terminal.program import ENTER
from tests.terminal.test_chat import DONE, Seat, chatting, seat

pytestmark = pytest.mark.anyio

CODE = "Take this:\n\n```python\nprint(1)\n```\n"


async def say(me: Seat, line: str, then: str) -> str:
    """Type a command; wait for what it says."""
    me.type(line + ENTER)
    return await me.until(rf"Your question: {re.escape(line)}\n(?:.*\n)*?.*?{then}")


async def test_conversations_are_listed_searched_opened_named_and_deleted(tmp_path: Path) -> None:
    async with chatting(tmp_path, *says("An ", "answer")) as (me, _, _):
        await say(me, "/list", "None found")
        await say(me, "/title", "Nothing has been asked")
        await me.ask("About whales")
        await say(me, "/title Big animals", "^Big animals\n")
        await me.until(r"● ready .* · Big animals")
        await say(me, "/new", "A new conversation")
        await me.ask("About ants")
        await say(me, "/list", r"  1\* [\d: -]+  [0-9a-f]{8}  About ants\n  2  [\d: -]+  [0-9a-f]{8}  Big animals\n")
        await say(me, "/search whales", r"  1  .*Big animals\n\nYour|  1  .*Big animals\nYour")
        await say(me, "/open 1", r"Your question: About whales\n\nAn answer\n\nBig animals \(1 rounds\)")
        await say(me, "/delete", "Deleted: Big animals")
        await say(me, "/list", r"  1  .*About ants\nYour")
        await say(me, "/open zzz", "None of your conversations has the id zzz")


async def test_answers_are_made_anew_taken_back_and_questions_edited(tmp_path: Path) -> None:
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\nsed -i "s/second/other/" "$1"\n')
    editor.chmod(0o700)
    async with chatting(tmp_path, *says("An ", "answer"), EDITOR=str(editor)) as (me, _, engine):

        def asked() -> str:
            return engine.read(engine.requests[-1].prompt)

        await say(me, "/retry", "Nothing has been asked")
        await me.ask("The first")
        await me.ask("The second")
        await say(me, "/retry temperature=0.75", DONE[1:])
        assert asked().endswith("<user> The second")
        assert engine.requests[-1].params.temperature == 0.75
        await say(me, "/edit", DONE[1:])
        assert asked() == "<user> The first <assistant> An answer <user> The other"
        await say(me, "/edit The third", DONE[1:])
        assert asked() == "<user> The first <assistant> An answer <user> The third"
        await say(me, "/edit The third", "Nothing was changed")
        await say(me, "/undo", "Taken back: The third")
        await me.ask("The fourth")
        assert asked() == "<user> The first <assistant> An answer <user> The fourth"
        await say(me, "/continue", "The answer is complete")
        await say(me, "/history", r"The first\n\nAn answer\n\nYour question: The fourth\n\nAn answer\n\nThe first \(2")
        await say(me, "/set max_tokens 1", r"^max_tokens +1\n")
        await say(me, "/edit -", DONE[1:])


async def test_a_stopped_answer_goes_on(tmp_path: Path) -> None:
    gate = asyncio.Event()
    one, two = says("One ", "two")
    async with chatting(tmp_path, one, gate, two) as (me, _, _):
        me.type("Count" + ENTER)
        await me.until(r"Count\n\nOne\n")
        me.type("\x03")
        await me.until(r"\[stopped\]\n1 tokens.*\n\nYour question:\n● ready")
        gate.set()
        await say(me, "/continue", r"\ntwo\n2 tokens")


async def test_what_is_set_is_shown_and_asked_with(tmp_path: Path) -> None:
    async with chatting(tmp_path, *says("An ", "answer"), size=(100, 50)) as (me, _, engine):
        await say(me, "/system Be kind", "^Be kind\n")
        await say(me, "/set top_p 0.5", r"^top_p +0\.5\n")
        await say(me, "/set stop=x", r"^stop +\['x'\]\n")
        await say(me, "/set top_p 7", r"^top_p: ")
        await say(me, "/set heat 7", r"^heat is none of temperature, ")
        await say(me, "/set temperature", r"^temperature +0\.5  \(of the model\)\n")
        await say(me, "/set history-max 0", r"^history_max +0\n")
        await me.ask("First")
        await me.ask("Second")
        assert engine.read(engine.requests[-1].prompt) == "<system> Be kind <user> Second"
        assert engine.requests[-1].params.top_p == 0.5
        shown = await say(me, "/show", r"lang +en\n")
        assert re.search(r"^system prompt +Be kind$", shown, re.MULTILINE)
        assert re.search(r"^model +scripted, ready$", shown, re.MULTILINE)
        await say(me, "/stats", r"^This session: 2 replies, 4 tokens, .*\n^Last reply: \d+ prompt tokens")
        await say(me, "/system -", r"^\(none\)\n")
        await say(me, "/theme mono", r"^theme +mono\n")
        await say(me, "/theme pink", r"theme takes auto, dark, light, mono")
        me.type("/lang zh" + ENTER)
        await me.until(r"^请输入您的问题：\n● 就绪")


async def test_what_is_being_written_goes_to_the_editor_and_comes_back(tmp_path: Path) -> None:
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\nprintf "A longer\\nquestion" >"$1"\n')
    editor.chmod(0o700)
    async with chatting(tmp_path, *says("An ", "answer"), VISUAL="", EDITOR=str(editor)) as (me, _, engine):
        me.type("A short one")
        await me.until(r"Your question: A short one")
        me.type("\x18\x05")
        await me.until(r"Your question: A longer\n +question")
        me.type(ENTER)
        await me.until(DONE[1:])
        assert engine.read(engine.requests[0].prompt) == "<user> A longer question"


async def test_answers_go_to_files_and_the_clipboard(tmp_path: Path) -> None:
    async with chatting(tmp_path, *says(CODE), size=(160, 40)) as (me, _, _):
        await me.ask("How?")
        for line in (f"/save {tmp_path}/answer", f"/export {tmp_path}/all.json", f"/export html {tmp_path}/page"):
            await say(me, line, r"bytes written")
        await say(me, f"/export all {tmp_path}/everything", r"bytes written")
        assert (tmp_path / "answer").read_text() == CODE
        assert json.loads((tmp_path / "all.json").read_text())["conversations"]
        assert (tmp_path / "page").read_text().startswith("<!doctype html>")
        await say(me, f"/save {tmp_path}/no/folder", "No such file or directory")
        await say(me, f"/import {tmp_path}/everything", "1 conversations imported")
        await say(me, f"/import {tmp_path}/answer", "Nothing was imported")
        await say(me, "/copy code", "9 characters copied")
        await say(me, "/copy", rf"{len(CODE)} characters copied")
        assert clipboard("print(1)\n", tmux=False).encode() in me.screen.raw


async def test_help_completion_and_what_is_no_command(tmp_path: Path) -> None:
    async with chatting(tmp_path, *says("An ", "answer"), size=(100, 60)) as (me, _, engine):
        said = await say(me, "/help", r"//… .*\n")
        for name in COMMANDS:
            assert f"\n/{name} " in said
        await say(me, "/help open", r"^/open NUMBER\|ID\nGo on with a conversation of /list")
        await say(me, "/opn", r"There is no /opn\. Did you mean /open\?")
        await say(me, "/xyzzy", "There is no such command")
        assert not engine.requests
        me.type("/reco")
        await me.until(r"reconnect +Connect to the server again")
        me.type("\t")
        await me.until(r"Your question: /reconnect")
        me.type(ENTER + ENTER)
        await me.until(r"\[connected again\]")
        await say(me, "//slash", DONE[1:])
        assert engine.read(engine.requests[0].prompt) == "<user> /slash"
        me.type("/quit" + ENTER)
        assert await me.status() == 0


async def test_a_second_terminal_is_a_guest_and_one_that_names_a_conversation_takes_over(tmp_path: Path) -> None:
    home = tmp_path / "home"
    engine = ScriptedEngine(*says("An ", "answer"))
    async with (
        asyncio.timeout(120),
        service_of(engine, data=tmp_path) as service,
        seat(service.address, home=home) as me,
    ):
        await me.ask("First")
        async with seat(service.address, home=home) as guest:
            await guest.until("Another terminal is open as you")
            await say(guest, "/list", "None found")
        async with seat(service.address, "--continue", home=home) as other:
            await other.until(r"First\n\nAn answer\n\nFirst \(1 rounds\)")
            await me.until(r"^○ connected elsewhere, Enter takes it back")
            await me.ask("Second")
            await other.until(r"^○ connected elsewhere")


# ---- their parts


def test_every_command_has_its_help_and_does_something() -> None:
    assert all(callable(getattr(Commands, f"_{name}")) for name in COMMANDS)
    assert all(help.english and help.chinese for help in COMMANDS.values())


def test_commands_are_told_from_questions() -> None:
    assert command("/open  3 ") == ("open", "3")
    assert command("/system a\nb") == ("system", "a\nb")
    assert command("//open") is None
    assert command("open /x") is None
    assert nearest("regen", ["retry", "regenerate"]) == "regenerate"
    assert nearest("dlete", COMMANDS) == "delete"
    assert nearest("", COMMANDS) is None


def test_blocks_end_with_their_marks_and_pastes_are_folded() -> None:
    for text in ('"""', '"""a', '"""a""', '""""', "a\\"):
        assert needs_more(text), text
    for text in ("", "a", '"""a"""', '""""""', 'a """', "/save a\\"):
        assert not needs_more(text), text
    assert unwrapped('"""\na\n b\n"""') == "a\n b"
    assert unwrapped("a\\\nb") == "a\nb"
    pastes = Pastes("[{number}: {lines}]")
    assert pastes.fold("short") == "short"
    long = "x\n" * 20
    assert pastes.fold(long) == "[1: 21]"
    assert pastes.unfold("see [1: 21]!") == f"see {long}!"
    assert pastes.refold(f"see {long}!") == "see [1: 21]!"


def test_the_clipboard_is_reached_through_tmux_too() -> None:
    assert clipboard("a", tmux=False) == "\x1b]52;c;YQ==\x07"
    assert clipboard("a", tmux=True) == "\x1bPtmux;\x1b\x1b]52;c;YQ==\x07\x1b\\"
