import { expect, test } from "vitest";
import { linesOfDocument } from "./text-spans.ts";

test("a doubtful word is a span of its own over its letters, within a passage too", () => {
  const text = "Giao Sở Y tể rà soát.";
  const start = text.indexOf("tể");
  const unsure = [{ start, end: start + 2, confidence: 0.4 }];
  const passage = [{ id: "1", start: 0, end: text.length }];
  const [line] = linesOfDocument(text, passage, [], unsure);
  const marked = line?.layers.filter(({ spans }) => spans.some(({ kind }) => kind === "unsure"));
  expect(marked?.map((layer) => layer.text)).toEqual(["tể"]);
  expect(marked?.[0]?.spans.map(({ kind }) => kind)).toEqual(["assignment", "unsure"]);
});
