"""How people tell something of themselves and ask for it later, and how it is said back to them."""

from server.demo_model.drawing import Language

Kinds = dict[str, list[str]]

CLAUSES: dict[Language, Kinds] = {
    "en": {
        "name": [
            "my {name is|name's|first name is} <name>",
            "I am {called |}<name>",
            "I'm <name>",
            "{call|you can call} me <name>",
        ],
        "colour": [
            "my favourite {colour|color} is <colour>",
            "my {favorite color is|preferred colour is} <colour>",
            "I {like|love} <colour> most of all colours",
            "the {colour|color} I {like best|like most|love} is <colour>",
        ],
        "food": [
            "my {favourite|favorite} {food|dish|meal} is <food>",
            "I {like|love} to eat <food>",
            "the food I {like best|like most|love} is <food>",
            "I love eating <food>",
        ],
        "city": [
            "I live in <city>",
            "{my home is in|I am living in|my home town is|my city is} <city>",
            "I am {based in|at home in|from} <city>",
        ],
        "job": [
            "I {work as|am} <job>",
            "my {job|profession} is {being |}<job>",
            "I earn my living as <job>",
            "I am <job> by {profession|trade}",
        ],
        "age": [
            "I am <age> years old",
            "I'm <age> years old",
            "my age is <age>",
            "I am <age>",
            "I {just turned|have turned} <age>",
        ],
        "number": [
            "my {lucky|favourite|favorite} number is <number>",
            "the number that brings me luck is <number>",
            "<number> is my {lucky|favourite} number",
        ],
        "code": [
            "my {code|ticket number|customer number|locker number} is <code>",
            "the {code|number} of my {ticket|locker} is <code>",
            "<code> is my code",
        ],
        "pet": [
            "my <animal> is {called|named} <pet>",
            "my <animal>'s name is <pet>",
            "I have a <animal> {called|named} <pet>",
            "I have a <animal>, its name is <pet>",
        ],
        "numbers": [
            "my numbers are <numbers>",
            "{remember|note|keep} {these numbers|the numbers}{:|} <numbers>",
            "the numbers {are|to remember are} <numbers>",
        ],
    },
    "zh": {
        "name": ["我叫<name>", "我的名字{是|叫}<name>", "我是<name>", "{你可以叫我|叫我}<name>"],
        "colour": ["我最{喜欢|爱}的颜色是<colour>", "我{最喜欢|最爱|喜欢}<colour>", "我喜欢的颜色是<colour>"],
        "food": ["我最{喜欢|爱}{的食物|吃的|吃的东西}是<food>", "我{最喜欢吃|最爱吃|喜欢吃|爱吃}<food>"],
        "city": ["我住在<city>", "我{家在|现在住在|的家在|居住在|来自}<city>", "我在<city>{生活|居住}"],
        "job": ["我是{一名|一个|}<job>", "我的{职业|工作}是<job>", "我{做|当}<job>"],
        "age": ["我{今年|}<age>岁{了|}", "我的年龄是<age>岁", "我{已经|刚满|刚刚}<age>岁"],
        "number": [
            "我的{幸运数字|幸运数|吉利数字}是<number>",
            "我{最喜欢|喜欢}的数字是<number>",
            "<number>是我的幸运数字",
        ],
        "code": ["我的{编号|票号|柜子号码|会员号}是<code>", "<code>是我的编号", "{编号|号码}是<code>"],
        "pet": [
            "我的<animal>叫<pet>",
            "我{有一只|养了一只|养的}<animal>叫<pet>",
            "我家的<animal>{叫|名叫|的名字是}<pet>",
        ],
        "numbers": [
            "我的数字是<numbers>",
            "{请记住|记住|记下}{这些数字|这几个数字|这些数|}：<numbers>",
            "{这些|要记的}数字是<numbers>",
        ],
    },
}
OPENINGS: dict[Language, str] = {
    "en": "{Hi, |Hello, |Hey, |By the way, |Remember: |Just so you know, |For later: |OK, |Well, |Please note: }",
    "zh": "{你好，|嗨，|顺便说一下，|告诉你，|对了，|我想告诉你，|你要知道，|说一下，|介绍一下，|嗯，}",
}
CORRECTIONS: dict[Language, str] = {
    "en": "{Actually, |Sorry, |No, |Correction: |I made a mistake: |Wait, |Oops, |I was wrong: |Not quite: }",
    "zh": "{其实，|不对，|更正一下，|说错了，|抱歉，|我弄错了，|等等，|我改一下：|刚才说错了，|应该是这样：}",
}
AND: dict[Language, str] = {"en": "{ and |, and | and also |; }", "zh": "{，|，而且|，另外|；}"}

