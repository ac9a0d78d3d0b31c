"""The service without its journal: what the journal costs is the difference. For the bench only."""

import os
from typing import Any

from server.__main__ import main
from server.journal import Journal


async def _nothing(self: Journal, *turns: Any) -> None:
    pass


def _no_news(self: Journal, *turns: Any, **how: Any) -> None:
    pass


if __name__ == "__main__":
    for name in ("begin", "note", "forget"):
        setattr(Journal, name, _no_news)
    for name in ("end", "flush"):
        setattr(Journal, name, _nothing)
    os._exit(main())
