// @ts-check
// Formulas on screen. KaTeX is loaded when the first one comes; until then, and where it fails, there is the source.

import { whenIdle } from "./idle.js";

const VENDOR = new URL("../vendor/katex/", import.meta.url);
/** @type {Promise<{render: (tex: string, element: HTMLElement, options: object) => void}> | undefined} */
let loading;

/** Typeset the formulas in a node, soon. @param {Element} node */
export async function typeset(node) {
  const found = [...(node.matches(".formula") ? [node] : []), ...node.querySelectorAll(".formula")];
  const formulas = found.filter((formula) => formula.childElementCount === 0);
  if (formulas.length === 0) return;
  loading ??= load();
  const katex = await loading.catch(() => (loading = undefined));
  if (katex) whenIdle(steps(katex, formulas));
}

async function load() {
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = new URL("katex.min.css", VENDOR).href;
  const styled = new Promise((resolve, reject) => {
    sheet.onload = resolve;
    sheet.onerror = reject;
  });
  document.head.append(sheet);
  await Promise.all([import(new URL("katex.min.js", VENDOR).href), styled]);
  return /** @type {any} */ (globalThis).katex;
}

/** @param {Awaited<NonNullable<typeof loading>>} katex @param {Element[]} formulas */
function* steps(katex, formulas) {
  for (const formula of formulas) {
    if (!(formula instanceof HTMLElement) || !formula.isConnected || formula.childElementCount > 0) continue;
    const tex = formula.textContent ?? "";
    try {
      katex.render(tex, formula, {
        displayMode: formula.dataset.display !== undefined,
        strict: "ignore",
        trust: false,
        maxSize: 40,
        maxExpand: 1000,
      });
    } catch {
      const source = document.createElement("code");
      source.textContent = tex;
      formula.replaceChildren(source);
    }
    yield;
  }
}
