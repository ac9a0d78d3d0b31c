"""The Gradio page: starting it, what it can do, who gets in; and the endpoint of the ancestor's clients."""

from server.demo_model.skills.product_topic import Topic, ask, how, topic, what

GRADIO: dict[str, Topic] = {
    "gradio": topic(
        ask(
            "{is there|does it have|do you have|where is|can I use} {a|the} Gradio {page|client|interface|UI}",
            "{有|有没有|在哪里有|能用} Gradio {页面|界面|客户端}{吗|}",
        )
        + ask("Gradio {start|how|page|client|support}", "Gradio {怎么用|支持吗|怎么启动|页面呢}")
        + how(
            "{start|open|use|run|launch} {Gradio|the Gradio page|the Gradio UI}",
            "{启动|打开|使用|运行} Gradio{| 页面| 界面}",
        ),
        "Run [`./run.sh gradio`] beside the server; the [Gradio] page is then on [`http://127.0.0.1:5500`]. // The "
        "first start sets Gradio up once, 350 MB.",
        "服务器运行时，再运行 [`./run.sh gradio`]，[Gradio] 页面就在 [`http://127.0.0.1:5500`]。//第一次启动会安装 "
        "Gradio，占350 MB。",
    ),
    "gradio_can": topic(
        ask(
            "what {can|does} the Gradio {page|UI} {do|offer|have}|{which|what} features does {Gradio|the Gradio page} "
            "have",
            "Gradio {页面|界面}{能做什么|有哪些功能|有什么功能|支持什么}",
        ),
        "The Gradio page has Stop, Continue, [retry, undo, edit], copy, [like and dislike], a system prompt and "
        "sampling. // It also keeps your conversations, and is dark or light, English or Chinese.",
        "Gradio 页面可以停止、继续、[重试、撤销、编辑]、复制、[点赞和点踩]，还能设置系统提示词和采样参数。"
        "//它也保存对话，有深色和浅色，支持中英文。",
    ),
    "gradio_share": topic(
        how(
            "{share|publish} the Gradio page{| publicly| on the internet| with others}|get a public {link|address} "
            "{with|of|for} {Gradio|the Gradio page}",
            "{公开|分享} Gradio 页面|{得到|生成} Gradio 的{公开链接|公网地址}",
        )
        + what("{--share|the option --share|the share option of Gradio}", "{--share|--share 选项}"),
        "[`./run.sh gradio --share`] gives the Gradio page a [public address] for a week. // Add `--auth "
        "USER:PASSWORD`, so that not everybody gets in.",
        "[`./run.sh gradio --share`] 会给 Gradio 页面一个[公开的地址]，有效一周。//请同时加上 `--auth USER:PASSWORD`，"
        "否则谁都能进。",
    ),
    "gradio_login": topic(
        how(
            "{protect|secure} the Gradio page{| with a password}|{set|ask for} a {password|login} {for|on} {Gradio|"
            "the Gradio page}",
            "给 Gradio 页面{设密码|加密码|设置登录|加登录}|{保护|限制访问} Gradio 页面",
        )
        + what("{--auth|the option --auth}", "{--auth|--auth 选项}"),
        "[`./run.sh gradio --auth USER:PASSWORD`] [asks for a login]. // Several logins are separated by commas.",
        "[`./run.sh gradio --auth USER:PASSWORD`] 会让 Gradio 页面[要求登录]。//多个用户用逗号分隔。",
    ),
    "gradio_options": topic(
        ask(
            "{which|what} options does {Gradio|the Gradio page|run.sh gradio} {have|take|know}",
            "{Gradio 页面|Gradio|run.sh gradio }{有哪些|有什么|支持哪些}{选项|参数}",
        ),
        "Gradio's are `--server_url`, `--port`, [`--concurrency_count`], [`--history_max`], `--model_name`, `--auth`, "
        "`--share` and [`--root_path`]. // `./run.sh gradio --help` explains them.",
        "Gradio 页面的选项有：`--server_url` 指定服务器，[`--concurrency_count`] 设置同时回答的数目，"
        "[`--history_max`] 设置轮数，[`--root_path`] 设置代理的路径，还有 `--port`、`--auth` 和 `--share`。"
        "//`./run.sh gradio --help` 有说明。",
    ),
    "concurrency_count": topic(
        what(
            "{--concurrency_count|--concurrency-count|concurrency_count|the option concurrency_count}",
            "{--concurrency_count|--concurrency-count|concurrency_count}",
        )
        + ask(
            "how many replies does the Gradio page {write|stream|give} at once",
            "Gradio 页面能同时{写|生成}{几条|多少条}回答",
        ),
        "[`--concurrency_count`] sets how many replies the [Gradio] page streams [at once]; the default is [5]. // The "
        "others wait.",
        "[`--concurrency_count`] 设置 [Gradio] 页面[同时]生成多少条回答，默认是[5]。//其他的排队等待。",
    ),
    "root_path": topic(
        what(
            "{--root_path|--root-path|root_path|the option root_path}",
            "{--root_path|--root-path|root_path}",
        )
        + how(
            "put the Gradio page behind {a proxy|nginx|a reverse proxy}", "把 Gradio 页面放在{反向代理|代理|nginx }后面"
        ),
        "[`--root_path`] tells the Gradio page [where a proxy has it]: a path or a URL. // For example "
        "`./run.sh gradio --root_path /chat`.",
        "[`--root_path`] 告诉 Gradio 页面它[在代理上的位置]，可以是路径或 URL。//例如 `./run.sh gradio --root_path "
        "/chat`。",
    ),
    "gradio_program": topic(
        how(
            "use {gradio_client|the Gradio client}|call the Gradio page from {Python|a program}",
            "{使用|用} {gradio_client|Gradio 客户端}|在{程序里| Python 里}调用 Gradio 页面",
        ),
        'Use [`gradio_client`] with [`api_name="/chat"`]. // For example:\n\n```python\nfrom gradio_client import '
        'Client\n\nclient = Client("http://127.0.0.1:5500")\nprint(client.predict("Hello?", api_name="/chat"))\n```',
        '用 [`gradio_client`] 调用，其中写上 [`api_name="/chat"`]。//例如：\n\n```python\nfrom gradio_client import '
        'Client\n\nclient = Client("http://127.0.0.1:5500")\nprint(client.predict("Hello?", api_name="/chat"))\n```',
    ),
    "rate": topic(
        how(
            "{rate|like|dislike} {an|the} {answer|reply}|give {an answer|a reply} a thumbs up",
            "给回答{点赞|点踩|评分|打分}|{评价|评分}回答",
        )
        + ask(
            "{can I|where do I} {rate|like|dislike} {an answer|the answers}",
            "{能|可以}给回答{点赞|评分|点踩}吗|在哪里{点赞|点踩|评分}",
        ),
        "[Rate] an answer with like or dislike on the [Gradio] page, where the rating is kept with the message. // "
        "Over HTTP it is `PATCH /api/conversations/ID` with `ratings`; page and terminal have no button for it.",
        "在 [Gradio] 页面上[点赞或点踩]，评分会和消息一起保存。//通过 HTTP 时，用 `PATCH /api/conversations/ID` 发送 "
        "`ratings`；普通网页和终端没有这个按钮。",
    ),
    "stream_chat": topic(
        what(
            "{/stream_chat|POST /stream_chat|the stream_chat endpoint}",
            "{/stream_chat|POST /stream_chat|stream_chat 接口}",
        )
        + ask(
            "{do|will} {old|the old|the ancestor's} clients {still |}work|does it {have|know|support} /stream_chat",
            "{旧客户端|以前的客户端|老客户端}{还能用吗|能用吗}|{有|支持} /stream_chat {吗|}",
        ),
        "[`POST /stream_chat`] answers the [clients of the project's ancestor], unchanged. // Each chunk holds the "
        "whole text so far and ends in a NUL byte; nothing of it is stored.",
        "[`POST /stream_chat`] 让[前身项目的客户端]不改就能用。//每一块是到目前为止的全文，以 NUL 字节结尾，"
        "什么都不保存。",
    ),
}
