"""Users of a hub, without a wire: they take every frame at once."""

import asyncio
import hashlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Self, TypeVar
from uuid import uuid4

from msgspec import UNSET

from server.follower import Follower
from server.generation import Generation
from server.hub import Hub
from server.protocol import (
    Ask,
    Attach,
    Bye,
    Cancel,
    CloseCode,
    Continue,
    Cursor,
    Delta,
    Error,
    Hello,
    Params,
    Ready,
    Regenerate,
    ServerFrame,
    TurnEnd,
    TurnStart,
)
from tests.instant_loop import settle
from tests.memory_store import MemoryStore
from tests.scripted_engine import ScriptedEngine, hub_of, says

Frame = TypeVar("Frame")


class User:
    """One connection of a user: a `server.hub.Peer` that keeps what it is sent."""

    user = ""
    newcomer = False

    def __init__(self, hub: Hub, token: str = "") -> None:
        self.hub = hub
        self.token = token
        self.frames: list[ServerFrame] = []
        self.closed: tuple[CloseCode, Bye] | None = None
        self.looked_after_at: list[float] = []
        self._followers: dict[str, Follower] = {}

    @classmethod
    async def join(cls, hub: Hub, *resume: Cursor, token: str = "", cookie: str | None = None) -> Self:
        """Somebody who has said hello; without token and cookie a newcomer."""
        made = cls(hub, token)
        await hub.join(made, Hello(token=token or UNSET, resume=list(resume) or UNSET), cookie)
        made.token = made.only(Ready).token or token
        return made

    async def again(self, *resume: Cursor, hub: Hub | None = None) -> Self:
        """The same user on another connection, maybe of another server."""
        return await self.join(hub or self.hub, *resume, token=self.token)

    def leave(self) -> None:
        """The connection is lost."""
        self.hub.leave(self)
        self._stop_following()

    # ---- what the hub asks of a connection

    def post(self, frame: ServerFrame) -> None:
        self.frames.append(frame)

    def follow(self, generation: Generation, seq: int | None) -> None:
        self._followers[generation.turn_id] = Follower(generation, seq)
        generation.watchers.add(self._news)
        self._news(generation)

    def _news(self, generation: Generation) -> None:
        if not self._followers[generation.turn_id].done:
            self.frames += self._followers[generation.turn_id].frames()

    def close(self, code: CloseCode, bye: Bye) -> None:
        self.closed = (code, bye)
        self.frames.append(bye)
        self._stop_following()

    def _stop_following(self) -> None:
        for follower in self._followers.values():
            follower.generation.watchers.discard(self._news)

    def check_speed(self, now: float) -> None:
        self.looked_after_at.append(now)

    # ---- what they say

    async def ask(
        self,
        text: str = "what is it",
        conversation_id: str = "",
        parent_id: str = "",
        *,
        turn_id: str = "",
        params: Params | None = None,
    ) -> str:
        """Ask, and return the turn's id."""
        turn_id = turn_id or str(uuid4())
        ask = Ask(turn_id, text, conversation_id or UNSET, parent_id or UNSET, params=params or UNSET)
        await self.hub.ask(self, ask)
        return turn_id

    async def answered(self, text: str, conversation_id: str = "", parent_id: str = "") -> str:
        """Ask, and wait until the answer is complete."""
        turn_id = await self.ask(text, conversation_id, parent_id)
        await settle()
        assert self.only(TurnEnd, turn_id).finish_reason == "stop"
        return turn_id

    async def regenerate(self, of: str, *, turn_id: str = "", params: Params | None = None) -> str:
        """Have an answer made anew; returns the new turn's id."""
        turn_id = turn_id or str(uuid4())
        await self.hub.regenerate(self, Regenerate(turn_id, of, params or UNSET))
        return turn_id

    async def go_on(self, turn_id: str) -> None:
        """Say `continue`."""
        await self.hub.go_on(self, Continue(turn_id))

    async def stop(self, turn_id: str, seen: int | None = None) -> None:
        """Say `cancel`, and wait for what comes of it."""
        await self.hub.cancel(self, Cancel(turn_id, UNSET if seen is None else seen))
        await settle()

    async def attach(self, turn_id: str, seq: int = 0) -> None:
        """Say `attach`."""
        await self.hub.attach(self, Attach(turn_id, seq))

    # ---- what they were told

    def of(self, kind: type[Frame], turn_id: str = "") -> list[Frame]:
        """The frames of a kind so far, of one turn or of all."""
        return [
            frame
            for frame in self.frames
            if isinstance(frame, kind) and turn_id in ("", getattr(frame, "turn_id", None))
        ]

    def only(self, kind: type[Frame], turn_id: str = "") -> Frame:
        """The one frame of a kind."""
        (frame,) = self.of(kind, turn_id)
        return frame

    def turn(self, turn_id: str) -> list[ServerFrame]:
        """The frames that name a turn."""
        return [frame for frame in self.frames if getattr(frame, "turn_id", None) == turn_id]

    def text(self, turn_id: str) -> str:
        """All deltas of a turn in the order in which they came."""
        return "".join(delta.text for delta in self.of(Delta, turn_id))

    def reasons(self, turn_id: str = "") -> list[str]:
        """How turns ended."""
        return [end.finish_reason for end in self.of(TurnEnd, turn_id)]

    def refusals(self) -> list[str]:
        """The codes of all errors."""
        return [error.code for error in self.of(Error)]

    def conversation_of(self, turn_id: str) -> str:
        """Where a turn belongs."""
        return self.of(TurnStart, turn_id)[0].conversation_id


class Halting(ScriptedEngine):
    """Says «abcdef» token by token, and stops before the third until it is let go on."""

    def __init__(self, **more: Any) -> None:
        self.gate = asyncio.Event()
        words = says(*"abcdef")
        super().__init__(*words[:2], self.gate, *words[2:], **more)


@asynccontextmanager
async def halted(store: MemoryStore | None = None, **settings: Any) -> AsyncIterator[tuple[Hub, Halting, User, str]]:
    """A turn of which «ab» was said."""
    engine = Halting()
    async with hub_of(engine, store=store, **settings) as hub:
        user = await User.join(hub)
        turn_id = await user.ask()
        await settle()
        assert user.text(turn_id) == "ab"
        yield hub, engine, user, turn_id


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def is_whole(end: TurnEnd) -> None:
    """It is the end of «abcdef»."""
    assert (end.finish_reason, end.seq, end.digest) == ("stop", 6, digest("abcdef"))
    assert end.usage.completion_tokens == 6
