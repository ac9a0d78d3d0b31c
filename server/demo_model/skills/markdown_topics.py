"""What the tables, lists and headings of the Markdown skill are about, in both languages."""

from typing import NamedTuple

from server.demo_model.drawing import Language


class Table(NamedTuple):
    """A table's names in questions, its head, and its rows."""

    names: tuple[str, ...]
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def _table(names: str, head: str, rows: str) -> Table:
    """Names and cells by "/", rows by ";"."""
    return Table(
        tuple(names.split("/")), tuple(head.split("/")), tuple(tuple(row.split("/")) for row in rows.split(";"))
    )


TABLES: tuple[dict[Language, Table], ...] = tuple(
    {"en": _table(*en), "zh": _table(*zh)}
    for en, zh in (
        (
            (
                "planets/the planets",
                "Planet/Moons",
                "Mercury/0;Venus/0;Earth/1;Mars/2;Jupiter/over 90;Saturn/over 140;Uranus/28;Neptune/16",
            ),
            (
                "行星/八大行星",
                "行星/卫星数",
                "水星/0;金星/0;地球/1;火星/2;木星/90 多颗;土星/140 多颗;天王星/28;海王星/16",
            ),
        ),
        (
            (
                "months/the months",
                "Month/Days",
                "January/31;February/28 or 29;March/31;April/30;May/31;June/30;July/31;August/31;September/30;"
                "October/31;November/30;December/31",
            ),
            (
                "月份/十二个月",
                "月份/天数",
                "一月/31;二月/28 或 29;三月/31;四月/30;五月/31;六月/30;七月/31;八月/31;九月/30;十月/31;十一月/30;"
                "十二月/31",
            ),
        ),
        (
            (
                "fruits with prices/fruit prices/fruits",
                "Fruit/Price",
                "Apple/$2;Banana/$1;Orange/$3;Grape/$5;Mango/$4;Pear/$2;Peach/$3;Cherry/$6;Lemon/$1;Kiwi/$2",
            ),
            (
                "水果和价格/水果价格/水果",
                "水果/价格",
                "苹果/2 元;香蕉/1 元;橙子/3 元;葡萄/5 元;芒果/4 元;梨/2 元;桃子/3 元;樱桃/6 元;柠檬/1 元;猕猴桃/2 元",
            ),
        ),
        (
            (
                "vegetables with prices/vegetables",
                "Vegetable/Price",
                "Carrot/$1;Potato/$1;Tomato/$2;Cabbage/$2;Onion/$1;Pepper/$3;Spinach/$2;Cucumber/$1;Pumpkin/$4;Garlic/$1",
            ),
            (
                "蔬菜和价格/蔬菜",
                "蔬菜/价格",
                "胡萝卜/1 元;土豆/1 元;番茄/2 元;白菜/2 元;洋葱/1 元;辣椒/3 元;菠菜/2 元;黄瓜/1 元;南瓜/4 元;大蒜/1 元",
            ),
        ),
        (
            (
                "countries and capitals/capitals",
                "Country/Capital",
                "France/Paris;Japan/Tokyo;Italy/Rome;China/Beijing;Egypt/Cairo;Spain/Madrid;Kenya/Nairobi;"
                "Peru/Lima;Norway/Oslo;India/New Delhi",
            ),
            (
                "国家和首都/首都",
                "国家/首都",
                "法国/巴黎;日本/东京;意大利/罗马;中国/北京;埃及/开罗;西班牙/马德里;肯尼亚/内罗毕;秘鲁/利马;挪威/奥斯陆;印度/新德里",
            ),
        ),
        (
            (
                "programming languages/coding languages",
                "Language/Year",
                "Python/1991;Java/1995;C/1972;Go/2009;Rust/2015;JavaScript/1995;C++/1985;Ruby/1995;Swift/2014;Kotlin/2011",
            ),
            (
                "编程语言",
                "语言/年份",
                "Python/1991 年;Java/1995 年;C 语言/1972 年;Go 语言/2009 年;Rust/2015 年;JavaScript/1995 年;"
                "C++/1985 年;Ruby/1995 年;Swift/2014 年;Kotlin/2011 年",
            ),
        ),
        (
            (
                "animals and their young/animals",
                "Animal/Young",
                "Dog/puppy;Cat/kitten;Cow/calf;Sheep/lamb;Horse/foal;Bear/cub;Duck/duckling;Goat/kid;Deer/fawn;Swan/cygnet",
            ),
            (
                "动物和它们的食物/动物",
                "动物/食物",
                "狗/骨头;猫/鱼;牛/草;兔子/胡萝卜;熊猫/竹子;猴子/香蕉;松鼠/坚果;老虎/肉;蜜蜂/花蜜;鸭子/小鱼",
            ),
        ),
        (
            (
                "colours with hex codes/colors/colours",
                "Colour/Code",
                "Red/#ff0000;Green/#00ff00;Blue/#0000ff;Yellow/#ffff00;Black/#000000;White/#ffffff;Grey/#808080;Orange/#ffa500;Purple/#800080;Pink/#ffc0cb",
            ),
            (
                "颜色和代码/颜色",
                "颜色/代码",
                "红色/#ff0000;绿色/#00ff00;蓝色/#0000ff;黄色/#ffff00;黑色/#000000;白色/#ffffff;灰色/#808080;橙色/#ffa500;紫色/#800080;粉色/#ffc0cb",
            ),
        ),
        (
            (
                "chemical elements/elements",
                "Element/Symbol",
                "Hydrogen/H;Helium/He;Lithium/Li;Beryllium/Be;Boron/B;Carbon/C;Nitrogen/N;Oxygen/O;Fluorine/F;Neon/Ne",
            ),
            ("化学元素/元素", "元素/符号", "氢/H;氦/He;锂/Li;铍/Be;硼/B;碳/C;氮/N;氧/O;氟/F;氖/Ne"),
        ),
        (
            (
                "the days of the week/weekdays",
                "Day/Plan",
                "Monday/Plan the week;Tuesday/Write;Wednesday/Meet friends;Thursday/Read;Friday/Clean up;"
                "Saturday/Go hiking;Sunday/Rest",
            ),
            (
                "一周的安排/星期",
                "日子/安排",
                "星期一/制定计划;星期二/写作;星期三/见朋友;星期四/读书;星期五/打扫;星期六/远足;星期日/休息",
            ),
        ),
        (
            (
                "HTTP status codes/status codes",
                "Code/Meaning",
                "200/OK;201/Created;204/No Content;301/Moved Permanently;304/Not Modified;400/Bad Request;"
                "401/Unauthorized;403/Forbidden;404/Not Found;500/Internal Server Error",
            ),
            (
                "HTTP 状态码/状态码",
                "状态码/含义",
                "200/成功;201/已创建;204/无内容;301/永久移动;304/未修改;400/请求错误;401/未认证;403/禁止访问;404/未找到;500/服务器错误",
            ),
        ),
        (
            (
                "musical instruments/instruments",
                "Instrument/Family",
                "Violin/strings;Piano/keys;Flute/woodwind;Trumpet/brass;Drum/percussion;Cello/strings;Organ/keys;Clarinet/woodwind;Trombone/brass;Harp/strings",
            ),
            (
                "乐器",
                "乐器/类别",
                "小提琴/弦乐;钢琴/键盘;长笛/木管;小号/铜管;鼓/打击乐;大提琴/弦乐;管风琴/键盘;单簧管/木管;长号/铜管;竖琴/弦乐",
            ),
        ),
        (
            (
                "sports/kinds of sport",
                "Sport/Players",
                "Football/11;Basketball/5;Volleyball/6;Tennis/1 or 2;Baseball/9;Rugby/15;Ice hockey/6;Handball/7;"
                "Chess/1;Water polo/7",
            ),
            (
                "体育运动/运动",
                "运动/每队人数",
                "足球/11;篮球/5;排球/6;网球/1 或 2;棒球/9;橄榄球/15;冰球/6;手球/7;国际象棋/1;水球/7",
            ),
        ),
        (
            (
                "oceans/the oceans",
                "Ocean/Rank by size",
                "Pacific/first;Atlantic/second;Indian/third;Southern/fourth;Arctic/fifth",
            ),
            ("大洋/海洋", "大洋/面积排名", "太平洋/第一;大西洋/第二;印度洋/第三;南大洋/第四;北冰洋/第五"),
        ),
    )
)

