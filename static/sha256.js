// @ts-check
// SHA-256 (FIPS 180-4) that takes its input piece by piece: `crypto.subtle` cannot, and is missing on plain http.

const PRIMES = firstPrimes(64);
const ROUND = Int32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));
const START = Int32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

export class Sha256 {
  #state = START.slice();
  #block = new Uint8Array(64);
  #length = 0; // bytes so far
  #words = new Int32Array(64);

  /** @param {Uint8Array} bytes */
  update(bytes) {
    for (let taken = 0; taken < bytes.length; ) {
      const at = this.#length % 64;
      const piece = bytes.subarray(taken, taken + 64 - at);
      this.#block.set(piece, at);
      this.#length += piece.length;
      taken += piece.length;
      if (this.#length % 64 === 0) this.#compress();
    }
    return this;
  }

  /** The digest of all so far, in hex; `update` may go on afterwards. */
  hex() {
    const end = this.#copy();
    const bits = BigInt(this.#length) * 8n;
    const padding = new Uint8Array(((55 - (this.#length % 64) + 64) % 64) + 9);
    padding[0] = 0x80;
    new DataView(padding.buffer).setBigUint64(padding.length - 8, bits);
    end.update(padding);
    return Array.from(end.#state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
  }

  #copy() {
    const copy = new Sha256();
    copy.#state.set(this.#state);
    copy.#block.set(this.#block);
    copy.#length = this.#length;
    return copy;
  }

  #compress() {
    const w = this.#words;
    const view = new DataView(this.#block.buffer);
    for (let i = 0; i < 16; i++) w[i] = view.getInt32(4 * i);
    for (let i = 16; i < 64; i++) {
      const s0 = rotate(w[i - 15], 7) ^ rotate(w[i - 15], 18) ^ (w[i - 15] >>> 3);
      const s1 = rotate(w[i - 2], 17) ^ rotate(w[i - 2], 19) ^ (w[i - 2] >>> 10);
      w[i] = w[i - 16] + s0 + w[i - 7] + s1;
    }
    let [a, b, c, d, e, f, g, h] = this.#state;
    for (let i = 0; i < 64; i++) {
      const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ROUND[i] + w[i]) | 0;
      const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => (this.#state[i] += word));
  }
}

/** @param {number} word @param {number} by */
function rotate(word, by) {
  return (word >>> by) | (word << (32 - by));
}

/** The first 32 bits of a root's fractional part. @param {number} root */
function fraction(root) {
  return ((root % 1) * 2 ** 32) | 0;
}

/** @param {number} count */
function firstPrimes(count) {
  /** @type {number[]} */
  const primes = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime)) primes.push(n);
  return primes;
}
