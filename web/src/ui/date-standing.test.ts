import { expect, test } from "vitest";
import { standingOf, taken, typedOver } from "./date-standing.ts";

test("what the form puts there is shown as a date", () => {
  expect(standingOf("2026-11-24")).toMatchObject({ text: "24/11/2026", typed: false });
  expect(standingOf(null).text).toBe("");
});

test("a wrong text stays when the form has lost its value over it", () => {
  const typed = typedOver(standingOf("2026-11-24"), "31/02/2026", null);
  expect(taken(typed, null)).toMatchObject({ text: "31/02/2026", typed: true, awaited: [] });
});

test("a value that the form sets by itself replaces the text", () => {
  const typed = typedOver(standingOf("2026-11-24"), "31/02/2026", undefined);
  expect(taken(typed, "2026-11-20")).toMatchObject({ text: "20/11/2026", typed: false });
});

test("an address that is written late does not take back what was typed meanwhile", () => {
  // “1/1/20” is a day on the way to “1/1/2026”.
  const early = typedOver(standingOf(null), "1/1/20", "2020-01-01");
  const late = typedOver(early, "1/1/2026", "2026-01-01");
  const first = taken(late, "2020-01-01");
  expect(first.text).toBe("1/1/2026");
  expect(taken(first, "2026-01-01")).toMatchObject({ text: "1/1/2026", awaited: [] });
  // Only the last one was written.
  expect(taken(late, "2026-01-01")).toMatchObject({ text: "1/1/2026", awaited: [] });
});

test("the same value told twice is awaited once", () => {
  const typed = typedOver(standingOf(null), "5/1/26", "2026-01-05");
  expect(typedOver(typed, "05/01/26", "2026-01-05").awaited).toEqual(["2026-01-05"]);
  expect(typedOver(standingOf(null), "x", null).awaited).toEqual([]);
});
