"""Reasoning told from answers by vLLM's real parsers, on a real tokenizer; and with the real engine at the end."""

import asyncio
import hashlib
import json
import warnings
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from clients.chat_client import ChatClient
from server.__main__ import CPU_OPTIONS
from server.engine import Begun, Output, StartFailed
from server.protocol import Channel, Continue, Cursor, Params, TurnStart
from server.turn_log import Log
from tests.endless_model import ENDLESS_MODEL
from tests.endless_model.thinking import make_thinking
from tests.faults.peer import peer
from tests.live_server import LiveServer

OPENED, CLOSED, SILENT = "<think>\n", "<think>\n\n</think>\n\n", ""
"""What chat templates begin an answer with: a thought, an empty thought where there is to be none, nothing."""
MARKED = ("qwen3", "deepseek_r1", "glm45", "kimi_k2", "minimax_m2", "step3p5", "nemotron_v3", "deepseek_v4")
"""Parsers of <think> and </think>, of both kinds that vLLM has: with a state of their own, and with all text so far."""

Run = tuple[Channel, str]


@cache
def reasoning_module() -> Any:
    """Imported when it is needed first: it takes seconds, and warns of itself."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from server import reasoning

        return reasoning


@cache
def tokenizer() -> Any:
    """The endless model's, which learns the marks of thought."""
    reasoning_module()
    from transformers import AutoTokenizer

    made = AutoTokenizer.from_pretrained(ENDLESS_MODEL)
    made.add_tokens(["<think>", "</think>", "<tool_call>", "</tool_call>"])
    return made


@cache
def reasoning(name: str, *template_says: tuple[str, object]) -> Any:
    config = SimpleNamespace(model="endless", hf_config=SimpleNamespace(model_type="qwen2"))
    return reasoning_module().Reasoning(name, tokenizer(), config, dict(template_says))


def tokens(text: str, halves: bool = False) -> list[int]:
    """The text's; with `halves` one a byte, but for the marks: every character that is not ASCII comes in parts."""
    if not halves:
        return list(tokenizer().encode(text))
    vocabulary = tokenizer().get_vocab()
    made: list[int] = []
    for piece in text.replace("<think>", "\0<think>\0").replace("</think>", "\0</think>\0").split("\0"):
        if piece in vocabulary and piece.endswith("think>"):
            made.append(vocabulary[piece])
        else:
            pieces = tokenizer().backend_tokenizer.pre_tokenizer.pre_tokenize_str(piece)
            made += [vocabulary[letter] for letters, _ in pieces for letter in letters]
    return made


class Told:
    """One reply, as the engine's tokens are told to a log."""

    def __init__(self, name: str, prompt: str = SILENT, stop: Sequence[str] = (), log: Log | None = None) -> None:
        self.log = log or Log()
        self.ended: str | None = None
        module = reasoning_module()
        from vllm.sampling_params import RequestOutputKind

        sampling = module.SamplingParams(
            stop=list(stop), output_kind=RequestOutputKind.DELTA, **reasoning(name).sampling
        )
        begun = Begun(tuple(self.log.token_ids), len(self.log.text())) if self.log.seq else None
        prompt_ids = tokens("<|im_start|>user\nSay it.<|im_end|>\n<|im_start|>assistant\n" + prompt)
        self._split = asyncio.run(reasoning(name).split(prompt_ids, sampling, begun))

    def take(self, token_ids: Sequence[int], finish_reason: Any = None) -> None:
        """One output of the engine."""
        for output in self._split.take(Output("", token_ids, finish_reason=finish_reason)):
            assert self.ended is None, "something came after the end"
            self.log.append(output.token_ids, output.text, output.channel)
            self.ended = output.finish_reason

    def take_all(self, token_ids: Sequence[int], stride: int, finish_reason: Any = "stop") -> "Told":
        """All that the engine generates from here on, and its end."""
        for at in range(0, len(token_ids), stride):
            if self.ended is None:
                last = at + stride >= len(token_ids)
                self.take(token_ids[at : at + stride], finish_reason if last else None)
        return self

    @property
    def runs(self) -> list[Run]:
        """Stretches of one channel."""
        runs: list[Run] = []
        for _, text, channel in self.log.entries:
            if runs and runs[-1][0] == channel:
                text = runs.pop()[1] + text
            runs.append((channel, text))
        return runs

    def is_sound(self) -> bool:
        """No two entries end with the same token: whoever has read up to one has not missed another."""
        seqs = [seq for seq, _, _ in self.log.entries]
        return seqs == sorted(set(seqs)) and (not seqs or seqs[-1] <= self.log.seq)


