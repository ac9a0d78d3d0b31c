// @ts-check
// What has just happened, said for a while at the edge of the page, and how to undo it.

import { iconButton } from "./icons.js";
import { button, element } from "./page_parts.js";

/** @typedef {import("./texts.js").Texts} Texts */

const SHOWN_MS = 8000;

export class Toasts {
  #place;
  #texts;

  /** @param {{place: HTMLElement, texts: Texts}} options */
  constructor({ place, texts }) {
    this.#place = place;
    this.#texts = texts;
  }

  /**
   * Say something; the time stands still while the reader is on it.
   * @param {string} sentence
   * @param {{label: string, act: () => void}} [action]  then it is gone
   * @param {() => void} [onGone]  the time is over, or it was closed, without `action`
   */
  show(sentence, action, onGone = () => {}) {
    const toast = element("div", "toast");
    /** @type {number | undefined} */
    let timer;
    const end = (/** @type {() => void} */ then) => {
      clearTimeout(timer);
      toast.remove();
      then();
    };
    const wait = () => (timer = setTimeout(() => end(onGone), SHOWN_MS));
    const stay = () => clearTimeout(timer);
    for (const [event, then] of /** @type {[string, () => void][]} */ ([
      ["pointerenter", stay],
      ["focusin", stay],
      ["pointerleave", wait],
      ["focusout", wait],
    ])) {
      toast.addEventListener(event, () => {
        stay();
        then();
      });
    }
    toast.append(element("p", "", sentence));
    if (action) toast.append(button(action.label, () => end(action.act)));
    toast.append(iconButton("close", this.#texts.close, () => end(onGone)));
    this.#place.append(toast);
    wait();
  }
}
