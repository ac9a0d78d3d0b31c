"""From the command line to the right mode. Nothing slow is imported before the options are read."""

import os
import sys

from clients.terminal.options import parse
from clients.terminal.texts import CHINESE, ENGLISH, texts_for


def main() -> int:
    """Returns the exit status."""
    texts = texts_for(os.environ)
    options = parse(sys.argv[1:], chinese=texts is CHINESE)
    if options.lang:
        texts = CHINESE if options.lang == "zh" else ENGLISH
    if options.completion:
        from clients.terminal.completion import script

        print(script(options.completion), end="")
        return 0
    if not options.question and sys.stdin.isatty() and sys.stdout.isatty() and not (options.json or options.output):
        from clients.terminal import chat

        return chat.run(options, texts)
    from clients.terminal import one_shot

    return one_shot.run(options, texts)


if __name__ == "__main__":
    sys.exit(main())
