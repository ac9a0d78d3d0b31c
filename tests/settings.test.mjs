import assert from "node:assert/strict";
import { test } from "node:test";

import { DEFAULTS, SettingsStore } from "../static/settings.js";

const KEY = "streamchat.settings";

/** A browser's storage, and the settings of a page that was opened with it. */
function open(kept) {
  const values = new Map(kept === undefined ? [] : [[KEY, kept]]);
  const storage = {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
  return { storage, values, settings: new SettingsStore(storage) };
}

test("nothing is kept until something is chosen, and then only that", () => {
  const { settings, values } = open();
  assert.deepEqual(settings.get(), DEFAULTS);
  assert.equal(values.size, 0);
  settings.set({ theme: "dark", params: { temperature: 0.2 } });
  assert.deepEqual(JSON.parse(values.get(KEY)), { theme: "dark", params: { temperature: 0.2 } });
  settings.set({ theme: "system", params: {} });
  assert.equal(values.size, 0);
});

test("what is kept is there again when the page is", () => {
  const { settings, storage } = open();
  /** @type {import("../static/settings.js").Settings} */
  const chosen = {
    system: "Be brief.",
    historyMax: 0,
    params: { top_k: -1, stop: ["\n\n"], seed: 7 },
    language: "zh",
    theme: "light",
    textSize: 150,
    remoteImages: true,
  };
  settings.set(chosen);
  assert.deepEqual(new SettingsStore(storage).get(), chosen);
});

for (const kept of ["", "{", "null", "7", '"x"', "[]", '{"params": null}', '{"params": 3, "theme": 4, "system": {}}']) {
  test(`what cannot be used is as if it were not there: ${kept}`, () => {
    assert.deepEqual(open(kept).settings.get(), DEFAULTS);
  });
}

test("of what is half wrong the right half counts", () => {
  const params = { temperature: "hot", top_p: 0, top_k: 5, stop: [""], min_p: 2, seed: 0.5, history_max: 3, unknown: 1 };
  const kept = { theme: "pink", language: "zh", textSize: 99, historyMax: -1, remoteImages: "yes", params };
  const { settings } = open(JSON.stringify(kept));
  assert.deepEqual(settings.get(), { ...DEFAULTS, language: "zh", params: { top_k: 5 } });
});

test("a value that cannot be used is not taken", () => {
  const { settings, values } = open();
  settings.set({ textSize: 1000, params: { temperature: 101 }, historyMax: 1.5 });
  assert.deepEqual(settings.get(), DEFAULTS);
  assert.deepEqual(JSON.parse(values.get(KEY) ?? "{}").theme, undefined);
});

test("another tab's change is heard of, once, and so is its reset", () => {
  const { settings, storage, values } = open();
  const heard = [];
  const stop = settings.subscribe(({ theme }) => heard.push(theme));
  new SettingsStore(storage).set({ theme: "dark" });
  settings.reread();
  settings.reread();
  values.clear();
  settings.reread();
  assert.deepEqual(heard, ["dark", "system"]);
  stop();
  settings.set({ theme: "light" });
  assert.equal(heard.length, 2);
});

test("where the browser has no room left, what is chosen holds while the page lives", () => {
  const { settings, storage } = open();
  storage.setItem = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  settings.set({ theme: "dark" });
  assert.equal(settings.get().theme, "dark");
});

test("a question carries what was chosen and nothing else", () => {
  const { settings } = open();
  const sent = () => JSON.parse(JSON.stringify(settings.forAsk()));
  assert.deepEqual(sent(), {});
  settings.set({ system: "Be brief.", historyMax: 0, params: { max_tokens: 8 }, theme: "dark" });
  assert.deepEqual(sent(), { system: "Be brief.", history_max: 0, params: { max_tokens: 8 } });
});
