"""The one owner of an interactive terminal: rows that scroll away above, and below them what may still change.

Rows that stay are written above the prompt in one go with the prompt's new picture, so nothing flickers, nothing is
lost to a redraw, and nothing is ever written again: scrolling, copying and searching are the terminal's own.
"""

import asyncio
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final, cast

from prompt_toolkit.application import Application, run_in_terminal
from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.completion import Completer, ThreadedCompleter
from prompt_toolkit.enums import EditingMode
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import ANSI, AnyFormattedText, StyleAndTextTuples
from prompt_toolkit.history import History
from prompt_toolkit.key_binding import KeyBindings, merge_key_bindings
from prompt_toolkit.key_binding.bindings.auto_suggest import load_auto_suggest_bindings
from prompt_toolkit.layout import (
    BufferControl,
    ConditionalContainer,
    Dimension,
    Float,
    FloatContainer,
    FormattedTextControl,
    HSplit,
    Layout,
    VerticalAlign,
    Window,
)
from prompt_toolkit.layout.menus import CompletionsMenu
from prompt_toolkit.layout.processors import AppendAutoSuggestion, HighlightIncrementalSearchProcessor
from prompt_toolkit.output.vt100 import Vt100_Output
from prompt_toolkit.styles import Style
from prompt_toolkit.widgets import SearchToolbar

ESC_S: Final = 0.05
"""How long a lone Esc may be the beginning of a longer key."""
ALT_S: Final = 0.1
"""How long a key may follow Esc to be one with Alt."""
MAX_TAIL: Final = 6
"""Rows that may still change and are shown; of more the last ones."""
MAX_INPUT: Final = 10
"""Rows of the prompt; more scroll within it."""
MENU_ROWS: Final = 8
ALL_STYLES: Final = Style.from_dict(
    {
        "completion-menu": "bg:default default",
        "completion-menu.completion": "bg:default default",
        "completion-menu.completion.current": "reverse",
        "completion-menu.meta.completion": "bg:default default italic",
        "completion-menu.meta.completion.current": "reverse",
        "auto-suggestion": "ansibrightblack",
    }
)


