// @ts-check
// The page's words in the reader's language, which may change at any time.

import { translate } from "./page_parts.js";
import { textsFor } from "./texts.js";

/** @typedef {import("./settings.js").SettingsStore} SettingsStore */
/** @typedef {import("./texts.js").Texts} Texts */

/** The texts in the language that is chosen, or that the browser prefers: one object for all, and when the choice changes it holds the other language's. @param {SettingsStore} settings */
export function textsOf(settings) {
  const texts = { ...now(settings) };
  translate(texts);
  settings.subscribe(() => {
    const { lang } = texts;
    Object.assign(texts, now(settings));
    if (texts.lang !== lang) translate(texts);
  });
  return texts;
}

/** @param {SettingsStore} settings @returns {Texts} */
function now(settings) {
  const { language } = settings.get();
  return textsFor(language ? [language] : navigator.languages);
}
