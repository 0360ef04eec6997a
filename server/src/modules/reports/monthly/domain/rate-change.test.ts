import { expect, it } from "vitest";
import { rateChange } from "./rate-change.ts";

const rate = { code: "COMPLETION_OF_DUE", name: "Hoàn thành", formula: "a / b" };

it("quotes the rate that the report before printed", () => {
  const against = { report: "2026-10", asOf: "2026-10-31" };
  expect(rateChange({ ...rate, now: 80.28, before: 74.85, against })).toBe(
    "Tăng 5,43 điểm phần trăm so với số đã báo cáo tháng 10 năm 2026 (74,85%, đến hết ngày 31/10/2026).",
  );
});

it("says to which day the month before was counted where no report of it is frozen", () => {
  const against = { report: null, asOf: "2026-10-22" };
  expect(rateChange({ ...rate, now: 80.28, before: 96.77, against })).toBe(
    "Giảm 16,49 điểm phần trăm so với cùng thời điểm tháng trước (đến hết ngày 22/10/2026: 96,77%).",
  );
  expect(rateChange({ ...rate, now: 96.77, before: 96.77, against })).toBe(
    "Bằng cùng thời điểm tháng trước (đến hết ngày 22/10/2026: 96,77%).",
  );
});

it("keeps the words of what was frozen before the day stood with it, and is silent without a rate", () => {
  expect(rateChange({ ...rate, now: 80, before: 90 })).toBe(
    "Giảm 10 điểm phần trăm so với kỳ trước (90%).",
  );
  expect(rateChange({ ...rate, now: 80, before: null })).toBe("");
});
