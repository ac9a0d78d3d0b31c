"""Facts on history, works and words, as tables: English, then Chinese."""

# event | year
HISTORY = """
the fall of the Berlin Wall|柏林墙倒塌|1989
the first landing of people on the moon|人类首次登上月球|1969
the French Revolution|法国大革命|1789
the American Declaration of Independence|美国发表独立宣言|1776
the start of the First World War|第一次世界大战爆发|1914
the end of the First World War|第一次世界大战结束|1918
the start of the Second World War in Europe|第二次世界大战在欧洲爆发|1939
the end of the Second World War|第二次世界大战结束|1945
the Russian Revolution|俄国十月革命|1917
the first voyage of Columbus to America|哥伦布首次航行到美洲|1492
the founding of the People's Republic of China|中华人民共和国成立|1949
the Xinhai Revolution|辛亥革命|1911
the sinking of the Titanic|泰坦尼克号沉没|1912
the Battle of Waterloo|滑铁卢战役|1815
the Battle of Hastings|黑斯廷斯战役|1066
the Great Fire of London|伦敦大火|1666
the signing of the Magna Carta|大宪章签署|1215
the fall of Constantinople|君士坦丁堡陷落|1453
the founding of the United Nations|联合国成立|1945
the independence of India|印度独立|1947
the German reunification|两德统一|1990
the first flight of the Wright brothers|莱特兄弟首次飞行|1903
the first person in space|人类首次进入太空|1961
the launch of Sputnik|人造卫星斯普特尼克号发射|1957
the end of the Soviet Union|苏联解体|1991
the invention of the World Wide Web|万维网发明|1989
the first iPhone|第一代 iPhone 发布|2007
the first modern Olympic Games|第一届现代奥运会|1896
the Beijing Olympic Games|北京奥运会|2008
the first football World Cup|第一届足球世界杯|1930
the start of the American Civil War|美国南北战争爆发|1861
the end of the American Civil War|美国南北战争结束|1865
the unification of China by Qin Shi Huang|秦始皇统一中国|221 BC|公元前221
the founding of the Tang dynasty|唐朝建立|618
the founding of the Ming dynasty|明朝建立|1368
the end of the Qing dynasty|清朝灭亡|1912
the fall of the Western Roman Empire|西罗马帝国灭亡|476
the death of Julius Caesar|凯撒遇刺|44 BC|公元前44
the coronation of Charlemagne|查理大帝加冕|800
the return of Hong Kong to China|香港回归中国|1997
the return of Macau to China|澳门回归中国|1999
the opening of the Eiffel Tower|埃菲尔铁塔落成|1889
the opening of the Suez Canal|苏伊士运河通航|1869
the opening of the Panama Canal|巴拿马运河通航|1914
the discovery of penicillin|青霉素被发现|1928
the first Nobel Prizes|首次颁发诺贝尔奖|1901
the introduction of euro coins and notes|欧元纸币和硬币开始流通|2002
"""

