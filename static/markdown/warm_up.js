// @ts-check
// A browser compiles functions and patterns when they are first used. For the first answer, that would be while it is
// written, several times as long as all that it takes later.

import { AnswerView } from "./answer_view.js";

/** @typedef {import("../texts.js").Texts} Texts */

const SAMPLES = [
  "# One\n\nTwo **three** `four` *five*.\n\n",
  "- six\n- seven\n  1. eight\n\n> nine\n\n",
  "| ten | eleven |\n|---|---:|\n| twelve | [thirteen](https://localhost) |\n\nFourteen",
];

/** Draw a little of what models write, for nobody; a step for each. @param {Texts} texts */
export function* warmUp(texts) {
  const view = new AnswerView({ texts, allowRemoteImages: () => false });
  for (const text of SAMPLES) {
    view.append({ text, channel: "answer" });
    view.flush();
    yield;
  }
}
