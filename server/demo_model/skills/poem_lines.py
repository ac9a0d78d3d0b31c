# ruff: noqa: E501
"""The lines of the poems: six moods, each with topics, an opening, eight couplets, an ending, a haiku and classical forms.

`/` stands between lines. The opening and the ending name the topic; a long poem goes on with the next mood's couplets.
"""

TOPICS = {
    "night": "the moon:月亮|the night:夜晚|stars:星星|dreams:梦|sleep:睡眠|the sky:天空|silence:寂静|a candle:蜡烛|the evening:黄昏|darkness:黑暗|time:时间",
    "water": "the sea:大海|the ocean:海洋|rain:雨|a river:河流|a boat:小船|water:水|waves:波浪|a lake:湖|clouds:云|the wind:风|a fish:鱼|travel:旅行",
    "spring": "spring:春天|flowers:花|a garden:花园|trees:树|summer:夏天|birds:鸟|a butterfly:蝴蝶|the sun:太阳|the morning:早晨|the forest:森林|a rose:玫瑰|bees:蜜蜂|hope:希望",
    "winter": "winter:冬天|snow:雪|autumn:秋天|fire:火|ice:冰|Christmas:圣诞节|the mountains:山|tea:茶|a cold day:冷天|New Year:新年|old age:老年",
    "love": "love:爱|my mother:妈妈|my father:爸爸|friendship:友谊|my friend:我的朋友|family:家人|home:家|my wife:妻子|my husband:丈夫|a baby:婴儿|my grandmother:奶奶|kindness:善良|missing someone:思念",
    "joy": "my cat:我的猫|my dog:我的狗|a robot:机器人|computers:电脑|coffee:咖啡|pizza:比萨|programming:编程|music:音乐|football:足球|school:学校|books:书|a bicycle:自行车|chocolate:巧克力|cheese:奶酪|Monday:星期一|bread:面包|life:生活|dragons:龙|my phone:我的手机|the city:城市|happiness:快乐|the internet:互联网|trains:火车",
}

EN = {
    "night": """
Of <topic> the evening whispers low,/and window after window starts to glow.
The roofs are dipped in silver to the brim,/and far-off bells are drowsy now and dim.
An owl has asked a question of the trees,/which give no answer but a gentle breeze.
Someone is reading by a yellow light,/a small warm island in the sea of night.
Moths write their letters underneath the lamp,/while dew is falling, delicate and damp.
All clocks are counting softly to the day,/the foxes cross the fields and slip away.
What hurt at noon has lost its sharpest thorn,/for darkness lends us rest until the morn.
A cat patrols the garden wall alone,/and owns the world, and does not want a throne.
Above the hill a single planet burns,/as patient as a lover who returns.
So sleep, and leave the door ajar a bit,/for <topic> comes by and quietly will sit.
""",
    "water": """
I asked the tide to tell me what it knew;/it spoke of <topic>, and of shades of blue.
The harbour ropes are creaking in the sun,/and every wave arrives and is undone.
A gull is balanced on the breathing air,/as if the wind had always held it there.
Between two stones a little stream runs thin,/and still it lets the whole wide heaven in.
The fisher mends his net with careful thread,/and thinks of harbours, and of home, and bread.
Soft drops have drummed their fingers on the pane,/a patient music made of nothing but rain.
Each bridge is standing knee-deep in its dream,/and holds its arms above the rolling stream.
Old captains say the compass is a friend/that never lets the longest journey end.
The foam has drawn a border on the sand,/then laughs, and rubs it out with its own hand.
Whatever flows will find its way, they say,/and <topic> will be with us all the way.
""",
    "spring": """
The hedge is full of gossip and of green,/and <topic> is the loveliest thing it has seen.
A blackbird tries a phrase, and tries once more,/and April sweeps the petals from the floor.
Now every twig has lit a tiny flame,/and every bud remembers its own name.
The gardener is kneeling in the bed,/with earthy hands and music in his head.
Two lambs have learned that legs are made to leap,/and teach the lesson to the older sheep.
Warm paths are humming underneath our feet,/the clover and the honeybees are sweet.
Light climbs the orchard wall like someone young,/and leaves a taste of cherries on the tongue.
The children hang their coats upon a gate,/and tell the setting sun to kindly wait.
From root to crown the sap begins to sing/the oldest tune in any book of spring.
Go out, go out, the morning is in flower,/and give to <topic> the best and brightest hour.
""",
    "winter": """
The year turns up its collar to the cold,/and talks of <topic>, like friends when they grow old.
White breath is rising where the horses stand,/and quiet lies like linen on the land.
A crow inspects the stubble, row by row,/and signs the empty pages of the snow.
The kettle hums its one and only song,/and no one finds the evening too long.
On every pane the frost has grown a fern,/and in the stove the apple branches burn.
We stamp our boots and shake the flakes away,/and hang our scarves to dream about the day.
A sledge has left two lines across the hill,/the laughter that it carried echoes still.
Beneath the ice the pond has not forgot/the lilies and the noons when it was hot.
Deep in the ground a seed has heard the news,/and polishes, for March, its walking shoes.
So let it blow; there is a light in here,/and <topic> to last us well into the year.
""",
    "love": """
If anyone should ask what keeps me warm,/I say it is <topic>, my coat in every storm.
You laughed, and half the sorrow of the week/forgot the heavy words it meant to speak.
A hand is not a large thing, yet it can/hold more than any house since time began.
We share the bench, the blanket and the bread,/and sentences that only half are said.
There is a cup that always waits for you,/with one small crack, and painted flowers of blue.
The miles are long, but letters know the way,/and so do thoughts, a hundred times a day.
Forgive me for the hours when I was blind;/you left a lamp on, generous and kind.
No treasure chest has ever held so much/as one short word, one glance, one gentle touch.
Years come and go like trains along the line,/and still I know your footstep next to mine.
When I have lost the road, the map, the key,/then <topic> is what will guide me home to me.
""",
    "joy": """
Come, strike the drum and let the trumpet play,/for <topic> shall be the hero of today!
The postman juggles parcels down the street,/the pavement has a tango in its feet.
A button dreams of being president,/and no one asks the teapot what it meant.
My hat flew off and joined a flock of geese;/it sends me cards from somewhere south of Greece.
The baker's dog can whistle half a tune,/and practises it nightly at the moon.
If laughter were a coin, then you and I/could buy the park, the river and the sky.
The broom has asked the bucket for a dance,/and neither of them left it up to chance.
Hooray for every pocket with a hole,/through which a little wonder always stole.
Let grumpy people grumble if they must;/we write our names with fingers in the dust.
And when the band goes home at half past three,/there's <topic> left, and that's enough for me.
""",
}

