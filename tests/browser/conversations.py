"""Conversations that a page finds, made by importing them: quicker than asking, and from any day."""

import json
import time
from typing import Any

from playwright.async_api import Page

DAY_S = 86_400


def rounds(*texts: tuple[str, str]) -> list[dict[str, Any]]:
    """The messages of a conversation of these questions and answers."""
    messages: list[dict[str, Any]] = []
    for number, (question, answer) in enumerate(texts):
        before = f"a{number - 1}" if number else None
        messages += [
            {"role": "user", "id": f"q{number}", "parent_id": before, "text": question, "created_at": float(number)},
            {
                **{"role": "assistant", "id": f"a{number}", "parent_id": f"q{number}", "text": answer},
                **{"created_at": float(number), "finish_reason": "stop"},
            },
        ]
    return messages


def conversation(title: str, *texts: tuple[str, str], days_ago: float = 0.0) -> dict[str, Any]:
    """As an export holds it."""
    at = time.time() - days_ago * DAY_S
    messages = rounds(*texts or [("Question?", "Answer.")])
    current = messages[-1]["id"]
    return {"title": title, "created_at": at, "updated_at": at, "current_id": current, "messages": messages}


def export(*conversations: dict[str, Any]) -> bytes:
    """A file of them."""
    return json.dumps({"format": "streamchat", "version": 1, "conversations": conversations}).encode()


async def add(page: Page, *conversations: dict[str, Any]) -> list[str]:
    """Import them as the page's user; returns their ids."""
    ids: list[str] = await page.evaluate(
        """async (body) => {
          const headers = { "content-type": "application/json" };
          return (await (await fetch("/api/import", { method: "POST", headers, body })).json()).ids;
        }""",
        export(*conversations).decode(),
    )
    return ids


async def stored(page: Page, id: str) -> dict[str, Any] | None:
    """A conversation as the server has it."""
    found: dict[str, Any] | None = await page.evaluate(
        """async (id) => {
          const answer = await fetch(`/api/conversations/${id}`, { cache: "no-store" });
          return answer.ok ? answer.json() : null;
        }""",
        id,
    )
    return found
