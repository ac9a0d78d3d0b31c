"""What people tell of themselves: names, and a colour, food, city, job or animal in English and Chinese."""

Table = tuple[tuple[str, str], ...]


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _table(text: str) -> Table:
    """Entries of English and Chinese with a colon between them, parted by semicolons."""
    entries = [" ".join(entry.split()).split(":") for entry in text.split(";")]
    return tuple((english, chinese) for english, chinese in entries)


NAMES = _words(
    """
Aaron Abigail Adam Adele Adrian Agnes Aisha Alan Albert Alex Alice Alicia Alma Amanda Amber Amelia Amir Amy Ana
Anders Andrea Andrew Angela Anita Anna Anne Anton Antonio Aria Arjun Arthur Astrid Audrey Ava Barbara Beatrice
Bella Ben Bernard Beth Bianca Bill Bjorn Bob Boris Brenda Brian Bridget Bruno Camila Carl Carla Carlos Carmen
Carol Caroline Catherine Cecilia Celine Charles Charlotte Chen Chiara Chloe Chris Christine Clara Claude Colin
Connor Daisy Dan Daniel Daphne David Deborah Dennis Diana Diego Dmitri Dominic Donna Doris Dylan Eddie Edgar
Edith Edward Elena Eli Elias Elif Elisa Elizabeth Ella Ellen Elliot Elsa Emil Emily Emma Enzo Eric Erika Esther
Ethan Eva Evan Eve Fatima Felix Fiona Flora Florian Frank Freya Gabriel Gavin George Gerald Gina Giulia Gloria
Grace Greta Gustav Hana Hannah Hans Harold Harry Hassan Hazel Heidi Helen Henrik Henry Hiro Hugo Ian Ibrahim Ida
Igor Ines Ingrid Irene Iris Isaac Isabel Ivan Ivy Jack Jacob James Jan Jane Janet Jasmine Jason Jasper Javier
Jean Jennifer Jenny Jessica Jim Joan Joel Johan John Jonas Joseph Joshua Joyce Juan Judith Julia Julian Juliet
June Kai Karen Karim Karl Kate Keith Ken Kenji Kevin Kim Klaus Kofi Lara Lars Laura Lea Leah Leila Lena Leo Leon
Liam Lily Linda Lisa Liz Logan Lola Lorenzo Louis Louise Luca Lucas Lucia Lucy Luis Luke Luna Lydia Mabel Maggie
Malik Marco Margaret Maria Marie Marina Mario Mark Marta Martha Martin Mary Mateo Matt Matthew Maya Megan Mei
Mia Michael Miguel Mike Mila Milan Miriam Mohammed Molly Monica Nadia Nancy Naomi Natalie Nathan Neil Nia Nick
Nicole Nina Noah Noor Nora Olga Oliver Olivia Omar Oscar Otto Pablo Pamela Patricia Paul Paula Pedro Penny Peter
Petra Philip Phoebe Pierre Priya Rachel Rafael Raj Ralph Ravi Ray Rebecca Rita Robert Robin Roger Rosa Rose Ruby
Rupert Ruth Ryan Sabine Sally Sam Samuel Sandra Sara Sasha Scott Sean Sergei Simon Sofia Sonia Sophie Stefan
Stella Steve Sunita Susan Sven Sylvia Tara Teresa Theo Thomas Tim Tina Tobias Tom Tony Ursula Valentina Vera
Victor Victoria Vincent Viola Walter Wendy William Yara Yasmin Yuki Yusuf Zara Zoe
"""
)
ONSETS = _words("B D F G H J K L M N P R S T V W Z Br Dr Kr Tr Sh Th Bl")
MIDDLES = _words("a e i o u ai ei ia or an el il on ar")
CODAS = _words("la ra na mo ri to ven dor lin mir sa ko ly ne bert tan vi rek lo das")
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蔡蒋余杜叶程魏"
GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红飞兰慧巧美珍莉清新文武志海波宁贵福生龙元全国胜"
    "学祥才发成康星光天达安岩中茂进有坚和彪博诚先敬震振壮会思群豪心邦承乐绍功松善厚庆雨晨欣怡子涵浩宇梓佳琪雪梅琳"
)

