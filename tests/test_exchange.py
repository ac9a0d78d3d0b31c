import base64
import hashlib
import json
import re
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from html.parser import HTMLParser
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import UNSET

from server import exchange_import
from server.conversation import Conversation, Node, clean_title
from server.exchange import EXPORT_HEAD, EXPORT_TAIL, BadImport, TurnDetails, encode, view
from server.exchange_import import read_import
from server.exchange_text import STYLE, content_disposition, file_name, html, markdown
from server.protocol import History, Params, Timing, TurnEnd, Usage

UNHURRIED = settings(deadline=timedelta(seconds=5))
YEAR_2100 = 4_102_444_800

TIMES = st.floats(0, YEAR_2100)
COUNTS = st.integers(0, 2**40)
WORDS = st.text(max_size=12)


@st.composite
def trees(draw: st.DrawFn) -> Conversation:
    """A conversation as the server makes it: branches, versions, turns that ended and turns that have not."""
    conversation = Conversation("somebody", title=draw(st.sampled_from(["", "A title", "标题 №1"])))
    nodes: list[Node] = []
    for number in range(draw(st.integers(1, 8))):
        turn_id = f"{number:08}-0000-0000-0000-000000000000"
        of = draw(st.sampled_from([None, *nodes]))
        if of is not None:
            node = conversation.regenerate(turn_id, of, draw(TIMES))
        else:
            parent_id = draw(st.sampled_from([None, *conversation.nodes]))
            node = conversation.ask(turn_id, draw(WORDS), draw(TIMES), parent_id)
            node.system, node.history_max = draw(WORDS), draw(st.integers(0, 100))
            node.params = draw(st.builds(Params, temperature=st.just(UNSET) | st.floats(0, 2), seed=st.integers(0, 9)))
        node.rating = draw(st.sampled_from([None, "up", "down"]))
        node.model, node.answer, node.reasoning = draw(WORDS), draw(WORDS), draw(WORDS)
        node.history_from = draw(st.sampled_from([None, *(each.id for each in nodes)]))
        if draw(st.booleans()):
            node.end = draw(
                st.builds(
                    TurnEnd,
                    turn_id=st.just(turn_id),
                    seq=COUNTS,
                    finish_reason=st.sampled_from(["stop", "length", "cancelled", "interrupted", "error"]),
                    usage=st.builds(Usage, COUNTS, COUNTS, COUNTS),
                    timing=st.builds(Timing, st.floats(0, 9), st.floats(0, 9), st.floats(0, 9), st.floats(0, 9)),
                    history=st.builds(History, COUNTS, COUNTS),
                    digest=st.just("0" * 64),
                )
            )
        nodes.append(node)
    conversation.choose(draw(st.sampled_from(nodes)).id)
    return conversation


def export(*conversations: Conversation) -> bytes:
    return EXPORT_HEAD + b",".join(encode(each, details=True) for each in conversations) + EXPORT_TAIL


def without_names(file: bytes) -> Any:
    """An export with its ids replaced by numbers, and without what an import cannot keep."""
    numbers: dict[str, int] = {}
    exported = json.loads(file)
    for conversation in exported["conversations"]:
        del conversation["id"]
        conversation["title"] = clean_title(conversation["title"])
        for message in conversation["messages"]:
            for name in ("turn_id", "digest", "seq"):
                message.pop(name, None)
            message.get("turn", {}).pop("fingerprint", None)
            for place, name in ((message, "id"), (message, "parent_id"), (message.get("turn", {}), "history_from")):
                if place.get(name) is not None:
                    place[name] = numbers.setdefault(place[name], len(numbers))
        conversation["current_id"] = numbers[conversation["current_id"]]
    return exported


def assert_sound(conversation: Conversation) -> None:
    """Whatever was imported can be shown, stored and exported."""
    before: set[str] = set()
    questions: dict[str, tuple[str | None, str]] = {}
    for id, node in conversation.nodes.items():
        assert id == node.id
        assert node.parent_id is None or node.parent_id in before
        assert questions.setdefault(node.question_id, (node.parent_id, node.question)) == (
            node.parent_id,
            node.question,
        )
        assert 0 <= node.asked_at <= YEAR_2100
        assert node.end is not None
        assert node.end.digest == hashlib.sha256((node.reasoning + node.answer).encode()).hexdigest()
        before.add(id)
    assert conversation.current in conversation.nodes
    assert conversation.title
    assert json.loads(encode(conversation))
    assert markdown(conversation)
    assert html(conversation)


