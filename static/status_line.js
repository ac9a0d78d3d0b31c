// @ts-check
// The status line on screen; `status.js` says what it says.

import { statusOf } from "./status.js";
import { TurnClock } from "./turn_clock.js";

/** @typedef {import("./chat.js").Chat} Chat */
/** @typedef {import("./turn.js").Turn} Turn */
/** @typedef {import("./texts.js").EarlyTexts} Texts */

const FIGURES_MS = 250; // numbers that change faster cannot be read

/** @typedef {Record<"status" | "phase" | "figures" | "verified", HTMLElement> & {progress: HTMLProgressElement}} Parts */

export class StatusLine {
  #parts;
  #texts;
  #clock = new TurnClock();
  #shownAt = 0;
  /** @type {{connection: Chat["connection"] | null, since: number}} */
  #connection = { connection: null, since: 0 };
  /** @type {number | undefined} */
  #timer;

  /** @param {Parts & {texts: Texts}} options */
  constructor({ texts, ...parts }) {
    this.#parts = parts;
    this.#texts = texts;
  }

  /** More of a turn's text has come. @param {Turn} turn @param {Chat} chat */
  note(turn, chat) {
    const now = performance.now();
    this.#clock.saw(turn, now);
    if (now - this.#shownAt > FIGURES_MS) this.show(chat);
  }

  /** Show how things stand: at once, and while something is under way again and again. @param {Chat} chat */
  show(chat) {
    const now = (this.#shownAt = performance.now());
    const { connection, engine, server } = chat;
    if (this.#connection.connection !== connection) this.#connection = { connection, since: now };
    const turn = chat.active ?? chat.newest;
    if (turn) this.#clock.saw(turn, now);
    const delayMs = connection.phase === "waiting" ? connection.delayMs : 0;
    const said = statusOf({ connection, engine, turn, contextTokens: server?.limits.max_context_tokens }, this.#texts, {
      waited: turn ? this.#clock.waited(turn, now) : 0,
      ttft: turn && this.#clock.ttft(turn),
      perSecond: turn ? this.#clock.perSecond(turn, now) : 0,
      retryIn: (this.#connection.since + delayMs - now) / 1000,
    });
    this.#put(said);
    clearTimeout(this.#timer);
    if (said.mood !== "calm") this.#timer = window.setTimeout(() => this.show(chat), FIGURES_MS);
  }

  /** @param {import("./status.js").Status} said */
  #put(said) {
    const { status, phase, figures, verified, progress } = this.#parts;
    status.dataset.mood = said.mood;
    // A live region is read out again when it is set again.
    if (phase.textContent !== said.phase) phase.textContent = said.phase;
    if (figures.textContent !== said.figures) figures.textContent = said.figures;
    verified.hidden = !said.verified;
    progress.hidden = said.progress === undefined;
    progress.value = said.progress ?? 0;
  }
}
