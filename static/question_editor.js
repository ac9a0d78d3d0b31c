// @ts-check
// A question that is being edited in its place: Enter sends the new version, Esc leaves it as it was.

import { isComposing } from "./composer.js";
import { button, element } from "./page_parts.js";

/** @typedef {import("./texts.js").Texts} Texts */

/**
 * @param {Object} options
 * @param {string} options.question
 * @param {Texts} options.texts
 * @param {(question: string) => void} options.onSend
 * @param {() => void} options.onLeave  also after it was sent
 */
export function questionEditor({ question, texts, onSend, onLeave }) {
  const form = /** @type {HTMLFormElement} */ (element("form", "editor"));
  const box = /** @type {HTMLTextAreaElement} */ (element("textarea"));
  box.value = question;
  box.rows = Math.min(12, question.split("\n").length);
  box.ariaLabel = texts.editQuestion;
  const send = /** @type {HTMLButtonElement} */ (element("button", "quiet", texts.send));
  const row = element("div", "row");
  row.append(button(texts.cancel, onLeave), send);
  form.append(box, row);
  const ready = () => (send.disabled = !box.value.trim());
  box.addEventListener("input", ready);
  box.addEventListener("keydown", (event) => {
    if (isComposing(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      form.requestSubmit();
    }
    if (event.key === "Escape") {
      event.stopPropagation(); // it does not stop a reply, too
      onLeave();
    }
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const edited = box.value.trim();
    if (!edited) return;
    onLeave();
    onSend(edited);
  });
  return { form, box };
}
