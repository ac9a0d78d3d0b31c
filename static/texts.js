// @ts-check
// Every sentence of the page, in English and Chinese. Keys are the same in both; a test holds that.

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
  /** @param {string} model */
  introduction: (model) => `You are talking to ${model}, which runs on this server. Answers appear as they are written.`,
  introductionUnknown: "Connecting to the model…",
  placeholder: "Ask anything",
  question: "Your question",
  keys: "Enter sends · Shift+Enter starts a new line · Esc stops",
  send: "Send",
  stop: "Stop",
  jump: "Jump to newest",
  you: "You asked:",
  answer: "Answer:",
  conversation: "Conversation",
  conversations: "Conversations",
  edit: "Edit and send again",
  continue: "Continue",
  useHere: "Use here",
  tryAgain: "Try again",

  thinking: "Thinking…",
  /** @param {number} seconds */
  thoughtFor: (seconds) => `Thought for ${seconds} s`,
  thought: "Thoughts",
  copyCode: "Copy code",
  copied: "Copied",
  copyFailed: "The browser did not let it be copied",
  taskDone: "Done",
  taskOpen: "To do",
  footnotes: "Footnotes",
  /** @param {number} number */
  footnote: (number) => `Footnote ${number}`,
  backToText: "Back to the text",

  search: "Search conversations",
  today: "Today",
  yesterday: "Yesterday",
  lastDays: "Previous 7 days",
  noConversations: "No conversations yet. What you ask is kept here.",
  nothingFound: "Nothing found.",
  listFailed: "The list of conversations could not be read.",
  replyRuns: "A reply is being written",
  /** @param {string} title */
  actionsFor: (title) => `Actions for ${title}`,
  rename: "Rename",
  saveMarkdown: "Export as Markdown",
  saveHtml: "Export as HTML",
  saveJson: "Export as JSON",
  remove: "Delete",
  /** @param {string} title */
  removed: (title) => `Deleted “${title}”`,
  undo: "Undo",
  close: "Close",
  open: "Open",
  import: "Import",
  exportAll: "Export all",
  /** @param {number} n */
  imported: (n) => (n === 1 ? "One conversation was imported." : `${n} conversations were imported.`),
  /** @param {string} file @param {string} reason */
  importFailed: (file, reason) => `${file} was not imported: ${reason}`,
  dropToImport: "Drop the file to import its conversations",
  /** @param {string} what @param {string} reason */
  failedTo: (what, reason) => `${what}: that did not work (${reason}).`,
  unknownConversation: "This conversation is not here",
  unknownConversationHint: "It was deleted, or it belongs to somebody else or to another browser.",
  beginAnother: "Start a new chat",
  conversationFailed: "The conversation could not be read",
  notReached: "The server was not reached. Check that it runs and that you are online.",
  editQuestion: "Edit the question",
  editWaiting: "Edit",
  withdraw: "Remove",
  cancel: "Cancel",
  copyQuestion: "Copy the question",
  copyAnswer: "Copy the answer",
  regenerate: "Answer again",
  versionsOfQuestion: "Versions of the question",
  versionsOfAnswer: "Versions of the answer",
  previous: "Previous version",
  next: "Next version",
  queuedUp: "Waiting: goes out when the answer above has ended.",

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

  noteStopped: "You stopped this answer.",
  noteInterrupted: "Interrupted: the connection or the engine was lost. What had been written is kept.",
  noteLength: "The answer reached its length limit.",
  noteError: "The engine failed while it wrote this answer. Ask again.",
  noteUnverified: "This text differs from what the server generated. Reload the page to fetch it again.",
  noteLost: "The server no longer has this answer: it was deleted, or asked under another identity.",
  /** @param {number} rounds */
  noteDropped: (rounds) =>
    `To make room, the ${rounds === 1 ? "oldest round was" : `${rounds} oldest rounds were`} left out of the prompt.`,

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
  introduction: (model) => `正在与 ${model} 对话，它就运行在这台服务器上。回答会边写边显示。`,
  introductionUnknown: "正在连接模型…",
  placeholder: "请输入您的问题",
  question: "您的问题",
  keys: "Enter 发送 · Shift+Enter 换行 · Esc 停止",
  send: "发送",
  stop: "停止生成",
  jump: "回到最新",
  you: "您的问题：",
  answer: "回答：",
  conversation: "对话",
  conversations: "所有对话",
  edit: "修改后重新发送",
  continue: "继续",
  useHere: "在这里使用",
  tryAgain: "重试",

  thinking: "正在思考…",
  thoughtFor: (seconds) => `思考了 ${seconds} 秒`,
  thought: "思考过程",
  copyCode: "复制代码",
  copied: "已复制",
  copyFailed: "浏览器不允许复制",
  taskDone: "已完成",
  taskOpen: "待办",
  footnotes: "脚注",
  footnote: (number) => `脚注 ${number}`,
  backToText: "回到正文",

  search: "搜索对话",
  today: "今天",
  yesterday: "昨天",
  lastDays: "过去 7 天",
  noConversations: "还没有对话，您的提问会保存在这里。",
  nothingFound: "没有找到。",
  listFailed: "无法读取对话列表。",
  replyRuns: "正在回答",
  actionsFor: (title) => `“${title}”的操作`,
  rename: "重命名",
  saveMarkdown: "导出为 Markdown",
  saveHtml: "导出为 HTML",
  saveJson: "导出为 JSON",
  remove: "删除",
  removed: (title) => `已删除“${title}”`,
  undo: "撤销",
  close: "关闭",
  open: "打开",
  import: "导入",
  exportAll: "全部导出",
  imported: (n) => `已导入 ${n} 个对话。`,
  importFailed: (file, reason) => `未能导入 ${file}：${reason}`,
  dropToImport: "松开即可导入文件中的对话",
  failedTo: (what, reason) => `${what}没有成功（${reason}）。`,
  unknownConversation: "这里没有这个对话",
  unknownConversationHint: "它已被删除，或者属于其他人或另一个浏览器。",
  beginAnother: "开始新对话",
  conversationFailed: "无法读取这个对话",
  notReached: "无法连接服务器，请确认它在运行且网络正常。",
  editQuestion: "修改问题",
  editWaiting: "修改",
  withdraw: "撤回",
  cancel: "取消",
  copyQuestion: "复制问题",
  copyAnswer: "复制回答",
  regenerate: "重新回答",
  versionsOfQuestion: "问题的各个版本",
  versionsOfAnswer: "回答的各个版本",
  previous: "上一个版本",
  next: "下一个版本",
  queuedUp: "等待中：上面的回答结束后自动发出。",

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

  noteStopped: "您停止了这条回答。",
  noteInterrupted: "已中断：连接或引擎断开，已经写出的内容都保留着。",
  noteLength: "回答达到了长度上限。",
  noteError: "引擎在回答时出错，请重新提问。",
  noteUnverified: "这段文字与服务器生成的不一致，请刷新页面重新取回。",
  noteLost: "服务器上没有这条回答：它已被删除，或者是用另一个身份提问的。",
  noteDropped: (rounds) => `为了留出空间，最早的 ${rounds} 轮对话没有放进提示。`,

  serverGone: "服务器没有响应。如果它在您自己的机器上，请用 ./run.sh 启动它。本页会自动重新连接，什么都不会丢。",
  tryNow: "立即重试",
  replaced: "这个对话已在另一个窗口打开，同一时间只能连接一个。",
  unauthorized: "服务器需要确认您的身份，请打开它启动时给出的链接（以 #token=… 结尾）。",
  refused: (reason) => `服务器关闭了连接${reason && `（${reason}）`}，请刷新页面重试。`,
  tooLong: "问题超过了服务器允许的长度，请缩短后再发。",
  error: (code, message) =>
    code === "unknown_conversation" ? `${zhErrors[code]}。` : `${zhErrors[code]}。（${message}）`,
};

/** @typedef {typeof en} Texts */

export const languages = { en, zh };

/** The texts in the first language of the reader that we have. @param {readonly string[]} preferred @returns {Texts} */
export function textsFor(preferred) {
  for (const tag of preferred) {
    const language = tag.toLowerCase().split("-")[0];
    if (language === "zh") return zh;
    if (language === "en") return en;
  }
  return en;
}
