// @ts-check
// Markdown to tokens: marked, with formulas, footnotes, and what Chinese needs. Raw HTML is text (see html.js).

import { Lexer, Marked, Tokenizer } from "../vendor/marked/marked.esm.js";
import { footnotes } from "./footnotes.js";
import { math } from "./math.js";

/** @typedef {{type: string, raw: string, [more: string]: any}} Token  of marked, with what its type has */
/** @typedef {import("../vendor/marked/marked.esm.js").Links} Links */

const CJK_LETTERS = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}";
const CJK_MARKS = "\\u3000-\\u303f\\uff00-\\uffef“”‘’—…";
const STRONG = /^(\*\*|\*)(?![\s*])([^*\n]*[^\s*])\1(?!\*)/;
const NEAR_CJK = new RegExp(`[${CJK_LETTERS}${CJK_MARKS}]`, "u");
const ADDRESS_END = new RegExp(`[${CJK_MARKS}]|(?<![/=${CJK_LETTERS}])[${CJK_LETTERS}]`, "u");

class OurTokenizer extends Tokenizer {
  /** A block of HTML is a paragraph. @returns {undefined} */
  html() {
    return undefined;
  }

  /** Raw HTML is text, so it changes nothing for what comes after it. @param {string} src */
  tag(src) {
    const { state } = this.lexer;
    const { inLink, inRawBlock } = state;
    const token = super.tag(src);
    Object.assign(state, { inLink, inRawBlock });
    return token;
  }

  /** One line each, so that what follows cannot change it. @param {string} src */
  def(src) {
    const found =
      /^ {0,3}\[((?:\\.|[^[\]\\\n])+)\]: *(<[^<>\n]*>|[^<\s]\S*)(?: +("[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))? *(?:\n+|$)/.exec(src);
    if (!found?.[1].trim()) return undefined;
    const [raw, label, href, title] = found;
    return {
      type: /** @type {const} */ ("def"),
      tag: label.trim().toLowerCase().replace(/\s+/g, " "),
      raw,
      href: href.replace(/^<(.*)>$/, "$1"),
      title: title?.slice(1, -1) ?? "",
    };
  }

  /**
   * CommonMark looks for spaces around words: it leaves «**重点：**后面» as it is, or takes all up to the next asterisks.
   * @param {string} src @param {string} masked @param {string} [before]
   */
  emStrong(src, masked, before = "") {
    const ours = this.#closeToCjk(src, masked, before);
    return ours?.type === "strong" ? ours : (super.emStrong(src, masked, before) ?? ours);
  }

  /** @param {string} src @param {string} masked @param {string} before */
  #closeToCjk(src, masked, before) {
    // Only where the mask agrees: asterisks in code or links are none.
    const found = STRONG.exec(masked.slice(-src.length));
    if (!found) return undefined;
    const [whole, marks] = found;
    const raw = src.slice(0, whole.length);
    const text = raw.slice(marks.length, -marks.length);
    const around = [before, text[0], text.at(-1) ?? "", src.charAt(whole.length)];
    if (!around.some((char) => NEAR_CJK.test(char))) return undefined;
    const tokens = this.lexer.inlineTokens(text);
    if (marks.length === 1) return { type: /** @type {const} */ ("em"), raw, text, tokens };
    return { type: /** @type {const} */ ("strong"), raw, text, tokens };
  }

  /** An address ends at a Chinese mark, and where Chinese begins unless that is a part of a path. @param {string} src */
  url(src) {
    const token = super.url(src);
    const at = token ? token.raw.search(ADDRESS_END) : -1;
    if (!token || at < 0) return token;
    return at > "https://".length ? super.url(token.raw.slice(0, at)) : undefined;
  }
}

// A line that a model ends is meant to end: verses come that way.
const options = new Marked({ gfm: true, breaks: true }).use({ extensions: [...math, ...footnotes] }).defaults;

/**
 * The blocks of a text. What it defines for links is added to `links`, which holds for all of them.
 * @param {string} source  with \n only
 * @param {Links} links
 * @returns {Token[]}
 */
export function lex(source, links) {
  const lexer = new Lexer({ ...options, tokenizer: new OurTokenizer() });
  lexer.tokens.links = links;
  return [...lexer.lex(source)];
}
