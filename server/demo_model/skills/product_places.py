"""What is done differently on the page, in the terminal and in a program: a subject has an answer for each place."""

from typing import NamedTuple

from server.demo_model.drawing import Language
from server.demo_model.skills.product_topic import Asked, Text, Topic, how, text, topic

PLACES: dict[str, Asked] = {
    "page": Asked(("on the page", "in the browser", "on the web page"), ("在网页上", "在页面上", "在浏览器里")),
    "terminal": Asked(
        ("in the terminal", "in the terminal client", "in the terminal chat"),
        ("在终端里", "在终端中", "在终端客户端里"),
    ),
    "gradio": Asked(
        ("on the Gradio page", "in Gradio", "in the Gradio UI"),
        ("在 Gradio 页面上", "在 Gradio 里", "在 Gradio 界面里"),
    ),
    "program": Asked(
        ("in a program", "from my program", "in my own program", "over the WebSocket"),
        ("在程序里", "在我的程序里", "通过 WebSocket "),
    ),
}
AND_THERE = Asked(
    (
        "{And|And how|What about|How about|And how is it|How do I do that|And what about|How does it work} "
        "<place>{| then|, please}?",
        "{And what if I am|Same question, but|The same, but|Now the same|OK, and|Thanks, and|And how do I do it|"
        "And how would I do that} <place>{| then}?",
    ),
    (
        "{那|那么|那如果|如果是}<place>呢？",
        "{|如果|要是}<place>{怎么做|怎么办|又怎么做|该怎么做|要怎么操作}{？|呢？}",
        "{还有|以及}<place>{呢|怎么做}？",
    ),
)


class Subject(NamedTuple):
    """Something to do: how it is asked without a place and with one (`<place>`), and the answers."""

    anywhere: Topic
    asked: Asked
    answers: dict[str, dict[Language, Text]]
    """By place."""


def _subject(en: str, zh: str, anywhere: tuple[str, str], **places: tuple[str, str]) -> Subject:
    asked = how(en, zh)
    with_place = Asked(
        tuple(pattern.replace(f"{{{en}}}", f"{{{en}}} <place>") for pattern in asked.en),
        tuple(pattern.replace(f"{{{zh}}}", f"<place>{{{zh}}}") for pattern in asked.zh),
    )
    answers: dict[str, dict[Language, Text]] = {
        place: {"en": text("en", in_en), "zh": text("zh", in_zh)} for place, (in_en, in_zh) in places.items()
    }
    return Subject(topic(asked, *anywhere), with_place, answers)


