"""What people ask when they begin: what it is, starting it, the page, the terminal, own programs."""

from server.demo_model.skills.product_topic import Topic, ask, how, topic, what

ABOUT: dict[str, Topic] = {
    "streamchat": topic(
        what("{StreamChat|this service|this project|this software}", "{StreamChat|这个服务|这个项目|这个软件}")
        + ask(
            "what {is|does} StreamChat {good for|about|used for}", "StreamChat{有什么用|能做什么|是做什么的|可以做什么}"
        ),
        "StreamChat lets you [chat with a language model on your own] GPU, in real time. // It streams every "
        "token over "
        "a WebSocket to a web page, a terminal or your own program, and nothing that was generated is lost.",
        "StreamChat 让您[在自己的 GPU 上]与语言模型实时聊天。//它通过 WebSocket 把每个 token 送到网页、"
        "终端或您自己的程序，"
        "已经生成的内容不会丢失。",
    ),
    "demo": topic(
        what(
            "{the demo model|the model that ships with StreamChat|the default model|your model}",
            "{演示模型|自带的模型|默认模型}",
        )
        + ask(
            "{which|what} model {runs|is used|is served} {by default|without options|when I set nothing}",
            "{默认|不设置时}{运行|使用|用}的是{哪个|什么}模型",
        ),
        "The demo model is a [model of 15 MB that ships] with StreamChat. // It shows what the service does, and does "
        "not replace a real model; start one with `--model`.",
        "演示模型是[随 StreamChat 附带的]小模型，只有15 MB。//它用来展示服务的功能，不能代替真正的模型；"
        "真正的模型用 `--model` 启动。",
    ),
    "start": topic(
        how(
            "{start|run|launch|set up|install|use|begin with} {StreamChat|the service|the server|this|it}",
            "{启动|运行|安装|开始用|打开|部署}{StreamChat|服务|服务器|它}",
        )
        + ask(
            "{which|what} command {starts|launches|runs} {StreamChat|the server|it}",
            "{启动|运行}{StreamChat|服务}{用什么命令|的命令是什么}",
        ),
        "Run [`./run.sh`] and [open the link] that it prints. // The first start sets everything up; the next "
        "ones install nothing.",
        "运行 [`./run.sh`]，[然后打开]它给出的链接。//第一次启动会自动安装所需的一切，以后启动不再安装。",
    ),
    "end": topic(
        how(
            "{stop|shut down|end|quit|terminate|turn off} {the server|the service|StreamChat itself}",
            "{停止|关闭|结束|退出}{服务器|服务|StreamChat 服务}",
        ),
        "Press [Ctrl-C] in the terminal where the [server] runs. // A reply that was running goes on after the "
        "next start.",
        "在运行[服务器]的终端里按 [Ctrl-C]。//还没写完的回答在下次启动后可以接着写。",
    ),
    "install": topic(
        ask(
            "{what|how much} {gets downloaded|is downloaded|does it download|does the first start download}{| "
            "at first}",
            "{第一次启动|首次启动|安装时}{要|会|需要}下载{多少|什么|多大的东西}",
        )
        + ask(
            "{why does|how long does} the first start {take|need}{| so long}",
            "{为什么第一次启动这么慢|第一次启动要多久}",
        ),
        "The first start downloads vLLM with all it needs: [0.9 GB] without a GPU, several times that with one. // "
        "The next starts install nothing.",
        "第一次启动要下载 vLLM 及其依赖：没有 GPU 时约 [0.9 GB]，有 GPU 时是它的好几倍。//以后启动不再安装任何东西。",
    ),
    "disk": topic(
        ask(
            "how much {disk|disk space|space|storage} does {it|StreamChat|the installation} {need|take|use}",
            "{StreamChat|安装|它}{需要|占用|要占}多少{磁盘|硬盘|空间|磁盘空间}",
        ),
        "Without a GPU the installation takes [3.7 GB] on disk. // With one it is several times that; a model's "
        "weights come on top.",
        "没有 GPU 时，安装占用 [3.7 GB] 磁盘。//有 GPU 时是它的好几倍，模型的权重另算。",
    ),
    "needs": topic(
        ask(
            "what {do I need|does it need|are the requirements|is required|hardware do I need}{| for StreamChat|"
            " to run it}",
            "{运行 StreamChat |运行它|它|StreamChat }{需要什么|有什么要求|的系统要求是什么|需要哪些条件}",
        ),
        "You need Linux on x86-64, [Python 3.11 to 3.14] and [git]. // An NVIDIA GPU is used where there is one;"
        " without "
        "one the model runs on the CPU.",
        "需要 x86-64 上的 Linux、[Python 3.11 到 3.14] 和 [git]。//有 NVIDIA GPU 就会使用；没有时模型在 CPU 上运行。",
    ),
    "python": topic(
        ask(
            "{which|what} {Python|Python version|version of Python} {do I need|does it need|is needed|works|is "
            "supported}",
            "{需要|支持|要用|得用}{哪个|什么|哪些} Python {版本|的版本}",
        ),
        "Python [3.11 to 3.14 works]. // `./run.sh` finds it by itself.",
        "支持 [Python 的版本是] [3.11 到 3.14]。//`./run.sh` 会自己找到它。",
    ),
    "system": topic(
        ask(
            "does {it|StreamChat|this} {run|work} on {Windows|macOS|a Mac|my Mac|ARM|Linux}",
            "{StreamChat|它|这个}{能在|可以在|支持在} {Windows|macOS|Mac|苹果电脑|Linux} 上{运行吗|用吗}",
        )
        + ask(
            "{which|what} operating {system|systems} {does it run on|do I need|is supported|are supported}",
            "{支持|需要}{哪个|哪些|什么}操作系统",
        ),
        "[The engine needs Linux on x86-64]. // From other systems you can open its web page in a browser.",
        "[引擎需要 x86-64 上的 Linux]。//在其他系统上，可以用浏览器打开它的网页。",
    ),
    "clients": topic(
        ask(
            "{which|what} {clients|interfaces|front ends} {are there|does it have|can I use|exist}",
            "{有|支持|能用|可以用}{哪些|什么}{客户端|界面|前端}",
        ),
        "[There are four]: the [web page], the [terminal], a [Gradio] page and your own [programs] over the "
        "WebSocket. // `./run.sh chat` starts the terminal, and `./run.sh gradio` the Gradio page.",
        "[有四种]：[网页]、[终端]、[Gradio] 页面，以及通过 WebSocket 连接的[程序]。//`./run.sh chat` 启动终端，"
        "`./run.sh gradio` 启动 Gradio 页面。",
    ),
    "program": topic(
        how(
            "{write|build|make} {my own|a|an own} {client|program|bot}|{use|call|control} {it|StreamChat} from "
            "{Python|a program|my code|my own program}",
            "{写|编写|做}{自己的|一个}{客户端|程序|机器人}|{在|用} {Python|程序|代码}{里|}{调用|使用}{它| StreamChat }",
        ),
        "Use `ChatClient` in [`clients/chat_client.py`]. // For example:\n\n```python\nasync with "
        'ChatClient(url) as chat:\n    turn = await chat.ask("Hello")\n    end = await turn.wait()\n    '
        "print(turn.text)\n```",
        "使用 [`clients/chat_client.py`] 里的 `ChatClient` 就可以编写自己的程序。//例如：\n\n```python\nasync "
        'with ChatClient(url) as chat:\n    turn = await chat.ask("Hello")\n    end = await turn.wait()\n    '
        "print(turn.text)\n```",
    ),
    "api": topic(
        ask(
            "{is there|does it have|do you offer} {an|a} {API|HTTP API|REST API|OpenAI API|programming interface}",
            "{有|有没有|提供}{API|REST API|HTTP 接口|编程接口}{吗|}",
        ),
        "Chatting goes over the WebSocket at [`/ws`], and conversations over the REST requests below [`/api`]. "
        "// There is no API in OpenAI's form.",
        "聊天通过 WebSocket [`/ws`] 进行，管理对话用 [`/api`] 下的 REST 请求。//没有 OpenAI 格式的接口。",
    ),
    "help": topic(
        ask(
            "{where|how} {can I find|do I find|do I see|are} {all|the} {options|settings}|{which|what} options "
            "{are there|does it have}",
            "{有哪些|在哪里看|怎么查看|哪里有}{全部|所有|}{选项|参数|设置}",
        ),
        "[`./run.sh serve --help`] explains the service's own options. // `./run.sh serve --help-engine` lists "
        "vLLM's, and `./run.sh chat --help` those of the terminal.",
        "[`./run.sh serve --help`] 会说明服务自己的全部选项。//`./run.sh serve --help-engine` 列出 vLLM 的选项，"
        "`./run.sh chat --help` 列出终端的选项。",
    ),
    "commands": topic(
        ask(
            "{which|what} commands {are there|does run.sh have|does run.sh know|can I use}|what can run.sh do",
            "{run.sh 有|有|可以用}{哪些|什么}命令|run.sh {能做什么|怎么用}",
        ),
        "`./run.sh` knows [serve, chat, gradio, test, check, bench and lock]. // `serve` starts the service and is "
        "what it does without a word; `./run.sh --help` explains them.",
        "`./run.sh` 一共有这样几个命令可以使用：[serve、chat、gradio、test、check、bench 和 lock]。//`serve` 启动服务，"
        "不写命令时就是它；`./run.sh --help` 有全部说明。",
    ),
    "dashes": topic(
        ask(
            "{are|do} {dashes and underscores|underscores and dashes} {the same|mean the same|equal}{| in options}",
            "选项{里|中|名里}的{横线和下划线|下划线和横线}{一样|相同|有区别}吗",
        ),
        "Yes, [dashes and underscores mean the same] in an option's name. // So `--history-max` and "
        "`--history_max` are one option.",
        "选项名里的[横线和下划线意思相同]。//例如 `--history-max` 和 `--history_max` 是同一个选项。",
    ),
    "new_chat": topic(
        how(
            "{start|begin|open} a new {chat|conversation}{|| on the page| in the terminal}|{clear|empty} the {chat|"
            "conversation|page}",
            "{||在网页上|在终端里}{开始|新建|开|打开}{新的|一个新的|一个}{对话|聊天}|清空{页面|对话}",
        ),
        "Click [«New chat»] at the top of the page; in the terminal, type [`/new`]. // The old conversation stays in "
        "the list.",
        "点击页面顶部的[“新对话”]；在终端里输入 [`/new`]。//原来的对话还在列表里。",
    ),
    "several": topic(
        ask(
            "can {several|many|multiple|more} {people|users|persons} {use|share} {it|StreamChat|the server|one "
            "server}{| at once| at the same time}",
            "{能|可以|支持}{多人|多个用户|几个人|很多人}{同时|一起|}使用吗|{能|可以}多个用户同时{聊天|连接}吗",
        ),
        "Yes, [many people] can use it at once. // Each has their own conversations; 2000 connections are "
        "allowed by default.",
        "可以，[多人]能够同时使用。//每个人都有自己的对话；默认最多允许2000个连接。",
    ),
    "browsers": topic(
        ask(
            "{which|what} {browser|browsers|web browser} {does it work in|does it need|do I need|can I use|are "
            "supported|is tested}",
            "{支持|能用|可以用|需要}{哪些|什么|哪种}浏览器",
        ),
        "A current browser with [JavaScript] is enough; the tests use [Chromium]. // Without shared workers, "
        "only the newest page of a browser is connected.",
        "支持 [JavaScript] 的新版浏览器即可，测试用的是 [Chromium]。//浏览器没有共享 worker 时，"
        "只有最新打开的页面保持连接。",
    ),
    "phone": topic(
        how(
            "{use|open} {it|StreamChat|the page} on {my|a} {phone|tablet|other computer}",
            "{在|用}{手机|平板|另一台电脑}上{使用|打开|用}{它|页面|}",
        ),
        "Start it with [`--host 0.0.0.0`] and open the printed link, with its token, on the [other device]. // "
        "Both must be in the same network.",
        "启动时加上 [`--host 0.0.0.0`]，再在[另一台设备]上打开带令牌的链接。//两台设备要在同一个网络里。",
    ),
    "markdown": topic(
        ask(
            "{what|which} keys {are there|can I use} on the {page|web page}|{which|what} {shortcuts|keyboard "
            "shortcuts} {are there|does the page have}",
            "{页面|网页}{有哪些|有什么|支持哪些}{快捷键|按键}",
        ),
        "[Enter] sends, [Shift+Enter] starts a new line and [Esc] stops. // That is all you need to remember.",
        "[Enter] 发送，[Shift+Enter] 换行，[Esc] 停止回答。//记住这三个就够了。",
    ),
    "verified": topic(
        ask(
            "what does {verified|the word verified|the green verified|the check mark} {mean|say}{| on the page| "
            "below the answer}",
            "{页面上的|下面的|那个}{已校验|对勾|verified }是什么意思",
        ),
        "The text on the page is [exactly what the server generated], checked with SHA-256. // If it differs, "
        "reload the page.",
        "页面上的文字与[服务器生成的完全一致]，已经用 SHA-256 核对过。//如果不一致，请刷新页面。",
    ),
    "figures": topic(
        ask(
            "what {are|do} the {numbers|figures} below the answer{| mean}",
            "回答下面的{数字|几个数字}{是什么|是什么意思|表示什么}",
        ),
        "They are the [number of tokens], the time until the first one and the tokens per second. // «context» "
        "tells how full the model's context is.",
        "它们是[token 的数量]、首个 token 的用时，以及每秒的 token 数。//“上下文”表示模型的上下文用了多少。",
    ),
}
