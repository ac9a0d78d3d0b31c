"""Topics that newcomers bring up themselves, short and colloquial: files, OpenAI, dark mode and the like.

Wordings are separated by ` / ` and written without their marks; as they are, they are never held out.
"""

from server.demo_model.skills.product_options import OPTIONS
from server.demo_model.skills.product_topic import Topic, everyday, topic

DEFAULTS = {option.name: option.default for option in OPTIONS}
EVERYDAY: dict[str, Topic] = {
    "port": Topic(
        everyday(
            "which port does the server listen on / which port does it use / what port is it on / which port / what "
            "port does the server use / port / what is the port / which port does it run on / on which port does it "
            "listen",
            "服务器监听哪个端口 / 用哪个端口 / 端口是多少 / 端口 / 哪个端口 / 默认端口 / 它用什么端口 / "
            "服务器的端口是多少",
        ),
        DEFAULTS["port"]["en"],
        DEFAULTS["port"]["zh"],
    ),
    "connections": Topic(
        everyday(
            "how many connections can it take / how many connections are allowed / how many connections does it "
            "handle / maximum connections / how many clients can connect / how many connections at once / how many "
            "WebSockets can be open / connection limit",
            "最多多少个连接 / 能有多少连接 / 支持多少个连接 / 最大连接数 / 能同时连多少个 / 最多能连多少客户端 / "
            "连接数有上限吗",
        ),
        DEFAULTS["max_connections"]["en"],
        DEFAULTS["max_connections"]["zh"],
    ),
    "lost_network": topic(
        everyday(
            "what if the network fails / what happens when the network is lost / do I lose the answer when the "
            "network fails / is the answer lost if I lose the connection / my internet went down / what if my wifi "
            "drops / what happens if I go offline / does a lost connection lose the answer / what happens when the "
            "connection is lost",
            "断网以后回答会丢吗 / 断网了怎么办 / 网断了会怎样 / 断网会丢失回答吗 / 掉线了怎么办 / 断线后回答还在吗 / "
            "网络断了回答会丢吗 / 没网了会怎样 / 断网会怎样",
        ),
        "A lost network [loses no text]: the reply goes on from its [last token] once you are connected again. // "
        "Page and terminal connect again by themselves.",
        "[断网不会丢失回答]：重新连上后，从[最后一个 token] 接着写。//网页和终端会自动重新连接。",
    ),
    "images": topic(
        everyday(
            "does it support images / can I send images / can I upload a file / can I upload a picture / does it "
            "support voice / can I upload a PDF / can it read my documents / can I attach files / image support / "
            "can I send a photo / is it multimodal / voice input",
            "支持图片吗 / 能发图片吗 / 可以上传文件吗 / 支持语音吗 / 能上传图片吗 / 能读PDF吗 / 可以发照片吗 / "
            "支持多模态吗",
        ),
        "No, StreamChat takes [text only]: no images, files or voice. // Paste the text that you want to ask about.",
        "不支持，StreamChat [只收文字]，不收图片、文件和语音。//想问文件里的内容，请把文字粘贴进来。",
    ),
    "openai": topic(
        everyday(
            "OpenAI compatible / is it OpenAI compatible / is there an OpenAI API / can I use the OpenAI client / "
            "does it have an OpenAI endpoint / OpenAI API / does it work with the openai package / "
            "/v1/chat/completions",
            "兼容OpenAI吗 / 支持OpenAI接口吗 / 有OpenAI API吗 / 能用OpenAI的客户端吗 / 和OpenAI兼容吗 / OpenAI兼容",
        ),
        "There is [no API in OpenAI's form]; programs chat over the WebSocket at [`/ws`]. // In Python, use "
        "`ChatClient` in `clients/chat_client.py`.",
        "[没有 OpenAI 格式的接口]，程序通过 WebSocket [`/ws`] 聊天。//在 Python 里请用 `clients/chat_client.py` 的 "
        "`ChatClient`。",
    ),
    "gguf": topic(
        everyday(
            "can I use ollama models / can I use gguf / gguf / does it support gguf / ollama / does it support "
            "ollama / "
            "can I load a gguf file / can I use llama.cpp models / does it work with LM Studio models / is this ollama",
            "支持gguf吗 / 能用ollama的模型吗 / 支持ollama吗 / 可以加载gguf吗 / 能用llama.cpp的模型吗 / gguf能用吗",
        ),
        "Instead of [GGUF] or an Ollama model, take the same model in [Hugging Face] format. // `--model` takes a hub "
        "name or a folder; AWQ and GPTQ are the small ones.",
        "请不要用 [GGUF] 或 Ollama 的模型，改用同一模型的 [Hugging Face] 格式。//`--model` "
        "后面写模型库里的名称或文件夹；"
        "AWQ 和 GPTQ 是量化过的。",
    ),
    "context": topic(
        everyday(
            "max context / what is the max context / how long can the context be / context length / context window / "
            "how big is the context / how long can my prompt be / how much text can I paste / maximum context length",
            "最大上下文 / 上下文多长 / 最长支持多少上下文 / 上下文窗口多大 / 能输入多长的文字 / 支持多长的上下文",
        ),
        "The [model decides] how long the context may be; [`--max_model_len`] sets a shorter one. // The question, "
        "the rounds before it and the answer share it.",
        "上下文最长多少[由模型决定]，用 [`--max_model_len`] 可以设得短一些。//问题、之前的对话和回答共用它。",
    ),
    "update": topic(
        everyday(
            "how do I update / how do I update it / how do I upgrade / how to update StreamChat / update / is there an "
            "update / how do I get the newest version / how do I get the latest version / upgrade to a new version",
            "怎么更新 / 怎么升级 / 如何更新到最新版 / 怎么升级到新版本 / 更新 / 有新版本吗 / 怎么获取最新版本",
        ),
        "Run [`git pull`] in StreamChat's directory and start it again with [`./run.sh`]. // It installs what has "
        "changed, and your "
        "conversations are kept.",
        "在 StreamChat 的目录里运行 [`git pull`]，再用 [`./run.sh`] 重新启动。//它会安装有变化的部分，对话会保留。",
    ),
    "config": topic(
        everyday(
            "where is the config / where is the config file / is there a config file / config file / where do I "
            "configure it / how do I configure it / which file are the settings in / config",
            "配置文件在哪里 / 配置在哪 / 有配置文件吗 / 在哪里配置 / 怎么配置 / 配置文件",
        ),
        "The [server has only options], no configuration file; the terminal reads [`~/.config/streamchat/chat.toml`]. "
        "// In it, `history_max = 3` is `--history-max 3`.",
        "[服务器只有选项]，没有配置文件；终端读取 [`~/.config/streamchat/chat.toml`]。//其中 `history_max = 3` 等于 "
        "`--history-max 3`。",
    ),
    "logs": topic(
        everyday(
            "where are the logs / where is the log file / how do I see the logs / logs / is there a log file / "
            "where do I see errors / how do I see the server log",
            "日志在哪里 / 怎么看日志 / 有日志文件吗 / 日志 / 在哪里看报错 / 日志文件在哪",
        ),
        "The server writes its messages to the [terminal] that it was [started in]. // For a file: "
        "`./run.sh 2>&1 | tee server.log`.",
        "服务器的日志写在[启动它的][终端]里。//想存成文件：`./run.sh 2>&1 | tee server.log`。",
    ),
    "token_again": topic(
        everyday(
            "how do I see the token link again / I lost the token / I lost the link / show the link again / where is "
            "the link with the token / I forgot the token / how do I get the token again / the token is gone",
            "令牌忘了怎么办 / 怎么再看令牌链接 / 链接丢了 / 令牌丢了怎么办 / 怎么再次得到令牌 / 忘记令牌了 / "
            "找不到令牌链接",
        ),
        "Restart the server: it [prints a new link]. // With `--token` you choose the token yourself, and it stays the "
        "same.",
        "[重新启动]服务器，它会给出[新的链接]。//用 `--token` 可以自己设定令牌，以后不变。",
    ),
    "background": topic(
        everyday(
            "how do I run it in the background / can it run in the background / run as a service / how do I keep it "
            "running / systemd / how do I keep it running after I log out / run it as a daemon / start at boot",
            "怎么在后台运行 / 能后台运行吗 / 怎么设成服务 / 怎么一直运行 / 开机启动怎么弄 / 后台运行 / "
            "怎么让它一直开着",
        ),
        "Start [`./run.sh`] in [tmux], which keeps it running when you log out. // StreamChat brings no system service "
        "of its own.",
        "在 [tmux] 里启动 [`./run.sh`]，退出登录后它会继续运行。//StreamChat 没有自带系统服务。",
    ),
    "two_models": topic(
        everyday(
            "can I run two models / can I run several models at once / how many models can I run / two models at the "
            "same time / can one server have two models / can I choose a model on the page / multiple models",
            "能同时运行两个模型吗 / 可以跑多个模型吗 / 能同时用几个模型 / 支持多个模型吗 / 网页上能选模型吗 / 多个模型",
        ),
        "A server runs [one model]; for [another] one, start a second server. // Give it its own `--port` and "
        "`--data-dir`.",
        "一个服务器只运行[一个模型]，需要[另一个]时再启动一个服务器。//给它单独的 `--port` 和 `--data-dir`。",
    ),
    "amd": topic(
        everyday(
            "AMD / does it run on AMD / does it support AMD GPUs / can I use a Radeon / AMD GPU / ROCm / Intel Arc / "
            "does it work with an Intel GPU / can I use my AMD card",
            "支持AMD显卡吗 / AMD能用吗 / A卡能用吗 / 支持ROCm吗 / AMD显卡 / Intel显卡能用吗 / 支持Radeon吗",
        ),
        "Only [NVIDIA] GPUs are used; with [another card] the model runs on the CPU. // That is slower, but a small "
        "model works.",
        "只使用 [NVIDIA] 的 GPU；是[别的显卡]时，模型在 CPU 上运行。//那样较慢，但小模型可以用。",
    ),
    "dark": topic(
        everyday(
            "dark mode / is there a dark mode / does it have dark mode / how do I turn on dark mode / dark theme / "
            "can I change the theme / night mode / how do I change the colours of the page / light mode",
            "有深色模式吗 / 深色模式 / 怎么开暗色模式 / 夜间模式 / 能换主题吗 / 怎么换成深色 / 支持暗黑模式吗",
        ),
        "Yes: open [«Settings»] on the page and choose the [«Theme»], light or dark. // Without a choice it is that "
        "of your system; in the terminal, type `/theme dark`.",
        "有，在网页上打开[“设置”]，选择[“主题”]：浅色或深色。//不选择时跟随系统；在终端里输入 `/theme dark`。",
    ),
    "training": topic(
        everyday(
            "can I fine-tune the model / can I train the model / how do I fine-tune / can I train my own model / fine-"
            "tuning / does it do training / how do I train it on my data",
            "能微调吗 / 可以训练模型吗 / 怎么微调 / 支持微调吗 / 怎么用自己的数据训练 / 能训练自己的模型吗 / 微调",
        ),
        "StreamChat [serves] models and [does not train] them. // A model that was fine-tuned elsewhere runs with "
        "`--model`.",
        "StreamChat 用来运行模型，[不训练]也[不微调]模型。//在别处微调好的模型可以用 `--model` 启动。",
    ),
    "top_k": topic(
        everyday(
            "what is the difference between top_k and temperature / difference between temperature and top_k / top_k "
            "or "
            "temperature / temperature vs top_k / top_k vs temperature / how do top_k and temperature differ",
            "top_k和temperature有什么区别 / temperature和top_k的区别 / top_k和温度有什么不同 / "
            "temperature和top_k有何不同 / "
            "温度和top_k的区别",
        ),
        "[`temperature`] sets how random the choice of a token is, and [`top_k`] among [how many] likely tokens it is "
        "made. // Both stand in `params`.",
        "[`temperature`] 决定选 token 时有多随机，[`top_k`] 决定从[多少个]最可能的 token 里选。//两者都写在 `params` "
        "里。",
    ),
}
