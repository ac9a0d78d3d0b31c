import assert from "node:assert/strict";
import { test } from "node:test";

import { Drafts } from "../static/drafts.js";

/** A browser's memory that holds so many characters. */
function memory(most = Infinity) {
  const values = new Map();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem(key, value) {
      if (value.length > most) throw new Error("QuotaExceededError");
      values.set(key, value);
    },
    removeItem: (key) => void values.delete(key),
  };
}

test("each conversation has a draft in all tabs, and each tab one for a new chat", () => {
  const everyTab = memory();
  const one = new Drafts({ everyTab, thisTab: memory() });
  const other = new Drafts({ everyTab, thisTab: memory() });
  one.set("a", "half a thought");
  one.set(undefined, "a new one");
  assert.deepEqual([other.get("a"), other.get("b"), other.get(undefined)], ["half a thought", "", ""]);
  assert.equal(one.get(undefined), "a new one");
  other.set("a", "");
  assert.equal(one.get("a"), "");
});

test("the newest drafts are kept, so many and so much of them", () => {
  const drafts = new Drafts({ everyTab: memory(), thisTab: memory() });
  for (let i = 0; i < 60; i++) drafts.set(`c${i}`, "x");
  assert.deepEqual([drafts.get("c9"), drafts.get("c10"), drafts.get("c59")], ["", "x", "x"]);
  drafts.set("long", "x".repeat(199_990));
  assert.deepEqual([drafts.get("c10"), drafts.get("c59")], ["", "x"]);
});

test("a memory that is full, or holds something else, breaks nothing", () => {
  const everyTab = memory(100);
  const drafts = new Drafts({ everyTab, thisTab: memory() });
  drafts.set("a", "x".repeat(1000));
  assert.equal(drafts.get("a"), "");
  everyTab.setItem("streamchat.drafts", "{broken");
  assert.equal(drafts.get("a"), "");
});