# ---- the view


def test_a_question_is_shown_once_and_its_answers_after_it() -> None:
    conversation = Conversation("somebody")
    first = conversation.ask("t1", "q1", 1.0)
    first.answer, first.reasoning, first.model = "a1", "why", "m"
    first.end = TurnEnd("t1", 3, "stop", Usage(7, 2, 3), Timing(0, 1, 2), History(0, 0), "d" * 64)
    again = conversation.regenerate("t2", first, 2.0)
    conversation.ask("t3", "q2", 3.0, first.id)
    shown = json.loads(encode(conversation))
    question, answer, version, *_ = shown["messages"]
    assert question == {"id": first.question_id, "parent_id": None, "role": "user", "text": "q1", "created_at": 1.0}
    assert answer == {
        "id": first.id,
        "parent_id": first.question_id,
        "role": "assistant",
        "text": "a1",
        "reasoning": "why",
        "turn_id": "t1",
        "model": "m",
        "created_at": 1.0,
        "finish_reason": "stop",
        "usage": {"prompt_tokens": 7, "cached_tokens": 2, "completion_tokens": 3},
        "digest": "d" * 64,
        "seq": 3,
        "turn": {"timing": {"queued_ms": 0, "total_ms": 1, "tokens_per_s": 2}},
    }
    assert (version["id"], version["parent_id"], version["finish_reason"]) == (again.id, first.question_id, None)
    assert [message["role"] for message in shown["messages"]] == ["user", "assistant", "assistant", "user", "assistant"]
    assert shown["messages"][3]["parent_id"] == first.id


# ---- our own export


@UNHURRIED
@given(st.lists(trees(), max_size=3))
def test_what_was_exported_and_imported_is_exported_the_same(conversations: list[Conversation]) -> None:
    file = export(*conversations)
    imported = read_import("another", file)
    for conversation in imported:
        assert_sound(conversation)
        assert conversation.user == "another"
    assert without_names(export(*imported)) == without_names(file)
    ids = [id for each in conversations for id in (each.id, *each.nodes)]
    assert not {id for each in imported for id in (each.id, *each.nodes)} & set(ids)


def test_what_is_shown_can_be_imported_too() -> None:
    conversation = Conversation("somebody")
    conversation.ask("t1", "你好", 1.0)
    shown = b'{"format":"streamchat","version":1,"conversations":[' + encode(conversation) + b"]}"
    (imported,) = read_import("somebody", shown)
    assert [node.question for node in imported.nodes.values()] == ["你好"]


def test_a_question_without_an_answer_is_a_round_with_an_empty_one() -> None:
    question = {"id": "q", "parent_id": None, "role": "user", "text": "hello?", "created_at": 5}
    (imported,) = read_import("somebody", ours([question]))
    (node,) = imported.nodes.values()
    assert (node.question, node.answer, imported.current) == ("hello?", "", node.id)
    assert imported.title == "hello?"


def ours(messages: Any, **more: Any) -> bytes:
    conversation = {"title": "", "created_at": 0, "updated_at": 0, "current_id": None, "messages": messages, **more}
    return json.dumps({"format": "streamchat", "version": 1, "conversations": [conversation]}).encode()


def question(id: str, parent_id: str | None = None, **more: Any) -> dict[str, Any]:
    return {"id": id, "parent_id": parent_id, "role": "user", "text": "q", "created_at": 1, **more}


def answer(id: str, parent_id: str, **more: Any) -> dict[str, Any]:
    return {
        "id": id,
        "parent_id": parent_id,
        "role": "assistant",
        "text": "a",
        "created_at": 1,
        "finish_reason": "stop",
        **more,
    }


