import { describe, expect, it } from "vitest";
import { layersOf, linesOf } from "./layers-of.ts";

const span = (start: number, end: number, name: string) => ({ start, end, name });
const drawn = (text: string, spans: ReturnType<typeof span>[]) =>
  layersOf(text, spans).map((layer) => [layer.text, layer.spans.map(({ name }) => name).join("")]);

describe("layersOf", () => {
  it("leaves a text without spans whole", () => {
    expect(drawn("Giao Sở Nội vụ", [])).toEqual([["Giao Sở Nội vụ", ""]]);
    expect(drawn("", [])).toEqual([]);
  });

  it("puts a citation inside its assignment", () => {
    expect(drawn("abcdef", [span(1, 5, "A"), span(2, 4, "c")])).toEqual([
      ["a", ""],
      ["b", "A"],
      ["cd", "Ac"],
      ["e", "A"],
      ["f", ""],
    ]);
  });

  it("cuts crossing spans at each other's edges", () => {
    expect(drawn("abcdef", [span(0, 4, "A"), span(2, 6, "B")])).toEqual([
      ["ab", "A"],
      ["cd", "AB"],
      ["ef", "B"],
    ]);
  });

  it("lays the longer span outermost when two start together", () => {
    expect(drawn("abcd", [span(0, 2, "b"), span(0, 4, "A")])).toEqual([
      ["ab", "Ab"],
      ["cd", "A"],
    ]);
  });

  it("keeps two spans over the same words", () => {
    expect(drawn("ab", [span(0, 2, "A"), span(0, 2, "B")])).toEqual([["ab", "AB"]]);
  });

  it("does not run spans that touch into each other", () => {
    expect(drawn("abcd", [span(0, 2, "A"), span(2, 4, "B")])).toEqual([
      ["ab", "A"],
      ["cd", "B"],
    ]);
  });

  it("cuts a span to the text and leaves an empty one out", () => {
    expect(
      drawn("abc", [span(-3, 1, "A"), span(2, 9, "B"), span(1, 1, "e"), span(7, 9, "x")]),
    ).toEqual([
      ["a", "A"],
      ["b", ""],
      ["c", "B"],
    ]);
  });

  it("joins back into the text, with offsets in code units of stacked letters", () => {
    const text = "điểm đ khoản 1: 𝒙 quá trình";
    const layers = layersOf(text, [span(0, 6, "A"), span(5, 20, "B"), span(16, 18, "C")]);
    expect(layers.map((layer) => layer.text).join("")).toBe(text);
    for (const layer of layers) expect(text.slice(layer.start, layer.end)).toBe(layer.text);
  });

  it("stays quick on a text of a million letters with thousands of spans", () => {
    const text = "abcdefghij".repeat(100_000);
    const spans = Array.from({ length: 5000 }, (_, index) =>
      span(index * 200, index * 200 + 150, "A"),
    );
    const started = performance.now();
    expect(linesOf(text, spans)).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe("linesOf", () => {
  it("cuts a span that runs over a page break and marks the gap", () => {
    const lines = linesOf("một hai\n\n\nba bốn\nnăm", [span(4, 12, "A")]);
    expect(
      lines.map(({ gap, layers }) => [gap, layers.map(({ text, spans }) => [text, spans.length])]),
    ).toEqual([
      [
        false,
        [
          ["một ", 0],
          ["hai", 1],
        ],
      ],
      [
        true,
        [
          ["ba", 1],
          [" bốn", 0],
        ],
      ],
      [false, [["năm", 0]]],
    ]);
  });

  it("gives each piece its place in the whole text", () => {
    const text = "a\nbc\n\nd";
    for (const line of linesOf(text, [span(0, 7, "A"), span(3, 4, "B")])) {
      for (const layer of line.layers) expect(text.slice(layer.start, layer.end)).toBe(layer.text);
    }
  });
});
