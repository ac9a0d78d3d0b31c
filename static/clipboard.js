// @ts-check
// Copying, also on a page that came over plain http, where the browser offers no clipboard.

/** Copy a text; whether that could be done. Must be called from a click or a key. @param {string} text @returns {Promise<boolean>} */
export async function copyText(text) {
  if (navigator.clipboard) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Forbidden to this page; the old way may not be.
    }
  }
  return copyTheOldWay(text);
}

/** @param {string} text */
function copyTheOldWay(text) {
  /** @param {ClipboardEvent} event */
  const give = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData("text/plain", text);
  };
  // Firefox and Safari copy only where something is selected; a modal dialog lets nothing outside of it be.
  const focused = document.activeElement;
  const box = document.createElement("textarea");
  box.value = text;
  box.className = "unseen";
  box.setAttribute("aria-hidden", "true");
  (focused?.closest("dialog") ?? document.body).append(box);
  document.addEventListener("copy", give, true);
  try {
    box.select();
    return document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", give, true);
    box.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}
