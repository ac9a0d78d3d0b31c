// @ts-check
// One turn on screen: the question, the answer, what is to be said of them, and what can be done with them.

import { copyText } from "./clipboard.js";
import { icon, iconButton } from "./icons.js";
import { AnswerView } from "./markdown/answer_view.js";
import { button, element, worded } from "./page_parts.js";
import { questionEditor } from "./question_editor.js";
import { allowRemoteImages } from "./remote_images.js";
import { BEGINNING, tellLanguage } from "./text_language.js";
import { isOver, isUnsent } from "./turn.js";

/** @typedef {import("./protocol.js").Delta} Delta */
/** @typedef {import("./texts.js").Texts} Texts */
/** @typedef {import("./turn.js").Turn} Turn */

/**
 * What the reader can do with a turn.
 * @typedef {Object} TurnActs
 * @property {(turn: Turn, question: string) => void} askInstead
 * @property {(turn: Turn) => void} regenerate
 * @property {(turn: Turn) => void} takeBack  into the box where questions are written
 * @property {(turn: Turn) => void} remove
 * @property {(from: Turn, to: Turn) => void} choose  another version
 * @property {() => void} continue
 */

/**
 * What a turn's view depends on besides the turn.
 * @typedef {Object} Around
 * @property {{warning: boolean, sentences: string[]}} notes
 * @property {boolean} canContinue
 * @property {Turn[]} answers  all versions of its answer
 * @property {Turn[]} questions  of its question
 */

const COPIED_MS = 2000;

export class TurnView {
  root = element("article", "turn");
  #turn;
  #texts;
  #acts;
  #answer;
  #question;
  #asked = element("div", "asked");
  #askedRow = element("div", "actions");
  #notes = element("div", "notes");
  #answerRow = element("div", "actions");
  /** Whether it is what is to be read; before, the answer's text stands in for it. */
  #drawn = false;
  /** @type {Around | undefined} */
  #around;
  /** What the rows of buttons were made for. */
  #made = "";
  /** Whose text is shown: a stored answer that has changed has another one. */
  #log;

  /** @param {Turn} turn @param {{texts: Texts, acts: TurnActs}} options */
  constructor(turn, { texts, acts }) {
    this.#turn = turn;
    this.#log = turn.log;
    this.#texts = texts;
    this.#acts = acts;
    this.#answer = new AnswerView({ texts, allowRemoteImages });
    this.#question = element("p", "question", turn.question);
    this.#asked.append(this.#question, this.#askedRow);
    this.root.append(
      worded("h2", "unseen", texts, "you"),
      this.#asked,
      worded("h2", "unseen", texts, "answer"),
      this.#answer.root,
      this.#notes,
      this.#answerRow,
    );
    this.root.dataset.turn = turn.id;
    if (turn.stored) this.#answer.root.textContent = turn.reasoning + turn.answer;
    else this.#drawAnswer();
  }

