import asyncio
import gzip
import http.client
import json
import random
import shutil
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple
from uuid import uuid4

import pytest
from starlette.applications import Starlette

from server import conversation_api
from server.auth import Auth, cookie_name
from server.conversation import Conversation
from server.conversation_api import MAX_IMPORT_BYTES, conversation_routes
from server.exchange import BadImport
from server.exchange_import import read_import
from server.journal import Journal
from server.library import Library
from server.protocol import History, Timing, TurnEnd, Usage
from server.store import Store
from tests.serving import UVLOOP, serving
from tests.test_exchange import VALID, answer, ours, question, without_names

pytestmark = pytest.mark.anyio


@pytest.fixture(scope="module")
def anyio_backend() -> object:
    return UVLOOP


class Reply(NamedTuple):
    """An HTTP answer; header names in lower case."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


class Client:
    """A user's HTTP client."""

    def __init__(self, port: int, auth: Auth) -> None:
        self._port = port
        self.user, token = auth.identify(None)
        assert token is not None
        self.token = token

    async def ask(self, method: str, path: str, body: bytes | Iterable[bytes] | None = None, **headers: str) -> Reply:
        """Headers are given with underscores."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        named = {"authorization": f"Bearer {self.token}"} | named
        return await asyncio.to_thread(self._ask, method, path, body, named)

    def _ask(self, method: str, path: str, body: bytes | Iterable[bytes] | None, headers: dict[str, str]) -> Reply:
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=60)
        try:
            connection.request(method, path, body, headers, encode_chunked=not isinstance(body, bytes | None))
            reply = connection.getresponse()
            return Reply(reply.status, {name.lower(): value for name, value in reply.getheaders()}, reply.read())
        finally:
            connection.close()

    async def get(self, path: str, **headers: str) -> Reply:
        return await self.ask("GET", path, None, **headers)

    async def send(self, method: str, path: str, body: Any, **headers: str) -> Reply:
        """A JSON body, or bytes that are said to be one."""
        sent = body if isinstance(body, bytes) else json.dumps(body).encode()
        return await self.ask(method, path, sent, **{"content_type": "application/json"} | headers)


class Service(SimpleNamespace):
    """The routes on a real server over a real database, and two users of it."""

    port: int
    library: Library
    store: Store
    me: Client
    other: Client


@asynccontextmanager
async def service(database_url: str) -> AsyncIterator[Service]:
    store = await Store.open(database_url)
    journal = Journal(store)
    library, auth = Library(store, journal, 100), Auth("")
    writing = asyncio.create_task(journal.run())
    try:
        async with asyncio.timeout(60), serving(Starlette(routes=conversation_routes(library, auth))) as port:
            clients = {"me": Client(port, auth), "other": Client(port, auth)}
            yield Service(port=port, library=library, store=store, **clients)
    finally:
        writing.cancel()
        await store.close()


async def keep(service: Service, client: Client, *questions: str, at: float = 1.0) -> Conversation:
    """A stored conversation: each question answered by itself in capitals."""
    conversation = Conversation(client.user)
    for number, asked in enumerate(questions):
        node = conversation.ask(str(uuid4()), asked, at + number)
        node.answer, node.model = asked.upper(), "tiny"
        usage, timing = Usage(7, 0, 2), Timing(0, 1, 2)
        node.end = TurnEnd(node.turn_id, 2, "stop", usage, timing, History(number, 0), "0" * 64)
    await service.library.adopt(client.user, [conversation])
    return conversation


def assert_problem(reply: Reply, status: int, detail: str = "") -> None:
    assert reply.status == status, reply
    assert reply.headers["content-type"] == "application/problem+json"
    problem = reply.json
    assert problem["status"] == status
    assert problem["title"]
    assert detail in problem["detail"]
    assert problem["detail"].endswith(".")


# ---- the list


async def test_the_list_is_paged_newest_first(database_url: str) -> None:
    async with service(database_url) as running:
        kept = [await keep(running, running.me, f"q{number}", at=float(number // 2)) for number in range(7)]
        await keep(running, running.other, "not mine")
        expected = sorted(kept, key=lambda each: (each.updated_at, each.id), reverse=True)
        listed, path = [], "/api/conversations?limit=3"
        sizes = []
        while True:
            page = (await running.me.get(path)).json
            listed += page["conversations"]
            sizes.append(len(page["conversations"]))
            if page["next"] is None:
                break
            path = f"/api/conversations?limit=3&before={page['next']}"
        assert sizes == [3, 3, 1]
        assert [each["id"] for each in listed] == [each.id for each in expected]
        first = expected[0]
        times = {"created_at": first.created_at, "updated_at": first.updated_at}
        assert listed[0] == {"id": first.id, "title": first.title, **times}
        assert (await running.me.get("/api/conversations?limit=7")).json["next"] is None


async def test_titles_and_texts_are_searched_in_any_script(database_url: str) -> None:
    async with service(database_url) as running:
        chinese = await keep(running, running.me, "今天天气怎么样？")
        english = await keep(running, running.me, "hello", "what about 100% wool_en")

        async def found(query: str) -> list[str]:
            page = (await running.me.get(f"/api/conversations?q={query}")).json
            return [each["id"] for each in page["conversations"]]

        assert await found("%E5%A4%A9%E6%B0%94") == [chinese.id]
        assert await found("HELLO") == [english.id]
        assert await found("100%25") == [english.id]
        assert await found("l_en") == [english.id]
        assert await found("h_llo") == await found("%00") == []
        assert set(await found("%20")) == {chinese.id, english.id}


async def test_what_cannot_be_listed_is_said(database_url: str) -> None:
    async with service(database_url) as running:
        for query in (
            *("limit=0", "limit=201", "limit=-1", "limit=x", "limit=%C2%B2", "limit=", "limit=1e2"),
            *("before=", "before=x", "before=%FF", "before=AAAA", "before=f_gAAAAAAABhYg", f"q={'x' * 201}"),
        ):
            assert_problem(await running.me.get(f"/api/conversations?{query}"), 400)


# ---- who asks for what


async def test_only_users_are_answered(database_url: str) -> None:
    async with service(database_url) as running:
        mine = await keep(running, running.me, "q")
        for method, path in (
            ("GET", "/api/conversations"),
            ("DELETE", "/api/conversations"),
            ("GET", f"/api/conversations/{mine.id}"),
            ("GET", "/api/export"),
            ("POST", "/api/import"),
        ):
            for authorization in ("", "Bearer x.y", "Basic eDp5"):
                reply = await running.me.ask(method, path, authorization=authorization)
                assert_problem(reply, 401, "who you are")
                assert reply.headers["www-authenticate"] == "Bearer"
        cookie = f"{cookie_name(f'127.0.0.1:{running.port}')}={running.me.token}"
        page = await running.me.get("/api/conversations", authorization="", cookie=cookie)
        assert [each["id"] for each in page.json["conversations"]] == [mine.id]


async def test_somebody_elses_conversation_is_answered_like_an_unknown_one(database_url: str) -> None:
    async with service(database_url) as running:
        theirs = await keep(running, running.other, "secret")
        for _ in range(2):  # the second time it is in memory, because its owner has read it
            for method, path, body in (
                ("GET", "", None),
                ("GET", "/export?format=html", None),
                ("PATCH", "", b'{"title":"mine"}'),
                ("PATCH", "", f'{{"current_id":"{theirs.current}"}}'.encode()),
                ("DELETE", "", None),
            ):
                replies = [
                    await running.me.ask(
                        method, f"/api/conversations/{id}{path}", body, content_type="application/json"
                    )
                    for id in (theirs.id, "f" * 32, "%00")
                ]
                for reply in replies:
                    assert_problem(reply, 404, "no such conversation")
                    assert reply.body == replies[0].body
                    assert reply.headers.keys() == replies[0].headers.keys()
            assert (await running.other.get(f"/api/conversations/{theirs.id}")).json["title"] == "secret"


async def test_other_paths_and_methods_are_problems(database_url: str) -> None:
    async with service(database_url) as running:
        for path in ("/api", "/api/", "/api/nowhere", "/api/conversations/", "/api/conversations/a/b"):
            for method in ("GET", "POST"):
                reply = await running.me.ask(method, path)
                assert reply.status == 404 or (path == "/api" and reply.status == 307)
        assert_problem(await running.me.ask("GET", "/api/nowhere"), 404, "/api/nowhere")
        for method, path, allowed in (
            ("POST", "/api/conversations", "DELETE, GET, HEAD"),
            ("PUT", "/api/conversations/a", "DELETE, GET, HEAD, PATCH"),
            ("GET", "/api/import", "POST"),
            ("OPTIONS", "/api/export", "GET, HEAD"),
        ):
            reply = await running.me.ask(method, path)
            assert_problem(reply, 405)
            assert reply.headers["allow"] == allowed


# ---- one conversation


async def test_a_conversation_is_read_and_not_sent_again_until_it_changes(database_url: str) -> None:
    async with service(database_url) as running:
        kept = await keep(running, running.me, "q1", "q2")
        path = f"/api/conversations/{kept.id}"
        reply = await running.me.get(path)
        assert (reply.json["id"], reply.json["title"], reply.json["current_id"]) == (kept.id, "q1", kept.current)
        assert [message["text"] for message in reply.json["messages"]] == ["q1", "Q1", "q2", "Q2"]
        assert reply.json["messages"][3]["finish_reason"] == "stop"
        assert set(reply.json["messages"][3]["turn"]) <= {"timing", "history"}
        etag = reply.headers["etag"]
        for known in (etag, f"W/{etag}", f'"x", {etag}', "*"):
            unchanged = await running.me.get(path, if_none_match=known)
            assert (unchanged.status, unchanged.body, unchanged.headers["etag"]) == (304, b"", etag)
        assert (await running.me.get(path, if_none_match='"x"')).status == 200
        await running.me.send("PATCH", path, {"title": "new"})
        changed = await running.me.get(path, if_none_match=etag)
        assert (changed.status, changed.json["title"]) == (200, "new")
        head = await running.me.ask("HEAD", path)
        assert (head.status, head.body, head.headers["etag"]) == (200, b"", changed.headers["etag"])


async def test_a_running_turn_has_no_finish_reason_and_one_whose_server_was_lost_is_interrupted(
    database_url: str,
) -> None:
    async with service(database_url) as running:
        conversation = Conversation(running.me.user)
        conversation.ask("00000000-0000-0000-0000-000000000000", "q", 1.0)
        await running.store.adopt(running.me.user, [conversation])
        lost = (await running.me.get(f"/api/conversations/{conversation.id}")).json["messages"][1]
        assert lost["finish_reason"] == "interrupted"
        assert not {"digest", "usage"} & lost.keys()
        running.library.add(conversation)
        live = (await running.me.get(f"/api/conversations/{conversation.id}")).json["messages"][1]
        assert live["finish_reason"] is None


async def test_the_list_and_exports_have_etags_too(database_url: str) -> None:
    async with service(database_url) as running:
        kept = await keep(running, running.me, "q")
        for path in ("/api/conversations", f"/api/conversations/{kept.id}/export?format=markdown"):
            etag = (await running.me.get(path)).headers["etag"]
            assert (await running.me.get(path, if_none_match=etag)).status == 304
        await keep(running, running.me, "another")
        assert (await running.me.get("/api/conversations", if_none_match=etag)).status == 200


async def test_a_conversation_is_renamed_and_another_version_chosen(database_url: str) -> None:
    async with service(database_url) as running:
        kept = await keep(running, running.me, "q1", "q2")
        path, first = f"/api/conversations/{kept.id}", next(iter(kept.nodes))
        before = (await running.me.get(path)).headers["etag"]
        done = await running.me.send("PATCH", path, {"title": " 新\n\x1b标题 ", "current_id": first}, if_match=before)
        assert (done.status, done.body) == (204, b"")
        reply = await running.me.get(path)
        assert (reply.json["title"], reply.json["current_id"]) == ("新 标题", first)
        assert reply.headers["etag"] == done.headers["etag"]
        stored = await running.store.conversation(running.me.user, kept.id)
        assert stored is not None
        assert (stored.title, stored.current) == ("新 标题", first)
        assert_problem(await running.me.send("PATCH", path, {"title": "late"}, if_match=before), 412, "read it again")
        assert_problem(await running.me.send("DELETE", path, b"", if_match=before), 412)
        assert (await running.me.get(path)).json["title"] == "新 标题"
        assert (await running.me.send("PATCH", path, {}, if_match="*")).status == 204


async def test_answers_are_rated_and_the_rating_is_kept_and_can_be_taken_back(database_url: str) -> None:
    async with service(database_url) as running:
        kept = await keep(running, running.me, "q1", "q2")
        path, (first, second) = f"/api/conversations/{kept.id}", kept.nodes

        async def ratings() -> list[str | None]:
            stored = await running.store.conversation(running.me.user, kept.id)
            assert stored is not None
            told = (await running.me.get(path)).json["messages"]
            assert [node.rating for node in stored.nodes.values()] == [m.get("rating") for m in told[1::2]]
            return [node.rating for node in stored.nodes.values()]

        assert (await running.me.send("PATCH", path, {"ratings": {first: "up", second: "down"}})).status == 204
        assert await ratings() == ["up", "down"]
        assert (await running.me.send("PATCH", path, {"ratings": {second: None}})).status == 204
        assert await ratings() == ["up", None]


BAD_CHANGES: list[tuple[Any, int, str]] = [
    (b"", 400, "JSON"),
    (b'{"title"', 400, "JSON"),
    (b'{"title":"\xff"}', 400, "JSON"),
    (b"[" * 9999, 422, "object"),
    (b'{"t":' + b"[" * 9999, 422, "`t`"),
    ([], 422, "object"),
    ({"title": None}, 422, "$.title"),
    ({"title": ""}, 422, "title"),
    ({"title": " \u0007"}, 422, "title"),
    ({"title": "x" * 201}, 422, "200"),
    ({"titel": "x"}, 422, "titel"),
    ({"ratings": {"f" * 32: "up"}}, 422, "ratings"),
    ({"ratings": {"f" * 32: "good"}}, 422, "ratings"),
    ({"title": "x", "current_id": "0" * 32}, 422, "current_id"),
    ({"title": "x", "current_id": ""}, 422, "current_id"),
    ({"title": "x", "current_id": 3}, 422, "current_id"),
]


async def test_a_bad_change_changes_nothing(database_url: str) -> None:
    async with service(database_url) as running:
        kept = await keep(running, running.me, "q")
        path = f"/api/conversations/{kept.id}"
        before = await running.me.get(path)
        for body, status, detail in BAD_CHANGES:
            assert_problem(await running.me.send("PATCH", path, body), status, detail)
        assert_problem(await running.me.send("PATCH", path, {"title": "x"}, content_type="text/plain"), 415)
        assert_problem(await running.me.send("PATCH", path, b" " * 2**17), 413)
        assert (await running.me.get(path)).body == before.body


async def test_one_conversation_is_deleted_or_all(database_url: str) -> None:
    async with service(database_url) as running:
        one, *_ = [await keep(running, running.me, f"mine {number}") for number in range(3)]
        theirs = await keep(running, running.other, "theirs")
        path = f"/api/conversations/{one.id}"
        etag = (await running.me.get(path)).headers["etag"]
        assert (await running.me.ask("DELETE", path, if_match=etag)).status == 204
        for method in ("GET", "DELETE"):
            assert_problem(await running.me.ask(method, path), 404)
        stale = (await running.me.get("/api/conversations")).headers["etag"]
        await keep(running, running.me, "one more")
        assert_problem(await running.me.ask("DELETE", "/api/conversations", if_match=stale), 412)
        assert (await running.me.ask("DELETE", "/api/conversations")).json == {"deleted": 3}
        assert (await running.me.get("/api/conversations")).json == {"conversations": [], "next": None}
        assert (await running.me.ask("DELETE", "/api/conversations")).json == {"deleted": 0}
        assert (await running.other.get(f"/api/conversations/{theirs.id}")).status == 200


# ---- export and import


async def test_a_conversation_is_exported_under_its_title(database_url: str) -> None:
    async with service(database_url) as running:
        kept = await keep(running, running.me, "天气/好吗")
        for format, media_type, extension, content in (
            ("markdown", "text/markdown; charset=utf-8", "md", "> 天气/好吗"),
            ("html", "text/html; charset=utf-8", "html", "<!doctype html>"),
            ("json", "application/json", "json", '"format":"streamchat"'),
        ):
            reply = await running.me.get(f"/api/conversations/{kept.id}/export?format={format}")
            assert (reply.status, reply.headers["content-type"]) == (200, media_type)
            assert content in reply.body.decode()
            name = f"filename*=UTF-8''%E5%A4%A9%E6%B0%94%E5%A5%BD%E5%90%97.{extension}"
            assert reply.headers["content-disposition"] == f'attachment; filename="conversation.{extension}"; {name}'
        assert_problem(await running.me.get(f"/api/conversations/{kept.id}/export?format=pdf"), 400, "markdown")
        assert_problem(await running.me.get("/api/export?format=html"), 400, "json")


async def test_everything_is_exported_and_imported_by_somebody_else(database_url: str) -> None:
    async with service(database_url) as running:
        nothing = await running.me.get("/api/export")
        assert nothing.json["conversations"] == []
        assert (await running.me.send("POST", "/api/import", nothing.body)).json == {"imported": 0, "ids": []}
        for number in range(3):
            await keep(running, running.me, f"q{number}", "你好", at=float(number))
        exported = await running.me.get("/api/export?format=json")
        assert exported.headers["content-disposition"] == 'attachment; filename="StreamChat.json"'
        for times in (1, 2):
            reply = await running.other.send("POST", "/api/import", exported.body)
            assert (reply.status, reply.json["imported"], len(set(reply.json["ids"]))) == (201, 3, 3)
            assert len((await running.other.get("/api/conversations")).json["conversations"]) == 3 * times
        assert (await running.me.get("/api/export")).body == exported.body
        await running.other.ask("DELETE", "/api/conversations")
        await running.other.send("POST", "/api/import", exported.body)
        again = await running.other.get("/api/export")
        assert without_names(again.body) == without_names(exported.body)


async def test_an_import_can_be_read_and_gone_on_with(database_url: str) -> None:
    async with service(database_url) as running:
        (id,) = (await running.me.send("POST", "/api/import", VALID[1])).json["ids"]
        read = (await running.me.get(f"/api/conversations/{id}")).json
        assert [(message["role"], message["text"]) for message in read["messages"][:2]] == [
            ("user", "q"),
            ("assistant", "a"),
        ]
        conversation = await running.library.conversation(running.me.user, id)
        assert conversation is not None
        assert conversation.ask("t", "and now?", 1.0).parent_id == read["current_id"]


async def test_a_bad_file_is_refused_whole(database_url: str) -> None:
    good, bad = (json.loads(ours([question("q", text=text), answer("a", "q")])) for text in ("good", "bad"))
    bad["conversations"][0]["messages"][1]["parent_id"] = "gone"
    file = {**good, "conversations": [*good["conversations"], *bad["conversations"]]}
    async with service(database_url) as running:
        reply = await running.me.send("POST", "/api/import", file)
        assert_problem(reply, 422, "Conversation 2 of 2: Answer 'a' is to 'gone'")
        assert "Nothing was imported." in reply.json["detail"]
        assert (await running.me.get("/api/conversations")).json["conversations"] == []


async def test_whatever_is_sent_is_imported_whole_or_refused_whole(database_url: str) -> None:
    chance = random.Random(4)
    async with service(database_url) as running:
        outcomes = set()
        for _ in range(120):
            file = bytearray(chance.choice(VALID))
            for _ in range(chance.randint(1, 3)):
                at = chance.randrange(len(file))
                file[at : at + chance.randint(0, 2)] = chance.choice(
                    (b"", b"9", b'"', b"}", b"null", chance.randbytes(1))
                )
            try:
                expected = len(read_import("x", bytes(file)))
            except BadImport:
                expected = -1
            reply = await running.me.send("POST", "/api/import", bytes(file))
            outcomes.add(reply.status)
            if expected < 0:
                assert_problem(reply, 422)
            else:
                assert (reply.status, reply.json["imported"]) == (201, expected)
            listed = (await running.me.get("/api/conversations?limit=200")).json["conversations"]
            assert len(listed) == max(0, expected)
            for each in listed:
                assert (await running.me.get(f"/api/conversations/{each['id']}")).status == 200
            await running.me.ask("DELETE", "/api/conversations")
        assert outcomes == {201, 422}


async def test_a_file_that_is_too_large_is_not_read_to_its_end(database_url: str) -> None:
    async with service(database_url) as running:
        announced = {"content_length": str(MAX_IMPORT_BYTES + 1), "content_type": "application/json"}
        assert_problem(await running.me.ask("POST", "/api/import", None, **announced), 413, "32 MiB")
        pieces = (b" " * 2**20 for _ in range(2**25 // 2**20 + 2))
        assert_problem(await running.me.ask("POST", "/api/import", pieces, content_type="application/json"), 413)
        fitting = VALID[0] + b" " * (MAX_IMPORT_BYTES - len(VALID[0]))
        assert (await running.me.send("POST", "/api/import", fitting)).status == 201


async def test_only_json_is_imported(database_url: str) -> None:
    async with service(database_url) as running:
        reply = await running.me.send("POST", "/api/import", VALID[0], content_type="application/x-www-form-urlencoded")
        assert_problem(reply, 415, "Content-Type: application/json")
        packed = await running.me.send("POST", "/api/import", gzip.compress(VALID[0]), content_encoding="gzip")
        assert_problem(packed, 415, "Content-Encoding")
        charset = await running.me.send("POST", "/api/import", VALID[0], content_type="Application/JSON; charset=utf-8")
        assert charset.status == 201


async def test_a_file_that_comes_too_slowly_is_given_up(database_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversation_api, "IMPORT_READ_S", 0.05)
    async with service(database_url) as running:
        half = {"content_length": "100", "content_type": "application/json"}
        assert_problem(await running.me.ask("POST", "/api/import", b"[", **half), 408)


async def test_a_client_that_leaves_in_the_middle_of_its_file_imports_nothing(database_url: str) -> None:
    async with service(database_url) as running:
        for _ in range(conversation_api.MAX_IMPORTS + 1):
            _, writer = await asyncio.open_connection("127.0.0.1", running.port)
            head = f"POST /api/import HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {running.me.token}\r\n"
            writer.write(f"{head}content-type: application/json\r\ncontent-length: 100\r\n\r\n[".encode())
            await writer.drain()
            writer.close()
            await writer.wait_closed()
        assert (await running.me.send("POST", "/api/import", VALID[0])).json["imported"] == 1


async def test_a_database_that_fails_is_a_problem_that_passes(tmp_path: Path) -> None:
    async with service(f"sqlite:///{tmp_path}/chat/streamchat.db") as running:
        kept = await keep(running, running.me, "q")
        await running.store.close()
        (tmp_path / "chat").rename(tmp_path / "away")
        for method, path, body in (
            ("GET", "/api/conversations", None),
            ("GET", f"/api/conversations/{kept.id}", None),
            ("DELETE", f"/api/conversations/{kept.id}", None),
            ("POST", "/api/import", VALID[0]),
        ):
            reply = await running.me.ask(method, path, body, content_type="application/json")
            assert_problem(reply, 503, "again")
            assert reply.headers["retry-after"]
        shutil.move(tmp_path / "away", tmp_path / "chat")
        assert (await running.me.get(f"/api/conversations/{kept.id}")).status == 200
