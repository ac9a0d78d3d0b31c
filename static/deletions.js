// @ts-check
// Deleting with time to think: the list hides a conversation at once, the server hears of it when that can no longer be
// undone.

/** @typedef {import("./library.js").Library} Library */
/** @typedef {import("./conversation_list.js").ConversationList} ConversationList */
/** @typedef {import("./toasts.js").Toasts} Toasts */
/** @typedef {import("./texts.js").Texts} Texts */

export class Deletions {
  /** @type {Set<string>} */
  #pending = new Set();
  #library;
  #list;
  #toasts;
  #texts;
  #onDeleted;

  /**
   * @param {Object} options
   * @param {Pick<Library, "remove">} options.library
   * @param {Pick<ConversationList, "hide" | "unhide">} options.list
   * @param {Pick<Toasts, "show">} options.toasts
   * @param {Texts} options.texts
   * @param {(id: string) => void} options.onDeleted
   */
  constructor({ library, list, toasts, texts, onDeleted }) {
    this.#library = library;
    this.#list = list;
    this.#toasts = toasts;
    this.#texts = texts;
    this.#onDeleted = onDeleted;
  }

  /** @param {string} id @param {string} title @param {() => void} onUndo */
  begin(id, title, onUndo) {
    this.#pending.add(id);
    this.#list.hide(id);
    const undo = () => {
      this.#pending.delete(id);
      this.#list.unhide(id);
      onUndo();
    };
    this.#toasts.show(this.#texts.removed(title), { label: this.#texts.undo, act: undo }, () => void this.#send(id));
  }

  /** The page is left: nobody can undo any more. */
  sendAll() {
    for (const id of this.#pending) void this.#send(id);
  }

  /** @param {string} id */
  async #send(id) {
    if (!this.#pending.delete(id)) return;
    try {
      await this.#library.remove(id);
      this.#onDeleted(id);
    } catch (fault) {
      this.#list.unhide(id);
      this.#toasts.show(this.#texts.failedTo(this.#texts.remove, /** @type {Error} */ (fault).message));
    }
  }
}