# thing | who invented it
INVENTORS = """
the telephone|电话|Alexander Graham Bell|亚历山大·贝尔
the light bulb|电灯泡|Thomas Edison|托马斯·爱迪生
the phonograph|留声机|Thomas Edison|托马斯·爱迪生
the World Wide Web|万维网|Tim Berners-Lee|蒂姆·伯纳斯-李
the aeroplane|飞机|the Wright brothers|莱特兄弟
the printing press with movable metal type|金属活字印刷机|Johannes Gutenberg|约翰内斯·古腾堡
movable type of clay|泥活字印刷|Bi Sheng|毕昇
the modern steam engine|改良蒸汽机|James Watt|詹姆斯·瓦特
dynamite|炸药|Alfred Nobel|阿尔弗雷德·诺贝尔
the radio|无线电报|Guglielmo Marconi|古列尔莫·马可尼
the diesel engine|柴油机|Rudolf Diesel|鲁道夫·狄塞尔
the car with a petrol engine|汽油汽车|Karl Benz|卡尔·本茨
the lightning rod|避雷针|Benjamin Franklin|本杰明·富兰克林
the electric battery|电池|Alessandro Volta|亚历山德罗·伏特
the telegraph code of dots and dashes|电报电码|Samuel Morse|塞缪尔·莫尔斯
reading by raised dots for the blind|盲文|Louis Braille|路易·布莱叶
the C programming language|C 语言|Dennis Ritchie|丹尼斯·里奇
Python|Python|Guido van Rossum|吉多·范罗苏姆
Linux|Linux|Linus Torvalds|林纳斯·托瓦兹
the computer mouse|鼠标|Douglas Engelbart|道格拉斯·恩格尔巴特
the mercury thermometer|水银温度计|Daniel Fahrenheit|丹尼尔·华伦海特
the saxophone|萨克斯管|Adolphe Sax|阿道夫·萨克斯
the seismoscope|地动仪|Zhang Heng|张衡
paper, as tradition has it|造纸术（传统说法）|Cai Lun|蔡伦
hybrid rice for large harvests|高产杂交水稻|Yuan Longping|袁隆平
"""

# thing | who discovered it
DISCOVERERS = """
gravity, as a law of physics|万有引力|Isaac Newton|艾萨克·牛顿
the theory of relativity|相对论|Albert Einstein|阿尔伯特·爱因斯坦
penicillin|青霉素|Alexander Fleming|亚历山大·弗莱明
radium|镭|Marie and Pierre Curie|居里夫妇
X-rays|X 射线|Wilhelm Röntgen|威廉·伦琴
evolution by natural selection|自然选择的进化论|Charles Darwin|查尔斯·达尔文
the large moons of Jupiter|木星的大卫星|Galileo Galilei|伽利略
the laws of planetary motion|行星运动定律|Johannes Kepler|约翰内斯·开普勒
the electron|电子|J. J. Thomson|约瑟夫·汤姆孙
the vaccine against smallpox|牛痘疫苗|Edward Jenner|爱德华·詹纳
the periodic table|元素周期表|Dmitri Mendeleev|德米特里·门捷列夫
the laws of inheritance|遗传定律|Gregor Mendel|格雷戈尔·孟德尔
electromagnetic induction|电磁感应|Michael Faraday|迈克尔·法拉第
the sea route to India|通往印度的海路|Vasco da Gama|瓦斯科·达·伽马
the malaria drug artemisinin|青蒿素|Tu Youyou|屠呦呦
Uranus|天王星|William Herschel|威廉·赫歇尔
the tomb of Tutankhamun|图坦卡蒙墓|Howard Carter|霍华德·卡特
the law of buoyancy|浮力定律|Archimedes|阿基米德
"""

