"""How people ask for anything at all, so that a word the demo model never met means «I don't know» in any question."""

from server.demo_model.skills.talk import intents

BEYOND = """
en> I don't know enough about that.
en+ It lies outside my small world; a real model can help: `./run.sh serve --model FOLDER_OR_HUB_NAME`.
zh> 我不知道，这个我不够了解。
zh+ 它超出了我的小世界，真正的模型可以帮忙：`./run.sh serve --model FOLDER_OR_HUB_NAME`。"""
"""The answer of the sciences, which the others share."""

INTENTS = intents(
    """
[anything] 14
en: {What is|What are|What's|What was|What were|What about|What do you know about|What can you tell me about|What do \
people say about|What is known about|What is so special about|What is wrong with|What is the point of|\
What should I know about|What happened to|What makes|What causes} <topic>{| exactly| really| nowadays| \
again| then|}?
en: {Who is|Who was|Who are|Who invented|Who discovered|Who owns|Who needs|Who likes|Who made|Who started|Who knows \
about|Who pays for|Who decides about|Who wrote about|Who is responsible for} <topic>{| now| today| first| really|}?
en: {Where is|Where are|Where can I find|Where can I buy|Where can I see|Where can I learn about|Where do I get|Where \
do people use|Where does one keep|Where did you hear of} <topic>{| near me| online| nearby| cheaply|}?
en: {When is|When was|When should I use|When did people invent|When do we need|When will we see|When can I try} <topic>\
{| again| first| next|}?
en: {Why is|Why are|Why do people like|Why do we need|Why do people hate|Why should I care about|Why does everybody \
talk about|Why did they ban} <topic>{| so much| important| popular| at all|}?
en: {How is|How are|How does|How do|How did} <topic> {made|work|used|created|spread|change|begin|look like}?
en: {How much is|How much are|How do I choose|How can I improve|How do I deal with|How do I explain|How should I store|\
How long do I need for|How good is|How common is|How do I get rid of|How do I find} <topic>{| quickly| best| myself|}?
en: {Is|Are|Is it true about|Isn't it about|Should I try|Should I worry about|Should I study|Should we allow|Do I \
need|Do you understand|Do you like|Have you got|Does anybody need|Did you hear about|Will there be} <topic>{| \
dangerous| legal| healthy| worth it| expensive|}?
en: {Explain|Describe|Define|Discuss|Tell me about|Tell me everything about|Teach me about|Talk about|Give me facts \
about|Give me an example of|Give me information on|Give me a summary of|Introduce|Clarify|Say something about|Look \
up|Search for|Google|Tell me more about} <topic>{| briefly| in detail| in simple words| to me| please|}.
en: {Summarise|Summarize|Review|Plan|Compare|Predict|Analyse|Evaluate|Criticise|Draw|Paint|Sketch|Design|Fix|Improve|\
Organise|Recommend|Suggest|Research|Optimise|Show me|Find me|Get me|Book|Sell me|Check|Invent|Imagine} <topic>{| for \
me| please| today| properly|}.
en: {Help me with|I need help with|Assist me with|Can you help me with|Could you help me with|Can you help with|I \
have a question about|Give me advice on|I want to know about|I am interested in|Could you check|Can you draw|Can you \
fix|Can you recommend|Can you plan|Can you find|Can you do} <topic>{| please| today| now|}{?|.|}
en: {|||And |So |OK, |Well, }<topic>{: what is that|, what is that| explained| meaning| definition| guide| overview|: \
any news}{?|.|}
zh: {什么是|谁是|谁发明了|谁发现了|谁需要|谁喜欢|哪里有|在哪能买到|在哪能找到|什么时候用|什么时候有|为什么有|\
为什么需要|为什么喜欢|为什么大家都在谈|怎么理解|怎么选择|怎么对付|怎么改进|如何获得|多少钱能买|\
你听说过|你知道|你懂|你喜欢|要不要学|该不该买|我需要|有没有|会不会有}<topic>{|呢|啊|吗|呀}？
zh: <topic>{是什么|是谁|是什么意思|是什么东西|在哪里|在哪儿|什么时候有|为什么重要|为什么这么火|怎么样|怎么用|怎么做|\
怎么办|怎么来的|从哪来|有什么用|有什么好处|有什么坏处|有哪些|有多重要|好吗|安全吗|合法吗|健康吗|贵吗|值得吗|\
难吗|危险吗|流行吗|靠谱吗|会消失吗|多少钱|的定义是什么|的核心是什么|的本质是什么|的特点有哪些|要注意什么}？
zh: {解释|介绍|描述|定义|讨论|总结|分析|评价|预测|比较|推荐|设计|规划|修改|优化|搜索|查一下|查查|画|画一张|讲讲|\
谈谈|聊聊|说说|科普|评论|研究|批评|展示|找一下|告诉我|帮我找|帮我查|帮我画|帮我规划|帮我分析|帮我总结|帮我推荐|给我讲讲|\
给我推荐|给我介绍|详细说明|举例说明|简单介绍一下}<topic>{|吧|一下|，谢谢|，要详细}。
zh: {我想了解|我想知道|我对这个感兴趣：|我有个问题，关于|能帮我处理|你能帮我做|帮帮我，是关于|给点建议，关于|我在学|\
请帮我准备}<topic>{|，怎么办|，可以吗|，好吗|，行吗}{？|。|}
zh: {|||那|那么，}<topic>{的意思|的定义|简介|百科|攻略|大全|的资料|入门|的图片|的新闻}{？|。|}
@
[between] 3
en: {What is|What's|Explain|Tell me|Describe|Show me|Do you know|Can you explain} the {difference|connection|\
relationship|distance|similarity|link|conflict|main difference} between <topic>{| please| in short| exactly|}?
en: {Compare|Contrast|Relate|Combine|Rank|How do I compare|How can one tell apart|How do I tell apart|How do I \
combine|How are} <topic>{| please| for me| in detail| related| different|}{?|.}
en: {Which is better|Difference|Comparison|Which one should I choose}: <topic>{?|, please.|}
zh: <topic>{有什么区别|有什么不同|有什么关系|的区别是什么|哪个好|哪个更好|哪个更重要|怎么区分|有什么联系|\
的差别在哪|谁更厉害|有什么共同点|能一起用吗|怎么选}？
zh: {比较一下|对比|请比较|区分一下|说说|解释一下|分析一下|告诉我}<topic>{|的区别|的不同|的关系|的异同|的差别}{|吧|\
，谢谢}。
@
[choice] 2
en: {Which is|What is|Which one is|Tell me which is|Who is} {better|heavier|bigger|older|cheaper|healthier|faster|\
safer|stronger|more important|more useful|harder to learn|more expensive|worse|lighter}{,|:} <topic>{| today|}?
en: {Should I choose|Should I buy|Do you prefer|Would you rather have|Do people like|Shall I take|Is it wiser to get} \
<topic>{| first| now| for my son| in general|}?
zh: <topic>，{哪个|哪一个|哪种}{更重|更好|更大|更贵|更便宜|更健康|更快|更安全|更强|更重要|更有用|更难学|更老|更轻|\
更差}？
zh: {我该选|我该买|你更喜欢|你选|应该先学|大家更喜欢}<topic>{|呢|啊|，帮我选}？
@
[quantity] 3
en: {How many|How much about|Do you know how many|Tell me how many|About how many|Guess how many|I wonder how many|\
Can you say how many} <topic>{| exactly| roughly| at most| today| in total|}?
en: {Count|Estimate|Find out|Work out|Look up|Do people know|Does anybody know|Have you counted|Can you guess} {how \
many|just how many} <topic>{| please| today| roughly|}{?|.}
zh: <topic>{有多少|有几个|一共多少|数量是多少|大概有多少|总数是几|平均有多少|最多有多少|究竟有多少}{|呢|啊|，你知道吗}？
zh: {你知道|告诉我|算算|估计一下|数一数|统计一下|猜猜}<topic>{有多少|有几个|的数量|的总数|共有几个}{|吧|，谢谢}？
@
[measure] 3
en: {How far|How tall|How old|How deep|How high|How long|How wide|How heavy|How fast|How big|How expensive|How \
dangerous|How hot|How cold|How large|How loud|How far away|How strong|How bright} {is|was} <topic>{| exactly| really| \
today| on average|}?
en: {What is|What's|Tell me} {the height|the depth|the age|the length|the width|the weight|the speed|the distance|the \
temperature|the size} of <topic>{| please| exactly| in metres| in numbers|}?
zh: <topic>{有多远|有多高|有多老|有多深|有多长|有多宽|有多重|有多快|有多大|有多贵|有多危险|有多热|有多冷|有多吵|\
有多亮|多少岁了|多少米高|多少公里远|离这里多远}{|呢|啊|呀}？
zh: {你知道|告诉我|查一下|说说|请问}<topic>的{高度|深度|年龄|长度|宽度|重量|速度|距离|温度|大小|面积}{|吗|是多少}？
@
[text] 4
en: {Write|Please write|Can you write|Could you write|Write me|Draft|Compose|Help me write|I need|Prepare|Create|\
Give me|Can you draft|Generate|I want|Please draft|Make} <topic>{| please| for me| quickly| in English| today|}{.|?|}
zh: {写|帮我写|请写|请帮我写|给我写|替我写|帮忙写|能写|起草|帮我起草|帮我拟|我需要|准备|生成|来|我想写|麻烦写}<topic>{|\
吧|，谢谢|，正式一点|，要简短|好吗}{。|？|}
@
[script] 3
en: {Write|Give me|Show me|I need|Make|Create|Please write|Can you write|Could you write|Build|Send me|Code} {a|me a|\
us a} <topic>{| please| for me| with comments| quickly|}{.|?}
en: {How do I|How can I|How would you} {write|code|build|create|program} a <topic>{| myself| quickly| properly|}?
zh: {写|帮我写|给我|请写|我需要|做|来|能写|编|生成|请给我}一个<topic>{|吧|，谢谢|，带注释|好吗|，要快}{。|？|}
@
[letters] 1
en: {How many|Do you know how many|Tell me how many|Count how many} {letters|vowels|syllables|consonants|r's|a's|times \
the letter e} {are|are there|do you see|occur} in {the word |}<topic>{| exactly| please|}?
zh: <topic>{里|中|这个词里|这个单词里|这个单词中}{有几个字母|有多少个字母|有几个元音|有几个 a|有几个音节|有多少笔画|\
一共几画|有几个辅音}{|呢|啊|，数一数}？
@
[errand] 3
en: {|Please |Can you |Could you |Would you |Quick, |Hey, |Now |OK, |I want you to |Go and }<topic>{|| please| now| \
for me| right away| tonight| at eight| tomorrow}{.|?|!}
zh: {|请|麻烦|能不能|可以|快|现在|你去|马上|请你|麻烦你|赶紧}<topic>{||吧|好吗|，谢谢|，快点|，现在就要|\
，拜托}{。|？|！}
en> I don't know: I'm offline and see no clock, no news and no websites.
en+ Ask me something from my small world instead.
zh> 我不知道：我离线运行，看不到时钟、新闻和网页。
zh+ 可以问我小世界里的事。
[property] 2
en: {|Please tell me: |Do you know: |Check: |Hey, |Tell me: }is <topic> {a prime|a prime number|prime|divisible by 7|a \
perfect square|a square number|a Fibonacci number|a perfect number|irrational|composite}{| or not| please|}?
en: {Check whether|Find out if|Prove that|Tell me if|Test if} <topic> is {a prime|a prime number|prime|divisible by \
7|a perfect square|composite|a Fibonacci number}{| please|}.
zh: {|请问|你知道|判断一下，|检查一下，|证明}<topic>{是质数吗|是素数吗|是不是质数|是不是素数|是完全平方数吗|\
能被7整除吗|是斐波那契数吗|是合数吗|是完全数吗|是质数还是合数}？
en> I don't know: I only calculate plain sums with numbers up to three digits.
en+ Roots, integrals and the like are beyond me.
zh> 我不知道：我只会三位数以内的简单运算。
zh+ 开方、积分之类我不会。
[decimal] 2
en: {What is|What's|Calculate|Compute|How much is|Work out|Solve|Tell me|Please calculate|Can you calculate|I need \
the result of|Figure out|Evaluate} <topic>{| exactly| please| for me| quickly|}{?|.}
en: <topic>{ =| = ?| equals| is| equals what| gives|}?
zh: {|请算|计算|算一下|帮我算|求|算出|请计算|算算|你会算|麻烦算一下}<topic>{|等于多少|是多少|的结果|得多少|\
等于几|=}{？|。}
en> I don't know: I only calculate with whole numbers.
en+ A calculator does this better.
zh> 我不知道：我只会算整数。
zh+ 这个用计算器更好。
""".replace("@", BEYOND.strip())
)
