import assert from "node:assert/strict";
import { test } from "node:test";

import { Chat } from "../static/chat.js";
import { CloseCode } from "../static/protocol.js";
import { connectTo, delayOf, fakeScreen, fakeSurroundings, framesOf, LIMITS, restore, viewOf } from "./fake_surroundings.mjs";

/** A chat whose screen is `shown`, a turn's id to its text, and whose server has stored `views`. */
function open(views = {}) {
  const world = fakeSurroundings();
  const { shown, told, listener } = fakeScreen();
  /** @type {any} */
  const read = async (id) => views[id] && { view: views[id], etag: "e" };
  const chat = new Chat({ surroundings: world, listener, read });
  chat.connect(connectTo(world), () => told.tokens.at(-1));
  chat.socket.open();
  return { world, chat, shown, told, views };
}

/** The same, connected, with a question that the server has. */
function asked(question = "Why?") {
  const all = open();
  all.world.socket.accept();
  all.chat.ask(question);
  const turn = [...all.chat.turns.values()].at(-1);
  return { ...all, turn, server: framesOf(turn.id) };
}

test("a turn from question to verified end, and the next one in the same conversation", () => {
  const { world, chat, shown, turn, server } = asked();
  assert.deepEqual(world.socket.got("ask"), [{ type: "ask", turn_id: turn.id, text: "Why?" }]);
  world.socket.receive(server.start, server.delta(0, 1, "Be"), server.delta(1, 3, "cause"), server.end(4, "Because"));
  assert.equal(shown[turn.id], "Because");
  assert.equal(turn.state, "ended");
  assert.equal(turn.verified, true);
  assert.equal(chat.active, undefined);
  chat.ask("And?");
  assert.equal(world.socket.got("ask")[1].conversation_id, "c");
  assert.equal(world.socket.got("ask")[1].parent_id, `answer to ${turn.id}`);
});

test("a question names the newest answer before it that the server has", () => {
  const { world, chat, turn, server } = asked();
  world.socket.receive(server.start, server.end(0, ""));
  chat.ask("Too long?");
  world.socket.receive(framesOf(chat.newest.id).error("prompt_too_long"));
  chat.ask("Short?");
  assert.equal(world.socket.got("ask")[2].parent_id, `answer to ${turn.id}`);
});

test("a question waits for the engine and goes out once when it is ready", () => {
  const { world, chat } = open();
  chat.ask("Early?");
  world.socket.accept({ engine: "loading" }, { type: "engine", state: "loading", progress: 0.5 });
  assert.equal(chat.active.state, "waiting");
  assert.equal(world.socket.got("ask").length, 0);
  const told = { model: "m", limits: { ...LIMITS, max_context_tokens: 77 }, defaults: { history_max: 3 } };
  world.socket.receive({ type: "engine", state: "ready", ...told });
  assert.equal(world.socket.got("ask").length, 1);
  assert.equal(chat.server?.limits.max_context_tokens, 77);
  world.pass(5000);
  assert.equal(world.socket.got("ask").length, 1);
});

test("a refusal that names a time is asked again with the same id, not sooner", () => {
  const { world, turn, server } = asked();
  world.socket.receive(server.error("engine_unavailable", { retry_after_ms: 1500 }));
  assert.equal(turn.state, "waiting");
  world.pass(1499);
  assert.equal(world.socket.got("ask").length, 1);
  world.pass(1);
  assert.deepEqual(world.socket.got("ask").map((ask) => ask.turn_id), [turn.id, turn.id]);
});

test("a refusal for good says so, and frees the page for another question", () => {
  const { chat, world, turn, server } = asked();
  world.socket.receive(server.error("prompt_too_long"));
  assert.equal(turn.state, "refused");
  assert.equal(chat.active, undefined);
  chat.forget(turn);
  assert.equal(chat.turns.size, 0);
});

test("a question too long for a frame is never sent: the server would cut the connection", () => {
  const { world, turn } = asked("x".repeat(LIMITS.max_frame_bytes));
  assert.equal(turn.state, "refused");
  assert.equal(world.socket.got("ask").length, 0);
});

