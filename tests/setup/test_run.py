"""run.sh on a checkout in small: what it installs, when, and what it leaves where that fails."""

import contextlib
import os
import select
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from .conftest import ROOT, Checkout

TAG = f"cp{sys.version_info.major}{sys.version_info.minor}"


def add_torch_wheel(folder: Path, tag: str = TAG) -> None:
    """The least that uv installs as torch 9.9+cpu."""
    folder.mkdir()
    info = "torch-9.9+cpu.dist-info"
    with zipfile.ZipFile(folder / f"torch-9.9+cpu-{tag}-{tag}-linux_x86_64.whl", "w") as wheel:
        wheel.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: torch\nVersion: 9.9+cpu\n")
        wheel.writestr(f"{info}/WHEEL", f"Wheel-Version: 1.0\nRoot-Is-Purelib: false\nTag: {tag}-{tag}-linux_x86_64\n")
        wheel.writestr(f"{info}/RECORD", "")


def test_first_start_needs_nothing_but_python(bare_checkout: Checkout) -> None:
    """No uv, no GPU, byte code unwanted by the user's shell: everything is there all the same."""
    bare_checkout.env["PYTHONDONTWRITEBYTECODE"] = "1"
    report = bare_checkout.report("serve")
    assert report["packages"] == {"iniconfig": "2.3.0"}
    assert report["prefix"] == str(bare_checkout.root / ".venv")
    assert bare_checkout.left_behind() == {".venv"}
    assert list(bare_checkout.root.glob(".venv/lib/*/site-packages/iniconfig/__pycache__/__init__.*.pyc"))


@pytest.mark.parametrize(
    ("argv", "module", "rest"),
    [
        ((), "server.__main__", []),
        (("--port", "6000"), "server.__main__", ["--port", "6000"]),
        (("serve", "--model", "a b", "", "ü*", "--tensor_parallel_size", "2"), "server.__main__", None),
        (("chat", "--server_url", "x"), "clients.terminal.__main__", ["--server_url", "x"]),
        (("chat", "--mode", "", "--server_url", "x"), "clients.terminal.__main__", ["--server_url", "x"]),
        (("gradio", "--server_url", "x"), "clients.gradio_ui.__main__", ["--server_url", "x"]),
        (("chat", "--mode=gradio", "--port", "0"), "clients.gradio_ui.__main__", ["--port", "0"]),
        (("chat", "--token", "a b", "--mode", "gradio"), "clients.gradio_ui.__main__", ["--token", "a b"]),
    ],
)
def test_options_pass_through(checkout: Checkout, argv: tuple[str, ...], module: str, rest: list[str] | None) -> None:
    report = checkout.report(*argv)
    assert report["module"] == module
    assert report["argv"] == (list(argv[1:]) if rest is None else rest)


def test_exit_code_is_the_programs(checkout: Checkout) -> None:
    assert checkout.run("--exit-7").returncode == 7


