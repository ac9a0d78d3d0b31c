"""The endless model as one that thinks first: two words of its tokenizer become the marks of a thought."""

import json
import shutil
from pathlib import Path
from typing import Final

from tests.endless_model import ENDLESS_MODEL

END: Final = "ĊĊ"
"""A blank line, which the model writes sooner or later in every reply: with it, a thought ends."""


def make_thinking(folder: Path) -> None:
    """Write it into `folder`, with the same weights. Its chat template opens a thought where `enable_thinking` says so,
    and closes it otherwise."""
    shutil.copytree(ENDLESS_MODEL, folder, ignore=shutil.ignore_patterns("*.py", "*.md", "__pycache__"))
    tokenizer = json.loads((folder / "tokenizer.json").read_text())
    vocabulary = tokenizer["model"]["vocab"]
    for mark, number in (("<think>", max(vocabulary.values())), ("</think>", vocabulary[END])):
        (word,) = (word for word, its in vocabulary.items() if its == number)
        del vocabulary[word]
        vocabulary[mark] = number
        merges = tokenizer["model"]["merges"]
        tokenizer["model"]["merges"] = [pair for pair in merges if word not in (*pair, "".join(pair))]
        tokenizer["added_tokens"].append(
            {**tokenizer["added_tokens"][0], "id": number, "content": mark, "special": False}
        )
    (folder / "tokenizer.json").write_text(json.dumps(tokenizer))
    config = json.loads((folder / "tokenizer_config.json").read_text())
    opening = "{{ '<|im_start|>assistant\\n<think>\\n' + ('' if enable_thinking else '\\n</think>\\n\\n') }}"
    plain = "{{ '<|im_start|>assistant\\n' }}"
    assert plain in config["chat_template"]
    config["chat_template"] = config["chat_template"].replace(plain, opening)
    (folder / "tokenizer_config.json").write_text(json.dumps(config))
