import { defineRefusals } from "../../../kernel/refusal.ts";

export const importRefusals = defineRefusals({
  SHEET_UNREADABLE: {
    status: 400,
    message: () =>
      "Không đọc được tệp này như một bảng tính. Hãy lưu lại dạng .xlsx hoặc .csv (UTF-8), không đặt mật khẩu, rồi chọn lại.",
  },
  SHEET_WITHOUT_HEADINGS: {
    status: 400,
    message: () =>
      "Không tìm thấy dòng tiêu đề trong 15 dòng đầu. Bảng cần ít nhất các cột Nội dung nhiệm vụ và Cơ quan chủ trì.",
  },
  SHEET_TOO_LONG: {
    status: 413,
    message: (most: number) =>
      `Bảng tính có hơn ${most.toLocaleString("vi-VN")} dòng; mỗi lần chỉ nhập được chừng đó. Hãy chia thành nhiều tệp rồi nhập lần lượt, không sợ trùng.`,
  },
  MAPPING_UNREADABLE: {
    status: 400,
    message: () => "Cách ghép cột gửi lên không đúng. Hãy chọn lại cột rồi thử lại.",
  },
  IMPORT_NOT_FOUND: {
    status: 404,
    message: () => "Không có lần nhập này.",
  },
  IMPORT_TAKEN_BACK: {
    status: 409,
    message: () => "Lần nhập này đã được rút lại rồi.",
  },
  IMPORT_IN_USE: {
    status: 409,
    message: (tasks: number) =>
      tasks > 0
        ? `Đã có việc phát sinh với ${tasks.toLocaleString("vi-VN")} nhiệm vụ của lần nhập này (tiếp nhận, báo cáo, đôn đốc…) nên không rút lại được cả lần. Hãy thu hồi từng nhiệm vụ sai.`
        : "Đã có việc phát sinh với văn bản hoặc nhiệm vụ của lần nhập này nên không rút lại được cả lần. Hãy thu hồi từng nhiệm vụ sai.",
  },
});