test("a connection lost before turn_start asks the same again on the next one", () => {
  const { world, chat, turn } = asked();
  world.socket.lose(1006);
  assert.equal(turn.state, "waiting");
  world.pass(delayOf(chat.connection));
  world.socket.accept();
  assert.deepEqual(world.socket.got("ask"), [{ type: "ask", turn_id: turn.id, text: "Why?" }]);
});

test("a connection lost in the middle goes on from the cursor, with nothing doubled and nothing lost", () => {
  const { world, chat, shown, turn, server } = asked();
  world.socket.receive(server.start, server.delta(0, 2, "one "));
  world.socket.lose(1006);
  world.pass(delayOf(chat.connection));
  world.socket.accept();
  assert.deepEqual(world.socket.got("hello")[0].resume, [{ turn_id: turn.id, seq: 2 }]);
  assert.equal(world.socket.got("ask").length, 0);
  world.socket.receive(
    server.delta(0, 2, "one "),
    server.delta(2, 5, "two"),
    server.end(5, "one two", "interrupted"),
  );
  assert.equal(shown[turn.id], "one two");
  assert.equal(turn.verified, true);
});

test("a gap is asked for once, and filled", () => {
  const { world, shown, turn, server } = asked();
  world.socket.receive(server.start, server.delta(0, 1, "a"), server.delta(2, 3, "c"), server.delta(3, 4, "d"));
  assert.deepEqual(world.socket.got("attach"), [{ type: "attach", turn_id: turn.id, seq: 1 }]);
  world.socket.receive(server.delta(1, 4, "bcd"), server.end(4, "abcd"));
  assert.equal(shown[turn.id], "abcd");
  assert.equal(turn.verified, true);
});

test("a digest that differs clears the text and reads it again, once", () => {
  const { world, shown, turn, server } = asked();
  world.socket.receive(server.start, server.delta(0, 1, "wr0ng"), server.end(1, "right"));
  assert.equal(shown[turn.id], "");
  assert.deepEqual(world.socket.got("attach"), [{ type: "attach", turn_id: turn.id, seq: 0 }]);
  world.socket.receive(server.delta(0, 1, "right"), server.end(1, "right"));
  assert.equal(shown[turn.id], "right");
  assert.equal(turn.verified, true);
});

test("a digest that differs twice is told, with the text kept", () => {
  const { world, shown, turn, server } = asked();
  const wrong = [server.delta(0, 1, "wr0ng"), server.end(1, "right")];
  world.socket.receive(server.start, ...wrong, ...wrong);
  assert.equal(turn.state, "ended");
  assert.equal(turn.verified, false);
  assert.equal(shown[turn.id], "wr0ng");
  assert.equal(world.socket.got("attach").length, 1);
});

test("Stop names what is on screen, and the text does not grow after it", () => {
  const { world, chat, shown, turn, server } = asked();
  world.socket.receive(server.start, server.delta(0, 2, "seen"));
  chat.stop(turn);
  assert.deepEqual(world.socket.got("cancel"), [{ type: "cancel", turn_id: turn.id, seen: 2 }]);
  world.socket.receive(server.delta(2, 4, " unseen"));
  assert.equal(shown[turn.id], "seen");
  world.socket.receive(server.end(2, "seen", "cancelled"));
  assert.equal(shown[turn.id], "seen");
  assert.equal(turn.verified, true);
  assert.equal(turn.stopping, false);
});

test("Stop that comes too late changes nothing: the whole answer is shown", () => {
  const { world, chat, shown, turn, server } = asked();
  world.socket.receive(server.start, server.delta(0, 1, "all"));
  chat.stop(turn);
  world.socket.receive(server.delta(1, 2, " of it"), server.end(3, "all of it"));
  assert.equal(shown[turn.id], "all of it");
  assert.equal(turn.verified, true);
});