def test_relative_paths_and_modules_of_the_users_folder(checkout: Checkout, tmp_path: Path) -> None:
    """The program runs where the user is, and takes its modules from the checkout even so."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "server.py").write_text("raise SystemExit('the wrong server')")
    (elsewhere / "json.py").write_text("raise SystemExit('the wrong json')")
    assert checkout.report("serve", cwd=elsewhere)["cwd"] == str(elsewhere)


def test_second_start_installs_nothing_and_asks_nobody(checkout: Checkout) -> None:
    checkout.report("serve")
    (checkout.root / "uv.log").unlink()
    checkout.tool("python3", "echo asked >&2; exit 1")
    done = checkout.run("serve")
    assert (done.returncode, done.stderr, checkout.uv_calls()) == (0, "", [])


def test_changed_lock_file_is_installed(checkout: Checkout) -> None:
    checkout.report("serve")
    checkout.lock("cpu", "iniconfig==2.1.0")
    assert checkout.report("serve")["packages"] == {"iniconfig": "2.1.0"}
    assert checkout.left_behind() == {".venv"}


def test_failed_installation_says_why_and_leaves_the_old_environment(checkout: Checkout) -> None:
    checkout.lock("cpu", "iniconfig==999")
    failed = checkout.run("serve")
    assert failed.returncode == 1
    assert "iniconfig==999" in failed.stderr
    assert ".requirements/cpu.txt could not be installed. Does this machine reach a package registry" in failed.stderr
    assert checkout.left_behind() == set()

    checkout.lock("cpu", "iniconfig==2.3.0")
    checkout.report("serve")
    checkout.lock("cpu", "iniconfig==999")
    assert checkout.run("serve").returncode == 1
    checkout.lock("cpu", "iniconfig==2.3.0")
    calls = checkout.uv_calls()
    checkout.report("serve")
    assert checkout.uv_calls() == calls


def test_interrupted_installation_leaves_nothing(checkout: Checkout) -> None:
    """Ctrl-C reaches the whole process group, as in a terminal."""
    arrived, _ = checkout.hold_installations()
    with checkout.started("serve") as process:
        arrived.read_text()
        assert checkout.left_behind() == {".venv.part"}
        os.killpg(process.pid, signal.SIGINT)
        _, stderr = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "could not be installed" not in stderr
    assert checkout.left_behind() == set()


def test_killed_installation_is_begun_anew(checkout: Checkout) -> None:
    arrived, _ = checkout.hold_installations()
    with checkout.started("serve") as process:
        arrived.read_text()
        os.killpg(process.pid, signal.SIGKILL)
    assert checkout.left_behind() == {".venv.part"}
    (checkout.root / ".venv.part" / "half-made").touch()
    del checkout.env["UV_BEFORE_INSTALL"]
    assert checkout.report("serve")["packages"] == {"iniconfig": "2.3.0"}
    assert checkout.left_behind() == {".venv"}
    assert not (checkout.root / ".venv" / "half-made").exists()


def test_two_first_starts_at_once_install_once(checkout: Checkout) -> None:
    arrived, go = checkout.hold_installations()
    with checkout.started("serve") as first, contextlib.ExitStack() as stack:
        arrived.read_text()
        second = stack.enter_context(checkout.started("serve"))
        assert second.stderr
        assert select.select([second.stderr], [], [], 30)[0], "the second start says nothing"
        assert "another run.sh is installing here" in second.stderr.readline()
        go.write_text("\n")
        assert (first.wait(60), second.wait(60)) == (0, 0)
    assert len([call for call in checkout.uv_calls() if "pip install" in call]) == 1


@pytest.mark.parametrize(
    ("nvidia_smi", "choice", "version"),
    [
        ("echo 'GPU 0: NVIDIA H200 (UUID: GPU-1)'", "", "2.1.0"),
        ("echo 'NVIDIA-SMI has failed'; exit 9", "", "2.3.0"),
        ("echo 'No devices found.'", "", "2.3.0"),
        ("echo 'GPU 0: NVIDIA H200 (UUID: GPU-1)'", "cpu", "2.3.0"),
        ("exit 9", "gpu", "2.1.0"),
    ],
)
def test_gpu_decides_the_engine(checkout: Checkout, nvidia_smi: str, choice: str, version: str) -> None:
    checkout.tool("nvidia-smi", nvidia_smi)
    checkout.env["STREAMCHAT_ENGINE"] = choice
    assert checkout.report("serve")["packages"] == {"iniconfig": version}


def test_gpu_that_fails_later_costs_no_new_installation(checkout: Checkout) -> None:
    checkout.tool("nvidia-smi", "echo 'GPU 0: NVIDIA H200'")
    checkout.report("serve")
    checkout.tool("nvidia-smi", "exit 9")
    assert checkout.report("serve")["packages"] == {"iniconfig": "2.1.0"}


def test_unknown_engine_and_verb_are_refused(checkout: Checkout) -> None:
    assert "'blah' is none of serve" in checkout.run("blah").stderr
    checkout.env["STREAMCHAT_ENGINE"] = "tpu"
    refused = checkout.run("serve")
    assert (refused.returncode, checkout.uv_calls()) == (1, [])
    assert "must be cpu or gpu, not 'tpu'" in refused.stderr


@pytest.mark.parametrize("by", ["environment", "file"])
def test_torch_comes_from_pips_find_links(checkout: Checkout, tmp_path: Path, by: str) -> None:
    add_torch_wheel(tmp_path / "wheels")
    (tmp_path / "other").mkdir()
    folders = [str(tmp_path / name) for name in ("other", "missing", "wheels")]
    config = tmp_path / "pip.conf"
    if by == "file":
        config.write_text("[global]\nfind-links =\n" + "".join(f"    {folder}\n" for folder in folders))
        checkout.env.pop("PIP_FIND_LINKS", None)
    else:
        config.touch()
        checkout.env["PIP_FIND_LINKS"] = " ".join(folders)
    checkout.env["PIP_CONFIG_FILE"] = str(config)
    checkout.lock("cpu", "torch==9.9+cpu", "iniconfig==2.3.0")
    assert checkout.report("serve")["packages"] == {"torch": "9.9+cpu", "iniconfig": "2.3.0"}
    assert not [call for call in checkout.uv_calls() if "--torch-backend" in call]


def test_torch_comes_from_pytorchs_index_otherwise(checkout: Checkout, tmp_path: Path) -> None:
    """A wheel for another Python does not count. The index is not reached here: what to do is said."""
    add_torch_wheel(tmp_path / "wheels", tag="cp399")
    checkout.env["PIP_FIND_LINKS"] = str(tmp_path / "wheels")
    checkout.env["UV_BEFORE_INSTALL"] = "exit 2"
    checkout.lock("cpu", "torch==9.9+cpu", "iniconfig==2.3.0")
    failed = checkout.run("serve")
    assert failed.returncode == 1
    assert [call.endswith("--torch-backend cpu torch==9.9+cpu") for call in checkout.uv_calls()] == [False, True]
    assert f"holds torch-9.9+cpu-{TAG}-" in failed.stderr


def test_torch_of_the_gpu_is_not_taken_from_a_folder_of_cpu_wheels(checkout: Checkout, tmp_path: Path) -> None:
    """To uv, 9.9+cpu satisfies ==9.9."""
    add_torch_wheel(tmp_path / "wheels")
    checkout.env["PIP_FIND_LINKS"] = str(tmp_path / "wheels")
    checkout.env["STREAMCHAT_ENGINE"] = "gpu"
    checkout.lock("gpu", "torch==9.9", "iniconfig==2.1.0")
    failed = checkout.run("serve")
    assert failed.returncode == 1
    assert "there is no version of torch==9.9" in failed.stderr


@pytest.mark.parametrize("own", ["", "https://mirror.invalid/own"])
def test_pips_registry_is_handed_to_uv(checkout: Checkout, tmp_path: Path, own: str) -> None:
    """Unless the user told uv itself."""
    (tmp_path / "pip.conf").write_text("[global]\nindex-url = https://mirror.invalid/simple\n")
    checkout.env["PIP_CONFIG_FILE"] = str(tmp_path / "pip.conf")
    checkout.env.pop("PIP_INDEX_URL", None)
    if own:
        checkout.env["UV_DEFAULT_INDEX"] = own
    checkout.env["UV_BEFORE_INSTALL"] = 'echo "asks $UV_DEFAULT_INDEX" >&2; exit 2'
    assert f"asks {own or 'https://mirror.invalid/simple'}\n" in checkout.run("serve").stderr


def test_old_python_is_named(checkout: Checkout) -> None:
    checkout.tool("python3", "echo cp310 /usr/bin/python3.10")
    failed = checkout.run("serve")
    assert "Python 3.11 to 3.14 is needed; found: /usr/bin/python3.10 (cp310)" in failed.stderr
    assert (failed.returncode, checkout.left_behind()) == (1, set())


def test_chat_does_not_pull_the_engine(checkout: Checkout) -> None:
    assert checkout.report("chat")["packages"] == {"iniconfig": "2.0.0"}
    assert checkout.left_behind() == {".venv-client"}
    checkout.report("serve")
    assert checkout.report("chat")["prefix"] == str(checkout.root / ".venv")


def test_the_tools_for_scripts_are_installed_when_their_lock_file_changes(checkout: Checkout) -> None:
    checkout.lock_script("1.0.0")
    assert "1.0.0 -p static/jsconfig.json\n" in checkout.run("check").stdout
    checkout.env["npm_config_cache"] = "/dev/null/nowhere"  # it would fail
    assert "1.0.0 -p tests/jsconfig.json\n" in checkout.run("check").stdout

    checkout.lock_script("2.0.0")
    failed = checkout.run("check")
    assert failed.returncode == 1
    assert "package-lock.json could not be installed. Does npm reach its registry?" in failed.stderr
    assert checkout.left_behind() == {".venv", ".venv-node"}
    checkout.lock_script("1.0.0")
    assert "1.0.0 -p " in checkout.run("check").stdout

    checkout.lock_script("2.0.0")
    del checkout.env["npm_config_cache"]
    (checkout.root / ".venv-node.part").mkdir()
    assert "2.0.0 -p " in checkout.run("check").stdout
    assert checkout.left_behind() == {".venv", ".venv-node"}


def test_what_the_system_lacks_is_installed_or_named(checkout: Checkout) -> None:
    """By apt, where run.sh may use it."""
    npm = checkout.bin / "npm"
    npm.rename(checkout.bin / "npm.away")
    assert "needed from your system: npm" in checkout.run("check").stderr
    checkout.tool("apt-get", f'echo "apt-get $*"; [[ $1 != install ]] || mv "{npm}.away" "{npm}"')
    done = checkout.run("check")
    if os.geteuid() == 0:
        assert "apt-get install -yq --no-install-recommends npm\n" in done.stderr
        assert "1.0.0 -p static/jsconfig.json\n" in done.stdout
    else:
        assert "As root: apt-get install npm\n" in done.stderr


def test_gradio_never_shares_an_environment(checkout: Checkout) -> None:
    checkout.report("serve")
    assert checkout.report("gradio")["packages"] == {"iniconfig": "1.1.1"}
    assert checkout.report("gradio")["prefix"] == str(checkout.root / ".venv-gradio")
    assert checkout.left_behind() == {".venv", ".venv-gradio"}


def test_an_unknown_mode_is_named(checkout: Checkout) -> None:
    failed = checkout.run("chat", "--mode", "web")
    assert (failed.returncode, checkout.left_behind()) == (1, set())
    assert "--mode is gradio or terminal, not 'web'." in failed.stderr


def paths_beside(group: str) -> list[Path]:
    """Files and folders of a group of tests that run beside the others."""
    listed = subprocess.run(
        ["bash", "-c", f"""source <(sed -n '/^{group}=(/,/^)/p' run.sh) && printf '%s\\n' "${{{group}[@]}}\""""],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return list(map(Path, listed.stdout.splitlines()))


