"""What people ask about how it works, its words, its speed and working on it."""

from server.demo_model.skills.product_topic import Topic, ask, how, topic, what

INSIDE: dict[str, Topic] = {
    "how": topic(
        ask(
            "how does {StreamChat|it|this|the service} work|{what is the architecture|what is inside|how is it built}",
            "{StreamChat|它|这个服务}{是怎么工作的|怎么工作|的原理是什么|的架构是什么}",
        ),
        "A reply is a [log of tokens] that the server owns; each connection follows it with a [cursor]. // A "
        "fast reader gets every token, a slow one gets fewer, larger frames and holds nobody back.",
        "每条回答是服务器保存的[一串 token 的日志]，每个连接用自己的[游标]读取。//读得快的能得到每个 token；"
        "读得慢的帧更少更大，不会拖慢别人。",
    ),
    "vllm": topic(
        what("vLLM|the vLLM engine", "vLLM|vLLM 引擎"),
        "vLLM is the [engine that runs the language model]. // StreamChat holds version 0.32.0 of it in its process.",
        "vLLM 是[运行语言模型的引擎]。//StreamChat 使用的版本是0.32.0。",
    ),
    "a_token": topic(
        what(
            "{a token of a model|a token in a text|tokens in a language model|a token in language models}",
            "{模型的 token|文字里的 token|语言模型里的 token}",
        ),
        "A token is a [piece of text], often a word or part of one. // A model reads and writes token by token.",
        "token 是[一小段文字]，常常是一个词或词的一部分。//模型逐个读写 token。",
    ),
    "prefix_cache": topic(
        what("{the|a} prefix {cache|caching}|{the|} cached_tokens", "{前缀缓存|cached_tokens|prefix cache}"),
        "The prefix cache [remembers the beginning of prompts], so that it need not be computed again. // "
        "`usage.cached_tokens` tells how much of a prompt was found there.",
        "前缀缓存[记住提示的开头部分]，不用重新计算。//`usage.cached_tokens` 说明提示中有多少在缓存里。",
    ),
    "ttft": topic(
        what("{TTFT|time to first token|the time to first token}", "{TTFT|首个 token 的用时|首字延迟}"),
        "TTFT is the time from a question until its [first token]. // The waiting in the queue and the reading "
        "of the prompt are part of it.",
        "[TTFT] 是从提问到[首个 token] 的用时。//其中包括排队和读取提示的时间。",
    ),
    "itl": topic(
        what("{ITL|inter-token latency|the inter-token latency}", "{ITL|token 间延迟}"),
        "ITL is the [gap between two deltas] of a reply. // A small one makes a reply flow evenly.",
        "ITL 是回答中[相邻两次增量之间的间隔]。//间隔小，文字就出得流畅。",
    ),
    "delta": topic(
        what("a {delta|delta frame}", "{增量|增量帧|delta 帧}"),
        "A delta is a [stretch of a reply's text] that has just come. // The client adds it at the end.",
        "增量是[回答中新到的一段文字]。//客户端把它接在末尾。",
    ),
    "turn": topic(
        what("a {turn|turn_id}", "{回合|一个回合|turn_id}"),
        "A turn is [one question and its reply]; the client names it with a UUID. // The same `turn_id` again "
        "attaches to it.",
        "回合是[一个问题和它的回答]，由客户端用 UUID 命名。//再次发送相同的 `turn_id` 就会接上它。",
    ),
    "history": topic(
        ask(
            "how {much|many rounds} does the model {remember|see}|does the model remember {earlier|previous} "
            "{questions|rounds}|how {long|large} is the {memory|history}",
            "模型{记得|能记住|能看到}{多少|几轮|多少轮对话}|模型{记得|会记住}{之前|前面}的{问题|对话}吗",
        ),
        "A prompt holds the [newest rounds that fit], at most [1000] by default; the terminal asks for 5. // "
        "Where some must go, as many go as leave half of the room free.",
        "提示里放入[放得下的最新几轮]，默认最多[1000]轮；终端默认5轮。//放不下时，会去掉较早的对话，空出一半的位置。",
    ),
    "system_prompt": topic(
        what("{a|the} system prompt", "{系统提示词|系统提示|system prompt}"),
        "A system prompt [tells the model how to behave]; it stands before the conversation. // `--system` sets "
        "one where a client sends none.",
        "系统提示词[告诉模型该怎样回答]，放在对话的最前面。//客户端没有给出时，用 `--system` 设置的那一个。",
    ),
    "digest": topic(
        what("the {digest|digest of a reply|SHA-256 digest}", "{摘要|digest|SHA-256 摘要}"),
        "The digest is the [SHA-256 of the whole text] of a reply. // With it a client checks that nothing is missing.",
        "摘要是[回答全文的 SHA-256]。//客户端用它核对内容是否完整。",
    ),
    "seed": topic(
        ask(
            "{what is not|what cannot be} carried over {when a reply goes on|at the seam}|does a seed {survive|"
            "hold} when a reply goes on",
            "{接着写|续写}时{什么不能保留|seed 还有效吗|有什么限制}",
        ),
        "A [`seed`] [begins anew] at the seam. // Presence and frequency penalties count from there, too.",
        "续写时 [`seed`] 会[重新开始]。//存在惩罚和频率惩罚也从接缝处重新计算。",
    ),
    "fast": topic(
        ask(
            "how {fast|quick} is {it|StreamChat|the service}|{what is|how good is} the {speed|throughput}",
            "{StreamChat|它|服务}{有多快|速度怎么样|速度如何|快吗}|{吞吐量|速度}是多少",
        ),
        "On an H200 the service reaches [0.98] of the bare engine's tokens per second at [64] streams. // "
        "`./run.sh bench` measures it on your machine.",
        "在 H200 上，[64]路并发时，服务的速度是裸引擎的[0.98]倍。//用 `./run.sh bench` 可以在您的机器上测量。",
    ),
    "bench": topic(
        how(
            "{measure|benchmark|compare} the {speed|service|performance}|run the benchmark",
            "{测量|测试|比较}{速度|性能}|运行{基准测试|性能测试}",
        ),
        "Run [`./run.sh bench`]. // It compares the service with the bare engine and with vLLM's SSE: tokens/s, "
        "TTFT, ITL and CPU per token.",
        "运行 [`./run.sh bench`] 即可测量。//它把服务与裸引擎、vLLM 的 SSE 比较：每秒 token 数、TTFT、ITL "
        "和每个 token 的 CPU 用时。",
    ),
    "tests": topic(
        how(
            "{run|start|execute} {the|all|all the} tests|test {it|the code|StreamChat}",
            "{运行|执行|跑}{测试|全部测试|所有测试}",
        ),
        "Run [`./run.sh test`]. // `-k NAME` or a path selects; it needs Chromium, tmux, Node.js, iptables, "
        "iproute2 and PostgreSQL.",
        "运行 [`./run.sh test`] 即可进行全部测试。//用 `-k NAME` 或路径可以只选择一部分；还缺少的工具，"
        "例如浏览器和数据库，在 Debian 上以管理员身份运行时会自动安装。",
    ),
    "check": topic(
        how(
            "{check|lint|format} the {code|types}|run the {linter|type checker}",
            "{检查|格式化}代码|运行{类型检查|代码检查}",
        ),
        "Run [`./run.sh check`]. // It runs ruff, mypy and tsc in strict mode, and the check of the direction of "
        "imports.",
        "运行 [`./run.sh check`] 即可检查。//它运行 ruff、严格模式的 mypy 和 tsc，以及导入方向的检查。",
    ),
    "lock": topic(
        how("{update|upgrade|pin} the {packages|dependencies|versions}", "{更新|升级|锁定|固定}{依赖|软件包|版本}"),
        "Run [`./run.sh lock`]; with `--upgrade` it takes the newest versions. // The exact versions are in "
        "`.requirements/`.",
        "运行 [`./run.sh lock`] 锁定版本；加上 `--upgrade` 就取最新的版本。//确切的版本在 `.requirements/` 里。",
    ),
    "help_verb": topic(
        ask(
            "what does {run.sh serve|./run.sh serve|the serve command|serve} do|what is {run.sh serve|the serve "
            "command} {for|good for}",
            "run.sh serve {做什么|是什么|有什么用}|serve 命令{是什么|做什么}",
        ),
        "[`./run.sh serve`] [starts the service]; without a word `./run.sh` does the same. // Its options "
        "follow, such as `--port 8000`.",
        "[`./run.sh serve`] 用来[启动服务]；不写命令时 `./run.sh` 也一样。//后面可以加选项，例如 `--port 8000`。",
    ),
    "engine_env": topic(
        how(
            "choose {the CPU engine|the GPU engine|between CPU and GPU}|force {the CPU|the GPU|the CPU engine}",
            "{强制使用|指定|选择} {CPU|GPU} 引擎|选择用 {CPU 还是 GPU}",
        ),
        "Set [`STREAMCHAT_ENGINE`] to [`cpu`] or [`gpu`]. // Otherwise an NVIDIA GPU decides.",
        "把环境变量 [`STREAMCHAT_ENGINE`] 设为 [`cpu`] 或者 [`gpu`] 即可。//不设置时，看有没有 NVIDIA GPU。",
    ),
    "health": topic(
        what("{/healthz|the healthz address}", "/healthz")
        + how(
            "{see|check} {whether|if} the {server|process} {lives|is alive}",
            "{检查|知道}服务器{是否还在运行|还活着没有}",
        ),
        "[`/healthz`] says that the [process lives]. // `/readyz` tells whether the engine is ready.",
        "[`/healthz`] 表示[进程还在运行]。//`/readyz` 说明引擎是否就绪。",
    ),
    "readyz": topic(
        what("{/readyz|the readyz address}", "/readyz")
        + how("{see|check} {whether|if} the {engine|model} is ready", "{检查|知道}{引擎|模型}是否就绪"),
        "[`/readyz`] answers [503] until the engine is ready. // The page shows the progress meanwhile.",
        "引擎就绪之前，[`/readyz`] 返回[503]。//这期间页面会显示进度。",
    ),
    "metrics": topic(
        what("{/metrics|the metrics address}", "/metrics")
        + how(
            "{monitor|watch} {it|the service} with Prometheus|get metrics",
            "用 Prometheus {监控|观察}{服务|它}|得到指标",
        ),
        "[`/metrics`] has vLLM's figures and the service's for [Prometheus]. // Plain text over HTTP.",
        "[`/metrics`] 提供 vLLM 和服务的指标，供 [Prometheus] 使用。//内容是普通文本。",
    ),
    "queue": topic(
        ask(
            "why {do I wait|am I} in {a|the} queue|what does the queue {mean|do}|what is the queue",
            "为什么{要排队|在排队|需要排队}|排队是什么意思|什么是队列",
        ),
        "The engine has [no place] for your turn yet; position [1] is next. // At most 1000 turns wait by default.",
        "引擎[暂时没有空位]；第[1]位就是下一个。//默认最多1000个回合排队。",
    ),
    "loading": topic(
        ask(
            "why is the model {still loading|loading|not ready}|how long does the model load",
            "{模型为什么还在加载|为什么模型没有就绪|模型要加载多久}",
        ),
        "The engine reads the weights first; your question [goes out by itself] when it is [ready]. // Large "
        "models take longer.",
        "引擎要先读取权重；[就绪]后您的问题会[自动发送]。//模型越大，用时越长。",
    ),
}
