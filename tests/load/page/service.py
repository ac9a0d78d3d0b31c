"""The real service around an engine that writes one answer at a steady pace."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from time import time
from typing import Final
from uuid import uuid4

from starlette.applications import Starlette
from starlette.staticfiles import StaticFiles
from starlette.types import Receive, Scope, Send

from server.app import create_app
from server.auth import Auth
from server.conversation import Conversation
from server.engine import Output
from server.protocol import History, Timing, TurnEnd, Usage
from server.store import Store
from tests.load.page.document import section, tokens
from tests.scripted_engine import ScriptedEngine, Step, hub_of, says
from tests.serving import serving

TOKENS: Final = 8000
TOKENS_PER_S: Final = 200
FLUSH_MS: Final = 25.0
ROUNDS: Final = 250
"""Of the conversation that is opened: twice as many messages."""
CONTENDER: Final = Path(__file__).parent


class PacedEngine(ScriptedEngine):
    """Plays its outputs at so many a second, by the clock; who comes late gets all that is due, as of vLLM."""

    async def _play(self, script: Sequence[Step]) -> AsyncGenerator[Output, None]:
        outputs = [step for step in script if isinstance(step, Output)]
        loop = asyncio.get_running_loop()
        began, given = loop.time(), 0
        while given < len(outputs):
            due = min(len(outputs), int((loop.time() - began) * TOKENS_PER_S))
            if due == given:
                await asyncio.sleep(began + (given + 1) / TOKENS_PER_S - loop.time())
                continue
            piled, given = outputs[given:due], due
            yield piled[-1]._replace(
                text="".join(output.text for output in piled),
                token_ids=tuple(token for output in piled for token in output.token_ids),
            )


class WithContender:
    """The application, and beside it the page that it is compared with."""

    def __init__(self, app: Starlette) -> None:
        self._app = app
        self._contender = StaticFiles(directory=CONTENDER)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope.get("path", "")
        if path.startswith("/bench/"):
            response = await self._contender.get_response(path.removeprefix("/bench/"), scope)
            await response(scope, receive, send)
        else:
            await self._app(scope, receive, send)


@asynccontextmanager
async def service(folder: Path) -> AsyncIterator[tuple[str, str, Conversation]]:
    """Its address, and the token of somebody with a long conversation, and that."""
    user, token = Auth("").identify(None)
    assert token
    long = conversation(user)
    store = await Store.open(f"sqlite:///{folder / 'streamchat.db'}")
    try:
        await store.adopt(user, [long])
        engine = PacedEngine(*says(*tokens(TOKENS)), max_context_tokens=100_000)
        async with (
            hub_of(engine, store=store, journalling=False, flush_ms=FLUSH_MS) as hub,
            serving(WithContender(create_app(hub, hub.settings, Auth("")))) as port,
        ):
            yield f"http://127.0.0.1:{port}", token, long
    finally:
        await store.close()


def conversation(user: str) -> Conversation:
    """A long talk, whose answers are all that Markdown can be."""
    long = Conversation(user, title="A long talk")
    for number in range(1, ROUNDS + 1):
        turn_id = str(uuid4())
        node = long.ask(turn_id, f"What is part {number} about?", time())
        node.answer = f"{section(number)}\nThis was part {number}.\n"
        node.end = TurnEnd(turn_id, 0, "stop", Usage(0, 0, 0), Timing(0, 0, 0), History(0, 0), "")
    return long
