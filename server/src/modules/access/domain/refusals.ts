import { defineRefusals } from "../../../kernel/refusal.ts";

export const refusals = defineRefusals({
  OFFICE_NOT_OWN: {
    status: 400,
    message: () =>
      "Chỉ ủy quyền được từ chức trách của chính mình đang còn hiệu lực; quyền được người khác ủy không ủy lại được.",
  },
  NOT_DELEGABLE: {
    status: 400,
    message: (act: string) => `Không ủy quyền được việc “${act}”. Hãy bỏ việc này ra.`,
  },
  DELEGATION_IN_PAST: {
    status: 400,
    message: () => "Ủy quyền bắt đầu từ hôm nay trở đi. Hãy chọn ngày khác.",
  },
  DELEGATION_ENDS_FIRST: {
    status: 400,
    message: () => "Ngày cuối phải từ ngày bắt đầu trở đi. Hãy chọn ngày khác.",
  },
  BEYOND_OFFICE: {
    status: 400,
    message: (day: string) =>
      `Chức trách của bạn hết hiệu lực từ ngày ${day}; ủy quyền phải kết thúc trước ngày đó.`,
  },
  DELEGATE_SELF: { status: 400, message: () => "Không tự ủy quyền cho mình. Hãy chọn người khác." },
  DELEGATE_UNFIT: {
    status: 400,
    message: () =>
      "Người được chọn không có tài khoản đang dùng hoặc không công tác tại cơ quan của bạn. Hãy chọn người khác.",
  },
  UNIT_BEYOND_OFFICE: {
    status: 400,
    message: () => "Có cơ quan nằm ngoài phạm vi chức trách của bạn. Hãy chọn lại.",
  },
  SIGN_IN_FAILED: {
    status: 401,
    message: () =>
      "Tên đăng nhập hoặc mật khẩu không đúng. Hãy thử lại, hoặc nhờ quản trị viên gửi lại lời mời.",
  },
  SIGN_IN_HELD: {
    status: 429,
    message: (wait: string) =>
      `Đã có nhiều lần đăng nhập không đúng từ địa chỉ mạng này. Hãy chờ ${wait} rồi thử lại; tài khoản không bị khóa, đăng nhập từ nơi khác vẫn được.`,
  },
  SECOND_STEP_ENDED: {
    status: 410,
    message: () =>
      "Bước xác thực này đã hết hạn hoặc sai quá nhiều lần. Hãy đăng nhập lại bằng mật khẩu.",
  },
  CODE_WRONG: {
    status: 400,
    message: () =>
      "Mã không đúng, đã dùng hoặc đã hết hạn. Hãy chờ mã mới trong ứng dụng rồi nhập lại; kiểm tra giờ trên điện thoại nếu vẫn sai.",
  },
  FACTOR_OFFER_ENDED: {
    status: 410,
    message: () => "Mã QR này đã hết hạn. Hãy bắt đầu đăng ký lại để có mã mới.",
  },
  FACTOR_UNREADABLE: {
    status: 503,
    message: () =>
      "Máy chủ không mở được khóa bí mật của ứng dụng mã xác thực. Hãy dùng mã dự phòng, và báo quản trị hệ thống kiểm tra thư mục keys của dữ liệu.",
  },
  EMERGENCY_NAME_NEEDED: {
    status: 400,
    message: (login: string) =>
      `Chưa có tài khoản ${login}. Hãy nêu họ tên bằng --name để lập tài khoản mới.`,
  },
  EMERGENCY_NO_PROVINCE: {
    status: 409,
    message: () =>
      "Chưa có UBND tỉnh trong danh mục cơ quan. Hãy chạy chương trình một lần với npm start -- --empty.",
  },
  RESET_UNKNOWN: {
    status: 404,
    message: () => "Không tìm thấy đề nghị này. Hãy tải lại danh sách.",
  },
  SESSION_UNKNOWN: {
    status: 404,
    message: () => "Phiên đăng nhập này đã kết thúc hoặc không phải của bạn. Hãy tải lại trang.",
  },
  CURRENT_PASSWORD_WRONG: {
    status: 400,
    message: () =>
      "Mật khẩu hiện tại không đúng. Hãy nhập lại; nếu đã quên, nhờ quản trị viên đặt lại.",
  },
  PASSWORD_GUESSABLE: {
    status: 400,
    message: () =>
      "Mật khẩu này dễ đoán: có trong danh sách mật khẩu đã lộ, hoặc ghép từ tên, năm, dãy phím quen thuộc. Hãy chọn mật khẩu khác, ví dụ một câu dài chỉ mình bạn nghĩ ra.",
  },
  LINK_SPENT: {
    status: 410,
    message: () =>
      "Liên kết này đã dùng, đã hết hạn hoặc không đúng. Hãy xin liên kết mới từ quản trị viên.",
  },
  PASSWORD_NEEDED: {
    status: 400,
    message: () => "Hãy đặt mật khẩu từ 12 ký tự trở lên cho tài khoản của bạn.",
  },
  LOGIN_TAKEN: {
    status: 409,
    message: (login: string) =>
      `Đã có tài khoản với địa chỉ ${login}. Hãy tìm tài khoản đó, hoặc dùng địa chỉ khác.`,
  },
  ROLE_UNKNOWN: {
    status: 400,
    message: () => "Vai trò này không có. Hãy chọn vai trò trong danh sách.",
  },
  UNIT_UNKNOWN: {
    status: 400,
    message: () => "Cơ quan này không có trong danh mục hiện nay. Hãy chọn lại cơ quan.",
  },
  ACCOUNT_UNKNOWN: {
    status: 404,
    message: () => "Không tìm thấy tài khoản này. Hãy tải lại danh sách.",
  },
  NOT_YOURSELF: {
    status: 409,
    message: () => "Không thể tự khóa tài khoản của chính mình. Hãy nhờ quản trị viên khác.",
  },
  ACCOUNT_LOCKED: {
    status: 409,
    message: () => "Tài khoản này đang bị khóa; hãy mở khóa trước khi gửi lời mời.",
  },
});
