// @ts-check
// Wires the chat to the page.

import { conversationInAddress, goTo, stayAt } from "./address.js";
import { Chat } from "./chat.js";
import { ChatSocket } from "./chat_socket.js";
import { Composer } from "./composer.js";
import { Drafts } from "./drafts.js";
import { fetchedOnce, sheet } from "./fetched.js";
import { keepAboveKeyboard } from "./keyboard.js";
import { textsOf } from "./language.js";
import { Notice } from "./notice.js";
import { keepOfflineHelp } from "./offline_help.js";
import { everyTab, pageMemory, thisTab } from "./page_memory.js";
import { pageParts } from "./page_parts.js";
import { setRemoteImages } from "./remote_images.js";
import { takeIdentity } from "./session.js";
import { settings } from "./settings.js";
import { SettingsButton } from "./settings_button.js";
import { sharedPort } from "./shared_port.js";
import { SharedSocket } from "./shared_socket.js";
import { Sidebar } from "./sidebar.js";
import { StatusLine } from "./status_line.js";
import { newUuid } from "./uuid.js";

const identity = takeIdentity();
const texts = textsOf(settings);
const parts = pageParts();
const statusLine = new StatusLine({ ...parts, texts });
const notice = new Notice({ place: parts.notice, texts, forgetToken, onFocusLost: () => parts.box.focus() });
const sidebar = new Sidebar(parts);
const drafts = new Drafts({ everyTab, thisTab });
const settingsButton = new SettingsButton({
  button: parts.openSettings,
  store: settings,
  texts,
  defaults: () => chat.server?.defaults ?? {},
  onFailure: () => notice.show(texts.notFetched),
});

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
  read: async (id, etag) => (await fetched()).library.read(id, etag),
  listener: {
    changed: showAll,
    turnChanged(turn) {
      remember();
      workspace?.page.showTurn(turn);
      showAround();
    },
    appended(turn, delta) {
      workspace?.page.append(turn, delta);
      if (turn === chat.active) statusLine.note(turn, chat);
    },
    cleared: (turn) => workspace?.page.clear(turn),
    withdrawn: (turn) => composer.giveBack(turn.question),
    identified(token) {
      pageMemory.token = token;
      void workspace?.list.read(); // now the server says whose it is
    },
    refused: ({ code, message }) => notice.show(texts.error(code, message)),
    listed: (frame) => workspace?.list.take(frame),
  },
});

/** @type {Composer} */
const composer = new Composer({
  ...parts,
  onSend: ask,
  onStop() {
    workspace?.page.flush(); // so that the cursor that Stop sends is what the reader sees
    if (chat.active) chat.stop(chat.active);
  },
  onRecall: () => workspace?.page.recall() ?? false,
  onDraft: (draft) => drafts.set(chat.conversation.id, draft),
});

/** Not here yet: what has come until then is with the chat. @type {import("./workspace.js").Workspace | undefined} */
let workspace;

/** The workspace, which begins with all that the chat has by then. What could not be fetched is, with the next news of the connection. */
const fetched = fetchedOnce(async () => {
  try {
    const [{ Workspace }] = await Promise.all([
      import("./workspace.js"),
      identity,
      sheet("/static/workspace.css"),
      sheet("/static/answer.css"),
    ]);
    workspace = new Workspace({ parts, texts, chat, composer, token: () => pageMemory.token, open, begin, ask });
  } catch (fault) {
    if (chat.connection.phase === "ready") notice.show(texts.notFetched); // else the connection is what is missing
    throw fault;
  }
  if (navigator.cookieEnabled || pageMemory.token) void workspace.list.read(); // else nobody's
  showAll();
  workspace.page.toEnd();
  settingsButton.fetchEarly();
  return workspace;
});

/** @param {string} question */
function ask(question) {
  chat.ask(question);
  workspace?.page.toEnd();
}

/** The conversation that `shownId` named was shown last. @type {import("./conversation.js").Conversation} */
let shown = chat.conversation;
/** @type {string | undefined} */
let shownId;

/** Of the newest connection. */
let { server } = chat;

function showAll() {
  remember();
  if (server && server !== chat.server) void workspace?.list.read(); // news of a time without a connection
  server = chat.server;
  followAddress();
  if (workspace) workspace.show();
  else void fetched().catch(() => {});
  showAround();
}

/** What stands around the conversation. */
function showAround() {
  composer.busy = chat.active !== undefined;
  statusLine.show(chat);
  notice.showConnection(chat);
}

/** A new conversation gets its name with its first turn, and may lose it: the address and the draft go along. */
function followAddress() {
  const { conversation } = chat;
  if (conversation === shown && conversation.id !== shownId) {
    stayAt(conversation.id);
    drafts.set(shownId, "");
    drafts.set(conversation.id, composer.text);
  }
  shown = conversation;
  shownId = conversation.id;
}

/** Show a conversation, by its name in the list. @param {string} id */
function open(id) {
  goTo(id);
  void arrive();
}

/** Begin another conversation. */
function begin() {
  goTo(undefined);
  void arrive();
}

/** Show what the address names. */
async function arrive() {
  const id = conversationInAddress();
  sidebar.close();
  const reading = id === undefined ? chat.newChat() : chat.show(id);
  composer.text = drafts.get(id);
  workspace?.page.toEnd();
  if (matchMedia("(pointer: fine)").matches) composer.focus();
  await reading;
}

/** Whether there was one. */
function forgetToken() {
  const had = pageMemory.token !== undefined;
  pageMemory.token = undefined;
  return had;
}

function remember() {
  pageMemory.turns = chat.open.kept;
}

/** Other tabs and devices may have changed things. */
function catchUp() {
  chat.socket.wake();
  void workspace?.list.read();
  void chat.refresh();
}

parts.newChat.addEventListener("click", begin);
parts.skip.addEventListener("click", (event) => {
  event.preventDefault(); // the address is the conversation's
  composer.focus();
});
window.addEventListener("popstate", () => void arrive());
window.addEventListener("online", () => chat.socket.wake());
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && catchUp());
window.addEventListener("hashchange", async () => (await takeIdentity()) && chat.socket.open(true));
window.addEventListener("pagehide", () => {
  workspace?.leave();
  chat.socket.close();
});
window.addEventListener("pageshow", ({ persisted }) => persisted && chat.socket.open());

settings.subscribe(({ remoteImages }) => {
  setRemoteImages(remoteImages);
  showAll();
});
setRemoteImages(settings.get().remoteImages); // cookies may have been cleared
chat.open.restore(pageMemory.turns);
if (conversationInAddress() || !chat.conversation.turns.size) void arrive();
else showAll();

// A page whose worker has died begins anew: all that counts outlives a reload.
const [port, anew] = await Promise.all([sharedPort(() => location.reload()), identity]);
const url = new URL("/ws", location.href.replace(/^http/, "ws")).href;
chat.connect(
  (user) => (port ? new SharedSocket({ port, ...user }) : new ChatSocket({ url, surroundings, ...user })),
  () => pageMemory.token,
);
chat.socket.open(anew);
keepOfflineHelp();
keepAboveKeyboard();
