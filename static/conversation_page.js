// @ts-check
// The conversation on the page: its turns, its title, what is said where there is none, and what is done with its turns.

import { notesOf } from "./notes.js";
import { button, element } from "./page_parts.js";
import { Transcript } from "./transcript.js";

/** @typedef {import("./chat.js").Chat} Chat */
/** @typedef {import("./composer.js").Composer} Composer */
/** @typedef {import("./first_run.js").FirstRun} FirstRun */
/** @typedef {import("./library.js").Library} Library */
/** @typedef {import("./protocol.js").Delta} Delta */
/** @typedef {import("./texts.js").Texts} Texts */
/** @typedef {import("./turn.js").Turn} Turn */

/** @typedef {Record<"scroller" | "list" | "missing" | "title" | "model", HTMLElement> & Record<"jump" | "newChat", HTMLButtonElement>} Parts */

export class ConversationPage {
  #parts;
  #texts;
  #chat;
  #library;
  #composer;
  #firstRun;
  #transcript;
  #choosing = Promise.resolve();

  /** @param {{parts: Parts, texts: Texts, chat: Chat, library: Pick<Library, "choose">, composer: Composer, firstRun: FirstRun}} options */
  constructor({ parts, texts, chat, library, composer, firstRun }) {
    this.#parts = parts;
    this.#texts = texts;
    this.#chat = chat;
    this.#library = library;
    this.#composer = composer;
    this.#firstRun = firstRun;
    this.#transcript = new Transcript({
      ...parts,
      texts,
      acts: {
        askInstead: (turn, question) => this.#anew(() => chat.askInstead(turn, question)),
        regenerate: (turn) => this.#anew(() => chat.regenerate(turn)),
        takeBack: (turn) => chat.withdraw(turn),
        remove: (turn) => {
          chat.forget(turn);
          this.#composer.focus(); // the button is gone
        },
        choose: (from, to) => this.#choose(from, to),
        continue: () => chat.continue(),
      },
    });
  }

  /** Bring all of it up to date. */
  show() {
    const { conversation, server } = this.#chat;
    const model = server?.model.replace(/\/+$/, "").split("/").pop() ?? "";
    const { missing, title, newChat } = this.#parts;
    const versions = conversation.versions();
    this.#transcript.show(conversation.path, (turn) => this.#around(turn, versions));
    this.#parts.model.textContent = model;
    this.#parts.model.title = server?.model ?? "";
    const empty = conversation.turns.size === 0;
    this.#firstRun.show(empty && conversation.state === "new", model);
    newChat.disabled = empty && conversation.state === "new";
    title.textContent = conversation.title || (conversation.state === "new" ? this.#texts.newChat : "");
    title.title = conversation.title;
    document.title = conversation.title ? `${conversation.title} · ${this.#texts.title}` : this.#texts.title;
    missing.hidden = !(empty && ["failed", "unknown"].includes(conversation.state));
    if (!missing.hidden) this.#showMissing();
  }

  /** @param {Turn} turn */
  showTurn(turn) {
    if (this.#chat.turns.has(turn.id)) this.#transcript.update(turn, this.#around(turn));
  }

  /** @param {Turn} turn @param {Delta} delta */
  append(turn, delta) {
    this.#transcript.append(turn, delta);
  }

  /** @param {Turn} turn */
  clear(turn) {
    this.#transcript.clear(turn);
  }

  flush() {
    this.#transcript.flush();
  }

  toEnd() {
    this.#transcript.toEnd();
  }

  /** Edit the newest question: in its place, or in the box where it has not gone out. Returns whether there is one. */
  recall() {
    const turn = this.#chat.newest;
    if (!turn) return false;
    if (["waiting", "refused"].includes(turn.state)) this.#chat.withdraw(turn);
    else this.#transcript.edit(turn);
    return true;
  }

  /** @param {() => void} ask */
  #anew(ask) {
    this.flush(); // so that the cursor that Stop sends is what the reader sees
    ask();
    this.toEnd();
    this.#composer.focus();
  }

  /** @param {Turn} from @param {Turn} to */
  #choose(from, to) {
    const { conversation } = this.#chat;
    /** @type {Turn | undefined} */
    let tip;
    this.#transcript.swap(from, to, () => (tip = this.#chat.choose(to)));
    const messageId = tip?.messageId;
    if (!conversation.id || !messageId) return;
    const { id } = conversation;
    // One after the other, for each gives the ETag that the next one names.
    this.#choosing = this.#choosing.then(async () => {
      try {
        let etag = await this.#library.choose(id, messageId, conversation.etag);
        if (etag === undefined && this.#chat.conversation === conversation) {
          await this.#chat.refresh(); // somebody else was here; the choice still holds
          if (conversation.tip === tip) etag = await this.#library.choose(id, messageId, conversation.etag);
        }
        conversation.etag = etag ?? conversation.etag;
      } catch {
        // It is only where the next page begins: here it is chosen.
      }
    });
  }

  /** @param {Turn} turn @param {ReturnType<import("./conversation.js").Conversation["versions"]>} [versions] */
  #around(turn, versions = this.#chat.conversation.versions()) {
    return {
      notes: notesOf(turn, this.#texts),
      canContinue: turn === this.#chat.newest && this.#chat.canContinue,
      ...versions(turn),
    };
  }

  #showMissing() {
    const { conversation } = this.#chat;
    const unknown = conversation.state === "unknown";
    const { missing } = this.#parts;
    if (missing.dataset.state === conversation.state) return;
    missing.dataset.state = conversation.state;
    missing.replaceChildren(
      element("h2", "", unknown ? this.#texts.unknownConversation : this.#texts.conversationFailed),
      element("p", "", unknown ? this.#texts.unknownConversationHint : this.#texts.notReached),
      unknown ?
        button(this.#texts.beginAnother, () => this.#parts.newChat.click())
      : button(this.#texts.tryAgain, () => void this.#chat.refresh()),
    );
  }
}
