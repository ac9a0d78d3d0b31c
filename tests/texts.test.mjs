import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { settingsTexts } from "../static/settings_texts.js";
import { languages, textsFor } from "../static/texts.js";

const page = await readFile(new URL("../static/index.html", import.meta.url), "utf8");

test("every language has every text, of the same kind", () => {
  const kinds = (texts) => Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, typeof text]));
  for (const texts of Object.values(languages)) assert.deepEqual(kinds(texts), kinds(languages.en));
  for (const { lang } of Object.values(languages)) assert.deepEqual(kinds(settingsTexts[lang]), kinds(settingsTexts.en));
});

test("every text that the page names exists", () => {
  const named = [...page.matchAll(/data-(?:text|label|placeholder|title)="(\w+)"/g)].map(([, key]) => key);
  assert.ok(named.length > 5);
  for (const key of named) assert.equal(typeof languages.en[key], "string", key);
});

test("the reader's first language that we have decides", () => {
  assert.equal(textsFor(["de-DE", "zh-TW", "en"]), languages.zh);
  assert.equal(textsFor(["en-GB", "zh"]), languages.en);
  assert.equal(textsFor(["de"]), languages.en);
});
