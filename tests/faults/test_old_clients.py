"""The clients of the service's ancestor, unchanged, with the real engine."""

import asyncio

import pytest

from tests.faults.measured import Measured
from tests.live_server import LiveServer
from tests.old_clients import Answer, OldClient, OldGradio

pytestmark = pytest.mark.anyio

UNREAD = 600
"""Tokens that the context leaves to the answer to a long prompt."""


def endless(query: str = "Tell me a story.", user: str = "admin") -> dict[str, object]:
    """A question whose answer a test ends itself."""
    return {"query": query, "chat_aim": True, "userId": user, "history": [], "gradio": False}


async def grown(answer: Answer, pieces: int = 3) -> str:
    """The text after so many pieces."""
    texts = answer.texts()
    for _ in range(pieces):
        text = await anext(texts)
    return text


async def test_a_dropped_connection_frees_the_engine_while_text_comes(server: LiveServer, measured: Measured) -> None:
    await server.until_idle()
    async with OldClient(server.port).post(endless()) as answer:
        assert await grown(answer)
        assert await asyncio.to_thread(server.running)
        answer.reset()
        measured("seconds to idle", await server.until_free())


async def test_a_dropped_connection_frees_the_engine_before_the_first_text(
    server: LiveServer, measured: Measured
) -> None:
    """Many long prompts at once keep the engine reading when their clients go."""
    await server.until_idle()

    async def come_and_go(number: int) -> None:
        async with OldClient(server.port).post(endless(f"{number} " + "word " * 700, f"user {number}")) as answer:
            answer.reset()

    await asyncio.gather(*map(come_and_go, range(16)))
    measured("seconds to idle", await server.until_free(16 * UNREAD))


async def test_stop_keeps_the_text_frees_the_engine_and_leaves_another_admin_alone(server: LiveServer) -> None:
    await server.until_idle()
    mine, other = OldClient(server.port), OldClient(server.port, "127.0.0.2")
    async with mine.post(endless()) as my_answer, other.post(endless()) as other_answer:
        shown, _ = await asyncio.gather(grown(my_answer), grown(other_answer))
        assert await OldGradio(server.port).stop() is None
        rest = await my_answer.read()
        assert all(text.startswith(shown) for text in rest)
        assert await grown(other_answer, 2)
        assert await OldGradio(server.port, "127.0.0.2").stop() is None
        await server.until_free()