ZH = {
    "night": """
夜色悄悄说起<topic>，/一扇扇窗亮起灯光。
屋顶浸在银色里，/远处的钟声慢慢低。
猫头鹰问了一个问题，/树林用微风回答你。
有谁在灯下读一本书，/像夜海中的小岛孤独。
飞蛾在灯旁写着信笺，/露水轻轻落在草尖。
钟摆轻数到天明，/狐狸走过田野没有声音。
白天的刺已不再疼，/黑暗借给我们安宁。
一只猫巡视着围墙，/拥有世界却不想当王。
山头亮着一颗孤星，/像归来的人那样耐心。
睡吧，把门留一道缝，/<topic>会来，坐在你梦中。
""",
    "water": """
我问潮水知道些什么，/它对我讲起<topic>和水波。
缆绳在阳光里轻轻响，/浪花来了又散在岸旁。
海鸥停在呼吸的风里，/好像本来就住在那里。
两块石头间细细的溪，/也装得下整片天际。
渔夫细心地补着网，/心里想着面包和故乡。
雨点用指尖敲打窗棂，/敲出一支耐心的曲音。
每座桥都站在自己梦中，/双臂架在流水上空。
老船长说罗盘是朋友，/再远的路也陪你走。
泡沫在沙上画一条线，/笑一笑又把它抹成一片。
流动的总会找到方向，/一路上都有<topic>在身旁。
""",
    "spring": """
树篱里满是绿色的话，/最美的话都把<topic>夸。
画眉试唱了一句又一句，/四月扫走花瓣无数。
每根枝条点亮小火苗，/每个花苞把自己名字记牢。
园丁跪在花床边上，/手是泥土，心在歌唱。
两只羊羔学会了跳，/还教老羊也蹦得高。
小路在脚下暖暖地哼，/三叶草引来蜜蜂一阵阵。
阳光像少年爬上果园墙，/舌尖留下樱桃的香。
孩子把外套挂上门栏，/请夕阳再等一会儿下山。
从根到冠，树液在唱，/唱着最古老的春光。
出门去吧，清晨正开花，/把最好的时光交给<topic>吧。
""",
    "winter": """
岁月竖起衣领挡风寒，/像老友把<topic>慢慢谈。
马儿呼出白白的气，/寂静像亚麻铺满大地。
乌鸦一行一行查看田垄，/在雪的白纸上签名留踪。
水壶哼着唯一的歌，/谁也不嫌长夜太多。
玻璃上霜花长成了林，/炉子里苹果枝烧得正明。
跺跺靴子抖落雪花，/围巾挂起来梦见白天的它。
雪橇在山坡留下两道印，/笑声还在林间回音。
冰下的池塘没有忘记，/睡莲开过的热天气。
地里的种子听到了消息，/为三月擦亮了鞋底。
任它刮吧，屋里有光，/有<topic>相伴，冬天不长。
""",
    "love": """
若问是什么使我温暖，/是<topic>，风雨中的衣衫。
你一笑，一周的烦恼，/就把沉重的话忘掉。
手掌虽然不算大，/却比房子更能装下家。
我们分一条毯子一块饼，/半句话也都能听得清。
总有一只杯子等着你，/蓝花边上有道小缝隙。
路很远，信却认得方向，/思念一天要走百趟。
原谅我曾看不见的时光，/你总为我留着灯亮。
百宝箱也装不下这么多：/一个眼神，一句轻轻的说。
岁月像列车来来去去，/你的脚步我一听便知。
当我丢了地图和钥匙，/<topic>会领我回家去。
""",
    "joy": """
敲起鼓来吹起号角，/今天<topic>就是主角！
邮差一路抛接包裹，/人行道脚下跳起探戈。
纽扣做梦当上总统，/没人去问茶壶懂不懂。
我的帽子跟着大雁飞走，/从南方寄来明信片问候。
面包师的狗会吹口哨，/夜夜对着月亮练到晨晓。
如果笑声可以当钱，/我们能买下公园和蓝天。
扫帚邀请水桶跳舞，/谁也不肯把机会耽误。
为破洞的口袋欢呼吧，/小小的奇迹常从那儿溜达。
爱发牢骚的由他去讲，/我们用手指在灰上签名画像。
等乐队半夜回家休息，/还有<topic>，我就满意。
""",
}

