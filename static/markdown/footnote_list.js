// @ts-check
// Footnotes on screen: the notes that are referred to, numbered and listed at the answer's end, with links both ways.

/** @typedef {import("../texts.js").Texts} Texts */

let answers = 0; // ids are the page's

/**
 * Number the references in a body and move their notes into a list; undefined if there is none.
 * @param {Element} body @param {Texts} texts @returns {HTMLElement | undefined}
 */
export function listFootnotes(body, texts) {
  /** @type {Map<string, Element>} */
  const notes = new Map();
  for (const note of body.querySelectorAll(":scope > .footnote")) {
    const label = labelOf(note);
    if (!notes.has(label)) notes.set(label, note);
  }
  const prefix = `footnote-${(answers += 1)}`;
  /** @type {Map<string, HTMLElement>} */
  const items = new Map();
  for (const reference of body.querySelectorAll(".reference")) {
    const label = labelOf(reference);
    const note = notes.get(label);
    if (!note) continue;
    let item = items.get(label);
    if (!item) {
      item = document.createElement("li");
      item.id = `${prefix}-${items.size + 1}`;
      item.tabIndex = -1;
      item.dir = "auto";
      items.set(label, item);
    }
    const number = [...items.keys()].indexOf(label) + 1;
    const id = `${prefix}-${number}-from-${item.querySelectorAll("a.back").length + 1}`;
    const link = anchor(item.id, String(number), texts.footnote(number));
    link.id = id;
    reference.replaceChildren(link);
    const back = anchor(id, "↩", texts.backToText);
    back.className = "back";
    item.append(" ", back);
  }
  for (const [label, note] of notes) items.get(label)?.prepend(...note.childNodes);
  for (const note of body.querySelectorAll(":scope > .footnote")) note.remove();
  if (items.size === 0) return undefined;
  const section = document.createElement("section");
  section.className = "footnotes prose";
  section.setAttribute("aria-label", texts.footnotes);
  const list = document.createElement("ol");
  list.append(...items.values());
  section.append(list);
  return section;
}

/** Follow a link within the page, if one was clicked: the address stays what it is. @param {Event} event @param {Element} root */
export function followFootnote(event, root) {
  const link = event.target instanceof Element ? event.target.closest("a[href^='#footnote-']") : null;
  const target = link && root.querySelector(`[id="${link.getAttribute("href")?.slice(1)}"]`);
  if (!(target instanceof HTMLElement)) return;
  event.preventDefault();
  target.scrollIntoView({ block: "nearest" });
  target.focus({ preventScroll: true });
}

/** @param {Element} element */
const labelOf = (element) => element.getAttribute("data-label") ?? "";

/** @param {string} id @param {string} text @param {string} label */
function anchor(id, text, label) {
  const made = document.createElement("a");
  made.href = `#${id}`;
  made.textContent = text;
  made.setAttribute("aria-label", label);
  return made;
}
