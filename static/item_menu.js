// @ts-check
// What can be done with a conversation of the list: a menu beside its button.

import { element } from "./page_parts.js";

/** @typedef {{label: string, act: () => void}} MenuItem */

/** Open a menu; the keys are those of every menu. @param {HTMLElement} opener @param {string} label @param {MenuItem[]} items */
export function openMenu(opener, label, items) {
  const menu = element("div", "menu");
  menu.popover = "auto";
  menu.role = "menu";
  menu.ariaLabel = label;
  const buttons = items.map(({ label, act }) => {
    const made = /** @type {HTMLButtonElement} */ (element("button", "", label));
    made.type = "button";
    made.role = "menuitem";
    made.tabIndex = -1;
    made.addEventListener("click", () => {
      menu.hidePopover();
      act();
    });
    return made;
  });
  menu.append(...buttons);
  menu.addEventListener("keydown", (event) => {
    const at = buttons.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1, Tab: NaN }[event.key];
    if (event.key === "Escape") event.stopPropagation(); // it closes the menu, and nothing else
    if (to === undefined) return;
    event.preventDefault();
    if (Number.isNaN(to)) return menu.hidePopover();
    buttons.at(to % buttons.length)?.focus();
  });
  menu.addEventListener("toggle", (event) => {
    if (/** @type {ToggleEvent} */ (event).newState === "open") return;
    opener.setAttribute("aria-expanded", "false");
    if (menu.contains(document.activeElement) || document.activeElement === document.body) opener.focus();
    menu.remove();
  });
  opener.after(menu); // in the same landmark
  menu.showPopover();
  opener.setAttribute("aria-expanded", "true");
  const { left, bottom, top } = opener.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  menu.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
  menu.style.top = `${bottom + height + 8 > innerHeight ? Math.max(8, top - height) : bottom}px`;
  buttons[0].focus();
}
