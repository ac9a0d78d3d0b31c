// @ts-check
// highlight.js, in a thread of its own: a long block of code must not hold up the page.

const VENDOR = new URL("../vendor/highlight/", import.meta.url);
/** @type {Promise<any>} */
const core = import(new URL("core.min.js", VENDOR).href).then((module) => module.default);
/** @type {Map<string, Promise<void>>} */
const grammars = new Map();
/** @type {Record<string, string[]>} what a language may hold of others */
const WITHIN = { xml: ["css", "javascript"], markdown: ["xml"], php: ["xml"] };

/** @param {string} language @returns {Promise<void>} */
function grammar(language) {
  let loading = grammars.get(language);
  if (!loading) {
    loading = Promise.all([import(new URL(`languages/${language}.min.js`, VENDOR).href), core]).then(([module, hljs]) =>
      hljs.registerLanguage(language, module.default),
    );
    grammars.set(language, loading);
  }
  return loading;
}

self.onmessage = async ({ data: { id, code, language } }) => {
  let html;
  try {
    await Promise.all([language, ...(WITHIN[language] ?? [])].map(grammar));
    html = (await core).highlight(code, { language, ignoreIllegals: true }).value;
  } catch (fault) {
    console.warn(`A block of ${language} stays plain:`, fault);
  }
  self.postMessage({ id, html });
};
