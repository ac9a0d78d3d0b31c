"""The endless model's whole world: chats in English and Chinese, drawn from a small grammar.

A text here is random, but the same `Random` gives the same text on every machine.
"""

import re
from random import Random
from typing import NamedTuple

ENGLISH = {
    "adjective": "quiet small bright patient gentle curious old silver green early warm distant careful hidden slow"
    " friendly golden simple open wooden tall soft honest sleepy blue clear steady ordinary wide busy lucky round",
    "noun": "river garden lighthouse mountain kettle letter window bridge teacher sailor forest market engine library"
    " cat street harbour morning summer village song lamp train island clock recipe baker painter cloud story"
    " neighbour bicycle question answer table path valley kitchen coat compass rain stone winter bird child boat",
    "verb": "follows remembers watches carries finds opens paints repairs loves visits hears describes counts borrows"
    " keeps understands crosses answers surprises draws",
    "place": "near the water; behind the old station; at the edge of town; under a wide sky; in the quiet library;"
    " on the other side of the hill; between two houses; along the coast; beside a warm stove; above the clouds",
    "time": "In the morning; After the rain; Every summer; Long ago; Before dinner; On the third day; Once a year;"
    " At night; A little later; When the market opens",
    "mood": "wonderful; a good sign; hard to explain; worth a long walk; easier than it looks; almost finished;"
    " a matter of patience; what everyone hoped for; better with tea",
    "link": "However; For example; In other words; Of course; As a result; Most of all; Even so; Perhaps",
    "clause": "{time}, the {adjective} {noun} {verb} the {noun} {place};"
    " {link}, a {noun} {verb} one {adjective} {noun}; The {noun} is {adjective}, and the {noun} is {mood};"
    " It is {mood} when the {adjective} {noun} {verb} us;"
    " Nobody {verb} the {noun} because it is {adjective}; We think that this {noun} is {mood};"
    " {link}, you can see a {adjective} {noun} {place}",
    "sentence": "{clause}.",
    "title": "The {adjective} {noun}; A {noun} {place}; How to find the {noun}; What the {noun} {verb};"
    " Notes on a {adjective} {noun}",
    "item": "**{noun}**: {mood}; a {adjective} {noun}; the {noun} {place}; `{noun}` and `{noun}`;"
    " *{adjective}* but {mood}",
    "question": "What is a {adjective} {noun}?; Tell me about the {noun}.; How do I find a {noun} {place}?;"
    " Write a story about the {adjective} {noun}.; Hello; Hi, who are you?; Why?; Please go on.; Count from 1 to 100.;"
    " Can you explain the {noun} in simple words?; List three things about a {noun}.; Thanks! And the {noun}?",
}
CHINESE = {
    "形": "安静 明亮 温暖 遥远 古老 小小 美丽 简单 新鲜 勇敢 细心 金色 蓝色 普通 可爱 清楚 神秘 柔软 快乐 认真",
    "名": "小河 花园 灯塔 高山 茶壶 书信 窗户 石桥 老师 水手 森林 市场 火车 图书馆 猫 街道 海港 早晨 夏天 村庄 歌声"
    " 月亮 海岛 时钟 菜谱 面包师 画家 白云 故事 邻居 自行车 问题 答案 小路 山谷 厨房 雨水 朋友 孩子 鸟儿",
    "动": "看见 记得 带来 找到 打开 修好 喜欢 拜访 听见 描写 理解 穿过 等待 照亮 遇见 想念",
    "处": "水边 老车站后面 小镇的尽头 天空下 图书馆里 山的那一边 两座房子之间 海岸上 火炉旁 云层之上",
    "时": "清晨 下雨以后 每年夏天 很久以前 晚饭前 第三天 夜里 过了一会儿 集市开门的时候 有一次",
    "评": "很美好 值得走一趟 说不清楚 并不难 快要完成了 需要耐心 正是大家希望的 让人高兴 比看起来容易",
    "接": "不过 比如 也就是说 当然 因此 最重要的是 即使这样 也许",
    "句": "{时}，{形}的{名}在{处}{动}了{名}。; {接}，我们在{处}{动}{形}的{名}。; 这个{名}{评}，那个{名}也{评}。;"
    " {名}说：“{形}的{名}{评}。”; 如果你{动}{名}，就会知道它{评}。; 大家都{动}{形}的{名}，因为它{评}。",
    "标题": "{形}的{名}; {处}的{名}; 怎样{动}{名}; 关于{名}",
    "条": "**{名}**：{评}; {形}的{名}; 在{处}的{名}; {动}{名}",
    "问": "什么是{形}的{名}？; 请介绍一下{名}。; 怎样在{处}{动}{名}？; 写一个关于{名}的故事。; 你好; 你好，你是谁？;"
    " 为什么？; 请继续。; 用简单的话解释{名}。; 谢谢！那{名}呢？",
}
RULES = {
    name: [choice.strip() for choice in (choices.split(";") if ";" in choices else choices.split())]
    for name, choices in (ENGLISH | CHINESE).items()
}
BLOCKS = {"paragraph": 50, "heading": 14, "bullets": 12, "steps": 8, "quote": 6, "table": 5, "code": 5}  # percent
ANYTHING = ["what ", "the ", "of ", "\n", *"abcdefghijklmnopqrstuvwxyz 0123456789?.一是不了有我你"]


