import { expect, it } from "vitest";
import { monitorReport, type MonitorReportFacts } from "./report-text.ts";

const zero = { total: 0, completed: 0, completedLate: 0, overdue: 0, submitted: 0, withinDue: 0, undated: 0, suspended: 0 }; // prettier-ignore
const health = { ...zero, name: "Sở Y tế", total: 2, overdue: 1, withinDue: 1, worst: 12, reminders: 2, letters: 1 }; // prettier-ignore
const finance = { ...zero, name: "Sở Tài chính", total: 5, completed: 5, completedLate: 1, worst: 0, reminders: 0, letters: 0 }; // prettier-ignore
const facts: MonitorReportFacts = {
  sender: "Sở Nội vụ",
  directive: "công văn số 978/UBND-HCTC ngày 27/09/2026",
  today: "2026-11-20",
  counts: { ...zero, total: 7, completed: 5, completedLate: 1, overdue: 1, withinDue: 1 },
  agencies: [health, finance],
  obstacles: [{ unit: "Sở Y tế", number: 12, content: "Chờ hướng dẫn của Bộ." }],
  study: { must: 3, studied: 2 },
  proposals: ["Nhắc nhở Sở Y tế."],
};
const said = (given: MonitorReportFacts) =>
  monitorReport(given)
    .blocks.map((block) => ("text" in block ? block.text : ""))
    .join("\n");

it("a report on a directive names who is late, and its parts add up in the annex", () => {
  expect(said(facts)).toContain("Đã hoàn thành 05 nhiệm vụ (71,4%), trong đó muộn hạn 01");
  expect(said(facts)).toContain("Sở Y tế (01 nhiệm vụ, lâu nhất 12 ngày)");
  expect(said(facts)).toContain("Sở Y tế (NV-12): Chờ hướng dẫn của Bộ.");
  expect(said(facts)).toContain("02/03 cơ quan");
  const [table] = monitorReport(facts).annexes[0]?.blocks ?? [];
  const rows = table?.type === "table" ? table.rows : [];
  expect(rows.at(-1)).toEqual(["", "Tổng cộng", "7", "5", "1", "1", "0", "1", "0", "0"]);
});

it("has no list of the late where nobody is, and nothing about study where nobody must", () => {
  const agencies = [finance];
  const fine = { ...facts, agencies, obstacles: [], study: null, counts: { ...zero, total: 5, completed: 5 } }; // prettier-ignore
  expect(said(fine)).toContain("không có cơ quan nào còn nhiệm vụ quá hạn");
  expect(said(fine)).not.toContain("Quán triệt");
  expect(monitorReport(fine).annexes).toHaveLength(1);
});
