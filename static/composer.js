// @ts-check
// Where the reader writes: a box that grows, Enter, Esc, Send and Stop.

const TALLEST_PX = 240;

export class Composer {
  #box;
  #send;
  #stop;
  #onDraft;

  /**
   * @param {Object} parts
   * @param {HTMLFormElement} parts.form
   * @param {HTMLTextAreaElement} parts.box
   * @param {HTMLButtonElement} parts.send
   * @param {HTMLButtonElement} parts.stop
   * @param {(question: string) => void} parts.onSend
   * @param {() => void} parts.onStop
   * @param {() => boolean} parts.onRecall  arrow-up in an empty box; returns whether there was something to recall
   * @param {(draft: string) => void} parts.onDraft
   */
  constructor({ form, box, send, stop, onSend, onStop, onRecall, onDraft }) {
    this.#box = box;
    this.#send = send;
    this.#stop = stop;
    this.#onDraft = onDraft;
    box.addEventListener("input", () => this.#changed());
    box.addEventListener("keydown", (event) => {
      if (isComposing(event)) return;
      if (event.key === "Enter" && !event.shiftKey) {
        event.preventDefault();
        form.requestSubmit();
      } else if (event.key === "ArrowUp" && !box.value && onRecall()) {
        event.preventDefault();
      }
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.busy && !isComposing(event)) onStop();
    });
    stop.addEventListener("click", () => {
      onStop();
      this.focus(); // the button goes
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
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

  /** Whether a reply is on its way, which can be stopped; a question waits for its end. */
  get busy() {
    return !this.#stop.hidden;
  }
  set busy(busy) {
    this.#stop.hidden = !busy;
    this.#enable();
  }

  /** Put a question back that was not answered, before one that is being written. @param {string} question */
  giveBack(question) {
    this.text = this.text.trim() ? `${question}\n\n${this.text}` : question;
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
    const empty = !this.text.trim();
    this.#send.disabled = empty;
    this.#send.hidden = empty && this.busy;
  }
}

/** Whether a key belongs to an input method, which uses Enter and Esc itself. @param {KeyboardEvent} event */
export function isComposing(event) {
  return event.isComposing || event.keyCode === 229; // Safari ends the composition before it tells of its Enter
}
