"""A checkout in small: the real run.sh, lock files of tiny packages, and programs that tell how they were started."""

import contextlib
import io
import json
import os
import shutil
import signal
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

# All that run.sh may need of a system. uv and nvidia-smi are there only where a test puts them.
SYSTEM_TOOLS = (
    "bash cat cp df dirname env find flock grep ls mkdir mktemp mv nice node npm readlink realpath rm sed setsid sh "
    "sha256sum tail timeout tr uname unshare"
)

PROGRAM = """
import importlib.metadata, json, os, sys
packages = {d.name: d.version for d in importlib.metadata.distributions()}
report = {"module": __spec__.name, "argv": sys.argv[1:], "cwd": os.getcwd(), "prefix": sys.prefix, "packages": packages}
print(json.dumps(report))
sys.exit(7 if sys.argv[1:] == ["--exit-7"] else 0)
"""


@dataclass
class Checkout:
    root: Path
    bin: Path
    env: dict[str, str] = field(default_factory=dict)

    def lock(self, name: str, *requirements: str) -> None:
        (self.root / ".requirements" / f"{name}.txt").write_text("".join(f"{line}\n" for line in requirements))

    def lock_script(self, version: str) -> None:
        """Pin this version of a `tsc` that tells where it is asked to look."""
        package = {"name": "typescript", "version": version, "bin": {"tsc": "tsc"}}
        tarball = self.root / ".requirements" / f"typescript-{version}.tgz"
        with tarfile.open(tarball, "w:gz") as archive:
            for name, text in (("package.json", json.dumps(package)), ("tsc", f'#!/bin/sh\necho "{version} $*"')):
                entry = tarfile.TarInfo(f"package/{name}")
                entry.size, entry.mode = len(text), 0o755
                archive.addfile(entry, io.BytesIO(text.encode()))
        wanted = {"name": "tools", "dependencies": {"typescript": f"file:{tarball}"}}
        pinned = {"version": version, "resolved": f"file:{tarball}", "bin": package["bin"]}
        lock = {"lockfileVersion": 3, "packages": {"": wanted, "node_modules/typescript": pinned}}
        for name, content in (("package", wanted), ("package-lock", lock)):
            (self.root / ".requirements" / f"{name}.json").write_text(json.dumps(content))

    def tool(self, name: str, script: str) -> Path:
        """Put a shell script on the PATH."""
        path = self.bin / name
        path.unlink(missing_ok=True)
        path.write_text(f"#!/bin/bash\n{script}\n")
        path.chmod(0o755)
        return path

    @contextlib.contextmanager
    def started(self, *argv: str, cwd: Path | None = None) -> Iterator[subprocess.Popen[str]]:
        """A run.sh at work, in a process group of its own, of which nothing outlives the block."""
        with subprocess.Popen(
            [str(self.root / "run.sh"), *argv],
            cwd=cwd or self.root,
            env=self.env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a background job ignores it
        ) as process:
            try:
                yield process
            finally:
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)

    def run(self, *argv: str, cwd: Path | None = None) -> "subprocess.CompletedProcess[str]":
        with self.started(*argv, cwd=cwd) as process:
            stdout, stderr = process.communicate(timeout=120)
        return subprocess.CompletedProcess(argv, process.returncode, stdout, stderr)

    def report(self, *argv: str, cwd: Path | None = None) -> dict[str, object]:
        """What the program that run.sh started says about itself."""
        done = self.run(*argv, cwd=cwd)
        assert done.returncode == 0, done.stderr
        report = json.loads(done.stdout)
        assert isinstance(report, dict)
        return report

    def hold_installations(self) -> tuple[Path, Path]:
        """From now on each writes a line into the first FIFO, and goes on after one from the second."""
        arrived, go = self.bin / "arrived", self.bin / "go"
        os.mkfifo(arrived)
        os.mkfifo(go)
        self.env["UV_BEFORE_INSTALL"] = f'echo here >"{arrived}"; read -r _ <"{go}"'
        return arrived, go

    def left_behind(self) -> set[str]:
        return {path.name for path in self.root.glob(".venv*")} - {".venv-uv"}

    def uv_calls(self) -> list[str]:
        """The calls of the recorded uv so far, without the look at what it can do."""
        log = self.root / "uv.log"
        calls = log.read_text().splitlines() if log.exists() else []
        return [call for call in calls if "--help" not in call and "cache dir" not in call]


@pytest.fixture
def bare_checkout(tmp_path: Path) -> Checkout:
    """A fresh clone on a machine with Python and neither uv nor a GPU."""
    root, bin = tmp_path / "check out", tmp_path / "bin"
    bin.mkdir()
    for tool in SYSTEM_TOOLS.split():
        found = shutil.which(tool)
        assert found, tool
        (bin / tool).symlink_to(found)
    for package in ("server", "clients/terminal", "clients/gradio_ui"):
        (root / package).mkdir(parents=True)
        (root / package / "__main__.py").write_text(PROGRAM)
    (root / ".requirements").mkdir()
    shutil.copy(ROOT / "run.sh", root)
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("UV_", "STREAMCHAT_", "VIRTUAL_ENV", "PYTHON"))}
    checkout = Checkout(root, bin, {**kept, "PATH": str(bin)})
    checkout.tool("python3", f'exec {Path(sys.executable).resolve()} "$@"')
    checkout.lock("cpu", "iniconfig==2.3.0")
    checkout.lock("gpu", "iniconfig==2.1.0")
    checkout.lock("client", "iniconfig==2.0.0")
    checkout.lock("gradio", "iniconfig==1.1.1")
    checkout.lock("dev", "pluggy==1.6.0")
    checkout.lock_script("1.0.0")
    return checkout


@pytest.fixture(scope="session")
def uv(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A real uv: the one on PATH, or the one that run.sh installed to get here."""
    own = sorted(ROOT.glob(".venv-uv/*/bin/uv"))
    found = shutil.which("uv") or (str(own[-1]) if own else None)
    if found is None:
        target = tmp_path_factory.mktemp("uv")
        base = str(Path(sys.executable).resolve())
        subprocess.run([base, "-m", "pip", "install", "-qq", "--target", str(target), "uv"], check=True)
        found = str(target / "bin" / "uv")
    return Path(found)


@pytest.fixture
def checkout(bare_checkout: Checkout, uv: Path) -> Checkout:
    """The same with a uv on PATH that notes how it was called, and first does what UV_BEFORE_INSTALL says."""
    script = f"""
        printf '%s\\n' "$*" >>"{bare_checkout.root}/uv.log"
        if [[ $* == *"pip install"* && $* != *--help* ]]; then eval "${{UV_BEFORE_INSTALL:-}}"; fi
        exec "{uv}" "$@"
    """
    bare_checkout.tool("uv", script)
    return bare_checkout
