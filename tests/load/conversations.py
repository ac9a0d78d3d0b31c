"""What keeping conversations costs: the journal, opening and listing them, and their prompts in the prefix cache."""

import asyncio
import gc
import json
import sys
from pathlib import Path
from statistics import median
from time import perf_counter, time
from typing import Any, Final
from uuid import uuid4

from clients.chat_client import ChatClient
from server.auth import Auth
from server.conversation import Conversation
from server.protocol import History, Params, Timing, TurnEnd, Usage
from server.store import Store
from tests.load import question
from tests.load.contenders import HOST, Measure, serving
from tests.load.figures import QUIET_CORES, Figures, figures, percentile, summary
from tests.load.wire import Failed

MESSAGES: Final = 1000
"""Of the conversation that is opened."""
CONVERSATIONS: Final = 10_000
"""In the list."""
TIMES: Final = 20
ROUNDS: Final = 40
CONTEXT: Final = 2048
STREAMS: Final = 64
TARGETS: Final = {
    "tokens_per_s / unjournalled": (">=", 0.95),
    "open_1000_messages_p50_ms": ("<=", 50.0),
    "list_of_10000_p50_ms": ("<=", 50.0),
    "prefilled / sliding": ("<=", 0.30),
}


async def bench(logs: Path, tokens: int, repeats: int) -> list[dict[str, Any]]:
    """A line for each target."""
    data = logs / "data"
    token, opened = await _fill(data)
    async with (
        serving("service", logs, "--data-dir", str(data), "--max-model-len", str(CONTEXT)) as (port, with_journal),
        serving("unjournalled", logs, "--data-dir", str(logs / "none"), module="tests.load.unjournalled") as (
            _,
            without,
        ),
    ):
        return [
            await _journal(with_journal, without, tokens, repeats),
            _timed("open_1000_messages", await _get(port, f"/api/conversations/{opened}", token)),
            _timed("list_of_10000", await _get(port, "/api/conversations?limit=50", token)),
            _timed("search_in_10000", await _get(port, "/api/conversations?limit=50&q=LONG%20talk", token)),
            await _history(port),
        ]


def met(measured: dict[str, Any]) -> dict[str, bool]:
    """Whether each target is met that these figures tell of."""
    return {
        f"{name} {relation} {bound:g}": measured[name] >= bound if relation == ">=" else measured[name] <= bound
        for name, (relation, bound) in TARGETS.items()
        if name in measured
    }


async def _journal(with_journal: Measure, without: Measure, tokens: int, repeats: int) -> dict[str, Any]:
    """Both under the same load, taking turns: their rates, and the CPU that a token costs."""
    kept: list[Figures] = []
    for measure in (with_journal, without):
        await measure(STREAMS, tokens)  # warms up
    for _ in range(repeats):
        measured = []
        for measure in (with_journal, without):
            gc.collect()
            measured.append(figures(await measure(STREAMS, tokens), tokens))
        if (foreign := max(each["foreign_cores"] for each in measured)) > QUIET_CORES:
            print(f"others used {foreign:.1f} cores meanwhile: rates mean little", file=sys.stderr)
        kept.append(
            {
                f"{name} / unjournalled": measured[0][name] / measured[1][name]
                for name in ("tokens_per_s", "cpu_us_per_token")
            }
        )
    whole = summary(kept)
    line = {"contender": "journal", "streams": STREAMS, **whole.median, "range": whole.range}
    return line | {"targets": met(line)}


def _timed(name: str, seconds: list[float]) -> dict[str, Any]:
    line: dict[str, Any] = {
        "contender": name,
        "first_ms": round(1e3 * seconds[0], 1),
        f"{name}_p50_ms": round(1e3 * median(seconds), 1),
        f"{name}_p95_ms": round(1e3 * percentile(seconds, 95), 1),
    }
    return line | {"targets": met(line)}


async def _get(port: int, path: str, token: str) -> list[float]:
    """Seconds of each of some requests, one after the other, each on a connection of its own."""
    taken = []
    for _ in range(TIMES):
        began = perf_counter()
        reader, writer = await asyncio.open_connection(HOST, port)
        writer.write(
            f"GET {path} HTTP/1.1\r\nHost: {HOST}:{port}\r\nAuthorization: Bearer {token}\r\n"
            "Connection: close\r\n\r\n".encode()
        )
        head, _, body = (await reader.read()).partition(b"\r\n\r\n")
        taken.append(perf_counter() - began)
        writer.close()
        if b" 200 " not in head.partition(b"\r\n")[0] or not json.loads(body):
            raise Failed(f"{path}: {head.decode(errors='replace')}")
    return taken


async def _history(port: int) -> dict[str, Any]:
    """Tokens of prompts that had to be read, by a chat as the service keeps it and by one whose window slides."""
    ours, rounds = await _chat(port, "You tell stories about the sea.", 1000)
    sliding, _ = await _chat(port, "You tell stories about hills.", rounds)
    line: dict[str, Any] = {
        "contender": "history",
        "rounds": ROUNDS,
        "window": rounds,
        "prefilled": ours,
        "prefilled_sliding": sliding,
        "prefilled / sliding": round(ours / sliding, 3),
    }
    return line | {"targets": met(line)}


async def _chat(port: int, system: str, history_max: int) -> tuple[int, int]:
    """Tokens prefilled in all, and the most rounds that a prompt held."""
    prefilled = most = 0
    conversation_id = parent_id = None
    async with ChatClient(f"http://{HOST}:{port}") as chat:
        for number in range(ROUNDS):
            turn = await chat.ask(
                f"{number}. {question.TEXT}",
                conversation_id=conversation_id,
                parent_id=parent_id,
                system=system,
                history_max=history_max,
                params=Params(max_tokens=60, temperature=1.0, seed=number),
            )
            end = await turn.wait()
            assert turn.start is not None
            conversation_id, parent_id = turn.start.conversation_id, turn.start.message_id
            prefilled += end.usage.prompt_tokens - end.usage.cached_tokens
            most = max(most, end.history.used)
    return prefilled, most


async def _fill(data: Path) -> tuple[str, str]:
    """A database with a user who has many conversations, one of them long. Returns token and conversation."""
    user, token = Auth("").identify(None)
    assert token
    made = [_conversation(user, "天气 and the sea", 2) for _ in range(CONVERSATIONS - 1)]
    long = _conversation(user, "a long talk", MESSAGES)
    store = await Store.open(f"sqlite:///{data / 'streamchat.db'}")
    await store.adopt(user, [*made, long])
    await store.close()
    return token, long.id


def _conversation(user: str, title: str, messages: int) -> Conversation:
    conversation = Conversation(user, title=title)
    for _ in range(messages // 2):
        turn_id = str(uuid4())
        node = conversation.ask(turn_id, "What is said about the sea and the hills? " * 7, time())
        node.answer = "A ship goes out in the morning and comes back in the evening. " * 5
        node.end = TurnEnd(turn_id, 0, "stop", Usage(0, 0, 0), Timing(0, 0, 0), History(0, 0), "")
    return conversation
