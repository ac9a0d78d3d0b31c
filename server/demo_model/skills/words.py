"""Single words in both languages, by subject: `English=Chinese`, with `_` for a space."""


def pairs(text: str) -> dict[str, str]:
    """English to Chinese."""
    return {en.replace("_", " "): zh for en, zh in (one.split("=") for one in text.split())}


def listed(text: str) -> tuple[str, ...]:
    """The words of a text."""
    return tuple(one.replace("_", " ") for one in text.split())


NOUNS = """
apple=苹果 banana=香蕉 orange=橙子 pear=梨 grape=葡萄 lemon=柠檬 peach=桃子 strawberry=草莓 watermelon=西瓜
cherry=樱桃 tomato=西红柿 potato=土豆 carrot=胡萝卜 onion=洋葱 cucumber=黄瓜 cabbage=白菜 pumpkin=南瓜 mushroom=蘑菇
bean=豆子 corn=玉米 rice=米饭 bread=面包 noodles=面条 egg=鸡蛋 meat=肉 fish=鱼 chicken=鸡 beef=牛肉 soup=汤 salad=沙拉
cake=蛋糕 cheese=奶酪 butter=黄油 sugar=糖 salt=盐 oil=油 honey=蜂蜜 chocolate=巧克力 ice_cream=冰淇淋 tofu=豆腐
dumplings=饺子 tea=茶 coffee=咖啡 water=水 milk=牛奶 juice=果汁 beer=啤酒 wine=葡萄酒 breakfast=早饭 lunch=午饭
dinner=晚饭 dog=狗 cat=猫 bird=鸟 horse=马 cow=牛 sheep=羊 pig=猪 duck=鸭子 rabbit=兔子 mouse=老鼠 tiger=老虎
lion=狮子 elephant=大象 monkey=猴子 bear=熊 panda=熊猫 snake=蛇 frog=青蛙 turtle=乌龟 bee=蜜蜂 butterfly=蝴蝶 ant=蚂蚁
spider=蜘蛛 wolf=狼 fox=狐狸 whale=鲸鱼 dragon=龙 goose=鹅 owl=猫头鹰 camel=骆驼 father=父亲 mother=母亲 son=儿子
daughter=女儿 older_brother=哥哥 younger_brother=弟弟 older_sister=姐姐 younger_sister=妹妹 husband=丈夫 wife=妻子
grandfather=爷爷 grandmother=奶奶 child=孩子 baby=婴儿 friend=朋友 family=家庭 man=男人 woman=女人 boy=男孩 girl=女孩
teacher=老师 student=学生 doctor=医生 nurse=护士 driver=司机 farmer=农民 engineer=工程师 house=房子 door=门
window=窗户 room=房间 kitchen=厨房 table=桌子 chair=椅子 bed=床 lamp=灯 cup=杯子 bowl=碗 plate=盘子 knife=刀 fork=叉子
spoon=勺子 chopsticks=筷子 key=钥匙 clock=时钟 mirror=镜子 picture=图片 wall=墙 roof=屋顶 garden=花园 book=书 pen=笔
paper=纸 newspaper=报纸 letter=信 map=地图 bag=包 umbrella=雨伞 phone=手机 computer=电脑 television=电视 camera=相机
radio=收音机 money=钱 ticket=票 gift=礼物 toy=玩具 ball=球 game=游戏 song=歌 music=音乐 film=电影 story=故事
shirt=衬衫 trousers=裤子 skirt=裙子 shoes=鞋子 socks=袜子 hat=帽子 coat=外套 gloves=手套 glasses=眼镜 watch=手表
car=汽车 bus=公交车 train=火车 plane=飞机 ship=船 bicycle=自行车 taxi=出租车 road=路 bridge=桥 sun=太阳 moon=月亮
star=星星 sky=天空 cloud=云 rain=雨 snow=雪 wind=风 fire=火 earth=地球 mountain=山 river=河 sea=海 lake=湖 island=岛
forest=森林 tree=树 flower=花 grass=草 leaf=叶子 stone=石头 sand=沙子 ice=冰 head=头 eye=眼睛 ear=耳朵 nose=鼻子
mouth=嘴 tooth=牙齿 hair=头发 hand=手 finger=手指 arm=胳膊 leg=腿 foot=脚 heart=心脏 world=世界 country=国家
language=语言 word=单词 question=问题 answer=答案 name=名字 work=工作 time=时间 day=天 year=年 morning=早上
evening=晚上 spring=春天 summer=夏天 autumn=秋天 winter=冬天 today=今天 tomorrow=明天 yesterday=昨天
"""

PLACES = """
station=车站 airport=机场 hotel=酒店 hospital=医院 school=学校 bank=银行 museum=博物馆 library=图书馆 park=公园
market=市场 restaurant=餐馆 shop=商店 toilet=厕所 post_office=邮局 police_station=警察局 university=大学 cinema=电影院
theatre=剧院 beach=海滩 supermarket=超市 bakery=面包店 pharmacy=药店 church=教堂 temple=寺庙 zoo=动物园 bookshop=书店
bus_stop=公交站 swimming_pool=游泳池 city_centre=市中心 exit=出口 entrance=入口 car_park=停车场 embassy=大使馆
office=办公室 factory=工厂
"""

