"""The tabs of the Gradio page without Gradio, against the whole service around a scripted engine."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from clients.errors import ChatError, Closed, ConnectFailed, Replaced, TurnRefused, Unauthorized
from clients.gradio_ui.__main__ import parse
from clients.gradio_ui.sampling import NEUTRAL, how
from clients.gradio_ui.sampling import shown as first_shown
from clients.gradio_ui.tab import EVERY_S, How, Tab, View
from clients.gradio_ui.texts import CHINESE, ENGLISH, EXAMPLES, texts_for
from clients.gradio_ui.told import explain
from clients.gradio_ui.visitors import Visitors
from server.engine import EngineUnavailable, Output
from server.protocol import CloseCode, Defaults, Error, Params, Ready
from tests.clients.service import service_of
from tests.clients.tcp_proxy import Proxy, proxy
from tests.scripted_engine import ScriptedEngine, Step, says
from tests.serving import UVLOOP

pytestmark = pytest.mark.anyio


@pytest.fixture(scope="module")
def anyio_backend() -> object:
    return UVLOOP


class Stage(NamedTuple):
    """What the tabs play on."""

    engine: ScriptedEngine
    visitors: Visitors
    between: Proxy

    async def tab(self, token: str | None = None) -> Tab:
        """A newcomer's, or another one of the browser that keeps this identity."""
        tab = Tab(self.visitors, ENGLISH, places=3)
        await tab.enter(token)
        return tab


@asynccontextmanager
async def stage(path: Path, *engines: ScriptedEngine, **settings: object) -> AsyncIterator[Stage]:
    async with (
        asyncio.timeout(120),
        service_of(*engines, data=path, **settings) as service,
        proxy(service.address) as between,
    ):
        yield Stage(engines[0], Visitors(f"ws://{between.address}/ws"), between)


async def to_the_end(tab: Tab, how: How = How()) -> View:  # noqa: B008  # it is frozen
    """The last view of what was asked for."""
    async for view in tab.run(how):
        last = view
    return last


def shown(tab: Tab) -> list[str]:
    return [message["content"] for message in tab.view().messages]


async def until(true: Callable[[], object]) -> None:
    while not true():
        await asyncio.sleep(0.005)


async def idle(engine: ScriptedEngine) -> None:
    await until(lambda: not engine.running)


def endless() -> list[Step]:
    """An answer that does not end."""
    return [Output("so ", (1,)), Output("far", (2,)), asyncio.Event()]


# ---- a reply


async def test_a_reply_is_shown_as_it_grows_ten_times_a_second_at_most_and_whole_at_last(tmp_path: Path) -> None:
    words = [f"{number} " for number in range(300)]
    async with stage(tmp_path, ScriptedEngine(*says(*words))) as on:
        tab = await on.tab()
        tab.ask("How far?")
        began = asyncio.get_running_loop().time()
        views = [view async for view in tab.run(How())]
        took = asyncio.get_running_loop().time() - began
        assert len(views) <= 2 + took / EVERY_S
        assert [view.running for view in views] == [True] * (len(views) - 1) + [False]
        assert shown(tab) == ["How far?", "".join(words)]
        assert views[-1].status.startswith("300 tokens")


async def test_what_the_model_thinks_can_be_folded_away(tmp_path: Path) -> None:
    gate = asyncio.Event()
    engine = ScriptedEngine(Output("Hm. ", (1,), "reasoning"), gate, *says("Yes."))
    async with stage(tmp_path, engine) as on:
        tab = await on.tab()
        tab.ask("Is it?")
        titles = []
        async for view in tab.run(How()):
            if len(view.messages) > 1:
                titles.append((view.messages[1]["metadata"]["title"], view.messages[1]["metadata"]["status"]))
                gate.set()
        assert titles[0] == (ENGLISH.thinking, "pending")
        assert titles[-1] == (ENGLISH.thought, "done")
        assert shown(tab) == ["Is it?", "Hm. ", "Yes."]
        assert [tab.round_of(message) for message in range(3)] == [0, 0, 0]
        assert tab.ratings == [None, None]