BAD_OF_OURS: list[tuple[bytes, str]] = [
    (ours([question("q"), question("q")]), "Two messages have the id 'q'"),
    (ours([question("q"), answer("q", "q")]), "Two messages have the id 'q'"),
    (ours([question("q", "gone"), answer("a", "q")]), "'gone'"),
    (ours([answer("a", "q"), question("q")]), "no such question precedes"),
    (ours([question("q", "a"), answer("a", "q")]), "no such answer precedes"),  # a circle
    (ours([question("q"), question("r", "q")]), "no such answer precedes"),
    (ours([question("q")], current_id="q"), "The current answer is 'q'"),
    (ours([question("q"), answer("a", "q", turn={"history_from": "x"})]), "history"),
    (ours([question("q", created_at=-1)]), "created_at"),
    (ours([question("q", created_at=1e11)]), "created_at"),
    (ours([question("q", created_at=float("nan"))]), "JSON"),
    (ours([question("q", created_at="yesterday")]), "created_at"),
    (ours([question("q", text=None)]), "text"),
    (ours([question("q", role="system")]), "role"),
    (ours([question("")]), "id"),
    (ours([question("q"), answer("a", "q", finish_reason="bored")]), "finish_reason"),
    (ours([question("q"), answer("a", "q", turn={"params": {"temperature": -3}})]), "temperature"),
    (ours([question("q"), answer("a", "q", turn={"history_max": 10**30})]), "history_max"),
    (ours({}), "messages"),
    (ours([[[[]]]]), "Message 1"),
    (ours([], title=None), "title"),
    (b'{"format":"streamchat","version":2,"conversations":[]}', "newer"),
]


@pytest.mark.parametrize(("file", "said"), BAD_OF_OURS)
def test_a_bad_export_of_ours_is_refused_with_the_place_of_the_fault(file: bytes, said: str) -> None:
    with pytest.raises(BadImport, match=re.escape(said)):
        read_import("somebody", file)


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (b"", "JSON"),
        (b"\xff\xfe", "JSON"),
        (b"{}", "neither"),
        (b"3", "JSON"),
        (b'{"format":"streamchat"}', "neither"),
        (b'{"conversations":[]}', "neither"),
        (b"[" * 100_000, "too deeply"),
        (b'[{"mapping":' + b'{"a":' * 100_000, "too deeply"),
        (b'[{"mapping":{"a":' + b"[" * 900 + b"]" * 900 + b"}}]", "Message 'a'"),
        (b'["\xff"]', "Conversation 1 of 1"),
        (b'["\\ud800"]', "JSON"),
        (b"[3]", "Conversation 1 of 1"),
        (b'[{"mapping":{}},{"title":"\xff"}]', "Conversation 2 of 2"),
        (b"[{}]", "Conversation 1 of 1"),
    ],
)
def test_what_is_no_export_is_refused(file: bytes, said: str) -> None:
    with pytest.raises(BadImport, match=re.escape(said)):
        read_import("somebody", file)


def test_a_byte_order_mark_does_no_harm() -> None:
    assert len(read_import("somebody", b"\xef\xbb\xbf" + ours([question("q")]))) == 1


def test_limits_hold_for_the_whole_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange_import, "MAX_CONVERSATIONS", 2)
    monkeypatch.setattr(exchange_import, "MAX_MESSAGES", 3)
    monkeypatch.setattr(exchange_import, "MAX_CHARS", 30)
    one = json.loads(ours([question("q")]))["conversations"][0]
    two = json.loads(ours([question("q"), question("r")]))["conversations"][0]
    large = json.loads(ours([question("q", text="x" * 12), *(answer(f"a{n}", "q") for n in range(3))]))[
        "conversations"
    ][0]

    def importing(*conversations: Any) -> list[Conversation]:
        file = {"format": "streamchat", "version": 1, "conversations": conversations}
        return read_import("somebody", json.dumps(file).encode())

    assert len(importing(one, two)) == 2
    for refused, said in (((one,) * 3, "3 conversations"), ((two, two), "3 messages"), ((large,), "30 characters")):
        with pytest.raises(BadImport, match=said):
            importing(*refused)


# ---- ChatGPT's export


def said(id: str, parent: str | None, role: str, text: str = "", **more: Any) -> dict[str, Any]:
    content = more.pop("content", {"content_type": "text", "parts": [text]})
    message = {"id": id, "author": {"role": role}, "content": content, "recipient": "all", "metadata": {}, **more}
    return {"id": id, "parent": parent, "children": [], "message": message}


