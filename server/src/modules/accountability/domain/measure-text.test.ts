import { describe, expect, it } from "vitest";
import { measureText, type MeasureFacts } from "./measure-text.ts";

const facts: MeasureFacts = {
  kind: "criticism",
  whom: "Sở Tài chính",
  agency: "Sở Tài chính",
  asOf: "2026-11-05",
  cause: "Để nhiệm vụ quá hạn kéo dài.",
  remedyWanted: "Hoàn thành các nhiệm vụ quá hạn.",
  remedyBy: "2026-12-10",
  countsFor: "2026-Q4",
  explainBy: "2026-11-03",
  explanation: null,
  grounds: [
    {
      label: "NV-12: Báo cáo kết quả",
      lines: ["quá hạn 21 ngày (hạn 15/10/2026)", "đã nhắc 5 lần"],
      mitigating: ["12 ngày chậm đã kết luận do cơ quan phối hợp"],
    },
  ],
};
const words = (measure: MeasureFacts): string =>
  measureText(measure)
    .blocks.map((block) => ("text" in block ? block.text : ""))
    .join("\n");

describe("the words of a measure", () => {
  it("name the day of the record, the cause, the verdict, what is wanted and by when", () => {
    const text = words(facts);
    expect(text).toContain(
      "đến hết ngày 05 tháng 11 năm 2026 Sở Tài chính có 01 nội dung làm căn cứ",
    );
    expect(text).toContain("Chủ tịch UBND tỉnh phê bình Sở Tài chính");
    expect(text).toContain("chậm nhất ngày 10 tháng 12 năm 2026");
    expect(text).toContain("đánh giá quý IV năm 2026");
  });

  it("say what was explained, or that nothing came within the time that was given", () => {
    expect(words(facts)).toContain("hết thời hạn không có giải trình");
    const explanation = { text: "Chờ số liệu.", on: "2026-11-02" };
    expect(words({ ...facts, explanation })).toContain("giải trình: “Chờ số liệu”");
    expect(words({ ...facts, explainBy: null })).not.toContain("giải trình");
  });

  it("put what speaks for the agency beside each ground", () => {
    const [table] = measureText(facts).annex?.blocks ?? [];
    expect(table).toMatchObject({
      rows: [["1", "NV-12: Báo cáo kết quả", "quá hạn 21 ngày (hạn 15/10/2026); đã nhắc 5 lần", "12 ngày chậm đã kết luận do cơ quan phối hợp"]], // prettier-ignore
    });
  });

  it("praise without demands, under a subject short enough for a number", () => {
    const praise: MeasureFacts = { ...facts, kind: "praise", remedyWanted: null, remedyBy: null };
    expect(words(praise)).toContain("biểu dương Sở Tài chính");
    expect(words(praise)).not.toContain("yêu cầu");
    for (const kind of ["reminder", "criticism", "severe-criticism", "praise"] as const) {
      expect(measureText({ ...facts, kind }).subject.length).toBeLessThanOrEqual(80);
    }
  });
});
