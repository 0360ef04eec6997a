import type { CollectionQuestion } from "@dondoc/contract";
import { describe, expect, it } from "vitest";
import { consolidate } from "./consolidate.ts";
import { collectionReport, type SummedUp } from "./report-text.ts";

const question = (id: string, over: Partial<CollectionQuestion> = {}): CollectionQuestion => ({
  id,
  label: `Mục ${id}`,
  kind: "number",
  unit: "hồ sơ",
  choices: [],
  required: true,
  ...over,
});
function report(questions: CollectionQuestion[], over: Partial<SummedUp> = {}) {
  const agencies = [
    { name: "Sở Tài chính", answers: { q1: 1200.5, q2: true }, daysLate: 0 },
    { name: "Sở Y tế", answers: { q1: 30 }, daysLate: 2 },
    { name: "Sở Tư pháp", answers: null, daysLate: 5 },
  ];
  const counted = agencies.flatMap(({ name, answers }) => answers ? [{ unit: name, answers }] : []); // prettier-ignore
  return collectionReport({
    sender: "Sở Nội vụ",
    title: "Kết quả cải cách hành chính",
    directive: "công văn số 4554/UBND-VXNV ngày 17/12/2020",
    closedOn: "2021-01-22",
    dueOn: "2021-01-20",
    questions,
    lines: consolidate(questions, counted, 3).map((line) => ({ ...line, text: line.proposed })),
    agencies,
    ...over,
  });
}
const textOf = (blocks: readonly object[]) => JSON.stringify(blocks);

describe("the consolidated report", () => {
  it("says by what it was asked, who answered late and who is missing by name, as of the closing", () => {
    const { blocks } = report([question("q1")]);
    expect(blocks[0]).toEqual({
      type: "paragraph",
      text: "Thực hiện công văn số 4554/UBND-VXNV ngày 17/12/2020, Sở Nội vụ đã hướng dẫn, yêu cầu 03 cơ quan báo cáo chậm nhất ngày 20/01/2021. Đến ngày 22/01/2021, 02 cơ quan đã báo cáo, trong đó 01 cơ quan gửi muộn (Sở Y tế 2 ngày). Còn 01 cơ quan chưa báo cáo: Sở Tư pháp. Sở Nội vụ tổng hợp, báo cáo như sau:",
    });
    expect(textOf(blocks)).toContain("Mục q1: Tổng số 1.230,5 hồ sơ (2/3 cơ quan báo cáo).");
  });

  it("says so where nobody is missing and no directive asked", () => {
    const [first] = report([question("q1")], { directive: null, agencies: [{ name: "Sở Y tế", answers: { q1: 1 }, daysLate: 0 }] }).blocks; // prettier-ignore
    expect(textOf(first ? [first] : [])).toContain("Sở Nội vụ đã hướng dẫn, yêu cầu 01 cơ quan");
    expect(textOf(first ? [first] : [])).toContain("Tất cả các cơ quan đã báo cáo.");
  });

  it("puts every question that is no text into the table, in further tables where one has no room", () => {
    const many = Array.from({ length: 11 }, (_, at) => question(`q${at + 1}`));
    const [annex] = report([...many, question("q12", { kind: "text" })]).annexes;
    const tables = annex?.blocks.flatMap((block) => (block.type === "table" ? [block] : [])) ?? [];
    expect(tables.map(({ columns }) => columns.length)).toEqual([8, 7]);
    for (const { columns } of tables) {
      expect(columns.reduce((sum, { share }) => sum + share, 0)).toBe(100);
    }
    expect(tables[0]?.rows.map((row) => row.slice(0, 3))).toEqual([
      ["1", "Sở Tài chính", "1.200,5"],
      ["2", "Sở Y tế", "30"],
      ["3", "Sở Tư pháp", "Chưa báo cáo"],
      ["", "Tổng cộng", "1.230,5"],
    ]);
    expect(report([question("q1", { kind: "text" })]).annexes).toEqual([]);
  });
});
