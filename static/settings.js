// @ts-check
// What the reader has chosen, kept in this browser and the same in all its tabs. What is not chosen is the server's.

import { usable } from "./page_memory.js";
import { isValid } from "./settings_fields.js";

/** @typedef {import("./protocol.js").Params} Params */

/**
 * @typedef {Object} Settings
 * @property {string} system  system prompt; "" is the server's own
 * @property {number} [historyMax]  rounds of history in a prompt at most; absent: as the server has it
 * @property {Params} params  sampling; what is absent is the model's own
 * @property {"" | "en" | "zh"} language  "" is the browser's
 * @property {"system" | "light" | "dark"} theme
 * @property {number} textSize  percent of the browser's own
 * @property {boolean} remoteImages  whether answers may load pictures from other hosts
 */

export const TEXT_SIZES = [87.5, 100, 112.5, 125, 150, 175, 200];

/** @type {Readonly<Settings>} */
export const DEFAULTS = Object.freeze({
  system: "",
  historyMax: undefined,
  params: Object.freeze({}),
  language: "",
  theme: "system",
  textSize: 100,
  remoteImages: false,
});

/** Whether a stored value can be used; browsers keep what older pages and people with a console wrote. @type {{[name in keyof Settings]-?: (value: any) => boolean}} */
const CHECKS = {
  system: (value) => typeof value === "string",
  historyMax: (value) => isValid("history_max", value),
  params: (value) => typeof value === "object" && value !== null,
  language: (value) => ["", "en", "zh"].includes(value),
  theme: (value) => ["system", "light", "dark"].includes(value),
  textSize: (value) => TEXT_SIZES.includes(value),
  remoteImages: (value) => typeof value === "boolean",
};

const NAMES = /** @type {(keyof Settings)[]} */ (Object.keys(CHECKS));
const KEY = "streamchat.settings";

export class SettingsStore {
  #storage;
  /** @type {Readonly<Settings>} */
  #values;
  /** @type {Set<(values: Readonly<Settings>) => void>} */
  #listeners = new Set();

  /** @param {Pick<Storage, "getItem" | "setItem" | "removeItem">} storage */
  constructor(storage) {
    this.#storage = storage;
    this.#values = parsed(storage.getItem(KEY));
  }

  get() {
    return this.#values;
  }

  /** Change some of them. What cannot be used is not taken. @param {Partial<Settings>} patch */
  set(patch) {
    const changed = { ...this.#values, ...patch };
    const chosen = NAMES.filter((name) => JSON.stringify(changed[name]) !== JSON.stringify(DEFAULTS[name]));
    const text = JSON.stringify(Object.fromEntries(chosen.map((name) => [name, changed[name]])));
    this.#become(parsed(text));
    try {
      if (chosen.length) this.#storage.setItem(KEY, text);
      else this.#storage.removeItem(KEY);
    } catch {
      // The browser's room is full: they hold while the page lives.
    }
  }

  /** Another tab has changed them. */
  reread() {
    this.#become(parsed(this.#storage.getItem(KEY)));
  }

  /** Hear of each change; returns how to hear no more. @param {(values: Readonly<Settings>) => void} listener */
  subscribe(listener) {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** What a question carries of them. */
  forAsk() {
    const { system, historyMax, params } = this.#values;
    return {
      system: system || undefined,
      history_max: historyMax,
      params: Object.keys(params).length ? params : undefined,
    };
  }

  /** @param {Readonly<Settings>} values */
  #become(values) {
    if (JSON.stringify(values) === JSON.stringify(this.#values)) return;
    this.#values = values;
    for (const listener of this.#listeners) listener(values);
  }
}

/** The settings that a stored text holds; what it lacks or has wrong is the default. @param {string | null} text @returns {Readonly<Settings>} */
function parsed(text) {
  /** @type {any} */
  let kept = {};
  try {
    kept = JSON.parse(text ?? "{}") ?? {};
  } catch {
    // Not ours, or cut off.
  }
  /** @type {any} */
  const values = { ...DEFAULTS };
  for (const name of NAMES) if (CHECKS[name](kept[name])) values[name] = kept[name];
  const params = Object.entries(values.params).filter(([name, value]) => name !== "history_max" && isValid(name, value));
  values.params = Object.freeze(Object.fromEntries(params));
  return Object.freeze(values);
}

export const settings = new SettingsStore(usable(() => localStorage));

// `key` is null where another tab has cleared everything.
globalThis.addEventListener?.("storage", ({ key }) => {
  if (key === KEY || key === null) settings.reread();
});
