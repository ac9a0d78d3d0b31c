// @ts-check
// One turn as the page sees it.

import { TurnLog } from "./turn_log.js";

/** @typedef {import("./protocol.js").ClientFrame} ClientFrame */
/** @typedef {import("./protocol.js").Error} Refusal */
/** @typedef {import("./protocol.js").TurnEnd} TurnEnd */

/**
 * States. `waiting`: not with the server yet; `asked`: sent, not accepted yet; `reading`: its log
 * is asked for anew from the start; `queued`, `prefill`, `decode`: accepted; `ended`; `continuing`: to go on after an
 * end, sent, not accepted yet; `refused`: the server would not take it; `lost`: the server does not know it any more.
 * @typedef {Object} Turn
 * @property {string} id
 * @property {string} question
 * @property {"waiting" | "asked" | "reading" | "queued" | "prefill" | "decode" | "ended" | "continuing" | "refused" | "lost"} state
 * @property {TurnLog} log
 * @property {boolean} goesOn  if it is interrupted: the reader has neither stopped it nor asked something else
 * @property {boolean} stopping  Stop was pressed; the server has not confirmed yet
 * @property {boolean} reread  its digest differed once
 * @property {number} position  place in the queue
 * @property {string} [messageId]  of its answer, which the next question names as parent
 * @property {Refusal} [refusal]  why it waits, was refused, is lost, or did not go on
 * @property {TurnEnd} [end]
 * @property {boolean} [verified]  whether the text's digest is the server's
 * @property {number} [retry]  timer
 * @property {number} [gapAt]  the cursor from which the log is already asked for again
 * @property {number} [continuedAt]  the cursor from which it went on by itself the last time
 */

/** @param {string} id @param {string} question @param {Turn["state"]} state @returns {Turn} */
export function newTurn(id, question, state) {
  return { id, question, state, log: new TurnLog(), goesOn: true, stopping: false, reread: false, position: 0 };
}

/** @param {Turn} turn */
export function isOver(turn) {
  return turn.state === "ended" || turn.state === "refused" || turn.state === "lost";
}

/** Whether the server works on it. @param {Turn} turn */
export function isAccepted(turn) {
  return turn.state === "queued" || turn.state === "prefill" || turn.state === "decode";
}

/** Whether there may be more of its answer. @param {Turn} turn */
export function isUnfinished({ state, end }) {
  return state === "ended" && end !== undefined && ["cancelled", "length", "interrupted"].includes(end.finish_reason);
}

/** Whether a frame is over the limit, for which a server cuts the connection. @param {ClientFrame} frame @param {number} limitBytes */
export function isTooLong(frame, limitBytes) {
  return new TextEncoder().encode(JSON.stringify(frame)).length > limitBytes;
}