COMPARISONS: tuple[dict[Language, tuple[str, str, str]], ...] = (
    {
        "en": ("tea", "coffee", "Caffeine/less/more;Taste/mild/strong;Time to make/some minutes/a few minutes"),
        "zh": ("茶", "咖啡", "咖啡因/较少/较多;味道/清淡/浓烈;冲泡/几分钟/几分钟"),
    },
    {
        "en": ("cats", "dogs", "Character/independent/devoted;Walks/not needed/every day;Noise/quiet/can be loud"),
        "zh": ("猫", "狗", "性格/独立/忠诚;散步/不需要/每天;声音/安静/有时吵"),
    },
    {
        "en": ("trains", "planes", "Speed/fast/very fast;Check-in/none/needed;View/landscape/clouds"),
        "zh": ("火车", "飞机", "速度/快/很快;安检/简单/严格;风景/田野/云海"),
    },
    {
        "en": (
            "Python",
            "JavaScript",
            "Types/dynamic/dynamic;Runs in/terminal/browser and server;Blocks/indentation/braces",
        ),
        "zh": ("Python", "JavaScript", "类型/动态/动态;运行环境/终端/浏览器和服务器;代码块/缩进/花括号"),
    },
    {
        "en": ("city life", "country life", "Noise/more/less;Shops/near/far;Nature/little/much"),
        "zh": ("城市生活", "乡村生活", "噪音/较多/较少;商店/近/远;自然/较少/很多"),
    },
    {
        "en": (
            "books",
            "films",
            "Length/hours or days/about two hours;Pictures/in your mind/on the screen;Pace/your own/fixed",
        ),
        "zh": ("书", "电影", "时长/几小时到几天/约两小时;画面/在脑海里/在银幕上;节奏/自己决定/固定"),
    },
    {
        "en": (
            "WebSocket",
            "HTTP polling",
            "Connection/stays open/new requests;Delay/small/up to one interval;Direction/both ways/client asks",
        ),
        "zh": ("WebSocket", "HTTP 轮询", "连接/一直打开/反复请求;延迟/小/最多一个间隔;方向/双向/由客户端发起"),
    },
    {
        "en": ("summer", "winter", "Weather/warm/cold;Days/long/short;Drinks/cold/hot"),
        "zh": ("夏天", "冬天", "天气/热/冷;白天/长/短;饮料/冷饮/热饮"),
    },
)

