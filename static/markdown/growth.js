// @ts-check
// What a block mostly does from frame to frame: its last text gets longer. That needs neither parsing nor sanitising.

const CLOSING = /^(?:<\/\w+>\s*)+$/; // what stands behind its last text
const MARKUP = /[<>&\0\r]/; // stands for itself nowhere, or not in HTML

/**
 * Where a node's HTML has grown by text at its end and by nothing else, append it. Returns whether that was so.
 * @param {ChildNode} node
 * @param {string} old  the HTML that it shows
 * @param {string} html
 */
export function grow(node, old, html) {
  const added = html.length - old.length;
  if (added <= 0 || !(node instanceof Element)) return false;
  let at = 0;
  while (at < old.length && old.charCodeAt(at) === html.charCodeAt(at)) at += 1;
  const rest = old.slice(at);
  const text = html.slice(at, at + added);
  if (!html.endsWith(rest) || !CLOSING.test(rest) || MARKUP.test(text)) return false;
  const last = lastText(node, rest);
  // As it was parsed: what has been changed since is made anew.
  if (!last || last.data === "" || last.data !== old.slice(old.lastIndexOf(">", at - 1) + 1, at)) return false;
  last.appendData(text);
  return true;
}

/** The text before these closing tags. @param {Element} node @param {string} closing */
function lastText(node, closing) {
  const names = [...closing.matchAll(/\w+/g)].map(([name]) => name.toUpperCase()).reverse();
  /** @type {Element | null} */
  let within = node;
  for (const [depth, name] of names.entries()) {
    if (depth > 0) within = within.lastElementChild;
    if (within?.nodeName !== name) return null;
  }
  return within.lastChild instanceof Text ? within.lastChild : null;
}
