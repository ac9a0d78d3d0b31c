"""Not a terminal: one question on the standard input, just the answer on the standard output."""

import argparse
import asyncio
import os
import sys

from clients.chat_client import ChatClient
from clients.errors import ChatError, ConnectFailed, TurnRefused, Unauthorized
from clients.terminal.reply import Asker
from clients.terminal.screen import screen
from clients.terminal.texts import Texts

INTERRUPTED = 130
"""Exit status after Ctrl-C, as shells have it."""


def run(options: argparse.Namespace, texts: Texts) -> int:
    """Returns the exit status."""
    complaints = screen(sys.stderr)
    try:
        question = sys.stdin.buffer.read().decode(errors="replace").strip()
        if not question:
            complaints.note(texts.nothing_to_ask)
            return 1
        return asyncio.run(_reply(question, options, texts))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # who read the answer has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except ConnectFailed as failed:
        complaints.note(texts.no_server.format(error=failed))
    except Unauthorized:
        complaints.note(texts.unauthorized)
    except TurnRefused as refused:
        complaints.note(texts.refused.format(message=refused))
    except ChatError as error:
        complaints.note(str(error))
    return 1


async def _reply(question: str, options: argparse.Namespace, texts: Texts) -> int:
    answer, status = screen(sys.stdout), screen(sys.stderr)
    async with ChatClient(options.server_url, options.token, "terminal") as chat:
        try:
            end = await Asker(chat, options, texts, status=status, answer=answer).reply(question)
        finally:
            answer.end_line()
    trouble = {"interrupted": texts.interrupted, "error": texts.failed}.get(end.finish_reason)
    if trouble:
        status.note(trouble)
    return 1 if trouble else 0
