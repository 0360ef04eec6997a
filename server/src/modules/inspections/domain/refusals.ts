import { defineRefusals } from "../../../kernel/refusal.ts";

export const inspectionRefusals = defineRefusals({
  DOCUMENT_IN_FUTURE: {
    status: 400,
    message: () => "Ngày văn bản ở tương lai. Hãy ghi đúng ngày ký trên văn bản.",
  },
  VALID_BEFORE_DOCUMENT: {
    status: 400,
    message: () => "Ngày hiệu lực không được trước ngày ký quyết định.",
  },
  DECISION_BEFORE_ANOTHER: {
    status: 400,
    message: (day: string) =>
      `Tổ, đoàn này đã có quyết định hiệu lực từ ${day}; quyết định sau phải có hiệu lực sau ngày đó.`,
  },
  DECISION_ENTERED: {
    status: 409,
    message: (number: string) => `Quyết định số ${number} đã được ghi cho tổ, đoàn này.`,
  },
  NAME_MISSING: { status: 400, message: () => "Hãy ghi tên của tổ, đoàn theo quyết định." },
  POWERS_MISSING: {
    status: 400,
    message: () => "Hãy ghi nhiệm vụ, quyền hạn theo quyết định.",
  },
  UNIT_TAKEN: {
    status: 409,
    message: () => "Đơn vị này trong danh bạ đã gắn với một tổ, đoàn khác.",
  },
  PERSON_UNKNOWN: {
    status: 400,
    message: () => "Không có người này trong danh bạ. Hãy chọn lại.",
  },
  MEMBER_ALREADY: {
    status: 409,
    message: () => "Người này đang là thành viên. Hãy ghi thôi tham gia trước khi đổi nhiệm vụ.",
  },
  HEAD_ALREADY: {
    status: 409,
    message: () => "Đã có người đứng đầu. Hãy ghi người ấy thôi tham gia trước.",
  },
  MEMBER_DAY_WRONG: {
    status: 400,
    message: (day: string) => `Ngày này phải sau ${day}.`,
  },
  BODY_ENDED: {
    status: 409,
    message: () => "Tổ, đoàn này không hoạt động trong thời gian kiểm tra. Hãy chọn tổ, đoàn khác.",
  },
  VISIT_BACKWARDS: {
    status: 400,
    message: () => "Ngày kết thúc phải từ ngày bắt đầu trở đi.",
  },
  VISIT_PASSED: {
    status: 400,
    message: () => "Ngày kiểm tra đã qua. Hãy chọn ngày từ hôm nay trở đi.",
  },
  COVERED_AFTER_VISIT: {
    status: 400,
    message: () => "Thời kỳ được kiểm tra phải bắt đầu trước khi kết thúc đợt kiểm tra.",
  },
  UNIT_NOT_THERE: {
    status: 400,
    message: () => "Có cơ quan không còn tồn tại vào ngày kiểm tra. Hãy chọn lại.",
  },
  ONE_TARGET: {
    status: 400,
    message: () =>
      "Kiểm tra đột xuất lập mỗi cơ quan một cuộc, để bắt đầu ở cơ quan này không lộ cơ quan khác.",
  },
  KIND_FIXED: {
    status: 409,
    message: () =>
      "Không đổi giữa kiểm tra đột xuất và loại khác. Hãy hủy đề nghị này rồi lập đề nghị mới.",
  },
  ONE_HEAD: {
    status: 400,
    message: () => "Đoàn phải có đúng một trưởng đoàn.",
  },
  TWICE: { status: 400, message: () => "Một người chỉ ghi một lần trong đoàn." },
  DECIDER_WRONG: {
    status: 400,
    message: () =>
      "Người quyết định phải có thẩm quyền quyết định kiểm tra và không phải là người đề nghị.",
  },
  PROGRAMME_UNKNOWN: {
    status: 400,
    message: () => "Không có kế hoạch kiểm tra này. Hãy chọn lại.",
  },
  CONFLICT: {
    status: 409,
    message: (who: string) =>
      `Thành viên không kiểm tra cơ quan của mình: ${who}. Hãy thay người khác.`,
  },
  NOT_A_MEMBER: {
    status: 400,
    message: () => "Người này không ở trong đoàn.",
  },
  HEAD_LEAVES: {
    status: 409,
    message: () => "Đoàn phải có trưởng đoàn. Hãy thêm trưởng đoàn mới trước.",
  },
  HEAD_HANDS_OVER: {
    status: 409,
    message: () => "Biên bản đã ký: đổi trưởng đoàn bằng “Giao lại trưởng đoàn”.",
  },
  NOT_A_TARGET: {
    status: 400,
    message: () => "Cơ quan này không nằm trong quyết định kiểm tra.",
  },
  TASK_UNKNOWN: {
    status: 400,
    message: (numbers: string) => `Không có nhiệm vụ ${numbers}. Hãy kiểm tra lại số hiệu.`,
  },
  NO_EARLIER_FINDING: {
    status: 400,
    message: () =>
      "Phát hiện tái diễn phải là phát hiện trước đây của chính cơ quan này, trong biên bản đã ký.",
  },
  FINDING_UNKNOWN: {
    status: 400,
    message: () => "Không có phát hiện này, hoặc đã gạch. Hãy tải lại trang.",
  },
  SIGNED_OR_REFUSED: {
    status: 400,
    message: () =>
      "Hãy ghi người ký thay mặt cơ quan được kiểm tra, hoặc lý do từ chối ký; chỉ ghi một trong hai.",
  },
  MINUTES_BEGIN: {
    status: 400,
    message: () =>
      "Giờ bắt đầu phải từ ngày bắt đầu cuộc kiểm tra và không muộn hơn bây giờ. Hãy xem lại ngày, giờ.",
  },
  MINUTES_END: {
    status: 400,
    message: () => "Giờ kết thúc phải sau giờ bắt đầu và không quá hôm nay. Hãy xem lại ngày, giờ.",
  },
  SOURCE_UNKNOWN: {
    status: 400,
    message: () =>
      "Một căn cứ không còn hoặc bạn không được xem. Hãy mở lại từ phản ánh, nhiệm vụ, phát hiện hay ghi nhận ấy rồi đề nghị.",
  },
  NO_RESULTS: {
    status: 400,
    message: () =>
      "Chưa thành viên nào gửi kết quả của tháng này. Hãy đề nghị thành viên gửi, hoặc chọn tháng khác.",
  },
  CHECKLIST_TAKEN: {
    status: 409,
    message: () => "Cuộc kiểm tra đã có bản này của danh mục. Hãy chọn danh mục khác.",
  },
  CHECKLIST_UNKNOWN: {
    status: 400,
    message: () => "Không có danh mục kiểm tra này. Hãy tải lại trang rồi chọn lại.",
  },
  ITEM_NOT_TAKEN: {
    status: 400,
    message: () =>
      "Có mục không thuộc danh mục của cuộc kiểm tra này. Hãy mở lại trang hiện trường khi có mạng.",
  },
  ANSWER_ID_TAKEN: {
    status: 409,
    message: () =>
      "Một kết quả gửi lên mang mã của kết quả khác đã có. Kết quả trên máy vẫn còn; hãy ghi lại mục ấy rồi gửi.",
  },
  PHOTO_NOT_THERE: {
    status: 400,
    message: () => "Có ảnh chưa gửi lên máy chủ. Hãy gửi lại; ảnh vẫn còn trên máy.",
  },
  PHOTO_KIND: {
    status: 400,
    message: () => "Chỉ nhận ảnh JPEG hoặc PNG. Hãy chụp lại hoặc chọn ảnh khác.",
  },
  ANSWER_UNKNOWN: {
    status: 400,
    message: () => "Không có kết quả này trong cuộc kiểm tra. Hãy tải lại trang.",
  },
  NOTHING_TO_CHOOSE: {
    status: 409,
    message: () => "Mục này không còn kết quả khác nhau để chọn. Hãy tải lại trang.",
  },
  EVIDENCE_ABOUT: {
    status: 400,
    message: () =>
      "Chứng cứ gắn với đúng một phát hiện còn hiệu lực hoặc một mục danh mục của cuộc kiểm tra này; biên bản đã ký, văn bản ghi việc từ chối ký thì không gắn. Hãy chọn lại.",
  },
  EVIDENCE_AFTER_RECORD: {
    status: 409,
    message: () =>
      "Biên bản đã ký; chỉ còn nhập được biên bản đã ký hoặc văn bản ghi việc từ chối ký.",
  },
  SHEET_BEFORE_RECORD: {
    status: 409,
    message: () => "Biên bản chưa ký. Hãy ghi việc ký hoặc từ chối ký trước, rồi nhập văn bản.",
  },
  EVIDENCE_IN_FUTURE: {
    status: 400,
    message: (name: string) =>
      `Thời điểm ghi nhận của tệp ${name} muộn hơn bây giờ. Hãy xem lại ngày, giờ của hệ thống nguồn.`,
  },
  EVIDENCE_HASH: {
    status: 400,
    message: (name: string) =>
      `Tệp ${name} không khớp mã băm mà hệ thống nguồn cấp: tệp đã đổi hoặc chọn nhầm tệp. Hãy lấy lại tệp gốc.`,
  },
  EVIDENCE_FILE: {
    status: 400,
    message: (name: string) => `Tệp ${name} chưa gửi lên máy chủ. Hãy chọn lại tệp.`,
  },
  EVIDENCE_AGAIN: {
    status: 409,
    message: (name: string) =>
      `Tệp ${name} đã được nhập cho đúng nội dung này. Hãy bỏ tệp ấy rồi nhập lại.`,
  },
});
