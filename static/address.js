// @ts-check
// The address bar: which conversation it names, and the way back.

const PATH = /^\/c\/([^/]+)$/;

/** The conversation that the address names. */
export function conversationInAddress() {
  const [, id] = PATH.exec(location.pathname) ?? [];
  return id === undefined ? undefined : decodeURIComponent(id);
}

/** @param {string | undefined} id */
export function addressOf(id) {
  return id === undefined ? "/" : `/c/${encodeURIComponent(id)}`;
}

/** Name another conversation, from which «back» leads to the one before. @param {string | undefined} id */
export function goTo(id) {
  if (addressOf(id) !== location.pathname) history.pushState(null, "", addressOf(id));
}

/** The conversation that is shown has got its name, or lost it. @param {string | undefined} id */
export function stayAt(id) {
  if (addressOf(id) !== location.pathname) history.replaceState(null, "", addressOf(id));
}
