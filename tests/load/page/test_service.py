"""The engine of the bench keeps its pace, and the document is cut into tokens without a loss."""

import asyncio

import pytest

from server.protocol import Params
from tests.load.page.document import section, tokens
from tests.load.page.service import PacedEngine
from tests.scripted_engine import says

pytestmark = pytest.mark.anyio


async def test_who_takes_seldom_gets_what_is_due_and_all_of_it() -> None:
    texts = tokens(60)
    async with PacedEngine(*says(*texts)).request([], Params()) as outputs:
        taken = []
        async for output in outputs:
            taken.append(output)
            await asyncio.sleep(0.05)
    assert "".join(output.text for output in taken) == "".join(texts)
    assert [token for output in taken for token in output.token_ids] == list(range(1, 61))
    assert len(taken) < 20
    assert [output.finish_reason for output in taken] == [None] * (len(taken) - 1) + ["stop"]


def test_the_tokens_are_the_document() -> None:
    whole = "".join(map(section, range(1, 12)))
    assert whole.startswith("".join(tokens(1000)))
    assert all(tokens(1000))
