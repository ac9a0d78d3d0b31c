// @ts-check
// What the page knows, without its looks: the connection and the conversations that are open. Each turn is followed
// until it ends, and checked by its digest.

import { Conversation } from "./conversation.js";
import { LogRequests } from "./log_requests.js";
import { OpenConversations } from "./open_conversations.js";
import { Outbox } from "./outbox.js";
import { ServerState } from "./server_state.js";
import { isAccepted, isOver, isUnfinished, newTurn, willGoOn } from "./turn.js";
import { TurnReader } from "./turn_reader.js";

/** @typedef {import("./protocol.js").ServerFrame} ServerFrame */
/** @typedef {import("./protocol.js").Conversation} ConversationFrame */
/** @typedef {import("./protocol.js").Ready} Ready */
/** @typedef {import("./protocol.js").Engine} Engine */
/** @typedef {import("./protocol.js").Error} Refusal */
/** @typedef {import("./chat_socket.js").ConnectionState} ConnectionState */
/** @typedef {import("./chat_socket.js").Socket} Socket */
/** @typedef {import("./chat_socket.js").SocketUser} SocketUser */
/** @typedef {import("./chat_socket.js").Surroundings} Surroundings */
/** @typedef {import("./library.js").ConversationView} ConversationView */
/** @typedef {import("./outbox.js").Choices} Choices */
/** @typedef {import("./turn.js").Turn} Turn */
/** @typedef {import("./turn_reader.js").TurnFrame} TurnFrame */

/**
 * @typedef {Object} ChatListener
 * @property {() => void} changed  the connection, the engine, which turns are shown, or where replies run
 * @property {(turn: Turn) => void} withdrawn  the question was stopped before the server had it
 * @property {(token: string) => void} identified  show this token from now on
 * @property {(refusal: Refusal) => void} refused  of no turn
 * @property {(frame: ConversationFrame) => void} listed  a conversation is new, renamed or changed
 */

/** @typedef {ChatListener & import("./turn_reader.js").Screen} Listener  `Screen`: of turns that are shown or not */

/** A conversation and its ETag; `null`: it is as it was; `undefined`: there is none. @typedef {{view: ConversationView, etag: string} | null | undefined} Read */

/** Before there is a socket. @type {Socket} */
const nowhere = { open() {}, wake() {}, close() {}, send() {}, unfollow() {} };

export class Chat {
  /** @type {ConnectionState} */
  connection = { phase: "connecting", tries: 0 };
  /** `open()` is its owner's. */
  socket = nowhere;
  /** @type {Ready | null} The newest. */
  server = null;
  /** @type {Pick<Engine, "state" | "progress" | "detail">} */
  engine = { state: "loading" };
  /** Those that the page shows or has left while something runs in them. */
  open = new OpenConversations((turnIds) => this.socket.unfollow(turnIds));
  #told = new ServerState();
  #listener;
  #given;
  #read;
  #reader;
  #logs;
  #outbox;
  #reading = 0; // counts readings of the shown conversation: only the newest one counts

  /**
   * @param {Object} options
   * @param {Listener} options.listener
   * @param {Pick<Surroundings, "setTimeout" | "clearTimeout"> & {newId: () => string}} options.surroundings
   * @param {(id: string, etag?: string) => Promise<Read>} options.read  what the server has stored
   * @param {() => Choices} [options.choices]  what the reader has chosen by now, for each question
   */
  constructor({ listener, surroundings, read, choices = () => ({}) }) {
    this.#listener = listener;
    this.#given = surroundings;
    this.#read = read;
    this.#logs = new LogRequests({ chat: this, surroundings });
    this.#reader = new TurnReader(listener, (turn) => this.#logs.attach(turn));
    this.#outbox = new Outbox({ surroundings, choices, chat: this });
  }

