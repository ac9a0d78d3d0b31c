"""What people call the options of the service, what they mean in Chinese, and defaults that are not plain numbers."""

from typing import NamedTuple


class Named(NamedTuple):
    """What people call an option, in patterns of nouns, and what it means in Chinese."""

    en: str
    zh: str
    meaning_zh: str
    example: str
    unit_en: str = ""
    unit_zh: str = ""


NAMED: dict[str, Named] = {
    "model": Named(
        "{model|language model}", "{模型|语言模型}", "模型的文件夹或模型库里的名称", "Qwen/Qwen2.5-7B-Instruct"
    ),
    "host": Named(
        "{host|listening address|bind address}", "{监听地址|主机地址}", "监听的地址；不是回环地址时需要令牌", "0.0.0.0"
    ),
    "port": Named("{port|TCP port|port number}", "{端口|端口号|TCP 端口}", "TCP 端口；0表示任选一个空闲的端口", "8000"),
    "token": Named(
        "{login token|login token of the server|server's token}",
        "{服务器的令牌|登录令牌的值}",
        "登录令牌；需要时自动生成并显示一次",
        "secret",
    ),
    "allow_origin": Named(
        "{allowed origins|list of allowed origins|further origins}",
        "{允许的来源|允许连接的来源}",
        "另外允许连接的来源，用逗号分隔",
        "https://chat.example.org",
    ),
    "data_dir": Named(
        "{data folder|data directory|folder of the database}",
        "{数据文件夹|数据目录|数据库的文件夹}",
        "数据库所在的文件夹；不设置时用用户数据文件夹里的 streamchat",
        "/data/chat",
    ),
    "database": Named(
        "{database URL|URL of the database|database address}",
        "{数据库地址|数据库的 URL}",
        "数据库的 URL，形如 postgresql+asyncpg://…；不设置时用数据文件夹里的 SQLite",
        "postgresql+asyncpg://USER:PASSWORD@HOST/NAME",
    ),
    "history_max": Named(
        "{number of rounds in a prompt|limit of the history|number of remembered rounds}",
        "{提示里的对话轮数|历史轮数|记住的轮数}",
        "提示中最多放入的最新对话轮数，0表示单轮",
        "20",
        " rounds",
        "轮",
    ),
    "system": Named(
        "{system prompt of the server|server's system prompt|standard system prompt}",
        "{服务器的系统提示词|默认的系统提示词}",
        "客户端没有给出时使用的系统提示词；留空则用聊天模板自己的",
        '"Be brief."',
    ),
    "flush_ms": Named(
        "{time between two deltas|flush interval|interval of the deltas}",
        "{两次增量之间的时间|增量的间隔|发送间隔}",
        "一个回合每隔多少毫秒发送一次增量；0表示每一步都发送",
        "50",
        " ms",
        "毫秒",
    ),
    "max_frame_bytes": Named(
        "{largest size of a message|size limit of a message|largest frame}",
        "{消息的最大长度|一条消息的大小上限|最大的帧}",
        "客户端一条消息的最大字节数",
        "65536",
        " bytes",
        "字节",
    ),
    "max_frames_per_second": Named(
        "{number of messages per second|rate limit|limit of messages a second}",
        "{每秒的消息数|消息频率上限|每秒消息上限}",
        "一个客户端在突发之后每秒的消息数",
        "20",
        " per second",
        "条每秒",
    ),
    "max_connections": Named(
        "{number of connections|largest number of connections|limit of connections}",
        "{连接数|最大连接数|连接数上限}",
        "同时存在的 WebSocket 数量上限",
        "500",
    ),
    "max_live_turns": Named(
        "{number of turns that one user may run|turns of one user at once|limit of live turns}",
        "{一个用户同时运行的回合数|每个用户的回合上限}",
        "一个用户同时进行的回合数上限",
        "4",
    ),
    "max_waiting_turns": Named(
        "{length of the queue|number of waiting turns|largest queue}",
        "{队列长度|排队的回合数|最大的队列}",
        "可以排队等待引擎的回合数上限",
        "200",
    ),
    "max_conversations_kept": Named(
        "{number of conversations in memory|conversations kept in memory}",
        "{内存中的对话数|保留在内存里的对话数}",
        "所有用户在内存中保留的对话数上限",
        "500",
    ),
    "max_unattended_turns": Named(
        "{number of unattended turns|turns that run on without a connection}",
        "{无人连接时的回合数|无人看管的回合数}",
        "一个用户在无人连接时继续运行的回合数上限",
        "4",
    ),
    "disconnect_grace": Named(
        "{time that a reply runs on after a disconnect|grace after a disconnect|disconnect grace}",
        "{断开后继续运行的时间|断开后的宽限时间}",
        "断开连接后回合继续运行的秒数；-1表示运行到结束",
        "60",
        " seconds",
        "秒",
    ),
    "hello_timeout": Named(
        "{time to say hello|time until the hello frame must come|hello timeout}",
        "{等待 hello 的时间|hello 的期限|hello 超时}",
        "连接必须在多少秒内发送 hello",
        "20",
        " seconds",
        "秒",
    ),
    "ping_interval": Named(
        "{time between pings|ping interval|interval of the pings}",
        "{ping 的间隔|两次 ping 之间的时间}",
        "两次 ping 之间的秒数",
        "30",
        " seconds",
        "秒",
    ),
    "ping_timeout": Named(
        "{time to answer a ping|ping timeout}",
        "{回应 ping 的时间|ping 的期限|ping 超时}",
        "回应 ping 的期限，单位秒",
        "20",
        " seconds",
        "秒",
    ),
    "slow_timeout": Named(
        "{patience with slow readers|time that a slow reader gets|slow reader timeout}",
        "{等待慢客户端的时间|慢速读取的期限|慢客户端超时}",
        "一条消息等待慢速读取者的最长秒数",
        "30",
        " seconds",
        "秒",
    ),
    "hang_timeout": Named(
        "{time after which the engine counts as hung|hang timeout|time until a silent engine is restarted}",
        "{引擎无响应的期限|判断引擎卡住的时间|引擎卡死超时}",
        "引擎沉默多少秒后算作卡住并重启",
        "60",
        " seconds",
        "秒",
    ),
}
SPOKEN_DEFAULTS = {
    "model": ("the demo model", "演示模型"),
    "token": ("none", "无"),
    "allow_origin": ("none", "无"),
    "data_dir": ("`~/.local/share/streamchat`", "`~/.local/share/streamchat`，在用户的数据文件夹里"),
    "database": ("SQLite in the data folder", "数据文件夹里的 SQLite"),
    "system": ("the chat template's own", "聊天模板自己的提示词"),
}
"""Of options whose default is worked out or empty."""