_WHAT_EN = {
    "name": ["my name is|I am called|I told you my name was", "is my name|was my name again|am I called"],
    "colour": [
        "my favourite {colour|color} is|{colour|color} I like best",
        "is my favourite {colour|color}|{colour|color} do I like{ best| most|}",
    ],
    "food": [
        "my favourite {food|dish} is|I like to eat",
        "is my favourite {food|dish}|do I like to eat|food do I like{ best| most|}",
    ],
    "city": [
        "city I live in|my city is|the name of my city is",
        "city do I live in|is my city|city am I living in|is my home town",
    ],
    "job": [
        "my job is|I do for a living|my profession is|I work as",
        "is my job|do I do for a living|is my profession|do I work as",
    ],
    "age": ["my age is|age I am", "is my age|age am I|age did I tell you|age did I give you"],
    "number": [
        "my {lucky|favourite} number is|number is my lucky one",
        "is my {lucky|favourite} number|number is my lucky one|lucky number did I tell you",
    ],
    "code": [
        "my {code|ticket number|locker number|customer number} is",
        "is my {code|ticket number|locker number|customer number}|code did I give you|code did I tell you",
    ],
    "pet": [
        "my {pet|animal} is called|the name of my {pet|animal} is|my pet's name is",
        "is my {pet|animal} called|is the name of my {pet|animal}|is my pet's name",
    ],
    "numbers": [
        "my numbers are|numbers I gave you|numbers I told you",
        "are my numbers|numbers did I give you|numbers did I tell you|were the numbers",
    ],
    "everything": [
        "you know about me|I {have told|told} you about {me|myself}|you remember about me",
        "do you know about me|did I tell you about {me|myself}|do you remember about me",
    ],
    "nth": [
        "the <nth> {number|one|of my numbers} is|the <nth> {number|one} was",
        "is the <nth> {number|one|of my numbers}|was the <nth> {number|one|of the numbers}",
    ],
}
_WHAT_ZH = {
    "name": "我叫什么|我叫什么名字|我的名字是什么|我的名字|我是谁",
    "colour": "我最喜欢的颜色是什么|我喜欢什么颜色|我最喜欢什么颜色|我最爱的颜色|我喜欢的颜色",
    "food": "我最喜欢的食物是什么|我喜欢吃什么|我最爱吃什么|我最喜欢吃什么|我爱吃的东西",
    "city": "我住在哪里|我住在哪个城市|我家在哪里|我住哪儿|我的城市",
    "job": "我是做什么的|我的职业是什么|我做什么工作|我的工作是什么|我的职业",
    "age": "我多大了|我几岁了|我的年龄是多少|我今年几岁|我的年龄",
    "number": "我的幸运数字是多少|我的幸运数字是几|我喜欢哪个数字|我最喜欢的数字是什么|我的幸运数字",
    "code": "我的编号是多少|我的编号|我的号码是多少|我的票号是多少|我的会员号是多少",
    "pet": "我的宠物叫什么|我的宠物叫什么名字|我的宠物的名字|我养的动物叫什么|我家宠物叫什么",
    "numbers": "我的数字是哪些|我给了你哪些数字|我说过哪些数字|我告诉你的数字是什么|我让你记的数字",
    "everything": "你知道我的哪些事|我告诉过你什么|关于我你知道什么|我跟你说过自己的什么|你了解我的哪些情况",
    "nth": "第<nth>个数字是什么|第<nth>个数是多少|第<nth>个数字是几|其中第<nth>个是什么|我说的第<nth>个数字",
}

