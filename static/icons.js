// @ts-check
// The page's signs, drawn with lines on 20 × 20.

const PATHS = {
  copy: "M7.5 7.5v-4h9v9h-4m-9-5h9v9h-9z",
  copied: "m4 10.5 4 4L16 6",
  edit: "m12.5 4.5 3 3L7 16H4v-3z",
  again: "M15.5 8A6 6 0 1 0 16 11.5M15.5 3.5V8H11",
  previous: "m12 5-5 5 5 5",
  next: "m8 5 5 5-5 5",
  more: "M4.5 10h.01M10 10h.01M15.5 10h.01",
  remove: "M4 6h12M8 6V4h4v2m-6.5 0 .7 10h7.6l.7-10",
  close: "m5 5 10 10M15 5 5 15",
};

/** @typedef {keyof typeof PATHS} Icon */

/** @param {Icon} name */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

/** A button that shows a sign and says its label. @param {Icon} name @param {string} label @param {(event: MouseEvent) => void} onClick */
export function iconButton(name, label, onClick) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "icon";
  made.ariaLabel = made.title = label;
  made.dataset.act = name;
  made.append(icon(name));
  made.addEventListener("click", onClick);
  return made;
}
