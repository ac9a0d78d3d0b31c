"""What axe-core finds wrong with a page, for people who cannot see it or use no mouse."""

from pathlib import Path
from typing import Any

import msgspec
from playwright.async_api import Page

AXE = Path(__file__).parents[2] / ".venv-node/node_modules/axe-core/axe.min.js"
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


async def violations(page: Page) -> list[str]:
    """Each with its rule, its element and what to do; of WCAG 2.2 AA and of what axe calls best practice.

    Runs in a world of its own beside the page's scripts, where the page's Content-Security-Policy does not hold.
    """
    cdp = await page.context.new_cdp_session(page)
    try:
        frame = (await cdp.send("Page.getFrameTree"))["frameTree"]["frame"]["id"]
        world = await cdp.send("Page.createIsolatedWorld", {"frameId": frame, "worldName": "axe"})

        async def run(script: str) -> Any:
            how = {"contextId": world["executionContextId"], "awaitPromise": True, "returnByValue": True}
            done = await cdp.send("Runtime.evaluate", {"expression": script, **how})
            assert "exceptionDetails" not in done, done["exceptionDetails"]
            return done["result"].get("value")

        await run(AXE.read_text())
        options = msgspec.json.encode({"runOnly": RULES, "resultTypes": ["violations"]}).decode()
        found = await run(f"axe.run(document, {options}).then((results) => results.violations)")
    finally:
        await cdp.detach()
    return [
        f"{rule['id']} ({rule['impact']}): {' '.join(map(str, node['target']))}: {node['failureSummary']}"
        for rule in found
        for node in rule["nodes"]
    ]
