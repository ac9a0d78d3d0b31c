// @ts-check
// What stands where there is no conversation yet: who answers, and four things to ask.

import { element } from "./page_parts.js";

/** @typedef {import("./texts.js").Texts} Texts */

export class FirstRun {
  #parts;
  #texts;
  #onAsk;
  /** @type {string[]} */
  #suggested = [];
  #shownFor = "";

  /**
   * @param {{greeting: HTMLElement, introduction: HTMLElement, suggestions: HTMLElement}} parts
   * @param {{texts: Texts, onAsk: (question: string) => void}} page
   */
  constructor({ greeting, introduction, suggestions }, { texts, onAsk }) {
    this.#parts = { greeting, introduction, list: suggestions };
    this.#texts = texts;
    this.#onAsk = onAsk;
  }

  /** Each time that it comes it suggests something else. @param {boolean} shown @param {string} model  "": not known yet */
  show(shown, model) {
    const { greeting, introduction } = this.#parts;
    introduction.textContent = model ? this.#texts.introduction(model) : this.#texts.introductionUnknown;
    greeting.hidden = !shown;
    const showFor = shown && model ? `${model} ${this.#texts.lang}` : "";
    if (showFor === this.#shownFor) return;
    this.#shownFor = showFor;
    this.#parts.list.replaceChildren();
    if (showFor) this.#suggest(model).catch(() => {}); // without the server there is nobody to ask
  }

  /** @param {string} model */
  async #suggest(model) {
    const { suggestions } = await import("./suggestions.js"); // who goes on with a conversation needs none
    this.#suggested = suggestions({ model, lang: this.#texts.lang, before: this.#suggested });
    this.#parts.list.replaceChildren(
      ...this.#suggested.map((question) => {
        const item = element("li");
        const button = element("button", "", question);
        button.addEventListener("click", () => this.#onAsk(question));
        item.append(button);
        return item;
      }),
    );
  }
}
