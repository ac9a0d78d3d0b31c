import assert from "node:assert/strict";
import { test } from "node:test";

import { Chat } from "../static/chat.js";
import { CloseCode } from "../static/protocol.js";
import { connectTo, delayOf, fakeScreen, fakeSurroundings, framesOf, LIMITS } from "./fake_surroundings.mjs";

/** A chat whose screen is `shown`: a turn's id to its text. */
function open() {
  const world = fakeSurroundings();
  const { shown, told, listener } = fakeScreen();
  const chat = new Chat({ surroundings: world, listener });
  chat.connect(connectTo(world), () => told.tokens.at(-1));
  chat.socket.open();
  return { world, chat, shown, told };
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
  world.socket.receive({ type: "engine", state: "ready" });
  assert.equal(world.socket.got("ask").length, 1);
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

test("a reloaded page attaches its turns from the start, newest first, within the limit on frames", () => {
  const { world, chat, shown } = open();
  for (let i = 0; i < 100; i++) chat.restore({ id: `turn ${i}`, question: "?", accepted: true });
  world.socket.accept();
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
  chat.restore({ id: "turn", question: "Why?", accepted: false });
  world.socket.accept();
  assert.deepEqual(world.socket.got("ask"), [{ type: "ask", turn_id: "turn", text: "Why?" }]);
});

test("a turn that the server no longer knows is lost, and a conversation that it no longer knows is left", () => {
  const { world, chat } = open();
  chat.conversationId = "old";
  chat.restore({ id: "turn", question: "Why?", accepted: true });
  world.socket.accept({}, framesOf("turn").error("unknown_turn"));
  assert.equal(chat.turns.get("turn").state, "lost");
  chat.ask("And?");
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

test("a new chat stops the running reply and hears no more of it", () => {
  const { world, chat, turn, server } = asked();
  world.socket.receive(server.start, server.delta(0, 1, "x"));
  chat.newChat();
  assert.equal(world.socket.got("cancel").length, 1);
  world.socket.receive(server.delta(1, 2, "y"), server.end(1, "x", "cancelled"));
  assert.equal(chat.turns.size, 0);
  chat.ask("Afresh?");
  assert.equal(world.socket.got("ask")[1].conversation_id, undefined);
  assert.notEqual(chat.active.id, turn.id);
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

test("a reloaded page names the turn that was being written, and goes on with it", () => {
  const { world, chat, shown } = open();
  chat.restore({ id: "old", question: "?", accepted: true, goesOn: false });
  chat.restore({ id: "turn", question: "?", accepted: true, goesOn: true, messageId: "m" });
  world.socket.accept();
  assert.deepEqual(world.socket.got("hello")[0].resume, [{ turn_id: "turn", seq: 0 }]);
  world.pass(1000);
  assert.deepEqual(world.socket.got("attach"), [{ type: "attach", turn_id: "old", seq: 0 }]);
  const server = framesOf("turn");
  world.socket.receive(server.resumed, server.delta(0, 3, "abc"), server.delta(3, 4, "d"), server.end(4, "abcd"));
  assert.equal(shown.turn, "abcd");
  assert.equal(chat.turns.get("turn").verified, true);
});

test("Stop while an answer is only being fetched cuts nothing of it", () => {
  const { world, chat, shown } = open();
  chat.restore({ id: "turn", question: "?", accepted: true, goesOn: true });
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
