// @ts-check
// The user's conversations as the server keeps them, over REST.

/** @typedef {import("./protocol.js").TurnEnd} TurnEnd */

/** @typedef {{id: string, title: string, created_at: number, updated_at: number}} Listed  times in seconds since 1970 */
/** @typedef {{conversations: Listed[], next: string | null}} ListPage */

/**
 * @typedef {Object} UserMessage
 * @property {"user"} role
 * @property {string} id
 * @property {string | null} parent_id  the answer that it follows
 * @property {string} text
 * @property {number} created_at
 */

/**
 * @typedef {Object} AssistantMessage
 * @property {"assistant"} role
 * @property {string} id
 * @property {string} parent_id  its question
 * @property {string} text
 * @property {string} [reasoning]
 * @property {string} turn_id
 * @property {string} model
 * @property {number} created_at
 * @property {TurnEnd["finish_reason"] | null} finish_reason  null while it runs
 * @property {TurnEnd["usage"]} [usage]
 * @property {string} [digest]
 * @property {number} seq
 * @property {Partial<Pick<TurnEnd, "timing" | "history">>} [turn]
 */

/**
 * @typedef {Object} ConversationView
 * @property {string} id
 * @property {string} title
 * @property {number} created_at
 * @property {number} updated_at
 * @property {string | null} current_id  the answer that it goes on after
 * @property {(UserMessage | AssistantMessage)[]} messages  parents first
 */

/** What the server says of a refusal, as a sentence; `status` 0: it was not reached. */
export class LibraryError extends Error {
  /** @param {number} status @param {string} sentence */
  constructor(status, sentence) {
    super(sentence);
    this.status = status;
  }
}

export class Library {
  #token;
  #fetch;

  /** @param {() => string | undefined} token  where there are no cookies @param {(path: string, request: RequestInit) => Promise<Response>} [fetcher] */
  constructor(token, fetcher = (path, request) => fetch(path, request)) {
    this.#token = token;
    this.#fetch = fetcher;
  }

  /** A page of the list, newest first. @param {{before?: string, query?: string}} [where] @returns {Promise<ListPage>} */
  async list({ before, query } = {}) {
    const asked = new URLSearchParams({ ...(before && { before }), ...(query && { q: query }) });
    return (await this.#ask(`/api/conversations?${asked}`)).json();
  }

  /** One conversation; null: it is as it was, undefined: there is none. @param {string} id @param {string} [etag] */
  async read(id, etag) {
    try {
      const answer = await this.#ask(at(id), { headers: etag ? { "if-none-match": etag } : {} }, 304);
      if (answer.status === 304) return null;
      /** @type {ConversationView} */
      const view = await answer.json();
      return { view, etag: answer.headers.get("etag") ?? "" };
    } catch (fault) {
      if (fault instanceof LibraryError && fault.status === 404) return undefined;
      throw fault;
    }
  }

  /** @param {string} id @param {string} title */
  async rename(id, title) {
    await this.#change(id, { title });
  }

  /** Have it go on after another answer. Returns its new ETag; undefined where it has changed since `etag`. @param {string} id @param {string} messageId @param {string} [etag] */
  async choose(id, messageId, etag) {
    try {
      return (await this.#change(id, { current_id: messageId }, etag)).headers.get("etag") ?? undefined;
    } catch (fault) {
      if (fault instanceof LibraryError && fault.status === 412) return undefined;
      throw fault;
    }
  }

  /** Delete one; the request outlives the page. @param {string} id */
  async remove(id) {
    await this.#ask(at(id), { method: "DELETE", keepalive: true });
  }

  /** A file of one conversation, or of all. @param {string | null} id @param {"markdown" | "json" | "html"} format */
  async file(id, format) {
    const answer = await this.#ask(id === null ? "/api/export" : `${at(id)}/export?format=${format}`);
    const disposition = answer.headers.get("content-disposition") ?? "";
    const [, encoded] = /filename\*=UTF-8''([^;]+)/i.exec(disposition) ?? [];
    const [, plain] = /filename="([^"]+)"/i.exec(disposition) ?? [];
    return { blob: await answer.blob(), name: encoded ? decodeURIComponent(encoded) : (plain ?? "StreamChat") };
  }

  /** Import a file's conversations, all or none. @param {Blob} file @returns {Promise<{imported: number, ids: string[]}>} */
  async import(file) {
    const headers = { "content-type": "application/json" };
    return (await this.#ask("/api/import", { method: "POST", headers, body: file })).json();
  }

  /** @param {string} id @param {object} change @param {string} [etag] */
  #change(id, change, etag) {
    const headers = { "content-type": "application/json", ...(etag && { "if-match": etag }) };
    return this.#ask(at(id), { method: "PATCH", headers, body: JSON.stringify(change) });
  }

  /** @param {string} path @param {RequestInit} [request] @param {number} [also]  this status is no refusal, too */
  async #ask(path, request = {}, also = 0) {
    const token = this.#token();
    const headers = { ...request.headers, ...(token && { authorization: `Bearer ${token}` }) };
    /** @type {Response} */
    let answer;
    try {
      answer = await this.#fetch(path, { ...request, headers });
    } catch (fault) {
      throw new LibraryError(0, String(fault));
    }
    if (answer.ok || answer.status === also) return answer;
    const problem = await answer.json().catch(() => ({}));
    throw new LibraryError(answer.status, problem.detail ?? problem.title ?? answer.statusText);
  }
}

/** @param {string} id */
function at(id) {
  return `/api/conversations/${encodeURIComponent(id)}`;
}
