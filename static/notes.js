// @ts-check
// What is to be said under an answer.

import { isServerBusy } from "./status.js";
import { isOver } from "./turn.js";

/** @typedef {import("./turn.js").Turn} Turn */
/** @typedef {import("./texts.js").Texts} Texts */

/**
 * What stands below a turn, as sentences; `warning` where the reader should act on them.
 * @param {Turn} turn
 * @param {Texts} texts
 * @returns {{warning: boolean, sentences: string[]}}
 */
export function notesOf(turn, texts) {
  const { state, refusal, end, verified } = turn;
  if (state === "waiting") {
    const queued = turn.parent !== null && !isOver(turn.parent);
    return { warning: false, sentences: [isServerBusy(turn) ? texts.serverBusy : queued ? texts.queuedUp : texts.notSentYet] };
  }
  if (state === "lost") return { warning: true, sentences: [texts.noteLost] };
  if (state === "refused") {
    return { warning: true, sentences: [refusal ? texts.error(refusal.code, refusal.message) : texts.tooLong] };
  }
  if (state !== "ended" || !end) return { warning: false, sentences: [] };
  const ending = {
    stop: "",
    length: texts.noteLength,
    cancelled: texts.noteStopped,
    interrupted: texts.noteInterrupted,
    error: texts.noteError,
  }[end.finish_reason];
  const sentences = [
    ending,
    refusal ? texts.error(refusal.code, refusal.message) : "", // it did not go on
    end.history?.dropped ? texts.noteDropped(end.history.dropped) : "",
    verified === false ? texts.noteUnverified : "",
  ];
  return { warning: verified === false || refusal !== undefined || end.finish_reason === "error", sentences: sentences.filter(Boolean) };
}
