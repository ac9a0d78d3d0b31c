// @ts-check
// Wires the chat to the page.

import { Chat } from "./chat.js";
import { ChatSocket } from "./chat_socket.js";
import { Composer } from "./composer.js";
import { FirstRun } from "./first_run.js";
import { textsOf } from "./language.js";
import { Notice } from "./notice.js";
import { pageMemory } from "./page_memory.js";
import { button, pageParts } from "./page_parts.js";
import { setRemoteImages } from "./remote_images.js";
import { takeIdentity } from "./session.js";
import { settings } from "./settings.js";
import { SettingsButton } from "./settings_button.js";
import { sharedPort } from "./shared_port.js";
import { SharedSocket } from "./shared_socket.js";
import { Sidebar } from "./sidebar.js";
import { notesOf } from "./status.js";
import { StatusLine } from "./status_line.js";
import { Transcript } from "./transcript.js";
import { newUuid } from "./uuid.js";

/** @typedef {import("./turn.js").Turn} Turn */

const texts = textsOf(settings);
const parts = pageParts();
const transcript = new Transcript({ ...parts, texts });
const statusLine = new StatusLine({ ...parts, texts });
const notice = new Notice({ place: parts.notice, texts, forgetToken });
new Sidebar(parts);
new SettingsButton({
  button: parts.openSettings,
  store: settings,
  texts,
  defaults: () => chat.server?.defaults ?? {},
  onFailure: () => notice.show(texts.notFetched),
});
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
  choices: () => settings.forAsk(),
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
      statusLine.note(turn, chat);
    },
    cleared: (turn) => transcript.clear(turn),
    withdrawn(turn) {
      takeOff(turn);
      composer.giveBack(turn.question);
    },
    identified: (token) => (pageMemory.token = token),
    refused: ({ code, message }) => notice.show(texts.error(code, message)),
  },
});

const composer = new Composer({
  ...parts,
  texts,
  onSend: ask,
  onStop() {
    transcript.flush(); // so that the cursor that Stop sends is what the reader sees
    if (chat.active) chat.stop(chat.active);
  },
  onDraft: (draft) => (pageMemory.draft = draft),
});

const firstRun = new FirstRun(parts, {
  texts,
  onAsk(question) {
    ask(question);
    composer.focus(); // what was clicked is gone
  },
});

/** @param {string} question */
function ask(question) {
  chat.ask(question);
  transcript.toEnd();
  remember();
  showAll();
}

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
  firstRun.show(chat.turns.size === 0, model);
  parts.newChat.disabled = chat.turns.size === 0;
  composer.busy = chat.active !== undefined;
  statusLine.show(chat);
  notice.showConnection(chat);
}

/** Whether there was one. */
function forgetToken() {
  const had = pageMemory.token !== undefined;
  pageMemory.token = undefined;
  return had;
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

settings.subscribe(({ remoteImages }) => {
  setRemoteImages(remoteImages);
  for (const turn of chat.turns.values()) showTurn(turn);
  showAll();
});
setRemoteImages(settings.get().remoteImages); // cookies may have been cleared
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
