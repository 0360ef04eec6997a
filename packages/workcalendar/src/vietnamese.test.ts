import { describe, expect, it } from "vitest";
import { computeTerm } from "./term.ts";
import type { Term } from "./term.ts";
import { vietnamCalendar as calendar } from "./vietnam-calendar.ts";
import { explainInVietnamese, vietnameseDate } from "./vietnamese.ts";
import { subtractWorkingDays } from "./working-days.ts";

function explain(n: number, unit: Term["unit"], from: string): string {
  return explainInVietnamese(computeTerm(calendar, { n, unit, from }).explanation);
}

describe("an explanation in Vietnamese", () => {
  it("names the holiday that was passed over", () => {
    expect(explain(5, "workday", "2026-11-18")).toBe(
      "5 ngày làm việc từ 18/11/2026; bỏ qua 24/11/2026 (Ngày Văn hóa Việt Nam)",
    );
  });

  it("joins the days of one holiday and tells its compensation apart", () => {
    expect(explain(5, "workday", "2018-02-12")).toBe(
      "5 ngày làm việc từ 12/02/2018; bỏ qua 14–16/02/2018 (Tết Nguyên đán); bỏ qua 19–20/02/2018 (Nghỉ bù Tết Nguyên đán)",
    );
    expect(explain(1, "workday", "2022-01-28")).toBe(
      "1 ngày làm việc từ 28/01/2022; bỏ qua 31/01–04/02/2022 (Tết Nguyên đán)",
    );
  });

  it("names a Saturday that counts", () => {
    expect(explain(3, "workday", "2026-08-19")).toBe(
      "3 ngày làm việc từ 19/08/2026; tính cả thứ Bảy 22/08/2026 (Làm bù cho ngày 31/8/2026)",
    );
  });

  it("tells of the short month and of the move off the weekend", () => {
    expect(explain(1, "month", "2026-01-31")).toBe(
      "1 tháng từ 31/01/2026; tháng kết thúc không có ngày 31, lấy ngày cuối tháng 28/02/2026; 28/02/2026 là ngày nghỉ (thứ Bảy), chuyển sang ngày làm việc tiếp theo 02/03/2026",
    );
  });

  it("tells of the move off a holiday", () => {
    expect(explain(30, "day", "2026-10-25")).toBe(
      "30 ngày từ 25/10/2026; 24/11/2026 là ngày nghỉ (Ngày Văn hóa Việt Nam), chuyển sang ngày làm việc tiếp theo 25/11/2026",
    );
  });

  it("tells of counting back", () => {
    const { explanation } = subtractWorkingDays(calendar, "2026-11-26", 3);
    expect(explainInVietnamese(explanation)).toBe(
      "3 ngày làm việc trước 26/11/2026; bỏ qua 24/11/2026 (Ngày Văn hóa Việt Nam)",
    );
  });

  it("warns of years whose holidays are expected only, or not known", () => {
    expect(explain(12, "month", "2026-03-01")).toContain("lịch nghỉ lễ năm 2027 mới là dự kiến");
    expect(explain(1, "workday", "2028-03-01")).toBe(
      "1 ngày làm việc từ 01/03/2028; chưa có lịch nghỉ lễ năm 2028, mới trừ thứ Bảy và Chủ nhật",
    );
    expect(explain(600, "workday", "2028-03-01")).toContain("các năm 2028–2030");
  });

  it("writes dates day first", () => {
    expect(vietnameseDate("2026-11-24")).toBe("24/11/2026");
    expect(() => vietnameseDate("24/11/2026")).toThrow(RangeError);
  });
});
