"""How people ask for a calculation."""

from server.demo_model.drawing import Language

Wordings = dict[Language, dict[str, list[str]]]

SIGNS = {"+": "{+| + }", "-": "{-| - | − |−}", "*": "{*| * | × |×|x| x }", "/": "{/| / | ÷ |÷}"}
BARE = {sign: [f"<a>{spelt}<b>{{||| =|=| = ?|=?|?}}"] for sign, spelt in SIGNS.items()}
BARE_CHAINS = {
    signs: [f"<a>{SIGNS[signs[0]]}<b>{SIGNS[signs[1]]}<c>{{||| =|=| = ?|=?|?}}"] for signs in ("++", "+-", "-+", "+*")
}

_WORDS: dict[Language, dict[str, str]] = {
    "en": {
        "+": "{ + |+| plus }",
        "-": "{ - |-| minus | − }",
        "*": "{ × |*| times | multiplied by | x |x}",
        "/": "{ ÷ |/| divided by | / }",
    },
    "zh": {
        "+": "{加|加上|+| + }",
        "-": "{减|减去|-| - }",
        "*": "{乘|乘以|×| * |*}",
        "/": "{除以|÷| / |/}",
    },
}
_FRAMES: dict[Language, list[str]] = {
    "en": [
        "{What is|What's|How much is|Calculate|Compute|Work out|Solve|Tell me|Please calculate} <it>{?|.|}",
        "{Can|Could} you {please |}{calculate|compute|work out|solve|tell me} <it>{?| for me?}",
        "{Please |}{help me with|do the sum|do the maths:|find|evaluate|figure out} <it>{.||, please.}",
        "{I need|I want to know|I would like to know|Do you know|Quick question:|Quick one:} <it>{?|.}",
        "<it> {equals|is|makes|gives} {what|how much}?",
        "{What is|Tell me|Give me|I need} the {result|answer|value} of <it>{?|.}",
        "{Hey|Hi|OK|Now|And|So}, {what is|how much is|calculate} <it>?",
    ],
    "zh": [
        "<it>{等于多少|是多少|等于几|得多少|得几|结果是多少|的结果是什么|的答案是多少|等于什么}？",
        "{计算|算一下|帮我算|请计算|请算一下|麻烦算一下|帮忙计算一下|请帮我计算|算算|请你算一算|求|告诉我}<it>{。||的结果。|等于多少。}",
        "{请问|我想知道|你知道|那么|你好，|那}<it>{等于多少|是多少|等于几|得多少}{？|呢？}",
        "{能不能|可以|能}{帮我|给我|}{算一下|计算|算算}<it>{？|吗？}",
    ],
}
_OWN: Wordings = {
    "en": {
        "+": [
            "{Add|Please add|Can you add|Could you add|I want to add} <a> {and|to} <b>{.|}",
            "{What is|Find|Give me|Calculate|Tell me|What's|Work out} the {sum|total} of <a> and <b>{?|.}",
            "{What do I get|What do you get|What happens} {if I|when I|if you} add <a> {and|to} <b>?",
            "{Sum|Sum up|Add up|Put together} <a> and <b>{.|, please.}",
        ],
        "-": [
            "{Subtract|Take|Please subtract|Can you subtract|Take away} <b> from <a>{.|}",
            "{What is|Find|Give me|Calculate|Tell me|What's} the difference {between|of} <a> and <b>{?|.}",
            "{What is left|What remains|How much is left} {if I|when I|if you} take <b> {away |}from <a>?",
            "{What do I get|What do you get} {if I|when I} subtract <b> from <a>?",
        ],
        "*": [
            "{Multiply|Please multiply|Can you multiply|Could you multiply} <a> {by|with|and} <b>{.|}",
            "{What is|Find|Give me|Calculate|Tell me|What's} the product of <a> and <b>{?|.}",
            "{What do I get|What do you get} {if I|when I} multiply <a> {by|and|with} <b>?",
        ],
        "/": [
            "{Divide|Please divide|Can you divide|Could you divide|Split} <a> by <b>{.|}",
            "{What is|Find|Give me|Calculate|Tell me|What's} the quotient of <a> and <b>{?|.}",
            "{What do I get|What do you get} {if I|when I} divide <a> by <b>?",
            "How {often|many times} does <b> {fit|go} into <a>?",
        ],
    },
    "zh": {
        "+": [
            "{请问|求|计算|算一下|告诉我|}<a>{和|与|跟}<b>的{和|总和}{是多少|等于多少|}？",
            "{请|帮我|}把<a>{和|与|跟}<b>{加起来|相加}{。|，等于多少？|是多少？}",
            "<a>{和|与|跟}<b>{加起来|相加|一共}{是多少|等于多少|得多少}？",
        ],
        "-": [
            "{请问|求|计算|算一下|告诉我|}<a>{和|与|减}<b>的差{是多少|等于多少|}？",
            "{从|}<a>{里|中}{减去|减掉|去掉|拿走}<b>{还剩|剩|等于|得}多少？",
        ],
        "*": [
            "{请问|求|计算|算一下|告诉我|}<a>{和|与|乘}<b>的{积|乘积}{是多少|等于多少|}？",
            "{请|帮我|}把<a>{和|与}<b>{乘起来|相乘}{。|，等于多少？|是多少？}",
        ],
        "/": [
            "{请问|求|计算|算一下|告诉我|}<a>{和|与|除以}<b>的商{是多少|等于多少|}？",
            "{请|帮我|}{把|用}<a>{除以}<b>{。|，等于多少？|是多少？}",
            "<a>{里|里面|中}有{几个|多少个}<b>？",
        ],
    },
}

