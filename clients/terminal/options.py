"""The options of `run.sh chat`: one table for the command line, the configuration file, the help and the shells.

Nothing slow is imported, so `--help` answers at once.
"""

import argparse
import os
import sys
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Literal, NoReturn

from clients.address import websocket_url
from clients.counts import at_least
from clients.terminal.places import config_file

Theme = Literal["auto", "dark", "light", "mono"]
Reasoning = Literal["show", "fold", "hide"]
EditMode = Literal["emacs", "vi"]
Language = Literal["en", "zh"]

THEMES: Final = ("auto", "dark", "light", "mono")
REASONING: Final = ("show", "fold", "hide")
EDIT_MODES: Final = ("emacs", "vi")
LANGUAGES: Final = ("en", "zh")
SHELLS: Final = ("bash", "zsh", "fish")
ENGINE_FLAGS: Final = ("--enforce-eager", "--trust-remote-code", "--enable-", "--disable-", "--no-")
"""How those options of the engine begin that take no value. (After `--` everything is the question.)"""


@dataclass
class Options:
    """How this client was called. Defaults are those of the command line."""

    question: list[str] = field(default_factory=list)
    """Words of the question; `-` stands for the standard input."""
    server_url: str = "ws://127.0.0.1:5499/ws"
    token: str | None = None
    local: bool = False
    history_max: int = 5
    system: str | None = None
    max_tokens: int | None = None
    param: list[str] = field(default_factory=list)
    """`KEY=VALUE` each; a later one wins, but `stop` collects."""
    resume: bool = False
    """`--continue`: go on with the newest conversation."""
    conversation: str | None = None
    json: bool = False
    output: str | None = None
    plain: bool = False
    theme: Theme = "auto"
    lang: Language | None = None
    """None: by the locale."""
    reasoning: Reasoning = "show"
    edit_mode: EditMode = "emacs"
    model_name: str | None = None
    """What to call the model; None: what the server says."""
    completion: str | None = None
    engine_options: list[str] = field(default_factory=list)
    """With `local`: what goes to the engine."""


