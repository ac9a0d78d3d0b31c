// @ts-check
// Starts the shared worker, or finds it running, and has each side notice when the other one dies.

import { BUILD } from "./shared_socket.js";
import { newUuid } from "./uuid.js";

/** @typedef {import("./shared_chat.js").Port} Port */

const START_TIMEOUT_MS = 10_000; // a machine may be busy; who gives up takes the connection from the other pages

/**
 * A port to the worker; null where the browser has no shared workers or this one does not start.
 * @param {() => void} onDeath  the worker has died, and the port with it
 * @returns {Promise<Port | null>}
 */
export async function sharedPort(onDeath) {
  /** @type {SharedWorker} */
  let worker;
  try {
    worker = new SharedWorker("/static/shared_worker.js", { type: "module", name: `streamchat.${BUILD}` });
  } catch {
    return null;
  }
  const { port } = worker;
  /** @type {{build: string, lock?: string} | null} */
  const welcome = await new Promise((resolve) => {
    port.onmessage = ({ data }) => resolve(data);
    worker.onerror = () => resolve(null);
    setTimeout(() => resolve(null), START_TIMEOUT_MS);
  });
  if (welcome?.build !== BUILD) {
    port.close();
    return null;
  }
  if (welcome.lock) {
    void navigator.locks.request(welcome.lock, onDeath);
    const lock = `streamchat.page.${newUuid()}`;
    void navigator.locks.request(lock, () => {
      port.postMessage({ kind: "alive", lock });
      return new Promise(() => {}); // as long as the page lives
    });
  }
  return port;
}
