"""Subjects that lie outside the demo model's world, each kind with its topics in both languages."""

from server.demo_model.drawing import Language

Topics = dict[Language, tuple[str, ...]]


def topics(en: str, zh: str) -> Topics:
    """Topics of both languages, separated by commas."""
    return {
        "en": tuple(one.strip() for one in en.split(",")),
        "zh": tuple(one.strip() for one in zh.split("，")),
    }


MAKERS: Topics = topics(
    "Harlow, Nimbus, Veltrix, Orion, Kestrel, Bluefin, Apex, Quantum, Zephyr, Solstice, Vertex, Polaris, Cobalt, "
    "Juniper, "
    "Monarch, Falcon, Titan, Lumen, Arcadia, Pinnacle, Redwood, Silverline, Northwind, Everest, Magnolia, Cascade, "
    "Aurora, "
    "Granite, Willow, Saffron, Toyota, Samsung, Sony, Nike, Tesla, Boeing, Nestle, Volvo, Huawei, Intel, Nvidia, "
    "Netflix",
    "长虹，华为，小米，腾讯，格力，海尔，比亚迪，美的，星河，远航，蓝天，金鼎，瑞丰，天马，东风，恒通，明光，飞鹰，"
    "宏图，云海，"
    "晨光，松鹤，银杏，白鹭，青峰，三星，索尼，丰田，耐克，特斯拉，雀巢，沃尔沃，英特尔，英伟达，海信，联想，中兴，"
    "大疆",
)
PRODUCTS: Topics = topics(
    "phone, laptop, car, camera, watch, headphones, printer, vacuum cleaner, bicycle, tablet, drone, router, "
    "washing machine, "
    "television, graphics card, motorcycle, coffee machine, electric scooter, smart speaker, game console, lawn "
    "mower",
    "手机，笔记本电脑，汽车，相机，手表，耳机，打印机，吸尘器，自行车，平板电脑，无人机，路由器，洗衣机，电视，"
    "显卡，摩托车，咖啡机，"
    "电动滑板车，智能音箱，游戏机，割草机",
)
TITLE_FIRST: Topics = topics(
    "Silent, Last, Broken, Golden, Hidden, Burning, Crimson, Endless, Forgotten, Frozen, Iron, Lost, Midnight, "
    "Paper, Restless, "
    "Scarlet, Secret, Shattered, Silver, Stolen, Velvet, Wild, Winter, Bitter, Electric, Hollow, Distant, Savage, "
    "Quiet, Neon",
    "沉默的，最后的，破碎的，金色的，隐秘的，燃烧的，深红的，无尽的，遗忘的，冰封的，钢铁，失落的，午夜，纸上的，"
    "不安的，猩红，"
    "秘密，银色，被偷走的，丝绒，狂野的，冬日，苦涩的，电光，空心的，遥远的，寂静，霓虹",
)
TITLE_LAST: Topics = topics(
    "River, Empire, Garden, Horizon, Kingdom, Letters, Mirror, Mountain, Promise, Shadows, Road, Sisters, Station, "
    "Summer, "
    "Tower, Voyage, Waters, Window, Witness, Harvest, Protocol, Orchard, Detective, Symphony, Island, Hearts, "
    "Harbour, Code",
    "河流，帝国，花园，地平线，王国，来信，镜子，山谷，诺言，影子，道路，姐妹，车站，夏天，高塔，远航，海水，窗口，"
    "证人，收获，协议，"
    "果园，侦探，交响曲，岛屿，心，港湾，密码",
)
WORKS: Topics = topics(
    "film, movie, novel, book, song, album, TV series, play, video game, opera, painting, podcast, comic",
    "电影，小说，书，歌，专辑，电视剧，话剧，电子游戏，歌剧，油画，播客，漫画",
)
TEAMS: Topics = topics(
    "Arsenal, Barcelona, Real Madrid, Bayern, Juventus, Liverpool, Chelsea, the Lakers, the Bulls, the Yankees, the "
    "Celtics, "
    "Ajax, Porto, Benfica, Celtic, Milan, Inter, Lyon, the Dodgers, the Packers, the Raptors, Everton, Fulham, "
    "Valencia, "
    "the Red Sox, the Warriors, Sevilla, Napoli, Roma, Marseille, the Giants, the Jets, Leeds, Dortmund, Boca "
    "Juniors",
    "阿森纳，巴萨，皇马，拜仁，尤文图斯，利物浦，切尔西，湖人，公牛，洋基，凯尔特人，阿贾克斯，波尔图，本菲卡，"
    "米兰，国米，里昂，道奇，"
    "猛龙，埃弗顿，富勒姆，瓦伦西亚，勇士，塞维利亚，那不勒斯，罗马队，马赛队，国安，申花，泰山队，恒大，女排，"
    "国足，火箭队",
)
PLACES: Topics = topics(
    "Lyon, Osaka, Manchester, Chicago, Hamburg, Mumbai, Barcelona, Toronto, Sydney, Shenzhen, Milan, Texas, "
    "Bavaria, Yorkshire, "
    "Porto, Krakow, Boston, Seattle, Naples, Marseille, Kyoto, Busan, Dallas, Munich, Leeds, Geneva, Antwerp, "
    "Gdansk, Malmo, "
    "Bergen, Cologne, Denver, Phoenix, Atlanta, Miami, Detroit, Calgary, Perth, Bristol, Oxford, Turin, Seville, "
    "Izmir, Lagos, "
    "Chengdu, Xi'an, Wuhan, Hangzhou, my town, my street, my village, my region, this city, our neighbourhood",
    "里昂，大阪，曼彻斯特，芝加哥，汉堡，孟买，巴塞罗那，多伦多，悉尼，深圳，米兰，得克萨斯，巴伐利亚，约克郡，"
    "波尔图，克拉科夫，"
    "波士顿，西雅图，马赛，京都，釜山，慕尼黑，日内瓦，安特卫普，卑尔根，科隆，丹佛，亚特兰大，迈阿密，底特律，"
    "珀斯，牛津，都灵，"
    "成都，西安，武汉，杭州，苏州，青岛，大连，厦门，昆明，长沙，重庆，天津，哈尔滨，我们镇，我家那条街，我们村，"
    "我老家，这座城市",
)
SCIENCE: Topics = topics(
    "string theory, quantum entanglement, dark matter, general relativity, black hole thermodynamics, protein "
    "folding, "
    "gene editing, CRISPR, the Riemann hypothesis, category theory, Galois theory, topology, plate tectonics in "
    "detail, "
    "neural coding, superconductivity, nuclear fusion, the Higgs boson, epigenetics, organic chemistry, game theory, "
    "stoichiometry, Fourier transforms, differential equations, quantum field theory, cryptography, zero-knowledge "
    "proofs, "
    "compiler optimisation, distributed consensus, the Paxos algorithm, backpropagation in detail, Kubernetes "
    "networking, "
    "existentialism, Kant's philosophy, Hegel's dialectic, postmodernism, stoicism, Keynesian economics, inflation "
    "theory, "
    "quantitative easing, semiotics, phonology, the Napoleonic wars, the Ottoman Empire, the Hundred Years' War, "
    "feudalism, "
    "medieval law, Byzantine art, baroque music, counterpoint, jazz harmony, semiconductor doping, orbital "
    "mechanics, "
    "the Krebs cycle, mitosis in detail, antibody production, RNA polymerase, statistical mechanics, chaos theory, "
    "fractals, "
    "number theory, measure theory, graph isomorphism, computability, lambda calculus, monads, type theory, fluid "
    "dynamics, "
    "turbulence, thermohaline circulation, glaciology, petrology, taxonomy of beetles, archaeology of Crete, "
    "Sumerian grammar, "
    "Sanskrit literature, Etruscan script, patent law, maritime law, antitrust law, constitutional law, tort law, "
    "hermeneutics",
    "弦理论，量子纠缠，暗物质，广义相对论，黑洞热力学，蛋白质折叠，基因编辑，黎曼猜想，范畴论，伽罗瓦理论，拓扑学，"
    "神经编码，超导，"
    "核聚变，希格斯玻色子，表观遗传学，有机化学，博弈论，傅里叶变换，微分方程，量子场论，密码学，零知识证明，"
    "编译器优化，分布式共识，"
    "反向传播细节，存在主义，康德哲学，黑格尔辩证法，后现代主义，斯多葛主义，凯恩斯经济学，通货膨胀理论，量化宽松，"
    "符号学，音系学，"
    "拿破仑战争，奥斯曼帝国，百年战争，封建制度，中世纪法律，拜占庭艺术，巴洛克音乐，对位法，爵士和声，半导体掺杂，"
    "轨道力学，"
    "克雷布斯循环，抗体生成，统计力学，混沌理论，分形，数论，测度论，图同构，可计算性，类型论，流体力学，湍流，"
    "冰川学，岩石学，"
    "甲虫分类学，苏美尔语法，梵语文学，专利法，海商法，反垄断法，宪法学，侵权法，诠释学，甲骨文考释，宋明理学，"
    "玄学，敦煌学",
)
ILLS: Topics = topics(
    "asthma, diabetes, migraine, high blood pressure, back pain, insomnia, eczema, gout, anaemia, arthritis, "
    "depression, "
    "a broken rib, a rash, pneumonia, an ulcer, chest pain, kidney stones, malaria, shingles, tinnitus, vertigo, a "
    "fever of 40, "
    "heartburn, hay fever, a sprained ankle, bronchitis, measles, tonsillitis, an infection, hepatitis, "
    "osteoporosis, epilepsy",
    "哮喘，糖尿病，偏头痛，高血压，腰痛，失眠症，湿疹，痛风，贫血，关节炎，抑郁症，肋骨骨折，皮疹，肺炎，胃溃疡，"
    "胸痛，肾结石，疟疾，"
    "带状疱疹，耳鸣，眩晕，高烧，胃灼热，花粉症，脚踝扭伤，支气管炎，麻疹，扁桃体炎，感染，肝炎，骨质疏松，癫痫",
)
LEGAL: Topics = topics(
    "my landlord, my neighbour, my employer, my ex-husband, a parking fine, my tenant, my contract, the tax office, "
    "my visa, "
    "my inheritance, my divorce, custody of my children, an unpaid invoice, my insurance, a speeding ticket, my "
    "mortgage, "
    "my pension, my will, copyright of a photo, a trademark, my work permit, a building permit, a late delivery, my "
    "warranty",
    "我的房东，我的邻居，我的雇主，我的前夫，停车罚单，我的租客，我的合同，税务局，我的签证，我的遗产，我的离婚，"
    "孩子的抚养权，"
    "未付的发票，我的保险，超速罚单，我的房贷，我的养老金，我的遗嘱，照片的版权，商标，我的工作许可，建房许可，"
    "延迟发货，我的保修",
)
MARKETS: Topics = topics(
    "gold, oil, Bitcoin, the euro, the dollar, the pound, silver, copper, wheat, Tesla shares, Apple shares, Nvidia "
    "shares, "
    "the Nasdaq, the Dow Jones, the DAX, Ethereum, natural gas, cotton, houses, petrol, electricity, rents, cocoa, "
    "platinum",
    "黄金，石油，比特币，欧元，美元，英镑，白银，铜，小麦，特斯拉股票，苹果股票，英伟达股票，上证指数，纳斯达克，"
    "道琼斯，恒生指数，"
    "以太坊，天然气，棉花，房子，汽油，电，房租，可可，茅台股票，人民币",
)
DEBATES: Topics = topics(
    "the death penalty, abortion, immigration, nuclear power, the president, the prime minister, the government, "
    "capitalism, "
    "communism, gun control, religion, God, veganism, the election, taxes on the rich, Brexit, the war, the "
    "monarchy, "
    "climate policy, euthanasia, drug legalisation, the opposition, social media, home schooling, space travel, "
    "modern art, "
    "cryptocurrencies, zoos, feminism, nationalism, globalisation, universal basic income, nuclear weapons, the pope",
    "死刑，堕胎，移民，核电，总统，首相，政府，资本主义，控枪，宗教，上帝，素食主义，选举，富人税，英国脱欧，战争，"
    "君主制，气候政策，"
    "安乐死，毒品合法化，社交媒体，在家上学，太空旅行，现代艺术，加密货币，动物园，女权主义，民族主义，全球化，"
    "全民基本收入，核武器，教皇",
)
HARD_TASKS: Topics = topics(
    "build a nuclear reactor, build a rocket, repair a gearbox, perform surgery, fly a helicopter, build a violin, "
    "found a bank, rewire a house, tune a piano, renovate a bathroom, brew beer, train a falcon, forge a sword, "
    "breed orchids, restore an old painting, write an operating system, design a microchip, invest my savings, "
    "file my taxes, sail around the world, build a log cabin, climb Everest, make cheese, play the cello, become a "
    "lawyer, "
    "dive for pearls, fix a boiler, land a plane, do a backflip, raise goats, tan leather, blow glass, dig a well, "
    "replace a clutch, calibrate a telescope, run a marathon in two hours, start a podcast empire, win the lottery, "
    "build a dam, operate a crane, decode a satellite signal, mine bitcoin, design a bridge, compose a symphony",
    "建核反应堆，造火箭，修变速箱，做手术，开直升机，做小提琴，开银行，给房子重新布线，给钢琴调音，翻修浴室，"
    "酿啤酒，驯鹰，铸剑，"
    "培育兰花，修复古画，写操作系统，设计芯片，投资积蓄，报税，环球航行，盖木屋，登珠穆朗玛峰，做奶酪，拉大提琴，"
    "当律师，"
    "潜水采珠，修锅炉，驾驶飞机降落，后空翻，养山羊，鞣制皮革，吹玻璃，打井，换离合器，校准望远镜，"
    "两小时跑完马拉松，中彩票，"
    "修水坝，开吊车，解码卫星信号，挖比特币，设计桥梁，写交响曲",
)
HARM: Topics = topics(
    "make a bomb, build a gun, hack a bank account, pick a stranger's lock, steal a car, poison somebody, forge "
    "money, "
    "make explosives, write a virus, crack a password, cheat on a test, make drugs, fake a passport, smuggle goods, "
    "break into a house, hide a body, spy on my wife, launder money, hurt someone, crash a server, start a riot, "
    "dodge taxes, "
    "blackmail my boss, stalk my neighbour, clone a credit card, tap a phone",
    "制造炸弹，造枪，黑进银行账户，撬别人的锁，偷车，下毒，造假币，制作炸药，写病毒，破解密码，考试作弊，制毒，"
    "伪造护照，走私，"
    "入室盗窃，藏尸体，监视妻子，洗钱，伤害别人，攻击服务器，煽动骚乱，逃税，敲诈老板，跟踪邻居，复制信用卡，"
    "窃听电话",
)
PRIVATE: Topics = topics(
    "phone number, address, e-mail, password, PIN, blood type, shoe size, salary, bank balance, mother's name, "
    "dog's name, "
    "boss's name, birthday, horoscope, wife's name, car's colour, account number, middle name, passport number, "
    "weight, height, "
    "sister's age, last holiday, favourite teacher's name, next appointment, hair colour, school's name, flight "
    "number",
    "电话号码，地址，邮箱，密码，银行卡密码，血型，鞋码，工资，存款，母亲的名字，狗的名字，老板的名字，星座，"
    "妻子的名字，车的颜色，"
    "账号，护照号，体重，身高，妹妹的年龄，上次假期，老师的名字，下次预约，头发颜色，学校的名字，航班号，座位号，"
    "快递单号",
)
LIVE: Topics = topics(
    "what time is it, what's the time now, what is today's date, what day is it today, which year is it, what's the "
    "date today, what is the weather like, what's the weather today, will it rain tomorrow, how warm is it outside, "
    "is it cold outside, what's in the news, what happened today, what's the latest news, what happened yesterday, "
    "who won the election, who won the match last night, who is the president now, who won the World Cup this year, "
    "what are the lottery numbers, what are the headlines, what's trending on social media, where am I, what is my "
    "location, where am I right now, which city am I in, what is my IP address, who am I talking about, where are "
    "my keys, what did I eat yesterday, what am I thinking, what am I wearing, what number am I thinking of, who is "
    "standing behind me, how many people are in this room, how much battery do I have left, what's on TV tonight, "
    "which films are in cinemas, when does the shop open, is the bank open today, where is the nearest hospital, "
    "where is the nearest petrol station, how is the traffic, when does my train leave, is my flight on time, where "
    "is my parcel, how did the stock market do today, what is the exchange rate today, what will happen tomorrow, "
    "what will my future be, will I be rich, will I find love, will I pass my exam, when will I die, who will win "
    "the next election, when will the world end, what will the weather be next week, is there life on other "
    "planets, are there aliens, is there life after death, what is the meaning of life, who will be the next "
    "champion, what's the song of the summer, what is the best phone right now, what is the best restaurant here, "
    "summarise this link: https://example.org/article, read https://example.org/page and tell me what it says, what "
    "does this website say: www.example.org, open example.org and summarise it, download this file for me, check my "
    "e-mail, read my calendar, what is on my calendar today, order me a pizza, book a flight for me, call me a "
    "taxi, set an alarm for seven, turn on the light, send a message to my mother, what's in this picture, what is "
    "in the attached file, summarise the attached document, translate this whole book, what song is playing, who "
    "called me, who sent me this message, when did the last earthquake happen, how many people live on Earth right "
    "now, what's the score, who got the Nobel Prize this year, who won the Oscars, what's the newest iPhone, which "
    "version of Python is newest, when is the next solar eclipse, when is the sunset today, when is low tide",
    "现在几点，现在几点了，今天几号，今天星期几，今年是哪一年，今天是什么日子，今天天气怎么样，天气怎么样，"
    "明天会下雨吗，外面多少度，外面冷吗，今天有什么新闻，有什么新闻，最新消息是什么，昨天发生了什么，谁赢了选举，"
    "昨晚谁赢了比赛，现在的总统是谁，今年世界杯谁夺冠，彩票开奖号码是多少，今天的头条是什么，现在的热搜是什么，"
    "我在哪里，我的位置在哪，我现在在哪个城市，我的 IP 地址是多少，我的钥匙在哪，我昨天吃了什么，我在想什么，"
    "我穿着什么衣服，我心里想的数字是几，我身后站着谁，这个房间里有几个人，我手机还剩多少电，今晚电视放什么，"
    "最近上映什么电影，商店几点开门，银行今天开门吗，最近的医院在哪，最近的加油站在哪，路上堵车吗，我的火车几点开，"
    "我的航班准点吗，我的快递到哪了，今天股市怎么样，今天汇率是多少，明天会发生什么，我的未来会怎样，我会发财吗，"
    "我会找到真爱吗，我能考上吗，我什么时候死，下届选举谁会赢，世界末日是什么时候，下周天气如何，外星有生命吗，"
    "有外星人吗，死后有生命吗，人生的意义是什么，下一个冠军是谁，今年最火的歌是什么，现在最好的手机是哪款，"
    "这里最好的餐馆是哪家，总结这个链接 https://example.org/article，读一下 https://example.org/page 说了什么，"
    "这个网站讲什么 www.example.org，打开 example.org 总结一下，帮我下载这个文件，查看我的邮件，看看我的日程，"
    "我今天有什么安排，给我点个披萨，帮我订机票，帮我叫辆出租车，定个七点的闹钟，把灯打开，给我妈发条消息，"
    "这张图里有什么，附件里写了什么，总结附件内容，把整本书翻译一下，现在放的是什么歌，谁给我打了电话，"
    "这条消息是谁发的，最近一次地震是什么时候，现在地球上有多少人，现在比分多少，今年诺贝尔奖给了谁，"
    "奥斯卡奖给了谁，最新的 iPhone 是哪款，Python 最新版本是多少，下一次日食是什么时候，今天几点日落，"
    "今天什么时候退潮",
)
