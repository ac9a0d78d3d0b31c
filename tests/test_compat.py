import asyncio
import base64
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from server.engine import EngineUnavailable, Output, QueueFull
from server.hub import Hub
from tests.memory_store import MemoryStore
from tests.old_clients import Answer, OldClient, OldGradio, OldTerminal
from tests.scripted_engine import ScriptedEngine, says
from tests.serving import UVLOOP
from tests.test_app import FOREIGN, app_of

pytestmark = pytest.mark.anyio


@pytest.fixture(scope="module")
def anyio_backend() -> object:
    return UVLOOP


def question(query: object = "Why?", **more: Any) -> dict[str, Any]:
    return {"query": query, "chat_aim": True, "userId": "admin", "history": [], "gradio": False, **more}


async def first_text(answer: Answer) -> str:
    async for text in answer.texts():
        return text
    raise AssertionError("no text came")


async def until_idle(engine: ScriptedEngine) -> None:
    while engine.running:
        await asyncio.sleep(0.001)


# ---- a reply


async def test_the_terminal_prints_each_answer_once_and_whole() -> None:
    async with app_of(ScriptedEngine(*says("你", "好\n", "!\n"))) as (port, _):
        terminal = OldTerminal(port)
        assert await terminal.ask("Hello?") == "你好\n!"
        assert await terminal.ask("And?") == "你好\n!"
        assert terminal.printed == "你好\n!" * 2


async def test_a_chunk_is_the_whole_text_so_far_as_ascii_json_and_a_nul() -> None:
    gate = asyncio.Event()
    engine = ScriptedEngine(Output("é", (1,)), gate, *says("漢"))
    async with app_of(engine) as (port, _), OldClient(port).post(question()) as answer:
        assert answer.status == 200
        assert answer.headers["transfer-encoding"] == "chunked"
        pieces = []
        async for piece in answer.pieces:
            pieces.append(piece)
            gate.set()
    assert pieces == [b'{"text": "\\u00e9"}', b'{"text": "\\u00e9\\u6f22"}']


async def test_what_the_model_thought_is_no_part_of_the_text() -> None:
    async with app_of(ScriptedEngine(Output("Hm.", (1,), "reasoning"), *says("Yes."))) as (port, _):
        assert await OldTerminal(port).ask("Is it?") == "Yes."


async def test_an_answer_without_text_is_an_empty_text() -> None:
    async with app_of(ScriptedEngine(*says(""))) as (port, _), OldClient(port).post(question()) as answer:
        assert await answer.read() == [""]


async def test_whole_texts_come_at_a_bounded_rate_and_the_last_is_complete() -> None:
    words = [f"{number} " for number in range(400)]
    async with app_of(ScriptedEngine(*says(*words)), flush_ms=0.0) as (port, _):
        began = time.monotonic()
        async with OldClient(port).post(question()) as answer:
            texts = await answer.read()
        assert texts[-1] == "".join(words)
        assert len(texts) <= 2 + (time.monotonic() - began) / 0.025


# ---- the prompt


async def test_rounds_of_the_client_go_into_the_prompt_in_the_order_in_which_they_were_said() -> None:
    engine = ScriptedEngine(*says("fine"))
    async with app_of(engine, system="Be brief.") as (port, _):
        history = [["q1", "a1"], None, ["q2", "a2"], ["q3", None]]
        async with OldClient(port).post(question("q4", history=history)) as answer:
            assert await answer.read() == ["fine"]
    said = "<system> Be brief. <user> q1 <assistant> a1 <user> q2 <assistant> a2 <user> q4"
    assert engine.read(engine.requests[0].prompt) == said


async def test_where_the_history_is_too_long_its_oldest_rounds_go_and_the_question_stays() -> None:
    engine = ScriptedEngine(*says("fine"), max_context_tokens=100)
    async with app_of(engine) as (port, _):
        history = [[f"q{number} " + "word " * 8, f"a{number}"] for number in range(20)]
        async with OldClient(port).post(question("the question", history=history)) as answer:
            assert await answer.read() == ["fine"]
    prompt = engine.read(engine.requests[0].prompt)
    assert prompt.endswith("q19 word word word word word word word word <assistant> a19 <user> the question")
    assert "q0" not in prompt


async def test_the_server_bounds_the_rounds_too() -> None:
    engine = ScriptedEngine(*says("fine"))
    asked = question("q3", history=[["q1", "a1"], ["q2", "a2"]])
    async with app_of(engine, history_max=1) as (port, _), OldClient(port).post(asked) as answer:
        await first_text(answer)
    assert engine.read(engine.requests[0].prompt) == "<user> q2 <assistant> a2 <user> q3"


async def test_an_answer_of_one_piece_does_not_break_the_next_question() -> None:
    engine = ScriptedEngine(*says("fine"))
    async with app_of(engine) as (port, _):
        page = OldGradio(port)
        await page.submit("q1")
        assert page.history == [None]
        await page.submit("q2")
        assert page.shown == "fine"
        assert page.history == [("q2", "fine")]


