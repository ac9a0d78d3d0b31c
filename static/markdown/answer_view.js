// @ts-check
// An answer on screen: the model's reasoning, folded, and its Markdown, which grows as it is written.

import { codeBlocks, copyClicked, dress } from "./code_block.js";
import { followFootnote, listFootnotes } from "./footnote_list.js";
import { typeset } from "./formulas.js";
import { highlight } from "./highlighter.js";
import { Reasoning } from "./reasoning.js";
import { MarkdownStream } from "./stream.js";
import { ThinkSplitter } from "./think.js";

/** @typedef {import("../texts.js").Texts} Texts */
/** @typedef {import("../protocol.js").Delta["channel"]} Channel */

export class AnswerView {
  root = document.createElement("div");
  #texts;
  #html;
  /** @type {{text: string, channel: Channel}[]} everything that has come, in order */
  #log = [];
  #shown = 0; // pieces of the log
  #splitter = new ThinkSplitter();
  /** @type {MarkdownStream | undefined} */
  #answer;
  /** @type {Reasoning | undefined} */
  #reasoning;
  /** @type {MarkdownStream | undefined} */
  #reasoningStream;
  #body = document.createElement("div");
  #source = "";
  #live = true; // false: shown at once
  #finished = false;
  /** @type {HTMLElement | undefined} */
  #footnotes;

  /** @param {{texts: Texts, allowRemoteImages: () => boolean}} options */
  constructor({ texts, allowRemoteImages }) {
    this.#texts = texts;
    this.#html = () => ({ texts, images: allowRemoteImages() });
    this.root.className = "answer";
    this.root.addEventListener("click", (event) => {
      copyClicked(event, texts);
      followFootnote(event, this.root);
    });
    // An image that cannot be had is a link.
    this.root.addEventListener("error", ({ target }) => target instanceof HTMLImageElement && linkInstead(target), true);
  }

  /** The answer's Markdown. */
  get source() {
    return this.#source;
  }

  /** Note what has come; `flush` shows it. @param {{text: string, channel: Channel}} delta */
  append(delta) {
    if (this.#finished) this.reopen();
    this.#log.push(delta);
  }

  /** Bring what was appended on screen. */
  flush() {
    for (; this.#shown < this.#log.length; this.#shown += 1) {
      const { text, channel } = this.#log[this.#shown];
      if (channel === "reasoning") this.#add({ text, channel });
      else for (const piece of this.#splitter.take(text)) this.#add(piece);
    }
    this.#reasoningStream?.flush();
    this.#answer?.flush();
  }

  /** The turn is over: what was open is shown as it is, and what was told late is mended. */
  finish() {
    if (this.#finished) return;
    this.flush();
    this.#finished = true;
    for (const piece of this.#splitter.rest()) this.#add(piece);
    this.#reasoningStream?.finish();
    this.#reasoning?.end({ timed: this.#live });
    this.#answer?.finish();
    this.#endWithFootnotes();
  }

  /** It goes on after all. */
  reopen() {
    this.#finished = false;
    if (this.#live && !this.#footnotes) return;
    const log = this.#log;
    this.clear();
    this.#log = log;
    this.flush();
  }

  /** Empty it. */
  clear() {
    this.root.replaceChildren();
    this.#log = [];
    this.#shown = 0;
    this.#splitter = new ThinkSplitter();
    this.#answer = this.#reasoning = this.#reasoningStream = this.#footnotes = undefined;
    this.#source = "";
    this.#live = true;
    this.#finished = false;
  }

  /** Show a stored answer at once. @param {string} answer @param {string} reasoning */
  show(answer, reasoning) {
    this.clear();
    this.#live = false;
    this.#finished = true;
    this.#log = [
      { text: reasoning, channel: "reasoning" },
      { text: answer, channel: "answer" },
    ];
    this.#shown = this.#log.length;
    const pieces = [...this.#splitter.take(answer), ...this.#splitter.rest()];
    const textOf = (/** @type {Channel} */ channel) =>
      pieces.filter((piece) => piece.channel === channel).map((piece) => piece.text).join("");
    const thoughts = reasoning + textOf("reasoning");
    if (thoughts) this.#startReasoning().show(thoughts);
    this.#reasoning?.end({ timed: false });
    this.#source = textOf("answer").trimStart();
    if (this.#source) this.#startAnswer().show(this.#source);
    this.#endWithFootnotes();
  }

  /** @param {{text: string, channel: Channel}} piece */
  #add({ text, channel }) {
    if (!text) return;
    if (channel === "reasoning") {
      (this.#reasoningStream ?? this.#startReasoning()).append(text);
      return;
    }
    const begun = this.#source ? text : text.trimStart();
    if (!begun) return;
    this.#source += begun;
    this.#reasoning?.end({ timed: this.#live });
    (this.#answer ?? this.#startAnswer()).append(begun);
  }

  #startReasoning() {
    this.#reasoning = new Reasoning(this.#texts);
    this.root.prepend(this.#reasoning.root);
    return (this.#reasoningStream = this.#stream(this.#reasoning.body));
  }

  #startAnswer() {
    this.#body = document.createElement("div"); // an old one may still be written to, late
    this.#body.className = "prose";
    this.root.append(this.#body);
    return (this.#answer = this.#stream(this.#body));
  }

  /** @param {Element} body */
  #stream(body) {
    return new MarkdownStream(body, this.#html, (node, finished) => {
      dress(node, this.#texts);
      typeset(node);
      if (finished) for (const block of codeBlocks(node)) highlight(block);
    });
  }

  #endWithFootnotes() {
    this.#footnotes?.remove();
    this.#footnotes = listFootnotes(this.#body, this.#texts);
    if (this.#footnotes) this.root.append(this.#footnotes);
  }
}

/** @param {HTMLImageElement} image */
function linkInstead(image) {
  const words = image.alt || image.src;
  if (image.closest("a")) return image.replaceWith(words);
  const link = document.createElement("a");
  link.className = "picture";
  link.href = image.src;
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  link.textContent = words;
  image.replaceWith(link);
}
