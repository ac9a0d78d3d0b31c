// @ts-check
// The status line on screen; `status.js` says what it says.

import { Pace, statusOf } from "./status.js";

/** @typedef {import("./chat.js").Chat} Chat */
/** @typedef {import("./turn.js").Turn} Turn */
/** @typedef {import("./texts.js").Texts} Texts */

const FIGURES_MS = 250; // numbers that change faster cannot be read

/** @typedef {Record<"status" | "phase" | "figures" | "verified", HTMLElement> & {progress: HTMLProgressElement}} Parts */

export class StatusLine {
  #parts;
  #texts;
  #pace = new Pace();
  #shownAt = 0;

  /** @param {Parts & {texts: Texts}} options */
  constructor({ texts, ...parts }) {
    this.#parts = parts;
    this.#texts = texts;
  }

  /** More of a turn's text has come. @param {Turn} turn @param {Chat} chat */
  note(turn, chat) {
    const now = performance.now();
    this.#pace.note(turn, now);
    if (now - this.#shownAt > FIGURES_MS) this.show(chat);
  }

  /** @param {Chat} chat */
  show(chat) {
    const now = (this.#shownAt = performance.now());
    // What waits for the end of a reply is not what is being done now.
    const turns = new Map([...chat.turns].filter(([, { state }]) => state !== "waiting" || !chat.active?.messageId));
    const { connection, engine } = chat;
    const said = statusOf({ connection, engine, turns }, this.#texts, (turn) => this.#pace.perSecond(turn, now));
    const { status, phase, figures, verified, progress } = this.#parts;
    status.dataset.mood = said.mood;
    // A live region is read out again when it is set again.
    if (phase.textContent !== said.phase) phase.textContent = said.phase;
    figures.textContent = said.figures;
    verified.hidden = !said.verified;
    progress.hidden = said.progress === undefined;
    progress.value = said.progress ?? 0;
  }
}
