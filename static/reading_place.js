// @ts-check
// Where the reader is in the conversation: at its end, which is followed as it grows, or somewhere else, where nothing
// ever moves them.

const END_PX = 24; // so near the end counts as there

export class ReadingPlace {
  #scroller;
  #list;
  #jump;
  #following = true;
  #lastTop = 0;

  /** @param {{scroller: HTMLElement, list: HTMLElement, jump: HTMLButtonElement}} parts */
  constructor({ scroller, list, jump }) {
    this.#scroller = scroller;
    this.#list = list;
    this.#jump = jump;
    scroller.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    jump.addEventListener("click", () => {
      this.toEnd();
      scroller.focus({ preventScroll: true }); // the button goes; the keys that scroll stay
    });
    const resized = new ResizeObserver(() => this.keep());
    for (const part of [scroller, list]) resized.observe(part); // pictures and formulas come late
    this.#follow(true);
  }

  /** Go to the newest text and follow it. */
  toEnd() {
    this.#follow(true);
    this.keep();
  }

  /** Something has grown: stay at the end, where the reader is there. */
  keep() {
    // What stands where there are no turns is read from its beginning.
    if (this.#following) this.#scroller.scrollTop = this.#list.childElementCount ? this.#scroller.scrollHeight : 0;
    this.#lastTop = this.#scroller.scrollTop;
  }

  /** Whether any of it is in sight. @param {Element} element */
  sees(element) {
    const { top, bottom } = element.getBoundingClientRect();
    const sight = this.#scroller.getBoundingClientRect();
    return bottom > sight.top && top < sight.bottom;
  }

  /** Change the page around something that the reader looks at, which stays where it is. @param {() => Element | null} change  returns what to look at afterwards @param {Element} before */
  around(before, change) {
    const top = before.getBoundingClientRect().top;
    this.#follow(false);
    const after = change();
    if (after) this.#scroller.scrollTop += after.getBoundingClientRect().top - top;
    this.#lastTop = this.#scroller.scrollTop;
    this.#follow(this.#fromEnd <= END_PX);
  }

  get #fromEnd() {
    const { scrollTop, scrollHeight, clientHeight } = this.#scroller;
    return scrollHeight - clientHeight - scrollTop;
  }

  #scrolled() {
    const { scrollTop } = this.#scroller;
    const atEnd = this.#fromEnd <= END_PX;
    // Only the reader scrolls up; growth of the text alone must not end the following.
    if (scrollTop < this.#lastTop - 1) this.#follow(atEnd && this.#following);
    else if (atEnd) this.#follow(true);
    this.#lastTop = scrollTop;
  }

  /** @param {boolean} following */
  #follow(following) {
    this.#following = following;
    // The browser's own anchoring keeps what a reader elsewhere looks at where it is; at the end it would be in the way.
    this.#scroller.style.overflowAnchor = following ? "none" : "auto";
    this.#jump.hidden = following;
  }
}
