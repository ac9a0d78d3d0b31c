// @ts-check
// Keeps the page above an on-screen keyboard where the browser only lays that over it (Safari on a phone). Others lay
// the page out anew, as the viewport's interactive-widget asks.

export function keepAboveKeyboard() {
  const { visualViewport } = window;
  if (!visualViewport) return;
  visualViewport.addEventListener("resize", () => {
    const isZoomed = Math.abs(visualViewport.scale - 1) > 0.01; // by the reader, who wants to see a part
    const isCovered = !isZoomed && window.innerHeight - visualViewport.height > 1;
    document.body.style.height = isCovered ? `${visualViewport.height}px` : "";
    if (isCovered) window.scrollTo(0, 0); // where Safari scrolls to show the box, which needs it no more
  });
}
