import { describe, expect, it } from "vitest";
import { balancedCodes, checksOf, columnsAgree, type Counts } from "./invariants.ts";

const countsOf =
  (given: Record<string, number>): Counts =>
  (code) =>
    given[code] ?? 0;

/** Đà Nẵng's published figures of July 2022: on time and late make 6,472, done says 6,932. */
const published = countsOf({
  ASSIGNED: 8282,
  CARRIED_OVER: 2000,
  ASSIGNED_IN_PERIOD: 6282,
  DONE: 6932,
  OPEN: 1350,
  DONE_ON_TIME: 5361,
  DONE_LATE: 1111,
  OPEN_WITHIN_DUE: 1142,
  OPEN_OVERDUE: 208,
});

describe("the sums of a report", () => {
  it("find what a published report left unexplained", () => {
    const [assigned, halves, done, open] = checksOf(published, []);
    expect([assigned?.holds, halves?.holds, done?.holds, open?.holds]).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect(done?.words).toBe("6.932 = 5.361 + 1.111 + 0 + 0");
  });

  it("name the agency whose figures do not agree though the total does", () => {
    const one = countsOf({ ASSIGNED: 3, CARRIED_OVER: 1, ASSIGNED_IN_PERIOD: 1 });
    const two = countsOf({ ASSIGNED: 3, CARRIED_OVER: 2, ASSIGNED_IN_PERIOD: 2 });
    const total = countsOf({ ASSIGNED: 6, CARRIED_OVER: 3, ASSIGNED_IN_PERIOD: 3 });
    const [assigned] = checksOf(total, [
      { name: "Sở Y tế", counts: one },
      { name: "Sở Nội vụ", counts: two },
    ]);
    expect(assigned).toMatchObject({ holds: false });
    expect(assigned?.words).toContain("Không khớp ở: Sở Y tế; Sở Nội vụ");
  });

  it("hold for nothing at all", () => {
    expect(checksOf(countsOf({}), []).every(({ holds }) => holds)).toBe(true);
  });

  it("compare the agencies with the whole", () => {
    const lines = [{ counts: countsOf({ ASSIGNED: 2 }) }, { counts: countsOf({ ASSIGNED: 3 }) }];
    expect(columnsAgree(balancedCodes, countsOf({ ASSIGNED: 5 }), lines).holds).toBe(true);
    expect(columnsAgree(balancedCodes, countsOf({ ASSIGNED: 6 }), lines).holds).toBe(false);
  });
});