NESTED: tuple[dict[Language, tuple[str, str]], ...] = (
    {
        "en": ("food", "Fruit:Apple,Pear;Vegetables:Carrot,Onion;Drinks:Water,Tea"),
        "zh": ("食物", "水果:苹果,梨;蔬菜:胡萝卜,洋葱;饮料:水,茶"),
    },
    {
        "en": ("animals", "Birds:Owl,Swan;Fish:Salmon,Tuna;Mammals:Fox,Whale"),
        "zh": ("动物", "鸟类:猫头鹰,天鹅;鱼类:三文鱼,金枪鱼;哺乳动物:狐狸,鲸"),
    },
    {
        "en": ("continents and countries", "Europe:France,Poland;Asia:China,Japan;Africa:Egypt,Kenya"),
        "zh": ("大洲和国家", "欧洲:法国,波兰;亚洲:中国,日本;非洲:埃及,肯尼亚"),
    },
    {
        "en": ("sports", "Ball games:Football,Tennis;Water sports:Swimming,Rowing;Winter sports:Skiing,Skating"),
        "zh": ("运动", "球类:足球,网球;水上运动:游泳,划船;冬季运动:滑雪,滑冰"),
    },
    {
        "en": ("a computer", "Hardware:Processor,Memory;Software:Browser,Editor;Network:Cable,Router"),
        "zh": ("电脑", "硬件:处理器,内存;软件:浏览器,编辑器;网络:网线,路由器"),
    },
    {
        "en": ("the seasons", "Spring:Rain,Flowers;Summer:Sun,Swimming;Autumn:Wind,Leaves;Winter:Snow,Skiing"),
        "zh": ("四季", "春天:雨水,鲜花;夏天:阳光,游泳;秋天:微风,落叶;冬天:雪,滑雪"),
    },
    {
        "en": ("a garden", "Flowers:Rose,Tulip;Trees:Apple tree,Oak;Tools:Spade,Rake"),
        "zh": ("花园", "花:玫瑰,郁金香;树:苹果树,橡树;工具:铲子,耙子"),
    },
    {
        "en": ("music", "Strings:Violin,Cello;Brass:Trumpet,Horn;Percussion:Drum,Triangle"),
        "zh": ("音乐", "弦乐:小提琴,大提琴;铜管:小号,圆号;打击乐:鼓,三角铁"),
    },
)