SUBJECTS: dict[str, Subject] = {
    "stop": _subject(
        "{stop|interrupt|cancel|halt|abort|end} {a|the|this|an ongoing} {reply|answer|response|generation}|stop it|"
        "make it stop|stop the writing",
        "{停止|停下|中断|取消|终止|打断}{回答|一条回答|正在写的回答|生成}|让它停下来",
        (
            "On the page press [Esc] or click «Stop», in the terminal press [Ctrl-C]. // A program sends "
            "`cancel`. What was written stays. The server itself ends with Ctrl-C where it runs.",
            "在网页上按 [Esc] 或点击“停止生成”，在终端里按 [Ctrl-C]。//程序发送 `cancel`。已经写出的内容会保留。"
            "要结束服务器本身，在它运行的终端里按 Ctrl-C。",
        ),
        page=(
            "Press [Esc] or click the [«Stop»] button. // What was written so far stays, and «Continue» goes on "
            "with it.",
            "按 [Esc] 或点击[“停止生成”]按钮。//已经写出的内容会保留，点“继续”可以接着写。",
        ),
        terminal=(
            "Press [Ctrl-C]: it stops the [reply], and the chat goes on. // Esc does the same.",
            "按 [Ctrl-C] 停止[回答]，对话可以继续。//按 Esc 也一样。",
        ),
        gradio=(
            "On the [Gradio] page, click [«Stop»]. // What was written stays, and «Continue» goes on with it.",
            "在 [Gradio] 页面上点击[“停止生成”]。//已经写出的内容会保留，点“继续生成”可以接着写。",
        ),
        program=(
            "Send a [`cancel`] frame with the `turn_id`, or call [`turn.cancel()`]. // `seen` may name the last "
            "token that was shown.",
            "发送带有 `turn_id` 的 [`cancel`] 帧，或者调用 [`turn.cancel()`] 就可以停止。//`seen` "
            "可以写明已经显示到哪个 token。",
        ),
    ),
    "continue": _subject(
        "{continue|go on with|resume} {an|the|this} {answer|reply|stopped answer|cut answer}",
        "{继续|接着写|续写}{回答|停下的回答|这条回答|中断的回答}",
        (
            "On the page, click [«Continue»]; in the terminal, type [`/continue`]. // A program sends `continue`. The "
            "answer goes on from its last token.",
            "在网页上点击[“继续”]；在终端里输入 [`/continue`]。//程序发送 `continue`。回答从最后一个 token 接着写。",
        ),
        page=(
            "Click [«Continue»] [below the answer]. // It is offered where the answer was stopped, was "
            "interrupted or reached its limit.",
            "点击[回答下面的][“继续”]。//回答被停止、被中断或达到长度上限时会出现这个按钮。",
        ),
        terminal=(
            "[Type `/continue`]. // After a lost connection it goes on by itself.",
            "[输入 `/continue`] 即可。//连接断开后它会自动接着写。",
        ),
        gradio=(
            "On the [Gradio] page, click [«Continue»]. // It goes on from the last token.",
            "在 [Gradio] 页面上点击[“继续生成”]。//它从最后一个 token 接着写。",
        ),
        program=(
            "Send a [`continue`] frame with its `turn_id`, or call [`continue_turn`] of `ChatClient`. // It "
            "goes on from the last token.",
            "发送带有 `turn_id` 的 [`continue`] 帧，或者调用 `ChatClient` 的 [`continue_turn`] 来继续。"
            "//它从最后一个 token 接着写。",
        ),
    ),
    "leave": _subject(
        "{leave|quit|exit|end|close} {the chat|StreamChat}",
        "{离开|退出|关闭|结束}{聊天|对话| StreamChat }",
        (
            "On the page, [close the tab]; in the terminal, press [Ctrl-D]. // Your conversation is kept.",
            "在网页上[关闭标签页]；在终端里按 [Ctrl-D]。//对话会保留。",
        ),
        page=(
            "Just [close the tab]. // A reply that runs is stopped on the server, and the conversation is kept.",
            "直接[关闭标签页]。//正在写的回答会在服务器上停止，对话会保留。",
        ),
        terminal=(
            "Press [Ctrl-D] [or type `/quit`]. // The conversation is kept.",
            "按 [Ctrl-D] [或输入 `/quit`] 退出。//对话会保留。",
        ),
        gradio=(
            "On the [Gradio] page, [close its tab]. // That frees the engine, and the conversation is kept.",
            "在 [Gradio] 页面上[关闭它的标签页]。//引擎会立即释放，对话会保留。",
        ),
        program=(
            "Leave the [`async with`] block of `ChatClient`; that closes the connection. // Without it, close "
            "the WebSocket.",
            "离开 `ChatClient` 的 [`async with`] 代码块，连接就关闭了。//不用它时，请关闭 WebSocket 连接。",
        ),
    ),
    "language": _subject(
        "{change|switch|set|choose} the {language|interface language|language of the texts}",
        "{更改|切换|设置|选择}{界面|界面的|}语言",
        (
            "Choose it under [«Settings»] on the page; in the terminal, type [`/lang zh`] or `/lang en`. // Both "
            "speak English and Chinese.",
            "在网页的[“设置”]里选择；在终端里输入 [`/lang zh`] 或 `/lang en`。//两者都支持中文和英文。",
        ),
        page=(
            "Open [«Settings»] and choose a [«Language»]. // Without a choice the page follows your browser.",
            "打开[“设置”]，选择[“语言”]。//不选择时，页面跟随浏览器的语言。",
        ),
        terminal=(
            "Type [`/lang zh`] or [`/lang en`], or start it with `--lang`. // Without a choice it follows `LANG`.",
            "输入 [`/lang zh`] 或 [`/lang en`]，也可以在启动时用 `--lang`。//不选择时，按环境变量 `LANG` 显示。",
        ),
        gradio=(
            "The [Gradio] page follows the [language of your browser]: English or Chinese. // Gradio's own settings "
            "can choose another.",
            "[Gradio] 页面[跟随浏览器的语言]，显示中文或英文。//也可以在 Gradio 自己的设置里选择。",
        ),
        program=(
            "There is [no language] to set: the texts are the model's own. // Ask it, or give a `system` prompt.",
            "程序里[没有语言设置]，文字都来自模型。//可以直接要求它，或者给出 `system` 提示词。",
        ),
    ),
    "system": _subject(
        "{set|give|change|use} {a|the|my own} system prompt",
        "{设置|更改|使用|给出}{系统提示词|系统提示|自己的系统提示词}",
        (
            "Write it under [«Settings»] on the page; in the terminal, type [`/system TEXT`]. // The server's "
            '`--system "TEXT"` holds where a client sends none.',
            "在网页的[“设置”]里填写；在终端里输入 [`/system`] 加上内容。//客户端没有给出时，用服务器的 `--system` "
            "选项。",
        ),
        page=(
            "Open [«Settings»] and write it into [«System prompt»]. // It is used from your next question on.",
            "打开[“设置”]，填写[“系统提示”]。//从下一个问题起生效。",
        ),
        terminal=(
            'Type [`/system TEXT`], or start it with [`./run.sh chat --system "TEXT"`]. // `/system -` is none.',
            "输入 [`/system`] 加上内容，或者启动时用 [`./run.sh chat --system`] 加上内容。//`/system -` 表示不设。",
        ),
        gradio=(
            "On the [Gradio] page, open [«System prompt and sampling»] and [write it there]. // It holds from your "
            "next question on.",
            "在 [Gradio] 页面上打开[“系统提示词与采样参数”]，[在那里填写]。//从下一个问题起生效。",
        ),
        program=(
            'Put [`system`] into the [`ask`] frame. // In Python: `chat.ask(question, system="TEXT")`.',
            "在 [`ask`] 帧里写上 [`system`] 字段即可设置系统提示词。//在 Python 里写成 `chat.ask(question, "
            'system="文本")`。',
        ),
    ),
    "longest": _subject(
        "{limit|shorten|set|change} the length of {an answer|the answers|a reply}",
        "{限制|缩短|设置|更改}回答的{长度|最大长度}",
        (
            "Set [«Longest answer»] under «Settings» on the page; start the terminal with [`--max-tokens 200`]. // A "
            "program sets `params.max_tokens`.",
            "在网页的“设置”里填写[“回答长度上限”]；启动终端时用 [`--max-tokens 200`]。//程序设置 `params.max_tokens`。",
        ),
        page=(
            "Open [«Settings»] and set the [«Longest answer»], in tokens. // «Continue» goes on where the limit was "
            "reached.",
            "打开[“设置”]，填写[“回答长度上限”]，单位是 token。//达到上限时，点“继续”可以接着写。",
        ),
        terminal=(
            "Start it with [`./run.sh chat --max-tokens 200`]. // An answer then ends after so many tokens at "
            "the latest.",
            "用 [`./run.sh chat --max-tokens 200`] 启动，这样可以限制长度。//每条回答最多写这么多 token。",
        ),
        gradio=(
            "On the [Gradio] page, open «System prompt and sampling» and set [«Longest answer, in tokens»]. // "
            "«Continue» goes on where the limit was reached.",
            "在 [Gradio] 页面上打开“系统提示词与采样参数”，设置[“回答最大长度（token）”]。//达到上限时，点“继续生成”"
            "可以接着写。",
        ),
        program=(
            "[Put] [`max_tokens`] into the [`params`] of the `ask` frame. // The reply then ends with `length`.",
            "在 `ask` 帧的 [`params`] 里设置 [`max_tokens`] 即可[限制长度]。//达到时，回答以 `length` 结束。",
        ),
    ),
    "token": _subject(
        "{log in|use a token|give the token|sign in|show my token}",
        "{登录|使用令牌|给出令牌|输入令牌}",
        (
            "Open the [link] that the server printed, or start the terminal with [`--token TOKEN`]. // The link "
            "ends in `#token=…`.",
            "打开服务器给出的[链接]，或者在启动终端时加上 [`--token TOKEN`]。//链接以 `#token=…` 结尾。",
        ),
        page=(
            "Open the [link] that the server printed; it ends in [`#token=…`]. // The page keeps it in a cookie.",
            "打开服务器给出的[链接]，它以 [`#token=…`] 结尾。//页面会把它存入 cookie。",
        ),
        terminal=(
            "Give it with [`./run.sh chat --token TOKEN`]. // Or give the whole printed link to `--server-url`.",
            "这样给出令牌：[`./run.sh chat --token TOKEN`]，即可登录。//也可以把整个链接交给 `--server-url`。",
        ),
        gradio=(
            "Start it with [`./run.sh gradio --token TOKEN`]. // `--auth` asks the users of the page for a login.",
            "这样启动：[`./run.sh gradio --token TOKEN`]，即可连接。//用 `--auth` 可以要求页面的用户登录。",
        ),
        program=(
            "[Show it] as [`token`] in the [`hello`] frame. // In Python: `ChatClient(url, token)`.",
            "在 [`hello`] 帧的 [`token`] 字段里[给出令牌]。//在 Python 里写成 `ChatClient(url, token)`。",
        ),
    ),
    "again": _subject(
        "{reconnect|connect again|get back} after {a lost connection|a network failure|the connection was lost}",
        "{断网后|断线后|连接断开后|网络中断后}{重新连接|重连|恢复连接}",
        (
            "Page and terminal connect again [by themselves], and the reply [goes on] from its last token. // "
            "Where they ask for your word, confirm it.",
            "网页和终端都会[自动重新连接]，回答从最后一个 token [接着写]。//需要您确认时会有提示。",
        ),
        page=(
            "[The page does it by itself] and the reply goes on from its last token. // «Try again» appears "
            "where your word is needed.",
            "[页面会自动重新连接]，回答从最后一个 token 接着写。//需要您确认时会出现“重试”。",
        ),
        terminal=(
            "It connects again [by itself] and the reply goes on; where it asks, press [Enter]. // Ctrl-D leaves.",
            "终端会[自动重新连接]并接着写；有提示时按 [Enter]。//按 Ctrl-D 退出。",
        ),
        gradio=(
            "The [Gradio] page connects again [by itself], and the reply goes on. // After that, just ask on.",
            "[Gradio] 页面会[自己重新连接]，回答接着写。//之后可以继续提问。",
        ),
        program=(
            "`ChatClient` does it by itself; otherwise name the turns in [`hello.resume`]. // The server then "
            "sends what was missed.",
            "`ChatClient` 会自动重新连接；自己实现时，请在 [`hello.resume`] 里列出各个回合。//服务器会补发错过的内容。",
        ),
    ),
    "sampling": _subject(
        "{set|change|choose} the {temperature|seed|sampling parameters}|{raise|lower} the temperature",
        "{设置|更改|调整}{温度|采样参数|随机种子| temperature }|{调高|调低}温度",
        (
            "Set it under [«Settings»] on the page; in the terminal, type [`/set temperature 0.5`]. // A program puts "
            "it into `params`.",
            "在网页的[“设置”]里调整；在终端里输入 [`/set temperature 0.5`]。//程序写在 `params` 里。",
        ),
        page=(
            "Open [«Settings»] and set it under [«Sampling»]. // What you leave empty is the model's own choice.",
            "打开[“设置”]，在[“采样”]下面填写。//留空就用模型自己的值。",
        ),
        terminal=(
            "Type [`/set temperature 0.5`], or start it with [`--param temperature=0.5`]. // Without a value it is "
            "unset.",
            "输入 [`/set temperature 0.5`]，或者启动时用 [`--param temperature=0.5`]。//省略值则恢复默认。",
        ),
        gradio=(
            "On the [Gradio] page, open [«System prompt and sampling»] and move the [slider]. // What you leave as it "
            "is comes from the model's own configuration.",
            "在 [Gradio] 页面上打开[“系统提示词与采样参数”]，移动[滑块]。//没有改动的参数使用模型自己的配置。",
        ),
        program=(
            "Put [`temperature`] and the like [into the `params`] of the `ask` frame. // In Python: "
            "`chat.ask(question, params=Params(temperature=0.5))`.",
            "把 [`temperature`] 等[写进 `ask` 帧的 `params`] 即可。//在 Python 里写成 `chat.ask(question, "
            "params=Params(temperature=0.5))`。",
        ),
    ),
}
