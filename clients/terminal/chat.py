"""The conversation in a terminal: a prompt, then a reply, never both at once."""

import asyncio
import signal
import sys
import termios
from collections.abc import Iterator
from contextlib import contextmanager

from prompt_toolkit import PromptSession

from clients.chat_client import ChatClient
from clients.errors import ChatError, Closed, ConnectFailed, Replaced, TurnRefused, Unauthorized
from clients.terminal.lines import Lines
from clients.terminal.options import Options
from clients.terminal.reply import Asker, loading
from clients.terminal.texts import Texts
from server.protocol import TurnEnd


def run(options: Options, texts: Texts) -> int:
    """Returns the exit status."""
    try:
        return asyncio.run(Chat(options, texts).run())
    except KeyboardInterrupt:  # before the first prompt
        return 130


class Chat:
    """One conversation, one terminal."""

    def __init__(self, options: Options, texts: Texts) -> None:
        self._options = options
        self._texts = texts
        self._screen = Lines(sys.stdout)
        self._prompt: PromptSession[str] = PromptSession()
        self._chat = ChatClient(options.server_url, options.token, "terminal", on_connection=self._on_connection)
        self._asker = Asker(self._chat, options, texts, status=self._screen, answer=self._screen)
        self._told_closed = False  # the connection has ended for good, and the user knows
        self._work: asyncio.Task[TurnEnd | None] | None = None  # the round under way
        self._stopping: asyncio.Task[None] | None = None  # the `cancel` of its turn

    async def run(self) -> int:
        try:
            async with self._chat as chat:
                # For good: a Ctrl-C just as a reply ends must not kill the client. An open prompt reads it as a key.
                asyncio.get_running_loop().add_signal_handler(signal.SIGINT, self._interrupt)
                self._screen.note(self._texts.welcome.format(model=chat.ready.model))
                if chat.engine.state != "ready":
                    self._screen.note(loading(chat.engine, self._texts))
                await self._converse()
            return 0
        except ConnectFailed as failed:
            self._screen.note(self._texts.no_server.format(error=failed))
        except Unauthorized:
            self._screen.note(self._texts.unauthorized)
        except ChatError as error:
            self._screen.note(str(error))
        return 1

    async def _converse(self) -> None:
        """Rounds until Ctrl-D."""
        unsent = ""
        while True:
            try:
                question = await self._prompt.prompt_async(self._texts.prompt, default=unsent, handle_sigint=False)
            except KeyboardInterrupt:
                unsent = ""
                if not self._prompt.default_buffer.text:
                    self._screen.note(self._texts.leaving_hint)
            except EOFError:
                return
            else:
                unsent = await self._round(question)

    async def _round(self, question: str) -> str:
        """One question and its reply. Returns the question where it was not taken, to be edited and asked again."""
        work = self._work = asyncio.create_task(self._reply(question))
        try:
            with quiet_keyboard():
                await asyncio.wait([work])
                if self._stopping:
                    await self._stopping
            if work.cancelled():
                self._screen.note(self._texts.stopped)
            elif end := work.result():
                self._summarize(end)
        except Unauthorized:
            raise
        except TurnRefused as refused:
            self._screen.note(self._texts.refused.format(message=refused))
        except Closed as closed:
            replaced = isinstance(closed, Replaced)
            self._screen.note(self._texts.replaced if replaced else self._texts.closed.format(error=closed))
            self._told_closed = True
        except ChatError as error:
            self._screen.note(str(error))
        finally:
            self._work = self._stopping = None
        return "" if self._asker.turn else question

    async def _reply(self, question: str) -> TurnEnd | None:
        if self._told_closed:  # so Enter, also without a question, is the user's word to connect again
            self._told_closed = False
            await self._chat.reconnect()
            self._screen.note(self._texts.back)
        # What the keyboard sent is not always text.
        question = question.encode(errors="replace").decode()
        return await self._asker.reply(question) if question.strip() else None

    def _interrupt(self) -> None:
        """Ctrl-C while no prompt is open: first stops the reply, then no longer waits for the server to confirm."""
        if self._work is None:
            return
        turn = self._asker.turn
        if turn and self._chat.connected and not turn.stopping:
            self._stopping = asyncio.create_task(turn.cancel())
        else:
            self._work.cancel()

    def _on_connection(self, connected: bool) -> None:
        if self._work:
            self._screen.note(self._texts.back if connected else self._texts.lost)

    def _summarize(self, end: TurnEnd) -> None:
        texts = self._texts
        notes = {
            "cancelled": texts.stopped,
            "interrupted": texts.interrupted,
            "length": texts.cut_at_limit,
            "error": texts.failed,
        }
        if end.finish_reason in notes:
            self._screen.note(notes[end.finish_reason])
        figures = [texts.tokens.format(tokens=end.usage.completion_tokens)]
        figures.append(texts.rate.format(rate=end.timing.tokens_per_s))
        if isinstance(end.timing.ttft_ms, int | float):
            figures.append(texts.first_token.format(seconds=end.timing.ttft_ms / 1000))
        if end.history.dropped:
            figures.append(texts.dropped.format(rounds=end.history.dropped))
        self._screen.note(" · ".join(figures))


@contextmanager
def quiet_keyboard() -> Iterator[None]:
    """Keys are not echoed into the reply; they wait for the next prompt. Ctrl-C is a signal as ever."""
    keyboard = sys.stdin.fileno()
    before = termios.tcgetattr(keyboard)
    quiet = termios.tcgetattr(keyboard)
    quiet[3] &= ~(termios.ECHO | termios.ICANON)
    quiet[3] |= termios.NOFLSH  # Ctrl-C does not throw them away
    termios.tcsetattr(keyboard, termios.TCSADRAIN, quiet)
    try:
        yield
    finally:
        termios.tcsetattr(keyboard, termios.TCSADRAIN, before)
