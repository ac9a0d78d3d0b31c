"""Tips with a sentence each: names|名称, then lines of head|题目|sentence|句子."""

TIPS = """
tips to sleep better;tips for better sleep;ways to sleep well|睡得更好的建议;改善睡眠的建议;睡眠小贴士
Keep a rhythm|作息规律|Go to bed and get up at the same time every day, even at weekends.|每天同一时间睡觉和起床，\
周末也不例外。
Dim the light|调暗灯光|Bright light in the evening tells the body that it is still day.|晚上光线太亮，\
身体会以为还是白天。
Leave the phone|放下手机|Put the phone in another room half an hour before you go to bed.|\
睡前半小时把手机放到别的房间。
Cool the room|保持凉爽|Most people sleep best in a room of about 18 degrees.|多数人在18度左右的房间里睡得最好。
Skip late coffee|下午不喝咖啡|Coffee and strong tea keep you awake for many hours after the last cup.|\
咖啡和浓茶喝下后好几个小时都会让人清醒。
Eat early|早点吃晚饭|A heavy meal just before bed keeps the stomach busy all night.|睡前吃得太饱，肠胃整夜都得工作。
Move by day|白天多运动|A walk or some sport in daylight makes you pleasantly tired by night.|白天散步或运动，\
晚上自然有睡意。
Read a little|读几页书|A quiet book on paper calms the mind better than any screen.|安静地读几页纸质书，\
比看屏幕更让人放松。
Write it down|写下烦恼|Put tomorrow's worries on a list, so that they need not stay in your head.|\
把明天的事写在纸上，脑子就不用一直记着。
Keep it dark|保持黑暗|Thick curtains or a sleep mask help you to sleep until morning.|厚窗帘或眼罩能让你一觉睡到天亮。
Keep it quiet|保持安静|Soft ear plugs keep the noise of the street away from your dreams.|柔软的耳塞能挡住街上的噪音。
Take a bath|洗个热水澡|A warm bath an hour before bed relaxes all the muscles.|睡前一小时泡个热水澡，全身都会放松。
Nap briefly|午睡要短|If you sleep at noon, twenty minutes are enough for most people.|中午要睡的话，\
二十分钟对多数人就够了。
Breathe slowly|慢慢呼吸|Count to four as you breathe in, and to six as you breathe out.|吸气时数到四，呼气时数到六。
Get up again|睡不着就起来|If you lie awake for long, do something calm until you feel sleepy.|躺很久还睡不着，\
就起来做点安静的事。

ideas for a rainy day;things to do on a rainy day|雨天可做的事;下雨天的点子;雨天的主意
Bake a cake|烤个蛋糕|The oven warms the kitchen, and the smell makes everybody happy.|烤箱让厨房变暖，\
香味让大家都开心。
Read a novel|读本小说|A good story takes you to places where the sun is shining.|好故事能把你带到阳光灿烂的地方。
Watch an old film|看部老电影|Choose one that you loved years ago and see it with new eyes.|挑一部多年前喜欢的电影，\
用新的眼光再看一遍。
Play a board game|玩桌游|An afternoon goes by quickly with dice, cards and good company.|有骰子、纸牌和好伙伴，\
下午过得飞快。
Write a letter|写封信|Tell a friend who is far away what your life is like now.|给远方的朋友讲讲你现在的生活。
Tidy a drawer|整理抽屉|You may find things again that you missed for a long time.|也许能找到丢了很久的东西。
Cook a soup|煮一锅汤|Vegetables, herbs and an hour of patience are all that it needs.|只需要蔬菜、\
香草和一个小时的耐心。
Draw the window|画窗外|Look how the drops run down the glass, and put it on paper.|看雨滴怎样滑下玻璃，把它画在纸上。
Listen to music|听音乐|Hear a whole album from its first song to its last one.|把一张专辑从第一首听到最后一首。
Learn a song|学一首歌|Sing it line by line until you know it by heart.|一句一句地唱，直到会背为止。
Sort your photos|整理照片|Keep the best pictures and remember the days when you took them.|留下最好的照片，\
回忆拍照的日子。
Visit a museum|逛博物馆|It is dry, it is quiet, and there is always something new.|那里干爽安静，总有新东西可看。
Walk in the rain|雨中散步|With good boots and a coat, the empty streets belong to you.|穿好雨靴雨衣，\
空荡荡的街道都属于你。
Call your family|给家人打电话|A long talk is the best use of a grey afternoon.|灰蒙蒙的下午最适合好好聊一聊。
Fold paper|折纸|Start with a boat, then try a crane and a frog.|先折小船，再试试纸鹤和青蛙。

reasons to read;reasons to read books;good reasons to read more|读书的理由;阅读的理由;多读书的理由
Knowledge|知识|Every book holds something that its writer took years to learn.|每本书里都有作者花多年才学到的东西。
Words|词汇|Readers meet thousands of words and learn them without any effort.|读书的人会遇到成千上万个词，\
不知不觉就学会了。
Calm|平静|Ten quiet minutes with a book slow down a busy heart.|静静读上十分钟，忙乱的心就慢下来。
Imagination|想象力|You build the faces, houses and seas of the story yourself.|故事里的面孔、房屋和大海都由你自己想象。
Understanding|理解他人|Novels show how the world feels to people unlike you.|小说让你明白别人眼中的世界是什么样。
Memory|记忆力|Keeping track of people and places is good exercise for the mind.|记住人物和地点是很好的脑力锻炼。
Travel|旅行|A book brings you to any country for the price of a lunch.|花一顿午饭的钱，书就能带你去任何国家。
Focus|专注|Long texts teach us to stay with one thing for a while.|读长文章让我们学会专心做一件事。
Writing|写作|Those who read good sentences begin to write good ones.|读惯了好句子的人，自己也会写出好句子。
Sleep|睡眠|A few pages in the evening make it easier to fall asleep.|晚上读几页书更容易入睡。
Talk|谈资|Books give friends something worth talking about.|书让朋友之间有值得聊的话题。
History|历史|Voices from a thousand years ago still speak on the page.|千年前的声音仍在纸上说话。
Comfort|安慰|In hard times it helps to see that others went through the same.|困难时看到别人也经历过，会感到安慰。
Ideas|灵感|One good thought from a book can change what you do tomorrow.|书里的一个好想法，可能改变你明天要做的事。
Joy|乐趣|There are few pleasures that are so cheap and last so long.|很少有乐趣这样便宜又这样长久。

tips for learning a language;tips to learn a language;ways to learn a language|\
学外语的建议;学语言的方法;学习外语的小贴士
Start small|从小处开始|Learn five new words a day rather than fifty on one Sunday.|每天学五个新词，\
胜过周日一次学五十个。
Speak early|尽早开口|Use the few words you have, and do not wait to be perfect.|会几个词就用几个词，不要等到完美再说。
Listen daily|每天听|Songs, radio and short videos make your ear used to the sounds.|歌曲、\
广播和短视频让耳朵习惯新的声音。
Read for fun|读有趣的书|Children's books and comics are easy and full of everyday words.|童书和漫画简单易懂，\
全是日常用语。
Write a diary|写日记|Three sentences each evening are enough to see how you grow.|每晚写三句话，就能看到自己的进步。
Use cards|用单词卡|Put the word on one side and a small picture on the other.|一面写单词，另一面画一幅小画。
Repeat|常常复习|See new words again after a day, a week and a month.|新词在一天、一周和一个月后各复习一次。
Label your home|给家里贴标签|Stick notes with names on the door, the table and the mirror.|在门、桌子和镜子上贴上名称。
Find a partner|找个语伴|Talk for half an hour in your language and half in the other.|半小时说你的语言，\
半小时说对方的语言。
Watch films|看电影|First with subtitles, then once more without them.|先看有字幕的，再看一遍没有字幕的。
Make mistakes|不怕犯错|Every mistake that someone corrects is a lesson you will remember.|\
每个被纠正的错误都是一堂难忘的课。
Learn phrases|学整句|Whole phrases come out faster than single words with rules.|整句话比单词加语法更容易脱口而出。
Copy the melody|模仿语调|Speak along with a recording to get the rhythm of the language.|跟着录音一起说，\
学会语言的节奏。
Set a goal|定个目标|Decide to order a meal or read a page by a certain day.|定下日期，学会点一顿饭或读一页书。
Be patient|要有耐心|Languages grow slowly like trees, but they grow every day.|语言像树一样长得慢，但每天都在长。
"""
