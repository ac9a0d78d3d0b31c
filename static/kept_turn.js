// @ts-check
// One turn as the shared worker keeps it for the pages: its whole log from token 0, and how it stands.

import { Sha256 } from "./sha256.js";

/** @typedef {import("./protocol.js").Delta} Delta */
/** @typedef {import("./protocol.js").Queued} Queued */
/** @typedef {import("./protocol.js").TurnEnd} TurnEnd */
/** @typedef {import("./protocol.js").TurnStart} TurnStart */

/**
 * What one page has of a turn.
 * @typedef {Object} Follower
 * @property {number} seq  its cursor
 * @property {TurnStart | null} start
 * @property {Queued | null} queued
 * @property {TurnEnd | null} end
 */

/** @param {number} seq @returns {Follower} */
export function newFollower(seq) {
  return { seq, start: null, queued: null, end: null };
}

const utf8 = new TextEncoder();

export class KeptTurn {
  /** @type {TurnStart | null} The newest one. */
  start = null;
  /** A question went out and nothing has come back: only its page can say whether to ask again. */
  asked = false;
  /** `continue` went out and nothing has come back. */
  continuing = false;
  /** The page that it was written for is back: it goes on after such an end. @type {TurnEnd["finish_reason"][]} */
  wantedAfter = [];
  /** @type {Queued | null} */
  #queued = null;
  /** @type {TurnEnd | null} */
  #end = null;
  /** @type {Delta[]} Each begins where the one before ends. */
  #deltas = [];
  #reread = false; // its digest differed once
  /** @type {number | undefined} The cursor from which the log is already asked for again. */
  #gapAt;

  get seq() {
    return this.#deltas.at(-1)?.seq ?? 0;
  }

  /** How it ended, unless it is to go on. */
  get end() {
    return this.continuing ? null : this.#end;
  }

  /**
   * Take a frame of this turn. Returns the cursor from which the server must send the log again, where it must.
   * @param {TurnStart | Queued | Delta | TurnEnd} frame
   * @returns {number | undefined}
   */
  take(frame) {
    this.asked = false;
    switch (frame.type) {
      case "turn_start":
        this.start = frame;
        this.#queued = this.#end = null;
        this.continuing = this.#reread = false;
        return;
      case "queued":
        this.#queued = frame;
        return;
      case "delta":
        return this.#append(frame);
      case "turn_end":
        return this.#finish(frame);
    }
  }

  /** Drop the log; the server must send it again from the start. @returns {number} the cursor for that */
  restart() {
    this.#deltas = [];
    this.#end = null;
    return (this.#gapAt = 0);
  }

  /** A new connection sends what was missed, and goes on with what was interrupted. */
  reconnected() {
    this.#gapAt = undefined;
    this.wantedAfter = this.wantedAfter.filter((reason) => reason !== "interrupted");
  }

  /** All that a page may have now and has not got. @param {Follower} follower */
  newsFor(follower) {
    const news = [];
    if (this.start && follower.start !== this.start) news.push(this.start);
    if (this.#queued && follower.queued !== this.#queued) news.push(this.#queued);
    // Stop cuts what this page was given, or the log is read again.
    follower.seq = Math.min(follower.seq, this.seq);
    let first = this.#deltas.length;
    while (first > 0 && this.#deltas[first - 1].seq > follower.seq) first--;
    news.push(...this.#deltas.slice(first));
    if (this.end && follower.end !== this.end) news.push(this.end);
    Object.assign(follower, { seq: this.seq, start: this.start, queued: this.#queued, end: this.end ?? follower.end });
    return news;
  }

  /** @param {Delta} delta */
  #append(delta) {
    if (delta.seq <= this.seq) return;
    if (delta.from < this.seq) return this.restart(); // cannot be cut: a cursor counts tokens, not characters
    if (delta.from > this.seq) {
      if (this.#gapAt === this.seq) return;
      return (this.#gapAt = this.seq);
    }
    this.#queued = null;
    this.#gapAt = undefined;
    this.#deltas.push(delta);
  }

  /** @param {TurnEnd} end */
  #finish(end) {
    this.#deltas = this.#deltas.filter(({ seq }) => seq <= end.seq);
    const hash = new Sha256();
    for (const { text } of this.#deltas) hash.update(utf8.encode(text));
    if (hash.hex() !== end.digest && !this.#reread) {
      this.#reread = true;
      return this.restart();
    }
    this.continuing = false;
    this.#queued = null;
    this.#end = end;
  }
}
