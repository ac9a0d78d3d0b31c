"""Facts on animals, planets, elements, the body and the earth, as tables: English, then Chinese."""

# animal | class | legs | food | sound it makes | its young
ANIMALS = """
dog|狗|m|4|meat|肉|barks|汪汪叫|puppy
cat|猫|m|4|meat and fish|肉和鱼|meows|喵喵叫|kitten
cow|奶牛|m|4|grass|草|moos|哞哞叫|calf
horse|马|m|4|grass and hay|草和干草|neighs|嘶鸣|foal
sheep|绵羊|m|4|grass|草|bleats|咩咩叫|lamb
goat|山羊|m|4|grass and leaves|草和树叶|bleats|咩咩叫|kid
pig|猪|m|4|plants and roots|植物和块根|oinks|哼哼叫|piglet
donkey|驴|m|4|grass and hay|草和干草|brays|昂昂叫|foal
lion|狮子|m|4|meat|肉|roars|吼叫|cub
tiger|老虎|m|4|meat|肉|roars|吼叫|cub
wolf|狼|m|4|meat|肉|howls|嗥叫|pup
fox|狐狸|m|4|small animals and berries|小动物和浆果|yelps|尖声叫|kit
bear|熊|m|4|berries, fish and honey|浆果、鱼和蜂蜜|growls|低吼|cub
panda|熊猫|m|4|bamboo|竹子|bleats|咩咩叫|cub
elephant|大象|m|4|grass, leaves and bark|草、树叶和树皮|trumpets|长鸣|calf
giraffe|长颈鹿|m|4|leaves|树叶|hums|低哼|calf
zebra|斑马|m|4|grass|草|barks|短促地叫|foal
monkey|猴子|m|4|fruit and leaves|水果和树叶|chatters|吱吱叫|infant
camel|骆驼|m|4|desert plants|沙漠植物|grunts|哼叫|calf
deer|鹿|m|4|grass and leaves|草和树叶|bellows|呦呦叫|fawn
rabbit|兔子|m|4|grass and vegetables|草和蔬菜|squeaks|吱吱叫|kit
mouse|老鼠|m|4|seeds and grain|种子和谷物|squeaks|吱吱叫|pup
squirrel|松鼠|m|4|nuts and seeds|坚果和种子|chatters|吱吱叫|kit
hedgehog|刺猬|m|4|insects and worms|昆虫和虫子|snuffles|呼哧呼哧叫|hoglet
kangaroo|袋鼠|m|2|grass|草|grunts|哼叫|joey
koala|考拉|m|4|eucalyptus leaves|桉树叶|bellows|低吼|joey
bat|蝙蝠|m|2|insects|昆虫|squeaks|吱吱叫|pup
whale|鲸|m|0|krill and fish|磷虾和鱼|sings|唱歌|calf
dolphin|海豚|m|0|fish|鱼|clicks and whistles|发出哨声|calf
seal|海豹|m|0|fish|鱼|barks|短促地叫|pup
otter|水獭|m|4|fish|鱼|chirps|啾啾叫|pup
hippo|河马|m|4|grass|草|grunts|哼叫|calf
rhino|犀牛|m|4|grass and leaves|草和树叶|snorts|喷鼻息|calf
chicken|鸡|b|2|grain and insects|谷物和昆虫|clucks|咯咯叫|chick
duck|鸭子|b|2|water plants and insects|水草和昆虫|quacks|嘎嘎叫|duckling
goose|鹅|b|2|grass|草|honks|嘎嘎叫|gosling
owl|猫头鹰|b|2|mice|老鼠|hoots|咕咕叫|owlet
eagle|鹰|b|2|fish and small animals|鱼和小动物|screeches|尖啸|eaglet
crow|乌鸦|b|2|seeds, insects and scraps|种子、昆虫和残食|caws|呱呱叫|chick
pigeon|鸽子|b|2|seeds|种子|coos|咕咕叫|squab
swan|天鹅|b|2|water plants|水草|trumpets|长鸣|cygnet
penguin|企鹅|b|2|fish and krill|鱼和磷虾|brays|昂昂叫|chick
parrot|鹦鹉|b|2|seeds, nuts and fruit|种子、坚果和水果|squawks|尖声叫|chick
sparrow|麻雀|b|2|seeds and insects|种子和昆虫|chirps|叽叽喳喳地叫|chick
ostrich|鸵鸟|b|2|plants and seeds|植物和种子|booms|低鸣|chick
snake|蛇|r|0|mice and eggs|老鼠和蛋|hisses|嘶嘶叫|snakelet
crocodile|鳄鱼|r|4|fish and other animals|鱼和其他动物|bellows|低吼|hatchling
turtle|乌龟|r|4|plants and small animals|植物和小动物|hisses|嘶嘶叫|hatchling
lizard|蜥蜴|r|4|insects|昆虫|-|-|hatchling
frog|青蛙|a|4|insects|昆虫|croaks|呱呱叫|tadpole
toad|蟾蜍|a|4|insects and worms|昆虫和虫子|croaks|咕咕叫|tadpole
salmon|三文鱼|f|0|small fish and shrimps|小鱼和虾|-|-|fry
shark|鲨鱼|f|0|fish and seals|鱼和海豹|-|-|pup
goldfish|金鱼|f|0|small water animals and plants|小型水生动物和水草|-|-|fry
bee|蜜蜂|i|6|nectar and pollen|花蜜和花粉|buzzes|嗡嗡叫|larva
ant|蚂蚁|i|6|seeds, insects and sugar|种子、昆虫和糖|-|-|larva
butterfly|蝴蝶|i|6|nectar|花蜜|-|-|caterpillar
fly|苍蝇|i|6|scraps and sugar|残食和糖|buzzes|嗡嗡叫|maggot
mosquito|蚊子|i|6|nectar and blood|花蜜和血液|buzzes|嗡嗡叫|larva
cricket|蟋蟀|i|6|plants and insects|植物和昆虫|chirps|唧唧叫|nymph
spider|蜘蛛|s|8|insects|昆虫|-|-|spiderling
scorpion|蝎子|s|8|insects|昆虫|-|-|scorpling
crab|螃蟹|c|10|algae and small animals|藻类和小动物|-|-|larva
octopus|章鱼|o|8|crabs and fish|螃蟹和鱼|-|-|larva
"""
CLASSES = {
    "m": ("a mammal", "哺乳动物"),
    "b": ("a bird", "鸟类"),
    "r": ("a reptile", "爬行动物"),
    "a": ("an amphibian", "两栖动物"),
    "f": ("a fish", "鱼类"),
    "i": ("an insect", "昆虫"),
    "s": ("an arachnid", "蛛形动物"),
    "c": ("a crustacean", "甲壳动物"),
    "o": ("a mollusc", "软体动物"),
}
YOUNG_ZH = {
    "熊猫": "熊猫宝宝",
    "青蛙": "蝌蚪",
    "蟾蜍": "蝌蚪",
    "蝴蝶": "毛毛虫",
    "苍蝇": "蛆",
    "马": "马驹",
    "奶牛": "牛犊",
    "绵羊": "羊羔",
}

