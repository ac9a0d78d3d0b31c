// @ts-check
// What the page knows, without its looks: the turns of one conversation, each asked until it is accepted, followed
// until it ends, and checked by its digest.

import { isAccepted, isOver, isTooLong, isUnfinished, newTurn } from "./turn.js";
import { TurnReader } from "./turn_reader.js";

/** @typedef {import("./protocol.js").ClientFrame} ClientFrame */
/** @typedef {import("./protocol.js").ServerFrame} ServerFrame */
/** @typedef {import("./protocol.js").Ready} Ready */
/** @typedef {import("./protocol.js").Engine} Engine */
/** @typedef {import("./protocol.js").Error} Refusal */
/** @typedef {import("./chat_socket.js").ConnectionState} ConnectionState */
/** @typedef {import("./chat_socket.js").Socket} Socket */
/** @typedef {import("./chat_socket.js").SocketUser} SocketUser */
/** @typedef {import("./chat_socket.js").Surroundings} Surroundings */
/** @typedef {import("./page_memory.js").KeptTurn} KeptTurn */

/** @typedef {import("./turn.js").Turn} Turn */
/** @typedef {import("./turn_reader.js").TurnFrame} TurnFrame */

/**
 * @typedef {Object} ChatListener
 * @property {() => void} changed  the connection, the engine or the conversation
 * @property {(turn: Turn) => void} added  at the end of the conversation
 * @property {(turn: Turn) => void} withdrawn  the question was stopped before the server had it
 * @property {(token: string) => void} identified  show this token from now on
 * @property {(refusal: Refusal) => void} refused  of no turn
 */

/** @typedef {Pick<import("./protocol.js").Ask, "system" | "history_max" | "params">} Choices */
/** @typedef {ChatListener & import("./turn_reader.js").Screen} Listener */

const RETRY_MS = 2000; // where the server names no time

/** Before there is a socket. @type {Socket} */
const nowhere = { open() {}, wake() {}, close() {}, send() {} };

export class Chat {
  /** @type {ConnectionState} */
  connection = { phase: "connecting", tries: 0 };
  /** `open()` is its owner's. */
  socket = nowhere;
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
  #reader;
  #choices;

  /**
   * @param {Object} options
   * @param {Listener} options.listener
   * @param {() => Choices} [options.choices]  what the reader has chosen by now, for each question
   * @param {Pick<Surroundings, "setTimeout" | "clearTimeout"> & {newId: () => string}} options.surroundings
   */
  constructor({ listener, surroundings, choices = () => ({}) }) {
    this.#listener = listener;
    this.#choices = choices;
    this.#given = surroundings;
    this.#reader = new TurnReader(listener, (turn) => this.#attach(turn));
  }

