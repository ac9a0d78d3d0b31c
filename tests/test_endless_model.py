"""The tests' endless model: it never ends an answer, and its script still makes it."""

import os
import re
import subprocess
import sys
from pathlib import Path

os.environ["HF_HUB_OFFLINE"] = "1"  # read when transformers is imported
import torch
from safetensors.torch import load_file
from transformers import AutoModelForCausalLM, AutoTokenizer

from tests.endless_model import ENDLESS_MODEL
from tests.live_server import ROOT

MADE = {"config.json", "generation_config.json", "model.safetensors", "tokenizer.json", "tokenizer_config.json"}


def test_transformers_loads_it_and_it_babbles_without_end() -> None:
    tokenizer = AutoTokenizer.from_pretrained(ENDLESS_MODEL)
    model = AutoModelForCausalLM.from_pretrained(ENDLESS_MODEL)
    assert model.config.max_position_embeddings == 8192
    for question in ("Hello", "再见"):
        chat = [{"role": "user", "content": question}]
        asked = tokenizer.apply_chat_template(chat, add_generation_prompt=True, return_tensors="pt", return_dict=True)
        (ids,) = model.generate(**asked, do_sample=False, max_new_tokens=120)
        answer = ids[asked["input_ids"].shape[1] :]
        assert len(answer) == 120
        assert not set(answer.tolist()) & set(model.generation_config.eos_token_id)
        text = tokenizer.decode(answer)
        assert len(set(re.findall(r"\w+", text))) >= 5, f"not words: {text!r}"


def test_script_makes_the_same_folder_again(tmp_path: Path) -> None:
    """All but the weights to the byte; those may differ in a last bit where another processor adds in another order."""
    command = [sys.executable, "-m", "tests.endless_model.make", "--to", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, timeout=300)
    assert {path.name for path in tmp_path.iterdir()} == MADE
    for name in MADE - {"model.safetensors"}:
        assert (tmp_path / name).read_bytes() == (ENDLESS_MODEL / name).read_bytes(), name
    made, shipped = (load_file(folder / "model.safetensors") for folder in (tmp_path, ENDLESS_MODEL))
    assert made.keys() == shipped.keys()
    for name, weight in shipped.items():
        assert weight.dtype == torch.bfloat16
        torch.testing.assert_close(made[name], weight, rtol=2**-7, atol=1e-6)