test("Stop without a connection is sent on the next one", () => {
  const { world, chat, turn, server } = asked();
  world.socket.receive(server.start, server.delta(0, 2, "seen"));
  world.socket.lose(1006);
  chat.stop(turn);
  world.pass(delayOf(chat.connection));
  world.socket.accept();
  assert.deepEqual(world.socket.got("cancel"), [{ type: "cancel", turn_id: turn.id, seen: 2 }]);
});

test("Stop gives a question back that the server has not got", () => {
  const { world, chat, told } = open();
  chat.ask("Early?");
  chat.stop(chat.active);
  assert.deepEqual(told.withdrawn, ["Early?"]);
  world.socket.accept();
  assert.equal(world.socket.got("ask").length, 0);
});

test("turns whose end is not stored are fetched from the start, newest first, within the limit on frames", async () => {
  const ids = Array.from({ length: 100 }, (_, i) => `turn ${i}`);
  const { world, chat, shown } = open({ c: viewOf("c", ...ids.map((id) => [id, { finish_reason: null }])) });
  world.socket.accept();
  await chat.show("c");
  assert.deepEqual(world.socket.got("attach"), [{ type: "attach", turn_id: "turn 99", seq: 0 }]);
  world.pass(1000);
  assert.ok(world.socket.got("attach").length <= LIMITS.max_frames_per_second / 2 + 1);
  world.pass(5000);
  assert.equal(world.socket.got("attach").length, 100);
  const server = framesOf("turn 7");
  world.socket.receive(server.delta(0, 2, "back"), server.end(2, "back"));
  assert.equal(shown["turn 7"], "back");
});

test("a reloaded page asks again what the server had not accepted", () => {
  const { world, chat } = open();
  restore(chat, ["turn", false]);
  world.socket.accept();
  assert.deepEqual(world.socket.got("ask"), [{ type: "ask", turn_id: "turn", text: "?" }]);
});

test("a turn that the server no longer knows is lost, and a conversation that it no longer knows is left", async () => {
  const { world, chat } = open({ old: viewOf("old") });
  await chat.show("old");
  chat.open.shown.restore([{ id: "turn", question: "?", accepted: true }]);
  world.socket.accept({}, framesOf("turn").error("unknown_turn"));
  assert.equal(chat.turns.get("turn").state, "lost");
  chat.ask("And?");
  assert.equal(world.socket.got("ask")[0].conversation_id, "old");
  world.socket.receive(framesOf(chat.active.id).error("unknown_conversation"));
  chat.ask("And now?");
  assert.equal(world.socket.got("ask")[1].conversation_id, undefined);
});

test("the token that a newcomer gets is shown from then on", () => {
  const { world, chat } = open();
  world.socket.accept({ token: "identity" });
  world.socket.lose(1006);
  world.pass(delayOf(chat.connection));
  world.socket.onopen();
  assert.equal(world.socket.got("hello")[0].token, "identity");
});

test("a reply goes on in a conversation that was left, which is marked, and is shown again as it is then", async () => {
  const { world, chat, turn, server, views } = asked();
  world.socket.receive(server.start, server.delta(0, 1, "x"));
  chat.newChat();
  assert.equal(world.socket.got("cancel").length, 0);
  assert.equal(chat.turns.size, 0);
  assert.deepEqual([...chat.live], ["c"]);
  chat.ask("Afresh?");
  assert.equal(world.socket.got("ask")[1].conversation_id, undefined);
  world.socket.receive(server.delta(1, 2, "y"));
  views.c = viewOf("c", [turn.id, { question: "Why?", finish_reason: null }]);
  await chat.show("c");
  assert.equal(chat.newest, turn);
  assert.equal(turn.answer, "xy");
  assert.equal(world.socket.got("attach").length, 0);
  world.socket.receive(server.delta(2, 3, "z"), server.end(3, "xyz"));
  assert.equal(turn.verified, true);
  assert.deepEqual([...chat.live], []);
});

