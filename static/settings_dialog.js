// @ts-check
// The settings as a dialog: each change is used and kept at once, and each can be undone by itself.

import { PARAMS } from "./protocol.js";
import { DEFAULTS, TEXT_SIZES } from "./settings.js";
import { NEUTRAL, read, written } from "./settings_fields.js";
import { settingsTexts } from "./settings_texts.js";

/** @typedef {import("./protocol.js").Defaults} Defaults */
/** @typedef {import("./protocol.js").Params} Params */
/** @typedef {import("./settings.js").Settings} Settings */
/** @typedef {import("./settings.js").SettingsStore} SettingsStore */
/** @typedef {import("./settings_fields.js").Fault} Fault */
/** @typedef {import("./settings_texts.js").SettingsTexts} SettingsTexts */

/** @typedef {keyof Params | "history_max" | "system"} Named  what can be left to the server */

/** @type {[Settings["theme"], keyof SettingsTexts][]} */
const THEMES = [
  ["system", "themeSystem"],
  ["light", "themeLight"],
  ["dark", "themeDark"],
];
const SAMPLING = /** @type {(keyof Params)[]} */ (Object.keys(PARAMS));

/**
 * @typedef {Object} Row
 * @property {Named} name
 * @property {HTMLInputElement | HTMLTextAreaElement} box
 * @property {HTMLButtonElement} reset
 * @property {HTMLElement} said  what is wrong, in words
 * @property {Fault} [fault]  of what stands in the box
 */

export class SettingsDialog {
  #store;
  #lang;
  /** @type {Partial<Defaults>} */
  #defaults = {};
  /** @type {Row[]} */
  #rows = [];
  /** What has words, and where they go. @type {{node: HTMLElement, words: keyof SettingsTexts, attributes: string[]}[]} */
  #worded = [];
  #dialog = /** @type {HTMLDialogElement} */ (make("dialog", { id: "settings", "aria-labelledby": "settings-title" }));
  #said = make("p", { class: "unseen", role: "status" });

