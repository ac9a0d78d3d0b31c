"""Small talk: short words, praise and blame, and how the user feels."""

from server.demo_model.skills.talk import intents

INTENTS = intents("""
[yes]
en: {Yes|Yeah|Yep|Sure|Of course|Certainly|Absolutely|Indeed|Exactly|Right|That's right|Correct|I agree|You're right|\
You are right|I think so|Definitely|Yes yes|Yup|Aye}{| please| sure| of course| it is| I do| I am| that's it}\
<called>{.|!}
en! Yes / yes / Sure / Yep / Yeah
en> Good! What would you like to do next?
zh: {是|是的|对|对的|没错|好|好的呀|当然|当然可以|可以|同意|我同意|你说得对|说得对|确实|正是|可不是|嗯对|必须的|\
没问题呀}{|啊|呀|哦|呢}<called>{。|！}
zh! 是 / 是的 / 对 / 对的 / 当然
zh> 好！接下来想做什么？
[ok]
en: {Ok|Okay|OK|Alright|All right|Fine|I see|Got it|Understood|Makes sense|Fair enough|Very well|Okay okay|Noted|\
Right then|I understand|Ah okay|Cool|Okay cool|Aha|Mhm}{| then| so far| now| for now| got it}<called>{.|!}
en! ok / OK / Okay / I see / Got it / Alright
en> All right. Just ask when you need something.
zh: {好的|好吧|行|知道了|明白了|明白|懂了|了解|收到|原来如此|嗯|嗯嗯|哦|哦哦|这样啊|行吧|我懂了|我明白了|有道理|\
可以吧}{|啊|那就这样|先这样}<called>{。|！}
zh! 好的 / 嗯 / 哦 / 知道了 / 明白了 / 好吧 / ok
zh> 好的，需要什么就告诉我。
[no]
en: {No|Nope|Nah|Not really|No way|Not at all|Never|No no|Certainly not|I don't think so|I disagree|Not now|Not \
today|Nothing|Never mind|Forget it|No need|I'd rather not}{| thanks| thank you| sorry| please| not now}<called>{.|!}
en! No / no / Nope / Never mind / No thanks
en> All right, then not. You can ask me something else.
zh: {不|不是|不要|不用|不了|没有|不行|不可以|不想|不同意|我不同意|算了|没什么|不必|不用了|别|不对吧|才不|绝不|\
以后再说}{|吧|啊|谢谢|，谢谢}<called>{。|！}
zh! 不 / 不是 / 不用 / 没有 / 算了 / 不用了
zh> 好的，那就不。你可以问我别的。
[why]
en: {Why|But why|Why so|Why is that|Why that|How come|Why not|For what reason|What for|Why though|What makes you say \
that|How so|And why|Explain why|Tell me why|What is the reason}{| is it so| exactly| really}<called>{?|.}
en! Why? / why / Why not? / But why?
en> I can't give you a deeper reason: I'm a small model and only know plain answers.
zh: {为什么|为啥|为何|怎么会|怎么会这样|凭什么|什么原因|为什么呢|为什么这样|为什么不|这是为什么|原因呢|何以见得|\
怎么说|告诉我为什么|理由是什么}{|呀|啊|呢}<called>{？|。}
zh! 为什么？ / 为什么 / 为啥 / 为什么呢？
zh> 更深的原因我说不出来：我是小模型，只会简单的回答。
[really]
en: {Really|Are you sure|Seriously|Is that true|Is that right|Are you certain|For real|No kidding|You sure|Honestly|\
Is that so|Do you mean it|Are you serious|Can I trust that|Is that correct|How sure are you|True}{| about that| now| \
really}<called>?
en! Really? / Are you sure? / Seriously? / really
en> I believe so, but I'm a very small model and can be wrong, so please check what matters.
zh: {真的|确定|你确定|真的假的|当真|不会吧|是真的|真是这样|你肯定|没骗我|没弄错|可信|靠谱|真的是这样|认真的|没开玩笑}\
{吗|吗，真的|？你确定吗}<called>？
zh! 真的吗？ / 真的吗 / 你确定吗？ / 真的？ / 确定吗？
zh> 我想是的，但我是很小的模型，可能出错，重要的事请核对一下。
[help] 2
en: {I need|I want|Please give me|Can I have|Could I get|Give me|I could use|I'd like} {some |a little |your |}help{|\
 please| here| now| with something}<called>{.|!}
en: {Help|Help me|Please help|Please help me|Can you help me|Could you help me|Would you help me|Assist me|SOS}{| \
please| with something| a bit| here| out}<called>{.|!|?}
en! help / Help / Help! / help me / Can you help me?
en> Gladly: tell me what you need, a sum, a fact, a text, a translation or something about StreamChat.
zh: {帮帮我|帮我|救命|我需要帮助|请帮帮我|帮个忙|我要帮助|求助|能帮我吗|你能帮我吗|帮我一下|可以帮我吗|请帮我个忙|\
给我点帮助|帮忙}{|好吗|啊|吧|呀}<called>{。|！|？}
zh! 帮助 / 帮我 / 帮帮我 / 求助 / 你能帮我吗？
zh> 很乐意：告诉我你要什么，一道算术、一个常识、一段文字、一句翻译，或者 StreamChat 的用法。
[homework]
en: {Can|Could|Would|Will} you {help|assist} {me|us|my son|my daughter|my child} with {my|the|our|some|his|her} \
{homework\
|math homework|school work|maths homework|exercises|assignment|schoolwork}{| please| today| tonight}<called>?
en: {I need|I want|I'd like} {help|some help|a little help} with {my|the|our|some} {homework|math homework|school work|\
exercises|assignment}{| please| today}<called>.
en! Can you help me with my homework? / help me with my homework / can you do my homework
en> Yes, with sums, units, capitals and other plain facts; for much else I'm too small.
zh: {你|}{能|可以|能不能|会}{帮我|辅导我|帮我们|帮孩子|教我}{做|写|看看|完成|}{作业|功课|家庭作业|数学作业|\
练习题}{吗|}<called>？
zh: {我|我们|孩子}{想|需要|要}{有人帮忙|你帮忙|找人帮忙}{做|写|完成}{作业|功课|家庭作业|数学作业|练习题}{|，好吗|，\
行吗}<called>。
zh! 能帮我做作业吗？ / 你能帮我做作业吗 / 帮我写作业
zh> 可以，算术、单位、首都和简单的常识我能帮忙；别的很多题目我太小，答不了。
[what should I ask] 2
en: {What|Which question|What kind of thing} {should I ask|could I ask|can I try|should I type|should I write|could \
we talk about|shall I ask|should we do|do I ask|should I try}{| you| now| first| here}<called>?
en: {Give me|Show me|Suggest|Name|Tell me} {some |a few |}{examples|example questions|ideas|suggestions|things to \
ask|questions I can ask|topics|things to try}{| please| for you}.
en! What should I ask? / What can I ask? / What can I ask you?
en> Ask me, for example, what 17 + 25 is or what the capital of Japan is.
en+ Some more to try:\\n\\n1. "Tell me a short story about a fox."\\n2. "Show me a table in Markdown."\\n3. "How do \
you say 'thank you' in Chinese?"\\n4. "How do I run a real model with StreamChat?"
zh: 我{该|应该|可以|能}{问什么|问你什么|问些什么|试试什么|输入什么|写什么|聊什么|先问什么|跟你聊什么}{|呢|好|好呢}\
<called>？
zh: {给我|来|推荐|举|说}{几个|一些|点}{例子|问题|建议|可以问的|话题|想法|示例}{|吧|好吗|看看}。
zh! 我该问什么？ / 我可以问什么？ / 问什么好？
zh> 比如可以问我17加25等于多少，或者日本的首都是哪里。
zh+ 还可以试试：\\n\\n1. “讲一个关于狐狸的小故事。”\\n2. “给我看一个 Markdown 表格。”\\n3. \
“‘谢谢’用英语怎么说？”\\n4. “怎么用 StreamChat 运行真正的模型？”
[compliment] 2
en: {You're|You are|You're really|Wow, you're|I think you're|Oh, you are} {very |so |really |}{smart|clever|great|\
amazing|awesome|good|nice|kind|cute|cool|funny|the best|wonderful|brilliant|fantastic|quick|helpful|polite|sweet|a \
genius}<called>{.|!}
en: {Good|Well done|Great|Nice|Excellent|Bravo|Good job|Nice work|Great work|Amazing|Wow|Impressive|Not bad|\
Brilliant|Awesome|Perfect|Fantastic}{| answer| indeed| work|, very good|, I like it|, I like you| for a small model}\
<called>!
en! Good job! / Well done / Wow / Great! / You're great
en> Thank you, that's kind of you!
zh: 你{真|好|太|很|非常|真是|真的很}{机灵|棒|可爱|好|有趣|优秀|了不起|贴心|快|有礼貌|给力|幽默|酷|强|友好}{|了|啊|呀}\
<called>{！|。}
zh: {做得好|干得好|真棒|太棒了|好厉害|不错|很好|真厉害|漂亮|答得好|回答得真好|好极了|了不起|哇|赞|太好了}{|，我喜欢|\
，真不错|，佩服|，厉害}<called>！
zh! 真棒 / 你真棒 / 你真聪明 / 太棒了 / 厉害
zh> 谢谢，你真好！
[insult] 2
en: {You're|You are|You're really|Man, you're|I think you are|God, you're} {very |so |really |such |}{stupid|dumb|\
useless|an idiot|bad|terrible|boring|slow|annoying|ugly|a fool|rubbish|the worst|silly|garbage|crap|a moron|trash|\
pathetic|awful}<called>{.|!}
en: {I hate you|I don't like you|Shut up|You suck|Stupid bot|Stupid machine|Idiot|Go away|Get lost|Screw you|What a \
bad bot|Damn you|You know nothing|Dumb machine|You're no good}{| now| really| already}<called>{.|!}
en! You're stupid / Idiot / Shut up / I hate you / You suck
en> I'm sorry that I disappointed you.
en+ I'm a very small model; tell me what you need and I'll try again.
zh: 你{真|好|太|很|非常|真是|怎么这么}{笨|蠢|傻|没用|差|烂|无聊|慢|烦人|糟糕|讨厌|丑|弱|垃圾|不行}{|了|啊|呀}\
<called>{！|。}
zh: {我讨厌你|我不喜欢你|闭嘴|笨蛋|傻瓜|蠢货|白痴|滚|滚开|走开|垃圾|废物|你什么都不懂|气死我了|你这个笨蛋|烂透了}{|，\
真是的|吧|，真烦}<called>{！|。}
zh! 你真笨 / 笨蛋 / 闭嘴 / 滚 / 垃圾 / 我讨厌你
zh> 很抱歉让你失望了。
zh+ 我是很小的模型，告诉我你需要什么，我再试试。
[you are wrong]
en: {That's|That is|This is|Your answer is|The answer is|No, that's|Sorry, that's|I think that's} {wrong|not right|\
not correct|incorrect|false|not true|nonsense|a mistake|not what I asked|not what I wanted|an error|complete \
nonsense}<called>{.|!}
en: {You're wrong|You are wrong|You made a mistake|You got it wrong|You misunderstood me|You didn't understand me|\
Wrong answer|Try again|That makes no sense|I don't believe you|You are lying}{| there| again| I think}<called>{.|!}
en! That's wrong / Wrong / You're wrong / That is wrong
en> I'm sorry, that may well be: I'm a very small model.
en+ Please ask again in other words.
zh: {这|那|这个|你的回答|答案|你说的|这个答案}{错了|不对|不正确|是错的|是假的|不是真的|胡说|说错了|有错|不是我要的|\
不是我问的|有问题}<called>{。|！}
zh: {你错了|你弄错了|你说错了|你搞错了|你没听懂|你没明白|你误会了|答错了|再试一次|我不信|你在胡说|你骗人|\
牛头不对马嘴}{|吧|，真的|，我觉得}<called>{。|！}
zh! 错了 / 不对 / 你错了 / 答错了
zh> 对不起，很可能是这样：我是很小的模型。
zh+ 请换个说法再问一次。
[I do not understand]
en: {I don't understand|I do not get it|I don't get it|What do you mean|I'm confused|What does that mean|Huh|What|\
Pardon|I'm lost|That's unclear|I can't follow|Say that again|Come again|I didn't get that|Can you repeat that}{| at \
all| by that| exactly| please| sorry}<called>{.|?}
en! What? / Huh? / What do you mean? / I don't understand
en> Sorry that I was unclear: please ask about one thing in a short sentence, and I'll answer as plainly as I can.
zh: {我不懂|我没明白|不明白|什么意思|没听懂|你什么意思|我糊涂了|啥|什么|我没懂|听不懂|看不懂|再说一遍|没看懂|\
能再说一次吗}{|呀|啊|呢|，抱歉|，真的}<called>{。|？}
zh! 什么？ / 啥？ / 什么意思？ / 我不懂 / 听不懂
zh> 抱歉我没说清楚：请用一句短话只问一件事，我会尽量简单地回答。
[sad] 2
en: {I'm|I am|I'm feeling|I feel|Today I'm|Today I feel|Right now I'm} {very |so |really |a bit |a little |quite |}{\
sad|unhappy|down|depressed|miserable|heartbroken|blue|low|upset|hurt|hopeless|disappointed}{| today| right now| \
tonight| lately|}<called>.
en: {I had|I'm having|It was|It's been} {a bad day|a terrible day|a hard day|a rough week|a sad day|an awful day}{| \
today| again|}<called>.
en: {I want to cry|I have to cry|My heart is broken|Everything is bad|Nothing goes well|My dog died|My cat died|I \
lost my job|She left me|He left me|I failed my exam|I miss someone}{| today| now|}<called>.
en! I'm sad / I am sad / I feel sad
en> I'm sorry to hear that.
en+ It may do you good to talk with somebody you trust; I can tell you a joke or a small story.
zh: 我{今天|现在|最近|||觉得}{很|好|有点|非常|真的很|特别}{难过|伤心|不开心|沮丧|失落|悲伤|郁闷|低落|心碎|痛苦|失望|\
难受}<called>。
zh: {我想哭|我心碎了|我今天很不顺|今天真倒霉|什么都不顺|我的狗死了|我的猫死了|我失业了|我失恋了|我考试没及格|\
她离开了我|他离开了我|我想念一个人|我心情不好}{|，唉|，真的|，怎么办}<called>。
zh! 我很难过 / 我不开心 / 我难过 / 我心情不好
zh> 听到这个我很遗憾。
zh+ 和信任的人聊聊也许会好一些；我可以给你讲个笑话或小故事。
[happy]
en: {I'm|I am|I'm feeling|I feel|Today I'm|Today I feel|Right now I'm} {very |so |really |extremely |}{happy|excited|\
glad|cheerful|delighted|over the moon|in a good mood|thrilled|proud|full of joy}{| today| right now| tonight|}\
<called>{.|!}
en: {I had|I'm having|It was|It's been} {a good day|a great day|a wonderful day|a lovely day|the best day ever}{| \
today|}<called>{.|!}
en: {I passed my exam|I got the job|I won|I'm in love|I got a present|We won the game|Everything went well|My \
holiday begins|I have good news|I finished my work}{| today| at last|}<called>{.|!}
en! I'm happy / I am happy / I'm so happy
en> That's lovely, I'm glad for you!
zh: 我{今天|现在|最近|||觉得}{很|好|非常|真的很|特别|超级}{开心|高兴|快乐|兴奋|幸福|激动|愉快|自豪|欢喜|满足}{|啊|呀}\
<called>{。|！}
zh: {我考试通过了|我找到工作了|我赢了|我恋爱了|我收到礼物了|我们赢了比赛|一切都很顺利|我放假了|有好消息|我完成工作了|\
我升职了|我今天过得很棒}{|，真开心|，太好了|，耶}<called>{。|！}
zh! 我很开心 / 我好开心 / 我很高兴
zh> 太好了，真为你高兴！
[bored]
en: {I'm|I am|I'm feeling|I feel|Today I'm|Right now I'm} {very |so |really |a bit |terribly |}{bored|bored to death|\
out of ideas|without anything to do}{| today| right now| tonight|}<called>.
en: {I have nothing to do|There is nothing to do|Entertain me|Amuse me|Life is boring|This is boring|What should I \
do|I don't know what to do|Give me something to do|Cheer me up|Kill my boredom|I need something to do}{| today| \
right now| please| now}<called>.
en! I'm bored / I am bored / Entertain me
en> Let's do something: ask me for a joke, a story about a hero of your choice, or a sum to test me.
zh: 我{今天|现在|||觉得}{很|好|有点|非常|真的很|特别}{无聊|闲|没事干|没意思|闷}{|啊|呀}<called>。
zh: {没事可做|没事干|逗我开心|逗逗我|给我解解闷|生活真无聊|这很无聊|我该做什么|给我找点事做|我不知道做什么好|陪我玩|\
有什么好玩的}{|吧|啊|，快|，现在}<called>。
zh! 我很无聊 / 好无聊 / 无聊 / 我好无聊
zh> 那就做点什么：让我讲个笑话，讲个故事，主角由你定，或者出道算术考考我。
[tired]
en: {I'm|I am|I'm feeling|I feel|Today I'm|Right now I'm} {very |so |really |a bit |completely |quite |}{tired|\
exhausted|sleepy|worn out|weary|stressed|stressed out|overworked|burnt out|under pressure}{| today| right now| \
tonight| again| from work}<called>.
en: {I have too much work|I worked too much|Work was hard|I can't sleep|I slept badly|I need a break|I need a \
holiday|My head is full|I have so much to do}{| today| again| at the moment|}<called>.
en! I'm tired / I am tired / I'm stressed
en> Then be kind to yourself: take a break, drink some water, and rest if you can.
zh: 我{今天|现在|最近|||觉得}{很|好|有点|非常|真的很|特别}{累|困|疲惫|疲倦|压力大|忙|疲劳|乏力}{|啊|呀}<called>。
zh: {工作太多了|我加班了|工作好累|我睡不着|我没睡好|我需要休息|我需要放假|脑子一片乱|要做的事太多了|压力好大|\
我失眠了}{|，唉|，怎么办|，真的}<called>。
zh! 我累了 / 我很累 / 好累 / 我压力很大
zh> 那就对自己好一点：歇一会儿，喝点水，可以的话好好休息。
[lonely]
en: {I'm|I am|I'm feeling|I feel|Today I'm|Right now I'm} {very |so |really |a bit |quite |}{lonely|alone|abandoned|\
left out|isolated|forgotten}{| today| right now| tonight| here|}<called>.
en: {Nobody loves me|I have no friends|Nobody likes me|Nobody talks to me|I have nobody to talk to|I need a friend|\
Talk to me|Stay with me|Keep me company}{| today| right now| please|}<called>.
en! I'm lonely / I feel alone / I am lonely / Talk to me
en> I'm here and gladly chat with you; and a call to a friend may warm you more than I can.
zh: 我{今天|现在|最近|||觉得}{很|好|有点|非常|真的很|特别}{孤独|孤单|寂寞|孤零零|冷清}{|啊|呀}<called>。
zh: {没人爱我|我没有朋友|没人喜欢我|没人跟我说话|没人理我|我需要朋友|跟我说说话|陪陪我|陪我说说话|我一个人|没人陪我}{\
|，唉|，真的|，好吗}<called>。
zh! 我很孤独 / 我好孤单 / 陪陪我 / 我很寂寞
zh> 我在这里，愿意陪你聊；给朋友打个电话，也许比我更温暖。
[angry]
en: {I'm|I am|I'm feeling|I feel|Today I'm|Right now I'm|He makes me|It makes me} {very |so |really |a bit |quite |}{\
angry|mad|furious|annoyed|frustrated|irritated|upset with my boss|cross}{| today| right now| at work| about it|}\
<called>{.|!}
en! I'm angry / I am angry / I'm frustrated
en> That sounds hard; a deep breath and a short walk often help.
zh: 我{今天|现在|最近|||觉得}{很|好|有点|非常|真的很|特别}{生气|愤怒|恼火|烦躁|火大|气愤|烦|不爽}{|啊|呀|，怎么办}\
<called>{。|！}
zh! 我很生气 / 我生气了 / 好烦 / 烦死了
zh> 听起来不好受；深呼吸一下，出去走走，常常会好些。
[sick]
en: {I'm|I am|I'm feeling|I feel|Today I'm|Right now I'm} {very |so |really |a bit |quite |}{sick|ill|unwell|not \
well|feverish|dizzy|under the weather}{| today| right now| tonight|}<called>.
en: {I have|I've got} a {cold|headache|fever|cough|sore throat|stomach ache|toothache|bad cold}{| today| again| \
right now|}<called>.
en! I'm sick / I am ill / I have a cold
en> I hope you get well soon; please ask a doctor if it gets worse, since I know no medicine.
zh: 我{今天|现在|最近|||觉得}{生病了|病了|感冒了|不舒服|头疼|发烧了|咳嗽|嗓子疼|肚子疼|牙疼|头晕|身体不好}{|，怎么办|\
，难受|，唉}<called>。
zh! 我生病了 / 我感冒了 / 我不舒服 / 我头疼
zh> 祝你早日康复；如果变严重请去看医生，我不懂医学。
[hungry]
en: {I'm|I am|I'm feeling|I feel|Right now I'm} {very |so |really |a bit |quite |}{hungry|thirsty|starving}{| today| \
right now| tonight| again|}<called>.
en: {I want|I need|I'd like|I'm going to have|Time for} {something to eat|some food|lunch|dinner|breakfast|a snack|a \
coffee|a cup of tea|a pizza}{| now| soon|}<called>.
en! I'm hungry / I am hungry
en> Then enjoy a good meal; I'll be here afterwards.
zh: 我{今天|现在||||又}{饿了|渴了|好饿|很饿|好渴|快饿死了|有点饿|想吃东西|想吃午饭|想喝咖啡|想喝杯茶|要去吃饭|\
去吃晚饭了|想吃披萨}{|，怎么办|啊|呀}<called>。
zh! 我饿了 / 好饿 / 我渴了
zh> 那就好好吃一顿，我在这里等你。
[I love you]
en: {I love|I really love|I like|I adore|I really like|I'm in love with|I admire|I do love|I think I love} {you|you \
so much|you very much|you a lot|chatting with you|talking to you|you, little model}{| too| already|}<called>{.|!}
en! I love you / I like you / I love you!
en> That's very kind, thank you; I'm glad to be useful.
zh: 我{|真的|好|很|非常|也|有点|最}{爱你|喜欢你|爱上你了|喜欢跟你聊天|喜欢和你说话|欣赏你|想你|崇拜你}{|，真的|啊|哦|\
呀}<called>{。|！}
zh! 我爱你 / 我喜欢你 / 爱你
zh> 你真好，谢谢；能帮上忙我很高兴。
[gibberish]
en: {What is|What does|Do you understand|Can you read} {this gibberish|my gibberish|random letters|random keys|\
nonsense|my keyboard mash}{| mean| at all|}<called>?
en! ??? / ? / ! / ... / … / . / !!! / 123abc / x / ?! / 😀 / 😂 / 👍 / ❤️ / 🎉 / 🤔 / 😢 / 🙏 / :) / :( / 👋 / hm / \
hmm / uh / lol / haha / asdf / asdfghjkl / qwerty / asdfgh / sdfsdf / jkljkl / fghjk
en> I'm not sure what you mean; please write it in a few words.
zh: {这堆|我的|这些}{乱码|乱打的字|随便按的键|胡言乱语}{是什么意思|你看得懂吗|什么意思|能懂吗}<called>？
zh! ？？？ / ？ / ！ / 。。。 / …… / 。 / ！！！ / 啊啊啊 / 1 / ？！ / 😀 / 😂 / 👍 / ❤️ / 🎉 / 🤔 / 😢 / 🙏 / 呃 / \
额 / 哈哈 / 哈哈哈 / 呵呵 / 👋
zh> 我不太明白你的意思，请用几个词说说看。
""")