def copied(log: Log) -> Log:
    return Log(log.entries, log.token_ids)


THOUGHT, ANSWER = "Hm, 早晨 🙂 <b>?", "It is **早**.\n\n1 < 2"


@pytest.mark.parametrize("name", MARKED)
def test_reasoning_and_answer_come_apart_however_many_tokens_come_at_once(name: str) -> None:
    for halves in (False, True):
        for prompt, text, runs in (
            (OPENED, f"{THOUGHT}</think>\n\n{ANSWER}", [("reasoning", THOUGHT), ("answer", ANSWER)]),
            (SILENT, f"<think>{THOUGHT}</think>{ANSWER}", [("reasoning", THOUGHT), ("answer", ANSWER)]),
            (CLOSED, ANSWER, [("answer", ANSWER)]),
            (OPENED, THOUGHT, [("reasoning", THOUGHT)]),
            (OPENED, f"</think>{ANSWER}", [("answer", ANSWER)]),
        ):
            token_ids = [*tokens(text, halves), tokenizer().eos_token_id]
            for stride in range(1, 6):
                told = Told(name, prompt).take_all(token_ids, stride)
                assert (told.runs, told.ended, told.log.seq) == (runs, "stop", len(token_ids))
                assert told.is_sound()


@pytest.mark.parametrize("name", ["qwen3", "deepseek_r1", "granite"])
@pytest.mark.parametrize("halves", [False, True])
def test_a_reply_that_was_cut_at_any_token_goes_on_on_the_channel_where_it_was(name: str, halves: bool) -> None:
    text = f"{THOUGHT}</think>\n\n{ANSWER}"
    if name == "granite":  # marks that are words, which its parser holds back until it knows
        text = f"Here is my thought process: {THOUGHT} Here is my response: {ANSWER}"
    token_ids = [*tokens(text, halves), tokenizer().eos_token_id]
    whole = Told(name, OPENED).take_all(token_ids, 1)
    assert [channel for channel, _ in whole.runs] == ["reasoning", "answer"]
    before = Told(name, OPENED)
    for cut, token_id in enumerate(token_ids[:-1], 1):
        before.take([token_id])
        assert before.is_sound()
        for stride in (1, 2, 5):
            rest = Told(name, OPENED, log=copied(before.log))
            assert rest.log.seq == cut
            rest.take_all(token_ids[cut:], stride)
            assert (rest.runs, rest.log.text()) == (whole.runs, whole.log.text())
            assert rest.is_sound()


@pytest.mark.parametrize("name", ["qwen3", "deepseek_r1"])
def test_what_stop_dropped_comes_again(name: str) -> None:
    token_ids = [*tokens(f"{THOUGHT}</think>\n\n{ANSWER}"), tokenizer().eos_token_id]
    for stride in (1, 3):
        whole = Told(name, OPENED).take_all(token_ids, stride)
        for seen in range(1, len(token_ids)):
            log = copied(whole.log)
            log.cut(seen)
            rest = Told(name, OPENED, log=log).take_all(token_ids[log.seq :], stride)
            assert rest.log.text() == whole.log.text()
            assert rest.runs == whole.runs


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("qwen3", f"{THOUGHT}</think>{ANSWER}"),
        ("deepseek_r1", f"{THOUGHT}</think>{ANSWER}"),
        ("granite", f"Here is my thought process: {THOUGHT} Here is my response: {ANSWER}"),
        ("seed_oss", f"{THOUGHT}</seed:think>{ANSWER}"),  # to this tokenizer several tokens
    ],
)
def test_a_reply_goes_on_after_its_last_token_allowed(name: str, text: str) -> None:
    token_ids = tokens(text)
    token_ids.append(tokenizer().eos_token_id)
    whole = Told(name, OPENED, ["no such end"]).take_all(token_ids, 1)
    assert [channel for channel, _ in whole.runs] == ["reasoning", "answer"]
    for most in range(1, len(token_ids)):
        first = Told(name, OPENED, ["no such end"]).take_all(token_ids[:most], 2, "length")
        assert (first.ended, first.log.seq) == ("length", most)
        rest = Told(name, OPENED, ["no such end"], first.log).take_all(token_ids[most:], 2)
        assert (rest.runs, rest.ended) == (whole.runs, "stop")
        assert rest.is_sound()


