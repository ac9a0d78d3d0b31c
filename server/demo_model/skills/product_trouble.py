"""What people ask when something does not work as they expect, and about the terminal's own options."""

from server.demo_model.skills.product_topic import Topic, ask, how, topic, what

TROUBLE: dict[str, Topic] = {
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
            "{get|make|have} {another|a new|a different} answer to {the same|my|a} question|regenerate {an|the} "
            "answer{|| on the page| in the terminal}",
            "{||在网页上|在终端里}{重新生成|重新回答|再生成}{回答|一次|同一个问题}|对同一个问题换一个回答",
        ),
        "Click [«Answer again»] below the answer on the page, or type [`/retry`] in the terminal. // The old answer "
        "stays as a version; a program sends `regenerate`.",
        "点击网页上回答下面的[“重新回答”]，或者在终端里输入 [`/retry`]。//原来的回答会作为一个版本保留；程序发送 "
        "`regenerate`。",
    ),
    "edit": topic(
        how(
            "{edit|correct|change} {my|a|the} {question|last question|message}{|| on the page| in the terminal}",
            "{||在网页上|在终端里}{编辑|修改|更改}{我的问题|已经问过的问题|上一个问题}",
        ),
        "Click [«Edit the question»] beside it on the page, or type [`/edit`] in the terminal. // The old question "
        "stays as a version; a program asks with an older `parent_id`.",
        "点击网页上问题旁边的[“修改问题”]，或者在终端里输入 [`/edit`]。//原来的问题会作为一个版本保留；"
        "程序提问时给出较早的 `parent_id`。",
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
