// @ts-check
// Markdown that grows on screen. Only its unfinished end is parsed again; what is finished is never touched. A list is
// finished item by item, a table row by row, an open block of code takes its lines as they are.

import { Fence, opensFence } from "./fence.js";
import { blockHtml, codeHtml, itemsHtml, rowsHtml } from "./html.js";
import { lex } from "./lexer.js";
import { becomes, codeIn } from "./patch.js";
import { elementOf } from "./sanitiser.js";
import { Tail } from "./tail.js";

/** @typedef {import("./html.js").Options} HtmlOptions */
/** @typedef {import("./lexer.js").Token} Token */
/** @typedef {import("./lexer.js").Links} Links */
/** @typedef {{raw: string, node: ChildNode, links: number}} Block  links: so many were known when it was made */
/** @typedef {{fence: Fence, block: Element, raw: string, text: Text}} OpenCode */

/**
 * @typedef {Object} Growing  a list or table whose end has not come
 * @property {"list" | "table"} type
 * @property {Element} root  its node
 * @property {Tail} rows  its items or rows
 * @property {string} raw  of what is finished
 * @property {string} head  what must stand before the rest to parse it: a table's first two lines
 * @property {boolean} loose
 */

// A long tail is parsed less often, so that this takes a small part of the time.
const LONG = 1500; // characters
const REST = 12; // times as long as the parsing took, until the next one

export class MarkdownStream {
  #html;
  #settle;
  #blocks; // those on screen that are not finished
  #tail = ""; // their text
  #lastReturn = ""; // a \r, behind which a \n may follow
  #parsed = 0; // characters of the tail's whole lines that were looked at
  /** @type {string | undefined} the tail that is on screen */
  #shown = "";
  #plain = false; // some of it as it is
  #restUntil = 0;
  /** @type {number | undefined} */
  #timer;
  /** @type {Links} */
  #links = Object.create(null);
  /** @type {Block[]} */
  #finished = [];
  /** @type {Growing | undefined} */
  #growing;
  /** @type {OpenCode | undefined} */
  #code;

  /**
   * @param {Element} root  gets the blocks
   * @param {() => HtmlOptions} html
   * @param {(node: Element, finished: boolean) => void} settle  sees each block that has come, changed or is finished
   */
  constructor(root, html, settle) {
    this.#html = html;
    this.#settle = settle;
    this.#blocks = new Tail(root, elementOf);
  }

  /** @param {string} text */
  append(text) {
    const whole = this.#lastReturn + text;
    this.#lastReturn = whole.endsWith("\r") ? "\r" : "";
    this.#tail += (this.#lastReturn ? whole.slice(0, -1) : whole).replace(/\r\n?/g, "\n");
  }

