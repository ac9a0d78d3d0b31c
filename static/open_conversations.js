// @ts-check
// The conversation that the page shows, and those that it left while something runs or waits in them.

import { Conversation } from "./conversation.js";
import { willGoOn } from "./turn.js";

/** @typedef {import("./page_memory.js").KeptConversation} KeptConversation */
/** @typedef {import("./turn.js").Turn} Turn */

export class OpenConversations {
  shown = new Conversation();
  /** @type {Set<Conversation>} */
  #away = new Set();
  #onLetGo;

  /** @param {(turnIds: string[]) => void} onLetGo  nothing more is to be heard of these turns */
  constructor(onLetGo) {
    this.#onLetGo = onLetGo;
  }

  get all() {
    return [this.shown, ...this.#away];
  }

  /** Of all of them. */
  get turns() {
    return this.all.flatMap(({ turns }) => [...turns.values()]);
  }

  /** @param {string | undefined} turnId @returns {[Conversation, Turn] | null} */
  find(turnId) {
    for (const conversation of this.all) {
      const turn = conversation.turns.get(turnId ?? "");
      if (turn) return [conversation, turn];
    }
    return null;
  }

  /** The one of this name. @param {string} id */
  named(id) {
    return this.all.find((conversation) => conversation.id === id);
  }

  /** @param {Conversation} conversation */
  show(conversation) {
    if (conversation === this.shown) return;
    this.#away.add(this.shown);
    this.#away.delete(conversation);
    this.shown = conversation;
    this.tidy();
  }

  /** Let go of those that were left and in which nothing runs or waits any more. */
  tidy() {
    for (const conversation of this.#away) {
      if (!conversation.open.length && ![...conversation.turns.values()].some(willGoOn)) this.#letGo(conversation);
    }
  }

  /** A conversation is deleted; if it was shown, a new one is. @param {string} id */
  drop(id) {
    const dropped = this.named(id);
    if (dropped === this.shown) this.show(new Conversation());
    if (dropped) this.#letGo(dropped);
  }

  /** @param {Conversation} conversation */
  #letGo(conversation) {
    if (this.#away.delete(conversation)) this.#onLetGo([...conversation.turns.keys()]);
  }

  /** What must outlive a reload: what the server may not know yet, or must be told to go on with. */
  get kept() {
    const kept = this.all.map((conversation) => ({
      id: conversation.id,
      shown: conversation === this.shown,
      turns: conversation.kept,
    }));
    return kept.filter(({ turns }) => turns.length);
  }

  /** @param {KeptConversation[]} kept */
  restore(kept) {
    for (const { id, shown, turns } of kept) {
      const conversation = new Conversation(id);
      conversation.restore(turns);
      // The address names the one that was shown, unless the server does not know it yet.
      if (shown && !id) this.show(conversation);
      else this.#away.add(conversation);
    }
  }
}
