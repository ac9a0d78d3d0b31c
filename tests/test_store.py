"""The store, each test on SQLite and on a real PostgreSQL."""

import asyncio
import random
import signal
import subprocess
import sys
from array import array
from collections.abc import AsyncIterator
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from server.conversation import Conversation, Node
from server.protocol import Channel, FinishReason, History, Params, Timing, TurnEnd, Usage
from server.store import Listed, Store, StoredLog, TurnWrite, Unstorable
from server.store_schema import storable
from server.turn_log import Log
from tests.live_server import ROOT

pytestmark = pytest.mark.anyio

ME, SOMEBODY = "a" * 32, "b" * 32

on_a_store = settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
"""One store for all examples: each takes a new user."""


@pytest.fixture
async def store(database_url: str) -> AsyncIterator[Store]:
    opened = await Store.open(database_url)
    yield opened
    await opened.close()


def new_user() -> str:
    return uuid4().hex


def asked(user: str = ME, question: str = "Why?", at: float = 1000.0) -> tuple[Conversation, Node]:
    conversation = Conversation(user)
    return conversation, conversation.ask(str(uuid4()), question, at)


def end_of(node: Node, reason: FinishReason = "stop") -> TurnEnd:
    return TurnEnd(node.turn_id, 3, reason, Usage(1, 2, 3), Timing(1.5, 2.5, 3.5), History(1, 2), "d" * 64)


def answered(conversation: Conversation, node: Node, answer: str = "Because.", reasoning: str = "Hm.") -> TurnWrite:
    node.answer, node.reasoning, node.end = answer, reasoning, end_of(node)
    return unchanged(conversation, node)


def unchanged(conversation: Conversation, node: Node) -> TurnWrite:
    return TurnWrite(conversation, node, 0, 0, [], array("i"), None)


def said(conversation: Conversation, node: Node, *words: str, after: int = 0) -> TurnWrite:
    """One token a word."""
    entries: list[tuple[int, str, Channel]] = [(after + n, word, "answer") for n, word in enumerate(words, 1)]
    ids = array("i", range(after, after + len(words)))
    return TurnWrite(conversation, node, after, after + len(words), entries, ids, [1, 2, 3] if not after else None)


async def stored(store: Store, conversation: Conversation) -> Conversation:
    found = await store.conversation(conversation.user, conversation.id)
    assert found is not None
    return found


def same(found: Conversation, written: Conversation) -> bool:
    return vars(found) == vars(written) and list(found.nodes) == list(written.nodes)


# ---- what is written is what is read


async def test_a_conversation_comes_back_with_all_it_had(store: Store) -> None:
    conversation, first = asked(question="Was ist das? 这是什么？ 🙂")
    first.system, first.history_max, first.model, first.fingerprint = "Be brief.", 7, "demo", "f1"
    first.params = Params(temperature=0.5, stop=["\0", "。"], seed=-(2**63))
    second = conversation.ask(str(uuid4()), "And?", 1001.25)
    second.history_from = first.id
    again = conversation.regenerate(str(uuid4()), second, 1001.25)
    edited = conversation.ask(str(uuid4()), "Or?", 900.0, first.id)
    conversation.choose(again.id)
    await store.write([answered(conversation, node, f"{n}", "…") for n, node in enumerate(conversation.nodes.values())])
    assert same(await stored(store, conversation), conversation)
    assert list((await stored(store, conversation)).nodes) == [first.id, second.id, again.id, edited.id]


async def test_the_order_of_asking_holds_however_the_writes_came(store: Store) -> None:
    conversation = Conversation(ME)
    nodes = [conversation.ask(str(uuid4()), f"{n}", 1000.0) for n in range(20)]
    for node in random.sample(nodes, 20):
        await store.write([answered(conversation, node)])
    assert list((await stored(store, conversation)).nodes) == [node.id for node in nodes]