@pytest.mark.parametrize("name", ["qwen3", "deepseek_r1"])
def test_a_stop_string_ends_a_reply_on_either_channel(name: str) -> None:
    token_ids = [*tokens("one END two</think>three END four", halves=True), tokenizer().eos_token_id]
    for stride in range(1, 6):
        within = Told(name, OPENED, ["END"]).take_all(token_ids, stride)
        assert (within.runs, within.ended, within.log.seq) == ([("reasoning", "one ")], "stop", len("one END"))
        after = Told(name, OPENED, ["D four"]).take_all(token_ids, stride)
        assert after.runs == [("reasoning", "one END two"), ("answer", "three EN")]
        assert after.is_sound()


@pytest.mark.parametrize("name", ["qwen3", "deepseek_r1"])
def test_a_whole_short_reply_that_a_long_stop_string_holds_back_comes_at_its_end(name: str) -> None:
    told = Told(name, OPENED, ["x" * 200])
    for token_id in tokens(f"{THOUGHT}</think>{ANSWER}"):
        told.take([token_id])
    assert (told.log.entries, told.log.seq) == ([], 0)
    told.take([tokenizer().eos_token_id], "stop")
    assert told.runs == [("reasoning", THOUGHT), ("answer", ANSWER)]
    assert told.is_sound()


PIECES = [*"ab \n<", "早", "🙂", "é", "END", "<think>", "</think>", "</thi", "nk>", "Here is my response:"]


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(["qwen3", "deepseek_r1", "granite", "step3p5"]),
    st.sampled_from([OPENED, CLOSED, SILENT]),
    st.lists(st.sampled_from(PIECES), max_size=16).map("".join),
    st.booleans(),
    st.lists(st.sampled_from(["END", "早", "think", "a long stop string"]), max_size=2),
    st.integers(1, 5),
    st.sampled_from(["stop", "length"]),
)
@example("granite", SILENT, "Here is my thought process:aHere is my response:b", False, [], 3, "stop")
@example("qwen3", OPENED, "a</think>b", False, ["a long stop string"], 5, "stop")
def test_what_is_said_where_depends_on_the_tokens_alone(
    name: str, prompt: str, text: str, halves: bool, stop: list[str], stride: int, reason: str
) -> None:
    token_ids = [*tokens(text, halves), *([tokenizer().eos_token_id] if reason == "stop" else [])]
    whole = Told(name, prompt, stop).take_all(token_ids, 1, reason)
    assert whole.is_sound()
    together = Told(name, prompt, stop).take_all(token_ids, stride, reason)
    assert (together.runs, together.ended, together.log.seq) == (whole.runs, whole.ended, whole.log.seq)
    assert together.is_sound()
    before = Told(name, prompt, stop)
    for token_id in token_ids[: whole.log.seq - 1]:
        before.take([token_id])
        if before.log.seq:
            rest = Told(name, prompt, stop, copied(before.log))
            rest.take_all(token_ids[before.log.seq :], stride, reason)
            assert (rest.runs, rest.ended, rest.log.seq) == (whole.runs, whole.ended, whole.log.seq)
            assert rest.is_sound()


def test_a_long_thought_costs_no_more_for_each_token() -> None:
    """vLLM's own copies all tokens for each, and its parsers search them."""
    told = Told("deepseek_r1", OPENED)
    (one,) = tokens("a")
    for _ in range(100):
        told.take([one])
    state = told._split._parser._stream_state
    assert state.previous_token_ids == [one] * 100
    before, current = state.previous_token_ids, state.advance("", [])[1]
    told.take([one])
    assert state.previous_token_ids is before
    assert state.advance("", [])[1] is current


def test_a_parser_knows_what_the_chat_template_is_told() -> None:
    prompt = tokens(OPENED)
    for thinking, channel in ((True, "reasoning"), (False, "answer")):
        made = reasoning("deepseek_v3", ("thinking", thinking))
        module = reasoning_module()
        split = asyncio.run(made.split(prompt, module.SamplingParams(**made.sampling), None))
        assert {output.channel for output in split.take(Output("", tokens("Hm")))} == {channel}