  /** @param {(user: SocketUser) => Socket} makeSocket @param {() => string | undefined} token  who this is */
  connect(makeSocket, token) {
    this.socket = makeSocket({
      hello: () => ({ token: token(), resume: this.#logs.resume(this.open.turns), client: "page" }),
      onFrame: (frame) => this.take(frame),
      onState: (state) => this.#connectionBecame(state),
    });
  }

  /** The one that is shown. */
  get conversation() {
    return this.open.shown;
  }

  /** The turns that are shown, in order. */
  get turns() {
    return new Map(this.conversation.path.map((turn) => [turn.id, turn]));
  }

  get newest() {
    return this.conversation.tip ?? undefined;
  }

  /** The turn of the conversation whose answer is being written, or else the one that is to be sent first. */
  get active() {
    const { open } = this.conversation;
    return open.find(({ state }) => state !== "waiting") ?? open[0];
  }

  /** Conversations in which a reply runs. */
  get live() {
    return new Set(this.#told.live.map(({ conversation_id }) => conversation_id));
  }

  /** Whether the server can take something now. */
  get serves() {
    return this.connection.phase === "ready" && this.engine.state === "ready";
  }

  // ---- asking

  /** Ask as soon as the server can take it and the reply that is being written has ended. @param {string} question */
  ask(question) {
    this.#begin(newTurn(this.#given.newId(), question, "waiting", this.conversation.last));
  }

  /** Ask something else instead of a turn's question, as another version of it. @param {Turn} turn @param {string} question */
  askInstead(turn, question) {
    this.#stopRunning();
    this.#begin(newTurn(this.#given.newId(), question, "waiting", turn.parent));
  }

  /** Have a turn's question answered anew. @param {Turn} turn */
  regenerate(turn) {
    this.#stopRunning();
    const anew = newTurn(this.#given.newId(), turn.question, "waiting", turn.parent);
    this.#begin(Object.assign(anew, { of: turn.id }));
  }

  /** Whether the newest answer can be continued now. */
  get canContinue() {
    return this.newest !== undefined && isUnfinished(this.newest) && this.serves;
  }

  /** Continue the newest answer from its last token. */
  continue() {
    if (this.newest && this.canContinue) this.#goOn(this.newest);
  }

  /** Stop a turn: what is on screen stays. One that the server has not got is withdrawn. @param {Turn} turn */
  stop(turn) {
    if (isOver(turn)) return;
    if (turn.state === "waiting") return this.withdraw(turn);
    turn.stopping = true;
    turn.goesOn = false;
    turn.log.freeze();
    this.#logs.cancel(turn);
    this.#listener.turnChanged(turn);
  }

  /** Take a question back that the server has not got. @param {Turn} turn */
  withdraw(turn) {
    this.forget(turn);
    if (!turn.of) this.#listener.withdrawn(turn);
  }

  /** Take a turn off the page that the server has not got. @param {Turn} turn */
  forget(turn) {
    this.#given.clearTimeout(turn.retry);
    const [conversation] = this.open.find(turn.id) ?? [];
    conversation?.remove(turn);
    if (conversation) this.#sendNext(conversation);
    this.#listener.changed();
  }

  // ---- conversations

  /** Leave the one that is shown, and begin another. What runs goes on. */
  newChat() {
    this.#show(new Conversation());
  }

  /** Show a conversation that the server has. @param {string} id */
  async show(id) {
    this.#show(this.open.named(id) ?? new Conversation(id));
    await this.refresh();
  }

  /** Read the shown conversation again: other pages and devices may have changed it. */
  async refresh() {
    const { conversation } = this;
    const reading = ++this.#reading;
    if (!conversation.id) return;
    /** @type {Read | Error} */
    const read = await this.#read(conversation.id, conversation.etag).catch((fault) => fault);
    if (reading !== this.#reading) return;
    if (read instanceof Error) {
      if (conversation.state !== "loaded") conversation.state = "failed";
    } else if (read === undefined) {
      conversation.state = "unknown";
    } else if (read) {
      conversation.merge(read.view, read.etag);
      if (conversation.tip && conversation.tip.verified === undefined) this.verify(conversation.tip);
      this.#logs.fetch(conversation.open);
      this.#sendNext(conversation);
    }
    this.#listener.changed();
  }

  /** Show another version. Returns the answer that the conversation goes on after now. @param {Turn} turn */
  choose(turn) {
    const tip = this.conversation.choose(turn);
    if (tip.verified === undefined) this.verify(tip);
    this.#listener.changed();
    return tip;
  }

  /** Check a stored answer. Where its channels were mixed, their order is not known, and so neither is the digest. @param {Turn} turn */
  verify(turn) {
    if (turn.state !== "ended" || !turn.end?.digest) return;
    const same = turn.log.matches(turn.end);
    turn.verified = same || (turn.stored && turn.reasoning ? undefined : false);
  }

  /** A conversation is deleted. @param {string} id */
  drop(id) {
    this.open.drop(id);
    this.#listener.changed();
  }

  // ---- frames

  /** @param {ServerFrame} frame */
  take(frame) {
    this.#told.take(frame);
    switch (frame.type) {
      case "ready":
        return this.#ready(frame);
      case "engine":
        this.engine = frame;
        this.#learn(frame);
        this.#listener.changed();
        return this.#engineBecame();
      case "turn_start":
      case "queued":
      case "delta":
      case "turn_end":
      case "error":
        return this.#takeOfTurn(frame);
      case "conversation":
        return this.#listedAnew(frame);
      case "pong":
      case "bye": // the socket's
        return;
      default:
        throw new Error(`Unsupported frame type: ${/** @type {any} */ (frame).type}.`);
    }
  }

  /** @param {TurnFrame | Refusal} frame */
  #takeOfTurn(frame) {
    const found = this.open.find(frame.turn_id);
    if (found) return this.#takeFor(...found, frame);
    if (frame.type === "error" && !frame.turn_id) return this.#listener.refused(frame);
    // Else it is another page's turn, or of a conversation that this page has left.
    if (frame.type === "turn_start" && frame.conversation_id === this.conversation.id) void this.refresh();
    if (frame.type === "turn_start" || frame.type === "turn_end") this.#listener.changed();
  }

  /** Only an engine that has loaded tells all that `ready` is to tell. @param {Engine} engine */
  #learn({ model, limits, defaults }) {
    if (this.server && model && limits && defaults) Object.assign(this.server, { model, limits, defaults });
  }

  /** @param {Conversation} conversation @param {Turn} turn @param {TurnFrame | Refusal} frame */
  #takeFor(conversation, turn, frame) {
    if (frame.type === "error") this.#outbox.refused(conversation, turn, frame);
    else this.#reader.take(turn, frame);
    if (frame.type === "delta") return; // the reader tells of each
    if (frame.type === "turn_start") conversation.id = frame.conversation_id;
    conversation.etag = undefined; // it was of a view without this
    this.#listener.turnChanged(turn);
    if (isOver(turn)) {
      this.#sendNext(conversation);
      this.open.tidy();
    }
    if (isOver(turn) || frame.type === "turn_start") this.#listener.changed();
  }

  /** @param {ConversationFrame} frame */
  #listedAnew(frame) {
    const known = this.open.named(frame.conversation_id);
    if (known) known.title = frame.title;
    this.#listener.listed(frame);
    // While this page's own reply runs, the news is of that.
    if (frame.conversation_id === this.conversation.id && !this.conversation.open.length) void this.refresh();
    this.#listener.changed();
  }

  /** @param {Ready} ready */
  #ready(ready) {
    const restarted = this.server !== null && this.server.epoch !== ready.epoch;
    const again = this.server !== null;
    this.server = ready;
    this.engine = { state: ready.engine };
    if (ready.token) this.#listener.identified(ready.token);
    const { turns } = this.open;
    this.#logs.fetch(turns);
    for (const { turn_id, state } of ready.live) {
      const turn = turns.find(({ id }) => id === turn_id);
      if (turn?.state === "reading") turn.state = state;
    }
    for (const turn of turns.filter((turn) => turn.stopping)) this.#logs.cancel(turn);
    // A server that was killed may have lost the newest tokens, and writes others in their place.
    const doubtful = turns.filter((turn) => restarted && isAccepted(turn) && turn.log.seq && !turn.stopping);
    for (const turn of doubtful) this.#reader.again(turn);
    if (again || this.conversation.state === "failed") void this.refresh();
    this.#listener.changed();
    this.#engineBecame();
  }

