// What the page is compared with: the whole answer is parsed, sanitised and put on screen anew with each delta.

import "/static/vendor/dompurify/purify.min.js";
import { marked } from "/static/vendor/marked/marked.esm.js";

const prose = document.querySelector(".prose");
const scroller = document.querySelector("#scroller");
const turn = document.querySelector(".turn");
const socket = new WebSocket(new URL("/ws", location.href.replace(/^http/, "ws")), ["streamchat.v1"]);
let text = "";

socket.onopen = () => socket.send(JSON.stringify({ type: "hello", client: "naive" }));
socket.onmessage = ({ data }) => {
  const frame = JSON.parse(data);
  if (frame.type === "delta") {
    text += frame.text;
    prose.innerHTML = DOMPurify.sanitize(marked.parse(text));
    scroller.scrollTop = scroller.scrollHeight;
  }
  if (frame.type === "ready" || frame.type === "turn_end") turn.dataset.state = frame.type;
};

Object.assign(globalThis, {
  ask: (text) => socket.send(JSON.stringify({ type: "ask", turn_id: "00000000-0000-4000-8000-000000000001", text })),
});
