"""How countries and capitals are asked for: `<country>`, `<city>`."""

from server.demo_model.drawing import Language

Patterns = dict[Language, tuple[str, ...]]

PLEASE = "{|||, please}"
ASK = "{|||Please tell me: |Tell me, |Quick question: |Do you know, |I would like to know: }"
ASK_ZH = "{|||请问，|请问|我想知道，|你知道吗，|告诉我，}"

CAPITAL: Patterns = {
    "en": (
        ASK + "{what|which city} is the capital {city |}of <country>{?|?|" + PLEASE + "?}",
        "{What's|Name|Tell me|Give me|Do you know|Can you tell me|Could you tell me|Please tell me|I need} "
        "{the capital {city |}of <country>|<country>'s capital{ city|}}{.|?|, please.}",
        "{capital {city |}of <country>|<country> capital{ city|}|<country>'s capital|the capital of <country>}{|"
        "?|, please}",
        "{What|Which city} {is|would be} <country>'s capital{ city|}" + PLEASE + "?",
        "{What is|What's} the {name of the |}capital {city |}of <country> {called|again|, do you know}?",
        "{Which city is|What city is|Where is} the {capital|capital city} of <country>{|, please}?",
    ),
    "zh": (
        ASK_ZH + "<country>{的|}首都{是|在|叫}{哪里|哪儿|什么|哪个城市|哪座城市|哪}{|呢|呀}？",
        "{<country>的首都|<country>首都|<country>的首都城市}{|？|是？|是啥|是啥？|是什么？}",
        "{哪个城市|哪座城市|什么城市|哪里}是<country>的{首都|首都城市|首府}{|呢|呀}？",
        "{告诉我|说说|说一下|请说出|查一下|帮我查|你知道|请告诉我}<country>的首都{|是哪里|是什么|叫什么|"
        "在哪里}{。|？|吗？|吧。}",
    ),
}
OF_CAPITAL: Patterns = {
    "en": (
        ASK + "{which|what} country {has <city> as its capital|has the capital <city>|is <city> the capital of}{?|?|"
        ", please?}",
        "<city> is the capital of {which|what} country{?|, please?|, do you know?}",
        "{What is|What's} <city> the capital {city |}of" + PLEASE + "?",
        "{Tell me|Name|Give me|Do you know|Can you name} the country {whose capital {city |}is <city>|with the "
        "capital <city>|that has "
        "<city> as its capital}{.|?|, please.}",
        "{Whose capital is <city>|Of which country is <city> the capital|<city>, capital of which country|"
        "<city> capital of what}?",
    ),
    "zh": (
        ASK_ZH + "<city>是{哪个国家|哪国|什么国家|哪一个国家}的{首都|首都城市}{|呢|呀}？",
        "{哪个国家|哪一国|什么国家|哪国}的首都{是|叫}<city>{|呢|呀}？",
        "{首都是|首都为|以}<city>{|为首都}的{国家|是哪个国家|是哪国|国家是哪个|国家叫什么}{|呢}？",
        "{说说|告诉我|请说出|你知道}<city>是{哪个国家|哪国}的首都{。|？|吗？}",
    ),
}
IS_CAPITAL: Patterns = {
    "en": (
        ASK + "{is|isn't} <city> the capital {city |}of <country>{?|?|, please?}",
        "{Is|Isn't} <city> <country>'s capital{ city|}{?|, or not?|, yes or no?}",
        "Is it {true|right|correct} that <city> is the capital {city |}of <country>?",
        "{Is the capital {city |}of <country> <city>|Is <country>'s capital <city>}{?|, or not?|, yes or no?|, "
        "am I right?}",
        "{I think|I believe|I heard|A friend says|Someone told me|They say} {that |}<city> is the capital of "
        "<country>{. Right?|. Is it?|. Is that right?|, "
        "correct?|. Is that true?}",
        "<city> is the capital of <country>, {right|isn't it|correct|yes|true|am I right}?",
    ),
    "zh": (
        ASK_ZH + "<city>是<country>的首都{吗|么|对吗|对不对|是吗}？",
        "<country>的首都{是|是不是|叫}<city>{吗|对吗|没错吧|对不对|是吗|}？",
        "<city>{是不是|算不算|到底是不是|究竟是不是}<country>的首都{|呢|啊}？",
        "{我听说|有人说|我记得|我觉得|我以为|朋友说}<city>是<country>的首都，{对吗|是真的吗|是这样吗|没错吧|"
        "对不对|正确吗}？",
    ),
}
WHERE: Patterns = {
    "en": (
        ASK + "{where is|where's|where can I find|where in the world is|where on the map is} <country>{?|?|, "
        "please?|, exactly?}",
        "{In|On} {which|what} continent is <country>{?|, please?| located?| situated?}",
        "{Which|What} continent {is <country> {in|on|part of}|does <country> belong to}{?|, please?}",
        "{<country>: which continent|<country> continent|where is <country> located|location of <country>|"
        "continent of <country>}{|?|, please}",
        "{Tell me|Do you know|Can you tell me|Could you tell me|Explain} {where <country> is|which continent "
        "<country> is in}{.|?|, please.}",
    ),
    "zh": (
        ASK_ZH + "<country>{在哪里|在哪儿|在哪个洲|在哪个大洲|位于哪里|位于哪个洲|属于哪个洲|属于哪个大洲|"
        "在什么地方}{|"
        "呢|呀}？",
        "<country>是{哪个洲|哪个大洲|哪一洲|什么洲}的{国家|}{|呢|呀}？",
        "{<country>的位置|<country>在世界的什么地方|<country>在地图上的哪里|<country>在几大洲中的哪一个}{|？}",
        "{告诉我|说说|请说明|你知道}<country>{在哪里|在哪个洲|位于哪里}{。|？|吗？}",
    ),
}
SPEECH: Patterns = {
    "en": (
        ASK + "{what|which} {language|languages} {do they speak in <country>|do people speak in <country>|is spoken "
        "in <country>|are spoken in <country>}?",
        "{What is|What's|Tell me|Name|What would be} the {official |main |national |}language {of|in|spoken in} "
        "<country>{?|, please?}",
        "{<country> language|<country>'s language|language of <country>|<country> official language|languages "
        "in <country>}{|?|, please}",
        "{Which|What} language {would I hear in|should I learn for a trip to|do I need in|is used in} <country>?",
    ),
    "zh": (
        ASK_ZH + "<country>{人|}{说什么语言|讲什么语言|用什么语言|说什么话|讲什么话}{|呢|呀}？",
        "<country>的{官方语言|语言|主要语言|通用语言|国语}{是什么|是哪种|是哪一种|有哪些|叫什么|}{|呢}？",
        "{在<country>|去<country>旅行|去<country>}{要说什么语言|说什么语言|用什么语言|讲哪种语言|"
        "应该学什么语言}{|呢}？",
    ),
}
CURRENCY: Patterns = {
    "en": (
        ASK + "{what|which} {currency|money} {do they use in <country>|is used in <country>|do people use in "
        "<country>|does <country> use|do I need in <country>}?",
        "{What is|What's|Tell me|Name} the {official |national |}{currency|money} {of|in|used in} <country>{?|, "
        "please?}",
        "{<country> currency|<country>'s currency|currency of <country>|money in <country>|<country> money}{|?|"
        ", please}",
        "{What|Which currency} do I {pay with|need to pay|need to take} {in|when I am in} <country>?",
    ),
    "zh": (
        ASK_ZH + "<country>{用什么货币|用什么钱|使用什么货币|花什么钱|用的是什么钱|用的是什么货币}{|呢|呀}？",
        "<country>的{货币|钱|法定货币|官方货币}{是什么|叫什么|是哪种|是哪一种|}{|呢}？",
        "{在<country>|去<country>旅行|去<country>}{要用什么钱|用什么货币|花什么钱|用什么货币付款|要换什么钱}{|呢}？",
    ),
}
NEIGHBOURS: Patterns = {
    "en": (
        ASK + "{what|which} countries {border <country>|border on <country>|are next to <country>|does <country> "
        "border|share a border with <country>}?",
        "{What are|Name|List|Tell me|Who are|Give me} {the neighbours of <country>|<country>'s neighbours|the "
        "countries around <country>|the neighboring "
        "countries of <country>}{.|?|, please.}",
        "{<country> neighbours|<country> borders|neighbors of <country>|borders of <country>|countries next to "
        "<country>}{|?|, please}",
        "{Which|What} {neighbours|neighbors|neighbouring countries|neighboring countries} does <country> have{?|"
        ", please?}",
    ),
    "zh": (
        ASK_ZH + "<country>{有哪些邻国|和哪些国家接壤|与哪些国家相邻|跟哪些国家挨着|的邻国有哪些|的邻国是哪些|"
        "周围有哪些国家}{|呢|呀}？",
        "{列出|说出|告诉我|说说|列一下|介绍一下}<country>的{邻国|邻居|接壤国家|周边国家}{。|吧。|，谢谢。|有哪些。}",
        "{<country>邻国|<country>的邻国|<country>接壤国|哪些国家和<country>接壤|哪些国家挨着<country>|"
        "哪些国家与<country>相邻}{|？|呢？}",
    ),
}
AND_OF: Patterns = {
    "en": (
        "{And of|And for|And|What about|How about|And what about|And how about|And now|Now} <country>{?|?|"
        ", then?|, please?}",
        "{<country>|And <country>|Also <country>|Same for <country>|Then <country>|The same for <country>}{?|, "
        "please|, too?|, please?}",
        "{Okay|OK|Thanks|Thank you|Good|Great|I see}{, and|. And|. What about|, and what about|. How about} <country>?",
    ),
    "zh": (
        "{那|那么|再说说|还有|换成|再问一下，|好的，那|谢谢，那|明白了，那|知道了，那|嗯，那}<country>{呢|的呢|"
        "又是什么|怎么样呢}？",
        "{<country>呢|<country>的呢|<country>又如何|如果是<country>呢|要是<country>呢|轮到<country>了呢|"
        "同样的问题，<country>呢}{？|}",
    ),
}