test("what was left goes on after a lost connection, and is let go of at its end", () => {
  const { world, chat, turn, server } = asked();
  world.socket.receive(server.start, server.delta(0, 1, "x"));
  chat.newChat();
  world.socket.lose(1006);
  world.pass(delayOf(chat.connection));
  world.socket.accept();
  assert.deepEqual(world.socket.got("hello")[0].resume, [{ turn_id: turn.id, seq: 1 }]);
  world.socket.receive(server.resumed, server.end(1, "x", "interrupted"));
  world.socket.receive({ type: "engine", state: "restarting" }, { type: "engine", state: "ready" });
  assert.equal(world.socket.got("continue").length, 1);
  world.socket.receive(server.resumed, server.end(1, "x"));
  assert.equal(chat.open.all.length, 1);
});

test("a question waits for the end of the reply above it, and goes out then", () => {
  const { world, chat, turn, server } = asked();
  world.socket.receive(server.start, server.delta(0, 1, "x"));
  chat.ask("And?");
  chat.ask("And then?");
  assert.equal(world.socket.got("ask").length, 1);
  assert.equal(chat.active, turn);
  chat.stop(turn);
  world.socket.receive(server.end(1, "x", "cancelled"));
  assert.deepEqual(world.socket.got("ask").map(({ text }) => text), ["Why?", "And?"]);
  assert.equal(world.socket.got("ask")[1].parent_id, `answer to ${turn.id}`);
  const second = framesOf(chat.active.id);
  world.socket.receive(second.start, second.end(0, ""));
  assert.deepEqual(world.socket.got("ask").map(({ text }) => text), ["Why?", "And?", "And then?"]);
});

test("a reply that is interrupted goes on before the question that waits for its end", () => {
  const { world, chat, server } = asked();
  world.socket.receive(server.start, server.delta(0, 1, "x"));
  chat.ask("And?");
  world.socket.receive({ type: "engine", state: "restarting" }, server.end(1, "x", "interrupted"));
  world.socket.receive({ type: "engine", state: "ready" });
  assert.equal(world.socket.got("continue").length, 1);
  assert.equal(world.socket.got("ask").length, 1);
  world.socket.receive(server.error("engine_unavailable"));
  assert.equal(world.socket.got("ask").length, 2);
});

test("a question that waits can be taken back, and the next one takes its place", () => {
  const { world, chat, told, turn, server } = asked();
  world.socket.receive(server.start);
  chat.ask("And?");
  const waiting = chat.newest;
  chat.ask("And then?");
  chat.withdraw(waiting);
  assert.deepEqual(told.withdrawn, ["And?"]);
  world.socket.receive(server.end(0, ""));
  assert.deepEqual(world.socket.got("ask").map(({ text }) => text), ["Why?", "And then?"]);
  assert.equal(chat.newest.parent, turn);
});

test("a question asked otherwise stops the reply and names what the old one followed; a first one names nothing", () => {
  const { world, chat, turn, server } = asked();
  world.socket.receive(server.start, server.delta(0, 1, "x"));
  chat.askInstead(turn, "Why not?");
  assert.equal(world.socket.got("cancel").length, 1);
  assert.deepEqual([...chat.turns.values()].map(({ question }) => question), ["Why not?"]);
  world.socket.receive(server.end(1, "x", "cancelled"));
  const { text, conversation_id, parent_id } = world.socket.got("ask")[1];
  assert.deepEqual({ text, conversation_id, parent_id }, { text: "Why not?", conversation_id: "c", parent_id: null });
  assert.deepEqual(chat.conversation.versions()(chat.newest).questions, [turn, chat.newest]);
});

test("an answer made anew is another version of it, in its place", () => {
  const { world, chat, turn, server } = asked();
  world.socket.receive(server.start, server.end(0, ""));
  chat.regenerate(turn);
  assert.deepEqual(world.socket.got("regenerate"), [{ type: "regenerate", turn_id: chat.newest.id, of: turn.id }]);
  const anew = framesOf(chat.newest.id);
  world.socket.receive(anew.start, anew.delta(0, 1, "y"), anew.end(1, "y"));
  assert.deepEqual(chat.conversation.versions()(turn).answers, [turn, chat.newest]);
  assert.equal(chat.turns.size, 1);
  chat.choose(turn);
  assert.equal(chat.newest, turn);
});

