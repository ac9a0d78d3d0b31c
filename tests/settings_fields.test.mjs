import assert from "node:assert/strict";
import { test } from "node:test";

import { PARAMS } from "../static/protocol.js";
import { NEUTRAL, isValid, read, written } from "../static/settings_fields.js";
import { settingsTexts } from "../static/settings_texts.js";

/** The value, or the name of what is wrong. */
function typed(name, text) {
  const { fault, value } = read(name, text);
  return fault ?? value;
}

test("numbers are read as people type them", () => {
  for (const text of ["0.7", " 0,7 ", "０．７", ".7", "7e-1", "+0.70"]) assert.equal(typed("temperature", text), 0.7, text);
  assert.equal(typed("top_k", "-1"), -1);
  assert.equal(typed("seed", "-9007199254740991"), Number.MIN_SAFE_INTEGER);
  assert.equal(typed("history_max", "0"), 0);
  for (const text of ["", "  "]) assert.equal(typed("temperature", text), undefined);
});

test("what is wrong is told apart", () => {
  for (const text of ["hot", "1.2.3", "0x10", "1 000", "Infinity", "NaN", "-"]) assert.equal(typed("temperature", text), "number", text);
  assert.equal(typed("temperature", "101"), "range");
  assert.equal(typed("temperature", "-0.1"), "range");
  assert.equal(typed("top_p", "0"), "range");
  assert.equal(typed("top_p", "1"), 1);
  assert.equal(typed("max_tokens", "1.5"), "integer");
  assert.equal(typed("max_tokens", "many"), "integer");
  assert.equal(typed("max_tokens", "0"), "range");
  assert.equal(typed("seed", "9e99"), "range");
  assert.equal(typed("seed", "9007199254740993"), "range");
});

test("stop strings stand one a line, and what cannot be seen is written with a backslash", () => {
  assert.deepEqual(typed("stop", "END\n\n\\n\\n\n a\\tb \nc\\\\n"), ["END", "\n\n", " a\tb ", "c\\n"]);
  assert.equal(typed("stop", "\n\n"), undefined);
  assert.equal(typed("stop", "x\n".repeat(17)), "items");
  assert.deepEqual(typed("stop", "🌍".repeat(256)), ["🌍".repeat(256)]);
  assert.equal(typed("stop", "🌍".repeat(257)), "length");
});

test("what is shown is what is read", () => {
  for (const value of [["\n\n", "\\n", "\\", "a\tb"], ["END"]]) assert.deepEqual(typed("stop", written(value)), value);
  for (const value of [0, 0.1, 1e21, 1e-7]) assert.equal(Number(written(value)), value);
});

test("the engine's neutral values are within the bounds", () => {
  for (const [name, value] of Object.entries(NEUTRAL)) assert.ok(isValid(name, value), name);
});

test("every field has a name and a hint, and every fault a sentence, in each language", () => {
  for (const texts of Object.values(settingsTexts)) {
    for (const name of [...Object.keys(PARAMS), "history_max", "system"]) {
      assert.equal(typeof texts[name], "string", name);
      assert.equal(typeof texts[`${name}Hint`], "string", name);
    }
    const said = new Set();
    for (const [name, text] of [["temperature", "x"], ["temperature", "101"], ["top_p", "0"], ["top_k", "-2"], ["max_tokens", "x"], ["seed", "9e99"], ["stop", "x\n".repeat(17)], ["stop", "x".repeat(257)]]) {
      const { fault, bounds } = /** @type {import("../static/settings_fields.js").Fault} */ (read(name, text));
      assert.doesNotMatch(texts[fault](bounds), /undefined|null|NaN|e\+|Infinity/);
      said.add(texts[fault](bounds));
    }
    assert.equal(said.size, 8);
  }
});
