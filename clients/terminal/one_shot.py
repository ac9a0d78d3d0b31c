"""Not interactive: one question from the command line, the standard input or both, and just the answer."""

import asyncio
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, Protocol, TextIO

from clients.conversations import Conversations
from clients.errors import ChatError, ConnectFailed, TurnRefused, Unauthorized
from clients.terminal.connecting import begin, connected, find, identity_of
from clients.terminal.lines import Lines
from clients.terminal.local import NoLocalEngine
from clients.terminal.options import Options
from clients.terminal.params import BadParam, params_of
from clients.terminal.sentences import engine_sentence
from clients.terminal.texts import Texts
from clients.turn import Turn
from server.protocol import Delta, Engine, Params, Queued, ServerFrame, TurnEnd, encode

INTERRUPTED = 130
"""Exit status after Ctrl-C, as shells have it."""


class Answer(Protocol):
    """Where the reply goes."""

    def begin(self, turn: Turn) -> None:
        """It has been taken."""

    def frame(self, frame: Delta | Queued | Engine) -> None:
        """What came."""

    def anew(self, turn: Turn, end: TurnEnd) -> None:
        """What came was not how the text begins: here is all of it."""

    def end(self, end: TurnEnd | None) -> None:
        """It has ended; None where it was not whole."""


def run(options: Options, texts: Texts) -> int:
    """Returns the exit status."""
    colour = not (options.plain or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb")
    status = Lines(sys.stderr, colour=colour)
    try:
        question = question_of(options.question, sys.stdin)
        if not question.strip():
            status.note(texts.nothing_to_ask)
            return 1
        params = params_of(options.param, options.max_tokens)
        if not options.output:
            return asyncio.run(_reply(question, params, options, texts, status, _answer(options, texts, status)))
        with Path(options.output).open("w+b") as file:
            answer = Frames(file) if options.json else Bytes(file)
            return asyncio.run(_reply(question, params, options, texts, status, answer))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # who read the answer has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except ConnectFailed as failed:
        status.note(texts.no_server.format(error=failed))
    except Unauthorized:
        status.note(texts.unauthorized)
    except TurnRefused as refused:
        status.note(texts.refused.format(message=refused))
    except NoLocalEngine as fault:
        status.note(texts.local_failed.format(why=fault))
    except (ChatError, BadParam) as error:
        status.note(str(error))
    except OSError as fault:
        status.note(texts.not_written.format(file=options.output, why=fault.strerror))
    return 1


def question_of(words: Sequence[str], stdin: TextIO) -> str:
    """The question: `-` is where the standard input stands among the words; without one, a pipe comes before them."""
    if "-" not in words and (not words or not stdin.isatty()):
        words = ["-", *words]
    parts: list[str] = []
    for word in words:
        if word == "-":
            parts += [stdin.buffer.read().decode(errors="replace").strip("\n"), "\n"]
        else:
            parts += [word, " "]
    # What the command line holds is not always text.
    return "".join(parts).strip("\n ").encode(errors="replace").decode()


def _answer(options: Options, texts: Texts, status: Lines) -> Answer:
    return Frames(sys.stdout.buffer) if options.json else Text(Lines(sys.stdout), status, texts)


async def _reply(question: str, params: Params, options: Options, texts: Texts, status: Lines, answer: Answer) -> int:
    async def show(engine: Engine) -> None:
        status.status(engine_sentence(texts.loading, engine))

    chosen = options.resume or options.conversation is not None
    async with connected(options, identity_of(options, os.environ), over=chosen) as chat:
        conversation_id = None
        if chosen:
            mine = Conversations(chat.url, lambda: chat.token)
            conversation_id = (await find(mine, options.conversation or "")).id

        async def ask() -> Turn:
            return await chat.ask(
                question,
                conversation_id=conversation_id,
                system=options.system,
                history_max=options.history_max,
                params=params,
            )

        turn = await begin(chat, ask, show)
        end = await _follow(turn, answer)
    trouble = {"interrupted": texts.interrupted, "error": texts.failed}.get(end.finish_reason)
    if trouble:
        status.note(trouble)
    return 1 if trouble else 0


async def _follow(turn: Turn, answer: Answer) -> TurnEnd:
    end = None
    try:
        answer.begin(turn)
        while (frame := await turn.next()) is not None:
            answer.frame(frame)
        end = await turn.wait()
        if turn.rewritten:
            answer.anew(turn, end)
        return end
    except asyncio.CancelledError:
        await turn.cancel()  # also when it cannot be sent now: it will be
        raise
    finally:
        answer.end(end)


class Text:
    """The answer on the standard output, and what is waited for on the standard error."""

    def __init__(self, out: Lines, status: Lines, texts: Texts) -> None:
        self._out = out
        self._status = status
        self._texts = texts

    def begin(self, turn: Turn) -> None:
        """It has been taken."""
        self._status.status(self._texts.reading)

    def frame(self, frame: Delta | Queued | Engine) -> None:
        """A stretch of the answer, or what it waits for."""
        match frame:
            case Delta(channel="reasoning"):
                self._status.thought(frame.text)
            case Delta():
                self._status.clear()
                self._out.text(frame.text)
            case Queued(position=0):
                self._status.status(self._texts.reading)
            case Queued():
                self._status.status(self._texts.queued.format(position=frame.position))
            case Engine():
                self._status.status(engine_sentence(self._texts.restarting, frame))

    def anew(self, turn: Turn, end: TurnEnd) -> None:
        """What came was not how the text begins: here is all of it."""
        self._out.end_line()
        self._status.note(self._texts.rewritten)
        self._out.text(turn.text)

    def end(self, end: TurnEnd | None) -> None:
        """The last line is a whole one, as of any text file."""
        self._status.clear()
        self._out.end_line()


class Bytes:
    """The answer in a file, byte for byte."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def begin(self, turn: Turn) -> None:
        """Nothing is written before the answer."""

    def frame(self, frame: Delta | Queued | Engine) -> None:
        """A stretch of the answer."""
        if isinstance(frame, Delta) and frame.channel == "answer":
            self._file.write(frame.text.encode())
            self._file.flush()

    def anew(self, turn: Turn, end: TurnEnd) -> None:
        """The file is written again."""
        self._file.seek(0)
        self._file.truncate()
        self._file.write(turn.text.encode())

    def end(self, end: TurnEnd | None) -> None:
        """Nothing is written after it."""


class Frames:
    """The turn's frames, one JSON object a line."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def begin(self, turn: Turn) -> None:
        """`turn_start`."""
        assert turn.start is not None
        self._write(turn.start)

    def frame(self, frame: Delta | Queued | Engine) -> None:
        """Each as it comes, deltas exactly once."""
        self._write(frame)

    def anew(self, turn: Turn, end: TurnEnd) -> None:
        """A delta from the beginning: what came before it is void."""
        self._write(Delta(turn.id, 0, end.seq, turn.text, "answer"))

    def end(self, end: TurnEnd | None) -> None:
        """`turn_end`; without it the reply is not whole."""
        if end is not None:
            self._write(end)

    def _write(self, frame: ServerFrame) -> None:
        self._file.write(encode(frame) + b"\n")
        self._file.flush()