def chatgpt(*nodes: dict[str, Any], **more: Any) -> bytes:
    mapping = {node["id"]: node for node in nodes}
    for node in nodes:
        if node["parent"] in mapping:
            mapping[node["parent"]]["children"].append(node["id"])
    return json.dumps([{"title": "T", "create_time": 100.5, "mapping": mapping, **more}]).encode()


def rounds(file: bytes) -> list[tuple[int | None, str, str]]:
    """(place of the parent, question, answer) of one imported conversation's rounds."""
    (imported,) = read_import("somebody", file)
    assert_sound(imported)
    places = {id: place for place, id in enumerate(imported.nodes)}
    return [
        (None if node.parent_id is None else places[node.parent_id], node.question, node.answer)
        for node in imported.nodes.values()
    ]


ROOT: dict[str, Any] = {"id": "root", "parent": None, "children": [], "message": None}
HIDDEN = said("hidden", "root", "system", "", metadata={"is_visually_hidden_from_conversation": True})
PICTURE = {"content_type": "multimodal_text", "parts": [{"content_type": "image_asset_pointer"}, "what is it"]}
THOUGHTS = {"content_type": "thoughts", "thoughts": [{"summary": "Look", "content": "A cat?"}]}


def test_a_chat_with_tools_thoughts_and_pictures() -> None:
    file = chatgpt(
        ROOT,
        HIDDEN,
        said("u1", "hidden", "user", content=PICTURE, create_time=101.0),
        said("th", "u1", "assistant", content=THOUGHTS),
        said("call", "th", "assistant", "look()", recipient="python"),
        said("tool", "call", "tool", "cat.png"),
        said("a1", "tool", "assistant", "A cat\ue200cite\ue202turn0search1\ue201.", metadata={"model_slug": "gpt-x"}),
        said("u2", "a1", "user", "thanks", create_time=None),
        title="Cats",
        update_time=200.0,
        current_node="u2",
    )
    (imported,) = read_import("somebody", file)
    first, second = imported.nodes.values()
    assert (first.question, first.answer, first.reasoning) == ("[image]\nwhat is it", "A cat.", "Look\n\nA cat?")
    assert (first.model, first.asked_at, second.asked_at) == ("gpt-x", 101.0, 101.0)
    assert (second.parent_id, second.question, second.answer) == (first.id, "thanks", "")
    assert (imported.title, imported.created_at, imported.updated_at) == ("Cats", 100.5, 200.0)
    assert imported.current == second.id


def test_versions_share_their_question_and_edits_branch() -> None:
    file = chatgpt(
        ROOT,
        said("u1", "root", "user", "q", create_time=1.0),
        said("a1", "u1", "assistant", "one", create_time=2.0),
        said("a2", "u1", "assistant", "two", create_time=9.0),
        said("u2", "a1", "user", "next", create_time=3.0),
        said("u2b", "a1", "user", "next, edited", create_time=4.0),
        current_node="a2",
    )
    (imported,) = read_import("somebody", file)
    one, following, edited, two = imported.nodes.values()
    assert [node.answer for node in (one, two)] == ["one", "two"]
    assert one.question_id == two.question_id
    assert {following.parent_id, edited.parent_id} == {one.id}
    assert imported.current == two.id


@pytest.mark.parametrize(
    ("nodes", "expected"),
    [
        (
            [said("u1", None, "user", "q1"), said("u2", "u1", "user", "q2"), said("a", "u2", "assistant", "a")],
            [(None, "q1", ""), (0, "q2", "a")],
        ),
        ([said("a", None, "assistant", "hi"), said("u", "a", "user", "q")], [(None, "", "hi"), (0, "q", "")]),
        (
            [said("u", None, "user", "q"), said("a", "u", "assistant", "one"), said("b", "a", "assistant", "two")],
            [(None, "q", "one\n\ntwo")],
        ),
        (
            [
                said("u", None, "user", "q"),
                said("a", "u", "assistant", "one"),
                said("b", "a", "assistant", "two"),
                said("c", "a", "assistant", "three"),
            ],
            [(None, "q", "one"), (0, "", "two"), (0, "", "three")],
        ),
        (
            [said("u", None, "user", "q"), said("a", "u", "assistant", "a"), said("v", "u", "user", "r")],
            [(None, "q", ""), (None, "q", "a"), (0, "r", "")],
        ),
        ([said("s", None, "system", "obey"), said("u", "s", "user", "q")], [(None, "q", "")]),
        (
            [
                said("u", None, "user", "q", create_time=50),
                said("a", "u", "assistant", "a", create_time=3),
                said("v", "a", "user", "r", create_time=7),
            ],
            [(None, "q", "a"), (0, "r", "")],
        ),
    ],
    ids=[
        "questions in a row",
        "an answer first",
        "answers in a row",
        "answers that part",
        "answered and followed",
        "system",
        "times in disorder",
    ],
)
def test_what_is_no_plain_dialogue_becomes_rounds(nodes: list[Any], expected: list[Any]) -> None:
    assert rounds(chatgpt(*json.loads(json.dumps(nodes)))) == expected


