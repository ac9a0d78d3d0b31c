// @ts-check
// Wires the chat to the page.

import { conversationInAddress, goTo, stayAt } from "./address.js";
import { Chat } from "./chat.js";
import { ChatSocket } from "./chat_socket.js";
import { Composer } from "./composer.js";
import { ConversationList } from "./conversation_list.js";
import { ConversationPage } from "./conversation_page.js";
import { Deletions } from "./deletions.js";
import { Drafts } from "./drafts.js";
import { FirstRun } from "./first_run.js";
import { keepAboveKeyboard } from "./keyboard.js";
import { textsOf } from "./language.js";
import { Library } from "./library.js";
import { ListView } from "./list_view.js";
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
import { Toasts } from "./toasts.js";
import { Transfers } from "./transfers.js";
import { newUuid } from "./uuid.js";

const texts = textsOf(settings);
const parts = pageParts();
const statusLine = new StatusLine({ ...parts, texts });
const notice = new Notice({ place: parts.notice, texts, forgetToken, onFocusLost: () => parts.box.focus() });
const sidebar = new Sidebar(parts);
const toasts = new Toasts({ place: parts.toasts, texts });
const library = new Library(() => pageMemory.token);
const drafts = new Drafts({ everyTab, thisTab });
new SettingsButton({
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
  read: (id, etag) => library.read(id, etag),
  listener: {
    changed: showAll,
    turnChanged(turn) {
      remember();
      page.showTurn(turn);
      showAround();
    },
    appended(turn, delta) {
      page.append(turn, delta);
      if (turn === chat.active) statusLine.note(turn, chat);
    },
    cleared: (turn) => page.clear(turn),
    withdrawn: (turn) => composer.giveBack(turn.question),
    identified(token) {
      pageMemory.token = token;
      void list.read(); // now the server says whose it is
    },
    refused: ({ code, message }) => notice.show(texts.error(code, message)),
    listed: (frame) => list.take(frame),
  },
});

/** @type {Composer} */
const composer = new Composer({
  ...parts,
  onSend: ask,
  onStop() {
    page.flush(); // so that the cursor that Stop sends is what the reader sees
    if (chat.active) chat.stop(chat.active);
  },
  onRecall: () => page.recall(),
  onDraft: (draft) => drafts.set(chat.conversation.id, draft),
});

const firstRun = new FirstRun(parts, {
  texts,
  onAsk(question) {
    ask(question);
    composer.focus(); // what was clicked is gone
  },
});
const page = new ConversationPage({ parts, texts, chat, library, firstRun, composer: () => composer });

const list = new ConversationList(library, showList);
const deletions = new Deletions({ library, list, toasts, texts, onDeleted: (id) => chat.drop(id) });
const transfers = new Transfers({ library, toasts, texts, parts, open, onImported: () => void list.read() });
const listView = new ListView({
  place: parts.conversations,
  list,
  texts,
  acts: {
    open,
    async rename(id, title) {
      list.rename(id, title);
      await library.rename(id, title).catch((fault) => toasts.show(texts.failedTo(texts.rename, fault.message)));
    },
    remove(id) {
      const shown = chat.conversation.id === id;
      if (shown) begin();
      deletions.begin(id, list.get(id)?.title ?? "", () => shown && open(id));
    },
    save: (id, format) => void transfers.save(id, format),
  },
});

/** @param {string} question */
function ask(question) {
  chat.ask(question);
  page.toEnd();
}

/** The conversation that `shownId` named was shown last. @type {import("./conversation.js").Conversation} */
let shown = chat.conversation;
/** @type {string | undefined} */
let shownId;

/** Of the newest connection. */
let { server } = chat;

function showAll() {
  remember();
  if (server && server !== chat.server) void list.read(); // news of a time without a connection
  server = chat.server;
  followAddress();
  page.show();
  showList();
  showAround();
}

/** What stands around the conversation. */
function showAround() {
  composer.busy = chat.active !== undefined;
  statusLine.show(chat);
  notice.showConnection(chat);
}

function showList() {
  listView.show({ shown: chat.conversation.id, live: chat.live });
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
  page.toEnd();
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
  void list.read();
  void chat.refresh();
}

parts.newChat.addEventListener("click", begin);
parts.skip.addEventListener("click", (event) => {
  event.preventDefault(); // the address is the conversation's
  composer.focus();
});
parts.search.addEventListener("input", () => {
  clearTimeout(Number(parts.search.dataset.timer));
  parts.search.dataset.timer = String(setTimeout(() => void list.read(parts.search.value.trim()), 200));
});
parts.search.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && parts.search.value) event.stopPropagation(); // it empties the box, and stops no reply
});
window.addEventListener("popstate", () => void arrive());
window.addEventListener("online", () => chat.socket.wake());
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && catchUp());
window.addEventListener("hashchange", async () => (await takeIdentity()) && chat.socket.open(true));
window.addEventListener("pagehide", () => {
  deletions.sendAll();
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
const [port, anew] = await Promise.all([sharedPort(() => location.reload()), takeIdentity()]);
const url = new URL("/ws", location.href.replace(/^http/, "ws")).href;
chat.connect(
  (user) => (port ? new SharedSocket({ port, ...user }) : new ChatSocket({ url, surroundings, ...user })),
  () => pageMemory.token,
);
chat.socket.open(anew);
if (navigator.cookieEnabled || pageMemory.token) void list.read();
keepOfflineHelp();
keepAboveKeyboard();
