"""More tips, in the form of `list_tips`."""

MORE_TIPS = """
tips to stay healthy;health tips;tips for a healthy life|保持健康的建议;健康小贴士;健康生活的建议
Drink water|多喝水|Start the day with a glass of water and keep a bottle near you.|早上先喝一杯水，身边常备一瓶水。
Walk daily|每天走路|Half an hour on foot each day is good for heart and mood.|每天走半小时，对心脏和心情都好。
Eat colours|吃得丰富|Put vegetables of several colours on your plate at every meal.|每顿饭都吃几种颜色的蔬菜。
Sleep enough|睡眠充足|Seven to eight hours a night let the body repair itself.|每晚睡七到八小时，让身体得到修复。
Take the stairs|走楼梯|Leave the lift to others and climb to your floor on foot.|把电梯让给别人，自己走楼梯上楼。
Wash your hands|勤洗手|Soap and twenty seconds of water keep many illnesses away.|用肥皂洗二十秒，能挡住许多疾病。
Eat slowly|细嚼慢咽|The stomach needs some time to tell you that it is full.|胃需要一些时间才会告诉你已经饱了。
Stand up|常站起来|After each hour at the desk, stretch and walk a few steps.|每坐一小时，就起来伸展一下、走几步。
Less sugar|少吃糖|Fruit is a sweet end to a meal and brings vitamins too.|饭后吃水果又甜又有维生素。
See friends|多见朋友|People who laugh together often live longer and feel better.|常和朋友一起欢笑的人更健康长寿。
Get some sun|晒晒太阳|A little daylight at noon helps the body to make vitamin D.|中午晒一会儿太阳，有助于合成维生素D。
See a doctor|定期体检|A check-up once a year finds small problems before they grow.|每年体检一次，能及早发现小问题。

tips to save money;ways to save money;money-saving tips|省钱的建议;省钱的方法;省钱小贴士
Write it down|记账|Note everything you spend for a month, and you see where it goes.|把一个月的花费都记下来，\
就知道钱去哪儿了。
Cook at home|在家做饭|A simple home-made meal costs a third of one in a restaurant.|在家做一顿简单的饭，\
只要餐馆三分之一的钱。
Make a list|列购物单|Go shopping with a list, and buy nothing that is not on it.|带着清单去购物，不买清单以外的东西。
Wait a day|等一天再买|Sleep on every large purchase; many wishes are gone in the morning.|大件东西隔一天再买，\
许多愿望第二天就没了。
Repair things|修一修|A needle, some glue or a new battery saves many things.|一根针、\
一点胶水或一块新电池能救回许多东西。
Buy used|买二手|Books, bicycles and furniture are often as good at half the price.|书、自行车和家具，\
半价的二手货往往一样好。
Use the library|去图书馆|Books, films and newspapers are free there, and the heating too.|那里的书、\
电影和报纸都免费，暖气也免费。
Turn it off|随手关灯|Lights and screens that nobody uses need not be on.|没人用的灯和屏幕不必开着。
Save first|先存后花|Put a part of your pay aside on the day that it comes.|发工资当天就先存起一部分。
Bring lunch|自带午饭|A box from home is cheaper and often healthier than a snack.|从家里带饭，比买快餐便宜，\
也常常更健康。
Cancel unused plans|取消不用的会员|Look once a year which subscriptions you really use.|每年看一次，哪些会员真的在用。
Share|与人共享|A drill, a ladder or a car can serve several neighbours.|电钻、梯子或汽车可以几家邻居一起用。

study tips;tips for studying;tips to learn better|学习的建议;学习方法;学习小贴士
Plan the week|做周计划|Decide on Sunday which subject belongs to which day.|周日就定好哪一天学哪一科。
Clear the desk|清理书桌|An empty desk leaves nothing to look at but your book.|桌面空了，眼里就只剩下书本。
Work in blocks|分段学习|Study for twenty-five minutes, then rest for five, and begin again.|学二十五分钟，\
休息五分钟，再重新开始。
Ask questions|多提问|Write down what you do not understand and ask the next day.|把不懂的写下来，第二天去问。
Test yourself|自我测验|Close the book and say aloud what you have just read.|合上书，把刚读的内容大声说出来。
Teach it|讲给别人听|If you can explain it to a friend, you have understood it.|能讲给朋友听，说明你真的懂了。
Start with hard things|先难后易|Do the difficult task while your head is still fresh.|趁头脑清醒先做难的题。
Use examples|多做例题|One worked example often teaches more than a page of rules.|一道例题往往胜过一页规则。
Take notes by hand|手写笔记|The hand is slow, so the mind has to choose what matters.|手写得慢，脑子就会挑出重点。
Review|及时复习|Look at your notes the same evening, and again after a week.|当晚看一遍笔记，一周后再看一遍。
Silence the phone|手机静音|Put it in a bag until the block of work is over.|学完一段之前，把它放在包里。
Rest|注意休息|A tired mind reads the same line again and again.|累的时候，同一行字会反复读好几遍。

writing tips;tips for writing;tips to write better|写作的建议;写作技巧;写作小贴士
Know your reader|了解读者|Picture one person who will read it, and write to that person.|想象一位读者，就为这个人写。
Start simply|开头简单|A short first sentence invites everybody to read the second one.|第一句短，大家才愿意读第二句。
Use short words|用短词|The plain word is nearly always better than the grand one.|平实的词几乎总比华丽的词好。
One thought each|一段一意|Give every paragraph a single thought and let it end there.|每段只说一个意思，说完就停。
Show it|写出画面|Do not say that it was cold; let the windows freeze.|不要说天冷，要写窗上结了冰。
Cut|删减|When the draft is ready, take out a tenth of its words.|初稿写完后，删去十分之一的字。
Read aloud|大声朗读|The ear hears at once where a sentence is too long.|耳朵立刻就能听出哪句太长。
Read much|多读书|Those who read good books collect good sentences without trying.|常读好书的人，不费力就记住了好句子。
Write daily|每天写|Half a page every day grows into a book in a year.|每天写半页，一年就是一本书。
Let it rest|放一放|Tomorrow you will see the mistakes that hide from you today.|今天看不见的错误，明天就看得见。
Ask a friend|请人看看|A second reader finds the gap that you jump over.|另一位读者能找到你忽略的地方。
End well|结尾有力|The last line is the one that the reader takes home.|最后一句是读者会记住的一句。

tips for a job interview;job interview tips;interview tips|面试的建议;面试技巧;求职面试的小贴士
Learn about them|了解公司|Read what the company makes before you sit down with its people.|面试前先了解这家公司做什么。
Practise|提前练习|Say your answers aloud to a friend or to the mirror.|对着朋友或镜子把回答说一遍。
Come early|早点到|Ten minutes before the hour is a good time to arrive.|提前十分钟到最合适。
Dress neatly|衣着整洁|Choose clothes that are clean, simple and comfortable for you.|选择干净、简单又舒适的衣服。
Greet them|主动问好|A smile and a clear hello make the first minute easy.|微笑着清楚地问好，开头就轻松了。
Listen|认真听|Let the question end before you begin to answer it.|等对方问完再开始回答。
Give examples|举例子|Tell what you did, how you did it and what came of it.|说说你做了什么、怎么做的、结果如何。
Be honest|诚实|If you do not know something, say so and how you would learn it.|不知道就直说，并说明会怎样去学。
Ask too|也要提问|Two good questions show that you have thought about the work.|问两个好问题，说明你认真想过这份工作。
Know your strengths|清楚长处|Name three things that you do well, each in a sentence.|用三句话说出自己的三个长处。
Stay calm|保持冷静|A slow breath before each answer helps more than a fast word.|回答前慢慢吸口气，比抢着说更好。
Say thanks|表示感谢|Write a short message the day after to thank them.|第二天写一条简短的感谢信息。

reasons to learn programming;reasons to learn to program;good reasons to code|学编程的理由;学习编程的理由
Understand machines|理解机器|You see what happens behind the screens that fill our days.|\
你会明白每天看的屏幕背后发生了什么。
Solve problems|解决问题|Large tasks become small steps, and small steps can be done.|大任务变成小步骤，小步骤就做得到。
Save time|节省时间|A few lines can do in a second what takes you an hour.|几行代码一秒就能做完你一小时的活。
Find work|找工作|Nearly every trade now needs people who can write programs.|几乎每个行业都需要会编程的人。
Be creative|发挥创意|Games, music and pictures can all begin with some lines of code.|游戏、\
音乐和图画都可以从几行代码开始。
Think clearly|清晰思考|The computer does what you say, so you must say what you mean.|计算机只照你说的做，\
所以要把话说清楚。
Start cheaply|门槛低|An old computer and a free editor are all you need.|一台旧电脑和一个免费编辑器就够了。
Build things|创造东西|Few feelings are better than using a program that you made.|用自己写的程序，是很棒的感受。
Join others|加入社区|People all over the world share their code and help beginners.|世界各地的人分享代码，帮助新手。
Check facts|分析数据|With a small program you can count and compare data yourself.|写个小程序，就能自己统计和比较数据。
Learn patience|学会耐心|Each mistake that you find makes the next one easier to find.|每找到一个错误，\
下一个就更容易找到。
Have fun|乐在其中|It is a puzzle that never ends and always has an answer.|这是一个没有尽头却总有答案的谜题。

tips for travelling;travel tips;tips for a good trip|旅行的建议;旅行小贴士;出行建议
Pack light|轻装出行|Take half of the clothes that you first laid on the bed.|只带你最初摆出来的一半衣服。
Copy your papers|备份证件|Keep a photo of your passport apart from the passport itself.|给护照拍张照，和护照分开存放。
Learn five words|学几句话|Hello, please, thanks, yes and no open many doors.|会说你好、请、谢谢、是和不，就方便多了。
Carry water|带水|An empty bottle passes every check and can be filled inside.|空瓶子能过安检，进去后再装水。
Walk|多走路|On foot you find the small streets that no bus visits.|步行能发现公交车到不了的小街。
Eat locally|吃当地菜|Go where the people of the town have their lunch.|去当地人吃午饭的地方吃。
Start early|早出发|Famous places are quiet and beautiful in the first hour.|名胜古迹在开门的第一个小时最安静也最美。
Keep some cash|带点现金|Small shops and buses do not always take a card.|小店和公交车不一定能刷卡。
Wear good shoes|穿好鞋|Your feet decide how long the day will be.|一天能走多久，由脚决定。
Charge everything|充好电|Fill phone and camera overnight and take a spare battery.|晚上给手机和相机充电，\
再带一块备用电池。
Ask people|问问当地人|A friendly question often leads to the best place of the trip.|友好地问一句，常能找到最好的去处。
Leave time|留出空闲|Plan two things a day and let the rest surprise you.|每天只计划两件事，其余的留给惊喜。

tips to be happy;ways to be happier;tips for a happy life|快乐的建议;让自己更快乐的方法;幸福生活的建议
Be thankful|心怀感激|Each evening, think of three things that went well today.|每天晚上想三件今天顺利的事。
Go outside|到户外去|Trees, sky and fresh air lighten almost every mood.|树木、天空和新鲜空气能让心情变好。
Help someone|帮助别人|A small kindness warms the one who gives it too.|小小的善意也会温暖付出的人。
Laugh|多笑|Keep a funny book or an old joke for hard days.|留一本有趣的书或一个老笑话给难过的日子。
Call a friend|联系朋友|Five minutes with a familiar voice change an afternoon.|听五分钟熟悉的声音，下午就不一样了。
Move|动起来|Dance, run or stretch: the body lifts the mind.|跳舞、跑步或伸展，身体动了，心情也会变好。
Do one thing|一次做一件事|Joy hides in what we do with all our attention.|专心做一件事，快乐就藏在其中。
Make something|动手做点东西|Bake, draw or build, and be proud of the result.|烘焙、画画或做手工，为成果而自豪。
Let it go|学会放下|Not every wrong word deserves a place in your memory.|不是每句难听的话都值得记住。
Set small goals|定小目标|Each small success makes the next step lighter.|每一次小成功都让下一步更轻松。
Rest well|好好休息|After a good night most worries look half as large.|睡个好觉，烦恼看起来就小了一半。
Enjoy the small things|享受小事|A cup of tea in the sun can be a feast.|阳光下的一杯茶也可以是一场盛宴。
"""
