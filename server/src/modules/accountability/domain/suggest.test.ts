import { describe, expect, it } from "vitest";
import { suggestionsFor, type Figures, type Thresholds } from "./suggest.ts";

const rule: Thresholds = {
  criticismApplied: false,
  belowPercent: 80,
  severeBelowPercent: 70,
  inspectBelowPercent: 50,
  minTasks: 200,
  completionPercent: 90,
  onTimePercent: 75,
  yearMinTasks: 300,
  yearCompletionPercent: 90,
  yearOnTimePercent: 80,
  yearTimes: 5,
};
const figures = (change: Partial<Figures>, rates: [number | null, number | null]): Figures => ({
  assigned: 250,
  completion: { denominator: 250, value: rates[0] },
  onTime: { denominator: 230, value: rates[1] },
  praises: 0,
  ...change,
});

describe("what the thresholds of Đà Nẵng suggest", () => {
  it("is praise for agencies of enough tasks, above both rates", () => {
    expect(suggestionsFor(figures({}, [90.01, 75.01]), rule)).toEqual(["praise"]);
    expect(suggestionsFor(figures({}, [90, 80]), rule)).toEqual([]);
    expect(suggestionsFor(figures({ assigned: 199 }, [99, 99]), rule)).toEqual([]);
  });

  it("is the award of the year only after five praises, of 300 tasks", () => {
    expect(suggestionsFor(figures({ assigned: 310, praises: 5 }, [95, 81]), rule)).toEqual(["praise", "award"]); // prettier-ignore
    expect(suggestionsFor(figures({ assigned: 310, praises: 4 }, [95, 81]), rule)).toEqual(["praise"]); // prettier-ignore
  });
});

describe("the bands of Thanh Hóa", () => {
  const on = { ...rule, criticismApplied: true };
  it("say nothing where the province does not apply them", () => {
    expect(suggestionsFor(figures({}, [60, 40]), rule)).toEqual([]);
  });

  it("are exclusive, each bound in the milder one", () => {
    const of = (rate: number) => suggestionsFor(figures({}, [60, rate]), on);
    expect([of(80), of(79.99), of(70), of(69.99), of(50), of(49.99)]).toEqual([
      [],
      ["criticism"],
      ["criticism"],
      ["severe-criticism"],
      ["severe-criticism"],
      ["inspect"],
    ]);
  });

  it("never judge a rate of too few tasks", () => {
    expect(suggestionsFor(figures({ assigned: 2 }, [null, null]), on)).toEqual([]);
  });
});