ASKED: dict[Language, Kinds] = {
    "en": {
        kind: [
            f"{{Do you {{remember|know|still know}}|{{Can|Could}} you tell me}} what {{{told}}}?",
            f"{{Tell me|Remind me|Please tell me|Say again|Let me hear}} what {{{told}}}.",
            f"{{What|What|By the way, what|So what|Now, what|And what|Quick question: what|OK, what}} {{{asked}}}?",
        ]
        for kind, (told, asked) in _WHAT_EN.items()
    },
    "zh": {
        kind: [
            f"{{你还记得|你记得|你知道|能告诉我|还记得|你还知道|可以告诉我}}{{{what}}}吗？",
            f"{{请告诉我|告诉我|请说说|请问|那么|现在|对了，|说说|再说一遍|提醒我一下，}}{{{what}}}？",
        ]
        for kind, what in _WHAT_ZH.items()
    },
}
ASKED["en"]["age"].append("{How old am I|By the way, how old am I|And how old am I|Do you know how old I am}?")
ASKED["en"]["city"].append(
    "{Where do I live|By the way, where do I live|And where do I live|Do you know where I live}?"
)
ASKED["en"]["name"].append("{Who am I|By the way, who am I|And who am I|Do you know who I am|Tell me who I am}?")

KNOWN: dict[Language, Kinds] = {
    "en": {
        "name": ["What is my name?", "What's my name?", "Do you remember my name?"],
        "everything": ["What do you know about me?"],
    },
    "zh": {"name": ["我叫什么？", "我叫什么名字？", "你还记得我的名字吗？"], "everything": ["你知道我的什么？"]},
}
SAID: dict[Language, dict[str, str]] = {
    "en": {
        "name": "your name is <name>",
        "colour": "your favourite colour is <colour>",
        "food": "your favourite food is <food>",
        "city": "you live in <city>",
        "job": "you work as <job>",
        "age": "you are <age> years old",
        "number": "your lucky number is <number>",
        "code": "your code is <code>",
        "pet": "your <animal> is called <pet>",
        "numbers": "your numbers are <numbers>",
    },
    "zh": {
        "name": "你叫<name>",
        "colour": "你最喜欢的颜色是<colour>",
        "food": "你最喜欢的食物是<food>",
        "city": "你住在<city>",
        "job": "你的职业是<job>",
        "age": "你<age>岁",
        "number": "你的幸运数字是<number>",
        "code": "你的编号是<code>",
        "pet": "你的<animal>叫<pet>",
        "numbers": "你的数字是<numbers>",
    },
}
UNTOLD: dict[Language, dict[str, str]] = {
    "en": {
        "name": "your name",
        "colour": "your favourite colour",
        "food": "your favourite food",
        "city": "where you live",
        "job": "your job",
        "age": "your age",
        "number": "your lucky number",
        "code": "your code",
        "pet": "about a pet",
        "numbers": "any numbers",
        "everything": "anything about yourself",
    },
    "zh": {
        "name": "你的名字",
        "colour": "你最喜欢的颜色",
        "food": "你最喜欢的食物",
        "city": "你住在哪里",
        "job": "你的职业",
        "age": "你的年龄",
        "number": "你的幸运数字",
        "code": "你的编号",
        "pet": "你的宠物",
        "numbers": "任何数字",
        "everything": "关于你的任何事",
    },
}
NTH: dict[Language, tuple[str, ...]] = {
    "en": ("first", "second", "third", "fourth", "fifth"),
    "zh": tuple("一二三四五"),
}
