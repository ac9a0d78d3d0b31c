import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";

import { Chat } from "../static/chat.js";
import { fakeSurroundings, LIMITS } from "./fake_surroundings.mjs";

const digest = (text) => createHash("sha256").update(text).digest("hex");

/** A chat whose screen is `shown`: a turn's id to its text. */
function open() {
  const world = fakeSurroundings();
  const shown = {};
  const told = { withdrawn: [], tokens: [] };
  const chat = new Chat({
    url: "ws://here/ws",
    token: () => told.tokens.at(-1),
    surroundings: world,
    listener: {
      changed() {},
      added: (turn) => (shown[turn.id] = ""),
      turnChanged() {},
      appended: (turn, delta) => (shown[turn.id] += delta.text),
      cleared: (turn) => (shown[turn.id] = ""),
      withdrawn: (turn) => told.withdrawn.push(turn.question),
      identified: (token) => told.tokens.push(token),
      refused() {},
    },
  });
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

function framesOf(turn_id) {
  return {
    start: { type: "turn_start", turn_id, conversation_id: "c", message_id: "m", model: "m" },
    delta: (from, seq, text) => ({ type: "delta", turn_id, from, seq, text, channel: "answer" }),
    end: (seq, text, finish_reason = "stop") => ({ type: "turn_end", turn_id, seq, finish_reason, digest: digest(text) }),
    error: (code, more = {}) => ({ type: "error", turn_id, code, message: "A sentence.", ...more }),
  };
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
  world.pass(chat.connection.delayMs);
  world.socket.accept();
  assert.deepEqual(world.socket.got("ask"), [{ type: "ask", turn_id: turn.id, text: "Why?" }]);
});

test("a connection lost in the middle goes on from the cursor, with nothing doubled and nothing lost", () => {
  const { world, chat, shown, turn, server } = asked();
  world.socket.receive(server.start, server.delta(0, 2, "one "));
  world.socket.lose(1006);
  world.pass(chat.connection.delayMs);
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
  world.pass(chat.connection.delayMs);
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
  for (let i = 0; i < 100; i++) chat.restore(`turn ${i}`, "?", true);
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
  chat.restore("turn", "Why?", false);
  world.socket.accept();
  assert.deepEqual(world.socket.got("ask"), [{ type: "ask", turn_id: "turn", text: "Why?" }]);
});

test("a turn that the server no longer knows is lost, and a conversation that it no longer knows is left", () => {
  const { world, chat } = open();
  chat.conversationId = "old";
  chat.restore("turn", "Why?", true);
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
  world.pass(chat.connection.delayMs);
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
