// @ts-check
// The conversation on screen. Text is only ever added at the end, once per frame, at a cost that does not grow with
// what is already there; the view follows the newest text only while the reader is at the end.

import { element } from "./page_parts.js";
import { isOver } from "./turn.js";

/** @typedef {import("./turn.js").Turn} Turn */
/** @typedef {import("./protocol.js").Delta} Delta */
/** @typedef {import("./texts.js").Texts} Texts */

/**
 * @typedef {Object} Shown  one turn's elements
 * @property {HTMLElement} root
 * @property {HTMLElement} answer
 * @property {HTMLElement} notes
 * @property {{text: string, channel: Delta["channel"]}[]} pending  for the next frame
 * @property {Text | null} line  the unfinished last line
 * @property {Delta["channel"]} [channel]  of that line
 */

const END_PX = 24; // so near the end counts as there
const LONG_LINE = 1000; // characters; a browser lays out a whole line again for each one that is added

export class Transcript {
  /** @type {Map<string, Shown>} */
  #shown = new Map();
  /** @type {Set<Shown>} with pending text */
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
    const answer = element("div", "answer");
    const notes = element("div", "notes");
    root.append(
      element("h2", "unseen", this.#texts.you),
      element("p", "question", turn.question),
      element("h2", "unseen", this.#texts.answer),
      answer,
      notes,
    );
    root.dataset.turn = turn.id;
    this.#list.append(root);
    this.#shown.set(turn.id, { root, answer, notes, pending: [], line: null });
  }

  /** Show how a turn stands. @param {Turn} turn @param {{warning: boolean, sentences: string[]}} notes @param {HTMLElement[]} actions */
  update(turn, { warning, sentences }, actions) {
    const shown = this.#get(turn);
    const { root, answer, notes } = shown;
    root.dataset.state = turn.state;
    answer.setAttribute("aria-busy", String(!isOver(turn)));
    if (isOver(turn)) {
      writePending(shown);
      joinLongLines(shown);
    }
    notes.classList.toggle("warning", warning);
    notes.replaceChildren(...sentences.map((sentence) => element("p", "", sentence)), ...actions);
    this.#schedule();
  }

  /** @param {Turn} turn @param {Delta} delta */
  append(turn, { text, channel }) {
    const shown = this.#get(turn);
    shown.pending.push({ text, channel });
    this.#due.add(shown);
    this.#schedule();
  }

  /** Bring everything that has come on screen now. */
  flush() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    for (const shown of this.#due) writePending(shown);
    this.#due.clear();
    this.#keepEnd();
  }

  /** @param {Turn} turn */
  clear(turn) {
    const shown = this.#get(turn);
    shown.pending = [];
    shown.line = null;
    shown.channel = undefined;
    shown.answer.replaceChildren();
  }

  /** @param {Turn} turn */
  remove(turn) {
    const shown = this.#shown.get(turn.id);
    if (!shown) return;
    shown.root.remove();
    this.#due.delete(shown);
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

/** @param {Shown} shown */
function writePending(shown) {
  for (const { text, channel } of shown.pending) {
    // Each line is an element of its own, so that a frame lays out the last one only.
    for (const piece of text.split(/(?<=\n)/)) {
      if (shown.line && shown.channel !== channel) shown.line = null;
      const cut = shown.line ? cutAt(shown.line.length, piece) : 0;
      if (cut) shown.line?.appendData(piece.slice(0, cut));
      if (!shown.line || cut) startLine(shown, channel, cut > 0);
      shown.line?.appendData(piece.slice(cut));
      if (piece.endsWith("\n")) shown.line = null;
    }
  }
  shown.pending = [];
}

/** How much of a piece still goes to a line that is long already; 0: all of it. @param {number} length @param {string} piece */
function cutAt(length, piece) {
  if (length < LONG_LINE) return 0;
  const afterSpace = piece.search(/[ \t]/) + 1;
  return afterSpace || (length > 2 * LONG_LINE ? piece.length : 0); // a script without spaces may break anywhere
}

/** @param {Shown} shown @param {Delta["channel"]} channel @param {boolean} continued  the line before goes on */
function startLine(shown, channel, continued) {
  const line = element("div", `line ${channel}-line${continued ? " continued" : ""}`);
  shown.line = line.appendChild(document.createTextNode(""));
  shown.channel = channel;
  shown.answer.append(line);
}

/** @param {Shown} shown */
function joinLongLines(shown) {
  for (const part of shown.answer.querySelectorAll(".continued")) {
    const before = part.previousElementSibling?.firstChild;
    if (!(before instanceof Text)) continue;
    before.appendData(part.textContent ?? "");
    if (shown.line?.parentNode === part) shown.line = before;
    part.remove();
  }
}
