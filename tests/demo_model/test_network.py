"""The network that is trained is the one that engines run, and it learns."""

import os
from collections.abc import Iterator
from pathlib import Path

os.environ["HF_HUB_OFFLINE"] = "1"  # read when transformers is imported
import pytest
import torch
from safetensors.torch import save_file
from transformers import AutoModelForCausalLM

from server.demo_model import make, network

SHAPE = network.Shape(100, 48, 64, 2, 4, 2)


@pytest.fixture(autouse=True)
def _seeded() -> None:
    torch.manual_seed(1)
    torch.set_num_threads(1)  # more stand still where cores are shared


def test_transformers_scores_as_it_does(tmp_path: Path) -> None:
    weights = network.untrained(SHAPE)
    for name, weight in weights.items():
        if name.endswith("bias"):
            weight.normal_()  # as training would leave it
    save_file(weights, tmp_path / "model.safetensors", metadata={"format": "pt"})
    make.write_settings(tmp_path, SHAPE)
    model = AutoModelForCausalLM.from_pretrained(tmp_path, dtype=torch.float32)
    ids = torch.randint(SHAPE.vocab_size, (3, 70))
    with torch.no_grad():
        torch.testing.assert_close(network.scores(weights, SHAPE, ids), model(ids).logits, rtol=1e-4, atol=1e-4)


def test_training_learns_only_the_targets() -> None:
    """Every token follows the one before it by one; after even ones nothing is to be learnt."""

    def batches() -> Iterator[network.Batch]:
        while True:
            ids = (torch.randint(SHAPE.vocab_size, (16, 1)) + torch.arange(17)) % SHAPE.vocab_size
            targets = torch.where(ids[:, :-1] % 2 == 1, ids[:, 1:], network.IGNORED)
            yield ids[:, :-1], targets

    weights = network.untrained(SHAPE)
    steps = iter(range(120))
    losses = [
        float(loss)
        for loss in network.trained(
            weights, SHAPE, batches(), lambda: next(steps) / 100, rate=5e-3, dtype=torch.float32, compiled=False
        )
    ]
    assert losses[0] > 4
    assert losses[-1] < 0.1
    foretold = network.scores(weights, SHAPE, torch.arange(1, 40)[None]).argmax(-1)[0]
    assert torch.equal(foretold[::2], torch.arange(2, 41)[::2])
    assert not torch.equal(foretold[1::2], torch.arange(2, 41)[1::2])
