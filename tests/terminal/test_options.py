"""The command line and the configuration file."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from clients.terminal.completion import script
from clients.terminal.identity import Identity
from clients.terminal.options import SHELLS, parse
from clients.terminal.params import BadParam, params_of
from clients.terminal.text import CONTROLS, fit, harmless, shorten, width
from clients.terminal.texts import CHINESE, ENGLISH, texts_for
from server.protocol import Params
from tests.terminal.program import environ_of


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    return {"XDG_CONFIG_HOME": str(tmp_path)}


def configure(tmp_path: Path, text: str) -> None:
    (tmp_path / "streamchat").mkdir(exist_ok=True)
    (tmp_path / "streamchat/chat.toml").write_text(text)


def test_the_command_line_wins_over_the_file_and_the_file_over_the_defaults(
    environ: dict[str, str], tmp_path: Path
) -> None:
    assert parse([], environ).history_max == 5
    configure(tmp_path, 'history-max = 3\nsystem = "Be kind"\nplain = true\njson = false\n[param]\nseed = 1\n')
    options = parse(["--history_max=2", "--param", "seed=2"], environ)
    assert (options.history_max, options.system, options.plain, options.json) == (2, "Be kind", True, False)
    assert params_of(options.param) == Params(seed=2)
    other = tmp_path / "other.toml"
    other.write_text("history_max = 9")
    assert parse(["--config", str(other)], environ).history_max == 9


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("history_max = 'x'", "--history-max"),
        ("no_such = 1", "--no-such"),
        ("a = [", "chat.toml"),
        ("config = 1", "conf"),
    ],
)
def test_a_wrong_file_is_named(
    environ: dict[str, str], tmp_path: Path, text: str, named: str, capsys: pytest.CaptureFixture[str]
) -> None:
    configure(tmp_path, text)
    with pytest.raises(SystemExit) as left:
        parse([], environ)
    said = capsys.readouterr().err
    assert left.value.code == 2
    assert named in said
    assert "chat.toml" in said


def test_options_may_stand_before_and_after_the_question(environ: dict[str, str]) -> None:
    options = parse(["--json", "What", "is", "--lang", "zh", "-", "--", "--this_one"], environ)
    assert options.question == ["What", "is", "-", "--this_one"]
    assert (options.json, options.lang) == (True, "zh")


def test_with_local_the_rest_is_for_the_engine(environ: dict[str, str]) -> None:
    options = parse(["--local", "--model_path", "/m", "--tensor-parallel-size=2"], environ)
    assert options.engine_options == ["--model-path", "/m", "--tensor-parallel-size=2"]
    assert options.question == []


def test_parameters_are_typed_and_wrong_ones_named() -> None:
    assert params_of(["temperature=1", "stop=a", "stop=b", "top-k=3"], 7) == Params(
        temperature=1.0, stop=["a", "b"], top_k=3, max_tokens=7
    )
    for wrong in ("temperature=-1", "top_k=1.5", "heat=1", "seed"):
        with pytest.raises(BadParam, match=wrong.partition("=")[0]):
            params_of([wrong])


@pytest.mark.parametrize("shell", SHELLS)
def test_completion_knows_every_option(shell: str) -> None:
    made = script(shell)
    for name in ("server-url", "param", "conversation", "edit-mode"):
        assert name in made
    if shutil.which(shell):
        subprocess.run([shell, "-n"], input=made, text=True, check=True)


def test_bash_completes_options_and_their_values() -> None:
    program = script("bash") + (
        'COMP_WORDS=(run.sh chat --the); COMP_CWORD=2; _streamchat; echo "${COMPREPLY[@]}"\n'
        'COMP_WORDS=(run.sh chat --theme d); COMP_CWORD=3; _streamchat; echo "${COMPREPLY[@]}"\n'
        'COMP_WORDS=(run.sh c); COMP_CWORD=1; _streamchat; echo "${COMPREPLY[@]}"\n'
    )
    done = subprocess.run(["bash"], input=program, text=True, capture_output=True, check=True)
    assert done.stdout.splitlines() == ["--theme", "dark", "chat check"]


def test_one_client_at_a_time_has_the_identity_and_others_are_guests(tmp_path: Path) -> None:
    first = Identity(tmp_path, "ws://a/ws", None)
    assert first.take() is None
    first.keep("secret")
    second = Identity(tmp_path, "ws://a/ws", None)
    assert second.take() is None
    assert second.guest
    second.keep("of a guest")
    third = Identity(tmp_path, "ws://a/ws", None)
    assert third.take(over=True) == "secret"
    assert Identity(tmp_path, "ws://a/ws", "login").take() == "login"
    assert Identity(tmp_path, "ws://b/ws", None).take() is None
    assert third.forget()
    assert not third.forget()


def test_where_nothing_can_be_written_one_is_a_guest(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    nobody = Identity(tmp_path / "file", "ws://a/ws", "login")
    assert nobody.take() == "login"
    nobody.keep("secret")
    assert nobody.guest


def test_controls_and_marks_of_direction_are_stripped_and_nothing_else() -> None:
    controls = [chr(point) for point in (*range(0x20), *range(0x7F, 0xA0))]
    assert harmless("".join(controls)) == "\t\n"
    assert harmless("é 四 🙂\u202e\n") == "é 四 🙂\n"
    assert CONTROLS.search("\u2066")


def test_widths_are_those_of_a_terminal() -> None:
    assert width("四e\u0301🙂") == 5
    assert fit("四四四", 5) == "四四"
    assert fit("abc\ndef", 5) == "abc d"
    assert shorten("one  two\nthree", 8) == "one two…"
    assert shorten("四四四", 5) == "四四…"


def test_help_imports_nothing_slow(tmp_path: Path) -> None:
    program = "import sys, clients.terminal.__main__ as m; m.parse([]); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], env=environ_of(tmp_path), capture_output=True, text=True)
    assert not {"asyncio", "msgspec", "prompt_toolkit", "websockets", "pygments"} & set(done.stdout.split())


def test_one_answer_loads_no_line_editor(tmp_path: Path) -> None:
    program = "import sys, clients.terminal.one_shot; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], env=environ_of(tmp_path), capture_output=True, text=True)
    assert not {"prompt_toolkit", "pygments", "markdown_it"} & set(done.stdout.split())
    assert "websockets" in done.stdout.split()


def test_the_locale_is_read_from_the_environment_and_both_languages_say_the_same() -> None:
    assert texts_for({"LANG": "zh_CN.UTF-8"}) is CHINESE
    assert texts_for({"LC_ALL": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"}) is ENGLISH
    assert texts_for({"LC_ALL": "", "LC_MESSAGES": "zh_TW"}) is CHINESE
    assert texts_for({}) is ENGLISH
    for english, chinese in zip(ENGLISH, CHINESE, strict=True):
        assert set(re.findall(r"{.*?}", english)) == set(re.findall(r"{.*?}", chinese))