async def test_a_later_write_changes_the_round_but_neither_title_nor_prompt_nor_rating(store: Store) -> None:
    conversation, node = asked()
    await store.write([said(conversation, node, "a", "b")])
    assert await store.rename(ME, conversation.id, "Mine", 2000.0)
    node.model, conversation.updated_at = "another", 3000.0
    await store.write([answered(conversation, node)])
    conversation.title = "Mine"
    assert same(await stored(store, conversation), conversation)
    found = await store.turn(ME, node.turn_id)
    assert found is not None
    assert found[2].prompt_ids == [1, 2, 3]
    assert await store.rate(ME, conversation.id, node.id, "up")
    write = unchanged(conversation, node)
    write.prompt_ids = []
    await store.write([write])
    found = await store.turn(ME, node.turn_id)
    assert found is not None
    assert found[2].prompt_ids == []
    assert (await stored(store, conversation)).nodes[node.id].rating == "up"


async def test_a_turn_that_goes_on_is_running_again(store: Store) -> None:
    conversation, node = asked()
    await store.write([said(conversation, node, "a"), answered(conversation, node, "a")])
    node.end = None
    await store.write([said(conversation, node, "b", after=1)])
    found = await stored(store, conversation)
    assert (found.nodes[node.id].end, found.nodes[node.id].answer) == (None, "ab")


async def test_the_answer_of_a_turn_under_which_the_server_was_lost_is_its_log(store: Store) -> None:
    conversation, lost = asked()
    done = conversation.ask(str(uuid4()), "Next?", 1001.0)
    write = said(conversation, lost, "a", "\0", "c")
    write.entries.append((4, "thought", "reasoning"))
    write.seq = 4
    await store.write([write, said(conversation, done, "x", "y")])
    await store.write([answered(conversation, done, "other")])
    found = await stored(store, conversation)
    assert (found.nodes[lost.id].answer, found.nodes[lost.id].reasoning) == ("a\0c", "thought")
    assert found.nodes[done.id].answer == "other"


async def test_text_that_a_database_cannot_hold_breaks_nothing(store: Store) -> None:
    conversation, node = asked(question="a\0b\ud800c")
    conversation.title = "\0\udfff"
    node.answer = "\ud83d\ude42 \ude42"
    log: list[tuple[int, str, Channel]] = [(1, "\ud800\0", "answer"), (2, "é\0", "reasoning")]
    await store.write([TurnWrite(conversation, node, 0, 2, log, array("i", [1, 2]), None)])
    assert await store.rename(ME, conversation.id, conversation.title, 1.0)
    node.end = end_of(node)
    await store.write([unchanged(conversation, node)])
    found = await stored(store, conversation)
    assert (found.title, found.nodes[node.id].question) == ("\ufffd\ufffd", "a\ufffdb\ufffdc")
    assert found.nodes[node.id].answer == "🙂 \ufffd"
    turn = await store.turn(ME, node.turn_id)
    assert turn is not None
    assert turn[2].entries == [(1, "\ufffd\0", "answer"), (2, "é\0", "reasoning")]
    for odd in ("\0", "\ud800"):
        assert (await store.conversation(odd, odd), await store.turn(odd, odd)) == (None, None)
        assert await store.conversations(ME, limit=1, query=odd) != []
        assert not await store.choose(ME, conversation.id, odd)


async def test_a_number_that_no_column_holds_is_the_largest_that_one_does(store: Store) -> None:
    conversation, node = asked()
    node.history_max, node.params = 10**30, Params(max_tokens=10**30)
    await store.write([unchanged(conversation, node)])
    found = (await stored(store, conversation)).nodes[node.id]
    assert (found.history_max, found.params) == (2**31 - 1, node.params)


WORDS = st.text(st.characters(codec="utf-8"), max_size=3)
STEPS = st.lists(st.tuples(st.integers(1, 3), WORDS, st.sampled_from(["answer", "reasoning"])), max_size=6)


@on_a_store
@given(st.lists(st.tuples(STEPS, st.none() | st.integers(0, 30), st.booleans())))
async def test_a_log_written_in_chunks_is_the_log_whatever_was_cut_and_written_twice(
    store: Store, stretches: list[tuple[list[tuple[int, str, Channel]], int | None, bool]]
) -> None:
    conversation, node = asked(new_user())
    log = Log()
    after = entries_before = 0
    await store.write([unchanged(conversation, node)])
    for number, (steps, seen, twice) in enumerate(stretches):
        for tokens, words, channel in steps:
            log.append(range(log.seq, log.seq + tokens), words, channel)
        replace = seen is not None and seen < log.seq
        if replace and seen is not None:
            log.cut(seen)
            after = entries_before = 0
        write = TurnWrite(
            *(conversation, node, after, log.seq, log.entries[entries_before:], log.token_ids[after:]),
            prompt_ids=[number],
            replace=replace,
        )
        for _ in range(1 + twice):
            await store.write([write])
        after, entries_before = log.seq, len(log.entries)
        found = await store.turn(conversation.user, node.turn_id)
        assert found is not None
        assert found[:2] == (conversation.id, node.id)
        assert found[2] == StoredLog(log.entries, log.token_ids, [number])
    lost = (await stored(store, conversation)).nodes[node.id]
    assert (lost.answer, lost.reasoning) == (log.text("answer"), log.text("reasoning"))


