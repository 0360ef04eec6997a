import { vietnamCalendar } from "@dondoc/workcalendar";
import { describe, expect, it } from "vitest";
import { timeBar } from "./time-bar.ts";

const ninety = { amount: 90, unit: "day" } as const;
const bar = (knownOn: string, complainedOn: string, obstacle: { from: string; to: string } | null = null, limit: Parameters<typeof timeBar>[1] = ninety) =>
  timeBar({ knownOn, complainedOn, obstacle }, limit, vietnamCalendar); // prettier-ignore

describe("the days within which one may complain", () => {
  it("are 90 of the calendar from when the decision was known, rolled on from a day off", () => {
    // Friday 14/8/2026 and 90 days: Thursday 12/11/2026.
    expect(bar("2026-08-14", "2026-11-12")).toMatchObject({ on: "2026-11-12", daysLate: 0, notCounted: 0 }); // prettier-ignore
    expect(bar("2026-08-14", "2026-11-13")).toMatchObject({ on: "2026-11-12", daysLate: 1 });
    // Sunday 15/11/2026 is no day to file.
    expect(bar("2026-08-17", "2026-11-16")).toMatchObject({ on: "2026-11-16", daysLate: 0 });
  });

  it("do not run during an obstacle, its first and last day among them", () => {
    const ten = { from: "2026-09-01", to: "2026-09-10" };
    expect(bar("2026-08-14", "2026-11-20", ten)).toMatchObject({ notCounted: 10, on: "2026-11-23", daysLate: 0 }); // prettier-ignore
    // It began before the term did: from the morrow of the day on which it was known.
    expect(bar("2026-08-14", "2026-11-20", { from: "2026-08-01", to: "2026-08-16" }).notCounted).toBe(2); // prettier-ignore
    expect(bar("2026-08-14", "2026-11-20", { from: "2026-08-01", to: "2026-08-14" }).notCounted).toBe(0); // prettier-ignore
  });

  it("are not opened again by an obstacle that came when they were over", () => {
    expect(bar("2026-08-14", "2026-12-20", { from: "2026-11-13", to: "2026-12-15" })).toMatchObject({ notCounted: 0, daysLate: 38 }); // prettier-ignore
  });

  it("take the unit of their row", () => {
    const working = { amount: 3, unit: "workday" } as const;
    expect(bar("2026-08-14", "2026-08-20", { from: "2026-08-15", to: "2026-08-17" }, working)).toMatchObject({ notCounted: 1, on: "2026-08-20", daysLate: 0 }); // prettier-ignore
  });
});
