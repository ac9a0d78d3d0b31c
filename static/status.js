// @ts-check
// The one honest line: what the connection, the engine and the newest turn are doing now.

import { isOver } from "./turn.js";

/** @typedef {import("./chat.js").Chat} Chat */
/** @typedef {import("./turn.js").Turn} Turn */
/** @typedef {import("./texts.js").Texts} Texts */

/**
 * `phase` changes seldom and is read out to those who cannot see; `figures` change all the time and are not.
 * @typedef {Object} Status
 * @property {"calm" | "busy" | "trouble"} mood
 * @property {string} phase
 * @property {string} figures
 * @property {number} [progress]  0 to 1
 * @property {boolean} [verified]
 */

/** Tokens per second of the turn that is being written, as this page sees it. */
export class Pace {
  /** @type {{turn: Turn, seq: number, at: number} | null} */
  #since = null;

  /** @param {Turn} turn @param {number} now ms */
  note(turn, now) {
    if (this.#since?.turn !== turn || turn.log.seq < this.#since.seq) this.#since = { turn, seq: turn.log.seq, at: now };
  }

  /** 0 until there is enough to tell. @param {Turn} turn @param {number} now ms */
  perSecond(turn, now) {
    const since = this.#since;
    if (since?.turn !== turn || now - since.at < 500) return 0;
    return (1000 * (turn.log.seq - since.seq)) / (now - since.at);
  }
}

/**
 * @param {Pick<Chat, "connection" | "engine" | "turns">} chat
 * @param {Texts} texts
 * @param {(turn: Turn) => number} perSecond
 * @returns {Status}
 */
export function statusOf({ connection, engine, turns }, texts, perSecond) {
  const turn = [...turns.values()].at(-1);
  if (connection.phase === "closed") return { mood: "trouble", phase: texts.disconnected, figures: "" };
  if (connection.phase === "waiting") {
    // The first retries come so soon that a countdown would only flicker.
    const seconds = Math.round(connection.delayMs / 1000);
    return { mood: "trouble", phase: texts.reconnecting(seconds), figures: "" };
  }
  if (connection.phase === "connecting") return { mood: "busy", phase: texts.connecting, figures: "" };
  if (engine.state !== "ready") {
    const phase = texts[engine.state](engine.detail ?? "");
    const percent = engine.progress === undefined ? "" : format(texts, engine.progress, { style: "percent" });
    return { mood: "busy", phase, figures: percent, progress: engine.progress };
  }
  return turn ? turnStatus(turn, texts, perSecond) : { mood: "calm", phase: texts.ready, figures: "" };
}

/** @param {Turn} turn @param {Texts} texts @param {(turn: Turn) => number} perSecond @returns {Status} */
function turnStatus(turn, texts, perSecond) {
  if (turn.stopping) return { mood: "busy", phase: texts.stopping, figures: "" };
  switch (turn.state) {
    case "waiting":
      return { mood: "busy", phase: isServerBusy(turn) ? texts.serverBusy : texts.waitingToSend, figures: "" };
    case "queued":
      return { mood: "busy", phase: texts.queued(turn.position), figures: "" };
    case "asked":
    case "reading":
    case "prefill":
    case "continuing":
      return { mood: "busy", phase: texts[turn.state], figures: "" };
    case "decode": {
      const rate = perSecond(turn);
      const figures = [texts.tokens(format(texts, turn.log.seq)), rate > 0 && texts.rate(format(texts, rate))];
      return { mood: "busy", phase: texts.decode, figures: joined(figures) };
    }
    case "ended":
      return endStatus(turn, texts);
    default:
      return { mood: "calm", phase: texts.ready, figures: "" };
  }
}

/** @param {Turn} turn @param {Texts} texts @returns {Status} */
function endStatus({ end, verified }, texts) {
  if (!end) throw new Error("An ended turn has an end.");
  const phase = {
    stop: texts.done,
    length: texts.done,
    cancelled: texts.stopped,
    interrupted: texts.interrupted,
    error: texts.failed,
  }[end.finish_reason];
  const { ttft_ms, tokens_per_s = 0 } = end.timing ?? {};
  const figures = [
    end.usage !== undefined && texts.tokens(format(texts, end.usage.completion_tokens)),
    ttft_ms !== undefined && texts.ttft(format(texts, ttft_ms / 1000, { maximumSignificantDigits: 2 })),
    tokens_per_s > 0 && texts.rate(format(texts, tokens_per_s)),
  ];
  const trouble = end.finish_reason === "interrupted" || end.finish_reason === "error";
  return { mood: trouble ? "trouble" : "calm", phase, figures: joined(figures), verified };
}

/** One line, that breaks between figures only. @param {(string | number | boolean)[]} figures */
function joined(figures) {
  const shown = figures.filter((figure) => typeof figure === "string");
  return shown.map((figure) => figure.replaceAll(" ", "\u00a0")).join(" · ");
}

/** @param {Texts} texts @param {number} n @param {Intl.NumberFormatOptions} [options] */
function format(texts, n, options = { maximumFractionDigits: n < 10 ? 1 : 0 }) {
  return new Intl.NumberFormat(texts.lang, options).format(n);
}

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

/** Whether a turn waits because of other turns, and not for the engine. @param {Turn} turn */
function isServerBusy({ refusal }) {
  return refusal !== undefined && refusal.code !== "engine_unavailable";
}
