// @ts-check
// A page's share of the browser's one connection: to the chat it looks like a socket of its own.

import { ChatSocket } from "./chat_socket.js";
import { KeptTurn } from "./kept_turn.js";
import { SUBPROTOCOL } from "./protocol.js";
import { Sha256 } from "./sha256.js";
import { ServerState } from "./server_state.js";
import { SharedChat } from "./shared_chat.js";

/** @typedef {import("./chat_socket.js").ConnectionState} ConnectionState */
/** @typedef {import("./chat_socket.js").Socket} Socket */
/** @typedef {import("./chat_socket.js").SocketUser} SocketUser */
/** @typedef {import("./protocol.js").ClientFrame} ClientFrame */
/** @typedef {import("./shared_chat.js").FromPage} FromPage */
/** @typedef {import("./shared_chat.js").Port} Port */
/** @typedef {import("./shared_chat.js").ToPage} ToPage */

/** @implements {Socket} */
export class SharedSocket {
  /** @type {ConnectionState} */
  state = { phase: "closed", verdict: "left", reason: "" };
  #user;
  #port;

  /** @param {SocketUser & {port: Port}} options */
  constructor({ port, ...user }) {
    this.#user = user;
    this.#port = port;
    port.onmessage = (event) => {
      /** @type {ToPage} */
      const message = event.data;
      if (message.kind === "frame") user.onFrame(message.frame);
      else this.#become(message.state);
    };
  }

  /** Join the connection, and have it made where there is none; `anew`: also where there is one. */
  open(anew = false) {
    this.#become({ phase: "connecting", tries: 0 });
    this.#tell({ kind: "open", hello: this.#user.hello(), anew });
  }

  wake() {
    this.#tell({ kind: "wake" });
  }

  /** Leave it to the other pages. */
  close() {
    this.#tell({ kind: "leave" });
    this.#become({ phase: "closed", verdict: "left", reason: "" });
  }

  /** @param {ClientFrame} frame */
  send(frame) {
    this.#tell({ kind: "send", frame });
  }

  /** @param {string[]} turnIds */
  unfollow(turnIds) {
    this.#tell({ kind: "unfollow", turnIds });
  }

  /** @param {FromPage} message */
  #tell(message) {
    this.#port.postMessage(message);
  }

  /** @param {ConnectionState} state */
  #become(state) {
    this.state = state;
    this.#user.onState(state);
  }
}

/**
 * Names what the two ends of a port run, as it was loaded: a page never shares the worker of another version, which
 * lives as long as a page of that version stays open.
 */
export const BUILD = new Sha256()
  .update(new TextEncoder().encode([SUBPROTOCOL, ChatSocket, KeptTurn, ServerState, SharedChat, SharedSocket].join("\n")))
  .hex()
  .slice(0, 16);
