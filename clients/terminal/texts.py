"""What the terminal says, in English and Chinese."""

from collections.abc import Mapping
from typing import NamedTuple


class Texts(NamedTuple):
    prompt: str
    welcome: str
    leaving_hint: str
    loading: str
    restarting: str
    queued: str
    reading: str
    stopped: str
    interrupted: str
    cut_at_limit: str
    failed: str
    rewritten: str
    lost: str
    back: str
    replaced: str
    closed: str
    refused: str
    no_server: str
    unauthorized: str
    nothing_to_ask: str
    not_written: str
    tokens: str
    rate: str
    first_token: str
    dropped: str


ENGLISH = Texts(
    prompt="Your question: ",
    welcome="{model}. Ctrl-C stops a reply, Ctrl-D leaves.",
    leaving_hint="Ctrl-D leaves.",
    loading="The engine is loading{progress}{detail}; a question goes out when it is ready.",
    restarting="The engine was lost and starts again{progress}{detail}; the reply goes on when it is ready.",
    queued="Waiting in the queue, place {position}.",
    reading="The model is reading the question.",
    stopped="[stopped]",
    interrupted="[interrupted: the connection or the engine was lost]",
    cut_at_limit="[the longest answer allowed ends here]",
    failed="[the engine failed]",
    rewritten="[the text above arrived damaged; here it is again]",
    lost="[connection lost; connecting again]",
    back="[connected again]",
    replaced="You have connected elsewhere. Press Enter to use it here, Ctrl-D leaves.",
    closed="{error} Press Enter to connect again, Ctrl-D leaves.",
    refused="Not taken: {message}",
    no_server="{error}\nStart one with ./run.sh, or name another with --server-url.",
    unauthorized="The server asks for a valid token: give it with --token (the server printed it when it started).",
    nothing_to_ask="Nothing to ask: neither words nor the standard input hold a question.",
    not_written="{file} cannot be written: {why}.",
    tokens="{tokens} tokens",
    rate="{rate:.1f} tokens/s",
    first_token="first token after {seconds:.2f} s",
    dropped="{rounds} old rounds left out",
)

CHINESE = Texts(
    prompt="请输入您的问题：",
    welcome="{model}。Ctrl-C 停止回答，Ctrl-D 退出。",
    leaving_hint="按 Ctrl-D 退出。",
    loading="模型加载中{progress}{detail}；就绪后自动发送问题。",
    restarting="引擎丢失，正在重启{progress}{detail}；就绪后继续回答。",
    queued="排队中，第 {position} 位。",
    reading="模型正在读取问题。",
    stopped="[已停止]",
    interrupted="[已中断：连接或引擎丢失]",
    cut_at_limit="[已达到回答长度上限]",
    failed="[引擎出错]",
    rewritten="[以上内容传输有误，重新显示如下]",
    lost="[连接断开，正在重连]",
    back="[已重新连接]",
    replaced="您已在别处连接。按 Enter 在此处继续，按 Ctrl-D 退出。",
    closed="{error} 按 Enter 重新连接，按 Ctrl-D 退出。",
    refused="未被接受：{message}",
    no_server="{error}\n请用 ./run.sh 启动服务，或用 --server-url 指定其他地址。",
    unauthorized="服务器需要有效的令牌：请用 --token 提供（服务器启动时打印过）。",
    nothing_to_ask="没有问题：命令行和标准输入都为空。",
    not_written="无法写入 {file}：{why}。",
    tokens="{tokens} 个 token",
    rate="{rate:.1f} token/秒",
    first_token="首个 token 用时 {seconds:.2f} 秒",
    dropped="省略了 {rounds} 轮旧对话",
)


def texts_for(environment: Mapping[str, str]) -> Texts:
    """By the locale that the environment names, whether or not this machine has it."""
    named = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return CHINESE if next(filter(None, named), "").startswith("zh") else ENGLISH