def expand(random: Random, rule: str) -> str:
    """Draw one phrase of `rule`, with every {name} in it replaced by a phrase of that rule."""
    phrase = random.choice(RULES[rule]) if rule in RULES else rule
    return re.sub(r"{(\w+)}", lambda match: expand(random, match[1]), phrase)


def block(random: Random, *, chinese: bool) -> str:
    """Draw one Markdown block."""
    sentence, title, item, gap = ("句", "标题", "条", "") if chinese else ("sentence", "title", "item", " ")

    def items(count: int) -> list[str]:
        return [expand(random, item) for _ in range(count)]

    (kind,) = random.choices(list(BLOCKS), list(BLOCKS.values()))
    match kind:
        case "heading":
            return f"## {expand(random, title)}"
        case "bullets":
            return "\n".join(f"- {one}" for one in items(random.randint(2, 4)))
        case "steps":
            return "\n".join(f"{number}. {one}" for number, one in enumerate(items(random.randint(2, 4)), 1))
        case "quote":
            return f"> {expand(random, sentence)}"
        case "table":
            head = "| 名 | 形 |" if chinese else "| noun | adjective |"
            row = "| {名} | {形} |" if chinese else "| {noun} | {adjective} |"
            return "\n".join([head, "| --- | --- |", *(expand(random, row) for _ in range(random.randint(2, 3)))])
        case "code":
            line = "{noun}.{adjective}()" if random.random() < 0.5 else "{noun} = {adjective}({noun})"
            return "\n".join(["```python", *(expand(random, line) for _ in range(random.randint(1, 3))), "```"])
        case _:
            return gap.join(expand(random, sentence) for _ in range(random.randint(2, 4)))


class Chat(NamedTuple):
    """Earlier rounds, a question, and the beginning of its answer."""

    rounds: list[tuple[str, str]]
    question: str
    answer: str


def chat(random: Random) -> Chat:
    """Draw a chat."""
    chinese = random.random() < 0.5

    def question() -> str:
        if random.random() < 0.3:  # people ask anything
            return "".join(random.choices(ANYTHING, k=random.randint(1, 30)))
        return expand(random, "问" if chinese else "question")

    def blocks(count: int) -> str:
        return "\n\n".join(block(random, chinese=chinese != (random.random() < 0.2)) for _ in range(count))

    rounds = [(question(), blocks(1)) for _ in range(random.choice([0, 0, 0, 1, 2]))]
    return Chat(rounds, question(), blocks(20))