async def test_many_turns_of_many_users_in_one_write(store: Store) -> None:
    turns = [asked(user, f"{n}") for n in range(40) for user in (ME, SOMEBODY)]
    await store.write([said(*turn, "a") for turn in turns])
    await store.write([said(*turn, "b", after=1) for turn in turns])
    for conversation, node in turns:
        found = await store.turn(conversation.user, node.turn_id)
        assert found is not None
        assert [words for _, words, _ in found[2].entries] == ["a", "b"]
    await store.write([])
    assert len(await store.conversations(ME, limit=1000)) == 40


async def test_a_write_is_all_or_nothing(store: Store) -> None:
    fine, clashing, first = asked(), asked(question="secret question"), asked()
    await store.write([unchanged(*first)])
    clashing[1].turn_id = first[1].turn_id
    with pytest.raises(Unstorable) as refused:
        await store.write([said(*fine, "a"), said(*clashing, "b")])
    assert "secret" not in str(refused.value)
    assert [listed.id for listed in await store.conversations(ME, limit=9)] == [first[0].id]


async def test_what_changes_while_a_write_waits_is_left_to_the_next_one(store: Store) -> None:
    conversation, node = asked()
    task = asyncio.create_task(store.write([said(conversation, node, "a")]))
    await asyncio.sleep(0)  # now it waits
    later = answered(conversation, node, "ab")
    await task
    assert (await stored(store, conversation)).nodes[node.id].end is None
    await store.write([later])
    assert same(await stored(store, conversation), conversation)


async def test_a_write_that_is_cancelled_leaves_all_or_nothing_and_no_lock(store: Store) -> None:
    for patience in range(40):
        conversation, node = asked(new_user())
        task = asyncio.create_task(store.write([said(conversation, node, "a", "b")]))
        for _ in range(patience):
            await asyncio.sleep(0)  # one step further each time
        task.cancel()
        await asyncio.wait([task])
        await store.write([unchanged(*asked())])
        found = await store.turn(conversation.user, node.turn_id)
        assert found is None or len(found[2].entries) == 2


async def test_what_was_written_outlives_a_killed_server(database_url: str) -> None:
    program = f"""
import asyncio, os, signal
from tests.test_store import *
async def main():
    store = await Store.open({database_url!r})
    conversation = Conversation(ME, "c")
    await store.write([said(conversation, conversation.ask("t", "Why?", 1.0), "a", "b")])
    os.kill(os.getpid(), signal.SIGKILL)
asyncio.run(main())
"""
    done = await asyncio.to_thread(subprocess.run, [sys.executable, "-c", program], cwd=ROOT)
    assert done.returncode == -signal.SIGKILL
    store = await Store.open(database_url)
    found = await store.turn(ME, "t")
    await store.close()
    assert found is not None
    assert len(found[2].entries) == 2


# ---- the list


@on_a_store
@given(st.lists(st.integers(0, 5)), st.integers(1, 7))
async def test_pages_hold_each_conversation_once_newest_first(store: Store, times: list[int], limit: int) -> None:
    user = new_user()
    conversations = [asked(user, f"{n}", at)[0] for n, at in enumerate(times)]
    await store.adopt(user, conversations)
    pages: list[Listed] = []
    before = None
    while page := await store.conversations(user, limit=limit, before=before):
        assert len(page) <= limit
        pages += page
        before = (page[-1].updated_at, page[-1].id)
    newest_first = sorted(conversations, key=lambda each: (each.updated_at, each.id), reverse=True)
    assert pages == [Listed(each.id, each.title, each.created_at, each.updated_at) for each in newest_first]