COLOURS = _table(
    """red:红色; blue:蓝色; green:绿色; yellow:黄色; orange:橙色; purple:紫色; pink:粉色; black:黑色; white:白色;
    grey:灰色; brown:棕色; gold:金色; silver:银色; turquoise:绿松石色; violet:紫罗兰色; beige:米色;
    navy blue:海军蓝; sky blue:天蓝色; light green:浅绿色; dark green:深绿色; dark red:深红色; light blue:浅蓝色;
    indigo:靛蓝色; lavender:薰衣草色; maroon:栗色; teal:青色; crimson:绯红色; olive green:橄榄绿;
    lemon yellow:柠檬黄; mint green:薄荷绿; ivory:象牙白; khaki:卡其色"""
)
FOODS = _table(
    """pizza:披萨; pasta:意大利面; sushi:寿司; rice:米饭; noodles:面条; dumplings:饺子; hot pot:火锅; ramen:拉面;
    curry:咖喱; salad:沙拉; fruit:水果; bread:面包; cheese:奶酪; chocolate:巧克力; ice cream:冰淇淋;
    pancakes:煎饼; steak:牛排; fish:鱼; tofu:豆腐; fried rice:炒饭; spring rolls:春卷; hamburgers:汉堡;
    sandwiches:三明治; strawberries:草莓; mangoes:芒果; apples:苹果; watermelon:西瓜; cake:蛋糕; roast duck:烤鸭;
    chicken:鸡肉; potatoes:土豆; tomatoes:番茄; tacos:墨西哥卷饼; kimchi:泡菜; lasagne:千层面; waffles:华夫饼;
    pears:梨; grapes:葡萄; mooncakes:月饼; congee:粥"""
)
CITIES = _table(
    """Beijing:北京; Shanghai:上海; Guangzhou:广州; Shenzhen:深圳; Chengdu:成都; Hangzhou:杭州; Wuhan:武汉;
    Nanjing:南京; Xi'an:西安; Chongqing:重庆; Qingdao:青岛; Hong Kong:香港; London:伦敦; Paris:巴黎; Berlin:柏林;
    Rome:罗马; Madrid:马德里; Vienna:维也纳; Lisbon:里斯本; Dublin:都柏林; Oslo:奥斯陆; Stockholm:斯德哥尔摩;
    Helsinki:赫尔辛基; Athens:雅典; Prague:布拉格; Warsaw:华沙; Amsterdam:阿姆斯特丹; Brussels:布鲁塞尔;
    Zurich:苏黎世; Milan:米兰; Barcelona:巴塞罗那; Munich:慕尼黑; Geneva:日内瓦; New York:纽约; Boston:波士顿;
    Chicago:芝加哥; Seattle:西雅图; Toronto:多伦多; Sydney:悉尼; Tokyo:东京; Osaka:大阪; Seoul:首尔;
    Singapore:新加坡; Bangkok:曼谷; Mumbai:孟买; Cairo:开罗; Nairobi:内罗毕; Lima:利马; Istanbul:伊斯坦布尔;
    Edinburgh:爱丁堡"""
)
JOBS = _table(
    """a teacher:老师; a nurse:护士; a doctor:医生; an engineer:工程师; a baker:面包师; a cook:厨师; a driver:司机;
    a pilot:飞行员; a painter:画家; a writer:作家; a lawyer:律师; a farmer:农民; a gardener:园丁;
    a musician:音乐家; a programmer:程序员; a scientist:科学家; a photographer:摄影师; a journalist:记者;
    a librarian:图书管理员; a dentist:牙医; a waiter:服务员; an architect:建筑师; an actor:演员; a singer:歌手;
    a translator:翻译; a student:学生; an electrician:电工; a carpenter:木匠; a designer:设计师;
    a firefighter:消防员; an accountant:会计; a tailor:裁缝"""
)
ANIMALS = _table(
    """dog:狗; cat:猫; rabbit:兔子; hamster:仓鼠; parrot:鹦鹉; turtle:乌龟; horse:马; goldfish:金鱼; pony:小马;
    canary:金丝雀"""
)
