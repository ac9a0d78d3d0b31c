// @ts-check
// What the page knows, without its looks: the turns of one conversation, each asked until it is accepted, followed
// until it ends, and checked by its digest.

import { ChatSocket } from "./chat_socket.js";
import { isAccepted, isOver, isTooLong, newTurn } from "./turn.js";
import { TurnLog } from "./turn_log.js";

/** @typedef {import("./protocol.js").ServerFrame} ServerFrame */
/** @typedef {import("./protocol.js").Ready} Ready */
/** @typedef {import("./protocol.js").Engine} Engine */
/** @typedef {import("./protocol.js").Delta} Delta */
/** @typedef {import("./protocol.js").TurnEnd} TurnEnd */
/** @typedef {import("./protocol.js").Error} Refusal */
/** @typedef {import("./chat_socket.js").ConnectionState} ConnectionState */
/** @typedef {import("./chat_socket.js").Surroundings} Surroundings */

/** @typedef {import("./turn.js").Turn} Turn */

/**
 * @typedef {Object} Listener
 * @property {() => void} changed  the connection, the engine or the conversation
 * @property {(turn: Turn) => void} added  at the end of the conversation
 * @property {(turn: Turn) => void} turnChanged
 * @property {(turn: Turn, delta: Delta) => void} appended  the delta's text belongs at the end of the turn's
 * @property {(turn: Turn) => void} cleared  the turn's text is void and comes again
 * @property {(turn: Turn) => void} withdrawn  the question was stopped before the server had it
 * @property {(token: string) => void} identified  show this token from now on
 * @property {(refusal: Refusal) => void} refused  of no turn
 */

const RETRY_MS = 2000; // where the server names no time

export class Chat {
  /** @type {ConnectionState} */
  connection = { phase: "closed", verdict: "left", reason: "" };
  /** @type {Ready | null} The newest. */
  server = null;
  /** @type {Pick<Engine, "state" | "progress" | "detail">} */
  engine = { state: "loading" };
  /** @type {string | undefined} */
  conversationId;
  /** @type {Map<string, Turn>} In order. */
  turns = new Map();
  #listener;
  #given;

  /**
   * @param {Object} options
   * @param {string} options.url
   * @param {() => string | undefined} options.token  who this is
   * @param {Listener} options.listener
   * @param {Surroundings & {newId: () => string}} options.surroundings
   */
  constructor({ url, token, listener, surroundings }) {
    this.#listener = listener;
    this.#given = surroundings;
    this.socket = new ChatSocket({
      url,
      hello: () => ({ token: token(), resume: this.#resume(), client: "page" }),
      onFrame: (frame) => this.take(frame),
      onState: (state) => this.#connectionBecame(state),
      surroundings,
    });
  }

  /** The newest turn, while it is not over. */
  get active() {
    const turn = [...this.turns.values()].at(-1);
    return turn && !isOver(turn) ? turn : undefined;
  }

  /** Ask as soon as the server can take it. @param {string} question */
  ask(question) {
    this.#add(newTurn(this.#given.newId(), question, "waiting"));
    this.#sendWaiting();
  }

  /** Put back a turn of this page's past. @param {string} id @param {string} question @param {boolean} accepted */
  restore(id, question, accepted) {
    this.#add(newTurn(id, question, accepted ? "reading" : "waiting"));
  }

  /** Stop a turn: what is on screen stays. One that the server has not got is withdrawn. @param {Turn} turn */
  stop(turn) {
    if (isOver(turn)) return;
    if (turn.state === "waiting") return this.#withdraw(turn);
    turn.stopping = true;
    turn.log.freeze();
    this.#cancel(turn);
    this.#listener.turnChanged(turn);
  }

  /** Take a refused turn off the page. @param {Turn} turn */
  forget(turn) {
    this.#given.clearTimeout(turn.retry);
    this.turns.delete(turn.id);
    this.#listener.changed();
  }

  /** Begin another conversation. */
  newChat() {
    if (this.active) this.stop(this.active);
    this.turns.clear();
    this.conversationId = undefined;
    this.#listener.changed();
  }

  /** @param {ServerFrame} frame */
  take(frame) {
    switch (frame.type) {
      case "ready":
        return this.#ready(frame);
      case "engine":
        this.engine = frame;
        this.#listener.changed();
        return this.#sendWaiting();
      case "turn_start":
      case "queued":
      case "delta":
      case "turn_end":
      case "error": {
        const turn = this.turns.get(frame.turn_id ?? "");
        if (turn) this.#takeFor(turn, frame);
        else if (frame.type === "error" && !frame.turn_id) this.#listener.refused(frame);
        return; // a turn of a conversation that this page has left
      }
      case "conversation": // its title has no place on the page yet
      case "pong":
      case "bye": // the socket's
        return;
      default:
        throw new Error(`Unsupported frame type: ${/** @type {any} */ (frame).type}.`);
    }
  }

  /** @param {Turn} turn */
  #add(turn) {
    this.turns.set(turn.id, turn);
    this.#listener.added(turn);
  }

  /**
   * @param {Turn} turn
   * @param {Extract<ServerFrame, {type: "turn_start" | "queued" | "delta" | "turn_end" | "error"}>} frame
   */
  #takeFor(turn, frame) {
    switch (frame.type) {
      case "turn_start":
        this.conversationId = frame.conversation_id;
        turn.state = turn.log.seq ? "decode" : "prefill";
        turn.refusal = undefined;
        break;
      case "queued":
        turn.state = frame.position ? "queued" : "prefill";
        turn.position = frame.position;
        break;
      case "delta":
        return this.#delta(turn, frame);
      case "turn_end":
        return this.#end(turn, frame);
      case "error":
        this.#refuse(turn, frame);
    }
    this.#listener.turnChanged(turn);
  }