async def test_nothing_of_it_is_stored() -> None:
    store = MemoryStore()
    async with app_of(ScriptedEngine(*says("fine")), store=store) as (port, hub):
        await OldTerminal(port).ask("Remember this?")
        await hub.journal.flush()
        assert (store.writes, store.conversations_by_id) == ([], {})


# ---- Stop, and leaving


@asynccontextmanager
async def three_admins(**settings: Any) -> AsyncIterator[tuple[int, ScriptedEngine, list[Answer]]]:
    """Replies without an end to `admin` at two addresses, and to `bob` at the first."""
    engine = ScriptedEngine(Output("so far", (1,)), asyncio.Event())
    async with app_of(engine, **settings) as (port, _):
        first, second = OldClient(port), OldClient(port, "127.0.0.2")
        async with (
            first.post(question()) as one,
            second.post(question()) as two,
            first.post(question(userId="bob")) as bob,
        ):
            yield port, engine, [one, two, bob]


async def test_stop_ends_the_reply_of_that_name_at_that_address_and_no_other() -> None:
    async with three_admins() as (port, engine, (one, two, bob)):
        assert [await first_text(each) for each in (two, bob)] == ["so far"] * 2
        assert await OldGradio(port).stop() is None
        assert await one.read() == ["so far"]
        assert [request.freed for request in engine.requests] == [True, False, False]
        assert await OldGradio(port, "127.0.0.2").stop() is None
        assert [request.freed for request in engine.requests] == [True, True, False]
        assert await OldGradio(port).stop("bob") is None
        assert engine.running == 0


async def test_stopping_nobody_is_no_error() -> None:
    async with three_admins() as (port, engine, _):
        for client in (OldGradio(port), OldGradio(port, "127.0.0.3")):
            assert await client.stop("somebody else") is None
        answer, said = await OldClient(port, "127.0.0.3").told({})
        assert (answer.status, said) == (200, None)
        assert engine.running == 3


async def test_where_nothing_tells_two_people_apart_stop_ends_neither_reply() -> None:
    engine = ScriptedEngine(Output("so far", (1,)), asyncio.Event())
    async with app_of(engine) as (port, _):
        client = OldGradio(port)
        async with client.post(question()) as one, client.post(question()):
            assert await client.stop() is None
            assert engine.running == 2
            one.reset()
            while engine.running == 2:
                await asyncio.sleep(0.001)
            assert await client.stop() is None
            assert engine.running == 0


async def test_an_identity_tells_two_of_one_name_and_address_apart() -> None:
    engine = ScriptedEngine(Output("so far", (1,)), asyncio.Event())
    async with app_of(engine) as (port, hub):
        tokens = [hub._auth.identify(None)[1] for _ in range(2)]
        one, two = (OldGradio(port, cookie=f"streamchat_{port}={token}", host=f"127.0.0.1:{port}") for token in tokens)
        async with one.post(question()), two.post(question()):
            await two.stop()
            assert [request.freed for request in engine.requests] == [False, True]


async def test_a_dropped_connection_frees_the_engine_before_the_first_text() -> None:
    engine = ScriptedEngine(asyncio.Event())
    async with app_of(engine) as (port, _), OldClient(port).post(question()) as answer:
        assert engine.running == 1
        answer.reset()
        await until_idle(engine)
    assert engine.requests[0].cancelled


async def test_a_dropped_connection_frees_the_engine_while_text_comes() -> None:
    engine = ScriptedEngine(Output("a", (1,)), asyncio.Event())
    async with app_of(engine) as (port, _), OldClient(port).post(question()) as answer:
        await first_text(answer)
        answer.reset()
        await until_idle(engine)
    assert engine.requests[0].cancelled


async def test_who_does_not_read_is_given_up() -> None:
    gate = asyncio.Event()
    engine = ScriptedEngine(Output("x" * 2_000_000, (1,)), gate, Output("y", (2,)), asyncio.Event())
    async with app_of(engine, slow_timeout=0.3) as (port, _), OldClient(port).post(question()) as answer:
        await answer.begun()
        gate.set()
        await until_idle(engine)
    assert engine.requests[0].cancelled


# ---- the engine, and the end of the server


async def test_a_reply_whose_engine_is_lost_goes_on_with_the_next_one() -> None:
    lost = EngineUnavailable("The engine died.")
    engine = ScriptedEngine(Output("one ", (1,)), lost)
    async with app_of(engine) as (port, _), OldClient(port).post(question()) as answer:
        texts = []
        async for text in answer.texts():
            texts.append(text)
            engine.script = [Output("one ", (1,)), *says("two")]
    assert texts == ["one ", "one two"]


@asynccontextmanager
async def cut_off(engine: ScriptedEngine) -> AsyncIterator[Hub]:
    """A reply whose connection must end without the mark that it is whole."""
    async with app_of(engine) as (port, hub), OldClient(port).post(question()) as answer:
        yield hub
        with pytest.raises(asyncio.IncompleteReadError):
            await answer.read()


