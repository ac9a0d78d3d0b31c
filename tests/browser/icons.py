"""`python -m tests.browser.icons`: static/icons/ from static/favicon.svg, as a browser draws it."""

import asyncio
from pathlib import Path

from tests.browser.chromium import chromium

STATIC = Path(__file__).parents[2] / "static"
ACCENT = "#0f766e"
SVG = (STATIC / "favicon.svg").read_text()
INVERTED = SVG.replace(ACCENT, "?").replace("#fff", ACCENT).replace("?", "#fff")
"""White, for a ground of the accent's colour: systems cut such icons into shapes of their own."""
ICONS = {
    "192": (SVG, 192, 1.0, "transparent"),
    "512": (SVG, 512, 1.0, "transparent"),
    "maskable": (INVERTED, 512, 0.58, ACCENT),
    "apple-touch": (INVERTED, 180, 0.68, ACCENT),
}
"""Name: drawing, pixels, the drawing's share of them, ground."""


async def main() -> None:
    """Draw them all."""
    (STATIC / "icons").mkdir(exist_ok=True)
    async with chromium() as browser:
        page = await browser.new_page()
        for name, (svg, pixels, share, ground) in ICONS.items():
            await page.set_viewport_size({"width": pixels, "height": pixels})
            await page.set_content(
                f"<style>body {{ margin: 0; height: 100vh; display: grid; place-items: center; background: {ground} }}"
                f" svg {{ width: {pixels * share}px; height: {pixels * share}px }}</style>{svg}"
            )
            await page.screenshot(path=STATIC / "icons" / f"{name}.png", omit_background=True)


if __name__ == "__main__":
    asyncio.run(main())
