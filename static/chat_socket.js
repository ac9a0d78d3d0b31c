// @ts-check
// One lasting connection to the server: hello and ready, pings, and coming back by itself. Knows frames, no turns.

import { CloseCode, SUBPROTOCOL } from "./protocol.js";

/** @typedef {import("./protocol.js").ClientFrame} ClientFrame */
/** @typedef {import("./protocol.js").ServerFrame} ServerFrame */
/** @typedef {import("./protocol.js").Hello} Hello */
/** @typedef {import("./protocol.js").Limits} Limits */
/** @typedef {import("./protocol.js").Bye} Bye */

/**
 * `closed` stays so until `open()`; its verdict says why.
 * @typedef {{phase: "connecting", tries: number}
 *   | {phase: "ready"}
 *   | {phase: "waiting", tries: number, delayMs: number}
 *   | {phase: "closed", verdict: "left" | "replaced" | "unauthorized" | "refused", reason: string}} ConnectionState
 */

/**
 * What the page gives; tests put their own in.
 * @typedef {Object} Surroundings
 * @property {new (url: string, protocols: string[]) => WebSocket} WebSocket
 * @property {(callback: () => void, ms: number) => number} setTimeout
 * @property {(timer: number | undefined) => void} clearTimeout
 * @property {() => number} random  from 0 up to 1
 */

/**
 * Who uses a socket.
 * @typedef {Object} SocketUser
 * @property {() => Omit<Hello, "type">} hello  what to say first on each connection
 * @property {(frame: ServerFrame) => void} onFrame
 * @property {(state: ConnectionState) => void} onState
 */

/**
 * What a chat needs of it: a connection of its own, or its share of one.
 * @typedef {Object} Socket
 * @property {(anew?: boolean) => void} open
 * @property {() => void} wake
 * @property {() => void} close
 * @property {(frame: ClientFrame) => void} send
 * @property {(turnIds: string[]) => void} unfollow  their logs need not be kept for this page any longer
 */

const BACKOFF_MS = [100, 200, 500, 1000, 2000, 5000];
const JITTER = 0.5; // of the delay, so that a restarted server is not met by everyone at once
const READY_TIMEOUT_MS = 10_000;
const PROBE_TIMEOUT_MS = 3000;

/** The least pause after a close code, where the server's `bye` names none. @type {Readonly<Record<number, number>>} */
const PAUSE_MS = Object.freeze({ [CloseCode.TOO_MANY]: 5000, [CloseCode.RESTART]: 1000 });

/** @type {Readonly<Record<number, "replaced" | "unauthorized" | "refused">>} */
const FINAL = Object.freeze({
  [CloseCode.REPLACED]: "replaced",
  [CloseCode.UNAUTHORIZED]: "unauthorized",
  [CloseCode.NO_HELLO]: "refused",
  [CloseCode.UNSUPPORTED_DATA]: "refused",
  [CloseCode.INVALID_TEXT]: "refused",
  [CloseCode.TOO_LARGE]: "refused",
});

/** @implements {Socket} */
export class ChatSocket {
  /** @type {ConnectionState} */
  state = { phase: "closed", verdict: "left", reason: "" };
  /** @type {WebSocket | null} */
  #socket = null;
  /** @type {number | undefined} One timer at a time: to connect, to hear `ready`, to ping, or to hear anything. */
  #timer;
  #tries = 0; // since the last `ready`
  /** @type {Limits | null} */
  #limits = null;
  /** @type {Bye | null} */
  #bye = null;
  #url;
  #hello;
  #onFrame;
  #onState;
  #given;

  /** @param {SocketUser & {url: string, surroundings: Surroundings}} options */
  constructor({ url, hello, onFrame, onState, surroundings }) {
    this.#url = url;
    this.#hello = hello;
    this.#onFrame = onFrame;
    this.#onState = onState;
    this.#given = surroundings;
  }

  /** Connect now, whatever the state. */
  open() {
    this.#abandon();
    this.#bye = null;
    this.#limits = null;
    this.#become({ phase: "connecting", tries: this.#tries });
    this.#in(READY_TIMEOUT_MS, () => this.#lost(CloseCode.TIMEOUT));
    const socket = new this.#given.WebSocket(this.#url, [SUBPROTOCOL]);
    this.#socket = socket;
    // A socket that was given up may still call back: only the present one is heard.
    socket.onopen = () => socket === this.#socket && this.send({ type: "hello", ...this.#hello() });
    socket.onmessage = ({ data }) => socket === this.#socket && this.#received(data);
    socket.onclose = ({ code, reason }) => socket === this.#socket && this.#lost(code, reason);
  }

  /** The network or the reader is back: connect now if waiting to, else make sure that the connection lives. */
  wake() {
    if (this.state.phase === "waiting") this.open();
    else if (this.state.phase === "ready") this.#probe(PROBE_TIMEOUT_MS);
  }

  /** Leave, for good until `open()`. */
  close() {
    this.#abandon();
    this.#become({ phase: "closed", verdict: "left", reason: "" });
  }

  /** @param {ClientFrame} frame */
  send(frame) {
    this.#socket?.send(JSON.stringify(frame));
  }

  /** A connection of one's own keeps no logs. */
  unfollow() {}

  /** @param {string} data */
  #received(data) {
    /** @type {ServerFrame} */
    const frame = JSON.parse(data);
    if (frame.type === "bye") this.#bye = frame;
    if (frame.type === "ready") {
      this.#limits = frame.limits;
      this.#tries = 0;
      this.#become({ phase: "ready" });
    }
    const limits = this.#limits;
    if (limits) this.#in(limits.ping_interval_s * 1000, () => this.#probe(limits.ping_timeout_s * 1000));
    this.#onFrame(frame);
  }

  /** Any frame within `timeoutMs` proves that the server is there. @param {number} timeoutMs */
  #probe(timeoutMs) {
    this.send({ type: "ping" });
    this.#in(timeoutMs, () => this.#lost(CloseCode.TIMEOUT));
  }

  /** @param {number} code @param {string} [reason] */
  #lost(code, reason = "") {
    this.#abandon();
    const verdict = FINAL[code] ?? (this.#bye?.reconnect === false ? "refused" : null);
    if (verdict) return this.#become({ phase: "closed", verdict, reason: this.#bye?.reason || reason });
    const step = BACKOFF_MS[Math.min(this.#tries, BACKOFF_MS.length - 1)];
    const floor = this.#bye?.after_ms ?? PAUSE_MS[code] ?? 0;
    const delayMs = Math.max(step, floor) * (1 + JITTER * this.#given.random());
    this.#tries += 1;
    this.#in(delayMs, () => this.open());
    this.#become({ phase: "waiting", tries: this.#tries, delayMs });
  }

  /** Let go of the socket without waiting for its close event, which a dead network delays. */
  #abandon() {
    this.#in(0, null);
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }

  /** @param {number} ms @param {(() => void) | null} then */
  #in(ms, then) {
    this.#given.clearTimeout(this.#timer);
    this.#timer = then ? this.#given.setTimeout(then, ms) : undefined;
  }

  /** @param {ConnectionState} state */
  #become(state) {
    this.state = state;
    this.#onState(state);
  }
}
