"""How people ask for a story: who, where, how long, and what they say after one."""

from server.demo_model.drawing import Draw, Language

LIMIT: dict[Language, int] = {"en": 900, "zh": 1300}
"""Words or characters that may be asked for; more is answered with the longest story."""

PLACES: dict[Language, dict[str, list[str]]] = {
    "en": {
        "sea": ["at sea", "on an island", "by the ocean", "on a boat"],
        "space": ["in space", "on a spaceship", "among the stars", "on another planet"],
        "forest": ["in the forest", "in the woods", "in an enchanted forest"],
        "winter": ["in winter", "in the snow", "at Christmas", "in a snowy village"],
        "city": ["in the city", "in a big city", "in town"],
        "school": ["at school", "in a classroom", "in a library"],
        "desert": ["in the desert", "in an oasis", "among the dunes"],
        "workshop": ["in a workshop", "in a robot workshop", "in a factory", "in a world of machines"],
    },
    "zh": {
        "sea": ["海上", "海边", "小岛上", "大海里"],
        "space": ["太空", "宇宙里", "飞船上", "别的星球上"],
        "forest": ["森林里", "树林里", "魔法森林"],
        "winter": ["冬天", "雪地里", "雪村"],
        "city": ["城市里", "大城市", "城里"],
        "school": ["学校", "教室里", "图书馆"],
        "desert": ["沙漠里", "绿洲", "沙丘之间"],
        "workshop": ["工坊里", "机器人工坊", "工厂里", "机器的世界"],
    },
}

# Before and after the word "story", by how its length is asked for.
BEFORE: dict[Language, dict[str, str]] = {
    "en": {
        "": "a ",
        "tiny": "a {tiny|very short|mini} ",
        "short": "a {short|brief|quick|little} ",
        "medium": "a {medium-length|medium|longer|fairly long} ",
        "long": "a {long|really long|big} ",
        "longest": "{a very long|the longest possible|an extremely long|your longest} ",
    },
    "zh": {
        "": "{一个|个}",
        "tiny": "{一个|个}{超短的|非常短的|很短的|迷你}",
        "short": "{一个|个}{短|简短的|小|短一点的}",
        "medium": "{一个|个}{中等长度的|不长不短的|稍长的}",
        "long": "{一个|个}{长|很长的|长长的|长篇}",
        "longest": "{一个|个}{特别长的|最长的|超长的|尽可能长的}",
    },
}
SIZED: dict[Language, dict[str, tuple[str, str]]] = {
    "en": {
        "size": ("a <n>-word ", "of {about |around |roughly |}<n> words|in {about |around |}<n> words|with <n> words"),
        "sentences": ("a <n>-sentence ", "in {exactly |just |}<n> sentences|of <n> sentences|with <n> sentences"),
        "paragraphs": ("a <n>-paragraph ", "in <n> paragraphs|of <n> paragraphs|with <n> {short |}paragraphs"),
        "parts": ("a <n>-part ", "in <n> parts|with <n> parts|divided into <n> parts"),
        "chapters": ("a <n>-chapter ", "in <n> {short |}chapters|with <n> chapters|of <n> chapters"),
    },
    "zh": {
        "size": ("一{个|篇}{大约|大概|}<n>字{左右|}的", "，{大约|大概|要|}<n>字{左右|}|，字数<n>{左右|}"),
        "sentences": ("{一个|个}<n>句话的", "，{用|只要|一共}<n>句话|，<n>句就行"),
        "paragraphs": ("{一个|个}<n>段的", "，{分|一共|要}<n>段|，写<n>个段落"),
        "parts": ("{一个|个}<n>部分的", "，{分成|分|一共}<n>{个|}部分"),
        "chapters": ("{一个|个}<n>章的", "，{分成|分|一共|要有}<n>章|，<n>个章节"),
    },
}
HEAD: dict[Language, str] = {
    "en": "{{Please |}{tell me|tell|write|write me|make up|invent|give me|create}|I {want|would like|need|feel like}|"
    "{Can|Could|Would} you {please |}{tell me|write|write me|make up|invent}|Let me hear|How about|Next:|"
    "My {son|daughter} wants|I'd {like|love}|Do you know|Story time:} ",
    "zh": "{{请|}{给我|为我|帮我|}{讲|写|编|说|来|创作}|{我想|想}{听|看|要}|{能|可以|能不能|可不可以}{给我|帮我|"
    "}{讲|写|编}|"
    "{我的孩子|女儿|儿子}想听|麻烦{讲|写|编}}",
}
STORY: dict[Language, str] = {
    "en": "{story|tale|bedtime story|fairy tale|children's story|story|story}",
    "zh": "{故事|童话|睡前故事|童话故事|小故事|故事|故事}",
}
TAIL: dict[Language, str] = {"en": "{.|!|?|, please.|}", "zh": "{。|！|？|，谢谢。|吧。|}"}

