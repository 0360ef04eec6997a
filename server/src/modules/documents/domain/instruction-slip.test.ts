import { describe, expect, it } from "vitest";
import { instructionSlip } from "./instruction-slip.ts";

const said = {
  leader: "Chủ tịch UBND tỉnh Nguyễn Văn Bình",
  saidOn: "2026-11-23",
  briefingOn: "2026-11-23",
  about: "NV-12: Báo cáo kết quả rà soát.",
  content: "Hoàn thành báo cáo còn thiếu, làm rõ trách nhiệm.",
  agency: "Sở Tài chính",
  dueOn: "2026-11-30",
};

describe("a slip with a leader's words", () => {
  it("says who, where and about what, and quotes the assignment where it stands", () => {
    const { subject, text, span, assignment } = instructionSlip(said);
    expect(subject).toBe(
      "Ý kiến chỉ đạo của Chủ tịch UBND tỉnh Nguyễn Văn Bình tại giao ban ngày 23/11/2026",
    );
    expect(text.slice(span.start, span.end)).toBe(assignment);
    expect(assignment).toBe(
      "Giao Sở Tài chính hoàn thành báo cáo còn thiếu, làm rõ trách nhiệm, chậm nhất ngày 30/11/2026.",
    );
    expect(text).toContain("về nhiệm vụ NV-12: Báo cáo kết quả rà soát:");
  });
  it("keeps names as they are written, and needs neither briefing nor task", () => {
    const { text, assignment } = instructionSlip({
      ...said,
      briefingOn: null,
      about: null,
      content: "UBND xã cùng kiểm tra",
    });
    expect(assignment).toContain("Giao Sở Tài chính UBND xã cùng kiểm tra");
    expect(text).toContain(
      "Ngày 23/11/2026, Chủ tịch UBND tỉnh Nguyễn Văn Bình có ý kiến chỉ đạo:",
    );
  });
});
