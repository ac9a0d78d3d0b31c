// @ts-check
// The unfinished nodes at the end of an element. What has not changed is neither sanitised nor touched again.

import { grow } from "./growth.js";
import { becomes } from "./patch.js";

export class Tail {
  parent;
  /** @type {ChildNode | null} the node before them, the last that is finished */
  before = null;
  /** @type {string[]} one for each node */
  #shown;
  #nodeOf;

  /**
   * @param {Element} parent
   * @param {(html: string) => ChildNode} nodeOf
   * @param {string[]} [shown]  what is in the parent already
   */
  constructor(parent, nodeOf, shown = []) {
    this.parent = parent;
    this.#nodeOf = nodeOf;
    this.#shown = shown;
  }

  /** Show these; what changed. @param {string[]} htmls @param {boolean} [toEnd]  and nothing behind them @returns {ChildNode[]} */
  show(htmls, toEnd = true) {
    /** @type {ChildNode[]} */
    const changed = [];
    let node = this.#next(this.before);
    htmls.forEach((html, at) => {
      const shown = this.#shown[at];
      this.#shown[at] = html;
      if (!node || (html !== shown && !grow(node, shown ?? "", html))) {
        const made = this.#nodeOf(html);
        if (!node) this.parent.append((node = made));
        else if (!becomes(node, made)) {
          node.replaceWith(made);
          node = made;
        }
        changed.push(node);
      }
      node = this.#next(node);
    });
    if (!toEnd) return changed;
    this.#shown.length = htmls.length;
    while (node) {
      const gone = node;
      node = this.#next(node);
      gone.remove();
    }
    return changed;
  }

  /** The first so many are finished; these. @param {number} count */
  finish(count) {
    const finished = this.nodes.slice(0, count);
    this.before = finished.at(-1) ?? this.before;
    this.#shown.splice(0, count);
    return finished;
  }

  /** The last node no longer shows what was asked for. */
  spoil() {
    if (this.#shown.length > 0) this.#shown[this.#shown.length - 1] = "";
  }

  get nodes() {
    /** @type {ChildNode[]} */
    const nodes = [];
    for (let node = this.#next(this.before); node; node = this.#next(node)) nodes.push(node);
    return nodes;
  }

  /** @param {ChildNode | null} node */
  #next(node) {
    return node ? node.nextSibling : this.parent.firstChild;
  }
}
