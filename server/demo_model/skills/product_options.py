"""The options of the service and of the terminal: what each does, its default, and how to set it.

Names, defaults and meanings are those of `server.settings`; the Chinese and what people call them stand here.
"""

from typing import NamedTuple, get_args, get_type_hints

import msgspec

from server.demo_model.drawing import Draw, Exchange, Language, Round
from server.demo_model.skills.product_option_names import NAMED, SPOKEN_DEFAULTS
from server.demo_model.skills.product_topic import ASK_EN, ASK_ZH, Asked, Text, how, text, told
from server.settings import Settings

SPELLINGS = ("--{d}", "--{d}", "--{u}", "{d}", "{u}", "{w}")
MEANING = Asked(
    (
        "What does {the {option|setting|flag|limit} |}<option> {do|mean|control|set|change|stand for}?",
        "What is {the {option|setting|flag|limit} |}<option>{| good for| used for| for| about}?",
        "{Explain|Describe|Please explain|Tell me about} {the {option|setting|flag} |}<option>{.|, please.}",
        "{When|Why|How} {would|do|should|can} I {use|need|set} {the option |}<option>?",
        "{<option>|<option>: what is that|Meaning of <option>|Purpose of <option>|About <option>}?",
    ),
    (
        "<option>{是什么|是什么意思|是做什么的|有什么用|有什么作用|控制什么|怎么用}？",
        "{选项|参数|设置}<option>{是什么|是什么意思|有什么用|的作用是什么|的含义是什么}？",
        "{解释一下|请解释|说说|介绍一下|说明一下}{选项|参数|}<option>。",
    ),
)
DEFAULT = Asked(
    (
        "What is the {default|default value|standard value|preset value} {of|for} {the {option|setting} |}<option>?",
        "{What|To what} does {the option |}<option> default{ to|}?",
        "{What|Which} value {does <option> have|has <option>|is used for <option>} {by default|if I do not set "
        "it|when it is not given}?",
        "{Default|Default value|Default setting} {of|for} <option>?",
        "{Tell me|Give me|I need} the default {value |}of {the option |}<option>{.|, please.}",
        "<option> default{| value}?",
    ),
    (
        "<option>{的默认值是什么|默认是多少|的默认值是多少|默认是什么|的缺省值是多少|默认值|默认}？",
        "{选项|参数|设置}<option>{的默认值是什么|默认是多少|的默认值是多少|默认是什么}？",
        "{不设置|没有设置|不写}<option>{时|的时候|的话}{是多少|是什么|用什么值|的值是什么}？",
        "{告诉我|请告诉我|我想知道}<option>的默认值。",
    ),
)
AND_DEFAULT = Asked(
    (
        "{And what|What|And|Then what} is {its default|its default value|the default|the default value}{| of it}?",
        "{And its|And the|Its|The} default{| value}{|, please}?",
    ),
    (
        "{那|那么|它的|那它的|这个选项的|}默认值{是多少|是什么|呢}{？|，请告诉我？}",
        "{它|那它|这个}默认{是多少|是什么}？",
    ),
)
AND_MEANING = Asked(
    ("{And what|What|Then what|So what} does {it|that|that option|this one} {do|mean|control|change}{| exactly}?",),
    ("{那|那么|}{它|这个选项|这个}{是什么意思|有什么用|是做什么的|控制什么|的作用是什么}{？|呢？}",),
)
WHICH = (
    ("{Which|What} {option|flag|setting} {sets|changes|is there for|is for|controls} the X?",),
    ("{哪个|什么}{选项|参数}{设置|控制|更改|决定}X？",),
)


class Option(NamedTuple):
    """An option with everything that is asked about it."""

    name: str
    spelt: tuple[str, ...]
    meaning: dict[Language, Text]
    default: dict[Language, Text]
    setting: dict[Language, Text]
    ask_setting: Asked
    ask_default: Asked


def default_of(name: str) -> tuple[str, str]:
    """The default as it is said in English and in Chinese, with its unit."""
    if name in SPOKEN_DEFAULTS:
        return SPOKEN_DEFAULTS[name]
    value = next(field.default for field in msgspec.structs.fields(Settings) if field.name == name)
    shown = f"`{value}`" if isinstance(value, str) else f"{value:.10g}"
    return shown + NAMED[name].unit_en, shown + NAMED[name].unit_zh


def meaning_of(name: str) -> str:
    """The meaning as the option's help has it."""
    _, meta = get_args(get_type_hints(Settings, include_extras=True)[name])
    return str(meta.description)


def _option(name: str) -> Option:
    known, dashed = NAMED[name], name.replace("_", "-")
    default_en, default_zh = default_of(name)
    meaning_en, flag = meaning_of(name), f"`--{dashed}`"
    command = f"```bash\n./run.sh serve --{dashed} {known.example}\n```"
    setting = {
        "en": f"Use [the option {flag}]. // It means: {meaning_en}. The default is {default_en}. For "
        f"example:\n\n{command}",
        "zh": f"请用[选项{flag}来设置]。//含义：{known.meaning_zh}。默认值是{default_zh}。例如：\n\n{command}",
    }
    return Option(
        name,
        tuple(one.format(d=dashed, u=name, w=dashed.replace("-", " ")) for one in SPELLINGS[: 6 if "_" in name else 3]),
        {
            "en": text("en", f"[{flag}] means: [{meaning_en}]. // The default is {default_en}."),
            "zh": text("zh", f"[{flag}]的含义是：[{known.meaning_zh}]。//默认值是{default_zh}。"),
        },
        {
            "en": text("en", f"The default of [{flag}] is [{default_en}]."),
            "zh": text("zh", f"选项[{flag}]的默认值是[{default_zh}]。"),
        },
        {"en": text("en", setting["en"]), "zh": text("zh", setting["zh"])},
        how(f"{{change|set|choose|configure|give}} the {known.en}", f"{{更改|设置|改变|指定|修改}}{known.zh}")
        + Asked(
            tuple(one.replace("X", known.en) for one in WHICH[0]), tuple(one.replace("X", known.zh) for one in WHICH[1])
        ),
        Asked(
            tuple(
                one.replace(
                    "X", f"{{what is the {{default|standard|preset}} {known.en}|what is the {known.en} by default}}"
                )
                for one in ASK_EN
            ),
            tuple(one.replace("X", f"{{默认的|缺省的}}{known.zh}{{是什么|是多少|是哪个}}") for one in ASK_ZH),
        ),
    )


OPTIONS = tuple(_option(name) for name in Settings.__struct_fields__)


def draw_option(draw: Draw) -> Exchange:
    """What an option does, what its default is or how to set it; at times the other one after it."""
    option, kind = draw.pick(OPTIONS), draw.random.random()
    language = draw.language

    def named(asked: Asked, answer: Text) -> Round:
        return told(draw, asked, answer, option=draw.pick(option.spelt))

    if kind < 0.35:
        rounds = [named(MEANING, option.meaning[language])]
    elif kind < 0.6:
        rounds = [named(DEFAULT, option.default[language])]
    elif kind < 0.7:
        rounds = [told(draw, option.ask_default, option.default[language])]
    else:
        rounds = [told(draw, option.ask_setting, option.setting[language])]
    if draw.chance(0.3):
        if rounds[0].answer in option.default[language]:
            rounds.append(told(draw, AND_MEANING, option.meaning[language]))
        else:
            rounds.append(told(draw, AND_DEFAULT, option.default[language]))
    return Exchange(tuple(rounds))
