// What a page gives to its socket, under a test's hand: a WebSocket, timers, chance, ids.

import { SUBPROTOCOL } from "../static/protocol.js";

export const LIMITS = { max_frame_bytes: 262144, max_frames_per_second: 50, ping_interval_s: 10, ping_timeout_s: 5 };

export function fakeSurroundings() {
  const sockets = [];
  const timers = new Map();
  let now = 0;
  let timerId = 0;
  let ids = 0;

  class FakeWebSocket {
    sent = [];
    closed = false;

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
    WebSocket: FakeWebSocket,
    setTimeout(callback, ms) {
      timers.set(++timerId, { callback, at: now + ms });
      return timerId;
    },
    clearTimeout: (id) => timers.delete(id),
    random: () => 0,
    newId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, "0")}`,

    sockets,
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
