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
  PROVINCE_NOT_SET: {
    status: 404,
    message: () =>
      "Chương trình chưa nối với cổng đăng nhập của tỉnh. Hãy đăng nhập bằng mật khẩu; quản trị máy chủ nối bằng OIDC_ISSUER.",
  },
  PROVINCE_SILENT: {
    status: 503,
    message: () =>
      "Cổng đăng nhập của tỉnh không trả lời. Hãy thử lại sau ít phút, hoặc đăng nhập bằng mật khẩu.",
  },
  PROVINCE_ANSWER_WRONG: {
    status: 400,
    message: () =>
      "Câu trả lời này không phải của cổng đăng nhập của tỉnh cho lần đăng nhập này. Hãy bắt đầu lại từ trang đăng nhập.",
  },
  PROVINCE_ANSWER_ENDED: {
    status: 400,
    message: () =>
      "Lần đăng nhập qua cổng của tỉnh này đã dùng, đã quá mười phút hoặc bắt đầu từ trình duyệt khác. Hãy bắt đầu lại từ trang đăng nhập.",
  },
  PROVINCE_UNKNOWN: {
    status: 403,
    message: (about: string) =>
      `Cổng của tỉnh đã xác nhận bạn, nhưng ở đây chưa có tài khoản nào nối với ${about}. Hãy đề nghị quản trị hệ thống mời bạn, hoặc đặt quy tắc cho cơ quan của bạn.`,
  },
  PROVINCE_LINK_FIRST: {
    status: 403,
    message: (login: string) =>
      `Tài khoản ${login} chưa nối với tài khoản của tỉnh. Hãy đăng nhập bằng mật khẩu, rồi nối tại trang “Đăng nhập và bảo mật”.`,
  },
  PROVINCE_LOCKED: {
    status: 403,
    message: (login: string) =>
      `Tài khoản ${login} đang bị khóa. Hãy liên hệ quản trị hệ thống của Đôn Đốc; tài khoản của tỉnh vẫn dùng được ở nơi khác.`,
  },
  PROVINCE_NO_ROLE: {
    status: 403,
    message: (login: string) =>
      `Tài khoản ${login} hiện không giữ vai trò nào. Hãy đề nghị quản trị hệ thống giao vai trò.`,
  },
  PROVINCE_TAKEN: {
    status: 409,
    message: () =>
      "Tài khoản của tỉnh này đã nối với một tài khoản khác ở đây, hoặc tài khoản của bạn đã nối rồi. Hãy gỡ liên kết cũ trước.",
  },
  PROVINCE_ONLY_DOOR: {
    status: 409,
    message: () =>
      "Tài khoản này chưa có mật khẩu nên liên kết với tỉnh là lối vào duy nhất; không gỡ được.",
  },
  PASSKEY_NOT_SET: {
    status: 404,
    message: () =>
      "Chưa dùng được khóa đăng nhập: máy chủ chưa biết tên miền mọi người mở chương trình. Quản trị máy chủ đặt PUBLIC_URL.",
  },
  PASSKEY_ENDED: {
    status: 400,
    message: () =>
      "Lần dùng khóa đăng nhập này đã hết hạn, đã dùng hoặc bắt đầu từ trình duyệt khác. Hãy bấm lại nút dùng khóa.",
  },
  PASSKEY_WRONG: {
    status: 400,
    message: () =>
      "Không nhận được khóa đăng nhập này: khóa chưa đăng ký, đã gỡ, hoặc không phải của tài khoản và địa chỉ này. Hãy đăng nhập bằng mật khẩu.",
  },
  PASSKEY_DOUBTED: {
    status: 403,
    message: () =>
      "Khóa đăng nhập này có dấu hiệu đã bị sao chép nên không được nhận nữa. Hãy đăng nhập bằng mật khẩu, gỡ khóa này tại trang “Đăng nhập và bảo mật” và báo quản trị hệ thống.",
  },
  PASSKEY_UNKNOWN: {
    status: 404,
    message: () => "Không tìm thấy khóa đăng nhập này. Hãy tải lại trang.",
  },
  RULE_UNKNOWN: {
    status: 404,
    message: () => "Không tìm thấy quy tắc này. Hãy tải lại danh sách.",
  },
  RULE_IN_PAST: {
    status: 400,
    message: () => "Quy tắc có hiệu lực từ hôm nay trở đi. Hãy chọn ngày khác.",
  },
  RULE_KNOWN: {
    status: 409,
    message: () => "Đã có quy tắc y như vậy đang hiệu lực hoặc sắp hiệu lực.",
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