def test_every_test_runs_in_exactly_one_group() -> None:
    """What no group beside the others names, the others run: they ignore just these."""
    named = [path for group in ("patient", "waiting") for path in paths_beside(group)]
    assert all((ROOT / path).exists() for path in named)
    assert not [(one, two) for one in named for two in named if one is not two and two.is_relative_to(one)]


def made_beside(checkout: Checkout, group: str) -> Path:
    """An empty file for each of a group; the last of them."""
    for path in paths_beside(group):
        file = checkout.root / (path if path.suffix else path / f"test_in_{path.name}.py")
        file.parent.mkdir(parents=True, exist_ok=True)
        (file.parent / "__init__.py").touch()  # two folders may have a file of the same name
        file.touch()
    return file


def with_pytest(checkout: Checkout) -> None:
    """What `./run.sh test` needs to run tests that need nothing."""
    for tool in ("chromium", "tmux", "g++", "iptables"):
        checkout.tool(tool, "exit 1")
    checkout.tool("ip", "exit 0")
    checkout.lock("dev", "pytest==9.2.0", "pluggy==1.6.0", "packaging==26.3", "pygments==2.21.0")


def test_ctrl_c_ends_all_tests_in_order(checkout: Checkout, tmp_path: Path) -> None:
    with_pytest(checkout)
    ended = []
    for number, file in enumerate(
        (made_beside(checkout, "patient"), made_beside(checkout, "waiting"), checkout.root / "tests" / "test_it.py")
    ):
        began, end = tmp_path / f"began {number}", tmp_path / f"ended {number}"
        os.mkfifo(began)
        file.write_text(
            "import pathlib, time\n"
            "def test_it():\n"
            "    try:\n"
            f"        pathlib.Path({str(began)!r}).write_text('')\n"
            "        time.sleep(600)\n"
            f"    finally: pathlib.Path({str(end)!r}).touch()\n"
        )
        ended.append((began, end))
    with checkout.started("test") as process:
        for began, _ in ended:
            with open(os.open(began, os.O_RDONLY | os.O_NONBLOCK)) as pipe:
                assert select.select([pipe], [], [], 120)[0], "it has not begun"
        os.killpg(process.pid, signal.SIGINT)
        process.communicate(timeout=120)
    assert process.returncode == 130
    assert [end.exists() for _, end in ended] == [True] * 3


