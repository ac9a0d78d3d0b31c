// @ts-check
// The page's own elements, and small ones that are made again and again.

/** @typedef {import("./texts.js").Texts} Texts */

/** Every element of index.html that a script holds. */
export function pageParts() {
  return {
    skip: get("skip", HTMLElement),
    sidebar: get("sidebar", HTMLElement),
    shade: get("shade", HTMLElement),
    chat: get("chat", HTMLElement),
    menu: get("menu", HTMLButtonElement),
    openSettings: get("open-settings", HTMLButtonElement),
    title: get("title", HTMLElement),
    model: get("model", HTMLElement),
    newChat: get("new-chat", HTMLButtonElement),
    search: get("search", HTMLInputElement),
    conversations: get("conversations", HTMLElement),
    importFile: get("import", HTMLButtonElement),
    exportAll: get("export-all", HTMLButtonElement),
    file: get("file", HTMLInputElement),
    toasts: get("toasts", HTMLElement),
    scroller: get("scroller", HTMLElement),
    greeting: get("greeting", HTMLElement),
    introduction: get("introduction", HTMLElement),
    missing: get("missing", HTMLElement),
    suggestions: get("suggestions", HTMLElement),
    list: get("turns", HTMLElement),
    jump: get("jump", HTMLButtonElement),
    notice: get("notice", HTMLElement),
    form: get("composer", HTMLFormElement),
    box: get("question", HTMLTextAreaElement),
    send: get("send", HTMLButtonElement),
    stop: get("stop", HTMLButtonElement),
    status: get("status", HTMLElement),
    phase: get("phase", HTMLElement),
    figures: get("figures", HTMLElement),
    verified: get("verified", HTMLElement),
    progress: get("progress", HTMLProgressElement),
  };
}

/** Put a language's words into index.html's elements. @param {Texts} texts */
export function translate(texts) {
  document.documentElement.lang = texts.lang;
  delete document.documentElement.dataset.untranslated;
  for (const attribute of ["text", "label", "placeholder", "title"]) {
    for (const node of document.querySelectorAll(`[data-${attribute}]`)) {
      const words = String(texts[/** @type {"send"} */ (node.getAttribute(`data-${attribute}`))]);
      if (attribute === "text") node.textContent = words;
      else node.setAttribute(attribute === "label" ? "aria-label" : attribute, words);
    }
  }
}

/** @param {string} name @param {string} [className] @param {string} [text] */
export function element(name, className = "", text = "") {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

/** An element with words that change with the language. @param {string} name @param {string} className @param {Texts} texts @param {"you" | "answer"} words  which of the texts */
export function worded(name, className, texts, words) {
  const made = element(name, className, texts[words]);
  made.dataset.text = words;
  return made;
}

/** @param {string} label @param {() => void} onClick */
export function button(label, onClick) {
  const made = /** @type {HTMLButtonElement} */ (element("button", "quiet", label));
  made.type = "button";
  made.addEventListener("click", onClick);
  return made;
}

/** @template {HTMLElement} T @param {string} id @param {new () => T} kind @returns {T} */
export function get(id, kind) {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${kind.name} #${id}.`);
  return found;
}
