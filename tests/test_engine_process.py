import asyncio
import json
import os
import subprocess
import sys
import time

import pytest

from server.engine import Output, RequestRefused, StartFailed
from server.engine_process import REPORT_TO, SERVICE_PID, STEPS, _reports, warm_up
from tests.live_server import ROOT, alive
from tests.scripted_engine import ScriptedEngine

pytestmark = pytest.mark.anyio

ADOPTED = "from server.engine_process import adopt; adopt()\n"


def run(code: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """A process as vLLM spawns it, from its first line to its end."""
    return subprocess.run(
        [sys.executable, "-c", ADOPTED + code],
        env={**os.environ, SERVICE_PID: str(os.getpid()), **environ},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_an_engine_process_dies_with_the_service_even_when_that_is_killed() -> None:
    child = ADOPTED + "import os, time; print(os.getpid(), flush=True); time.sleep(60)"
    service = (
        "import os, subprocess, sys\n"
        f"os.environ[{SERVICE_PID!r}] = str(os.getpid())\n"
        f"subprocess.Popen([sys.executable, '-c', {child!r}]).wait()\n"
    )
    with subprocess.Popen([sys.executable, "-c", service], cwd=ROOT, stdout=subprocess.PIPE, text=True) as killed:
        assert killed.stdout is not None
        pid = int(killed.stdout.readline())
        assert os.getpgid(pid) == pid != os.getpgid(killed.pid), "Ctrl-C in the terminal would reach it"
        killed.kill()
    deadline = time.monotonic() + 50  # it would end by itself after 60
    while alive(pid):
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_an_engine_process_that_comes_too_late_does_not_stay() -> None:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    done = run("print('still here')", **{SERVICE_PID: str(gone.pid)})
    assert (done.returncode, done.stdout) == (1, "")


async def test_what_vllm_logs_is_reported_as_progress_and_never_goes_back() -> None:
    reported: list[tuple[float, str]] = []
    with _reports(lambda progress, detail: reported.append((progress, detail))):
        code = (
            "import logging\n"
            "for line in ('Using V1', 'Starting to load model x', 'Model loading took 1 s', 'Starting to load model y',"
            " 'GPU KV cache size: 7 tokens'):\n"
            "    logging.getLogger('vllm.worker').info(line)\n"
        )
        done = await asyncio.to_thread(run, code)
        assert done.returncode == 0, done.stderr
        while len(reported) < 3:
            await asyncio.sleep(0)
    assert reported == [(0.4, "loading the weights"), (0.6, "weights loaded"), (0.8, "making room for the context")]


def test_reports_to_a_service_that_no_longer_listens_harm_nobody() -> None:
    done = run(
        "import logging; logging.getLogger('vllm').info('Starting to load model'); print('alive')",
        **{REPORT_TO: "streamchat-nobody"},
    )
    assert (done.stdout, done.stderr) == ("alive\n", "")


def test_the_steps_of_a_start_go_forward() -> None:
    progress = [done for _, done, _ in STEPS]
    assert progress == sorted(set(progress))
    assert 0 < progress[0] <= progress[-1] < 1


@pytest.mark.parametrize(
    ("environ", "shown"),
    [
        ({}, {"vllm": ["WARNING"], "server": ["INFO", "WARNING"], "other": ["WARNING"]}),
        (
            {"VLLM_LOGGING_LEVEL": "INFO"},
            {"vllm": ["INFO", "WARNING"], "server": ["INFO", "WARNING"], "other": ["WARNING"]},
        ),
        ({"VLLM_LOGGING_LEVEL": "ERROR"}, {"vllm": [], "server": ["INFO", "WARNING"], "other": ["WARNING"]}),
        (
            {"VLLM_LOGGING_LEVEL": "nonsense"},
            {"vllm": ["WARNING"], "server": ["INFO", "WARNING"], "other": ["WARNING"]},
        ),
    ],
    ids=json.dumps,
)
def test_of_libraries_only_warnings_are_shown_unless_the_user_wants_more(
    environ: dict[str, str], shown: dict[str, list[str]]
) -> None:
    code = (
        "import logging\n"
        "logging.getLogger('server').setLevel(logging.INFO)\n"
        "for name in ('vllm', 'server', 'other'):\n"
        "    for level in ('INFO', 'WARNING'):\n"
        "        logging.getLogger(name).log(getattr(logging, level), 'said')\n"
    )
    lines = [line.split(maxsplit=3) for line in run(code, **environ).stderr.splitlines()]
    assert {name: [level for _, level, by, _ in lines if by == f"{name}:"] for name in shown} == shown


async def test_a_warm_engine_has_answered_once_and_is_free() -> None:
    engine = ScriptedEngine(Output("a", (1,)), Output("b", (1,), finish_reason="length"))
    await warm_up(engine)
    assert (len(engine.requests), engine.running, engine.closed) == (1, 0, False)


async def test_an_engine_that_cannot_answer_is_ended_and_the_start_says_why() -> None:
    engine = ScriptedEngine()
    engine.refusal = RequestRefused("the model has no chat template")
    with pytest.raises(StartFailed, match="scripted is loaded but cannot chat: the model has no chat template"):
        await warm_up(engine)
    assert engine.closed
