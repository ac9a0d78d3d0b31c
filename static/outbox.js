// @ts-check
// Questions on their way to the server: each goes out when the server can take it and nothing else is being written in
// its conversation, and again where that failed.

import { isOver, isTooLong, willGoOn } from "./turn.js";

/** @typedef {import("./conversation.js").Conversation} Conversation */
/** @typedef {import("./protocol.js").Ask} Ask */
/** @typedef {import("./protocol.js").ClientFrame} ClientFrame */
/** @typedef {import("./protocol.js").Error} Refusal */
/** @typedef {import("./turn.js").Turn} Turn */
/** @typedef {Pick<Ask, "system" | "history_max" | "params">} Choices  how to ask; absent is the server's own */

const RETRY_MS = 2000; // where the server names no time

export class Outbox {
  #chat;
  #given;
  #choices;

  /**
   * @param {Object} options
   * @param {Pick<import("./chat.js").Chat, "serves" | "connection" | "server" | "socket" | "withdraw">} options.chat
   * @param {Pick<import("./chat_socket.js").Surroundings, "setTimeout" | "clearTimeout">} options.surroundings
   * @param {() => Choices} options.choices
   */
  constructor({ chat, surroundings, choices }) {
    this.#chat = chat;
    this.#given = surroundings;
    this.#choices = choices;
  }

  /** Send the first question that waits. Returns it, where there is one. @param {Conversation} conversation */
  sendNext(conversation) {
    const { open } = conversation;
    const first = open[0];
    if (!this.#chat.serves || first?.state !== "waiting" || open.some(({ state }) => state !== "waiting")) return;
    if ([...conversation.turns.values()].some(willGoOn)) return;
    this.#send(conversation, first);
    return first;
  }

  /** @param {Conversation} conversation @param {Turn} turn */
  #send(conversation, turn) {
    this.#given.clearTimeout(turn.retry);
    const frame = this.#frameOf(conversation, turn);
    turn.state = isTooLong(frame, this.#chat.server?.limits.max_frame_bytes ?? Infinity) ? "refused" : "asked";
    if (turn.state === "asked") this.#chat.socket.send(frame);
  }

  /** @param {Conversation} conversation @param {Turn} turn @returns {ClientFrame} */
  #frameOf({ id }, turn) {
    const choices = this.#choices();
    if (turn.of) return { type: "regenerate", turn_id: turn.id, of: turn.of, params: choices.params };
    const inside = id ? { conversation_id: id, parent_id: answerBefore(turn) } : {};
    return { type: "ask", turn_id: turn.id, text: turn.question, ...inside, ...choices };
  }

  /** @param {Conversation} conversation @param {Turn} turn @param {Refusal} refusal */
  refused(conversation, turn, refusal) {
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
    if (turn.stopping) return this.#chat.withdraw(turn);
    const later = refusal.retry_after_ms ?? (refusal.code === "engine_unavailable" ? RETRY_MS : undefined);
    if (later === undefined) {
      turn.state = "refused";
      if (refusal.code === "unknown_conversation") conversation.leaveServer();
      return;
    }
    turn.state = "waiting";
    turn.retry = this.#given.setTimeout(() => this.sendNext(conversation), later);
  }
}

/** The answer that a question goes on from: null where it is a conversation's first. @param {Turn} turn */
function answerBefore({ parent }) {
  while (parent && !parent.messageId) parent = parent.parent;
  return parent?.messageId ?? null;
}
