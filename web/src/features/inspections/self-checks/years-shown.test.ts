import { expect, test } from "vitest";
import { yearsShown } from "./years-shown.ts";

test("next year is offered before this one and the three past", () => {
  expect(yearsShown(2026, 2026)).toEqual([2027, 2026, 2025, 2024, 2023]);
});

test("the year that is looked at is offered, however far", () => {
  expect(yearsShown(2026, 2029)).toEqual([2029, 2027, 2026, 2025, 2024, 2023]);
  expect(yearsShown(2026, 2020).at(-1)).toBe(2020);
});
