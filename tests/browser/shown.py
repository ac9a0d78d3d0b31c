"""What is said on the pictures of the page."""

from typing import NamedTuple


class Talk(NamedTuple):
    """In one language."""

    language: str
    question: str
    again: str
    others: tuple[str, ...]
    """What other conversations begin with."""
    sought: str
    """Found in one of them."""
    answer: str
    short: tuple[str, ...]


CODE = '''```python
def find(items: list[int], wanted: int) -> int | None:
    """Where `wanted` stands; None where it is missing."""
    low, high = 0, len(items)
    while low < high:
        middle = (low + high) // 2
        if items[middle] < wanted:
            low = middle + 1
        else:
            high = middle
    return low if items[low:] and items[low] == wanted else None
```'''
FORMULA = """$$
T(n) = T\\left(\\frac{n}{2}\\right) + O(1) = O(\\log n)
$$"""
ENGLISH = f"""## Binary search

It looks at the **middle** of a *sorted* list and drops the half that cannot hold what is sought:

{CODE}

| items | steps at most | linear search |
|:------|--------------:|--------------:|
| 10 | 4 | 10 |
| 1,000 | 10 | 1,000 |
| 1,000,000 | 20 | 1,000,000 |

Each step halves what is left, so

{FORMULA}

- The list must be sorted.
  - Otherwise sort it first, in $O(n \\log n)$.
- [x] Works on any sequence
- [ ] Finds all of several equal items

> For a single look-up in an unsorted list, a plain loop is quicker. See the [notes](https://example.org/notes).[^1]

[^1]: Sorting costs more than looking once.
"""
CHINESE = f"""## 二分查找

每一步都看**有序**列表的中间，然后去掉不可能包含目标的那一半：

{CODE}

| 元素个数 | 最多步数 | 顺序查找 |
|:---------|---------:|---------:|
| 10 | 4 | 10 |
| 1000 | 10 | 1000 |
| 1000000 | 20 | 1000000 |

每一步都使剩下的范围减半，因此

{FORMULA}

- 列表必须是有序的。
  - 否则先排序，需要 $O(n \\log n)$。
- [x] 适用于任何序列
- [ ] 找出所有相同的元素

> 只在无序列表中查一次时，普通循环更快。见[说明](https://example.org/notes)。[^1]

[^1]: 排序比查找一次更费时。
"""
REASONING = {
    "en": "The user wants a short explanation.\n\nFirst I recall what halving means: after k steps n / 2^k items are "
    "left. So about log2(n) steps are enough. I should mention that the list must be sorted.",
    "zh": "用户想要一个简短的解释。\n\n先回忆减半的含义：k 步之后还剩 n / 2^k 个元素，所以大约 log2(n) 步就够了。"
    "应该说明列表必须有序。",
}
TALKS = {
    "en-US": Talk(
        "en",
        "How does binary search work?\nWith code, please.",
        "And why is it so quick?",
        ("A recipe for bread", "Names for a cat", "What does the sea look like at night?"),
        "cat",
        ENGLISH,
        ("It ", "halves ", "what ", "is ", "left ", "with ", "each ", "step."),
    ),
    "zh-CN": Talk(
        "zh",
        "二分查找是怎么工作的？\n请给出代码。",
        "为什么这么快？",
        ("面包的做法", "给猫起名字", "夜里的海是什么样子？"),
        "猫",
        CHINESE,
        ("每一步", "都把", "剩下的", "范围", "减半。"),
    ),
}