async def test_how_it_is_asked_reaches_the_engine(tmp_path: Path) -> None:
    engine = ScriptedEngine(*says("fine"))
    async with stage(tmp_path, engine) as on:
        tab = await on.tab()
        for question in ("one", "two"):
            tab.ask(question)
            await to_the_end(tab, How("Be brief.", 0, Params(temperature=0.25, max_tokens=7)))
        assert engine.read(engine.requests[1].prompt) == "<system> Be brief. <user> two"
        assert engine.requests[1].params == Params(temperature=0.25, max_tokens=7)


# ---- versions


async def test_retry_edit_and_undo_change_the_path_and_the_server_knows_it(tmp_path: Path) -> None:
    engine = ScriptedEngine(*says("first"))
    async with stage(tmp_path, engine) as on:
        tab = await on.tab()
        tab.ask("one")
        await to_the_end(tab)
        engine.script = says("second")
        tab.retry(0)
        await to_the_end(tab)
        assert shown(tab) == ["one", "second"]
        tab.ask("two")
        await to_the_end(tab)
        engine.script = says("third")
        tab.ask("two, edited", after=1)
        await to_the_end(tab)
        assert shown(tab) == ["one", "second", "two, edited", "third"]
        assert engine.read(engine.requests[-1].prompt) == "<user> one <assistant> second <user> two, edited"
        assert await tab.undo() == "two, edited"
        other = await on.tab(tab.visitor.chat.token if tab.visitor else None)
        await other.open(tab.conversation_id)
        assert shown(other) == shown(tab) == ["one", "second"]
        assert await tab.undo() == "one"
        assert (shown(tab), await tab.listed()) == ([], [])
        tab.ask("one, edited", after=0)
        await to_the_end(tab)
        assert shown(tab) == ["one, edited", "third"]


async def test_an_answer_is_rated_and_the_rating_comes_back(tmp_path: Path) -> None:
    async with stage(tmp_path, ScriptedEngine(*says("fine"))) as on:
        tab = await on.tab()
        tab.ask("one")
        await to_the_end(tab)
        await tab.rate(0, "down")
        assert tab.visitor
        again = await on.tab(tab.visitor.chat.token)
        await again.open(tab.conversation_id)
        assert again.ratings == ["Dislike"]
        await again.rate(0, None)
        await again.open(tab.conversation_id)
        assert again.ratings == [None]


async def test_clearing_deletes_what_is_shown_and_a_new_chat_keeps_it(tmp_path: Path) -> None:
    async with stage(tmp_path, ScriptedEngine(*says("fine"))) as on:
        tab = await on.tab()
        for question in ("one", "two"):
            await tab.open(None)
            tab.ask(question)
            await to_the_end(tab)
        assert [title for title, _ in await tab.listed()] == ["two", "one"]
        await tab.delete()
        assert [title for title, _ in await tab.listed()] == ["one"]
        assert shown(tab) == []


# ---- Stop, and leaving


async def test_stop_keeps_the_text_frees_the_engine_and_the_answer_can_go_on(tmp_path: Path) -> None:
    engine = ScriptedEngine(*endless())
    async with stage(tmp_path, engine) as on:
        tab = await on.tab()
        tab.ask("one")
        async for view in tab.run(How()):
            if len(view.messages) > 1 and view.running:
                await tab.stop()
        assert (view.running, view.can_go_on, shown(tab)) == (False, True, ["one", "so far"])
        assert ENGLISH.stopped in view.status
        await idle(engine)
        engine.script = [*endless()[:2], *says(", and on")]
        tab.go_on()
        last = await to_the_end(tab)
        assert (last.can_go_on, shown(tab)) == (False, ["one", "so far, and on"])


async def test_stop_before_the_first_text_frees_the_engine(tmp_path: Path) -> None:
    engine = ScriptedEngine(asyncio.Event())
    async with stage(tmp_path, engine) as on:
        tab = await on.tab()
        tab.ask("one")
        running = asyncio.create_task(to_the_end(tab))
        await until(lambda: engine.running)
        await tab.stop()
        assert not (await running).running
        assert engine.running == 0


