import { defineRefusals } from "../../../kernel/refusal.ts";

export const sealedRefusals = defineRefusals({
  OTHER_KEY: {
    status: 409,
    message: () =>
      "Khóa niêm phong trên máy chủ khác khóa đã niêm phong các hồ sơ đang có. Hãy báo quản trị hệ thống đặt lại đúng tệp khóa (SEALED_KEY).",
  },
  RECEIVED_LATER: { status: 400, message: () => "Ngày tiếp nhận không được sau hôm nay." },
  NOTED_LATER: { status: 400, message: () => "Ngày thực hiện không được sau hôm nay." },
  NOTED_EARLIER: {
    status: 400,
    message: (last: string) =>
      `Ngày thực hiện không được trước ${last}, là ngày của bước trước. Hãy kiểm tra lại ngày.`,
  },
  NOBODY_ACCUSED: {
    status: 400,
    message: () =>
      "Hãy chọn người hoặc cơ quan bị tố cáo, hoặc ghi bằng lời nếu không có trong danh mục.",
  },
  PERSON_UNKNOWN: {
    status: 400,
    message: () => "Không có người này trong danh mục. Hãy chọn lại.",
  },
  UNIT_UNKNOWN: { status: 400, message: () => "Không có cơ quan này. Hãy chọn lại." },
  REVEALS: {
    status: 400,
    message: (found: string) =>
      `Nội dung còn ${found}. Hãy bỏ đi rồi gửi lại: nội dung do nhiều người đọc, danh tính thì không.`,
  },
  CONCERNED: {
    status: 400,
    message: () =>
      "Không giao hồ sơ này cho người này được. Hãy chọn người khác trong danh sách đề xuất.",
  },
  YOURSELF_CONCERNED: {
    status: 409,
    message: () =>
      "Bạn là người bị tố cáo hoặc cùng cơ quan với người, cơ quan bị tố cáo nên không được tiếp nhận. Hãy chuyển đơn cho người khác tiếp nhận.",
  },
  HANDLES_ALREADY: { status: 409, message: () => "Người này đang xử lý hồ sơ." },
  HANDLER_UNKNOWN: { status: 400, message: () => "Người này không còn xử lý hồ sơ." },
  NOBODY_LEFT: {
    status: 409,
    message: () =>
      "Hồ sơ phải còn ít nhất một người giải quyết hoặc phụ trách biết danh tính. Hãy giao người khác trước.",
  },
  ONE_EXTENSION: {
    status: 400,
    message: () => "Chỉ vụ việc đặc biệt phức tạp mới được gia hạn lần thứ hai.",
  },
  NOT_WITHDRAWN: {
    status: 400,
    message: () =>
      "Chưa ghi việc rút toàn bộ nội dung tố cáo. Hãy ghi việc rút trước, hoặc chọn căn cứ khác.",
  },
  TIP_ELSEWHERE: {
    status: 409,
    message: () =>
      "Tin này không còn được giao cho bạn, hoặc vừa có thay đổi. Hãy tải lại trang Tố cáo.",
  },
  NO_SUCH_FILE: { status: 400, message: () => "Hồ sơ không có tệp này. Hãy tải lại trang." },
  EXPUNGED: { status: 409, message: () => "Nội dung hồ sơ này đã được xóa." },
});
