"""The page: its settings, what it keeps, and the versions of questions and answers."""

from server.demo_model.skills.product_topic import Topic, ask, how, topic

PAGE: dict[str, Topic] = {
    "settings": topic(
        how(
            "{open|find|change|see} the settings{| on the page| of the page}",
            "{打开|找到|更改|查看}{|网页的|页面的}设置",
        )
        + ask(
            "{which|what} settings {are there on the page|does the page have}",
            "{网页|页面}{有哪些|有什么}设置",
        ),
        "[«Settings»] stands below the list of conversations on the page: [system prompt, sampling], language, theme "
        "and text size. // They are kept in this browser.",
        "[“设置”]在网页的对话列表下面，有[系统提示词、采样参数]、语言、主题和字号。//设置保存在这个浏览器里。",
    ),
    "text_size": topic(
        how(
            "{enlarge|change|increase|set} the {text size|font size|size of the text|letters}|make the {text|font|"
            "letters} {larger|bigger|smaller}",
            "{调大|改变|更改|设置}{字号|字体大小|文字大小}|把{字|文字}{变大|放大|调大|变小}",
        ),
        "Open [«Settings»] on the page and choose a [«Text size»]. // The browser's own zoom works as well.",
        "在网页上打开[“设置”]，选择[“文字大小”]。//也可以用浏览器自己的缩放。",
    ),
    "versions": topic(
        how(
            "{see|find|go back to|return to|choose} {an earlier|another|the old|a previous} {version|version of the "
            "answer|answer}|{switch between|leaf through} {versions|answers}",
            "{查看|找回|回到|选择}{之前的版本|旧的回答|另一个版本|原来的回答}|{切换|翻看}{版本|各个版本}",
        ),
        "Leaf through the versions with the arrows [«Previous version»] and [«Next version»] on the page. // "
        "Questions have versions as well as answers, and the chat goes on from the one that is shown.",
        "用网页上的箭头[“上一个版本”]和[“下一个版本”]翻看。//问题和回答都可以有多个版本，对话从显示的那个继续。",
    ),
    "drafts": topic(
        ask(
            "{is|are} {my draft|drafts|unsent text|what I have typed} {kept|saved|lost}|what {happens to|becomes of} "
            "{my draft|what I typed|text that I have not sent}",
            "{草稿|没发送的内容|打了一半的字}{会保存吗|会丢吗|还在吗|保存在哪里}",
        ),
        "Yes, the page keeps a [draft] for [each conversation], in this browser. // It is there again when you come "
        "back.",
        "会保留，网页为[每个对话]保存一份[草稿]，存在这个浏览器里。//回来时它还在。",
    ),
    "ahead": topic(
        ask(
            "can I {type|write|send|ask} {the next|another} question {while it answers|while it "
            "is answering|while an answer streams|before the answer ends}",
            "{回答时|正在回答时|没答完时}{能|可以}{写|发|输入}下一个问题吗",
        ),
        "Yes, the next question [waits] and goes out [when the answer has ended]. // Until then you can edit or remove "
        "it.",
        "可以，下一个问题会[先等着]，[回答结束后]自动发出。//在那之前可以修改或撤回。",
    ),
    "copy": topic(
        how(
            "copy {an answer|the answer|a reply|the text|the code}",
            "复制{回答|一条回答|文字|代码}",
        ),
        "Click [«Copy the answer»] below it on the page, or type [`/copy`] in the terminal. // A block of code has "
        "«Copy code»; in the terminal it is `/copy code`.",
        "点击网页上回答下面的[“复制回答”]，或者在终端里输入 [`/copy`]。//代码块有“复制代码”，终端里用 `/copy code`。",
    ),
}
