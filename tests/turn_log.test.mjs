import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";

import { Sha256 } from "../static/sha256.js";
import { TurnLog } from "../static/turn_log.js";

const digest = (text) => createHash("sha256").update(text).digest("hex");
/** @returns {any} */
const delta = (from, seq, text) => ({ type: "delta", turn_id: "t", from, seq, text, channel: "answer" });
/** As much of an end as a log looks at. @returns {any} */
const end = (seq, text, finish_reason = "stop") => ({ type: "turn_end", seq, finish_reason, digest: digest(text) });

test("SHA-256 of every length around a block's edges, whole and in pieces, is node's own", () => {
  for (let length = 0; length < 200; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 7 + length) % 256);
    assert.equal(new Sha256().update(bytes).hex(), digest(bytes));
    const pieces = new Sha256();
    for (let at = 0; at < length; at += 13) pieces.update(bytes.subarray(at, at + 13));
    assert.equal(pieces.hex(), digest(bytes));
  }
});

test("SHA-256 can be read in the middle and go on", () => {
  const hash = new Sha256().update(Buffer.from("你好"));
  assert.equal(hash.hex(), digest("你好"));
  assert.equal(hash.update(Buffer.from(" 🌍")).hex(), digest("你好 🌍"));
});

test("stretches that follow each other make the whole text", () => {
  const log = new TurnLog();
  assert.equal(log.take(delta(0, 1, "你好")), "appended");
  assert.equal(log.take(delta(1, 4, " 🌍")), "appended");
  assert.equal(log.seq, 4);
  assert.ok(log.matches(end(5, "你好 🌍"))); // the fifth token has no text
  assert.ok(!log.matches(end(5, "你好")));
});

test("what is here already is not taken twice", () => {
  const log = new TurnLog();
  log.take(delta(0, 3, "abc"));
  assert.equal(log.take(delta(0, 2, "ab")), "had");
  assert.equal(log.take(delta(2, 3, "c")), "had");
  assert.ok(log.matches(end(3, "abc")));
});

test("a stretch that does not begin where the log ends is a gap or an overlap, and changes nothing", () => {
  const log = new TurnLog();
  log.take(delta(0, 2, "ab"));
  assert.equal(log.take(delta(3, 4, "d")), "gap");
  assert.equal(log.take(delta(1, 4, "bcd")), "overlap"); // cannot be cut: a cursor counts tokens, not characters
  assert.equal(log.seq, 2);
  assert.equal(log.take(delta(2, 4, "cd")), "appended");
  assert.ok(log.matches(end(4, "abcd")));
});

test("after Stop nothing grows, and what the server dropped is gone", () => {
  const log = new TurnLog();
  log.take(delta(0, 2, "ab"));
  log.freeze();
  assert.equal(log.take(delta(2, 3, "c")), "held");
  assert.equal(log.seq, 2);
  assert.deepEqual(log.thaw(end(2, "ab", "cancelled")), []);
  assert.ok(log.matches(end(2, "ab", "cancelled")));
});

test("where the turn was over before Stop arrived, what was held belongs to it", () => {
  const log = new TurnLog();
  log.freeze();
  log.take(delta(0, 1, "a"));
  log.take(delta(1, 2, "b"));
  for (const held of log.thaw(end(3, "ab"))) assert.equal(log.take(held), "appended");
  assert.ok(log.matches(end(3, "ab")));
});

test("a log goes on after an end, and the next end proves the whole", () => {
  const log = new TurnLog();
  log.take(delta(0, 2, "你"));
  log.freeze();
  log.take(delta(2, 3, "们"));
  log.thaw(end(2, "你", "cancelled"));
  assert.ok(log.matches(end(2, "你", "cancelled")));
  assert.equal(log.take(delta(2, 4, "好")), "appended");
  assert.ok(log.matches(end(5, "你好")));
});