KNOWN: dict[Language, tuple[str, ...]] = {
    "en": ("Tell me a story.", "Tell me a story", "Write a story.", "Tell me a bedtime story.", "A story, please."),
    "zh": ("讲个故事", "讲个故事吧。", "给我讲个故事。", "写个故事", "写一个故事。", "讲一个睡前故事。"),
}
"""What everybody types."""
AGAIN: dict[Language, dict[str, str]] = {
    "en": {
        "continue": "{{Please |}{continue|go on|keep going|carry on|go ahead}|{And what|What} {happened|happens|comes} "
        "{next|then|after that}?|{Tell|Write} {me |}{what happens next|the next part|how it goes on|a sequel|the "
        "sequel}|"
        "{Can|Could} you {continue|go on}{ the story| with the story|}?|More {of it|of this story}|How does it go on?}"
        "{ please||}",
        "longer": "{{Please |}{make|write|tell} {it|the story|that} {longer|much longer|a bit longer|in more detail}|"
        "{Can|Could} {you make it|it be|the story be} {longer|a little longer}?|{A longer|The longer} {version|one|"
        "story}"
        "{, please|}|Longer{, please|!|}|{That is|That's|It is|It's} too short|Twice as long{, please|}}",
        "shorter": "{{Please |}{make|write|tell} {it|the story|that} {shorter|much shorter|a bit shorter|more briefly}|"
        "{Can|Could} {you make it|it be|the story be} {shorter|a little shorter}?|{A shorter|The shorter} "
        "{version|one|story}{, please|}|Shorter{, please|!|}|{That is|That's|It is|It's} too long|Half as long{, "
        "please|}}",
        "another": "{{Please |}{tell|write|give} {me |}{another one|another story|a different story|a new one|one "
        "more}|"
        "{Can|Could|May} {you tell me|I hear|I have} {another one|another story|one more}?|{Another|One more} "
        "{story|one}"
        "{, please|!|}|{And |}{now |}{a different|another} {story|one}{ with the same hero|}}",
        "place": "{{Please |}{set|let} it {happen |play |}<place>|{And |}the same {story |}<place>{, please|}?|"
        "{And|What about|How about} {a story |one |the same |}<place>?|{Can|Could} it {happen|take place|be} <place>?|"
        "{Tell|Write} {me |}{it again|one|the same one} <place>}",
    },
    "zh": {
        "continue": "{{请|}{继续|接着讲|往下讲|接着说|继续讲|继续写|接着写}{吧|下去|}|{后来|然后|接下来|之后}{呢|"
        "怎么样了|发生了什么|怎么了}？|"
        "{讲讲|写写|说说}{后来的事|续集|下一集}|{能|可以}{继续|接着讲}吗？|{还有|有}{下文|续集}吗？}",
        "longer": "{{请|}{写|讲|弄|变}{得|}{长一点|长一些|更长|详细一点}|{能|可以|能不能}{再|写|讲}{长一点|长一些|"
        "详细些}{吗|}？|"
        "{太短了|有点短}{，长一点|，再长些|}|{来|要}{一个|}{更长的|长一点的}{版本|}|{加长|扩写}{一下|一倍|吧}}",
        "shorter": "{{请|}{写|讲|弄|变}{得|}{短一点|短一些|更短|简短一点}|{能|可以|能不能}{再|写|讲}{短一点|短一些|"
        "简短些}{吗|}？|"
        "{太长了|有点长}{，短一点|，再短些|}|{来|要}{一个|}{更短的|短一点的}{版本|}|{缩短|缩写}{一下|一半|吧}}",
        "another": "{{请|}{再|}{讲|写|来|说}{一个别的|另一个|一个新的}{故事|}{吧|}|再{讲|来|写|编}一个{故事|}{吧|"
        "好吗|，好不好|}|"
        "{换|想听}{一个|另一个|个新的}{故事|}{吧|}|{还有|有}别的故事吗？}",
        "place": "{{请|}{让|把}{故事|它}{发生在|放在|搬到}<place>|{换成|改成|改到|搬到}<place>{吧|好吗|}|{同样的|"
        "这个}故事{发生在|放在}<place>"
        "{呢|会怎样|}？|{那|}<place>{呢|的呢|的故事呢}？|{再|}{讲|写}一个{发生在|}<place>的}",
    },
}
NEW_HERO: dict[Language, str] = {
    "en": "{{Please |}{make|let} the hero {be |}<hero>|{And |}{now |}{the same |the same story |one |}{about|with} "
    "<hero>"
    "{, please|}?|{Change|Turn} the hero {to|into} <hero>|{Can|Could} {it|the story|the hero} be {about |}<hero>?|"
    "{Tell|Write} it {again |}{about|with} <hero>|{What|How} about <hero>?|Replace the hero {by|with} <hero>}",
    "zh": "{{请|}{把|让}{主角|主人公}{换成|变成|改成|改为}<hero>|{主角|主人公}{换成|改成|变成|是}<hero>{呢|吧|好吗|"
    "}？|{那|}<hero>的{呢|故事呢}？|"
    "{同样的故事|再讲一遍}，{主角是|换成|讲}<hero>|{改|换}成<hero>的{故事|}{吧|}}",
}


