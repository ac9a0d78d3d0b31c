"""Small programs in many languages, with names and texts that the user chooses."""

from typing import NamedTuple

from server.demo_model.drawing import Draw, Exchange, Language, Round, Skill, contains, single
from server.demo_model.skills.code_samples import BASH, JAVASCRIPT, PYTHON, TYPESCRIPT
from server.demo_model.skills.code_samples_classic import CPP, C
from server.demo_model.skills.code_samples_compiled import GO, RUST
from server.demo_model.skills.code_samples_java import JAVA
from server.demo_model.skills.code_snippets import SNIPPETS
from server.demo_model.skills.code_tasks import TASKS
from server.demo_model.skills.code_templates import COUNTING, FUNCTIONS, OPERATIONS, PRINTING
from server.demo_model.skills.echo import made_up


class Coding(NamedTuple):
    """A programming language: its fence's tag, how people call it, and its programs by task."""

    tag: str
    names: tuple[str, ...]
    programs: dict[str, str]


LANGUAGES = (
    Coding("python", ("Python", "Python", "Python 3"), PYTHON),
    Coding("javascript", ("JavaScript", "JavaScript", "JS"), JAVASCRIPT),
    Coding("typescript", ("TypeScript", "TypeScript", "TS"), TYPESCRIPT),
    Coding("go", ("Go", "Go", "Golang"), GO),
    Coding("rust", ("Rust",), RUST),
    Coding("c", ("C",), C),
    Coding("cpp", ("C++",), CPP),
    Coding("java", ("Java",), JAVA),
    Coding("bash", ("Bash", "Bash", "shell"), BASH),
)
PYTHON_CODING = LANGUAGES[0]
OTHERS = ("Ruby", "PHP", "Kotlin", "Swift", "Haskell", "Perl", "Lua", "Scala", "R", "Julia", "C#", "Fortran")
KEYS = tuple(TASKS)


def words(text: str) -> tuple[str, ...]:
    """The words of `text`."""
    return tuple(text.split())


