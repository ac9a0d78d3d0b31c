import assert from "node:assert/strict";
import { test } from "node:test";

import { Library, LibraryError } from "../static/library.js";

/** A library over a server that answers so; `asked` is what it was asked. */
function over(status, /** @type {any} */ body = "", headers = {}) {
  const asked = [];
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const answer = () => new Response([204, 304].includes(status) ? null : text, { status, headers });
  const library = new Library(
    () => "token",
    async (path, request) => {
      asked.push({ path, ...request });
      return answer();
    },
  );
  return { library, asked };
}

test("the list is asked for by cursor and words, with the token where there are no cookies", async () => {
  const { library, asked } = over(200, { conversations: [], next: null });
  await library.list();
  await library.list({ before: "a+b", query: "two words" });
  assert.deepEqual(asked.map(({ path }) => path), ["/api/conversations?", "/api/conversations?before=a%2Bb&q=two+words"]);
  assert.equal(asked[0].headers.authorization, "Bearer token");
});

test("a conversation is read with its ETag, which says that nothing has changed", async () => {
  const read = over(200, { id: "c" }, { etag: '"e"' });
  assert.deepEqual(await read.library.read("c"), { view: { id: "c" }, etag: '"e"' });
  const same = over(304);
  assert.equal(await same.library.read("c", '"e"'), null);
  assert.equal(same.asked[0].headers["if-none-match"], '"e"');
  assert.equal(await over(404, { detail: "There is no such conversation." }).library.read("c"), undefined);
});

test("choosing a version names the ETag, and says where it was overtaken", async () => {
  const chosen = over(204, "", { etag: '"f"' });
  assert.equal(await chosen.library.choose("c", "m", '"e"'), '"f"');
  assert.equal(chosen.asked[0].headers["if-match"], '"e"');
  assert.equal(chosen.asked[0].body, '{"current_id":"m"}');
  assert.equal(await over(412, { detail: "It has changed." }).library.choose("c", "m", '"e"'), undefined);
});

test("a deletion outlives the page", async () => {
  const { library, asked } = over(204);
  await library.remove("a/b");
  assert.equal(asked[0].path, "/api/conversations/a%2Fb");
  assert.equal(asked[0].method, "DELETE");
  assert.equal(asked[0].keepalive, true);
});

test("a file has the name that the server gives it, in any script", async () => {
  const plain = over(200, "text", { "content-disposition": 'attachment; filename="Sea.md"' });
  assert.equal((await plain.library.file("c", "markdown")).name, "Sea.md");
  const chinese = over(200, "text", {
    "content-disposition": `attachment; filename="_.md"; filename*=UTF-8''%E6%B5%B7.md`,
  });
  assert.equal((await chinese.library.file("c", "markdown")).name, "海.md");
});

test("a refusal is the server's own sentence; where nothing answers, the status is 0", async () => {
  const refusal = await over(422, { detail: "Message 3: no such role. Nothing was imported." }).library.import(new Blob()).catch((fault) => fault);
  assert.ok(refusal instanceof LibraryError);
  assert.deepEqual([refusal.status, refusal.message], [422, "Message 3: no such role. Nothing was imported."]);
  const html = await over(502, "<html>").library.list().catch((fault) => fault);
  assert.equal(html.status, 502);
  const lost = new Library(() => undefined, () => Promise.reject(new TypeError("Failed to fetch")));
  assert.equal((await lost.list().catch((fault) => fault)).status, 0);
});