VERBS = """
eat=吃饭 drink=喝水 sleep=睡觉 run=跑步 walk=走路 swim=游泳 sing=唱歌 dance=跳舞 read=读书 write=写字 draw=画画
learn=学习 cook=做饭 travel=旅行 rest=休息 laugh=笑 cry=哭 play=玩 listen=听 speak=说话 wait=等 go_home=回家
go_shopping=购物 drive=开车 fly=飞 jump=跳 think=思考 ask=问 help=帮忙 pay=付钱 sit_down=坐下 stand_up=站起来
get_up=起床 take_a_bath=洗澡 take_photos=拍照 drink_tea=喝茶 drink_coffee=喝咖啡 watch_television=看电视
go_to_school=上学 go_to_work=上班 climb=爬 learn_Chinese=学中文 learn_English=学英语 play_football=踢足球
play_chess=下棋 listen_to_music=听音乐 ride_a_bicycle=骑自行车
"""

ADJECTIVES = """
big=大 small=小 new=新 old=旧 good=好 bad=坏 beautiful=漂亮 ugly=丑 long=长 short=短 tall=高 hot=热 cold=冷 warm=暖和
cool=凉快 expensive=贵 cheap=便宜 fast=快 slow=慢 heavy=重 light=轻 clean=干净 dirty=脏 easy=容易 difficult=难
strong=强壮 happy=快乐 sad=难过 tired=累 hungry=饿 thirsty=渴 sweet=甜 sour=酸 bitter=苦 salty=咸 spicy=辣 fresh=新鲜
soft=软 hard=硬 bright=亮 dark=暗 quiet=安静 loud=吵 busy=忙 young=年轻 rich=富有 poor=贫穷 important=重要
interesting=有趣 boring=无聊 famous=有名 safe=安全 dangerous=危险 round=圆 deep=深 thick=厚 thin=薄 delicious=好吃
healthy=健康
"""

COLOURS = """
red=红色 blue=蓝色 green=绿色 yellow=黄色 black=黑色 white=白色 grey=灰色 brown=棕色 pink=粉色 purple=紫色 golden=金色
silver=银色
"""

THINGS = listed(
    "apple pear dog cat bird horse duck rabbit mouse snake frog turtle butterfly house door window table chair bed "
    "lamp cup bowl plate key clock mirror picture wall roof book pen bag umbrella phone computer television camera "
    "gift toy ball shirt skirt hat coat car bus train plane ship bicycle taxi bridge flower tree leaf stone cloud "
    "star fish egg cake"
)
"""Nouns that may have any colour and that one can point at."""

QUALITIES = listed(
    "big small new beautiful ugly expensive cheap heavy light clean dirty good bad soft hard important interesting "
    "famous safe dangerous round quiet"
)

MEASURES = """
book=本 fish=条 snake=条 skirt=条 dog=只 cat=只 bird=只 duck=只 rabbit=只 mouse=只 frog=只 turtle=只 butterfly=只
horse=匹 car=辆 bus=辆 taxi=辆 bicycle=辆 train=列 plane=架 ship=艘 bed=张 table=张 picture=张 chair=把 key=把
umbrella=把 lamp=盏 mirror=面 wall=面 pen=支 house=座 bridge=座 tree=棵 flower=朵 cloud=朵 leaf=片 shirt=件 coat=件
gift=件 hat=顶 phone=部 computer=台 television=台 camera=台 door=扇 window=扇 stone=块 star=颗
"""
"""What stands between a number, or this, and a noun; 个 for the others."""

FOODS = listed(
    "apple banana orange pear grape lemon peach strawberry watermelon cherry tomato potato carrot onion cucumber "
    "cabbage pumpkin rice bread noodles meat fish chicken beef soup salad cake cheese butter sugar honey chocolate "
    "ice_cream tofu dumplings tea coffee water milk juice beer wine"
)

UNCOUNTED = listed(
    "rice bread noodles meat fish chicken beef soup salad cake cheese butter sugar honey chocolate ice_cream tofu "
    "dumplings tea coffee water milk juice beer wine music"
)

PLURALS = {
    "strawberry": "strawberries", "cherry": "cherries", "tomato": "tomatoes", "potato": "potatoes", "peach": "peaches",
    "mouse": "mice", "bus": "buses", "leaf": "leaves", "butterfly": "butterflies",
}  # fmt: skip

WEEKDAYS = """
Monday=星期一 Tuesday=星期二 Wednesday=星期三 Thursday=星期四 Friday=星期五 Saturday=星期六 Sunday=星期日
"""
MONTHS = """
January=一月 February=二月 March=三月 April=四月 May=五月 June=六月 July=七月 August=八月 September=九月 October=十月
November=十一月 December=十二月
"""
