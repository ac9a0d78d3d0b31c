import assert from "node:assert/strict";
import { test } from "node:test";

import { Chat } from "../static/chat.js";
import { CloseCode } from "../static/protocol.js";
import { SharedChat } from "../static/shared_chat.js";
import { SharedSocket } from "../static/shared_socket.js";
import { fakeChannel, fakeScreen, fakeSurroundings, framesOf, restore, viewOf } from "./fake_surroundings.mjs";

/** A browser: the worker, and pages that share it. */
function browser() {
  const world = fakeSurroundings();
  const worker = new SharedChat({ url: "ws://here/ws", surroundings: world });
  let pages = 0;
  /** What the server has stored. */
  const views = {};
  return {
    world,
    views,
    /** Open a page; `kept` are the turns that it restores. */
    page(...kept) {
      const [port, its] = fakeChannel();
      worker.hear(its);
      const { shown, told, listener } = fakeScreen();
      /** @type {any} */
      const read = async (id) => views[id] && { view: views[id], etag: "e" };
      const chat = new Chat({ surroundings: { ...world, newId: () => `turn ${++pages}` }, listener, read });
      chat.connect((user) => new SharedSocket({ port, ...user }), () => told.tokens.at(-1));
      restore(chat, ...kept);
      const lock = `page ${port}${++pages}`;
      port.postMessage({ kind: "alive", lock });
      chat.socket.open();
      return { chat, shown, told, lock };
    },
    /** The connection that was lost is there again. */
    back(ready = {}) {
      world.pass(10_000);
      world.socket.accept(ready);
    },
  };
}

/** A browser whose one page has been answered `text`, a token each, so far. */
function asked(text = "ab") {
  const all = browser();
  const page = all.page();
  all.world.socket.accept();
  page.chat.ask("Why?");
  const turn = page.chat.newest;
  const server = framesOf(turn.id);
  all.world.socket.receive(server.start, ...[...text].map((token, i) => server.delta(i, i + 1, token)));
  const kept = [turn.id, true];
  return { ...all, first: page, turn, server, kept };
}

test("pages share one connection, and one that comes later hears at once how things stand", () => {
  const { world, page } = browser();
  const first = page();
  world.socket.accept({ model: "one", engine: "loading" }, { type: "engine", state: "loading", progress: 0.5 });
  const second = page();
  assert.equal(world.sockets.length, 1);
  assert.equal(second.chat.connection.phase, "ready");
  assert.equal(second.chat.server.model, "one");
  assert.equal(second.chat.engine.progress, 0.5);
  world.socket.receive({ type: "engine", state: "ready" });
  assert.deepEqual([first, second].map(({ chat }) => chat.engine.state), ["ready", "ready"]);
});

test("a page that comes later hears which turns are running now", () => {
  const { world, page, turn, server } = asked("abc");
  assert.deepEqual(page().chat.server.live, [{ turn_id: turn.id, conversation_id: "c", seq: 3, state: "decode" }]);
  world.socket.receive(server.end(3, "abc"));
  assert.deepEqual(page().chat.server.live, []);
});

test("each page gets the frames of the turns that it follows, and of no others", () => {
  const { world, page, first, turn, server } = asked("ab");
  const second = page();
  second.chat.ask("And here?");
  const other = framesOf(second.chat.newest.id);
  world.socket.receive(other.start, other.delta(0, 1, "x"), server.delta(2, 3, "c"), other.end(1, "x"), server.end(3, "abc"));
  assert.deepEqual(first.shown, { [turn.id]: "abc" });
  assert.deepEqual(second.shown, { [second.chat.newest.id]: "x" });
  assert.ok(turn.verified && second.chat.newest.verified);
});

test("a page that shows a turn of another one gets it from the worker's log, whole, and then the rest", () => {
  const { world, page, turn, server, first, kept } = asked("ab");
  const second = page(kept);
  assert.equal(second.shown[turn.id], "ab");
  assert.equal(world.socket.got("attach").length, 0);
  world.socket.receive(server.delta(2, 3, "c"), server.end(3, "abc"));
  for (const { chat, shown } of [first, second]) {
    assert.equal(shown[turn.id], "abc");
    assert.equal(chat.newest.verified, true);
  }
});

