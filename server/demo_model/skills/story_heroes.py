"""Who stories are about: a space of heroes wide enough that a model has to copy them as they were typed."""

import re
from typing import NamedTuple

from server.demo_model.drawing import Draw, Language


def words(text: str) -> list[str]:
    """The words of `text`."""
    return text.split()


ADJECTIVES = [
    pair.split(":")
    for pair in words(
        "little:小小的 brave:勇敢的 curious:好奇的 shy:害羞的 clever:聪明的 lazy:懒洋洋的 tiny:小巧的 "
        "friendly:友好的 "
        "hungry:饥饿的 sleepy:爱睡觉的 lonely:孤单的 happy:快乐的 kind:善良的 funny:滑稽的 old:年老的 young:年轻的 "
        "green:绿色的 blue:蓝色的 red:红色的 golden:金色的 silver:银色的 purple:紫色的 pink:粉红色的 "
        "spotted:带斑点的 "
        "flying:会飞的 singing:会唱歌的 talking:会说话的 dancing:会跳舞的 invisible:隐形的 giant:巨大的 "
        "clumsy:笨手笨脚的 "
        "quiet:安静的 noisy:吵闹的 polite:有礼貌的 stubborn:固执的 wise:有智慧的 magic:神奇的 lost:迷路的 "
        "patient:耐心的 "
        "cheerful:开朗的"
    )
]
ADJECTIVES_EN = [english for english, _ in ADJECTIVES]

NOUNS = {
    "sea": (
        "whale:鲸鱼:头 dolphin:海豚:只 sailor:水手:位 pirate:海盗:个 mermaid:美人鱼:条 submarine:潜水艇:艘 "
        "fish:小鱼:条 "
        "octopus:章鱼:只 crab:螃蟹:只 shark:鲨鱼:条 boat:小船:艘 captain:船长:位 turtle:海龟:只 seagull:海鸥:只 "
        "duck:鸭子:只"
    ),
    "space": (
        "astronaut:宇航员:位 rocket:火箭:枚 alien:外星人:个 star:星星:颗 comet:彗星:颗 moon:月亮:个 planet:行星:颗 "
        "spaceship:飞船:艘 satellite:卫星:颗 scientist:科学家:位 pilot:飞行员:位 telescope:望远镜:架"
    ),
    "forest": (
        "fox:狐狸:只 bear:熊:头 owl:猫头鹰:只 dragon:龙:条 rabbit:兔子:只 squirrel:松鼠:只 hedgehog:刺猬:只 wolf:狼:只 "
        "unicorn:独角兽:只 fairy:仙子:位 frog:青蛙:只 deer:鹿:头 tree:大树:棵 princess:公主:位 prince:王子:位 "
        "knight:骑士:位 wizard:巫师:位 witch:女巫:位 elf:精灵:个 butterfly:蝴蝶:只 bee:蜜蜂:只 tiger:老虎:只 "
        "monkey:猴子:只 "
        "snail:蜗牛:只 mushroom:蘑菇:朵 panda:熊猫:只 bird:小鸟:只"
    ),
    "winter": (
        "penguin:企鹅:只 snowman:雪人:个 reindeer:驯鹿:头 snowflake:雪花:片 seal:海豹:只 grandmother:奶奶:位 "
        "grandfather:爷爷:位 shepherd:牧羊人:位 sheep:绵羊:只 goat:山羊:只"
    ),
    "city": (
        "cat:猫:只 dog:狗:只 mouse:老鼠:只 pigeon:鸽子:只 detective:侦探:位 baker:面包师:位 bus:公共汽车:辆 "
        "car:汽车:辆 "
        "train:火车:列 doctor:医生:位 painter:画家:位 musician:音乐家:位 chef:厨师:位 kitten:小猫:只 puppy:小狗:只 "
        "hamster:仓鼠:只 bicycle:自行车:辆 umbrella:雨伞:把 horse:马:匹"
    ),
    "school": (
        "teacher:老师:位 girl:女孩:个 boy:男孩:个 student:学生:个 pencil:铅笔:支 book:书:本 child:孩子:个 poet:诗人:位 "
        "ghost:小鬼:个 monster:怪物:个 parrot:鹦鹉:只"
    ),
    "desert": (
        "camel:骆驼:头 lizard:蜥蜴:只 snake:蛇:条 scorpion:蝎子:只 cactus:仙人掌:棵 elephant:大象:头 lion:狮子:头 "
        "king:国王:位 "
        "queen:女王:位 dinosaur:恐龙:只 giraffe:长颈鹿:只 kangaroo:袋鼠:只"
    ),
    "workshop": (
        "robot:机器人:个 computer:电脑:台 clock:时钟:座 inventor:发明家:位 toaster:烤面包机:台 engineer:工程师:位 "
        "lamp:台灯:盏 machine:机器:台 toy:玩具:个 drone:无人机:架 phone:手机:部 teapot:茶壶:把 programmer:程序员:位"
    ),
}
THEME_NOUNS = [
    (theme, *noun.split(":")) for theme, nouns in NOUNS.items() for noun in nouns.split()
]  # theme, English, Chinese, classifier

