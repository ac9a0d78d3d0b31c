// @ts-check
// Formulas in Markdown, for marked: `$…$` and `\(…\)` in a line, `$$…$$` and `\[…\]` set off. Money is none.

/** @typedef {import("../vendor/marked/marked.esm.js").TokenizerExtension} TokenizerExtension */

const BLANK_LINE = /\n[ \t]*\n/;
const BLOCK_START = /^ {0,3}(?:\$\$|\\\[)/;
const LONGEST = 4000; // characters that a formula in a line may span
const WORDS_OF_MONEY = /^[\d.,]+[^\\^_{}=<>+*/|]*\s[^\\^_{}=<>+*/|]*$/; // «5, or 10» between two signs is prose

/**
 * A formula of its own. While it may still be closed, what follows belongs to it and to nothing else: an «= b» in it is
 * no heading, a «- c» no list. A blank line ends that hope.
 * @type {TokenizerExtension}
 */
const block = {
  name: "formula",
  level: "block",
  start: (src) => src.match(/\n {0,3}(?:\$\$|\\\[)/)?.index,
  tokenizer(src) {
    const opening = BLOCK_START.exec(src)?.[0];
    if (!opening) return;
    const closing = opening.endsWith("$") ? "$$" : "\\]";
    const limit = src.slice(opening.length).search(BLANK_LINE);
    const within = limit < 0 ? src : src.slice(0, opening.length + limit);
    const end = within.indexOf(closing, opening.length);
    if (end < 0) {
      if (limit >= 0) return;
      return { type: "formula", raw: src, text: src.trim(), open: true };
    }
    const rest = within.slice(end + closing.length);
    const tex = within.slice(opening.length, end).trim();
    const after = /^[ \t]*(?:\n|$)/.exec(rest);
    if (!after || !tex) return; // words after it: a formula in a line
    return { type: "formula", raw: src.slice(0, end + closing.length + after[0].length), text: tex, display: true };
  },
};

/** @type {TokenizerExtension} */
const inline = {
  name: "formulaInLine",
  level: "inline",
  start: (src) => src.match(/\$|\\[([]/)?.index,
  tokenizer(src, tokens) {
    if (src[0] === "\\") return between(src, "\\(", "\\)", false) ?? between(src, "\\[", "\\]", true);
    if (src[0] !== "$") return;
    if (src.startsWith("$$")) return between(src, "$$", "$$", true);
    const before = tokens.at(-1)?.raw.at(-1) ?? "";
    if (/[\p{Script=Latin}\d$]/u.test(before)) return; // US$5
    return dollars(src);
  },
};

/** @param {string} src @param {string} opening @param {string} closing @param {boolean} display */
function between(src, opening, closing, display) {
  if (!src.startsWith(opening)) return;
  const end = src.slice(0, LONGEST).indexOf(closing, opening.length);
  const text = src.slice(opening.length, end);
  if (end < 0 || !text.trim() || BLANK_LINE.test(text)) return;
  return { type: "formulaInLine", raw: src.slice(0, end + closing.length), text: text.trim(), display };
}

/** As Pandoc has it: no space within the signs, no digit after them. @param {string} src */
function dollars(src) {
  const found = /^\$((?:\\[^\n]|[^\\$\n]|\n(?![ \t]*\n))+?)\$(?![\d$])/.exec(src.slice(0, LONGEST));
  const text = found?.[1] ?? " ";
  if (!found || text !== text.trim() || WORDS_OF_MONEY.test(text)) return;
  return { type: "formulaInLine", raw: found[0], text, display: false };
}

export const math = [block, inline];
