// @ts-check
// Looks for the server until it is back, and then shows the page that was asked for.

const texts = {
  en: {
    gone: "The server does not answer",
    again: "This page tries again by itself.",
    yours: "Does it run on your machine? Start it in StreamChat's folder, and leave that terminal open:",
    elsewhere: "Does it run elsewhere? See whether your network works, or ask whoever runs it.",
    safe: "Nothing is lost: conversations are kept on the server, and a reply that was cut goes on.",
    tryNow: "Try now",
    trying: "Trying…",
    still: "Still no answer.",
  },
  zh: {
    gone: "服务器没有响应",
    again: "本页会自动重试。",
    yours: "服务器在您自己的机器上吗？请在 StreamChat 的文件夹里启动它，并让那个终端开着：",
    elsewhere: "服务器在别处吗？请检查网络，或询问管理它的人。",
    safe: "什么都没有丢：对话保存在服务器上，被中断的回答会接着写完。",
    tryNow: "立即重试",
    trying: "正在重试…",
    still: "仍然没有响应。",
  },
};

const PAUSES_MS = [2000, 2000, 3000, 5000];
const TIMEOUT_MS = 5000;

const root = document.documentElement;
const said = /** @type {HTMLElement} */ (document.querySelector("#said"));
const words = root.dataset.untranslated === undefined ? texts.en : texts.zh; // looks.js knows the language
let tries = 0;
/** @type {number | undefined} */
let timer;

root.lang = words === texts.zh ? "zh-CN" : "en";
for (const node of document.querySelectorAll("[data-text]")) {
  node.textContent = words[/** @type {"gone"} */ (node.getAttribute("data-text"))];
}
delete root.dataset.untranslated;

async function look() {
  clearTimeout(timer);
  const answer = await fetch("/healthz", { cache: "no-store", signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(() => null);
  if (answer?.ok) return location.reload();
  if (said.textContent !== words.still) said.textContent = words.still; // it is read out
  timer = window.setTimeout(look, PAUSES_MS[Math.min(tries++, PAUSES_MS.length - 1)]);
}

timer = window.setTimeout(look, PAUSES_MS[0]);
document.querySelector("#try")?.addEventListener("click", () => {
  said.textContent = words.trying;
  void look();
});
window.addEventListener("online", look);
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && look());