@pytest.mark.parametrize(
    ("name", "said", "code"),
    [
        ("qwen33", r"vLLM has no reasoning parser 'qwen33'\. It has: .*qwen3,", 2),
        ("deepseek_r1", "DeepSeekR1ReasoningParser .*could not locate think start/end tokens in the tokenizer", 1),
    ],
)
def test_a_parser_that_does_not_exist_or_does_not_fit_the_model_ends_the_start(name: str, said: str, code: int) -> None:
    reasoning_module()
    from server import vllm_engine

    with ThreadPoolExecutor(1) as thread, pytest.raises(StartFailed, match=said) as refusal:
        thread.submit(
            vllm_engine.load, ["--model", str(ENDLESS_MODEL), "--reasoning-parser", name], 30.0, thread
        ).result()
    assert refusal.value.code == code


# ---- with the real engine


@pytest.fixture(scope="module")
def thinking(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    """A real server whose model thinks before it answers."""
    folder = tmp_path_factory.mktemp("models") / "thinking"
    make_thinking(folder)
    with LiveServer(
        *("--model", str(folder), "--reasoning-parser", "qwen3", "--max-model-len", "2048", "--enforce-eager"),
        *CPU_OPTIONS[:2],  # one process less to start
        *("--default-chat-template-kwargs", '{"enable_thinking": true}'),
    ) as live:
        live.wait_ready()
        yield live


@pytest.mark.anyio
async def test_the_real_engine_thinks_and_answers_on_two_channels(thinking: LiveServer) -> None:
    async with ChatClient(thinking.url) as chat:
        turn = await chat.ask("Hello", params=Params(max_tokens=200, temperature=0.0))
        channels = [delta.channel async for delta in turn]
        assert channels == sorted(channels, reverse=True), "first it thinks, then it answers"
        assert (channels.count("reasoning") > 1, channels.count("answer") > 1) == (True, True)
        assert turn.reasoning.strip()
        assert "think>" not in turn.reasoning
        assert not turn.text.startswith("\n")
        assert turn.end is not None
        assert (turn.end.finish_reason, turn.end.seq) == ("length", 200)
        assert turn.end.digest == hashlib.sha256((turn.reasoning + turn.text).encode()).hexdigest()

        # What it thought is kept, and is no part of the next prompt.
        assert turn.start is not None
        path = f"/api/conversations/{turn.start.conversation_id}"
        _, body = await asyncio.to_thread(thinking.get, path, Authorization=f"Bearer {chat.token}")
        message = json.loads(body)["messages"][1]
        assert (message["text"], message["reasoning"]) == (turn.text, turn.reasoning)
        after = await chat.ask("Why?", conversation_id=turn.start.conversation_id, params=Params(max_tokens=1))
        await after.wait()
        assert after.end is not None
        template_says = {"add_generation_prompt": True, "enable_thinking": True, "return_dict": False}
        folder = thinking.options[thinking.options.index("--model") + 1]
        template = type(tokenizer()).from_pretrained(folder).apply_chat_template
        said = [("user", "Hello"), ("assistant", turn.text), ("user", "Why?")]
        prompt = template([{"role": role, "content": content} for role, content in said], **template_says)
        assert after.end.usage.prompt_tokens == len(prompt)


@pytest.mark.anyio
async def test_a_thought_that_was_cut_goes_on(thinking: LiveServer) -> None:
    async with peer(thinking.ws_url) as user:
        whole = await user.answer(max_tokens=60, temperature=0.0)
        reply = await user.answer(max_tokens=2, temperature=0.0)
        for _ in range(29):
            await user.send(Continue(reply.turn_id))
            await user.until(TurnStart, reply.turn_id)
            await user.finish(reply)
        assert (reply.finished.seq, reply.text, reply.whole) == (60, whole.text, True)

        stopped = await user.ask("Hello", max_tokens=1500, temperature=0.0)
        await user.until_seq(stopped, 1)
        user.send_rst()
    await thinking.until_free()
    async with peer(thinking.ws_url, user.ready.token or None, [Cursor(stopped.turn_id, stopped.seq)]) as user:
        rest = user.replies[stopped.turn_id]
        rest.text = stopped.text
        await user.until_seq(rest, 60)
        assert rest.text.startswith(whole.text)
        await user.stop(rest)
        await user.finish(rest)


@pytest.mark.anyio
async def test_a_stop_string_in_a_thought_frees_the_engine(thinking: LiveServer) -> None:
    async with peer(thinking.ws_url) as user:
        whole = await user.answer(max_tokens=60, temperature=0.0)
        reply = await user.answer(max_tokens=1500, temperature=0.0, stop=[whole.text[1:5]])
        assert (reply.text, reply.finished.finish_reason) == (whole.text[:1], "stop")
        await thinking.until_free()
