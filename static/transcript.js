// @ts-check
// The conversation on screen. What comes is shown once per frame; stored answers are drawn when they come near.

import { whenIdle } from "./markdown/idle.js";
import { ReadingPlace } from "./reading_place.js";
import { TurnView } from "./turn_view.js";

/** @typedef {import("./turn.js").Turn} Turn */
/** @typedef {import("./protocol.js").Delta} Delta */
/** @typedef {import("./texts.js").Texts} Texts */
/** @typedef {import("./turn_view.js").Around} Around */
/** @typedef {import("./turn_view.js").TurnActs} TurnActs */

const NEAR_PX = 1000; // from what is in sight
const AT_ONCE = 12; // new turns; more fill no screen

export class Transcript {
  /** @type {Map<string, TurnView>} */
  #views = new Map();
  /** @type {WeakMap<Element, TurnView>} not drawn yet */
  #far = new WeakMap();
  /** @type {Set<TurnView>} with something to flush */
  #due = new Set();
  #frame = 0;
  /** @type {Iterator<void> | undefined} the newest placing of turns */
  #placing;
  #list;
  #place;
  #near;
  #options;

  /** @param {{scroller: HTMLElement, list: HTMLElement, jump: HTMLButtonElement, texts: Texts, acts: TurnActs}} options */
  constructor({ scroller, list, jump, texts, acts }) {
    this.#list = list;
    this.#options = { texts, acts };
    this.#place = new ReadingPlace({ scroller, list, jump });
    this.#near = new IntersectionObserver((seen) => this.#came(seen), { root: scroller, rootMargin: `${NEAR_PX}px 0px` });
  }

  /** Show these turns, in this order, and no others. @param {Turn[]} turns @param {(turn: Turn) => Around} around */
  show(turns, around) {
    const wanted = new Set(turns.map(({ id }) => id));
    for (const id of this.#views.keys()) if (!wanted.has(id)) this.#remove(id);
    const placing = (this.#placing = this.#placed(turns, around));
    if (!placing.next().done) whenIdle(placing);
  }

  /** Put turns in their places, the newest first. Goes on later where there are many new ones. @param {Turn[]} turns @param {(turn: Turn) => Around} around */
  *#placed(turns, around) {
    /** @type {Element | null} */
    let next = null;
    let made = 0;
    for (const turn of [...turns].reverse()) {
      let view = this.#views.get(turn.id);
      if (!view) {
        if (++made > AT_ONCE) {
          const placing = this.#placing;
          yield;
          if (placing !== this.#placing) return; // others are wanted by now
        }
        this.#views.set(turn.id, (view = this.#make(turn)));
      }
      const { root } = view;
      if (root.parentNode !== this.#list || root.nextElementSibling !== next) this.#list.insertBefore(root, next);
      view.update(around(turn));
      next = root;
    }
  }

  /** Show how a turn stands. @param {Turn} turn @param {Around} around */
  update(turn, around) {
    this.#views.get(turn.id)?.update(around);
    this.#schedule();
  }

  /** @param {Turn} turn @param {Delta} delta */
  append(turn, delta) {
    const view = this.#views.get(turn.id);
    if (!view) return;
    view.append(delta);
    this.#due.add(view);
    this.#schedule();
  }

  /** Bring everything that has come on screen now. */
  flush() {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    for (const view of this.#due) view.flush();
    this.#due.clear();
    this.#place.keep();
  }

  /** @param {Turn} turn */
  clear(turn) {
    this.#views.get(turn.id)?.clear();
  }

  /** Go to the newest text and follow it. */
  toEnd() {
    this.#place.toEnd();
  }

  /** Edit a question in its place. @param {Turn} turn */
  edit(turn) {
    this.#views.get(turn.id)?.edit();
  }

  /** Show another version in a turn's place, with the reader where they were. @param {Turn} from @param {Turn} to @param {() => void} change */
  swap(from, to, change) {
    const before = this.#views.get(from.id);
    if (!before) return change();
    const focused = document.activeElement;
    const act = focused instanceof HTMLElement && before.root.contains(focused) ? focused.dataset.act : undefined;
    this.#place.around(before.root, () => {
      change();
      const after = this.#views.get(to.id);
      after?.draw();
      if (act) after?.focus(act);
      return after?.root ?? null;
    });
  }

  /** @param {Turn} turn */
  #make(turn) {
    const view = new TurnView(turn, this.#options);
    if (!turn.stored) return view;
    this.#far.set(view.root, view);
    this.#near.observe(view.root);
    return view;
  }

  /** @param {IntersectionObserverEntry[]} seen */
  #came(seen) {
    const near = [];
    for (const { target, isIntersecting } of seen) {
      const view = this.#far.get(target);
      if (!isIntersecting || !view) continue;
      this.#near.unobserve(target);
      this.#far.delete(target);
      near.push(view);
    }
    // The last first: it gets taller, and those before it may go out of sight. What nobody sees can wait.
    for (const view of near.reverse()) {
      if (!this.#place.sees(view.root)) {
        whenIdle(this.#drawing(view));
        continue;
      }
      view.draw();
      this.#place.keep();
    }
  }

  /** @param {TurnView} view */
  *#drawing(view) {
    view.draw();
    this.#place.keep();
    yield;
  }

  /** @param {string} id */
  #remove(id) {
    const view = /** @type {TurnView} */ (this.#views.get(id));
    this.#near.unobserve(view.root);
    view.root.remove();
    this.#due.delete(view);
    this.#views.delete(id);
  }

  #schedule() {
    this.#frame ||= requestAnimationFrame(() => this.flush());
  }
}
