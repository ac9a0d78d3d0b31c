// @ts-check
// Wires the chat to the page.

import { Chat } from "./chat.js";
import { ChatSocket } from "./chat_socket.js";
import { Composer } from "./composer.js";
import { pageMemory } from "./page_memory.js";
import { takeIdentity } from "./session.js";
import { sharedPort } from "./shared_port.js";
import { SharedSocket } from "./shared_socket.js";
import { notesOf, Pace, statusOf } from "./status.js";
import { textsFor } from "./texts.js";
import { element, Transcript } from "./transcript.js";
import { newUuid } from "./uuid.js";

/** @typedef {import("./turn.js").Turn} Turn */

const FIGURES_MS = 250; // numbers that change faster cannot be read

const texts = textsFor(navigator.languages);
const parts = {
  model: get("model", HTMLElement),
  newChat: get("new-chat", HTMLButtonElement),
  scroller: get("scroller", HTMLElement),
  greeting: get("greeting", HTMLElement),
  introduction: get("introduction", HTMLElement),
  list: get("turns", HTMLElement),
  jump: get("jump", HTMLButtonElement),
  notice: get("notice", HTMLElement),
  form: get("composer", HTMLFormElement),
  box: get("question", HTMLTextAreaElement),
  button: get("send", HTMLButtonElement),
  status: get("status", HTMLElement),
  phase: get("phase", HTMLElement),
  figures: get("figures", HTMLElement),
  verified: get("verified", HTMLElement),
  progress: get("progress", HTMLProgressElement),
};

const transcript = new Transcript({ ...parts, texts });
const pace = new Pace();
let figuresAt = 0;
/** @type {Turn | undefined} */
let continueOffered;

const surroundings = {
  WebSocket,
  /** @type {(callback: () => void, ms: number) => number} */
  setTimeout: (callback, ms) => window.setTimeout(callback, ms),
  /** @type {(timer: number | undefined) => void} */
  clearTimeout: (timer) => window.clearTimeout(timer),
  random: Math.random,
  newId: newUuid,
};

const chat = new Chat({
  surroundings,
  listener: {
    changed: showAll,
    added(turn) {
      transcript.add(turn);
      showTurn(turn);
    },
    turnChanged(turn) {
      remember();
      showTurn(turn);
      showAll();
    },
    appended(turn, delta) {
      transcript.append(turn, delta);
      const now = performance.now();
      pace.note(turn, now);
      if (now - figuresAt > FIGURES_MS) showStatus();
    },
    cleared: (turn) => transcript.clear(turn),
    withdrawn(turn) {
      takeOff(turn);
      composer.giveBack(turn.question);
    },
    identified: (token) => (pageMemory.token = token),
    refused: ({ code, message }) => showNotice(texts.error(code, message)),
  },
});

const composer = new Composer({
  ...parts,
  texts,
  onSend(question) {
    chat.ask(question);
    transcript.toEnd();
    remember();
    showAll();
  },
  onStop() {
    transcript.flush(); // so that the cursor that Stop sends is what the reader sees
    if (chat.active) chat.stop(chat.active);
  },
  onDraft: (draft) => (pageMemory.draft = draft),
});

/** Write a turn's state below it. @param {Turn} turn */
function showTurn(turn) {
  const actions = [];
  if (turn.state === "refused") {
    actions.push(
      button(texts.edit, () => {
        chat.forget(turn);
        takeOff(turn);
        composer.giveBack(turn.question);
      }),
    );
  }
  if (turn === chat.newest && chat.canContinue) actions.push(button(texts.continue, () => chat.continue()));
  transcript.update(turn, notesOf(turn, texts), actions);
}

/** @param {Turn} turn */
function takeOff(turn) {
  transcript.remove(turn);
  remember();
  showAll();
}

/** Offer «Continue» where it can be done now, and nowhere else. */
function showContinue() {
  const offered = chat.canContinue ? chat.newest : undefined;
  if (offered === continueOffered) return;
  const before = continueOffered;
  continueOffered = offered;
  for (const turn of [before, offered]) if (turn && chat.turns.get(turn.id) === turn) showTurn(turn);
}