# work | who wrote it
AUTHORS = """
Romeo and Juliet|《罗密欧与朱丽叶》|William Shakespeare|莎士比亚
Hamlet|《哈姆雷特》|William Shakespeare|莎士比亚
Macbeth|《麦克白》|William Shakespeare|莎士比亚
Pride and Prejudice|《傲慢与偏见》|Jane Austen|简·奥斯汀
Oliver Twist|《雾都孤儿》|Charles Dickens|狄更斯
A Christmas Carol|《圣诞颂歌》|Charles Dickens|狄更斯
Don Quixote|《堂吉诃德》|Miguel de Cervantes|塞万提斯
Faust|《浮士德》|Goethe|歌德
War and Peace|《战争与和平》|Leo Tolstoy|托尔斯泰
Anna Karenina|《安娜·卡列尼娜》|Leo Tolstoy|托尔斯泰
Crime and Punishment|《罪与罚》|Fyodor Dostoevsky|陀思妥耶夫斯基
Les Misérables|《悲惨世界》|Victor Hugo|雨果
The Three Musketeers|《三个火枪手》|Alexandre Dumas|大仲马
The Little Prince|《小王子》|Antoine de Saint-Exupéry|圣埃克苏佩里
The Divine Comedy|《神曲》|Dante|但丁
the Odyssey|《奥德赛》|Homer|荷马
the Iliad|《伊利亚特》|Homer|荷马
Jane Eyre|《简·爱》|Charlotte Brontë|夏洛蒂·勃朗特
Wuthering Heights|《呼啸山庄》|Emily Brontë|艾米莉·勃朗特
Frankenstein|《弗兰肯斯坦》|Mary Shelley|玛丽·雪莱
Dracula|《德古拉》|Bram Stoker|布拉姆·斯托克
Alice in Wonderland|《爱丽丝梦游仙境》|Lewis Carroll|刘易斯·卡罗尔
Treasure Island|《金银岛》|Robert Louis Stevenson|史蒂文森
Robinson Crusoe|《鲁滨逊漂流记》|Daniel Defoe|笛福
Moby-Dick|《白鲸》|Herman Melville|麦尔维尔
The Adventures of Tom Sawyer|《汤姆·索亚历险记》|Mark Twain|马克·吐温
Sherlock Holmes|《福尔摩斯探案集》|Arthur Conan Doyle|柯南·道尔
1984|《一九八四》|George Orwell|奥威尔
Animal Farm|《动物农场》|George Orwell|奥威尔
The Old Man and the Sea|《老人与海》|Ernest Hemingway|海明威
The Lord of the Rings|《魔戒》|J. R. R. Tolkien|托尔金
The Little Mermaid|《海的女儿》|Hans Christian Andersen|安徒生
Around the World in Eighty Days|《八十天环游地球》|Jules Verne|凡尔纳
Dream of the Red Chamber|《红楼梦》|Cao Xueqin|曹雪芹
Journey to the West|《西游记》|Wu Cheng'en|吴承恩
Romance of the Three Kingdoms|《三国演义》|Luo Guanzhong|罗贯中
Water Margin|《水浒传》|Shi Nai'an|施耐庵
Strange Tales from a Chinese Studio|《聊斋志异》|Pu Songling|蒲松龄
The True Story of Ah Q|《阿Q正传》|Lu Xun|鲁迅
Rickshaw Boy|《骆驼祥子》|Lao She|老舍
The Family|《家》|Ba Jin|巴金
the poem Quiet Night Thought|《静夜思》|Li Bai|李白
The Art of War|《孙子兵法》|Sun Tzu|孙武
Records of the Grand Historian|《史记》|Sima Qian|司马迁
The Three-Body Problem|《三体》|Liu Cixin|刘慈欣
"""

# painting | who painted it
PAINTERS = """
the Mona Lisa|《蒙娜丽莎》|Leonardo da Vinci|达·芬奇
The Last Supper|《最后的晚餐》|Leonardo da Vinci|达·芬奇
The Starry Night|《星月夜》|Vincent van Gogh|梵高
Sunflowers|《向日葵》|Vincent van Gogh|梵高
Guernica|《格尔尼卡》|Pablo Picasso|毕加索
The Scream|《呐喊》|Edvard Munch|蒙克
Girl with a Pearl Earring|《戴珍珠耳环的少女》|Johannes Vermeer|维米尔
The Night Watch|《夜巡》|Rembrandt|伦勃朗
Water Lilies|《睡莲》|Claude Monet|莫奈
The Birth of Venus|《维纳斯的诞生》|Sandro Botticelli|波提切利
the ceiling of the Sistine Chapel|西斯廷教堂天顶画|Michelangelo|米开朗基罗
Along the River During the Qingming Festival|《清明上河图》|Zhang Zeduan|张择端
"""