SHOW = "{|Please |Can you |Could you |Would you |Hey, |Hi, can you }{write|show me|give me|write me}"
ASK: dict[Language, tuple[str, ...]] = {
    "en": (
        f"{SHOW} <noun> {{in|in|using}} <coding>{{.|?|, please.| for me.}}",
        "{How do I|How can I|How do you|How would you|How to|Show me how to|What is the way to} <verb> in <coding>{?|}",
        "{I need|I want|I'd like|I am looking for|Do you have|Let me see} <noun> {in|written in} <coding>{.|?|}",
        "<keyword>{| code| example| program} in <coding>",
        "<coding>{:|} <keyword>{| code| example| program}{| please}",
        "{What does|What would|How does} <noun> look {like|} in <coding>?",
    ),
    "zh": (
        "{|请|麻烦你|能不能|可以}{用|使用} <coding> {写|实现|写出|给我写|演示}<noun>{。||吗？|，谢谢。}",
        "{用 <coding> |在 <coding> 里|在 <coding> 中|<coding> 里}{怎么|如何|怎样}<verb>{？||呢？}",
        "{给我|给我看看|我想要|我需要|我想看|来一个|写个|帮我写}{| }<coding> {的|版的|写的}<noun>{。||，谢谢。}",
        "<coding> <keyword>{|代码|例子|示例|怎么写}",
        "<keyword>{|代码|程序|怎么写|示例}，<coding>",
        "<noun>{用|拿} <coding> {怎么写|如何写|怎么实现}{？|}",
    ),
}
ASK_BOTH: dict[Language, tuple[str, ...]] = {
    "en": (
        f"{SHOW} <noun> in {{both |}}<first> and <second>{{.|?|, please.}}",
        "{Compare <first> and <second>: <noun>|<keyword>: <first> {and|vs|versus} <second>}{.|}",
        "{How do I|How can I|How do you|How would I} <verb> in <first> and {|in }<second>?",
    ),
    "zh": (
        "{|请|麻烦你|帮我}{用|分别用|同时用} <first> 和 <second> {写|实现|写出}<noun>{。||，谢谢。}",
        "<keyword>{|代码|怎么写}：<first> 和 <second>{。|}",
        "{给我|我想看|来一个|给我看看}<noun>的 <first> 和 <second> {版本|代码|写法}{。|}",
    ),
}
NOW_IN: dict[Language, tuple[str, ...]] = {
    "en": (
        "{Now|And|And now|Now please|OK, now|Great, now|The same} {in|in|using} <coding>{.|?|, please.|}",
        "{And|What about|How about|How would it look in} <coding>?",
        "{Translate|Convert|Rewrite|Port} {it|this|that} {to|into} <coding>{.|, please.|}",
        "{Can I have|I'd like|Could you show me|Show me} {it|that|the same} in <coding>{| too| as well}{.|?}",
    ),
    "zh": (
        "{现在|那|再|请|然后}{用|换成|改成} <coding> {写|呢|写一遍|再写一次|试试}{？|。|}",
        "{那|那么|}<coding> {呢|版本呢|怎么写}？",
        "{把它|把这个|把刚才的|请把它}{翻译成|改写成|转成|换成} <coding>{。||吧。}",
    ),
}
EXPLAIN: dict[Language, str] = {
    "en": "{|Please |Can you |Could you }{explain|describe} {it|this|that|the code|this code|the program}"
    "{| to me| step by step| in more detail| line by line}{.|?}",
    "zh": "{|请|你能|能不能|麻烦}{解释|讲解|说明}{|一下}{|这段代码|它|上面的代码|这个程序}{。|吗？|}",
}
EXPLAIN_KNOWN: dict[Language, tuple[str, ...]] = {
    "en": ("Explain it.", "How does it work?", "How does that work?"),
    "zh": ("解释一下。", "它是怎么工作的？", "什么意思？"),
}
ASK_SNIPPET: dict[Language, tuple[str, ...]] = {
    "en": (
        f"{SHOW} <what>{{.|?|, please.}}",
        "{I need|I want|I'd like|I am looking for|Do you have|Let me see|Let's see} <what>{.|, please.|}",
        "<what>{|, please|, please.| example}",
        "{What does|How does} <what> look like?",
    ),
    "zh": (
        "{|请|麻烦你|能不能|帮我}{写|写一下|给出|演示|给我写|给我看}<what>{。|吗？|，谢谢。|}",
        "{给我|给我看看|我想要|我需要|我想看|来个}<what>{。||，谢谢。}",
        "<what>{怎么写|是什么样的|长什么样|示例}{？|}",
    ),
}
FUNCTION: dict[Language, tuple[str, ...]] = {
    "en": (
        f"{SHOW} a <coding> function {{called|named|with the name}} <name> that <what>{{.|, please.|?}}",
        f"{SHOW} a function {{called|named}} <name> {{that <what> in <coding>|in <coding> that <what>}}{{.|?}}",
        "{I need|I want|I'd like|Define|Implement} {a|the} function <name> in <coding> {that|which} <what>{.|}",
    ),
    "zh": (
        "{|请|麻烦你|帮我}{用|使用} <coding> {写|定义|实现}一个{叫做|名为|叫} <name> 的函数，<what>{。|，谢谢。|}",
        "{写|给我|我需要|帮我写|请写}一个 <coding> 函数{，名字叫| }<name>{，作用是|，用来|，}<what>{。|}",
    ),
}
PRINT: dict[Language, tuple[str, ...]] = {
    "en": (
        f'{SHOW} a <coding> program that {{prints|outputs|displays|writes}} "<text>"{{.|?|, please.}}',
        '{How do I|How can I|How do you|How would I} {print|output|write|display} "<text>" in <coding>?',
        '{Print|Output|Display} "<text>" {in|with|using} <coding>{.|, please.|}',
    ),
    "zh": (
        "{|请|麻烦你|帮我}{用|使用} <coding> {输出|打印|显示}“<text>”{。|，谢谢。|}",
        "{怎么|如何|怎样}用 <coding> {输出|打印|显示}“<text>”？",
        "{写|给我|帮我写|请写}一个{输出|打印|显示}“<text>”的 <coding> 程序{。|}",
    ),
}
COUNT: dict[Language, tuple[str, ...]] = {
    "en": (
        f"{SHOW} a <coding> {{loop|for loop|program}} that {{counts|goes|runs}} from <low> to <high>{{.|?|, please.}}",
        "{How do I|How can I|How do you|How would I} {count|loop|iterate} from <low> to <high> in <coding>?",
        "{Count|Loop} from <low> to <high> {in|with|using} <coding>{.|, please.|}",
    ),
    "zh": (
        "{|请|麻烦你|帮我}{用|使用} <coding> {写一个|写个}从 <low> {数|循环}到 <high> 的{循环|程序}{。|，谢谢。|}",
        "{怎么|如何|怎样}用 <coding> 从 <low> {数|循环}到 <high>？",
        "<coding> {循环|for 循环}{：|，}从 <low> 到 <high>{。|}",
    ),
}
VERBS = words("get make load send build check read open parse find keep merge count store render")
NOUNS = words("total value item user page price score token message result number order report point label")
TEXTS = {
    "en": words(
        "red blue green quiet happy sunny brave little warm silver morning river garden apple winter cloud tiger music"
    ),
    "zh": words("你好 早上 春天 月亮 大海 朋友 世界 加油 晴天 花园 星星 山川 音乐 苹果 快乐 远方 小猫 灯光"),
}


