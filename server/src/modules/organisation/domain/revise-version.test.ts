import { describe, expect, it } from "vitest";
import { revisionSpan } from "./revise-version.ts";

const versions = [
  { validFrom: "2015-01-01", validTo: "2020-01-01" },
  { validFrom: "2020-01-01", validTo: null },
];

describe("a change from a day on", () => {
  it("begins on its day and stays open", () => {
    expect(revisionSpan(versions, "2025-07-01")).toEqual({
      validFrom: "2025-07-01",
      validTo: null,
    });
  });

  it("takes over the end that was planned", () => {
    const ending = [{ validFrom: "2015-01-01", validTo: "2027-01-01" }];
    expect(revisionSpan(ending, "2026-01-01").validTo).toBe("2027-01-01");
  });

  it.each([
    ["2014-01-01", "VERSION_TOO_EARLY"],
    ["2015-01-01", "VERSION_TOO_EARLY"],
    ["2018-01-01", "VERSION_OVERLAP"],
    ["2020-01-01", "VERSION_OVERLAP"],
  ])("on %s is refused: %s", (date, code) => {
    expect(() => revisionSpan(versions, date)).toThrow(expect.objectContaining({ code }));
  });

  it("is refused when the unit has ended by then", () => {
    const ended = [{ validFrom: "2015-01-01", validTo: "2025-07-01" }];
    expect(() => revisionSpan(ended, "2025-07-01")).toThrow(/từ ngày 01\/07\/2025/);
  });
});
