// @ts-check
// What comes behind an element that is complete, within a block that is not: only that is parsed and sanitised.

import { patch } from "./patch.js";

/**
 * @typedef {Object} Open  an element whose end has not come
 * @property {string} tag
 * @property {string} name
 * @property {number} count  of its children
 */
/** @typedef {{open: Open, before: number}} Step  to a place in an element: so many of its children stand before that */

const TAG = /<(\/?)(\w+)[^>]*>/g; // html.js leaves no angle in an attribute
const VOID = /^(?:br|hr|img|input)$/;

/**
 * Where a node's HTML has changed only behind a complete element, make anew what stands there. Returns whether that was so.
 * @param {ChildNode} node
 * @param {string} old  the HTML that it shows
 * @param {string} html
 * @param {(html: string) => ChildNode} nodeOf
 */
export function regrow(node, old, html, nodeOf) {
  let same = 0;
  while (same < old.length && old.charCodeAt(same) === html.charCodeAt(same)) same += 1;
  const { path, cut } = lastComplete(old, same);
  // Counted, because what has been changed since is made anew.
  const places = path.length > 0 ? elementsOn(path, node, (step) => step.before, true) : undefined;
  if (!places) return false;
  const made = nodeOf(path.map(({ open }) => open.tag).join("") + html.slice(cut));
  const news = elementsOn(path, made, () => 0, false);
  if (!news) return false;
  for (const [depth, { before }] of path.entries()) {
    const deepest = depth === path.length - 1;
    if (!deepest) news[depth + 1].remove();
    patch(places[depth], places[depth].childNodes[deepest ? before - 1 : before], news[depth]);
  }
  return true;
}

/** The last place behind a complete element within the first so many characters. @param {string} html @param {number} length */
function lastComplete(html, length) {
  /** @type {Step[]} */
  let path = [];
  let cut = 0;
  /** @type {Open[]} */
  const open = [];
  let end = 0;
  for (const { 0: tag, 1: closes, 2: name, index } of html.matchAll(TAG)) {
    const within = open.at(-1);
    if (within && index > end) within.count += 1; // a text
    end = index + tag.length;
    if (closes) open.pop();
    else if (!VOID.test(name)) {
      open.push({ tag, name, count: 0 });
      continue;
    }
    const parent = open.at(-1);
    if (!parent) continue;
    parent.count += 1;
    if (end > length) continue;
    path = open.map((each) => ({ open: each, before: each.count }));
    cut = end;
  }
  return { path, cut };
}

/**
 * The elements on the way to a place; undefined where it leads to others.
 * @param {Step[]} path
 * @param {ChildNode} root
 * @param {(step: Step) => number} at  which child is the next
 * @param {boolean} counted  they must have as many children as they should
 */
function elementsOn(path, root, at, counted) {
  /** @type {Element[]} */
  const found = [];
  /** @type {ChildNode | undefined} */
  let node = root;
  for (const step of path) {
    const { name, count } = step.open;
    if (!(node instanceof Element) || node.localName !== name) return undefined;
    if (counted && node.childNodes.length !== count) return undefined;
    found.push(node);
    node = node.childNodes[at(step)];
  }
  return found;
}
