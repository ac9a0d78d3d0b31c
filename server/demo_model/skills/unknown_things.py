"""Words that questions about anything are composed of; what other skills know is taken out in `unknown_anything`."""

from server.demo_model.drawing import Language

Words = dict[Language, tuple[str, ...]]


def _words(en: str, zh: str) -> Words:
    chinese = "".join(line.strip() for line in zh.splitlines())
    return {"en": tuple(" ".join(en.split()).split(", ")), "zh": tuple(chinese.split("，"))}


PLURALS = _words(
    """candles, violins, pillows, lanterns, helmets, blankets, compasses, barrels, ladders, buckets, carpets, curtains,
    magnets, sandals, wigs, tents, kites, marbles, dolls, puzzles, sofas, chandeliers, fireworks, balloons, fountains,
    castles, pyramids, lighthouses, canals, tunnels, skyscrapers, windmills, pianos, flutes, guitars, drums, trumpets,
    sandwiches, pickles, sausages, muffins, waffles, burgers, tacos, omelettes, cocktails, lollipops, noodle shops,
    tractors, submarines, helicopters, scooters, trams, yachts, canoes, rockets, satellites, drones, sensors,
    keyboards, headphones, printers, tablets, routers, projectors, podcasts, newspapers, magazines, novels,
    comics, musicals, ballets, statues, tattoos, mosaics, murals, passports, stamps, coins, banknotes, invoices,
    contracts, diplomas, weddings, funerals, carnivals, auctions, elections, strikes, knights, pirates, samurai,
    vampires, ghosts, dragons, unicorns, mermaids, mummies, wizards, vitamins, calories, bacteria, viruses, allergies,
    freckles, nightmares, dreams, hiccups, fossils, meteorites, glaciers, swamps, caves, geysers, avalanches, cactuses,
    orchids, ferns, mosses, mushrooms, beetles, jellyfish, pelicans, moths, badgers, hamsters, poodles, ponies, pets,
    farmers, plumbers, dentists, judges, astronauts, detectives, sailors, monks, nuns, toddlers, teenagers,
    grandparents, neighbours, twins, tourists, students, taxes, pensions, mortgages, bonds, shares, startups,
    brands""",
    """蜡烛，小提琴，枕头，灯笼，头盔，毯子，指南针，木桶，梯子，水桶，地毯，窗帘，磁铁，凉鞋，假发，风筝，弹珠，
    娃娃，拼图，
    沙发，吊灯，烟花，气球，喷泉，城堡，金字塔，灯塔，运河，隧道，摩天大楼，风车，钢琴，长笛，吉他，鼓，小号，三明治，
    泡菜，
    香肠，松饼，华夫饼，汉堡，煎蛋卷，鸡尾酒，棒棒糖，面馆，拖拉机，潜艇，直升机，滑板车，有轨电车，独木舟，火箭，
    卫星，
    无人机，传感器，键盘，耳机，打印机，平板电脑，投影仪，播客，报纸，杂志，小说，漫画，音乐剧，
    芭蕾舞，
    雕像，纹身，壁画，护照，邮票，硬币，纸币，发票，合同，文凭，婚礼，葬礼，嘉年华，拍卖，选举，罢工，骑士，海盗，
    武士，
    吸血鬼，幽灵，独角兽，美人鱼，木乃伊，巫师，维生素，卡路里，细菌，病毒，过敏，雀斑，噩梦，打嗝，化石，陨石，冰川，
    沼泽，
    洞穴，间歇泉，雪崩，仙人掌，兰花，蕨类，苔藓，蘑菇，甲虫，水母，鹈鹕，飞蛾，獾，仓鼠，贵宾犬，宠物，农民，水管工，
    牙医，
    法官，宇航员，侦探，水手，和尚，幼儿，青少年，祖父母，邻居，双胞胎，游客，税收，养老金，房贷，债券，股票，
    创业公司，
    品牌，人工智能，区块链，元宇宙，自动驾驶，电动汽车，大数据，云计算，直播，短视频，网红，外卖，快递，奶茶，火锅，
    广场舞""",
)
MATTERS = _words(
    """artificial intelligence, homework, poverty, friendship, love, happiness, justice, freedom, democracy, marriage,
    childhood, old age, beauty, courage, money laundering, tourism, farming, fishing, mining, shipping, advertising,
    marketing, accounting, banking, insurance, law, medicine, surgery, psychology, philosophy, theology, sociology,
    archaeology, linguistics, economics, algebra, trigonometry, calculus, biology, geology, botany, astrology, yoga,
    meditation, karate, judo, surfing, skiing, knitting, pottery, carpentry, gardening, photography, calligraphy,
    cinema, opera, jazz, hip hop, rock music, ballet, fashion, make-up, perfume, jewellery, architecture, urban
    planning, recycling, pollution, global warming, deforestation, solar panels, wind power, nuclear waste, machine
    learning, blockchain, virtual reality, quantum computing, cloud computing, cybersecurity, big data,
    self-driving cars, electric cars, space tourism, the stock market, the housing market, the Renaissance, the Cold
    War, the Vikings, the Aztecs, the Inca empire, the Silk Road, the Black Death, the Crusades, the Bronze Age, the
    Stone Age, colonialism, slavery, feminism, socialism, liberalism, anarchism, Buddhism, Islam, Christianity,
    Hinduism, Judaism, Taoism, karma, reincarnation, mythology, folklore, magic, evolution, genetics, digestion,
    memory loss, anxiety, stress, ageing, pregnancy, nutrition, veganism, dieting, obesity, sugar tax, human rights,
    minimum wage, work-life balance, remote work, time management, leadership, teamwork, negotiation,
    public speaking""",
    """作业，贫困，友谊，爱情，幸福，正义，自由，民主，婚姻，童年，衰老，美，勇气，旅游业，农业，渔业，采矿，航运，
    广告，
    市场营销，会计，银行业，保险，法律，医学，外科，心理学，哲学，神学，社会学，考古学，语言学，经济学，代数，三角学，
    微积分，
    生物学，地质学，植物学，占星术，瑜伽，冥想，空手道，柔道，冲浪，滑雪，编织，陶艺，木工，园艺，摄影，书法，电影史，
    京剧，
    爵士乐，嘻哈，摇滚乐，时尚，化妆，香水，珠宝，建筑学，城市规划，垃圾分类，污染，全球变暖，森林砍伐，太阳能板，
    风电，核废料，
    机器学习，虚拟现实，量子计算，网络安全，太空旅游，股市，楼市，文艺复兴，冷战，维京人，阿兹特克，丝绸之路，
    黑死病，
    十字军，青铜时代，石器时代，殖民主义，奴隶制，社会主义，自由主义，佛教，伊斯兰教，基督教，印度教，道教，因果，
    轮回，神话，
    民俗，魔法，进化论，遗传学，消化，健忘，焦虑，压力，怀孕，营养学，减肥，肥胖，人权，最低工资，远程办公，时间管理，
    领导力，
    团队合作，谈判，演讲，高考，考研，留学，求职，面试，相亲，育儿，装修，理财，中医，针灸，风水，相声，科举，
    唐宋诗词，红学""",
)
ROLES = _words(
    """president, vice president, prime minister, king, queen, emperor, mayor, governor, chancellor,
    minister of finance,
    foreign minister, first lady, CEO, founder, owner, chairman, boss, richest man, tallest man, oldest woman, best
    singer, most famous actor, most popular writer, director, head coach, national coach, captain, champion, leader,
    general, bishop, ambassador, chief judge, head of the army, spokeswoman, architect, designer, manager,
    treasurer""",
    """总统，副总统，总理，国王，女王，皇帝，市长，州长，省长，财政部长，外交部长，第一夫人，首席执行官，创始人，
    老板，董事长，
    首富，最高的人，最年长的人，最好的歌手，最有名的演员，最受欢迎的作家，主任，主教练，队长，冠军，领导人，将军，
    主教，大使，
    首席法官，总司令，发言人，总设计师，经理，财务主管，校长""",
)
BODIES = _words(
    """the United States, the USA, America, England, the UK, France, Germany, China, Japan, Russia, Italy, Spain,
    India,
    Brazil, Canada, Australia, Mexico, Egypt, Korea, Turkey, Sweden, Poland, Europe, Africa, the world, the UN, the EU,
    NATO, Google, Apple, Microsoft, Amazon, Tesla, Meta, Nvidia, OpenAI, Toyota, Samsung, Sony, Nike, Disney, Netflix,
    IKEA, Lego, Boeing, Airbus, Huawei, Tencent, Alibaba, FIFA, the Red Cross, my company, my school, our town, the
    navy, the church, the club, the city, the university, the union, the central bank, the World Bank, Harvard""",
    """美国，英国，法国，德国，中国，日本，俄罗斯，意大利，西班牙，印度，巴西，加拿大，澳大利亚，墨西哥，埃及，韩国，
    土耳其，
    瑞典，波兰，欧洲，非洲，世界，联合国，欧盟，北约，谷歌，苹果公司，微软，亚马逊，特斯拉，英伟达，丰田，三星，索尼，
    耐克，
    迪士尼，宜家，乐高，波音，空客，华为，腾讯，阿里巴巴，小米，比亚迪，国际足联，红十字会，我们公司，我们学校，
    我们镇，海军，
    教会，俱乐部，这座城市，这所大学，工会，央行，世界银行，清华大学，北京大学""",
)
ASPECTS = _words(
    """history, origin, future, meaning, price, purpose, colour, size, weight, age, smell, taste, danger, importance,
    cause, effect, cost, rules, structure, symbolism, economics, psychology, advantages, disadvantages, main types,
    benefits, risks, ingredients, value, quality, first owner, inventor, philosophy, pros and cons, role""",
    """历史，起源，未来，意义，价格，用途，颜色，大小，重量，年代，味道，危险，重要性，原因，影响，成本，规则，结构，
    象征意义，
    经济学，优点，缺点，种类，好处，风险，成分，价值，质量，发明者，哲学，利弊，作用，现状，前景""",
)
TEXTS = _words(
    """an email, an e-mail, a limerick, a speech, a cover letter, a blog post, an essay, a tweet, a review, a song, a
    rap, a press release, a product description, a eulogy, a toast, a slogan, an advert, a report, a sonnet, a play, a
    film script, a business plan, a complaint, a contract, a job application, a thesis, an abstract, a newsletter, an
    obituary, a text message, a love letter, an apology, an invitation, a wedding speech, a lesson plan, a quiz, a
    resignation letter, a news article, a diary entry, a screenplay, a book report, a caption, a LinkedIn post""",
    """邮件，电子邮件，演讲稿，求职信，博客文章，作文，微博，影评，读后感，歌词，说唱，新闻稿，产品介绍，悼词，
    祝酒词，口号，
    广告语，报告，剧本，商业计划书，投诉信，合同，论文，摘要，简报，讣告，短信，情书，道歉信，邀请函，婚礼致辞，教案，
    试题，
    辞职信，请假条，日记，检讨书，朋友圈文案，小红书文案，工作总结，周报，推荐信，申请书，自我介绍，发言稿，通知，
    策划案""",
)
RECEIVERS = _words(
    """my boss, my teacher, my mother, my landlord, a customer, my neighbour, my colleague, the bank, my professor, my
    girlfriend, my husband, the mayor, a client, my team, my best friend, my ex, the manager, my aunt, HR, the school,
    my doctor, the council, my supervisor, a recruiter, my grandma, my father, the insurance company, my son""",
    """老板，老师，妈妈，房东，客户，邻居，同事，银行，教授，女朋友，丈夫，市长，团队，好朋友，前任，经理，阿姨，
    人事部，学校，
    医生，居委会，导师，猎头，奶奶，爸爸，保险公司，儿子，领导，物业，班主任""",
)
PURPOSES = _words(
    """asking for a day off, asking for a raise, about a delay, about the meeting, about the broken heating, to say
    sorry, with an excuse, about my holiday, to cancel an order, to say no, about the noise, to complain, about the
    invoice, to introduce myself, asking for a refund, about a lost parcel, to thank them, asking for advice, about the
    new project, to invite them, about my grades, asking for help, to apply for a job, about the party, to resign""",
    """请一天假，要求加薪，说明延误，讨论会议，反映暖气坏了，道歉，找个借口，说说假期，取消订单，婉拒，投诉噪音，
    抱怨服务，
    询问发票，介绍自己，要求退款，说明包裹丢失，表示感谢，征求意见，汇报新项目，发出邀请，询问成绩，请求帮助，
    申请职位，提出辞职""",
)
SCRIPTS = _words(
    """counts lines, renames files, resizes images, scrapes a website, sends emails, deletes old logs,
    backs up a folder,
    merges PDFs, downloads videos, plays snake, plays tic-tac-toe, trains a neural network, draws a chart, parses
    JSON, connects to a database, shows a clock, solves sudoku, compresses files, checks the disk space, monitors the
    CPU, translates text, converts CSV to Excel, generates passwords, logs in to a site, builds a chatbot, renders a
    triangle, simulates gravity, finds duplicate files, sorts my photos, controls a robot, watches a folder""",
    """统计行数，批量重命名文件，缩放图片，爬取网页，发送邮件，删除旧日志，备份文件夹，合并 PDF，下载视频，玩贪吃蛇，
    玩井字棋，
    训练神经网络，画图表，解析 JSON，连接数据库，显示时钟，解数独，压缩文件，检查磁盘空间，监控 CPU，转换表格，
    生成密码，
    登录网站，做聊天机器人，渲染三角形，模拟引力，查找重复文件，整理照片，控制机器人，监视文件夹""",
)
DEVICES = _words(
    """taxi, cab, pizza, flight, hotel room, table for two, train ticket, doctor's appointment, rental car, coffee,
    cinema
    ticket, massage, haircut, moving van, babysitter, plumber, bus ticket, salad, ferry, birthday cake""",
    """出租车，网约车，披萨，机票，酒店，两人桌，火车票，医生的号，租车，咖啡，电影票，按摩，理发，搬家公司，保姆，
    水管工，
    车票，外卖，船票，生日蛋糕""",
)
CLUBS = _words(
    """United, City, Rovers, Athletic, Wanderers, Tigers, Eagles, Bears, Kings, Sharks, Stars, FC, Hawks, Dynamo""",
    """队，联队，女足，男篮，老虎队，雄鹰队，国王队，鲨鱼队，明星队，俱乐部""",
)
PARTS = _words(
    """knee, back, shoulder, neck, stomach, chest, ankle, elbow, wrist, hip, jaw, throat, liver, kidneys, lungs, skin,
    eyes, ears, gums, toes, heel, spine, scalp, thyroid, bladder, foot, nose, tongue, breast, muscles""",
    """膝盖，后背，肩膀，脖子，胃，胸口，脚踝，手肘，手腕，髋部，下巴，喉咙，肝，肾，肺，皮肤，眼睛，耳朵，牙龈，脚趾，脚跟，
    脊椎，头皮，甲状腺，膀胱，鼻子，舌头，肌肉，关节，肠道""",
)
COMPLAINTS = _words(
    """pain in the, an infection of the, a rash on the, cancer of the, swelling of the, numbness of the, an injury of
    the, a burn on the, inflammation of the, cramps in the, a lump on the, weakness of the, itching of the""",
    """疼，发炎，长疹子，肿瘤，肿胀，发麻，受伤，烧伤，感染，抽筋，长包，无力，发痒，出血，结石""",
)
ATTACHED = _words(
    """picture, photo, image, video, screenshot, file, PDF, document, attachment, drawing, recording, chart, selfie,
    painting, scan, spreadsheet, link, voice message, map, letter, folder, clip""",
    """图片，照片，图，视频，截图，文件，文档，附件，画，录音，图表，自拍，扫描件，表格，链接，语音，地图，信，文件夹，海报""",
)
MATERIALS = _words(
    "feathers, iron, gold, lead, cotton, steel, wood, sand, water, paper, glass, air, foam, bricks, salt, oil, hay",
    "羽毛，铁，黄金，铅，棉花，钢，木头，沙子，水，纸，玻璃，空气，泡沫，砖头，盐，油，干草",
)
