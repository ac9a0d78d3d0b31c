// @ts-check
// What only a clock tells of turns: how long they have been as they are, how soon the first text came, and the pace now.

/** @typedef {import("./turn.js").Turn} Turn */

/**
 * @typedef {Object} Marks  of one turn; times in ms
 * @property {Turn["state"]} state
 * @property {number} since  when it came into that state
 * @property {number} [askedAt]  when the question left this page
 * @property {number} from  its cursor then
 * @property {number} [ttft]  from then to the first text
 * @property {{seq: number, at: number}[]} samples  of the newest seconds
 */

const WINDOW_MS = 3000;
const LEAST_MS = 500; // before that a rate says nothing

export class TurnClock {
  /** @type {WeakMap<Turn, Marks>} */
  #marks = new WeakMap();

  /** To be told of each change and each text. @param {Turn} turn @param {number} now */
  saw(turn, now) {
    const marks = this.#of(turn, now);
    if (marks.state !== turn.state) Object.assign(marks, { state: turn.state, since: now });
    if (turn.state === "asked" || turn.state === "continuing") {
      Object.assign(marks, { askedAt: marks.since, from: turn.log.seq, ttft: undefined, samples: [] });
    }
    if (turn.state !== "decode") return;
    const { samples } = marks;
    const before = samples.at(-1);
    if (before?.seq === turn.log.seq) return;
    if (marks.askedAt !== undefined && turn.log.seq > marks.from) marks.ttft ??= now - marks.askedAt;
    if (before && turn.log.seq < before.seq) samples.length = 0;
    samples.push({ seq: turn.log.seq, at: now });
    while (samples.length > 2 && now - samples[1].at > WINDOW_MS) samples.shift();
  }

  /** Seconds that it has been in its state. @param {Turn} turn @param {number} now */
  waited(turn, now) {
    return (now - this.#of(turn, now).since) / 1000;
  }

  /** Seconds from the question to the first text; undefined where this page saw only one of them. @param {Turn} turn */
  ttft(turn) {
    const ms = this.#marks.get(turn)?.ttft;
    return ms === undefined ? undefined : ms / 1000;
  }

  /** Tokens per second in the newest seconds; 0 until there is enough to tell. @param {Turn} turn @param {number} now */
  perSecond(turn, now) {
    const samples = this.#marks.get(turn)?.samples ?? [];
    const [first] = samples;
    if (!first || now - first.at < LEAST_MS) return 0;
    return (1000 * (samples[samples.length - 1].seq - first.seq)) / (now - first.at);
  }

  /** @param {Turn} turn @param {number} now */
  #of(turn, now) {
    let marks = this.#marks.get(turn);
    if (!marks) this.#marks.set(turn, (marks = { state: turn.state, since: now, from: 0, samples: [] }));
    return marks;
  }
}
