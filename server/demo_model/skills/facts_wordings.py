"""How facts are asked for and told, a kind at a time; `<s>` is what is asked about, `<v>` the answer's value."""

from typing import NamedTuple

from server.demo_model.drawing import Language


class Wordings(NamedTuple):
    """Of one kind of fact."""

    asks: dict[Language, tuple[str, ...]]
    says: dict[Language, str]


ASK = "{|||Please tell me: |Tell me, |Quick question: |Do you know, |I would like to know: |Hey, }"
END = "{?|?|?|, please?|, please?}"
ASK_ZH = "{||||请问，|请问|我想知道，|你知道吗，|告诉我，|问一下，}"
END_ZH = "{？|？|呢？|呀？|，谢谢。}"


def of(
    en: str | tuple[str, ...], zh: str | tuple[str, ...], says: str, says_zh: str, *, more: str = "", more_zh: str = ""
) -> Wordings:
    """Wordings from the cores of questions, framed as people frame them; `more` are unframed, such as key words."""
    cores = (en,) if isinstance(en, str) else en
    cores_zh = (zh,) if isinstance(zh, str) else zh
    asks = tuple(ASK + core + END for core in cores) + ((more + "{|?|, please}",) if more else ())
    asks_zh = tuple(ASK_ZH + core + END_ZH for core in cores_zh) + ((more_zh + "{|？|是？}",) if more_zh else ())
    return Wordings({"en": asks, "zh": asks_zh}, {"en": says, "zh": says_zh})


