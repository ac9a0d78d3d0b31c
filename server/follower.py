"""A reader of one turn's log: what it has been sent, and so what comes next."""

from server.generation import Generation
from server.protocol import Delta, Error, Queued, TurnEnd, TurnStart


class Follower:
    """A reader of one generation: what it has sent, and so what comes next."""

    def __init__(self, generation: Generation, seq: int | None = None) -> None:
        """`seq` None: from the beginning, with the turn's start; a number: the log after that token."""
        self.generation = generation
        self._started = seq is not None and not generation.resumed
        self._position = 0
        self._index = generation.log.index_after(seq or 0)
        self.done = False

    def frames(self) -> list[TurnStart | Queued | Delta | TurnEnd | Error]:
        """All that this reader may have now and has not got; whatever piled up comes as one delta a channel."""
        turn = self.generation
        if turn.refusal is not None:
            self.done = True
            return [turn.refusal]
        if turn.start is None:
            return []
        news: list[TurnStart | Queued | Delta | TurnEnd | Error] = []
        if not self._started:
            self._started = True
            news.append(turn.start)
        if turn.position != self._position:
            self._position = turn.position
            news.append(Queued(turn.turn_id, turn.position))
        entries = turn.log.entries
        while self._index < len(entries):
            begin = self._index
            channel = entries[begin][2]
            while self._index < len(entries) and entries[self._index][2] == channel:
                self._index += 1
            text = (
                entries[begin][1] if self._index == begin + 1 else "".join(e[1] for e in entries[begin : self._index])
            )
            news.append(Delta(turn.turn_id, turn.log.seq_before(begin), entries[self._index - 1][0], text, channel))
        if turn.end is not None:
            self.done = True
            news.append(turn.end)
        return news
