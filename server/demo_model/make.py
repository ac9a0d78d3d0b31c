"""Make the demo model: `python -m server.demo_model.make`, in some 20 minutes on one large GPU."""

import argparse
import json
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event, Thread
from typing import NamedTuple

import torch
from safetensors.torch import load_file, save
from tokenizers import Tokenizer
from torch import Tensor

from server.demo_model import chatml, network, shards
from server.demo_model.skills import SKILLS

VOCABULARY = 4096
CONTEXT = 4096
WEIGHTS = "model.safetensors"
SHAPE = network.Shape(
    vocab_size=VOCABULARY,
    hidden_size=384,
    intermediate_size=896,
    num_hidden_layers=4,
    num_attention_heads=6,
    num_key_value_heads=2,
)


class Effort(NamedTuple):
    """How much is drawn and trained."""

    shape: network.Shape = SHAPE
    minutes: float = 17
    """Of training."""
    pieces: int = 3000
    """Shards of the corpus."""
    rows: dict[int, int] = shards.SHAPES
    conversations: int = 6000
    """That the tokenizer is trained on."""
    rate: float = 2e-3
    compiled: bool = True
    dwell: str | None = None
    """The skill that half of the corpus is of."""


GENTLER = 0.4
"""Of the rate of learning, for a model that knows most of it already."""
ON_CPU = {512: 16, 2048: 2}
"""Rows of a step where there is no GPU."""
SMALLER = 0.15
"""Of the rate of learning, for steps of so few rows."""
SMALL = Effort(
    SHAPE._replace(vocab_size=512, hidden_size=64, num_attention_heads=2, num_hidden_layers=2),
    minutes=0.1,
    pieces=1,
    rows={256: 4},
    conversations=30,
    compiled=False,
)
"""Shows within a minute on a CPU that all parts work; its model has learnt nothing."""


class Corpus:
    """Shards on the device, of which more come while others are being learnt."""

    def __init__(self, effort: Effort, tokenizer: Path, device: str) -> None:
        self._rows: list[Tensor] = []
        self._begun = Event()
        self._fault: BaseException | None = None
        self.tokens = 0

        def draw() -> None:
            try:
                processes = max(1, (os.cpu_count() or 2) - 1)
                for shard in shards.drawn(tokenizer, effort.pieces, effort.rows, processes, effort.dwell):
                    self._rows += [torch.from_numpy(rows).to(device) for rows in shard.rows.values()]
                    self.tokens += sum(rows.size for rows in shard.rows.values())
                    self._begun.set()
            except BaseException as fault:  # a thread's fault would only be printed
                self._fault = fault
                self._begun.set()

        Thread(target=draw, daemon=True).start()

    def batches(self) -> Iterator[network.Batch]:
        """(ids, targets) without end: all shards in turn, of those that there are already."""
        while True:
            self._begun.wait()
            if self._fault:
                raise self._fault
            for stored in self._rows:  # to its end, wherever that is by then
                rows = stored.to(torch.int32)
                ids = rows // shards.FACTOR
                targets = torch.where(rows % shards.FACTOR == 1, ids, network.IGNORED)
                yield ids[:, :-1].contiguous(), targets[:, 1:].long().contiguous()


