// @ts-check
// The numbers and lists that a reader may type: from text to value, with what is wrong where something is.

import { PARAMS } from "./protocol.js";

/**
 * What a value may be, as JSON Schema.
 * @typedef {Object} Bounds
 * @property {string} type
 * @property {number} [minimum]
 * @property {number} [exclusiveMinimum]
 * @property {number} [maximum]
 * @property {number} [maxItems]
 * @property {{maxLength: number}} [items]
 */

/** @typedef {{fault: "number" | "integer" | "range" | "items" | "length", bounds: Bounds, value?: undefined}} Fault */

/** @type {Readonly<Record<string, Bounds>>} */
export const BOUNDS = Object.freeze({ ...PARAMS, history_max: { type: "integer", minimum: 0 } });

/** What the engine does where neither the reader nor the model's own configuration says otherwise. */
export const NEUTRAL = Object.freeze({
  temperature: 1,
  top_p: 1,
  top_k: 0,
  min_p: 0,
  repetition_penalty: 1,
  presence_penalty: 0,
  frequency_penalty: 0,
});

/** @param {string} name @param {unknown} value */
export function isValid(name, value) {
  const bounds = BOUNDS[name];
  if (!bounds) return false;
  if (bounds.type === "array") return Array.isArray(value) && value.length > 0 && !faultOfItems(value, bounds);
  return typeof value === "number" && !faultOfNumber(value, bounds);
}

/**
 * What a reader has typed; no value where there is nothing.
 * @param {string} name
 * @param {string} text
 * @returns {{value?: number | string[], fault?: undefined} | Fault}
 */
export function read(name, text) {
  const bounds = BOUNDS[name];
  if (bounds.type === "array") {
    const value = text.split("\n").filter(Boolean).map(unescaped);
    return faultOfItems(value, bounds) ?? (value.length ? { value } : {});
  }
  const typed = text.normalize("NFKC").trim().replace(",", "."); // 0,7 and ０．７ are numbers too
  if (!typed) return {};
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(typed) ? Number(typed) : NaN;
  return faultOfNumber(value, bounds) ?? { value };
}

/** A value as a reader would type it. @param {number | string[] | undefined} value */
export function written(value) {
  if (value === undefined) return "";
  return Array.isArray(value) ? value.map(escaped).join("\n") : String(value);
}

/** @param {number} value @param {Bounds} bounds @returns {Fault | undefined} */
function faultOfNumber(value, bounds) {
  if (!Number.isFinite(value)) return { fault: bounds.type === "integer" ? "integer" : "number", bounds };
  if (bounds.type === "integer" && !Number.isInteger(value)) return { fault: "integer", bounds };
  const { minimum = -Infinity, exclusiveMinimum = -Infinity, maximum = Infinity } = bounds;
  const within = value >= minimum && value > exclusiveMinimum && value <= maximum;
  // Beyond that, JavaScript's integers are no longer those that were typed.
  if (within && (bounds.type === "number" || Number.isSafeInteger(value))) return undefined;
  return { fault: "range", bounds };
}

/** @param {unknown[]} items @param {Bounds} bounds @returns {Fault | undefined} */
function faultOfItems(items, bounds) {
  if (items.length > (bounds.maxItems ?? Infinity)) return { fault: "items", bounds };
  const fits = (/** @type {unknown} */ item) =>
    typeof item === "string" && item.length > 0 && [...item].length <= (bounds.items?.maxLength ?? Infinity);
  return items.every(fits) ? undefined : { fault: "length", bounds };
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\t", "\\t");
}

/** @param {string} line */
function unescaped(line) {
  return line.replace(/\\([nt\\])/g, (_, letter) => ({ n: "\n", t: "\t" })[/** @type {"n"} */ (letter)] ?? "\\");
}
