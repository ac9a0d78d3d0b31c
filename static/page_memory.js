// @ts-check
// What outlives a reload: this tab's turns that the server may not know, and where there are no cookies who this is (in
// every tab).

/**
 * A turn that the server may not know yet, or must be told to go on with.
 * @typedef {Object} KeptTurn
 * @property {string} id
 * @property {string} question
 * @property {boolean} accepted
 * @property {string} [after]  the turn before it
 * @property {string} [of]  the turn whose question it answers anew
 */

/**
 * @typedef {Object} KeptConversation
 * @property {string} [id]  absent: the server does not know it yet
 * @property {boolean} shown
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

export const everyTab = usable(() => localStorage);
export const thisTab = usable(() => sessionStorage);

const TOKEN = "streamchat.token";
const TURNS = "streamchat.turns";

export const pageMemory = {
  /** @returns {string | undefined} */
  get token() {
    return everyTab.getItem(TOKEN) ?? undefined;
  },
  set token(token) {
    if (token) everyTab.setItem(TOKEN, token);
    else everyTab.removeItem(TOKEN);
  },

  /** @returns {KeptConversation[]} */
  get turns() {
    return JSON.parse(thisTab.getItem(TURNS) ?? "[]");
  },
  set turns(kept) {
    thisTab.setItem(TURNS, JSON.stringify(kept));
  },
};
