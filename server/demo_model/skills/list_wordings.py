"""How lists are asked for: `<n>` things `<x>`, in Chinese with the measure word `<m>`; `@` stands for a style."""

from server.demo_model.drawing import Language

ASKS: dict[Language, tuple[str, ...]] = {
    "en": (
        "{|||Please |Can you |Could you |Would you please }{list|name|give me|tell me|write down|show me|think "
        "of|enumerate|"
        "write|note down|come up with} <n> {|different |common |}<x>@{.|?||, please.}",
        "{make|write|give me|create|prepare|please make|I need|I want|I would like} a list {of|with} <n> {|"
        "different |}<x>@{.||, please.}",
        "{What are|I need|I want|I would like|Which are|Do you know|I am looking for} <n> {|different |common |"
        "}<x>@{?|}",
        "<n> {|different |common |}<x>{@|@, please|@, thanks}{.|!|}",
        "{A list of|List of|Names of|Examples:|Let me have|Let me see} <n> <x>@{.||, please.}",
    ),
    "zh": (
        "{|请|请你|帮我|麻烦你|能不能|可以}{列出|列举|说出|写出|给我|写下|想出|举出|说说|列一下|告诉我}<n><m>{|"
        "不同的|常见的}<x>@{。||吧。|，谢谢。}",
        "{我要|我需要|我想要|来|想知道|我想知道|请给我|给我来}<n><m>{|不同的|常见的}<x>@{。||，谢谢。}",
        "{有哪|哪}<n><m><x>@{？|呢？}",
        "<n><m>{|不同的|常见的}<x>@{|。|！|，谢谢。}",
        "{列一个|写一份|做一个|给我一份}{|清单：|列表：|单子：}<n><m><x>@{。||，谢谢。}",
    ),
}
ASKS_SOME: dict[Language, tuple[str, ...]] = {
    "en": (
        "{|||Please |Can you |Could you }{list|name|give me|tell me|write down|show me|think of|enumerate} some "
        "{|common |different }<x>{.|?||, please.}",
        "{make|write|give me|create|please write|please make|I need|I want} a list of <x>{.||, please.}",
        "{List of|List|Names of|Examples of|Give me examples of|What are some|Which} <x>{|, please| do you know}?",
    ),
    "zh": (
        "{|请|请你|帮我|麻烦你}{列出|列举|说出|写出|给我|写下|举出|说说|列一下|告诉我}一些{|不同的|常见的}<x>{。"
        "||吧。|，谢谢。}",
        "{有哪些|都有哪些|你知道哪些|你知道什么|说几个|举例说说}{|常见的}<x>{？||呢？}",
        "{|请|帮我}{列一个|写一份|做一个|给我一份}<x>{清单|列表|单子}{。||，谢谢。}",
    ),
}
STYLED: dict[str, dict[Language, str]] = {
    "bullets": {
        "en": " {as a bulleted list|with bullets|as bullet points|in bullet points|with bullets, no numbers}",
        "zh": "{，用项目符号|，用圆点列表|，用无序列表|，用项目符号列出|，不要编号，用圆点|，以无序列表的形式}",
    },
    "commas": {
        "en": " {separated by commas|with commas|in one line with commas|comma separated}",
        "zh": "{，用顿号隔开|，写成一行|，用顿号分隔|，写在一行里|，放在一行，用顿号隔开}",
    },
    "lines": {
        "en": "{, one per line|, each on its own line|, one on each line|, one a line, nothing else}",
        "zh": "{，每行一个|，一行一个|，每行一个，不要编号|，每行只写一个|，一行一个，不要别的}",
    },
    "table": {
        "en": " {in a table|as a table|in a table with two columns|as a table with numbers|in a two-column table}",
        "zh": "{，用表格|，做成表格|，用两列的表格|，列成表格|，放在表格里|，以表格形式}",
    },
}
MORE: dict[Language, tuple[str, ...]] = {
    "en": (
        "{|And |Now |Thanks, |Good, |Great, |OK, |Okay, }{<n> more|another <n>|give me <n> more|tell me <n> "
        "more|name <n> more|"
        "list <n> more|add <n> more|give me another <n>}{|.|, please.|!}",
        "{Can you|Could you|Please} {add|give me|list|name|find} {<n> more|another <n>}{?|}",
    ),
    "zh": (
        "{|好的，|谢谢，|不错，|很好，|嗯，}{再来|再列|再说|再给我|再加|再写|还要|继续列|再举|另外再来}<n><m>{|"
        "。|吧。|！|，谢谢。}",
        "{能|可以|能不能|可不可以}{再来|再列|再说|再加|再给我}<n><m>{？|吗？|呢？}",
    ),
}
ASKS_TIPS: dict[Language, tuple[str, ...]] = {
    "en": (
        "{|||Please |Can you |Could you }{list|give me|tell me|write down|show me|write|come up with|share} <n> "
        "{|good |useful |}<x>{.|?||, please.}",
        "{Top <n>|The top <n>|<n>|My top <n>|The best <n>|What are <n>|What are the <n> best} <x>{|, please|?|.}",
        "{make|write|give me|create|please write|please make|I need|I want} a list of <n> <x>{.||, please.}",
    ),
    "zh": (
        "{|请|请你|帮我|麻烦你|能不能}{列出|列举|说出|写出|给我|写下|想出|说说|告诉我|分享}<n>{条|个}{|好的|"
        "实用的}<x>{。||吧。|，谢谢。}",
        "{我要|我需要|我想要|来|想知道|请给我|给我来}<n>{条|个}<x>{。||，谢谢。}",
        "<n>{条|个}<x>{|。|！|，谢谢。}",
    ),
}
