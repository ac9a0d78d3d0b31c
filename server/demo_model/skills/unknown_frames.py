"""How people ask for people, places, works and other things that the demo model does not know."""

from server.demo_model.skills.talk import intents

INTENTS = intents("""
[person] 4
en: {Who is|Who was|Who exactly is|Do you know|Have you heard of|What do you know about|Tell me about|What can you \
tell me about|Could you tell me who is|What is known about} <topic>{|, please| today| really|}?
en: {Where|When|In which year|In what city} {was <topic> born|did <topic> die|did <topic> grow up|did <topic> get \
married|did <topic> go to school|did <topic> become famous|was <topic> educated}?
en: {How old|How tall|How rich|How famous|Where} is <topic>{| now| today| these days}?
en: {What is|What's|Do you know} <topic>'s {job|age|phone number|favourite food|most famous work|opinion|nationality|\
latest film|net worth|address|biography}?
en: {Give me|Write|Show me} {a short|the|a} {biography|life story|profile|résumé} of <topic>.
zh: <topic>{是谁|是什么人|是干什么的|是做什么的|是哪里人|你认识吗|是哪位|有名吗|是不是名人}？
zh: {你认识|你知道|你听说过|介绍一下|说说|讲讲|谈谈}<topic>{|这个人|是谁|的生平|的经历|的事迹}{吗|}？
zh: <topic>{多大了|多高|什么时候出生|在哪里出生|现在在哪|住在哪里|结婚了吗|获过什么奖|哪年去世|毕业于哪所学校|\
的代表作是什么|的职业是什么|的电话是多少}？
en> I don't know who that is.
en+ I know no people beyond a few inventors and authors.
zh> 我不知道这个人是谁。
zh+ 除了少数发明家和作家，我不认识别的人。
[land] 4
en: {What is|What's|Which city is|Name|Tell me|Do you know} the capital {of|city of} <topic>?
en: {Capital of|The capital of|The capital city of} <topic>?
en: {What|Which} {city is the|is the|city serves as the} capital {city of|of} <topic>?
en: {Where is|How big is|Which continent is|What is the population of|What currency is used in|Which language is \
spoken in|Who rules|What is the flag of} <topic>{| on| exactly| today|}?
en: And {of|what about|the capital of} <topic>?
zh: <topic>的{首都|首府|都城}{是哪里|是哪个城市|是什么|在哪里|叫什么|是哪座城市|在哪|是哪儿}？
zh: {你知道|请告诉我|说说|说出|告诉我}<topic>的{首都|首府}{|是哪里|在哪里|叫什么}{吗|}？
zh: <topic>{在哪里|有多大|在哪个洲|有多少人口|用什么货币|说什么语言|由谁统治|的国旗是什么样}？
zh: 哪{里|个城市|座城市}是<topic>的首都？
en> I don't know: that is no country in my world.
en+ I know the capitals of real countries, such as France or Japan.
zh> 我不知道：我的世界里没有这个国家。
zh+ 我知道真实国家的首都，比如法国和日本。
[species] 3
en: {What is|What's|Explain|Describe|Tell me about|Have you heard of|Do you know} {a|the|an animal called|an element \
called|a planet called|a plant called|something called} <topic>?
en: {How many legs|How many moons|How many eyes|How many teeth} does {a|the|planet} <topic> have?
en: {How fast|How big|How heavy|How old|How dangerous|How far away|How hot} is {a|the|planet} <topic>?
en: {What does|Where does|How long does} {a|the} <topic> {eat|live|sleep|weigh|grow|come from|hunt}?
en: What is the {symbol|atomic number|boiling point|melting point|chemical formula|Latin name} {of|for} <topic>?
zh: <topic>{是什么|是什么动物|是什么元素|是什么行星|是什么东西|是哪种植物|长什么样|有多大|有几条腿|吃什么|住在哪里|\
跑得多快|有几颗卫星|能活多久|有多重|离我们多远|危险吗|从哪里来}？
zh: {你知道|你听说过|介绍一下|解释一下|描述一下|说说}<topic>{|是什么|这种动物|这种元素|这颗行星}{吗|}？
zh: <topic>的{化学符号|原子序数|沸点|熔点|学名|特点|用途}是{什么|多少}？
en> I don't know what that is.
en+ I only know plain facts about common animals, planets and elements.
zh> 我不知道那是什么。
zh+ 我只知道常见动物、行星和元素的简单知识。
[option] 3
en: {What does|How does} {the option |the flag |the switch |the argument |}<topic> {do|mean|work|set|change}?
en: {What is|What's} {the option |the flag |the switch |the argument |}<topic>{| for| good for| about}?
en: {Explain|Tell me about|Describe|Show me} {the option |the flag |the switch |}<topic>.
en: {How do I|How can I|When should I|Why would I|May I} {use|set|turn on|enable|pass|change} {the option |the flag |\
}<topic>?
en: {What is the default|What's the default|Which values are allowed|What is the unit} {of|for} <topic>?
en: {Does|Has|Can} {StreamChat|the server|run.sh} {have|know|take|support|accept} {an option|the option|} <topic>?
zh: <topic>{是什么|是做什么的|有什么用|是什么意思|怎么用|的默认值是多少|的作用是什么|干什么用|怎么设置|的单位是什么|\
能取哪些值|什么时候用}？
zh: {选项|参数|开关}<topic>{是什么|有什么用|是什么意思|怎么用|怎么开|的默认值是多少}？
zh: {服务|服务器|服务端}{有|支持|接受}<topic>{这个选项|这个参数|选项}吗？
zh: {解释一下|介绍一下|说说|讲讲}<topic>{|选项|参数|这个选项}{|吧}。
en> I don't know that option.
en+ See `./run.sh serve --help` for those of StreamChat.
zh> 我不知道这个选项。
zh+ StreamChat 的选项请看 `./run.sh serve --help`。
[work] 4
en: {Who wrote|Who made|Who directed|Who sings|Who stars in|Who created|How long is|Where can I find|Who painted|Who \
published|Who plays the lead in} <topic>?
en: {When was|Where was} <topic> {made|released|first shown|written}?
en: How does <topic> {end|begin|go on}?
en: {What is|What's} {the plot of|the story of|the ending of|the main idea of|the first line of|the moral of|the \
rating of} <topic>?
en: {Have you|Did you} {seen|read|heard|like|enjoy|know} <topic>?
en: {Summarise|Summarize|Review|Analyse|Quote|Recite|Explain} <topic>{| for me| please| in detail|}.
en: {Is|Was} <topic> {good|worth it|a success|based on a true story|any good|famous}?
zh: <topic>{是谁写的|是谁导演的|是谁唱的|的主角是谁|讲了什么|的结局是什么|是哪年出的|好看吗|值得看吗|的情节是什么|\
有多长|在哪能看|的第一句是什么|的评分是多少|说明了什么|是谁的作品}？
zh: {你看过|你读过|你听过|你喜欢|总结一下|评论一下|分析一下|介绍一下|背诵}<topic>{|吗|的内容|的主题}？
en> I don't know that work.
en+ A real model may: `./run.sh serve --model FOLDER_OR_HUB_NAME`.
zh> 我不知道这部作品。
zh+ 真正的模型也许知道：`./run.sh serve --model FOLDER_OR_HUB_NAME`。
[product] 3
en: {How much does|What does|How much is} {the|a|a new} <topic> {cost|weigh|cost today|cost in Europe}?
en: {Is|Should I buy|Do you recommend|Is it worth buying|What do you think of|Have you tested} {the|a|this} <topic>{|\
 good| reliable| any good|}?
en: {How do I|How can I|Can you help me} {reset|repair|set up|charge|update|clean|return|connect} {the|my|a} <topic>?
en: {Which battery|What warranty|Which colours|What screen|How much memory} does the <topic> {have|come with}?
en: {When was|Where was} the <topic> {released|made|invented|sold first}?
zh: <topic>{多少钱|怎么样|好用吗|值得买吗|有多重|怎么重置|怎么修|什么时候上市|电池多大|保修多久|有哪些颜色|怎么更新|\
怎么充电|质量好吗|在哪能买到|怎么连接|耗电吗}？
zh: {你推荐|我该买|你觉得|你了解|介绍一下|评价一下}<topic>{|吗|好不好}？
en> I don't know that product.
en+ I know no brands, prices or manuals.
zh> 我不知道这个产品。
zh+ 品牌、价格和说明书我都不了解。
[team] 3
en: {Did|Will|Can|Do you think} <topic> {win|lose|beat them|win the cup|win yesterday|win today|play tonight|score}{|\
 last night| this season| the league|}?
en: {Who|Which player|Who all} {plays for|coaches|scored for|owns|left|is the captain of|was traded to} <topic>{| \
now| this season|}?
en: {What was|What's|Tell me|What is} the {score|result|final score|line-up|league position|next match|record} of \
<topic>{| yesterday| last night| on Sunday|}?
en: {When|Where|Against whom} {do|did|will} <topic> play{| next| last| tonight|}?
en: {How many goals|How many titles|How many points} did <topic> {score|win|get}{| yesterday| this season| last year|\
}?
zh: <topic>{赢了吗|昨天赢了吗|比分是多少|下一场什么时候|的教练是谁|的队长是谁|排第几|会夺冠吗|进了几个球|今晚踢谁|\
在哪里比赛|昨晚表现如何|有几个冠军|输了吗|的阵容是什么|能赢吗|的老板是谁}？
zh: {昨天|昨晚|上周|这个赛季|今天}<topic>{赢了吗|输了吗|打得怎么样|比分多少|进球了吗|的比赛结果是什么|得了几分}？
en> I don't know anything about matches or teams.
en+ I'm offline, so sports results don't reach me.
zh> 我不知道比赛和球队的情况。
zh+ 我离线运行，收不到体育消息。
[place] 3
en: {Which|What|Can you recommend a|Where is a|Is there a} {good|nice|cheap|open} {restaurant|hotel|dentist|café|bar|\
gym|museum|barber|bakery|doctor} in <topic>?
en: {Who is the mayor of|How many people live in|How do I get to|What is there to see in|What happened in|How safe \
is|What is the area of|What is the postcode of|Where is the station of} <topic>{| today| now|}?
en: {What is|What's|How is|Tell me} the {weather|temperature|traffic|forecast|time|air quality|rent} in <topic>{| \
today| now| tomorrow| right now|}?
en: {Will it|Is it going to|Does it} {rain|snow|be hot|be cold|storm} in <topic>{| today| tomorrow| this week|}?
en: {When is|When does|From where does} the next {train|bus|flight|ferry} {to|for} <topic>{| leave| go|}?
zh: <topic>{今天天气怎么样|明天下雨吗|现在几点|有什么好餐馆|有什么好玩的|的市长是谁|有多少人|怎么去|的房租多少|\
现在堵车吗|空气质量怎么样|有好酒店吗|哪里有牙医|的邮编是多少|发生了什么事|会下雪吗|冷不冷|现在多少度|治安好吗}？
zh: {今天|明天|现在|这周}<topic>{的天气怎么样|会下雨吗|热吗|冷吗|的气温是多少|堵不堵|会不会下雪}？
zh: {去|到}<topic>的{下一班|最早一班|最后一班}{火车|飞机|公交车|高铁|船}{几点开|是几点|什么时候|多少钱}？
en> I don't know: local and live information does not reach me.
en+ I work offline and can't see where anything is.
zh> 我不知道：本地信息和实时信息我收不到。
zh+ 我离线工作，看不到外面的情况。
[science] 4
en: {Explain|Teach me|Summarise|Describe|Introduce me to|Give me an overview of|Tell me all about|Write an essay \
about|Define} <topic>{| to me| in simple words| in detail| step by step| please| with examples|}.
en: {What is|What's|What do you know about|Who invented|Can you explain|Do you understand|What are the basics of|\
Could you explain|What is the use of|What is the history of} <topic>{| exactly| please| to a beginner|}?
en: {How does|Why does} <topic> {work|matter}{| exactly| really| in practice}?
en: {What is the difference between|Compare} <topic> and {everything else|its rivals|its alternatives|other theories}\
?
en: {Recommend|Name|Give me} {a book|the best book|a paper|an introduction|an expert} on <topic>.
zh: {解释一下|讲讲|介绍一下|教我|说明|详细讲讲|概括一下|给我讲讲|写一篇文章谈谈|定义一下|用简单的话解释}<topic>{|\
是什么|的原理|的基础|的要点|吧}。
zh: <topic>{是什么|是什么意思|怎么理解|的原理是什么|有什么用|是谁提出的|为什么重要|难不难|怎么入门|的核心是什么|\
的历史是怎样的|有哪些应用|该看什么书}？
en> I don't know enough about that.
en+ It lies outside my small world; a real model can help: `./run.sh serve --model FOLDER_OR_HUB_NAME`.
zh> 我不知道，这个我不够了解。
zh+ 它超出了我的小世界，真正的模型可以帮忙：`./run.sh serve --model FOLDER_OR_HUB_NAME`。
""")
