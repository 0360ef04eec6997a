import { vietnameseDate } from "@dondoc/workcalendar";
import { defineRefusals } from "../../../../kernel/refusal.ts";

export const remediationRefusals = defineRefusals({
  FINDING_NOT_HERE: {
    status: 400,
    message: () => "Không có phát hiện này trong biên bản đã ký. Hãy tải lại trang.",
  },
  ALREADY_RECOMMENDED: {
    status: 409,
    message: (label: string) => `Phát hiện ${label} đã có kiến nghị khắc phục.`,
  },
  DUE_PASSED: {
    status: 400,
    message: (today: string) => `Hạn khắc phục phải sau hôm nay (${vietnameseDate(today)}).`,
  },
  AGENCY_ENDED: {
    status: 409,
    message: (name: string) =>
      `${name} không còn tồn tại. Hãy kiến nghị với cơ quan kế thừa bằng văn bản khác.`,
  },
  ANSWER_NOT_NOW: {
    status: 409,
    message: () => "Cơ quan đã trả lời kiến nghị này. Hãy tải lại trang.",
  },
  UNREGISTERED: {
    status: 400,
    message: (numbers: string) =>
      `Sổ văn bản không có ${numbers}. Hãy kiểm tra bản gốc rồi ghi vì sao chấp nhận, hoặc không chấp nhận báo cáo.`,
  },
  CLOSING_NOT_NOW: {
    status: 409,
    message: (as: string) =>
      as === "not-implemented"
        ? "Việc khắc phục đã xác nhận hoặc đang chờ xác nhận, không kết thúc là không thực hiện được."
        : "Chưa xác nhận khắc phục nên chưa kết thúc kiến nghị được. Hãy xác nhận trước.",
  },
  REASON_MISSING: {
    status: 400,
    message: () => "Hãy ghi lý do.",
  },
  AUTHORITY_MISSING: {
    status: 400,
    message: () => "Hãy ghi văn bản hoặc người có thẩm quyền quyết định không thực hiện.",
  },
  NOT_ONESELF: {
    status: 400,
    message: () => "Không tự giao mình làm trưởng đoàn. Hãy chọn người khác.",
  },
  HEADS_ALREADY: {
    status: 409,
    message: () => "Người này đang là trưởng đoàn.",
  },
  WITHOUT_ACCOUNT: {
    status: 400,
    message: () =>
      "Người này chưa có tài khoản đang hoạt động nên không xác nhận khắc phục được. Hãy chọn người khác.",
  },
});
