"""What the terminal says, in English and Chinese. (`command_texts` has what the commands do.)"""

from collections.abc import Mapping
from typing import NamedTuple


class Texts(NamedTuple):
    # the conversation
    prompt: str
    welcome: str
    guest: str
    leaving_hint: str
    loading: str
    restarting: str
    queued: str
    reading: str
    thinking: str
    thought: str
    waiting: str
    stopped: str
    interrupted: str
    cut_at_limit: str
    failed: str
    rewritten: str
    refused: str
    tokens: str
    rate: str
    first_token: str
    dropped: str
    pasted: str
    # the connection
    lost: str
    back: str
    replaced: str
    closed: str
    no_server: str
    unauthorized: str
    # not interactive
    nothing_to_ask: str
    not_written: str
    # the toolbar
    bar_ready: str
    bar_loading: str
    bar_restarting: str
    bar_lost: str
    bar_replaced: str
    bar_queued: str
    bar_waiting: str
    bar_context: str
    bar_stop: str
    # commands
    unknown: str
    unknown_nearest: str
    unknown_setting: str
    wrong_value: str
    nothing_asked: str
    begun: str
    none_found: str
    more_found: str
    opened: str
    deleted: str
    undone: str
    unchanged: str
    complete: str
    no_editor: str
    no_system: str
    system_of_model: str
    of_model: str
    shown_server: str
    shown_model: str
    shown_context: str
    shown_conversation: str
    shown_system: str
    stats_session: str
    stats_last: str
    saved: str
    imported: str
    copied: str
    no_code: str
    # without a server
    local_starting: str
    local_no_engine: str
    local_failed: str


ENGLISH = Texts(
    prompt="Your question: ",
    welcome="{model}. Ctrl-C stops a reply, Ctrl-D leaves, /help explains.",
    guest="Another terminal is open as you; what is asked in this one is kept apart from your conversations.",
    leaving_hint="Ctrl-D leaves, and so does Ctrl-C once more.",
    loading="The engine is loading{progress}{detail}; a question goes out when it is ready.",
    restarting="The engine was lost and starts again{progress}{detail}; the reply goes on when it is ready.",
    queued="Waiting in the queue, place {position}.",
    reading="The model is reading the question.",
    thinking="Thinking, {tokens} tokens so far.",
    thought="[thought, {tokens} tokens]",
    waiting="Asked next: {question}",
    stopped="[stopped]",
    interrupted="[interrupted: the connection or the engine was lost; /continue goes on]",
    cut_at_limit="[the longest answer allowed ends here; /continue goes on]",
    failed="[the engine failed]",
    rewritten="[the text above arrived damaged; here it is again]",
    refused="Not taken: {message}",
    tokens="{tokens} tokens",
    rate="{rate:.1f} tokens/s",
    first_token="first token after {seconds:.2f} s",
    dropped="{rounds} old rounds left out",
    pasted="[paste {number}: {lines} lines]",
    lost="[connection lost; connecting again]",
    back="[connected again]",
    replaced="You have connected elsewhere. Press Enter to use it here, Ctrl-D leaves.",
    closed="{error} Press Enter to connect again, Ctrl-D leaves.",
    no_server="{error}\nStart one with ./run.sh, or name another with --server-url; --local needs none.",
    unauthorized="The server asks for a valid token: give it with --token (the server printed it when it started).",
    nothing_to_ask="Nothing to ask: neither words nor the standard input hold a question.",
    not_written="{file} cannot be written: {why}.",
    bar_ready="ready",
    bar_loading="loading",
    bar_restarting="engine restarting",
    bar_lost="connection lost, connecting again",
    bar_replaced="connected elsewhere, Enter takes it back",
    bar_queued="queue, place {position}",
    bar_waiting="{count} asked next",
    bar_context="context {used}/{room}",
    bar_stop="Ctrl-C stops",
    unknown="There is no such command; /help lists them. (// begins a question with a slash.)",
    unknown_nearest="There is no /{name}. Did you mean /{nearest}?",
    unknown_setting="{name} is none of {known}.",
    wrong_value="{name} takes {known}.",
    nothing_asked="Nothing has been asked in this conversation yet.",
    begun="A new conversation.",
    none_found="None found.",
    more_found="… and more; /search finds them.",
    opened="{title} ({rounds} rounds)",
    deleted="Deleted: {title}",
    undone="Taken back: {question}",
    unchanged="Nothing was changed, so nothing is asked.",
    complete="The answer is complete; /retry makes another one.",
    no_editor="No editor: {why}. Set $EDITOR to one.",
    no_system="(none)",
    system_of_model="(the model's own)",
    of_model="(of the model)",
    shown_server="server",
    shown_model="model",
    shown_context="context, tokens",
    shown_conversation="conversation",
    shown_system="system prompt",
    stats_session="This session: {turns} replies, {tokens} tokens, {seconds:.1f} s.",
    stats_last="Last reply: {prompt} prompt tokens ({cached} from the cache), {tokens} tokens at {rate:.1f}/s, "
    "first after {ttft:.2f} s, {queued:.2f} s in the queue.",
    saved="{bytes} bytes written to {file}.",
    imported="{count} conversations imported; /list shows them.",
    copied="{chars} characters copied.",
    no_code="There is no code in the last answer.",
    local_starting="The engine starts in this process; its log is {log}",
    local_no_engine="--local needs the engine, which is not installed here: ./run.sh chat --local does that.",
    local_failed="The engine did not start: {why}",
)

