import { describe, expect, it } from "vitest";
import { createCalendar } from "./calendar.ts";
import { changedDays, contradictionsOf, type NoticeDay } from "./contradictions.ts";
import { fromDayNumber } from "./local-date.ts";
import { vietnamCalendar, vietnamDays } from "./vietnam-calendar.ts";

const TODAY = "2026-11-23";
const off = (day: string, kind: NoticeDay["kind"] = "holiday"): NoticeDay => ({
  day,
  kind,
  name: "Nghỉ",
});
const wrong = (...days: NoticeDay[]) =>
  contradictionsOf(vietnamCalendar, days, TODAY).map(({ day, because }) => `${day} ${because}`);

describe("a notice of days off", () => {
  it("may name a weekday, with a Saturday worked for it", () => {
    expect(wrong(off("2026-12-31", "swapped-off"), off("2027-01-09", "make-up"))).toEqual([]);
  });

  it("names each day once and one that exists", () => {
    expect(wrong(off("2026-12-31"), off("2026-12-31"), off("2027-02-29"))).toEqual([
      "2026-12-31 twice",
      "2027-02-29 no-such-day",
    ]);
    expect(wrong(off("2028-02-29"))).toEqual([]);
  });

  it("makes up on a rest day only, and gives off a working day only", () => {
    expect(wrong(off("2026-12-30", "make-up"), off("2026-12-26"))).toEqual([
      "2026-12-30 make-up-on-weekday",
      "2026-12-26 off-at-weekend",
    ]);
  });

  it("repeats no day that the law or a standing notice gives: 24/11 is one by law", () => {
    expect(contradictionsOf(vietnamCalendar, [off("2026-11-24")], TODAY)).toMatchObject([
      { because: "already", row: { name: "Ngày Văn hóa Việt Nam", source: "law" } },
    ]);
    // The Tết of 2027 is only expected so far; its notice may name the same days.
    expect(wrong(off("2027-02-08"))).toEqual([]);
  });

  it("is for this year or a later one; a day that has just passed may still be entered", () => {
    expect(wrong(off("2025-12-30"), off("2026-11-20"))).toEqual(["2025-12-30 past-year"]);
  });
});

describe("the days that change", () => {
  it("are those of the notice and those of the forecast that it sets aside", () => {
    const tet = createCalendar([
      ...vietnamDays,
      ...["2027-02-05", "2027-02-08", "2027-02-09", "2027-02-10", "2027-02-11"].map((day) => ({
        ...off(day),
        basis: "Thông báo 1/TB-BNV",
        source: "notice" as const,
        knownFrom: TODAY,
        knownFromEstimated: false,
        settlesYear: true,
      })),
    ]);
    expect(
      changedDays(vietnamCalendar, tet, { first: 2026, last: 2027 }).map(fromDayNumber),
    ).toEqual(["2027-02-04", "2027-02-11", "2027-09-03"]);
  });
});