# piece of music | who composed it
COMPOSERS = """
The Four Seasons|《四季》|Vivaldi|维瓦尔第
The Magic Flute|《魔笛》|Mozart|莫扎特
the Moonlight Sonata|《月光奏鸣曲》|Beethoven|贝多芬
Für Elise|《致爱丽丝》|Beethoven|贝多芬
the Brandenburg Concertos|《勃兰登堡协奏曲》|Bach|巴赫
Swan Lake|《天鹅湖》|Tchaikovsky|柴可夫斯基
The Nutcracker|《胡桃夹子》|Tchaikovsky|柴可夫斯基
The Blue Danube|《蓝色多瑙河》|Johann Strauss|约翰·施特劳斯
Carmen|《卡门》|Bizet|比才
Aida|《阿依达》|Verdi|威尔第
Messiah|《弥赛亚》|Handel|亨德尔
the Trout Quintet|《鳟鱼五重奏》|Schubert|舒伯特
"""

# festival | when it is
FESTIVALS = """
Christmas|圣诞节|on *25 December*|在*12月25日*
New Year's Day|元旦|on *1 January*|在*1月1日*
New Year's Eve|跨年夜|on *31 December*|在*12月31日*
Valentine's Day|情人节|on *14 February*|在*2月14日*
Halloween|万圣夜|on *31 October*|在*10月31日*
April Fools' Day|愚人节|on *1 April*|在*4月1日*
Labour Day|劳动节|on *1 May*|在*5月1日*
International Women's Day|妇女节|on *8 March*|在*3月8日*
Children's Day in China|中国的儿童节|on *1 June*|在*6月1日*
the National Day of China|中国的国庆节|on *1 October*|在*10月1日*
the Independence Day of the United States|美国独立日|on *4 July*|在*7月4日*
Bastille Day|法国国庆节|on *14 July*|在*7月14日*
the Chinese New Year|春节|on the *first day of the first lunar month*, in January or February|在*农历正月初一*，\
公历一月或二月
the Lantern Festival|元宵节|on the *15th day of the first lunar month*|在*农历正月十五*
the Dragon Boat Festival|端午节|on the *5th day of the 5th lunar month*|在*农历五月初五*
the Mid-Autumn Festival|中秋节|on the *15th day of the 8th lunar month*|在*农历八月十五*
the Double Ninth Festival|重阳节|on the *9th day of the 9th lunar month*|在*农历九月初九*
the Qingming Festival|清明节|on *4 or 5 April* in most years|多数年份在*4月4日或5日*
Thanksgiving in the United States|美国的感恩节|on the *fourth Thursday of November*|在*11月的第四个星期四*
Mother's Day|母亲节|on the *second Sunday of May* in most countries|在多数国家是*5月的第二个星期日*
Father's Day|父亲节|on the *third Sunday of June* in most countries|在多数国家是*6月的第三个星期日*
Saint Patrick's Day|圣帕特里克节|on *17 March*|在*3月17日*
Teachers' Day in China|中国的教师节|on *10 September*|在*9月10日*
Earth Day|世界地球日|on *22 April*|在*4月22日*
"""

# sport | players in a team on the field
SPORTS = """
football|足球|11
basketball|篮球|5
volleyball|排球|6
baseball|棒球|9
ice hockey|冰球|6
cricket|板球|11
rugby union|联合式橄榄球|15
rugby sevens|七人制橄榄球|7
handball|手球|7
water polo|水球|7
American football|美式橄榄球|11
field hockey|曲棍球|11
beach volleyball|沙滩排球|2
netball|无挡板篮球|7
softball|垒球|9
curling|冰壶|4
futsal|室内五人制足球|5
"""

