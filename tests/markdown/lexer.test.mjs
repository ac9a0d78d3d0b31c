// Markdown as the page reads it: formulas and money, footnotes, Chinese, raw HTML as text.

import assert from "node:assert/strict";
import test from "node:test";

import { Fence } from "../../static/markdown/fence.js";
import { blockHtml } from "../../static/markdown/html.js";
import { lex } from "../../static/markdown/lexer.js";
import { ThinkSplitter } from "../../static/markdown/think.js";

const options = { images: false, texts: { taskDone: "Done", taskOpen: "To do" } };
const html = (source) => lex(source, Object.create(null)).map((token) => blockHtml(token, options)).join("");
const text = (source) => html(source).replace(/<[^>]*>/g, "");
const formulas = (source) => [...html(source).matchAll(/data-tex="([^"]*)"/g)].map(([, tex]) => tex);

test("dollars, parentheses and brackets make formulas, in a line and set off", () => {
  assert.deepEqual(formulas("If $x^2$, \\(y\\) or \\[z\\], then $$w$$ and $a$, $b$。"), ["x^2", "y", "z", "w", "a", "b"]);
  assert.deepEqual(formulas("So\n$$\na\n= b\n- c\n$$\nand\n\\[\nd\n\\]\n"), ["a\n= b\n- c", "d"]);
  assert.deepEqual(formulas("$\\text{cost: \\$5}$ and *see $a$* in `$c$`"), ["\\text{cost: \\$5}", "a"]);
});

test("money is no formula", () => {
  for (const money of [
    "$5 and $10", "from $5 to $10.", "$5-$10", "US$5 or A$6", "$5, or 10$ now", "价格是$5和$10", "a $ b $ c", "$20/month, $200/year",
    "It costs $1,000.", "\\$x\\$", "$$ is money", "5$ + 6$",
  ]) {
    assert.deepEqual(formulas(money), [], money);
  }
});

test("Chinese may stand close to emphasis and to addresses", () => {
  assert.match(html("**重点：**后面"), /<strong>重点：<\/strong>后面/);
  assert.match(html("他说**“你好”**。"), /<strong>“你好”<\/strong>。/);
  assert.equal(html("**重点：**它稳定；他说**“你好”**。").match(/<strong>/g).length, 2);
  assert.match(html("这是*强调*文字"), /<em>强调<\/em>文字/);
  assert.match(html("请看https://example.com/x。好"), /<a href="https:\/\/example.com\/x">https:\/\/example.com\/x<\/a>。好/);
  assert.match(html("https://example.com/x查看"), /<a href="https:\/\/example.com\/x">/);
  assert.match(html("https://zh.wikipedia.org/wiki/中文"), /href="https:\/\/zh.wikipedia.org\/wiki\/中文"/);
  assert.match(html("2 * 3 * 4 和 snake_case_name"), /2 \* 3 \* 4 和 snake_case_name/);
});

test("tags are text, but for those that Markdown lacks, closed and without attributes", () => {
  assert.equal(text("Vec<T> and <div>"), "Vec&lt;T&gt; and &lt;div&gt;");
  assert.equal(html("H<sub>2</sub>O<br>x<kbd>Esc</kbd>"), '<p dir="auto">H<sub>2</sub>O<br>x<kbd>Esc</kbd></p>');
  assert.match(html("<sub>open and <b onclick=x>y</b>"), /&lt;sub&gt;open and &lt;b onclick=x&gt;y&lt;\/b&gt;/);
  assert.match(html("<b>one <i>two</b> three</i>"), /<b>one &lt;i&gt;two<\/b> three&lt;\/i&gt;/);
  assert.match(html("<script>\nalert(1)\n</script>"), /^<p dir="auto">&lt;script&gt;<br>alert\(1\)/);
});

test("raw HTML changes nothing for the paragraphs behind it", () => {
  const alone = html("see https://a.example &amp; *x*");
  assert.ok(html("<a href=x><pre><code>\n\nsee https://a.example &amp; *x*").endsWith(alone));
});

test("lists know tasks, numbers and looseness; tables know alignment; lines end where they were ended", () => {
  assert.match(html("- [x] a\n- [ ] b"), /checked aria-label="Done">a.*aria-label="To do">b/);
  assert.match(html("3. a\n4. b"), /<ol start="3"/);
  assert.match(html("- a\n\n- b"), /<li><p dir="auto">a<\/p><\/li>/);
  assert.match(html("|a|b|\n|-|-:|\n|1|2|"), /<td dir="auto">1<\/td><td dir="auto" align="right">2<\/td>/);
  assert.match(html("Roses are red\nViolets"), /red<br>Violets/);
});

test("what holds right-to-left text has its marks on the right", () => {
  assert.match(html("1. أول\n2. two"), /<ol dir="rtl">/);
  assert.match(html("> 1 שלום"), /<blockquote dir="rtl">/);
  assert.match(html("- one أول"), /<ul>/);
});

test("footnotes and their references are told from links", () => {
  assert.match(html("a[^n] b"), /<span class="reference" data-label="n">\[\^n\]<\/span>/);
  assert.match(html("[^n]: The *note*\n  goes on"), /<div class="footnote" dir="auto" data-label="n">The <em>note<\/em><br>goes on/);
});

test("an open block of code shows its lines whatever the pieces that they come in", () => {
  const source = "a\n\n  ``\n````not\n  b\n";
  for (const size of [1, 2, 3, 7, 100]) {
    const fence = new Fence("  ```js x\n");
    let rest = "";
    for (let at = 0; at < source.length; at += size) rest = fence.take(rest + source.slice(at, at + size));
    assert.equal(fence.take(`${rest}\`\`\`\nafter`), "after");
    assert.deepEqual([fence.info, fence.text, fence.closed], ["js x", "a\n\n``\n````not\nb", true]);
  }
});

test("a leading <think> is reasoning, cut anywhere; a later one is text", () => {
  const source = "\n<think>Let me\nsee </thi no</think>\n\nThe <think> tag";
  for (let cut = 0; cut <= source.length; cut += 1) {
    const splitter = new ThinkSplitter();
    const pieces = [...splitter.take(source.slice(0, cut)), ...splitter.take(source.slice(cut)), ...splitter.rest()];
    const of = (channel) => pieces.filter((piece) => piece.channel === channel).map((piece) => piece.text).join("");
    assert.equal(of("reasoning"), "Let me\nsee </thi no");
    assert.equal(of("answer"), "\n\nThe <think> tag");
  }
  const plain = new ThinkSplitter();
  assert.deepEqual(plain.take("<thin ice"), [{ channel: "answer", text: "<thin ice" }]);
  const short = new ThinkSplitter();
  assert.deepEqual([short.take("<th"), short.rest()], [[], [{ channel: "answer", text: "<th" }]]);
});
