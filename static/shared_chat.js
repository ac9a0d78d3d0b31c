// @ts-check
// One connection for all pages of a browser. To its pages this is what the server is to it: it keeps the log of every
// turn that a page follows, and each page has a cursor of its own.

import { ChatSocket } from "./chat_socket.js";
import { KeptTurn, newFollower } from "./kept_turn.js";
import { ServerState } from "./server_state.js";

/** @typedef {import("./chat_socket.js").ConnectionState} ConnectionState */
/** @typedef {import("./chat_socket.js").Surroundings} Surroundings */
/** @typedef {import("./kept_turn.js").Follower} Follower */
/** @typedef {import("./protocol.js").ClientFrame} ClientFrame */
/** @typedef {import("./protocol.js").Error} Refusal */
/** @typedef {import("./protocol.js").Hello} Hello */
/** @typedef {import("./protocol.js").ServerFrame} ServerFrame */
/** @typedef {import("./protocol.js").TurnEnd} TurnEnd */
/** @typedef {import("./protocol.js").TurnStart} TurnStart */
/** @typedef {Extract<ServerFrame, {type: "turn_start" | "queued" | "delta" | "turn_end"}>} TurnFrame */

/**
 * `open`: this page is here; `anew`: with another identity, so the present connection will not do.
 * `alive`: this lock is free once the page is gone.
 * @typedef {{kind: "open", hello: Omit<Hello, "type">, anew: boolean}
 *   | {kind: "alive", lock: string}
 *   | {kind: "wake"}
 *   | {kind: "send", frame: ClientFrame}
 *   | {kind: "unfollow", turnIds: string[]}
 *   | {kind: "leave"}} FromPage
 */

/** @typedef {{kind: "state", state: ConnectionState} | {kind: "frame", frame: ServerFrame}} ToPage */

/** One end of a channel between a page and the worker. @typedef {Pick<MessagePort, "postMessage" | "onmessage">} Port */

/** @typedef {{port: Port, follows: Map<string, Follower>}} Page */

export class SharedChat {
  #socket;
  #given;
  /** @type {Map<Port, Page>} */
  #pages = new Map();
  /** @type {Map<string, KeptTurn>} */
  #turns = new Map();
  /** Turns that were stopped because their page had left. @type {Set<string>} */
  #abandoned = new Set();
  /** Turns whose log this connection sends. @type {Set<string>} */
  #streaming = new Set();
  #server = new ServerState();
  /** @type {string | undefined} */
  #token;