test("a turn that no page follows yet is fetched from the start", async () => {
  const { world, page, views } = browser();
  views.c = viewOf("c", ["old", { finish_reason: null }]);
  page();
  world.socket.accept();
  const second = page();
  await second.chat.show("c");
  const server = framesOf("old");
  assert.deepEqual(world.socket.got("attach"), [{ type: "attach", turn_id: "old", seq: 0 }]);
  world.socket.receive(server.delta(0, 5, "whole"), server.end(5, "whole"));
  assert.equal(second.shown.old, "whole");
  const third = page();
  await third.chat.show("c");
  assert.equal(third.shown.old, "whole");
  assert.equal(world.socket.got("attach").length, 1);
});

test("a new connection names the running turns of all pages, with the worker's cursor", () => {
  const { world, page, back, first, turn, server } = asked("ab");
  const second = page();
  second.chat.ask("And here?");
  const other = framesOf(second.chat.newest.id);
  world.socket.receive(other.start, other.delta(0, 4, "x"));
  world.socket.lose(1006);
  assert.equal(first.chat.connection.phase, "waiting");
  back();
  assert.deepEqual(world.socket.got("hello")[0].resume, [
    { turn_id: turn.id, seq: 2 },
    { turn_id: second.chat.newest.id, seq: 4 },
  ]);
  world.socket.receive(server.resumed, server.delta(2, 3, "c"), server.end(3, "abc"), other.resumed, other.end(5, "x"));
  assert.equal(first.shown[turn.id], "abc");
  assert.equal(first.told.cleared, 0);
  assert.ok(turn.verified && second.chat.newest.verified);
});

test("a page that opens while there is no connection has its turn named too", () => {
  const { world, page, turn, back } = asked("ab");
  world.socket.lose(1006);
  page(["another", true]);
  world.socket.accept();
  assert.deepEqual(world.socket.got("hello")[0].resume.map(({ turn_id }) => turn_id), [turn.id, "another"]);
  assert.equal(world.socket.got("attach").length, 0);
  world.socket.lose(1006);
  back();
  assert.equal(world.socket.got("hello")[0].resume.length, 2);
});

test("a question that the server may not have is asked again by its page", () => {
  const { world, page, back } = browser();
  const { chat, shown } = page();
  world.socket.accept();
  chat.ask("Why?");
  world.socket.lose(1006);
  back();
  assert.deepEqual(world.socket.got("hello")[0].resume, []);
  assert.equal(world.socket.got("ask").length, 1);
  const server = framesOf(chat.newest.id);
  world.socket.receive(server.start, server.delta(0, 1, "x"), server.end(1, "x"));
  assert.equal(shown[chat.newest.id], "x");
});

test("a page that leaves has its running turn stopped, unless another one follows it", () => {
  const { world, page, turn, server, first, kept } = asked("ab");
  const second = page(kept);
  first.chat.socket.close();
  assert.equal(world.socket.got("cancel").length, 0);
  world.socket.receive(server.delta(2, 3, "c"));
  assert.equal(second.shown[turn.id], "abc");
  page();
  second.chat.socket.close();
  assert.deepEqual(world.socket.got("cancel"), [{ type: "cancel", turn_id: turn.id }]);
  assert.equal(world.socket.closed, false);
});

test("a page that crashes is noticed by its lock, and a page is counted out once", () => {
  const { world, page, turn, first } = asked("ab");
  page();
  world.release(first.lock);
  world.release(first.lock);
  assert.deepEqual(world.socket.got("cancel"), [{ type: "cancel", turn_id: turn.id }]);
});

test("the last page takes the connection along, and the next one names what was running", () => {
  const { world, page, turn, first, kept } = asked("ab");
  first.chat.socket.close();
  assert.equal(world.socket.closed, true);
  assert.equal(world.socket.got("cancel").length, 0);
  page(kept);
  world.socket.accept();
  assert.deepEqual(world.socket.got("hello")[0].resume, [{ turn_id: turn.id, seq: 0 }]);
});

