// @ts-check
// Markdown that grows on screen. Only its unfinished end is parsed again; what is finished is never touched. A list is
// finished item by item, a table row by row, an open block of code takes its lines as they are.

import { Fence, opensFence } from "./fence.js";
import { codeHtml, htmlOf } from "./html.js";
import { lex } from "./lexer.js";
import { becomes, codeIn, patch } from "./patch.js";
import { nodesOf } from "./sanitiser.js";

/** @typedef {import("./html.js").Options} HtmlOptions */
/** @typedef {import("./lexer.js").Token} Token */
/** @typedef {import("./lexer.js").Links} Links */
/** @typedef {{fence: Fence, block: Element, raw: string, text: Text}} OpenCode */

/**
 * @typedef {Object} Growing  a list or table whose end has not come
 * @property {"list" | "table"} type
 * @property {Element} root  its node
 * @property {Element} rows  what holds the items or rows
 * @property {ChildNode | null} last  of those that are finished
 * @property {string} raw  of what is finished
 * @property {string} head  what must stand before the rest to parse it: a table's first two lines
 * @property {boolean} loose
 */

// A long tail is parsed less often, so that this takes a small part of the time.
const LONG = 1500; // characters
const REST = 12; // times as long as the parsing took, until the next one

export class MarkdownStream {
  #root;
  #html;
  #settle;
  #tail = "";
  #partialReturn = "";
  #parsed = 0; // characters of the tail's whole lines that were looked at
  /** @type {string | undefined} the tail that is on screen */
  #shown = "";
  /** @type {Links} */
  #links = Object.create(null);
  /** @type {ChildNode | null} the last that is finished */
  #last = null;
  /** @type {{raw: string, node: ChildNode, links: number}[]} */
  #blocks = [];
  /** @type {Growing | undefined} */
  #growing;
  /** @type {OpenCode | undefined} */
  #code;
  #restUntil = 0;
  #plain = false; // some of the tail is shown as it is
  /** @type {number | undefined} */
  #timer;

  /**
   * @param {Element} root  gets the blocks
   * @param {() => HtmlOptions} html
   * @param {(node: Node, finished: boolean) => void} settle  sees each block that has come or changed
   */
  constructor(root, html, settle) {
    this.#root = root;
    this.#html = html;
    this.#settle = settle;
  }

  /** @param {string} text */
  append(text) {
    const whole = this.#partialReturn + text;
    this.#partialReturn = whole.endsWith("\r") ? "\r" : ""; // a \n may follow
    this.#tail += (this.#partialReturn ? whole.slice(0, -1) : whole).replace(/\r\n?/g, "\n");
  }

