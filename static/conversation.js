// @ts-check
// A conversation as the page has it: the tree of its turns, and the path through it that is shown. Where a question
// was edited or an answer made anew, several turns follow the same one.

import { isOver, isUnsent, isVoid, newTurn, willGoOn } from "./turn.js";
import { TurnLog } from "./turn_log.js";

/** @typedef {import("./library.js").ConversationView} ConversationView */
/** @typedef {import("./library.js").AssistantMessage} AssistantMessage */
/** @typedef {import("./library.js").UserMessage} UserMessage */
/** @typedef {import("./page_memory.js").KeptTurn} KeptTurn */
/** @typedef {import("./turn.js").Turn} Turn */

export class Conversation {
  /** @type {string | undefined} The server's name for it, from the first turn that it accepts. */
  id;
  title = "";
  /** Of the newest view. @type {string | undefined} */
  etag;
  /** `new`: all of it is here; `loading`: not read yet; `unknown`: the server has no such conversation. @type {"new" | "loading" | "loaded" | "failed" | "unknown"} */
  state;
  /** All versions, in the order of asking. @type {Map<string, Turn>} */
  turns = new Map();
  /** Where the path ends. @type {Turn | null} */
  #tip = null;

  /** @param {string} [id]  of one that the server has */
  constructor(id) {
    this.id = id;
    this.state = id ? "loading" : "new";
  }

