import { defineRefusals } from "../../kernel/refusal.ts";

export const indicatorRefusals = defineRefusals({
  INDICATOR_UNKNOWN: {
    status: 404,
    message: (code: string) => `Không có chỉ số “${code}”. Hãy chọn lại trong trang Chỉ số.`,
  },
  PERIOD_UNKNOWN: {
    status: 400,
    message: () =>
      "Kỳ số liệu không đúng. Hãy chọn một tháng (2026-11), quý (2026-Q4), năm (2026) hoặc từ ngày đến ngày.",
  },
  PERIOD_TO_COME: {
    status: 400,
    message: () => "Kỳ số liệu chưa bắt đầu. Hãy chọn kỳ đang diễn ra hoặc kỳ đã qua.",
  },
  PERSON_NOT_SEEN: {
    status: 403,
    message: () =>
      "Số liệu của một cá nhân chỉ người đó, thủ trưởng cơ quan, Lãnh đạo Văn phòng, Sở Nội vụ và Chủ tịch UBND tỉnh xem được.",
  },
  NOT_PERSONAL: {
    status: 400,
    message: (name: string) =>
      `“${name}” là chỉ số của cơ quan, không tính cho cá nhân. Hãy bỏ chọn cá nhân hoặc chọn chỉ số khác.`,
  },
  AS_OF_OUTSIDE: {
    status: 400,
    message: () => "Ngày chốt số liệu phải từ ngày đầu kỳ đến hôm nay. Hãy chọn lại ngày chốt.",
  },
});
