"""What the Gradio page says, in English and Chinese."""

from typing import Final, NamedTuple


class Texts(NamedTuple):
    """Those of the page itself are keys of Gradio's own translation too, which follows the browser."""

    # the page
    user_name: str
    user_name_hint: str
    question_hint: str
    submit: str
    stop: str
    clear: str
    go_on: str
    new_chat: str
    conversations: str
    rounds: str
    rounds_hint: str
    settings: str
    settings_hint: str
    system: str
    system_hint: str
    temperature: str
    top_p: str
    top_k: str
    min_p: str
    max_tokens: str
    repetition_penalty: str
    presence_penalty: str
    frequency_penalty: str
    seed: str
    stop_strings: str
    absent_hint: str
    dark: str
    chat: str
    # what happens
    greeting: str
    thinking: str
    thought: str
    connecting: str
    loading: str
    restarting: str
    lost: str
    waiting: str
    queued: str
    reading: str
    writing: str
    done: str
    dropped: str
    stopped: str
    at_limit: str
    interrupted: str
    failed: str
    # what goes wrong, and what to do
    busy: str
    nothing_asked: str
    unreachable: str
    unauthorized: str
    replaced: str
    gone: str
    queue_full: str
    rate_limited: str
    too_long: str
    engine: str
    refused: str


ENGLISH: Final = Texts(
    user_name="User name",
    user_name_hint="Your name",
    question_hint="Your question (Shift+Enter sends it)",
    submit="Submit",
    stop="Stop",
    clear="Clear history",
    go_on="Continue",
    new_chat="New chat",
    conversations="Conversations",
    rounds="Rounds of history",
    rounds_hint="earlier rounds that the model sees; 0: this question alone",
    settings="System prompt and sampling",
    settings_hint="What you leave as it is comes from the model's own configuration.",
    system="System prompt",
    system_hint="How the model is to answer",
    temperature="Temperature",
    top_p="Top-p",
    top_k="Top-k (-1: all)",
    min_p="Min-p",
    max_tokens="Longest answer, in tokens",
    repetition_penalty="Repetition penalty",
    presence_penalty="Presence penalty",
    frequency_penalty="Frequency penalty",
    seed="Seed",
    stop_strings="Stop strings, one a line",
    absent_hint="empty: the model's own",
    dark="Dark / light",
    chat="Chat",
    greeting="### {hello}Ask something, or begin with an example.",
    thinking="Thinking…",
    thought="Thought",
    connecting="Connecting to the server…",
    loading="The model is loading{progress}. Your question goes out when it is ready.",
    restarting="The engine was lost and starts again{progress}. The reply goes on when it is ready.",
    lost="The connection to the server is lost; connecting again. The reply goes on then.",
    waiting="Waiting for one of the places of this page ({places} replies at once).",
    queued="Place {position} in the server's queue.",
    reading="The model is reading the question…",
    writing="{tokens} tokens",
    done="{tokens} tokens · {rate:.1f} tokens/s",
    dropped="{rounds} earlier rounds did not fit and were left out",
    stopped="Stopped. «Continue» goes on with the answer.",
    at_limit="The longest answer allowed ends here. «Continue» goes on.",
    interrupted="The answer was interrupted. «Continue» goes on from its last token.",
    failed="The engine failed at this answer. Retry it, or look into the server's log.",
    busy="A reply is still being written: stop it or wait.",
    nothing_asked="There is no question: write one first.",
    unreachable="No StreamChat server answers at {url}. Start one with ./run.sh, or name another with --server_url; "
    "then reload this page.",
    unauthorized="The server asks for a token. Start this page with the link that the server printed (--server_url) "
    "or with --token.",
    replaced="You are connected elsewhere with the same identity. Ask again to use it here.",
    gone="The connection has ended: {message} Ask again to connect anew.",
    queue_full="All places are taken and the queue is full. Try again in a moment.",
    rate_limited="You have as many replies running as are allowed. Stop one, or wait.",
    too_long="The question is too long. {message}",
    engine="The engine is not ready: {message}",
    refused="Not taken: {message}",
)