TASK_LISTS: tuple[dict[Language, tuple[str, str]], ...] = (
    {
        "en": (
            "a trip/packing/travelling",
            "Book the train;Pack the bag;Charge the phone;Take the passport;Water the plants",
        ),
        "zh": ("旅行/出行/收拾行李", "订火车票;收拾行李;给手机充电;带上护照;给花浇水"),
    },
    {
        "en": ("moving house/a move", "Give notice;Pack the boxes;Book a van;Change the address;Hand over the keys"),
        "zh": ("搬家", "通知房东;打包;订货车;更改地址;交还钥匙"),
    },
    {
        "en": ("a birthday party/a party", "Invite the guests;Buy the drinks;Bake a cake;Choose the music;Clean up"),
        "zh": ("生日聚会/聚会", "邀请客人;买饮料;烤蛋糕;选音乐;打扫"),
    },
    {
        "en": ("an exam/studying", "Read the notes;Make a summary;Solve old tasks;Explain it to a friend;Sleep well"),
        "zh": ("考试/学习", "读笔记;写总结;做旧题;讲给朋友听;睡个好觉"),
    },
    {
        "en": (
            "a job interview/an interview",
            "Read about the company;Prepare questions;Choose the clothes;Check the way;Be on time",
        ),
        "zh": ("面试", "了解公司;准备问题;选好衣服;查好路线;准时到达"),
    },
    {
        "en": (
            "a software release/a release",
            "Run the tests;Update the changelog;Raise the version;Tag the commit;Tell the users",
        ),
        "zh": ("软件发布/发布", "运行测试;更新日志;提升版本号;打标签;通知用户"),
    },
    {
        "en": ("the weekly shopping/shopping", "Bread;Milk;Eggs;Apples;Rice"),
        "zh": ("购物/每周采购", "面包;牛奶;鸡蛋;苹果;大米"),
    },
    {
        "en": (
            "spring cleaning/cleaning the house",
            "Open the windows;Dust the shelves;Wash the curtains;Mop the floor;Take out the rubbish",
        ),
        "zh": ("大扫除/打扫房子", "开窗;擦架子;洗窗帘;拖地;倒垃圾"),
    },
    {
        "en": ("a picnic", "Check the weather;Make sandwiches;Fill the bottles;Take a blanket;Bring a ball"),
        "zh": ("野餐", "看天气;做三明治;装满水壶;带毯子;带上球"),
    },
    {
        "en": ("the morning/a morning routine", "Get up;Drink water;Stretch;Have breakfast;Plan the day"),
        "zh": ("早晨/晨间习惯", "起床;喝水;拉伸;吃早饭;计划一天"),
    },
)

