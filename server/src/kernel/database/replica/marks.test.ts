import { describe, expect, it } from "vitest";
import { Marks, placeOf, type Mark } from "./marks.ts";

const mark = (second: number, place: bigint): Mark => ({
  at: new Date(Date.UTC(2026, 10, 23, 2, 0, second)),
  since: second * 1000,
  place,
});

describe("the age of what a replica shows", () => {
  it("is that of the latest mark whose place it has replayed", () => {
    const marks = new Marks();
    for (const [second, place] of [
      [1, 100n],
      [2, 200n],
      [3, 300n],
    ] as const)
      marks.add(mark(second, place));
    expect(marks.reachedBy(299n)).toEqual(mark(2, 200n));
    expect(marks.reachedBy(300n)).toEqual(mark(3, 300n));
    expect(marks.reachedBy(5_000n)).toEqual(mark(3, 300n));
  });

  it("is not known, and not guessed, before the first mark", () => {
    const marks = new Marks();
    expect(marks.reachedBy(100n)).toBeNull();
    marks.add(mark(1, 200n));
    expect(marks.reachedBy(199n)).toBeNull();
  });

  it("does not grow while nothing is written", () => {
    const marks = new Marks();
    for (let second = 1; second <= 10_000; second++) marks.add(mark(second, 100n));
    expect(marks.reachedBy(100n)).toEqual(mark(10_000, 100n));
  });

  it("is not made younger by an answer that came late", () => {
    const marks = new Marks();
    marks.add(mark(5, 500n));
    marks.add(mark(4, 600n));
    marks.add(mark(6, 400n));
    expect(marks.reachedBy(10_000n)).toEqual(mark(5, 500n));
  });

  it("is known for an hour behind, and forgotten when it was reached", () => {
    const marks = new Marks();
    for (let second = 1; second <= 5_000; second++) marks.add(mark(second, BigInt(second)));
    expect(marks.reachedBy(1_400n)).toEqual(mark(1_400, 1_400n));
    expect(marks.reachedBy(10n)).toBeNull();
    marks.forgetBefore(mark(4_000, 4_000n));
    expect(marks.reachedBy(3_999n)).toBeNull();
    expect(marks.reachedBy(4_000n)).toEqual(mark(4_000, 4_000n));
  });
});

describe("a place in the log", () => {
  it("is compared over both of its halves", () => {
    expect(placeOf("0/0")).toBe(0n);
    expect(placeOf("16/B374D848")).toBe(0x16b374d848n);
    expect(placeOf("1/0")).toBeGreaterThan(placeOf("0/FFFFFFFF"));
  });

  it("is nothing else", () => {
    for (const text of ["", "16", "16/", "x/1", "1/2/3"])
      expect(() => placeOf(text)).toThrow("no place in a log");
  });
});
