import { describe, expect, it } from "vitest";
import { LocalDate } from "./primitives.ts";

describe("a date that somebody sends", () => {
  it.each(["2028-02-29", "1945-09-02", "2199-12-31"])("may be %s", (day) => {
    expect(LocalDate.parse(day)).toBe(day);
  });

  it.each(["2027-02-29", "2026-13-01", "26-01-01", "x", ""])("is not %o", (day) => {
    expect(LocalDate.safeParse(day).success).toBe(false);
  });

  // A deadline that nobody will live to see stops whoever counts working days on from it.
  it.each(["9999-12-31", "2200-01-01", "0001-01-01", "1899-12-31"])(
    "is of another age: %s",
    (day) => {
      const { error } = LocalDate.safeParse(day);
      expect(error?.issues.map(({ message }) => message)).toEqual([
        "Năm phải từ 1900 đến 2199. Hãy kiểm tra lại năm của ngày này.",
      ]);
    },
  );
});