QUOTES: tuple[dict[Language, tuple[str, str]], ...] = (
    {
        "en": ("courage", "Courage is a small step taken while the knees still shake."),
        "zh": ("勇气", "勇气，就是双腿还在发抖时迈出的一小步。"),
    },
    {"en": ("time", "Time is patient with those who begin."), "zh": ("时间", "时间对愿意开始的人总有耐心。")},
    {
        "en": ("learning", "Every question is a door, and asking is the handle."),
        "zh": ("学习", "每个问题都是一扇门，开口问就是把手。"),
    },
    {"en": ("friendship", "A friend is a light left on in the window."), "zh": ("友谊", "朋友是窗前为你留的一盏灯。")},
    {"en": ("patience", "The slow river reaches the sea as well."), "zh": ("耐心", "慢慢流的河也会到达大海。")},
    {
        "en": ("work", "Do the small thing well, and the large one has begun."),
        "zh": ("工作", "把小事做好，大事就已经开始了。"),
    },
    {"en": ("nature", "No tree hurries, and yet the forest grows."), "zh": ("自然", "没有一棵树着急，森林却在生长。")},
    {
        "en": ("happiness", "Happiness often arrives while you are busy with something kind."),
        "zh": ("幸福", "幸福常在你忙着善待别人时到来。"),
    },
    {
        "en": ("code", "Clear code is a letter to a stranger who may be you."),
        "zh": ("编程", "清楚的代码是写给陌生人的信，而那人可能就是你自己。"),
    },
    {"en": ("travel", "The longest road begins at your own door."), "zh": ("旅行", "最长的路也从自己家门口开始。")},
)

HEADINGS: tuple[dict[Language, tuple[str, str]], ...] = (
    {
        "en": (
            "season",
            "Spring/The first flowers open.;Summer/The days are long and warm.;Autumn/The leaves turn red.;"
            "Winter/Snow lies on the roofs.",
        ),
        "zh": ("季节", "春天/第一批花开了。;夏天/白天又长又暖。;秋天/树叶变红了。;冬天/屋顶上盖着雪。"),
    },
    {
        "en": ("meal", "Breakfast/Bread and tea.;Lunch/Soup and salad.;Dinner/Rice and vegetables."),
        "zh": ("一餐", "早餐/面包和茶。;午餐/汤和沙拉。;晚餐/米饭和蔬菜。"),
    },
    {
        "en": (
            "day of the week",
            "Monday/A fresh start.;Tuesday/Into the work.;Wednesday/The middle.;Thursday/Almost there.;"
            "Friday/The last push.;Saturday/Free time.;Sunday/Rest.",
        ),
        "zh": (
            "工作日和周末",
            "星期一/新的开始。;星期二/进入状态。;星期三/一周过半。;星期四/快到了。;星期五/最后冲刺。;星期六/自由时间。;星期日/休息。",
        ),
    },
    {
        "en": ("primary colour", "Red/The colour of poppies.;Yellow/The colour of lemons.;Blue/The colour of the sea."),
        "zh": ("原色", "红色/罂粟花的颜色。;黄色/柠檬的颜色。;蓝色/大海的颜色。"),
    },
    {
        "en": (
            "part of the day",
            "Morning/The sun rises.;Afternoon/The sun stands high.;Evening/The sun sets.;Night/The stars come out.",
        ),
        "zh": ("时段", "早晨/太阳升起。;下午/太阳高照。;傍晚/太阳落山。;夜晚/星星出来了。"),
    },
    {
        "en": (
            "point of the compass",
            "North/Where it gets cold.;East/Where the sun rises.;South/Where it gets warm.;West/Where the sun sets.",
        ),
        "zh": ("方向", "北/越走越冷的方向。;东/太阳升起的方向。;南/越走越暖的方向。;西/太阳落下的方向。"),
    },
)

