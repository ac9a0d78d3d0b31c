"""The processes around the engine: how the service starts it, and what the processes that vLLM spawns do first.

They die with the service, keep out of the terminal's process group, and tell how far a start has come. What
multiprocessing spawns imports the parent's main module first, as `__mp_main__`, and its children do the same: so this
module, standing in as the main module, runs `adopt` in each of them before any code of vLLM.
"""

import asyncio
import ctypes
import json
import logging
import os
import re
import secrets
import signal
import socket
import sys
import warnings
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from typing import Final

from server.engine import Engine, EngineError, Message, StartFailed
from server.protocol import Params
from server.supervisor import Report

REPORT_TO: Final = "STREAMCHAT_ENGINE_REPORTS"
"""Environment variable with the name of the abstract datagram socket that takes progress reports."""
SERVICE_PID: Final = "STREAMCHAT_PID"
PR_SET_PDEATHSIG: Final = 1

STEPS: Final = (
    (re.compile("Initializing a V1 LLM engine|Waiting for init message"), 0.3, "starting the engine"),
    (re.compile("Starting to load model|Using model weights format"), 0.4, "loading the weights"),
    (re.compile("Loading weights took|Model loading took"), 0.6, "weights loaded"),
    (re.compile("Dynamo bytecode transform|Compiling a graph|torch.compile"), 0.7, "compiling"),
    (re.compile("KV cache size|Available KV cache memory"), 0.8, "making room for the context"),
    (re.compile("Warming up model for the compilation"), 0.85, "compiling"),
    (re.compile("Capturing CUDA graph|Warming up|Graph capturing"), 0.9, "warming up"),
)
"""vLLM's log lines that tell how far a start has come: progress from 0 to 1 and what it does then."""


async def start(argv: Sequence[str], hang_timeout: float, report: Report) -> Engine:
    """Import vLLM and start an engine with its options, beside the running loop. Raises StartFailed."""
    report(0.05, "importing vLLM")
    thread = ThreadPoolExecutor(1, "engine")
    os.environ[SERVICE_PID] = str(os.getpid())
    sys.modules["__main__"] = sys.modules[__name__]  # a package's own __main__ is the one module not imported anew
    loop = asyncio.get_running_loop()

    def load() -> Engine:
        from server import vllm_engine  # not before: it takes seconds

        loop.call_soon_threadsafe(report, 0.2, "reading the model's configuration")
        return vllm_engine.load(argv, hang_timeout, thread)

    with _reports(report):
        engine = await loop.run_in_executor(thread, load)
        report(0.95, "warming up")
        await warm_up(engine)
        return engine


async def warm_up(engine: Engine) -> None:
    """Let the engine compile now what else the first question would wait for: on a GPU it took 11 s.

    Raises StartFailed, and ends the engine, where it cannot answer (a model without a chat template, for one).
    """
    try:
        prompt = await engine.render([Message("user", "Hello")])
        async with engine.request(prompt, Params(max_tokens=2)) as outputs:
            async for _ in outputs:
                pass
    except EngineError as fault:
        await engine.close()
        said = f"{engine.info.model} is loaded but cannot chat: {fault}"
        raise StartFailed(f"{said} (--chat-template FILE sets another template.)") from fault


@contextmanager
def _reports(report: Report) -> Iterator[None]:
    """Pass on what the engine's processes report."""
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    listener.setblocking(False)
    os.environ[REPORT_TO] = address = f"streamchat-{secrets.token_hex(8)}"
    listener.bind("\0" + address)
    furthest = 0.0

    def receive() -> None:
        nonlocal furthest
        progress, detail = json.loads(listener.recv(4096))
        if progress >= furthest:
            furthest = progress
            report(progress, detail)

    loop = asyncio.get_running_loop()
    loop.add_reader(listener, receive)
    try:
        yield
    finally:
        loop.remove_reader(listener)
        listener.close()


def adopt() -> None:
    """Make this process one of the service's: call it before anything else."""
    # The kernel sends it even when this process hangs, and whatever way the parent ended. It is bound to the
    # parent's *thread*: the service starts engines from a thread that lives as long as they do.
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    try:
        os.kill(int(os.environ[SERVICE_PID]), 0)
    except ProcessLookupError:  # it ended before the kernel knew
        os._exit(1)
    # A group of its own: Ctrl-C in a terminal is the service's to handle, which then ends this process in order.
    os.setpgid(0, 0)
    configure_logging()
    warnings.simplefilter("ignore", FutureWarning)  # between vLLM and its libraries; nothing for who runs the service
    address = os.environ.get(REPORT_TO)
    if address:
        logging.getLogger("vllm").addHandler(Reporter(address))


def configure_logging() -> None:
    """One line per record on stderr; of libraries only warnings, unless VLLM_LOGGING_LEVEL says otherwise."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s", "%H:%M:%S"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    wanted = os.environ.get("VLLM_LOGGING_LEVEL", "WARNING").upper()
    handler.addFilter(lambda record: not record.name.startswith("vllm") or record.levelno >= _level(wanted))
    logging.getLogger("vllm").setLevel(min(logging.INFO, _level(wanted)))


def _level(name: str) -> int:
    return logging.getLevelNamesMapping().get(name, logging.WARNING)


class Reporter(logging.Handler):
    """Sends the steps of a start to the service."""

    def __init__(self, address: str) -> None:
        super().__init__(logging.INFO)
        self._address = "\0" + address
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.setblocking(False)

    def emit(self, record: logging.LogRecord) -> None:
        text = record.getMessage()
        for pattern, progress, detail in STEPS:
            if pattern.search(text):
                with suppress(OSError):  # nobody listens any more: the start is over, or the service is
                    self._socket.sendto(json.dumps([progress, detail]).encode(), self._address)
                return


if __name__ == "__mp_main__":
    adopt()
