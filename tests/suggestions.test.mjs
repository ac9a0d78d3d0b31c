import assert from "node:assert/strict";
import { test } from "node:test";

import { suggestions } from "../static/suggestions.js";

/** Numbers from 0 up to 1 that are the same in each run. */
function drawn(seed) {
  return () => (seed = (seed * 16807) % 2147483647) / 2147483647;
}

const HAN = /\p{Script=Han}/u;

for (const model of ["StreamChat-demo", "Qwen/Qwen2.5-7B-Instruct"]) {
  test(`four fresh suggestions each time, in the page's language: ${model}`, () => {
    for (const lang of ["en", "zh-CN"]) {
      const random = drawn(7);
      let before = [];
      for (let time = 0; time < 200; time++) {
        const now = suggestions({ model, lang, before, random });
        assert.equal(new Set([...now, ...before]).size, 4 + before.length);
        const chinese = now.filter((text) => HAN.test(text)).length;
        assert.ok(lang === "en" ? chinese === 0 : chinese >= 3, now.join());
        before = now;
      }
    }
  });
}

test("the demo model is asked for other things than a real one", () => {
  const all = (model) => {
    const random = drawn(1);
    return new Set(Array.from({ length: 300 }, () => suggestions({ model, lang: "en", random })).flat());
  };
  const [demo, real] = [all("StreamChat-demo"), all("gpt-oss-20b")];
  assert.ok(demo.size > 24 && real.size > 24);
  assert.equal([...demo].filter((text) => real.has(text)).length, 0);
});
