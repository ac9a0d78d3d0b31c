import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { settingsTexts } from "../static/settings_texts.js";
import { languageFor, languages } from "../static/texts.js";
import { workspaceTexts } from "../static/workspace_texts.js";

const page = await readFile(new URL("../static/index.html", import.meta.url), "utf8");

test("every language has every text, of the same kind", () => {
  const kinds = (texts) => Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, typeof text]));
  const settings = Object.values(languages).map(({ lang }) => settingsTexts[lang]);
  for (const [en, zh] of [languages, workspaceTexts, settings].map((all) => Object.values(all))) {
    assert.deepEqual(kinds(zh), kinds(en));
  }
});

test("every text that the page names exists", () => {
  const named = [...page.matchAll(/data-(?:text|label|placeholder|title)="(\w+)"/g)].map(([, key]) => key);
  assert.ok(named.length > 5);
  for (const key of named) assert.equal(typeof languages.en[key], "string", key);
});

test("the reader's first language that we have decides", () => {
  assert.equal(languageFor(["de-DE", "zh-TW", "en"]), "zh");
  assert.equal(languageFor(["en-GB", "zh"]), "en");
  assert.equal(languageFor(["de"]), "en");
});
