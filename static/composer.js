// @ts-check
// Where the reader writes: a box that grows, Enter, Esc, and the one button that is Send or Stop.

/** @typedef {import("./texts.js").Texts} Texts */

const TALLEST_PX = 240;

export class Composer {
  #form;
  #box;
  #button;
  #texts;
  #onDraft;
  #busy = false;

  /**
   * @param {Object} parts
   * @param {HTMLFormElement} parts.form
   * @param {HTMLTextAreaElement} parts.box
   * @param {HTMLButtonElement} parts.button
   * @param {Texts} parts.texts
   * @param {(question: string) => void} parts.onSend
   * @param {() => void} parts.onStop
   * @param {(draft: string) => void} parts.onDraft
   */
  constructor({ form, box, button, texts, onSend, onStop, onDraft }) {
    this.#form = form;
    this.#box = box;
    this.#button = button;
    this.#texts = texts;
    this.#onDraft = onDraft;
    box.addEventListener("input", () => this.#changed());
    box.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || isComposing(event)) return;
      event.preventDefault();
      if (!this.#busy) form.requestSubmit();
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.#busy && !isComposing(event)) onStop();
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (this.#busy) return onStop();
      const question = this.text.trim();
      if (!question) return;
      this.text = "";
      onSend(question);
    });
    this.busy = false;
  }

  get text() {
    return this.#box.value;
  }
  set text(text) {
    this.#box.value = text;
    this.#changed();
  }

  /** While a reply is on its way the button stops it. @param {boolean} busy */
  set busy(busy) {
    this.#busy = busy;
    const label = busy ? this.#texts.stop : this.#texts.send;
    this.#form.dataset.action = busy ? "stop" : "send";
    this.#button.ariaLabel = label;
    this.#button.title = label;
    this.#enable();
  }

  /** Put a question back that was not answered, unless another one is being written. @param {string} question */
  giveBack(question) {
    if (!this.text.trim()) this.text = question;
    else this.text = `${question}\n\n${this.text}`;
    this.focus();
  }

  focus() {
    this.#box.focus();
  }

  #changed() {
    this.#onDraft(this.text);
    this.#enable();
    if (CSS.supports("field-sizing", "content")) return;
    this.#box.style.height = "auto";
    this.#box.style.height = `${Math.min(this.#box.scrollHeight, TALLEST_PX)}px`;
  }

  #enable() {
    this.#button.disabled = !this.#busy && !this.text.trim();
  }
}

/** Whether a key belongs to an input method, which uses Enter and Esc itself. @param {KeyboardEvent} event */
function isComposing(event) {
  return event.isComposing || event.keyCode === 229; // Safari ends the composition before it tells of its Enter
}
