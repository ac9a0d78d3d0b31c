// @ts-check
// Tokens to HTML, which is then sanitised (see sanitiser.js). Tags that a model writes are shown as text, but for a few
// without attributes that Markdown cannot say, where they are closed in the same line of text: what was written is
// never lost, «Vec<T>» stays readable, and no tag reaches beyond its paragraph.

/** @typedef {import("./lexer.js").Token} Token */

/**
 * @typedef {Object} Options
 * @property {boolean} images  remote ones are fetched; else there is a link in their place
 * @property {{taskDone: string, taskOpen: string}} texts
 */

const PAIRED = new Set(["b", "del", "em", "i", "ins", "kbd", "mark", "s", "small", "strong", "sub", "sup", "u"]);
const TAG = /^<(\/?)([a-z]+)\s*(\/?)>$/i;
/** @type {Record<string, string>} */
const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** @param {string} text */
export const escaped = (text) => text.replace(/[&<>"']/g, (char) => ESCAPES[char]);

/** Like that, but «&copy;» is the character. @param {string} text */
const escapedButEntities = (text) =>
  text.replace(/[<>"']|&(?!(?:#\d{1,7}|#[Xx][a-fA-F0-9]{1,6}|\w+);)/g, (char) => ESCAPES[char]);

// What holds paragraphs takes their direction, for its marks and edges; «auto» would not look into them.
/** @param {string} text */
const direction = (text) => (/^\P{L}*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u.test(text) ? ' dir="rtl"' : "");

/** @param {Token[]} tokens @param {Options} options @returns {string} */
const htmlOf = (tokens, options) => tokens.map((token) => blockHtml(token, options)).join("");

/** The HTML of one block, one element or none. @param {Token} token @param {Options} options @returns {string} */
export function blockHtml(token, options) {
  switch (token.type) {
    case "space":
    case "def":
      return "";
    case "hr":
      return "<hr>";
    case "heading": {
      // The page has the first two levels.
      const level = Math.min(token.depth + 2, 6);
      return `<h${level} dir="auto" data-level="${token.depth}">${inline(token.tokens, options)}</h${level}>`;
    }
    case "paragraph":
    case "text":
      return `<p dir="auto">${inline(token.tokens ?? [token], options)}</p>`;
    case "code":
      return codeHtml(token.text.replace(/\n$/, ""), token.lang);
    case "blockquote":
      return `<blockquote${direction(token.text)}>${htmlOf(token.tokens, options)}</blockquote>`;
    case "list":
      return listHtml(token, options);
    case "table":
      return tableHtml(token, options);
    case "formula":
      return token.open ? `<p dir="auto">${escaped(token.text)}</p>` : formulaHtml("div", token.text, true);
    case "footnote":
      return `<div class="footnote" dir="auto" data-label="${escaped(token.label)}">${inline(token.tokens, options)}</div>`;
    default:
      throw new Error(`No HTML is known for a block of type ${token.type}.`);
  }
}

/** A block of code; with nothing in it, to be filled. @param {string} text @param {string} [info]  what stands after the fence */
export function codeHtml(text, info = "") {
  const language = /^[^\s{,:]*/.exec(info)?.[0].toLowerCase() ?? "";
  return `<div class="code" dir="ltr" data-language="${escaped(language)}"><pre tabindex="0"><code>${escaped(text)}</code></pre></div>`;
}

/** @param {Token} list @param {Options} options */
function listHtml({ ordered, start, loose, items }, options) {
  const tag = ordered ? "ol" : "ul";
  const from = ordered && start !== 1 ? ` start="${start}"` : "";
  return `<${tag}${from}${direction(items[0].text)}>${itemsHtml({ loose, items }, options).join("")}</${tag}>`;
}

/** The HTML of each item of a list. @param {Pick<Token, string>} list @param {Options} options @returns {string[]} */
export const itemsHtml = ({ items, loose }, options) => items.map((/** @type {Token} */ item) => itemHtml(item, loose, options));

/** @param {Token} item @param {boolean} loose  its paragraphs stand apart @param {Options} options */
function itemHtml(item, loose, options) {
  const { task, checked } = item;
  const box = `<input type="checkbox" disabled${checked ? " checked" : ""} aria-label="${escaped(checked ? options.texts.taskDone : options.texts.taskOpen)}">`;
  const body = (item.tokens ?? []).map((/** @type {Token} */ token) => {
    if (token.type === "checkbox") return "";
    if (token.type !== "text" || loose) return blockHtml(token, options);
    return inline(token.tokens ?? [token], options);
  });
  return `<li${task ? ' class="task"' : ""}>${task ? box : ""}${body.join("")}</li>`;
}

/** @param {Token} table @param {Options} options */
function tableHtml(table, options) {
  const head = rowHtml("th", table.header, options);
  return `<div class="table" tabindex="0"${direction(table.header[0].text)}><table><thead>${head}</thead><tbody>${rowsHtml(table, options).join("")}</tbody></table></div>`;
}

/** The HTML of each row of a table's body. @param {Token} table @param {Options} options @returns {string[]} */
export const rowsHtml = ({ rows }, options) => rows.map((/** @type {Token[]} */ row) => rowHtml("td", row, options));

/** @param {"td" | "th"} tag @param {Token[]} cells @param {Options} options */
function rowHtml(tag, cells, options) {
  const html = cells.map(({ align, tokens }) => `<${tag} dir="auto"${align ? ` align="${align}"` : ""}>${inline(tokens ?? [], options)}</${tag}>`);
  return `<tr>${html.join("")}</tr>`;
}

/**
 * A formula's source, which KaTeX replaces. The attribute tells formulas apart from then on; without angles, because the
 * sanitiser takes away what could end a comment.
 * @param {"div" | "span"} tag @param {string} tex @param {boolean} display
 */
function formulaHtml(tag, tex, display) {
  const key = escaped(tex.replace(/</g, "‹").replace(/>/g, "›"));
  return `<${tag} class="formula" dir="ltr"${display ? ' data-display=""' : ""} data-tex="${key}">${escaped(tex)}</${tag}>`;
}

/** @param {Token[]} tokens @param {Options} options @param {boolean} [inLink] */
function inline(tokens, options, inLink = false) {
  const kept = pairs(tokens);
  return tokens.map((token, at) => (token.type === "html" && kept.has(at) ? kept.get(at) : inlineHtml(token, options, inLink))).join("");
}

/** @param {Token} token @param {Options} options @param {boolean} inLink @returns {string} */
function inlineHtml(token, options, inLink) {
  const within = () => inline(token.tokens ?? [], options, inLink);
  switch (token.type) {
    case "text":
      return token.tokens ? within() : escapedButEntities(token.text);
    case "escape":
      return escaped(token.text);
    case "html":
      return escaped(token.text);
    case "strong":
    case "em":
    case "del":
      return `<${token.type}>${within()}</${token.type}>`;
    case "codespan":
      return `<code>${escaped(token.text)}</code>`;
    case "br":
      return "<br>";
    case "checkbox":
      return "";
    case "link":
      return linkHtml(token, token.autolink ? escaped(token.text) : inline(token.tokens ?? [], options, true));
    case "image":
      return imageHtml(token, options, inLink);
    case "formulaInLine":
      return formulaHtml("span", token.text, token.display);
    case "footnoteReference":
      return `<span class="reference" data-label="${escaped(token.label)}">${escaped(token.raw)}</span>`;
    default:
      throw new Error(`No HTML is known for a stretch of type ${token.type}.`);
  }
}

/** @param {Token} link @param {string} words */
function linkHtml({ href, title, autolink }, words) {
  const address = autolink ? escaped(href) : escapedButEntities(href);
  return `<a href="${address}"${title ? ` title="${escapedButEntities(title)}"` : ""}>${words}</a>`;
}

/** @param {Token} image @param {Options} options @param {boolean} inLink */
function imageHtml({ href, title, text }, options, inLink) {
  const words = escapedButEntities(text || href);
  if (options.images) {
    return `<img src="${escapedButEntities(href)}" alt="${escapedButEntities(text)}"${title ? ` title="${escapedButEntities(title)}"` : ""}>`;
  }
  return inLink ? words : `<a class="picture" href="${escapedButEntities(href)}">${words}</a>`;
}

/** The tags that stay tags, by their place: a break, and pairs that nest. @param {Token[]} tokens */
function pairs(tokens) {
  /** @type {Map<number, string>} */
  const kept = new Map();
  /** @type {{at: number, name: string}[]} */
  const open = [];
  tokens.forEach((token, at) => {
    if (token.type !== "html") return;
    const [, closes, tag = "", alone] = TAG.exec(token.text) ?? [];
    const name = tag.toLowerCase();
    if (name === "br" && !closes) kept.set(at, "<br>");
    if (!PAIRED.has(name) || alone) return;
    if (!closes) return open.push({ at, name });
    const opening = open.findLastIndex((tag) => tag.name === name);
    if (opening < 0) return;
    kept.set(open[opening].at, `<${name}>`).set(at, `</${name}>`);
    open.length = opening; // what was opened within and not closed is text
  });
  return kept;
}