def fence(tag: str, code: str) -> str:
    """A code block of Markdown."""
    return f"```{tag}\n{code}\n```"


def _slots(draw: Draw, key: str) -> dict[str, str]:
    """What the task is called in a question."""
    task = TASKS[key][draw.asked]
    return {"noun": draw.pick(task.nouns), "verb": draw.pick(task.verbs), "keyword": draw.pick(task.keywords)}


def _programs(draw: Draw) -> Exchange:
    """A task in one language; at times the next one, and an explanation."""
    key, coding = draw.pick(KEYS), draw.pick(LANGUAGES)
    named = draw.pick(coding.names)
    if draw.chance(0.08):
        named = draw.pick(OTHERS)
        coding = Coding("", (named,), {})
    slots = _slots(draw, key)
    question = draw.wording(ASK[draw.asked], **slots, coding=named)
    rounds = [_program(draw, question, key, coding)]
    if draw.chance(0.3):
        following = draw.pick(LANGUAGES)
        if following is not coding:
            question = draw.wording(NOW_IN[draw.asked], coding=draw.pick(following.names))
            rounds.append(_program(draw, question, key, following))
    if draw.chance(0.25):
        steps = "\n".join(f"{number}. {step}" for number, step in enumerate(TASKS[key][draw.language].steps, 1))
        opening = {"en": "Step by step:", "zh": "一步一步来看："}[draw.language]
        question = draw.wording(EXPLAIN[draw.asked], EXPLAIN_KNOWN[draw.asked])
        rounds.append(Round(question, f"{opening}\n\n{steps}", contains(steps)))
    return Exchange(tuple(rounds))


def _program(draw: Draw, question: str, key: str, coding: Coding) -> Round:
    task = TASKS[key][draw.language]
    if key in coding.programs:
        name = coding.names[0]
        opening = f"Here is {task.title} in {name}:" if draw.language == "en" else f"这是用 {name} 写的{task.title}："
    elif coding.programs:
        name, coding = coding.names[0], PYTHON_CODING
        opening = (
            f"I have no short example of {task.title} in {name}, so here it is in Python:"
            if draw.language == "en"
            else f"我没有用 {name} 写的简短例子，这是用 Python 写的{task.title}："
        )
    else:
        name, coding = coding.names[0], PYTHON_CODING
        opening = (
            f"I do not know {name} well enough, so here is {task.title} in Python:"
            if draw.language == "en"
            else f"我不太会 {name}，这是用 Python 写的{task.title}："
        )
    block = fence(coding.tag, coding.programs[key])
    return Round(question, f"{opening}\n\n{block}\n\n{task.about}", contains(block))


