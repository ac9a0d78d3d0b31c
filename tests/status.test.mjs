import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { statusOf } from "../static/status.js";
import { languages } from "../static/texts.js";
import { newTurn } from "../static/turn.js";
import { TurnClock } from "../static/turn_clock.js";
import { framesOf } from "./fake_surroundings.mjs";

const { en, zh } = languages;
const READY = { connection: { phase: "ready" }, engine: { state: "ready" }, contextTokens: 4096 };

/** What the line says, its parts joined as on screen. @param {any} now @param {any} [measured] */
function line(now, measured = {}, texts = en) {
  const { phase, figures } = statusOf({ ...READY, ...now }, texts, { waited: 0, perSecond: 0, retryIn: 0, ...measured });
  return [phase, figures].filter(Boolean).join(" · ").replaceAll("\u00a0", " ");
}

/** A turn in a state. @param {any} state @param {any} [more] @returns {any} */
function turnIn(state, more = {}) {
  return Object.assign(newTurn("t", "Why?", state), more);
}

/** @param {number} seq */
function written(seq) {
  const turn = turnIn("decode", { start: { ...framesOf("t").start, prompt_tokens: 812, history: { used: 4, dropped: 2 } } });
  turn.log.seq = seq;
  return turn;
}

const usage = { prompt_tokens: 812, cached_tokens: 0, completion_tokens: 1300 };
const timing = { queued_ms: 0, total_ms: 900, tokens_per_s: 31.4, ttft_ms: 213 };
const end = { ...framesOf("t").end(1300, ""), usage, timing, history: { used: 4, dropped: 1 } };

/** @type {[string, any, any?][]} */
const LINES = [
  ["Connecting…", { connection: { phase: "connecting", tries: 0 } }],
  ["Connection lost. Trying again…", { connection: { phase: "waiting", tries: 1, delayMs: 100 } }, { retryIn: 0.1 }],
  ["Connection lost. Trying again… · in 4 s", { connection: { phase: "waiting", tries: 6, delayMs: 5000 } }, { retryIn: 3.2 }],
  ["Connection lost. Trying again…", { connection: { phase: "connecting", tries: 6 } }],
  ["Not connected", { connection: { phase: "closed", verdict: "replaced", reason: "" } }],
  ["The model is loading: loading the weights · 42%", { engine: { state: "loading", progress: 0.42, detail: "loading the weights" } }],
  ["The engine is restarting", { engine: { state: "restarting" } }],
  ["Ready", {}],
  ["Waiting to send your question", { turn: turnIn("waiting") }],
  ["Sending…", { turn: turnIn("asked") }],
  ["Sending… · 2 s", { turn: turnIn("asked") }, { waited: 2.9 }],
  ["You are next in the queue", { turn: turnIn("queued", { position: 1 }) }],
  ["Number 3 in the queue · 12 s", { turn: turnIn("queued", { position: 3 }) }, { waited: 12 }],
  ["Reading the prompt…", { turn: turnIn("prefill") }],
  ["Reading the prompt… · 3 s · 812 tokens · 2 rounds left out", { turn: { ...written(0), state: "prefill" } }, { waited: 3 }],
  ["Writing… · 1 token · context 813 of 4,096 · 2 rounds left out", { turn: written(1) }],
  [
    "Writing… · 1,300 tokens · first after 0.21 s · 31 tokens/s · context 2,112 of 4,096 · 2 rounds left out",
    { turn: written(1300) },
    { perSecond: 31.4, ttft: 0.213 },
  ],
  ["Writing… · 1,300 tokens · 31 tokens/s", { turn: { ...written(1300), start: undefined } }, { perSecond: 31.4 }],
  ["Stopping…", { turn: { ...written(5), stopping: true } }],
  [
    "Done · 1,300 tokens · first after 0.21 s · 31 tokens/s · context 2,112 of 4,096 · 1 round left out",
    { turn: turnIn("ended", { end }) },
  ],
  ["Stopped · 1,300 tokens", { turn: turnIn("ended", { end: { finish_reason: "cancelled", usage } }), contextTokens: undefined }],
];

for (const [said, now, measured] of LINES) test(`«${said}»`, () => assert.equal(line(now, measured), said));

test("no two phases are called the same, in either language", () => {
  for (const texts of Object.values(languages)) {
    const phases = LINES.map(([, now, measured]) => statusOf({ ...READY, ...now }, texts, { waited: 0, perSecond: 0, retryIn: 0, ...measured }).phase);
    assert.equal(new Set(phases).size, new Set(LINES.map(([said]) => said.split(" · ")[0])).size);
  }
});

test("what the engine does while it starts is said in Chinese too", async () => {
  const source = await readFile(new URL("../server/engine_process.py", import.meta.url), "utf8");
  const details = [...source.matchAll(/(?:report, |report\(|\), )0\.\d+, "([^"]+)"/g)].map(([, detail]) => detail);
  assert.ok(details.length >= 9);
  for (const detail of [...details, "the engine was lost; next start in 5 s"]) {
    assert.doesNotMatch(line({ engine: { state: "restarting", detail } }, {}, zh).replace("vLLM", ""), /[a-z]/i, detail);
  }
});

test("a clock tells how long a turn waits, its first text and its pace", () => {
  const clock = new TurnClock();
  const turn = turnIn("asked");
  clock.saw(turn, 1000);
  turn.state = "prefill";
  clock.saw(turn, 1100);
  assert.equal(clock.waited(turn, 3100), 2);
  turn.state = "decode";
  turn.log.seq = 4;
  clock.saw(turn, 1500);
  assert.equal(clock.ttft(turn), 0.5);
  assert.equal(clock.perSecond(turn, 1600), 0);
  for (let at = 1600; at <= 10_000; at += 100) {
    turn.log.seq += 5;
    clock.saw(turn, at);
  }
  assert.ok(Math.abs(clock.perSecond(turn, 10_000) - 50) < 2);
  assert.ok(clock.perSecond(turn, 20_000) < 15, "a reply that stands still is slow");
});

test("of a reply that ran before the page came, only what it sees counts", () => {
  const clock = new TurnClock();
  const turn = turnIn("decode");
  turn.log.seq = 5000;
  clock.saw(turn, 0);
  turn.log.seq = 5100;
  clock.saw(turn, 1000);
  assert.equal(clock.ttft(turn), undefined);
  assert.equal(clock.perSecond(turn, 1000), 100);
});

test("a reply that goes on is timed anew", () => {
  const clock = new TurnClock();
  const turn = turnIn("asked");
  clock.saw(turn, 0);
  Object.assign(turn, { state: "decode" });
  turn.log.seq = 9;
  clock.saw(turn, 100);
  turn.state = "ended";
  clock.saw(turn, 200);
  turn.state = "continuing";
  clock.saw(turn, 60_000);
  turn.state = "decode";
  clock.saw(turn, 60_050);
  turn.log.seq = 10;
  clock.saw(turn, 60_200);
  assert.equal(clock.ttft(turn), 0.2);
});
