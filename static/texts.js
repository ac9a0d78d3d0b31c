// @ts-check
// What the page says before its parts come, in English and Chinese. Keys are the same in both; a test holds that. The
// workspace and the settings have texts of their own.

/** @typedef {import("./protocol.js").Error["code"]} ErrorCode */

const en = {
  lang: "en",
  title: "StreamChat",
  skip: "To the question",
  settings: "Settings",
  notFetched: "The server does not answer, so this could not be opened. Try again in a moment.",
  suggestions: "Suggestions",
  newChat: "New chat",
  greeting: "What is on your mind?",
  placeholder: "Ask anything",
  question: "Your question",
  keys: "Enter sends · Shift+Enter starts a new line · Esc stops",
  send: "Send",
  stop: "Stop",
  jump: "Jump to newest",
  conversation: "Conversation",
  conversations: "Conversations",
  useHere: "Use here",
  tryAgain: "Try again",

  search: "Search conversations",
  import: "Import",
  exportAll: "Export all",

  connecting: "Connecting…",
  connectionLost: "Connection lost. Trying again…",
  /** @param {number} seconds */
  retryIn: (seconds) => `in ${seconds} s`,
  disconnected: "Not connected",
  /** @param {string} detail */
  loading: (detail) => `The model is loading${detail && `: ${detail}`}`,
  /** @param {string} detail */
  restarting: (detail) => `The engine is restarting${detail && `: ${detail}`}`,
  notSentYet: "Not sent yet: your question goes out by itself as soon as the server is ready.",
  waitingToSend: "Waiting to send your question",
  serverBusy: "The server is busy. Your question goes out by itself in a moment.",
  asked: "Sending…",
  reading: "Fetching the conversation…",
  /** @param {number} position */
  queued: (position) => (position === 1 ? "You are next in the queue" : `Number ${position} in the queue`),
  prefill: "Reading the prompt…",
  decode: "Writing…",
  continuing: "Going on…",
  stopping: "Stopping…",
  ready: "Ready",
  done: "Done",
  stopped: "Stopped",
  interrupted: "Interrupted",
  failed: "The answer ended with an error",
  /** @param {string} n */
  tokens: (n) => `${n} ${n === "1" ? "token" : "tokens"}`,
  /** @param {string} n */
  seconds: (n) => `${n} s`,
  /** @param {string} used @param {string} most */
  context: (used, most) => `context ${used} of ${most}`,
  /** @param {number} rounds */
  dropped: (rounds) => `${rounds} ${rounds === 1 ? "round" : "rounds"} left out`,
  /** @param {string} seconds */
  ttft: (seconds) => `first after ${seconds} s`,
  /** @param {string} n */
  rate: (n) => `${n} tokens/s`,
  verified: "verified",
  verifiedHint: "The text on this page is exactly what the server generated (SHA-256).",

  serverGone:
    "The server does not answer. If it runs on your machine, start it there with ./run.sh. This page connects by itself; nothing is lost.",
  tryNow: "Try now",
  replaced: "This chat is open in another window. Only one at a time is connected.",
  unauthorized: "This server asks who you are. Open the link that it printed when it started; it ends in #token=…",
  /** @param {string} reason */
  refused: (reason) => `The server closed the connection${reason && ` (${reason})`}. Reload the page to try again.`,
  tooLong: "The question is longer than the server takes. Shorten it.",
  /** A server's sentence can be acted on as it is. @param {ErrorCode} code @param {string} message */
  error: (code, message) =>
    code === "unknown_conversation" ?
      "The server no longer knows this conversation. What you send next begins a new one."
    : message,
};

/** @type {Record<ErrorCode, string>} */
const zhErrors = {
  bad_frame: "服务器没有看懂这条消息",
  unauthorized: "没有权限，请打开服务器启动时给出的链接",
  unknown_turn: "服务器已经没有这条回答",
  unknown_conversation: "服务器已经没有这个对话，接下来发送的内容会开始新的对话",
  conversation_busy: "这个对话里还有回答没有写完，请等它结束或先停止",
  prompt_too_long: "问题太长，模型放不下，请缩短后再发",
  queue_full: "排队已满，请稍后再试",
  rate_limited: "发送得太快，请稍后再试",
  engine_unavailable: "模型暂时不可用，请稍后再试",
  internal: "服务器内部出错，请再试一次",
};