async def test_stop_of_what_has_not_begun_gives_the_question_back(tmp_path: Path) -> None:
    engine = ScriptedEngine(*says("fine"))
    async with stage(tmp_path, engine) as on:
        tab = await on.tab()
        tab.ask("one")
        assert "3 replies at once" in tab.view().status
        await tab.stop()
        assert (tab.given_back, shown(tab), tab.busy) == ("one", [], False)
        assert not (await to_the_end(tab)).running
        assert engine.requests == []


async def test_a_view_that_nobody_waits_for_any_more_stops_the_reply(tmp_path: Path) -> None:
    engine = ScriptedEngine(*endless())
    async with stage(tmp_path, engine) as on:
        tab = await on.tab()
        tab.ask("one")
        views = tab.run(How())
        await anext(views)
        await anext(views)
        await until(lambda: engine.running)
        await views.aclose()  # type: ignore[attr-defined]  # it is a generator, which Gradio closes
        await idle(engine)


@pytest.mark.parametrize("tokens", [0, 2], ids=["prefill", "decode"])
async def test_a_closed_tab_frees_the_engine(tmp_path: Path, tokens: int) -> None:
    engine = ScriptedEngine(*endless()[2 - tokens :])
    async with stage(tmp_path, engine) as on:
        tab = await on.tab()
        tab.ask("one")
        running = asyncio.create_task(to_the_end(tab))
        await until(lambda: engine.running)
        await tab.close()
        await idle(engine)
        await running


async def test_closing_one_tab_of_a_browser_leaves_the_replies_of_its_others_alone(tmp_path: Path) -> None:
    engine = ScriptedEngine(*endless())
    async with stage(tmp_path, engine) as on:
        one = await on.tab()
        assert one.visitor
        two = await on.tab(one.visitor.chat.token)
        assert two.visitor is one.visitor
        running = []
        for tab in (one, two):
            tab.ask("which?")
            running.append(asyncio.create_task(to_the_end(tab)))
        await until(lambda: engine.running == 2 and one.view().messages[1:] and two.view().messages[1:])
        await one.close()
        await until(lambda: engine.running == 1)
        await running[0]
        await two.stop()
        assert (await running[1]).can_go_on
        await two.close()
        assert not two.view().running


async def test_opening_another_conversation_stops_what_runs(tmp_path: Path) -> None:
    engine = ScriptedEngine(*endless())
    async with stage(tmp_path, engine) as on:
        tab = await on.tab()
        tab.ask("one")
        running = asyncio.create_task(to_the_end(tab))
        await until(lambda: len(tab.view().messages) > 1)
        await tab.open(None)
        await running
        assert (shown(tab), engine.running) == ([], 0)
        ((_, id),) = await tab.listed()
        await tab.open(id)
        assert shown(tab) == ["one", "so far"]
        assert tab.view().can_go_on


# ---- what goes wrong


async def test_a_refused_question_is_given_back_and_what_was_shown_is_again(tmp_path: Path) -> None:
    async with stage(tmp_path, ScriptedEngine(*says("fine"), max_context_tokens=60)) as on:
        tab = await on.tab()
        tab.ask("one")
        await to_the_end(tab)
        tab.ask("word " * 100)
        await to_the_end(tab)
        assert (shown(tab), tab.given_back) == (["one", "fine"], "word " * 100)
        assert tab.fault
        assert "Shorten the question" in explain(tab.fault, ENGLISH)
        tab.ask("word " * 100, after=0)
        await to_the_end(tab)
        assert shown(tab) == ["one", "fine"]
        tab.ask("two")
        await to_the_end(tab)
        assert shown(tab) == ["one", "fine", "two", "fine"]


async def test_a_reply_goes_on_after_the_connection_and_the_engine_were_lost(tmp_path: Path) -> None:
    gate = asyncio.Event()
    engine = ScriptedEngine(Output("one ", (1,)), gate, EngineUnavailable("The engine died."))
    next_engine = ScriptedEngine(Output("one ", (1,)), *says("two"))
    async with stage(tmp_path, engine, next_engine) as on:
        tab = await on.tab()
        tab.ask("go")
        statuses = []
        async for view in tab.run(How()):
            statuses.append(view.status)
            if len(view.messages) > 1 and not gate.is_set():
                on.between.cut(reset=True)
                engine.dead = True
                engine.die("it died")
                gate.set()
        assert shown(tab) == ["go", "one two"]


