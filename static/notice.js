// @ts-check
// The alert above the composer: what keeps the page from its server, and what can be done.

import { button, element } from "./page_parts.js";

/** @typedef {import("./chat.js").Chat} Chat */
/** @typedef {import("./texts.js").EarlyTexts} Texts */

const MANY_TRIES = 5; // some four seconds: a server that only starts again is back by then

export class Notice {
  #place;
  #texts;
  #forgetToken;
  #onFocusLost;

  /** @param {{place: HTMLElement, texts: Texts, forgetToken: () => boolean, onFocusLost: () => void}} parts  `forgetToken`: whether there was one */
  constructor({ place, texts, forgetToken, onFocusLost }) {
    this.#place = place;
    this.#texts = texts;
    this.#forgetToken = forgetToken;
    this.#onFocusLost = onFocusLost;
  }

  /** @param {Pick<Chat, "connection" | "socket">} chat */
  showConnection({ connection, socket }) {
    if (connection.phase === "ready") return this.hide();
    if (connection.phase !== "closed") {
      if (connection.tries < MANY_TRIES) return;
      return this.show(this.#texts.serverGone, button(this.#texts.tryNow, () => socket.wake()));
    }
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
    // What stands there already stays: it would be read out again, and its button would lose the focus.
    if (!this.#place.hidden && this.#place.firstChild?.textContent === sentence) return;
    this.#replace(element("p", "", sentence), ...actions);
    this.#place.hidden = false;
  }

  hide() {
    if (this.#place.hidden) return;
    this.#replace();
    this.#place.hidden = true;
  }

  /** @param {HTMLElement[]} content */
  #replace(...content) {
    const hadFocus = this.#place.contains(document.activeElement);
    this.#place.replaceChildren(...content);
    if (hadFocus) this.#onFocusLost();
  }
}