ASKED: Wordings = {
    language: {
        sign: [frame.replace("<it>", f"<a>{spelt}<b>") for frame in _FRAMES[language]] * 2 + _OWN[language][sign]
        for sign, spelt in spellings.items()
    }
    for language, spellings in _WORDS.items()
}
CHAINS: Wordings = {
    language: {
        signs: [
            frame.replace("<it>", f"<a>{spellings[signs[0]]}<b>{spellings[signs[1]]}<c>") for frame in _FRAMES[language]
        ]
        for signs in BARE_CHAINS
    }
    for language, spellings in _WORDS.items()
}
CHAINS["en"]["++"] += ["{Add|Add up|Sum up|What is the sum of|What's the total of|Sum} <a>, <b> and <c>{.|}"]
CHAINS["zh"]["++"] += ["{把|请把}<a>、<b>和<c>{加起来|相加}。", "<a>、<b>和<c>{加起来|一共|的和}{是多少|等于多少}？"]

_THINGS = "{apples|books|coins|stamps|marbles|pens|sweets|cards|cookies|eggs|photos|tickets}"
_PEOPLE = "{I|Anna|Tom|My sister|My brother|My friend|We|Ben|The teacher|Our class|Grandma}"
_BOX = "{boxes|bags|baskets|crates|packs|drawers|rooms|rows}"
_HOLD = "{children|friends|people|boxes|bags|tables|groups|teams}"
_DING = "{苹果|橘子|气球|鸡蛋|杯子|玩具|面包|球|包子|桃子|梨|西瓜}"
_REN = "{我|小明|小红|妈妈|姐姐|弟弟|老师|我们|商店|奶奶|他|她}"