FIRST = words(
    "Ba Be Bo Da Do El Fa Fi Ga Han Jo Ka Ki La Le Li Lu Ma Me Mi Mo Na Ni No Pa Pe Ra Ro Sa Sta Ta Ti To Va Wi Za"
)
LAST = words("bert bo da dor fin ga la len lo ma mi mo na nie nor ra ri rik ro sa sha ta ti to tte va vi xa zo")
NAMES = words(
    "Tom Anna Max Lily Emma Leo Mia Noah Ella Sam Lucy Ben Clara Oscar Ruby Jack Alice Hugo Nina Oliver Sophie "
    "Felix Zoe "
    "Peter Maria Ali Yuki Ravi Ingrid Pablo Fatima Chen Amir Kofi Olga Lars"
)
GIVEN = words(
    "明 丽 乐 小 安 宝 豆 朵 飞 果 花 静 可 兰 雷 亮 林 玲 龙 米 木 宁 萍 奇 琪 青 晴 蕊 山 思 天 甜 文 希 夏 欣 星 "
    "雪 雅 阳 依 雨 玉 云 泽 子"
)
FAMILY = words("王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 马 朱 胡 林 郭 何 高 罗 小 阿")

DEFAULT = {"en": "a little fox", "zh": "小狐狸"}
LATIN = re.compile(r"(?<=[一-鿿])(?=[A-Za-z])|(?<=[A-Za-z])(?=[一-鿿])")


class Hero(NamedTuple):
    """A hero as typed, as introduced in the answer, as named from then on, and the theme that comes with it."""

    typed: str
    first: str
    name: str
    theme: str


def hero_without_name(language: Language) -> Hero:
    """Who a story is about when nobody was named."""
    first = DEFAULT[language]
    return Hero("", first, first.replace("a ", "the "), "forest")


def draw_hero(draw: Draw) -> Hero:
    """A hero of this split, asked for in one language and told of in the other at times."""
    return draw.fresh(lambda: (_english if draw.asked == "en" else _chinese)(draw))


def told(text: str, hero: Hero, language: Language) -> str:
    """`text` about this hero."""
    name = hero.name
    text = text.replace("<first>", hero.first).replace("<hero>", name).replace("<Hero>", name[0].upper() + name[1:])
    return LATIN.sub(" ", text) if language == "zh" and any(map(str.isascii, name)) else text


def article(noun: str) -> str:
    """`noun` with "a" or "an"."""
    return f"{'an' if noun[0] in 'aeio' or noun.startswith('um') else 'a'} {noun}"


def english_name(draw: Draw) -> str:
    """A name of people, or one made up."""
    return draw.pick(NAMES) if draw.chance(0.3) else draw.pick(FIRST) + draw.pick(LAST)


def chinese_name(draw: Draw) -> str:
    """A name of two or three characters."""
    given = draw.pick(GIVEN)
    kind = draw.random.random()
    if kind < 0.3:
        return given * 2
    return draw.pick(FAMILY) + given + (draw.pick(GIVEN) if kind < 0.6 else "")


def _english(draw: Draw) -> Hero:
    theme, noun, chinese, classifier = draw.pick(THEME_NOUNS)
    adjective, chinese_adjective = draw.pick(ADJECTIVES)
    kind = draw.random.random()
    if draw.language == "zh":
        if kind < 0.2:
            name = english_name(draw)
            return Hero(name, name, name, "sea")
        if kind < 0.4:
            return Hero(article(noun), f"一{classifier}{chinese}", chinese, theme)
        name = chinese_adjective + chinese
        return Hero(article(f"{adjective} {noun}"), f"一{classifier}{name}", name, theme)
    if kind < 0.15:
        name = english_name(draw)
        return Hero(name, name, name, "sea")
    if kind < 0.27:
        name = english_name(draw)
        return Hero(f"my {noun} {name}", f"{article(noun)} called {name}", name, theme)
    if kind < 0.4:
        name, link = english_name(draw), draw.pick(["called", "named"])
        first = f"{article(noun)} {link} {name}"
        return Hero(first, first, name, theme)
    if kind < 0.5:
        return Hero(article(noun), article(noun), f"the {noun}", theme)
    if kind < 0.55:
        return Hero(f"the {adjective} {noun}", f"the {adjective} {noun}", f"the {adjective} {noun}", theme)
    if kind < 0.6:
        return Hero(noun, article(noun), f"the {noun}", theme)
    if kind < 0.7:  # a word that no list has
        noun, theme = english_name(draw).lower() + draw.pick(["", "", "n", "fish", "bird"]), "sea"
    phrase = f"{adjective} {noun}"
    return Hero(article(phrase), article(phrase), f"the {phrase}", theme)


def _chinese(draw: Draw) -> Hero:
    theme, english, noun, classifier = draw.pick(THEME_NOUNS)
    english_adjective, adjective = draw.pick(ADJECTIVES)
    kind = draw.random.random()
    if draw.language == "en":
        if kind < 0.15:
            name = english_name(draw)
            return Hero(name, name, name, "sea")
        if kind < 0.4:
            return Hero(f"一{classifier}{noun}", article(english), f"the {english}", theme)
        phrase = f"{english_adjective} {english}"
        return Hero(f"一{classifier}{adjective}{noun}", article(phrase), f"the {phrase}", theme)
    if kind < 0.2:
        name = chinese_name(draw) if draw.chance(0.7) else english_name(draw)
        return Hero(name, name, name, "sea")
    if kind < 0.32:
        name = chinese_name(draw)
        return Hero(f"我的{noun}{name}", f"一{classifier}叫{name}的{noun}", name, theme)
    if kind < 0.45:
        name = chinese_name(draw)
        return Hero(f"一{classifier}叫{name}的{noun}", f"一{classifier}叫{name}的{noun}", name, theme)
    first = noun if kind < 0.55 else adjective + noun
    typed = first if kind > 0.8 else f"一{classifier}{first}"
    return Hero(typed, typed, first, theme)
