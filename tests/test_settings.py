from pathlib import Path

import pytest

from server.protocol import Limits
from server.settings import DEMO_MODEL, Settings, parse


def test_without_options_it_is_the_demo_model_on_loopback() -> None:
    settings, rest, help_engine = parse([])
    assert settings == Settings()
    assert (settings.model, settings.host, settings.port) == (str(DEMO_MODEL), "127.0.0.1", 5499)
    assert (rest, help_engine) == ([], False)


@pytest.mark.parametrize("option", ["--model", "--model-path", "--model_path"])
def test_the_model_goes_by_its_old_name_too(option: str) -> None:
    assert parse([option, "some/model"])[0].model == "some/model"


@pytest.mark.parametrize("option", ["--max-frame-bytes", "--max_frame_bytes"])
def test_dashes_and_underscores_mean_the_same(option: str) -> None:
    assert parse([option, "2048"])[0].max_frame_bytes == 2048
    assert parse([f"{option}=2048"])[0].max_frame_bytes == 2048


def test_what_is_not_ours_is_left_for_vllm_as_it_was_written() -> None:
    engine = ["--tensor_parallel_size", "2", "--quantization=gptq", "--enforce-eager"]
    settings, rest, _ = parse([*engine[:2], "--port", "0", *engine[2:]])
    assert settings.port == 0
    assert rest == engine


def test_a_prefix_of_an_option_is_not_that_option() -> None:
    assert parse(["--max-model-len", "2048", "--po", "1"]) == (
        Settings(),
        ["--max-model-len", "2048", "--po", "1"],
        False,
    )


@pytest.mark.parametrize(
    ("argv", "named"),
    [
        (["--port", "eleven"], "--port"),
        (["--port", "65536"], "--port"),
        (["--port", "-1"], "--port"),
        (["--history-max", "-1"], "--history-max"),
        (["--flush_ms", "1001"], "--flush-ms"),
        (["--hello-timeout", "0"], "--hello-timeout"),
        (["--max-connections", "0"], "--max-connections"),
        (["--disconnect-grace", "-2"], "--disconnect-grace"),
        (["--max-unattended-turns", "-1"], "--max-unattended-turns"),
        (["--port"], "--port"),
    ],
)
def test_a_bad_value_is_named_and_ends_with_status_2(
    argv: list[str], named: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        parse(argv)
    assert end.value.code == 2
    said = capsys.readouterr().err
    assert said.startswith("streamchat: ")
    assert named in said
    assert argv[-1] in said
    assert "Traceback" not in said


def test_help_names_every_setting_with_its_default(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        parse(["--help"])
    assert end.value.code == 0
    shown = capsys.readouterr().out
    for name in Settings.__struct_fields__:
        assert f"--{name.replace('_', '-')}" in shown
    assert "(default: 5499)" in shown
    assert "--help-engine" in shown


def test_help_of_the_engine_can_be_asked_for() -> None:
    assert parse(["--help-engine"])[2]


@pytest.mark.parametrize(
    ("host", "loopback"),
    [
        ("127.0.0.1", True),
        ("127.9.9.9", True),
        ("::1", True),
        ("localhost", True),
        ("0.0.0.0", False),
        ("::", False),
        ("192.168.1.5", False),
        ("example.com", False),
        ("localhost.example.com", False),
    ],
)
def test_only_loopback_needs_no_token(host: str, loopback: bool) -> None:
    assert Settings(host=host).loopback is loopback


def test_a_rounds_limit_is_seldom_what_shortens_a_prompt() -> None:
    # A window that slides by one round finds nothing in the prefix cache; the context's size drops rounds in blocks.
    assert parse([])[0].history_max == 1000


def test_the_database_is_a_file_in_the_data_folder_or_what_was_given(tmp_path: Path) -> None:
    assert Settings(data_dir=str(tmp_path)).database_url == f"sqlite:///{tmp_path}/streamchat.db"
    assert Settings(data_dir="~/chat").database_url == f"sqlite:///{Path.home()}/chat/streamchat.db"
    url = "postgresql+asyncpg://user:password@host/name"
    assert Settings(data_dir=str(tmp_path), database=url).database_url == url


def test_origins_are_separated_by_commas() -> None:
    settings = Settings(allow_origin="https://a.example, http://b.example:8080/ ,")
    assert settings.origins == {"https://a.example", "http://b.example:8080"}


def test_every_limit_that_clients_are_told_is_the_setting() -> None:
    settings = Settings(max_frames_per_second=7, slow_timeout=1.5)
    told = settings.limits(2048)
    assert told.max_context_tokens == 2048
    for name in Limits.__struct_fields__:
        if name != "max_context_tokens":
            assert getattr(told, name) == getattr(settings, name.removesuffix("_s")), name