def ask(draw: Draw, kind: str, hero: str, place: str | None, number: int | None) -> str:
    """A question for a story about `hero` ("": nobody named), of a length of this kind."""
    known = KNOWN[draw.asked] if not (kind or hero or place) else ()
    return draw.wording(
        _patterns(draw.asked, kind, bool(hero), place is not None), known, hero=hero, place=place, n=number
    )


def _patterns(asked: Language, kind: str, hero: bool, place: bool) -> str:
    key = (asked, kind, hero, place)
    if key not in PATTERNS:
        PATTERNS[key] = _english(kind, hero, place) if asked == "en" else _chinese(kind, hero, place)
    return PATTERNS[key]


PATTERNS: dict[tuple[Language, str, bool, bool], str] = {}


def _english(kind: str, hero: bool, place: bool) -> str:
    about = " {about|about|of|with}" + " <hero>" if hero else ""
    where = "{| set| that happens} <place>" if place else ""
    head, story, tail = HEAD["en"], STORY["en"], TAIL["en"]
    short = "story{:| about|} <hero>" if hero else "story"
    if kind in BEFORE["en"]:
        before = BEFORE["en"][kind]
        keywords = f"{before.removeprefix('a ')}{short}{where}{tail}"
        return (
            "{"
            + f"{head}{before}{story}{about}{where}{tail}|{head}{before}{story}{about}{where}{tail}|{keywords}"
            + "}"
        )
    before, after = SIZED["en"][kind]
    return (
        "{" + f"{head}{before}{story}{about}{where}{tail}|{head}a {story}{about}{where} {{{after}}}{tail}|"
        f"{head}a {story} {{{after}}}{about}{where}{tail}|{short}{where}, <n> {'words' if kind == 'size' else kind}"
        + "}"
    )


def _chinese(kind: str, hero: bool, place: bool) -> str:
    head, story, tail = HEAD["zh"], STORY["zh"], TAIL["zh"]
    where = "发生在<place>的" if place else ""
    about = "{关于<hero>的|以<hero>为主角的|<hero>的}" if hero else ""
    if kind in BEFORE["zh"]:
        return f"{head}{BEFORE['zh'][kind]}{where}{about}{story}{tail}"
    before, after = SIZED["zh"][kind]
    return (
        "{" + f"{head}{before}{where}{about}{story}{tail}|{head}{{一个|个}}{where}{about}{story}{{{after}}}{tail}" + "}"
    )
