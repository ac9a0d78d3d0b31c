"""A client's conversations over REST, with the whole service behind them."""

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from clients.chat_client import ChatClient
from clients.conversations import Conversations
from clients.errors import ConnectFailed, RequestRefused
from server.protocol import Params
from tests.clients.service import Service, service_of, unix_service_of
from tests.scripted_engine import ScriptedEngine, says
from tests.serving import UVLOOP

pytestmark = pytest.mark.anyio


@pytest.fixture(scope="module")
def anyio_backend() -> object:
    return UVLOOP


@pytest.fixture(params=[service_of, unix_service_of], ids=["tcp", "unix"])
async def service(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Service]:
    async with asyncio.timeout(120), request.param(ScriptedEngine(*says("Two ", "words.")), data=tmp_path) as made:
        yield made


def of(chat: ChatClient) -> Conversations:
    return Conversations(chat.url, lambda: chat.token)


async def test_what_was_chatted_is_listed_read_changed_and_deleted(service: Service) -> None:
    async with ChatClient(service.address) as chat:
        mine = of(chat)
        assert (await mine.page()).conversations == []
        first = await chat.ask("What is up?")
        await first.wait()
        assert first.start
        id = first.start.conversation_id
        again = await chat.regenerate(first.id, Params(temperature=1.0))
        await again.wait()
        stored = await mine.read(id)
        question, answer = stored.path()
        assert (question.text, answer.text, answer.turn_id) == ("What is up?", "Two words.", again.id)
        assert [version.turn_id for version in stored.versions(answer)] == [first.id, again.id]
        assert stored.versions(question) == [question]
        await mine.choose(id, stored.versions(answer)[0].id)
        await mine.rate(id, answer.id, "down")
        assert next(each for each in (await mine.read(id)).messages if each.id == answer.id).rating == "down"
        assert (await mine.read(id)).path()[1].turn_id == first.id
        await mine.rename(id, "All about up")
        assert [listed.title for listed in (await mine.page("up?")).conversations] == ["All about up"]
        assert (await mine.page("elsewhere")).conversations == []
        assert b"What is up?" in await mine.export(id)
        ids = await mine.take(await mine.export_all())
        page = await mine.page(limit=1)
        assert page.next
        assert {*ids, id} == {page.conversations[0].id, (await mine.page(before=page.next)).conversations[0].id}
        assert json.loads(await mine.export(ids[0], "json"))["conversations"]
        await mine.delete(id)
        assert [listed.id for listed in (await mine.page()).conversations] == ids
        await mine.forget_all()
        assert (await mine.page()).conversations == []


async def test_refusals_are_sentences(service: Service) -> None:
    async with ChatClient(service.address) as chat:
        with pytest.raises(RequestRefused, match="no such conversation") as refused:
            await of(chat).read("a?b#c")
        assert refused.value.status == 404
        with pytest.raises(RequestRefused, match="Nothing was imported"):
            await of(chat).take(b"{}")
    with pytest.raises(RequestRefused, match="who you are"):
        await Conversations(chat.url, lambda: None).page()
    with pytest.raises(ConnectFailed):
        await Conversations("ws://127.0.0.1:1/ws", lambda: None).page()


async def test_a_turn_known_by_its_id_alone_is_continued_and_handed_out_from_its_beginning(tmp_path: Path) -> None:
    gate = asyncio.Event()
    one, *rest = says("One ", "two ", "three.")
    engine = ScriptedEngine(one, gate, *rest)
    async with asyncio.timeout(120), service_of(engine, data=tmp_path) as service:
        async with ChatClient(service.address) as chat:
            stopped = await chat.ask("Count")
            assert (await stopped.next()) is not None
            await stopped.cancel()
            assert (await stopped.wait()).finish_reason == "cancelled"
            token = chat.token
        async with ChatClient(service.address, token) as other:
            gate.set()
            turn = await other.continue_turn(stopped.id)
            assert (await anext(turn)).text.startswith("One ")
            assert (await turn.wait()).finish_reason == "stop"
            assert turn.text == "One two three."
