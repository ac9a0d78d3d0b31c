"""The demo model's folder: what is in it, what its tokenizer and template do, and that its script still makes it."""

import os
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

os.environ["HF_HUB_OFFLINE"] = "1"  # read when transformers is imported
import torch
from safetensors.torch import load_file
from transformers import AutoModelForCausalLM, AutoTokenizer

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "server" / "demo_model"
MADE = {"config.json", "generation_config.json", "model.safetensors", "tokenizer.json", "tokenizer_config.json"}

TOKENIZER = AutoTokenizer.from_pretrained(FOLDER)


def rendered(*messages: tuple[str, str]) -> str:
    chat = [{"role": role, "content": content} for role, content in messages]
    text = TOKENIZER.apply_chat_template(chat, tokenize=False, add_generation_prompt=True)
    assert isinstance(text, str)
    return text


def test_template_adds_the_default_system_prompt() -> None:
    assert rendered(("user", "Hi\n你好")) == (
        "<|im_start|>system\nYou are a helpful assistant.<|im_end|>\n"
        "<|im_start|>user\nHi\n你好<|im_end|>\n"
        "<|im_start|>assistant\n"
    )


def test_template_keeps_a_given_system_prompt() -> None:
    assert rendered(("system", "Be brief."), ("user", " Hi ")) == (
        "<|im_start|>system\nBe brief.<|im_end|>\n<|im_start|>user\n Hi <|im_end|>\n<|im_start|>assistant\n"
    )


def test_template_writes_rounds_in_order() -> None:
    assert rendered(("user", "a"), ("assistant", "b"), ("user", "c")) == (
        "<|im_start|>system\nYou are a helpful assistant.<|im_end|>\n"
        "<|im_start|>user\na<|im_end|>\n<|im_start|>assistant\nb<|im_end|>\n<|im_start|>user\nc<|im_end|>\n"
        "<|im_start|>assistant\n"
    )


def test_template_without_generation_prompt_ends_with_the_last_message() -> None:
    text = TOKENIZER.apply_chat_template([{"role": "system", "content": "s"}], tokenize=False)
    assert text == "<|im_start|>system\ns<|im_end|>\n"


@given(st.text())
@settings(deadline=None)
def test_any_text_comes_back_in_its_composed_form(text: str) -> None:
    assert TOKENIZER.decode(TOKENIZER.encode(text)) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("token", ["<|endoftext|>", "<|im_start|>", "<|im_end|>"])
def test_special_tokens_are_one_token_and_skipped_on_demand(token: str) -> None:
    ids = TOKENIZER.encode(f"a{token}b")
    assert TOKENIZER.convert_tokens_to_ids(token) in ids
    assert TOKENIZER.decode(ids, skip_special_tokens=True) == "ab"


def test_known_words_are_few_tokens_in_both_languages() -> None:
    assert len(TOKENIZER.encode("The lighthouse is patient.")) <= 6
    assert len(TOKENIZER.encode("图书馆里的灯塔")) <= 7


def test_folder_is_small_and_holds_what_an_engine_loads() -> None:
    sizes = {path.name: path.stat().st_size for path in FOLDER.iterdir() if path.is_file()}
    assert sizes.keys() >= MADE
    assert sum(sizes.values()) < 16_000_000


def test_transformers_loads_it_and_it_babbles_without_end() -> None:
    model = AutoModelForCausalLM.from_pretrained(FOLDER)
    assert type(model).__name__ == "Qwen2ForCausalLM"
    assert model.dtype == torch.bfloat16
    assert model.config.max_position_embeddings == 8192
    assert TOKENIZER.eos_token_id == model.config.eos_token_id == model.generation_config.eos_token_id[0]
    for question in ("Hello", "再见"):
        asked = TOKENIZER(rendered(("user", question)), return_tensors="pt")
        (ids,) = model.generate(**asked, do_sample=False, max_new_tokens=120)
        answer = ids[asked["input_ids"].shape[1] :]
        assert len(answer) == 120
        assert TOKENIZER.eos_token_id not in answer
        text = TOKENIZER.decode(answer)
        assert len(set(re.findall(r"\w+", text))) >= 5, f"not words: {text!r}"


def test_script_makes_the_same_folder_again(tmp_path: Path) -> None:
    """All but the weights to the byte; those may differ in a last bit where another processor adds in another order."""
    command = [sys.executable, "-m", "server.demo_model.make", "--to", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, timeout=300)
    assert {path.name for path in tmp_path.iterdir()} == MADE
    for name in MADE - {"model.safetensors"}:
        assert (tmp_path / name).read_bytes() == (FOLDER / name).read_bytes(), name
    made, shipped = (load_file(folder / "model.safetensors") for folder in (tmp_path, FOLDER))
    assert made.keys() == shipped.keys()
    for name, weight in shipped.items():
        assert weight.dtype == torch.bfloat16
        torch.testing.assert_close(made[name], weight, rtol=2**-7, atol=1e-6)
