// @ts-check
// What the server has told everybody, kept up to date for a page that comes later.

/** @typedef {import("./protocol.js").Engine} Engine */
/** @typedef {import("./protocol.js").LiveTurn} LiveTurn */
/** @typedef {import("./protocol.js").Ready} Ready */
/** @typedef {import("./protocol.js").ServerFrame} ServerFrame */

export class ServerState {
  /** @type {Ready | null} */
  #ready = null;
  /** @type {Engine | null} The newest since `ready`. */
  #engine = null;
  /** @type {Map<string, LiveTurn>} */
  #live = new Map();

  /** The server that said `ready`; null before. */
  get epoch() {
    return this.#ready && this.#ready.epoch;
  }

  /** Whether its engine is ready. */
  get serves() {
    return (this.#engine?.state ?? this.#ready?.engine) === "ready";
  }

  /** The turns that are running now. */
  get live() {
    return [...this.#live.values()];
  }

  /** What a page must hear to know what the others know. */
  get frames() {
    if (!this.#ready) return [];
    const engine = this.#engine?.state ?? this.#ready.engine;
    const ready = { ...this.#ready, engine, live: this.live };
    return this.#engine ? [ready, this.#engine] : [ready];
  }

  /** @param {ServerFrame} frame */
  take(frame) {
    switch (frame.type) {
      case "ready":
        this.#ready = frame;
        this.#engine = null;
        this.#live = new Map(frame.live.map((turn) => [turn.turn_id, { ...turn }]));
        return;
      case "engine":
        this.#engine = frame;
        return;
      case "turn_start": {
        const { turn_id, conversation_id } = frame;
        this.#live.set(turn_id, { turn_id, conversation_id, seq: 0, state: "prefill" });
        return;
      }
      case "queued":
        return this.#update(frame.turn_id, { state: frame.position ? "queued" : "prefill" });
      case "delta":
        return this.#update(frame.turn_id, { seq: frame.seq, state: "decode" });
      case "turn_end":
        this.#live.delete(frame.turn_id);
    }
  }

  /** @param {string} id @param {Partial<LiveTurn>} news */
  #update(id, news) {
    const turn = this.#live.get(id);
    if (turn) Object.assign(turn, news);
  }
}
