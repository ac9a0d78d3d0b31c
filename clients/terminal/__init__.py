"""The chat in a terminal: `./run.sh chat`, or `python -m clients.terminal`."""
