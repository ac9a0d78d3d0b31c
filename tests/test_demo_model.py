"""The demo model's folder as it ships: files, tokenizer, template, two engines that agree on it, and its answers."""

import json
import os
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

os.environ["HF_HUB_OFFLINE"] = "1"  # read when transformers is imported
import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

from server.__main__ import compiles
from server.demo_model import judging
from server.settings import DEMO_MODEL
from tests.demo_model import trying
from tests.faults.peer import peer
from tests.live_server import ROOT, LiveServer

MADE = {"config.json", "generation_config.json", "model.safetensors", "tokenizer.json", "tokenizer_config.json"}
TOKENIZER = AutoTokenizer.from_pretrained(DEMO_MODEL)


def rendered(*messages: tuple[str, str], prompt: bool = True) -> str:
    chat = [{"role": role, "content": content} for role, content in messages]
    text = TOKENIZER.apply_chat_template(chat, tokenize=False, add_generation_prompt=prompt)
    assert isinstance(text, str)
    return text


def chatml(*messages: tuple[str, str]) -> str:
    return "".join(f"<|im_start|>{role}\n{content}<|im_end|>\n" for role, content in messages)


ROLES = st.sampled_from(["user", "assistant", "system"])


@given(st.lists(st.tuples(ROLES, st.text(max_size=20)), min_size=1), st.booleans())
@settings(deadline=None)
def test_the_template_is_chatml_with_a_default_system_prompt(chat: list[tuple[str, str]], prompt: bool) -> None:
    default = [] if chat[0][0] == "system" else [("system", "You are a helpful assistant.")]
    assert rendered(*chat, prompt=prompt) == chatml(*default, *chat) + "<|im_start|>assistant\n" * prompt


@given(st.text())
@settings(deadline=None)
def test_any_text_comes_back_in_its_composed_form(text: str) -> None:
    assert TOKENIZER.decode(TOKENIZER.encode(text)) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("token", ["<|endoftext|>", "<|im_start|>", "<|im_end|>"])
def test_special_tokens_are_one_token_and_skipped_on_demand(token: str) -> None:
    ids = TOKENIZER.encode(f"a{token}b")
    assert TOKENIZER.convert_tokens_to_ids(token) in ids
    assert TOKENIZER.decode(ids, skip_special_tokens=True) == "ab"


def test_the_folder_is_small_and_holds_what_an_engine_loads() -> None:
    sizes = {path.name: path.stat().st_size for path in DEMO_MODEL.iterdir() if path.is_file()}
    assert sizes.keys() >= MADE
    assert sizes["model.safetensors"] <= 16_000_000


class Tried(NamedTuple):
    """What the engine said."""

    answers: list[judging.Answer]
    greedy: list[tuple[list[int], list[int]]]
    """Prompts and the tokens of their answers, under greedy decoding."""
    suggested: list[tuple[str, str]]
    """What the page suggests, and how the answers to that begin."""


@pytest.fixture(scope="module")
def tried(tmp_path_factory: pytest.TempPathFactory) -> Tried:
    """What a real engine says, started once, in a process of its own."""
    result = tmp_path_factory.mktemp("tried") / "result.json"
    command = [sys.executable, "-m", "tests.demo_model.trying", str(result)]
    subprocess.run(command, cwd=ROOT, check=True, timeout=600)
    read = json.loads(result.read_text())
    return Tried([judging.Answer(*answer) for answer in read["answers"]], read["greedy"], read["suggested"])


def test_transformers_says_the_same(tried: Tried) -> None:
    model = AutoModelForCausalLM.from_pretrained(DEMO_MODEL, dtype=torch.float32)
    torch.set_num_threads(1)  # more stand still where cores are shared
    assert type(model).__name__ == "Qwen2ForCausalLM"
    assert len(tried.greedy) == trying.COMPARED
    for prompt, tokens in tried.greedy:
        (ids,) = model.generate(torch.tensor([prompt]), do_sample=False, max_new_tokens=trying.COMPARED_TOKENS)
        assert ids[len(prompt) :].tolist() == tokens


def test_held_out_questions_are_answered(tried: Tried) -> None:
    """A subset says less than the whole: each score may be off by what chance does to so few questions."""
    scores = judging.scores(tried.answers)
    low = [score for score in scores if score.target and score.share < score.target - 1.5 / score.asked**0.5]
    failed = [answer for answer in tried.answers if list(judging.shortcomings(answer))]
    assert not low, (low, failed[:5])
    assert len(failed) <= len(tried.answers) / 8, failed[:20]


def test_it_knows_what_the_page_suggests_to_ask_it(tried: Tried) -> None:
    assert len(tried.suggested) > 70
    unknown = [said for said in tried.suggested if any(admits in said[1] for admits in ("I don't know", "我不知道"))]
    assert unknown == []


@pytest.mark.anyio
async def test_as_it_is_served_on_a_cpu_it_is_compiled_where_that_can_be_done_and_answers(tmp_path: Path) -> None:
    with LiveServer("--model", str(DEMO_MODEL), TORCHINDUCTOR_CACHE_DIR=str(tmp_path)) as server:
        server.wait_ready()
        assert any(tmp_path.rglob("*.so")) is compiles()
        async with peer(server.ws_url) as user:
            assert "579" in (await user.answer("What is 123 plus 456?")).text