async def test_an_identity_that_the_server_does_not_know_becomes_a_newcomer(tmp_path: Path) -> None:
    async with stage(tmp_path, ScriptedEngine(*says("fine"))) as on:
        tab = await on.tab(f"{'0' * 32}.{'0' * 32}")
        tab.ask("one")
        await to_the_end(tab)
        assert shown(tab) == ["one", "fine"]


async def test_a_server_that_is_not_there_is_named(tmp_path: Path) -> None:
    async with stage(tmp_path, ScriptedEngine()) as on:
        await on.between.shut()
        with pytest.raises(ConnectFailed) as failed:
            await on.tab()
        assert on.between.address in explain(failed.value, ENGLISH)


def refused(code: str) -> TurnRefused:
    return TurnRefused(Error(code, "The server's sentence.", "t"))  # type: ignore[arg-type]


def test_every_fault_is_explained_in_both_languages_with_what_to_do() -> None:
    faults: list[ChatError] = [
        ConnectFailed("ws://host/ws", "no"),
        Unauthorized(CloseCode.UNAUTHORIZED),
        Replaced(CloseCode.REPLACED),
        Closed(CloseCode.TOO_MANY, "why"),
        *map(refused, ("queue_full", "rate_limited", "prompt_too_long", "engine_unavailable", "internal")),
    ]
    for texts in (ENGLISH, CHINESE):
        told = [explain(fault, texts) for fault in faults]
        assert len(set(told)) == len(faults)
        assert not any("{" in sentence for sentence in told)


# ---- texts, controls, options


def test_every_text_is_there_in_both_languages_with_the_same_places() -> None:
    def places(text: str) -> set[str]:
        return {part.split("}")[0].split(":")[0] for part in text.split("{")[1:]}

    for name, english, chinese in zip(ENGLISH._fields, ENGLISH, CHINESE, strict=True):
        assert english
        assert chinese
        assert places(english) == places(chinese), name
    assert EXAMPLES.keys() == {ENGLISH, CHINESE}


@pytest.mark.parametrize(
    ("header", "texts"),
    [("", ENGLISH), ("de, zh-CN;q=0.8", CHINESE), ("zh-TW,en;q=0.5", CHINESE), ("en-GB,zh", ENGLISH), ("fr", ENGLISH)],
)
def test_the_language_is_the_browsers(header: str, texts: object) -> None:
    assert texts_for(header) is texts


def test_only_controls_that_were_changed_are_sent() -> None:
    ready = Ready(1, "v", "e", "u", "m", "ready", None, Defaults(5, "S", Params(temperature=0.7, top_k=20)), [])  # type: ignore[arg-type]
    first = first_shown(ready)
    assert (first.system, first.controls[0], first.controls[2]) == ("S", 0.7, 20)
    assert how("S", 3, first.controls, first) == How(None, 3, Params())
    changed = dict(zip(NEUTRAL, first.controls, strict=True)) | {
        "temperature": 0,
        "seed": 7.0,
        "stop": "a\n\nb",
        "top_k": 1.0,
    }
    asked = how("", 0, list(changed.values()), first)
    assert asked == How("", 0, Params(temperature=0.0, seed=7, stop=["a", "b"], top_k=1))


def test_options_are_spelt_with_dashes_or_underscores_and_logins_are_pairs() -> None:
    options = parse(["--sever_url", "http://h/stream_chat", "--concurrency_count=2", "--auth", "a:b:c,d:e"])
    assert (options.server_url, options.concurrency_count) == ("http://h/stream_chat", 2)
    assert options.auth == [("a", "b:c"), ("d", "e")]
    assert parse([]).auth == []


@pytest.mark.parametrize("argv", [["--auth", "a"], ["--auth", ":b"], ["--server-url", "ftp://h"], ["--port", "x"]])
def test_what_is_no_option_is_said(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        parse(argv)
    assert end.value.code == 2
    assert argv[0] in capsys.readouterr().err or "address" in capsys.readouterr().err
