"""The real server in a process of its own, as `./run.sh serve` starts it, with the model whose answers never end."""

import asyncio
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import unquote

from tests.endless_model import ENDLESS_MODEL, ENDLESS_NAME

ROOT = Path(__file__).parent.parent
START_TIMEOUT_S = 240
"""Generous: on two shared cores a start has taken over a minute."""
MODEL_OPTIONS = (
    *("--model", str(ENDLESS_MODEL), "--served-model-name", ENDLESS_NAME),
    *("--enforce-eager", "--gpu-memory-utilization", "0.25"),  # compiling takes long, and a GPU has others
)
"""Unless a test names a model of its own."""


class LiveServer:
    """Context manager around one server process on a free port; `confined` to one core, see there."""

    def __init__(self, *options: str, confined: bool = True, **environ: str) -> None:
        model = () if "--model" in options else MODEL_OPTIONS
        self.options = ("--port", "0", *model, *options)
        self._data = None if "--data-dir" in options else tempfile.TemporaryDirectory(prefix="streamchat-data-")
        self._confined = confined
        self.environ = environ
        self.url = ""
        self.link = ""
        """What the server printed for people to open."""
        self.started = 0.0
        self.port = 0
        self.token: str | None = None
        """The login token in the link."""

    def __enter__(self) -> Self:
        self.log = tempfile.NamedTemporaryFile("w+", prefix="streamchat-", suffix=".log")
        paths = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
        environ = {**os.environ, "PYTHONPATH": paths, "NO_COLOR": "1", **self.environ}
        environ.pop("PYTHONDONTWRITEBYTECODE", None)
        self.started = time.monotonic()
        with _one_core() if self._confined else nullcontext():
            self.process = subprocess.Popen(
                [sys.executable, "-m", "server", *self.options, *self._data_options()],
                env=environ,
                cwd=tempfile.gettempdir(),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=self.log,
                text=True,
                start_new_session=True,
            )
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if found := re.search(r"open (http://[^/\s]+:(\d+)/(?:#token=(\S+))?)", line):
                self.link, self.port, self.token = found[1], int(found[2]), found[3] and unquote(found[3])
                self.url = f"http://127.0.0.1:{self.port}"
                break
        else:
            self.process.wait()
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        if self.process.stdout is not None:
            self.process.stdout.close()
        if fault is not None:
            print(self.logged())
        self.log.close()
        if self._data:
            self._data.cleanup()

    def _data_options(self) -> tuple[str, ...]:
        """A folder of its own, where the test names none."""
        return ("--data-dir", self._data.name) if self._data else ()

    @property
    def pid(self) -> int:
        """The server's own process."""
        return self.process.pid

    @property
    def ws_url(self) -> str:
        """Where its WebSocket is."""
        return self.url.replace("http", "ws", 1) + "/ws"

    def logged(self) -> str:
        """What it wrote to stderr so far."""
        return Path(self.log.name).read_text()

    def get(self, path: str, **headers: str) -> tuple[int, str]:
        """Status and body of a GET."""
        if self.token:
            headers.setdefault("Authorization", f"Bearer {self.token}")
        request = urllib.request.Request(self.url + path, headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=30) as response:
                return response.status, response.read().decode()
        except urllib.error.HTTPError as refusal:
            with refusal:
                return refusal.code, refusal.read().decode()

    def ready(self) -> dict[str, Any]:
        """What /readyz says."""
        body: dict[str, Any] = json.loads(self.get("/readyz")[1])
        return body

    def wait_ready(self) -> None:
        """Until the engine is ready. Raises where the server ended instead."""
        deadline = time.monotonic() + START_TIMEOUT_S
        while self.get("/readyz")[0] != 200:
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"the server did not become ready:\n{self.logged()}")
            time.sleep(0.2)

    def slowest_healthz(self) -> float:
        """Ask /healthz until the engine has loaded; seconds that the slowest answer took."""
        slowest = 0.0
        while self.get("/readyz")[0] == 503:
            began = time.monotonic()
            assert self.get("/healthz")[0] == 200
            slowest = max(slowest, time.monotonic() - began)
            time.sleep(0.05)  # or the engine, which has one core with the service, would load twice as long
        return slowest

    def metric(self, name: str) -> float:
        """Sum of a metric over its labels; 0 where it is absent."""
        found = re.findall(rf"^{re.escape(name)}(?:{{[^}}]*}})? (\S+)$", self.get("/metrics")[1], re.MULTILINE)
        return sum(map(float, found))

    def running(self) -> float:
        """vLLM's own gauge of running and waiting requests."""
        return self.metric("vllm:num_requests_running") + self.metric("vllm:num_requests_waiting")

    def generated(self) -> float:
        """Tokens that the present engine has made so far."""
        return self.metric("vllm:generation_tokens_total")

    async def until_idle(self, seconds: float = 60.0) -> float:
        """Wait until the engine runs nothing; how long it took. Raises TimeoutError."""
        began = time.monotonic()
        async with asyncio.timeout(seconds):
            while await asyncio.to_thread(self.running):
                await asyncio.sleep(0.01)
        return time.monotonic() - began

    async def until_free(self, asked: int = 1500) -> float:
        """`until_idle` after an act that ends replies, of so many tokens: most of them must never be made."""
        before = await asyncio.to_thread(self.generated)
        took = await self.until_idle()
        made = await asyncio.to_thread(self.generated) - before
        assert made < asked / 2, f"it went on for {made:.0f} of {asked} tokens"
        return took

    def engine_processes(self) -> list[int]:
        """Pids of the processes that vLLM started, children of children too."""
        found = []
        below = [self.pid]
        while below:
            children = _children(below.pop())
            found += children
            below += children
        return found


@contextmanager
def _one_core() -> Iterator[None]:
    """What is started within gets one core, and the tests keep the others.

    vLLM's engine core and worker spin, each on a core of its own: where there are only two, a kernel has been seen to
    let nobody else run for as long as they generate (seconds), clients and clocks of tests included.
    """
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(cores)})  # of this thread; what it starts inherits it
    try:
        yield
    finally:
        os.sched_setaffinity(0, cores)


def _children(pid: int) -> list[int]:
    found = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            found += [int(child) for child in task.read_text().split()]
        except OSError:
            continue
    return found


def alive(pid: int) -> bool:
    """Whether a process runs; a zombie that nobody has reaped does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False
