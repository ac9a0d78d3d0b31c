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
    if options.local:
        from clients.terminal import local

        if not local.has_engine():
            print(texts.local_no_engine, file=sys.stderr)
            return 1
        log = local.take_streams(os.environ)
        if sys.stderr.isatty():
            print(texts.local_starting.format(log=log), file=sys.stderr)
    if not options.question and sys.stdin.isatty() and sys.stdout.isatty() and not (options.json or options.output):
        from clients.terminal import chat

        return chat.run(options, texts)
    from clients.terminal import one_shot

    return one_shot.run(options, texts)


if __name__ == "__main__":
    status = main()
    sys.stdout.flush()
    if "--local" in sys.argv:  # an engine that was still loading sits in a thread that Python would wait for
        os._exit(status)
    sys.exit(status)
