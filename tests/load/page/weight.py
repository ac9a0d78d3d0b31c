"""What a page loads before anything that it fetches only when that is needed, and what that weighs."""

import gzip
import re
from pathlib import Path
from posixpath import dirname, normpath
from typing import Final

from server.app import STATIC

WORKER: Final = "shared_worker.js"
"""It begins with the page, which holds no import of it."""
IN_HTML: Final = re.compile(r"""<(?:link|script|img)(?! rel="apple-touch-icon")[^>]* (?:href|src)="/static/([^"]+)\"""")
"""Not the icon that a telephone fetches when the page is put on its home screen."""
IN_SCRIPT: Final = re.compile(r"""^(?:import|export)\s(?:[^"';]*?\sfrom\s)?["'](\.[^"']+)["']""", re.MULTILINE)
"""Only what a module names at its head: `import()` fetches when it is called."""


def weights(static: Path = STATIC) -> dict[str, int]:
    """Bytes of each file by its path, gzipped by itself: the document, what it names, what that imports, the worker."""
    found: dict[str, int] = {}
    left = ["index.html", WORKER]
    while left:
        name = left.pop()
        if name in found:
            continue
        body = (static / name).read_bytes()
        found[name] = len(gzip.compress(body, 6))
        if name.endswith(".html"):
            left += IN_HTML.findall(body.decode())
        elif name.endswith(".js"):
            left += [
                normpath(f"{dirname(name)}/{imported}").lstrip("/") for imported in IN_SCRIPT.findall(body.decode())
            ]
    return found
