import type { Due } from "@dondoc/contract";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  datedRules,
  nextPeriodStart,
  periodsBegun,
  periodWords,
  reviewAfterPeriod,
  type DatedRule,
} from "./periods.ts";

const monthly: DatedRule = { every: "month", before: "25" };
const keys = (rules: DatedRule[], dueAfter: string, begunBy: string) =>
  periodsBegun(rules, { dueAfter, begunBy }).map(({ key, dueOn }) => `${key} ${dueOn}`);

describe("a duty “hằng tháng, trước ngày 25”", () => {
  it("has no later period while its first one runs", () => {
    expect(keys([monthly], "2026-11-25", "2026-11-30")).toEqual([]);
    expect(nextPeriodStart([monthly], { dueAfter: "2026-11-25", begunBy: "2026-11-30" })).toBe(
      "2026-12-01",
    );
  });

  it("has the next one from the first day of its month, over the end of the year", () => {
    expect(keys([monthly], "2026-11-25", "2027-01-01")).toEqual([
      "2026-12 2026-12-25",
      "2027-01 2027-01-25",
    ]);
  });

  it("lacks no period, however late one looks (case 17)", () => {
    expect(keys([monthly], "2026-01-25", "2026-05-04")).toEqual([
      "2026-02 2026-02-25",
      "2026-03 2026-03-25",
      "2026-04 2026-04-25",
      "2026-05 2026-05-25",
    ]);
  });
});

describe("a period", () => {
  it("of a quarter ends with the day of its last month, and is begun on its first day", () => {
    const quarterly: DatedRule = { every: "quarter", before: "20" };
    expect(periodsBegun([quarterly], { dueAfter: "2026-12-20", begunBy: "2027-01-01" })).toEqual([
      { key: "2027-Q1", startsOn: "2027-01-01", dueOn: "2027-03-20", rule: quarterly },
    ]);
  });

  it("of a half-year named by a day of the year comes once a year", () => {
    const half: DatedRule[] = [
      { every: "half-year", before: "06-15" },
      { every: "half-year", before: "12-15" },
    ];
    expect(keys(half, "2026-06-15", "2027-07-01")).toEqual([
      "2026-H2 2026-12-15",
      "2027-H1 2027-06-15",
      "2027-H2 2027-12-15",
    ]);
  });

  it("whose day is its first begins with the period before, so that there are days to work in", () => {
    const first: DatedRule = { every: "month", before: "01" };
    expect(periodsBegun([first], { dueAfter: "2026-12-01", begunBy: "2026-12-01" })).toEqual([
      { key: "2027-01", startsOn: "2026-12-01", dueOn: "2027-01-01", rule: first },
    ]);
    expect(nextPeriodStart([first], { dueAfter: "2026-11-18", begunBy: "2026-11-18" })).toBe(
      "2026-12-01",
    );
    const yearly: DatedRule = { every: "year", before: "01-01" };
    expect(periodsBegun([yearly], { dueAfter: "2026-01-01", begunBy: "2026-01-01" })).toEqual([
      { key: "2027", startsOn: "2026-01-01", dueOn: "2027-01-01", rule: yearly },
    ]);
  });

  it("on the 31st ends with a month that lacks the day", () => {
    expect(keys([{ every: "month", before: "31" }], "2027-01-31", "2027-02-01")).toEqual([
      "2027-02 2027-02-28",
    ]);
  });

  it.each([
    ["2026-11", "tháng 11/2026"],
    ["2026-Q4", "quý IV/2026"],
    ["2026-H1", "6 tháng đầu năm 2026"],
    ["2026-H2", "6 tháng cuối năm 2026"],
    ["2026", "năm 2026"],
  ])("%s is called %s", (key, words) => expect(periodWords(key)).toBe(words));
});

it("only a rule that names a day makes periods; nothing is made up for the others", () => {
  const dues: Due[] = ["standing", { every: "week" }, { every: "month" }, { every: "year", before: "25" }, monthly]; // prettier-ignore
  expect(datedRules(dues)).toEqual([monthly]);
  expect(nextPeriodStart([], { dueAfter: "2026-11-25", begunBy: "2026-11-30" })).toBeNull();
});

it.each([
  ["week", "2026-11-23", "2026-12-06"],
  ["month", "2026-11-30", "2026-12-31"],
  ["quarter", "2026-11-23", "2027-03-31"],
  ["half-year", "2026-11-23", "2027-06-30"],
  ["year", "2026-11-23", "2027-12-31"],
] as const)(
  "a duty every %s without a day, reviewed on %s, comes back on %s",
  (every, on, next) => {
    expect(reviewAfterPeriod(every, on)).toBe(next);
  },
);

it("looking every night makes the same periods as looking once, none twice", () => {
  const rule = fc.constantFrom<DatedRule>(
    monthly,
    { every: "quarter", before: "15" },
    { every: "half-year", before: "10" },
    { every: "year", before: "12-15" },
  );
  fc.assert(
    fc.property(
      rule,
      fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1 }),
      (one, nights) => {
        const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
        const looked = nights.toSorted((a, b) => a - b).map(day);
        const made = new Set<string>();
        for (const night of looked)
          for (const { key } of periodsBegun([one], { dueAfter: "2026-01-01", begunBy: night }))
            made.add(key);
        const once = periodsBegun([one], { dueAfter: "2026-01-01", begunBy: looked.at(-1) ?? "" });
        expect([...made].toSorted()).toEqual(once.map(({ key }) => key).toSorted());
        expect(new Set(once.map(({ key }) => key)).size).toBe(once.length);
      },
    ),
  );
});