# planet | order | diameter | moons | colour | day
PLANETS = """
Mercury|水星|first|一|4,900|no moons|没有卫星|grey|灰色|rocky planet|岩石行星
Venus|金星|second|二|12,100|no moons|没有卫星|pale yellow|淡黄色|rocky planet|岩石行星
Earth|地球|third|三|12,700|one moon|有一颗卫星|blue|蓝色|rocky planet|岩石行星
Mars|火星|fourth|四|6,800|two moons|有两颗卫星|red|红色|rocky planet|岩石行星
Jupiter|木星|fifth|五|140,000|about 100 moons|有大约100颗卫星|brown and white|棕白相间的颜色|gas giant|气态巨行星
Saturn|土星|sixth|六|116,000|more than 200 moons|有200多颗卫星|golden|金黄色|gas giant|气态巨行星
Uranus|天王星|seventh|七|51,000|almost 30 moons|有近30颗卫星|pale blue-green|淡蓝绿色|ice giant|冰巨行星
Neptune|海王星|eighth|八|49,000|16 moons|有16颗卫星|deep blue|深蓝色|ice giant|冰巨行星
"""

# element | symbol | number
ELEMENTS = """
hydrogen|氢|H|1
helium|氦|He|2
lithium|锂|Li|3
beryllium|铍|Be|4
boron|硼|B|5
carbon|碳|C|6
nitrogen|氮|N|7
oxygen|氧|O|8
fluorine|氟|F|9
neon|氖|Ne|10
sodium|钠|Na|11
magnesium|镁|Mg|12
aluminium|铝|Al|13
silicon|硅|Si|14
phosphorus|磷|P|15
sulfur|硫|S|16
chlorine|氯|Cl|17
argon|氩|Ar|18
potassium|钾|K|19
calcium|钙|Ca|20
titanium|钛|Ti|22
chromium|铬|Cr|24
manganese|锰|Mn|25
iron|铁|Fe|26
cobalt|钴|Co|27
nickel|镍|Ni|28
copper|铜|Cu|29
zinc|锌|Zn|30
arsenic|砷|As|33
bromine|溴|Br|35
krypton|氪|Kr|36
silver|银|Ag|47
tin|锡|Sn|50
iodine|碘|I|53
xenon|氙|Xe|54
barium|钡|Ba|56
tungsten|钨|W|74
platinum|铂|Pt|78
gold|金|Au|79
mercury|汞|Hg|80
lead|铅|Pb|82
radon|氡|Rn|86
radium|镭|Ra|88
uranium|铀|U|92
plutonium|钚|Pu|94
"""