function showAll() {
  showContinue();
  const model = chat.server?.model.replace(/\/+$/, "").split("/").pop() ?? "";
  parts.model.textContent = model;
  parts.model.title = chat.server?.model ?? "";
  parts.introduction.textContent = model ? texts.introduction(model) : texts.introductionUnknown;
  parts.greeting.hidden = chat.turns.size > 0;
  parts.newChat.disabled = chat.turns.size === 0;
  composer.busy = chat.active !== undefined;
  showStatus();
  showConnection();
}

function showStatus() {
  const now = (figuresAt = performance.now());
  const status = statusOf(chat, texts, (turn) => pace.perSecond(turn, now));
  parts.status.dataset.mood = status.mood;
  // A live region is read out again when it is set again.
  if (parts.phase.textContent !== status.phase) parts.phase.textContent = status.phase;
  parts.figures.textContent = status.figures;
  parts.verified.hidden = !status.verified;
  parts.progress.hidden = status.progress === undefined;
  parts.progress.value = status.progress ?? 0;
}

function showConnection() {
  const { connection } = chat;
  if (connection.phase === "ready") return hideNotice();
  if (connection.phase !== "closed") return;
  switch (connection.verdict) {
    case "replaced":
      return showNotice(texts.replaced, button(texts.useHere, () => chat.socket.open()));
    case "unauthorized":
      if (pageMemory.token === undefined) return showNotice(texts.unauthorized);
      pageMemory.token = undefined; // of another server at this address, perhaps one that asks for none
      return chat.socket.open();
    case "refused":
      return showNotice(texts.refused(connection.reason), button(texts.tryAgain, () => chat.socket.open()));
  }
}

/** @param {string} sentence @param {HTMLElement[]} actions */
function showNotice(sentence, ...actions) {
  parts.notice.hidden = false;
  parts.notice.replaceChildren(element("p", "", sentence), ...actions);
}

function hideNotice() {
  parts.notice.hidden = true;
}

function remember() {
  pageMemory.conversation = {
    conversationId: chat.conversationId,
    turns: [...chat.turns.values()].map(({ id, question, state, goesOn, messageId }) => ({
      id,
      question,
      accepted: !["waiting", "asked", "refused"].includes(state),
      goesOn,
      messageId,
    })),
  };
}

function recall() {
  const kept = pageMemory.conversation;
  chat.conversationId = kept.conversationId;
  for (const turn of kept.turns) chat.restore(turn);
  composer.text = pageMemory.draft;
}

function translate() {
  document.documentElement.lang = texts.lang;
  for (const attribute of ["text", "label", "placeholder", "title"]) {
    for (const node of document.querySelectorAll(`[data-${attribute}]`)) {
      const words = String(texts[/** @type {"send"} */ (node.getAttribute(`data-${attribute}`))]);
      if (attribute === "text") node.textContent = words;
      else node.setAttribute(attribute === "label" ? "aria-label" : attribute, words);
    }
  }
}

/** @param {string} label @param {() => void} onClick */
function button(label, onClick) {
  const made = element("button", "quiet", label);
  made.addEventListener("click", onClick);
  return made;
}

/** @template {HTMLElement} T @param {string} id @param {new () => T} kind @returns {T} */
function get(id, kind) {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${kind.name} #${id}.`);
  return found;
}

parts.newChat.addEventListener("click", () => {
  chat.newChat();
  transcript.reset();
  remember();
  showAll();
  composer.focus();
});
window.addEventListener("online", () => chat.socket.wake());
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && chat.socket.wake());
window.addEventListener("hashchange", async () => (await takeIdentity()) && chat.socket.open(true));
window.addEventListener("pagehide", () => chat.socket.close());
window.addEventListener("pageshow", ({ persisted }) => persisted && chat.socket.open());

translate();
recall();
if (matchMedia("(pointer: fine)").matches) composer.focus();

// A page whose worker has died begins anew: all that counts outlives a reload.
const [port, anew] = await Promise.all([sharedPort(() => location.reload()), takeIdentity()]);
const url = new URL("/ws", location.href.replace(/^http/, "ws")).href;
chat.connect(
  (user) => (port ? new SharedSocket({ port, ...user }) : new ChatSocket({ url, surroundings, ...user })),
  () => pageMemory.token,
);
chat.socket.open(anew);
