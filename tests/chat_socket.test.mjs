import assert from "node:assert/strict";
import { test } from "node:test";

import { ChatSocket } from "../static/chat_socket.js";
import { CloseCode } from "../static/protocol.js";
import { delayOf, fakeSurroundings } from "./fake_surroundings.mjs";

function open() {
  const world = fakeSurroundings();
  const frames = [];
  const socket = new ChatSocket({
    url: "ws://here/ws",
    hello: () => ({ token: "me", resume: [{ turn_id: "t", seq: 3 }] }),
    onFrame: (frame) => frames.push(frame),
    onState: () => {},
    surroundings: world,
  });
  socket.open();
  return { world, socket, frames };
}

test("the first frame is hello, and ready makes the connection ready", () => {
  const { world, socket, frames } = open();
  assert.equal(socket.state.phase, "connecting");
  world.socket.accept();
  assert.deepEqual(world.socket.sent, [{ type: "hello", token: "me", resume: [{ turn_id: "t", seq: 3 }] }]);
  assert.equal(socket.state.phase, "ready");
  assert.equal(frames[0].type, "ready");
});

test("it comes back by itself, more and more slowly, and only ready starts the steps anew", () => {
  const { world, socket } = open();
  const delays = [];
  for (let i = 0; i < 8; i++) {
    world.socket.onopen(); // a handshake alone is no success
    world.socket.lose(1006);
    delays.push(delayOf(socket.state));
    world.pass(delayOf(socket.state));
    assert.equal(socket.state.phase, "connecting");
  }
  assert.deepEqual(delays, [100, 200, 500, 1000, 2000, 5000, 5000, 5000]);
  world.socket.accept();
  world.socket.lose(1006);
  assert.equal(delayOf(socket.state), 100);
});

test("jitter spreads the delay by up to half", () => {
  const { world, socket } = open();
  world.random = () => 0.999;
  world.socket.lose(1006);
  assert.ok(delayOf(socket.state) > 149 && delayOf(socket.state) < 150);
});

test("it connects at once when the network is back or the page is shown", () => {
  const { world, socket } = open();
  for (let i = 0; i < 6; i++) {
    world.socket.lose(1006);
    if (i < 5) world.pass(delayOf(socket.state));
  }
  socket.wake();
  assert.equal(socket.state.phase, "connecting");
  assert.equal(world.sockets.length, 7);
});

test("a connection that was asleep is probed, and given up when nothing answers", () => {
  const { world, socket } = open();
  world.socket.accept();
  socket.wake();
  assert.equal(world.socket.got("ping").length, 1);
  world.socket.receive({ type: "pong" });
  world.pass(9000);
  assert.equal(socket.state.phase, "ready");
  socket.wake();
  world.pass(3000);
  assert.equal(socket.state.phase, "waiting");
  assert.ok(world.socket.closed);
});

test("silence is answered by a ping, and silence after that ends the connection", () => {
  const { world, socket } = open();
  world.socket.accept();
  world.pass(9999);
  assert.equal(world.socket.got("ping").length, 0);
  world.pass(1);
  assert.equal(world.socket.got("ping").length, 1);
  world.socket.receive({ type: "pong" });
  world.pass(14_999);
  assert.equal(socket.state.phase, "ready");
  world.pass(1);
  assert.equal(socket.state.phase, "waiting");
});

test("a server that never says ready is given up", () => {
  const { world, socket } = open();
  world.socket.onopen();
  world.pass(10_000);
  assert.equal(socket.state.phase, "waiting");
});

test("a socket that was given up is heard no more", () => {
  const { world, socket, frames } = open();
  const old = world.socket;
  socket.open();
  old.onopen();
  old.receive({ type: "pong" });
  old.lose(CloseCode.REPLACED);
  assert.deepEqual(old.sent, []);
  assert.deepEqual(frames, []);
  assert.equal(socket.state.phase, "connecting");
});

for (const [code, verdict] of [
  [CloseCode.REPLACED, "replaced"],
  [CloseCode.UNAUTHORIZED, "unauthorized"],
  [CloseCode.NO_HELLO, "refused"],
  [CloseCode.UNSUPPORTED_DATA, "refused"],
  [CloseCode.INVALID_TEXT, "refused"],
  [CloseCode.TOO_LARGE, "refused"],
]) {
  test(`close code ${code} ends it until it is opened again, with the server's reason`, () => {
    const { world, socket } = open();
    world.socket.accept({}, { type: "bye", reason: "because", reconnect: false });
    world.socket.lose(code);
    assert.deepEqual(socket.state, { phase: "closed", verdict, reason: "because" });
    world.pass(3_600_000);
    assert.equal(world.sockets.length, 1);
    socket.open();
    world.socket.accept();
    assert.equal(socket.state.phase, "ready");
  });
}

for (const code of [CloseCode.NORMAL, CloseCode.GOING_AWAY, 1006, 1011, CloseCode.TIMEOUT, CloseCode.TOO_SLOW]) {
  test(`after close code ${code} it comes back`, () => {
    const { world, socket } = open();
    world.socket.accept();
    world.socket.lose(code);
    world.pass(delayOf(socket.state));
    world.socket.accept();
    assert.equal(socket.state.phase, "ready");
  });
}

test("after too many frames or connections it comes back after a pause", () => {
  const { world, socket } = open();
  world.socket.accept();
  world.socket.lose(CloseCode.TOO_MANY);
  assert.ok(delayOf(socket.state) >= 5000);
});

test("after a restart it comes back when the server said", () => {
  const { world, socket } = open();
  world.socket.accept({}, { type: "bye", reason: "The server restarts.", reconnect: true, after_ms: 2500 });
  world.socket.lose(CloseCode.RESTART);
  assert.equal(delayOf(socket.state), 2500);
});