@pytest.mark.parametrize(
    ("words", "query"),
    [
        ("Straßenbahn fährt", "STRASSENBAHN FÄHRT"),
        ("ПРИВЕТ, мир", "привет, МИР"),
        ("Καλημέρα ΚΌΣΜΟΣ", "κόσμος"),
        ("今天天气怎么样？", "天气"),
        ("100 % of a_b \\ 'c'", "% OF A_B \\ 'C'"),
        ("🙂 emoji", "🙂 EMOJI"),
    ],
)
async def test_search_finds_words_of_any_script_in_any_case(store: Store, words: str, query: str) -> None:
    in_question, in_answer, in_title, elsewhere = asked(), asked(), asked(), asked(question="100 xx of aXb", at=1.0)
    in_question[1].question = f"… {words} …"
    in_title[0].title = f"… {words} …"
    await store.write(
        [
            *(answered(*in_question), answered(*in_answer, answer=f"… {words} …"), answered(*in_title)),
            *(answered(*elsewhere), unchanged(*asked(SOMEBODY, words))),
        ]
    )
    found = await store.conversations(ME, limit=9, query=query)
    assert {listed.id for listed in found} == {each[0].id for each in (in_question, in_answer, in_title)}
    assert await store.rename(ME, in_title[0].id, "Other", 1.0)
    assert await store.conversations(ME, limit=1, query=query, before=(found[-1].updated_at, found[-1].id)) == []
    assert len(await store.conversations(ME, limit=9, query=query)) == 2


@on_a_store
@given(st.lists(st.text(max_size=6), min_size=1, max_size=4), st.text("%_\\aA'\0Éß?", min_size=1, max_size=2))
async def test_search_finds_exactly_what_contains_the_words(store: Store, texts: list[str], query: str) -> None:
    user = new_user()
    conversations = [asked(user, words)[0] for words in texts]
    await store.adopt(user, conversations)

    def folded(words: str) -> str:
        return storable(words.casefold())

    found = await store.conversations(user, limit=9, query=query)
    expected = {
        each.id
        for each, words in zip(conversations, texts, strict=True)
        if folded(query) in folded(words) or folded(query) in folded(each.title)
    }
    assert {listed.id for listed in found} == expected


# ---- to whom it belongs


async def test_what_is_somebody_elses_is_not_there(store: Store) -> None:
    conversation, node = asked(SOMEBODY, "Theirs?")
    await store.write([said(conversation, node, "a")])
    await store.write([answered(conversation, node)])
    assert await store.conversation(ME, conversation.id) is None
    assert await store.turn(ME, node.turn_id) is None
    assert await store.conversations(ME, limit=9) == await store.conversations(ME, limit=9, query="theirs") == []
    assert not await store.rename(ME, conversation.id, "Mine", 5000.0)
    assert not await store.choose(ME, conversation.id, node.id)
    assert not await store.delete(ME, conversation.id)
    assert await store.forget(ME) == 0
    assert same(await stored(store, conversation), conversation)


async def test_the_same_turn_id_may_be_used_by_two_users(store: Store) -> None:
    mine, theirs = asked(), asked(SOMEBODY)
    theirs[1].turn_id = mine[1].turn_id
    await store.write([said(*mine, "mine"), said(*theirs, "theirs")])
    for conversation, node in (mine, theirs):
        found = await store.turn(conversation.user, node.turn_id)
        assert found is not None
        assert found[1] == node.id


async def test_a_write_into_somebody_elses_conversation_changes_nothing_of_theirs(store: Store) -> None:
    conversation, node = asked(SOMEBODY)
    await store.write([answered(conversation, node, "theirs")])
    forged = Conversation(ME, conversation.id, title="forged", created_at=1.0)
    forged.nodes[node.id] = Node(node.id, node.turn_id, None, "q", "forged", 1.0)
    await store.write([answered(forged, forged.nodes[node.id], "forged")])
    assert same(await stored(store, conversation), conversation)
    await store.adopt(ME, [forged])
    assert same(await stored(store, conversation), conversation)
    assert await store.conversations(ME, limit=9) == []


# ---- changes


