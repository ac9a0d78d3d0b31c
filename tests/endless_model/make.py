"""Make the endless model's files from a seed: `python -m tests.endless_model.make [--to DIR]`, in half a minute."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import torch
from safetensors.torch import save
from tokenizers import Tokenizer

from server.demo_model import chatml
from server.demo_model.make import write_json
from tests.endless_model import network
from tests.endless_model.corpus import Chat, chat

SEED = 5499
VOCABULARY = 2048
STEPS = 160
SHAPES = [(8, 80), (4, 160), (2, 320), (1, 640)]  # of a batch: examples, and tokens that each spans


def prompt(chat: Chat) -> str:
    """Write the chat up to its answer."""
    rounds = "".join(
        chatml.asked(question) + chatml.answered(answer) + chatml.AFTER_ANSWER for question, answer in chat.rounds
    )
    return chatml.opened(None) + rounds + chatml.asked(chat.question)


def batches(tokenizer: Tokenizer, random: Random) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
    """Yield (ids, targets) without end. Only unfinished answers are targets, so the model never learns to end one."""

    def example(window: int) -> tuple[list[int], list[int]]:
        drawn = chat(random)
        asked = tokenizer.encode(prompt(drawn)).ids
        answer = tokenizer.encode(drawn.answer).ids
        ids = asked + answer
        targets = [network.IGNORED] * len(asked) + answer
        start = random.choice([0, random.randrange(max(1, len(ids) - window))])
        ids, targets = ids[start : start + window + 1], targets[start : start + window + 1]
        padding = window + 1 - len(ids)
        return (ids + [0] * padding)[:-1], (targets + [network.IGNORED] * padding)[1:]

    while True:
        examples, window = random.choice(SHAPES)
        ids, targets = zip(*(example(window) for _ in range(examples)), strict=True)
        yield torch.tensor(ids), torch.tensor(targets)


def make(folder: Path) -> None:
    """Write the model into `folder`: everything that vLLM and transformers load."""
    folder.mkdir(parents=True, exist_ok=True)
    random = Random(SEED)
    drawn = [chat(random) for _ in range(400)]
    tokenizer = chatml.make_tokenizer((prompt(one) + one.answer for one in drawn), VOCABULARY)
    end_of_text, end = tokenizer.token_to_id(chatml.END_OF_TEXT), tokenizer.token_to_id(chatml.END)

    torch.manual_seed(SEED)
    torch.use_deterministic_algorithms(True)
    torch.set_num_threads(1)  # more would add in another order, and stand still where cores are shared
    weights = network.untrained(VOCABULARY)
    for step, loss in enumerate(network.train(weights, batches(tokenizer, random), STEPS, rate=5e-3), 1):
        if step % 10 == 0:
            print(f"\rtraining {step}/{STEPS}, loss {loss:.2f}", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)

    rounded = {name: weight.to(torch.bfloat16) for name, weight in weights.items()}
    (folder / "model.safetensors").write_bytes(save(rounded, metadata={"format": "pt"}))
    tokenizer.save(str(folder / "tokenizer.json"))
    write_json(
        folder / "config.json",
        {
            "architectures": ["Qwen2ForCausalLM"],
            "model_type": "qwen2",
            "vocab_size": VOCABULARY,
            "hidden_size": network.HIDDEN,
            "intermediate_size": network.INTERMEDIATE,
            "num_hidden_layers": network.LAYERS,
            "num_attention_heads": network.HEADS,
            "num_key_value_heads": network.KEY_VALUE_HEADS,
            "hidden_act": "silu",
            "rms_norm_eps": network.EPSILON,
            "rope_theta": network.ROPE_THETA,
            "max_position_embeddings": 8192,
            "tie_word_embeddings": True,
            "use_sliding_window": False,
            "attention_dropout": 0.0,
            "bos_token_id": None,
            "eos_token_id": end,
            "pad_token_id": end_of_text,
            "dtype": "bfloat16",
        },
    )
    write_json(
        folder / "generation_config.json",
        {
            "do_sample": True,
            "temperature": 0.7,
            "top_p": 0.9,
            "top_k": 40,
            "repetition_penalty": 1.05,
            "eos_token_id": [end, end_of_text],
            "pad_token_id": end_of_text,
        },
    )
    write_json(
        folder / "tokenizer_config.json",
        {
            "tokenizer_class": "Qwen2Tokenizer",
            "model_max_length": 8192,
            "eos_token": chatml.END,
            "pad_token": chatml.END_OF_TEXT,
            "additional_special_tokens": [chatml.START, chatml.END],
            "clean_up_tokenization_spaces": False,
            "chat_template": chatml.TEMPLATE,
        },
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.endless_model.make", description=__doc__)
    parser.add_argument(
        "--to", type=Path, default=Path(__file__).parent, help="the folder to write (default: this one)"
    )
    make(parser.parse_args().to)
