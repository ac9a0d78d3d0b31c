// @ts-check
// Has the browser keep a page that helps when the server is gone. Browsers do so over TLS and on one's own machine only.

export function keepOfflineHelp() {
  const keep = () => void navigator.serviceWorker?.register("/service_worker.js", { updateViaCache: "none" }).catch(() => {});
  if (document.readyState === "complete") keep();
  else window.addEventListener("load", keep);
}
