import { describe, expect, it } from "vitest";
import { urgingLetter, type LetterFacts } from "./letter-text.ts";

const facts: LetterFacts = {
  agency: "Sở Tài chính",
  sender: "Văn phòng UBND tỉnh",
  today: "2026-11-05",
  explainWithin: null,
  escalateAfter: 3,
  lines: [
    {
      number: 12,
      title: "Báo cáo kết quả tinh gọn thủ tục",
      deliverable: "Báo cáo",
      reference: "978/UBND-NC",
      lastDay: "2026-10-15",
      daysLate: 21,
      urgedBefore: 1,
    },
  ],
};
const words = (letter: LetterFacts): string =>
  urgingLetter(letter)
    .blocks.map((block) => ("text" in block ? block.text : ""))
    .join("\n");

describe("the letter that urges one agency", () => {
  it("says how many tasks are late as of the day, with zeros before small numbers", () => {
    expect(words(facts)).toContain("đến ngày 05 tháng 11 năm 2026 Sở Tài chính còn 01 nhiệm vụ");
    expect(words(facts)).toContain("đôn đốc quá 03 lần");
  });

  it("asks to report obstacles, or to explain within the working days that the province has set", () => {
    expect(words(facts)).not.toContain("Giải trình");
    const asked = { ...facts, explainWithin: 2 };
    expect(words(asked)).toContain("trong 02 ngày làm việc kể từ ngày ban hành");
    expect(urgingLetter(asked).subject).toContain("giải trình");
  });

  it("lists each task with its dispatch, its day, how late it is and how often it was urged", () => {
    const [table] = urgingLetter(facts).annex.blocks;
    expect(table).toMatchObject({
      type: "table",
      rows: [
        ["1", "Báo cáo kết quả tinh gọn thủ tục (NV-12)", "978/UBND-NC", "15/10/2026", "21", "1"],
      ],
    });
  });

  it("keeps the subject short enough to stand under a number", () => {
    for (const explainWithin of [null, 2]) {
      expect(urgingLetter({ ...facts, explainWithin }).subject.length).toBeLessThanOrEqual(80);
    }
  });
});
