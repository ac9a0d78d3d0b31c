"""The corpus as tokens: the same bytes from the same seed, and only answers to be learnt."""

import hashlib
from pathlib import Path

import numpy as np
import pytest
from tokenizers import Tokenizer

from server.demo_model import chatml, shards

SHAPES = {256: 4, 1024: 1}


@pytest.fixture(scope="module")
def tokenizer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("tokenizer") / "tokenizer.json"
    chatml.make_tokenizer(shards.texts(60), 800).save(str(path))
    return path


def test_another_process_draws_the_same_corpus_byte_for_byte(tokenizer: Path) -> None:
    here = [shards.shard(number, Tokenizer.from_file(str(tokenizer)), SHAPES) for number in range(2)]
    there = list(shards.drawn(tokenizer, 2, SHAPES, processes=2))
    for one, other in zip(here, there, strict=True):
        assert one.number == other.number
        for length in SHAPES:
            assert one.rows[length].tobytes() == other.rows[length].tobytes()
    assert here[0].rows[256].tobytes() != here[1].rows[256].tobytes()


def test_rows_are_chats_of_which_the_answers_are_learnt(tokenizer: Path) -> None:
    known = Tokenizer.from_file(str(tokenizer))
    rows = shards.shard(0, known, SHAPES).rows
    for length, count in SHAPES.items():
        assert rows[length].shape == (count, length + 1)
    for row in rows[1024]:
        ids, learnt = row // shards.FACTOR, row % shards.FACTOR
        text = known.decode(ids.tolist(), skip_special_tokens=False)
        assert text.startswith(f"{chatml.START}system\n")
        *whole, _ = text.split(f"{chatml.START}assistant\n")[1:]
        answers = [part.split(chatml.END)[0] + chatml.END for part in whole]
        spans = np.split(ids, np.flatnonzero(np.diff(learnt)) + 1)[1::2]
        taught = [known.decode(span.tolist(), skip_special_tokens=False) for span in spans]
        assert taught[: len(answers)] == answers


def test_the_tokenizer_is_the_same_each_time() -> None:
    made = {hashlib.sha256(chatml.make_tokenizer(shards.texts(20), 600).to_str().encode()).hexdigest() for _ in "12"}
    assert len(made) == 1
