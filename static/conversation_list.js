// @ts-check
// The list of conversations as the page has it: what was read so far, newest first, or what a search found.

/** @typedef {import("./library.js").Library} Library */
/** @typedef {import("./library.js").Listed} Listed */
/** @typedef {import("./protocol.js").Conversation} ConversationFrame */

export class ConversationList {
  /** What is looked for; "": everything is listed. */
  query = "";
  /** Whether there is more to read. */
  more = true;
  /** Why the newest reading failed. @type {Error | null} */
  fault = null;
  /** @type {Map<string, Listed>} */
  #items = new Map();
  /** To be deleted: not shown. @type {Set<string>} */
  #hidden = new Set();
  /** @type {string | undefined} */
  #next;
  #reading = 0; // counts readings from the start: those before are void
  /** @type {Promise<void> | null} The reading of a further page. */
  #growing = null;
  #library;
  #onChange;

  /** @param {Pick<Library, "list">} library @param {() => void} onChange */
  constructor(library, onChange) {
    this.#library = library;
    this.#onChange = onChange;
  }

  /** Newest first. */
  get items() {
    const shown = [...this.#items.values()].filter(({ id }) => !this.#hidden.has(id));
    return shown.sort((a, b) => b.updated_at - a.updated_at || (a.id < b.id ? 1 : -1));
  }

  /** @param {string} id */
  get(id) {
    return this.#items.get(id);
  }

  /** Whether it has not been read yet. */
  get unread() {
    return this.#items.size === 0 && this.more;
  }

  /** Read it anew, from the newest; what is shown stays until then. @param {string} [query] */
  async read(query = this.query) {
    this.query = query;
    const reading = ++this.#reading;
    await this.#take(reading, undefined);
  }

  /** Whether a further page can be read now. */
  get canGrow() {
    return this.#next !== undefined && this.fault === null;
  }

  /** Read a further page, where there is one. */
  async grow() {
    if (!this.canGrow) return;
    this.#growing ??= this.#take(this.#reading, this.#next).finally(() => (this.#growing = null));
    await this.#growing;
  }

  /** @param {number} reading @param {string | undefined} before */
  async #take(reading, before) {
    try {
      const page = await this.#library.list({ before, query: this.query });
      if (reading !== this.#reading) return;
      if (before === undefined) this.#items.clear();
      for (const listed of page.conversations) this.#items.set(listed.id, listed);
      this.#next = page.next ?? undefined;
      this.more = page.next !== null;
      this.fault = null;
    } catch (fault) {
      if (reading !== this.#reading) return;
      this.fault = /** @type {Error} */ (fault);
    }
    this.#onChange();
  }

  /** A conversation is new or has changed. A search's results only change their titles. @param {ConversationFrame} frame */
  take({ conversation_id: id, title, updated_at }) {
    const known = this.#items.get(id);
    if (!known && (this.query || this.unread)) return;
    this.#items.set(id, { id, title, updated_at, created_at: known?.created_at ?? updated_at });
    this.#onChange();
  }

  /** Show a title at once. @param {string} id @param {string} title */
  rename(id, title) {
    const known = this.#items.get(id);
    if (known) this.#items.set(id, { ...known, title });
    this.#onChange();
  }

  /** Show it no more. @param {string} id */
  hide(id) {
    this.#hidden.add(id);
    this.#onChange();
  }

  /** Show it after all. @param {string} id */
  unhide(id) {
    this.#hidden.delete(id);
    this.#onChange();
  }
}
