"""The chat in a terminal: its commands, its own options, and one question from the command line."""

from server.demo_model.skills.product_names import Group, names_of
from server.demo_model.skills.product_topic import Topic, ask, how, topic, what

GROUPS: dict[str, Group] = {
    "terminal command": Group(
        {
            "en": ("terminal command", "command", "chat command", "slash command"),
            "zh": ("终端命令", "命令", "终端里的命令", "聊天命令"),
        },
        {"en": "In the terminal,", "zh": "终端里的命令"},
        {
            "/help": ("explains the commands and keys", "说明命令和按键"),
            "/new": ("begins a new conversation", "开始新对话"),
            "/list": ("shows your newest conversations", "列出最近的对话"),
            "/open": ("goes on with a conversation of the list", "打开列表中的对话"),
            "/search": ("looks for words in all conversations", "在所有对话中搜索"),
            "/title": ("renames this conversation", "重命名当前对话"),
            "/delete": ("deletes this conversation, or another one", "删除当前对话或指定的对话"),
            "/retry": ("has the last question answered anew", "重新回答上一个问题"),
            "/undo": ("takes back the last question and its answer", "撤回上一轮问答"),
            "/edit": ("asks the last question in other words", "改写上一个问题后重新提问"),
            "/continue": ("goes on with an answer that was stopped or cut off", "继续被停止或截断的回答"),
            "/system": ("shows or sets the system prompt", "查看或设置系统提示词"),
            "/set": ("shows or sets a parameter, such as `/set temperature 0.5`", "查看或设置参数"),
            "/show": ("tells the server, the model and all that is set", "显示服务器、模型和当前设置"),
            "/history": ("shows this conversation from its beginning", "从头显示当前对话"),
            "/save": ("writes the last answer to a file", "把上一个回答写入文件"),
            "/export": ("writes this conversation, or all of them, to a file", "把当前对话或全部对话写入文件"),
            "/import": ("takes in the conversations of a file", "从文件导入对话"),
            "/copy": ("copies the last answer, or its last code", "复制上一个回答或其中的代码"),
            "/stats": ("tells tokens, speed and context of this session", "显示本次会话的 token 数、速度和上下文"),
            "/theme": ("shows or chooses the colours", "查看或选择配色"),
            "/lang": ("shows or chooses the language", "查看或选择语言"),
            "/reconnect": ("connects to the server again", "重新连接服务器"),
            "/quit": ("leaves", "退出终端聊天"),
        },
        verb=("", "的作用是"),
    ),
    "terminal option": Group(
        {
            "en": ("terminal option", "chat option", "option of the terminal", "option of run.sh chat"),
            "zh": ("终端选项", "终端的选项", "chat 选项"),
        },
        {"en": "The terminal's option", "zh": "终端的选项"},
        {
            "--local": ("runs the engine in the client, without a server", "让引擎在客户端里运行，不用服务器"),
            "--param": ("sets a sampling parameter, such as `temperature=0.5`", "设置采样参数，例如 `temperature=0.5`"),
            "--continue": ("goes on with the newest conversation", "继续最近的对话"),
            "--conversation": ("goes on with the conversation of this id", "继续这个编号的对话"),
            "--json": ("prints the frames of the reply, a line each", "逐行输出回答的 JSON 帧"),
            "--output": ("writes the answer to a file, byte for byte", "把回答逐字节写入文件"),
            "--plain": ("shows the text as the model writes it, without colour", "原样显示文字，不加颜色"),
            "--theme": (
                "chooses the colours: auto, dark, light or mono",
                "选择配色：`auto`、`dark`、`light` 或 `mono`",
            ),
            "--lang": ("chooses the language: en or zh", "选择语言：`en` 或 `zh`"),
            "--reasoning": ("shows, folds or hides what the model thinks first", "显示、折叠或隐藏模型的思考过程"),
            "--edit-mode": ("chooses the keys of the prompt: emacs or vi", "选择编辑按键：`emacs` 或 `vi`"),
            "--model-name": ("sets what the model is called", "设置模型的显示名称"),
            "--config": ("names another configuration file", "指定另一个配置文件"),
            "--completion": ("prints the completion for bash, zsh or fish", "输出 bash、zsh 或 fish 的补全脚本"),
        },
        verb=("", "的作用是"),
    ),
}
"""Those options that the service has under the same name are asked about with it."""
COMMANDS_AND_OPTIONS = names_of(GROUPS)

