"""Phrases in both languages, a line each: what travellers and guests say."""

PHRASES: tuple[tuple[str, str], ...] = tuple(
    (line.split("|")[0], line.split("|")[1])
    for line in """
Hello!|你好！
Good morning!|早上好！
Good afternoon!|下午好！
Good evening!|晚上好！
Good night!|晚安！
Goodbye!|再见！
See you tomorrow!|明天见！
See you later!|回头见！
Thank you!|谢谢！
Thank you very much!|非常感谢！
You're welcome!|不客气！
I'm sorry.|对不起。
Excuse me.|打扰一下。
It doesn't matter.|没关系。
Please.|请。
Yes.|是。
No.|不。
Welcome!|欢迎！
Congratulations!|恭喜！
Happy birthday!|生日快乐！
Happy New Year!|新年快乐！
Merry Christmas!|圣诞快乐！
Good luck!|祝你好运！
Have a good trip!|一路平安！
Cheers!|干杯！
Enjoy your meal!|请慢用！
Get well soon!|早日康复！
Take care!|保重！
Long time no see!|好久不见！
Nice to meet you.|很高兴认识你。
How are you?|你好吗？
I'm fine, thank you.|我很好，谢谢。
And you?|你呢？
What is your name?|你叫什么名字？
My name is Anna.|我叫安娜。
Where are you from?|你是哪里人？
I come from China.|我来自中国。
I come from England.|我来自英国。
How old are you?|你多大了？
I am twenty years old.|我二十岁。
What do you do?|你做什么工作？
I am a student.|我是学生。
I am a teacher.|我是老师。
Do you speak English?|你会说英语吗？
Do you speak Chinese?|你会说中文吗？
I speak a little Chinese.|我会说一点中文。
I don't understand.|我不明白。
I understand.|我明白了。
I don't know.|我不知道。
Please speak slowly.|请说慢一点。
Please say it again.|请再说一遍。
What does this mean?|这是什么意思？
How do you write it?|怎么写？
Please help me.|请帮帮我。
Help!|救命！
Be careful!|小心！
Call the police!|请报警！
I need a doctor.|我需要医生。
I am ill.|我病了。
I have a headache.|我头疼。
I have a cold.|我感冒了。
I am lost.|我迷路了。
I lost my passport.|我的护照丢了。
I lost my wallet.|我的钱包丢了。
What time is it?|现在几点？
What day is it today?|今天星期几？
How much is this?|这个多少钱？
That is too expensive.|太贵了。
Can it be cheaper?|可以便宜一点吗？
I'll take it.|我买了。
I'm just looking.|我只是看看。
Can I pay by card?|可以刷卡吗？
The bill, please.|请结账。
The menu, please.|请给我菜单。
A cup of tea, please.|请来一杯茶。
A cup of coffee, please.|请来一杯咖啡。
A glass of water, please.|请来一杯水。
I am a vegetarian.|我吃素。
I don't eat meat.|我不吃肉。
Not too spicy, please.|请不要太辣。
It tastes good.|很好吃。
I am hungry.|我饿了。
I am thirsty.|我渴了。
I am full.|我吃饱了。
I am tired.|我累了。
I am happy.|我很开心。
I am sad.|我很难过。
I am cold.|我很冷。
I am busy.|我很忙。
I am late.|我迟到了。
I am waiting for you.|我在等你。
I miss you.|我想你。
I love you.|我爱你。
I like you.|我喜欢你。
I am learning Chinese.|我在学中文。
I am learning English.|我在学英语。
I agree.|我同意。
I think so too.|我也这么想。
I forgot.|我忘了。
I am ready.|我准备好了。
Let's go!|走吧！
Come in!|请进！
Sit down, please.|请坐。
Wait a moment, please.|请等一下。
Hurry up!|快点！
Be quiet, please.|请安静。
Turn left.|向左转。
Turn right.|向右转。
Go straight ahead.|一直走。
Is it far?|远吗？
It is near here.|离这里很近。
How do I get there?|怎么去那里？
When does the train leave?|火车几点开？
When does the shop open?|商店几点开门？
When do you close?|你们几点关门？
One ticket to Beijing, please.|请给我一张去北京的票。
Is this seat free?|这个座位有人吗？
I have a reservation.|我有预订。
I'd like a room.|我想要一个房间。
For two nights.|住两晚。
What is the Wi-Fi password?|无线网密码是多少？
Can I take a photo?|可以拍照吗？
No smoking.|禁止吸烟。
Open the door, please.|请开门。
Close the window, please.|请关窗户。
Turn on the light, please.|请开灯。
The weather is nice today.|今天天气很好。
It is raining.|下雨了。
It is snowing.|下雪了。
It is very hot.|很热。
What is this?|这是什么？
Who is that?|那是谁？
Why?|为什么？
When?|什么时候？
Where?|在哪里？
How many?|多少个？
Of course!|当然！
No problem!|没问题！
Really?|真的吗？
Maybe.|也许。
I hope so.|希望如此。
What a pity!|真可惜！
Well done!|做得好！
Never mind.|算了。
Give me a hand.|帮我一下。
Can you help me?|你能帮我吗？
May I ask you something?|我可以问你一件事吗？
Keep in touch!|保持联系！
What is your phone number?|你的电话号码是多少？
Are you free tomorrow?|你明天有空吗？
Let's eat together.|我们一起吃饭吧。
I live in Shanghai.|我住在上海。
This is my friend.|这是我的朋友。
These are my parents.|这是我的父母。
I have two children.|我有两个孩子。
I am married.|我结婚了。
""".strip().splitlines()
)
"""English and Chinese."""
