"""The code skill: programs that run, and names that are copied."""

import ast
import contextlib
import io
import re
import shutil
import subprocess
import textwrap
from pathlib import Path

import pytest

from server.demo_model.skills.code import LANGUAGES as CODING
from server.demo_model.skills.code import SKILLS
from server.demo_model.skills.code_samples import BASH, JAVASCRIPT, PYTHON
from server.demo_model.skills.code_snippets import SNIPPETS
from server.demo_model.skills.code_tasks import TASKS
from server.demo_model.skills.code_templates import COUNTING, FUNCTIONS, OPERATIONS, PRINTING
from server.demo_model.wellformed import faults
from tests.demo_model.drawn import LANGUAGES, check_skill, draws

CODE = SKILLS[0]
PRINTED = {
    "hello": "Hello, world!",
    "factorial": "120",
    "fibonacci": "0 1 1 2 3 5 8 13 21 34",
    "reverse": "olleh",
    "bubble": "1 2 5 9",
    "search": "3",
    "read": "one two",
    "sum": "10",
    "class": "12",
    "swap": "2 1",
}


def test_the_skill_keeps_its_contract() -> None:
    check_skill(CODE)


def test_answers_are_well_formed() -> None:
    for asked in LANGUAGES:
        for language in LANGUAGES:
            for exchange in draws(CODE, 400, asked=asked, language=language):
                for round in exchange.rounds:
                    assert faults(round.answer) == [], round


def test_every_task_is_written_in_most_languages() -> None:
    for coding in CODING:
        assert set(coding.programs) <= set(TASKS)
        assert len(coding.programs) >= len(TASKS) - 2, coding.tag
        assert all(coding.tag in one for one in (FUNCTIONS, PRINTING, COUNTING))


@pytest.mark.parametrize("task", sorted(PYTHON.keys() - {"http"}))
def test_the_python_programs_run(task: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "notes.txt").write_text("one\ntwo\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        exec(compile(PYTHON[task], task, "exec"), {"__name__": "__main__"})
    printed = " ".join(re.sub(r"[\[\],]", " ", output.getvalue()).split())
    assert output.getvalue()
    if task in PRINTED and task != "hello":
        assert printed == PRINTED[task]


@pytest.mark.parametrize(("command", "programs"), [(["bash"], BASH), (["node", "--input-type=module"], JAVASCRIPT)])
def test_the_scripts_run(command: list[str], programs: dict[str, str], tmp_path: Path) -> None:
    if not shutil.which(command[0]):
        pytest.skip(f"no {command[0]} here")
    (tmp_path / "notes.txt").write_text("one\ntwo\n", encoding="utf-8")
    for task, printed in PRINTED.items():
        if task in programs and (task != "reverse" or shutil.which("rev") or command[0] != "bash"):
            run = subprocess.run(
                command, input=programs[task], cwd=tmp_path, capture_output=True, text=True, check=True
            )
            assert run.stdout.split() == printed.split(), task


def test_functions_compute_what_they_say() -> None:
    expected = {"adds": 9, "subtracts": 5, "multiplies": 14, "returns": 7}
    for operation in OPERATIONS:
        scope: dict[str, object] = {}
        source = FUNCTIONS["python"].replace("<name>", "compute").replace("<result>", operation.result("python"))
        exec(source, scope)
        assert callable(scope["compute"])
        assert scope["compute"](7, 2) == expected[operation.what["en"].split()[0]]


def test_patterns_accept_what_they_are_for() -> None:
    patterns = {snippet.en[0]: re.compile(snippet.code) for snippet in SNIPPETS if snippet.tag == "regex"}
    assert patterns["a regular expression for e-mail addresses"].search("mia.k@example.org")
    assert not patterns["a regular expression for e-mail addresses"].search("mia@example")
    assert patterns["a regular expression for dates"].search("2024-05-31")
    assert not patterns["a regular expression for dates"].search("2024-13-01")
    assert patterns["a regular expression for numbers"].search("-3.25")
    assert patterns["a regular expression for times"].search("23:59")
    assert not patterns["a regular expression for times"].search("24:00")
    assert patterns["a regular expression for URLs"].search("https://example.org/a")
    assert patterns["a regular expression that trims spaces"].sub("", "  a b ") == "a b"


def test_python_is_python() -> None:
    for language in LANGUAGES:
        for exchange in draws(CODE, 300, asked=language):
            for round in exchange.rounds:
                for block in re.findall(r"```python\n(.*?)\n```", round.answer, re.DOTALL):
                    ast.parse(textwrap.dedent(block))


def test_the_users_name_is_in_the_code() -> None:
    names = 0
    for exchange in draws(CODE, 400, held_out=True):
        if found := re.search(r"(?:called|named|with the name) (\w+)", exchange.rounds[0].question):
            names += 1
            assert f"{found[1]}(" in exchange.rounds[0].answer
    assert names > 10


def test_another_program_is_wrong() -> None:
    rounds = [exchange.rounds[0] for exchange in draws(CODE, 60)]
    for round in rounds:
        assert not all(round.rule.accepts(other.answer) for other in rounds)