# food | where it comes from
FOODS = """
pizza|披萨|Italy|意大利
sushi|寿司|Japan|日本
the croissant|可颂|Austria|奥地利
paella|西班牙海鲜饭|Spain|西班牙
kimchi|泡菜|Korea|朝鲜半岛
tofu|豆腐|China|中国
Peking duck|北京烤鸭|China|中国
tea|茶|China|中国
coffee|咖啡|Ethiopia|埃塞俄比亚
chocolate|巧克力|Mexico|墨西哥
the taco|玉米卷饼|Mexico|墨西哥
pho|越南河粉|Vietnam|越南
goulash|古拉什牛肉汤|Hungary|匈牙利
feta cheese|菲达奶酪|Greece|希腊
champagne|香槟|France|法国
the baguette|法棍面包|France|法国
fish and chips|炸鱼薯条|England|英格兰
pad thai|泰式炒河粉|Thailand|泰国
the pretzel|椒盐卷饼|Germany|德国
borscht|罗宋汤|Ukraine|乌克兰
the potato|土豆|South America|南美洲
the tomato|西红柿|South America|南美洲
parmesan|帕尔马奶酪|Italy|意大利
fondue|奶酪火锅|Switzerland|瑞士
maple syrup|枫糖浆|Canada|加拿大
"""

# word | its opposite
OPPOSITES = """
hot|热|cold|冷
big|大|small|小
high|高|low|低
long|长|short|短
fast|快|slow|慢
new|新|old|旧
good|好|bad|坏
up|上|down|下
left|左|right|右
open|开|closed|关
full|满|empty|空
happy|快乐|sad|悲伤
rich|富|poor|穷
strong|强|weak|弱
heavy|重|light|轻
hard|硬|soft|软
wet|湿|dry|干
clean|干净|dirty|脏
early|早|late|晚
easy|容易|difficult|难
thick|厚|thin|薄
deep|深|shallow|浅
wide|宽|narrow|窄
loud|吵闹|quiet|安静
bright|亮|dark|暗
cheap|便宜|expensive|贵
near|近|far|远
first|第一个|last|最后一个
inside|里面|outside|外面
buy|买|sell|卖
win|赢|lose|输
love|爱|hate|恨
push|推|pull|拉
begin|开始|end|结束
day|白天|night|黑夜
true|真|false|假
young|年轻|old|年老
brave|勇敢|cowardly|胆小
sweet|甜|bitter|苦
same|相同|different|不同
always|总是|never|从不
ancient|古代|modern|现代
"""

# English noun or verb | its irregular form
PLURALS = """
child children
mouse mice
foot feet
tooth teeth
man men
woman women
goose geese
ox oxen
person people
leaf leaves
knife knives
wolf wolves
sheep sheep
fish fish
city cities
baby babies
box boxes
bus buses
cactus cacti
life lives
"""
PASTS = """
go went
eat ate
see saw
take took
come came
write wrote
speak spoke
buy bought
think thought
bring brought
teach taught
catch caught
run ran
swim swam
sing sang
drink drank
begin began
give gave
make made
find found
know knew
grow grew
fly flew
break broke
choose chose
drive drove
sleep slept
leave left
feel felt
read read
"""