# what | what it is; the key of the answer between asterisks
NAMES = """
the highest mountain in the world|世界上最高的山|*Mount Everest*, about 8,849 metres high|*珠穆朗玛峰*，高约8849米
the highest mountain in Africa|非洲最高的山|*Kilimanjaro* in Tanzania|坦桑尼亚的*乞力马扎罗山*
the highest mountain in the Alps|阿尔卑斯山最高的山峰|*Mont Blanc*|*勃朗峰*
the highest mountain in Japan|日本最高的山|*Mount Fuji*|*富士山*
the longest river in the world|世界上最长的河|*the Nile*, about 6,650 kilometres long|*尼罗河*，长约6650千米
the longest river in Europe|欧洲最长的河|*the Volga*|*伏尔加河*
the longest river in Asia|亚洲最长的河|*the Yangtze*|*长江*
the longest river in China|中国最长的河|*the Yangtze*|*长江*
the largest river by volume of water|水量最大的河|*the Amazon*|*亚马孙河*
the largest ocean|最大的洋|*the Pacific Ocean*|*太平洋*
the smallest ocean|最小的洋|*the Arctic Ocean*|*北冰洋*
the largest hot desert|最大的热带沙漠|*the Sahara* in Africa|非洲的*撒哈拉沙漠*
the largest country in the world by area|世界上面积最大的国家|*Russia*|*俄罗斯*
the smallest country in the world|世界上最小的国家|*Vatican City*|*梵蒂冈*
the largest continent|最大的洲|*Asia*|*亚洲*
the smallest continent|最小的洲|*Australia*|*大洋洲*
the largest island in the world|世界上最大的岛|*Greenland*|*格陵兰岛*
the deepest lake in the world|世界上最深的湖|*Lake Baikal* in Siberia|西伯利亚的*贝加尔湖*
the largest lake in the world|世界上最大的湖|*the Caspian Sea*|*里海*
the deepest place in the ocean|海洋最深的地方|*the Mariana Trench*|*马里亚纳海沟*
the highest waterfall in the world|世界上落差最大的瀑布|*Angel Falls* in Venezuela|委内瑞拉的*安赫尔瀑布*
the driest desert in the world|世界上最干燥的沙漠|*the Atacama* in Chile|智利的*阿塔卡马沙漠*
the longest wall in the world|世界上最长的城墙|*the Great Wall of China*|*中国的长城*
the largest rainforest in the world|世界上最大的雨林|*the Amazon*|*亚马孙雨林*
the largest coral reef in the world|世界上最大的珊瑚礁|*the Great Barrier Reef* in Australia|澳大利亚的*大堡礁*
the coldest continent|最冷的洲|*Antarctica*|*南极洲*
the river that flows through London|流经伦敦的河|*the Thames*|*泰晤士河*
the river that flows through Paris|流经巴黎的河|*the Seine*|*塞纳河*
the river that flows through Cairo|流经开罗的河|*the Nile*|*尼罗河*
the largest animal in the world|世界上最大的动物|*the blue whale*|*蓝鲸*
the largest land animal|最大的陆地动物|*the African elephant*|*非洲象*
the tallest animal|最高的动物|*the giraffe*|*长颈鹿*
the fastest land animal|跑得最快的陆地动物|*the cheetah*|*猎豹*
the fastest bird|飞得最快的鸟|*the peregrine falcon*|*游隼*
the largest bird|最大的鸟|*the ostrich*|*鸵鸟*
the smallest bird|最小的鸟|*the bee hummingbird*|*吸蜜蜂鸟*
the largest fish|最大的鱼|*the whale shark*|*鲸鲨*
the largest cat|最大的猫科动物|*the tiger*|*老虎*
the tallest kind of tree|最高的树种|*the coast redwood*|*北美红杉*
the largest planet in the solar system|太阳系最大的行星|*Jupiter*|*木星*
the smallest planet in the solar system|太阳系最小的行星|*Mercury*|*水星*
the hottest planet in the solar system|太阳系最热的行星|*Venus*|*金星*
the planet closest to the sun|离太阳最近的行星|*Mercury*|*水星*
the planet farthest from the sun|离太阳最远的行星|*Neptune*|*海王星*
the planet with the big rings|有大光环的行星|*Saturn*|*土星*
the red planet|红色的行星|*Mars*|*火星*
the star closest to the earth|离地球最近的恒星|*the Sun*|*太阳*
the galaxy that we live in|我们所在的星系|*the Milky Way*|*银河系*
the largest organ of the human body|人体最大的器官|*the skin*|*皮肤*
the longest bone of the human body|人体最长的骨头|*the thigh bone*|*股骨*
the smallest bone of the human body|人体最小的骨头|*the stirrup bone* in the ear|耳朵里的*镫骨*
the organ that pumps blood|输送血液的器官|*the heart*|*心脏*
the organ that we think with|负责思考的器官|*the brain*|*大脑*
the organ that cleans the blood|过滤血液的器官|*the kidney*|*肾脏*
the organ that we breathe with|负责呼吸的器官|*the lung*|*肺*
the organ that digests food first|先消化食物的器官|*the stomach*|*胃*
the hardest natural material|最硬的天然物质|*diamond*|*钻石*
the lightest element|最轻的元素|*hydrogen*|*氢*
the most common gas in the air|空气中最多的气体|*nitrogen*, about 78%|*氮气*，约占78%
the gas that we need to breathe|我们呼吸需要的气体|*oxygen*|*氧气*
the gas that plants take in|植物吸收的气体|*carbon dioxide*|*二氧化碳*
the chemical formula of water|水的化学式|*H2O*: two hydrogen atoms and one oxygen atom|*H2O*，\
由两个氢原子和一个氧原子构成
the chemical formula of carbon dioxide|二氧化碳的化学式|*CO2*: one carbon atom and two oxygen atoms|*CO2*，\
由一个碳原子和两个氧原子构成
the chemical formula of table salt|食盐的化学式|*NaCl*: sodium and chlorine|*NaCl*，由钠和氯构成
the metal that is liquid at room temperature|常温下呈液态的金属|*mercury*|*汞*
"""

