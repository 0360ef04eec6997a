import { defineRefusals } from "../../kernel/refusal.ts";

export const feedbackRefusals = defineRefusals({
  RECEIVED_LATER: {
    status: 400,
    message: () => "Ngày tiếp nhận không được sau hôm nay.",
  },
  RECEIVED_LATER_TODAY: {
    status: 400,
    message: () => "Giờ tiếp nhận không được sau lúc này. Hãy kiểm tra lại giờ, hoặc để trống.",
  },
  HOURS_BY_LAW: {
    status: 400,
    message: () =>
      "Thời hạn của khiếu nại, kiến nghị cử tri do luật quy định theo ngày, không đặt theo giờ. Hãy chọn ngày hoặc ngày làm việc.",
  },
  SIGNED_LATER: { status: 400, message: () => "Ngày ký đơn, biên bản không được sau hôm nay." },
  EVIDENCE_REVEALS: {
    status: 400,
    message: (found: string) =>
      `Phần này còn ${found}, mà nhật ký lưu lại. Hãy chỉ ghi biên bản, đơn, giấy tờ đã đối chiếu.`,
  },
  NO_COMPLAINT: { status: 404, message: () => "Hồ sơ này không phải khiếu nại." },
  STEP_LATER: { status: 400, message: () => "Ngày thực hiện không được sau hôm nay." },
  STEP_EARLIER: {
    status: 400,
    message: (last: string) =>
      `Ngày thực hiện không được trước ${last}, là ngày của bước trước hoặc ngày tiếp nhận.`,
  },
  UNTIL_EARLIER: {
    status: 400,
    message: () => "Ngày kết thúc xác minh không được trước ngày bắt đầu.",
  },
  NO_DIALOGUE: {
    status: 400,
    message: (number: number) =>
      `Không có buổi đối thoại DT-${number}. Hãy kiểm tra số, hoặc để trống nếu chưa ghi.`,
  },
  KNOWN_LATER: {
    status: 400,
    message: (complained: string) =>
      `Ngày nhận, biết quyết định, hành vi không được sau ngày khiếu nại (${complained}).`,
  },
  KNOWN_BEFORE: {
    status: 400,
    message: (settled: string) =>
      `Người khiếu nại không thể nhận kết quả giải quyết lần đầu trước ngày ${settled}, là ngày ra kết quả đó. Hãy kiểm tra lại ngày nhận.`,
  },
  OBSTACLE_PAST: {
    status: 400,
    message: (known: string) =>
      `Trở ngại kết thúc trước ngày nhận, biết (${known}) nên không làm chậm việc khiếu nại. Hãy kiểm tra lại các ngày, hoặc để trống cả ba ô về trở ngại.`,
  },
  APPEAL_SAME: {
    status: 400,
    message: () =>
      "Cơ quan này vừa giải quyết lần đầu. Hãy chọn cấp trên trực tiếp giải quyết lần hai.",
  },
  RULING_AGAINST: {
    status: 400,
    message: (result: string) =>
      `Kết luận khiếu nại ${result} không đi cùng cách xử lý này. Hãy chọn lại kết luận hoặc cách xử lý.`,
  },
  RECEIVED_BEFORE_LAW: {
    status: 400,
    message: (first: string) =>
      `Loại này chỉ có thời hạn từ ngày ${first}, nên tiếp nhận vào ngày đã nhập thì không bao giờ đến hạn. Hãy kiểm tra lại năm của ngày tiếp nhận.`,
  },
  OBSTACLE_HALF: {
    status: 400,
    message: () =>
      "Trở ngại khách quan phải có đủ ngày bắt đầu, ngày kết thúc và nội dung, hoặc để trống cả ba.",
  },
  OBSTACLE_ENDS: {
    status: 400,
    message: () => "Ngày kết thúc trở ngại không được trước ngày bắt đầu.",
  },
  DOCUMENT_EARLIER: {
    status: 400,
    message: (last: string) =>
      `Ngày ký không được trước ${last}, là ngày của bước trước trong quá trình giải quyết khiếu nại.`,
  },
  DOCUMENT_PAST: {
    status: 409,
    message: () =>
      "Khiếu nại đã sang lần giải quyết khác; văn bản này của lần trước. Hãy bỏ dự thảo.",
  },
  DOCUMENT_ELSEWHERE: {
    status: 409,
    message: () =>
      "Khiếu nại không còn đang được cơ quan lập văn bản này giải quyết: đã chuyển, phân loại lại, kết thúc hoặc đang chờ người gửi bổ sung. Hãy xem lại hồ sơ, rồi ký sau hoặc bỏ dự thảo.",
  },
  NO_DECIDER: {
    status: 409,
    message: () =>
      "Danh mục cơ quan chưa có cơ quan giải quyết hoặc UBND tỉnh vào hôm nay, nên chưa lập được văn bản. Hãy báo quản trị danh mục.",
  },
  SAME_KIND: { status: 400, message: () => "Hồ sơ đang thuộc loại này. Hãy chọn loại khác." },
  SAME_UNIT: { status: 400, message: () => "Cơ quan này đang xử lý. Hãy chọn cơ quan khác." },
  UNIT_UNKNOWN: {
    status: 400,
    message: () => "Không có cơ quan này hoặc cơ quan đã kết thúc hoạt động. Hãy chọn lại.",
  },
  RECORD_UNKNOWN: {
    status: 400,
    message: (label: string) =>
      `Không có hồ sơ ${label}, hoặc bạn không được xem. Hãy kiểm tra lại số hiệu.`,
  },
  PART_OWN: {
    status: 400,
    message: () => "Cơ quan này đang trả lời cả hồ sơ. Hãy chọn cơ quan khác.",
  },
  PART_TWICE: {
    status: 409,
    message: () => "Cơ quan này đang có một phần chưa trả lời trong hồ sơ. Hãy chờ, hoặc thu hồi.",
  },
  PART_DAY: {
    status: 400,
    message: (from: string, to: string | null) =>
      to === null
        ? `Ngày trả lời phần không được trước hôm nay (${from}).`
        : `Ngày trả lời phần phải từ ${from} đến ${to}, hạn trả lời của hồ sơ.`,
  },
  LINK_WHAT: {
    status: 400,
    message: () =>
      "Hãy ghi số hiệu (nhiệm vụ NV-12, phát hiện KT-3.2, sổ trách nhiệm STN-5) hoặc chọn cơ quan, một trong hai.",
  },
  LINKED: { status: 409, message: () => "Đã gắn rồi." },
  REVEALS: {
    status: 400,
    message: (found: string) => `Nội dung công khai còn ${found}. Hãy bỏ đi rồi công khai lại.`,
  },
  LIMIT_IN_PAST: {
    status: 400,
    message: () =>
      "Thời hạn mới chỉ áp dụng từ ngày mai trở đi: hồ sơ đã tiếp nhận giữ thời hạn của ngày tiếp nhận.",
  },
  LIMIT_TWICE: {
    status: 409,
    message: () =>
      "Đã có thời hạn của loại và bước này áp dụng từ đúng ngày đó. Hãy chọn ngày khác.",
  },
  LIMIT_UNKNOWN: {
    status: 400,
    message: () => "Loại này không có bước đó trong quy định, nên không đặt được thời hạn.",
  },
});