  /** Bring on screen what has come. */
  flush() {
    while (this.#code ? this.#growCode() : this.#finishBlocks());
    if (this.#code || (this.#tail === this.#shown && !this.#plain)) return;
    if (performance.now() < this.#restUntil && this.#showPlain()) return;
    this.#showTail(this.#knownLinks());
  }

  /** The text has ended, perhaps for now: what is open is shown as it is. */
  finish() {
    if (this.#partialReturn) this.#tail += "\n";
    this.#partialReturn = "";
    this.#restUntil = 0;
    this.flush();
    const links = this.#knownLinks();
    if (this.#code) {
      const { fence, block } = this.#code;
      codeIn(block).textContent = fence.last(this.#tail);
    } else {
      this.#showTail(links);
    }
    this.#mendLinks(links);
    for (let node = this.#following(); node; node = node.nextSibling) this.#settle(node, true);
  }

  /** Show a whole text at once. @param {string} source */
  show(source) {
    const tokens = lex(source.replace(/\r\n?/g, "\n"), this.#links);
    patch(this.#root, null, this.#nodes(tokens));
    for (const node of this.#root.childNodes) this.#settle(node, true);
  }

  /** Finish blocks behind which another has begun; whether there may be more to do. */
  #finishBlocks() {
    const end = this.#tail.lastIndexOf("\n") + 1;
    if (end <= this.#parsed) return false;
    const whole = this.#tail.slice(0, end);
    this.#parsed = end;
    const tokens = this.#lex(whole, this.#links);
    if (!tokens) return true;
    let begin = tokens.findLastIndex((token) => token.type !== "space");
    // Until an open formula is closed or given up, it may belong to what stands before it.
    if (begin > 0 && tokens[begin].type === "formula" && tokens[begin].open) begin -= 1;
    if (begin < 0) return false;
    if (begin > 0) this.#finish(tokens.slice(0, begin));
    return this.#open(tokens[begin]) || begin > 0;
  }

  /** @param {Token[]} tokens  from the tail's beginning */
  #finish(tokens) {
    const growing = this.#growing;
    const head = growing?.head.length ?? 0;
    if (growing) {
      this.#showRows(growing, tokens[0]);
      this.#finished(growing.raw + tokens[0].raw.slice(head), growing.root);
      this.#growing = undefined;
    }
    for (const token of growing ? tokens.slice(1) : tokens) {
      const before = this.#last;
      const node = patch(this.#root, before, this.#nodes([token]), false);
      if (node && node !== before) this.#finished(token.raw, node);
    }
    this.#consume(tokens.reduce((sum, token) => sum + token.raw.length, 0) - head);
  }

  /** @param {string} raw @param {ChildNode} node */
  #finished(raw, node) {
    this.#last = node;
    this.#blocks.push({ raw, node, links: Object.keys(this.#links).length });
    this.#settle(node, true);
  }

  /** Take up a block that may grow long, the tail's first; whether that has changed the tail. @param {Token} token */
  #open(token) {
    if (token.type === "list") return this.#openList(token);
    if (token.type === "table") return this.#openTable(token);
    const line = this.#tail.slice(0, this.#tail.indexOf("\n") + 1);
    if (token.type !== "code" || !opensFence(line)) return false;
    const fence = new Fence(line);
    patch(this.#root, this.#last, nodesOf(codeHtml("", fence.info)));
    const block = /** @type {Element} */ (this.#following());
    const text = new Text();
    codeIn(block).replaceChildren(text);
    this.#settle(block, false);
    this.#code = { fence, block, raw: line, text };
    this.#consume(line.length);
    return true;
  }

  /** @param {Token} list */
  #openList(list) {
    const done = list.items.slice(0, -1);
    if (done.length === 0) return false;
    if (!this.#growing) {
      patch(this.#root, this.#last, this.#nodes([list]));
      const root = /** @type {Element} */ (this.#following());
      this.#growing = { type: "list", root, rows: root, last: null, raw: "", head: "", loose: list.loose };
    } else {
      this.#showRows(this.#growing, list);
    }
    const growing = this.#growing;
    growing.loose ||= list.loose;
    const raw = done.map((/** @type {Token} */ item) => item.raw).join("");
    growing.raw += raw;
    this.#finishRows(growing, done.length);
    this.#consume(raw.length);
    return true;
  }

  /** @param {Token} table */
  #openTable(table) {
    if (table.rows.length === 0) return false;
    if (!this.#growing) {
      patch(this.#root, this.#last, this.#nodes([table]));
      const root = /** @type {Element} */ (this.#following());
      const rows = /** @type {Element} */ (root.querySelector("tbody"));
      const head = /^[^\n]*\n[^\n]*\n/.exec(table.raw)?.[0] ?? "";
      this.#growing = { type: "table", root, rows, last: null, raw: head, head, loose: false };
      this.#consume(head.length);
    } else {
      this.#showRows(this.#growing, table);
    }
    const growing = this.#growing;
    const raw = table.raw.slice(growing.head.length).replace(/\n*$/, "\n");
    growing.raw += raw;
    this.#finishRows(growing, table.rows.length);
    this.#consume(raw.length);
    return true;
  }

  /** @param {Growing} growing @param {number} count */
  #finishRows(growing, count) {
    for (let i = 0; i < count; i += 1) {
      growing.last = growing.last ? growing.last.nextSibling : growing.rows.firstChild;
      if (growing.last) this.#settle(growing.last, true);
    }
  }

  /** Show the items or rows that are not finished. @param {Growing} growing @param {Token} token */
  #showRows(growing, token) {
    if (growing.loose) token.loose = true;
    const made = /** @type {Element} */ (this.#nodes([token]).firstChild);
    patch(growing.rows, growing.last, growing.type === "list" ? made : /** @type {Element} */ (made.querySelector("tbody")));
  }

  /** @param {Links} links  gets those of the tail too */
  #showTail(links) {
    const start = performance.now();
    const tokens = this.#lex(this.#tail, links) ?? this.#lex(this.#tail, links) ?? [];
    const growing = this.#growing;
    if (growing) this.#showRows(growing, tokens[0]);
    patch(this.#root, growing?.root ?? this.#last, this.#nodes(growing ? tokens.slice(1) : tokens));
    this.#shown = this.#tail;
    this.#plain = false;
    const fresh = growing?.last ?? this.#last;
    for (let node = fresh ? fresh.nextSibling : this.#root.firstChild; node; node = node.nextSibling) this.#settle(node, false);
    for (let node = growing?.root.nextSibling; node; node = node.nextSibling) this.#settle(node, false);
    const now = performance.now();
    this.#restUntil = this.#tail.length > LONG ? now + (now - start) * REST : 0;
  }

  /** Show what is new as it is, where parsing the whole tail so often would take too long; whether that can be done. */
  #showPlain() {
    if (!this.#shown || !this.#tail.startsWith(this.#shown)) return false;
    let place = this.#root;
    while (place.lastElementChild?.matches(".prose > *, ul, ol, li, p, blockquote, table, tbody, tr, td, .code")) {
      place = place.lastElementChild;
    }
    if (place.matches(".code")) place = codeIn(place);
    if (place.matches(".prose, .formula")) return false;
    const text = this.#tail.slice(this.#shown.length);
    if (place.lastChild instanceof Text) place.lastChild.appendData(text);
    else place.append(text);
    this.#shown = this.#tail;
    this.#plain = true;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.flush();
    }, this.#restUntil - performance.now());
    return true;
  }

  #knownLinks() {
    return Object.assign(Object.create(null), this.#links);
  }

  /** Let the open block of code grow; whether it was closed. */
  #growCode() {
    const code = /** @type {OpenCode} */ (this.#code);
    const { fence, block, text } = code;
    if (text.parentNode === null) codeIn(block).replaceChildren(text); // it had been highlighted
    const rest = fence.take(this.#tail);
    code.raw += this.#tail.slice(0, this.#tail.length - rest.length);
    this.#consume(this.#tail.length - rest.length);
    const shown = fence.closed ? fence.text : fence.text + (fence.partial(rest) ?? "");
    if (shown.length > text.length) text.appendData(shown.slice(text.length));
    if (!fence.closed) return false;
    this.#code = undefined;
    this.#finished(code.raw, block);
    return true;
  }

  /** At the end: links whose address was told only after them. @param {Links} links */
  #mendLinks(links) {
    const labels = Object.keys(links);
    const growing = this.#growing;
    const open = growing && { raw: growing.raw + this.#tail, node: growing.root, links: 0 };
    for (const block of open ? [...this.#blocks, open] : this.#blocks) {
      if (!mentions(block.raw, new Set(labels.slice(block.links)))) continue;
      const made = this.#nodes(lex(block.raw, links)).firstChild;
      if (!made) continue;
      const node = becomes(block.node, made) ? block.node : made;
      if (node !== block.node) block.node.replaceWith(node);
      if (this.#last === block.node) this.#last = node;
      block.node = node;
      this.#settle(node, true);
      if (block === open) this.#ungrow();
    }
  }

  /**
   * The tail's blocks. Undefined: what seemed finished of a list was not (its items stand apart now, or it is none),
   * so all of it is in the tail again.
   * @param {string} tail @param {Links} links
   * @returns {Token[] | undefined}
   */
  #lex(tail, links) {
    const growing = this.#growing;
    const tokens = lex((growing?.head ?? "") + tail, links);
    if (!growing || (tokens[0]?.type === growing.type && (growing.loose || !tokens[0].loose))) return tokens;
    this.#ungrow();
    return undefined;
  }

  #ungrow() {
    this.#tail = (this.#growing?.raw ?? "") + this.#tail;
    this.#growing = undefined;
    this.#shown = undefined;
    this.#parsed = 0;
  }

  /** @param {Token[]} tokens */
  #nodes(tokens) {
    return nodesOf(htmlOf(tokens, this.#html()));
  }

  #following() {
    return this.#last ? this.#last.nextSibling : this.#root.firstChild;
  }

  /** @param {number} length  characters of the tail that are finished */
  #consume(length) {
    this.#tail = this.#tail.slice(length);
    this.#shown = undefined;
    this.#parsed = Math.max(0, this.#parsed - length);
  }
}

/** @param {string} raw @param {Set<string>} labels */
function mentions(raw, labels) {
  if (labels.size === 0) return false;
  const all = [...raw.matchAll(/\[((?:\\.|[^[\]\\])+)\]/g)];
  return all.some(([, label]) => labels.has(label.trim().toLowerCase().replace(/\s+/g, " ")));
}
