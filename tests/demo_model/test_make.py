"""The script makes a folder that transformers loads, from nothing, on the CPU."""

import json
import os
import subprocess
import sys
from pathlib import Path

os.environ["HF_HUB_OFFLINE"] = "1"  # read when transformers is imported
import torch
from safetensors.torch import load_file
from transformers import AutoModelForCausalLM, AutoTokenizer

from server.demo_model import make
from tests.live_server import ROOT


def test_a_small_model_is_made_and_loads(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "server.demo_model.make", "--small", "--to", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, timeout=300)
    shipped = ROOT / "server" / "demo_model"
    for name in ("generation_config.json", "tokenizer_config.json"):
        assert (tmp_path / name).read_bytes() == (shipped / name).read_bytes(), name
    sizes = {"vocab_size", "hidden_size", "intermediate_size", "num_hidden_layers", "num_attention_heads"}
    made, kept = (json.loads((folder / "config.json").read_text()) for folder in (tmp_path, shipped))
    assert made.keys() == kept.keys()
    assert {name for name in made if made[name] != kept[name]} <= {*sizes, "num_key_value_heads"}
    tokenizer, model = AutoTokenizer.from_pretrained(tmp_path), AutoModelForCausalLM.from_pretrained(tmp_path)
    assert model.dtype == torch.bfloat16
    asked = tokenizer("Hello, 你好", return_tensors="pt")
    assert model.generate(**asked, do_sample=False, max_new_tokens=5).shape[1] > asked["input_ids"].shape[1]


def test_a_model_is_trained_on_with_its_tokenizer(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    begun = make.SMALL._replace(conversations=5, minutes=0.01)
    make.make(first, begun)
    make.make(second, begun._replace(conversations=0, rate=1e-9), first)
    assert (first / "tokenizer.json").read_bytes() == (second / "tokenizer.json").read_bytes()
    before, after = (load_file(folder / make.WEIGHTS) for folder in (first, second))
    for name, weight in before.items():
        torch.testing.assert_close(after[name], weight)
