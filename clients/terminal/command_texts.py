"""What `/help` says, in English and Chinese: for each command its arguments, and a sentence."""

from collections.abc import Mapping
from typing import Final, NamedTuple


class Help(NamedTuple):
    """How a command is called, and what it does."""

    arguments: str
    english: str
    chinese: str


COMMANDS: Final[Mapping[str, Help]] = {
    "help": Help("[COMMAND]", "What the commands and keys do.", "命令和按键的说明。"),
    "new": Help("", "Begin a new conversation.", "开始新对话。"),
    "list": Help("", "Your newest conversations.", "最近的对话。"),
    "open": Help("NUMBER|ID", "Go on with a conversation of /list or /search.", "打开 /list 或 /search 中的对话。"),
    "search": Help("WORDS", "Look for words in all conversations.", "在所有对话中搜索。"),
    "title": Help("TEXT", "Rename this conversation.", "重命名当前对话。"),
    "delete": Help("[NUMBER|ID]", "Delete this conversation, or another one.", "删除当前对话或指定的对话。"),
    "retry": Help("[KEY=VALUE …]", "Have the last question answered anew.", "重新回答上一个问题。"),
    "undo": Help("", "Take back the last question and its answer.", "撤回上一轮问答。"),
    "edit": Help(
        "[TEXT]",
        "Ask the last question in other words, written here or in $EDITOR; without one, write a first one there.",
        "改写上一个问题后重新提问，可直接写在后面或在 $EDITOR 中编辑；没有时编写第一个问题。",
    ),
    "continue": Help("", "Go on with an answer that was stopped or cut off.", "继续被停止或截断的回答。"),
    "system": Help("[TEXT|-]", "Show or set the system prompt; - is none.", "查看或设置系统提示词；- 表示不设。"),
    "set": Help(
        "[NAME [VALUE]]",
        "Show, set or (without a value) unset a parameter or setting.",
        "查看、设置参数；省略值则恢复默认。",
    ),
    "show": Help("", "The server, the model and all that is set.", "服务器、模型和当前设置。"),
    "history": Help("", "This conversation from its beginning.", "从头显示当前对话。"),
    "save": Help("FILE", "Write the last answer to a file, as it is.", "将上一个回答原样写入文件。"),
    "export": Help(
        "[markdown|json|html|all] FILE",
        "Write this conversation, or all of them as JSON, to a file.",
        "将当前对话（或以 JSON 导出全部对话）写入文件。",
    ),
    "import": Help("FILE", "Import conversations: an export, or ChatGPT's.", "导入对话：本服务或 ChatGPT 的导出文件。"),
    "copy": Help("[code]", "Copy the last answer, or its last code.", "复制上一个回答，或其中最后一段代码。"),
    "stats": Help("", "Tokens, speed and context of this session.", "本次会话的 token 数、速度和上下文。"),
    "theme": Help("[auto|dark|light|mono]", "Show or choose the colours.", "查看或选择配色。"),
    "lang": Help("[en|zh]", "Show or choose the language.", "查看或选择语言。"),
    "reconnect": Help("", "Connect to the server again.", "重新连接服务器。"),
    "quit": Help("", "Leave.", "退出。"),
}

KEYS: Final = (
    ("Ctrl-C, Esc", "stop the reply; Ctrl-C twice at an empty prompt leaves", "停止回答；空提示符下按两次 Ctrl-C 退出"),
    ("Ctrl-D", "leave", "退出"),
    ("Enter", "ask; while a reply comes: ask afterwards", "提问；回答进行时则排在其后"),
    ("Alt-Enter, Ctrl-J", 'new line, as in a block between """ and """', '换行；也可用 """ 包住多行'),
    ("Ctrl-R, ↑", "earlier questions", "以前的问题"),
    ("Ctrl-X Ctrl-E", "write in $EDITOR (vi keys: Esc v)", "在 $EDITOR 中编写（vi 键位：Esc v）"),
    ("//…", "a question that begins with a slash", "以斜杠开头的问题"),
)