TERMINAL: dict[str, Topic] = {
    "terminal": topic(
        how(
            "{use|open|start|chat in|try} the {terminal|terminal client|terminal chat|command line client}",
            "{使用|打开|启动|用}{终端|终端客户端|命令行客户端}{|聊天}",
        )
        + ask("terminal {client|chat|mode}", "终端{客户端|聊天|模式}"),
        "Run [`./run.sh chat`] [while] the server runs. // Ctrl-C stops a reply, Ctrl-D leaves.",
        "[服务器运行时]，执行 [`./run.sh chat`] 即可。//Ctrl-C 停止回答，Ctrl-D 退出。",
    ),
    "pipe": topic(
        how(
            "{ask|send} {a question|one question} {from|in} a {script|pipe|shell script}|use {it|the terminal "
            "client} {in|with} a pipe",
            "{在脚本里|用管道|在 shell 脚本里|通过管道}{提一个问题|提问|问一个问题|使用它}",
        ),
        'Use a pipe: [`echo "Hello" | ./run.sh chat`] prints just the answer. // The exit status is 0 when it '
        "is done and 1 after an error.",
        '用管道即可：[`echo "Hello" | ./run.sh chat`] 只输出回答的内容，不输出其他提示。//正常结束的退出码是0，'
        "出错时是1。",
    ),
    "one_question": topic(
        how(
            "ask {just |}{one|a single} question {on|from} the command line|get {one|a single|just one} answer {in "
            "the terminal|in the shell|without opening the chat}|ask {it |}without {opening|starting} the chat",
            "{在命令行里|在命令行|从命令行}{问一个问题|只问一次|直接提问|提一个问题}|不进入聊天{直接提问|就提问}",
        ),
        'Write the question behind the command: [`./run.sh chat "What is the capital of France?"`]. // It prints just '
        "the answer; `--continue` goes on in the newest conversation.",
        '把问题写在命令后面，就只输出它的回答：[`./run.sh chat "你好"`]。//加上 `--continue` 会接着最近的对话提问。',
    ),
    "without_server": topic(
        how(
            "{chat|use the terminal|ask|use it} without {a server|the server|starting a server|starting the server}|"
            "run the engine in the {client|terminal}",
            "{不启动服务器|不用服务器|没有服务器时}{聊天|使用终端|使用}|在客户端里运行引擎",
        ),
        "Run [`./run.sh chat --local`]: [the engine] then runs in the client. // It takes every option of `serve` and "
        "keeps conversations of its own.",
        "运行 [`./run.sh chat --local`]，[引擎]就在客户端里运行。//它接受 `serve` 的全部选项，对话单独保存。",
    ),
    "terminal_commands": topic(
        ask(
            "{which|what} {commands|slash commands} {are there|can I type|does it have|can I use} in the {terminal|"
            "terminal chat|terminal client}|{which|what} {commands|slash commands} does the {terminal|chat} "
            "{have|know|understand}",
            "终端{里|聊天里|客户端里|}{有哪些|有什么|能用哪些|可以用什么}{命令|斜杠命令|指令}",
        ),
        "[`/help`] lists them all, such as `/new`, [`/list`], `/search`, `/retry`, `/edit`, `/continue`, `/set`, "
        "`/export` and [`/quit`]. // Tab completes them.",
        "输入 [`/help`] 会列出全部命令，例如 `/new`、[`/list`]、`/search`、`/retry`、`/edit`、`/continue`、`/set` 和 "
        "[`/quit`]。//按 Tab 可以补全。",
    ),
    "several_lines": topic(
        how(
            "{type|write|enter} {several|multiple|more} lines in the terminal|{start|make|insert} a new line in the "
            "terminal",
            "在终端里{输入多行|写多行|换行|输入多行文字}",
        ),
        'In the terminal, [Alt-Enter] or [Ctrl-J] starts a new line. // Or write the lines between `"""` and `"""`.',
        '在终端里按 [Alt-Enter] 或 [Ctrl-J] 换行。//也可以把多行写在 `"""` 和 `"""` 之间。',
    ),
    "terminal_server": topic(
        how(
            "{connect|point} the terminal {client |}to {another|a remote|a different} {server|machine|host}|use "
            "the terminal with {a remote|another} server",
            "{让|把}终端{|客户端}{连接到|连到}{另一台|别的|远程}{服务器|机器}",
        ),
        "Use [`./run.sh chat --server-url URL`]. // It takes a ws or http address, or the link that the server "
        "printed.",
        "用 [`./run.sh chat --server-url URL`] 指定要连接的服务器。//它接受 ws 或 http 地址，也接受服务器给出的链接。",
    ),
    "quit_terminal": topic(
        how(
            "{leave|quit|exit|close|end|get out of} the {terminal|terminal client|terminal chat}",
            "{离开|退出|关闭|结束}{终端|终端客户端|终端聊天|终端里的聊天}",
        ),
        "Press [Ctrl-D] [or type `/quit`]. // The conversation is kept.",
        "按 [Ctrl-D] [或输入 `/quit`] 退出。//对话会保留。",
    ),
    "terminal_history": topic(
        ask(
            "how many rounds does the terminal {send|remember|use|ask for}|what is the default {of --history-max|"
            "history} in the terminal",
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
        "Among them are [`--server-url`], `--token`, [`--history-max`], `--system`, [`--max-tokens`], `--param`, "
        "`--json`, `--output` and `--local`. // `./run.sh chat --help` explains them all.",
        "终端的主要选项有这几个：[`--server-url`] 指定服务器，`--token` 给出令牌，[`--history-max`] 设置轮数，"
        "`--system` 设置系统提示词，[`--max-tokens`] 限制回答的长度，`--local` 不用服务器。"
        "//全部说明请看终端的帮助：`./run.sh chat --help`。",
    ),
    "server_url": topic(
        what(
            "{--server-url|--server_url|the option server-url|server_url}",
            "{--server-url|--server_url|server-url 选项}",
        ),
        "[`--server-url`] of the terminal names the [server], by default `ws://127.0.0.1:5499/ws`. // It takes a ws "
        "or http address or the link that the server printed.",
        "终端的 [`--server-url`] [选项用来]指定要连接的[服务器]，默认是本机的5499端口。//它接受 ws 或 http 地址，"
        "也接受服务器给出的链接。",
    ),
}
