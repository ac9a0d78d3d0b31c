// @ts-check
// A classic script in the head: the first paint has the reader's theme and text size already, and no word in a language
// that is about to change. Settings tell it of each change with the event «streamchat.looks».

(() => {
  const root = document.documentElement;
  /** @type {HTMLMetaElement[]} Light, dark. */
  const bars = [...document.querySelectorAll("meta[name=theme-color]")].map((bar) => /** @type {any} */ (bar));
  const colours = bars.map(({ content }) => content);

  /** @param {{theme?: unknown, textSize?: unknown}} looks */
  function show({ theme, textSize }) {
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    else delete root.dataset.theme;
    const sized = typeof textSize === "number" && textSize >= 50 && textSize <= 300;
    root.style.fontSize = sized && textSize !== 100 ? `${textSize}%` : "";
    bars.forEach((bar, at) => (bar.content = { light: colours[0], dark: colours[1] }[String(theme)] ?? colours[at]));
  }

  /** @returns {any} */
  function kept() {
    try {
      return JSON.parse(localStorage.getItem("streamchat.settings") ?? "{}") ?? {};
    } catch {
      return {}; // no storage, or not ours
    }
  }

  const chosen = kept();
  show(chosen);
  const language = chosen.language || navigator.languages.find((tag) => /^(zh|en)\b/i.test(tag)) || "en";
  if (/^zh/i.test(language)) root.dataset.untranslated = "";
  addEventListener("streamchat.looks", (event) => show(/** @type {CustomEvent} */ (event).detail));
})();
