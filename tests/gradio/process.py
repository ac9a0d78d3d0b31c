"""The Gradio page as `./run.sh gradio` starts it, in a process of its own that notes whom it speaks to."""

import json
import os
import re
import signal
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.live_server import ROOT

PYTHON = ROOT / ".venv-gradio" / "bin" / "python"
NOTES = """
import json, os, sys
notes = open(os.environ["NOTED_HOSTS"], "a", buffering=1)
def note(event, arguments):
    if event == "socket.getaddrinfo":
        print(json.dumps(str(arguments[0])), file=notes)
    elif event == "socket.connect" and isinstance(arguments[1], tuple):
        print(json.dumps(str(arguments[1][0])), file=notes)
sys.addaudithook(note)
"""


class GradioProcess:
    """Context manager around one process on a free port; `module` is what it runs."""

    def __init__(self, server_url: str, *options: str, module: str = "clients.gradio_ui") -> None:
        self._module = module
        self._options = ("--server_url", server_url, "--port", "0", *options)
        self.url = ""

    def __enter__(self) -> Self:
        self._folder = tempfile.TemporaryDirectory(prefix="gradio-")
        folder = Path(self._folder.name)
        (folder / "sitecustomize.py").write_text(NOTES)
        environ = {k: v for k, v in os.environ.items() if not k.startswith(("GRADIO_", "HF_", "PYTHON"))}
        environ["PYTHONPATH"] = os.pathsep.join((str(folder), str(ROOT)))
        environ["NOTED_HOSTS"] = str(folder / "hosts")
        self._log = (folder / "log").open("w+")
        self.process = subprocess.Popen(
            [str(PYTHON), "-P", "-m", self._module, *self._options],
            cwd=folder,
            env=environ,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=self._log,
            text=True,
        )
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if found := re.search(r"open (http\S+)", line):
                self.url = found[1].rstrip("/")
                return self
        raise RuntimeError(f"the page did not start:\n{self.logged()}")

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self.end()
        if fault is not None:
            print(self.logged())
        assert self.process.stdout is not None
        self.process.stdout.close()
        self._log.close()
        self._folder.cleanup()

    def end(self) -> int:
        """As Ctrl-C does. Its exit status."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        return self.process.returncode

    def logged(self) -> str:
        """What it wrote to stderr."""
        return (Path(self._folder.name) / "log").read_text()

    def hosts(self) -> Sequence[str]:
        """Whom it looked up or spoke to."""
        return [json.loads(line) for line in (Path(self._folder.name) / "hosts").read_text().splitlines()]
