"""Pure: the tokens and the text of one turn as a log that only grows, and the cursor into it."""

from array import array
from collections.abc import Iterable, Sequence

from server.protocol import Channel

Entry = tuple[int, str, Channel]


class Log:
    """A turn's text as it was generated: entries of (seq, text, channel), where seq counts tokens up to and with it.

    Tokens without text (half a character, the end token) count and make no entry.
    """

    def __init__(self, entries: Iterable[Entry] = (), token_ids: Iterable[int] = ()) -> None:
        self.entries = list(entries)
        self.token_ids = array("i", token_ids)

    @property
    def seq(self) -> int:
        """How many tokens there are."""
        return len(self.token_ids)

    def append(self, token_ids: Sequence[int], text: str, channel: Channel) -> None:
        """Add what the engine made."""
        self.token_ids.extend(token_ids)
        if text:
            self.entries.append((len(self.token_ids), text, channel))

    def cut(self, seen: int) -> None:
        """Drop what came after token `seen`."""
        kept = self.index_after(seen)
        if kept < len(self.entries) or seen < self.seq:
            del self.entries[kept:]
            del self.token_ids[self.entries[-1][0] if self.entries else 0 :]

    def index_after(self, seq: int) -> int:
        """The first entry that a reader who has `seq` tokens has not seen whole."""
        low, high = 0, len(self.entries)
        while low < high:
            middle = (low + high) // 2
            if self.entries[middle][0] <= seq:
                low = middle + 1
            else:
                high = middle
        return low

    def seq_before(self, index: int) -> int:
        """How many tokens come before an entry."""
        return self.entries[index - 1][0] if index else 0

    def text(self, channel: Channel | None = None) -> str:
        """The whole text, of one channel or of all."""
        return "".join(text for _, text, of in self.entries if channel in (None, of))