DEFINITIONS: tuple[dict[Language, tuple[str, str]], ...] = (
    {
        "en": (
            "web terms",
            "URL/the address of a page;HTML/the language that pages are written in;Browser/the program that "
            "draws pages;Server/the computer that sends pages",
        ),
        "zh": ("网络术语", "网址/网页的地址;HTML/编写网页的语言;浏览器/显示网页的程序;服务器/发送网页的电脑"),
    },
    {
        "en": (
            "cooking terms",
            "Boil/cook in bubbling water;Fry/cook in hot fat;Bake/cook in the oven;Chop/cut into small pieces",
        ),
        "zh": ("烹饪术语", "煮/在沸水里加热;炒/在热油里翻动;烤/在烤箱里加热;切/用刀分成小块"),
    },
    {
        "en": (
            "music terms",
            "Tempo/how fast the music is;Pitch/how high a note is;Rhythm/the pattern of long and short notes;"
            "Chord/several notes at once",
        ),
        "zh": ("音乐术语", "速度/音乐的快慢;音高/音的高低;节奏/长短音的规律;和弦/同时响的几个音"),
    },
    {
        "en": (
            "git terms",
            "Commit/a saved state of the files;Branch/a line of commits;Merge/joining two branches;Tag/a name "
            "for a commit",
        ),
        "zh": ("Git 术语", "提交/保存下来的文件状态;分支/一串提交;合并/把两个分支连起来;标签/给提交起的名字"),
    },
    {
        "en": (
            "weather words",
            "Drizzle/light rain;Gale/very strong wind;Fog/a cloud on the ground;Frost/ice on cold ground",
        ),
        "zh": ("天气词语", "毛毛雨/很小的雨;大风/很强的风;雾/贴着地面的云;霜/寒冷地面上的冰"),
    },
)

COLUMNS: dict[Language, dict[str, str]] = {
    "en": {
        "Name": "Mia/Tom/Ana",
        "Age": "28/34/41",
        "City": "Oslo/Rome/Lima",
        "Country": "Norway/Italy/Peru",
        "Price": "$5/$8/$12",
        "Colour": "red/blue/green",
        "Animal": "fox/owl/bear",
        "Fruit": "apple/pear/plum",
        "Date": "1 May/2 May/3 May",
        "Time": "9:00/10:30/14:00",
        "Score": "7/8/9",
        "Status": "open/done/waiting",
        "Email": "mia@example.org/tom@example.org/ana@example.org",
        "Task": "write/test/ship",
        "Hours": "2/4/6",
        "Language": "English/Italian/Spanish",
        "Size": "small/medium/large",
        "Weight": "1 kg/2 kg/5 kg",
        "Day": "Monday/Tuesday/Wednesday",
        "Job": "teacher/nurse/cook",
        "Quantity": "10/20/30",
        "Product": "lamp/chair/desk",
        "Room": "A1/B2/C3",
        "Grade": "A/B/C",
    },
    "zh": {
        "姓名": "小米/小明/小安",
        "年龄": "28/34/41",
        "城市": "北京/上海/广州",
        "国家": "中国/法国/日本",
        "价格": "5 元/8 元/12 元",
        "颜色": "红/蓝/绿",
        "动物": "狐狸/猫头鹰/熊",
        "水果": "苹果/梨/李子",
        "日期": "5 月 1 日/5 月 2 日/5 月 3 日",
        "时间": "9:00/10:30/14:00",
        "分数": "7/8/9",
        "状态": "未完成/已完成/等待",
        "邮箱": "mi@example.org/ming@example.org/an@example.org",
        "任务": "编写/测试/发布",
        "小时": "2/4/6",
        "语言": "中文/法语/日语",
        "尺寸": "小/中/大",
        "重量": "1 千克/2 千克/5 千克",
        "星期": "星期一/星期二/星期三",
        "职业": "老师/护士/厨师",
        "数量": "10/20/30",
        "产品": "灯/椅子/书桌",
        "房间": "A1 室/B2 室/C3 室",
        "等级": "甲/乙/丙",
    },
}
