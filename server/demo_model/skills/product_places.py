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
            "`cancel`. What was written stays.",
            "在网页上按 [Esc] 或点击“停止生成”，在终端里按 [Ctrl-C]。//程序发送 `cancel`。已经写出的内容会保留。",
        ),
        page=(
            "Press [Esc] or click the [«Stop»] button. // What was written so far stays, and «Continue» goes on "
            "with it.",
            "按 [Esc] 或点击[“停止生成”]按钮。//已经写出的内容会保留，点“继续”可以接着写。",
        ),
        terminal=(
            "Press [Ctrl-C]: it stops the [reply], and the chat goes on. // Press it again if you do not want "
            "to wait for the server's word.",
            "按 [Ctrl-C] 停止[回答]，对话可以继续。//如果不想等服务器确认，就再按一次。",
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
            "On the page, click [«Continue»]; a program sends [`continue`]. // The answer goes on from its last token.",
            "在网页上点击[“继续”]；程序发送 [`continue`]。//回答从最后一个 token 接着写。",
        ),
        page=(
            "Click [«Continue»] below the answer. // It is offered where the answer was stopped, was "
            "interrupted or reached its limit.",
            "点击回答下面的[“继续”]。//回答被停止、被中断或达到长度上限时会出现这个按钮。",
        ),
        terminal=(
            "The terminal has [no command] to continue; after a lost connection it goes on by itself. // To go "
            "on with a stopped answer, just ask for more.",
            "终端里[没有继续的命令]；连接断开后它会自动接着写。//对停止的回答，直接再提问即可。",
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
        terminal=("Press [Ctrl-D]. // Ctrl-C only stops a reply.", "按 [Ctrl-D] 退出。//Ctrl-C 只停止回答。"),
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
            "The page follows your [browser], and the terminal follows [`LANG`]. // Both speak English and Chinese.",
            "网页按[浏览器]的首选语言显示，终端按环境变量 [`LANG`] 显示。//两者都支持中文和英文。",
        ),
        page=(
            "The page follows the first [language of your browser]: English or Chinese. // Change it in the "
            "browser's settings and reload.",
            "页面按[浏览器的首选语言]显示中文或英文。//在浏览器的设置里更改后刷新页面。",
        ),
        terminal=(
            "Set [`LANG`]: with `LANG=zh_CN.UTF-8 ./run.sh chat` it speaks Chinese, otherwise English. // "
            "`LC_ALL` and `LC_MESSAGES` come first.",
            "设置环境变量 [`LANG`]：以 `zh` 开头时显示中文，否则显示英文。//`LC_ALL` 和 `LC_MESSAGES` 更优先。",
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
            'The server takes [`--system "TEXT"`], and so does [`./run.sh chat`]. // A program puts `system` '
            "into the `ask` frame.",
            "服务器有 [`--system`] 选项可以设置，终端 [`./run.sh chat`] 也有同样的选项。//程序在 `ask` 帧里写上 "
            "`system`。",
        ),
        page=(
            'The page has [no field] for it; start the server with [`--system "TEXT"`]. // That holds where a '
            "client sends none.",
            '网页上[没有这个设置]，请在启动服务器时用 [`--system "文本"`]。//客户端没有给出系统提示词时就用它。',
        ),
        terminal=(
            'Start it with [`./run.sh chat --system "TEXT"`]. // It holds for the whole conversation.',
            '这样启动：[`./run.sh chat --system "文本"`]，它会用于整个对话。//想换一个时，退出后重新启动。',
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
            "In the terminal, use [`--max-tokens 200`]; a program sets [`params.max_tokens`]. // On the page, "
            "ask for a short answer.",
            "在终端里用 [`--max-tokens 200`] 来限制；程序设置 [`params.max_tokens`] 即可限制长度。//在网页上，"
            "请直接要求它写得短一些。",
        ),
        page=(
            "The page has [no setting] for the length; just [ask] for a short answer. // «Continue» goes on "
            "where the limit was reached.",
            "网页上[没有长度设置]，请直接[要求]它写得短一些。//达到上限时，点“继续”可以接着写。",
        ),
        terminal=(
            "Start it with [`./run.sh chat --max-tokens 200`]. // An answer then ends after so many tokens at "
            "the latest.",
            "用 [`./run.sh chat --max-tokens 200`] 启动，这样可以限制长度。//每条回答最多写这么多 token。",
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
        program=(
            "`ChatClient` does it by itself; otherwise name the turns in [`hello.resume`]. // The server then "
            "sends what was missed.",
            "`ChatClient` 会自动重新连接；自己实现时，请在 [`hello.resume`] 里列出各个回合。//服务器会补发错过的内容。",
        ),
    ),
}