  /**
   * @param {Object} options
   * @param {string} options.url
   * @param {Surroundings & {released: (lock: string, then: () => void) => void}} options.surroundings
   */
  constructor({ url, surroundings }) {
    this.#given = surroundings;
    this.#socket = new ChatSocket({
      url,
      hello: () => this.#hello(),
      onFrame: (frame) => this.#take(frame),
      onState: () => this.#pages.forEach((page) => this.#postState(page)),
      surroundings,
    });
  }

  /** Hear a page. @param {Port} port */
  hear(port) {
    port.onmessage = (event) => {
      /** @type {FromPage} */
      const message = event.data;
      switch (message.kind) {
        case "open":
          return this.#open(port, message.hello, message.anew);
        case "alive":
          return this.#given.released(message.lock, () => this.#leave(port));
        case "wake":
          return this.#socket.wake();
        case "send": {
          const page = this.#pages.get(port);
          return page && this.#takeFrom(page, message.frame);
        }
        case "unfollow":
          return this.#unfollow(port, message.turnIds);
        case "leave":
          return this.#leave(port);
      }
    };
  }

  // ---- pages

  /** @param {Port} port @param {Omit<Hello, "type">} hello @param {boolean} anew */
  #open(port, hello, anew) {
    const page = this.#pages.get(port) ?? { port, follows: new Map() };
    this.#pages.set(port, page);
    this.#token = hello.token;
    const { phase } = this.#socket.state;
    if (anew || phase === "closed" || phase === "waiting") this.#socket.open();
    else this.#welcome(page);
    for (const { turn_id, seq } of hello.resume ?? []) this.#follow(page, turn_id, seq, true);
  }

  /** Tell a page that comes later what the others know. @param {Page} page */
  #welcome(page) {
    this.#postState(page);
    if (this.#isReady) for (const frame of this.#server.frames) this.#post(page, frame);
  }

  /** The page is gone: the engine stops working for it. @param {Port} port */
  #leave(port) {
    if (!this.#pages.delete(port)) return;
    if (this.#pages.size) return this.#tidy();
    this.#socket.close(); // the server interrupts what runs, and goes on when a page names it again
    this.#turns.clear();
    this.#abandoned.clear();
  }

  /** A page has left the conversation of these turns, and they are over. @param {Port} port @param {string[]} turnIds */
  #unfollow(port, turnIds) {
    for (const id of turnIds) this.#pages.get(port)?.follows.delete(id);
    this.#tidy();
  }

  /** Stop and forget the turns that no page follows. */
  #tidy() {
    for (const [id, turn] of this.#turns) {
      if ([...this.#followers(id)].length) continue;
      if (turn.end) this.#turns.delete(id);
      else if (this.#isReady && !this.#abandoned.has(id)) {
        this.#abandoned.add(id);
        this.#socket.send({ type: "cancel", turn_id: id });
      }
    }
  }

  /** @param {string} id @returns {Iterable<[Page, Follower]>} */
  *#followers(id) {
    for (const page of this.#pages.values()) {
      const follower = page.follows.get(id);
      if (follower) yield [page, follower];
    }
  }

  /** @param {Page} page @param {ServerFrame} frame */
  #post(page, frame) {
    page.port.postMessage(/** @satisfies {ToPage} */ ({ kind: "frame", frame }));
  }

  /** @param {Page} page */
  #postState(page) {
    page.port.postMessage(/** @satisfies {ToPage} */ ({ kind: "state", state: this.#socket.state }));
  }

  /** Send a turn's log after a cursor to a page, and what comes. @param {Page} page @param {string} id @param {number} seq @param {boolean} goOn  it was running when the page left */
  #follow(page, id, seq, goOn = false) {
    const turn = this.#kept(id);
    const follower = newFollower(seq);
    page.follows.set(id, follower);
    // As the server does it at `hello`; and what was stopped only because its page had left, too.
    if (goOn && (turn.end || !this.#streaming.has(id))) turn.wantedAfter = ["interrupted"];
    if (this.#abandoned.delete(id) && goOn) turn.wantedAfter = ["interrupted", "cancelled"];
    this.#goOn(id, turn);
    if (!turn.end) this.#fetch(id, turn);
    for (const frame of turn.newsFor(follower)) this.#post(page, frame);
  }

  /** @param {string} id */
  #kept(id) {
    let turn = this.#turns.get(id);
    if (!turn) this.#turns.set(id, (turn = new KeptTurn()));
    return turn;
  }

  /** @param {Page} page @param {ClientFrame} frame */
  #takeFrom(page, frame) {
    switch (frame.type) {
      case "attach":
        return this.#follow(page, frame.turn_id, frame.seq);
      case "ask":
      case "regenerate": {
        const turn = this.#kept(frame.turn_id);
        turn.asked = !turn.start;
        if (turn.asked) this.#streaming.add(frame.turn_id);
        this.#follow(page, frame.turn_id, 0, true);
        if (!turn.asked) return;
        break;
      }
      case "continue": {
        if (this.#streaming.has(frame.turn_id)) return; // another page was first
        const turn = this.#kept(frame.turn_id);
        if (!page.follows.has(frame.turn_id)) page.follows.set(frame.turn_id, newFollower(turn.seq));
        return this.#continue(frame.turn_id, turn);
      }
      case "cancel": {
        const turn = this.#turns.get(frame.turn_id);
        if (turn) turn.wantedAfter = [];
      }
    }
    if (this.#isReady) this.#socket.send(frame); // else the page sends it again
  }

  // ---- the connection

  get #isReady() {
    return this.#socket.state.phase === "ready";
  }

  #hello() {
    this.#streaming.clear();
    const resume = [];
    for (const [turn_id, turn] of this.#turns) {
      // What nobody follows any more, the server has interrupted; what was only asked, the page asks again.
      if (turn.asked || ![...this.#followers(turn_id)].length) {
        this.#forget(turn_id);
      } else if (!turn.end) {
        turn.reconnected();
        this.#streaming.add(turn_id);
        resume.push({ turn_id, seq: turn.seq });
      }
    }
    return { token: this.#token, resume, client: "page" };
  }

  /** @param {ServerFrame} frame */
  #take(frame) {
    const { epoch } = this.#server;
    this.#server.take(frame);
    switch (frame.type) {
      case "turn_start":
      case "queued":
      case "delta":
      case "turn_end":
        return this.#takeOfTurn(frame);
      case "error":
        if (frame.turn_id !== undefined) return this.#refused(frame.turn_id, frame);
        break;
      case "ready":
        this.#token = frame.token ?? this.#token;
        if (epoch !== null && epoch !== frame.epoch) this.#doubt();
        this.#fetchAll();
        break;
      case "pong":
        return;
    }
    for (const page of this.#pages.values()) this.#post(page, frame);
  }

  /** A server that was killed may have lost the newest tokens, and writes others in their place. */
  #doubt() {
    for (const [id, turn] of this.#turns) if (!turn.end && turn.seq) this.#attach(id, turn.restart());
  }

  #fetchAll() {
    for (const [id, turn] of this.#turns) if (!turn.end) this.#fetch(id, turn);
    this.#tidy();
  }

  /** Have this connection send a turn's log. @param {string} id @param {KeptTurn} turn */
  #fetch(id, turn) {
    if (!this.#isReady || this.#streaming.has(id)) return;
    this.#streaming.add(id);
    this.#attach(id, turn.seq);
  }

  /** @param {string} id @param {number} seq */
  #attach(id, seq) {
    this.#socket.send({ type: "attach", turn_id: id, seq });
  }

  // ---- turns

  /** @param {TurnFrame} frame */
  #takeOfTurn(frame) {
    const id = frame.turn_id;
    const turn = this.#turns.get(id);
    if (frame.type === "turn_start" || frame.type === "turn_end") this.#tellOthers(frame);
    if (!turn) return;
    const again = turn.take(frame);
    if (again !== undefined) this.#attach(id, again);
    if (turn.end) this.#streaming.delete(id);
    this.#goOn(id, turn);
    this.#tellNews(id, turn);
  }

  /** @param {string} id @param {Refusal} refusal */
  #refused(id, refusal) {
    const turn = this.#turns.get(id);
    for (const [page] of this.#followers(id)) this.#post(page, refusal);
    if (!turn) return;
    if (turn.continuing) this.#streaming.delete(id);
    turn.continuing = false;
    if (turn.asked || refusal.code === "unknown_turn") this.#forget(id);
    else this.#tellNews(id, turn);
  }

  /** Give each page that follows a turn what it has not got. @param {string} id @param {KeptTurn} turn */
  #tellNews(id, turn) {
    for (const [page, follower] of this.#followers(id)) {
      for (const frame of turn.newsFor(follower)) this.#post(page, frame);
    }
    if (turn.end) this.#tidy();
  }

  /** Where replies run, all pages want to know. @param {TurnStart | TurnEnd} frame */
  #tellOthers(frame) {
    for (const page of this.#pages.values()) if (!page.follows.has(frame.turn_id)) this.#post(page, frame);
  }

  /** @param {string} id */
  #forget(id) {
    this.#turns.delete(id);
    this.#streaming.delete(id);
    for (const page of this.#pages.values()) page.follows.delete(id);
  }

  /** Go on with a turn whose page is back. @param {string} id @param {KeptTurn} turn */
  #goOn(id, turn) {
    if (!turn.end || !turn.wantedAfter.length) return;
    const goesOn = turn.wantedAfter.includes(turn.end.finish_reason) && this.#isReady && this.#server.serves;
    turn.wantedAfter = [];
    if (goesOn) this.#continue(id, turn);
  }

  /** @param {string} id @param {KeptTurn} turn */
  #continue(id, turn) {
    turn.continuing = true;
    if (!this.#isReady) return; // then `hello` names it
    this.#streaming.add(id);
    this.#socket.send({ type: "continue", turn_id: id });
  }
}
