// @ts-check
// What one may ask first. The demo model knows a small world only: to it we suggest what lies within.

/** @typedef {Record<string, string[]>} Groups  by subject; of each suggestion of four another one */

const DEMO = "StreamChat-demo";

/** @type {Record<string, Groups>} */
const within = {
  en: {
    product: ["What is StreamChat?", "What can you do?", "Can I use it offline?", "Where are my conversations kept?"],
    models: ["I have an RTX 3080, what can I run?", "How do I run Qwen?", "How can I know whether a model fits?"],
    stories: ["Tell me a story about a sleepy whale.", "Write a bedtime story about a lizard.", "Tell me a long story about a silver puppy."],
    poems: ["Write a poem about rain.", "Write a short haiku about the moon.", "Write a 20-line rhyming poem about books."],
    code: ["Write binary search in TypeScript.", "Write a loop from 1 to 81 in Python.", "Reverse a string in Go."],
    explaining: ["Explain how WebSockets work.", "Explain how plants make food.", "What is a GPU?", "Explain how tides work."],
    sums: ["What is 651 × 60?", "What is 23 × 39?", "How much is 10 per cent of 250?", "What is 8 °C in °F?"],
    formulas: ["Show me Euler's identity.", "Give me a few math formulas.", "Show me the formula for the triangle area."],
    markdown: ["Show me all of Markdown.", "Write a to-do list for a release.", "Make a table of the chemical elements."],
    steps: ["How do I bake bread?", "How do I make pancakes?", "How do I set up a tent?"],
    lists: ["List 18 kitchen tools.", "Give me 8 tips to stay healthy.", "What are 3 tips to learn a language?"],
    facts: ["Which countries border Finland?", "What is the capital of Kenya?", "Who wrote Frankenstein?"],
  },
  zh: {
    product: ["StreamChat 是什么？", "你能做什么？", "能离线用吗？", "我的聊天记录会保存吗？"],
    models: ["5090能跑什么模型", "支持什么模型格式？", "40 GB 显存能跑多大的模型？"],
    stories: ["讲一个关于友好的鲸鱼的故事。", "写个以一只蜥蜴为主角的睡前故事吧", "写一个关于银色的小狗的长故事。"],
    poems: ["写一首关于月亮的诗。", "写一首关于雨的短俳句。", "来首五言古诗，题目是山。"],
    code: ["用 TypeScript 写二分查找", "写个 Go 的反转字符串的函数", "给我一个用 Python 交换变量的例子"],
    explaining: ["互联网是怎么工作的？", "请说明月亮为什么有圆缺。", "WebSocket 是什么？", "介绍一下心脏"],
    sums: ["651乘以60等于多少？", "23 × 39 等于几？", "41℃换算成℉等于多少？"],
    formulas: ["欧拉恒等式的公式是什么？", "给我几个数学公式。", "三角形的面积的公式是什么？"],
    markdown: ["请画一张化学元素的表", "写一份发布前的待办清单", "展示你会的所有 Markdown。"],
    steps: ["该怎么做面包？", "如何用8个步骤入门慢跑？", "怎么写一封正式的信？"],
    lists: ["来8条保持健康的建议", "列出5种乐器", "列出6个首都"],
    facts: ["哪些国家和芬兰接壤？", "智利的首都是哪里？", "《弗兰肯斯坦》的作者是谁？"],
  },
};

/** @type {Record<string, Groups>} */
const anything = {
  en: {
    explaining: [
      "Explain recursion to me as if I were ten.",
      "Why is the sky blue, and the evening sky red?",
      "How does a vaccine work? Keep it short.",
      "What does a compiler do, step by step?",
    ],
    writing: [
      "Write a kind e-mail that declines a meeting.",
      "Write the first page of a mystery set on a night train.",
      "Help me say thank you to a colleague who is leaving.",
      "Write a limerick about a printer.",
    ],
    code: [
      "Write a Python function that finds duplicate files.",
      "What does this do? awk '!seen[$0]++'",
      "Write a regular expression for ISO dates, with tests.",
      "Show me how to debounce a function in JavaScript.",
    ],
    planning: [
      "Plan a week of simple dinners for two.",
      "What should I ask before I rent a flat?",
      "Make a packing list for a weekend in the mountains.",
      "Plan an hour for learning the basics of SQL.",
    ],
    comparing: [
      "Compare SQLite and PostgreSQL in a table.",
      "Tea or coffee? Argue for both sides.",
      "Compare electric and petrol cars in a table.",
      "When is a spreadsheet better than a database?",
    ],
    playing: [
      "Quiz me on world geography, one question at a time.",
      "Give me five names for a small bakery.",
      "Teach me a card game for two.",
      "Think of an animal and let me guess it.",
    ],
    numbers: [
      "How long do I save for 5,000 at 120 a month?",
      "Show me the quadratic formula and where it comes from.",
      "What are the odds of two sixes with two dice?",
      "Explain compound interest with an example.",
    ],
    language: [
      "How do I order a coffee in Italian?",
      "What is the difference between “affect” and “effect”?",
      "Teach me five useful phrases in Japanese.",
      "Where does the word “robot” come from?",
    ],
  },
  zh: {
    explaining: ["像对十岁孩子那样讲讲递归", "天空为什么是蓝的，晚霞为什么是红的？", "疫苗是怎么起作用的？请简短说明", "编译器一步步都做了什么？"],
    writing: ["写一封婉拒会议的邮件", "写一个发生在夜行列车上的悬疑故事开头", "帮我给要离职的同事写几句感谢的话", "写一首关于打印机的打油诗"],
    code: ["写一个查找重复文件的 Python 函数", "这条命令做什么？awk '!seen[$0]++'", "写一个匹配 ISO 日期的正则，并附测试", "用 JavaScript 写一个防抖函数"],
    planning: ["安排一周两个人的简单晚餐", "租房之前应该问些什么？", "列一份周末进山的行李清单", "给我一小时学会 SQL 基础的计划"],
    comparing: ["用表格比较 SQLite 和 PostgreSQL", "茶还是咖啡？请替双方各说几句", "用表格比较电动车和燃油车", "什么时候表格软件比数据库更合适？"],
    playing: ["考考我世界地理，一次一题", "给一家小面包店想五个名字", "教我一个两个人玩的纸牌游戏", "你想一种动物，让我来猜"],
    numbers: ["每月存 300，多久能存到 10000？", "写出一元二次方程的求根公式，并说明怎么来的", "掷两个骰子都是六的概率是多少？", "举例说明什么是复利"],
    language: ["用意大利语怎么点一杯咖啡？", "“的、地、得”有什么区别？", "教我五句实用的日语", "“robot”这个词是怎么来的？"],
  },
};

/** Every suggestion for a model in a language. @param {string} model @param {string} lang  BCP 47 */
export function groupsFor(model, lang) {
  const known = model === DEMO ? within : anything;
  return known[lang.split("-")[0]] ?? known.en;
}

/**
 * Four things to ask, of four subjects, none of them among `before`.
 * @param {{model: string, lang: string, before?: string[], random?: () => number}} options
 */
export function suggestions({ model, lang, before = [], random = Math.random }) {
  const groups = shuffled(Object.values(groupsFor(model, lang)), random);
  const fresh = groups.map((group) => shuffled(group, random).find((text) => !before.includes(text)) ?? group[0]);
  return fresh.slice(0, 4);
}

/** Fisher and Yates. @template T @param {T[]} items @param {() => number} random */
function shuffled(items, random) {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other], mixed[at]];
  }
  return mixed;
}
