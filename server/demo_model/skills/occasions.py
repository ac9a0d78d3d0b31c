"""Small talk: weather, weekends, feasts and wishes."""

from server.demo_model.skills.talk import intents

INTENTS = intents("""
[interesting]
en: {Tell|Give|Teach|Show} me {something|anything|a thing that is|a fact that is|one thing that is} {interesting|fun|\
new|cool|surprising|amazing|fascinating|nice|exciting}{| please| now| today|}<called>.
en: {Do you know|Got|Have you got} {something|anything} {interesting|fun|new|cool|surprising|amazing}<called>?
en! Tell me something interesting / Tell me something / Surprise me / Tell me a fun fact
en> An octopus has three hearts, and its blood is blue.
zh: {说|讲|告诉我|来|教我}{点|一件|一个|些}{有趣的|有意思的|好玩的|新鲜的|让人惊讶的|神奇的|冷门的}{|事|东西|知识|\
事情}{|吧|好吗|听听}<called>。
zh: 你{知道|有}{什么|没有}{有趣的|有意思的|好玩的|新鲜的|神奇的}{|事|东西|知识|事情}<called>？
zh! 说点有趣的 / 给我一个惊喜 / 讲点有意思的 / 说个冷知识
zh> 章鱼有三颗心脏，它的血是蓝色的。
[weather talk]
en: {Nice|Lovely|Bad|Terrible|Beautiful|Awful|Great|Horrible|Wonderful} {weather|weather we have|day outside|\
sunshine|sky|rain}{| today| right now| here|, isn't it}<called>{.|!}
en: {It's|It is|Today it's|Outside it's|Here it's} {raining|snowing|sunny|cold|hot|windy|foggy|so hot|so cold|\
freezing|raining again|stormy|cloudy|warm}{| today| right now| here| outside| again}<called>{.|!}
en! Nice weather today / It's raining / It's cold / It's hot today
en> I have no window, so thank you for telling me about the weather!
zh: {今天|外面|这里|现在|今天外面|这两天}{天气真好|天气不错|天气很差|下雨了|在下雨|下雪了|出太阳了|好冷|好热|风很大|\
有雾|又下雨了|阳光真好|很暖和|多云|真冷|热死了}{|啊|呀|呢}<called>{。|！}
zh! 今天天气真好 / 下雨了 / 好冷 / 好热 / 天气真好
zh> 我没有窗户，谢谢你告诉我天气！
[weekend]
en: {It's|It is|Finally it's|At last it's|Hurray, it's|Tomorrow is|Today is} {the weekend|Friday|Saturday|Sunday|a \
holiday|my day off|weekend time}{| again| at last| already|}<called>{.|!}
en: {Have a|Enjoy your|I wish you a|Have a nice|Have a great} {weekend|Friday|Saturday|Sunday|day off|holiday}\
<called>{.|!}
en! Happy weekend / Have a nice weekend / It's Friday!
en> Enjoy it and rest well! I work on every day of the week.
zh: {今天是|终于到|终于是|明天是|又到|马上就是}{周末|星期五|周五|星期六|周六|星期天|周日|假期|休息日}{了|啦}<called>{\
。|！}
zh: {祝你|愿你|过个|享受}{周末愉快|愉快的周末|假期愉快|周末开心|你的周末}<called>{。|！}
zh! 周末愉快 / 周末了 / 今天周五
zh> 好好享受，好好休息！我一周七天都在。
[birthday]
en: {It's|Today is|Tomorrow is|Hey, it's|Guess what, it's|Soon it's} {my birthday|my son's birthday|my daughter's \
birthday|my friend's birthday|my mum's birthday|my dad's birthday|my wife's birthday|our birthday}{| today| finally|}\
<called>{.|!}
en: {I turn|I'm turning|Today I turn|I turned|I have a birthday and turn} {a year older|one year older|another year \
older}{| today| tomorrow|}<called>{.|!}
en! It's my birthday / Today is my birthday / It's my birthday!
en> Happy birthday, and all the best for the new year of life!
zh: {今天|明天|后天|今天刚好|嘿，今天}{是我生日|我过生日|是我的生日|是我儿子的生日|是我女儿的生日|是我朋友的生日|\
是我妈妈的生日|是我爸爸的生日|我又大了一岁}{|哦|啦|呢}<called>{。|！}
zh! 今天是我生日 / 我生日 / 今天我过生日
zh> 生日快乐，祝新的一岁一切都好！
[holiday]
en: {Merry Christmas|Happy Christmas|Happy New Year|Happy Easter|Happy holidays|Season's greetings|Happy Halloween|\
Happy Thanksgiving|Happy Lunar New Year|Happy Spring Festival|Happy Chinese New Year|Happy Mid-Autumn Festival|Happy \
Valentine's Day}{| to you| everyone| to all| and all the best|}<called>{.|!}
en! Merry Christmas! / Happy New Year! / Merry Christmas / Happy New Year
en> Thank you, the same to you and yours!
zh: {圣诞快乐|新年快乐|元旦快乐|复活节快乐|节日快乐|春节快乐|中秋快乐|端午安康|国庆快乐|元宵节快乐|情人节快乐|\
万圣节快乐|恭喜发财|新春大吉|过年好}{|，万事如意|，祝你一切顺利|，大吉大利|，身体健康|啊|呀}<called>{！|。}
zh! 新年快乐 / 圣诞快乐 / 春节快乐 / 节日快乐 / 恭喜发财
zh> 谢谢，也祝你和家人节日快乐！
[good luck]
en: {Wish me luck|Cross your fingers|Keep your fingers crossed|I need luck|Wish me good luck|I have an exam|I have a \
test|I have an interview|I have a job interview|I have a big day|I'm nervous}{| today| tomorrow| please| now| for \
tomorrow}<called>{.|!}
en! Wish me luck / Wish me luck! / I have an exam tomorrow
en> Good luck, you can do it!
zh: {祝我好运|祝我成功|给我加油|为我祈祷|我需要好运|我要考试|我有考试|我有面试|我要面试|我要参加比赛|我好紧张|\
给我打打气}{|了|，好紧张|，明天|吧|，今天}<called>{。|！}
zh! 祝我好运 / 给我加油 / 我明天考试
zh> 祝你好运，你一定行！
[wishes]
en: {Have a|I wish you a|You too, have a} {pleasant|fine|great|lovely|wonderful} {day|evening|afternoon|time|week|\
morning}{| too| as well| everyone|}<called>{.|!}
en: {Good luck|All the best|Best wishes|Take it easy|Stay safe|Stay healthy|Be well|Good luck to you}{| too| with \
your work| as well|}<called>{.|!}
en! Good luck! / All the best
en> Thank you, I wish you the same!
zh: 祝你{|今天|明天|今晚|有个|过得}{愉快|开心|一切顺利|好运|好心情|万事如意|工作顺利|天天开心|身体健康|美好的一天}{|\
哦|啊}<called>{。|！}
zh! 祝你愉快 / 祝你好运 / 祝你开心
zh> 谢谢，也祝你一样！
""")
