// @ts-check
// The conversation on screen. Answers grow once per frame, at a cost that does not grow with what is already there; the
// view follows the newest text only while the reader is at the end.

import { AnswerView } from "./markdown/answer_view.js";
import { element, worded } from "./page_parts.js";
import { allowRemoteImages } from "./remote_images.js";
import { isOver } from "./turn.js";

/** @typedef {import("./turn.js").Turn} Turn */
/** @typedef {import("./protocol.js").Delta} Delta */
/** @typedef {import("./texts.js").Texts} Texts */

/**
 * @typedef {Object} Shown  one turn's elements
 * @property {HTMLElement} root
 * @property {AnswerView} answer
 * @property {HTMLElement} notes
 */

const END_PX = 24; // so near the end counts as there

export class Transcript {
  /** @type {Map<string, Shown>} */
  #shown = new Map();
  /** @type {Set<AnswerView>} with text that is not on screen */
  #due = new Set();
  #frame = 0;
  #following = true;
  #lastTop = 0;
  #scroller;
  #list;
  #jump;
  #texts;

  /** @param {{scroller: HTMLElement, list: HTMLElement, jump: HTMLButtonElement, texts: Texts}} parts */
  constructor({ scroller, list, jump, texts }) {
    this.#scroller = scroller;
    this.#list = list;
    this.#jump = jump;
    this.#texts = texts;
    scroller.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    jump.addEventListener("click", () => this.toEnd());
    new ResizeObserver(() => this.#keepEnd()).observe(scroller);
  }

  /** @param {Turn} turn */
  add(turn) {
    const root = element("article", "turn");
    const answer = new AnswerView({ texts: this.#texts, allowRemoteImages });
    const notes = element("div", "notes");
    root.append(
      worded("h2", "unseen", this.#texts, "you"),
      element("p", "question", turn.question),
      worded("h2", "unseen", this.#texts, "answer"),
      answer.root,
      notes,
    );
    root.dataset.turn = turn.id;
    this.#list.append(root);
    this.#shown.set(turn.id, { root, answer, notes });
  }

  /** Show how a turn stands. @param {Turn} turn @param {{warning: boolean, sentences: string[]}} notes @param {HTMLElement[]} actions */
  update(turn, { warning, sentences }, actions) {
    const { root, answer, notes } = this.#get(turn);
    root.dataset.state = turn.state;
    answer.root.setAttribute("aria-busy", String(!isOver(turn)));
    if (isOver(turn)) answer.finish();
    notes.classList.toggle("warning", warning);
    notes.replaceChildren(...sentences.map((sentence) => element("p", "", sentence)), ...actions);
    this.#schedule();
  }

  /** @param {Turn} turn @param {Delta} delta */
  append(turn, { text, channel }) {
    const { answer } = this.#get(turn);
    answer.append({ text, channel });
    this.#due.add(answer);
    this.#schedule();
  }

  /** Bring everything that has come on screen now. */
  flush() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    for (const answer of this.#due) answer.flush();
    this.#due.clear();
    this.#keepEnd();
  }

  /** @param {Turn} turn */
  clear(turn) {
    this.#get(turn).answer.clear();
  }

  /** @param {Turn} turn */
  remove(turn) {
    const shown = this.#shown.get(turn.id);
    if (!shown) return;
    shown.root.remove();
    this.#due.delete(shown.answer);
    this.#shown.delete(turn.id);
  }

  reset() {
    this.#list.replaceChildren();
    this.#shown.clear();
    this.#due.clear();
    this.toEnd();
  }

  /** Go to the newest text and follow it. */
  toEnd() {
    this.#following = true;
    this.#keepEnd();
  }

  /** @param {Turn} turn */
  #get(turn) {
    const shown = this.#shown.get(turn.id);
    if (!shown) throw new Error(`Turn ${turn.id} is not on screen.`);
    return shown;
  }

  #schedule() {
    this.#frame ||= requestAnimationFrame(() => this.flush());
  }

  #keepEnd() {
    if (this.#following) this.#scroller.scrollTop = this.#scroller.scrollHeight;
    this.#lastTop = this.#scroller.scrollTop;
    this.#jump.hidden = this.#following;
  }

  #scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.#scroller;
    const atEnd = scrollHeight - clientHeight - scrollTop <= END_PX;
    // Only the reader scrolls up; growth of the text alone must not end the following.
    if (scrollTop < this.#lastTop - 1) this.#following = atEnd && this.#following;
    else if (atEnd) this.#following = true;
    this.#lastTop = scrollTop;
    this.#jump.hidden = this.#following;
  }
}
