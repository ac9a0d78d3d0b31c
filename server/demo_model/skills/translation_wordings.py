"""How people ask for a translation, to Chinese and to English."""

from server.demo_model.drawing import Language
from server.demo_model.skills.talk import framed

QUOTED: dict[Language, str] = {
    "en": """{<text>|"<text>"|'<text>'|“<text>”}""",
    "zh": """{<text>|“<text>”|"<text>"|「<text>」}""",
}
ENGLISH = (
    "{How do you say|How would you say|How does one say|How do I say|How can I say|What do you call} <quoted>"
    " in <target>{| please|}?",
    "{What is|What's|What would be} {<quoted> in <target>|the <target> {word|translation} {for|of} <quoted>}?",
    "{|Please |Now |Kindly }{translate|turn|put|render} {|this: |the following: }<quoted> {to|into|in} <target>"
    "{| for me| please}.",
    "{Translate|Please translate|Translation} {to|into} <target>{: |, please: |:\n}<quoted>",
    "<quoted> {in|to|into} <target>{| please}{?|.|}",
    "{Can|Could|Would} you {translate|say|write} <quoted> in <target>{, please|}?",
    "{What does|What would} <quoted> {mean|be} in <target>?",
    "{The |}<target> {for|translation of|word for|version of} <quoted>{?|.|, please.}",
)
CHINESE = (
    "<quoted>{用<target>怎么说|用<target>怎么讲|的<target>是什么|<target>怎么说|翻译成<target>是什么|<target>叫什么|"
    "用<target>说是什么|译成<target>是什么|<target>该怎么说|怎么用<target>说}？",
    "{请|帮我|麻烦|请帮我|帮忙|麻烦你|}{把|将}<quoted>{翻译成|译成|翻成|翻译为|译为}<target>{吧|一下|}。",
    "{翻译成|译成|请翻译成|把下面的话译成|请译为|翻成}<target>：<quoted>",
    "{用|在}<target>{里|}{怎么说|怎么讲|如何说|怎么表达}<quoted>？",
    "{翻译|请翻译|帮我翻译}<quoted>，{译成|用|翻成}<target>。",
)
TARGETS: dict[Language, dict[Language, str]] = {
    "en": {"en": "English", "zh": "{Chinese|Mandarin|simplified Chinese}"},
    "zh": {"en": "{英语|英文}", "zh": "{中文|汉语|简体中文}"},
}


def _patterns(asked: Language, target: Language) -> tuple[str, ...]:
    patterns = ENGLISH if asked == "en" else CHINESE
    filled = (one.replace("<target>", TARGETS[asked][target]).replace("<quoted>", QUOTED[asked]) for one in patterns)
    return tuple(framed(one, asked) for one in filled)


ASKED: dict[tuple[Language, Language], tuple[str, ...]] = {
    ("en", "en"): _patterns("en", "en"),
    ("en", "zh"): _patterns("en", "zh"),
    ("zh", "en"): _patterns("zh", "en"),
    ("zh", "zh"): _patterns("zh", "zh"),
}
"""By the language of the question and that of the translation."""
