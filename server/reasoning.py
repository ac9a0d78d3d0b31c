"""`--reasoning-parser`: vLLM's parser for the model's family tells reasoning from answer, one token at a time.

One at a time, because what a parser makes of several depends on how many come at once. So what a reply's tokens say on
which channel is a function of the tokens alone, whatever came together and wherever the reply was cut.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Iterator
from typing import Any, Final

from vllm.config import ModelConfig
from vllm.entrypoints.openai.chat_completion.protocol import ChatCompletionRequest
from vllm.parser.abstract_parser import DelegatingParser, Parser, StreamState
from vllm.parser.parser_manager import ParserManager
from vllm.reasoning import ReasoningParserManager
from vllm.sampling_params import SamplingParams

from server.decoding import detokenizer
from server.engine import Begun, Output, Prompt, StartFailed
from server.protocol import Channel

AT_ONCE: Final = 256
"""So many tokens of a reply that goes on are parsed again before others get their turn."""


def check(name: str, plugin: str | None) -> None:
    """Raises StartFailed where there is no such parser; `plugin`: a file that brings some."""
    if plugin:
        ReasoningParserManager.import_reasoning_parser(plugin)
    known = ReasoningParserManager.list_registered()
    if name not in known:
        raise StartFailed(f"vLLM has no reasoning parser {name!r}. It has: {', '.join(known)}.", code=2)


class Reasoning:
    """The parser of a loaded model, of which each request gets its own."""

    def __init__(self, name: str, tokenizer: Any, config: ModelConfig, chat_template_kwargs: dict[str, Any]) -> None:
        """Raises TypeError where the tokenizer lacks the marks that the parser looks for."""
        self._tokenizer = tokenizer
        self._parser_class = ParserManager.get_parser(
            reasoning_parser_name=name,
            model_name=config.model,
            is_harmony=config.hf_config.model_type == "gpt_oss",
            tokenizer=tokenizer,
        )
        self._parser_options = {"chat_template_kwargs": chat_template_kwargs, "model_config": config}
        # Parsers are made for vLLM's own server: they look into its request, and say in it how they need their text.
        self._request = self._parser().adjust_request(ChatCompletionRequest(messages=[]))
        self.sampling: Final = {
            "skip_special_tokens": self._request.skip_special_tokens,
            "spaces_between_special_tokens": self._request.spaces_between_special_tokens,
        }
        """How the text must be decoded for the parser."""

    async def split(self, prompt: Prompt, sampling: SamplingParams, begun: Begun | None) -> "Split":
        """For one reply, which may go on after what was `begun`."""
        made = Split(self._parser(), self._request, detokenizer(self._tokenizer, prompt, sampling), prompt, begun)
        for start in range(0, len(begun.token_ids) if begun else 0, AT_ONCE):
            assert begun is not None
            made.take(Output("", begun.token_ids[start : start + AT_ONCE]))
            await asyncio.sleep(0)
        return made

    def _parser(self) -> Parser:
        parser = self._parser_class(self._tokenizer, None, **self._parser_options)
        if isinstance(parser, DelegatingParser) and not parser._stream_state.engine_based:
            parser._stream_state = _Grown(parser._stream_state)
        return parser


class Split:
    """One reply's tokens as outputs of one channel each.

    A token is given out together with its text, when that can be no part of a stop string any more, and no two outputs
    end with the same token: so a cursor into the log never stands between what one token says on two channels.
    """

    def __init__(
        self, parser: Parser, request: ChatCompletionRequest, text: Any, prompt: Prompt, begun: Begun | None
    ) -> None:
        self._parser = parser
        self._request = request
        self._prompt = prompt
        self._text = text
        self._parsed = 0
        """Characters of the text that the parser has had."""
        self._held: deque[tuple[int, int]] = deque()
        """Tokens that it has not had, and where their text ends."""
        self._said: deque[tuple[Channel, str]] = deque()
        """What it has made of them and is not given out."""
        self._channel: Channel | None = None
        """Of what was said last."""
        self._old, self._given = (len(begun.token_ids), begun.chars) if begun else (0, 0)
        """So many tokens and characters were given out before the reply went on."""

    def take(self, made: Output) -> list[Output]:
        """What can be given out now; of what was `begun`, nothing."""
        ended = made.finish_reason
        for index, token_id in enumerate(made.token_ids, 1):
            # The token that ends an answer has no text; a stop string may be completed by any.
            stopped = self._text.update([token_id], ended == "stop" and index == len(made.token_ids)) is not None
            self._held.append((token_id, len(self._text.output_text)))
            if stopped:
                ended = "stop"
                break
        outputs: list[Output] = []
        for token_id, channel, text in self._release(ended):
            last = outputs[-1] if outputs else None
            if last is None or (text and last.text and channel != last.channel):
                outputs.append(Output(text, [token_id], channel))
            else:
                outputs[-1] = Output(last.text + text, [*last.token_ids, token_id], channel if text else last.channel)
        if ended:
            outputs[-1:] = [(outputs[-1] if outputs else Output("", []))._replace(finish_reason=ended)]
        return outputs

    def _release(self, ended: str | None) -> Iterator[tuple[int, Channel, str]]:
        whole = self._text.output_text
        safe = len(whole) - (0 if ended else self._text.stop_buffer_length)
        while self._held and (ended or self._held[0][1] <= safe):
            token_id, end = self._held.popleft()
            # What the parser holds back at an end that is none (`length`) comes when the reply goes on.
            last = not self._held and ended is not None and ended != "length"
            text = whole[self._parsed : end]
            self._parsed += len(text)
            self._parse(token_id, text, last)
            if self._old:
                self._old -= 1
            elif last and self._said:
                channel = self._said[-1][0]
                yield token_id, channel, "".join(text for _, text in self._said)
            else:
                yield token_id, *(self._said.popleft() if self._said else ("answer", ""))

    def _parse(self, token_id: int, text: str, last: bool) -> None:
        said = self._parser.parse_delta(text, [token_id], self._request, self._prompt, finished=last)
        if said is not None:
            self._say("reasoning", said.reasoning or "")
            self._say("answer", said.content or "")

    def _say(self, channel: Channel, text: str) -> None:
        if channel != self._channel:  # models set off a thought with blank lines
            text = text.lstrip("\n")
            self._channel = channel if text else self._channel
        given = min(self._given, len(text))
        self._given -= given
        if new := text[given:]:
            if self._said and self._said[-1][0] == channel:
                new = self._said.pop()[1] + new
            self._said.append((channel, new))


class SplitOutputs:
    """An engine's outputs, split."""

    def __init__(self, outputs: AsyncIterator[Output], split: Split) -> None:
        self._outputs = outputs
        self._split = split
        self._ready: deque[Output] = deque()
        self._facts: dict[str, Any] = {}
        """What only the first one tells, until it is passed on: that one may be held back."""
        self._first = True

    def __aiter__(self) -> AsyncIterator[Output]:
        return self

    async def __anext__(self) -> Output:
        while not self._ready:
            made = await anext(self._outputs)
            if self._first:
                self._first = False
                self._facts = {"cached_tokens": made.cached_tokens, "queued_s": made.queued_s}
            self._ready.extend(self._split.take(made))
        output = self._ready.popleft()
        if self._facts:
            output = output._replace(**self._facts)
            self._facts = {}
        return output


class _Ids(list[int]):
    """Token ids that are found without a search."""

    def __init__(self) -> None:
        super().__init__()
        self._among: set[int] = set()

    def grow(self, token_ids: list[int]) -> None:
        self.extend(token_ids)
        self._among.update(token_ids)

    def __contains__(self, token_id: object) -> bool:
        return token_id in self._among


class _Grown(StreamState):  # type: ignore[misc]
    """What a parser has had so far. vLLM's own copies all ids for each token, and its parsers search them."""

    def __init__(self, state: StreamState) -> None:
        super().__init__(tool_call_id_type=state.tool_call_id_type)
        self.previous_token_ids = _Ids()
        self._current = _Ids()

    def advance(self, delta_text: str, delta_token_ids: list[int]) -> tuple[str, list[int]]:
        self._current.grow(delta_token_ids)
        return self.previous_text + delta_text, self._current

    def commit(self, current_text: str, current_token_ids: list[int]) -> None:
        self.previous_text = current_text
        self.previous_token_ids.grow(self._current[len(self.previous_token_ids) :])
