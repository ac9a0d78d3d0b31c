"""Whole numbers as people type them behind an option."""

import argparse
from collections.abc import Callable


def at_least(least: int) -> Callable[[str], int]:
    """What argparse reads such an option with."""

    def count(text: str) -> int:
        if not text.isdecimal() or int(text) < least:
            raise argparse.ArgumentTypeError(f"{text!r} is no whole number of {least} or more")
        return int(text)

    return count
