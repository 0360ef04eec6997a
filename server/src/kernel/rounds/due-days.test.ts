import { describe, expect, it } from "vitest";
import { daysDue, nextTryAfter, type Run } from "./due-days.ts";

const ran = (day: string): Run => ({ day, finished: true, nextTryAt: new Date(0) });
const failed = (day: string, nextTryAt: string): Run => ({
  day,
  finished: false,
  nextTryAt: new Date(nextTryAt),
});
const due = (at: `${number}:${number}`, now: string, runs: Run[] = [], firstDay = runs[0]?.day) =>
  daysDue({ at }, { firstDay: firstDay ?? null, runs }, new Date(now));

describe("the days a round owes", () => {
  it("begin with the day on which it is first looked at, from its hour on", () => {
    expect(due("07:30", "2026-11-23T00:29:00Z")).toEqual([]); // 07:29 in Việt Nam
    expect(due("07:30", "2026-11-23T00:30:00Z")).toEqual(["2026-11-23"]);
  });

  it("change at midnight in Việt Nam, which is 17:00 in Greenwich", () => {
    const runs = [ran("2026-11-23")];
    expect(due("00:00", "2026-11-23T16:59:59Z", runs)).toEqual([]);
    expect(due("00:00", "2026-11-23T17:00:00Z", runs)).toEqual(["2026-11-24"]);
  });

  it("go on over the end of the year", () => {
    const runs = [ran("2026-12-30"), ran("2026-12-31")];
    expect(due("00:05", "2026-12-31T17:04:00Z", runs)).toEqual([]);
    expect(due("00:05", "2026-12-31T17:05:00Z", runs)).toEqual(["2027-01-01"]);
  });

  it("are made up for, the oldest first, when the program was away", () => {
    const runs = [ran("2026-11-20")];
    const asked = due("07:30", "2026-11-23T00:00:00Z", runs);
    expect(asked).toEqual(["2026-11-21", "2026-11-22"]);
    expect(due("07:30", "2026-11-23T01:00:00Z", runs)).toEqual([...asked, "2026-11-23"]);
  });

  it("are no more than a month after a long absence", () => {
    const days = due("00:05", "2026-11-23T02:00:00Z", [], "2025-01-01");
    expect([days[0], days.length]).toEqual(["2026-10-23", 32]);
  });

  it("hold one that failed until its next try, and do not hold up the days after it", () => {
    const runs = [failed("2026-11-22", "2026-11-23T02:00:00Z")];
    expect(due("00:05", "2026-11-23T01:00:00Z", runs)).toEqual(["2026-11-23"]);
    expect(due("00:05", "2026-11-23T02:00:00Z", runs)).toEqual(["2026-11-22", "2026-11-23"]);
  });

  it("hold none for days that a clock which ran ahead has put off", () => {
    const runs = [failed("2026-11-22", "2026-11-27T02:00:00Z")];
    expect(due("00:05", "2026-11-22T18:00:00Z", runs)).toEqual(["2026-11-22", "2026-11-23"]);
  });
});

it("waits longer after every failure, an hour at most", () => {
  const now = new Date("2026-11-23T02:00:00Z");
  const minutes = [1, 2, 3, 4, 9, 100].map(
    (tries) => (nextTryAfter(tries, now).getTime() - now.getTime()) / 60_000,
  );
  expect(minutes).toEqual([0, 1, 2, 4, 60, 60]);
});
