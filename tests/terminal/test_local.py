"""The engine within the terminal client: no server, no address."""

import os
from pathlib import Path

from tests.live_server import MODEL_OPTIONS
from tests.terminal.program import CTRL_C, CTRL_D, ENTER, NOBODY, ROOT, piped, terminal


def test_a_reply_streams_and_stops_with_the_engine_in_the_same_process(tmp_path: Path) -> None:
    engine = ("--local", *MODEL_OPTIONS, "--max-model-len", "1024", "--max-num-seqs", "2")
    with terminal(NOBODY, *engine, home=tmp_path) as screen:
        screen.until(r"^The engine is loading(.*\n)*Your question:\n○ loading")
        screen.type("A long story" + ENTER)
        screen.until(r"story\n\n(?!The (model|engine) )(.+\n)(.*\n)*Your question:\n● ready · Ctrl-C stops", 400)
        screen.type(CTRL_C)
        screen.until(r"\[stopped\]\n\d+ tokens.*\n\nYour question:\n● ready")
        screen.type(CTRL_D)
        assert screen.status() == 0
    assert (tmp_path / ".local/share/streamchat/local/streamchat.db").exists()
    assert "loading" in (tmp_path / ".local/state/streamchat/local.log").read_text()


def test_where_no_engine_is_installed_it_says_what_installs_one(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text("import sys\nsys.modules['vllm'] = None  # as if it were not there\n")
    said = piped("Why?", "--local", "-", PYTHONPATH=os.pathsep.join((str(tmp_path), str(ROOT))))
    assert (said.returncode, said.stdout) == (1, b"")
    assert said.stderr == b"--local needs the engine, which is not installed here: ./run.sh chat --local does that.\n"