async def test_rename_and_choose(store: Store) -> None:
    conversation, first = asked()
    conversation.ask(str(uuid4()), "And?", 1001.0)
    await store.write([answered(conversation, node) for node in conversation.nodes.values()])
    other, node = asked()
    await store.write([answered(other, node)])
    assert await store.rename(ME, conversation.id, "Neu: 标题", 2000.0)
    assert await store.choose(ME, conversation.id, first.id)
    assert not await store.choose(ME, conversation.id, node.id)
    assert not await store.rename(ME, "none", "", 1.0)
    conversation.title, conversation.updated_at, conversation.current = "Neu: 标题", 2000.0, first.id
    assert same(await stored(store, conversation), conversation)
    listed = await store.conversations(ME, limit=1)
    assert listed == [Listed(conversation.id, "Neu: 标题", 1000.0, 2000.0)]
    assert same(await stored(store, other), other)


async def test_a_deleted_conversation_takes_all_of_it_along(store: Store) -> None:
    kept, gone = asked(), asked()
    await store.write([said(*kept, "a"), said(*gone, "b")])
    assert await store.delete(ME, gone[0].id)
    assert not await store.delete(ME, gone[0].id)
    assert (await store.conversation(ME, gone[0].id), await store.turn(ME, gone[1].turn_id)) == (None, None)
    assert [listed.id for listed in await store.conversations(ME, limit=9)] == [kept[0].id]
    gone[0].id = "anew"  # the ids of its turns are free again, and nothing of their logs is left
    await store.write([unchanged(*gone)])
    assert await store.turn(ME, gone[1].turn_id) == ("anew", gone[1].id, StoredLog([], array("i"), []))


async def test_adopted_conversations_come_whole_or_not_at_all(store: Store) -> None:
    mine, theirs = asked(), asked(SOMEBODY)
    await store.write([answered(*mine), answered(*theirs)])
    again = Conversation(ME, mine[0].id)
    again.ask(str(uuid4()), "the same conversation", 1.0)
    same_turn, same_message, fine, empty = (Conversation(ME) for _ in range(4))
    same_turn.ask(str(uuid4()), "first", 1.0)
    same_turn.ask(mine[1].turn_id, "a turn that there is", 1.0)
    node = same_message.ask(str(uuid4()), "a message that there is", 1.0)
    same_message.nodes = {theirs[1].id: node}
    node.id = theirs[1].id
    for number in range(250):
        answered(fine, fine.ask(str(uuid4()), f"{number}", 1.0))
    twin = Conversation(ME, fine.id)
    twin.ask(str(uuid4()), "twin", 1.0)
    await store.adopt(ME, [again, same_turn, fine, twin, same_message, empty])
    await store.adopt(ME, [])
    assert {listed.id for listed in await store.conversations(ME, limit=9)} == {mine[0].id, fine.id, empty.id}
    for conversation in (mine[0], theirs[0], fine, empty):
        assert same(await stored(store, conversation), conversation)


async def test_a_user_is_forgotten_and_nobody_else(store: Store) -> None:
    mine = [asked() for _ in range(3)]
    theirs = asked(SOMEBODY)
    await store.write([said(*turn, "a") for turn in (*mine, theirs)])
    assert await store.forget(ME) == 3
    assert await store.forget(ME) == 0
    assert await store.conversations(ME, limit=9) == []
    for conversation, node in mine:
        assert (await store.conversation(ME, conversation.id), await store.turn(ME, node.turn_id)) == (None, None)
    found = await store.turn(SOMEBODY, theirs[1].turn_id)
    assert found is not None
    assert found[2].entries == [(1, "a", "answer")]


async def test_whoever_writes_reads_deletes_and_forgets_at_once_waits_but_does_not_fail(store: Store) -> None:
    users = [new_user() for _ in range(4)]
    turns = [asked(user, f"{n}") for n in range(20) for user in users]

    async def write() -> None:
        for length in range(1, 8):
            await store.write([said(*turn, *"x" * length) for turn in random.sample(turns, len(turns))])

    async def delete() -> None:
        for conversation, _ in random.sample(turns, 20):
            await store.delete(conversation.user, conversation.id)
            await store.conversation(conversation.user, conversation.id)

    async def forget() -> None:
        for user in users:
            await store.forget(user)
            await store.conversations(user, limit=9, query="x")

    await asyncio.gather(write(), write(), delete(), forget(), write(), delete())
    for user in users:
        await store.forget(user)
        assert await store.conversations(user, limit=9) == []
