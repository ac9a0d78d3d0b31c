// @ts-check
// Whether images from other hosts are shown. The page's policy forbids them, unless this cookie came with the request
// for the page; so a change holds from the next load on.

const COOKIE = "streamchat_images";
const A_YEAR_S = 365 * 24 * 3600;

const inCookie = () => document.cookie.split("; ").includes(`${COOKIE}=1`);
let shown = inCookie(); // asked for with each piece of Markdown, and cookies are slow to read

/** Whether this page may show them. */
export const allowRemoteImages = () => shown;

/** Allow them from the next load on, or forbid them at once. @param {boolean} allowed */
export function setRemoteImages(allowed) {
  shown = allowed;
  if (allowed === inCookie()) return;
  document.cookie = `${COOKIE}=${allowed ? 1 : ""}; Path=/; SameSite=Strict; Max-Age=${allowed ? A_YEAR_S : 0}`;
}
