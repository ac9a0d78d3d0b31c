"""What stands below the chat while a reply is waited for, and what is said where something went wrong."""

from msgspec import UNSET

from clients.errors import ChatError, Closed, ConnectFailed, Replaced, TurnRefused, Unauthorized
from clients.gradio_ui.texts import Texts
from clients.turn import Turn
from server.protocol import Engine, FinishReason, TurnEnd


def progress(texts: Texts, connected: bool, turn: Turn | None, engine: Engine | None) -> str:
    """What a reply waits for, or how far it is."""
    if not connected:
        return texts.connecting if turn is None else texts.lost
    if engine is not None:
        done = "" if engine.progress is UNSET else f" ({engine.progress:.0%})"
        return (texts.loading if engine.state == "loading" else texts.restarting).format(progress=done)
    if turn is None or not (turn.queued or turn.seq):
        return texts.reading
    return texts.queued.format(position=turn.queued) if turn.queued else texts.writing.format(tokens=turn.seq)


def figures(texts: Texts, end: TurnEnd) -> str:
    """How much it was."""
    told = texts.done.format(tokens=end.seq, rate=end.timing.tokens_per_s)
    return f"{told} · {texts.dropped.format(rounds=end.history.dropped)}" if end.history.dropped else told


def ending(texts: Texts, reason: FinishReason | None) -> str:
    """How it ended, where it did not end by itself."""
    ends = {
        "cancelled": texts.stopped,
        "length": texts.at_limit,
        "interrupted": texts.interrupted,
        "error": texts.failed,
    }
    return ends.get(reason or "", "")


def explain(fault: ChatError, texts: Texts) -> str:
    """What went wrong, and what to do."""
    message = str(fault)
    match fault:
        case ConnectFailed():
            return texts.unreachable.format(url=fault.url)
        case Unauthorized():
            return texts.unauthorized
        case Replaced():
            return texts.replaced
        case Closed():
            return texts.gone.format(message=message)
        case TurnRefused():
            match fault.error.code:
                case "queue_full":
                    return texts.queue_full
                case "rate_limited":
                    return texts.rate_limited
                case "prompt_too_long":
                    return texts.too_long.format(message=message)
                case "engine_unavailable":
                    return texts.engine.format(message=message)
            return texts.refused.format(message=message)
    return message
