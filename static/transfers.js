// @ts-check
// Conversations to files and back.

import { LibraryError } from "./library.js";

/** @typedef {import("./library.js").Library} Library */
/** @typedef {import("./toasts.js").Toasts} Toasts */
/** @typedef {import("./texts.js").Texts} Texts */

export class Transfers {
  #library;
  #toasts;
  #texts;
  #onImported;
  #open;

  /**
   * @param {Object} options
   * @param {Library} options.library
   * @param {Toasts} options.toasts
   * @param {Texts} options.texts
   * @param {() => void} options.onImported
   * @param {(id: string) => void} options.open  show a conversation
   * @param {{importFile: HTMLButtonElement, exportAll: HTMLButtonElement, file: HTMLInputElement}} options.parts
   */
  constructor({ library, toasts, texts, onImported, open, parts: { importFile, exportAll, file } }) {
    this.#library = library;
    this.#toasts = toasts;
    this.#texts = texts;
    this.#onImported = onImported;
    this.#open = open;
    exportAll.addEventListener("click", () => this.save(null, "json"));
    importFile.addEventListener("click", () => file.click());
    file.addEventListener("change", async () => {
      const files = [...(file.files ?? [])];
      file.value = ""; // the same file may be chosen again
      for (const each of files) await this.import(each);
    });
    this.#takeDrops();
  }

  /** Save one conversation, or all of them, as a file. @param {string | null} id @param {"markdown" | "json" | "html"} format */
  async save(id, format) {
    try {
      const { blob, name } = await this.#library.file(id, format);
      const link = document.createElement("a");
      link.href = URL.createObjectURL(blob);
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000); // some browsers begin late
    } catch (fault) {
      this.#toasts.show(this.#texts.failedTo(this.#texts.exportAll, /** @type {Error} */ (fault).message));
    }
  }

  /** @param {File} file */
  async import(file) {
    try {
      const { imported, ids } = await this.#library.import(file);
      this.#onImported();
      const open = ids.length === 1 ? { label: this.#texts.open, act: () => this.#open(ids[0]) } : undefined;
      this.#toasts.show(this.#texts.imported(imported), open);
    } catch (fault) {
      const { message, status } = /** @type {LibraryError} */ (fault);
      this.#toasts.show(this.#texts.importFailed(file.name, status ? message : this.#texts.notReached));
    }
  }

  /** A file may be dropped anywhere. */
  #takeDrops() {
    const hasFiles = (/** @type {DragEvent} */ event) => event.dataTransfer?.types.includes("Files");
    const body = document.body;
    document.addEventListener("dragover", (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      body.dataset.dropping = this.#texts.dropToImport;
    });
    document.addEventListener("dragleave", (event) => {
      if (!event.relatedTarget) delete body.dataset.dropping; // out of the window
    });
    document.addEventListener("drop", async (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      delete body.dataset.dropping;
      for (const file of event.dataTransfer?.files ?? []) await this.import(file);
    });
  }
}
