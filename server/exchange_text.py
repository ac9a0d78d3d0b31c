"""Pure: the chosen path through a conversation as a document to read, in Markdown or HTML, and the file's name."""

import base64
import hashlib
import re
import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime
from html import escape
from typing import Final
from urllib.parse import quote

from server.conversation import Conversation, Node

MAX_NAME_CHARS: Final = 60


def _path(conversation: Conversation) -> list[Node]:
    if conversation.current is None:
        return []
    current = conversation.nodes[conversation.current]
    return [*conversation.path_to(current), current]


def _utc(time: float) -> datetime:
    return datetime.fromtimestamp(time, UTC)


# ---- Markdown


def markdown(conversation: Conversation) -> str:
    """Questions and reasoning as quotes, answers as they are."""
    parts = [f"# {conversation.title or 'Conversation'}"]
    for node in _path(conversation):
        parts.append(f"## You · {_utc(node.asked_at):%Y-%m-%d %H:%M} UTC")
        parts.append(_quoted(node.question))
        parts.append(f"## {node.model or 'Answer'}")
        if node.reasoning:
            parts.append(_quoted("*Reasoning*\n\n" + node.reasoning))
        parts.append(_closed(node.answer))
    return "\n\n".join(filter(None, parts)) + "\n"


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.splitlines())


_FENCE: Final = re.compile(r" {0,3}(`{3,}|~{3,})(.*)")


def _closed(answer: str) -> str:
    """Without a code block left open, where an answer was cut: the rest of the document would be in it."""
    fence = ""
    for line in answer.splitlines():
        match = _FENCE.fullmatch(line)
        if match is None:
            continue
        mark, info = match.groups()
        if not fence:
            fence = "" if mark[0] == "`" and "`" in info else mark
        elif mark.startswith(fence) and not info.strip():
            fence = ""
    return f"{answer}\n{fence}" if fence else answer


# ---- HTML

STYLE: Final = """
:root { color-scheme: light dark; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.55 system-ui, sans-serif;
  color: light-dark(#1c1b19, #e8e6e1); background: light-dark(#fdfcfa, #1b1a18); }
h1 { font-size: 1.4rem; overflow-wrap: anywhere; }
h2, summary { margin: 0 0 .4rem; font-size: .85rem; font-weight: 600; color: light-dark(#5f5b54, #a9a49a); }
article { margin: 1.2rem 0; }
.user { padding: .8rem 1rem; border-radius: .6rem; background: light-dark(#f0ede6, #2a2825); }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
details { margin-bottom: .8rem; }
"""
POLICY: Final = (
    "default-src 'none'; base-uri 'none'; form-action 'none'; "
    f"style-src 'sha256-{base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()}'"
)


def html(conversation: Conversation) -> str:
    """One file that needs nothing else and runs nothing. Texts are shown as they were written."""
    title = _text(conversation.title or "Conversation")
    return "\n".join(
        (
            "<!doctype html>",
            '<html><head><meta charset="utf-8">',
            f'<meta http-equiv="content-security-policy" content="{escape(POLICY)}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{title}</title>",
            f"<style>{STYLE}</style></head>",
            f'<body><h1 dir="auto">{title}</h1>',
            *(part for node in _path(conversation) for part in _articles(node)),
            "</body></html>\n",
        )
    )


def _articles(node: Node) -> Iterator[str]:
    asked = _utc(node.asked_at)
    time = f'<time datetime="{asked:%Y-%m-%dT%H:%M:%SZ}">{asked:%Y-%m-%d %H:%M} UTC</time>'
    yield f'<article class="user"><h2>You · {time}</h2>{_block(node.question)}</article>'
    reasoning = f"<details><summary>Reasoning</summary>{_block(node.reasoning)}</details>" if node.reasoning else ""
    yield f"<article><h2>{_text(node.model or 'Answer')}</h2>{reasoning}{_block(node.answer)}</article>"


def _block(text: str) -> str:
    return f'<div class="text" dir="auto">{_text(text)}</div>'


_NOT_IN_HTML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def _text(text: str) -> str:
    return escape(_NOT_IN_HTML.sub("\N{REPLACEMENT CHARACTER}", text))


# ---- the name


def content_disposition(title: str, extension: str) -> str:
    """A header (RFC 6266) that saves under a title in any script, with a plain name for who cannot read that."""
    name = file_name(title)
    ascii_name = file_name(unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode())
    header = f'attachment; filename="{ascii_name}.{extension}"'
    return header if name == ascii_name else f"{header}; filename*=UTF-8''{quote(name, safe='')}.{extension}"


_DEVICES: Final = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


def file_name(title: str) -> str:
    """A title as a file name that every system takes, without extension."""
    # Format characters go too: one of them can make "gpj.exe" look like "exe.jpg".
    kept = (
        c for c in title if c not in '"\\/:*?<>|%;' and unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co", "Cn")
    )
    name = " ".join("".join(kept).split())[:MAX_NAME_CHARS].strip(" .")
    return f"_{name}" if _DEVICES.fullmatch(name) else name or "conversation"
