import { expect, test } from "vitest";
import { milestonesIn, milestonesText } from "./milestones.ts";

test("milestones are read as they are typed, with the comma of Vietnamese figures", () => {
  expect(milestonesIn("3: 8; tháng 6: 25,5; T9 = 1.250")).toEqual([
    { month: 3, value: 8 },
    { month: 6, value: 25.5 },
    { month: 9, value: 1250 },
  ]);
  expect(milestonesIn("  ")).toEqual([]);
});

test("what is no milestone is not guessed", () => {
  const none = ["3", "3: tám", "12: 95", "0: 1", "3; 8"];
  expect(none.filter((text) => milestonesIn(text) !== null)).toEqual([]);
});

test("what was typed comes back in the order of the year", () => {
  const points = [
    { month: 9, value: 50.5 },
    { month: 3, value: 8 },
  ];
  expect(milestonesText(points)).toBe("3: 8; 9: 50,5");
  expect(milestonesIn(milestonesText(points))).toEqual(points.toReversed());
});
