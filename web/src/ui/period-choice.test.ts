import { expect, it } from "vitest";
import { choiceOf, codeOf, nextOf, turnedInto } from "./period-choice.ts";

it("reads and writes the codes of periods", () => {
  for (const code of ["2026-11", "2026-Q4", "2026"]) expect(codeOf(choiceOf(code))).toBe(code);
  expect(choiceOf("2026-10-05..2026-11-15").kind).toBe("span");
});

it("goes on to the next one of the kind", () => {
  expect(["2026-12", "2026-Q4", "2026", "2026-03"].map(nextOf)).toEqual([
    "2027-01",
    "2027-Q1",
    "2027",
    "2026-04",
  ]);
  expect(nextOf("2026-10-05..2026-11-15")).toBeNull();
});

it("stays in the same time when another kind is chosen", () => {
  expect(turnedInto("quarter", "2026-11", "2026-11-30")).toBe("2026-Q4");
  expect(turnedInto("month", "2026-Q3", "2026-09-30")).toBe("2026-09");
  expect(turnedInto("year", "2026-10-05..2026-11-15", "2026-11-15")).toBe("2026");
});
