"""The engine on vLLM's AsyncLLM. Importing vllm takes seconds: only this file and the two that it stands on do."""

import asyncio
import dataclasses
import gc
import hashlib
import json
import logging
from collections.abc import AsyncIterator, Sequence
from concurrent.futures import Executor
from contextlib import asynccontextmanager, suppress
from typing import Any, Final
from uuid import uuid4

import msgspec
from vllm import envs
from vllm.engine.arg_utils import AsyncEngineArgs
from vllm.exceptions import GracefulHTTPError, VLLMClientError
from vllm.inputs import tokens_input
from vllm.renderers import ChatParams
from vllm.renderers.chat_utils import load_chat_template
from vllm.sampling_params import RequestOutputKind, SamplingParams
from vllm.usage.usage_lib import UsageContext
from vllm.utils.argparse_utils import FlexibleArgumentParser
from vllm.v1.engine.async_llm import AsyncLLM
from vllm.v1.engine.exceptions import EngineDeadError
from vllm.v1.engine.output_processor import RequestOutputCollector
from vllm.v1.metrics.loggers import StatLoggerBase

from server.decoding import Resumed
from server.engine import (
    Begun,
    EngineError,
    EngineUnavailable,
    Info,
    Message,
    Output,
    Prompt,
    QueueFull,
    RequestRefused,
    StartFailed,
)
from server.protocol import Params
from server.reasoning import Reasoning, SplitOutputs, check

log = logging.getLogger(__name__)

LOOK_EVERY_S: Final = 0.5
END_TIMEOUT_S: Final = 4.5
"""How long the engine's processes may take to end by themselves before they are killed."""
RENDER_AT_ONCE_CHARS: Final = 4000
"""Messages up to this long are rendered on the loop: it takes some 0.2 ms; vLLM's way through two threads takes twice
as long alone, and ten times with 256 at once."""


def parser() -> FlexibleArgumentParser:
    """vLLM's own engine options, and those of the chat template, which vLLM has among its server's."""
    made = FlexibleArgumentParser(prog="./run.sh serve", description="vLLM's engine options.")
    made.add_argument("--chat-template", default=None, help="file or text of the chat template; absent: the model's")
    made.add_argument(
        "--default-chat-template-kwargs",
        type=json.loads,
        default={},
        help='what the chat template is told besides, as JSON: {"enable_thinking": false}',
    )
    return AsyncEngineArgs.add_cli_args(made)


def load(argv: Sequence[str], hang_timeout: float, thread: Executor) -> "VLLMEngine":
    """An engine with these options; blocks until the model is loaded. `thread` must be the one that this runs in.

    Raises StartFailed.
    """
    try:
        options = parser().parse_args(list(argv))
    except SystemExit as fault:  # argparse has said why
        raise StartFailed("vLLM does not take these options; see --help-engine.", code=2) from fault
    if options.reasoning_parser:
        check(options.reasoning_parser, options.reasoning_parser_plugin)
    try:
        # The usage context decides the batch limits: the default one's are small.
        engine_args = AsyncEngineArgs.from_cli_args(options)
        waiting = _Waiting()
        chat = ChatParams(
            chat_template=load_chat_template(options.chat_template),
            chat_template_kwargs={"add_generation_prompt": True, **options.default_chat_template_kwargs},
        )
        llm = AsyncLLM.from_engine_args(
            engine_args, usage_context=UsageContext.OPENAI_API_SERVER, stat_loggers=[waiting.logger]
        )
        engine = VLLMEngine(llm, chat, options.reasoning_parser, waiting, hang_timeout, thread)
    except Exception as fault:
        log.debug("the engine did not start", exc_info=fault)
        raise StartFailed(f"vLLM could not start {options.model}: {fault}") from fault
    # Without it vLLM looks up its environment for each token.
    envs.enable_envs_cache()
    # What stands now stays: a full collection over it would stop all streams for half a second.
    gc.collect()
    gc.freeze()
    return engine


