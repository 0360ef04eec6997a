import { describe, expect, it } from "vitest";
import { isMet, withWords, type Measure } from "./targets.ts";

const measure = (comparator: Measure["comparator"], value: number, achieved: number | null) =>
  isMet({ comparator, value, unit: "%", what: "thủ tục", achieved, note: null });

describe("a figure that the directive sets (task digest 19.22: ≥ 50 %, 20–30 %)", () => {
  it("is reached at its border, and not below it", () => {
    expect([measure("at-least", 50, 50), measure("at-least", 50, 49.9)]).toEqual([true, false]);
    expect([measure("at-most", 5, 5), measure("at-most", 5, 5.1)]).toEqual([true, false]);
    expect([measure("exactly", 12, 12), measure("exactly", 12, 13)]).toEqual([true, false]);
  });

  it("that asks for a fall or a rise is reached by as much of it, or more", () => {
    expect([
      measure("decrease", 20, 30),
      measure("decrease", 20, 19),
      measure("decrease", 20, -5),
    ]).toEqual([true, false, false]);
    expect([measure("increase", 10, 10), measure("increase", 10, 0)]).toEqual([true, false]);
  });

  it("is neither reached nor missed while nobody could measure it", () => {
    expect(measure("at-least", 50, null)).toBeNull();
  });

  it("reads as the directive says it, with a comma", () => {
    const words = (target: Parameters<typeof withWords>[0]) => withWords(target).inWords;
    expect(words({ comparator: "at-least", value: 95.5, unit: "%", what: "kế hoạch vốn" })).toBe(
      "tối thiểu 95,5% kế hoạch vốn",
    );
    expect(words({ comparator: "exactly", value: 3, unit: "mô hình", what: "" })).toBe("3 mô hình");
  });
});
