// @ts-check
// The one honest line: what the connection, the engine and the newest turn are doing now.

/** @typedef {import("./chat.js").Chat} Chat */
/** @typedef {import("./turn.js").Turn} Turn */
/** @typedef {import("./texts.js").EarlyTexts} Texts */

/**
 * `phase` changes seldom and is read out to those who cannot see; `figures` change all the time and are not.
 * @typedef {Object} Status
 * @property {"calm" | "busy" | "trouble"} mood
 * @property {string} phase
 * @property {string} figures
 * @property {number} [progress]  0 to 1
 * @property {boolean} [verified]
 */

/**
 * What is measured while it goes on.
 * @typedef {Object} Measured
 * @property {number} waited  seconds that the newest turn has been in its state
 * @property {number} [ttft]  seconds to its first text
 * @property {number} perSecond  tokens; 0 is not known
 * @property {number} retryIn  seconds until the next try to connect
 */

const PATIENCE_S = 1; // what takes no longer needs no clock

/**
 * @param {Pick<Chat, "connection" | "engine"> & {turn?: Turn, contextTokens?: number}} now  `contextTokens`: of prompt and answer at most
 * @param {Texts} texts
 * @param {Measured} measured
 * @returns {Status}
 */
export function statusOf({ connection, engine, turn, contextTokens }, texts, measured) {
  if (connection.phase === "closed") return { mood: "trouble", phase: texts.disconnected, figures: "" };
  if (connection.phase !== "ready") {
    if (connection.tries === 0) return { mood: "busy", phase: texts.connecting, figures: "" };
    // The first retries come so soon that a countdown would only flicker.
    const seconds = connection.phase === "waiting" ? Math.ceil(measured.retryIn) : 0;
    return { mood: "trouble", phase: texts.connectionLost, figures: seconds > 1 ? texts.retryIn(seconds) : "" };
  }
  if (engine.state !== "ready") {
    const phase = texts[engine.state](engine.detail ?? "");
    const percent = engine.progress === undefined ? "" : `${Math.round(engine.progress * 100)}%`;
    return { mood: "busy", phase, figures: percent, progress: engine.progress };
  }
  if (!turn) return { mood: "calm", phase: texts.ready, figures: "" };
  return turnStatus(turn, texts, measured, contextTokens);
}

/** @param {Turn} turn @param {Texts} texts @param {Measured} measured @param {number} [contextTokens] @returns {Status} */
function turnStatus(turn, texts, measured, contextTokens) {
  if (turn.stopping) return { mood: "busy", phase: texts.stopping, figures: "" };
  const waited = measured.waited >= PATIENCE_S ? texts.seconds(format(Math.floor(measured.waited))) : "";
  switch (turn.state) {
    case "waiting":
      return { mood: "busy", phase: isServerBusy(turn) ? texts.serverBusy : texts.waitingToSend, figures: "" };
    case "queued":
      return { mood: "busy", phase: texts.queued(turn.position), figures: waited };
    case "prefill":
      return { mood: "busy", phase: texts.prefill, figures: joined([waited, promptTokens(turn, texts), ...room(turn, texts)]) };
    case "asked":
    case "reading":
    case "continuing":
      return { mood: "busy", phase: texts[turn.state], figures: waited };
    case "decode": {
      const { perSecond, ttft } = measured;
      const figures = [
        texts.tokens(format(turn.log.seq)),
        ttft !== undefined && texts.ttft(seconds(ttft)),
        perSecond > 0 && texts.rate(format(perSecond)),
        ...room(turn, texts, turn.log.seq, contextTokens),
      ];
      return { mood: "busy", phase: texts.decode, figures: joined(figures) };
    }
    case "ended":
      return endStatus(turn, texts, contextTokens);
    default:
      return { mood: "calm", phase: texts.ready, figures: "" };
  }
}

/** @param {Turn} turn @param {Texts} texts @param {number} [contextTokens] @returns {Status} */
function endStatus(turn, texts, contextTokens) {
  const { end, verified } = turn;
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
    end.usage && texts.tokens(format(end.usage.completion_tokens)),
    ttft_ms !== undefined && texts.ttft(seconds(ttft_ms / 1000)),
    tokens_per_s > 0 && texts.rate(format(tokens_per_s)),
    ...room(turn, texts, end.usage?.completion_tokens, contextTokens),
  ];
  const trouble = end.finish_reason === "interrupted" || end.finish_reason === "error";
  return { mood: trouble ? "trouble" : "calm", phase, figures: joined(figures), verified };
}

/** @param {Turn} turn @param {Texts} texts */
function promptTokens({ start }, texts) {
  return start?.prompt_tokens !== undefined && texts.tokens(format(start.prompt_tokens));
}

/** How full the context is, and what had no room in it. @param {Turn} turn @param {Texts} texts @param {number} [answerTokens] @param {number} [contextTokens] */
function room({ start, end }, texts, answerTokens, contextTokens) {
  const prompt = end?.usage?.prompt_tokens ?? start?.prompt_tokens;
  const dropped = (end?.history ?? start?.history)?.dropped ?? 0;
  const isKnown = prompt !== undefined && answerTokens !== undefined && contextTokens !== undefined;
  return [
    isKnown && texts.context(format(prompt + answerTokens), format(contextTokens)),
    dropped > 0 && texts.dropped(dropped),
  ];
}

/** Two digits of it. @param {number} n */
const seconds = (n) => String(Number(Math.max(n, 0.01).toPrecision(2)));

/** One line, that breaks between figures only. @param {(string | boolean | undefined)[]} figures */
function joined(figures) {
  const shown = figures.filter(Boolean).map(String);
  return shown.map((figure) => figure.replaceAll(" ", "\u00a0")).join(" · ");
}

/**
 * With a tenth below ten, as both languages write it. Of the browser's own Intl the first number takes longer than a frame.
 * @param {number} n
 */
const format = (n) => String(n < 10 ? Math.round(n * 10) / 10 : Math.round(n)).replace(/\B(?=(\d{3})+$)/g, ",");

/** Whether a turn waits because of other turns, and not for the engine. @param {Turn} turn */
export function isServerBusy({ refusal }) {
  return refusal !== undefined && refusal.code !== "engine_unavailable";
}