test("a stored answer is verified where its order is known, and goes on from its last token", async () => {
  const text = "stored";
  const { world, chat, shown } = open({ c: viewOf("c", ["turn", { text, finish_reason: "length" }]) });
  world.socket.accept();
  await chat.show("c");
  assert.equal(chat.newest.verified, true);
  assert.equal(world.socket.got("attach").length, 0);
  chat.continue();
  const server = framesOf("turn");
  world.socket.receive(server.resumed, server.delta(6, 7, "!"), server.end(7, "stored!"));
  assert.equal(chat.newest.answer, "stored!");
  assert.equal(shown.turn, "!");
  assert.equal(chat.newest.verified, true);
});

test("a stored answer whose text is another one than its digest says is told", async () => {
  const { chat } = open({ c: viewOf("c", ["turn", { text: "one", digest: "of another" }]) });
  await chat.show("c");
  assert.equal(chat.newest.verified, false);
  const mixed = open({ c: viewOf("c", ["turn", { text: "b", reasoning: "ac", digest: "of abc" }]) });
  await mixed.chat.show("c");
  assert.equal(mixed.chat.newest.verified, undefined);
});

test("a conversation that is not there, or cannot be read, says so", async () => {
  const { chat } = open();
  await chat.show("nowhere");
  assert.equal(chat.conversation.state, "unknown");
  const { listener } = fakeScreen();
  const lost = new Chat({ surroundings: fakeSurroundings(), listener, read: () => Promise.reject(new Error("offline")) });
  await lost.show("c");
  assert.equal(lost.conversation.state, "failed");
});

test("what another page asks in the conversation that is shown is shown", async () => {
  const { world, chat, views } = open({ c: viewOf("c", ["first", { text: "x" }]) });
  world.socket.accept();
  await chat.show("c");
  views.c = viewOf("c", ["first", { text: "x" }], ["second", { finish_reason: null }]);
  const server = framesOf("second");
  world.socket.receive(server.start);
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual([...chat.turns.keys()], ["first", "second"]);
  assert.deepEqual(world.socket.got("attach"), [{ type: "attach", turn_id: "second", seq: 0 }]);
});

test("a conversation's new name is shown and told to the list", async () => {
  const { world, chat, told } = open({ c: viewOf("c", ["first", { text: "x" }]) });
  world.socket.accept();
  await chat.show("c");
  world.socket.receive({ type: "conversation", conversation_id: "c", title: "Another", updated_at: 1 });
  assert.equal(chat.conversation.title, "Another");
  assert.deepEqual(told.listed, ["Another"]);
});

test("a turn that goes on after an interrupted end keeps its text, and its next end proves the whole", () => {
  const { world, chat, shown, told, turn, server } = asked();
  world.socket.receive(server.start, server.delta(0, 2, "one "));
  world.socket.lose(1006);
  world.pass(delayOf(chat.connection));
  world.socket.accept();
  world.socket.receive(server.resumed);
  assert.equal(turn.state, "decode");
  world.socket.receive(server.delta(2, 4, "two "), server.end(4, "one two ", "length"));
  assert.equal(turn.verified, true);
  chat.continue();
  assert.equal(turn.state, "continuing");
  assert.deepEqual(world.socket.got("continue"), [{ type: "continue", turn_id: turn.id }]);
  world.socket.receive(server.resumed, { type: "queued", turn_id: turn.id, position: 2 });
  assert.equal(turn.state, "queued");
  world.socket.receive({ type: "queued", turn_id: turn.id, position: 0 });
  assert.equal(turn.state, "decode");
  world.socket.receive(server.delta(4, 6, "three"), server.end(7, "one two three"));
  assert.equal(shown[turn.id], "one two three");
  assert.equal(turn.verified, true);
  assert.equal(told.cleared, 0);
});

