import type { Standing } from "@dondoc/contract";
import { expect, test } from "vitest";
import { isSaidByStanding } from "./state-word.ts";

const standing = (timeliness: Standing["timeliness"]): Standing => ({
  timeliness,
  alert: "GREEN",
  daysLate: 0,
  workingDaysLeft: null,
  extensionCount: 0,
});

test("a submission waiting for confirmation is said once", () => {
  expect(isSaidByStanding("SUBMITTED", standing("AWAITING_CONFIRMATION"))).toBe(true);
});

test("a submission that came after the last day shows both that it is late and that it waits", () => {
  expect(isSaidByStanding("SUBMITTED", standing("OPEN_OVERDUE"))).toBe(false);
});

test("a returned task always says so", () => {
  expect(isSaidByStanding("RETURNED", standing("OPEN_OVERDUE"))).toBe(false);
});
