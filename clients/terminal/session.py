"""One person's talk with a server: the conversation that it is about, and how its next question is asked."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from clients.chat_client import ChatClient
from clients.conversations import Conversations, Stored
from clients.terminal.options import Options
from clients.terminal.params import convert, params_of, with_param
from clients.turn import Turn
from server.protocol import FinishReason, Params, TurnEnd

Request = Callable[[], Awaitable[Turn]]
"""Sends what is asked, each time that it is called; returns once the server has taken it."""


@dataclass
class Round:
    """A question and its answer in the conversation's current version."""

    question: str
    turn_id: str
    answer_id: str
    answer: str = ""
    finish_reason: FinishReason | None = None
    turn: Turn | None = None
    """Where it was asked from here: then it is continued from where it stands on the screen."""


@dataclass
class Totals:
    """Of this session."""

    turns: int = 0
    tokens: int = 0
    seconds: float = 0.0


class Session:
    """What is known of the conversation, and the requests that change it."""

    def __init__(self, chat: ChatClient, options: Options) -> None:
        self.chat = chat
        self.conversations = Conversations(chat.url, lambda: chat.token)
        self.conversation_id: str | None = None
        self.title = ""
        self.rounds: list[Round] = []
        self.system = options.system
        self.history_max = options.history_max
        self.params: dict[str, Any] = {}
        """What was set; the rest is the model's own."""
        given = params_of(options.param, options.max_tokens)
        self.params = {name: value for name in given.__struct_fields__ if (value := getattr(given, name)) or value == 0}
        self.totals = Totals()
        self.last_end: TurnEnd | None = None

    # ---- where we are

    def begin_anew(self) -> None:
        """The next question begins a conversation."""
        self.conversation_id, self.title, self.rounds, self.last_end = None, "", [], None

    def open(self, stored: Stored) -> None:
        """Go on with a stored one."""
        self.begin_anew()
        self.conversation_id, self.title = stored.id, stored.title
        path = stored.path()
        for question, answer in zip(path[::2], path[1::2], strict=False):
            self.rounds.append(
                Round(question.text, answer.turn_id, answer.id, answer.text, answer.finish_reason or "interrupted")
            )

    # ---- what is asked

    def ask(self, question: str, *, after: Round | None = None) -> Request:
        """A question, after the newest answer or another one."""

        async def request() -> Turn:
            return await self.chat.ask(
                question,
                conversation_id=self.conversation_id,
                parent_id=after.answer_id if after else None,
                system=self.system,
                history_max=self.history_max,
                params=self.asked_params,
            )

        return request

    def regenerate(self, of: Round, more: list[str]) -> Request:
        """Another answer to a question, with other parameters or the same. Raises BadParam."""
        values = dict(self.params)
        for option in more:
            name, _, value = option.partition("=")
            values = with_param(values, name, value)
        params = convert(values)

        async def request() -> Turn:
            return await self.chat.regenerate(of.turn_id, params if values else None)

        return request

    def go_on(self, with_: Round) -> Request:
        """More of an answer that ended early."""

        async def request() -> Turn:
            return await self.chat.continue_turn(with_.turn or with_.turn_id)

        return request

    @property
    def asked_params(self) -> Params | None:
        """None where nothing was set."""
        return convert(self.params) if self.params else None

    # ---- what came of it

    def taken(self, turn: Turn, question: str, *, instead: Round | None = None) -> None:
        """The server has taken the turn; `instead` of this round and those after it."""
        assert turn.start is not None
        if self.conversation_id != turn.start.conversation_id:
            self.conversation_id, self.title = turn.start.conversation_id, self.title or question
        if instead is not None:
            self.rounds = self.rounds[: self.rounds.index(instead)]
        self.rounds.append(Round(question, turn.id, turn.start.message_id, turn=turn))

    def ended(self, turn: Turn) -> None:
        """The newest round is over, for now."""
        if not self.rounds:
            return
        newest = self.rounds[-1]
        newest.answer, end = turn.text, turn.end
        newest.finish_reason = end.finish_reason if end else "interrupted"
        if end is None:
            return
        self.last_end = end
        self.totals.turns += 1
        self.totals.tokens += end.usage.completion_tokens
        self.totals.seconds += end.timing.total_ms / 1000