for (const reason of ["cancelled", "length", "interrupted"]) {
  test(`only the newest answer can be continued, where it ended ${reason}`, () => {
    const { world, chat, server } = asked();
    world.socket.receive(server.start, server.delta(0, 1, "x"));
    assert.equal(chat.canContinue, false);
    world.socket.receive({ type: "engine", state: "restarting" }, server.end(1, "x", reason));
    assert.equal(chat.canContinue, false);
    chat.newest.goesOn = false;
    world.socket.receive({ type: "engine", state: "ready" });
    assert.equal(chat.canContinue, true);
    chat.ask("Else?");
    assert.equal(chat.canContinue, false);
  });
}

for (const reason of ["stop", "error"]) {
  test(`an answer that ended with ${reason} cannot be continued`, () => {
    const { world, chat, server } = asked();
    world.socket.receive(server.start, server.delta(0, 1, "x"), server.end(1, "x", reason));
    assert.equal(chat.canContinue, false);
    chat.continue();
    assert.equal(world.socket.got("continue").length, 0);
  });
}

test("an answer that may not go on says why, and stays as it was", () => {
  const { world, chat, shown, turn, server } = asked();
  world.socket.receive(server.start, server.delta(0, 1, "x"), server.end(1, "x", "length"));
  chat.continue();
  chat.stop(turn);
  world.socket.receive(server.error("prompt_too_long"));
  assert.equal(turn.state, "ended");
  assert.equal(turn.stopping, false);
  assert.equal(turn.refusal.code, "prompt_too_long");
  assert.equal(shown[turn.id], "x");
  assert.equal(chat.canContinue, true);
});

test("an engine that was lost goes on with the newest answer when it is ready again", () => {
  const { world, turn, server } = asked();
  world.socket.receive(server.start, server.delta(0, 2, "one "));
  world.socket.receive({ type: "engine", state: "restarting" }, server.end(2, "one ", "interrupted"));
  assert.equal(world.socket.got("continue").length, 0);
  world.socket.receive({ type: "engine", state: "ready" }, { type: "engine", state: "ready" });
  assert.deepEqual(world.socket.got("continue"), [{ type: "continue", turn_id: turn.id }]);
});

test("it goes on by itself once from each token: that may be what the engine dies of", () => {
  const { world, turn, server } = asked();
  const die = (text) => [
    { type: "engine", state: "restarting" },
    server.end(text.length, text, "interrupted"),
    { type: "engine", state: "ready" },
  ];
  world.socket.receive(server.start, server.delta(0, 1, "a"), ...die("a"), server.resumed, ...die("a"));
  assert.equal(world.socket.got("continue").length, 1);
  assert.equal(turn.state, "ended");
  world.socket.receive(server.resumed, server.delta(1, 2, "b"), ...die("ab"));
  assert.equal(world.socket.got("continue").length, 2);
});

test("an end that comes before the news of the engine waits for it", () => {
  const { world, server } = asked();
  world.socket.receive(server.start, server.delta(0, 1, "a"), server.end(1, "a", "interrupted"));
  assert.equal(world.socket.got("continue").length, 0);
  world.socket.receive({ type: "engine", state: "restarting" }, { type: "engine", state: "ready" });
  assert.equal(world.socket.got("continue").length, 1);
});

test("what the end of the server interrupted goes on when the next one is ready", () => {
  const { world, chat, turn, server } = asked();
  world.socket.receive(server.start, server.delta(0, 1, "a"), server.end(1, "a", "interrupted"));
  world.socket.lose(CloseCode.RESTART);
  world.pass(delayOf(chat.connection));
  world.socket.accept({ engine: "loading" }, { type: "engine", state: "ready" });
  assert.deepEqual(world.socket.got("continue"), [{ type: "continue", turn_id: turn.id }]);
});

test("what the reader has stopped or left for another question does not go on by itself", () => {
  const { world, chat, turn, server } = asked();
  const lost = [{ type: "engine", state: "restarting" }, server.end(1, "a", "interrupted")];
  world.socket.receive(server.start, server.delta(0, 1, "a"));
  chat.stop(turn);
  world.socket.receive(...lost, { type: "engine", state: "ready" });
  assert.equal(world.socket.got("continue").length, 0);

  const other = asked();
  const { start, delta, end } = other.server;
  other.world.socket.receive(start, delta(0, 1, "a"), { type: "engine", state: "restarting" }, end(1, "a", "interrupted"));
  other.chat.ask("Else?");
  other.world.socket.receive({ type: "engine", state: "ready" });
  assert.equal(other.world.socket.got("continue").length, 0);
  assert.equal(other.world.socket.got("ask").length, 2);
});