  /** @param {Turn} turn @param {Delta} delta */
  #delta(turn, delta) {
    const taken = turn.log.take(delta);
    if (taken === "gap") {
      if (turn.gapAt !== turn.log.seq) this.#attach(turn);
      turn.gapAt = turn.log.seq;
    }
    if (taken !== "appended") return;
    this.#listener.appended(turn, delta);
    if (turn.state === "decode") return;
    turn.state = "decode";
    this.#listener.turnChanged(turn);
  }

  /** @param {Turn} turn @param {TurnEnd} end */
  #end(turn, end) {
    for (const delta of turn.log.thaw(end)) this.#delta(turn, delta);
    turn.end = end;
    turn.stopping = false;
    turn.verified = turn.log.matches(end);
    turn.state = "ended";
    if (!turn.verified && !turn.reread) {
      turn.reread = true;
      turn.state = "reading";
      turn.log = new TurnLog();
      this.#listener.cleared(turn);
      this.#attach(turn);
    }
    this.#listener.turnChanged(turn);
  }

  /** @param {Turn} turn @param {Refusal} refusal */
  #refuse(turn, refusal) {
    if (isOver(turn)) return;
    turn.refusal = refusal;
    if (turn.state !== "asked") {
      if (refusal.code === "unknown_turn") turn.state = "lost";
      return;
    }
    const later = refusal.retry_after_ms ?? (refusal.code === "engine_unavailable" ? RETRY_MS : undefined);
    if (turn.stopping) return this.#withdraw(turn);
    if (later === undefined) {
      turn.state = "refused";
      if (refusal.code === "unknown_conversation") this.conversationId = undefined;
      return;
    }
    turn.state = "waiting";
    turn.retry = this.#given.setTimeout(() => this.connection.phase === "ready" && this.#send(turn), later);
  }

  /** @param {Ready} ready */
  #ready(ready) {
    this.server = ready;
    this.engine = { state: ready.engine };
    if (ready.token) this.#listener.identified(ready.token);
    const turns = [...this.turns.values()];
    // One at a time, for the limit on frames; the newest first, for it is on screen.
    const reading = turns.filter((turn) => turn.state === "reading");
    const paceMs = 2000 / ready.limits.max_frames_per_second;
    const attachNext = () => {
      const turn = reading.pop();
      if (!turn || this.server !== ready || this.connection.phase !== "ready") return;
      if (!isOver(turn)) this.#attach(turn);
      this.#given.setTimeout(attachNext, paceMs);
    };
    attachNext();
    for (const { turn_id, state } of ready.live) {
      const turn = this.turns.get(turn_id);
      if (turn?.state === "reading") turn.state = state;
    }
    for (const turn of turns.filter((turn) => turn.stopping)) this.#cancel(turn);
    this.#listener.changed();
    this.#sendWaiting();
  }

  /** @param {ConnectionState} state */
  #connectionBecame(state) {
    this.connection = state;
    for (const turn of this.turns.values()) {
      if (turn.state !== "asked" || state.phase === "ready") continue;
      // Perhaps the server has it and perhaps not: asking again with the same id is right in both cases.
      if (turn.stopping) this.#withdraw(turn);
      else turn.state = "waiting";
    }
    this.#listener.changed();
  }

  /** What to go on with after a lost connection. */
  #resume() {
    const open = [...this.turns.values()].filter((turn) => isAccepted(turn));
    for (const turn of open) {
      turn.log.dropHeld();
      turn.gapAt = undefined;
    }
    return open.map((turn) => ({ turn_id: turn.id, seq: turn.log.seq }));
  }

  #sendWaiting() {
    if (this.connection.phase !== "ready" || this.engine.state !== "ready") return;
    for (const turn of this.turns.values()) if (turn.state === "waiting") this.#send(turn);
  }

  /** @param {Turn} turn */
  #send(turn) {
    this.#given.clearTimeout(turn.retry);
    turn.state = isTooLong(turn.question, this.server?.limits.max_frame_bytes ?? Infinity) ? "refused" : "asked";
    if (turn.state === "asked") {
      this.socket.send({ type: "ask", turn_id: turn.id, text: turn.question, conversation_id: this.conversationId });
    }
    this.#listener.turnChanged(turn);
  }

  /** @param {Turn} turn */
  #cancel(turn) {
    if (this.connection.phase !== "ready") return; // `#ready` sends it
    this.socket.send({ type: "cancel", turn_id: turn.id, seen: turn.log.seq });
  }

  /** @param {Turn} turn */
  #attach(turn) {
    if (this.connection.phase !== "ready") return;
    this.socket.send({ type: "attach", turn_id: turn.id, seq: turn.log.seq });
  }

  /** @param {Turn} turn */
  #withdraw(turn) {
    this.forget(turn);
    this.#listener.withdrawn(turn);
  }
}