async def test_a_reply_that_cannot_go_on_does_not_look_whole() -> None:
    async with cut_off(ScriptedEngine(Output("", (1,)), EngineUnavailable("The engine dies each time."))):
        pass


async def test_a_stopping_server_cuts_replies_off() -> None:
    async with cut_off(ScriptedEngine(Output("", (1,)), asyncio.Event())) as hub:
        await hub.shutdown()


# ---- refusals


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"chat_aim": True}, 422),
        (question(query=None), 422),
        (question(query=""), 422),
        (question(query=7), 422),
        (question(chat_aim="yes"), 422),
        (question(userId=["admin"]), 422),
        (question(userId="x" * 257), 422),
        (question(history="before"), 422),
        (question(history=[["q"]]), 422),
        (question(history=[["q", "a", "more"]]), 422),
        (question(history=[[None, "a"]]), 422),
        (question(history=[{"role": "user", "content": "q"}]), 422),
        ([], 422),
        (b"", 400),
        (b"{", 400),
        (b"query=Why", 400),
        (b'{"query": "\xff", "chat_aim": true}', 400),
        (b"[" * 100_000, 422),
        (question(query="x" * 300_000), 413),
    ],
)
async def test_what_is_no_question_is_refused_with_a_sentence_that_old_clients_show(body: Any, status: int) -> None:
    engine = ScriptedEngine()
    async with app_of(engine) as (port, _):
        answer, said = await OldClient(port).told(body)
        assert answer.status == said["status"] == status
        assert answer.headers["content-type"] == "application/problem+json"
        assert said["text"] == said["detail"]
        assert said["text"].endswith(".")
        assert engine.requests == []


async def test_only_post_does_something() -> None:
    async with app_of() as (port, _):
        answer, _ = await OldClient(port).told(b"", "GET")
        assert (answer.status, answer.headers["allow"]) == (405, "POST")


async def test_a_body_that_does_not_come_is_not_waited_for() -> None:
    async with app_of(hello_timeout=0.1) as (port, _):
        answer, _ = await OldClient(port).told(b"{", content_length="9")
        assert answer.status == 408


async def test_a_question_that_does_not_fit_is_refused() -> None:
    async with app_of(ScriptedEngine(max_context_tokens=100)) as (port, _):
        answer, said = await OldClient(port).told(question("word " * 200))
        assert answer.status == 413
        assert "Shorten the question" in said["text"]


async def test_a_model_that_still_loads_says_so() -> None:
    async with app_of(loaded=asyncio.Event()) as (port, _):
        answer, said = await OldClient(port).told(question())
        assert (answer.status, answer.headers["retry-after"]) == (503, "1")
        assert "loading" in said["text"]


async def test_a_full_queue_says_so() -> None:
    engine = ScriptedEngine()
    engine.refusal = QueueFull("There is no room.")
    async with app_of(engine) as (port, _):
        answer, said = await OldClient(port).told(question())
        assert (answer.status, answer.headers["retry-after"], said["text"]) == (503, "1", "There is no room.")


async def test_a_client_has_so_many_replies_at_once_and_no_more() -> None:
    async with three_admins(max_live_turns=1) as (port, engine, _):
        answer, said = await OldClient(port).told(question())
        assert (answer.status, answer.headers["retry-after"]) == (429, "1")
        assert "stop one or wait" in said["text"]
        assert engine.running == 3


async def test_where_a_token_is_set_it_is_asked_for_as_bearer_or_in_the_url() -> None:
    def basic(shown: str) -> str:
        return "Basic " + base64.b64encode(shown.encode()).decode()

    async with app_of(ScriptedEngine(*says("fine")), token="secret") as (port, _):
        for shown in ("", "Bearer wrong", "Basic !", basic("secret"), basic("secret:"), basic("me:wrong")):
            answer, _ = await OldClient(port).told(question(), authorization=shown)
            assert answer.status == 401
            assert "Basic" in answer.headers["www-authenticate"]
        for shown in ("Bearer secret", basic(":secret"), basic("me:secret")):
            async with OldClient(port).post(question(), authorization=shown) as reply:
                assert await first_text(reply) == "fine"


async def test_names_in_the_url_tell_people_behind_one_address_apart() -> None:
    engine = ScriptedEngine(Output("so far", (1,)), asyncio.Event())
    async with app_of(engine) as (port, _):
        me, you = (
            OldGradio(port, authorization="Basic " + base64.b64encode(f"{name}:".encode()).decode())
            for name in ("me", "you")
        )
        async with me.post(question()), you.post(question()):
            await you.stop()
            assert [request.freed for request in engine.requests] == [False, True]


async def test_a_foreign_page_reaches_nothing() -> None:
    engine = ScriptedEngine(*says("fine"))
    async with app_of(engine) as (port, _):
        for header in ({"origin": FOREIGN}, {"host": "evil.example"}):
            async with OldClient(port).post(json.dumps(question()).encode(), **header) as answer:
                assert answer.status == 403
        assert engine.requests == []
