import type { MinutesFacts } from "./domain/minutes-text.ts";

/** An unannounced visit to one agency, with one finding and three items checked. */
export const buildMinutesFacts = (more: Partial<MinutesFacts> = {}): MinutesFacts => ({
  number: 1,
  kind: "unannounced",
  subject: "Việc chấp hành giờ giấc",
  scope: "Giờ làm việc, thẻ công chức",
  body: "Tổ công tác của Chủ tịch UBND tỉnh",
  unit: "Sở Tài chính",
  decision: { number: "12/QĐ-TCT", on: "2026-11-20" },
  coveredFrom: "2026-01-01",
  coveredTo: "2026-10-31",
  begunAt: "2026-11-23T01:01:00Z",
  team: [
    { name: "Lê Thị Trưởng Đoàn", post: "Chánh Thanh tra Thanh tra tỉnh", function: "head" },
    { name: "Võ Thư Ký", post: null, function: "secretary" },
    { name: "Vũ Thành Viên", post: null, function: "member" },
  ],
  notes: {
    beganAt: "2026-11-23T01:05:00Z",
    endedAt: "2026-11-23T04:30:00Z",
    place: "Trụ sở Sở Tài chính",
    representatives: ["Nguyễn Văn Giám Đốc, Giám đốc", "Trần Thị Phòng, Trưởng Phòng Ngân sách"],
    witnesses: ["Hà Văn Chứng, Chủ tịch Công đoàn"],
    statement: "Đã nhắc nhở\n- Sẽ chấm công điện tử.",
    requests: "Báo cáo giải trình trước ngày 30/11/2026",
    papers: "Bảng chấm công tháng 10",
    copies: 3,
    refusal: null,
  },
  record: null,
  signing: { signer: "Nguyễn Văn Giám Đốc, Giám đốc", refusal: null },
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
      evidence: "Ghi nhận tại chỗ lúc 8 giờ 20",
      repeats: null,
    },
  ],
  checks: [
    {
      title: "Kiểm tra kỷ luật, kỷ cương, công vụ",
      items: [
        { text: "Có mặt đúng giờ", result: "fail", note: "Phòng 203 có hai người đến muộn" },
        { text: "Đeo thẻ", result: "pass", note: null },
        { text: "Trang phục ngành", result: "not-applicable", note: null },
      ],
    },
  ],
  ...more,
});
