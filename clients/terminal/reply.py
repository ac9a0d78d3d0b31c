"""From a question to the end of its reply, as both modes of the terminal show it."""

import asyncio

from clients.chat_client import ChatClient
from clients.errors import TurnRefused
from clients.terminal.lines import Lines
from clients.terminal.options import Options
from clients.terminal.sentences import engine_sentence
from clients.terminal.texts import Texts
from clients.turn import Turn
from server.protocol import Delta, Engine, Params, Queued, TurnEnd

RETRY_S = 0.5
"""Between asks of an engine that said no without naming a time."""


class Asker:
    """Asks in one conversation. `status` tells what is waited for; `answer` gets the text."""

    def __init__(self, chat: ChatClient, options: Options, texts: Texts, *, status: Lines, answer: Lines) -> None:
        self.turn: Turn | None = None
        """The turn of the newest question; None until the server has taken it."""
        self._chat = chat
        self._options = options
        self._texts = texts
        self._status = status
        self._answer = answer
        self._conversation_id: str | None = None

    async def reply(self, question: str) -> TurnEnd:
        """Ask, as soon as the engine is ready, and print the reply as it comes. Raises ChatError."""
        if self.turn and self.turn.start:
            self._conversation_id = self.turn.start.conversation_id
        self.turn = None
        turn = self.turn = await self._ask(question)
        try:
            self._status.status(self._texts.reading)
            while (frame := await turn.next()) is not None:
                match frame:
                    case Delta(channel="reasoning"):
                        self._status.thought(frame.text)
                    case Delta():
                        self._answer.text(frame.text)
                    case Queued(position=0):
                        self._status.status(self._texts.reading)
                    case Queued():
                        self._status.status(self._texts.queued.format(position=frame.position))
                    case Engine():
                        self._status.status(engine_sentence(self._texts.restarting, frame))
            if turn.rewritten:
                self._answer.note(self._texts.rewritten)
                self._answer.text(turn.text)
            return await turn.wait()
        except asyncio.CancelledError:
            await turn.cancel()  # also when it cannot be sent now: it will be
            raise

    async def _ask(self, question: str) -> Turn:
        options = self._options
        while True:
            await self._chat.engine_ready(self._show_engine)
            try:
                return await self._chat.ask(
                    question,
                    conversation_id=self._conversation_id,
                    system=options.system,
                    history_max=options.history_max,
                    params=Params(max_tokens=options.max_tokens) if options.max_tokens else None,
                )
            except TurnRefused as refused:
                if refused.error.code == "unknown_conversation":
                    self._conversation_id = None  # the server has forgotten it; asked again, it begins a new one
                if refused.error.code != "engine_unavailable":
                    raise
                after_ms = refused.error.retry_after_ms
                await asyncio.sleep(after_ms / 1000 if isinstance(after_ms, int) else RETRY_S)

    async def _show_engine(self, engine: Engine) -> None:
        self._status.status(loading(engine, self._texts))


def loading(engine: Engine, texts: Texts) -> str:
    """The sentence for an engine that is not ready."""
    return engine_sentence(texts.loading, engine)
