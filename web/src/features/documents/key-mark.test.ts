import { expect, test } from "vitest";
import { firstMark, markAfter } from "./key-mark.ts";
import { sentencesOf } from "./split-points.ts";

const text = "Giao Sở Y tế rà soát. Báo cáo UBND tỉnh; gửi Sở Tài chính.\n\nTP. An Sơn thực hiện.";
const sentences = sentencesOf(text);
const words = (span: { start: number; end: number } | null) =>
  span && text.slice(span.start, span.end);
const press = (keys: readonly string[], from = sentences[0]) => {
  let mark = from ?? null;
  for (const key of keys) {
    const isShift = key.startsWith("Shift+");
    mark = mark && markAfter(key.replace("Shift+", ""), isShift, mark, text, sentences);
  }
  return words(mark);
};

test("sentences are told apart without their white space, abbreviations stay whole", () => {
  expect(sentences.map(words)).toEqual([
    "Giao Sở Y tế rà soát.",
    "Báo cáo UBND tỉnh;",
    "gửi Sở Tài chính.",
    "TP. An Sơn thực hiện.",
  ]);
});

test("arrows go from sentence to sentence and stay at the ends", () => {
  expect(press(["ArrowDown"])).toBe("Báo cáo UBND tỉnh;");
  expect(press(["ArrowDown", "ArrowUp", "ArrowUp"])).toBe("Giao Sở Y tế rà soát.");
});

test("with Shift the mark takes more and less", () => {
  expect(press(["Shift+ArrowDown"])).toBe("Giao Sở Y tế rà soát. Báo cáo UBND tỉnh;");
  expect(press(["Shift+ArrowDown", "Shift+ArrowUp"])).toBe("Giao Sở Y tế rà soát.");
});

test("left and right move an edge by a word, never past the other", () => {
  expect(press(["ArrowRight"])).toBe("Sở Y tế rà soát.");
  expect(press(["Shift+ArrowLeft"])).toBe("Giao Sở Y tế rà");
  expect(press(["Shift+ArrowLeft", "Shift+ArrowRight"])).toBe("Giao Sở Y tế rà soát.");
  expect(press(Array.from({ length: 20 }, () => "ArrowRight"))).toBe("soát.");
});

test("any other key is not its own", () => {
  expect(press(["a"])).toBeNull();
});

test("marking begins behind the assignment in hand", () => {
  expect(words(firstMark(sentences, 21))).toBe("Báo cáo UBND tỉnh;");
  expect(words(firstMark(sentences, 900))).toBe("Giao Sở Y tế rà soát.");
});

test("a text of a megabyte in one line is cut in its length, not in its square", () => {
  expect(sentencesOf("Rà soát a. ".repeat(100_000))).toHaveLength(100_000);
});
