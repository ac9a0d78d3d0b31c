// @ts-check
// What is said to the server about turns that it has: send their logs, go on, stop.

import { isAccepted, isOver } from "./turn.js";

/** @typedef {import("./turn.js").Turn} Turn */

export class LogRequests {
  #chat;
  #given;

  /**
   * @param {Object} options
   * @param {Pick<import("./chat.js").Chat, "connection" | "server" | "socket">} options.chat
   * @param {Pick<import("./chat_socket.js").Surroundings, "setTimeout">} options.surroundings
   */
  constructor({ chat, surroundings }) {
    this.#chat = chat;
    this.#given = surroundings;
  }

  /** For `hello`: which of these turns go on after a lost connection, and from where. @param {Turn[]} turns */
  resume(turns) {
    const running = turns.filter(
      (turn) => isAccepted(turn) || turn.state === "continuing" || (turn.state === "reading" && turn.goesOn),
    );
    for (const turn of running) {
      turn.log.dropHeld();
      turn.gapAt = undefined;
    }
    return running.map((turn) => ({ turn_id: turn.id, seq: turn.log.seq }));
  }

  /** Have the logs sent that are not here and that `hello` did not name. @param {Turn[]} turns  the newest is the last */
  fetch(turns) {
    const { server } = this.#chat;
    if (!server) return;
    // One at a time, for the limit on frames; the newest first, for it is on screen.
    const past = turns.filter((turn) => turn.state === "reading" && !turn.goesOn);
    const paceMs = 2000 / server.limits.max_frames_per_second;
    const attachNext = () => {
      const turn = past.pop();
      if (!turn || this.#chat.server !== server || this.#chat.connection.phase !== "ready") return;
      if (!isOver(turn)) this.attach(turn);
      this.#given.setTimeout(attachNext, paceMs);
    };
    attachNext();
  }

  /** Have a turn's log sent after its cursor. @param {Turn} turn */
  attach(turn) {
    if (this.#chat.connection.phase !== "ready") return;
    this.#chat.socket.send({ type: "attach", turn_id: turn.id, seq: turn.log.seq });
  }

  /** @param {Turn} turn */
  goOn(turn) {
    Object.assign(turn, { state: "continuing", goesOn: true, refusal: undefined });
    this.#chat.socket.send({ type: "continue", turn_id: turn.id });
  }

  /** Stop it where the reader has seen it. @param {Turn} turn */
  cancel(turn) {
    if (this.#chat.connection.phase !== "ready") return; // the chat does it again when it is
    // What is only being fetched has been seen before.
    const seen = turn.state === "reading" ? undefined : turn.log.seq;
    this.#chat.socket.send({ type: "cancel", turn_id: turn.id, seen });
  }
}
