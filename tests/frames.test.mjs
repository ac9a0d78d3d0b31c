import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { Chat } from "../static/chat.js";
import { statusOf } from "../static/status.js";
import { languages } from "../static/texts.js";
import { connectTo, fakeSurroundings, restore } from "./fake_surroundings.mjs";

const frames = JSON.parse(await readFile(new URL("frames.json", import.meta.url), "utf8"));

const MEASURED = { waited: 0, perSecond: 0, retryIn: 0 };

function connected() {
  const world = fakeSurroundings();
  const listener = new Proxy(/** @type {any} */ ({}), { get: () => () => {} });
  const chat = new Chat({ listener, surroundings: world, read: async () => null });
  chat.connect(connectTo(world), () => undefined);
  chat.socket.open();
  world.socket.onopen();
  return { chat, world };
}

for (const frame of frames.server.valid) {
  test(`the page takes ${JSON.stringify(frame).slice(0, 90)}`, () => {
    const { chat, world } = connected();
    if (frame.turn_id) restore(chat, [frame.turn_id, true]);
    world.socket.receive({ ...frames.server.valid[0], live: [] }, frame);
    for (const texts of Object.values(languages)) assert.ok(statusOf({ ...chat, turn: chat.newest }, texts, MEASURED).phase);
  });
}

test("all golden frames in a row are taken too", () => {
  const { world } = connected();
  world.socket.receive(...frames.server.valid);
});

test("a frame of an unknown type is a clear error", () => {
  const { world } = connected();
  assert.throws(() => world.socket.receive({ type: "surprise" }), /Unsupported frame type: surprise\./);
});
