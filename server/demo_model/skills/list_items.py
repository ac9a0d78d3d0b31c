"""Banks of things to list, in the order in which they are listed: what they are called, then things and 东西."""

BANKS = """
animals|动物|dog=狗,cat=猫,horse=马,cow=牛,sheep=绵羊,pig=猪,goat=山羊,rabbit=兔子,mouse=老鼠,lion=狮子,tiger=老虎,\
bear=熊,elephant=大象,giraffe=长颈鹿,zebra=斑马,monkey=猴子,wolf=狼,fox=狐狸,deer=鹿,kangaroo=袋鼠,koala=考拉,\
panda=熊猫,camel=骆驼,donkey=驴,hippo=河马,rhino=犀牛,leopard=豹子,cheetah=猎豹,gorilla=大猩猩,squirrel=松鼠,\
hedgehog=刺猬,otter=水獭,beaver=河狸,badger=獾,bat=蝙蝠,whale=鲸,dolphin=海豚,seal=海豹,walrus=海象,shark=鲨鱼,\
octopus=章鱼,crab=螃蟹,lobster=龙虾,jellyfish=水母,starfish=海星,salmon=三文鱼,goldfish=金鱼,eagle=鹰,owl=猫头鹰,\
crow=乌鸦,pigeon=鸽子,parrot=鹦鹉,penguin=企鹅,swan=天鹅,duck=鸭子,goose=鹅,chicken=鸡,turkey=火鸡,peacock=孔雀,\
ostrich=鸵鸟,flamingo=火烈鸟,stork=鹳,sparrow=麻雀,robin=知更鸟,snake=蛇,lizard=蜥蜴,crocodile=鳄鱼,turtle=乌龟,\
frog=青蛙,toad=蟾蜍,newt=蝾螈,bee=蜜蜂,ant=蚂蚁,butterfly=蝴蝶,moth=飞蛾,beetle=甲虫,ladybird=瓢虫,dragonfly=蜻蜓,\
cricket=蟋蟀,grasshopper=蚱蜢,mosquito=蚊子,fly=苍蝇,spider=蜘蛛,scorpion=蝎子,snail=蜗牛,worm=蚯蚓,moose=驼鹿,\
reindeer=驯鹿,buffalo=水牛,yak=牦牛,llama=羊驼,antelope=羚羊,jaguar=美洲豹,lynx=猞猁,hyena=鬣狗,raccoon=浣熊,\
skunk=臭鼬,sloth=树懒,armadillo=犰狳,meerkat=狐獴
fruits|水果|apple=苹果,banana=香蕉,orange=橙子,pear=梨,grape=葡萄,strawberry=草莓,cherry=樱桃,peach=桃子,plum=李子,\
lemon=柠檬,lime=青柠,melon=甜瓜,watermelon=西瓜,pineapple=菠萝,mango=芒果,kiwi=猕猴桃,apricot=杏,raspberry=覆盆子,\
blueberry=蓝莓,blackberry=黑莓,fig=无花果,date=椰枣,pomegranate=石榴,grapefruit=西柚,mandarin=橘子,papaya=木瓜,\
coconut=椰子,lychee=荔枝,persimmon=柿子,guava=番石榴
vegetables|蔬菜|carrot=胡萝卜,potato=土豆,onion=洋葱,tomato=西红柿,cucumber=黄瓜,cabbage=卷心菜,lettuce=生菜,\
spinach=菠菜,broccoli=西兰花,cauliflower=花菜,pea=豌豆,bean=豆角,pepper=甜椒,pumpkin=南瓜,aubergine=茄子,\
courgette=西葫芦,leek=韭葱,celery=芹菜,garlic=大蒜,radish=萝卜,beetroot=甜菜根,asparagus=芦笋,sweetcorn=甜玉米,\
sweet potato=红薯,mushroom=蘑菇,turnip=芜菁,fennel=茴香,artichoke=洋蓟,kale=羽衣甘蓝,ginger=生姜
colours;colors|颜色|red=红色,blue=蓝色,green=绿色,yellow=黄色,orange=橙色,purple=紫色,pink=粉色,brown=棕色,\
black=黑色,white=白色,grey=灰色,gold=金色,silver=银色,turquoise=绿松石色,violet=紫罗兰色,beige=米色,cream=奶油色,\
navy blue=藏青色,sky blue=天蓝色,crimson=深红色,scarlet=猩红色,olive=橄榄绿,lime green=青柠绿,lavender=淡紫色,\
coral=珊瑚色,ivory=象牙白,maroon=栗色,mint=薄荷绿
birds|鸟;鸟类|sparrow=麻雀,robin=知更鸟,crow=乌鸦,pigeon=鸽子,eagle=鹰,owl=猫头鹰,swan=天鹅,duck=鸭子,goose=鹅,\
parrot=鹦鹉,penguin=企鹅,peacock=孔雀,ostrich=鸵鸟,flamingo=火烈鸟,stork=鹳,heron=苍鹭,crane=鹤,gull=海鸥,\
swallow=燕子,magpie=喜鹊,woodpecker=啄木鸟,kingfisher=翠鸟,cuckoo=布谷鸟,lark=云雀,nightingale=夜莺,\
hummingbird=蜂鸟,pelican=鹈鹕,falcon=游隼,pheasant=雉鸡,quail=鹌鹑
flowers|花|rose=玫瑰,tulip=郁金香,lily=百合,daisy=雏菊,sunflower=向日葵,orchid=兰花,peony=牡丹,lotus=荷花,\
chrysanthemum=菊花,carnation=康乃馨,iris=鸢尾,daffodil=水仙,violet=紫罗兰,lavender=薰衣草,jasmine=茉莉,\
camellia=山茶,magnolia=玉兰,hydrangea=绣球花,poppy=虞美人,dahlia=大丽花,marigold=万寿菊,hyacinth=风信子,azalea=杜鹃,\
begonia=秋海棠,gardenia=栀子花
trees|树;树木|oak=橡树,pine=松树,birch=桦树,maple=枫树,willow=柳树,beech=山毛榉,ash=白蜡树,elm=榆树,poplar=杨树,\
cedar=雪松,cypress=柏树,ginkgo=银杏,apple tree=苹果树,cherry tree=樱桃树,plum tree=李树,olive tree=橄榄树,\
palm=棕榈树,eucalyptus=桉树,chestnut=栗树,walnut=核桃树,lime tree=椴树,fir=冷杉,spruce=云杉,larch=落叶松,\
baobab=猴面包树
insects|昆虫|bee=蜜蜂,ant=蚂蚁,butterfly=蝴蝶,moth=飞蛾,fly=苍蝇,mosquito=蚊子,beetle=甲虫,ladybird=瓢虫,\
dragonfly=蜻蜓,cricket=蟋蟀,grasshopper=蚱蜢,wasp=黄蜂,bumblebee=熊蜂,firefly=萤火虫,cicada=蝉,termite=白蚁,\
mantis=螳螂,locust=蝗虫,earwig=蠼螋,flea=跳蚤
fish;kinds of fish|鱼|salmon=三文鱼,tuna=金枪鱼,cod=鳕鱼,trout=鳟鱼,carp=鲤鱼,herring=鲱鱼,sardine=沙丁鱼,\
mackerel=鲭鱼,pike=狗鱼,perch=鲈鱼,eel=鳗鱼,shark=鲨鱼,ray=鳐鱼,goldfish=金鱼,catfish=鲶鱼,sturgeon=鲟鱼,\
anchovy=凤尾鱼,halibut=大比目鱼,swordfish=剑鱼,clownfish=小丑鱼
pets|宠物|dog=狗,cat=猫,rabbit=兔子,hamster=仓鼠,guinea pig=豚鼠,goldfish=金鱼,parrot=鹦鹉,canary=金丝雀,\
budgie=虎皮鹦鹉,turtle=乌龟,mouse=小白鼠,ferret=雪貂,lizard=蜥蜴,snake=蛇,chinchilla=龙猫,pony=小马,pigeon=鸽子,\
duck=鸭子,gecko=守宫,hedgehog=刺猬
sports|运动;体育运动|football=足球,basketball=篮球,tennis=网球,volleyball=排球,swimming=游泳,running=跑步,\
cycling=自行车,badminton=羽毛球,table tennis=乒乓球,baseball=棒球,golf=高尔夫,rugby=橄榄球,cricket=板球,\
hockey=曲棍球,ice hockey=冰球,handball=手球,boxing=拳击,judo=柔道,karate=空手道,fencing=击剑,archery=射箭,\
rowing=赛艇,sailing=帆船,surfing=冲浪,skiing=滑雪,snowboarding=单板滑雪,skating=滑冰,climbing=攀岩,gymnastics=体操,\
wrestling=摔跤
musical instruments;instruments|乐器|piano=钢琴,violin=小提琴,guitar=吉他,flute=长笛,drum=鼓,trumpet=小号,\
cello=大提琴,clarinet=单簧管,saxophone=萨克斯管,harp=竖琴,trombone=长号,oboe=双簧管,bassoon=巴松管,tuba=大号,\
horn=圆号,viola=中提琴,double bass=低音提琴,accordion=手风琴,organ=管风琴,harmonica=口琴,recorder=竖笛,banjo=班卓琴,\
mandolin=曼陀林,xylophone=木琴,triangle=三角铁,cymbals=钹,erhu=二胡,pipa=琵琶,guzheng=古筝,dizi=笛子
jobs;professions|职业;工作|teacher=教师,doctor=医生,nurse=护士,engineer=工程师,cook=厨师,farmer=农民,driver=司机,\
lawyer=律师,baker=面包师,carpenter=木匠,electrician=电工,plumber=水管工,painter=画家,musician=音乐家,writer=作家,\
actor=演员,journalist=记者,scientist=科学家,programmer=程序员,architect=建筑师,pilot=飞行员,firefighter=消防员,\
police officer=警察,soldier=士兵,judge=法官,dentist=牙医,vet=兽医,librarian=图书管理员,waiter=服务员,\
hairdresser=理发师,gardener=园丁,tailor=裁缝,photographer=摄影师,translator=翻译,accountant=会计,mechanic=机修工,\
sailor=水手,astronaut=宇航员,butcher=屠夫,cashier=收银员
clothes;pieces of clothing|衣服;衣物|shirt=衬衫,trousers=长裤,dress=连衣裙,skirt=短裙,jacket=夹克,coat=大衣,\
jumper=毛衣,T-shirt=T恤,socks=袜子,shoes=鞋子,boots=靴子,hat=帽子,scarf=围巾,gloves=手套,belt=腰带,tie=领带,\
shorts=短裤,jeans=牛仔裤,pyjamas=睡衣,suit=西装,blouse=女式衬衫,cardigan=开衫,raincoat=雨衣,sandals=凉鞋,slippers=拖鞋
body parts;parts of the body|身体部位|head=头,hair=头发,eye=眼睛,ear=耳朵,nose=鼻子,mouth=嘴,tooth=牙齿,tongue=舌头,\
neck=脖子,shoulder=肩膀,arm=手臂,elbow=肘,hand=手,finger=手指,thumb=拇指,chest=胸,back=背,belly=肚子,hip=髋,leg=腿,\
knee=膝盖,ankle=脚踝,foot=脚,toe=脚趾,heart=心脏,lung=肺,liver=肝脏,stomach=胃,kidney=肾脏,brain=大脑
pieces of furniture;furniture|家具|table=桌子,chair=椅子,bed=床,sofa=沙发,wardrobe=衣柜,bookcase=书柜,desk=书桌,\
armchair=扶手椅,stool=凳子,bench=长椅,cupboard=橱柜,shelf=架子,chest of drawers=抽屉柜,mirror=镜子,lamp=灯,bedside \
table=床头柜,coffee table=茶几,cot=婴儿床,hammock=吊床,rocking chair=摇椅
kitchen tools;kitchen utensils|厨具;厨房用具|knife=刀,fork=叉子,spoon=勺子,pan=平底锅,pot=锅,bowl=碗,plate=盘子,\
cup=杯子,chopping board=砧板,whisk=打蛋器,grater=擦丝器,ladle=汤勺,spatula=锅铲,sieve=筛子,kettle=水壶,\
peeler=削皮刀,rolling pin=擀面杖,tongs=夹子,chopsticks=筷子,tin opener=开罐器,wok=炒锅,steamer=蒸锅,scales=秤,\
teapot=茶壶,oven glove=隔热手套
tools|工具|hammer=锤子,saw=锯子,screwdriver=螺丝刀,drill=电钻,pliers=钳子,spanner=扳手,axe=斧头,shovel=铲子,\
rake=耙子,ladder=梯子,tape measure=卷尺,file=锉刀,chisel=凿子,plane=刨子,spirit level=水平仪,nail=钉子,screw=螺丝,\
wheelbarrow=手推车,paintbrush=刷子,scissors=剪刀
vehicles;means of transport|交通工具|car=汽车,bus=公共汽车,train=火车,bicycle=自行车,plane=飞机,ship=轮船,boat=小船,\
lorry=卡车,motorcycle=摩托车,taxi=出租车,tram=有轨电车,underground=地铁,scooter=滑板车,helicopter=直升机,ferry=渡轮,\
van=面包车,tractor=拖拉机,ambulance=救护车,fire engine=消防车,hot-air balloon=热气球,rocket=火箭,submarine=潜水艇,\
cable car=缆车,canoe=独木舟,sledge=雪橇
foods;dishes|食物;菜|bread=面包,rice=米饭,noodles=面条,soup=汤,salad=沙拉,pizza=披萨,pasta=意大利面,sandwich=三明治,\
cheese=奶酪,egg=鸡蛋,dumplings=饺子,tofu=豆腐,pancake=煎饼,sausage=香肠,chips=薯条,burger=汉堡,omelette=煎蛋卷,\
curry=咖喱,sushi=寿司,porridge=粥,stew=炖菜,steamed buns=包子,spring rolls=春卷,roast chicken=烤鸡,fried rice=炒饭,\
taco=玉米卷饼,pie=馅饼,risotto=烩饭,hot pot=火锅,kebab=烤肉串
drinks|饮料;饮品|water=水,tea=茶,coffee=咖啡,milk=牛奶,orange juice=橙汁,apple juice=苹果汁,lemonade=柠檬水,\
cocoa=可可,soya milk=豆浆,mineral water=矿泉水,green tea=绿茶,black tea=红茶,herbal tea=花草茶,iced tea=冰茶,\
milkshake=奶昔,smoothie=果昔,cola=可乐,ginger ale=姜汁汽水,tomato juice=番茄汁,coconut water=椰子水
desserts|甜点;甜品|ice cream=冰淇淋,cake=蛋糕,chocolate=巧克力,biscuit=饼干,pudding=布丁,apple pie=苹果派,\
doughnut=甜甜圈,cheesecake=芝士蛋糕,tiramisu=提拉米苏,brownie=布朗尼,muffin=玛芬,waffle=华夫饼,macaron=马卡龙,\
jelly=果冻,mousse=慕斯,crème brûlée=焦糖布丁,egg tart=蛋挞,mooncake=月饼,fruit salad=水果沙拉,panna cotta=意式奶冻
spices;herbs and spices|香料;调味料|salt=盐,pepper=胡椒,cinnamon=肉桂,ginger=姜,garlic=蒜,basil=罗勒,thyme=百里香,\
rosemary=迷迭香,oregano=牛至,parsley=欧芹,mint=薄荷,coriander=香菜,cumin=孜然,turmeric=姜黄,paprika=红椒粉,\
chilli=辣椒,nutmeg=肉豆蔻,clove=丁香,saffron=藏红花,vanilla=香草,star anise=八角,bay leaf=月桂叶,dill=莳萝,\
sage=鼠尾草,cardamom=小豆蔻
hobbies|爱好;兴趣爱好|reading=阅读,painting=画画,cooking=做饭,gardening=园艺,hiking=徒步,photography=摄影,\
singing=唱歌,dancing=跳舞,knitting=编织,fishing=钓鱼,chess=下棋,cycling=骑车,swimming=游泳,baking=烘焙,writing=写作,\
drawing=素描,playing the guitar=弹吉他,playing the piano=弹钢琴,yoga=瑜伽,pottery=陶艺,sewing=缝纫,origami=折纸,\
birdwatching=观鸟,stargazing=观星,collecting stamps=集邮,calligraphy=书法,puzzles=拼图,woodwork=木工,learning \
languages=学外语,camping=露营
school subjects;subjects at school|学科;科目|mathematics=数学,English=英语,Chinese=语文,history=历史,geography=地理,\
biology=生物,chemistry=化学,physics=物理,music=音乐,art=美术,physical education=体育,computer science=计算机,\
French=法语,German=德语,Spanish=西班牙语,economics=经济,philosophy=哲学,literature=文学,drama=戏剧,ethics=品德
languages|语言|English=英语,Chinese=汉语,Spanish=西班牙语,French=法语,German=德语,Italian=意大利语,\
Portuguese=葡萄牙语,Russian=俄语,Arabic=阿拉伯语,Japanese=日语,Korean=韩语,Hindi=印地语,Bengali=孟加拉语,\
Turkish=土耳其语,Vietnamese=越南语,Thai=泰语,Dutch=荷兰语,Swedish=瑞典语,Polish=波兰语,Greek=希腊语,Hebrew=希伯来语,\
Czech=捷克语,Hungarian=匈牙利语,Finnish=芬兰语,Danish=丹麦语,Norwegian=挪威语,Romanian=罗马尼亚语,\
Ukrainian=乌克兰语,Indonesian=印度尼西亚语,Swahili=斯瓦希里语
cities;big cities|城市;大城市|London=伦敦,Paris=巴黎,New York=纽约,Tokyo=东京,Beijing=北京,Shanghai=上海,\
Berlin=柏林,Rome=罗马,Madrid=马德里,Moscow=莫斯科,Sydney=悉尼,Toronto=多伦多,Cairo=开罗,Mumbai=孟买,Seoul=首尔,\
Bangkok=曼谷,Singapore=新加坡,Istanbul=伊斯坦布尔,Vienna=维也纳,Amsterdam=阿姆斯特丹,Barcelona=巴塞罗那,Los \
Angeles=洛杉矶,Chicago=芝加哥,Mexico City=墨西哥城,Buenos Aires=布宜诺斯艾利斯,Rio de Janeiro=里约热内卢,\
Lagos=拉各斯,Nairobi=内罗毕,Jakarta=雅加达,Hanoi=河内
Chinese cities;cities in China|中国城市;中国的城市|Beijing=北京,Shanghai=上海,Guangzhou=广州,Shenzhen=深圳,\
Chengdu=成都,Chongqing=重庆,Hangzhou=杭州,Nanjing=南京,Wuhan=武汉,Xi'an=西安,Tianjin=天津,Suzhou=苏州,Qingdao=青岛,\
Changsha=长沙,Shenyang=沈阳,Dalian=大连,Xiamen=厦门,Kunming=昆明,Harbin=哈尔滨,Zhengzhou=郑州,Jinan=济南,\
Ningbo=宁波,Fuzhou=福州,Hefei=合肥,Guiyang=贵阳,Lanzhou=兰州,Nanning=南宁,Urumqi=乌鲁木齐,Lhasa=拉萨,Hohhot=呼和浩特
rivers|河流;河|Nile=尼罗河,Amazon=亚马孙河,Yangtze=长江,Mississippi=密西西比河,Yellow River=黄河,Danube=多瑙河,\
Rhine=莱茵河,Volga=伏尔加河,Thames=泰晤士河,Seine=塞纳河,Ganges=恒河,Mekong=湄公河,Congo=刚果河,Niger=尼日尔河,\
Indus=印度河,Euphrates=幼发拉底河,Tigris=底格里斯河,Elbe=易北河,Loire=卢瓦尔河,Po=波河
mountains|山;山峰|Mount Everest=珠穆朗玛峰,K2=乔戈里峰,Kilimanjaro=乞力马扎罗山,Mont Blanc=勃朗峰,\
Matterhorn=马特洪峰,Mount Fuji=富士山,Denali=迪纳利山,Aconcagua=阿空加瓜山,Elbrus=厄尔布鲁士山,Mount \
Olympus=奥林匹斯山,Etna=埃特纳火山,Vesuvius=维苏威火山,Ben Nevis=本尼维斯山,Mount Tai=泰山,Mount Hua=华山,Mount \
Huang=黄山,Mount Emei=峨眉山,Mount Kenya=肯尼亚山,Mount Ararat=亚拉腊山,Table Mountain=桌山
chemical elements;elements|化学元素;元素|hydrogen=氢,helium=氦,lithium=锂,beryllium=铍,boron=硼,carbon=碳,\
nitrogen=氮,oxygen=氧,fluorine=氟,neon=氖,sodium=钠,magnesium=镁,aluminium=铝,silicon=硅,phosphorus=磷,sulfur=硫,\
chlorine=氯,argon=氩,potassium=钾,calcium=钙,scandium=钪,titanium=钛,vanadium=钒,chromium=铬,manganese=锰,iron=铁,\
cobalt=钴,nickel=镍,copper=铜,zinc=锌
feelings;emotions|情绪;感受|joy=喜悦,sadness=悲伤,anger=愤怒,fear=恐惧,surprise=惊讶,love=爱,hope=希望,pride=自豪,\
shame=羞愧,guilt=内疚,envy=羡慕,jealousy=嫉妒,boredom=无聊,curiosity=好奇,gratitude=感激,loneliness=孤独,\
relief=如释重负,disappointment=失望,excitement=兴奋,calm=平静
adjectives|形容词|good=好的,bad=坏的,big=大的,small=小的,long=长的,short=短的,new=新的,old=旧的,young=年轻的,\
happy=快乐的,sad=悲伤的,fast=快的,slow=慢的,hot=热的,cold=冷的,strong=强壮的,weak=虚弱的,bright=明亮的,dark=黑暗的,\
clean=干净的,dirty=脏的,easy=容易的,difficult=困难的,rich=富有的,poor=贫穷的,quiet=安静的,loud=响亮的,soft=柔软的,\
hard=坚硬的,heavy=重的,light=轻的,deep=深的,wide=宽的,narrow=窄的,sweet=甜的,sour=酸的,bitter=苦的,brave=勇敢的,\
kind=善良的,clever=聪明的
English verbs;verbs|动词|be=是,have=有,do=做,say=说,go=去,get=得到,make=制作,know=知道,think=想,take=拿,see=看见,\
come=来,want=想要,look=看,use=使用,find=找到,give=给,tell=告诉,work=工作,call=打电话,try=尝试,ask=问,need=需要,\
feel=感觉,become=成为,leave=离开,put=放,mean=意味,keep=保持,let=让,begin=开始,seem=似乎,help=帮助,talk=谈话,turn=转,\
start=启动,show=展示,hear=听见,play=玩,run=跑,move=移动,like=喜欢,live=住,believe=相信,hold=握住,bring=带来,\
write=写,sit=坐,stand=站,lose=失去,pay=付钱,meet=遇见,include=包括,continue=继续,learn=学习,change=改变,lead=带领,\
understand=理解,watch=观看,follow=跟随,stop=停止,create=创造,speak=讲话,read=读,spend=花费,grow=生长,open=打开,\
walk=走,win=赢,teach=教,offer=提供,remember=记得,consider=考虑,appear=出现,buy=买,serve=服务,wait=等待,join=加入,\
send=寄,build=建造,stay=停留,fall=落下,cut=切,reach=到达,drive=驾驶,raise=举起,pass=经过,sell=卖,decide=决定,\
return=返回,explain=解释,hope=希望,develop=发展,carry=搬运,break=打破,receive=收到,agree=同意,support=支持,hit=打,\
eat=吃
weather words;kinds of weather|天气;天气现象|sun=晴天,rain=雨,snow=雪,wind=风,fog=雾,storm=暴风雨,thunder=雷,\
lightning=闪电,hail=冰雹,frost=霜,ice=冰,drizzle=毛毛雨,shower=阵雨,cloud=云,rainbow=彩虹,heat wave=热浪,\
blizzard=暴风雪,hurricane=飓风,tornado=龙卷风,dew=露水
English girls' names;girls' names|英文女孩名;女孩的英文名|Emma=爱玛,Olivia=奥利维娅,Sophia=索菲娅,Anna=安娜,\
Lucy=露西,Alice=爱丽丝,Grace=格蕾丝,Lily=莉莉,Emily=艾米莉,Ella=埃拉,Mary=玛丽,Helen=海伦,Julia=朱莉娅,Clara=克拉拉,\
Rose=罗丝,Sarah=萨拉,Laura=劳拉,Ruby=鲁比,Mia=米娅,Nora=诺拉
English boys' names;boys' names|英文男孩名;男孩的英文名|James=詹姆斯,John=约翰,William=威廉,Thomas=托马斯,\
Henry=亨利,George=乔治,Jack=杰克,Oliver=奥利弗,Peter=彼得,Paul=保罗,David=戴维,Daniel=丹尼尔,Samuel=塞缪尔,\
Edward=爱德华,Charles=查尔斯,Robert=罗伯特,Simon=西蒙,Adam=亚当,Leo=利奥,Max=马克斯
fairy-tale characters;characters from fairy tales|童话人物;童话角色|Cinderella=灰姑娘,Snow White=白雪公主,Little \
Red Riding Hood=小红帽,Sleeping Beauty=睡美人,Rapunzel=长发公主,Hansel=汉塞尔,Gretel=格莱特,Rumpelstiltskin=侏儒怪,\
the Frog King=青蛙王子,Puss in Boots=穿靴子的猫,Pinocchio=匹诺曹,Peter Pan=彼得·潘,the Little Mermaid=小美人鱼,the \
Ugly Duckling=丑小鸭,the Snow Queen=冰雪女王,Aladdin=阿拉丁,Thumbelina=拇指姑娘,the Pied Piper=花衣魔笛手,\
Bluebeard=蓝胡子,the Big Bad Wolf=大灰狼
gifts;ideas for gifts;gift ideas|礼物;礼物点子|book=书,flowers=鲜花,chocolate=巧克力,scarf=围巾,mug=马克杯,\
candle=蜡烛,board game=桌游,plant=盆栽,photo album=相册,watch=手表,puzzle=拼图,notebook=笔记本,tea set=茶具,\
headphones=耳机,backpack=背包,picture frame=相框,perfume=香水,concert ticket=音乐会门票,fountain pen=钢笔,warm \
socks=暖袜,umbrella=雨伞,jewellery box=首饰盒,cookbook=食谱书,water bottle=水瓶,handmade card=手工贺卡
"""

