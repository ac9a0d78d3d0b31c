// @ts-check
// Where the server does not answer, the browser shows a page that helps. Nothing else is ever served from here: the
// page's own code always comes from the server.

/** @type {any} The types that tsc has of a worker are not those of a service worker. */
const given = self;
/** @type {ServiceWorkerGlobalScope} */
const worker = given;

const CACHE = "streamchat.offline";
const HELP = "/static/offline/index.html";
const FILES = [HELP, "/static/offline/offline.css", "/static/offline/offline.js", "/static/looks.js", "/static/favicon.svg"];
const GATEWAY_ERRORS = [502, 503, 504]; // a proxy lives, the server behind it does not

let kept = false; // since this worker was started, which a browser does again and again

worker.addEventListener("install", (event) => {
  event.waitUntil(keep());
  void worker.skipWaiting();
});

worker.addEventListener("activate", (event) => {
  // The request for the page does not wait for this worker to start.
  event.waitUntil(Promise.all([worker.registration.navigationPreload?.enable(), worker.clients.claim()]));
});

worker.addEventListener("fetch", (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (origin !== location.origin) return;
  const isPage = event.request.mode === "navigate" && (pathname === "/" || pathname.startsWith("/c/"));
  if (isPage) event.respondWith(page(event));
  else if (FILES.includes(pathname)) event.respondWith(fetch(event.request).catch(() => fromCache(pathname)));
});

/** @param {FetchEvent} event */
async function page(event) {
  try {
    const answer = /** @type {Response | undefined} */ (await event.preloadResponse) ?? (await fetch(event.request));
    if (GATEWAY_ERRORS.includes(answer.status)) return await fromCache(HELP);
    if (!kept) event.waitUntil(keep().catch(() => {}));
    return answer;
  } catch {
    return fromCache(HELP);
  }
}

/** Keep the help as it is now. */
async function keep() {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES.map((file) => new Request(file, { cache: "no-cache" })));
  kept = true;
}

/** @param {string} file */
async function fromCache(file) {
  return (await caches.match(file)) ?? Response.error();
}
