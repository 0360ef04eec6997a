import { defineRefusals } from "../../../kernel/refusal.ts";

export const monthlyRefusals = defineRefusals({
  DAY_NOT_OVER: {
    status: 400,
    message: (yesterday: string) =>
      `Chỉ chốt được số liệu của ngày đã hết: chậm nhất là ngày ${yesterday}. Hãy chọn lại ngày chốt.`,
  },
  DAY_OUTSIDE: {
    status: 400,
    message: (from: string, to: string) =>
      `Ngày chốt phải nằm trong kỳ, từ ngày ${from} đến ngày ${to}. Hãy chọn lại ngày chốt.`,
  },
  ALREADY_THERE: {
    status: 409,
    message: (period: string) =>
      `${period} đã có báo cáo. Hãy mở báo cáo đó trong danh sách; mỗi kỳ chỉ có một báo cáo.`,
  },
  LATER_FROZEN: {
    status: 409,
    message: (period: string) =>
      `${period} đã chốt, nên không chốt thêm báo cáo của kỳ trước nó; điều chỉnh nằm trong báo cáo kỳ sau.`,
  },
  TEMPLATE_WRONG: { status: 400, message: (problems: string) => problems },
  TEMPLATE_MOVED: {
    status: 409,
    message: (version: number) =>
      `Mẫu vừa có bản mới (bản ${version}). Hãy tải lại để xem rồi sửa trên bản đó; nội dung bạn đã nhập còn nguyên.`,
  },
});