test("a reloaded page names the turn that was being written, and goes on with it", async () => {
  const views = { c: viewOf("c", ["old", { text: "x" }], ["turn", { finish_reason: "interrupted", text: "a" }]) };
  const { world, chat, shown } = open(views);
  chat.open.restore([{ id: "c", shown: true, turns: [{ id: "turn", question: "?", accepted: true, after: "old" }] }]);
  await chat.show("c");
  world.socket.accept();
  assert.deepEqual(world.socket.got("hello")[0].resume, [{ turn_id: "turn", seq: 0 }]);
  world.pass(1000);
  assert.equal(world.socket.got("attach").length, 0);
  assert.deepEqual([...chat.turns.keys()], ["old", "turn"]);
  const server = framesOf("turn");
  world.socket.receive(server.resumed, server.delta(0, 3, "abc"), server.delta(3, 4, "d"), server.end(4, "abcd"));
  assert.equal(shown.turn, "abcd");
  assert.equal(chat.turns.get("turn").verified, true);
});

test("what a reload must not lose is kept: what runs and was not stopped, and what was not sent", () => {
  const { world, chat, turn, server } = asked();
  world.socket.receive(server.start);
  chat.ask("And?");
  const [{ id, shown, turns }] = chat.open.kept;
  assert.deepEqual({ id, shown }, { id: "c", shown: true });
  assert.deepEqual(turns.map(({ question, accepted, after }) => ({ question, accepted, after })), [
    { question: "Why?", accepted: true, after: undefined },
    { question: "And?", accepted: false, after: turn.id },
  ]);
  chat.stop(turn);
  world.socket.receive(server.end(0, "", "cancelled"));
  const next = framesOf(chat.newest.id);
  world.socket.receive(next.start, next.end(0, ""));
  assert.deepEqual(chat.open.kept, []);
});

test("Stop while an answer is only being fetched cuts nothing of it", () => {
  const { world, chat, shown } = open();
  restore(chat, ["turn", true]);
  world.socket.accept();
  chat.stop(chat.active);
  assert.equal(world.socket.got("cancel")[0].seen, undefined);
  const server = framesOf("turn");
  world.socket.receive(server.delta(0, 3, "abc"), server.end(3, "abc", "cancelled"));
  assert.equal(shown.turn, "abc");
  assert.equal(chat.active, undefined);
});

test("after a server's crash a running answer is read again: the newest tokens may be others", () => {
  const { world, chat, shown, turn, server } = asked();
  world.socket.lose(1006);
  world.pass(delayOf(chat.connection));
  world.socket.accept({ epoch: "one" });
  world.socket.receive(server.start, server.delta(0, 4, "lost"));
  world.socket.lose(1006);
  world.pass(delayOf(chat.connection));
  world.socket.accept({ epoch: "two" });
  assert.deepEqual(world.socket.got("attach"), [{ type: "attach", turn_id: turn.id, seq: 0 }]);
  world.socket.receive(server.resumed, server.delta(4, 5, "!"), server.delta(0, 5, "found"), server.end(5, "found"));
  assert.equal(shown[turn.id], "found");
  assert.equal(turn.verified, true);
});

test("a stretch that overlaps with what is here has the whole read again", () => {
  const { world, shown, turn, server } = asked();
  world.socket.receive(server.start, server.delta(0, 2, "ab"), server.delta(1, 3, "bc"));
  assert.deepEqual(world.socket.got("attach"), [{ type: "attach", turn_id: turn.id, seq: 0 }]);
  world.socket.receive(server.delta(0, 3, "abc"), server.end(3, "abc"));
  assert.equal(shown[turn.id], "abc");
  assert.equal(turn.verified, true);
});