# what | how much
NUMBERS = """
the boiling point of water|水的沸点|*100* degrees Celsius at sea level|在海平面为*100*摄氏度
the freezing point of water|水的冰点|*0* degrees Celsius|*0*摄氏度
the normal body temperature of a human|人的正常体温|about *37* degrees Celsius|约*37*摄氏度
the speed of light|光速|about *300,000* kilometres per second|约每秒*30万*千米
the speed of sound in air|声音在空气中的速度|about *340* metres per second|约每秒*340*米
the distance from the earth to the sun|地球到太阳的距离|about *150 million* kilometres|约*1.5亿*千米
the distance from the earth to the moon|地球到月球的距离|about *384,000* kilometres|约*38万*千米
the circumference of the earth|地球的周长|about *40,000* kilometres|约*4万*千米
the number of bones in the adult human body|成年人骨头的数量|*206*|*206*块
the number of teeth of an adult|成年人牙齿的数量|*32*|*32*颗
the number of chambers of the heart|心脏腔室的数量|*4*|*4*个
the number of planets in the solar system|太阳系行星的数量|*8*|*8*颗
the number of continents|大洲的数量|*7*|*7*个
the number of oceans|大洋的数量|*5*, if the Southern Ocean is counted|*5*个（算上南大洋）
the number of letters in the English alphabet|英语字母的数量|*26*|*26*个
the number of vowels in the English alphabet|英语元音字母的数量|*5*: a, e, i, o and u|*5*个：a、e、i、o 和 u
the number of days in a year|一年的天数|*365*, and 366 in a leap year|*365*天，闰年366天
the number of days in a leap year|闰年的天数|*366*|*366*天
the number of weeks in a year|一年的周数|*52*|*52*周
the number of hours in a day|一天的小时数|*24*|*24*小时
the number of minutes in an hour|一小时的分钟数|*60*|*60*分钟
the number of seconds in an hour|一小时的秒数|*3,600*|*3600*秒
the number of years in a century|一个世纪的年数|*100*|*100*年
the number of colours in the rainbow|彩虹颜色的数量|*7*|*7*种
the number of strings on a guitar|吉他弦的数量|*6*|*6*根
the number of strings on a violin|小提琴弦的数量|*4*|*4*根
the number of keys on a piano|钢琴键的数量|*88*|*88*个
the number of squares on a chessboard|国际象棋棋盘格子的数量|*64*|*64*个
the number of cards in a standard deck|一副扑克牌的张数（不算大小王）|*52*|*52*张
the number of rings in the Olympic symbol|奥运标志圆环的数量|*5*|*5*个
the number of states in the United States|美国州的数量|*50*|*50*个
the value of pi|圆周率|about *3.14159*|约*3.14159*
the square root of 2|2的平方根|about *1.414*|约*1.414*
the sum of the angles of a triangle|三角形的内角和|*180* degrees|*180*度
the angle of a right angle|直角的度数|*90* degrees|*90*度
the number of bits in a byte|一个字节的比特数|*8*|*8*个
the number of bytes in a kibibyte|一个 KiB 的字节数|*1,024*|*1024*个
the length of a marathon|马拉松的长度|*42.195* kilometres|*42.195*千米
the height of Mount Everest|珠穆朗玛峰的高度|about *8,849* metres|约*8849*米
the number of legs of an insect|昆虫腿的数量|*6*|*6*条
the number of legs of a spider|蜘蛛腿的数量|*8*|*8*条
"""

