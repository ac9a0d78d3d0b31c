// @ts-check
// Footnotes in Markdown, for marked: `[^1]` in the text, `[^1]: …` for the note.

/** @typedef {import("../vendor/marked/marked.esm.js").TokenizerExtension} TokenizerExtension */

/** @type {TokenizerExtension} */
const note = {
  name: "footnote",
  level: "block",
  start: (src) => src.match(/\n\[\^[^\]\s]+\]:/)?.index,
  tokenizer(src) {
    const found = /^\[\^([^\]\s]+)\]:[ \t]*([^\n]*(?:\n(?:[ \t]*\n)*(?: {2,}|\t)[ \t]*[^\s][^\n]*)*)(?:\n+|$)/.exec(src);
    if (!found) return;
    const [raw, label, text] = found;
    const tokens = this.lexer.inline(text.replace(/\n[ \t]*/g, "\n"));
    return { type: "footnote", raw, label: normalized(label), tokens };
  },
};

/** @type {TokenizerExtension} */
const reference = {
  name: "footnoteReference",
  level: "inline",
  start: (src) => src.match(/\[\^/)?.index,
  tokenizer(src) {
    const found = /^\[\^([^\]\s]+)\]/.exec(src);
    return found ? { type: "footnoteReference", raw: found[0], label: normalized(found[1]) } : undefined;
  },
};

/** @param {string} label */
const normalized = (label) => label.toLowerCase();

export const footnotes = [note, reference];
