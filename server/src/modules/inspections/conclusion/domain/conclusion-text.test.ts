import { expect, it } from "vitest";
import { conclusionText, reportText, type ConclusionFacts } from "./conclusion-text.ts";

const facts: ConclusionFacts = {
  kind: "unannounced",
  subject: "việc chấp hành giờ giấc",
  scope: "Giờ làm việc",
  body: "Tổ công tác của Chủ tịch UBND tỉnh",
  units: ["Sở Tài chính"],
  decision: { number: "12/QĐ-TCT", on: "2026-11-20" },
  coveredFrom: "2026-01-01",
  coveredTo: "2026-10-31",
  begunOn: "2026-11-23",
  team: ["Lê Thị Trưởng Đoàn (trưởng đoàn)"],
  record: {
    on: "2026-11-23",
    place: "Sở Tài chính",
    opinion: null,
    unitSigner: null,
    refusal: "Giám đốc đi vắng",
  },
  findings: [
    {
      label: "KT-1.1",
      unit: "Sở Tài chính",
      title: "Công chức đi muộn",
      severity: "moderate",
      nature: "Vi phạm quy chế làm việc",
      causeKind: "subjective",
      cause: "Thiếu nhắc nhở",
      responsibility: "Trưởng phòng",
      legalBasis: "Quy chế làm việc, Điều 5",
      evidence: "Ghi nhận tại chỗ",
      repeats: "KT-7.2",
    },
  ],
  recommendations: [
    { label: "KT-1.1", unit: "Sở Tài chính", measure: "Chấn chỉnh giờ làm việc.", due: "2026-12-20" }, // prettier-ignore
  ],
  report: { reference: "05/BC-VP", on: "2026-11-25" },
};
const words = (blocks: ReturnType<typeof reportText>["blocks"]) =>
  blocks.map((block) => (block.type === "item" ? `${block.label} ${block.text}` : "text" in block ? block.text : "")).join("\n"); // prettier-ignore

it("a conclusion says of each finding its nature, degree, cause and responsibility, and what is asked until when", () => {
  const { subject, blocks } = conclusionText(facts, { assessment: "Chấp hành chưa nghiêm", requirements: "Kiểm điểm trách nhiệm\n- Báo cáo kết quả" }); // prettier-ignore
  expect(subject).toBe("Kết luận kiểm tra đột xuất việc chấp hành giờ giấc tại Sở Tài chính");
  const text = words(blocks);
  expect(text).toContain("a) Công chức đi muộn.");
  expect(text).toContain("- Tính chất, mức độ: Vi phạm quy chế làm việc; mức độ vừa.");
  expect(text).toContain("- Nguyên nhân (chủ quan): Thiếu nhắc nhở.");
  expect(text).toContain("- Trách nhiệm: Trưởng phòng.");
  expect(text).toContain("- Tái diễn phát hiện KT-7.2.");
  expect(text).toContain(
    "- Chấn chỉnh giờ làm việc, chậm nhất ngày 20/12/2026 (phát hiện KT-1.1).",
  );
  expect(text).toContain("Báo cáo số 05/BC-VP ngày 25/11/2026");
  expect(text).toContain("- Kiểm điểm trách nhiệm.\n- Báo cáo kết quả.");
});

it("a report says who would not sign, and that nothing was found where nothing was", () => {
  const text = words(reportText(facts, { assessment: "Nhận xét", proposals: null }).blocks);
  expect(text).toContain("cơ quan được kiểm tra không ký, lý do: Giám đốc đi vắng.");
  expect(text).not.toContain("- Không có.");
  const clean = words(
    reportText({ ...facts, findings: [], recommendations: [] }, { assessment: "Tốt", proposals: null }).blocks, // prettier-ignore
  );
  expect(clean).toContain("2. Kết quả kiểm tra\n- Không có phát hiện nào.");
  expect(clean).toContain("4. Kiến nghị\n- Không có.");
});
