// @ts-check
// HTML to nodes that can run nothing and fetch nothing: only what html.js writes comes through.

import "../vendor/dompurify/purify.min.js";

/** @typedef {{addHook: (name: string, hook: (node: Element) => void) => void, sanitize: (html: string, options: object) => DocumentFragment}} Purifier */

/** @type {Purifier} */
const purifier = /** @type {any} */ (globalThis).DOMPurify;

const OPTIONS = {
  RETURN_DOM_FRAGMENT: true,
  ALLOWED_TAGS: (
    "a b blockquote br code del div em h3 h4 h5 h6 hr i img input ins kbd li mark ol p pre s small span strong sub sup " +
    "table tbody td th thead tr u ul #text"
  ).split(" "),
  ALLOWED_ATTR: "align alt checked class dir disabled href src start tabindex title type".split(" "),
  // These hold no address.
  ADD_URI_SAFE_ATTR: "align checked dir disabled start tabindex type".split(" "),
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:)/i,
};

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

/** @param {string} html @returns {DocumentFragment} */
export const nodesOf = (html) => purifier.sanitize(html, OPTIONS);
