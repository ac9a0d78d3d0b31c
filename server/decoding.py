"""Tokens to text as vLLM makes it, for what vLLM itself cannot decode: a reply that goes on."""

from typing import Any

from vllm.sampling_params import SamplingParams
from vllm.v1.engine import EngineCoreRequest
from vllm.v1.engine.detokenizer import IncrementalDetokenizer

from server.engine import Begun, Output, Prompt


def detokenizer(tokenizer: Any, prompt: Prompt, sampling: SamplingParams) -> IncrementalDetokenizer:
    """vLLM's own, which finds stop strings too, outside of its engine."""
    # Of the request it reads no more than its id, prompt and sampling.
    request = EngineCoreRequest("", prompt, None, sampling, None, 0.0, None, None, None)
    return IncrementalDetokenizer.from_new_request(tokenizer, request)


class Resumed:
    """Turns the tokens of a request that goes on into text as if it had never stopped.

    To vLLM what was generated before is prompt: a stop string that began there would not be found, and half a character
    or half a stop string that was held back there would be lost. So the whole answer is decoded here, by vLLM's own
    detokenizer.
    """

    def __init__(self, tokenizer: Any, prompt: Prompt, begun: Begun, sampling: SamplingParams) -> None:
        self._all = detokenizer(tokenizer, prompt, sampling)
        self._given = begun.chars
        self._all.update(list(begun.token_ids), False)

    def decode(self, made: Output) -> Output:
        """The output with the text that comes after what was given out before."""
        ended = made.finish_reason
        token_ids = list(made.token_ids)
        for index, token_id in enumerate(token_ids):
            # The token that ends an answer has no text; a stop string may be completed by any.
            ends = ended == "stop" and index == len(token_ids) - 1
            if self._all.update([token_id], ends) is not None:
                ended = "stop"
                del token_ids[index + 1 :]
                break
        text = self._all.output_text
        safe = len(text) - (0 if ended else self._all.stop_buffer_length)
        new = text[self._given : max(safe, self._given)]
        self._given += len(new)
        return made._replace(text=new, token_ids=token_ids, finish_reason=ended)
