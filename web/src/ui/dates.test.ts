import { expect, test } from "vitest";
import { dayAfter, dayBefore, formatDate, formatInstant, parseDate, weekdayOf } from "./dates.ts";

test.each([
  ["5/1/26", "2026-01-05"],
  ["5/1/2026", "2026-01-05"],
  ["05012026", "2026-01-05"],
  ["25/12/2026", "2026-12-25"],
  [" 5-1-2026 ", "2026-01-05"],
  ["29/2/2028", "2028-02-29"],
])("%s is read day first", (text, iso) => {
  expect(parseDate(text)).toBe(iso);
});

test.each(["31/02/2027", "29/2/2027", "1/13/2026", "2026-01-05x", "", "mai", "5/1", "0/1/2026"])(
  "%s is no date",
  (text) => {
    expect(parseDate(text)).toBeNull();
  },
);

test("a date is shown day first", () => {
  expect(formatDate("2026-01-05")).toBe("05/01/2026");
});

test("an instant is shown in the province's time", () => {
  expect(formatInstant("2026-01-04T18:30:00Z")).toBe("05/01/2026 01:30");
});

test("the days before and after cross months and years", () => {
  expect(dayBefore("2026-01-01")).toBe("2025-12-31");
  expect(dayAfter("2025-12-31")).toBe("2026-01-01");
});

test("the weekday is that of the local date", () => {
  expect(weekdayOf("2026-01-05")).toBe("mon");
});
