"""How the page keeps up in Chromium: `./run.sh bench --page`."""
