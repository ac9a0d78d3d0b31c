import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest

from server import protocol
from server.protocol import BadFrame, ClientFrame, CloseCode, ServerFrame, decode_client, decode_server, encode
from tests.live_server import ROOT

FRAMES: dict[str, Any] = json.loads((Path(__file__).parent / "frames.json").read_text())
CONTRACT_CLOSE_CODES = {1000, 1001, 1003, 1007, 1009, 1012, 4400, 4401, 4408, 4409, 4429, 4508}


@pytest.mark.parametrize("frame", FRAMES["client"]["valid"], ids=json.dumps)
def test_a_valid_client_frame_survives_the_codec(frame: dict[str, Any]) -> None:
    decoded = decode_client(json.dumps(frame))
    again = json.loads(encode(decoded))
    assert again == {key: value for key, value in frame.items() if key in again}
    assert again.keys() == frame.keys() - {"a field of the future"}


@pytest.mark.parametrize("frame", FRAMES["server"]["valid"], ids=json.dumps)
def test_a_server_frame_is_encoded_as_the_contract_writes_it(frame: dict[str, Any]) -> None:
    assert json.loads(encode(decode_server(json.dumps(frame)))) == frame


@pytest.mark.parametrize("case", FRAMES["client"]["invalid"], ids=lambda case: case["text"][:60])
def test_an_invalid_client_frame_names_its_fault(case: dict[str, str]) -> None:
    with pytest.raises(BadFrame) as fault:
        decode_client(case["text"])
    assert fault.value.path == case["path"]
    assert str(fault.value)


@pytest.mark.parametrize("text", ["[" * 100_000, '{"type":"ping","x":' + "[" * 100_000], ids=["array", "unknown field"])
def test_nesting_without_end_is_a_bad_frame(text: str) -> None:
    with pytest.raises(BadFrame):
        decode_client(text)


def test_every_frame_of_the_contract_has_a_golden_one() -> None:
    for side, union in (("client", ClientFrame), ("server", ServerFrame)):
        tags = {kind.__struct_config__.tag for kind in union.__args__}
        assert {frame["type"] for frame in FRAMES[side]["valid"]} == tags


def test_frames_are_frozen() -> None:
    with pytest.raises(AttributeError):
        protocol.Ping().id = "7"  # type: ignore[misc]


def test_the_close_codes_are_the_contracts() -> None:
    assert {code.value for code in CloseCode} == CONTRACT_CLOSE_CODES


def test_the_page_has_todays_typedefs() -> None:
    fresh = subprocess.run([sys.executable, "-m", "server.protocol"], capture_output=True, check=True, cwd=ROOT).stdout
    assert (ROOT / "static/protocol.js").read_bytes() == fresh, "run: python -m server.protocol > static/protocol.js"


def test_an_absent_field_is_left_out_and_not_null() -> None:
    assert msgspec.json.decode(encode(protocol.Pong())) == {"type": "pong"}
