"""The conversation in a terminal: what is typed becomes questions and commands, what comes becomes rows."""

import asyncio
import os
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import AsyncExitStack
from pathlib import Path
from time import monotonic
from typing import Final

from clients.chat_client import ChatClient
from clients.errors import ChatError, Closed, ConnectFailed, Replaced, Unauthorized
from clients.terminal.command_completion import CommandCompleter
from clients.terminal.commands import CommandError, Commands, clipboard
from clients.terminal.connecting import connected, find, identity_of
from clients.terminal.display import Display, DumbDisplay
from clients.terminal.history import LockedHistory
from clients.terminal.keys import bindings
from clients.terminal.local import NoLocalEngine
from clients.terminal.look import Look
from clients.terminal.options import Options
from clients.terminal.params import BadParam
from clients.terminal.places import state_folder
from clients.terminal.replier import Replier
from clients.terminal.rows import Span, wrap
from clients.terminal.screen import Screen
from clients.terminal.sentences import engine_sentence
from clients.terminal.session import Request, Round, Session
from clients.terminal.text import harmless
from clients.terminal.texts import Texts
from clients.terminal.toolbar import Figures, toolbar
from clients.terminal.typed import Pastes, command, unwrapped
from server.protocol import Conversation

CALM_S: Final = 0.7
"""So long after a reply was stopped Ctrl-C does nothing else."""
TWICE_S: Final = 2.0
"""Within so long a second Ctrl-C at an empty prompt leaves."""


def run(options: Options, texts: Texts) -> int:
    """Returns the exit status."""
    try:
        return asyncio.run(Chat(options, texts).run())
    except KeyboardInterrupt:  # before the first prompt
        return 130
    except BadParam as fault:
        print(fault, file=sys.stderr)
        return 2