  /** Bring on screen what has come. */
  flush() {
    const start = performance.now();
    while (this.#code ? this.#growCode(this.#code) : this.#finishBlocks());
    if (this.#code || (this.#tail === this.#shown && !this.#plain)) return;
    if (start < this.#restUntil && this.#showPlain()) return;
    this.#showTail(this.#knownLinks());
    const now = performance.now();
    this.#restUntil = this.#tail.length > LONG ? now + (now - start) * REST : 0;
  }

  /** The text has ended, perhaps for now: what is open is shown as it is. */
  finish() {
    if (this.#lastReturn) this.#tail += "\n";
    this.#lastReturn = "";
    this.#restUntil = 0;
    this.flush();
    const links = this.#knownLinks();
    if (this.#code) codeIn(this.#code.block).textContent = this.#code.fence.last(this.#tail);
    else this.#showTail(links);
    this.#mendLinks(links);
    this.#settleAll(this.#blocks.nodes, true);
  }

  /** Show a whole text at once. @param {string} source */
  show(source) {
    this.#blocks.show(this.#blocksHtml(lex(source.replace(/\r\n?/g, "\n"), this.#links)));
    this.#settleAll(this.#blocks.nodes, true);
  }

  /** Finish blocks behind which another has begun; whether there may be more to do. */
  #finishBlocks() {
    const end = this.#tail.lastIndexOf("\n") + 1;
    if (end <= this.#parsed || performance.now() < this.#restUntil) return false;
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
    this.#growing = undefined;
    if (growing) {
      this.#showRows(growing, tokens[0]);
      this.#finishBlock(growing.raw + tokens[0].raw.slice(head));
    }
    const rest = (growing ? tokens.slice(1) : tokens).filter((token) => this.#blocksHtml([token]).length > 0);
    this.#blocks.show(this.#blocksHtml(rest), false);
    for (const { raw } of rest) this.#finishBlock(raw);
    this.#consume(tokens.reduce((sum, token) => sum + token.raw.length, 0) - head);
  }

  /** The tail's first node is finished. @param {string} raw */
  #finishBlock(raw) {
    const nodes = this.#blocks.finish(1);
    for (const node of nodes) this.#finished.push({ raw, node, links: Object.keys(this.#links).length });
    this.#settleAll(nodes, true);
  }

  /** Take up a block that may grow long, the tail's first; whether that has changed the tail. @param {Token} token */
  #open(token) {
    if (token.type === "list") return this.#openList(token);
    if (token.type === "table") return this.#openTable(token);
    const line = this.#tail.slice(0, this.#tail.indexOf("\n") + 1);
    if (token.type !== "code" || !opensFence(line)) return false;
    const fence = new Fence(line);
    this.#blocks.show([codeHtml("", fence.info)]);
    const block = /** @type {Element} */ (this.#blocks.nodes[0]);
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
      const root = this.#showOnly(list);
      const rows = new Tail(root, elementOf, itemsHtml(/** @type {any} */ (list), this.#html()));
      this.#growing = { type: "list", root, rows, raw: "", head: "", loose: list.loose };
    }
    this.#finishRows(this.#growing, list, done.length, done.map((/** @type {Token} */ item) => item.raw).join(""));
    return true;
  }

  /** @param {Token} table */
  #openTable(table) {
    if (table.rows.length === 0) return false;
    if (!this.#growing) {
      const root = this.#showOnly(table);
      const body = /** @type {Element} */ (root.querySelector("tbody"));
      const rows = new Tail(body, (html) => elementOf(html, "tbody"), rowsHtml(table, this.#html()));
      const head = /^[^\n]*\n[^\n]*\n/.exec(table.raw)?.[0] ?? "";
      this.#growing = { type: "table", root, rows, raw: head, head, loose: false };
      this.#consume(head.length);
    }
    const raw = table.raw.slice(this.#growing.head.length).replace(/\n*$/, "\n");
    this.#finishRows(this.#growing, table, table.rows.length, raw);
    return true;
  }

  /** @param {Token} token @returns {Element} */
  #showOnly(token) {
    this.#settleAll(this.#blocks.show(this.#blocksHtml([token])), false);
    return /** @type {Element} */ (this.#blocks.nodes[0]);
  }

  /** @param {Growing} growing @param {Token} token @param {number} count @param {string} raw */
  #finishRows(growing, token, count, raw) {
    growing.loose ||= token.loose;
    this.#showRows(growing, token);
    this.#settleAll(growing.rows.finish(count), true);
    growing.raw += raw;
    this.#consume(raw.length);
  }

  /** Show the items or rows that are not finished; what changed. @param {Growing} growing @param {Token} token */
  #showRows({ type, rows, loose }, token) {
    if (loose) token.loose = true;
    return rows.show(type === "list" ? itemsHtml(/** @type {any} */ (token), this.#html()) : rowsHtml(token, this.#html()));
  }

  /** @param {Links} links  gets those of the tail too */
  #showTail(links) {
    const tokens = this.#lex(this.#tail, links) ?? this.#lex(this.#tail, links) ?? [];
    const growing = this.#growing;
    if (growing) {
      this.#settleAll(this.#showRows(growing, tokens[0]), false);
      const after = new Tail(this.#blocks.parent, elementOf);
      after.before = growing.root;
      this.#settleAll(after.show(this.#blocksHtml(tokens.slice(1))), false);
    } else {
      this.#settleAll(this.#blocks.show(this.#blocksHtml(tokens)), false);
    }
    this.#shown = this.#tail;
    this.#plain = false;
  }

  /** Show what is new as it is, where parsing the whole tail so often would take too long; whether that can be done. */
  #showPlain() {
    if (!this.#shown || !this.#tail.startsWith(this.#shown)) return false;
    let place = this.#blocks.parent;
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
    this.#blocks.spoil();
    this.#growing?.rows.spoil();
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.flush();
    }, this.#restUntil - performance.now());
    return true;
  }

  #knownLinks() {
    return Object.assign(Object.create(null), this.#links);
  }

  /** Let the open block of code grow; whether it was closed. @param {OpenCode} code */
  #growCode(code) {
    const { fence, block, text } = code;
    if (text.parentNode === null) codeIn(block).replaceChildren(text); // it had been highlighted
    const rest = fence.take(this.#tail);
    const taken = this.#tail.length - rest.length;
    code.raw += this.#tail.slice(0, taken);
    this.#consume(taken);
    const shown = fence.closed ? fence.text : fence.text + (fence.partial(rest) ?? "");
    if (shown.length > text.length) text.appendData(shown.slice(text.length));
    if (!fence.closed) return false;
    this.#code = undefined;
    this.#finishBlock(code.raw);
    return true;
  }

  /** At the end: links whose address was told only after them. @param {Links} links */
  #mendLinks(links) {
    const labels = Object.keys(links);
    const growing = this.#growing;
    const open = growing && { raw: growing.raw + this.#tail, node: growing.root, links: 0 };
    for (const block of open ? [...this.#finished, open] : this.#finished) {
      if (!mentions(block.raw, new Set(labels.slice(block.links)))) continue;
      const [html] = this.#blocksHtml(lex(block.raw, links));
      const made = elementOf(html);
      if (!becomes(block.node, made)) {
        block.node.replaceWith(made);
        if (this.#blocks.before === block.node) this.#blocks.before = made;
        block.node = made;
      }
      this.#settleAll([block.node], true);
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
    this.#blocks.spoil();
  }

  /** One for each block that is shown. @param {Token[]} tokens */
  #blocksHtml(tokens) {
    const options = this.#html();
    return tokens.map((token) => blockHtml(token, options)).filter(Boolean);
  }

  /** @param {ChildNode[]} nodes @param {boolean} finished */
  #settleAll(nodes, finished) {
    for (const node of nodes) if (node instanceof Element) this.#settle(node, finished);
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
