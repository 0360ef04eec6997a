import { describe, expect, it } from "vitest";
import { monthText } from "./month-text.ts";

const facts = {
  month: "2026-11",
  body: "Tổ công tác của Chủ tịch UBND tỉnh",
  results: [
    { name: "Lê Thị A", done: "- Kiểm tra Sở Y tế\n- Đôn đốc 12 nhiệm vụ", obstacles: null, proposals: "Kiểm tra lại sau 30 ngày" }, // prettier-ignore
    { name: "Trần B", done: "Rà soát quy chế", obstacles: "Thiếu người", proposals: null },
  ],
  missing: ["Võ C"],
  inspections: ["KT-3: Giờ giấc"],
  proposals: "Phê bình một cơ quan",
};
const textOf = (blocks: ReturnType<typeof monthText>["blocks"]) =>
  blocks.map((block) => (block.type === "item" ? `${block.label} ${block.text}` : block.type === "paragraph" ? block.text : "")); // prettier-ignore

describe("the month of a body", () => {
  it("names what each member did, who sent nothing, what hinders, and first what the head proposes", () => {
    const { subject, blocks } = monthText(facts);
    expect(subject).toBe("Kết quả hoạt động tháng 11/2026 của Tổ công tác của Chủ tịch UBND tỉnh");
    expect(textOf(blocks)).toEqual([
      "Tổng hợp kết quả của các thành viên, Tổ công tác của Chủ tịch UBND tỉnh báo cáo kết quả hoạt động tháng 11/2026 như sau:",
      "1. Đã tiến hành 1 cuộc kiểm tra:",
      "- KT-3: Giờ giấc",
      "2. Kết quả của các thành viên:",
      "+ Lê Thị A:",
      "- Kiểm tra Sở Y tế",
      "- Đôn đốc 12 nhiệm vụ",
      "+ Trần B:",
      "- Rà soát quy chế",
      "+ Chưa gửi kết quả: Võ C.",
      "3. Khó khăn, vướng mắc:",
      "- Trần B: Thiếu người",
      "4. Đề xuất, kiến nghị:",
      "- Phê bình một cơ quan",
      "- Lê Thị A: Kiểm tra lại sau 30 ngày",
      "Tổ công tác của Chủ tịch UBND tỉnh kính báo cáo Chủ tịch UBND tỉnh",
    ]);
  });

  it("says plainly where there was nothing", () => {
    const quiet = monthText({ ...facts, results: [], missing: [], inspections: [], proposals: null }); // prettier-ignore
    const said = textOf(quiet.blocks);
    expect(said).toContain("1. Trong tháng chưa tiến hành cuộc kiểm tra nào.");
    expect(said).toContain("3. Khó khăn, vướng mắc: không có.");
    expect(said).toContain("4. Đề xuất, kiến nghị: không có.");
  });
});
