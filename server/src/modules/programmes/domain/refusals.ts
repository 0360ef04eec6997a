import { defineRefusals } from "../../../kernel/refusal.ts";

export const programmeRefusals = defineRefusals({
  DOCUMENT_IN_FUTURE: {
    status: 400,
    message: () => "Ngày văn bản ở tương lai. Hãy ghi đúng ngày ký trên văn bản.",
  },
  ALREADY_OPENED: {
    status: 409,
    message: (label: string) =>
      `Văn bản này đã được mở thành chương trình ${label}. Hãy mở chương trình có sẵn.`,
  },
  UNIT_GONE: {
    status: 400,
    message: () => "Cơ quan này không còn hoạt động. Hãy chọn cơ quan kế thừa.",
  },
  NOTHING_TO_LINK: {
    status: 400,
    message: () => "Hãy chọn ít nhất một nhiệm vụ hoặc một văn bản chưa có trong chương trình.",
  },
  TASK_UNKNOWN: {
    status: 400,
    message: (numbers: string) =>
      `Không có nhiệm vụ ${numbers}, hoặc bạn không có quyền xem. Hãy kiểm tra lại số hiệu.`,
  },
  DOCUMENT_UNKNOWN: {
    status: 400,
    message: () => "Không tìm thấy văn bản này, hoặc bạn không có quyền xem. Hãy chọn lại.",
  },
  DOCUMENT_NOT_RELEASED: {
    status: 409,
    message: () =>
      "Văn bản này chưa giao nhiệm vụ nào. Hãy giao nhiệm vụ từ văn bản rồi gắn vào chương trình.",
  },
  DOCUMENT_OF_OTHERS: {
    status: 403,
    message: (document: string) =>
      `Số liệu của cả văn bản ${document} cho biết tình hình của mọi cơ quan được giao, nên chỉ Văn phòng UBND tỉnh, Sở Nội vụ hoặc cơ quan được giao theo dõi văn bản gắn cả văn bản. Hãy gắn từng nhiệm vụ của cơ quan mình, hoặc đề nghị Văn phòng gắn.`,
  },
  MILESTONE_TWICE: {
    status: 400,
    message: (month: number) => `Tháng ${month} có hai mốc. Hãy bỏ bớt một mốc.`,
  },
  MILESTONE_IN_DECEMBER: {
    status: 400,
    message: () => "Mốc tháng 12 chính là số kế hoạch cả năm. Hãy bỏ mốc này.",
  },
  AGAINST_DIRECTION: {
    status: 400,
    message: (where: string) =>
      `${where} đi ngược chiều mong muốn của chỉ tiêu. Hãy xem lại số liệu hoặc chiều của chỉ tiêu.`,
  },
  YEAR_NOT_BEGUN: {
    status: 400,
    message: (year: number) => `Năm ${year} chưa bắt đầu nên chưa có số thực hiện.`,
  },
  MONTH_TO_COME: {
    status: 400,
    message: (month: number) =>
      `Tháng ${month} chưa tới. Hãy chọn tháng đã qua hoặc tháng đang diễn ra.`,
  },
  CORRECTION_WITHOUT_REASON: {
    status: 400,
    message: (month: number) =>
      `Tháng ${month} đã có số liệu. Hãy ghi lý do đính chính; số cũ vẫn được giữ.`,
  },
  SAME_VALUE: {
    status: 409,
    message: (month: number) => `Số liệu tháng ${month} đã đúng như vậy. Không có gì để sửa.`,
  },
  NOT_MEASURED: {
    status: 400,
    message: (task: string) =>
      `Kết quả đã xác nhận của nhiệm vụ ${task} không có số liệu đo được. Hãy nhập số liệu kèm văn bản nguồn.`,
  },
  NOT_COUNTED: {
    status: 400,
    message: (indicator: string) =>
      `Chỉ số "${indicator}" chưa có số liệu đến hết tháng này. Hãy chọn tháng khác hoặc nhập số liệu kèm văn bản nguồn.`,
  },
  PROVINCE_FIGURE: {
    status: 400,
    message: () =>
      "Cơ quan chỉ lấy được chỉ số của mình. Hãy chọn cơ quan, hoặc đề nghị Văn phòng UBND tỉnh lấy chỉ số toàn tỉnh.",
  },
  WHICH_FIGURE: {
    status: 400,
    message: (figures: string) =>
      `Nhiệm vụ này có nhiều số liệu: ${figures}. Hãy chọn số liệu ứng với chỉ tiêu.`,
  },
  OTHER_UNIT: {
    status: 400,
    message: (theirs: string, ours: string) =>
      `Số liệu của nhiệm vụ tính theo "${theirs}", chỉ tiêu tính theo "${ours}". Hãy nhập số liệu đã quy đổi kèm văn bản nguồn.`,
  },
  TO_WHOM_MISSING: {
    status: 400,
    message: () =>
      "Hãy chọn cơ quan được phân cấp, hoặc ghi cấp được phân cấp (ví dụ UBND cấp xã).",
  },
  TO_ITSELF: {
    status: 400,
    message: () => "Cơ quan không phân cấp cho chính mình. Hãy chọn cơ quan khác.",
  },
  ENDS_BEFORE_IT_BEGINS: {
    status: 400,
    message: (day: string) => `Ngày thôi áp dụng phải sau ngày bắt đầu áp dụng (${day}).`,
  },
  CHECK_DAY_WRONG: {
    status: 400,
    message: () => "Ngày kiểm tra, rà soát phải từ ngày bắt đầu áp dụng đến hôm nay.",
  },
  REVIEW_DAY_WRONG: {
    status: 400,
    message: () => "Hãy ghi ngày rà soát tiếp theo, sau hôm nay.",
  },
  NOTHING_CHANGED: {
    status: 409,
    message: () => "Không có gì khác với nội dung đang ghi. Hãy sửa ít nhất một mục.",
  },
  CHECKED_BEFORE: {
    status: 400,
    message: (day: string) =>
      `Đã có lần kiểm tra, rà soát ngày ${day}. Ngày bắt đầu áp dụng phải từ ngày đó trở về trước.`,
  },
  FIRST_DAY_WRONG: {
    status: 400,
    message: (day: string) =>
      `Quy chế mới phải áp dụng sau ngày bắt đầu của quy chế đang có (${day}). Hãy kiểm tra lại ngày.`,
  },
});
