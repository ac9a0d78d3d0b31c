// @ts-check
// What was written and not sent, for each conversation; in every tab, but for new chats, which are this tab's own.

/** @typedef {Pick<Storage, "getItem" | "setItem" | "removeItem">} Memory */

const KEY = "streamchat.drafts";
const NEW = "streamchat.draft";
const MOST = 50;
const MOST_CHARACTERS = 200_000; // of all together; browsers keep five million

export class Drafts {
  #everyTab;
  #thisTab;

  /** @param {{everyTab: Memory, thisTab: Memory}} memory */
  constructor({ everyTab, thisTab }) {
    this.#everyTab = everyTab;
    this.#thisTab = thisTab;
  }

  /** @param {string | undefined} conversation  absent: a new one */
  get(conversation) {
    if (conversation === undefined) return this.#thisTab.getItem(NEW) ?? "";
    return this.#read().get(conversation) ?? "";
  }

  /** @param {string | undefined} conversation @param {string} text */
  set(conversation, text) {
    if (conversation === undefined) return this.#thisTab.setItem(NEW, text);
    const drafts = this.#read();
    if (drafts.get(conversation) === (text || undefined)) return;
    drafts.delete(conversation);
    if (text) drafts.set(conversation, text); // the newest is the last
    let characters = 0;
    const kept = [...drafts].reverse().filter(([, draft], i) => i < MOST && (characters += draft.length) <= MOST_CHARACTERS);
    if (!kept.length) return this.#everyTab.removeItem(KEY);
    try {
      this.#everyTab.setItem(KEY, JSON.stringify(kept.reverse()));
    } catch {
      // The browser's memory is full: the draft lives as long as the page.
    }
  }

  /** @returns {Map<string, string>} */
  #read() {
    try {
      return new Map(JSON.parse(this.#everyTab.getItem(KEY) ?? "[]"));
    } catch {
      return new Map(); // somebody else wrote there
    }
  }
}