  /** @param {(user: SocketUser) => Socket} makeSocket @param {() => string | undefined} token  who this is */
  connect(makeSocket, token) {
    this.socket = makeSocket({
      hello: () => ({ token: token(), resume: this.#resume(), client: "page" }),
      onFrame: (frame) => this.take(frame),
      onState: (state) => this.#connectionBecame(state),
    });
  }

  get newest() {
    return [...this.turns.values()].at(-1);
  }

  /** The newest turn, while it is not over. */
  get active() {
    const turn = this.newest;
    return turn && !isOver(turn) ? turn : undefined;
  }

  /** Ask as soon as the server can take it. @param {string} question */
  ask(question) {
    for (const turn of this.turns.values()) turn.goesOn = false;
    this.#add(newTurn(this.#given.newId(), question, "waiting"));
    this.#sendWaiting();
  }

  /** Put back a turn of this page's past. @param {KeptTurn} kept */
  restore({ id, question, accepted, goesOn = false, messageId }) {
    const turn = newTurn(id, question, accepted ? "reading" : "waiting");
    this.#add(Object.assign(turn, { goesOn: goesOn || !accepted, messageId }));
  }

  /** Whether the newest answer can be continued now. */
  get canContinue() {
    return this.newest !== undefined && isUnfinished(this.newest) && this.#serves;
  }

  /** Continue the newest answer from its last token. */
  continue() {
    const turn = this.newest;
    if (!turn || !this.canContinue) return;
    Object.assign(turn, { state: "continuing", goesOn: true, refusal: undefined });
    this.socket.send({ type: "continue", turn_id: turn.id });
    this.#listener.turnChanged(turn);
  }

  /** Stop a turn: what is on screen stays. One that the server has not got is withdrawn. @param {Turn} turn */
  stop(turn) {
    if (isOver(turn)) return;
    if (turn.state === "waiting") return this.#withdraw(turn);
    turn.stopping = true;
    turn.goesOn = false;
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
        return this.#engineBecame();
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

  /** @param {Turn} turn @param {TurnFrame | Refusal} frame */
  #takeFor(turn, frame) {
    if (frame.type === "error") this.#refuse(turn, frame);
    else this.#reader.take(turn, frame);
    if (frame.type === "delta") return; // the reader tells of each
    if (frame.type === "turn_start") this.conversationId = frame.conversation_id;
    this.#listener.turnChanged(turn);
  }

  /** What was interrupted goes on when the engine is back; once from each token, for it may be what the engine dies of. */
  #continueByItself() {
    const turn = this.newest;
    if (!turn?.goesOn || turn.end?.finish_reason !== "interrupted" || turn.continuedAt === turn.log.seq) return;
    if (!this.canContinue) return;
    turn.continuedAt = turn.log.seq;
    this.continue();
  }

  /** @param {Turn} turn @param {Refusal} refusal */
  #refuse(turn, refusal) {
    if (isOver(turn)) return;
    turn.refusal = refusal;
    if (turn.state === "continuing") {
      turn.state = "ended";
      turn.stopping = false;
      if (turn.end) turn.log.thaw(turn.end);
      return;
    }
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
    const restarted = this.server !== null && this.server.epoch !== ready.epoch;
    this.server = ready;
    this.engine = { state: ready.engine };
    if (ready.token) this.#listener.identified(ready.token);
    const turns = [...this.turns.values()];
    this.#readPast(ready);
    for (const { turn_id, state } of ready.live) {
      const turn = this.turns.get(turn_id);
      if (turn?.state === "reading") turn.state = state;
    }
    for (const turn of turns.filter((turn) => turn.stopping)) this.#cancel(turn);
    // A server that was killed may have lost the newest tokens, and writes others in their place.
    const doubtful = turns.filter((turn) => restarted && isAccepted(turn) && turn.log.seq && !turn.stopping);
    for (const turn of doubtful) this.#reader.again(turn);
    this.#listener.changed();
    this.#engineBecame();
  }

  /** Fetch the turns of this page's past. @param {Ready} ready */
  #readPast(ready) {
    // One at a time, for the limit on frames; the newest first, for it is on screen. `hello` named what goes on.
    const past = [...this.turns.values()].filter((turn) => turn.state === "reading" && !turn.goesOn);
    const paceMs = 2000 / ready.limits.max_frames_per_second;
    const attachNext = () => {
      const turn = past.pop();
      if (!turn || this.server !== ready || this.connection.phase !== "ready") return;
      if (!isOver(turn)) this.#attach(turn);
      this.#given.setTimeout(attachNext, paceMs);
    };
    attachNext();
  }

  /** Whether the server can take something now. */
  get #serves() {
    return this.connection.phase === "ready" && this.engine.state === "ready";
  }

  #engineBecame() {
    this.#sendWaiting();
    this.#continueByItself();
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
    const open = [...this.turns.values()].filter(
      (turn) => isAccepted(turn) || turn.state === "continuing" || (turn.state === "reading" && turn.goesOn),
    );
    for (const turn of open) {
      turn.log.dropHeld();
      turn.gapAt = undefined;
    }
    return open.map((turn) => ({ turn_id: turn.id, seq: turn.log.seq }));
  }

  #sendWaiting() {
    if (!this.#serves) return;
    for (const turn of this.turns.values()) if (turn.state === "waiting") this.#send(turn);
  }

  /** @param {Turn} turn */
  #send(turn) {
    this.#given.clearTimeout(turn.retry);
    /** @type {ClientFrame} */
    const ask = {
      type: "ask",
      turn_id: turn.id,
      text: turn.question,
      conversation_id: this.conversationId,
      parent_id: this.conversationId && this.#answerBefore(turn),
      ...this.#choices(),
    };
    turn.state = isTooLong(ask, this.server?.limits.max_frame_bytes ?? Infinity) ? "refused" : "asked";
    if (turn.state === "asked") this.socket.send(ask);
    this.#listener.turnChanged(turn);
  }

  /** The answer on screen that a question goes on from; another page may have gone on elsewhere. @param {Turn} turn */
  #answerBefore(turn) {
    const turns = [...this.turns.values()];
    return turns.slice(0, turns.indexOf(turn)).findLast(({ messageId }) => messageId)?.messageId;
  }

  /** @param {Turn} turn */
  #cancel(turn) {
    if (this.connection.phase !== "ready") return; // `#ready` sends it
    // What is only being fetched has been seen before.
    const seen = turn.state === "reading" ? undefined : turn.log.seq;
    this.socket.send({ type: "cancel", turn_id: turn.id, seen });
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