class HeldOutput(Vt100_Output):
    """Writes nothing while it is held, so that what is drawn in several steps leaves in one piece."""

    holding = False

    def flush(self) -> None:
        if not self.holding:
            super().flush()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Everything within is one write."""
        self.holding = True
        try:
            yield
        finally:
            self.holding = False
            self.flush()


class Screen:
    """A prompt that stays open, a tail above it, a toolbar below."""

    def __init__(
        self,
        *,
        history: History,
        completer: Completer,
        keys: KeyBindings,
        prompt: Callable[[], str],
        toolbar: Callable[[int], str],
        edit_mode: str,
        colour: bool,
    ) -> None:
        """`prompt` and `toolbar` (of so many columns) give text with escapes."""
        self._tail: Sequence[str] = ()
        self._waiting: list[str] = []  # rows for when the terminal is ours again
        self._prompt = prompt
        self._toolbar = toolbar
        self.buffer = Buffer(
            history=history,
            completer=ThreadedCompleter(completer),
            auto_suggest=AutoSuggestFromHistory(),
            complete_while_typing=Condition(lambda: self.buffer.text.startswith("/")),
            enable_history_search=False,
            multiline=True,
        )
        self._output = cast(HeldOutput, HeldOutput.from_pty(sys.stdout, term=os.environ.get("TERM")))
        search = SearchToolbar()
        control = BufferControl(
            self.buffer,
            input_processors=[HighlightIncrementalSearchProcessor(), AppendAutoSuggestion()],
            search_buffer_control=search.control,
            preview_search=True,
        )
        self._input = Window(
            control, height=self._input_height, wrap_lines=True, dont_extend_height=True, get_line_prefix=self._prefix
        )
        tail = Window(FormattedTextControl(self._tail_text), dont_extend_height=True, wrap_lines=True)
        bar = Window(FormattedTextControl(self._bar), height=1, dont_extend_height=True)
        body = HSplit(
            [
                ConditionalContainer(tail, Condition(lambda: bool(self._tail))),
                self._input,
                search,
                ConditionalContainer(bar, Condition(lambda: not self._app.is_done)),
            ],
            align=VerticalAlign.TOP,
        )
        menu = Float(CompletionsMenu(max_height=MENU_ROWS, scroll_offset=1), xcursor=True, ycursor=True)
        modes = {"vi": EditingMode.VI, "emacs": EditingMode.EMACS}
        self._app: Application[None] = Application(
            layout=Layout(FloatContainer(body, [menu]), focused_element=self._input),
            key_bindings=merge_key_bindings([load_auto_suggest_bindings(), keys]),
            editing_mode=modes[edit_mode],
            output=self._output,
            style=ALL_STYLES if colour else None,
            include_default_pygments_style=False,
            erase_when_done=True,
        )
        self._app.ttimeoutlen, self._app.timeoutlen = ESC_S, ALT_S

    # ---- for who runs it

    async def run(self) -> None:
        """Until `leave`; then the tail and the prompt are gone, and what stays is all that stands there."""
        await self._app.run_async(handle_sigint=False)
        self._flush_waiting()

    def leave(self) -> None:
        """End `run`."""
        if self._app.is_running and not self._app.is_done:
            self._app.exit()

    @property
    def columns(self) -> int:
        """Of the terminal, now."""
        return self._output.get_size().columns

    # ---- what is shown

    def show(self, stays: Sequence[str], tail: Sequence[str]) -> None:
        """Rows that stay, and the tail below them from now on."""
        self._tail = tail[-min(MAX_TAIL, max(self._output.get_size().rows - 4, 1)) :]
        if stays:
            self._commit(stays)
        else:
            self.redraw()

    def commit(self, rows: Sequence[str]) -> None:
        """Rows that stay."""
        if rows:
            self._commit(rows)

    def redraw(self) -> None:
        """What the toolbar or the prompt say has changed."""
        self._app.invalidate()

    def put_back(self, text: str) -> None:
        """Text at the prompt, before what stands there."""
        self.buffer.text = f"{text}\n{self.buffer.text}" if self.buffer.text else text
        self.buffer.cursor_position = len(self.buffer.text)
        self.redraw()

    def discard(self) -> None:
        """What stands at the prompt."""
        self.buffer.reset()

    async def away(self, call: Callable[[], object]) -> None:
        """Give the terminal to another program while `call` runs it."""
        await run_in_terminal(call, in_executor=True)
        self._flush_waiting()

    def escape(self, sequence: str) -> None:
        """Send what the terminal does not show."""
        with self._output.held():
            self._output.write_raw(sequence)

    def _commit(self, rows: Sequence[str]) -> None:
        app = self._app
        if app.is_running and app._running_in_terminal:  # an editor has the terminal
            self._waiting += rows
            asyncio.get_running_loop().call_later(0.1, self._flush_waiting)
            return
        text = "".join(f"{row}\r\n" for row in [*self._waiting, *rows])
        self._waiting = []
        if not app.is_running or app.is_done:
            sys.stdout.write(text.replace("\r\n", "\n"))
            sys.stdout.flush()
            return
        with self._output.held():
            app.renderer.erase(leave_alternate_screen=False)
            self._output.write_raw(text)
            app._redraw()

    def _flush_waiting(self) -> None:
        if self._waiting:
            self._commit([])

    # ---- the parts of the picture

    def _tail_text(self) -> AnyFormattedText:
        return ANSI("\n".join(self._tail))

    def _bar(self) -> AnyFormattedText:
        return ANSI(self._toolbar(self.columns))

    def _prefix(self, line: int, wrapped: int) -> StyleAndTextTuples:
        prompt: Any = ANSI(self._prompt()).__pt_formatted_text__()
        if line == 0 and wrapped == 0:
            return list(prompt)
        return [("", "  ")]

    def _input_height(self) -> Dimension:
        return Dimension(min=MENU_ROWS if self.buffer.complete_state else 1, max=MAX_INPUT)