# a colour and another | what they make
COLOURS = """
red and yellow|红色和黄色|orange|橙色
yellow and blue|黄色和蓝色|green|绿色
blue and yellow|蓝色和黄色|green|绿色
red and blue|红色和蓝色|purple|紫色
blue and red|蓝色和红色|purple|紫色
yellow and red|黄色和红色|orange|橙色
red and white|红色和白色|pink|粉色
white and red|白色和红色|pink|粉色
black and white|黑色和白色|grey|灰色
white and black|白色和黑色|grey|灰色
red and green|红色和绿色|brown|棕色
green and red|绿色和红色|brown|棕色
blue and white|蓝色和白色|light blue|浅蓝色
"""

# shape | sides
SHAPES = """
triangle|三角形|3
square|正方形|4
rectangle|长方形|4
pentagon|五边形|5
hexagon|六边形|6
heptagon|七边形|7
octagon|八边形|8
nonagon|九边形|9
decagon|十边形|10
"""

# why, in as many wordings as there are | because
WHYS = """
{is the sky blue|does the sky look blue}|天空{是蓝色的|看起来是蓝的}|Air *scatters* blue light more than red light.|\
因为空气*散射*蓝光比散射红光多。
{do we have seasons|are there seasons}|{一年有四季|会有四季}|The axis of the earth is *tilted* as it goes round the \
sun.|因为地球绕太阳转时地轴是*倾斜*的。
{do we have day and night|is it dark at night}|{有白天和黑夜|晚上天是黑的}|The earth *turns* once in 24 hours, and \
half of it faces away from the sun.|因为地球每24小时*自转*一圈，总有一半背对太阳。
{is the sea salty|does the sea taste salty|is sea water salty}|{海水是咸的|大海是咸的}|Rivers carry *salt* from the \
rocks into the sea, and it stays there.|因为河流把岩石里的*盐分*带进大海并留在那里。
{do leaves change colour in autumn|do leaves turn yellow|do trees change colour in fall}|{秋天树叶会变黄|\
树叶会变色}|They lose their green *chlorophyll*, and other colours show.|因为绿色的*叶绿素*减少，其他颜色显露出来。
{does ice float|is ice lighter than water}|{冰会浮在水上|冰比水轻}|Ice is *less dense* than water.|\
因为冰的*密度*比水小。
{do we sleep|do people need sleep}|{人要睡觉|我们需要睡眠}|The body and the brain *rest* and repair themselves in \
sleep.|因为身体和大脑要在睡眠中*休息*和修复。
{do cats purr|does a cat purr}|猫会{打呼噜|发出呼噜声}|Cats purr mostly when they feel *calm* and safe.|\
因为猫感到*放松*和安全时会这样。
{do birds fly south|do birds migrate}|{鸟会南飞|候鸟要迁徙}|They look for *food* and warmth in winter.|\
因为它们冬天要寻找*食物*和温暖的地方。
{do we see lightning before thunder|does thunder come after lightning}|{先看到闪电后听到雷声|雷声比闪电晚}|*Light* \
is much faster than sound.|因为*光*比声音快得多。
{does the moon shine|is the moon bright}|月亮会{发光|发亮}|It *reflects* the light of the sun.|因为它*反射*太阳光。
{do onions make us cry|do onions make you cry}|{切洋葱会流泪|洋葱让人流泪}|Cut onions give off a *gas* that stings \
the eyes.|因为切开的洋葱放出刺激眼睛的*气体*。
{are plants green|are leaves green}|{植物是绿色的|树叶是绿色的}|They contain green *chlorophyll*.|\
因为它们含有绿色的*叶绿素*。
{does iron rust|do nails rust}|{铁会生锈|铁钉会生锈}|Iron joins with *oxygen* when it is wet.|\
因为铁在潮湿时会与*氧气*结合。
{does bread rise|does dough rise}|{面包会发起来|面团会发酵}|*Yeast* makes bubbles of gas in the dough.|\
因为*酵母*在面团里产生气泡。
"""
