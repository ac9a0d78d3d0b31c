// @ts-check
// One turn's log as this client has it: how far (`seq`), and the hash of all its text.

import { Sha256 } from "./sha256.js";

/** @typedef {import("./protocol.js").Delta} Delta */
/** @typedef {import("./protocol.js").TurnEnd} TurnEnd */

const utf8 = new TextEncoder();

export class TurnLog {
  /** The cursor: how many tokens of the log are here. */
  seq;
  #hash = new Sha256();
  /** Text that is not in the hash yet: a stored answer is hashed when that is needed. */
  #unhashed;
  /** @type {Delta[] | null} What came after `freeze`. */
  #held = null;

  /** @param {number} [seq] @param {string} [text]  all of it, as it was stored */
  constructor(seq = 0, text = "") {
    this.seq = seq;
    this.#unhashed = text;
  }

  /**
   * Take a stretch of the log. `appended`: its text goes on screen; `had`: nothing new; `held`: came after Stop;
   * `gap`: it begins after the log's end, so the log must be read again from `seq`; `overlap`: it begins before that and
   * cannot be cut, for a cursor counts tokens, so the log must be read again from the start.
   * @param {Delta} delta
   * @returns {"appended" | "had" | "held" | "gap" | "overlap"}
   */
  take(delta) {
    if (delta.seq <= this.seq) return "had";
    if (this.#held) {
      this.#held.push(delta);
      return "held";
    }
    if (delta.from !== this.seq) return delta.from > this.seq ? "gap" : "overlap";
    this.seq = delta.seq;
    this.#hashStored();
    this.#hash.update(utf8.encode(delta.text));
    return "appended";
  }

  /** The reader pressed Stop: what is here stays as it is until the turn's end says where the server cut. */
  freeze() {
    this.#held ??= [];
  }

  /** A new connection sends again what was held. */
  dropHeld() {
    if (this.#held) this.#held = [];
  }

  /**
   * The turn has ended. Returns what was held and belongs to the log after all, because the turn was over before
   * Stop reached the server.
   * @param {Pick<TurnEnd, "seq">} end
   */
  thaw(end) {
    const held = this.#held ?? [];
    this.#held = null;
    return held.filter((delta) => delta.seq <= end.seq);
  }

  /** Whether the log is what the server has. (`end.seq` also counts tokens at the end that have no text.) @param {Pick<TurnEnd, "digest">} end */
  matches(end) {
    this.#hashStored();
    return this.#hash.hex() === end.digest;
  }

  #hashStored() {
    if (this.#unhashed) this.#hash.update(utf8.encode(this.#unhashed));
    this.#unhashed = "";
  }
}
