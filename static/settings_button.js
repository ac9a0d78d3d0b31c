// @ts-check
// The way to the settings. They are fetched when first asked for, or before, when the page has nothing else to do.

import { fetchedOnce, sheet } from "./fetched.js";

/** @typedef {import("./protocol.js").Defaults} Defaults */
/** @typedef {import("./settings.js").SettingsStore} SettingsStore */
/** @typedef {import("./settings_dialog.js").SettingsDialog} SettingsDialog */
/** @typedef {import("./texts.js").EarlyTexts} Texts */

const IDLE_MS = 2000; // where a browser does not tell when it is idle

export class SettingsButton {
  /** @type {() => Promise<SettingsDialog>} */
  #fetched;

  /**
   * @param {Object} options
   * @param {HTMLButtonElement} options.button
   * @param {SettingsStore} options.store
   * @param {Texts} options.texts
   * @param {() => Partial<Defaults>} options.defaults  what the server does where nothing is chosen
   * @param {() => void} options.onFailure  they could not be fetched
   */
  constructor({ button, store, texts, defaults, onFailure }) {
    this.#fetched = fetchedOnce(async () => {
      const [{ SettingsDialog }] = await Promise.all([import("./settings_dialog.js"), sheet("/static/settings.css")]);
      return new SettingsDialog({ store, lang: () => texts.lang });
    });
    button.addEventListener("click", () => this.#fetched().then((dialog) => dialog.open(defaults()), onFailure));
    store.subscribe((values) => dispatchEvent(new CustomEvent("streamchat.looks", { detail: values })));
  }

  /** Fetch them as soon as the page is idle, so that they open at once and without a network. */
  fetchEarly() {
    const early = () => this.#fetched().catch(() => {});
    if ("requestIdleCallback" in window) requestIdleCallback(early);
    else setTimeout(early, IDLE_MS);
  }
}
