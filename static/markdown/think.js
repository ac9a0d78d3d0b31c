// @ts-check
// Tells a leading <think>…</think> from the answer, for models that are served without a reasoning parser.

/** @typedef {{channel: "answer" | "reasoning", text: string}} Piece */

const OPEN = "<think>";
const CLOSE = "</think>";

export class ThinkSplitter {
  /** @type {"start" | "thinking" | "answer"} */
  #state = "start";
  #held = ""; // cannot be told yet

  /** @param {string} text  of the answer's channel @returns {Piece[]} */
  take(text) {
    this.#held += text;
    /** @type {Piece[]} */
    const pieces = [];
    if (this.#state === "start") {
      const begun = this.#held.trimStart();
      if (begun.startsWith(OPEN)) {
        this.#state = "thinking";
        this.#held = begun.slice(OPEN.length);
      } else if (!OPEN.startsWith(begun)) {
        this.#state = "answer";
      }
    }
    if (this.#state === "thinking") {
      const end = this.#held.indexOf(CLOSE);
      const known = end < 0 ? this.#held.length - beginningOf(CLOSE, this.#held) : end;
      pieces.push({ channel: "reasoning", text: this.#held.slice(0, known) });
      this.#held = this.#held.slice(known);
      if (end >= 0) {
        this.#state = "answer";
        this.#held = this.#held.slice(CLOSE.length);
      }
    }
    if (this.#state === "answer") {
      pieces.push({ channel: "answer", text: this.#held });
      this.#held = "";
    }
    return pieces.filter((piece) => piece.text);
  }

  /** The text has ended: what was held back. @returns {Piece[]} */
  rest() {
    const text = this.#held;
    this.#held = "";
    if (!text) return [];
    return [{ channel: this.#state === "thinking" ? "reasoning" : "answer", text }];
  }
}

/** How many characters at the end of a text begin this tag. @param {string} tag @param {string} text */
function beginningOf(tag, text) {
  for (let length = Math.min(tag.length - 1, text.length); length > 0; length -= 1) {
    if (text.endsWith(tag.slice(0, length))) return length;
  }
  return 0;
}
