// @ts-check
// The column beside the chat; on a small screen a drawer over it, which the menu button opens.

const WIDE = matchMedia("(width >= 60rem)");

export class Sidebar {
  #sidebar;
  #shade;
  #chat;
  #menu;

  /** @param {{sidebar: HTMLElement, shade: HTMLElement, chat: HTMLElement, menu: HTMLButtonElement}} parts */
  constructor({ sidebar, shade, chat, menu }) {
    this.#sidebar = sidebar;
    this.#shade = shade;
    this.#chat = chat;
    this.#menu = menu;
    menu.addEventListener("click", () => this.open());
    shade.addEventListener("click", () => this.close());
    sidebar.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || this.#sidebar.dataset.open === undefined) return;
      event.stopPropagation(); // it does not stop a reply, too
      this.close();
    });
    WIDE.addEventListener("change", () => this.#show(false));
    this.#show(false);
  }

  open() {
    this.#show(true);
    this.#sidebar.focus();
  }

  close() {
    if (this.#sidebar.dataset.open === undefined) return;
    this.#show(false);
    this.#menu.focus();
  }

  /** @param {boolean} open  as a drawer */
  #show(open) {
    if (open) this.#sidebar.dataset.open = "";
    else delete this.#sidebar.dataset.open;
    this.#sidebar.inert = !open && !WIDE.matches;
    this.#chat.inert = open;
    this.#shade.hidden = !open;
    this.#menu.setAttribute("aria-expanded", String(open));
  }
}
