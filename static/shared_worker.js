// @ts-check
// The worker that all pages of one browser share; it ends with the last of them.

import { SharedChat } from "./shared_chat.js";
import { BUILD } from "./shared_socket.js";

const LOCK = `streamchat.worker.${crypto.getRandomValues(new Uint32Array(4)).join(".")}`;

const shared = new SharedChat({
  url: new URL("/ws", location.href.replace(/^http/, "ws")).href,
  surroundings: {
    WebSocket,
    setTimeout: (callback, ms) => self.setTimeout(callback, ms),
    clearTimeout: (timer) => self.clearTimeout(timer),
    random: Math.random,
    released: (lock, then) => void navigator.locks.request(lock, then),
  },
});

// A page that gets this lock knows that the worker has died. Plain http has no locks, and so nobody notices a crash.
const held = new Promise((resolve) => {
  if (!navigator.locks) return resolve(undefined);
  void navigator.locks.request(LOCK, () => {
    resolve(LOCK);
    return new Promise(() => {});
  });
});

self.addEventListener("connect", async (event) => {
  const [port] = /** @type {MessageEvent} */ (event).ports;
  shared.hear(port);
  port.postMessage({ kind: "welcome", build: BUILD, lock: await held });
});