/** What an engine does while it starts, as the server says it. @type {Record<string, string>} */
const zhDetails = {
  "importing vLLM": "载入 vLLM",
  "reading the model's configuration": "读取模型配置",
  "starting the engine": "启动引擎",
  "loading the weights": "读取权重",
  "weights loaded": "权重已读取",
  compiling: "编译",
  "making room for the context": "为上下文分配空间",
  "warming up": "预热",
};

/** @param {string} detail */
function zhDetail(detail) {
  const next = /^the engine was lost; next start in (\d+) s$/.exec(detail);
  return next ? `引擎已断开，${next[1]} 秒后再启动` : (zhDetails[detail] ?? detail);
}

/** @type {typeof en} */
const zh = {
  lang: "zh-CN",
  title: "StreamChat",
  skip: "跳到提问框",
  settings: "设置",
  notFetched: "服务器没有响应，暂时打不开。请稍后再试。",
  suggestions: "试试这样问",
  newChat: "新对话",
  greeting: "想聊点什么？",
  placeholder: "请输入您的问题",
  question: "您的问题",
  keys: "Enter 发送 · Shift+Enter 换行 · Esc 停止",
  send: "发送",
  stop: "停止生成",
  jump: "回到最新",
  conversation: "对话",
  conversations: "所有对话",
  useHere: "在这里使用",
  tryAgain: "重试",

  search: "搜索对话",
  import: "导入",
  exportAll: "全部导出",

  connecting: "正在连接…",
  connectionLost: "连接已断开，正在重试…",
  retryIn: (seconds) => `${seconds} 秒后`,
  disconnected: "未连接",
  loading: (detail) => `模型正在加载${detail && `：${zhDetail(detail)}`}`,
  restarting: (detail) => `引擎正在重启${detail && `：${zhDetail(detail)}`}`,
  notSentYet: "尚未发出：服务器就绪后，您的问题会自动发出。",
  waitingToSend: "等待发送您的问题",
  serverBusy: "服务器正忙，您的问题稍后会自动发出。",
  asked: "正在发送…",
  reading: "正在取回对话…",
  queued: (position) => (position === 1 ? "排队中，下一个就是您" : `排队中，第 ${position} 位`),
  prefill: "正在阅读提示…",
  decode: "正在回答…",
  continuing: "正在接着写…",
  stopping: "正在停止…",
  ready: "就绪",
  done: "完成",
  stopped: "已停止",
  interrupted: "已中断",
  failed: "回答因出错而结束",
  tokens: (n) => `${n} 词元`,
  seconds: (n) => `${n} 秒`,
  context: (used, most) => `上下文 ${used} / ${most}`,
  dropped: (rounds) => `略去 ${rounds} 轮`,
  ttft: (seconds) => `首字 ${seconds} 秒`,
  rate: (n) => `${n} 词元/\u2060秒`,
  verified: "已校验",
  verifiedHint: "页面上的文字与服务器生成的完全一致（SHA-256）。",

  serverGone: "服务器没有响应。如果它在您自己的机器上，请用 ./run.sh 启动它。本页会自动重新连接，什么都不会丢。",
  tryNow: "立即重试",
  replaced: "这个对话已在另一个窗口打开，同一时间只能连接一个。",
  unauthorized: "服务器需要确认您的身份，请打开它启动时给出的链接（以 #token=… 结尾）。",
  refused: (reason) => `服务器关闭了连接${reason && `（${reason}）`}，请刷新页面重试。`,
  tooLong: "问题超过了服务器允许的长度，请缩短后再发。",
  error: (code, message) =>
    code === "unknown_conversation" ? `${zhErrors[code]}。` : `${zhErrors[code]}。（${message}）`,
};

/** @typedef {typeof en} EarlyTexts */
/** With those of the workspace, once it is there. @typedef {EarlyTexts & import("./workspace_texts.js").WorkspaceTexts} Texts */
/** @typedef {"en" | "zh"} Language */

export const languages = { en, zh };

/** The first language of the reader that we have. @param {readonly string[]} preferred @returns {Language} */
export function languageFor(preferred) {
  for (const tag of preferred) {
    const language = tag.toLowerCase().split("-")[0];
    if (language === "zh" || language === "en") return language;
  }
  return "en";
}
