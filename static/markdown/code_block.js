// @ts-check
// What a block of code has beside its text: a button that copies it.

import { copyText } from "../clipboard.js";
import { codeIn } from "./patch.js";

/** @typedef {import("../texts.js").Texts} Texts */

const SVG = "http://www.w3.org/2000/svg";
const COPY = "M7 7V4.5A1.5 1.5 0 0 1 8.5 3h7A1.5 1.5 0 0 1 17 4.5v7a1.5 1.5 0 0 1-1.5 1.5H13M4.5 7h7A1.5 1.5 0 0 1 13 8.5v7a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 3 15.5v-7A1.5 1.5 0 0 1 4.5 7Z";
const DONE = "m4.5 10.5 3.5 3.5 7.5-8";
const TOLD_MS = 2000;

/** Give the blocks of code in a node their button. @param {Element} node @param {Texts} texts */
export function dress(node, texts) {
  for (const block of codeBlocks(node)) {
    if (block.lastElementChild?.tagName !== "BUTTON") block.append(button(texts.copyCode));
  }
}

/** @param {Element} node @returns {Iterable<HTMLElement>} */
export function codeBlocks(node) {
  return node.matches(".code") ? [/** @type {HTMLElement} */ (node)] : node.querySelectorAll(".code");
}

/** Copy the code whose button was clicked, if it was one. @param {Event} event @param {Texts} texts */
export async function copyClicked(event, texts) {
  const clicked = event.target instanceof Element ? event.target.closest(".code > button") : null;
  const block = clicked?.parentElement;
  if (!clicked || !block) return;
  const copied = await copyText(codeIn(block).textContent ?? "");
  tell(clicked, copied ? texts.copied : texts.copyFailed, copied);
  setTimeout(() => tell(clicked, texts.copyCode, false), TOLD_MS);
}

/** @param {string} label */
function button(label) {
  const made = document.createElement("button");
  made.type = "button";
  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("viewBox", "0 0 20 20");
  picture.setAttribute("aria-hidden", "true");
  picture.append(document.createElementNS(SVG, "path"));
  made.append(picture);
  tell(made, label, false);
  made.dataset.label = made.dataset.title = "copyCode"; // where the language changes
  return made;
}

/** @param {Element} made @param {string} label @param {boolean} done */
function tell(made, label, done) {
  made.setAttribute("aria-label", label);
  made.setAttribute("title", label);
  made.classList.toggle("done", done);
  made.querySelector("path")?.setAttribute("d", done ? DONE : COPY);
}
