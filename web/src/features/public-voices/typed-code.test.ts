import { expect, test } from "vitest";
import { CODE_LENGTH, signsOf } from "./typed-code.ts";

test.each([
  ["7KQF-3M2P-9XTR-W4HJ-D8CN", CODE_LENGTH],
  [" 7kqf 3m2p 9xtr w4hj d8cn ", CODE_LENGTH],
  ["7KQF-3M2P", 8],
  ["x".repeat(200), 200],
  ["- -", 0],
])("“%s” has %i signs", (typed, signs) => {
  expect(signsOf(typed)).toBe(signs);
});