def test_conversations_without_a_message_are_left_out() -> None:
    assert read_import("somebody", chatgpt(dict(ROOT), title=None)) == []
    assert read_import("somebody", b"[]") == []


def test_one_conversation_cut_out_of_the_file_is_taken() -> None:
    file = chatgpt(said("u", None, "user", "第一个问题"), title=None)
    (imported,) = read_import("somebody", file[1:-1])
    assert imported.title == "第一个问题"


@pytest.mark.parametrize(
    ("file", "complaint"),
    [
        (chatgpt(said("a", "b", "user", "q"), said("b", "a", "assistant", "a")), "circle"),
        (chatgpt(dict(ROOT), said("a", "a", "user", "q")), "circle"),
        (chatgpt(said("a", "gone", "user", "q")), "'gone'"),
        (chatgpt(said("a", None, "user", "q"), current_node="gone"), "'gone'"),
        (chatgpt(said("a", None, "user", "q")).replace(b'"id": "a", "parent"', b'"id": "b", "parent"'), "another id"),
        (chatgpt(said("a", None, "user", "q", create_time=-1)), "create_time"),
        (chatgpt(said("a", None, "user", "q", create_time=1e12)), "create_time"),
        (chatgpt(said("a", None, "user", "q", create_time=float("inf"))), "JSON"),
        (chatgpt(said("a", None, "user", "q", content={"parts": 3})), "parts"),
        (chatgpt(said("a", None, "user", "q", author="user")), "author"),
        (chatgpt(said("a", None, "user", "q"), title=3), "title"),
        (b'[{"mapping": []}]', "mapping"),
    ],
)
def test_a_bad_export_of_chatgpt_is_refused_with_the_place_of_the_fault(file: bytes, complaint: str) -> None:
    with pytest.raises(BadImport, match=re.escape(complaint)):
        read_import("somebody", file)


CHATGPT_TREES = st.lists(
    st.tuples(st.integers(0, 99), st.sampled_from(["user", "assistant", "assistant", "tool"]), st.none() | TIMES),
    min_size=1,
    max_size=14,
)


@UNHURRIED
@given(CHATGPT_TREES, st.integers(0, 99))
def test_a_path_through_chatgpts_tree_is_read_as_it_was_shown(steps: list[tuple[int, str, Any]], pick: int) -> None:
    nodes: list[dict[str, Any]] = []
    paths: list[list[str]] = []
    for number, (before, role, time) in enumerate(steps):
        parent = before % (number + 1) - 1  # -1: at the beginning
        text = f"{role} {number}"
        nodes.append(said(f"m{number}", f"m{parent}" if parent >= 0 else None, role, text, create_time=time))
        paths.append([*(paths[parent] if parent >= 0 else []), *([text] if role != "tool" else [])])
    leaves = [place for place, node in enumerate(nodes) if all(each["parent"] != node["id"] for each in nodes)]
    leaf = leaves[pick % len(leaves)]
    imported = read_import("somebody", chatgpt(*nodes, current_node=f"m{leaf}"))
    if not imported:
        assert not any(paths)
        return
    (conversation,) = imported
    assert_sound(conversation)
    texts = [text for node in conversation.nodes.values() for text in (node.question, node.answer) if text]
    assert {text for path in paths for text in path} == {part for text in texts for part in text.split("\n\n")}
    if not paths[leaf]:
        return
    current = conversation.nodes[conversation.current or ""]
    path = [*conversation.path_to(current), current]
    shown = [part for node in path for text in (node.question, node.answer) if text for part in text.split("\n\n")]
    # A message that was not shown may be below one whose round goes on elsewhere.
    assert shown[: len(paths[leaf])] == paths[leaf]


