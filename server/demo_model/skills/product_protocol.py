"""The wire as people ask about it: frames, close codes, finish reasons, errors, sampling, REST requests."""

from server.demo_model.skills.product_names import Group, names_of

GROUPS: dict[str, Group] = {
    "close code": Group(
        {
            "en": ("close code", "code", "WebSocket close code", "closing code"),
            "zh": ("关闭码", "关闭代码", "WebSocket 关闭码", "代码"),
        },
        {"en": "Close code", "zh": "关闭码"},
        {
            "1000": ("a normal end; the user decides whether to reconnect", "正常结束，是否重连由用户决定"),
            "1001": ("that the peer goes away; the user decides whether to reconnect", "对方离开，是否重连由用户决定"),
            "1003": ("a binary message; do not reconnect", "收到二进制消息，不要重连"),
            "1007": ("bad UTF-8; do not reconnect", "UTF-8 有错，不要重连"),
            "1009": ("that a frame is too large; do not reconnect", "帧太大，不要重连"),
            "1012": (
                "that the server restarts; reconnect after `bye.after_ms`",
                "服务器正在重启，等过 `bye.after_ms` 再重连",
            ),
            "4400": ("no `hello`, or not this protocol; do not reconnect", "没有 `hello`，或协议不对，不要重连"),
            "4401": ("no or a wrong token; do not reconnect", "没有令牌或令牌错误，不要重连"),
            "4408": (
                "no `hello` in time, or no answer to pings; reconnect",
                "没有及时收到 `hello`，或没有回应 ping，可以重连",
            ),
            "4409": (
                "that the same user connected elsewhere; the newest wins, reconnect when the user asks",
                "同一用户在别处连接了，以最新的为准，用户要求时再重连",
            ),
            "4429": ("too many frames or connections; reconnect after a pause", "帧或连接太多，过一会儿再重连"),
            "4508": ("that the peer reads too slowly; reconnect", "对方读取太慢，可以重连"),
        },
    ),
    "finish_reason": Group(
        {"en": ("finish_reason", "finish reason", "reason"), "zh": ("finish_reason ", "结束原因", "finish reason ")},
        {"en": "`finish_reason`", "zh": "`finish_reason` "},
        {
            "stop": ("the model ended the answer by itself", "模型自己写完了回答"),
            "length": (
                "the answer reached its length limit; `continue` goes on",
                "回答达到了长度上限，可以用 `continue` 接着写",
            ),
            "cancelled": ("the answer was stopped; `continue` goes on", "回答被停止，可以用 `continue` 接着写"),
            "interrupted": (
                "the connection or the engine was lost; `continue` goes on",
                "连接或引擎断开，可以用 `continue` 接着写",
            ),
            "error": ("the engine failed; ask again", "引擎出错，请重新提问"),
        },
        bare=False,
    ),
    "error code": Group(
        {"en": ("error code", "error", "refusal"), "zh": ("错误码", "错误", "错误代码")},
        {"en": "The error", "zh": "错误码"},
        {
            "bad_frame": ("the server did not understand the message", "服务器没有看懂这条消息"),
            "unauthorized": ("the token is missing or wrong", "没有令牌或令牌错误"),
            "unknown_turn": ("the server does not have this turn", "服务器没有这个回合"),
            "unknown_conversation": ("the server does not have this conversation", "服务器没有这个对话"),
            "conversation_busy": ("another reply of this conversation is still running", "这个对话里还有回答没有写完"),
            "prompt_too_long": ("the question does not fit; shorten it", "问题太长，放不下，请缩短"),
            "queue_full": ("too many turns wait already; try again later", "排队的回合太多，请稍后再试"),
            "rate_limited": ("you send too fast; wait a moment", "发送太快，请等一下"),
            "engine_unavailable": ("the engine is loading or restarting", "引擎正在加载或重启"),
            "internal": ("something failed inside the server", "服务器内部出错"),
        },
    ),
    "frame": Group(
        {"en": ("frame", "message", "WebSocket frame"), "zh": ("帧", "消息", "WebSocket 帧")},
        {"en": "The frame", "zh": "帧"},
        {
            "hello": (
                "the client's first frame, with `token` and `resume`",
                "客户端的第一帧，带有 `token` 和 `resume`",
            ),
            "ask": (
                "that the client starts a turn, with `turn_id` and `text`",
                "客户端开始一个回合，带有 `turn_id` 和 `text`",
            ),
            "regenerate": ("that the question of turn `of` is to be answered anew", "重新回答回合 `of` 的问题"),
            "continue": ("that an ended turn is to go on from its last token", "让结束的回合从最后一个 token 接着写"),
            "cancel": (
                "that the client stops a turn; what came after token `seen` is dropped",
                "客户端停止一个回合，`seen` 之后的内容会去掉",
            ),
            "attach": ("that the client wants a turn's log after `seq`", "客户端要一个回合在 `seq` 之后的日志"),
            "ping": ("a check of the connection; `pong` answers it", "检查连接，用 `pong` 回应"),
            "ready": (
                "the answer to `hello`, with model, limits and defaults",
                "对 `hello` 的回应，带有模型、限制和默认值",
            ),
            "engine": (
                "the state of the engine: `loading`, `ready` or `restarting`",
                "引擎的状态：`loading`、`ready` 或 `restarting`",
            ),
            "turn_start": (
                "that the turn is accepted, with its `conversation_id`, `message_id` and `parent_id`",
                "回合已被接受，带有 `conversation_id`、`message_id` 和 `parent_id`",
            ),
            "queued": (
                "the place in the queue: position 1 is next, 0 has left it",
                "在队列里的位置：1是下一个，0表示已经离开",
            ),
            "delta": ("new text of a turn, after token `from` up to `seq`", "回合的新文字，从 `from` 之后到 `seq`"),
            "turn_end": (
                "the one end of a turn, with `finish_reason`, `usage` and `digest`",
                "回合唯一的结束，带有 `finish_reason`、`usage` 和 `digest`",
            ),
            "conversation": ("that a conversation was created, renamed or changed", "对话已创建、改名或更改"),
            "error": ("a refusal, with `code` and `message`", "拒绝，带有 `code` 和 `message`"),
            "pong": ("the answer to `ping`", "对 `ping` 的回应"),
            "bye": ("the server's last frame before it closes", "服务器关闭连接前的最后一帧"),
        },
        bare=False,
    ),
    "parameter": Group(
        {"en": ("parameter", "sampling parameter", "param"), "zh": ("参数", "采样参数")},
        {"en": "The parameter", "zh": "参数"},
        {
            "temperature": (
                "how random the answer is: 0 always takes the likeliest token",
                "回答的随机程度：0表示总是取最可能的 token",
            ),
            "top_p": (
                "that only the likeliest tokens of this total probability may come",
                "只考虑累计概率达到此值的最可能的 token",
            ),
            "top_k": ("that only so many of the likeliest tokens may come", "只考虑这么多个最可能的 token"),
            "min_p": (
                "the least probability of a token, as a share of the likeliest one's",
                "token 的最小概率，按最可能者的比例计算",
            ),
            "max_tokens": ("the longest answer, in tokens", "回答最多的 token 数"),
            "repetition_penalty": (
                "how much repeated tokens are made less likely; 1 is off",
                "降低重复 token 的概率的程度，1表示不用",
            ),
            "presence_penalty": (
                "a penalty for tokens that came before, however often",
                "对出现过的 token 的惩罚，不论次数",
            ),
            "frequency_penalty": (
                "a penalty for tokens that grows with how often they came",
                "随出现次数增长的 token 惩罚",
            ),
            "seed": (
                "the start of the random numbers: the same seed repeats an answer",
                "随机数的起点：相同的值会得到相同的回答",
            ),
            "stop": ("texts at which the answer ends", "遇到就结束回答的文字"),
        },
    ),
    "request": Group(
        {"en": ("request", "REST request", "HTTP request"), "zh": ("请求", "REST 请求", "HTTP 请求")},
        {"en": "The request", "zh": "请求"},
        {
            "GET /api/conversations": (
                "lists your conversations, newest first; `q` searches",
                "列出您的对话，最新的在前，`q` 用来搜索",
            ),
            "GET /api/conversations/ID": (
                "gives all messages of a conversation, with their versions",
                "给出一个对话的全部消息和各个版本",
            ),
            "PATCH /api/conversations/ID": (
                "renames a conversation, chooses a version of it or rates its answers",
                "给对话改名、选择其中的一个版本，或者给回答评分",
            ),
            "DELETE /api/conversations/ID": ("deletes one conversation", "删除一个对话"),
            "DELETE /api/conversations": (
                "deletes all, with everything that is known of you",
                "删除全部对话和与您有关的一切信息",
            ),
            "GET /api/conversations/ID/export": (
                "exports one conversation as `markdown`, `json` or `html`",
                "把一个对话导出为 `markdown`、`json` 或 `html`",
            ),
            "GET /api/export": ("exports all your conversations", "导出您的所有对话"),
            "POST /api/import": (
                "imports such a JSON or ChatGPT's `conversations.json`, up to 32 MiB",
                "导入这样的 JSON 或 ChatGPT 的 `conversations.json`，最大32 MiB",
            ),
            "POST /api/session": ("gives the page its cookie, for a login token", "用登录令牌换取页面的 cookie"),
        },
        verb=("", "的作用是"),
    ),
}
PROTOCOL = names_of(GROUPS)