WORDINGS: dict[str, Wordings] = {
    "class": of(
        (
            "{what|which} {kind|type|sort|class} of animal is <a>",
            "is <a> a mammal, a bird{, a fish|} or {something else|what|an insect}",
            "{how would you classify|to which class of animals belongs|what class of animals is} <a>",
        ),
        (
            "<s>{是|属于}{哪类动物|什么类动物|哪一类动物|什么动物|哪种动物|哪个类别的动物}",
            "<s>{是哺乳动物、鸟类还是别的|怎么分类|属于什么类别}",
        ),
        "<A> is <v>.",
        "<s>是<v>。",
        more="{<s> animal class|<s> kind of animal|classification of <a>|animal class of <a>}",
        more_zh="{<s>的类别|<s>的动物类别|<s>的分类|<s>属于}",
    ),
    "legs": of(
        (
            "how many legs {does <a> have|has <a>|has <a> got|do you count on <a>|are there on <a>}",
            "{what is|what's} the {number of legs|leg count} of <a>",
            "<a> has how many legs",
        ),
        ("<s>{有几条腿|有多少条腿|长几条腿|长着几条腿|几条腿|的腿有几条|有几只脚|一共有几条腿}",),
        "<A> has <v>.",
        "<s><v>。",
        more="{legs of <a>|<s> legs|number of legs of <a>|<s> number of legs}",
        more_zh="{<s>的腿数|<s>腿的数量|<s>腿数}",
    ),
    "food": of(
        (
            "what {does|would|will} <a> {eat|feed on|like to eat}",
            "what {do I|can I|should I|could I} feed <a>",
            "{what is|what's} the {food|diet|favourite food} of <a>",
        ),
        ("<s>{吃什么|吃些什么|爱吃什么|以什么为食|的食物是什么|平时吃什么|喜欢吃什么|靠吃什么生活}",),
        "<A> eats <v>.",
        "<s>吃<v>。",
        more="{<s> food|<s> diet|food for <a>|diet of <a>}",
        more_zh="{<s>的食物|<s>的食谱|喂<s>吃什么}",
    ),
    "sound": of(
        (
            "{what|which} {sound|noise} {does <a> make|is made by <a>|do you hear from <a>}",
            "{how does <a> sound|what does <a> say|what does <a> sound like}",
            "{what is|what's} the {sound|noise|call} of <a>",
        ),
        ("<s>{怎么叫|怎样叫|的叫声是什么|发出什么声音|会发出什么声音|是怎么叫的|的叫声是怎样的|叫起来是什么声音}",),
        "<A> <v>.",
        "<s><v>。",
        more="{<s> sound|sound of <a>|<s> noise|noise of <a>}",
        more_zh="{<s>的叫声|<s>的声音|<s>叫声}",
    ),
    "young": of(
        (
            "what {do you call|do we call|do people call|is the word for} {a baby <s>|a young <s>|the "
            "young of <a>|the baby of <a>}",
            "what is {a baby <s>|a young <s>|the young of <a>|the baby of <a>} called",
            "{what is|what's} the {name|word} for a {baby|young} <s>",
        ),
        (
            "<s>的{幼崽|宝宝|孩子|幼体|后代}{叫什么|怎么称呼|叫做什么|怎么叫|被称为什么|的名称是什么}",
            "{怎么称呼|如何称呼}{小时候的<s>|<s>的幼崽|<s>的宝宝}",
        ),
        "A baby <s> is called <v>.",
        "<s>的幼崽叫<v>。",
        more="{baby <s>|young of <a>|baby <s> name|name of a young <s>}",
        more_zh="{<s>的幼崽|<s>宝宝的名称|<s>幼崽名称}",
    ),
    "order": of(
        (
            "{which|what} planet from the sun is <s>",
            "{what is|what's} the {position|place|order} of <s> {from the sun|in the solar system|among the planets}",
            "{is <s> the first, second or third planet|where does <s> come in the order of the planets}",
        ),
        (
            "<s>{是|是太阳系的}第几颗行星",
            "<s>{离太阳第几近|在行星中排第几|排第几|在太阳系里排第几|按离太阳的远近排第几}",
        ),
        "<S> is the <v> planet from the sun.",
        "<s>是从太阳数起的第<v>颗行星。",
        more="{<s> position from the sun|order of <s>|place of <s> from the sun|<s> planet number}",
        more_zh="{<s>的位次|<s>的排名|<s>的顺序}",
    ),
    "size": of(
        (
            "how {big|large|wide} is {|the planet }<s>",
            "{what is|what's} the {diameter|size} of {|the planet }<s>",
            "{what diameter does <s> have|how many kilometres across is <s>}",
        ),
        ("<s>{有多大|多大|的直径是多少|的直径有多大|的大小是多少|直径多少千米|有多少千米宽}",),
        "<S> is about <v> kilometres across.",
        "<s>的直径约<v>千米。",
        more="{<s> diameter|<s> size|diameter of <s>|size of <s>}",
        more_zh="{<s>的直径|<s>的大小|<s>直径}",
    ),
    "moons": of(
        (
            "how many {moons|satellites} {does <s> have|has <s>|has <s> got|go round <s>|circle <s>}",
            "{what is|what's} the number of {moons|satellites} of <s>",
            "{does <s> have {any |}moons|has <s> got {any |}moons}",
        ),
        ("<s>{有几颗卫星|有多少颗卫星|有几个月亮|有多少卫星|的卫星有几颗|有卫星吗|周围有几颗卫星}",),
        "<S> has <v>.",
        "<s><v>。",
        more="{moons of <s>|<s> moons|satellites of <s>|number of moons of <s>}",
        more_zh="{<s>的卫星|<s>的卫星数量|<s>卫星}",
    ),
    "colour": of(
        (
            "{what|which} {colour|color} {is|has|does} {|the planet }<s>{| have}",
            "{what is|what's} the {colour|color} of {|the planet }<s>",
            "{how does|what does} <s> look{| like from space}",
        ),
        ("<s>{是什么颜色|是什么颜色的|什么颜色|的颜色是什么|看起来是什么颜色|看上去是什么颜色}",),
        "<S> looks <v>.",
        "<s>看起来是<v>的。",
        more="{<s> colour|<s> color|colour of <s>|color of <s>}",
        more_zh="{<s>的颜色|<s>颜色}",
    ),
    "planet": of(
        (
            "{what kind|what type|which kind|what sort} of planet is <s>",
            "is <s> a {rocky planet or a gas giant|gas giant or a rocky planet|gas giant, an ice giant or a "
            "rocky planet}",
            "{what is|what's} {|the planet }<s> {made of|like}",
        ),
        ("<s>{是什么样的行星|是哪种行星|是什么类型的行星|是岩石行星还是气态行星|属于哪类行星|是哪一类行星}",),
        "<S> is <v>.",
        "<s>是<v>。",
        more="{<s> kind of planet|type of planet of <s>|<s> planet type}",
        more_zh="{<s>的类型|<s>行星类型}",
    ),
    "symbol": of(
        (
            "{what is|what's} the {chemical |}symbol {of|for} {|the element }<s>",
            "{how is|with which letters is} <s> written in {chemistry|the periodic table}",
            "{what|which} {chemical |}symbol does <s> have",
        ),
        (
            "<s>{|元素}的{化学符号|元素符号|符号}{是什么|怎么写|是|是哪个|用什么字母}",
            "{化学里<s>怎么写|元素周期表里<s>用什么符号}",
        ),
        "The symbol of <s> is <v>.",
        "<s>的元素符号是 <v>。",
        more="{symbol of <s>|<s> symbol|chemical symbol of <s>|symbol for <s>}",
        more_zh="{<s>的元素符号|<s>的符号|<s>元素符号}",
    ),
    "number": of(
        (
            "{what is|what's} the {atomic number|number in the periodic table} of {|the element }<s>",
            "{what|which} {atomic number|number} does <s> have{| in the periodic table}",
            "how many protons {does <s> have|are in an atom of <s>|has <s>}",
        ),
        (
            "<s>{|元素}的{原子序数|质子数|原子序号}是{多少|几|什么}",
            "<s>{在元素周期表里排第几|是第几号元素|有多少个质子|是几号元素}",
        ),
        "The atomic number of <s> is <v>.",
        "<s>的原子序数是<v>。",
        more="{atomic number of <s>|<s> atomic number|<s> number of protons}",
        more_zh="{<s>的原子序数|<s>原子序数|<s>质子数}",
    ),
    "element": of(
        (
            "{what|which} {chemical |}element {has the symbol <s>|is <s>|is written <s>|does the symbol <s> stand for}",
            "{what does|what element does} <s> {stand for|mean} in {chemistry|the periodic table}",
            "the {chemical |}symbol <s> is which element",
        ),
        (
            "{元素符号|化学符号|符号} <s> {是什么元素|代表什么元素|表示哪种元素|是哪种元素|指什么}",
            "<s> {是什么元素的符号|是哪种元素的符号|在化学里代表什么}",
        ),
        "<s> is the symbol of <v>.",
        "<s> 是<v>的元素符号。",
        more="{element <s>|chemical symbol <s>|symbol <s>}",
        more_zh="{元素 <s>|元素符号 <s>|化学符号 <s>}",
    ),
    "name": of(
        (
            "{what is|what's|what would be|can you name} <s>",
            "{can|could} you {tell me|name|say} {what <s> is|<s>}",
            "{what is|what's} the name of <s>",
        ),
        ("<s>{是什么|是哪个|是哪一个|叫什么|是|叫什么名字|指的是什么}", "{什么是|哪个是|哪一个是}<s>"),
        "<S> is <v>.",
        "<s>是<v>。",
        more="{<S>|Name <s>|Tell me <s>|Give me <s>}",
        more_zh="{<s>|说出<s>|告诉我<s>}",
    ),
    "amount": of(
        (
            "{what is|what's|what would be} <s>{| roughly| exactly}",
            "{can|could} you {tell me|give me|say} <s>",
            "{how much is|do you remember|what can you tell me of|how large is} <s>",
        ),
        ("<s>{是多少|有多少|是几|等于多少|是多大|大概是多少|到底是多少}", "{你知道|你还记得|能告诉我}<s>是多少吗"),
        "<S> is <v>.",
        "<s>是<v>。",
        more="{<S>|Tell me <s>|Give me <s>}",
        more_zh="{<s>|说出<s>|告诉我<s>}",
    ),
    "mix": of(
        (
            "{what|which} {colour|color} {do <s> make|do you get from <s>|comes from <s>|do I get if I mix <s>}",
            "{what happens|what do I get|what do you get} {if|when} {I|you} mix <s>",
            "{what is|what's} <s> {mixed|mixed together|together}",
        ),
        (
            "<s>{混合|混在一起|调在一起|加在一起|混合后|掺在一起}{是什么颜色|变成什么颜色|会变成什么颜色|"
            "得到什么颜色|能调出什么颜色}",
        ),
        "<S> make <v>.",
        "<s>混合得到<v>。",
        more="{mix <s>|<s> mixed|mixing <s>}",
        more_zh="{<s>混合|<s>调色|混合<s>}",
    ),
    "sides": of(
        (
            "how many {sides|corners|edges} {does <a> have|has <a>|are there in <a>|has <a> got}",
            "{what is|what's} the number of {sides|corners|edges} of <a>",
            "<a> has how many {sides|corners|edges}",
        ),
        ("<s>有{几条边|多少条边|几个角|多少个角|几条边呢}", "<s>{的边数是多少|的角有几个|一共有几条边|到底有几条边}"),
        "<A> has <v> sides.",
        "<s>有<v>条边。",
        more="{sides of <a>|<s> sides|corners of <a>|<s> corners}",
        more_zh="{<s>的边数|<s>边数|<s>的角数}",
    ),
    "year": of(
        (
            "{when|in what year|in which year|what year} was <s>",
            "{when|in what year|in which year|what year} did <s> {happen|take place|occur}",
            "{what is|what's} the {year|date} of <s>",
        ),
        (
            "<s>是{哪一年|哪年|什么时候|何时|几几年}{|的事|的事情}",
            "<s>{发生在哪一年|发生在什么时候|的年份是多少|在哪一年}",
            "{哪一年|什么时候|哪年}<s>",
        ),
        "<S> was in <v>.",
        "<s>是在<v>年。",
        more="{year of <s>|date of <s>|<S>: when|<S>, year}",
        more_zh="{<s>的年份|<s>年份|<s>的时间}",
    ),
    "inventor": of(
        (
            "who {invented|was the inventor of|first made|came up with|created} <s>",
            "{what is|what's} the name of the inventor of <s>",
            "{by whom was <s> invented|whose invention is <s>|whose invention was <s>}",
        ),
        (
            "<s>是谁{发明的|发明|创造的|最先发明的}",
            "谁{发明了|创造了|最先发明了|首先造出了}<s>",
            "<s>的{发明者|发明人}是{谁|哪位|什么人}",
        ),
        "<v> invented <s>.",
        "<s>是<v>发明的。",
        more="{inventor of <s>|<S> inventor|the inventor of <s>}",
        more_zh="{<s>的发明者|<s>发明人|<s>的发明人}",
    ),
    "discoverer": of(
        (
            "who {discovered|found|first found|is known for|worked out} <s>",
            "{what is|what's} the name of the {discoverer|person who found} {of |}<s>",
            "{by whom was <s> discovered|whose discovery is <s>|to whom do we owe <s>}",
        ),
        (
            "<s>是谁{发现的|最先发现的|提出的|找到的}",
            "谁{发现了|找到了|提出了|最先发现了}<s>",
            "<s>的{发现者|发现人|提出者}是{谁|哪位}",
        ),
        "The credit for <s> goes to <v>.",
        "<s>归功于<v>。",
        more="{discoverer of <s>|<S> discoverer|discovery of <s>}",
        more_zh="{<s>的发现者|<s>发现者|<s>的提出者}",
    ),
    "author": of(
        (
            "who {wrote|is the author of|was the author of|was the writer of|penned} <s>",
            "{what is|what's} the name of the {author|writer} of <s>",
            "{by whom is <s>|<s> is by whom|by whom was <s> written|who is the writer behind <s>}",
        ),
        (
            "<s>是谁{写的|的作品|所写|创作的}",
            "谁{写了|创作了|写出了}<s>{|这部作品}",
            "<s>的{作者|作家}是{谁|哪位|什么人}",
        ),
        "<v> wrote <s>.",
        "<s>的作者是<v>。",
        more="{author of <s>|<S> author|writer of <s>|<S>, who wrote it}",
        more_zh="{<s>的作者|<s>作者}",
    ),
    "painter": of(
        (
            "who {painted|is the painter of|was the painter of|made the painting|was the artist behind} <s>",
            "{what is|what's} the name of the {painter|artist} of <s>",
            "{by whom is <s>|<s> is a painting by whom|by whom was <s> painted|which painter made <s>}",
        ),
        (
            "<s>是谁{画的|的画|的作品|所画|的画作}",
            "谁{画了|画出了|创作了}<s>{|这幅画}",
            "<s>的{作者|画家}是{谁|哪位|什么人}",
        ),
        "<v> painted <s>.",
        "<s>是<v>画的。",
        more="{painter of <s>|<S> painter|artist of <s>|<S>, who painted it}",
        more_zh="{<s>的画家|<s>画家|<s>的作画者}",
    ),
    "composer": of(
        (
            "who {composed|is the composer of|was the composer of|wrote the music of} <s>",
            "{what is|what's} the name of the composer of <s>",
            "{by whom is <s>|by whom was <s> composed|which composer wrote <s>|whose music is <s>}",
        ),
        (
            "<s>是谁{作曲的|的曲子|创作的|谱写的|写的曲子}",
            "谁{作了|谱写了|创作了}<s>{|这首曲子|这部作品}",
            "<s>的作曲{家|者}是{谁|哪位|什么人}",
        ),
        "<v> composed <s>.",
        "<s>的作曲家是<v>。",
        more="{composer of <s>|<S> composer|<S>, who composed it}",
        more_zh="{<s>的作曲家|<s>作曲家|<s>作曲}",
    ),
    "festival": of(
        (
            "{when|on what day|on which date|what day|on what date} is <s>{| celebrated}",
            "{what is|what's} the {date|day} of <s>",
            "when {do people|does one|do we} celebrate <s>",
        ),
        (
            "<s>{是|在}{哪天|哪一天|什么时候|几月几号|几月几日|何时}",
            "{什么时候|哪天|几月几号}{是|过|庆祝}<s>",
            "<s>的日期是{什么|哪天|几月几号}",
        ),
        "<S> is <v>.",
        "<s><v>。",
        more="{date of <s>|<S> date|<S>: when}",
        more_zh="{<s>的日期|<s>日期|<s>的时间}",
    ),
    "team": of(
        (
            "how many players {are there |are |}{in|on} a <s> team",
            "how many {people|players} {play|are on the field} for {each|one|a} {side|team} in <s>",
            "{what is|what's} the {number of players|size of a team} in <s>",
        ),
        (
            "<s>{一队|每队|一个队|一方}{有几个人|有多少人|上场几人|有几名队员|有多少名球员|几个人}",
            "{一支|一个}<s>{队|球队}{有几个人|有多少人|上场几人}",
        ),
        "A team in <s> has <v> players on the field.",
        "<s>每队上场<v>人。",
        more="{<s> team size|players in <s>|<s> number of players|players in a <s> team}",
        more_zh="{<s>每队人数|<s>人数|<s>的上场人数}",
    ),
    "origin": of(
        (
            "where {does <s> come from|is <s> from|did <s> come from|was <s> first made or grown}",
            "{which|what} {country|part of the world|place} {does <s> come from|is <s> from|is known for <s>}",
            "{what is|what's} the {origin|home|home country} of <s>",
        ),
        (
            "<s>{来自哪里|来自哪个国家|是哪里的|起源于哪里|是哪国的|原产于哪里|源自哪里|最早出自哪里|"
            "的发源地是哪里|是哪里的特产}",
        ),
        "<S> comes from <v>.",
        "<s>源自<v>。",
        more="{origin of <s>|<S> origin|home of <s>}",
        more_zh="{<s>的起源|<s>起源|<s>的产地}",
    ),
    "opposite": of(
        (
            "{what is|what's} the opposite of {|the word }“<s>”",
            "{what|which} {word |}is the opposite of {|the word }<s>",
            "{what is|what's} the {antonym of|contrary of|opposite to} {|the word }<s>",
        ),
        (
            "“<s>”的{反义词|相反词|反面|对立面}{是什么|是|是哪个词|是哪个}",
            "{和|与|跟}“<s>”{相反的词|意思相反的词|相反的是}{是什么|是哪个|}",
            "<s>的反义词{是什么|是|有哪个}",
        ),
        "The opposite of “<s>” is “<v>”.",
        "“<s>”的反义词是“<v>”。",
        more="{opposite of <s>|antonym of <s>|<s> opposite|<s>: opposite}",
        more_zh="{<s>的反义词|<s>反义词|反义词：<s>}",
    ),
    "plural": of(
        (
            "{what is|what's} the plural {form |}of {|the word }“<s>”",
            "{how do you|how do I|how does one} {form the plural of|put into the plural|say more than one} <s>",
            "one <s>, two {what|how many what}",
        ),
        (
            "{英语单词 |英语里 |英文单词 |}<s> 的{复数|复数形式}{是什么|怎么写|怎么说|是}",
            "{怎么写|如何写} <s> 的{复数|复数形式}",
        ),
        "The plural of “<s>” is “<v>”.",
        "单词“<s>”的复数形式是“<v>”。",
        more="{plural of <s>|<s> plural|<s>: plural|<s> in the plural}",
        more_zh="{<s> 的复数|<s> 复数形式|<s> 复数}",
    ),
    "past": of(
        (
            "{what is|what's} the {past tense|simple past|past form|past} of {|the verb }“<s>”",
            "{how do you|how do I|how does one} {form the past of|put into the past tense|write the past of} <s>",
            "today I <s>, yesterday I {what|did what}",
        ),
        (
            "{英语动词 |英语里 |英文动词 |}<s> 的{过去式|过去时|过去形式}{是什么|怎么写|怎么说|是}",
            "{怎么写|如何写} <s> 的{过去式|过去时}",
        ),
        "The past tense of “<s>” is “<v>”.",
        "动词“<s>”的过去式是“<v>”。",
        more="{past tense of <s>|<s> past tense|<s>: past tense|past of <s>}",
        more_zh="{<s> 的过去式|<s> 过去式|<s> 过去时}",
    ),
    "after": of(
        (
            "{what|which} letter {comes|stands|is} after <s>{| in the alphabet}",
            "{what is|what's} the {next letter|letter} after <s>{| in the alphabet}",
            "after <s>{| in the alphabet} comes which letter",
        ),
        ("{字母表里|字母表中|字母} <s> {后面|之后|的后面|的下一个}是{什么|哪个字母|什么字母|哪个}",),
        "After <s> comes <v>.",
        "字母 <s> 后面是 <v>。",
        more="{letter after <s>|next letter after <s>|<s> next letter}",
        more_zh="{<s> 后面的字母|<s> 的下一个字母|字母 <s> 之后}",
    ),
    "before": of(
        (
            "{what|which} letter {comes|stands|is} before <s>{| in the alphabet}",
            "{what is|what's} the {previous letter|letter} before <s>{| in the alphabet}",
            "before <s>{| in the alphabet} comes which letter",
        ),
        ("{字母表里|字母表中|字母} <s> {前面|之前|的前面|的前一个|的上一个}是{什么|哪个字母|什么字母|哪个}",),
        "Before <s> comes <v>.",
        "字母 <s> 前面是 <v>。",
        more="{letter before <s>|previous letter before <s>|<s> previous letter}",
        more_zh="{<s> 前面的字母|<s> 的上一个字母|字母 <s> 之前}",
    ),
    "definition": of(
        (
            "{what is|what's|what exactly is} <s>",
            "what {does {|the word }<bare> mean|is meant by <bare>|do people mean by <bare>}",
            "can you {explain|tell me|say in short} what <s> is",
        ),
        (
            "{什么是|啥是|何为}<s>",
            "<s>{是什么|是什么意思|是啥|指的是什么|是什么东西|的意思是什么}",
            "{解释一下|介绍一下|简单说说}{什么是|}<s>",
        ),
        "<S> is <v>.",
        "<s>是<v>。",
        more="{<Bare>|Define <bare>|Explain <s>|Explain <bare>|<Bare> meaning|Meaning of <bare>|Definition of <bare>}",
        more_zh="{<s>|<s>的定义|<s>的含义|解释<s>|定义<s>}",
    ),
    "person": of(
        (
            "who {was|is|exactly was} <s>",
            "what {is <s> known for|was <s> famous for|did <s> do}",
            "can you {tell me|say in short|explain} who <s> was",
        ),
        (
            "<s>是{谁|什么人|哪位|做什么的|何许人}",
            "{谁是|介绍一下|说说|简单介绍}<s>",
            "<s>{因什么出名|以什么闻名|有什么成就|是干什么的}",
        ),
        "<S> was <v>.",
        "<s>是<v>。",
        more="{<S>|<S>: who was that|Tell me about <s>|Introduce <s>}",
        more_zh="{<s>|<s>简介|<s>的身份}",
    ),
}

AND: dict[Language, tuple[str, ...]] = {
    "en": (
        "{And|What about|How about|And what about|And how about|And now|Now|Then} <s>{?|?|, then?|, please?}",
        "{<S>|And <s>|Also <s>|Same for <s>|Then <s>|The same for <s>|<S> too}{?|, please|, please?}",
        "{Okay|OK|Thanks|Thank you|Good|Great|I see}{, and|. And|. What about|, and what about|. How about} <s>?",
    ),
    "zh": (
        "{那|那么|再说说|还有|换成|再问一下，|好的，那|谢谢，那|明白了，那|知道了，那|嗯，那}<s>{呢|又是什么}？",
        "{<s>呢|<s>又如何|如果是<s>呢|要是<s>呢|轮到<s>了呢|同样的问题，<s>呢}{？|}",
    ),
}
"""What follows a fact of the same kind."""
