import assert from "node:assert/strict";
import { test } from "node:test";

import { languageOf } from "../static/text_language.js";

test("a text's letters tell its language", () => {
  const texts = {
    en: ["Why is the sky blue?", "The word 你好 means hello in Chinese.", "naïve café"],
    "zh-CN": ["天空为什么是蓝的？", "用 Python 写一个函数", "StreamChat 是什么？"],
    ja: ["空はなぜ青いのですか？"],
    ko: ["하늘은 왜 파란가요?"],
    "": ["", "123 + 456", "🌍"],
  };
  for (const [language, all] of Object.entries(texts)) {
    for (const text of all) assert.equal(languageOf(text), language, text);
  }
});
