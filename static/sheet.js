// @ts-check
// Fetches a style sheet.

/** When it holds. Rejects where it cannot be had. @param {string} href */
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