CHINESE = Texts(
    prompt="请输入您的问题：",
    welcome="{model}。Ctrl-C 停止回答，Ctrl-D 退出，/help 查看说明。",
    guest="您已在另一个终端中打开；此处的提问与您的对话分开保存。",
    leaving_hint="按 Ctrl-D 退出，或再按一次 Ctrl-C。",
    loading="模型加载中{progress}{detail}；就绪后自动发送问题。",
    restarting="引擎丢失，正在重启{progress}{detail}；就绪后继续回答。",
    queued="排队中，第 {position} 位。",
    reading="模型正在读取问题。",
    thinking="思考中，已有 {tokens} 个 token。",
    thought="[已思考，{tokens} 个 token]",
    waiting="接下来提问：{question}",
    stopped="[已停止]",
    interrupted="[已中断：连接或引擎丢失；/continue 可继续]",
    cut_at_limit="[已达到回答长度上限；/continue 可继续]",
    failed="[引擎出错]",
    rewritten="[以上内容传输有误，重新显示如下]",
    refused="未被接受：{message}",
    tokens="{tokens} 个 token",
    rate="{rate:.1f} token/秒",
    first_token="首个 token 用时 {seconds:.2f} 秒",
    dropped="省略了 {rounds} 轮旧对话",
    pasted="[粘贴 {number}：{lines} 行]",
    lost="[连接断开，正在重连]",
    back="[已重新连接]",
    replaced="您已在别处连接。按 Enter 在此处继续，按 Ctrl-D 退出。",
    closed="{error} 按 Enter 重新连接，按 Ctrl-D 退出。",
    no_server="{error}\n请用 ./run.sh 启动服务，或用 --server-url 指定其他地址；--local 无需服务器。",
    unauthorized="服务器需要有效的令牌：请用 --token 提供（服务器启动时打印过）。",
    nothing_to_ask="没有问题：命令行和标准输入都为空。",
    not_written="无法写入 {file}：{why}。",
    bar_ready="就绪",
    bar_loading="模型加载中",
    bar_restarting="引擎重启中",
    bar_lost="连接断开，正在重连",
    bar_replaced="已在别处连接，按 Enter 收回",
    bar_queued="排队第 {position} 位",
    bar_waiting="{count} 个问题等待",
    bar_context="上下文 {used}/{room}",
    bar_stop="Ctrl-C 停止",
    unknown="没有这个命令；/help 列出全部命令。（以 // 开头可提问带斜杠的问题。）",
    unknown_nearest="没有 /{name}。您是指 /{nearest} 吗？",
    unknown_setting="{name} 不在以下名称之中：{known}。",
    wrong_value="{name} 可取：{known}。",
    nothing_asked="当前对话还没有提问。",
    begun="新对话。",
    none_found="没有找到。",
    more_found="……还有更多，可用 /search 查找。",
    opened="{title}（{rounds} 轮）",
    deleted="已删除：{title}",
    undone="已撤回：{question}",
    unchanged="没有改动，因此没有提问。",
    complete="回答已完整；/retry 可重新回答。",
    no_editor="没有编辑器：{why}。请设置 $EDITOR。",
    no_system="（无）",
    system_of_model="（模型自带）",
    of_model="（模型默认）",
    shown_server="服务器",
    shown_model="模型",
    shown_context="上下文 token",
    shown_conversation="对话",
    shown_system="系统提示词",
    stats_session="本次会话：{turns} 个回答，{tokens} 个 token，{seconds:.1f} 秒。",
    stats_last="上一个回答：提示 {prompt} 个 token（其中 {cached} 个来自缓存），"
    "生成 {tokens} 个，{rate:.1f} 个/秒，首个用时 {ttft:.2f} 秒，排队 {queued:.2f} 秒。",
    saved="已将 {bytes} 字节写入 {file}。",
    imported="已导入 {count} 个对话；用 /list 查看。",
    copied="已复制 {chars} 个字符。",
    no_code="上一个回答中没有代码。",
    local_starting="引擎正在本进程内启动；日志：{log}",
    local_no_engine="--local 需要引擎，而此处只安装了客户端：./run.sh chat --local 会安装引擎。",
    local_failed="引擎未能启动：{why}",
)


def texts_for(environment: Mapping[str, str]) -> Texts:
    """By the locale that the environment names, whether or not this machine has it."""
    named = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return CHINESE if next(filter(None, named), "").startswith("zh") else ENGLISH
