// @ts-check
// Under which day a conversation stands in the list.

/** @typedef {import("./texts.js").Texts} Texts */

/**
 * Headings and what stands below each, in the order given: today, yesterday, the seven days before, then months.
 * @template {{updated_at: number}} T
 * @param {readonly T[]} items  newest first
 * @param {Date} now
 * @param {Pick<Texts, "lang" | "today" | "yesterday" | "lastDays">} texts
 * @returns {{heading: string, items: T[]}[]}
 */
export function byDay(items, now, texts) {
  /** @type {Map<string, T[]>} */
  const groups = new Map();
  for (const item of items) {
    const heading = headingOf(new Date(item.updated_at * 1000), now, texts);
    const group = groups.get(heading);
    if (group) group.push(item);
    else groups.set(heading, [item]);
  }
  return [...groups].map(([heading, items]) => ({ heading, items }));
}

/** @param {Date} day @param {Date} now @param {Pick<Texts, "lang" | "today" | "yesterday" | "lastDays">} texts */
function headingOf(day, now, texts) {
  const days = daysSince(day, now);
  if (days <= 0) return texts.today;
  if (days === 1) return texts.yesterday;
  if (days <= 8) return texts.lastDays;
  return new Intl.DateTimeFormat(texts.lang, { month: "long", year: "numeric" }).format(day);
}

/** Midnights between them, by this place's clock. @param {Date} day @param {Date} now */
function daysSince(day, now) {
  const midnight = (/** @type {Date} */ date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return (midnight(now) - midnight(day)) / 86_400_000;
}
