"""The elements of Markdown, each with a sample, and a tour of all of them."""

from server.demo_model.drawing import Language

# English names by "/", Chinese names by "/", the sample in English and in Chinese.
_ROWS = (
    ("bold text/bold", "粗体/加粗", "This word is **bold**.", "这个词是**粗体**。"),
    ("italic text/italics/italic", "斜体", "This word is *italic*.", "这个词是*斜体*。"),
    ("strikethrough/struck-out text", "删除线", "This word is ~~gone~~.", "这个词被~~删除~~了。"),
    ("inline code", "行内代码/内联代码", "Type `ls` to list files.", "输入 `ls` 列出文件。"),
    ("a link/links", "链接/超链接", "Here is [a link](https://example.com).", "这是[一个链接](https://example.com)。"),
    (
        "an image/images",
        "图片",
        "![A sunset](https://example.com/sunset.png)",
        "![日落](https://example.com/sunset.png)",
    ),
    ("a heading/headings", "标题", "# Large\n\n## Medium\n\n### Small", "# 大标题\n\n## 中标题\n\n### 小标题"),
    (
        "a bullet list/an unordered list",
        "无序列表/项目符号列表",
        "- one\n- two\n- three",
        "- 第一项\n- 第二项\n- 第三项",
    ),
    (
        "a numbered list/an ordered list",
        "有序列表/编号列表",
        "1. first\n2. second\n3. third",
        "1. 第一\n2. 第二\n3. 第三",
    ),
    (
        "a list within a list/a nested list in general",
        "列表里的列表",
        "- outer\n  - inner\n    - innermost",
        "- 外层\n  - 中层\n    - 内层",
    ),
    ("a checklist/checkboxes", "复选框/勾选框", "- [x] done\n- [ ] open", "- [x] 已完成\n- [ ] 未完成"),
    ("a blockquote/a block quote", "引用块/引用", "> This is quoted.", "> 这是引用。"),
    ("a nested quote/a quote within a quote", "嵌套引用", "> Outer\n>\n> > Inner", "> 外层\n>\n> > 内层"),
    (
        "a table/tables",
        "表格",
        "| Name | Age |\n|------|-----|\n| Mia | 28 |\n| Tom | 34 |",
        "| 姓名 | 年龄 |\n|------|------|\n| 小米 | 28 |\n| 小明 | 34 |",
    ),
    (
        "an aligned table/table alignment",
        "表格对齐/对齐的表格",
        "| Left | Centre | Right |\n|:-----|:------:|------:|\n| a | b | 1 |\n| aa | bb | 22 |",
        "| 左 | 中 | 右 |\n|:---|:--:|---:|\n| 甲 | 乙 | 1 |\n| 甲甲 | 乙乙 | 22 |",
    ),
    ("a code block/a fenced code block", "代码块", '```python\nprint("Hello")\n```', '```python\nprint("你好")\n```'),
    ("a horizontal rule/a horizontal line", "分割线/水平线", "Above\n\n---\n\nBelow", "上面\n\n---\n\n下面"),
    ("a footnote/footnotes", "脚注", "This has a note.[^1]\n\n[^1]: The note.", "这里有脚注。[^1]\n\n[^1]: 脚注内容。"),
    ("an inline formula/inline maths", "行内公式", "The area is $\\pi r^2$.", "面积是 $\\pi r^2$。"),
    ("a display formula/a centred formula", "块级公式/独立公式", "$$\na^2 + b^2 = c^2\n$$", "$$\na^2 + b^2 = c^2\n$$"),
    ("bold italic text/bold and italic at once", "粗斜体", "This is ***both***.", "这是***粗斜体***。"),
)

ELEMENTS: tuple[tuple[dict[Language, tuple[str, ...]], dict[Language, str]], ...] = tuple(
    ({"en": tuple(en.split("/")), "zh": tuple(zh.split("/"))}, {"en": sample_en, "zh": sample_zh})
    for en, zh, sample_en, sample_zh in _ROWS
)

TOUR: dict[Language, str] = {
    "en": r"""# A tour of Markdown

## Emphasis

This is **bold**, *italic*, ***both*** and ~~struck out~~, and this is `inline code`.

## Lists

- Fruit
  - Apples
    - Red ones
    - Green ones
  - Pears
- Bread

1. Wake up
2. Have breakfast
3. Start the day

- [x] Learn Markdown
- [ ] Write a book

## Table

| Left | Centre | Right |
|:-----|:------:|------:|
| apple | red | 1 |
| banana | yellow | 22 |
| grape | blue | 333 |

## Quotes

> A quote may have several lines,
> and another quote within it.
>
> > This is the inner one.

## Code

```python
def greet(name):
    return f"Hello, {name}!"
```

## Links and notes

Here is [a link](https://example.com), a link to [an image](https://example.com/sunset.png), and a footnote.[^1]

---

## Formulas

Inline, $e^{i \pi} + 1 = 0$, and on a line of its own:

$$
x = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}
$$

[^1]: This is the footnote.""",
    "zh": r"""# Markdown 一览

## 强调

这是**粗体**、*斜体*、***粗斜体***和~~删除线~~，这是 `行内代码`。

## 列表

- 水果
  - 苹果
    - 红的
    - 绿的
  - 梨
- 面包

1. 起床
2. 吃早饭
3. 开始一天

- [x] 学会 Markdown
- [ ] 写一本书

## 表格

| 左对齐 | 居中 | 右对齐 |
|:-------|:----:|-------:|
| 苹果 | 红色 | 1 |
| 香蕉 | 黄色 | 22 |
| 葡萄 | 紫色 | 333 |

## 引用

> 引用可以有好几行，
> 里面还可以再有引用。
>
> > 这是里面的一层。

## 代码

```python
def greet(name):
    return f"你好，{name}！"
```

## 链接和脚注

这是[一个链接](https://example.com)，这是[图片的链接](https://example.com/sunset.png)，还有一个脚注。[^1]

---

## 公式

行内公式 $e^{i \pi} + 1 = 0$，以及独立成行的公式：

$$
x = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}
$$

[^1]: 这就是脚注。""",
}
