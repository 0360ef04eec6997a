import { describe, expect, it } from "vitest";
import { nextReviewAfter, reviewDue, validityOn } from "./review-due.ts";

const line = { validFrom: "2025-07-01", validTo: null, nextReviewOn: "2026-07-01" };

describe("a line of a register", () => {
  it("holds from its first day to the day before its last is named", () => {
    expect(validityOn(line, "2025-06-30")).toBe("to-come");
    expect(validityOn(line, "2025-07-01")).toBe("in-force");
    const ended = { ...line, validTo: "2026-03-01" };
    expect([validityOn(ended, "2026-02-28"), validityOn(ended, "2026-03-01")]).toEqual([
      "in-force",
      "ended",
    ]);
  });
  it("is due for review from so many days before, and late only after the day", () => {
    const on = (day: string) => reviewDue(line, day, 15);
    expect(["2026-06-15", "2026-06-16", "2026-07-01", "2026-07-02"].map(on)).toEqual([
      "later",
      "soon",
      "soon",
      "overdue",
    ]);
    expect(reviewDue({ ...line, validTo: "2026-03-01" }, "2026-08-01", 15)).toBe("none");
  });
  it("is looked at again so many months later, on the last day of a shorter month", () => {
    expect(nextReviewAfter("2026-08-31", 6)).toBe("2027-02-28");
  });
});
