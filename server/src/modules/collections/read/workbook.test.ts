import { readXlsx } from "hucre/xlsx";
import { expect, it } from "vitest";
import type { PartRow } from "./parts.ts";
import type { CollectionFacts } from "./standing.ts";
import { collectionWorkbook } from "./workbook.ts";

const part = (name: string, q1: number | null, q2: string, over: Partial<PartRow["history"][number]> = {}): PartRow => ({
  id: name,
  version: 1,
  unit: { id: name, name, shortName: null },
  unitNow: name,
  ofCollector: false,
  head: null,
  taskId: null,
  reminders: 0,
  remindedAt: null,
  answered: true,
  history: [{ id: name, no: 1, answers: { q1, q2 }, note: null, sentOn: "2026-11-20", paperNumber: null, fileName: null, enteredBy: "", enteredAt: "", afterClose: false, returnedAt: null, returnReason: null, ...over }],
}); // prettier-ignore
const facts: Pick<CollectionFacts, "number" | "title" | "questions" | "dueOn" | "closedAt"> = {
  number: 12,
  title: "Kết quả cải cách hành chính",
  questions: [
    { id: "q1", label: "Số hồ sơ", kind: "number", unit: "hồ sơ", choices: [], required: true },
    { id: "q2", label: "Việc đã làm", kind: "text", unit: null, choices: [], required: false },
  ],
  dueOn: "2026-11-20",
  closedAt: new Date("2026-11-22T03:00:00Z"),
};

it("holds a line an agency, typed, with the sums of what counts; what a spreadsheet would run is text", async () => {
  const parts = [part("Sở Tài chính", 1200.5, "=1+1"), part("Sở Y tế", 30, "Xong"), part("Sở Tư pháp", 999, "Muộn", { afterClose: true, sentOn: "2026-11-23" })]; // prettier-ignore
  const bytes = await collectionWorkbook({ collection: facts, collector: "Sở Nội vụ", parts, today: "2026-11-24" }); // prettier-ignore
  const { sheets } = await readXlsx(bytes);
  const rows = sheets[0]?.rows ?? [];
  const line = (name: string) => rows.find((row) => row[1] === name)?.slice(2);
  expect(line("Cơ quan")).toEqual(["Tình trạng", "Ngày báo cáo", "Số ngày muộn", "Số văn bản giấy", "Số hồ sơ (hồ sơ)", "Việc đã làm", "Ghi chú"]); // prettier-ignore
  expect(line("Sở Tài chính")?.[0]).toBe("Đã báo cáo");
  expect(line("Sở Tài chính")?.slice(4, 6)).toEqual([1200.5, "=1+1"]);
  expect(line("Sở Tư pháp")?.[0]).toBe("Báo cáo sau khi chốt số liệu");
  expect(line("Sở Tư pháp")?.[2]).toBe(3);
  expect(line("Tổng cộng")?.[4]).toBe(1230.5);
});
