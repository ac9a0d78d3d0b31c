"""The commands at the prompt: what each does with the session, and how they are completed."""

import base64
import re
import time
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Final, Protocol

import msgspec

from clients.conversations import ExportFormat, Listed, Page
from clients.errors import ChatError, Closed
from clients.terminal.command_texts import COMMANDS, KEYS
from clients.terminal.connecting import find
from clients.terminal.params import NAMES, BadParam, with_param
from clients.terminal.session import Request, Round, Session
from clients.terminal.text import harmless, shorten, width
from clients.terminal.texts import CHINESE, Texts
from clients.terminal.typed import nearest

LISTED: Final = 20
"""Conversations that /list shows."""
SETTINGS: Final = ("history_max", "reasoning", "plain", "theme", "lang")
"""What /set knows beside the parameters."""
ALIASES: Final = {"exit": "quit", "bye": "quit", "q": "quit", "?": "help", "clear": "new", "regenerate": "retry"}
_FENCE: Final = re.compile(r"^(`{3,}|~{3,})[^\n]*\n(.*?)^\1[`~]*\s*$", re.MULTILINE | re.DOTALL)


class Desk(Protocol):
    """What commands need of the interactive client."""

    session: Session

    @property
    def texts(self) -> Texts:
        """In the language that is spoken."""

    @property
    def columns(self) -> int:
        """Of the terminal, now."""

    def note(self, text: str) -> None:
        """Say something, dim."""

    def transcript(self) -> None:
        """Show the conversation from its beginning."""

    async def reply(self, request: Request, question: str, instead: Round | None = None) -> None:
        """Ask, and show the reply."""

    async def edited(self, text: str) -> str:
        """The text after its owner has changed it in an editor."""

    def setting(self, name: str) -> str:
        """The value of one of SETTINGS."""

    def change(self, name: str, value: str) -> None:
        """Set one of SETTINGS. Raises ValueError."""

    def copy(self, text: str) -> None:
        """To the clipboard."""

    def leave(self) -> None:
        """End the session."""


class CommandError(Exception):
    """Why a command does nothing, to a person."""