class _Waiting:
    """How many requests wait, by data-parallel rank, from vLLM's statistics of each step."""

    def __init__(self) -> None:
        self._by_rank: dict[int, int] = {}

    @property
    def total(self) -> int:
        return sum(self._by_rank.values())

    def logger(self, config: Any, rank: int = 0) -> StatLoggerBase:
        by_rank = self._by_rank

        class Logger(StatLoggerBase):  # type: ignore[misc]
            def __init__(self) -> None:
                by_rank[rank] = 0

            def record(self, scheduler_stats: Any, *others: Any, **more: Any) -> None:
                if scheduler_stats is not None:
                    by_rank[rank] = scheduler_stats.num_waiting_reqs

            def log_engine_initialized(self) -> None:
                pass

        return Logger()


class VLLMEngine:
    """`server.engine.Engine` on one AsyncLLM."""

    def __init__(
        self,
        llm: AsyncLLM,
        chat: ChatParams,
        reasoning_parser: str,
        waiting: _Waiting,
        hang_timeout: float,
        thread: Executor,
    ) -> None:
        self._llm = llm
        self._waiting = waiting
        self._hang_timeout = hang_timeout
        self._thread = thread
        """Its engine processes are bound to the life of the thread that started them."""
        config = llm.vllm_config
        self._defaults: dict[str, Any] = config.model_config.get_diff_sampling_param()
        self._chat = chat
        self._tokenizer = llm.renderer.tokenizer
        self._reasoning: Reasoning | None = None
        self._decoding: dict[str, Any] = {}
        if reasoning_parser:
            self._reasoning = Reasoning(
                reasoning_parser, self._tokenizer, config.model_config, chat.chat_template_kwargs
            )
            self._decoding = self._reasoning.sampling
        # Whether a prompt fits is decided in server.conversation, which needs to know how long it is.
        self._tokenize = dataclasses.replace(llm.renderer.default_chat_tok_params, max_total_tokens=None)
        name = config.model_config.served_model_name
        self.info = Info(
            model=name if isinstance(name, str) else name[0],
            max_context_tokens=config.model_config.max_model_len,
            max_running=config.scheduler_config.max_num_seqs * config.parallel_config.data_parallel_size,
            defaults=msgspec.convert(self._defaults, Params),
            fingerprint=_fingerprint(config.model_config.model, self._tokenizer, reasoning_parser),
        )

    @property
    def alive(self) -> bool:
        """False as soon as a request or vLLM's monitor has found its core dead."""
        return not self._llm.errored

    @property
    def waiting(self) -> int:
        """Requests that have no place yet, as of the last step."""
        return self._waiting.total

    async def render(self, messages: Sequence[Message]) -> Prompt:
        """The prompt that the chat template makes. Raises RequestRefused."""
        said = [message._asdict() for message in messages]
        renderer = self._llm.renderer
        try:
            if sum(len(message.content) for message in messages) <= RENDER_AT_ONCE_CHARS:
                _, (rendered,) = renderer.render_chat([said], self._chat, self._tokenize)
            else:
                _, (rendered,) = await renderer.render_chat_async([said], self._chat, self._tokenize)
        except (VLLMClientError, ValueError) as fault:  # the latter where there is no template at all
            raise RequestRefused(str(fault)) from fault
        return list(rendered["prompt_token_ids"])

    @asynccontextmanager
    async def request(
        self, prompt: Prompt, params: Params, stride: int = 1, begun: Begun | None = None
    ) -> AsyncIterator[AsyncIterator[Output]]:
        """Generate; leaving the context frees the engine."""
        request_id = uuid4().hex
        outputs = None
        try:
            try:
                sampling = self._sampling(params, stride)
                resumed = split = None
                if self._reasoning is not None:
                    split = await self._reasoning.split(prompt, sampling, begun)
                elif begun is not None:
                    resumed = Resumed(self._tokenizer, prompt, begun, sampling)
                if split is not None or resumed is not None:  # they decode, and find the stop strings
                    sampling = self._sampling(params, stride, stop=None, detokenize=False)
                if begun is not None:
                    prompt = [*prompt, *begun.token_ids]
                collector = await self._llm.add_request(request_id, tokens_input(prompt), sampling)
            except (EngineDeadError, GracefulHTTPError, VLLMClientError, ValueError, OverflowError) as fault:
                raise _translated(fault) from fault
            outputs = _Outputs(collector, resumed)
            yield outputs if split is None else SplitOutputs(outputs, split)
        finally:
            if outputs is None or not outputs.finished:
                # Shielded: a second cancel must not keep the first from reaching the engine.
                with suppress(EngineDeadError):
                    await asyncio.shield(self._llm.abort(request_id))
            if outputs is not None:
                outputs.collector.close()

    def _sampling(self, params: Params, stride: int, **more: Any) -> SamplingParams:
        given = {name: value for name, value in msgspec.structs.asdict(params).items() if value is not msgspec.UNSET}
        # vLLM's own default would end each answer after 16 tokens; None is: as many as the context holds.
        wanted = {"max_tokens": None, **self._defaults, **self._decoding, **given, **more}
        # The enum and not its number: a number would silently mean cumulative output.
        return SamplingParams(**wanted, output_kind=RequestOutputKind.DELTA, stream_interval=stride)

    async def watch(self) -> str:
        """Returns when the engine died or hangs, and why. vLLM itself notices a death, but not a hang."""
        loop = asyncio.get_running_loop()
        next_beat = loop.time()
        while not self._llm.errored:
            if loop.time() >= next_beat:
                try:
                    async with asyncio.timeout(self._hang_timeout):
                        await self._heartbeat()
                except TimeoutError:
                    return f"the engine has not answered for {self._hang_timeout:g} s"
                except EngineDeadError:
                    break
                next_beat = loop.time() + self._hang_timeout / 4
            await asyncio.sleep(LOOK_EVERY_S)
        return "the engine process died"

    async def _heartbeat(self) -> None:
        """Answered by the engine core between two steps; or the engine dies meanwhile."""
        beat = asyncio.ensure_future(self._llm.is_sleeping())
        try:
            while not beat.done():
                if self._llm.errored:
                    raise EngineDeadError
                await asyncio.wait((beat,), timeout=LOOK_EVERY_S)
            beat.result()
        finally:
            beat.cancel()

    async def close(self) -> None:
        """End the engine's processes; what does not end by itself in time is killed."""
        loop = asyncio.get_running_loop()
        # vLLM tells those who wait for output when the core dies, but not when it is shut down because it hangs.
        self._llm.output_processor.propagate_error(EngineDeadError())
        with suppress(Exception):  # whatever is broken in it, it must go
            await loop.run_in_executor(self._thread, self._llm.shutdown, END_TIMEOUT_S)
        self._thread.shutdown(wait=False)


