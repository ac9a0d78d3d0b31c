// @ts-check
// Work that nobody waits for, in slices that leave each frame its time.

const SLICE_MS = 6;
/** @type {Iterator<unknown>[]} */
const queue = [];
let running = false;

/** Run a generator's steps, each of a few milliseconds at most, after all that were given before. @param {Iterator<unknown>} steps */
export function whenIdle(steps) {
  queue.push(steps);
  if (!running) setTimeout(slice);
  running = true;
}

function slice() {
  const end = performance.now() + SLICE_MS;
  while (queue.length > 0 && performance.now() < end) {
    if (queue[0].next().done) queue.shift();
  }
  running = queue.length > 0;
  if (running) setTimeout(slice);
}