  /** Make it what is to be read, with all that can be done. */
  draw() {
    if (this.#drawn) return;
    this.#drawAnswer();
    if (this.#around) this.update(this.#around);
  }

  #drawAnswer() {
    this.#drawn = true;
    const { answer, reasoning } = this.#turn;
    if (isOver(this.#turn)) return this.#answer.show(answer, reasoning);
    this.#answer.clear();
    if (reasoning) this.#answer.append({ text: reasoning, channel: "reasoning" });
    if (answer) this.#answer.append({ text: answer, channel: "answer" });
    this.#answer.flush();
  }

  /** More has come, which the turn has already. @param {Pick<Delta, "text" | "channel">} delta */
  append(delta) {
    if (this.#drawn) this.#answer.append(delta);
    else this.draw();
  }

  /** Bring what was appended on screen. */
  flush() {
    this.#answer.flush();
    // From its beginning: were it told at the end, all of a long answer would be laid out once more.
    if (this.#turn.answer.length < BEGINNING) tellLanguage(this.#answer.root, this.#turn.answer);
  }

  /** The text is void, and comes again. */
  clear() {
    this.#drawn = true;
    this.#answer.clear();
  }

  /** @param {Around} around */
  update(around) {
    const turn = this.#turn;
    this.#around = around;
    this.root.dataset.state = turn.state;
    this.#answer.root.setAttribute("aria-busy", String(!isOver(turn)));
    if (this.#question.textContent !== turn.question) this.#question.textContent = turn.question;
    if (turn.stored && this.#log !== turn.log) {
      this.#drawAnswer();
    }
    this.#log = turn.log;
    if (!this.#drawn) return;
    tellLanguage(this.#question, turn.question);
    tellLanguage(this.#answer.root, turn.answer);
    if (isOver(turn)) this.#answer.finish();
    this.#notes.classList.toggle("warning", around.notes.warning);
    // Made anew only where something has changed: whoever is on a button stays there.
    const { answers, questions, notes, canContinue } = around;
    const place = [answers, questions].map((versions) => `${versions.indexOf(turn)} of ${versions.length}`);
    const made = JSON.stringify([this.#texts.lang, turn.state, notes, canContinue, place, turn.messageId, Boolean(turn.answer)]);
    if (made === this.#made) return;
    this.#made = made;
    const focused = document.activeElement;
    const act = focused instanceof HTMLElement && this.root.contains(focused) ? focused.dataset.act : undefined;
    this.#notes.replaceChildren(
      ...notes.sentences.map((sentence) => element("p", "", sentence)),
      ...this.#noteActions(canContinue),
    );
    this.#askedRow.replaceChildren(...this.#questionActions(questions));
    this.#answerRow.replaceChildren(...this.#answerActions(answers));
    if (act && focused && !this.root.contains(focused)) this.focus(act);
  }

  /** @param {string} act  names a button */
  focus(act) {
    const all = [...this.root.querySelectorAll("button")];
    const found = all.find((each) => each.dataset.act === act && !each.disabled);
    // At the first or the last version the button that led there can lead no further.
    const other = { previous: "next", next: "previous" }[act.split(" ")[1] ?? ""];
    const instead = all.find((each) => each.dataset.act === `${act.split(" ")[0]} ${other}` && !each.disabled);
    (found ?? instead ?? all[0])?.focus({ preventScroll: true });
  }

  /** Edit the question in its place. */
  edit() {
    if (this.#asked.querySelector("form")) return;
    const { form, box } = questionEditor({
      question: this.#turn.question,
      texts: this.#texts,
      onSend: (question) => this.#acts.askInstead(this.#turn, question),
      onLeave: () => {
        form.replaceWith(this.#question);
        this.#askedRow.hidden = false;
        this.focus("edit");
      },
    });
    this.#question.replaceWith(form);
    this.#askedRow.hidden = true;
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
  }

  /** @param {boolean} canContinue */
  #noteActions(canContinue) {
    const turn = this.#turn;
    const texts = this.#texts;
    if (turn.state === "refused" && !turn.of) return [button(texts.edit, () => this.#acts.takeBack(turn))];
    if (canContinue) return [button(texts.continue, () => this.#acts.continue())];
    if (turn.state !== "waiting") return [];
    const remove = button(texts.withdraw, () => this.#acts.remove(turn));
    const row = element("div", "row");
    row.append(...(turn.of ? [] : [button(texts.editWaiting, () => this.#acts.takeBack(turn))]), remove);
    return [row];
  }

  /** @param {Turn[]} versions */
  #questionActions(versions) {
    if (isUnsent(this.#turn)) return this.#versions(versions, this.#texts.versionsOfQuestion, "question");
    return [
      ...this.#versions(versions, this.#texts.versionsOfQuestion, "question"), // the row runs from the right
      iconButton("edit", this.#texts.editQuestion, () => this.edit()),
      this.#copyButton(this.#texts.copyQuestion, () => this.#turn.question),
    ];
  }

  /** @param {Turn[]} versions */
  #answerActions(versions) {
    const turn = this.#turn;
    if (!isOver(turn)) return this.#versions(versions, this.#texts.versionsOfAnswer, "answer");
    const copy = turn.answer ? [this.#copyButton(this.#texts.copyAnswer, () => this.#answer.source)] : [];
    const again = turn.messageId ? [iconButton("again", this.#texts.regenerate, () => this.#acts.regenerate(turn))] : [];
    return [...this.#versions(versions, this.#texts.versionsOfAnswer, "answer"), ...copy, ...again];
  }

  /** @param {Turn[]} versions @param {string} label @param {string} name */
  #versions(versions, label, name) {
    if (versions.length < 2) return [];
    const at = versions.indexOf(this.#turn);
    const step = (/** @type {"previous" | "next"} */ way, /** @type {Turn | undefined} */ to) => {
      const made = iconButton(way, this.#texts[way], () => to && this.#acts.choose(this.#turn, to));
      made.dataset.act = `${name} ${way}`;
      made.disabled = !to;
      return made;
    };
    const group = element("span", "versions");
    group.role = "group";
    group.ariaLabel = label;
    const place = element("span", "", `${at + 1}/${versions.length}`);
    group.append(step("previous", versions[at - 1]), place, step("next", versions[at + 1]));
    return [group];
  }

  /** @param {string} label @param {() => string} text */
  #copyButton(label, text) {
    const made = iconButton("copy", label, async () => {
      const copied = await copyText(text());
      made.replaceChildren(icon(copied ? "copied" : "close"));
      made.ariaLabel = made.title = copied ? this.#texts.copied : this.#texts.copyFailed;
      setTimeout(() => {
        made.replaceChildren(icon("copy"));
        made.ariaLabel = made.title = label;
      }, COPIED_MS);
    });
    return made;
  }
}