for (const [when, early] of [
  ["before the server confirms", true],
  ["later", false],
]) {
  test(`a page that comes back ${when} has its turn go on, and never sees that it was stopped`, () => {
    const { world, page, turn, server, first, kept } = asked("ab");
    page();
    first.chat.socket.close();
    const stopped = server.end(2, "ab", "cancelled");
    if (!early) world.socket.receive(stopped);
    const again = page(kept);
    world.socket.receive(...(early ? [] : [server.delta(0, 2, "ab")]), stopped);
    assert.deepEqual(world.socket.got("continue"), [{ type: "continue", turn_id: turn.id }]);
    assert.equal(again.chat.newest.state, "decode");
    world.socket.receive(server.resumed, server.delta(2, 3, "c"), server.end(3, "abc"));
    assert.equal(again.shown[turn.id], "abc");
    assert.equal(again.chat.newest.verified, true);
    assert.equal(again.told.cleared, 0);
  });
}

test("a page that comes back to a turn that may not go on sees how it ended", () => {
  const { world, page, server, first, kept } = asked("ab");
  page();
  first.chat.socket.close();
  const again = page(kept);
  world.socket.receive(server.end(2, "ab", "cancelled"), server.error("rate_limited"));
  assert.equal(again.chat.newest.end.finish_reason, "cancelled");
  assert.equal(again.chat.newest.verified, true);
  assert.equal(again.chat.canContinue, true);
});

test("a page that comes back to a turn that was interrupted meanwhile has it go on", () => {
  const { world, page } = browser();
  page();
  world.socket.accept();
  const again = page(["turn", true]);
  const server = framesOf("turn");
  world.socket.receive(server.delta(0, 1, "a"), server.end(1, "a", "interrupted"));
  assert.equal(world.socket.got("continue").length, 1);
  world.socket.receive(server.resumed, server.delta(1, 2, "b"), { type: "engine", state: "restarting" });
  world.socket.receive(server.end(2, "ab", "interrupted"));
  assert.equal(world.socket.got("continue").length, 1);
  world.socket.receive({ type: "engine", state: "ready" });
  assert.equal(world.socket.got("continue").length, 2);
  world.socket.receive(server.resumed, server.end(3, "ab"));
  assert.equal(again.chat.newest.verified, true);
});

test("a turn that was over before its page left in haste stays over", () => {
  const { world, page, server, first, kept } = asked("ab");
  page();
  first.chat.socket.close();
  world.socket.receive(server.end(2, "ab"));
  const again = page(kept);
  world.socket.receive(server.delta(0, 2, "ab"), server.end(2, "ab"));
  assert.equal(world.socket.got("continue").length, 0);
  assert.equal(again.chat.newest.verified, true);
});

test("what a page stops is cut for all pages, and each proves it", () => {
  const { world, page, turn, server, first, kept } = asked("ab");
  const second = page(kept);
  first.chat.stop(turn);
  world.socket.receive(server.delta(2, 3, "c"));
  assert.deepEqual([first, second].map(({ shown }) => shown[turn.id]), ["ab", "abc"]);
  world.socket.receive(server.end(2, "ab", "cancelled"));
  for (const { chat, shown } of [first, second]) {
    assert.equal(shown[turn.id], "ab");
    assert.equal(chat.newest.state, "ended");
    assert.equal(chat.newest.verified, true);
  }
  first.chat.continue();
  second.chat.continue();
  assert.equal(world.socket.got("continue").length, 1);
  world.socket.receive(server.resumed, server.delta(2, 3, "d"), server.end(3, "abd"));
  for (const { chat, shown } of [first, second]) {
    assert.equal(shown[turn.id], "abd");
    assert.equal(chat.newest.verified, true);
  }
});

test("an engine that was lost is asked once to go on, however many pages see it", () => {
  const { world, page, server, kept } = asked("ab");
  const second = page(kept);
  world.socket.receive({ type: "engine", state: "restarting" }, server.end(2, "ab", "interrupted"));
  world.socket.receive({ type: "engine", state: "ready" });
  assert.equal(world.socket.got("continue").length, 1);
  world.socket.receive(server.resumed, server.delta(2, 3, "c"), server.end(3, "abc"));
  assert.equal(second.chat.newest.verified, true);
});