ENGLISH_IDIOMS = """
a piece of cake
break the ice
hit the books
once in a blue moon
under the weather
cost an arm and a leg
let the cat out of the bag
kill two birds with one stone
the ball is in your court
bite the bullet
call it a day
cut corners
better late than never
beat around the bush
on the same page
the best of both worlds
speak of the devil
spill the beans
hit the nail on the head
burn the midnight oil
pull someone's leg
the last straw
it takes two to tango
a blessing in disguise
actions speak louder than words
barking up the wrong tree
every cloud has a silver lining
get cold feet
go the extra mile
in hot water
jump on the bandwagon
keep an eye on
miss the boat
no pain, no gain
out of the blue
raining cats and dogs
sit on the fence
steal the show
the tip of the iceberg
turn over a new leaf
"""
CHINESE_IDIOMS = """
一心一意 三心二意 四面八方 五颜六色 七上八下 九牛一毛 十全十美 百发百中 千军万马 万事如意
画蛇添足 守株待兔 亡羊补牢 井底之蛙 狐假虎威 掩耳盗铃 刻舟求剑 对牛弹琴 叶公好龙 杯弓蛇影
自相矛盾 滥竽充数 愚公移山 精卫填海 卧薪尝胆 破釜沉舟 纸上谈兵 胸有成竹 水滴石穿 铁杵成针
马到成功 龙飞凤舞 虎头蛇尾 鸡鸣狗盗 鱼目混珠 鹤立鸡群 心想事成 风和日丽 春暖花开 雪中送炭
"""
PROGRAMMING_LANGUAGES = """
Python JavaScript C Java C++ C# Go Rust TypeScript PHP Ruby Swift Kotlin SQL R Perl Haskell Scala Lua Julia Fortran
COBOL Lisp Prolog Pascal Dart Elixir Erlang Clojure OCaml
"""