class Chat:
    """One terminal, and the session in it."""

    session: Session
    _shown: Replier
    """Both are there once the connection is."""

    def __init__(self, options: Options, texts: Texts) -> None:
        self._options = options
        self._look = Look(options, texts, os.environ)
        self._figures = Figures()
        self._commands = Commands(self)
        self._pastes = Pastes(texts.pasted)
        self._inbox: asyncio.Queue[str] = asyncio.Queue()
        self._working = False
        self._interrupted_at = -TWICE_S
        self._stopped_at = -CALM_S
        self._display: Display = DumbDisplay(self, lambda: self.texts.prompt) if self._look.dumb else self._screen()
        self._closed = False
        """The connection has ended for good, and the user knows."""

    def _screen(self) -> Screen:
        return Screen(
            history=LockedHistory(state_folder(os.environ) / "history"),
            completer=CommandCompleter(lambda: self.texts),
            keys=bindings(self),
            prompt=lambda: self._look.palette.paint(self.texts.prompt, "prompt"),
            toolbar=lambda columns: self._look.palette.row(toolbar(self._figures, self.texts, columns)),
            edit_mode=self._options.edit_mode,
            colour=self._look.colour,
        )

    # ---- the session from its beginning to its end

    async def run(self) -> int:
        """Returns the exit status."""
        options = self._options
        chosen = options.resume or options.conversation is not None
        try:
            async with AsyncExitStack() as stack:
                identity = identity_of(options, os.environ)
                chat = await stack.enter_async_context(
                    connected(
                        options,
                        identity,
                        over=chosen,
                        on_connection=self._on_connection,
                        on_conversation=self._on_conversation,
                    )
                )
                self.session = Session(chat, options)
                self._shown = Replier(
                    self.session,
                    self._display,
                    self._look,
                    self._figures,
                    note=self.note,
                    put_back=lambda question: self._display.put_back(self._pastes.refold(question)),
                )
                if chosen:
                    found = await find(self.session.conversations, options.conversation or "")
                    self.session.open(await self.session.conversations.read(found.id))
                self._greet(chat, guest=identity.guest)
                await self._converse(chat)
            return 0
        except ConnectFailed as failed:
            self.note(self.texts.no_server.format(error=failed))
        except Unauthorized:
            self.note(self.texts.unauthorized)
        except NoLocalEngine as fault:
            self.note(self.texts.local_failed.format(why=fault))
        except ChatError as error:
            self.note(str(error))
        return 1

    def _greet(self, chat: ChatClient, *, guest: bool) -> None:
        self._figures.connected = True
        self._observe(chat)
        self.note(self.texts.welcome.format(model=self._figures.model))
        if guest:
            self.note(self.texts.guest)
        if chat.engine.state != "ready":
            self.note(engine_sentence(self.texts.loading, chat.engine))
        if self.session.rounds:
            self.transcript()

    async def _converse(self, chat: ChatClient) -> None:
        answering = asyncio.create_task(self._answer_what_is_typed())
        watching = asyncio.create_task(self._watch(chat))
        showing = asyncio.create_task(self._display.run())
        try:
            await asyncio.wait((answering, watching, showing), return_when=asyncio.FIRST_COMPLETED)
            for task in (answering, watching):
                if task.done():
                    task.result()
        finally:
            self._display.leave()
            answering.cancel()
            watching.cancel()
            await asyncio.wait((answering, watching, showing))
        showing.result()

    async def _watch(self, chat: ChatClient) -> None:
        """The engine's state in the toolbar."""
        while True:
            await chat.changed()
            self._observe(chat)
            if chat.failure and not self._working:
                self._closed = self._figures.replaced = True
            self._display.redraw()

    def _observe(self, chat: ChatClient) -> None:
        figures, limits = self._figures, chat.ready.limits
        figures.engine = chat.engine.state
        figures.model = self._options.model_name or chat.ready.model
        figures.room = limits.max_context_tokens if isinstance(limits.max_context_tokens, int) else None

    def _on_connection(self, connected: bool) -> None:
        self._figures.connected = connected
        if self._look.dumb and self._answering:
            self.note(self.texts.back if connected else self.texts.lost)
        self._display.redraw()

    def _on_conversation(self, changed: Conversation) -> None:
        if changed.conversation_id == self.session.conversation_id:
            self.session.title = self._figures.title = harmless(changed.title)
            self._display.redraw()

    @property
    def _answering(self) -> bool:
        return hasattr(self, "_shown") and self._shown.running

    # ---- hands: what the keys ask for

    @property
    def busy(self) -> bool:
        """Something that was entered is being answered."""
        return self._working

    def entered(self, text: str) -> None:
        """A question or a command; those of before are answered first, but /quit."""
        text = unwrapped(text).encode(errors="replace").decode()
        self._interrupted_at = -TWICE_S
        if command(text.strip()) in (("quit", ""), ("exit", "")):
            self.leave()
            return
        if not text.strip() and not self._closed:
            self._display.redraw()
            return
        if not self._working:
            self._working = True
        else:
            self._figures.queued += 1
        self._inbox.put_nowait(text)
        self._display.redraw()

    def interrupted(self, empty: bool) -> None:
        """Ctrl-C: stops a reply, else discards what was typed, else leaves when it comes twice."""
        if self._answering:
            self._stopped_at = monotonic()
            self.stop()
        elif monotonic() - self._stopped_at < CALM_S:
            pass  # the same wish once more
        elif not empty:
            self._display.discard()
        elif monotonic() - self._interrupted_at < TWICE_S:
            self.leave()
        else:
            self._interrupted_at = monotonic()
            self.note(self.texts.leaving_hint)

    def stop(self) -> None:
        """End the reply. Questions that wait are given back."""
        if not self._answering:
            return
        waiting = []
        while not self._inbox.empty():
            waiting.append(self._inbox.get_nowait())
        self._figures.queued = 0
        if waiting:
            self._display.put_back("\n".join(waiting))
        self._shown.stop()

    def leave(self) -> None:
        """End the session."""
        self._display.leave()

    def pasted(self, text: str) -> str:
        """A long paste is shown folded."""
        return self._pastes.fold(harmless(text.replace("\r\n", "\n").replace("\r", "\n")))

    # ---- what was typed

    async def _answer_what_is_typed(self) -> None:
        while True:
            text = await self._inbox.get()
            self._figures.queued = max(self._figures.queued - 1, 0)
            self._working = True
            try:
                await self._answer(text)
            except Unauthorized:
                raise
            except Closed as closed:
                self._ended_for_good(closed)
            finally:
                self._working = not self._inbox.empty()
                self._display.redraw()

    def _ended_for_good(self, closed: Closed) -> None:
        replaced = isinstance(closed, Replaced)
        self.note(self.texts.replaced if replaced else self.texts.closed.format(error=closed))
        self._closed = self._figures.replaced = True

    async def _answer(self, text: str) -> None:
        asked = command(text)
        if not self._look.dumb:
            self._echo(text)
        if self._closed:  # so Enter, also without a question, is the user's word to connect again
            await self.session.chat.reconnect()
            self._closed = self._figures.replaced = False
            self.note(self.texts.back)
        if asked:
            await self._commands.run(*asked)
        elif text.strip():
            question = self._pastes.unfold(text[1:] if text.startswith("//") else text)
            await self.reply(self.session.ask(question), question)
        self._figures.title = self.session.title

    def _echo(self, text: str) -> None:
        """The question as it stood at the prompt."""
        paint = self._look.palette.paint
        first, *more = harmless(text).split("\n")
        self._display.commit([paint(self.texts.prompt, "prompt") + first, *(f"  {line}" for line in more)])

    # ---- the desk of the commands

    @property
    def texts(self) -> Texts:
        """In the language that is spoken."""
        return self._look.texts

    @property
    def columns(self) -> int:
        """Of the terminal, now."""
        return self._display.columns

    def note(self, text: str) -> None:
        """What the client says, dim."""
        self._display.commit(self._look.palette.rows(wrap([Span(harmless(text), "note")], self.columns).rows))

    def transcript(self) -> None:
        """The conversation so far."""
        session = self.session
        self._figures.title = harmless(session.title)
        for round_ in session.rounds:
            self._echo(round_.question)
            self._shown.part()
            view = self._look.view()
            view.feed(round_.answer)
            self._shown.show(view.frame(self.columns, ended=True))
            self._shown.say_how_it_ended(round_.finish_reason)
            self._shown.part()
        self.note(self.texts.opened.format(title=session.title, rounds=len(session.rounds)))

    async def edited(self, text: str) -> str:
        """In $VISUAL or $EDITOR, while the screen is theirs."""

        editor = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi")
        with tempfile.TemporaryDirectory(prefix="streamchat-") as folder:
            file = Path(folder) / "question.md"
            file.write_text(text)
            call: Callable[[], int] = lambda: subprocess.call([*editor, str(file)])  # noqa: E731
            try:
                if isinstance(self._display, Screen):
                    await self._display.away(call)
                else:
                    call()
            except OSError as fault:
                raise CommandError(self.texts.no_editor.format(why=fault)) from None
            return file.read_text(errors="replace")

    async def rewritten(self, text: str) -> str:
        """The same for what is being written; it stays as it is where there is no editor."""
        try:
            return await self.edited(text)
        except CommandError as fault:
            self.note(str(fault))
            return text

    def copy(self, text: str) -> None:
        """To the terminal's clipboard."""
        if isinstance(self._display, Screen):
            self._display.escape(clipboard(text, tmux="TMUX" in os.environ))

    def setting(self, name: str) -> str:
        """The value of a setting."""
        return str(self.session.history_max) if name == "history_max" else self._look.setting(name)

    def change(self, name: str, value: str) -> None:
        """Set it. Raises ValueError."""
        if name != "history_max":
            self._look.change(name, value)
        elif value.isdecimal():
            self.session.history_max = int(value)
        else:
            raise ValueError(self.texts.wrong_value.format(name=name, known="0, 1, 2, …"))

    async def reply(self, request: Request, question: str, instead: Round | None = None) -> None:
        """Ask, and show the reply."""
        await self._shown.reply(request, question, instead)
