// @ts-check
// A fenced block of code that is still open: its lines are text, and nothing of it is parsed.

/** @param {string} line  with its \n */
export const opensFence = (line) => /^ {0,3}(?:`{3,}(?=[^`\n]*\n)|~{3,})/.test(line);

export class Fence {
  info;
  /** What the block shows. */
  text = "";
  closed = false;
  #indent;
  #closing;
  #maybeClosing;
  #lines = 0;

  /** @param {string} line  that opened it */
  constructor(line) {
    const [, indent, marks, info] = /** @type {RegExpExecArray} */ (/^( {0,3})(`{3,}|~{3,})([^\n]*)/.exec(line));
    this.info = info.trim().replace(/\\([!-/:-@[-`{-~])/g, "$1");
    this.#indent = marks[0] === "`" ? indent.length : 0; // as marked has it
    this.#closing = new RegExp(`^ {0,3}${marks}${marks[0]}* *$`);
    this.#maybeClosing = new RegExp(`^ {0,3}${marks[0]}* *$`);
  }

  /** Take lines; what remains was not taken yet. @param {string} source @returns {string} */
  take(source) {
    let at = 0;
    for (let end = source.indexOf("\n"); end >= 0 && !this.closed; end = source.indexOf("\n", at)) {
      const line = source.slice(at, end);
      at = end + 1;
      if (this.#closing.test(line)) this.closed = true;
      else this.#add(line);
    }
    return source.slice(at);
  }

  /** What to show of a line whose end has not come; null if it may be the closing one. @param {string} line */
  partial(line) {
    return this.#maybeClosing.test(line) ? null : `${this.#lines > 0 ? "\n" : ""}${this.#unindented(line)}`;
  }

  /** The text has ended in this line. @param {string} line @returns {string} what the block shows then */
  last(line) {
    if (line === "" || this.#closing.test(line)) return this.text;
    return `${this.text}${this.#lines > 0 ? "\n" : ""}${this.#unindented(line)}`;
  }

  /** @param {string} line */
  #add(line) {
    this.text += `${this.#lines > 0 ? "\n" : ""}${this.#unindented(line)}`;
    this.#lines += 1;
  }

  /** @param {string} line */
  #unindented(line) {
    const indent = /^\s*/.exec(line)?.[0].length ?? 0;
    return line.slice(Math.min(indent, this.#indent));
  }
}
