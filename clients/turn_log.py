"""The text of one turn as it arrives: deltas in order, a digest of them, and how many were handed out. No I/O."""

import hashlib

import msgspec

from server.protocol import Channel, Delta, TurnEnd


class TurnLog:
    """Deltas are handed out once each. What must be received again is compared with what was handed out before, and
    only the rest of it is news."""

    def __init__(self) -> None:
        self.seq = 0
        """Tokens received: the cursor into the log."""
        self.seen = 0
        """Tokens handed out, or confirmed by an end."""
        self.rewritten = False
        """What was handed out is not how the text begins."""
        self._deltas: list[Delta] = []
        self._digest = hashlib.sha256()
        self._given = 0  # deltas handed out
        self._given_before: str | None = None  # what had been handed out when the log was rewound, until it is again

    def text(self, channel: Channel) -> str:
        """All that came on one channel."""
        return "".join(delta.text for delta in self._deltas if delta.channel == channel)

    def next(self) -> Delta | None:
        """Hand out a delta; None where there is no new one."""
        if self._given_before is not None or self._given == len(self._deltas):
            return None
        delta = self._deltas[self._given]
        self._given += 1
        self.seen = max(self.seen, delta.seq)
        return delta

    def append(self, delta: Delta) -> bool:
        """Add what follows on `seq`. False where something else is missing before it."""
        if delta.from_ != self.seq:
            return False
        self._add(delta)
        if self._given_before is not None:
            self._catch_up(self._given_before)
        return True

    def go_on_after(self, seq: int) -> None:
        """The server goes on after token `seq`: killed, it had stored no more, and makes anew what came then."""
        if seq < self.seq and not self.rewind(seq):
            self.rewind(0)

    def is_whole(self, end: TurnEnd) -> bool:
        """Whether this is the text that has ended so, without what Stop has dropped."""
        if end.seq < self.seq and end.digest != self._digest.hexdigest():
            self.rewind(end.seq)
        return end.digest == self._digest.hexdigest()

    def rewind(self, seq: int) -> bool:
        """Forget what came after token `seq`. False, and nothing is forgotten, where no delta ends there."""
        kept = [delta for delta in self._deltas if delta.seq <= seq]
        if seq != (kept[-1].seq if kept else 0):
            return False
        if self._given > len(kept):
            self._given_before = self._given_before or _text(self._deltas[: self._given])
            self._given = len(kept)
        self._deltas, self._digest, self.seq = [], hashlib.sha256(), 0
        for delta in kept:
            self._add(delta)
        return True

    def close(self) -> None:
        """The text is whole: what was handed out before and is still not reached is no part of it."""
        if self._given_before is not None:
            self._give_up()

    def reopen(self) -> None:
        """A text that was whole goes on: no Stop may drop it any more."""
        self.seen = max(self.seen, self.seq)
        self.rewritten = False

    def _add(self, delta: Delta) -> None:
        self._deltas.append(delta)
        self._digest.update(delta.text.encode())
        self.seq = delta.seq

    def _catch_up(self, given: str) -> None:
        text = _text(self._deltas)
        if len(text) < len(given) and given.startswith(text):
            return
        if not text.startswith(given):
            self._give_up()
            return
        # The newest delta reaches past what was handed out: that part of it is a delta of its own.
        newest = self._deltas.pop()
        old = len(newest.text) - (len(text) - len(given))
        self._deltas.append(msgspec.structs.replace(newest, text=newest.text[:old]))
        self._given, self._given_before = len(self._deltas), None
        if rest := newest.text[old:]:
            self._deltas.append(msgspec.structs.replace(newest, text=rest))

    def _give_up(self) -> None:
        self.rewritten, self._given, self._given_before = True, len(self._deltas), None


def _text(deltas: list[Delta]) -> str:
    return "".join(delta.text for delta in deltas)