CHINESE: Final = Texts(
    user_name="用户名",
    user_name_hint="请输入您的用户名",
    question_hint="请输入您的问题（Shift+Enter 发送）",
    submit="提交",
    stop="停止生成",
    clear="清除历史消息",
    go_on="继续生成",
    new_chat="新对话",
    conversations="历史对话",
    rounds="多对话轮数",
    rounds_hint="模型能看到的之前轮数；0 为单轮对话",
    settings="系统提示词与采样参数",
    settings_hint="未改动的参数使用模型自带的配置。",
    system="系统提示词",
    system_hint="希望模型怎样回答",
    temperature="温度 (temperature)",
    top_p="Top-p",
    top_k="Top-k（-1 为全部）",
    min_p="Min-p",
    max_tokens="回答最大长度（token）",
    repetition_penalty="重复惩罚 (repetition)",
    presence_penalty="存在惩罚 (presence)",
    frequency_penalty="频率惩罚 (frequency)",
    seed="随机种子",
    stop_strings="停止词，每行一个",
    absent_hint="留空则使用模型自带的值",
    dark="深色 / 浅色",
    chat="对话",
    greeting="### {hello}请输入问题，或从下面的例子开始。",
    thinking="思考中…",
    thought="思考过程",
    connecting="正在连接服务器…",
    loading="模型正在加载{progress}，就绪后会立即发送您的问题。",
    restarting="引擎已丢失，正在重新启动{progress}，就绪后回答会继续。",
    lost="与服务器的连接已断开，正在重新连接，之后回答会继续。",
    waiting="正在等待本页面的空位（同时最多 {places} 个回答）。",
    queued="在服务器队列中排第 {position} 位。",
    reading="模型正在阅读问题…",
    writing="{tokens} 个 token",
    done="{tokens} 个 token · 每秒 {rate:.1f} 个",
    dropped="较早的 {rounds} 轮放不下，已略去",
    stopped="已停止。点击「继续生成」可接着写。",
    at_limit="已达到回答的最大长度。点击「继续生成」可接着写。",
    interrupted="回答被中断。点击「继续生成」可从最后一个 token 接着写。",
    failed="引擎在生成这个回答时出错。请重试，或查看服务器日志。",
    busy="回答还在生成：请先停止，或稍候。",
    nothing_asked="还没有问题：请先输入。",
    unreachable="{url} 上没有 StreamChat 服务器应答。请用 ./run.sh 启动，或用 --server_url 指定另一个，"
    "然后刷新本页面。",
    unauthorized="服务器需要令牌。请用服务器打印的链接（--server_url）或 --token 启动本页面。",
    replaced="您已用同一身份在别处连接。再次提问即可在这里使用。",
    gone="连接已结束：{message} 再次提问即可重新连接。",
    queue_full="没有空位，队列也已满。请稍后再试。",
    rate_limited="您同时进行的回答已达上限。请停止一个，或稍候。",
    too_long="问题太长。{message}",
    engine="引擎尚未就绪：{message}",
    refused="未被接受：{message}",
)

EXAMPLES: Final = {
    ENGLISH: (
        "What can this service do?",
        "Tell me a short story about the sea.",
        "Write a Python function that adds two numbers.",
    ),
    CHINESE: ("这个服务能做什么？", "给我讲一个关于大海的小故事。", "写一个把两个数相加的 Python 函数。"),
}


def texts_for(accept_language: str) -> Texts:
    """The texts for a browser's Accept-Language: the first of its languages that we have, else English."""
    for language in accept_language.lower().split(","):
        if language.strip().startswith("zh"):
            return CHINESE
        if language.strip().startswith("en"):
            return ENGLISH
    return ENGLISH