test("a server that was killed may have lost tokens: every page reads the running turn again", () => {
  const { world, page, back, turn, server, first, kept } = asked("ab");
  const second = page(kept);
  world.socket.lose(1006);
  back({ epoch: "another" });
  world.socket.receive(server.resumed, server.delta(2, 3, "?"), server.delta(0, 4, "aXYZ"), server.end(4, "aXYZ"));
  assert.deepEqual(world.socket.got("attach"), [{ type: "attach", turn_id: turn.id, seq: 0 }]);
  for (const { chat, shown } of [first, second]) {
    assert.equal(shown[turn.id], "aXYZ");
    assert.equal(chat.newest.verified, true);
  }
});

test("a gap is filled, and a log whose digest differs is read again before any page sees its end", () => {
  const { world, turn, server, first } = asked("ab");
  world.socket.receive(server.delta(3, 4, "d"), server.delta(4, 5, "e"));
  assert.deepEqual(world.socket.got("attach"), [{ type: "attach", turn_id: turn.id, seq: 2 }]);
  world.socket.receive(server.delta(2, 5, "cde"), server.end(5, "ABCDE"));
  assert.equal(turn.state, "decode");
  assert.deepEqual(world.socket.got("attach")[1], { type: "attach", turn_id: turn.id, seq: 0 });
  world.socket.receive(server.delta(0, 5, "ABCDE"), server.end(5, "ABCDE"));
  assert.equal(first.shown[turn.id], "ABCDE");
  assert.equal(turn.verified, true);
});

test("a turn that the server does not know is lost to the pages that show it", () => {
  const { world, page } = browser();
  page();
  world.socket.accept();
  const second = page(["old", true]);
  world.socket.receive(framesOf("old").error("unknown_turn"));
  assert.equal(second.chat.newest.state, "lost");
});

test("the log of a conversation that its page has left is kept while its reply runs, and no longer", () => {
  const { world, page, server, first, kept } = asked("ab");
  first.chat.newChat();
  page();
  assert.equal(world.socket.got("cancel").length, 0);
  world.socket.receive(server.end(2, "ab"));
  assert.equal(world.socket.got("attach").length, 0);
  page(kept);
  assert.equal(world.socket.got("attach").length, 1);
});

test("all pages hear where replies begin and end", () => {
  const { world, page, first, server } = asked("ab");
  const second = page();
  assert.deepEqual([...second.chat.live], ["c"]);
  world.socket.receive(server.end(2, "ab"));
  assert.deepEqual([first, second].map(({ chat }) => chat.live.size), [0, 0]);
  second.chat.ask("And here?");
  world.socket.receive(framesOf(second.chat.newest.id).start);
  assert.deepEqual([...first.chat.live], ["c"]);
});

test("a user who connects elsewhere closes it for all pages, and any of them takes it back", () => {
  const { world, page, turn, first, server } = asked("ab");
  const second = page();
  world.socket.lose(CloseCode.REPLACED);
  for (const { chat } of [first, second]) assert.equal("verdict" in chat.connection && chat.connection.verdict, "replaced");
  second.chat.socket.open();
  world.socket.accept();
  assert.equal(first.chat.connection.phase, "ready");
  assert.deepEqual(world.socket.got("hello")[0].resume, [{ turn_id: turn.id, seq: 2 }]);
  world.socket.receive(server.resumed, server.end(2, "ab"));
  assert.equal(turn.verified, true);
});

test("a page that opens joins, and connects anew only with another identity", () => {
  const { world, page } = browser();
  const { chat, told } = page();
  world.socket.accept({ token: "identity" });
  assert.deepEqual(told.tokens, ["identity"]);
  chat.socket.open();
  assert.equal(world.sockets.length, 1);
  chat.socket.open(true);
  world.socket.accept();
  assert.equal(world.sockets.length, 2);
  assert.equal(world.socket.got("hello")[0].token, "identity");
  assert.equal(chat.connection.phase, "ready");
});

test("waking the connection is any page's to do", () => {
  const { world, page } = browser();
  page();
  const { chat } = page();
  const phase = () => chat.connection.phase;
  world.socket.accept();
  chat.socket.wake();
  assert.equal(world.socket.got("ping").length, 1);
  world.pass(3000);
  assert.equal(phase(), "waiting");
  chat.socket.wake();
  assert.equal(phase(), "connecting");
  world.socket.accept();
  assert.equal(phase(), "ready");
});
