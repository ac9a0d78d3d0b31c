// What a page gives to its socket, under a test's hand: a WebSocket, timers, chance, ids, ports, locks.

import { createHash } from "node:crypto";

import { ChatSocket } from "../static/chat_socket.js";
import { SUBPROTOCOL } from "../static/protocol.js";

export const LIMITS = { max_frame_bytes: 262144, max_frames_per_second: 50, ping_interval_s: 10, ping_timeout_s: 5 };

export function fakeSurroundings() {
  const sockets = [];
  const timers = new Map();
  const locks = new Map();
  let now = 0;
  let timerId = 0;
  let ids = 0;

  class FakeWebSocket {
    sent = [];
    closed = false;
    onopen;
    onmessage;
    onclose;

    constructor(url, protocols) {
      if (protocols[0] !== SUBPROTOCOL) throw new Error(`Unexpected subprotocol: ${protocols}.`);
      this.url = url;
      sockets.push(this);
    }
    send(text) {
      this.sent.push(JSON.parse(text));
    }
    close() {
      this.closed = true;
    }
    /** The server took the connection, said `ready`, and whatever else. */
    accept(ready = {}, ...frames) {
      this.onopen();
      this.receive({ type: "ready", engine: "ready", model: "m", limits: LIMITS, live: [], ...ready }, ...frames);
    }
    receive(...frames) {
      for (const frame of frames) this.onmessage({ data: JSON.stringify(frame) });
    }
    lose(code, reason = "") {
      this.onclose({ code, reason });
    }
    /** The frames of one type that the page sent. */
    got(type) {
      return this.sent.filter((frame) => frame.type === type);
    }
  }

  return {
    WebSocket: /** @type {any} */ (FakeWebSocket), // as much of one as a page uses
    setTimeout(callback, ms) {
      timers.set(++timerId, { callback, at: now + ms });
      return timerId;
    },
    clearTimeout: (id) => timers.delete(id),
    random: () => 0,
    newId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, "0")}`,

    released: (lock, then) => locks.set(lock, then),

    sockets,
    /** Whoever held this lock has died. */
    release: (lock) => locks.get(lock)(),
    get socket() {
      return sockets.at(-1);
    },
    /** Let so many milliseconds pass. */
    pass(ms) {
      const end = now + ms;
      for (;;) {
        const [id, next] = [...timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0] ?? [];
        if (!next) break;
        timers.delete(id);
        now = next.at;
        next.callback();
      }
      now = end;
    },
  };
}

/** How a chat gets a socket of its own. */
export function connectTo(world) {
  return (user) => new ChatSocket({ url: "ws://here/ws", surroundings: world, ...user });
}

/** How long a connection waits before its next try. @param {import("../static/chat_socket.js").ConnectionState} state */
export function delayOf(state) {
  if (state.phase !== "waiting") throw new Error(`The connection does not wait: it is ${state.phase}.`);
  return state.delayMs;
}

/**
 * The two ends of a channel. Like a MessagePort's, messages are copies, and never come while another is being heard.
 * @returns {any[]}
 */
export function fakeChannel() {
  const due = [];
  let delivering = false;
  const ends = [{}, {}];
  for (const [end, other] of [ends, [...ends].reverse()]) {
    end.onmessage = null;
    end.postMessage = (message) => {
      due.push([other, structuredClone(message)]);
      if (delivering) return;
      delivering = true;
      for (const [to, data] of due) to.onmessage?.({ data });
      due.length = 0;
      delivering = false;
    };
  }
  return ends;
}

const digest = (text) => createHash("sha256").update(text).digest("hex");

/** What a server says of one turn. */
export function framesOf(turn_id) {
  const start = { type: "turn_start", turn_id, conversation_id: "c", message_id: `answer to ${turn_id}`, model: "m" };
  return {
    start,
    resumed: { ...start, resumed: true },
    delta: (from, seq, text) => ({ type: "delta", turn_id, from, seq, text, channel: "answer" }),
    end: (seq, text, finish_reason = "stop") => ({ type: "turn_end", turn_id, seq, finish_reason, digest: digest(text) }),
    error: (code, more = {}) => ({ type: "error", turn_id, code, message: "A sentence.", ...more }),
  };
}

/** A conversation as the server has stored it: `[turn id, what else is known of the answer]`, each after the one before. */
export function viewOf(id, ...rounds) {
  const messages = rounds.flatMap(([turn_id, { question = "?", after, of = turn_id, text = "", ...more } = {}], i) => {
    const parent = after === undefined ? rounds[i - 1]?.[0] : after;
    const answer = { role: "assistant", id: `answer to ${turn_id}`, parent_id: `question of ${of}`, turn_id, text };
    const asked = { role: "user", id: `question of ${of}`, parent_id: parent ? `answer to ${parent}` : null, text: question };
    const end = { seq: text.length, finish_reason: "stop", digest: digest(text) };
    return [...(of === turn_id ? [asked] : []), { ...answer, created_at: i, model: "m", ...end, ...more }];
  });
  return { id, title: "A title", created_at: 0, updated_at: 0, current_id: messages.at(-1)?.id ?? null, messages };
}

/** Have a chat begin with turns that were kept: each is `[id, accepted]`, or what else is kept of it. */
export function restore(chat, ...turns) {
  chat.open.restore([{ shown: true, turns: turns.map(([id, accepted, more]) => ({ id, question: "?", accepted, ...more })) }]);
}

/** A listener that keeps what a chat's screen shows: a turn's id to its text. */
export function fakeScreen() {
  const shown = {};
  const told = { withdrawn: [], tokens: [], listed: [], cleared: 0 };
  const listener = {
    changed() {},
    turnChanged() {},
    appended: (turn, delta) => (shown[turn.id] = (shown[turn.id] ?? "") + delta.text),
    cleared(turn) {
      shown[turn.id] = "";
      told.cleared += 1;
    },
    withdrawn: (turn) => told.withdrawn.push(turn.question),
    identified: (token) => told.tokens.push(token),
    refused() {},
    listed: (frame) => told.listed.push(frame.title),
  };
  return { shown, told, listener };
}
