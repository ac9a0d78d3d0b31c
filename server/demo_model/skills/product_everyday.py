"""What newcomers type on the first day, short and colloquial: more wordings of the topics, and topics of their own.

Wordings are separated by ` / ` and written without their marks; as they are, they are never held out.
"""

from server.demo_model.skills.product_topic import Topic, everyday, topic

WORDINGS: dict[str, tuple[str, str]] = {
    "streamchat": ("what is StreamChat / what does StreamChat do", "StreamChat 是什么 / StreamChat 能做什么"),
    "start": (
        "how do I start / how do I start it / how to start / how do I run it / how do I run this / getting started / "
        "how do I use it / how to use this / how do I get started / how do I install it",
        "怎么开始 / 怎么启动 / 怎么运行 / 怎么用 / 怎么安装 / 如何启动 / 怎么打开它",
    ),
    "end": (
        "how do I stop the server / how do I shut it down / how do I turn it off / how do I quit the server",
        "怎么关闭服务器 / 怎么停止服务 / 怎么关掉它 / 怎么关服务器",
    ),
    "stop anywhere": (
        "how do I stop it / how can I stop it / how to stop it / stop it / make it stop / how do I stop the answer",
        "怎么停止 / 怎么停 / 怎么让它停下来 / 如何停止回答 / 怎么中断",
    ),
    "run": (
        "how do I change the model / switch model / change model / can I use another model / how do I use my own model "
        "/ where do I set the model / how do I load a different model / can I use Qwen",
        "怎么换模型 / 怎么切换模型 / 换个模型 / 能换模型吗 / 如何更换模型 / 怎么用自己的模型 / 在哪里设置模型",
    ),
    "help": (
        "what options are there / where are the settings / list of options / show all options / what settings are "
        "there",
        "有哪些选项 / 设置在哪里 / 有什么参数 / 参数列表",
    ),
    "slow": (
        "why is it slow / why is it so slow / it is slow / it's too slow / can it be faster / how do I make it faster",
        "为什么这么慢 / 怎么这么慢 / 太慢了怎么办 / 好慢 / 能快一点吗",
    ),
    "phone": (
        "can I use it on my phone / how do I open it from another computer / can I open it on another computer / "
        "how do I open it on my phone / does it work on a phone / access from another machine / "
        "how do I reach it from another computer / can I use it from my laptop / remote access",
        "能在手机上用吗 / 手机能用吗 / 怎么在手机上打开 / 怎么在另一台电脑上打开 / 怎么从别的电脑访问 / "
        "可以远程访问吗 / "
        "其他电脑怎么打开",
    ),
    "api": (
        "is there an API / does it have an API / API / do you have a REST API",
        "有API吗 / 有接口吗 / 有没有API / 提供接口吗",
    ),
    "docker": ("docker / is there a docker image / can I run it in docker", "有docker吗 / 支持docker吗 / 有镜像吗"),
    "system": (
        "windows / mac / macOS / does it run on Windows / does it work on Windows / does it work on a Mac / "
        "can I run it on my MacBook / Apple silicon / does it run on an M2 / Linux only",
        "支持Windows吗 / 支持Mac吗 / Windows能用吗 / 苹果电脑能用吗 / Mac上能跑吗",
    ),
    "cpu": (
        "do I need a GPU / I have no GPU / does it work without a GPU / can it run on CPU / without GPU",
        "没有显卡能用吗 / 需要显卡吗 / 必须有GPU吗 / 没有GPU怎么办 / CPU能跑吗",
    ),
    "delete": (
        "how can I delete everything / how do I delete everything / delete everything / delete all my data / "
        "how do I delete my chats / delete all chats / how do I clear my history / can I delete my conversations",
        "怎么删除所有内容 / 怎么全部删除 / 怎么删除聊天记录 / 删除全部对话 / 怎么清空历史 / 能删除对话吗",
    ),
    "stored": (
        "where are my chats / where is the database / are my chats saved / where are chats saved / is my chat saved",
        "聊天记录在哪里 / 数据库在哪里 / 对话会保存吗 / 聊天记录存在哪",
    ),
    "list": (
        "where are my old chats / where is my history / how do I see my old chats / can I search my chats",
        "以前的对话在哪 / 怎么看历史记录 / 历史记录在哪里 / 能搜索聊天记录吗",
    ),
    "export": (
        "can I export my chats / how do I save a chat / how do I export / can I download my chat",
        "怎么导出 / 能导出聊天记录吗 / 怎么保存对话",
    ),
    "new_chat": (
        "new chat / how do I start a new chat / start over / how do I clear the chat",
        "新对话 / 怎么开新对话",
    ),
    "licence": (
        "is it free / is it open source / does it cost anything / do I have to pay / license",
        "免费吗 / 收费吗 / 开源吗 / 要钱吗",
    ),
    "offline": ("does it work offline / do I need internet", "能离线用吗 / 需要联网吗 / 不联网能用吗"),
    "several": (
        "how many users / can several people use it / how many people can use it / is it multi user",
        "支持多用户吗 / 能多人一起用吗 / 能几个人用",
    ),
    "identity": (
        "do I need an account / do I have to log in / do I need a password / how do I sign up",
        "要注册吗 / 需要账号吗 / 要登录吗",
    ),
    "address": (
        "where do I open it / which link / what is the URL / what address do I open",
        "打开哪个网址 / 网址是什么 / 地址是多少",
    ),
    "disk": ("how much disk space does it need / how big is the download", "要多大硬盘 / 占多少空间 / 需要多少硬盘"),
    "needs": (
        "what do I need / requirements / system requirements / what hardware do I need",
        "需要什么配置 / 系统要求 / 配置要求",
    ),
    "oom": ("out of memory / it runs out of memory / CUDA out of memory", "显存不够 / 显存不够怎么办 / 爆显存了"),
    "no_server": (
        "I can't connect / it won't connect / connection refused / the page does not load / it does not open",
        "连不上 / 打不开 / 连接不上怎么办 / 网页打不开",
    ),
    "supported": (
        "what models can I use / which models are supported / which models work / does it support Llama / "
        "does it support DeepSeek",
        "支持哪些模型 / 能用什么模型 / 支持DeepSeek吗 / 支持Llama吗",
    ),
    "uninstall": ("how do I uninstall it / uninstall / how do I remove it", "怎么卸载 / 卸载 / 怎么删掉这个程序"),
}
"""By the name of the topic."""


def as_typed(topics: dict[str, Topic]) -> dict[str, Topic]:
    """The topics, asked in everyday words too."""
    return {
        name: one._replace(asked=one.asked + everyday(*WORDINGS[name])) if name in WORDINGS else one
        for name, one in topics.items()
    }


EVERYDAY: dict[str, Topic] = {
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
        "StreamChat has [no configuration file]: settings are [options] of the command. // `./run.sh serve --help` "
        "explains them.",
        "StreamChat [没有配置文件]，设置都是启动命令的[选项]。//`./run.sh serve --help` 有说明。",
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
            "can I change the theme / night mode / how do I change the colours of the page",
            "有深色模式吗 / 深色模式 / 怎么开暗色模式 / 夜间模式 / 能换主题吗 / 怎么换成深色 / 支持暗黑模式吗",
        ),
        "The page is [light or dark] as your [system] or browser is set. // It has no switch of its own.",
        "网页的[深色或浅色]跟随您的[系统]或浏览器设置。//网页上没有单独的开关。",
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
