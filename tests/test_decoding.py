"""A reply that goes on, decoded by vLLM's own detokenizer: the seam is nowhere to be seen. No engine is needed."""

import warnings
from functools import cache
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from server.engine import Begun, Output
from tests.endless_model import ENDLESS_MODEL

UNHURRIED = settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.too_slow])
TEXTS = st.lists(st.sampled_from([*"abc \n", "早晨", "火车", "🙂", "👩‍🚀", "é", "stop", " the end"]), max_size=20).map(
    "".join
)


@cache
def decoding_module() -> Any:
    """Imported when it is needed first: it takes seconds, and warns of itself."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from server import decoding

        return decoding


@cache
def tokenizer() -> Any:
    decoding_module()
    from transformers import AutoTokenizer

    return AutoTokenizer.from_pretrained(ENDLESS_MODEL)


def bytewise(text: str) -> list[int]:
    """Its tokens, one a byte: every character that is not ASCII comes in halves."""
    vocabulary = tokenizer().get_vocab()
    pieces = tokenizer().backend_tokenizer.pre_tokenizer.pre_tokenize_str(text)
    return [vocabulary[letter] for piece, _ in pieces for letter in piece]


def resumed_after(prompt: list[int], begun: Begun, stop: list[str]) -> Any:
    return decoding_module().Resumed(tokenizer(), prompt, begun, sampling(stop))


def sampling(stop: list[str]) -> Any:
    decoding_module()
    from vllm.sampling_params import RequestOutputKind, SamplingParams

    return SamplingParams(stop=stop, output_kind=RequestOutputKind.DELTA)


def uncut(prompt: list[int], token_ids: list[int], stop: list[str]) -> list[tuple[str, bool]]:
    """What vLLM gives out with each token, and whether it ends there."""
    detokenizer = decoding_module().detokenizer(tokenizer(), prompt, sampling(stop))
    steps = []
    for token_id in token_ids:
        ended = detokenizer.update([token_id], False) is not None
        steps.append((detokenizer.get_next_output_text(ended, delta=True), ended))
        if ended:
            break
    return steps


@UNHURRIED
@given(TEXTS, st.booleans(), st.lists(st.sampled_from(["stop", "早晨", "🙂", "the end"]), max_size=2), st.data())
@example("早晨🙂", True, [], None)
def test_wherever_a_reply_is_cut_it_goes_on_as_if_it_had_not_been(
    text: str, halves: bool, stop: list[str], data: st.DataObject | None
) -> None:
    prompt = tokenizer().encode("问: say it")
    token_ids = bytewise(text) if halves else tokenizer().encode(text)
    steps = uncut(prompt, token_ids, stop)
    whole, ended = "".join(text for text, _ in steps), any(ended for _, ended in steps)
    for cut in range(1, len(steps) + (not ended)):
        given_out = "".join(text for text, _ in steps[:cut])
        resumed = resumed_after(prompt, Begun(token_ids[:cut], len(given_out)), stop)
        rest: list[Output] = []
        at = cut
        while at < len(token_ids) and not (rest and rest[-1].finish_reason):
            many = data.draw(st.integers(1, 4)) if data else 1
            rest.append(resumed.decode(Output("", token_ids[at : at + many])))
            at += many
        assert given_out + "".join(output.text for output in rest) == whole
        assert bool(rest and rest[-1].finish_reason == "stop") == ended
        if ended:
            assert cut + sum(len(output.token_ids) for output in rest) == len(steps)


def test_what_stop_dropped_from_the_screen_comes_again() -> None:
    token_ids = bytewise("早晨 then the end")
    shown = "早"
    resumed = resumed_after([1], Begun(token_ids[:9], len(shown)), [])
    rest = [resumed.decode(Output("", [token_id])) for token_id in token_ids[9:]]
    assert shown + "".join(output.text for output in rest) == "早晨 then the end"


def test_the_end_token_has_no_text_and_what_was_held_back_comes_with_it() -> None:
    token_ids = bytewise("the en")
    resumed = resumed_after([1], Begun(token_ids[:3], 0), ["the end"])
    first = resumed.decode(Output("", token_ids[3:]))
    assert first.text == ""
    last = resumed.decode(Output("", [tokenizer().eos_token_id], finish_reason="stop"))
    assert (last.text, last.finish_reason) == ("the en", "stop")
