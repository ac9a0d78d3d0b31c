// @ts-check
// Colours finished blocks of code. A worker finds the spans; here they become nodes, in slices.

import { whenIdle } from "./idle.js";
import { codeIn } from "./patch.js";

const LONGEST = 60_000; // characters; longer code stays plain
const SPANS_A_STEP = 200;

/** @type {Record<string, string>} */
const NAMES = {
  "c#": "csharp", "c++": "cpp", cc: "cpp", console: "shell", cs: "csharp", cxx: "cpp", docker: "dockerfile",
  golang: "go", h: "c", hpp: "cpp", htm: "xml", html: "xml", js: "javascript", json5: "json", jsonc: "json",
  jsx: "javascript", kt: "kotlin", make: "makefile", md: "markdown", mjs: "javascript", mk: "makefile", mysql: "sql",
  patch: "diff", pgsql: "sql", postgresql: "sql", ps1: "powershell", pwsh: "powershell", py: "python", python3: "python",
  rb: "ruby", rs: "rust", sh: "bash", shellsession: "shell", sqlite: "sql", svelte: "xml", svg: "xml", toml: "ini",
  ts: "typescript", tsx: "typescript", vue: "xml", xhtml: "xml", yml: "yaml", zsh: "bash",
};
const LANGUAGES = new Set(
  ("bash c cpp csharp css diff dockerfile go ini java javascript json kotlin lua makefile markdown php powershell " +
    "python r ruby rust shell sql swift typescript xml yaml").split(" "),
);
/** @type {Record<string, string>} */
const CHARACTERS = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'" };

/** @type {Worker | undefined} */
let worker;
let last = 0;
/** @type {Map<number, (html: string | undefined) => void>} */
const asked = new Map();

/** Colour a block of code, soon, if its language is known. @param {HTMLElement} block */
export async function highlight(block) {
  const name = block.dataset.language ?? "";
  const language = NAMES[name] ?? name;
  const code = codeIn(block).textContent ?? "";
  if (!LANGUAGES.has(language) || code.length > LONGEST || codeIn(block).childElementCount > 0) return;
  const html = await ask(code, language);
  if (html !== undefined) whenIdle(colour(block, code, html));
}

/** @param {string} code @param {string} language @returns {Promise<string | undefined>} */
function ask(code, language) {
  worker ??= start();
  const id = (last += 1);
  worker.postMessage({ id, code, language });
  return new Promise((resolve) => asked.set(id, resolve));
}

function start() {
  const made = new Worker(new URL("highlight_worker.js", import.meta.url), { type: "module" });
  made.onmessage = ({ data: { id, html } }) => {
    asked.get(id)?.(html);
    asked.delete(id);
  };
  return made;
}

/** @param {HTMLElement} block @param {string} code @param {string} html */
function* colour(block, code, html) {
  const made = new DocumentFragment();
  /** @type {Node} */
  let place = made;
  let spans = 0;
  // All that highlight.js writes: spans with a class, and escaped text.
  for (const [piece, className] of html.matchAll(/<span class="([^"]*)">|<\/span>|[^<]+/g)) {
    if (className !== undefined) {
      const span = document.createElement("span");
      span.className = className;
      place = place.appendChild(span);
    } else if (piece === "</span>") {
      place = place.parentNode ?? made;
    } else {
      place.appendChild(new Text(piece.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => CHARACTERS[entity])));
    }
    spans += 1;
    if (spans % SPANS_A_STEP === 0) yield;
  }
  // Nothing is coloured that has changed meanwhile, or would read otherwise.
  if (codeIn(block).textContent === code && made.textContent === code) codeIn(block).replaceChildren(made);
}
