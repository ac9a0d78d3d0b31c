"""The engine without a network: a process that runs loads on vLLM's AsyncLLM as its parent says, line by line.

A line in, `[streams, tokens]`, gives a line out, a Run; the first line out says that the engine is ready. This is what
the service is measured against, so it does nothing but take the outputs.
"""

import asyncio
import gc
import os
import sys
from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager
from time import perf_counter
from typing import Any, BinaryIO
from uuid import uuid4

import msgspec
import uvloop
from vllm.engine.arg_utils import AsyncEngineArgs
from vllm.renderers import ChatParams
from vllm.sampling_params import RequestOutputKind, SamplingParams
from vllm.usage.usage_lib import UsageContext
from vllm.utils.argparse_utils import FlexibleArgumentParser
from vllm.v1.engine.async_llm import AsyncLLM

from tests.load import question
from tests.load.cpu import Cpu
from tests.load.figures import Run, Stream


async def main(replies: BinaryIO) -> None:
    """Serve the parent until it closes our standard input."""
    async with _engine() as engine:
        chat = ChatParams(chat_template=None, chat_template_kwargs={"add_generation_prompt": True})
        _, (prompt,) = await engine.renderer.render_chat_async([list(question.MESSAGES)], chat)
        gc.collect()
        gc.freeze()  # as `vllm serve` does
        _reply(replies, b"ready")
        while line := await asyncio.to_thread(sys.stdin.readline):
            streams, tokens = msgspec.json.decode(line, type=tuple[int, int])
            _reply(replies, msgspec.json.encode(await _run(engine, prompt, streams, tokens)))


def _reply(replies: BinaryIO, line: bytes) -> None:
    replies.write(line + b"\n")
    replies.flush()


@asynccontextmanager
async def _engine() -> AsyncIterator[AsyncLLM]:
    parser = AsyncEngineArgs.add_cli_args(FlexibleArgumentParser())
    options = AsyncEngineArgs.from_cli_args(parser.parse_args(sys.argv[1:]))
    engine = AsyncLLM.from_engine_args(options, usage_context=UsageContext.OPENAI_API_SERVER)
    try:
        yield engine
    finally:
        await asyncio.to_thread(engine.shutdown, timeout=0)


async def _run(engine: AsyncLLM, prompt: Any, streams: int, tokens: int) -> Run:
    sampling = SamplingParams(max_tokens=tokens, output_kind=RequestOutputKind.DELTA, **question.SAMPLING)
    before = Cpu.of(os.getpid())
    answers = await asyncio.gather(*(_stream(engine, prompt, sampling) for _ in range(streams)))
    return Run(list(answers), Cpu.of(os.getpid()).since(before), received=0)


async def _stream(engine: AsyncLLM, prompt: Any, sampling: SamplingParams) -> Stream:
    arrivals, tokens = [], 0
    asked = perf_counter()
    async with aclosing(engine.generate(prompt, sampling, str(uuid4()))) as outputs:
        async for output in outputs:
            arrivals.append(perf_counter())
            tokens += len(output.outputs[0].token_ids)
    return Stream(asked, arrivals, perf_counter(), tokens, len(prompt["prompt_token_ids"]))


if __name__ == "__main__":
    # The engine's processes and whatever vLLM prints must not write among the replies.
    with os.fdopen(os.dup(1), "wb") as to_parent:
        os.dup2(2, 1)
        uvloop.run(main(to_parent))
