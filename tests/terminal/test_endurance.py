"""What a terminal goes through: long replies, other sizes, a server that dies under it."""

import asyncio
import random
import re
import shlex
import subprocess
from pathlib import Path

import pytest

from tests.clients.service import service_of
from tests.scripted_engine import ScriptedEngine, Step, says
from tests.terminal.program import CTRL_C, ENTER, PROGRAM, environ_of
from tests.terminal.test_chat import DONE, chatting, seat

pytestmark = pytest.mark.anyio


class PacedEngine(ScriptedEngine):
    """Gives its tokens at a steady rate, whoever else uses the machine."""

    def __init__(self, *script: Step, per_second: float, max_context_tokens: int) -> None:
        super().__init__(*script, max_context_tokens=max_context_tokens)
        self._pause_s = 1 / per_second

    async def _play(self, script):  # type: ignore[no-untyped-def]
        loop = asyncio.get_running_loop()
        due = loop.time()
        async for output in super()._play(script):
            due += self._pause_s
            if due > loop.time():
                await asyncio.sleep(due - loop.time())
            yield output


def prose(tokens: int) -> list[str]:
    """Numbered tokens in paragraphs, lists and code."""
    sizes = random.Random(5)
    words: list[str] = []
    while len(words) < tokens:
        kind = sizes.choice(["", "", "- ", "code"])
        length = min(sizes.randrange(5, 90), tokens - len(words))
        block = [f"t{len(words) + n} " for n in range(length)]
        if kind == "code":
            block = [word + "\n" if n % 8 == 7 else word for n, word in enumerate(block)]
            block[0] = "```python\n" + block[0]
            block[-1] += "\n```"
        else:
            block[0] = kind + block[0]
        block[-1] += "\n\n"
        words += block
    return words


async def test_5000_tokens_at_500_a_second_lose_none(tmp_path: Path) -> None:
    words = prose(5000)
    engine = PacedEngine(*says(*words), per_second=500, max_context_tokens=100_000)
    async with (
        asyncio.timeout(120),
        service_of(engine, data=tmp_path) as service,
        seat(service.address, size=(100, 30)) as me,
    ):
        said = await me.ask("Go", DONE)
        assert [int(n) for n in re.findall(r"\bt(\d+)\b", said)] == list(range(5000))
        used = me.screen.cpu_seconds()
        rate = float(re.findall(r"· ([\d.]+) tokens/s", said)[-1])
        print(f"{used:.2f} s of CPU for 5000 tokens at {rate:.0f} tokens/s: {used / (5000 / rate):.0%} of a core")


class Tmux:
    """A terminal that reflows what stands on it when its size changes, as most do."""

    def __init__(self, folder: Path) -> None:
        self._socket = str(folder / "tmux")

    def do(self, *words: str) -> str:
        """One of tmux's own commands; what it prints."""
        argv = ["tmux", "-S", self._socket, "-f", "/dev/null", *words]
        return subprocess.run(argv, capture_output=True, text=True, check=True).stdout

    async def until(self, pattern: str) -> str:
        """The text with what scrolled away, once the pattern is found in it."""
        text = ""
        try:
            async with asyncio.timeout(120):
                while not re.search(pattern, text, re.MULTILINE):
                    await asyncio.sleep(0.05)
                    text = await asyncio.to_thread(self.do, "capture-pane", "-p", "-J", "-S", "-")
        except TimeoutError:
            raise AssertionError(f"no {pattern!r} in\n{text}") from None
        return text


async def test_a_window_that_changes_its_size_during_a_reply_loses_no_word(tmp_path: Path) -> None:
    gates = [asyncio.Event() for _ in range(3)]
    words = [f"w{n}x " for n in range(240)]
    script: list[Step] = []
    for number, output in enumerate(says(*words)):
        if number and number % 60 == 0:
            script.append(gates[number // 60 - 1])
        script.append(output)
    tmux = Tmux(tmp_path)
    async with asyncio.timeout(120), service_of(ScriptedEngine(*script), data=tmp_path) as service:
        environ = [f"{name}={value}" for name, value in environ_of(tmp_path).items() if name != "TERM"]
        client = shlex.join(["env", *environ, *PROGRAM, "--server-url", service.address])
        tmux.do("new-session", "-d", "-x", "80", "-y", "24", client)
        try:
            await tmux.until(r"^Your question: *\n● ready")
            tmux.do("send-keys", "Go", "Enter")
            for gate, (columns, rows), newest in zip(
                gates, [(50, 20), (100, 30), (40, 10)], (59, 119, 179), strict=True
            ):
                await tmux.until(r"\s*".join(f"w{newest}x"))
                tmux.do("resize-window", "-x", str(columns), "-y", str(rows))
                gate.set()
            said = await tmux.until(r"^240 tokens")
            shown = re.findall(r"\bw\d+x\b", said)
            assert [word for n, word in enumerate(shown) if word not in shown[:n]] == [word.strip() for word in words]
            print(f"{len(shown) - len(words)} words stand twice after three changes")
            tmux.do("send-keys", "And now?")
            await tmux.until(r"^Your question: And now\? *\n● ready")
        finally:
            tmux.do("kill-server")


async def test_a_terminal_of_40_columns(tmp_path: Path) -> None:
    text = (
        "A paragraph that is longer than forty columns, of course.\n\n"
        "| name | what it does |\n|---|---|\n| one | says rather a lot in its cell |\n\n"
        "```sh\necho a command that is longer than forty columns\n```\n\n很长的中文段落应该在四十列之内换行并且不丢字。"
    )
    async with chatting(tmp_path, *says(*text.split(" ")[:1], text[1:]), size=(40, 30)) as (me, _, _):
        me.type("Wide?" + ENTER)
        said = await me.until(r"2 tokens · .*\n(.*\n)*Your question:\n● ready.*\Z")
        body = said[said.index("A para") : said.index("2 tokens")].rstrip().splitlines()
        assert body == [
            "A paragraph that is longer than forty",
            "columns, of course.",
            "",
            "name │ what it does",
            "─────┼──────────────────────────────",
            "one  │ says rather a lot in its cell",
            "",
            "── sh ──────────────────────────────────",
            "echo a command that is longer than forty",
            " columns",
            "────────────────────────────────────────",
            "",
            "很长的中文段落应该在四十列之内换行并且不",
            "丢字。",
        ]
        me.type("/help" + ENTER)
        await me.until(r"/quit +Leave\.")


async def test_ctrl_c_hammered_during_a_reply_ends_nothing_but_the_reply(tmp_path: Path) -> None:
    gate = asyncio.Event()
    *words, last = says(*(f"w{n}\n" for n in range(51)))
    async with chatting(tmp_path, *words, gate, last) as (me, _, engine):
        for round_ in range(3):
            me.type(f"Go {round_}" + ENTER)
            await me.until(rf"Go {round_}\n(.*\n)*w49\n")
            me.type(CTRL_C * 5)
            await me.until(rf"Go {round_}\n(.*\n)*\[stopped\]\n(.*\n)*Your question:\n● ready")
            assert engine.running == 0
