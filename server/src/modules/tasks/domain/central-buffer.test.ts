import { vietnamCalendar } from "@dondoc/workcalendar";
import { describe, expect, it } from "vitest";
import { insideBuffer } from "./central-buffer.ts";

const under = { parentLastDay: "2026-12-18", parentNumber: 12, parentOrigin: "CENTRAL" } as const;
const kept = { days: 5, calendar: vietnamCalendar };

describe("a date under a date of the centre (task digest 10.7)", () => {
  it("ends five working days before it, and is warned of from the next day on", () => {
    // Friday 18/12 less five working days: Friday 11/12.
    expect(insideBuffer("2026-12-11", under, kept)).toBeNull();
    expect(insideBuffer("2026-12-12", under, kept)).toBe(
      "Ngày 12/12/2026 lấn vào 5 ngày làm việc dự phòng trước hạn Trung ương giao của NV-12 (18/12/2026); nên chậm nhất là 11/12/2026.",
    );
  });

  it("is not warned of under another origin, without dates, or where the province keeps no days", () => {
    expect(insideBuffer("2026-12-18", { ...under, parentOrigin: "PROVINCE" }, kept)).toBeNull();
    expect(insideBuffer("2026-12-18", { ...under, parentLastDay: null }, kept)).toBeNull();
    expect(insideBuffer(null, under, kept)).toBeNull();
    expect(insideBuffer("2026-12-18", under, { ...kept, days: 0 })).toBeNull();
  });
});
