"""Names of commands at the prompt, and what can stand after them."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from prompt_toolkit.completion import CompleteEvent, Completer, Completion, PathCompleter
from prompt_toolkit.document import Document

from clients.terminal.command_texts import COMMANDS
from clients.terminal.commands import SETTINGS
from clients.terminal.options import LANGUAGES, REASONING, THEMES
from clients.terminal.params import NAMES
from clients.terminal.texts import CHINESE, Texts


class CommandCompleter(Completer):
    """Names of commands, and what can stand after them."""

    def __init__(self, texts: Callable[[], Texts]) -> None:
        self._texts = texts
        self._paths = PathCompleter(expanduser=True)

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        """For what stands before the cursor."""
        text = document.text_before_cursor
        if not text.startswith("/") or text.startswith("//") or "\n" in text:
            return
        name, blank, arguments = text[1:].partition(" ")
        if not blank:
            chinese = self._texts() is CHINESE
            for command, help in COMMANDS.items():
                if command.startswith(name):
                    yield Completion(command, -len(name), display_meta=help.chinese if chinese else help.english)
            return
        if name in ("save", "import", "export"):
            path = arguments.rpartition(" ")[2] if name == "export" else arguments
            if name == "export" and " " not in arguments:
                yield from _words(arguments, ("markdown", "json", "html", "all"))
            yield from self._paths.get_completions(Document(path), complete_event)
            return
        yield from _words(arguments, _values(name, arguments))


def _values(name: str, arguments: str) -> Sequence[str]:
    choices: Mapping[str, Sequence[str]] = {
        "theme": THEMES,
        "lang": LANGUAGES,
        "copy": ("code",),
        "help": tuple(COMMANDS),
        "set": (*NAMES, *SETTINGS),
        "retry": tuple(f"{each}=" for each in NAMES),
        "set theme": THEMES,
        "set lang": LANGUAGES,
        "set reasoning": REASONING,
        "set plain": ("on", "off"),
    }
    return choices.get(" ".join([name, *arguments.split(" ")[:-1]]), ())


def _words(typed: str, words: Iterable[str]) -> Iterable[Completion]:
    last = typed.rpartition(" ")[2]
    return [Completion(word, -len(last)) for word in words if word.startswith(last)]