STORIES: Wordings = {
    "en": {
        "+": [
            f"{_PEOPLE} {{had|got}} <a> {_THINGS} and {{bought|found|got}} <b> more. How many {{in total|now}}?",
            f"I have <a> {_THINGS} and {{buy|get|find}} <b> more. How many do I have {{now|in total}}?",
            f"There are <a> {_THINGS} in one {{box|bag}} and <b> in another. How many {{are there |}}in all?",
        ],
        "-": [
            f"{_PEOPLE} had <a> {_THINGS} and {{gave away|lost|sold|used|spent}} <b>. How many are left?",
            f"I have <a> {_THINGS} and {{give away|lose|sell|use|eat}} <b>. How many {{have I left|are left|remain}}?",
            f"There were <a> {_THINGS}; <b> {{are gone|were sold|were taken|were lost}}. How many remain?",
        ],
        "*": [
            f"There are <a> {_BOX} with <b> {_THINGS} each. How many {{are there |}}{{in total|in all|altogether}}?",
            f"{_PEOPLE} bought <a> {_BOX} of <b> {_THINGS} each. How many {{in total|in all|altogether}}?",
            "One {ticket|book|chair|lamp|shirt} costs <b> {dollars|euros|pounds}. {How much|What} do <a> cost?",
        ],
        "/": [
            f"<a> {_THINGS} are {{shared|divided|split}} {{equally|evenly}} among <b> {_HOLD}. How many does each get?",
            f"{{Share|Split|Divide}} <a> {_THINGS} {{equally|evenly}} among <b> {_HOLD}. How many for each?",
            f"I have <a> {_THINGS} for <b> {_HOLD}. How many {{for each|does each get}}?",
        ],
    },
    "zh": {
        "+": [
            f"{_REN}有<a>个{_DING}，又{{买了|得到|找到|收到}}<b>个，{{一共|现在|总共}}有{{多少|几}}个？",
            f"一个{{盒子|袋子|篮子}}里有<a>个{_DING}，另一个有<b>个，{{一共|总共|合起来}}有多少个？",
        ],
        "-": [
            f"{_REN}有<a>个{_DING}，{{送出|卖掉|用掉|丢了|送给别人}}<b>个，{{还剩|还有|剩下}}{{多少|几}}个？",
            f"原来有<a>个{_DING}，{{拿走|少了|卖了}}<b>个，{{还剩|还有}}多少个？",
        ],
        "*": [
            f"有<a>个{{盒子|袋子|篮子|箱子}}，每个{{里面|}}有<b>个{_DING}，{{一共|总共}}有多少个？",
            f"{_REN}买了<a>{{盒|袋|箱|包}}{_DING}，每{{盒|袋|箱|包}}<b>个，{{一共|总共}}多少个？",
        ],
        "/": [
            f"{{把|}}<a>个{_DING}{{平均|平均地}}分给<b>个{{人|小朋友|同学|孩子|朋友}}，每{{人|个人}}{{得到|分到|有}}{{多少|几}}个？",
            f"{_REN}有<a>个{_DING}，平均{{装进|放进}}<b>个{{盒子|袋子|篮子}}，每个{{里|}}{{放|装}}多少个？",
        ],
    },
}

PERCENT: dict[Language, list[str]] = {
    "en": [
        "{What is|What's|How much is|Calculate|Compute|Work out|Tell me|Find|Give me|Please calculate|Show me|}"
        " <a>{%| %| percent| per cent} of <b>{?|.|}",
        "{Can|Could} you {please |}{calculate|compute|work out|tell me|find} <a>{%| %| percent} of <b>?",
    ],
    "zh": [
        "{请问|求|计算|算一下|告诉我|请计算|我想知道|}<b>的<a>%{是多少|等于多少|是几|}？",
        "{请问|求|计算|算一下|告诉我|请计算|我想知道|}<b>的百分之<a>{是多少|等于多少|是几|}？",
    ],
}
SQUARED: dict[Language, list[str]] = {
    "en": [
        "{What is|What's|How much is|Calculate|Compute|Work out|Tell me|Find|Give me}"
        " {<a> squared|the square of <a>|<a>²|<a>^2}{?|.}",
        "{Can|Could} you {please |}{square <a>|calculate <a> squared|compute the square of <a>}?",
        "{Square|Please square} <a>{.|}",
    ],
    "zh": [
        "{请问|求|计算|算一下|告诉我|请计算|我想知道|}<a>的{平方|二次方}{是多少|等于多少|是几|}？",
        "<a>²{是多少|等于多少|等于几}？",
    ],
}
HALVED: dict[Language, list[str]] = {
    "en": [
        "{What is|What's|How much is|Calculate|Compute|Work out|Tell me|Find|Give me}"
        " {half of <a>|one half of <a>|half <a>|a half of <a>}{?|.}",
        "{Halve|Please halve|Can you halve|Could you halve|I want to halve} <a>{.|}",
        "{Can|Could} you {please |}{calculate|tell me|work out|find} half of <a>?",
    ],
    "zh": [
        "{请问|求|计算|算一下|告诉我|请计算|我想知道|}<a>的{一半|二分之一}{是多少|等于多少|是几|}？",
        "<a>{平分成两份|分成两半}，{每份|一份}是多少？",
    ],
}
DOUBLED: dict[Language, list[str]] = {
    "en": [
        "{What is|What's|How much is|Calculate|Compute|Work out|Tell me|Find|Give me}"
        " {double <a>|twice <a>|the double of <a>|two times <a>}{?|.}",
        "{Double|Please double|Can you double|Could you double|I want to double} <a>{.|}",
        "{Can|Could} you {please |}{calculate|tell me|work out|find} {twice|double} <a>?",
    ],
    "zh": [
        "{请问|求|计算|算一下|告诉我|请计算|我想知道|}<a>的{两倍|2倍|二倍}{是多少|等于多少|是几|}？",
        "{把|请把}<a>{翻倍|翻一倍|乘二}{是多少|等于多少|得多少|}？",
    ],
}
