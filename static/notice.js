// @ts-check
// The alert above the composer: what keeps the page from its server, and what can be done.

import { button, element } from "./page_parts.js";

/** @typedef {import("./chat.js").Chat} Chat */
/** @typedef {import("./texts.js").Texts} Texts */

export class Notice {
  #place;
  #texts;
  #forgetToken;

  /** @param {{place: HTMLElement, texts: Texts, forgetToken: () => boolean}} parts  `forgetToken`: whether there was one */
  constructor({ place, texts, forgetToken }) {
    this.#place = place;
    this.#texts = texts;
    this.#forgetToken = forgetToken;
  }

  /** @param {Pick<Chat, "connection" | "socket">} chat */
  showConnection({ connection, socket }) {
    if (connection.phase === "ready") return this.hide();
    if (connection.phase !== "closed") return;
    switch (connection.verdict) {
      case "replaced":
        return this.show(this.#texts.replaced, button(this.#texts.useHere, () => socket.open()));
      case "unauthorized":
        // The token may be of another server at this address, perhaps one that asks for none.
        return this.#forgetToken() ? socket.open() : this.show(this.#texts.unauthorized);
      case "refused": {
        const again = button(this.#texts.tryAgain, () => socket.open());
        return this.show(this.#texts.refused(connection.reason), again);
      }
    }
  }

  /** @param {string} sentence @param {HTMLElement[]} actions */
  show(sentence, ...actions) {
    this.#place.hidden = false;
    this.#place.replaceChildren(element("p", "", sentence), ...actions);
  }

  hide() {
    this.#place.hidden = true;
  }
}
