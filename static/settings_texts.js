// @ts-check
// Every sentence of the settings, in English and Chinese; fetched with them. Keys are the same in both.

/** @typedef {import("./settings_fields.js").Bounds} Bounds */

const en = {
  title: "Settings",
  close: "Close",
  kept: "Kept in this browser, and used from your next question on.",

  looks: "Appearance",
  language: "Language",
  languageBrowser: "The browser's",
  theme: "Theme",
  themeSystem: "System",
  themeLight: "Light",
  themeDark: "Dark",
  textSize: "Text size",
  remoteImages: "Load pictures from other sites",
  remoteImagesHint: "Who hosts a picture in an answer then learns that you read it. Allowed from the next load on.",

  prompt: "Conversation",
  system: "System prompt",
  systemHint: "Tells the model who it is and how to answer.",
  systemDefault: "The model's own",
  history_max: "Rounds of history",
  history_maxHint: "Earlier questions and answers that the model reads at most; 0: none.",

  sampling: "Sampling",
  samplingHint: "What you leave empty is the model's own choice, shown in grey.",
  temperature: "Temperature",
  temperatureHint: "Higher is more varied; 0 always takes the likeliest token.",
  top_p: "Top P",
  top_pHint: "Only the likeliest tokens that together have this probability.",
  top_k: "Top K",
  top_kHint: "Only so many of the likeliest tokens; 0: all.",
  min_p: "Min P",
  min_pHint: "Only tokens at least so likely, relative to the likeliest.",
  max_tokens: "Longest answer",
  max_tokensHint: "In tokens.",
  repetition_penalty: "Repetition penalty",
  repetition_penaltyHint: "Above 1, what was said, also in the prompt, becomes less likely.",
  presence_penalty: "Presence penalty",
  presence_penaltyHint: "Above 0, tokens that the answer has used become less likely.",
  frequency_penalty: "Frequency penalty",
  frequency_penaltyHint: "The same, the more the oftener they were used.",
  seed: "Seed",
  seedHint: "The same seed draws the same answer again, as a rule.",
  stop: "Stop strings",
  stopHint: "The answer ends before any of these. One a line; \\n is a line break.",

  noLimit: "as long as fits",
  random: "at random",
  none: "none",
  /** @param {string} label */
  reset: (label) => `Reset: ${label}`,
  resetAll: "Reset all",
  resetDone: "All settings are back at their defaults.",

  /** @param {Bounds} bounds */
  number: (bounds) => `Not used: this is no number. It takes ${range(bounds)}.`,
  /** @param {Bounds} bounds */
  integer: (bounds) => `Not used: this is no whole number. It takes ${range(bounds)}.`,
  /** @param {Bounds} bounds */
  range: (bounds) => `Not used: it takes ${range(bounds)}.`,
  /** @param {Bounds} bounds */
  items: ({ maxItems }) => `Not used: ${maxItems} lines at most.`,
  /** @param {Bounds} bounds */
  length: ({ items }) => `Not used: a line has ${items?.maxLength} characters at most.`,
};

/** @param {Bounds} bounds */
function range({ type, minimum, exclusiveMinimum, maximum }) {
  const kind = type === "integer" ? "a whole number" : "a number";
  const from = exclusiveMinimum === undefined ? minimum : exclusiveMinimum;
  const first = exclusiveMinimum === undefined ? `from ${from}` : `above ${from}`;
  if (Math.abs(maximum ?? Infinity) > Number.MAX_SAFE_INTEGER) {
    return Math.abs(from ?? Infinity) > Number.MAX_SAFE_INTEGER ? `${kind} of up to 15 digits` : `${kind} ${first} on`;
  }
  return exclusiveMinimum === undefined ? `${kind} from ${from} to ${maximum}` : `${kind} above ${from}, up to ${maximum}`;
}

/** @type {typeof en} */
const zh = {
  title: "设置",
  close: "关闭",
  kept: "保存在这个浏览器里，从下一个问题起生效。",

  looks: "外观",
  language: "语言",
  languageBrowser: "跟随浏览器",
  theme: "主题",
  themeSystem: "跟随系统",
  themeLight: "浅色",
  themeDark: "深色",
  textSize: "文字大小",
  remoteImages: "加载其他网站的图片",
  remoteImagesHint: "这样，存放图片的网站会知道您读了这条回答。下次打开页面时开始加载。",

  prompt: "对话",
  system: "系统提示",
  systemHint: "告诉模型它是谁、该怎样回答。",
  systemDefault: "模型自带的",
  history_max: "历史轮数",
  history_maxHint: "模型最多能看到多少轮之前的问答；0 为单轮。",

  sampling: "采样",
  samplingHint: "留空就用模型自己的值（灰色显示）。",
  temperature: "温度",
  temperatureHint: "越高越多样；0 总是取最可能的词元。",
  top_p: "Top P",
  top_pHint: "只取概率合计达到此值的最可能词元。",
  top_k: "Top K",
  top_kHint: "只取这么多个最可能的词元；0 为全部。",
  min_p: "Min P",
  min_pHint: "只取概率不低于最高者这一比例的词元。",
  max_tokens: "回答长度上限",
  max_tokensHint: "按词元计。",
  repetition_penalty: "重复惩罚",
  repetition_penaltyHint: "大于 1 时，说过的词（包括提示里的）更少出现。",
  presence_penalty: "存在惩罚",
  presence_penaltyHint: "大于 0 时，回答里用过的词元更少出现。",
  frequency_penalty: "频率惩罚",
  frequency_penaltyHint: "同上，用得越多越少出现。",
  seed: "随机种子",
  seedHint: "同样的种子通常得到同样的回答。",
  stop: "停止词",
  stopHint: "遇到其中任何一个，回答就在它前面结束。一行一个；\\n 表示换行。",

  noLimit: "放得下就行",
  random: "随机",
  none: "无",
  reset: (label) => `恢复默认：${label}`,
  resetAll: "全部恢复默认",
  resetDone: "所有设置都已恢复默认。",

  number: (bounds) => `未采用：这不是数字。请填${rangeZh(bounds)}。`,
  integer: (bounds) => `未采用：这不是整数。请填${rangeZh(bounds)}。`,
  range: (bounds) => `未采用：请填${rangeZh(bounds)}。`,
  items: ({ maxItems }) => `未采用：最多 ${maxItems} 行。`,
  length: ({ items }) => `未采用：每行最多 ${items?.maxLength} 个字符。`,
};

/** @param {Bounds} bounds */
function rangeZh({ type, minimum, exclusiveMinimum, maximum }) {
  const kind = type === "integer" ? "整数" : "数字";
  const from = exclusiveMinimum === undefined ? minimum : exclusiveMinimum;
  const first = exclusiveMinimum === undefined ? `不小于 ${from}` : `大于 ${from}`;
  if (Math.abs(maximum ?? Infinity) > Number.MAX_SAFE_INTEGER) {
    return Math.abs(from ?? Infinity) > Number.MAX_SAFE_INTEGER ? `不超过 15 位的${kind}` : `${first} 的${kind}`;
  }
  return `${first}、不大于 ${maximum} 的${kind}`;
}

/** @typedef {typeof en} SettingsTexts */

/** @type {Record<string, SettingsTexts>} By `lang` of the page's texts. */
export const settingsTexts = { en, "zh-CN": zh };