  /** @param {{store: SettingsStore, lang: () => string}} options  `lang`: of the page's words now */
  constructor({ store, lang }) {
    this.#store = store;
    this.#lang = lang;
    this.#dialog.append(this.#head(), this.#body(), this.#foot(), this.#said);
    this.#dialog.addEventListener("keydown", (event) => event.key === "Escape" && event.stopPropagation()); // no Stop
    this.#dialog.addEventListener("pointerdown", (event) => {
      if (event.target === this.#dialog && this.#isOutside(event)) this.#dialog.close();
    });
    document.body.append(this.#dialog);
    store.subscribe(() => this.#fill());
    this.#fill();
  }

  get #texts() {
    return settingsTexts[this.#lang()];
  }

  /** @param {Partial<Defaults>} defaults  what the server does where nothing is chosen */
  open(defaults) {
    this.#defaults = defaults;
    this.#said.textContent = "";
    for (const row of this.#rows) row.fault = undefined; // what was not used last time is forgotten
    this.#fill();
    if (!this.#dialog.open) this.#dialog.showModal();
  }

  // ---- what it is made of

  #head() {
    const close = make("button", { type: "button", class: "icon" }, icon("m5 5 10 10M15 5 5 15"));
    close.addEventListener("click", () => this.#dialog.close());
    const title = this.#say("title", make("h2", { id: "settings-title" }));
    return make("header", {}, title, this.#say("close", close, "aria-label", "title"));
  }

  #body() {
    const sampling = SAMPLING.map((name) => this.#row(name));
    return make(
      "div",
      { class: "settings-body" },
      this.#group("looks", this.#language(), this.#theme(), this.#textSize()),
      this.#group("prompt", this.#row("system"), this.#row("history_max"), this.#remoteImages()),
      this.#group("sampling", this.#hint("samplingHint"), ...sampling),
    );
  }

  #foot() {
    const reset = this.#say("resetAll", make("button", { type: "button", class: "quiet" }));
    reset.addEventListener("click", () => {
      for (const row of this.#rows) row.fault = undefined;
      this.#store.set(DEFAULTS);
      this.#fill();
      this.#said.textContent = this.#texts.resetDone;
    });
    return make("footer", {}, this.#say("kept", make("p", {})), reset);
  }

  /** @param {keyof SettingsTexts} title @param {...HTMLElement} rows */
  #group(title, ...rows) {
    return make("fieldset", {}, this.#say(title, make("legend", {})), ...rows);
  }

  #language() {
    const browser = this.#say("languageBrowser", make("option", { value: "" }));
    const english = make("option", { value: "en", lang: "en" }, "English");
    const chinese = make("option", { value: "zh", lang: "zh-CN" }, "简体中文");
    const box = /** @type {HTMLSelectElement} */ (make("select", { id: "set-language" }, browser, english, chinese));
    box.addEventListener("change", () => this.#store.set({ language: /** @type {"en"} */ (box.value) }));
    return make("div", { class: "setting" }, this.#label("language"), box);
  }

  #theme() {
    const choices = make("div", { class: "choices" });
    for (const [theme, words] of THEMES) {
      const box = make("input", { type: "radio", name: "theme", value: theme });
      box.addEventListener("change", () => this.#store.set({ theme }));
      choices.append(make("label", {}, box, this.#say(words, make("span", {}))));
    }
    const title = this.#say("theme", make("span", { id: "set-theme", class: "title" }));
    return make("div", { class: "setting", role: "radiogroup", "aria-labelledby": "set-theme" }, title, choices);
  }

  #textSize() {
    const last = String(TEXT_SIZES.length - 1);
    const box = /** @type {HTMLInputElement} */ (make("input", { id: "set-textSize", type: "range", min: "0", max: last }));
    box.addEventListener("input", () => this.#store.set({ textSize: TEXT_SIZES[box.valueAsNumber] }));
    const sized = make("div", { class: "sized" }, box, make("output", { for: "set-textSize" }));
    return make("div", { class: "setting" }, this.#label("textSize"), sized);
  }

  #remoteImages() {
    const described = { "aria-describedby": "set-remoteImages-hint" };
    const box = /** @type {HTMLInputElement} */ (make("input", { id: "set-remoteImages", type: "checkbox", ...described }));
    box.addEventListener("change", () => this.#store.set({ remoteImages: box.checked }));
    const checked = make("div", { class: "checked" }, box, this.#label("remoteImages"));
    return make("div", { class: "setting" }, checked, this.#hint("remoteImagesHint", "set-remoteImages-hint"));
  }

  /** @param {Named} name */
  #row(name) {
    const id = `set-${name}`;
    const isLong = name === "system" || name === "stop";
    const common = { id, autocomplete: "off", "aria-describedby": `${id}-hint ${id}-fault` };
    const box = /** @type {Row["box"]} */ (
      isLong ? make("textarea", { ...common, rows: "2" }) : make("input", { ...common, inputmode: "decimal" })
    );
    const reset = /** @type {HTMLButtonElement} */ (
      make("button", { type: "button", class: "icon" }, icon("M4 8h8a4 4 0 0 1 0 8H8M7.5 4.5 4 8l3.5 3.5"))
    );
    const said = make("p", { id: `${id}-fault`, class: "fault", role: "alert" });
    /** @type {Row} */
    const row = { name, box, reset, said };
    this.#rows.push(row);
    box.addEventListener("input", () => this.#typed(row));
    reset.addEventListener("click", () => {
      row.fault = undefined;
      this.#put(name, undefined);
      this.#fillRow(row);
      box.focus(); // the button is gone
    });
    const boxes = make("div", { class: "box" }, box, reset);
    const hint = this.#hint(/** @type {"seedHint"} */ (`${name}Hint`), `${id}-hint`);
    return make("div", { class: `setting ${isLong ? "long" : ""}` }, this.#label(name), boxes, hint, said);
  }

  /** @param {keyof SettingsTexts} name */
  #label(name) {
    return this.#say(name, make("label", { for: `set-${name}` }));
  }

  /** @param {keyof SettingsTexts} words @param {string} [id] */
  #hint(words, id = words) {
    return this.#say(words, make("p", { id, class: "hint" }));
  }

  /** Give something its words, in whatever language. @param {keyof SettingsTexts} words @param {HTMLElement} node @param {...string} attributes  none: its text */
  #say(words, node, ...attributes) {
    this.#worded.push({ words, node, attributes });
    return node;
  }

  // ---- what it shows and takes

  /** @param {Row} row */
  #typed(row) {
    const { name, box } = row;
    const found = name === "system" ? { value: box.value, fault: undefined } : read(name, box.value);
    row.fault = found.fault && found;
    if (row.fault) this.#fillRow(row);
    else this.#put(name, found.value);
  }

  /** @param {Named} name @param {any} value */
  #put(name, value) {
    if (name === "system") return this.#store.set({ system: value ?? "" });
    if (name === "history_max") return this.#store.set({ historyMax: value });
    const params = { ...this.#store.get().params };
    if (value === undefined) delete params[name];
    else params[name] = value;
    this.#store.set({ params });
  }

  /** @param {Named} name */
  #value(name) {
    const { system, historyMax, params } = this.#store.get();
    if (name === "system") return system || undefined;
    return name === "history_max" ? historyMax : params[name];
  }

  /** What stands in grey where nothing is chosen. @param {Named} name */
  #byDefault(name) {
    const texts = this.#texts;
    if (name === "system") return this.#defaults.system ?? texts.systemDefault;
    if (name === "history_max") return written(this.#defaults.history_max);
    const given = this.#defaults.params?.[name];
    if (given !== undefined) return written(given);
    const words = { max_tokens: texts.noLimit, seed: texts.random, stop: texts.none };
    return words[/** @type {"seed"} */ (name)] ?? written(NEUTRAL[/** @type {"top_p"} */ (name)]);
  }

  #fill() {
    const texts = this.#texts;
    const { language, theme, textSize, remoteImages } = this.#store.get();
    this.#dialog.lang = this.#lang();
    for (const { node, words, attributes } of this.#worded) {
      for (const attribute of attributes) node.setAttribute(attribute, String(texts[words]));
      if (!attributes.length) node.textContent = String(texts[words]);
    }
    this.#find("#set-language", HTMLSelectElement).value = language;
    this.#find(`[name=theme][value=${theme}]`, HTMLInputElement).checked = true;
    const range = this.#find("#set-textSize", HTMLInputElement);
    range.valueAsNumber = TEXT_SIZES.indexOf(textSize);
    range.setAttribute("aria-valuetext", `${textSize} %`);
    this.#find("output", HTMLElement).textContent = `${textSize} %`;
    this.#find("#set-remoteImages", HTMLInputElement).checked = remoteImages;
    for (const row of this.#rows) this.#fillRow(row);
  }

  /** @param {Row} row */
  #fillRow({ name, box, reset, said, fault }) {
    const texts = this.#texts;
    const value = this.#value(name);
    const words = fault ? texts[fault.fault](fault.bounds) : "";
    if (said.textContent !== words) {
      said.textContent = words; // and it is read out
      if (fault) said.scrollIntoView({ block: "nearest" });
    }
    box.ariaInvalid = String(Boolean(fault));
    box.placeholder = this.#byDefault(name);
    reset.hidden = value === undefined && !fault;
    reset.ariaLabel = reset.title = texts.reset(texts[name]);
    if (fault || document.activeElement === box) return; // what is being typed stays as it is
    box.value = name === "system" ? String(value ?? "") : written(/** @type {number} */ (value));
  }

  /** @template {HTMLElement} T @param {string} selector @param {new () => T} kind @returns {T} */
  #find(selector, kind) {
    const found = this.#dialog.querySelector(selector);
    if (!(found instanceof kind)) throw new Error(`The settings have no ${selector}.`);
    return found;
  }

  /** @param {PointerEvent} event */
  #isOutside({ clientX, clientY }) {
    const { left, right, top, bottom } = this.#dialog.getBoundingClientRect();
    return clientX < left || clientX > right || clientY < top || clientY > bottom;
  }
}

/** @param {string} name @param {Record<string, string>} attributes @param {...(Node | string)} children */
function make(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

/** @param {string} path */
function icon(path) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(svg.namespaceURI, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}
