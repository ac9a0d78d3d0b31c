"""The corpus as token ids: shard after shard of whole rows, each from the seed and its own number alone."""

import os
from collections.abc import Iterator
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from random import Random
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from server.demo_model import chatml
from server.demo_model.dialogue import conversation

SEED = 5499
SHAPES = {512: 256, 2048: 64, 4096: 16}
"""Rows of a shard by their length in tokens: short chats are what people begin with, long ones hold whole stories."""
FACTOR = 2
"""A token is stored as its id times this, plus one where the model learns to write it."""


class Shard(NamedTuple):
    """Rows of each length, one token longer than that, since each token is there to be foretold."""

    number: int
    rows: dict[int, NDArray[np.int16]]


def texts(conversations: int) -> Iterator[str]:
    """What the tokenizer is trained on."""
    random = Random(f"{SEED}/tokenizer")
    for _ in range(conversations):
        opening = conversation(random)
        parts = [chatml.opened(opening.system)]
        for turn, _ in zip(opening.turns, range(6), strict=False):
            parts += [chatml.asked(turn.round.question), chatml.answered(turn.round.answer), chatml.AFTER_ANSWER]
        yield "".join(parts)


def row(random: Random, tokenizer: Tokenizer, length: int, dwell: str | None = None) -> list[int]:
    """A conversation that fills `length` + 1 tokens; its last answer may be cut off."""
    opening = conversation(random, dwell=dwell)
    kept: list[int] = [id * FACTOR for id in tokenizer.encode(chatml.opened(opening.system)).ids]
    for turn in opening.turns:
        if len(kept) > length:
            break
        question, answer, after = tokenizer.encode_batch(
            [chatml.asked(turn.round.question), chatml.answered(turn.round.answer), chatml.AFTER_ANSWER]
        )
        kept += [id * FACTOR for id in question.ids]
        kept += [id * FACTOR + 1 for id in answer.ids]
        kept += [id * FACTOR for id in after.ids]
    return kept[: length + 1]


def shard(number: int, tokenizer: Tokenizer, shapes: dict[int, int], dwell: str | None = None) -> Shard:
    """Draw a shard: the same on every machine."""
    random = Random(f"{SEED}/{number}")
    return Shard(
        number,
        {
            length: np.array([row(random, tokenizer, length, dwell) for _ in range(rows)], dtype=np.int16)
            for length, rows in shapes.items()
        },
    )


@cache
def _loaded(tokenizer: str) -> Tokenizer:
    os.environ["TOKENIZERS_PARALLELISM"] = "false"
    return Tokenizer.from_file(tokenizer)


def _drawn(task: tuple[int, str, dict[int, int], str | None]) -> Shard:
    number, tokenizer, shapes, dwell = task
    return shard(number, _loaded(tokenizer), shapes, dwell)


def drawn(
    tokenizer: Path, shards: int, shapes: dict[int, int], processes: int, dwell: str | None = None
) -> Iterator[Shard]:
    """The first `shards` shards in order, drawn by so many processes."""
    with get_context("spawn").Pool(processes) as pool:
        yield from pool.imap(_drawn, [(number, str(tokenizer), shapes, dwell) for number in range(shards)])
