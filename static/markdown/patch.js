// @ts-check
// Makes nodes on screen equal to new ones and touches only what differs, so that a selection, a formula and a
// highlighted block of code survive that the text around them is parsed again.

/**
 * The siblings after `after` become like `made`.
 * @param {Element} parent
 * @param {ChildNode | null} after  null: from the first
 * @param {DocumentFragment | Element} made  is emptied
 * @param {boolean} [toEnd]  what stands behind them goes
 * @returns {ChildNode | null} the last of them, or `after`
 */
export function patch(parent, after, made, toEnd = true) {
  let last = after;
  for (const node of [...made.childNodes]) {
    const old = following(parent, last);
    if (!old) parent.append(node);
    else if (!becomes(old, node)) old.replaceWith(node);
    else {
      last = old;
      continue;
    }
    last = node;
  }
  while (toEnd && following(parent, last)) following(parent, last)?.remove();
  return last;
}

/** @param {Element} parent @param {ChildNode | null} node */
const following = (parent, node) => (node ? node.nextSibling : parent.firstChild);

/** Whether a node could be made like another. @param {ChildNode} old @param {ChildNode} made */
export function becomes(old, made) {
  if (old instanceof Text && made instanceof Text) {
    setText(old, made.data);
    return true;
  }
  if (!(old instanceof Element && made instanceof Element) || !sameTag(old, made)) return false;
  if (old.className === "code") setCode(old, codeIn(made).textContent ?? "");
  else if (old.className !== "formula") patch(old, null, made);
  return true;
}

/** @param {Text} node @param {string} text */
function setText(node, text) {
  if (node.data === text) return;
  if (text.startsWith(node.data)) node.appendData(text.slice(node.length));
  else node.data = text;
}

/** @param {Element} block @returns {Element} */
export const codeIn = (block) => /** @type {Element} */ (block.querySelector("code"));

/** @param {Element} block @param {string} text */
export function setCode(block, text) {
  const code = codeIn(block);
  if (code.textContent === text) return;
  if (code.childNodes.length === 1 && code.firstChild instanceof Text) setText(code.firstChild, text);
  else code.textContent = text; // it was highlighted
}

/** @param {Element} one @param {Element} other */
function sameTag(one, other) {
  return (
    one.nodeName === other.nodeName &&
    one.attributes.length === other.attributes.length &&
    [...one.attributes].every(({ name, value }) => other.getAttribute(name) === value)
  );
}
