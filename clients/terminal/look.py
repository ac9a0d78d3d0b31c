"""How things are shown and said: what `/set`, `/theme` and `/lang` change."""

from collections.abc import Mapping
from typing import cast

from clients.terminal.options import LANGUAGES, REASONING, THEMES, Options, Reasoning, Theme
from clients.terminal.reply_view import ReplyView
from clients.terminal.texts import CHINESE, ENGLISH, Texts
from clients.terminal.theme import Palette


class Look:
    """Language, colours, and whether Markdown is shown as such."""

    def __init__(self, options: Options, texts: Texts, environ: Mapping[str, str]) -> None:
        self.texts = texts
        self.dumb = environ.get("TERM", "dumb") == "dumb"
        """The terminal can do nothing but print lines."""
        self.plain = options.plain or self.dumb or bool(environ.get("NO_COLOR"))
        self.colour = not self.plain
        self.reasoning: Reasoning = options.reasoning
        self.theme: Theme = options.theme
        self.palette = Palette(self.theme, colour=self.colour)

    def view(self) -> ReplyView:
        """For one reply."""
        texts = self.texts
        return ReplyView(plain=self.plain, reasoning=self.reasoning, thinking=texts.thinking, thought=texts.thought)

    def setting(self, name: str) -> str:
        """The value of one of: reasoning, plain, theme, lang."""
        match name:
            case "reasoning":
                return self.reasoning
            case "plain":
                return "on" if self.plain else "off"
            case "theme":
                return self.theme
            case _:
                return "zh" if self.texts is CHINESE else "en"

    def change(self, name: str, value: str) -> None:
        """Set one of them. Raises ValueError."""
        match name:
            case "reasoning" if value in REASONING:
                self.reasoning = cast(Reasoning, value)
            case "plain" if value in ("on", "off"):
                self.plain = value == "on"
            case "theme" if value in THEMES:
                self.theme = cast(Theme, value)
                self.palette = Palette(self.theme, colour=self.colour)
            case "lang" if value in LANGUAGES:
                self.texts = CHINESE if value == "zh" else ENGLISH
            case _:
                choices = {"reasoning": REASONING, "plain": ("on", "off"), "theme": THEMES, "lang": LANGUAGES}
                known = ", ".join(choices[name])
                raise ValueError(self.texts.wrong_value.format(name=name, known=known))