def test_no_runner_hides_the_others_result(checkout: Checkout) -> None:
    """Those of pytest are three: two run beside the first, and what they say comes last."""
    with_pytest(checkout)
    beside = {f"pytest of {group}": made_beside(checkout, group) for group in ("patient", "waiting")}
    for failing in ("", "node", "pytest", *beside):
        (checkout.root / "tests" / "test_it.py").write_text(f"def test_it(): assert {failing != 'pytest'}")
        for name, file in beside.items():
            file.write_text(f"def test_two(): pass\ndef test_three(): assert {failing != name}")
        throws = "throw Error();" if failing == "node" else ""
        script = f"import test from 'node:test'; test('it', () => {{ {throws} }})"
        (checkout.root / "tests" / "it.test.mjs").write_text(script)
        done = checkout.run("test")
        assert done.returncode == (1 if failing else 0), done.stderr
        first, *others = done.stdout.split("= test session starts =")[1:]
        assert ("1 failed" if failing == "pytest" else "1 passed") in first
        for name, said in zip(beside, others, strict=True):
            assert ("1 failed, 1 passed" if failing == name else "2 passed") in said
        assert f"pass {int(failing != 'node')}\n" in done.stdout
        assert (f"failed: {failing}\n" in done.stderr) == bool(failing)
