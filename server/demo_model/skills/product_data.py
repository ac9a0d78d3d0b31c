"""What people ask about their conversations, privacy, the network and access."""

from server.demo_model.skills.product_topic import Topic, ask, how, topic, what

DATA: dict[str, Topic] = {
    "stored": topic(
        ask(
            "{where|how} {are|is} {my|the} {conversations|chats|data|messages} {stored|kept|saved}|{is|are} my "
            "{data|chats|conversations} stored",
            "{我的|}{对话|数据|聊天记录|消息}{保存在哪里|存在哪里|存放在哪里|在哪里保存|会保存吗|保存吗}",
        ),
        "Conversations are kept in an [SQLite] file in [`~/.local/share/streamchat`] on the server. // Only its "
        "owner can read the file; `--data-dir` names another folder.",
        "对话保存在服务器的 [`~/.local/share/streamchat`] 里的 [SQLite 文件]中。//只有文件的所有者能读取；用 "
        "`--data-dir` 可以换一个文件夹。",
    ),
    "privacy": topic(
        ask(
            "{is it|is StreamChat} {private|safe|secure}|{does|will} {it|StreamChat} send {my data|anything|"
            "data} {anywhere|to others|to the internet|away}",
            "{它|StreamChat |这个}{安全吗|保护隐私吗|会上传数据吗|会把数据发出去吗|会泄露隐私吗}",
        ),
        "The model and your conversations stay on [your own server]. // By default only this machine can "
        "connect, and what belongs to somebody else answers like what does not exist.",
        "模型和对话都留在[您自己的服务器]上。//默认只有本机可以连接，别人的内容在您看来就像不存在一样。",
    ),
    "others_see": topic(
        ask(
            "can {others|other people|other users|somebody else} {see|read} my {chats|conversations|messages}",
            "{别人|其他人|其他用户}{能|可以|会}看到我的{对话|聊天|消息}吗",
        ),
        "No, [each user sees only their own] conversations. // Who runs the server can read its database.",
        "不会，[每个用户只能看到自己的]对话。//不过，运行服务器的人可以读取数据库。",
    ),
    "identity": topic(
        ask(
            "{how does it know|how does the server know} who I am|do I need {an account|to register|a login|a "
            "password}",
            "{服务器怎么知道我是谁|它怎么认识我}|{需要|要}{账号|注册|登录|密码}吗",
        ),
        "A newcomer gets an [identity of 128 random bits]; no account is needed. // The page keeps it in a "
        "cookie that no script can read, other clients get it as `ready.token`.",
        "新用户会得到一个[128位的随机身份]，不需要账号。//网页把它存在脚本读不到的 cookie 里，其他客户端从 "
        "`ready.token` 得到它。",
    ),
    "delete": topic(
        how(
            "{delete|remove|erase|wipe} {my|all|all my} {conversations|chats|data|history}|{delete|remove} {a|one|"
            "this|my} {conversation|chat}{|| on the page| in the terminal}",
            "{删除|清除|删掉|清空}{我的|所有|全部|我所有的}{对话|聊天记录|数据|历史记录}|{||在网页上|在终端里}{删除|"
            "删掉}{一个|这个|某个}{对话|聊天}",
        ),
        "Choose [«Delete»] in a conversation's menu on the page, or type [`/delete`] in the terminal; all go with "
        "[`DELETE /api/conversations`]. // That also deletes everything that is known of you.",
        "在网页上对话的菜单里选择[“删除”]，或在终端里输入 [`/delete`]；删除[全部]对话用 [`DELETE /api/conversations`] "
        "请求。//它也会删除与您有关的一切信息。",
    ),
    "list": topic(
        how(
            "{see|list|find|search|open} my {old|earlier|previous|past} {conversations|chats}{|| on the page| in the "
            "terminal}|search {my|all my|the} {conversations|chats}",
            "{||在网页上|在终端里}{查看|列出|查找|搜索|找到}{以前的|旧的|之前的|过去的}{对话|聊天}|搜索{对话|聊天记录}",
        ),
        "They stand in the [list] beside the chat, with a search box; in the terminal, type [`/list`] or [`/search "
        "WORDS`]. // A program sends `GET /api/conversations`, which searches with `?q=TEXT`.",
        "它们在网页侧边的[列表]里，上面有搜索框；在终端里输入 [`/list`] 或 [`/search`] 加上要找的词。//程序发送 "
        "`GET /api/conversations`，加上 `?q=TEXT` 可以搜索。",
    ),
    "rename": topic(
        how(
            "{rename|change the title of|give another title to} {a|the|my} {conversation|chat}{|| on the page| in the "
            "terminal}",
            "{||在网页上|在终端里}{{重命名|改名}{对话|一个对话|}|修改{对话的|}标题|给{一个|这个|}对话改名}",
        ),
        "Choose [«Rename»] in the conversation's menu on the page, or type [`/title TEXT`] in the terminal. // A "
        "program sends `PATCH /api/conversations/ID` with a new `title`.",
        "在网页上对话的菜单里选择[“重命名”]，或在终端里输入 [`/title`] 加上新标题。//程序发送 `PATCH "
        "/api/conversations/ID` 请求，内容里写新的 `title`。",
    ),
    "export": topic(
        how(
            "{export|save|download|back up} {my|a|the|all my} {conversation|conversations|chats}{|| on the page| in "
            "the terminal}",
            "{||在网页上|在终端里}{导出|保存|下载|备份}{我的|一个|全部}{对话|聊天|聊天记录}",
        ),
        "On the page, click [«Export all»], or choose an export in one chat's menu; in the terminal, type [`/export "
        "FILE`]. // A program opens `/api/export?format=json`, or `/api/conversations/ID/export?format=markdown` for "
        "one.",
        "在网页上点击[“全部导出”]，只要一个时用对话的菜单；在终端里输入 [`/export`] 加上文件名。//程序打开 "
        "`/api/export?format=json`，或者导出其中一个的 `/api/conversations/ID/export?format=markdown`。",
    ),
    "formats": topic(
        ask(
            "{which|what} {formats|export formats} {are there|can I export to|does the export have}",
            "{导出|}{有|支持}{哪些|什么}{导出格式|格式}",
        ),
        "[An export is markdown, json or html]. // Markdown and HTML hold the versions chosen; JSON holds the "
        "whole tree and can be imported again.",
        "导出格式有 [markdown、json 和 html]三种。//Markdown 和 HTML 包含选中的版本；JSON 包含整棵树，可以再导入。",
    ),
    "import": topic(
        how(
            "import {my|a|the} {ChatGPT|} {chats|conversations|export|history}{|| on the page| in the terminal}|"
            "{bring|move|transfer} my chats {from|over from} ChatGPT",
            "{||在网页上|在终端里}{导入|迁移}{对话|聊天记录| ChatGPT 的对话}|从 ChatGPT {导入|迁移}{对话|聊天|}",
        ),
        "Click [«Import»] on the page, or type [`/import FILE`] in the terminal: the `conversations.json` of ChatGPT's "
        "export works, too. // It may have up to 32 MiB; a bad file is refused whole. A program sends it to `POST "
        "/api/import`.",
        "在网页上点击[“导入”]，或在终端里输入 [`/import`] 加上文件名；ChatGPT 导出的 `conversations.json` "
        "也可以。//文件最大32 MiB，有错误时整个拒绝；程序把它发送到 `POST /api/import`。",
    ),
    "import_continue": topic(
        ask("can {I|we} continue an imported {answer|chat|reply}", "导入的{回答|对话}{可以|能}{继续|接着写|续写}吗"),
        "An imported answer [can be asked after or made anew, but not continued]. // The export does not hold "
        "its tokens.",
        "导入的回答[可以追问或重新生成，但不能续写]。//因为导出文件里没有它的 token。",
    ),
    "branch": topic(
        ask(
            "what {happens|is kept} when I edit a {question|message}|what is a {branch|version}|what are "
            "{branches|versions}",
            "{编辑问题|修改问题}{会怎样|之后会怎样}|{分支|版本}是什么|什么是{分支|版本}",
        ),
        "An edited question or an answer made anew is a [branch]: a conversation is a [tree], and nothing is "
        "overwritten. // `current_id` chooses the version.",
        "编辑过的问题或重新生成的回答是一个[分支]：对话是一棵[树]，不会覆盖任何内容。//用 `current_id` 选择版本。",
    ),
    "tab": topic(
        ask(
            "what happens {when|if} I close the {tab|page|browser|window}|does {it|the reply} {go on|stop} when "
            "I close the {tab|page}",
            "{关闭|关掉|关了}{标签页|页面|浏览器|网页}{会怎样|会怎么样|会发生什么|后会怎样|回答还继续吗}",
        ),
        "The [engine is freed] at once, and the reply [can go on] later from its last token. // With "
        "`--disconnect-grace` it runs on for a while; -1 means to its end.",
        "[引擎会立即释放]，之后回答[可以接着写]，从最后一个 token 开始。//用 `--disconnect-grace` "
        "可以让它继续运行一段时间，-1表示直到写完。",
    ),
    "reload": topic(
        ask(
            "what happens {when|if} {I reload|I refresh} the {page|tab}|is {the answer|my chat} lost when I "
            "{reload|refresh}",
            "{刷新|重新加载}{页面|网页}{会怎样|会丢失吗|后会怎么样|会发生什么}",
        ),
        "[Nothing is lost]: after a reload the reply [goes on] from its last token. // The page also keeps what "
        "you were typing.",
        "[什么都不会丢失]：刷新后回答从最后一个 token [接着写]。//正在输入的内容也会保留。",
    ),
    "crash": topic(
        ask(
            "what happens {when|if} the {server|engine|machine} {crashes|dies|is killed|is restarted|restarts}",
            "{服务器|引擎|机器}{崩溃|重启|挂了|被杀掉}{会怎样|后会怎样|怎么办|会丢失什么}",
        ),
        "The reply [goes on] after the restart; at most its [last second] is lost. // The log is written to the "
        "database at the latest every second.",
        "重启后回答会[接着写]，最多丢失[最后一秒]。//日志最迟每秒写入数据库一次。",
    ),
    "two_tabs": topic(
        ask(
            "can I {open|use} {two|several|more} {tabs|pages|windows}{| at once}|what about {two|several} tabs",
            "{能|可以}{同时|}{打开|使用}{两个|多个|几个}{标签页|页面|窗口}吗",
        ),
        "Yes, [pages of one browser share one connection] and, in the same chat, the same reply. // Closing one "
        "frees the engine unless another follows its reply.",
        "可以，[同一浏览器的页面共用一个连接]，同一个对话里也共用同一条回答。//关闭一个页面时，"
        "如果没有别的页面在看，引擎就会释放。",
    ),
    "use_here": topic(
        ask(
            "why does {it|the page} say that the chat is open {elsewhere|in another window}|what does {use here|"
            "the use here button} {mean|do}",
            "为什么{提示|说}{对话|聊天}已在另一个窗口打开|“在这里使用”{是什么意思|有什么用}",
        ),
        "The same user connected elsewhere, and only the newest has the socket; [«Use here»] takes it back. // "
        "Its close code is 4409.",
        "同一用户在别处连接了，只有最新的连接有效；点[“在这里使用”]可以取回。//它的关闭码是4409。",
    ),
    "network": topic(
        how(
            "{open|offer|share|expose} {it|StreamChat|the service|the server} {to|in} {my|the|our} {network|LAN|"
            "local network}|{let others|let my colleagues} connect",
            "{在|向}{局域网|网络|内网}{里|}{开放|共享|提供}{服务| StreamChat }|让{别人|同事|其他电脑}{连接|访问}",
        ),
        "Start it with [`./run.sh serve --host 0.0.0.0`]. // Then only the printed link with the token gets in; "
        "put TLS in front of it where the network is not yours.",
        "用 [`./run.sh serve --host 0.0.0.0`] 启动即可向网络开放。//之后只有带令牌的链接才能进入；网络不可信时，"
        "请在前面加上 TLS。",
    ),
    "tls": topic(
        how(
            "use {TLS|https|HTTPS|a certificate|encryption}|put it behind {a proxy|nginx|a reverse proxy}",
            "{使用|启用|用|配置} {TLS|https|HTTPS|反向代理|证书|加密}",
        ),
        "Put a proxy with [TLS] in front of it and name its address: [`--allow-origin "
        "https://chat.example.org`]. // The service itself speaks plain http.",
        "在前面放一个带 [TLS] 的代理，并用这个选项写明网页所用的地址：[`--allow-origin "
        "https://chat.example.org`]。//服务本身只使用普通的 http。",
    ),
    "token": topic(
        what("{the token|the login token|a login token|the token in the link}", "{令牌|登录令牌|链接里的令牌|token }")
        + ask(
            "{where do I find|where is|how do I get} the {token|login token}",
            "{在哪里找|哪里有|怎么得到}{令牌|登录令牌}",
        ),
        "The token is the [login for a server] that is open to a network; it is [printed] once as a link. // "
        "`--token` sets your own.",
        "令牌用来[登录]向网络开放的服务器，启动时作为[链接]给出一次。//用 `--token` 可以自己设定。",
    ),
    "postgres": topic(
        how(
            "use {PostgreSQL|Postgres|a PostgreSQL database|another database}",
            "{使用|改用|用} {PostgreSQL|Postgres|PostgreSQL 数据库|另一个数据库}",
        ),
        "Start it with [`--database postgresql+asyncpg://USER:PASSWORD@HOST/NAME`]. // The schema is brought up "
        "to date at each start.",
        "启动时加上 `--database` 选项，值为这种形式的地址，其中写明用户、密码、"
        "主机和数据库名：[`postgresql+asyncpg://USER:PASSWORD@HOST/NAME`]。//每次启动时会自动更新表结构。",
    ),
    "offline": topic(
        ask(
            "does {it|StreamChat} {work|run} {offline|without internet|without a network}|do I need {the "
            "internet|an internet connection}",
            "{能|可以}{离线|不联网|断网}{使用|运行}吗|需要{联网|网络|互联网}吗",
        ),
        "Yes, after the first start it [works offline]. // Only the installation and a model from a hub need "
        "the network.",
        "可以，第一次启动之后[可以离线使用]。//只有安装和下载模型需要网络。",
    ),
    "licence": topic(
        ask(
            "is {it|StreamChat} {open source|free|free software}|{what|which} {licence|license} does {it|"
            "StreamChat} have|what is the {licence|license}",
            "{它|StreamChat }{是开源的吗|免费吗|开源吗|是什么许可证|用什么许可证}|许可证是什么",
        ),
        "StreamChat is open source under [Apache-2.0]. // The text is in the file LICENSE.",
        "StreamChat 是开源软件，许可证是 [Apache-2.0]。//全文见 LICENSE 文件。",
    ),
}