class UsageError(Exception):
    """What is wrong with the command line or the configuration file."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(message)


def parser(chinese: bool = False) -> argparse.ArgumentParser:
    """The command line, with its help in one of two languages."""

    def say(english: str, in_chinese: str) -> str:
        return in_chinese if chinese else english

    made = _Parser(
        prog="run.sh chat",
        usage="run.sh chat [options] [QUESTION ...]",
        description=say(
            "Chat in the terminal. With a question, or in a pipe, it prints just the answer: "
            "'run.sh chat QUESTION', 'cat FILE | run.sh chat Summarise this', 'echo QUESTION | run.sh chat -'.",
            "在终端里聊天。带上问题或用于管道时，只打印回答："
            "'run.sh chat 问题'、'cat 文件 | run.sh chat 总结一下'、'echo 问题 | run.sh chat -'。",
        ),
        epilog=say(
            "Ctrl-C stops a reply, Ctrl-D leaves, /help explains the rest. Dashes and underscores mean the same. "
            f"The same names may stand in {config_file(os.environ)}: history_max = 3. "
            "Exit status: 0 done, 1 an error, 2 a wrong option, 130 stopped by Ctrl-C.",
            "Ctrl-C 停止回答，Ctrl-D 退出，/help 有更多说明。选项名中的短横线与下划线等价。"
            f"同名设置可写入 {config_file(os.environ)}，例如 history_max = 3。"
            "退出码：0 完成，1 出错，2 选项有误，130 被 Ctrl-C 停止。",
        ),
        allow_abbrev=False,
        add_help=False,
    )
    add = made.add_argument
    add("question", nargs="*", metavar="QUESTION", help=say("- is the standard input", "- 表示标准输入"))
    add("-h", "--help", action="help", help=say("show this and leave", "显示本说明后退出"))
    add(
        "--server-url",
        "--sever-url",
        metavar="URL",
        help=say("the server, or the link that it printed", "服务器地址，或它打印的链接")
        + say(f" (default: {Options.server_url})", f"（默认：{Options.server_url}）"),
    )
    add("--token", help=say("who you are, where the server asks for it", "服务器要求时的身份令牌"))
    add(
        "--local",
        action="store_true",
        help=say(
            "no server: the engine runs in this process, and takes all options of run.sh serve",
            "不用服务器：引擎在本进程内运行，接受 run.sh serve 的全部选项",
        ),
    )
    add(
        "--history-max",
        type=at_least(0),
        metavar="N",
        help=say("earlier rounds that the model sees; 0 is single turn", "模型可见的历史轮数；0 为单轮")
        + say(f" (default: {Options.history_max})", f"（默认：{Options.history_max}）"),
    )
    add("--system", metavar="TEXT", help=say("the system prompt", "系统提示词"))
    add("--max-tokens", type=at_least(1), metavar="N", help=say("longest answer, in tokens", "回答的最大 token 数"))
    add(
        "--param",
        action="append",
        metavar="KEY=VALUE",
        help=say("a sampling parameter, like temperature=0.5; repeatable", "采样参数，如 temperature=0.5；可重复"),
    )
    add(
        "-c",
        "--continue",
        dest="resume",
        action="store_true",
        help=say("go on with the newest conversation", "继续最近的对话"),
    )
    add("--conversation", metavar="ID", help=say("go on with this one", "继续指定的对话"))
    add(
        "--json",
        action="store_true",
        help=say("print the frames of the reply, one JSON object a line", "逐行打印回答的 JSON 帧"),
    )
    add(
        "-o",
        "--output",
        metavar="FILE",
        help=say("the answer goes there, byte for byte", "把回答逐字节写入该文件"),
    )
    add(
        "--plain",
        action="store_true",
        help=say("text as the model writes it, without colour", "原样显示模型的文字，不加颜色"),
    )
    add("--theme", choices=THEMES, help=say("colours (default: auto)", "配色（默认：auto）"))
    add("--lang", choices=LANGUAGES, help=say("language (default: by the locale)", "语言（默认：按区域设置）"))
    add(
        "--reasoning",
        choices=REASONING,
        help=say("what the model thinks first (default: show)", "模型的思考过程（默认：show）"),
    )
    add("--edit-mode", choices=EDIT_MODES, help=say("keys of the prompt (default: emacs)", "编辑键位（默认：emacs）"))
    add("--model-name", metavar="NAME", help=say("what to call the model", "模型的显示名称"))
    add(
        "--config",
        metavar="FILE",
        help=say("a configuration file other than the usual one", "使用其他配置文件"),
    )
    add(
        "--completion",
        choices=SHELLS,
        help=say("print what completes these options in your shell", "打印该 shell 的补全脚本"),
    )
    for action in made._actions:
        action.default = argparse.SUPPRESS  # what was not given is not there, so that the file's word holds
    return made


def parse(argv: Sequence[str], environ: Mapping[str, str] = os.environ, chinese: bool = False) -> Options:
    """What the configuration file and the command line say; the latter wins. Exits 2 at what is wrong."""
    made = parser(chinese)
    try:
        words, engine_options = _split(_with_dashes(argv), made) if "--local" in argv else (_with_dashes(argv), [])
        given, rest = made.parse_known_intermixed_args(words)
        asked = vars(given)
        named = asked.pop("config", None)
        configured = _configured(Path(named) if named else config_file(environ), made, required=bool(named))
        params = [*configured.pop("param", []), *asked.pop("param", [])]
        options = Options(**{**configured, **asked}, param=params)
        if rest:
            raise UsageError(f"unrecognized arguments: {' '.join(rest)}")
        options.engine_options = engine_options
        try:
            websocket_url(options.server_url)
        except ValueError as fault:
            raise UsageError(str(fault)) from None
    except UsageError as fault:
        print(f"run.sh chat: {fault}\nTry `./run.sh chat --help`.", file=sys.stderr)
        raise SystemExit(2) from None
    return options


def _with_dashes(argv: Sequence[str]) -> list[str]:
    words = list(argv)
    end = words.index("--") if "--" in words else len(words)
    for at, word in enumerate(words[:end]):
        if word.startswith("--"):
            name, equals, value = word.partition("=")
            words[at] = name.replace("_", "-") + equals + value
    return words


def _split(words: Sequence[str], made: argparse.ArgumentParser) -> tuple[list[str], list[str]]:
    """Our words, and the engine's options, each with the word after it, but for flags by the look of them."""
    known = {name for action in made._actions for name in action.option_strings}
    ours: list[str] = []
    engine: list[str] = []
    left = list(words)
    while left:
        word = left.pop(0)
        if word == "--":
            return [*ours, word, *left], engine
        if not word.startswith("--") or word.partition("=")[0] in known:
            ours.append(word)
            continue
        engine.append(word)
        if "=" not in word and not word.startswith(ENGINE_FLAGS) and left and not left[0].startswith("--"):
            engine.append(left.pop(0))
    return ours, engine


def _configured(path: Path, made: argparse.ArgumentParser, *, required: bool) -> dict[str, Any]:
    """What a configuration file says, read as the command line would be. Raises UsageError."""
    try:
        with path.open("rb") as file:
            settings = tomllib.load(file)
    except FileNotFoundError:
        if required:
            raise UsageError(f"there is no {path}") from None
        return {}
    except (OSError, tomllib.TOMLDecodeError) as fault:
        raise UsageError(f"{path}: {fault}") from None
    argv = []
    for name, value in settings.items():
        option = "--" + name.replace("_", "-")
        if option in ("--config", "--completion", "--help"):
            raise UsageError(f"{path}: {name} has no place in a file")
        if isinstance(value, Mapping):
            for key, each in value.items():
                argv += [f"{option}={key}={one}" for one in (each if isinstance(each, list) else [each])]
        elif isinstance(value, bool):
            argv += [option] if value else []
        else:
            argv += [f"{option}={one}" for one in (value if isinstance(value, list) else [value])]
    try:
        given, rest = made.parse_known_intermixed_args(argv)
        if rest:
            raise UsageError(f"unrecognized: {' '.join(rest)}")
    except UsageError as fault:
        raise UsageError(f"{path}: {fault}") from None
    return vars(given)
