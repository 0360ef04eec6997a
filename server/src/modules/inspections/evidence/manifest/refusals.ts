import { defineRefusals } from "../../../../kernel/refusal.ts";

export const manifestRefusals = defineRefusals({
  MANIFEST_UNREADABLE: {
    status: 400,
    message: () =>
      "Không đọc được bảng kê này. Hãy lưu lại dạng .xlsx, .csv (UTF-8) hoặc .json, không đặt mật khẩu, rồi chọn lại.",
  },
  MANIFEST_NO_HEADINGS: {
    status: 400,
    message: () =>
      "Không tìm thấy dòng tiêu đề trong 15 dòng đầu của bảng kê. Bảng kê cần ít nhất các cột Tên tệp và Thời điểm ghi nhận.",
  },
  MANIFEST_TOO_LONG: {
    status: 413,
    message: (most: number) =>
      `Bảng kê có hơn ${most.toLocaleString("vi-VN")} dòng, kể cả dòng trống; mỗi lần chỉ nhập được chừng đó tệp. Hãy chia thành nhiều bảng kê rồi nhập lần lượt, không sợ trùng.`,
  },
  MANIFEST_MAPPING: {
    status: 400,
    message: () => "Cách ghép cột gửi lên không đúng. Hãy chọn lại cột rồi thử lại.",
  },
});
