// @ts-check
// One turn as the page sees it.

import { TurnLog } from "./turn_log.js";

/** @typedef {import("./protocol.js").ClientFrame} ClientFrame */
/** @typedef {import("./protocol.js").Error} Refusal */
/** @typedef {import("./protocol.js").TurnEnd} TurnEnd */
/** @typedef {import("./protocol.js").TurnStart} TurnStart */

/**
 * States. `waiting`: not with the server yet, because that cannot take it or another reply is being written; `asked`: sent, not accepted yet; `reading`: its log
 * is asked for anew from the start; `queued`, `prefill`, `decode`: accepted; `ended`; `continuing`: to go on after an
 * end, sent, not accepted yet; `refused`: the server would not take it; `lost`: the server does not know it any more.
 * @typedef {Object} Turn
 * @property {string} id
 * @property {string} question
 * @property {Turn | null} parent  the one before it in the conversation
 * @property {string} [after]  the turn before it, where that one is not here yet
 * @property {string} [of]  the turn whose question this one answers anew
 * @property {string} [questionId]  the server's name for the question, the same for all answers to it
 * @property {number} askedAt  seconds since 1970
 * @property {string} answer  as far as it is here
 * @property {string} reasoning
 * @property {boolean} stored  its text came whole, from the server's store
 * @property {"waiting" | "asked" | "reading" | "queued" | "prefill" | "decode" | "ended" | "continuing" | "refused" | "lost"} state
 * @property {TurnLog} log
 * @property {boolean} goesOn  if it is interrupted: the reader has neither stopped it nor asked something else
 * @property {boolean} stopping  Stop was pressed; the server has not confirmed yet
 * @property {boolean} reread  its digest differed once
 * @property {number} position  place in the queue
 * @property {string} [messageId]  of its answer, which the next question names as parent
 * @property {Refusal} [refusal]  why it waits, was refused, is lost, or did not go on
 * @property {TurnStart} [start]  the newest
 * @property {StoredEnd} [end]
 * @property {boolean} [verified]  whether the text's digest is the server's
 * @property {number} [retry]  timer
 * @property {number} [gapAt]  the cursor from which the log is already asked for again
 * @property {number} [continuedAt]  the cursor from which it went on by itself the last time
 */

/** An end as it came, or as it was stored: imported answers lack some of it. @typedef {Pick<TurnEnd, "seq" | "finish_reason" | "digest"> & Partial<TurnEnd>} StoredEnd */

/** @param {string} id @param {string} question @param {Turn["state"]} state @param {Turn | null} [parent] @returns {Turn} */
export function newTurn(id, question, state, parent = null) {
  return {
    id,
    question,
    state,
    parent,
    askedAt: Date.now() / 1000,
    answer: "",
    reasoning: "",
    stored: false,
    log: new TurnLog(),
    goesOn: true,
    stopping: false,
    reread: false,
    position: 0,
  };
}

/** Whether the server has not got it, as far as is known. @param {Turn} turn */
export function isUnsent({ state }) {
  return state === "waiting" || state === "asked" || state === "refused";
}

/** Whether the server would not take it, or has it no more. @param {Turn} turn */
export function isVoid(turn) {
  return turn.state === "refused" || turn.state === "lost";
}

/** @param {Turn} turn */
export function isOver(turn) {
  return turn.state === "ended" || turn.state === "refused" || turn.state === "lost";
}

/** Whether the server works on it. @param {Turn} turn */
export function isAccepted(turn) {
  return turn.state === "queued" || turn.state === "prefill" || turn.state === "decode";
}

/** Whether there may be more of its answer. An imported one has text without tokens: nothing can go on from there. @param {Turn} turn */
export function isUnfinished({ state, end, log, answer, reasoning }) {
  if (state !== "ended" || end === undefined || (log.seq === 0 && answer + reasoning !== "")) return false;
  return ["cancelled", "length", "interrupted"].includes(end.finish_reason);
}

/** Whether it goes on by itself as soon as the server can; once from each token, for it may be what the engine dies of. @param {Turn} turn */
export function willGoOn({ state, goesOn, end, continuedAt, log }) {
  return state === "ended" && goesOn && end?.finish_reason === "interrupted" && continuedAt !== log.seq;
}

/** Whether a frame is over the limit, for which a server cuts the connection. @param {ClientFrame} frame @param {number} limitBytes */
export function isTooLong(frame, limitBytes) {
  return new TextEncoder().encode(JSON.stringify(frame)).length > limitBytes;
}
