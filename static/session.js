// @ts-check
// Who this is: a cookie that no script can read. A token is handed over for it once.

import { pageMemory } from "./page_memory.js";

const TIMEOUT_MS = 5000;

/**
 * Hand the server the token of the link that opened the page (`#token=…`), or the one that is still in the page's
 * memory. Returns whether the page may have another identity now.
 */
export async function takeIdentity() {
  const kept = pageMemory.token;
  const token = takeTokenFromLink() ?? kept;
  if (!token) return false;
  const answer = navigator.cookieEnabled ? await handOver(token) : null;
  // What could not be handed over is shown in `hello`, and next time here again.
  pageMemory.token = answer?.ok || answer?.status === 401 ? undefined : token;
  return answer?.ok || token !== kept;
}

/** @param {string} token @returns {Promise<Response | null>} null where there is no answer */
async function handOver(token) {
  const headers = { Authorization: `Bearer ${token}` };
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  return fetch("/api/session", { method: "POST", headers, signal }).catch(() => null);
}

/** The link's token, taken out of the address bar. */
function takeTokenFromLink() {
  const token = new URLSearchParams(location.hash.slice(1)).get("token");
  if (token) history.replaceState(null, "", location.pathname + location.search);
  return token ?? undefined;
}