# what | what it is
DEFINITIONS = """
a CPU|CPU|the *processor* of a computer, which carries out the instructions of programs|计算机的*处理器*，\
负责执行程序的指令
RAM|内存|the fast working *memory* of a computer, which is empty after it is switched off|计算机的高速工作*存储器*，\
断电后内容消失
a hard disk|硬盘|a device that *stores* data for a long time, even without power|断电后也能长期*保存*数据的设备
an operating system|操作系统|the basic *software* of a computer, such as Linux, Windows or macOS|\
计算机的基础*软件*，例如 Linux、Windows 和 macOS
a browser|浏览器|a program that shows *web pages*|用来显示*网页*的程序
a server|服务器|a computer or program that *answers* the requests of others|*响应*其他程序请求的计算机或程序
HTTP|HTTP|the *protocol* by which browsers fetch web pages|浏览器获取网页所用的*协议*
HTTPS|HTTPS|HTTP with *encryption*|*加密*的 HTTP
HTML|HTML|the *language* that web pages are written in|编写网页所用的*语言*
CSS|CSS|the language for the *look* of web pages|描述网页*样式*的语言
JavaScript|JavaScript|the programming *language* that runs in browsers|在浏览器里运行的编程*语言*
Python|Python|a popular programming *language* that is easy to read|一种易读又流行的编程*语言*
JSON|JSON|a text *format* for data, with names and values|一种由名称和值组成的文本数据*格式*
Markdown|Markdown|a simple way to write *formatted* text with plain characters|用普通字符书写带*格式*文本的简单方法
an algorithm|算法|a *sequence of steps* that solves a problem|解决问题的一*系列步骤*
a database|数据库|an ordered *collection of data* that programs can search and change|\
可供程序查询和修改的有序*数据集合*
an API|API|the *interface* by which programs talk to each other|程序之间互相调用的*接口*
a bug|程序错误|a *mistake* in a program|程序中的*缺陷*
open source|开源软件|software whose *source code* everybody may read and change|任何人都可以阅读和修改*源代码*的软件
a password|密码|a *secret* word that proves who you are|用来证明身份的*保密*字符
machine learning|机器学习|making programs that *learn* from examples|让程序从样例中*学习*的方法
Wi-Fi|Wi-Fi|a *wireless* network for short distances|短距离的*无线*网络
an IP address|IP 地址|the *number* by which a device is found in a network|在网络中找到设备用的*编号*
Git|Git|a program that keeps the *versions* of source code|管理源代码*版本*的程序
a compiler|编译器|a program that *translates* source code into machine code|把源代码*翻译*成机器码的程序
a variable|变量|a *name* for a value in a program|程序中一个值的*名字*
a function|函数|a named piece of a program that can be *called* again and again|程序中可以反复*调用*的一段代码
a loop|循环|a part of a program that is *repeated*|程序中*重复*执行的部分
an atom|原子|the smallest *part* of a chemical element|化学元素的最小*单位*
a molecule|分子|two or more *atoms* held together|由两个或更多*原子*结合而成的粒子
a cell|细胞|the smallest living *unit* of plants and animals|动植物最小的生命*单位*
evolution|进化|the slow *change* of living things over many generations|生物经过许多代缓慢*变化*的过程
energy|能量|the *ability* to do work|做功的*能力*
a glacier|冰川|a slow *river of ice*|缓慢流动的*冰河*
an eclipse of the sun|日食|when the *moon* covers the sun|*月球*遮住太阳的现象
an eclipse of the moon|月食|when the moon passes through the *shadow* of the earth|月球穿过地球*影子*的现象
a leap year|闰年|a year with *366* days, which comes every four years with few exceptions|有*366*天的年份，\
一般每四年一次
a prime number|质数|a number above 1 that only 1 and itself *divide*|大于1、只能被1和自身*整除*的数
democracy|民主|government by the *people*, mostly through elections|由*人民*治理国家，多通过选举实现
a haiku|俳句|a Japanese *poem* of three lines with 5, 7 and 5 syllables|三行的日本*短诗*，音节数为5、7、5
a sonnet|十四行诗|a *poem* of 14 lines|有14行的*诗*
a metaphor|比喻|a way of speaking of one thing *as if* it were another|把一样东西*说成*另一样东西的表达方式
an orchestra|管弦乐团|a large *group* of musicians with strings, winds and percussion|由弦乐、\
管乐和打击乐组成的大型*乐团*
jazz|爵士乐|*music* with improvisation that came from New Orleans|起源于新奥尔良、常即兴演奏的*音乐*
"""

