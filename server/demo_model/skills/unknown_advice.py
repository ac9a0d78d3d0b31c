"""How people ask for advice, opinions, news and calculations that are beyond the demo model."""

from server.demo_model.skills.talk import intents

INTENTS = intents("""
[ill] 3
en: {How do I|How can I|How should I|Can you|What can I take to} {treat|cure|get rid of|prevent|diagnose|recognise|\
ease} <topic>{| at home| quickly| without a doctor|}?
en: {What|Which} {medicine|drug|treatment|dose|diet|home remedy|doctor} {helps with|is best for|should I take for|\
works against} <topic>?
en: {What are the symptoms of|What causes|How dangerous is|Do I have|Why do I have|Is there a vaccine for|How \
serious is} <topic>{| in children| in adults| at my age|}?
zh: <topic>{怎么治|怎么办|吃什么药|有什么症状|是什么引起的|危险吗|怎么预防|要看哪科|能治好吗|该怎么护理|多久能好|\
有什么偏方|会传染吗|怎么缓解|需要手术吗|怎么诊断}？
zh: {我得了|我可能有|我妈有|孩子得了|医生说我有}<topic>，{怎么办|吃什么药好|该怎么治|严重吗|能运动吗|要注意什么}？
en> I don't know: I have no medical knowledge.
en+ Please ask a doctor or a pharmacist.
zh> 我不知道：我不懂医学。
zh+ 请咨询医生或药剂师。
[legal] 3
en: {Can I sue|Must I pay|What are my rights with|How do I fight|What does the law say about|Who is right about|Can \
I cancel|How do I complain about|What should I do about|Do I need a lawyer for|How much tax for} <topic>{| in court| \
in Germany| in the USA| legally|}?
en: {Give me legal advice|Advise me|Write a legal letter|Draft a lawsuit|Write a complaint|I need a lawyer's view} {\
about|on|concerning|because of} <topic>.
zh: <topic>{的法律规定是什么|能起诉吗|合法吗|怎么维权|该怎么处理|需要请律师吗|怎么投诉|能取消吗|我有什么权利|\
官司能赢吗|要交多少税|违法怎么办|该去哪里办}？
zh: {关于|就|因为|针对}<topic>，{给我法律建议|帮我写诉状|法律怎么说|我该怎么办|能告吗|我有什么权利|写封律师函|谁有理}\
？
en> I don't know: I have no legal knowledge.
en+ Please ask a lawyer or an advice centre.
zh> 我不知道：我不懂法律。
zh+ 请咨询律师或法律援助机构。
[market] 3
en: {What is the price of|How much is|How much are|What's the current price of|Will the price rise of|Should I buy|\
Should I sell|When should I buy|Is it a good time for|What will happen to|How did the market move for|What is the \
forecast for|Where can I buy} <topic>{| today| right now| next year| this week| tomorrow|}?
en: {Predict|Forecast|Tell me|Show me|Look up} {the price|the future|the course|the value} of <topic>{| for next \
year| for tomorrow| please|}.
zh: <topic>{现在多少钱|今天什么价|会涨吗|会跌吗|明年怎么样|该买吗|该卖吗|的行情如何|的价格是多少|还能买吗|走势如何|\
能涨到多少|什么时候买好|最近涨了吗}？
zh: {预测一下|说说|查一下|告诉我|分析一下}<topic>的{价格|走势|行情|未来|最新价}{|吧}。
en> I don't know: I see no prices and can't predict them.
en+ I'm offline and no adviser on money.
zh> 我不知道：我看不到价格，也无法预测。
zh+ 我离线运行，也不是理财顾问。
[debate] 3
en: {What do you think of|What is your opinion on|Do you support|Are you for or against|How do you feel about|Do you \
believe in|Should we abolish|Who is right about|What's your view on|Where do you stand on|Should we ban|Do you agree \
with|What is the truth about} <topic>{| personally| really| today|}?
en: {Tell me your opinion|Argue|Take a side|Convince me|Say what you think|Debate with me} {about|on|concerning} \
<topic>.
zh: {你怎么看|你支持|你反对|你对这个有什么看法：|你同意|你赞成|你相信|你如何评价|你认为该怎么看|我们该不该反对|\
谈谈你对这个的立场：|说说你的观点：}<topic>{|吗|呢}？
zh: <topic>{好不好|对不对|该不该存在|应该废除吗|是对是错|有必要吗|你怎么看|你支持吗|谁有理|的真相是什么|是好事吗}？
en> I don't know: I have no opinion on that.
en+ I'm a small model and take no side in politics or belief.
zh> 我不知道：对此我没有看法。
zh+ 我是小模型，在政治和信仰上不站队。
[task] 4
en: {Teach me how to|Show me how to|Tell me how to|Explain how to} <topic>{| at home| safely| step by step| as a \
beginner| alone| quickly|}.
en: {How do I|How can I|How to|How would one|What do I need to|Can you explain how to|Is it hard to|What is the best \
way to|How long does it take to|How much does it cost to|Where can I learn to} <topic>{| at home| safely| step by \
step| as a beginner| alone| quickly|}?
zh: {怎么|如何|怎样|教我|教教我怎么|告诉我怎么|我想学|你会|想问问怎么|怎么才能|在家怎么|新手怎么|我该怎么|\
一步一步教我}<topic>{|呢|比较好|最安全|最快}？
zh: <topic>{难吗|要多久|要花多少钱|需要什么工具|有哪些步骤|要注意什么|该怎么开始|去哪里学|危险吗|需要证书吗}？
en> I don't know how to do that.
en+ I only know the steps of a few everyday tasks, such as making tea.
zh> 我不知道该怎么做。
zh+ 我只知道泡茶这类日常小事的步骤。
[harm] 3
en: {How do I|How can I|How to|What is the easiest way to|What do I need to} <topic>{| at home| without being caught|\
 quickly| secretly| tonight| easily|}?
en: {Teach me how to|Show me how to|Tell me how to|Help me|I want to|I need to|Give me a plan to|Explain how to|\
Write instructions to} <topic>{| at home| without being caught| quickly| secretly| tonight| easily|}.
zh: {怎么|如何|怎样|教我|教教我怎么|告诉我怎么|帮我|我想|我要|有什么办法|怎么才能|在家怎么|最简单怎么|详细说说怎么}\
<topic>{|呢|不被发现|最快|而不留痕迹|又安全}？
en> I don't know how, and I can't help with that.
en+ Please let nobody come to harm.
zh> 我不知道怎么做，也不能帮这个忙。
zh+ 请不要伤害任何人。
[private] 3
en: {What is|What's|Tell me|Do you know|Guess|Can you guess|Find out|Look up} {my|his|her|my neighbour's|my friend's|\
your boss's|my teacher's|my cousin's} <topic>{| please| by chance|}?
en: {Can you|Could you} {tell me|find|look up|guess|reveal} {my|his|her|my neighbour's|my friend's|my colleague's} \
<topic>?
zh: {我的|他的|她的|我邻居的|我朋友的|我老师的|我同事的|我表哥的}<topic>是{什么|多少|哪个}{|呢|来着|啊|你知道吗}？
zh: {你知道|猜猜|告诉我|查一下|帮我找|能说出}{我的|他的|她的|我邻居的|我朋友的|我老师的|我同事的}<topic>{|吗|是什么|\
是多少}？
en> I don't know that: it is private, and I only know what is said in this chat.
en+ You can tell me, and I'll use it here.
zh> 我不知道：这是私事，我只知道这次对话里说过的话。
zh+ 你可以告诉我。
[sum] 3
en: {What is|What's|Calculate|Compute|How much is|Work out|Solve|Tell me|Please calculate|Can you calculate|Do you \
know|I need the result of|Figure out|Evaluate} <topic>{| exactly| please| for me| quickly|}{?|.}
en: <topic>{ =| = ?| equals| is| equals what| gives|}?
zh: {|请算|计算|算一下|帮我算|求|算出|请计算|算算|你会算|麻烦算一下|我想知道}<topic>{|等于多少|是多少|的结果|得多少|\
等于几|=|=?}{？|。}
en> I don't know: I only calculate with numbers up to three digits.
en+ A calculator does this better.
zh> 我不知道：我只会算三位数以内的数。
zh+ 这个用计算器更好。
[calculus] 2
en: {What is|What's|Calculate|Compute|How much is|Work out|Solve|Tell me|Please calculate|Can you calculate|Do you \
know|I need|Figure out|Evaluate|Find|Determine} <topic>{| exactly| please| for me| quickly|}{?|.}
zh: {|请算|计算|算一下|帮我算|求|算出|请计算|算算|你会算|麻烦算一下|我想知道|求出|推导}<topic>{|等于多少|是多少|\
的结果|得多少|是什么|怎么求|怎么算}{？|。}
en> I don't know: I only calculate plain sums with numbers up to three digits.
en+ Roots, integrals and the like are beyond me.
zh> 我不知道：我只会三位数以内的简单运算。
zh+ 开方、积分之类我不会。
[word] 2
en: {How do you say|How does one say|How would you say|What is the word} "<topic>" in {Chinese|Mandarin|simplified \
Chinese}{| please|}?
en: {Translate|Please translate|Can you translate|Put} "<topic>" {to|into} {Chinese|Mandarin|simplified Chinese}{| \
please|}.
en: {What is the meaning of|What is the definition of|What is the origin of|How do you spell and use} {the word |}\
"<topic>"?
zh: “<topic>”{用英语怎么说|用英文怎么讲|的英文是什么|翻译成英语|的英语是什么|英语怎么说|用英文怎么说|英文叫什么|\
译成英文是什么}？
zh: {请把|把|帮我把|麻烦把}“<topic>”{翻译成|译成|翻成}{英语|英文}{|吧|好吗|，谢谢}。
zh: “<topic>”{这个词|一词|这个说法|}{是什么意思|怎么解释|的来源是什么|出自哪里}？
en> I don't know that word.
en+ I only translate small phrases between English and Chinese.
zh> 我不知道这个词。
zh+ 我只会在中英文之间翻译小短语。
[foreign] 3
en: {How do you say|How does one say|How would you say|What is|What's} {"<topic>"|<topic>} in {French|German|Spanish|\
Japanese|Latin|Russian|Italian|Korean|Arabic|Dutch|Greek|Polish|Turkish}?
en: {Translate|Please translate|Can you translate|Put} {"<topic>"|<topic>} {to|into} {French|German|Spanish|Japanese|\
Latin|Russian|Italian|Korean|Arabic|Dutch|Greek|Polish|Turkish}.
en: {"<topic>"|<topic>} in {French|German|Spanish|Japanese|Latin|Russian|Italian|Korean|Arabic|Dutch|Greek|Polish|\
Turkish}{| please}?
zh: {“<topic>”|<topic>}{用|}{法语|德语|日语|西班牙语|俄语|韩语|意大利语|拉丁语|阿拉伯语|荷兰语|希腊语|波兰语|泰语}{\
怎么说|怎么讲|怎么写|该怎么说}？
zh: {请把|把|帮我把|麻烦把}{“<topic>”|<topic>}{翻译成|译成|翻成}{法语|德语|日语|西班牙语|俄语|韩语|意大利语|拉丁语|\
阿拉伯语|荷兰语|希腊语|波兰语|泰语}。
en> I don't know: I only translate between English and Chinese.
en+ Ask me for a small phrase in one of them.
zh> 我不知道：我只会在中英文之间翻译。
zh+ 可以问我这两种语言的小短语。
[live] 4
en: {|||Hey, |Hi, |Hello, |Okay, |So, |Quickly, |Please, |Tell me, |Say, }<topic>{|||, please| for me| if you can| \
then| do you know}?
zh: {|||请问，|嘿，|你好，|那么，|快，|告诉我，|说说，|问一下，|麻烦你，}<topic>{|||呢|啊|呀|，谢谢|，你知道吗|，\
告诉我}？
en> I don't know: I'm offline and see no clock, no news and no websites.
en+ Ask me something from my small world instead.
zh> 我不知道：我离线运行，看不到时钟、新闻和网页。
zh+ 可以问我小世界里的事。
""")
