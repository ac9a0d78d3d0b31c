// @ts-check
// What a reader works with once the page can connect and ask: the conversation on screen, and the list of all of them.
// It is fetched as one part, with all that draws Markdown.

import { ConversationList } from "./conversation_list.js";
import { ConversationPage } from "./conversation_page.js";
import { Deletions } from "./deletions.js";
import { FirstRun } from "./first_run.js";
import { addTexts } from "./language.js";
import { Library } from "./library.js";
import { ListView } from "./list_view.js";
import { whenIdle } from "./markdown/idle.js";
import { warmUp } from "./markdown/warm_up.js";
import { Toasts } from "./toasts.js";
import { Transfers } from "./transfers.js";
import { workspaceTexts } from "./workspace_texts.js";

/** @typedef {import("./chat.js").Chat} Chat */
/** @typedef {import("./composer.js").Composer} Composer */
/** @typedef {import("./texts.js").Texts} Texts */

const SEARCH_MS = 200; // after the last key

export class Workspace {
  library;
  list;
  page;
  #chat;
  #deletions;
  #listView;

  /**
   * @param {Object} options
   * @param {ReturnType<typeof import("./page_parts.js").pageParts>} options.parts
   * @param {Texts} options.texts
   * @param {Chat} options.chat
   * @param {Composer} options.composer
   * @param {() => string | undefined} options.token
   * @param {(id: string) => void} options.open  show a conversation
   * @param {() => void} options.begin  show another, new one
   * @param {(question: string) => void} options.ask
   */
  constructor({ parts, texts, chat, composer, token, open, begin, ask }) {
    this.#chat = chat;
    addTexts(texts, workspaceTexts);
    const library = new Library(token);
    const toasts = new Toasts({ place: parts.toasts, texts });
    const list = new ConversationList(library, () => this.#showList());
    const deletions = new Deletions({ library, list, toasts, texts, onDeleted: (id) => chat.drop(id) });
    const transfers = new Transfers({ library, toasts, texts, parts, open, onImported: () => void list.read() });
    const firstRun = new FirstRun(parts, {
      texts,
      onAsk(question) {
        ask(question);
        composer.focus(); // what was clicked is gone
      },
    });
    this.library = library;
    this.list = list;
    this.page = new ConversationPage({ parts, texts, chat, library, firstRun, composer });
    this.#deletions = deletions;
    this.#listView = new ListView({
      place: parts.conversations,
      list,
      texts,
      acts: {
        open,
        async rename(id, title) {
          list.rename(id, title);
          await library.rename(id, title).catch((fault) => toasts.show(texts.failedTo(texts.rename, fault.message)));
        },
        remove(id) {
          const shown = chat.conversation.id === id;
          if (shown) begin();
          deletions.begin(id, list.get(id)?.title ?? "", () => shown && open(id));
        },
        save: (id, format) => void transfers.save(id, format),
      },
    });
    this.#search(parts.search);
    whenIdle(warmUp(texts));
  }

  /** Bring all of it up to date. */
  show() {
    this.page.show();
    this.#showList();
  }

  /** The page is left. */
  leave() {
    this.#deletions.sendAll();
  }

  #showList() {
    this.#listView.show({ shown: this.#chat.conversation.id, live: this.#chat.live });
  }

  /** @param {HTMLInputElement} box */
  #search(box) {
    let timer = 0;
    const look = () => void this.list.read(box.value.trim());
    box.addEventListener("input", () => {
      clearTimeout(timer);
      timer = window.setTimeout(look, SEARCH_MS);
    });
    box.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && box.value) event.stopPropagation(); // it empties the box, and stops no reply
    });
    if (box.value) look(); // written before this was there
  }
}