  // ---- inside

  /** @param {Conversation} conversation */
  #show(conversation) {
    this.open.show(conversation);
    this.#reading += 1;
    this.#listener.changed();
  }

  /** @param {Conversation} conversation */
  #sendNext(conversation) {
    const sent = this.#outbox.sendNext(conversation);
    if (sent) this.#listener.turnChanged(sent);
  }

  /** @param {Turn} turn */
  #begin(turn) {
    for (const other of this.conversation.turns.values()) if (isOver(other)) other.goesOn = false;
    this.conversation.add(turn);
    this.#listener.changed();
    this.#sendNext(this.conversation);
  }

  #stopRunning() {
    for (const turn of this.conversation.open) if (turn.state !== "waiting") this.stop(turn);
  }

  /** @param {Turn} turn */
  #goOn(turn) {
    this.#logs.goOn(turn);
    this.#listener.turnChanged(turn);
  }

  #engineBecame() {
    // What was interrupted goes on when the engine is back.
    for (const turn of this.open.turns) {
      if (!this.serves || !willGoOn(turn)) continue;
      turn.continuedAt = turn.log.seq;
      this.#goOn(turn);
    }
    for (const conversation of this.open.all) this.#sendNext(conversation);
  }

  /** @param {ConnectionState} state */
  #connectionBecame(state) {
    this.connection = state;
    for (const turn of this.open.turns) {
      if (turn.state !== "asked" || state.phase === "ready") continue;
      // Perhaps the server has it and perhaps not: asking again with the same id is right in both cases.
      if (turn.stopping) this.withdraw(turn);
      else turn.state = "waiting";
    }
    this.#listener.changed();
  }
}