# ---- spoiled files

VALID = [
    ours([question("q"), answer("a", "q", turn={"system": "s", "history_max": 3}), question("r", "a")], current_id="a"),
    chatgpt(
        dict(ROOT, children=[]),
        said("u1", "root", "user", "q", create_time=1.5),
        said("a1", "u1", "assistant", "a", metadata={"model_slug": "m"}),
        said("th", "u1", "assistant", content=THOUGHTS),
        current_node="a1",
    ),
]
JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3) | st.sampled_from(["q", "a", "u1"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)


def survives(file: bytes) -> None:
    imported = []
    with suppress(BadImport):
        imported = read_import("somebody", file)
    for conversation in imported:
        assert_sound(conversation)


@UNHURRIED
@given(
    st.sampled_from(VALID), st.lists(st.tuples(st.integers(0), st.integers(0, 20), st.binary(max_size=4)), max_size=4)
)
def test_no_damage_to_its_bytes_makes_a_file_do_harm(file: bytes, damage: list[tuple[int, int, bytes]]) -> None:
    for at, length, instead in damage:
        at %= len(file) + 1
        file = file[:at] + instead + file[at + length :]
    survives(file)


@UNHURRIED
@given(st.sampled_from(VALID), st.integers(0), JUNK)
def test_no_wrong_value_makes_a_file_do_harm(file: bytes, pick: int, junk: Any) -> None:
    document = json.loads(file)
    places: list[tuple[Any, Any]] = []

    def walk(value: Any) -> None:
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            places.append((value, key))
            if isinstance(inner, dict | list):
                walk(inner)

    walk(document)
    within, key = places[pick % len(places)]
    within[key] = junk
    survives(json.dumps(document).encode())


@pytest.mark.parametrize("file", VALID)
def test_every_truncated_file_is_refused(file: bytes) -> None:
    assert read_import("somebody", file)
    for length in range(len(file)):
        with pytest.raises(BadImport):
            read_import("somebody", file[:length])


# ---- to read


class Page(HTMLParser):
    """The tags, and the texts of the elements that hold what was said."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self._inside: list[str] = []
        self.style = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._inside.append(dict(attrs).get("class") or tag)
        if self._inside[-1] == "text":
            self.texts.append("")

    def handle_endtag(self, tag: str) -> None:
        self._inside.pop()

    def handle_data(self, data: str) -> None:
        if self._inside and self._inside[-1] == "text":
            self.texts[-1] += data
        if self._inside and self._inside[-1] == "style":
            self.style += data


SHOWABLE = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20)


@UNHURRIED
@given(SHOWABLE, SHOWABLE, SHOWABLE, SHOWABLE)
def test_html_shows_the_very_text_and_runs_nothing(title: str, asked: str, answered: str, reasoning: str) -> None:
    conversation = Conversation("somebody", title=title)
    node = conversation.ask("t", asked, 1.0)
    node.answer, node.reasoning, node.model = answered, reasoning, title
    page = Page(html(conversation))
    assert page.texts == [asked, *([reasoning] if reasoning else []), answered]
    allowed = {"html", "head", "meta", "title", "style", "body", "h1", "h2", "article", "div", "time", "details"}
    assert {tag for tag, _ in page.tags} <= allowed | {"summary"}
    assert {name for _, attributes in page.tags for name in attributes} <= {
        *("charset", "http-equiv", "content", "name", "dir", "class", "datetime")
    }


def test_html_allows_its_own_style_and_nothing_else() -> None:
    page = Page(html(Conversation("somebody")))
    (policy,) = [attributes["content"] for _, attributes in page.tags if "http-equiv" in attributes]
    assert policy is not None
    assert page.style == STYLE
    digest = base64.b64encode(hashlib.sha256(page.style.encode()).digest()).decode()
    assert "default-src 'none'" in policy
    assert f"style-src 'sha256-{digest}'" in policy
    assert "unsafe" not in policy


def test_script_in_a_text_is_text() -> None:
    conversation = Conversation("somebody", title="</title><script>alert(1)</script>")
    conversation.ask("t", "</div><script>alert(2)</script><img src=x onerror=alert(3)>\x00", 1.0)
    assert "<script" not in html(conversation)
    assert "<img" not in html(conversation)
    assert "\x00" not in html(conversation)


@pytest.mark.parametrize("document", [markdown, html])
def test_a_document_holds_the_chosen_path_only(document: Callable[[Conversation], str]) -> None:
    conversation = Conversation("somebody", title="Title")
    first = conversation.ask("t1", "the question", 1.0)
    first.answer = "the first version"
    second = conversation.regenerate("t2", first, 2.0)
    second.answer = "the second version"
    later = conversation.ask("t3", "what follows", 3.0)
    later.answer = "the end"
    conversation.choose(later.id)
    shown = document(conversation)
    for text in ("the question", "the second version", "what follows", "the end"):
        assert shown.count(text) == 1
    assert "the first version" not in shown
    conversation.choose(first.id)
    assert "the first version" in document(conversation)
    assert "what follows" not in document(conversation)


def test_markdown_keeps_an_answers_marks_and_quotes_the_question() -> None:
    conversation = Conversation("somebody", title="Sums")
    node = conversation.ask("t", "# add\n\n1 + 1", 86_400.0 * 365)
    node.answer, node.reasoning, node.model = "**2**\n\n```py\n1 + 1\n```", "easy", "tiny"
    assert markdown(conversation) == (
        "# Sums\n\n## You · 1971-01-01 00:00 UTC\n\n> # add\n>\n> 1 + 1\n\n"
        "## tiny\n\n> *Reasoning*\n>\n> easy\n\n**2**\n\n```py\n1 + 1\n```\n"
    )


@pytest.mark.parametrize(
    ("answered", "closing"),
    [
        ("```py\nprint(", "\n```"),
        ("````md\n```\ninner\n```", "\n````"),
        ("~~~\n```", "\n~~~"),
        ("``` a `inline` b", ""),
        ("```\ndone\n```", ""),
        ("```\nnot closed by\n```py", "\n```"),
        ("    ```\nindented", ""),
    ],
)
def test_a_code_block_that_was_cut_is_closed(answered: str, closing: str) -> None:
    conversation = Conversation("somebody", title="T")
    conversation.ask("t", "q", 1.0).answer = answered
    assert markdown(conversation).endswith(f"\n\n{answered}{closing}\n")


# ---- file names


@UNHURRIED
@given(st.text(max_size=300))
def test_a_file_name_is_one_that_every_system_takes(title: str) -> None:
    name = file_name(title)
    assert name
    assert len(f"{name}.json".encode()) <= 255
    assert not set(name) & set('"\\/:*?<>|%;\r\n\t\0')
    assert name == name.strip(" .")
    header = content_disposition(title, "json")
    assert header.isascii()
    assert header.isprintable()
    plain, _, encoded = header.removeprefix('attachment; filename="').partition("; filename*=UTF-8''")
    assert re.fullmatch(r'[^"\\]+\.json"', plain)
    assert (unquote(encoded) if encoded else plain[:-1]) == f"{name}.json"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("../../etc/passwd", "etcpasswd"),
        ("NUL", "_NUL"),
        ("com1.txt", "_com1.txt"),
        ("你好，世界", "你好，世界"),
        ("gpj.\u202eexe", "gpj.exe"),
        ("…", "…"),
        ("\0", "conversation"),
        ("", "conversation"),
    ],
)
def test_file_names(title: str, name: str) -> None:
    assert file_name(title) == name


def test_a_view_for_the_page_tells_how_an_answer_went_and_not_how_it_was_asked_for() -> None:
    conversation = Conversation("somebody")
    node = conversation.ask("t", "q", 1.0)
    node.system, node.fingerprint = "be kind", "of a model"
    assert view(conversation).messages[1].turn is UNSET  # type: ignore[union-attr]
    timing, history = Timing(1.0, 2.0, 3.0, 4.0), History(used=3, dropped=2)
    node.end = TurnEnd("t", 1, "stop", Usage(1, 0, 1), timing, history, "0" * 64)
    assert view(conversation).messages[1].turn == TurnDetails(timing=timing, history=history)  # type: ignore[union-attr]
