import assert from "node:assert/strict";
import { test } from "node:test";

import { ConversationList } from "../static/conversation_list.js";

const listed = (id, updated_at) => ({ id, title: `About ${id}`, created_at: 0, updated_at });
const ids = (list) => list.items.map(({ id }) => id);

/** A list over a server that answers with these pages, each when it is let. */
function listOver(pages) {
  const asked = [];
  const library = {
    list: (where) =>
      new Promise((resolve, reject) => {
        asked.push({ where, answer: () => resolve(pages[where.query || where.before || "first"]), fail: reject });
      }),
  };
  return { asked, list: new ConversationList(library, () => {}) };
}

/** The same, read. */
async function read(pages) {
  const { list, asked } = listOver(pages);
  const reading = list.read();
  asked[0].answer();
  await reading;
  return { list, asked };
}

const pages = {
  first: { conversations: [listed("c", 30), listed("b", 20)], next: "cursor" },
  cursor: { conversations: [listed("a", 10)], next: null },
  words: { conversations: [listed("a", 10)], next: null },
};

test("pages are read one after the other, once each", async () => {
  const { list, asked } = await read(pages);
  assert.deepEqual(ids(list), ["c", "b"]);
  const growing = [list.grow(), list.grow()];
  asked[1].answer();
  await Promise.all(growing);
  assert.deepEqual(ids(list), ["c", "b", "a"]);
  await list.grow();
  assert.equal(asked.length, 2);
});

test("what has changed comes first, and what is new is added; a search only gets new titles", async () => {
  const { list, asked } = await read(pages);
  list.take({ type: "conversation", conversation_id: "b", title: "Renamed", updated_at: 40 });
  list.take({ type: "conversation", conversation_id: "new", title: "New", updated_at: 50 });
  assert.deepEqual(ids(list), ["new", "b", "c"]);
  assert.equal(list.get("b").title, "Renamed");
  const searching = list.read("words");
  asked[1].answer();
  await searching;
  list.take({ type: "conversation", conversation_id: "other", title: "Other", updated_at: 60 });
  assert.deepEqual(ids(list), ["a"]);
});

test("an answer that comes after a newer question was asked is void", async () => {
  const { list, asked } = await read(pages);
  const late = list.read("words");
  const newest = list.read("");
  asked[2].answer();
  await newest;
  asked[1].answer();
  await late;
  assert.deepEqual(ids(list), ["c", "b"]);
});

test("what is hidden stays away when the list is read again, until it is shown after all", async () => {
  const { list, asked } = await read(pages);
  list.hide("c");
  const reading = list.read();
  asked[1].answer();
  await reading;
  assert.deepEqual(ids(list), ["b"]);
  list.unhide("c");
  assert.deepEqual(ids(list), ["c", "b"]);
});

test("a reading that fails is told, and what was read stays", async () => {
  const { list, asked } = await read(pages);
  const reading = list.read();
  asked[1].fail(new Error("offline"));
  await reading;
  assert.equal(list.fault.message, "offline");
  assert.deepEqual(ids(list), ["c", "b"]);
});