HAIKU_EN = {
    "night": "One lamp in the dark,/the whole village holds its breath:/the first star is out.",
    "water": "Rings upon the pond,/one drop tells another drop/where the river goes.",
    "spring": "A bud on the branch/opens its small green window/and lets the sun in.",
    "winter": "Snow on the mailbox,/a robin reads the silence/and signs with its feet.",
    "love": "Two cups on the sill,/steam leaning against the steam,/nothing left to say.",
    "joy": "The wind takes my hat,/and the whole street runs with me/laughing up the hill.",
}
HAIKU_ZH = {
    "night": "一盏灯亮着，/全村都屏住了呼吸，/第一颗星来。",
    "water": "池塘起圆圈，/雨滴悄悄告诉雨滴，/河流去哪里。",
    "spring": "枝头小花苞，/推开一扇绿色小窗，/让阳光进来。",
    "winter": "雪落信箱上，/知更鸟读着这寂静，/用脚印签名。",
    "love": "窗台两只杯，/热气轻轻靠着热气，/什么都不说。",
    "joy": "风吹走帽子，/整条街都跟着我跑，/笑声上山坡。",
}
FIVE = {
    "night": "月照小窗前，/灯残人未眠。/风轻花影动，/一梦到江边。",
    "water": "江水向东流，/青山伴小舟。/渔歌传两岸，/白鹭立沙洲。",
    "spring": "春风入小园，/细雨润花根。/燕子衔泥去，/桃花开满门。",
    "winter": "大雪满前村，/寒梅独倚门。/炉边温旧酒，/笑语到黄昏。",
    "love": "相知不在言，/千里共婵娟。/一纸平安信，/春风到枕边。",
    "joy": "童子笑声高，/追风过小桥。/不知天色晚，/明月上林梢。",
}
SEVEN = {
    "night": "月上东楼照远山，/灯前读罢夜初安。/风来不觉花香动，/一片清光满栏干。",
    "water": "一江春水绕村流，/两岸青山送小舟。/忽有渔歌云外起，/斜阳影里白沙洲。",
    "spring": "昨夜东风过小楼，/桃花一树满枝头。/谁家燕子归来早，/细语檐前说旧游。",
    "winter": "千山飞雪掩柴门，/一树寒梅香满村。/煮酒围炉谈往事，/不知窗外已黄昏。",
    "love": "山长水远寄书迟，/一字平安慰所思。/莫道天涯无故友，/春风明月共相知。",
    "joy": "牧童横笛过溪桥，/柳絮追人满路飘。/笑问归来何太晚，/一山明月伴歌谣。",
}
