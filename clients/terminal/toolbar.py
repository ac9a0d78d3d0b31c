"""The line under the prompt: pure, from what is known to as much of it as fits."""

from dataclasses import dataclass

from clients.terminal.rows import Span
from clients.terminal.text import shorten, width
from clients.terminal.texts import Texts


@dataclass
class Figures:
    """What the toolbar tells."""

    model: str = ""
    connected: bool = False
    replaced: bool = False
    """Somebody else has the place, or the connection has ended for good."""
    engine: str = "loading"
    place: int = 0
    """In the queue; 0 outside of it."""
    streaming: bool = False
    rate: float = 0.0
    """Tokens a second, of this reply or the last one."""
    ttft_s: float | None = None
    used: int = 0
    """Tokens of the context."""
    room: int | None = None
    title: str = ""
    queued: int = 0
    """Questions that wait for the reply's end."""


def toolbar(figures: Figures, texts: Texts, columns: int) -> list[Span]:
    """One row, the less important left out where there is no room."""
    if figures.replaced:
        state, style = texts.bar_replaced, "bad"
    elif not figures.connected:
        state, style = texts.bar_lost, "bad"
    elif figures.engine != "ready":
        state, style = (texts.bar_loading if figures.engine == "loading" else texts.bar_restarting), "warn"
    elif figures.place:
        state, style = texts.bar_queued.format(position=figures.place), "warn"
    else:
        state, style = texts.bar_ready, "good"
    mark = "●" if style == "good" else "○"
    parts: list[tuple[int, str]] = []  # what goes first where there is no room: the highest number
    if figures.streaming:
        parts.append((1, texts.bar_stop))
    if figures.queued:
        parts.append((2, texts.bar_waiting.format(count=figures.queued)))
    if figures.model:
        parts.append((4, figures.model))
    if figures.rate:
        parts.append((3, f"{figures.rate:.0f} tok/s" if figures.rate >= 10 else f"{figures.rate:.1f} tok/s"))
    if figures.ttft_s is not None:
        parts.append((6, f"TTFT {figures.ttft_s:.2f} s"))
    if figures.used:
        parts.append((5, texts.bar_context.format(used=figures.used, room=figures.room or "?")))
    if figures.title:
        parts.append((7, shorten(figures.title, 40)))
    while parts and width(" · ".join([f"{mark} {state}", *(text for _, text in parts)])) > columns - 1:
        parts.remove(max(parts))
    head = shorten(f"{mark} {state}", max(columns - 1, 1))
    rest = "".join(f" · {text}" for _, text in parts)
    return [Span(head, style), Span(rest, "note")]
