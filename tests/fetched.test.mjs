import assert from "node:assert/strict";
import { test } from "node:test";

import { fetchedOnce } from "../static/fetched.js";

test("what is fetched is fetched once", async () => {
  let times = 0;
  const get = fetchedOnce(async () => (times += 1));
  assert.deepEqual(await Promise.all([get(), get()]), [1, 1]);
  assert.equal(await get(), 1);
});

test("what failed is fetched anew, once for all who ask in the moment of its failure", async () => {
  let times = 0;
  const get = fetchedOnce(async () => {
    times += 1;
    if (times === 1) throw new Error("no network");
    return times;
  });
  const again = [get(), get(), get()].map((first) => first.catch(() => get()));
  assert.deepEqual(await Promise.all(again), [2, 2, 2]);
});