def write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def write_settings(folder: Path, shape: network.Shape) -> None:
    """Write what an engine needs to know beside weights and tokenizer."""
    end_of_text, end = (chatml.SPECIAL.index(token) for token in (chatml.END_OF_TEXT, chatml.END))
    config = {
        "architectures": ["Qwen2ForCausalLM"],
        "model_type": "qwen2",
        **shape._asdict(),
        "hidden_act": "silu",
        "rms_norm_eps": network.EPSILON,
        "rope_theta": network.ROPE_THETA,
        "max_position_embeddings": CONTEXT,
        "tie_word_embeddings": True,
        "use_sliding_window": False,
        "attention_dropout": 0.0,
        "bos_token_id": None,
        "eos_token_id": end,
        "pad_token_id": end_of_text,
        "dtype": "bfloat16",
    }
    generation = {
        "do_sample": True,
        "temperature": 0.5,
        "top_k": 20,
        "eos_token_id": [end, end_of_text],
        "pad_token_id": end_of_text,
    }
    tokenizer = {
        "tokenizer_class": "Qwen2Tokenizer",
        "model_max_length": CONTEXT,
        "eos_token": chatml.END,
        "pad_token": chatml.END_OF_TEXT,
        "additional_special_tokens": [chatml.START, chatml.END],
        "clean_up_tokenization_spaces": False,
        "chat_template": chatml.TEMPLATE,
    }
    write_json(folder / "config.json", config)
    write_json(folder / "generation_config.json", generation)
    write_json(folder / "tokenizer_config.json", tokenizer)


def timed(minutes: float) -> Callable[[], float]:
    """How much of the time is used up, from the second asking on: the first batch compiles."""
    start: list[float] = []

    def progress() -> float:
        now = time.monotonic()
        if len(start) < 2:
            start.append(now)
        return (now - start[-1]) / (minutes * 60)

    return progress


def make(folder: Path, effort: Effort, begun: Path | None = None) -> None:
    """Write the model into `folder`: everything that vLLM and transformers load.

    With `begun`, the folder of a model made before, its tokenizer stays and its weights are trained on: what a changed
    corpus asks for.
    """
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer = folder / "tokenizer.json"
    if begun is None:
        made = chatml.make_tokenizer(shards.texts(effort.conversations), effort.shape.vocab_size)
    else:
        made = Tokenizer.from_file(str(begun / tokenizer.name))
    made.save(str(tokenizer))
    write_settings(folder, effort.shape)

    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.set_float32_matmul_precision("high")
    torch.manual_seed(shards.SEED)
    corpus = Corpus(effort, tokenizer, device)
    weights = network.untrained(effort.shape, device)
    if begun is not None:
        learnt = load_file(begun / WEIGHTS)
        weights = {name: learnt[name].to(weight) for name, weight in weights.items()}
    losses = network.trained(
        weights,
        effort.shape,
        corpus.batches(),
        timed(effort.minutes),
        rate=effort.rate,
        dtype=torch.bfloat16,
        compiled=effort.compiled,
    )
    began = time.monotonic()
    for step, loss in enumerate(losses, 1):
        if step % 200 == 0:
            passed = time.monotonic() - began
            print(
                f"{passed:5.0f} s, step {step}, {corpus.tokens / 1e6:.0f} M tokens drawn, loss {loss:.4f}", flush=True
            )

    rounded = {name: weight.detach().to("cpu", torch.bfloat16).contiguous() for name, weight in weights.items()}
    (folder / WEIGHTS).write_bytes(save(rounded, metadata={"format": "pt"}))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m server.demo_model.make", description=__doc__)
    parser.add_argument(
        "--to", type=Path, default=Path(__file__).parent, help="the folder to write (default: this one)"
    )
    parser.add_argument("--small", action="store_true", help="only try all parts, within a minute on a CPU")
    parser.add_argument("--minutes", type=float, help=f"of training (default: {Effort().minutes:g})")
    parser.add_argument("--begun", type=Path, metavar="FOLDER", help="train the model in this folder on, less boldly")
    parser.add_argument(
        "--dwell", choices=sorted({skill.name for skill in SKILLS}), help="draw half of it from this skill"
    )
    given = parser.parse_args()
    effort = SMALL if given.small else Effort()
    if given.begun:
        on_gpu = torch.cuda.is_available()
        effort = effort._replace(rate=effort.rate * (GENTLER if on_gpu else SMALLER))
        effort = effort._replace(rows=effort.rows if on_gpu or given.small else ON_CPU)
    make(given.to, effort._replace(minutes=given.minutes or effort.minutes, dwell=given.dwell), given.begun)
