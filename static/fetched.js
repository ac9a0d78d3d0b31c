// @ts-check
// What a page fetches when it needs it.

/** Fetch something once, and where that failed, anew for whoever asks next. @template T @param {() => Promise<T>} fetch @returns {() => Promise<T>} */
export function fetchedOnce(fetch) {
  /** @type {Promise<T> | undefined} */
  let fetched;
  return () =>
    (fetched ??= fetch().catch((fault) => {
      fetched = undefined;
      throw fault;
    }));
}

/** A style sheet, when it holds. Rejects where it cannot be had. @param {string} href */
export function sheet(href) {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = href;
  const done = new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => {
      link.remove();
      reject(new Error(`${href} could not be fetched.`));
    };
  });
  document.head.append(link);
  return done;
}
