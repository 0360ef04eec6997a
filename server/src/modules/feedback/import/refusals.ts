import { defineRefusals } from "../../../kernel/refusal.ts";

export const voiceImportRefusals = defineRefusals({
  FILE_UNREADABLE: {
    status: 400,
    message: () =>
      "Không đọc được tệp này như một bảng hay danh sách. Hãy lưu lại dạng .xlsx, .csv (UTF-8) hoặc .json, không đặt mật khẩu, rồi chọn lại.",
  },
  NO_HEADINGS: {
    status: 400,
    message: () =>
      "Không tìm thấy dòng tiêu đề trong 15 dòng đầu. Tệp cần ít nhất các cột Mã hồ sơ, Ngày tiếp nhận và Nội dung.",
  },
  TOO_LONG: {
    status: 413,
    message: (most: number) =>
      `Tệp có hơn ${most.toLocaleString("vi-VN")} dòng; mỗi lần chỉ nhập được chừng đó. Hãy chia thành nhiều tệp rồi nhập lần lượt, không sợ trùng.`,
  },
  MAPPING_UNREADABLE: {
    status: 400,
    message: () => "Cách ghép cột gửi lên không đúng. Hãy chọn lại cột rồi thử lại.",
  },
});