class Commands:
    """Runs commands at a desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._listed: Sequence[Listed] = ()
        """What the numbers of the newest list mean."""

    async def run(self, name: str, arguments: str) -> None:
        """One command, by name or alias. Whatever goes wrong is said."""
        name = ALIASES.get(name, name)
        if name not in COMMANDS:
            meant = nearest(name, COMMANDS)
            texts = self._desk.texts
            self._say(texts.unknown_nearest.format(name=name, nearest=meant) if meant else texts.unknown)
            return
        act: Callable[[str], Awaitable[None]] = getattr(self, f"_{name}")
        try:
            await act(arguments)
        except Closed:
            raise
        except (CommandError, ChatError, BadParam, ValueError) as fault:
            self._say(str(fault))
        except OSError as fault:
            self._say(f"{fault.filename or arguments}: {fault.strerror}")

    def _say(self, text: str) -> None:
        self._desk.note(text)

    @property
    def _session(self) -> Session:
        return self._desk.session

    @property
    def _texts(self) -> Texts:
        return self._desk.texts

    def _last(self) -> Round:
        if not self._session.rounds:
            raise CommandError(self._texts.nothing_asked)
        return self._session.rounds[-1]

    # ---- conversations

    async def _new(self, arguments: str) -> None:
        self._session.begin_anew()
        self._say(self._texts.begun)

    async def _list(self, arguments: str) -> None:
        self._tell(await self._session.conversations.page(limit=LISTED))

    async def _search(self, words: str) -> None:
        if not words:
            raise CommandError(self._usage("search"))
        self._tell(await self._session.conversations.page(words, limit=LISTED))

    def _tell(self, page: Page) -> None:
        self._listed = page.conversations
        if not self._listed:
            raise CommandError(self._texts.none_found)
        for number, each in enumerate(self._listed, 1):
            when = time.strftime("%Y-%m-%d %H:%M", time.localtime(each.updated_at))
            mark = "*" if each.id == self._session.conversation_id else " "
            self._say(f"{number:>3}{mark} {when}  {each.id[:8]}  {shorten(harmless(each.title), 60)}")
        if page.next:
            self._say(self._texts.more_found)

    async def _named(self, name: str) -> Listed:
        """The conversation with that number in the newest list, or that id."""
        if name.isdecimal() and 0 < int(name) <= len(self._listed):
            return self._listed[int(name) - 1]
        return await find(self._session.conversations, name)

    async def _open(self, name: str) -> None:
        if not name:
            raise CommandError(self._usage("open"))
        self._session.open(await self._session.conversations.read((await self._named(name)).id))
        self._desk.transcript()

    async def _title(self, title: str) -> None:
        id = self._session.conversation_id
        if id is None:
            raise CommandError(self._texts.nothing_asked)
        if title:
            await self._session.conversations.rename(id, title)
            self._session.title = title
        self._say(self._session.title)

    async def _delete(self, name: str) -> None:
        id, title = self._session.conversation_id, self._session.title
        if name:
            listed = await self._named(name)
            id, title = listed.id, listed.title
        if id is None:
            raise CommandError(self._texts.nothing_asked)
        await self._session.conversations.delete(id)
        if id == self._session.conversation_id:
            self._session.begin_anew()
        self._say(self._texts.deleted.format(title=title))

    # ---- rounds

    async def _retry(self, arguments: str) -> None:
        last = self._last()
        await self._desk.reply(self._session.regenerate(last, arguments.split()), last.question, last)

    async def _undo(self, arguments: str) -> None:
        last = self._last()
        if len(self._session.rounds) > 1:
            assert self._session.conversation_id
            before = self._session.rounds[-2]
            await self._session.conversations.choose(self._session.conversation_id, before.answer_id)
            self._session.rounds.pop()
        else:
            self._session.begin_anew()
        self._say(self._texts.undone.format(question=shorten(last.question, 60)))

    async def _edit(self, text: str) -> None:
        last = self._session.rounds[-1] if self._session.rounds else None
        before = last.question if last else ""
        text = text or (await self._desk.edited(before)).strip("\n")
        if not text.strip() or text == before:
            raise CommandError(self._texts.unchanged)
        if last is None:
            await self._desk.reply(self._session.ask(text), text)
        elif len(self._session.rounds) > 1:
            await self._desk.reply(self._session.ask(text, after=self._session.rounds[-2]), text, last)
        else:
            self._session.begin_anew()
            await self._desk.reply(self._session.ask(text), text)

    async def _continue(self, arguments: str) -> None:
        last = self._last()
        if last.finish_reason not in ("cancelled", "length", "interrupted"):
            raise CommandError(self._texts.complete)
        await self._desk.reply(self._session.go_on(last), last.question, last)

    async def _history(self, arguments: str) -> None:
        self._last()
        self._desk.transcript()

    # ---- how it is asked

    async def _system(self, text: str) -> None:
        if text:
            self._session.system = "" if text == "-" else text
        shown = self._session.system
        self._say(self._texts.no_system if shown == "" else shown or self._texts.system_of_model)

    async def _set(self, arguments: str) -> None:
        name, _, value = arguments.replace("=", " ", 1).partition(" ")
        name, value = name.replace("-", "_"), value.strip()
        params = self._session.params
        if name in NAMES:
            if value:
                kept = {key: each for key, each in params.items() if key != name}
                self._session.params = with_param(kept, name, value)
            else:
                params.pop(name, None)
        elif name in SETTINGS:
            if value:
                self._desk.change(name, value)
        elif name:
            known = (*NAMES, *SETTINGS)
            raise CommandError(self._texts.unknown_setting.format(name=name, known=", ".join(known)))
        self._set_now(name)

    def _set_now(self, only: str = "") -> None:
        defaults = msgspec.to_builtins(self._session.chat.ready.defaults.params)
        for name in NAMES:
            if only in ("", name):
                value = self._session.params.get(name, defaults.get(name, "–"))
                self._say(f"{name:<20}{value}{'' if name in self._session.params else '  ' + self._texts.of_model}")
        for name in SETTINGS:
            if only in ("", name):
                self._say(f"{name:<20}{self._desk.setting(name)}")

    async def _show(self, arguments: str) -> None:
        chat, texts = self._session.chat, self._texts
        room = chat.ready.limits.max_context_tokens
        for name, value in (
            (texts.shown_server, f"{chat.url} ({chat.ready.server})"),
            (texts.shown_model, f"{chat.ready.model}, {chat.engine.state}"),
            (texts.shown_context, room if isinstance(room, int) else "–"),
            (texts.shown_conversation, f"{self._session.conversation_id or '–'} {self._session.title}"),
            (texts.shown_system, self._session.system or texts.system_of_model),
        ):
            self._say(name + " " * max(20 - width(name), 1) + str(value))
        self._set_now()

    async def _stats(self, arguments: str) -> None:
        totals, end = self._session.totals, self._session.last_end
        texts = self._texts
        self._say(texts.stats_session.format(turns=totals.turns, tokens=totals.tokens, seconds=totals.seconds))
        if end is not None:
            usage, timing = end.usage, end.timing
            ttft = timing.ttft_ms if isinstance(timing.ttft_ms, int | float) else 0
            self._say(
                texts.stats_last.format(
                    prompt=usage.prompt_tokens,
                    cached=usage.cached_tokens,
                    tokens=usage.completion_tokens,
                    rate=timing.tokens_per_s,
                    ttft=ttft / 1000,
                    queued=timing.queued_ms / 1000,
                )
            )

    async def _theme(self, value: str) -> None:
        await self._set(f"theme {value}")

    async def _lang(self, value: str) -> None:
        await self._set(f"lang {value}")

    # ---- files and the clipboard

    async def _save(self, name: str) -> None:
        if not name:
            raise CommandError(self._usage("save"))
        self._written(name, self._last().answer.encode())

    async def _export(self, arguments: str) -> None:
        format, _, name = arguments.partition(" ")
        if format not in ("markdown", "json", "html", "all"):
            format, name = {"json": "json", "html": "html"}.get(arguments.rpartition(".")[2], "markdown"), arguments
        if not name.strip():
            raise CommandError(self._usage("export"))
        mine, id = self._session.conversations, self._session.conversation_id
        if format == "all":
            self._written(name, await mine.export_all())
            return
        if id is None:
            raise CommandError(self._texts.nothing_asked)
        wanted: ExportFormat = format  # type: ignore[assignment]
        self._written(name, await mine.export(id, wanted))

    def _written(self, name: str, data: bytes) -> None:
        path = Path(name.strip()).expanduser()
        path.write_bytes(data)
        self._say(self._texts.saved.format(bytes=len(data), file=path))

    async def _import(self, name: str) -> None:
        if not name:
            raise CommandError(self._usage("import"))
        ids = await self._session.conversations.take(_read(name))
        self._say(self._texts.imported.format(count=len(ids)))

    async def _copy(self, what: str) -> None:
        answer = self._last().answer
        if what == "code":
            found = _FENCE.findall(answer)
            if not found:
                raise CommandError(self._texts.no_code)
            answer = found[-1][1]
        self._desk.copy(answer)
        self._say(self._texts.copied.format(chars=len(answer)))

    # ---- the rest

    async def _help(self, name: str) -> None:
        chinese = self._texts is CHINESE
        name = name.removeprefix("/")
        if name in COMMANDS:
            self._say(self._usage(name))
            self._say(COMMANDS[name].chinese if chinese else COMMANDS[name].english)
            return
        wide = max(width(f"/{name} {help.arguments}") for name, help in COMMANDS.items() if len(help.arguments) < 20)
        lines = [
            (f"/{name} {help.arguments}", help.chinese if chinese else help.english) for name, help in COMMANDS.items()
        ]
        lines += [(keys, in_chinese if chinese else english) for keys, english, in_chinese in KEYS]
        for left, right in lines:
            line = f"{left}{' ' * max(wide - width(left), 0)}  {right}"
            self._say(line if width(line) <= self._desk.columns else f"{left}\n    {right}")

    def _usage(self, name: str) -> str:
        return f"/{name} {COMMANDS[name].arguments}".rstrip()

    async def _reconnect(self, arguments: str) -> None:
        await self._session.chat.reconnect()
        self._say(self._texts.back)

    async def _quit(self, arguments: str) -> None:
        self._desk.leave()


def _read(name: str) -> bytes:
    return Path(name).expanduser().read_bytes()


def clipboard(text: str, *, tmux: bool) -> str:
    """What tells a terminal to put text into the clipboard (OSC 52), also through tmux."""
    escape = f"\x1b]52;c;{base64.b64encode(text.encode()).decode()}\x07"
    return "\x1bPtmux;" + escape.replace("\x1b", "\x1b\x1b") + "\x1b\\" if tmux else escape
