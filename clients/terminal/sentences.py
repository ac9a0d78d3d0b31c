"""Sentences about frames."""

from server.protocol import Engine


def engine_sentence(text: str, engine: Engine) -> str:
    """A sentence with how far the engine is, and what it does."""
    progress = f" ({engine.progress:.0%})" if isinstance(engine.progress, int | float) else ""
    detail = f": {engine.detail}" if isinstance(engine.detail, str) and engine.detail else ""
    return text.format(progress=progress, detail=detail)
