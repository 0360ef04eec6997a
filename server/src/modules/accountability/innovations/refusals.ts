import { defineRefusals } from "../../../kernel/refusal.ts";

export const innovationRefusals = defineRefusals({
  LEADERS_ONLY: {
    status: 403,
    message: () =>
      "Nghị định số 73/2023/NĐ-CP áp dụng với cán bộ giữ chức vụ lãnh đạo, quản lý. Nếu bạn vừa được bổ nhiệm, hãy đề nghị cập nhật chức vụ trong danh bạ cơ quan.",
  },
  NO_REVIEWER: {
    status: 409,
    message: () =>
      "Đề xuất của người đứng đầu do người đứng đầu cơ quan cấp trên xem xét; danh bạ chưa có cơ quan cấp trên của cơ quan bạn. Hãy gửi cấp có thẩm quyền bằng văn bản, hoặc đề nghị bổ sung danh bạ.",
  },
  PLAN_BACKWARDS: {
    status: 400,
    message: () => "Ngày kết thúc dự kiến phải từ ngày bắt đầu trở đi.",
  },
  PLAN_IN_PAST: {
    status: 400,
    message: () =>
      "Đề xuất phải lập trước khi thực hiện; ngày bắt đầu dự kiến không ở trước hôm nay.",
  },
  PLAN_PASSED: {
    status: 409,
    message: () =>
      "Ngày bắt đầu dự kiến đã qua mà đề xuất chưa gửi. Hãy sửa đề xuất, chọn ngày bắt đầu từ hôm nay trở đi rồi gửi.",
  },
  HEAD_NOT_COUNTED: {
    status: 400,
    message: (headFor: boolean) =>
      `Người đứng đầu ${headFor ? "tán thành" : "không tán thành"} thì số phiếu ${headFor ? "tán thành" : "không tán thành"} phải từ 1 trở lên, vì phiếu của người đứng đầu nằm trong số phiếu. Hãy sửa số phiếu hoặc ý kiến người đứng đầu.`,
  },
  OVERRIDE_UNFIT: {
    status: 400,
    message: () =>
      "Người đứng đầu chỉ cho phép bằng văn bản khi tập thể không thông qua mà mình tán thành. Với số phiếu này, hãy chọn kết quả theo biểu quyết hoặc chuyển xin ý kiến rộng hơn.",
  },
  TASK_UNKNOWN: {
    status: 400,
    message: (number: number) => `Không có nhiệm vụ NV-${number}. Hãy kiểm tra lại số hiệu.`,
  },
  DECISION_NEEDED: {
    status: 400,
    message: () => "Điều chỉnh hoặc dừng thực hiện phải có quyết định; hãy ghi số văn bản.",
  },
  PLAN_NOT_MOVED: {
    status: 400,
    message: () => "Chỉ điều chỉnh mới dời ngày kết thúc dự kiến, và dời đến từ hôm nay trở đi.",
  },
  PROTECTION_WRONG: { status: 400, message: (because: string) => because },
  LINK_REFUSED: { status: 409, message: (because: string) => because },
  FINISHED_WRONG: {
    status: 400,
    message: () => "Ngày kết thúc phải từ ngày bắt đầu thực hiện đến hôm nay.",
  },
});
