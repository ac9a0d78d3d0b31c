"""What people ask when something does not work as they expect, and about the terminal's own options."""

from server.demo_model.skills.product_topic import Topic, ask, how, topic, what

TROUBLE: dict[str, Topic] = {
    "quit_terminal": topic(
        how(
            "{leave|quit|exit|close|end|get out of} the {terminal|terminal client|terminal chat}",
            "{离开|退出|关闭|结束}{终端|终端客户端|终端聊天|终端里的聊天}",
        ),
        "Press [Ctrl-D]. // Ctrl-C only stops a reply.",
        "按 [Ctrl-D] 退出。//Ctrl-C 只停止回答。",
    ),
    "address": topic(
        ask(
            "{which|what} {address|URL|link} do I {open|use|visit}|where {is|do I find} the {page|web page|link}",
            "{要|该|应该}打开{哪个|什么}{地址|网址|链接}|{网页|页面|链接}在哪里",
        ),
        "Open the link that the server prints, by default [`http://127.0.0.1:5499/`]. // With a token it ends in "
        "`#token=…`.",
        "打开服务器给出的链接，默认的地址是 [`http://127.0.0.1:5499/`]。//有令牌时，链接以 `#token=…` 结尾。",
    ),
    "port_taken": topic(
        ask(
            "what {can I do|do I do|helps} {when|if} the port is {taken|in use|occupied|used already}|why can it not "
            "listen on {the|its|this} port",
            "端口{被占用|已被占用|已经有人用|冲突}{了|}{怎么办|该怎么办|要怎么处理}",
        ),
        "[Another server runs] there: take another port with [`--port`]; [0] takes a free one. // For example "
        "`./run.sh serve --port 8000`.",
        "那里[已经有别的服务器]了，请用 [`--port`] 换一个端口，[0]表示任选空闲的。//例如 `./run.sh serve --port "
        "8000`。",
    ),
    "no_server": topic(
        ask(
            "why {can I not|can't I|does it not} connect|what {can I do|helps} {when|if} {I cannot connect|the "
            "terminal "
            "finds no server|there is no connection}",
            "{为什么|怎么}{连不上|连接不上|无法连接}{|服务器}|{连不上|无法连接}{服务器|}怎么办",
        ),
        "[First see that the server runs]: start it with [`./run.sh`]. // For a server elsewhere, name it: "
        "`./run.sh chat "
        "--server-url URL`.",
        "[请先确认]服务器正在运行：用 [`./run.sh`] 启动它。//服务器在别处时，用 `--server-url` 写明地址。",
    ),
    "docker": topic(
        ask(
            "{is there|do you have|where is|can I use} a {Docker image|Dockerfile|container}",
            "{有|有没有|提供} {Docker|Docker 镜像|容器镜像}{吗|}",
        ),
        "There is [no Docker image]; [`./run.sh`] sets itself up. // It installs beside itself, in `.venv`.",
        "[没有 Docker 镜像]，[`./run.sh`] 会自动安装。//它安装在旁边的 `.venv` 里。",
    ),
    "uninstall": topic(
        how(
            "{uninstall|remove|get rid of} {StreamChat|the installation|the program}",
            "{卸载|移除}{ StreamChat |程序|这个服务}",
        ),
        "Delete [its folder]: everything is installed beside `run.sh`. // Your conversations are in "
        "`~/.local/share/streamchat`.",
        "删除[它的文件夹]即可，所有程序都装在 `run.sh` 旁边。//您的对话在 `~/.local/share/streamchat` 里。",
    ),
    "wrong_answer": topic(
        ask(
            "why {is the answer|are the answers|is your answer} {wrong|bad|so simple|nonsense}|how {reliable|"
            "good|smart} "
            "is the demo model",
            "为什么{回答|答案}{不对|是错的|很差|这么简单}|演示模型{可靠吗|聪明吗|准确吗|有多聪明}",
        ),
        "The demo model is [tiny] and knows little; for good answers start a [real model]. // For example "
        "`./run.sh serve "
        "--model Qwen/Qwen2.5-7B-Instruct`.",
        "演示模型[很小]，知道得不多；想要好的回答，请启动[真正的模型]。//启动时用 `--model` 写明它的名称。",
    ),
    "slow": topic(
        ask(
            "why is {it|the answer|the model} so slow|how {can I|do I} make {it|the answers} {faster|quicker}",
            "为什么{回答|它|模型}{这么慢|很慢}|{怎么|怎样|如何}{让它更快|提高速度|加快回答}",
        ),
        "A [GPU] or a [smaller model] makes it faster. // A quantized model reads less memory for each token.",
        "使用 [GPU] 或[更小的模型]会更快。//量化模型每个 token 读取的显存也更少。",
    ),
    "regenerate": topic(
        how(
            "{get|make|have} {another|a new|a different} answer to {the same|my|a} question|regenerate {an|the} answer",
            "{重新生成|重新回答|再生成}{回答|一次|同一个问题}|对同一个问题换一个回答",
        ),
        "A program sends [`regenerate`]; the page and the terminal have [no button] for it yet. // There, ask the "
        "question again.",
        "程序可以发送 [`regenerate`]；网页和终端[还没有这个功能]。//在那里，请把问题再问一遍。",
    ),
    "edit": topic(
        how(
            "{edit|correct|change} {my|a|the} {question|last question|message}",
            "{编辑|修改|更改}{我的问题|已经问过的问题|上一个问题}",
        ),
        "A program asks with an older [`parent_id`], which makes a [branch]. // The page offers «Edit and send again» "
        "where a question was refused.",
        "程序提问时给出较早的 [`parent_id`]，就会产生[分支]。//问题被拒绝时，网页会让您修改后重新发送。",
    ),
    "params": topic(
        ask(
            "{which|what} {sampling parameters|params|sampling options} {are there|can I set|does it take|exist}",
            "{有|支持|可以设置}{哪些|什么}{采样参数|生成参数}",
        ),
        "[`params`] takes `temperature`, `top_p`, `top_k`, `min_p`, [`max_tokens`], `repetition_penalty`, "
        "`presence_penalty`, `frequency_penalty`, [`seed`] and `stop`. // What is absent comes from the model's own "
        "`generation_config`.",
        "采样参数写在 [`params`] 里，最常用的是控制随机程度的 `temperature`、限制长度的 [`max_tokens`] "
        "和固定随机数的 [`seed`]。"
        "//没有给出的，用模型自己的 `generation_config`。",
    ),
    "terminal_history": topic(
        ask(
            "how many rounds does the terminal {send|remember|use|ask for}|what is the default {of "
            "--history-max|history} "
            "in the terminal",
            "终端{记住|发送|使用}{几轮|多少轮}{对话|历史}|终端的 --history-max 默认{是多少|值是多少}",
        ),
        "[The terminal lets] the model see [5] earlier rounds by default. // Set another number with `./run.sh chat "
        "--history-max 20`; 0 is single turn.",
        "[终端默认让]模型看到之前的[5]轮对话。//用 `--history-max` 可以设置别的数目，0表示单轮。",
    ),
    "terminal_options": topic(
        ask(
            "{which|what} options does the {terminal|terminal client|chat command} {have|take|know}",
            "{终端|终端客户端|chat 命令}{有哪些|有什么|支持哪些}{选项|参数}",
        ),
        "They are [`--server-url`], `--token`, [`--history-max`], `--system` and [`--max-tokens`]. // `./run.sh "
        "chat --help` "
        "explains them.",
        "终端的选项有这几个：[`--server-url`] 指定服务器，`--token` 给出令牌，[`--history-max`] 设置轮数，"
        "`--system` 设置系统提示词，"
        "[`--max-tokens`] 限制回答的长度。//详细说明请看终端的帮助：`./run.sh chat --help`。",
    ),
    "server_url": topic(
        what(
            "{--server-url|--server_url|the option server-url|server_url}",
            "{--server-url|--server_url|server-url 选项}",
        ),
        "[`--server-url`] of the terminal names the [server], by default `ws://127.0.0.1:5499/ws`. // It takes "
        "a ws or http "
        "address or the link that the server printed.",
        "终端的 [`--server-url`] [选项用来]指定要连接的[服务器]，默认是本机的5499端口。//它接受 ws 或 http 地址，"
        "也接受服务器给出的链接。",
    ),
    "model_path": topic(
        what("{--model_path|--model-path|model_path|the option model_path}", "{--model_path|--model-path|model_path}"),
        "[`--model_path`] is the same as [`--model`]: folder or hub name of the model. // The default is the "
        "demo model.",
        "[`--model_path`] 与 [`--model`] 相同，都是模型的文件夹或模型库里的名称。//默认值是演示模型。",
    ),
    "supported": topic(
        ask(
            "{which|what} models {are supported|can it run|does it run|work}|does it {run|support} {Llama|"
            "Mistral|Gemma|DeepSeek}",
            "{支持|能运行|可以用}{哪些|什么}模型|{支持|能用|能运行} {Llama|Mistral|Gemma|DeepSeek} 吗",
        ),
        "It runs the chat models that [vLLM 0.32.0] runs. // Give the hub name or a folder to `--model`.",
        "它能运行 [vLLM 0.32.0] 支持的聊天模型。//把模型库里的名称或文件夹写在 `--model` 后面即可。",
    ),
}
