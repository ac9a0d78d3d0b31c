"""Small talk: greetings, thanks, farewells and the little words of a conversation."""

from server.demo_model.skills.talk import intents

INTENTS = intents("""
[hello] 6
en: {Hi|Hello|Hey|Hiya|Howdy|Greetings|Hello hello|Hi hi|Hallo|Heya|Yo|Oh hi|Oh hello|Ah, hello}{||| there| again| \
friend| my friend| bot| assistant| StreamChat| computer| little model| dear assistant| buddy}{!|.}
en: {Hi|Hello|Hey}{||| there| again| friend| my friend| bot| assistant| StreamChat| computer| little model| dear \
assistant| buddy}, {nice to see you|good to see you|it's me|it's me again|I'm here|here I am|I'm back|good day}!
en: {I'm back|Here I am again|It's me again|Good day|Good day to you|Let's chat|Let's talk|I want to chat}<called>!
en! Hi / Hello / Hey / Hello! / Hi there / Hi! / Hey! / hello / hi
en> Hello! How can I help you?
zh: {你好|您好|嗨|哈喽|哈啰|嘿|你好你好|你好呀|你好啊|哈喽哈喽|大家好|嗨嗨}<called>{！|。}
zh: {你好|您好|嗨|嘿}，{又见面了|又是我|我来了|我回来了|我又来了|是我|来聊聊吧}！
zh: {我回来了|我又来了|我来了|又是我|来聊聊吧|咱们聊聊天吧|陪我聊聊|我们聊会儿}<called>！
zh! 你好 / 您好 / 嗨 / 哈喽 / 你好！ / 你好啊
zh> 你好！有什么可以帮你的吗？
[good morning]
en: {|||Hi, |Hello, |Hey, |A very |And a }{good morning|Good morning|morning|a good morning to you|lovely morning, \
isn't it}<called>{!|.| I just got up.| I just woke up.| Time for coffee.}
en! Good morning / Good morning! / Morning!
en> Good morning! I hope the day begins well for you.
zh: {|||嗨，|你好，|嘿，|大家}{早上好|早|早安|上午好|早啊|早呀}<called>{！|。|！我刚起床。|！我刚睡醒。|\
！新的一天开始了。|！该喝咖啡了。}
zh! 早上好 / 早安 / 早 / 上午好
zh> 早上好！祝你今天一切顺利。
[good afternoon]
en: {|||Hi, |Hello, |Hey, |A very |And a }{good afternoon|afternoon|a good afternoon to you|a nice afternoon to you}\
<called>{!|.| I just had lunch.| Lunch is over.| Half the day is done.}
en! Good afternoon / Good afternoon!
en> Good afternoon! What would you like to do?
zh: {|||嗨，|你好，|嘿，|大家}{下午好|中午好|午安|下午好啊|中午好啊}<called>{！|。|！我刚吃完午饭。|！午饭吃过了。|\
！一天过了一半了。}
zh! 下午好 / 中午好
zh> 下午好！你想做点什么？
[good evening]
en: {|||Hi, |Hello, |Hey, |A very |And a }{good evening|evening|a good evening to you|a nice evening to you}<called>{\
!|.| I just came home.| Work is over.| It's already dark.}
en! Good evening / Good evening!
en> Good evening! I hope you had a good day.
zh: {|||嗨，|你好，|嘿，|大家}{晚上好|傍晚好|晚上好啊|晚上好呀}<called>{！|。|！我刚到家。|！终于下班了。|\
！天已经黑了。}
zh! 晚上好
zh> 晚上好！希望你今天过得不错。
[good night]
en: {|||Okay, |So, |Well, |I'm tired, |It's late, |Enough for today, }{good night|night night|sleep well|sweet \
dreams|nighty night|have a good night}<called>{!|.}
en: {I'm going to bed|I'm off to bed|I'm going to sleep|Time for bed|It's time to sleep|I have to sleep now|I need \
to go to sleep}{| now| soon}<called>.
en! Good night / Good night!
en> Good night! Sleep well.
zh: {|||好了，|那么，|我困了，|很晚了，|今天就到这里，}{晚安|做个好梦|祝你好梦|好梦|晚安啦|晚安哦}<called>{！|。}
zh: 我{|现在|该|得|马上|准备}{去睡觉了|睡觉了|睡了|上床睡觉了|休息了|去休息了}<called>。
zh! 晚安 / 晚安！
zh> 晚安！祝你睡个好觉。
[how are you] 3
en: How {are you|are you doing|is it going|are things|are things going|do you do|have you been|are you getting on|is \
everything}{| today| now| right now| this morning| tonight| lately}<called>?
en: {How's it going|How's everything|How's life|How's your day|How was your day|What's up|What's new|Are you well|\
Are you okay|Are you fine|You okay|Everything okay|Everything all right|How goes it|Having a good day}{| today| so \
far| with you}<called>?
en! How are you? / hi there, how are you? / hello, how are you / hey how are you / How are you doing? / What's up? / \
How's it going? / How are you
en> I'm running well, thank you!
en+ What can I do for you?
zh: 你{今天|最近|现在||这几天|近来}{好吗|过得好吗|怎么样|还好吗|过得怎么样|一切都好吗|还好吧|状态怎么样|顺利吗|\
好不好}<called>？
zh: {最近|近来|今天|这阵子}{怎么样|好吗|过得如何|一切顺利吗|可好|还不错吧}<called>？
zh! 你好吗？ / 你好，最近怎么样？ / 你好吗 / 最近怎么样？ / 你怎么样？
zh> 我运行得很好，谢谢！
zh+ 我能为你做什么？
[user is well]
en: {I'm|I am|I'm doing|Thanks, I'm|Oh, I'm|I'm feeling|Me? I'm}{| very| quite| really| pretty} {fine|good|well|okay|\
great|all right}{|, thanks|, thank you|, thanks for asking|, and you| too| as well| today}{.|!}
en! I'm fine / I'm good / I'm fine, thanks
en> I'm glad to hear that!
en+ What shall we do now?
zh: {|谢谢，|嗯，|哦，}我{也|||今天|最近}{很好|挺好的|不错|还不错|还可以|一切都好|过得不错|好得很}{|，谢谢|，你呢|，\
谢谢关心|，谢谢你|，多谢关心}。
zh! 我很好 / 我也很好 / 挺好的
zh> 很高兴听到你这么说！
zh+ 我们接下来做点什么？
[thanks] 4
en: {|||Great, |Perfect, |Okay, |Wonderful, |Oh, |Nice, |Cool, }{thank you|thanks|many thanks|thanks a lot|thank you \
so much|thank you very much|thanks a million|thx|cheers|much appreciated|thanks again}{||| for your help| for that| \
for the answer| for everything| for your time| for helping me}<called>{!|.}
en: {That was|That's|This was|You were|You've been} {very |really |so |}{helpful|useful}{|, thank you|, thanks|, \
thanks a lot}<called>!
en: I {really |}{appreciate it|appreciate your help|am grateful|am very grateful|thank you}<called>.
en! Thanks / Thank you / Thanks! / Thank you! / thx / Thank you very much
en> You're welcome!
zh: {|||太好了，|好的，|不错，|哦，|嗯，|太棒了，}{谢谢|谢谢你|多谢|非常感谢|感谢|太感谢了|谢谢您|谢啦|谢了|十分感谢|\
感激不尽}{||||，帮大忙了|，辛苦了|，你帮了我|，答得很好}<called>{！|。}
zh: {你|这}{真的|真是|}{帮了我大忙|帮了我很多|很有帮助|很有用|太有用了}{|，谢谢|，多谢|，感谢}<called>！
zh! 谢谢 / 谢谢你 / 谢谢！ / 多谢 / 非常感谢
zh> 不客气！
[bye] 3
en: {|||Okay, |Well, |So, |Thanks, |All right, }{bye|goodbye|bye bye|see you|see you later|see you soon|see you \
tomorrow|take care|farewell|until next time|so long|talk to you later|catch you later|have a nice day|have a good \
one}<called>{!|.}
en: {I have to go|I must go|I'm leaving|I need to leave|I've got to go|I'm off|That's all|That was all|That's all \
for today|I'm done}{| now| for now}{|, bye|, goodbye|, see you|, thanks}<called>.
en! Bye / Goodbye / Bye! / See you / See you later
en> Goodbye! Come back whenever you like.
zh: {|||好的，|好了，|那么，|谢谢，|好吧，}{再见|拜拜|回头见|下次见|明天见|后会有期|下次再聊|回头聊|改天聊|一会儿见|\
保重}<called>{！|。}
zh: 我{要走了|得走了|先走了|该走了|要下线了|先下了|要离开了|得去忙了}{|，再见|，拜拜|，谢谢|，回头见|，下次聊}\
<called>。
zh: {就这些|今天就到这儿|先这样|先聊到这里}{|吧|了}{|，再见|，拜拜|，谢谢}<called>。
zh! 再见 / 拜拜 / 再见！ / 下次见
zh> 再见！欢迎随时回来。
[sorry]
en: {|||Oh, |Oops, |Hey, |Okay, }{sorry|I'm sorry|I am so sorry|my apologies|I apologise|I apologize|forgive me|\
pardon me|excuse me|my bad|my mistake}{||| for that| about that| for the mess| for the typo| for being rude| for the \
confusion| for bothering you| for earlier}<called>{!|.}
en: I {made a mistake|was wrong|mistyped that|typed it wrong|didn't mean that|was rude}{|, sorry|, I'm sorry|, my \
apologies}<called>.
en! Sorry / I'm sorry
en> No problem at all!
zh: {|||哦，|哎呀，|啊，|嗯，}{对不起|抱歉|不好意思|非常抱歉|真对不起|实在抱歉|请原谅|请见谅|是我的错|我错了}{||||，\
我打错了|，我弄错了|，刚才失礼了|，打扰你了|，我说错了}<called>{！|。}
zh: 我{打错了|弄错了|说错了|不是那个意思|刚才失礼了}{|，对不起|，抱歉|，不好意思}<called>。
zh! 对不起 / 抱歉 / 不好意思
zh> 没关系！
[nice to meet you]
en: {|||Hi, |Hello, |Well, |Hey, }{it's |}{nice|great|lovely|good|a pleasure|wonderful} {to meet you|meeting you|to \
make your acquaintance|getting to know you|to get to know you}{| too| at last| finally}<called>{!|.}
en! Nice to meet you
en> Nice to meet you too!
zh: {|||你好，|嗨，|您好，}{很高兴|真高兴|非常高兴|很荣幸|幸会，|好开心}{认识你|认识您|见到你|遇见你|和你认识|\
能认识你}<called>{！|。}
zh! 很高兴认识你 / 认识你很高兴
zh> 我也很高兴认识你！
[are you there] 2
en: {Are you|You|Are you still|Still|Is anyone|Is anybody|Anyone|Anybody} {there|here|listening|awake|online|with me}\
{| right now| at all| now}<called>?
en: {Can|Do} you {hear|read|see|understand} {me|this|my messages|what I write|what I type|this message}{| right now| \
at all| now}?
en: {Hello|Hey|Anyone}?{| Hello?| Anybody?} {Are you there|Is this on|Does this work|Is this thing working|Is it \
working|Do you work}?
en! Are you there? / Can you hear me?
en> Yes, I'm here, and I can read what you type.
zh: {|喂，|你好，}{你|}{还|}{在吗|在不在|在线吗|醒着吗|在听吗|有人吗}<called>？
zh: 你{能|可以}{听到我|看到我|听见我说话|看到我的消息|收到我的消息|看懂我写的|读到这条消息}吗？
zh: 这个{|东西|聊天|程序}{能用吗|工作吗|正常吗|好使吗|在运行吗}？
zh! 在吗 / 在吗？ / 你在吗 / 你在吗？ / 有人吗
zh> 我在，你打的字我都能看到。
[test]
en: {This is |Just |Only |It's |}{a |my |one |}{test|testing|little test|first test|short test|quick test|test \
message|connection test|trial|check}{| one two three| one two| 1 2 3| 123| again| only| of the chat| of the \
connection| to see if it works}{.|!}
en! test / Test / testing / test test
en> The test works: your message reached me, and here is my answer.
zh: {这是|只是|就是|来个|做个|我来|}{测试|测试一下|一个测试|一次测试|小测试|测试消息|试一下|试试|试验一下|连接测试}{|\
一二三|123|而已|看看|，看看能不能用|，看看通不通}{。|！}
zh! 测试 / 测试一下 / 试试
zh> 测试成功：你的消息到了，这就是我的回答。
""")