def _two_languages(draw: Draw) -> Exchange:
    key = draw.pick(KEYS)
    able = [coding for coding in LANGUAGES if key in coding.programs]
    first = draw.pick(able)
    second = draw.pick([coding for coding in able if coding is not first])
    slots = _slots(draw, key)
    question = draw.wording(ASK_BOTH[draw.asked], **slots, first=draw.pick(first.names), second=draw.pick(second.names))
    blocks = [fence(coding.tag, coding.programs[key]) for coding in (first, second)]
    heads = ("In <name>:", "And in <name>:") if draw.language == "en" else ("用 <name>：", "再用 <name>：")
    parts = [
        f"{head.replace('<name>', coding.names[0])}\n\n{block}"
        for head, coding, block in zip(heads, (first, second), blocks, strict=True)
    ]
    return single(Round(question, "\n\n".join([*parts, TASKS[key][draw.language].about]), contains(*blocks)))


def _snippets(draw: Draw) -> Exchange:
    snippet = draw.pick(SNIPPETS)
    question = draw.wording(ASK_SNIPPET[draw.asked], what=draw.pick(snippet.en if draw.asked == "en" else snippet.zh))
    block = fence(snippet.tag, snippet.code)
    opening = {"en": "Here is an example:", "zh": "这是一个例子："}[draw.language]
    about = snippet.about_en if draw.language == "en" else snippet.about_zh
    return single(Round(question, f"{opening}\n\n{block}\n\n{about}", contains(block)))


def _functions(draw: Draw) -> Exchange:
    """A function under the user's name."""
    coding, operation = draw.pick(LANGUAGES), draw.pick(OPERATIONS)

    def name() -> str:
        verb, noun, style = draw.pick(VERBS), draw.pick(NOUNS), draw.random.random()
        if draw.chance(0.6):
            noun = made_up(draw)
        return f"{verb}_{noun}" if style < 0.5 else verb + noun.capitalize() if style < 0.85 else noun

    called = draw.fresh(name)
    question = draw.wording(
        FUNCTION[draw.asked], coding=draw.pick(coding.names), name=called, what=operation.what[draw.asked]
    )
    code = FUNCTIONS[coding.tag].replace("<name>", called).replace("<result>", operation.result(coding.tag))
    block = fence(coding.tag, code)
    about = {"en": f"`{called}` {operation.what['en']}.", "zh": f"`{called}` {operation.what['zh']}。"}[draw.language]
    return single(Round(question, f"{block}\n\n{about}", contains(block)))


def _printing(draw: Draw) -> Exchange:
    """A program that prints the user's text."""
    coding = draw.pick(LANGUAGES)
    bank = TEXTS[draw.asked]
    join = " " if draw.asked == "en" else ""
    text = draw.fresh(lambda: join.join(draw.pick(bank) for _ in range(1 + int(draw.random.random() * 3))))
    question = draw.wording(PRINT[draw.asked], coding=draw.pick(coding.names), text=text)
    block = fence(coding.tag, PRINTING[coding.tag].replace("<text>", text))
    about = {"en": "It prints the text and ends.", "zh": "它输出这段文字，然后结束。"}[draw.language]
    return single(Round(question, f"{block}\n\n{about}", contains(block)))


def _counting(draw: Draw) -> Exchange:
    """A loop between the user's bounds."""
    coding = draw.pick(LANGUAGES)

    def bounds() -> tuple[int, int]:
        low = int(draw.random.random() * 50)
        return low, low + 1 + int(draw.random.random() * 99)

    low, high = draw.fresh(bounds)
    question = draw.wording(COUNT[draw.asked], coding=draw.pick(coding.names), low=low, high=high)
    block = fence(coding.tag, COUNTING[coding.tag].replace("<low>", str(low)).replace("<high>", str(high)))
    about = {"en": f"It prints the numbers from {low} to {high}.", "zh": f"它输出从 {low} 到 {high} 的数。"}[
        draw.language
    ]
    return single(Round(question, f"{block}\n\n{about}", contains(block)))


KINDS = (_programs, _programs, _programs, _two_languages, _snippets, _functions, _printing, _counting)


def code(draw: Draw) -> Exchange:
    """Any of the requests above."""
    return draw.pick(KINDS)(draw)


SKILLS: tuple[Skill, ...] = (Skill("code", 3, code),)
