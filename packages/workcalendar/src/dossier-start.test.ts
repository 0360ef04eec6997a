import { describe, expect, it } from "vitest";
import { effectiveStartOfDossier } from "./dossier-start.ts";
import { vietnamCalendar as calendar } from "./vietnam-calendar.ts";
import { explainInVietnamese } from "./vietnamese.ts";

describe("the start of a dossier's limit", () => {
  it("is the day it came, to the minute of the cut-off", () => {
    expect(effectiveStartOfDossier(calendar, "2026-11-23T15:00")).toEqual({
      date: "2026-11-23",
      explanation: [],
      calendarStatus: "official",
    });
  });

  it("moves over a holiday when late", () => {
    const start = effectiveStartOfDossier(calendar, "2026-11-23T15:20");
    expect(start.date).toBe("2026-11-25");
    expect(explainInVietnamese(start.explanation)).toBe(
      "hồ sơ nhận lúc 15:20 ngày 23/11/2026 (sau 15:00), tính từ ngày làm việc tiếp theo 25/11/2026",
    );
  });

  it("is the next working day for a dossier sent on a day off, at any hour", () => {
    const start = effectiveStartOfDossier(calendar, "2026-11-22T20:00");
    expect(start.date).toBe("2026-11-23");
    expect(explainInVietnamese(start.explanation)).toContain("(là ngày nghỉ)");
  });

  it("follows the province's own cut-off", () => {
    expect(effectiveStartOfDossier(calendar, "2026-11-19T15:20", "16:00").date).toBe("2026-11-19");
  });

  it.each(["2026-11-19", "2026-11-19 10:00", "2026-11-19T24:00", "2026-02-31T10:00"])(
    "refuses %s",
    (at) => {
      expect(() => effectiveStartOfDossier(calendar, at)).toThrow(RangeError);
    },
  );
});
