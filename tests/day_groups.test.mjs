import assert from "node:assert/strict";
import { test } from "node:test";

import { byDay } from "../static/day_groups.js";
import { languages } from "../static/texts.js";
import { workspaceTexts } from "../static/workspace_texts.js";

/** @param {"en" | "zh"} language */
const texts = (language) => ({ ...languages[language], ...workspaceTexts[language] });
const NOW = new Date(2026, 2, 10, 0, 30); // half an hour after midnight
const at = (year, month, day, hours = 0, minutes = 0) => ({
  updated_at: new Date(year, month, day, hours, minutes).getTime() / 1000,
});

test("conversations stand under their day by this place's clock, then under their month", () => {
  const items = [
    at(2026, 2, 10, 0, 10),
    at(2026, 2, 9, 23, 50),
    at(2026, 2, 9, 0, 0),
    at(2026, 2, 8, 23, 59),
    at(2026, 2, 2, 0, 0),
    at(2026, 2, 1, 23, 59),
    at(2026, 1, 28, 12),
    at(2025, 1, 28, 12),
  ];
  const headings = (texts) => byDay(items, NOW, texts).map(({ heading, items }) => [heading, items.length]);
  assert.deepEqual(headings(texts("en")), [
    ["Today", 1],
    ["Yesterday", 2],
    ["Previous 7 days", 2],
    ["March 2026", 1],
    ["February 2026", 1],
    ["February 2025", 1],
  ]);
  assert.deepEqual(headings(texts("zh")).slice(2, 4), [["过去 7 天", 2], ["2026年3月", 1]]);
});

test("a clock that runs ahead of this one's still means today", () => {
  assert.deepEqual(byDay([at(2026, 2, 11)], NOW, texts("en")).map(({ heading }) => heading), ["Today"]);
});
