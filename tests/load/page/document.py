"""A long answer as a model might write it: headings, lists, tables, code, formulas, English and Chinese."""

import re
from itertools import count, islice
from typing import Final

TOKEN: Final = re.compile(r"\s?[A-Za-z]{1,9}|[\u4e00-\u9fff]{1,3}|\d{1,3}|\s+|[^\w\s]{1,3}|_")
CODE: Final = {
    "python": """\
def section_{n}(items: list[int]) -> int:
    total = 0
    for item in items:
        total += {n} * item
    return total""",
    "javascript": """\
export const part{n} = async (url) => {{
  const reply = await fetch(url);
  return (await reply.json()).slice(0, {n});
}};""",
    "sql": """\
SELECT name, count(*) AS times
FROM visits_{n}
WHERE day >= '2026-01-01'
GROUP BY name
ORDER BY times DESC;""",
    "bash": """\
for file in part-{n}-*.txt; do
  sort "$file" | uniq -c >"${{file%.txt}}.counts"
done""",
}
SECTION: Final = """## {n}. How the parts fit together

A paragraph with **bold**, *italic* and ~~struck~~ words, a [link](https://example.org/{n}), `inline code`, and the
formula $a_{{{n}}} = \\sqrt{{x^2 + y^2}}$ within the sentence. It goes on for a while, as models do, and says that the
{n}th part depends on the one before it.

- a first point of part {n}
- a second one
  - nested, with `code`
  - nested, with *emphasis*
- [x] what is done
- [ ] what is not

1. Read the input.
2. Check each of its {n} lines.
3. Write the result.

| step | cost | note |
|:-----|-----:|------|
| read | {n} ms | from disk |
| check | {n}0 ms | in memory |
| write | 3 ms | **once** |

```{language}
{code}
```

$$
\\int_0^{{{n}}} x^2 \\, dx = \\frac{{{n}^3}}{{3}}
$$

### 第{n}节 中文说明

这一段用中文写成，包含**重点**和`代码`。第{n}部分依赖于前一部分，所以顺序很重要；如果改变顺序，结果就会不同。

> 引用：先读输入，再检查每一行，最后写出结果。

"""


def tokens(number: int) -> list[str]:
    """So many tokens of it, each a few characters as a tokenizer cuts them."""
    return list(islice((token for n in count(1) for token in TOKEN.findall(section(n))), number))


def section(number: int) -> str:
    """The `number`th section, from 1; they differ."""
    language = list(CODE)[number % len(CODE)]
    return SECTION.format(n=number, language=language, code=CODE[language].format(n=number))