  /** The turns that are shown, in order. @returns {Turn[]} */
  get path() {
    const path = [];
    for (let turn = this.#tip; turn; turn = turn.parent) path.push(turn);
    return path.reverse();
  }

  get tip() {
    return this.#tip;
  }

  /** Turns that are not over, in the order in which their answers are written. */
  get open() {
    return [...this.turns.values()].filter((turn) => !isOver(turn));
  }

  /** Add a turn, and show it. @param {Turn} turn */
  add(turn) {
    this.turns.set(turn.id, turn);
    this.#tip = turn;
  }

  /** Take a turn off; what follows it follows the one before. @param {Turn} turn */
  remove(turn) {
    if (!this.turns.delete(turn.id)) return;
    for (const other of this.turns.values()) if (other.parent === turn) other.parent = turn.parent;
    if (this.#tip !== turn) return;
    const others = [...this.turns.values()];
    const sibling = others.findLast((other) => other.parent === turn.parent && !isVoid(other));
    this.#tip = sibling ? this.#newestBelow(sibling) : turn.parent;
  }

  /** The newest turn on the path that a question can follow. */
  get last() {
    return this.path.findLast((turn) => !isVoid(turn)) ?? null;
  }

  /** How to find a turn's versions: all answers to its question, and for each question in its place the newest answer. */
  versions() {
    /** @type {Map<string, Turn[]>} */
    const answers = new Map();
    /** @type {Map<Turn | null, Map<string, Turn>>} */
    const places = new Map();
    for (const turn of this.turns.values()) {
      const question = this.#questionOf(turn);
      answers.set(question, [...(answers.get(question) ?? []), turn]);
      places.set(turn.parent, (places.get(turn.parent) ?? new Map()).set(question, turn));
    }
    return (/** @type {Turn} */ turn) => {
      const own = this.#questionOf(turn);
      const questions = [...(places.get(turn.parent) ?? [])];
      return {
        answers: answers.get(own) ?? [turn],
        questions: questions.map(([question, newest]) => (question === own ? turn : newest)),
      };
    };
  }

  /** Names a turn's question: the same for all answers to it. @param {Turn} turn @returns {string} */
  #questionOf(turn) {
    const of = this.turns.get(turn.of ?? "");
    return turn.questionId ?? (of ? this.#questionOf(of) : turn.id);
  }

  /** Show this turn and the newest that follows it. @param {Turn} turn */
  choose(turn) {
    this.#tip = this.#newestBelow(turn);
    return this.#tip;
  }

  /** What the server has. Turns that are being asked or written here are newer than its view. @param {ConversationView} view @param {string} etag */
  merge(view, etag) {
    this.etag = etag;
    this.title = view.title;
    const first = this.state !== "loaded";
    this.state = "loaded";
    /** @type {Map<string, UserMessage>} */
    const questions = new Map();
    /** By the server's names for their answers. @type {Map<string, Turn>} */
    const answers = new Map();
    /** @type {Set<string>} */
    const there = new Set();
    for (const message of view.messages) {
      if (message.role === "user") {
        questions.set(message.id, message);
        continue;
      }
      const question = /** @type {UserMessage} */ (questions.get(message.parent_id));
      const turn = this.turns.get(message.turn_id) ?? newTurn(message.turn_id, question.text, "reading");
      const known = this.turns.has(turn.id);
      turn.questionId = question.id;
      turn.question = question.text;
      turn.messageId = message.id;
      turn.askedAt = message.created_at;
      turn.parent = answers.get(question.parent_id ?? "") ?? null;
      if (!known) turn.goesOn = false;
      if (!known || (isOver(turn) && turn.end?.digest !== message.digest)) takeStored(turn, message);
      answers.set(message.id, turn);
      there.add(turn.id);
    }
    this.#sort([...answers.values()], there);
    const current = answers.get(view.current_id ?? "") ?? null;
    for (const turn of this.turns.values()) {
      if (turn.messageId || turn.after === undefined) continue;
      turn.parent = this.turns.get(turn.after) ?? current;
      turn.after = undefined;
    }
    // The reader may look at another version here, or have asked more: only what goes on from there is followed.
    const follows = !this.#tip || (first && this.#tip.messageId) || (current && this.#precedes(this.#tip, current));
    if (follows) this.#tip = current;
  }

  /** The server has it no more: what is asked next begins another one. */
  leaveServer() {
    this.id = this.etag = undefined;
    this.state = "new";
  }

  // ---- what outlives a reload

  /** Turns that the server may not know yet, or must be told to go on with. @returns {KeptTurn[]} */
  get kept() {
    const shown = new Set(this.path);
    const kept = [...this.turns.values()].filter(
      (turn) => isUnsent(turn) ? turn.state !== "refused" || shown.has(turn) : turn.goesOn && (!isOver(turn) || willGoOn(turn)),
    );
    return kept.map((turn) => ({
      id: turn.id,
      question: turn.question,
      accepted: !isUnsent(turn),
      after: turn.parent?.id ?? turn.after,
      of: turn.of,
    }));
  }

  /** @param {KeptTurn[]} kept */
  restore(kept) {
    for (const { id, question, accepted, after, of } of kept) {
      const parent = this.turns.get(after ?? "") ?? null;
      const turn = newTurn(id, question, accepted ? "reading" : "waiting", parent);
      this.add(Object.assign(turn, { of, after: parent || !this.id ? undefined : after }));
    }
  }

  /** Whether the path to a turn leads through another one. @param {Turn} earlier @param {Turn} later */
  #precedes(earlier, later) {
    for (let turn = /** @type {Turn | null} */ (later); turn; turn = turn.parent) if (turn === earlier) return true;
    return false;
  }

  /** The server's turns in its order, then those that it has not got; what it had and has no more is gone. @param {Turn[]} stored @param {Set<string>} there */
  #sort(stored, there) {
    const here = [...this.turns.values()].filter((turn) => !there.has(turn.id));
    this.turns = new Map([...stored, ...here].map((turn) => [turn.id, turn]));
    for (const turn of here) if (turn.messageId && isOver(turn)) this.remove(turn);
  }

  /** The end of the newest path through a turn. @param {Turn} turn */
  #newestBelow(turn) {
    let newest = turn;
    // A turn stands after those that it follows, so the last one found is the newest of all.
    for (const other of this.turns.values()) if (other.parent && this.#precedes(turn, other)) newest = other;
    return newest;
  }
}

/** Make a turn what the server has stored of it. @param {Turn} turn @param {AssistantMessage} message */
function takeStored(turn, message) {
  if (message.finish_reason === null) {
    turn.state = "reading"; // it runs, or the server was lost under it: its log tells
    return;
  }
  turn.answer = message.text;
  turn.reasoning = message.reasoning ?? "";
  turn.log = new TurnLog(message.seq, turn.reasoning + turn.answer);
  turn.stored = true;
  turn.state = "ended";
  turn.verified = undefined;
  turn.refusal = undefined;
  turn.end = {
    seq: message.seq,
    finish_reason: message.finish_reason,
    digest: message.digest ?? "",
    usage: message.usage,
    ...message.turn,
  };
}
