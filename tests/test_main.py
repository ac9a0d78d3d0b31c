import os
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from server.__main__ import CPU_OPTIONS, engine_options, link, on_cpu, set_defaults
from server.settings import DEMO_MODEL, Settings, parse


@pytest.mark.parametrize(
    ("settings", "shown"),
    [
        (Settings(), "http://127.0.0.1:5499/"),
        (Settings(token="a b/&+#"), "http://127.0.0.1:5499/#token=a%20b%2F%26%2B%23"),
        (Settings(host="::1"), "http://[::1]:5499/"),
        (Settings(host="[::1]"), "http://[::1]:5499/"),
        (Settings(host="192.0.2.7", token="t"), "http://192.0.2.7:5499/#token=t"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_link_can_be_opened_as_it_is_printed(settings: Settings, shown: str) -> None:
    assert link(settings, 5499) == shown


def test_a_server_for_all_addresses_is_named_by_the_machines_name() -> None:
    assert link(Settings(host="0.0.0.0"), 80) == f"http://{os.uname().nodename}:80/"


def test_what_the_user_set_in_the_environment_stays(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    theirs = {
        "CUDA_VISIBLE_DEVICES": "1",
        "VLLM_USE_MODELSCOPE": "True",
        "VLLM_LOGGING_LEVEL": "DEBUG",
        "VLLM_CPU_KVCACHE_SPACE": "40",
        "VLLM_WORKER_MULTIPROC_METHOD": "fork",
        "VLLM_CONFIGURE_LOGGING": "1",
        "VLLM_NO_USAGE_STATS": "0",
        "HF_HUB_OFFLINE": "0",
        "OMP_NUM_THREADS": "2",
        "VLLM_USE_AOT_COMPILE": "1",
        "TORCHINDUCTOR_CACHE_DIR": "theirs",
        "XDG_CACHE_HOME": str(tmp_path),
    }
    environ = dict(theirs)
    monkeypatch.setattr(os, "environ", environ)
    monkeypatch.setattr("server.__main__.on_cpu", lambda: True)
    set_defaults(Settings())
    assert {name: environ[name] for name in theirs} == theirs


def test_no_device_and_no_model_source_is_chosen_for_the_user(monkeypatch: pytest.MonkeyPatch) -> None:
    environ: dict[str, str] = {}
    monkeypatch.setattr(os, "environ", environ)
    set_defaults(Settings(model="Qwen/Qwen2.5-7B-Instruct"))
    assert not {"CUDA_VISIBLE_DEVICES", "VLLM_USE_MODELSCOPE", "HF_HUB_OFFLINE"} & environ.keys()


def test_a_logging_configuration_of_the_users_own_is_left_to_vllm(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    environ = {"VLLM_LOGGING_CONFIG_PATH": "their.json", "XDG_CACHE_HOME": str(tmp_path)}
    monkeypatch.setattr(os, "environ", environ)
    set_defaults(Settings())
    assert "VLLM_CONFIGURE_LOGGING" not in environ


def test_the_users_engine_options_come_last_and_so_win() -> None:
    settings, rest, _ = parse(["--max-model-len", "99", "--no-enforce-eager"])
    options = engine_options(settings, rest)
    assert options[:2] == ["--model", str(DEMO_MODEL)]
    assert options[-3:] == ["--max-model-len", "99", "--no-enforce-eager"]


@pytest.mark.parametrize(
    ("cpu", "compiler", "headers", "compiled"),
    [(True, True, True, True), (True, False, True, False), (True, True, False, False), (False, True, True, False)],
    ids=["CPU", "no compiler", "no header files", "GPU"],
)
def test_the_demo_model_is_compiled_on_a_cpu_where_that_can_be_done(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, cpu: bool, compiler: bool, headers: bool, compiled: bool
) -> None:
    programs = tmp_path / "bin"
    programs.mkdir()
    if compiler:
        (programs / "c++-of-mine").touch(mode=0o755)
    if headers:
        (tmp_path / "Python.h").touch()
    monkeypatch.setattr(os, "environ", {"PATH": str(programs), "CXX": "c++-of-mine"})
    monkeypatch.setattr("server.__main__.on_cpu", lambda: cpu)
    monkeypatch.setattr("sysconfig.get_path", lambda name: str(tmp_path) if name == "include" else "")
    settings, rest, _ = parse([])
    assert ("--enforce-eager" not in engine_options(settings, rest)) is compiled


@pytest.mark.parametrize("home", ["a-folder", "a-file/below"], ids=["kept", "where nothing can be kept"])
def test_what_was_compiled_is_kept_where_the_user_keeps_such_things(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, home: str
) -> None:
    (tmp_path / "a-file").touch()
    environ = {"XDG_CACHE_HOME": str(tmp_path / home)}
    monkeypatch.setattr(os, "environ", environ)
    monkeypatch.setattr("server.__main__.on_cpu", lambda: True)
    set_defaults(Settings())
    kept = tmp_path / home / "streamchat" / "compiled"
    assert environ.get("TORCHINDUCTOR_CACHE_DIR") == (str(kept) if kept.is_dir() else None)
    assert kept.is_dir() is (home == "a-folder")


@pytest.mark.parametrize(
    ("packages", "expected"),
    [({"vllm-cpu": "0.32.0"}, True), ({"vllm": "0.32.0+cpu"}, True), ({"vllm": "0.32.0"}, False)],
    ids=str,
)
def test_the_engine_is_known_by_its_package(
    monkeypatch: pytest.MonkeyPatch, packages: dict[str, str], expected: bool
) -> None:
    def version(package: str) -> str:
        if package not in packages:
            raise PackageNotFoundError(package)
        return packages[package]

    monkeypatch.setattr("server.__main__.version", version)
    assert on_cpu() is expected


@pytest.mark.parametrize("cpu", [True, False])
@pytest.mark.parametrize("settings", [Settings(), Settings(model="Qwen/Qwen2.5-7B-Instruct")], ids=["demo", "real"])
def test_the_demo_model_alone_has_one_process_with_one_thread_on_the_cpu(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, settings: Settings, cpu: bool
) -> None:
    environ = {"XDG_CACHE_HOME": str(tmp_path)}
    monkeypatch.setattr(os, "environ", environ)
    monkeypatch.setattr("server.__main__.on_cpu", lambda: cpu)
    set_defaults(settings)
    options = engine_options(settings, [])
    alone = cpu and settings.demo
    assert set(CPU_OPTIONS) <= set(options) if alone else not set(CPU_OPTIONS) & set(options)
    assert environ.get("OMP_NUM_THREADS") == ("1" if alone else None)


def test_a_real_model_gets_no_option_that_its_user_did_not_give() -> None:
    settings, rest, _ = parse(["--model_path", "Qwen/Qwen2.5-7B-Instruct", "--tensor_parallel_size", "2"])
    assert engine_options(settings, rest) == ["--model", settings.model, "--tensor_parallel_size", "2"]
    assert not Path(settings.model).exists()
