// @ts-check
// What outlives a reload: this tab's conversation and draft, and where there are no cookies who this is (in every tab).

/**
 * @typedef {Object} KeptTurn
 * @property {string} id
 * @property {string} question
 * @property {boolean} accepted
 * @property {boolean} [goesOn]  it was being written, and not stopped
 * @property {string} [messageId]
 */

/**
 * @typedef {Object} Kept
 * @property {string} [conversationId]
 * @property {KeptTurn[]} turns
 */

/** Keeps values while the page lives, where the browser forbids storage. @returns {Pick<Storage, "getItem" | "setItem" | "removeItem">} */
function shortMemory() {
  /** @type {Map<string, string>} */
  const values = new Map();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
}

/** A storage of the browser's, or while the page lives one of its own. @param {() => Storage} storage */
export function usable(storage) {
  try {
    const found = storage();
    found.setItem("streamchat.probe", "");
    found.removeItem("streamchat.probe");
    return found;
  } catch {
    return shortMemory();
  }
}

const everyTab = usable(() => localStorage);
const thisTab = usable(() => sessionStorage);

const TOKEN = "streamchat.token";
const CONVERSATION = "streamchat.conversation";
const DRAFT = "streamchat.draft";

export const pageMemory = {
  /** @returns {string | undefined} */
  get token() {
    return everyTab.getItem(TOKEN) ?? undefined;
  },
  set token(token) {
    if (token) everyTab.setItem(TOKEN, token);
    else everyTab.removeItem(TOKEN);
  },

  /** @returns {Kept} */
  get conversation() {
    return JSON.parse(thisTab.getItem(CONVERSATION) ?? '{"turns": []}');
  },
  set conversation(kept) {
    thisTab.setItem(CONVERSATION, JSON.stringify(kept));
  },

  get draft() {
    return thisTab.getItem(DRAFT) ?? "";
  },
  set draft(text) {
    thisTab.setItem(DRAFT, text);
  },
};
