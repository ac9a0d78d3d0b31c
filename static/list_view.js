// @ts-check
// The list of conversations on screen, under the days of their last change.

import { addressOf } from "./address.js";
import { isComposing } from "./composer.js";
import { byDay } from "./day_groups.js";
import { iconButton } from "./icons.js";
import { openMenu } from "./item_menu.js";
import { button, element } from "./page_parts.js";

/** @typedef {import("./conversation_list.js").ConversationList} ConversationList */
/** @typedef {import("./library.js").Listed} Listed */
/** @typedef {import("./texts.js").Texts} Texts */

/**
 * @typedef {Object} ListActs
 * @property {(id: string) => void} open
 * @property {(id: string, title: string) => void} rename
 * @property {(id: string) => void} remove
 * @property {(id: string, format: "markdown" | "json" | "html") => void} save
 */

/** @typedef {{root: HTMLLIElement, link: HTMLAnchorElement, live: HTMLElement, more: HTMLButtonElement}} Item */

const NEAR_PX = 400; // the next page is read before its place is in sight

export class ListView {
  #place;
  #list;
  #texts;
  #acts;
  /** @type {Map<string, Item>} */
  #items = new Map();
  /** @type {Map<string, {root: HTMLElement, list: HTMLElement}>} */
  #groups = new Map();
  #end = element("div", "end");
  /** @type {string | undefined} */
  #renaming;

  /** @param {{place: HTMLElement, list: ConversationList, texts: Texts, acts: ListActs}} options */
  constructor({ place, list, texts, acts }) {
    this.#place = place;
    this.#list = list;
    this.#texts = texts;
    this.#acts = acts;
    place.append(this.#end);
    const near = new IntersectionObserver((seen) => void (seen.at(-1)?.isIntersecting && this.#grow()), {
      root: place,
      rootMargin: `${NEAR_PX}px`,
    });
    near.observe(this.#end);
  }

  /** @param {{shown: string | undefined, live: ReadonlySet<string>}} which */
  show({ shown, live }) {
    const { items } = this.#list;
    const groups = byDay(items, new Date(), this.#texts);
    const there = new Set(items.map(({ id }) => id));
    for (const [id, { root }] of this.#items) {
      if (there.has(id)) continue;
      root.remove();
      this.#items.delete(id);
    }
    const headings = new Set(groups.map(({ heading }) => heading));
    for (const [heading, { root }] of this.#groups) {
      if (headings.has(heading)) continue;
      root.remove();
      this.#groups.delete(heading);
    }
    groups.forEach(({ heading, items }, i) => {
      const { root, list } = this.#group(heading);
      put(this.#place, root, i);
      items.forEach((listed, at) => put(list, this.#item(listed, shown, live).root, at));
    });
    this.#showEnd(items.length);
    void this.#grow();
  }

  /** @param {number} count */
  #showEnd(count) {
    const { fault, more, query } = this.#list;
    if (fault) {
      const again = button(this.#texts.tryAgain, () => void this.#list.read());
      this.#end.replaceChildren(element("p", "", this.#texts.listFailed), again);
    } else {
      this.#end.textContent = count || more ? "" : query ? this.#texts.nothingFound : this.#texts.noConversations;
    }
  }

  async #grow() {
    // The end may be in sight still after a page, of which no observer tells again.
    while (this.#list.canGrow && this.#isEndNear()) await this.#list.grow();
  }

  #isEndNear() {
    const { bottom } = this.#place.getBoundingClientRect();
    return bottom > 0 && this.#end.getBoundingClientRect().top < bottom + NEAR_PX;
  }

  /** @param {string} heading */
  #group(heading) {
    let group = this.#groups.get(heading);
    if (!group) {
      group = { root: element("section"), list: element("ul") };
      group.root.append(element("h2", "", heading), group.list);
      this.#groups.set(heading, group);
    }
    return group;
  }

  /** @param {Listed} listed @param {string | undefined} shown @param {ReadonlySet<string>} live */
  #item({ id, title }, shown, live) {
    const item = this.#items.get(id) ?? this.#make(id);
    if (this.#renaming !== id && item.link.textContent !== title) item.link.textContent = title;
    item.link.title = title;
    item.more.ariaLabel = this.#texts.actionsFor(title);
    item.live.hidden = !live.has(id);
    if (id === shown) item.link.setAttribute("aria-current", "page");
    else item.link.removeAttribute("aria-current");
    return item;
  }

  /** @param {string} id @returns {Item} */
  #make(id) {
    const root = /** @type {HTMLLIElement} */ (element("li"));
    const link = /** @type {HTMLAnchorElement} */ (element("a"));
    link.href = addressOf(id);
    link.addEventListener("click", (event) => {
      if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return; // another tab or window
      event.preventDefault();
      this.#acts.open(id);
    });
    link.addEventListener("keydown", (event) => {
      if (event.key === "F2") this.#rename(id);
      else if (event.key === "Delete") this.#remove(id);
      else return;
      event.preventDefault();
    });
    const live = element("span", "live");
    live.append(element("span", "unseen", this.#texts.replyRuns));
    live.title = this.#texts.replyRuns;
    const more = iconButton("more", "", () => this.#openMenu(id));
    more.ariaHasPopup = "menu";
    root.append(link, live, more);
    root.dataset.conversation = id;
    const item = { root, link, live, more };
    this.#items.set(id, item);
    return item;
  }

  /** @param {string} id */
  #openMenu(id) {
    const texts = this.#texts;
    const { more } = /** @type {Item} */ (this.#items.get(id));
    openMenu(more, more.ariaLabel ?? "", [
      { label: texts.rename, act: () => this.#rename(id) },
      { label: texts.saveMarkdown, act: () => this.#acts.save(id, "markdown") },
      { label: texts.saveHtml, act: () => this.#acts.save(id, "html") },
      { label: texts.saveJson, act: () => this.#acts.save(id, "json") },
      { label: texts.remove, act: () => this.#remove(id) },
    ]);
  }

  /** @param {string} id */
  #remove(id) {
    const links = [...this.#place.querySelectorAll("a")];
    const at = links.indexOf(/** @type {Item} */ (this.#items.get(id)).link);
    this.#acts.remove(id);
    (links[at + 1] ?? links[at - 1])?.focus();
  }

  /** Write the title in its place. @param {string} id */
  #rename(id) {
    const { root, link } = /** @type {Item} */ (this.#items.get(id));
    const box = /** @type {HTMLInputElement} */ (element("input"));
    const before = link.textContent ?? "";
    box.value = before;
    box.maxLength = 200;
    box.ariaLabel = this.#texts.rename;
    this.#renaming = id;
    const end = (/** @type {boolean} */ keep) => {
      if (this.#renaming !== id) return;
      this.#renaming = undefined;
      const focused = document.activeElement === box;
      box.replaceWith(link);
      if (focused) link.focus();
      const title = box.value.trim();
      if (keep && title && title !== before) this.#acts.rename(id, title);
    };
    box.addEventListener("keydown", (event) => {
      if (isComposing(event)) return;
      if (event.key === "Enter") end(true);
      if (event.key !== "Escape") return;
      event.stopPropagation(); // it does not stop a reply, too
      end(false);
    });
    box.addEventListener("blur", () => end(true));
    link.replaceWith(box);
    root.scrollIntoView({ block: "nearest" });
    box.focus();
    box.select();
  }
}

/** Put a node at a place among its parent's, unless it is there: what is moved loses the focus. @param {Element} parent @param {Element} node @param {number} at */
function put(parent, node, at) {
  if (parent.children[at] !== node) parent.insertBefore(node, parent.children[at] ?? null);
}
