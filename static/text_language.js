// @ts-check
// In which language a text seems to be, by its letters: browsers choose fonts by it, and screen readers a voice.

/** Characters that are looked at; the rest is mostly like them. */
export const BEGINNING = 1000;

/** @type {[string, RegExp][]} What is written in no other language, then what is more often written in this one. */
const SIGNS = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["ko", /\p{Script=Hangul}/gu],
  ["zh-CN", /\p{Script=Han}/gu],
];
const WORDS = /\p{Script=Latin}+/gu;

/** BCP 47; "" where there is no telling. @param {string} text */
export function languageOf(text) {
  const beginning = text.slice(0, BEGINNING);
  const count = (/** @type {RegExp} */ sign) => beginning.match(sign)?.length ?? 0;
  const words = count(WORDS);
  for (const [language, sign] of SIGNS) {
    const found = count(sign);
    if (found && found >= words) return language;
  }
  return words ? "en" : "";
}

/** Say so of an element. @param {HTMLElement} node @param {string} text  what stands in it */
export function tellLanguage(node, text) {
  const language = languageOf(text);
  if (language === node.lang) return;
  if (language) node.lang = language;
  else node.removeAttribute("lang");
}
