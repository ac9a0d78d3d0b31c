"""How a chat is written for the model (ChatML, as Qwen2 has it), and its tokenizer."""

from collections.abc import Iterable

from tokenizers import Tokenizer, models, pre_tokenizers, trainers

from server.demo_model import system

END_OF_TEXT, START, END = "<|endoftext|>", "<|im_start|>", "<|im_end|>"
SPECIAL = [END_OF_TEXT, START, END]
"""The first tokens of the vocabulary, in this order."""
TEMPLATE = """\
{%- if not messages or messages[0].role != 'system' -%}
{{ '<|im_start|>system\\n"""
TEMPLATE += system.DEFAULT
TEMPLATE += """<|im_end|>\\n' }}
{%- endif -%}
{%- for message in messages -%}
{{ '<|im_start|>' + message.role + '\\n' + message.content + '<|im_end|>\\n' }}
{%- endfor -%}
{%- if add_generation_prompt -%}
{{ '<|im_start|>assistant\\n' }}
{%- endif -%}
"""


def opened(prompt: str | None) -> str:
    """What stands before the first question."""
    return f"{START}system\n{prompt or system.DEFAULT}{END}\n"


def asked(question: str) -> str:
    """A question, up to where its answer begins."""
    return f"{START}user\n{question}{END}\n{START}assistant\n"


def answered(answer: str) -> str:
    """An answer with its end, which the model learns to write."""
    return f"{answer}{END}"


AFTER_ANSWER = "\n"


def make_tokenizer(texts: Iterable[str], vocabulary: int) -> Tokenizer:
    """Train a byte-level BPE on `texts`, in Qwen2's own pipeline: any text becomes its NFC form, nothing is unknown."""
    from transformers import Qwen2Tokenizer  # slow to import, and only needed here

    qwen = Qwen2Tokenizer().backend_tokenizer
    tokenizer = Tokenizer(models.BPE())
    tokenizer.normalizer = qwen.normalizer
    tokenizer.pre_tokenizer = qwen.pre_tokenizer
    tokenizer.decoder = qwen.decoder
    trainer = trainers.BpeTrainer(
        vocab_size=vocabulary,
        special_tokens=SPECIAL,
        initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()),
        show_progress=False,
    )
    tokenizer.train_from_iterator(texts, trainer)
    return tokenizer
