"""What the keys do that are not those of any line editor."""

from typing import Protocol

from prompt_toolkit.application import get_app
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition, emacs_mode, has_completions, vi_navigation_mode
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys

from clients.terminal.typed import needs_more


class Hands(Protocol):
    """What keys can ask for."""

    @property
    def busy(self) -> bool:
        """A reply is under way."""

    def entered(self, text: str) -> None:
        """A question or a command."""

    def interrupted(self, empty: bool) -> None:
        """Ctrl-C: with an empty prompt or not."""

    def stop(self) -> None:
        """End the reply that is under way."""

    def leave(self) -> None:
        """End the session."""

    def pasted(self, text: str) -> str:
        """What to show for a paste."""

    async def rewritten(self, text: str) -> str:
        """The text after its owner has changed it in an editor."""


def bindings(hands: Hands) -> KeyBindings:
    """The keys of the prompt."""
    made = KeyBindings()
    add = made.add
    empty = Condition(lambda: not get_app().current_buffer.text)
    busy = Condition(lambda: hands.busy)
    searching = Condition(lambda: get_app().layout.is_searching)

    @add("enter", filter=~searching)
    def _(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        if buffer.complete_state and buffer.complete_state.current_completion:
            buffer.complete_state = None  # it stands at the prompt already
        elif needs_more(buffer.text):
            buffer.newline(copy_margin=False)
        else:
            text = buffer.text
            buffer.reset(append_to_history=bool(text.strip()))
            hands.entered(text)

    @add("escape", "enter", filter=~searching)
    @add("c-j", filter=~searching)
    def _(event: KeyPressEvent) -> None:
        event.current_buffer.newline(copy_margin=False)

    # Ctrl-C is a key, and where the terminal is in the middle of a change of its mode, a signal.
    @add("c-c", filter=~searching)
    @add("<sigint>", filter=~searching)
    def _(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        hands.interrupted(not buffer.text)

    @add("c-d", filter=empty & ~searching)
    def _(event: KeyPressEvent) -> None:
        hands.leave()

    @add("escape", filter=busy & ~has_completions & ~searching & (emacs_mode | vi_navigation_mode))
    def _(event: KeyPressEvent) -> None:
        hands.stop()

    # prompt_toolkit's own would send off what comes from the editor, and send it nowhere.
    @add("c-x", "c-e", filter=emacs_mode & ~searching)
    @add("v", filter=vi_navigation_mode & ~searching)
    def _(event: KeyPressEvent) -> None:
        buffer = event.current_buffer

        async def rewrite() -> None:
            buffer.document = Document((await hands.rewritten(buffer.text)).rstrip("\n"))

        event.app.create_background_task(rewrite())

    @add("c-z")
    def _(event: KeyPressEvent) -> None:
        event.app.suspend_to_background()

    @add(Keys.BracketedPaste)
    def _(event: KeyPressEvent) -> None:
        event.current_buffer.insert_text(hands.pasted(event.data))

    return made
