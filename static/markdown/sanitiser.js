// @ts-check
// HTML to nodes that can run nothing and fetch nothing: only what html.js writes comes through.

import "../vendor/dompurify/purify.min.js";
import { isHarmless } from "./harmless.js";

/** @typedef {{setConfig: (options: object) => void, addHook: (name: string, hook: (node: Element) => void) => void, sanitize: (html: string) => Element}} Purifier */

/** @type {Purifier} */
const purifier = /** @type {any} */ (globalThis).DOMPurify;

// Once, for reading them takes as long as a small piece of HTML; and of a string, for a node is walked through five times.
purifier.setConfig({
  RETURN_DOM: true,
  ALLOWED_TAGS: (
    "a b blockquote body br code del div em h3 h4 h5 h6 hr i img input ins kbd li mark ol p pre s small span strong " +
    "sub sup table tbody td th thead tr u ul #text"
  ).split(" "),
  ALLOWED_ATTR: "align alt checked class dir disabled href src start tabindex title type".split(" "),
  // These hold no address.
  ADD_URI_SAFE_ATTR: "align checked dir disabled start tabindex type".split(" "),
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:)/i,
});

purifier.addHook("afterSanitizeAttributes", (node) => {
  if (node.nodeName === "A" && node.hasAttribute("href")) {
    node.setAttribute("target", "_blank");
    node.setAttribute("rel", "noopener noreferrer");
  }
  if (node.nodeName === "IMG") {
    if (!/^https?:/i.test(node.getAttribute("src") ?? "")) node.removeAttribute("src");
    node.setAttribute("loading", "lazy");
    node.setAttribute("decoding", "async");
    node.setAttribute("referrerpolicy", "no-referrer");
  }
});

const inert = document.implementation.createHTMLDocument(); // in which nothing is fetched and nothing runs

/**
 * The element that a piece of HTML is.
 * @param {string} html  of one element
 * @param {"div" | "tbody"} [within]  what may hold it
 * @returns {Element}
 */
export function elementOf(html, within = "div") {
  const whole = within === "tbody" ? `<table><tbody>${html}</tbody></table>` : html;
  const clean = isHarmless(whole) ? parsed(whole) : purifier.sanitize(whole);
  const made = within === "tbody" ? clean.querySelector("tr") : clean.firstElementChild;
  if (!made) return textOf(html);
  return document.importNode(made, true); // quicker than adopting it
}

/** @param {string} html */
function parsed(html) {
  const holder = inert.createElement("div");
  holder.innerHTML = html;
  return holder;
}

/** Where the sanitiser leaves nothing, its text remains. @param {string} html */
function textOf(html) {
  const made = document.createElement("p");
  made.textContent = parsed(html).textContent;
  return made;
}
