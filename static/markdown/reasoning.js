// @ts-check
// The model's reasoning, in a block that folds: open while it is written, closed when the answer begins, and as the
// reader wants it from then on.

/** @typedef {import("../texts.js").Texts} Texts */

const TOLD_FROM_MS = 1000; // a shorter time says nothing, as when all of it comes at once after a reload

export class Reasoning {
  root = document.createElement("details");
  body = document.createElement("div");
  #summary = document.createElement("summary");
  #texts;
  #began = performance.now();
  #over = false;
  #chosen = false;

  /** @param {Texts} texts */
  constructor(texts) {
    this.#texts = texts;
    this.root.className = "reasoning";
    this.body.className = "prose";
    this.root.append(this.#summary, this.body);
    this.#summary.textContent = texts.thinking;
    this.#summary.addEventListener("click", () => (this.#chosen = true));
    this.root.open = true;
  }

  /** The answer begins, or all has ended. @param {{timed: boolean}} how  timed: it was seen as it was written */
  end({ timed }) {
    if (this.#over) return;
    this.#over = true;
    const took = performance.now() - this.#began;
    this.#summary.textContent = timed && took >= TOLD_FROM_MS ? this.#texts.thoughtFor(Math.round(took / 1000)) : this.#texts.thought;
    if (!this.#chosen) this.root.open = false;
  }
}