def _fingerprint(model: str, tokenizer: Any, reasoning_parser: str) -> str:
    """Of the model's name, its tokenizer's words and its parser: what is stored of a reply must agree with them."""
    words = sorted((number, word) for word, number in tokenizer.get_vocab().items())
    named = (model, words, reasoning_parser) if reasoning_parser else (model, words)
    return hashlib.sha256(repr(named).encode("utf-8", "replace")).hexdigest()[:32]


class _Outputs:
    """What the engine makes for one request. The collector merges what nobody has taken yet."""

    def __init__(self, collector: RequestOutputCollector, resumed: Resumed | None) -> None:
        self.collector = collector
        self.finished = False
        """The engine has let go."""
        self._resumed = resumed
        self._first = True

    def __aiter__(self) -> AsyncIterator[Output]:
        return self

    async def __anext__(self) -> Output:
        if self.finished:
            raise StopAsyncIteration
        try:
            made = self.collector.get_nowait() or await self.collector.get()
        except Exception as fault:
            self.finished = True
            raise _translated(fault) from fault
        self.finished = made.finished
        completion = made.outputs[0]
        reason = completion.finish_reason
        if reason == "abort":
            raise EngineUnavailable("The engine dropped the request.")
        output = Output(
            completion.text, completion.token_ids, finish_reason="stop" if reason == "repetition" else reason
        )
        if self._resumed is not None:
            output = self._resumed.decode(output)
        if self._first:
            self._first = False
            times = made.metrics
            output = output._replace(
                cached_tokens=made.num_cached_tokens or 0,
                queued_s=times.scheduled_ts - times.queued_ts if times else None,
            )
        return output


def _translated(fault: Exception) -> EngineError:
    match fault:
        case EngineDeadError():
            return EngineUnavailable("The engine was lost; it is being started again.")
        case GracefulHTTPError():
            return QueueFull(str(fault))
        case VLLMClientError() | ValueError() | OverflowError():  # the last for a number beyond 64 bits
            return RequestRefused(str(fault))
        case _:
            return EngineError(str(fault))
