import assert from "node:assert/strict";
import { test } from "node:test";

import { Conversation } from "../static/conversation.js";
import { newTurn } from "../static/turn.js";
import { viewOf } from "./fake_surroundings.mjs";

/** A conversation as a view of it shows. */
function of(...rounds) {
  const conversation = new Conversation("c");
  conversation.merge(viewOf("c", ...rounds), "e");
  return conversation;
}

const names = (turns) => turns.map(({ id }) => id);

/** Two versions of the second answer, two of the first question. */
const branched = [
  ["one", { question: "One?" }],
  ["two", { question: "Two?", after: "one" }],
  ["two again", { of: "two", question: "Two?", after: "one" }],
  ["three", { question: "Three?", after: "two" }],
  ["uno", { question: "Uno?", after: null }],
];

test("the path leads to the answer that the server goes on after", () => {
  assert.deepEqual(names(of(...branched).path), ["uno"]);
  const conversation = new Conversation("c");
  conversation.merge({ ...viewOf("c", ...branched), current_id: "answer to three" }, "e");
  assert.deepEqual(names(conversation.path), ["one", "two", "three"]);
});

test("answers to one question are its versions, and so are questions after one answer", () => {
  const conversation = of(...branched);
  const two = conversation.turns.get("two");
  assert.deepEqual(names(conversation.versions()(two).answers), ["two", "two again"]);
  assert.deepEqual(names(conversation.versions()(two).questions), ["two"]);
  assert.deepEqual(names(conversation.versions()(conversation.turns.get("one")).questions), ["one", "uno"]);
});

test("a version is shown with the newest that follows it", () => {
  const conversation = of(...branched);
  assert.equal(conversation.choose(conversation.turns.get("one")).id, "three");
  assert.deepEqual(names(conversation.path), ["one", "two", "three"]);
  conversation.choose(conversation.turns.get("two again"));
  assert.deepEqual(names(conversation.path), ["one", "two again"]);
});

test("a reader who looks at another version stays there when others go on; at the end they see it", () => {
  const conversation = of(["one"], ["two"]);
  conversation.choose(conversation.turns.get("one"));
  conversation.merge(viewOf("c", ["one"], ["two"], ["three"]), "f");
  assert.deepEqual(names(conversation.path), ["one", "two", "three"]);
  const elsewhere = of(...branched);
  elsewhere.choose(elsewhere.turns.get("one"));
  elsewhere.merge(viewOf("c", ...branched, ["dos", { after: "uno" }]), "f");
  assert.deepEqual(names(elsewhere.path), ["one", "two", "three"]);
});

test("what the server has no more is gone, what it has not got stays", () => {
  const conversation = of(["one"], ["two"]);
  conversation.add(newTurn("mine", "?", "waiting", conversation.tip));
  conversation.merge(viewOf("c", ["one"]), "f");
  assert.deepEqual([...conversation.turns.keys()], ["one", "mine"]);
  assert.deepEqual(names(conversation.path), ["one", "mine"]);
});

test("a stored answer that has grown elsewhere is taken anew; what is written here is newer than any view", () => {
  const conversation = of(["one", { text: "a", finish_reason: "cancelled" }]);
  const one = conversation.turns.get("one");
  const { log } = one;
  conversation.merge(viewOf("c", ["one", { text: "ab" }]), "f");
  assert.equal(one.answer, "ab");
  assert.notEqual(one.log, log);
  Object.assign(one, { state: "decode", stored: false, answer: "abc" });
  conversation.merge(viewOf("c", ["one", { text: "ab" }]), "g");
  assert.equal(one.answer, "abc");
  assert.equal(one.state, "decode");
});

test("turns that were kept find their place among those that the server has", () => {
  const conversation = new Conversation("c");
  conversation.restore([
    { id: "two", question: "Two?", accepted: true, after: "one" },
    { id: "three", question: "Three?", accepted: false, after: "two" },
    { id: "anew", question: "One?", accepted: false, after: undefined, of: "one" },
  ]);
  conversation.choose(conversation.turns.get("three"));
  conversation.merge(viewOf("c", ["one"], ["two"]), "e");
  assert.deepEqual(names(conversation.path), ["one", "two", "three"]);
  assert.deepEqual(names(conversation.versions()(conversation.turns.get("one")).answers), ["one", "anew"]);
});

test("a turn that is taken back leaves the newest one that stands in its place", () => {
  const conversation = of(["one"], ["two"]);
  const two = conversation.turns.get("two");
  const anew = Object.assign(newTurn("anew", "?", "waiting", two.parent), { of: "two" });
  conversation.add(anew);
  assert.deepEqual(names(conversation.path), ["one", "anew"]);
  conversation.remove(anew);
  assert.deepEqual(names(conversation.path), ["one", "two"]);
  conversation.add(newTurn("three", "?", "waiting", two));
  conversation.remove(conversation.tip);
  assert.deepEqual(names(conversation.path), ["one", "two"]);
});
