// @ts-check
// What the server's frames do to a turn: its log comes on screen in order, what is missing is asked for again, and the
// end proves the whole.

import { TurnLog } from "./turn_log.js";

/** @typedef {import("./protocol.js").Delta} Delta */
/** @typedef {import("./protocol.js").TurnEnd} TurnEnd */
/** @typedef {import("./protocol.js").ServerFrame} ServerFrame */
/** @typedef {Extract<ServerFrame, {type: "turn_start" | "queued" | "delta" | "turn_end"}>} TurnFrame */
/** @typedef {import("./turn.js").Turn} Turn */

/**
 * @typedef {Object} Screen
 * @property {(turn: Turn) => void} turnChanged
 * @property {(turn: Turn, delta: Delta) => void} appended  the delta's text belongs at the end of the turn's
 * @property {(turn: Turn) => void} cleared  the turn's text is void and comes again
 */

export class TurnReader {
  #screen;
  #attach;

  /** @param {Screen} screen @param {(turn: Turn) => void} attach  have the server send a turn's log after its cursor */
  constructor(screen, attach) {
    this.#screen = screen;
    this.#attach = attach;
  }

  /** @param {Turn} turn @param {TurnFrame} frame */
  take(turn, frame) {
    switch (frame.type) {
      case "turn_start":
        turn.start = frame;
        turn.messageId = frame.message_id;
        turn.stored = false;
        turn.state = turn.log.seq ? "decode" : "prefill"; // what goes on is on screen already
        turn.refusal = undefined;
        turn.reread = false;
        return;
      case "queued":
        turn.state = frame.position ? "queued" : turn.log.seq ? "decode" : "prefill";
        turn.position = frame.position;
        return;
      case "delta":
        return this.#delta(turn, frame);
      case "turn_end":
        return this.#end(turn, frame);
    }
  }

  /** The text is void: fetch it from the start. @param {Turn} turn */
  again(turn) {
    turn.state = "reading";
    turn.log = new TurnLog();
    turn.answer = turn.reasoning = "";
    turn.stored = false;
    turn.gapAt = 0;
    this.#screen.cleared(turn);
    this.#attach(turn);
  }

  /** @param {Turn} turn @param {Delta} delta */
  #delta(turn, delta) {
    const taken = turn.log.take(delta);
    if (taken === "gap" && turn.gapAt !== turn.log.seq) {
      turn.gapAt = turn.log.seq;
      this.#attach(turn);
    }
    if (taken === "overlap") this.again(turn);
    if (taken !== "appended") return;
    turn[delta.channel] += delta.text;
    this.#screen.appended(turn, delta);
    if (turn.state === "decode") return;
    turn.state = "decode";
    this.#screen.turnChanged(turn);
  }

  /** @param {Turn} turn @param {TurnEnd} end */
  #end(turn, end) {
    for (const delta of turn.log.thaw(end)) this.#delta(turn, delta);
    turn.end = end;
    turn.stopping = false;
    turn.verified = turn.log.matches(end);
    turn.goesOn &&= end.finish_reason === "interrupted";
    turn.state = "ended";
    if (turn.verified || turn.reread) return;
    turn.reread = true;
    this.again(turn);
  }
}