# person | who that was
PERSONS = """
Albert Einstein|爱因斯坦|a *physicist* who found the theory of relativity|提出相对论的*物理学家*
Isaac Newton|牛顿|an English *physicist* who found the laws of motion and gravity|\
发现运动定律和万有引力的英国*物理学家*
Marie Curie|居里夫人|a *scientist* who studied radioactivity and won two Nobel Prizes|研究放射性、\
两次获得诺贝尔奖的*科学家*
Charles Darwin|达尔文|an English *naturalist* who explained evolution|解释进化的英国*博物学家*
Galileo Galilei|伽利略|an Italian *astronomer* who looked at Jupiter's moons with a telescope|\
用望远镜观察木星卫星的意大利*天文学家*
Leonardo da Vinci|达·芬奇|an Italian *painter* and inventor, who painted the Mona Lisa|意大利*画家*和发明家，\
画了《蒙娜丽莎》
William Shakespeare|莎士比亚|an English *writer* of plays such as Hamlet|写了《哈姆雷特》等戏剧的英国*作家*
Mozart|莫扎特|an Austrian *composer*|奥地利*作曲家*
Beethoven|贝多芬|a German *composer* of nine symphonies|写了九部交响曲的德国*作曲家*
Napoleon|拿破仑|an *emperor* of France|法国*皇帝*
Julius Caesar|凯撒|a Roman *general* and statesman|古罗马的*将军*和政治家
Cleopatra|克娄巴特拉|the last *queen* of ancient Egypt|古埃及的末代*女王*
Confucius|孔子|a Chinese *philosopher* and teacher|中国的*思想家*和教育家
Laozi|老子|a Chinese *philosopher*, to whom the Tao Te Ching is ascribed|中国*思想家*，相传著有《道德经》
Li Bai|李白|a Chinese *poet* of the Tang dynasty|唐代*诗人*
Du Fu|杜甫|a Chinese *poet* of the Tang dynasty|唐代*诗人*
Su Shi|苏轼|a Chinese *poet* of the Song dynasty|宋代*诗人*
Qin Shi Huang|秦始皇|the first *emperor* of China|中国的第一位*皇帝*
Lu Xun|鲁迅|a modern Chinese *writer*|中国现代*作家*
Plato|柏拉图|a Greek *philosopher*, a pupil of Socrates|古希腊*哲学家*，苏格拉底的学生
Aristotle|亚里士多德|a Greek *philosopher*, a pupil of Plato|古希腊*哲学家*，柏拉图的学生
Socrates|苏格拉底|a Greek *philosopher* who taught by asking questions|以提问来教学的古希腊*哲学家*
Archimedes|阿基米德|a Greek *mathematician* and inventor|古希腊*数学家*和发明家
Gandhi|甘地|a *leader* of India's peaceful way to independence|领导印度非暴力独立运动的*领袖*
Nelson Mandela|曼德拉|the first black *president* of South Africa|南非第一位黑人*总统*
Abraham Lincoln|林肯|the *president* of the United States during the Civil War|美国南北战争时期的*总统*
George Washington|华盛顿|the first *president* of the United States|美国第一任*总统*
Neil Armstrong|阿姆斯特朗|an American *astronaut*, the first person on the moon|第一个登上月球的美国*宇航员*
Yuri Gagarin|加加林|a Soviet *cosmonaut*, the first person in space|第一个进入太空的苏联*宇航员*
Alan Turing|图灵|an English *mathematician* and a founder of computer science|英国*数学家*，计算机科学的奠基人之一
Ada Lovelace|埃达·洛夫莱斯|an English mathematician who wrote the first computer *program*|\
写出第一个计算机*程序*的英国数学家
Christopher Columbus|哥伦布|a *seafarer* who sailed to America in 1492|1492年航行到美洲的*航海家*
Marco Polo|马可·波罗|a Venetian *traveller* who wrote of China|写下中国见闻的威尼斯*旅行家*
Zheng He|郑和|a Chinese *seafarer* of the Ming dynasty|明代*航海家*
Vincent van Gogh|梵高|a Dutch *painter* of The Starry Night|画了《星月夜》的荷兰*画家*
Pablo Picasso|毕加索|a Spanish *painter*|西班牙*画家*
"""
