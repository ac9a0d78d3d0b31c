// @ts-check
// The page's words in the reader's language, which may change at any time.

import { translate } from "./page_parts.js";
import { languageFor, languages } from "./texts.js";

/** @typedef {import("./settings.js").SettingsStore} SettingsStore */
/** @typedef {import("./texts.js").Language} Language */
/** @typedef {import("./texts.js").Texts} Texts */
/** @typedef {Record<Language, Partial<Texts>>} Source */

/** @type {Source[]} */
const sources = [languages];

/** The texts in the language that is chosen, or that the browser prefers: one object for all, and when the choice changes it holds the other language's. @param {SettingsStore} settings */
export function textsOf(settings) {
  const texts = now(settings);
  translate(texts);
  settings.subscribe(() => {
    const { lang } = texts;
    Object.assign(texts, now(settings));
    if (texts.lang !== lang) translate(texts);
  });
  return texts;
}

/** The words of a part of the page that has come. @param {Texts} texts @param {Source} source */
export function addTexts(texts, source) {
  sources.push(source);
  Object.assign(texts, source[languageFor([texts.lang])]);
}

/** @param {SettingsStore} settings @returns {Texts} */
function now(settings) {
  const { language } = settings.get();
  const chosen = languageFor(language ? [language] : navigator.languages);
  return Object.assign({}, ...sources.map((source) => source[chosen]));
}
